"""Fixes written into content files: the lines that they touch change, comments, layout and line ends stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from deck.source.finding import Finding
from deck.source.fix import Fix, mended
from deck.source.text import SourceText
from deck.write.save import SaveError, write_file

_BOM = "\ufeff"
MOST_ROUNDS = 10
"""A fix may uncover another one; fixes that undo each other are no reason to go on for ever."""


def mend(findings: Iterable[Finding], texts: Mapping[str, SourceText]) -> int:
    """Writes the safe fixes of the findings into their files; how many were applied.

    Raises SaveError when a file cannot be written.
    """
    fixes: dict[str, list[Fix]] = {}
    for finding in findings:
        if finding.fix and finding.fix.safe:
            fixes.setdefault(finding.span.path, []).append(finding.fix)
    return sum(_mended(texts[path], own) for path, own in fixes.items() if path in texts)


def _mended(source: SourceText, fixes: list[Fix]) -> int:
    text, count = mended(source, fixes)
    path = Path(source.path)
    written = path.read_bytes().decode("utf-8")
    try:
        write_file(as_written(text, written).encode(), path)
    except SaveError as error:
        remedy = "allow writing there, or mend by hand what is told here"
        raise SaveError(error.code, error.message, path, remedy) from error
    return count


def as_written(text: str, before: str) -> str:
    """The text with the line ends of the file before it, those of its first line, and its byte order mark."""
    first = before.find("\n")
    end = "\r\n" if first > 0 and before[first - 1] == "\r" else "\n"
    return (_BOM if before.startswith(_BOM) else "") + text.replace("\n", end)
