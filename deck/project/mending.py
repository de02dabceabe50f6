"""Fixes written into content files: the lines that they touch change, comments, layout and line ends stay."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from pathlib import Path

from deck.source.finding import Finding
from deck.source.fix import Fix, Replacement, chosen, replaced
from deck.source.text import SourceText
from deck.write.save import SaveError, write_file

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n|\r|\n")
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
    edits, count = chosen(source, fixes)
    path = Path(source.path)
    written = path.read_bytes().decode("utf-8")
    try:
        write_file(as_written(written, edits).encode(), path)
    except SaveError as error:
        remedy = "allow writing there, or mend by hand what is told here"
        raise SaveError(error.code, error.message, path, remedy) from error
    return count


def as_written(file: str, edits: Iterable[Replacement]) -> str:
    """The file with the edits of its text, each in the line ends that stand there; all else as it is, its byte order
    mark, too."""
    body = file.removeprefix(_BOM)
    pairs = [match.start() - at for at, match in enumerate(re.finditer("\r\n", body))]
    """Where the text has one character and the file two."""

    def place(offset: int) -> int:
        return offset + bisect_left(pairs, offset)

    moved = [Replacement(place(start), place(end), words) for start, end, words in edits]
    ends = [own._replace(words=own.words.replace("\n", _line_end(body, own.start))) for own in moved]
    return file.removesuffix(body) + replaced(body, ends)


def _line_end(file: str, at: int) -> str:
    """How the line ends that stands there; the last as the one before it."""
    match = _LINE_END.search(file, at)
    found = match or max(_LINE_END.finditer(file), key=re.Match.start, default=None)
    return found.group() if found else "\n"
