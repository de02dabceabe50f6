"""Points of points in a text: what an author writes, and the levels that it becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from deck.page.page import Page
from deck.source.finding import Finding
from tests.decks import DECK, content

HEAD = "kind: text\ntitle: The works are few\npoints:\n"


def planned(folder: Path, points: str, *, deck: str = DECK) -> tuple[list[Page], list[Finding]]:
    made = plan(content(folder, HEAD + points, deck=deck))
    return [page for page in made.pages if "works" in page.address], [own for own in made.findings if own.is_error]


def shown(folder: Path, points: str, *, deck: str = DECK) -> list[tuple[str, str]]:
    (page,), _ = planned(folder, points, deck=deck)
    return [(own.role, own.text) for item in page.body for own in item.paragraphs]


@pytest.mark.parametrize(
    "points",
    [
        "  - text: North\n    points: [Stops, Signs]\n  - South",
        "  - text: North\n    points:\n      - Stops\n      - text: Signs\n  - text: South",
    ],
)
def test_points_below_a_point_are_a_level_of_their_own(points: str, tmp_path: Path) -> None:
    assert shown(tmp_path, points) == [
        ("bullet", "North"),
        ("second", "Stops"),
        ("second", "Signs"),
        ("bullet", "South"),
    ]


def test_three_levels_are_three_roles(tmp_path: Path) -> None:
    below = "  - name: North\n    text: First\n    points:\n      - text: Stops\n        points: [Benches, Roofs]\n"
    assert [role for role, _ in shown(tmp_path, below)] == ["heading", "sentence", "second", "third", "third"]


def test_a_name_below_a_point_stands_before_its_sentence(tmp_path: Path) -> None:
    below = "{name: Stops, text: with roofs}, {name: 'Signs?', text: none}"
    points = f"  - name: North\n    points: [{below}]\n"
    assert [own for _, own in shown(tmp_path, points)] == ["North", "Stops: with roofs", "Signs? none"]
    french = shown(tmp_path / "fr", points, deck=DECK.replace("en-GB", "fr-FR"))
    assert french[1] == ("second", "Stops\u00a0: with roofs")


def test_points_below_nothing_stand_a_level_higher(tmp_path: Path) -> None:
    points = "  - points:\n      - text: Stops\n        points: [Benches, Roofs]\n  - text: South"
    assert [role for role, _ in shown(tmp_path, points)] == ["bullet", "second", "second", "bullet"]


def test_a_fourth_level_is_told_with_what_to_do(tmp_path: Path) -> None:
    deep = "".join(f"{'    ' * level}  - text: Level {level}\n{'    ' * level}    points:\n" for level in range(3))
    _, (found,) = planned(tmp_path, f"{deep}{'    ' * 3}  - Too deep\n")
    assert found.code == "unknown-key"
    assert "three levels" in found.help
    assert "slide" in found.help


def test_figures_of_points_below_name_their_sources(tmp_path: Path) -> None:
    (page,), errors = planned(tmp_path, "  - text: North\n    points: [We sold <sales 2025>, Others]\n")
    assert errors == []
    assert any(own.slot == "source" for own in page.items if hasattr(own, "slot"))


def test_only_points_below_points_take_levels_for_themselves(tmp_path: Path) -> None:
    (flat,), _ = planned(tmp_path / "flat", "  - North\n  - South\n")
    (nested,), _ = planned(tmp_path / "nested", "  - text: North\n    points: [Stops, Signs]\n  - South\n")
    assert [page.layout.name for page in (flat, nested)] == ["text", "text-nested"]
    slot = flat.layout.slot("text")
    assert all(slot.step("bullet", size) is not None for size in slot.role("bullet").sizes)


@pytest.mark.parametrize(
    ("points", "layout"),
    [
        ("  - يحسب مدير الميناء\n  - מנהל הנמל\n  - Tides\n", "text-mirrored"),
        ("  - text: يحسب مدير الميناء\n    points: [מנהל הנמל]\n", "text-nested-mirrored"),
        ("  - מנהל הנמל\n  - North\n  - South\n", "text"),
    ],
)
def test_text_that_is_mostly_read_from_the_right_stands_at_the_right_margin(
    points: str, layout: str, tmp_path: Path
) -> None:
    (page,), _ = planned(tmp_path, points)
    title, body, source = (page.layout.slot(name).box for name in ("title", "text", "source"))
    assert page.layout.name == layout
    assert (body.right == title.right == source.right) is layout.endswith("mirrored")
