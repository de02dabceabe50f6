"""The pages of a report: the cover, then every slide in order, each over as many pages as it needs."""

from __future__ import annotations

from collections.abc import Sequence

from deck.content import frame
from deck.content.model import Report
from deck.kinds import cover
from deck.kinds.continuing import continued
from deck.kinds.parts import renamed
from deck.kinds.style import Style
from deck.page.page import Page
from deck.page.reset import settled_page


def pages(report: Report, style: Style) -> tuple[Page, ...]:
    """Cover and slides, the agenda and dividers among them. No two have the same title."""
    shown = [*cover.plan(frame.cover(report), style)]
    for slide in frame.slides(report):
        shown += continued(slide, style)
    return tuple(settled_page(page, style.brand, style.measure) for page in _unique(shown, style))


def _unique(shown: Sequence[Page], style: Style) -> tuple[Page, ...]:
    """The pages with no title twice: a repeated one is numbered."""
    seen: dict[str, int] = {}
    unique = []
    for page in shown:
        seen[page.title] = count = seen.get(page.title, 0) + 1
        unique.append(page if count == 1 else renamed(page, f"({count})", style))
    return tuple(unique)
