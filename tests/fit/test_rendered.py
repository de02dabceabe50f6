"""Over two hundred slides in each brand and format as LibreOffice draws them, beside their plans.

One test each, for drawing takes nearly all of the time. What is planned holds for the worse of LibreOffice and
PowerPoint; so where the two counts of lines differ, fewer are drawn than planned (docs/fitting.md says why).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from deck.kinds import names
from deck.kinds.continuing import continued
from deck.page.item import Equation, Picture
from deck.page.page import Page
from deck.template.properties import Properties
from deck.write.presentation import write
from tests.decks import picture
from tests.fit.contents import Amount, slide_of
from tests.fit.drawing import DrawnLine, Place, drawn
from tests.fit.rendered import collisions, listed, miscounted, outside, paragraphs, why
from tests.fit.setting import Setting, setting

WITHIN = tuple(Amount(seed=seed, marked=False) for seed in range(4))
BEYOND = tuple(
    Amount(items=items, chars=chars, seed=seed, marked=False)
    for seed, (items, chars) in enumerate(((0, 30), (3, 90), (9, 40), (12, 160), (2, 900)))
)
MORE = (("16:9", "encre", 30, 40), ("A4", "encre", 24, 90))
"""Formats, brands, items and characters of long lists, beside which slides in other scripts are drawn."""
OF_THE_FONTS = ("greek", "cyrillic")
"""Scripts that the twin of Arial has, in which encre is set. For others LibreOffice takes any font it finds."""
EVERY = dict.fromkeys(names(), (*WITHIN, *BEYOND))
MANY = ("text", "table", "levers", "team")
"""Kinds that are tried with many items."""
AGREED = 0.98
"""Of all paragraphs, so many take as many lines as planned."""


AT_ONCE = 80
"""So many slides go into a deck: LibreOffice takes four times as long for twice as many."""


@pytest.mark.parametrize(("brand", "page"), [("encre", "16:9"), ("sobre", "16:9"), ("encre", "4:3")])
def test_libreoffice_draws_every_text_in_its_frame_on_as_many_lines_as_planned(
    brand: str, page: str, tmp_path: Path
) -> None:
    own = setting(brand, page)
    pages = slides(own, picture(tmp_path / "picture.png"))
    assert len(pages) > 200
    lines = as_drawn(pages, own, tmp_path)
    planned = dict(paragraphs(pages, own.style))
    assert list(outside(planned, lines, own.style.grid.size.width)) == []
    assert list(collisions(lines)) == []
    counted, misses = miscounted(planned, lines)
    assert counted > 2000
    assert [miss for miss in misses if miss.drawn > miss.planned] == []
    assert [miss for miss in misses if not why(miss, planned[miss.place])] == []
    unlike = listed(misses, planned)
    print(f"{1 - len(misses) / counted:.1%} of {counted} paragraphs", *unlike, sep="\n")  # `pytest -rP` shows them
    assert len(misses) <= (1 - AGREED) * counted, "\n".join(unlike)


@pytest.mark.parametrize(("page", "brand", "items", "chars"), MORE)
def test_other_scripts_and_lists_of_many_items_are_drawn_in_their_frames(
    page: str, brand: str, items: int, chars: int, tmp_path: Path
) -> None:
    own = setting(brand, page)
    amounts = {
        name: (Amount(items=3, chars=60, script=OF_THE_FONTS[at % 2], seed=at, marked=False),)
        for at, name in enumerate(names())
    }
    for name in MANY:
        amounts[name] += (Amount(items=items, chars=chars, seed=1, marked=False),)
    pages = slides(own, picture(tmp_path / "picture.png"), amounts)
    lines = as_drawn(pages, own, tmp_path)
    planned = dict(paragraphs(pages, own.style))
    assert list(outside(planned, lines, own.style.grid.size.width)) == []
    assert list(collisions(lines)) == []
    _, misses = miscounted(planned, lines)
    assert [miss for miss in misses if miss.drawn > miss.planned] == []


def as_drawn(pages: Sequence[Page], own: Setting, folder: Path) -> Mapping[Place, Sequence[DrawnLine]]:
    """The lines of every paragraph, drawn in decks of a few slides each."""
    lines: dict[Place, Sequence[DrawnLine]] = {}
    for first in range(0, len(pages), AT_ONCE):
        part = folder / str(first)
        part.mkdir()
        deck = write(pages[first : first + AT_ONCE], properties(), own.style.brand)
        lines |= {place._replace(slide=place.slide + first): lines for place, lines in drawn(deck, part).items()}
    return lines


def slides(own: Setting, file: Path, amounts: Mapping[str, Sequence[Amount]] = EVERY) -> tuple[Page, ...]:
    """The pages of slides of every kind, with a picture that is there; formulas are pictures, and left out."""
    made = [
        page
        for name, of_kind in amounts.items()
        for amount in of_kind
        for page in continued(slide_of(name, amount, own), own.style)
    ]
    return tuple(replace(page, items=tuple(_drawable(page, file))) for page in made)


def _drawable(page: Page, file: Path) -> Sequence[object]:
    items = (item for item in page.items if not isinstance(item, Equation))
    return [replace(item, path=file) if isinstance(item, Picture) else item for item in items]


def properties() -> Properties:
    return Properties(title="Slides", authors=("Nobody",), language="en-GB", date=date(2026, 1, 1))
