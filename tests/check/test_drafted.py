"""With errors in the content all else is told in the same run, and nothing that only these errors bring about."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from tests.check.figures import settings
from tests.decks import DECK, content

BROKEN = "kind: text\ntitle: Costs fell\ntext: By <nothing>.\n"
SOUND = "kind: text\ntitle: Sales grew\ntext: A lot.\n"


def codes(folder: Path, *slides: str, figures: str = "", deck: str = DECK, **others: str) -> list[str]:
    results = figures or "section: Results\n"
    return [own.code for own in plan(content(folder, *slides, results=results, deck=deck, others=others)).findings]


def test_an_error_on_one_slide_hides_nothing_on_another(tmp_path: Path) -> None:
    stop = "kind: text\ntitle: Sales grew.\ntext: A lot...\n"
    assert codes(tmp_path, BROKEN, stop) == ["unknown-figure", "title-stop", "plain-typing"]


def test_figures_are_checked_beside_an_error(tmp_path: Path) -> None:
    figures = settings({"sales": "    label: Sales\n    2024: £41m\n    2025: £46.5m\n    change: +31%\n"})
    said = "kind: text\ntitle: Sales reached £51m\ntext: At last.\n"
    assert sorted(codes(tmp_path, BROKEN, said, figures=figures)) == [
        "literal-disagrees",
        "unknown-figure",
        "variation-disagrees",
    ]


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ("    label: Sales\n    2024: £41m\n    2025: £4O.5m\n", "bad-figure"),
        ("    label: Sales\n    2024: £41m\n    2025: = cost 2025\n", "unknown-figure"),
        ("    lable: Sales\n    2024: £41m\n    2025: £40m\n    change: +31%\n", "unknown-key"),
        ("    label: Sales\n    2025: £41m\n    parts: [cost, more]\n", "unknown-figure"),
        ("    label: Sales\n    2025: 41%\n    of: cost / more\n", "unknown-figure"),
    ],
)
def test_a_figure_with_an_error_contradicts_nothing(lines: str, error: str, tmp_path: Path) -> None:
    said = "kind: text\ntitle: Sales reached £40.5m\ntext: As said.\n"
    claimed = "kind: text\ntitle: So they should\ntext: Yes.\nclaim: sales > 3 x sales\n"
    assert set(codes(tmp_path, said, claimed, figures=settings({"sales": lines}))) - {"missing-key"} == {error}


def test_what_needs_the_value_of_a_figure_with_an_error_is_not_told(tmp_path: Path) -> None:
    figures = settings(
        {
            "sales": "    label: Sales\n    2024: £41m\n    2025: £4O.5m\n",
            "twice": "    label: Twice\n    2024: £82m\n    2025: = sales 2025 + sales 2025\n",
        }
    )
    said = "kind: text\ntitle: Twice is £81m\ntext: As said.\n"
    assert codes(tmp_path, said, figures=figures) == ["bad-figure"]


def test_slides_that_are_lost_are_not_missed(tmp_path: Path) -> None:
    levers = "kind: levers\ntitle: {}\nlevers:\n  - name: {}\n    text: Yes.\n  - name: {}\n    text: {}\n"
    four = [levers.format("Prices", "One", "Two", "Yes."), levers.format("People", "Three", "Four", "<nothing>")]
    figures = "section: The four levers\n"
    deck = f"{DECK}duration: 1\nagenda: yes\n"
    assert codes(tmp_path, *four, *[BROKEN] * 3, figures=figures, deck=deck) == ["unknown-figure"] * 4


def test_a_claim_on_a_figure_that_could_not_be_read_is_not_bad(tmp_path: Path) -> None:
    claimed = "kind: text\ntitle: So they should\ntext: Yes.\nclaim: sales > 3\n"
    assert codes(tmp_path, claimed, figures="section: R\nfigures:\n  sales: 3\n") == ["wrong-type"]


def test_in_a_language_that_is_not_known_nothing_is_read(tmp_path: Path) -> None:
    stop = "kind: text\ntitle: Sales grew.\ntext: A lot...\n"
    assert "title-stop" not in codes(tmp_path, stop, deck=DECK.replace("en-GB", "en"))
