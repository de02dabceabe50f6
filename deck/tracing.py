"""The file beside a deck that lists where it says what its report states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from deck.check.figures.report_lost import traced
from deck.content.model import Report
from deck.page.page import Page
from deck.source.finding import Finding, Severity
from deck.source.span import Span

if TYPE_CHECKING:
    from deck.write.picture import PictureError
    from deck.write.save import SaveError

TRACEABILITY = "traceability.md"


def write_trace(report: Report, pages: Sequence[Page], deck: Path, *, own_name: bool) -> Iterator[Finding]:
    """Writes the list of a deck that was written: what goes wrong here is a warning.

    It is `traceability.md` beside the deck; with `own_name`, or where that is another deck's, it bears the deck's name.
    """
    trace = traced(report, pages)
    if trace is None:
        return
    from deck.prose.traceability import to_markdown
    from deck.write.save import SaveError, write_file

    common, own = deck.with_name(TRACEABILITY), deck.with_suffix(f".{TRACEABILITY}")
    target = own if own_name or _owner(common) not in ("", deck.name) else common
    try:
        if _owner(target) not in ("", deck.name):
            yield _not_ours(target)
        else:
            write_file(f"{to_markdown(trace, report.language)}\n{_mark(deck.name)}\n".encode(), target)
    except SaveError as error:
        yield replace(refused(error.code, error), severity=Severity.WARNING)


def _mark(deck: str) -> str:
    """The last line of a list, which no reader of Markdown shows: whose it is."""
    return f"<!-- {deck} -->"


def _owner(target: Path) -> str:
    """The deck whose list lies there; empty where none does, `?` where it is somebody's own file."""
    if not target.is_file():
        return ""
    lines = target.read_text(encoding="utf-8", errors="replace").rstrip().splitlines()
    last = lines[-1] if lines else ""
    return last[5:-4] if last == _mark(last[5:-4]) else "?"


def refused(code: str, error: SaveError | PictureError) -> Finding:
    """What the disk refuses, as a finding like any other; it stands in no content file."""
    return Finding(code=code, message=str(error), span=Span(error.path.as_posix()), help=error.help)


def _not_ours(target: Path) -> Finding:
    return Finding(
        code="target-not-ours",
        message=f"{target.name} was not written by this program for this deck, so it was left as it is",
        span=Span(target.as_posix()),
        help="move it away, and the list of what the deck says of the report is written in its place",
        severity=Severity.WARNING,
    )
