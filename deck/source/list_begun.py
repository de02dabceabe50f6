"""A list that begins behind its key, `points: - a`: YAML wants its first item in a line of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Literal, TypeAlias

from deck.source.event import Stop
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.hiding import special
from deck.source.line import Line, indentation
from deck.source.text import SourceText
from deck.source.trap import Trap, reserved, text_trap

Wanted: TypeAlias = Literal["a list", "text", ""]
Wants: TypeAlias = Callable[[str], Wanted]
"""What the keys of that name want; nothing where it is not known, or where one of them wants something else."""

_KEY = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>\S[^\n]*?)[ ]*:[ \t]+")
_ITEM = re.compile(r"-(?:\s+(?P<text>.*))?")
_NUMBER = re.compile(r"[\d.,\u00a0\u202f ]*\d\s*\D{0,3}")
"""Digits and a unit: behind a dash they may be a negative number."""
_BLOCK = re.compile(r"[\w-]+[ ]*:(?:\s|$)")
_STEP = 2
"""Columns from a key to the items of its list, in a file that has no other list."""


def unknown(_key: str) -> Wanted:
    """Nothing is known of any key."""
    return ""


def begun_list(source: SourceText, line: Line, stop: Stop, wants: Wants) -> Trap | None:
    """A dash behind a key, where the parser stopped: the first item of a list, or a text, or nobody knows."""
    head, item = _KEY.fullmatch(line.before), _ITEM.fullmatch(line.text)
    if stop.at != line.start or head is None or item is None:
        return None
    wanted, text, key = wants(_name(head)), item["text"] or "", head.end("lead")
    below = _below(source, line.number, key)
    column = _column(source, below, key, text)
    if wanted == "text" and column is not None and below:
        return _long_text(source, line, below)
    if column is None or (not below and wanted != "a list"):
        advice = "put quotes around it" + ("" if wanted else " (an item of a list begins in the next line)")
        place = (line.start, line.end), (line.start, line.start + 1)
        return text_trap(source, "reserved-start", reserved("-"), *place, advice=advice, safe=wanted == "text")
    return _list(source, line, head, column, safe=bool(below) or not (text == "" or _NUMBER.fullmatch(text)))


def _name(head: re.Match[str]) -> str:
    """The key without quotes."""
    return head["key"].strip("\"'")


def _below(source: SourceText, number: int, key: int) -> list[int]:
    """The lines that belong to a key in that column (from 0) of a line: those further right, and items below it."""
    own = []
    for below in range(number + 1, len(source.starts) + 1):
        text = source.line(below)
        if text.strip()[:1] in ("", "#"):
            continue
        if indentation(text) < key or (indentation(text) == key and not _is_item(text)):
            break
        own.append(below)
    return own


def _is_item(line: str) -> bool:
    return _ITEM.fullmatch(line.strip()) is not None


def _column(source: SourceText, below: list[int], key: int, text: str) -> int | None:
    """Where the first item is to begin: as those that follow, else so that its own lines below fit, else as in the
    other lists of the file; None where what stands below is no part of a list."""
    if not below:
        return key + _custom(source)
    least = min(indentation(source.line(own)) for own in below)
    if any(indentation(source.line(own)) == least and _is_item(source.line(own)) for own in below):
        return least
    fits = _BLOCK.match(text) and least - len("- ") >= key
    return least - len("- ") if fits and indentation(source.line(below[0])) == least else None


def _custom(source: SourceText) -> int:
    """How much further right than its key the items of a list begin in this file."""
    steps: Counter[int] = Counter()
    for number in range(1, len(source.starts)):
        line, item = source.line(number), source.line(number + 1)
        key = re.match(r"(?P<lead>[ ]*(?:-[ ]+)*)[\w-]+[ ]*:[ ]*(?:#.*)?$", line)
        if key and _is_item(item) and indentation(item) >= key.end("lead"):
            steps[indentation(item) - key.end("lead")] += 1
    return steps.most_common(1)[0][0] if steps else _STEP


def _list(source: SourceText, line: Line, head: re.Match[str], column: int, *, safe: bool) -> Trap:
    colon = line.start - len(line.before) + len(line.before.rstrip())
    lead = " " * column
    help_ = f"begin it in the next line:\n{line.before.rstrip()}\n{lead}{line.text}"
    finding = Finding(
        code="reserved-start",
        message=f'the list of "{_name(head)}" begins in the line of its key',
        span=source.span(line.start, line.start + 1),
        help=help_,
        fix=Fix((Edit(source.span(colon, line.start), f"\n{lead}"),), safe=safe),
    )
    return Trap(finding, () if safe else special(source.text, line.start, line.end))


def _long_text(source: SourceText, line: Line, below: list[int]) -> Trap:
    """What begins like a list where a text is wanted: it is read as one, with its lines and without comments."""
    finding = Finding(
        code="reserved-start",
        message=reserved("-"),
        span=source.span(line.start, line.start + 1),
        help=f'write "{line.rewritten("|")}" and start the text in the line below',
    )
    stretches = [(line.start, line.end), *(_stretch(source, own) for own in below)]
    between = [number for number in range(line.number + 1, below[-1]) if number not in below]
    return Trap(
        finding,
        hidden=tuple(at for stretch in stretches for at in special(source.text, *stretch)),
        blank=tuple(at for number in between for at in range(*_stretch(source, number))),
    )


def _stretch(source: SourceText, number: int) -> tuple[int, int]:
    """Where a line begins behind its indentation, and where it ends."""
    start, line = source.line_start(number), source.line(number)
    return start + indentation(line), start + len(line)
