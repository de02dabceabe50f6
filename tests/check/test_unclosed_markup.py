"""Bold, italic, code or a link that is opened and never closed; stars that mean something else are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from tests.decks import content


def told(folder: Path, text: str) -> list[str]:
    """What is pointed at in a text."""
    made = plan(content(folder, f"kind: text\ntitle: Sales grew\ntext: |\n  {text}\n"))
    lines = (folder / "content/results.yaml").read_text(encoding="utf-8").splitlines()
    spans = [own.span for own in made.findings if own.code == "unclosed-markup"]
    return [lines[span.line - 1][span.column - 1 : span.end_column + 4] for span in spans]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("We open **on Sundays", "**on Su"),
        ("We open **on Sundays ** and more", "**on Su"),
        ("**Open on Sundays", "**Open "),
        ("It is (**bold and no more)", "**bold "),
        ("We open *on Sundays", "*on Su"),
        ("Call `deck build and wait", "`deck "),
        ("One **bold**, one **open and `code`", "**open "),
        ("Here **a** and *b* and **c", "**c"),
        ("See [the quay](", "[the quay]("),
        ("See [**it**](https://a.org) and [the quay](https://b.org", "[the quay](https"),
    ],
)
def test_what_is_never_closed_is_told_at_its_place(text: str, place: str, tmp_path: Path) -> None:
    assert [own.strip() for own in told(tmp_path, text)] == [place.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 is 15, 5*3 too, and 2 ** 3 is 8",
        "12 %* of all, 13 %** of others",
        "*Estimated by the authors",
        "* Estimated by the authors",
        "All files *.py and **/*.md",
        "It takes *args and **kwargs",
        "Call `f(**options` or `a * b`",
        r"A plain \*star and \`tick",
        "**Bold**, *italic*, ***both*** and **bold with *italic* inside**",
        "**Bold** **again** *and* (**again**), « **ici** »",
        "https://example.org/**path and [a link](https://example.org/*a)",
        r"See [1](the first), `[a](b` and \[a](b, or [a] (b",
        "Rated 4* hotels and C*-algebras",
    ],
)
def test_signs_that_open_nothing_are_left_alone(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, text) == []
