"""The foot of the pages: the same words everywhere, fewer only where a layout has no room for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.content.footer import footer, narrow_footers
from tests.decks import DECK, picture, planned

TITLE, WHEN = "Port Averil Bike Share: The Year It Paid Its Way", "January 2026"
HALF = "kind: picture\ntitle: The depot\npicture: depot.png\nalt: A depot\nlayout: half\n"
PLAIN = "kind: text\ntitle: What we did\ntext: A lot.\n"


@pytest.mark.parametrize(
    ("page_format", "title", "whole", "narrow"),
    [
        ("16:9", TITLE, f"{TITLE} · {WHEN}", None),
        ("16:9", f"{TITLE} Back", f"{TITLE} Back · {WHEN}", f"{TITLE} Back"),
        ("4:3", TITLE, f"{TITLE} · {WHEN}", f"Port Averil Bike Share · {WHEN}"),
        ("16:9", "A small report", f"A small report · {WHEN}", None),
        ("4:3", f"{TITLE}, and " * 4, f"Port Averil Bike Share · {WHEN}", None),
        ("4:3", "Results and outlook of the twelve districts " * 2, None, "Results and outlook of the twelve…"),
    ],
)
def test_only_a_narrow_layout_says_less(
    page_format: str, title: str, whole: str | None, narrow: str | None, tmp_path: Path
) -> None:
    picture(tmp_path / "content/assets/depot.png")
    made = planned(tmp_path, PLAIN, HALF, deck=f'{DECK}format: "{page_format}"\n')
    assert made.style
    feet = narrow_footers(title, WHEN, made.pages, made.style)
    assert {name: words.replace("\u00a0\u00a0", " ") for name, words in feet.items()} == (
        {"picture-half": narrow} if narrow else {}
    )
    said = footer(title, WHEN, made.pages, made.style).replace("\u00a0\u00a0", " ")
    assert said == whole or not whole


def test_a_deck_of_a_cover_alone_has_a_footer_for_what_is_printed(tmp_path: Path) -> None:
    made = planned(tmp_path)
    assert made.style
    assert footer("A small report", "", made.pages[:1], made.style) == "A small report"
    assert narrow_footers("A small report", "", made.pages[:1], made.style) == {}


@pytest.mark.parametrize("brand", ["encre", "sobre"])
def test_the_date_is_left_out_only_where_the_words_are_wider_than_their_place(brand: str, tmp_path: Path) -> None:
    """In Arial they take 4.34 in; a panel on A4 leaves 4.64 in. Both brands say the same."""
    title, when = "Amazon & Intelligence Artificielle : Réussite Financière", "Février 2026"
    slide = "kind: figure\ntitle: One in four\nfigure: margin\n"
    made = planned(tmp_path, PLAIN, slide, deck=f"{DECK}format: A4\nbrand: {brand}\n")
    assert made.style
    assert narrow_footers(title, when, made.pages, made.style) == {}
