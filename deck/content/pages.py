"""The pages of a report: the cover, then every slide in order, each over as many pages as it needs."""

from __future__ import annotations

from collections.abc import Sequence

from deck.content import frame
from deck.content.model import Report
from deck.kinds import cover, kind_of
from deck.kinds.continuing import continued
from deck.kinds.parts import renamed
from deck.kinds.slide import Slide
from deck.kinds.style import Style
from deck.page.page import Page
from deck.page.reset import settled_page


def pages(report: Report, style: Style) -> tuple[Page, ...]:
    """Cover and slides, the agenda and dividers among them. No two have the same title."""
    shown: list[tuple[Slide | None, Page]] = [(None, page) for page in cover.plan(frame.cover(report), style)]
    for slide in frame.slides(report):
        shown += [(slide, page) for page in continued(slide, style)]
    return tuple(settled_page(page, style.brand, style.measure) for page in _unique(shown, style))


def _unique(shown: Sequence[tuple[Slide | None, Page]], style: Style) -> tuple[Page, ...]:
    """The pages with no title twice: a repeated one is numbered."""
    seen: dict[str, int] = {}
    unique = []
    for slide, page in shown:
        seen[page.title] = count = seen.get(page.title, 0) + 1
        unique.append(page if count == 1 else _numbered(slide, page, f"({count})", style))
    return tuple(unique)


def _numbered(slide: Slide | None, page: Page, number: str, style: Style) -> Page:
    """The page with a number behind its title: planned anew, where its kind sets something beside its title."""
    numbered = kind_of(slide).numbered if slide else None
    again = continued(numbered(slide, number), style) if numbered and not page.instead_of else ()
    return again[0] if again and not again[0].instead_of else renamed(page, number, style)
