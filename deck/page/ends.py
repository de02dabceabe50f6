"""Where a text may end that goes on elsewhere: after a sentence, else after a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deck.figures.late import Late
from deck.figures.run import Run
from deck.page.lines import SOFT_HYPHEN, Line

_SENTENCE = Late(r"[.!?…][»”’\"')\]\u00a0]*\s+|[。！？]\s*")


def end_of_sentence(text: str, start: int, end: int) -> int | None:
    """Where the last sentence that begins between two offsets begins."""
    return max((own.end() for own in _SENTENCE.finditer(text, start, end)), default=None)


def end_of_line(lines: Sequence[Line], ends: Sequence[int], count: int, least: int) -> int:
    """Where the last of so many lines ends, or of `least` at least one before it that does not end inside a word."""
    whole = (own for own in range(count, least - 1, -1) if not _is_inside(lines[own - 1]))
    return ends[next(whole, count)]


def _is_inside(line: Line) -> bool:
    return line.broken or line.text.endswith(SOFT_HYPHEN)


def between(runs: Sequence[Run], start: int, end: int | None) -> tuple[Run, ...]:
    """The runs between two offsets of their text, without the space at its end."""
    found = []
    offset = 0
    for run in runs:
        text = run.text[max(0, start - offset) : None if end is None else max(0, end - offset)]
        offset += len(run.text)
        if text:
            found.append(replace(run, text=text))
    while found and not found[-1].text.rstrip(" "):
        found.pop()
    return (*found[:-1], replace(found[-1], text=found[-1].text.rstrip(" "))) if found else ()
