"""Statements of the report that are on no slide and in no notes.

Level: warning

Why: who asks about one of them after the talk finds that the deck left it out.

Instead: put them on a slide, or into the `notes:` of the slide that they belong to. The list beside the deck
(`traceability.md`) says which they are. For a deck that shows a part of its report only, write `report-lost: off` under
`checks:` in deck.yaml, or allow the finding on the line of `report:`.

Example:

    report: report.md    # deck: allow report-lost (the talk is on chapter 2)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from deck.content.model import Report
from deck.figures.language import Language
from deck.page.page import Page
from deck.prose.traceability import SpokenSlide, Trace, Traced, spoken_slides, trace
from deck.source.finding import Finding, Severity

CODE = "report-lost"
_NAMED = 2
"""So many are quoted in the advice."""


def check(report: Report, pages: Sequence[Page]) -> Iterator[Finding]:
    """One warning for all that the report states and the pages do not."""
    found = traced(report, pages)
    if report.text is None or found is None or not found.lost:
        return
    count, name = len(found.lost), report.text.name
    yield Finding(
        code=CODE,
        message=f"{count} statements of {name} are on no slide and in no notes"
        if count > 1
        else f"a statement of {name} is on no slide and in no notes",
        span=report.deck.places.get("report", report.deck.span),
        label=" · ".join(_opening(lost) for lost in found.lost[:_NAMED]),
        help=f"put them on slides or into notes:, see traceability.md; or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )


def traced(report: Report, pages: Sequence[Page]) -> Trace | None:
    """Where the pages say what the report's text states; None where no report is named, or none is there."""
    if report.text is None:
        return None
    text = report.text.read_text(encoding="utf-8-sig", errors="replace")
    short = {figure.short: figure.label for figure in report.figures if figure.short}
    return _traced(text, spoken_slides(pages, short), report.language)


@lru_cache(maxsize=1)
def _traced(text: str, slides: tuple[SpokenSlide, ...], language: Language) -> Trace:
    """The last trace is kept: it is told of, then written."""
    return trace(text, slides, language)


def _opening(lost: Traced) -> str:
    words = " ".join(lost.text.split())
    return f"line {lost.line}: {words if len(words) <= 40 else words[:39].rstrip() + '…'}"
