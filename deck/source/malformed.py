"""What stops the YAML parser and is no text that it misread: told in plain words, at the place to mend."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import yaml

from deck.source.event import Stop, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.line import line_at
from deck.source.shift import moved
from deck.source.text import SourceText
from deck.source.traps import continued, suspects

_GLUED = r"(?P<before>[ ]*(?:-[ ]+)*)(?P<glued>-(?=[^\s\d.,-])|[A-Za-z][\w-]*:(?=[^\s:/]))"


class _Place(NamedTuple):
    """What to do with a line that does not fit, and the column, where there is only one, that it may start in."""

    advice: str
    column: int = 0


def malformed(source: SourceText, events: Sequence[yaml.Event], stop: Stop) -> Finding:
    """Why the parser stopped."""
    return (
        _glued(source, events, stop)
        or _key_too_deep(source, events, stop)
        or _neither_key_nor_item(source, stop)
        or _misfit(source, stop)
        or Finding(
            code="malformed-yaml",
            message=f"this is not YAML: {stop.problem}",
            span=source.span(stop.at, stop.at + 1),
            help="compare it with the lines above: keys end with a colon and a space, items start with a dash and one",
        )
    )


def missing_space(source: SourceText, number: int) -> Finding | None:
    """`title:Text` or `-item` in that line: without the space, YAML takes all of it for one text."""
    line = source.line(number)
    match = re.match(_GLUED, line)
    if not match:
        return None
    at = source.line_start(number) + match.end()
    return Finding(
        code="missing-space",
        message=f'there is no space after the "{match["glued"][-1]}"',
        span=source.span(at - 1, at),
        help=f"write {line[: match.end()].strip()} {line[match.end() :].strip()}",
        fix=Fix((Edit(source.span(at, at), " "),)),
    )


def _glued(source: SourceText, events: Sequence[yaml.Event], stop: Stop) -> Finding | None:
    text = continued(source, events, stop)
    numbers = [source.line_number(start_of(text))] if text else []
    if "could not find expected ':'" in stop.problem:
        numbers += suspects(source, events, stop)
    if "did not find expected" in stop.problem and source.line(source.line_number(stop.at)).lstrip().startswith("-"):
        numbers.append(source.line_number(stop.at))
        numbers += [source.line_number(stop.context)] if stop.context is not None else []
    return next((finding for number in numbers if (finding := missing_space(source, number))), None)


def _key_too_deep(source: SourceText, events: Sequence[yaml.Event], stop: Stop) -> Finding | None:
    text = continued(source, events, stop)
    if text is None or source.text[stop.at : stop.at + 1] != ":":
        return None
    number = source.line_number(start_of(text))
    start, _ = _content(source, source.line_number(stop.at))
    return Finding(
        code="malformed-yaml",
        message="this key is indented further than the keys above",
        span=source.span(start, max(stop.at, start + 1)),
        help=f"start it in the column of the key in line {number}",
        fix=_restarted(source, source.line_number(stop.at), _key_column(source, number)),
    )


def _neither_key_nor_item(source: SourceText, stop: Stop) -> Finding | None:
    if "could not find expected ':'" not in stop.problem or stop.context is None:
        return None
    start, end = _content(source, source.line_number(stop.context))
    if key := _without_colon(source, source.line_number(stop.context)):
        return key
    return Finding(
        code="malformed-yaml",
        message='this line is neither a "key: value" nor an item ("- ...")',
        span=source.span(start, end),
        help="a text that goes on is indented further than its key; a key ends with a colon and a space",
    )


def _without_colon(source: SourceText, number: int) -> Finding | None:
    """`title Text`, `title = Text`, `title; Text` where the keys above or below stand: its colon is missing."""
    line = source.line(number)
    found = _NO_COLON.match(line)
    if found is None or not _beside_keys(source, number, found.end("lead")):
        return None
    begin = source.line_start(number)
    sign, bare = found["sign"], not found["text"].strip()
    if bare and not _holds_lines(source, number):
        return None
    place = source.span(begin + found.start("key"), begin + found.end("key"))
    gap = source.span(begin + found.end("key"), begin + found.start("text"))
    written = found["key"] + ":" + (f" {found['text'].strip()}" if not bare else "")
    more = "" if sign or bare else "; a text that goes on is indented further than its key"
    return Finding(
        code="malformed-yaml",
        message=f'a ":" is missing behind "{found["key"]}"' + (f', where "{sign}" stands' if sign else ""),
        span=place,
        help=f'write "{written}"{more}',
        fix=Fix((Edit(gap, ":" if bare else ": "),), safe=bool(sign)),
    )


def _beside_keys(source: SourceText, number: int, column: int) -> bool:
    """Whether the next line above or below that stands in that column (from 0), behind a dash or not, has a key."""
    for way in (-1, 1):
        other = number + way
        while 1 <= other <= len(source.starts) and (
            source.line(other).strip()[:1] in ("", "#") or _column(source, other) - 1 > column
        ):
            other += way
        key = re.match(r"(?P<lead>[ ]*(?:-[ ]+)*)[\w-]+[ ]*:(?:\s|$)", source.line(other))
        if key and key.end("lead") == column:
            return True
    return False


def _holds_lines(source: SourceText, number: int) -> bool:
    """Whether the line below begins an item, or is indented further."""
    below, above = source.line(number + 1), number - 1
    while above and not source.line(above).strip():
        above -= 1
    if source.line(above).rstrip().endswith(":"):
        return False  # these belong to the key above
    deeper = _column(source, number + 1) > _column(source, number)
    return bool(below.strip()) and (deeper or below.lstrip().startswith("- "))


def _misfit(source: SourceText, stop: Stop) -> Finding | None:
    if "did not find expected" not in stop.problem and "expected <block end>" not in stop.problem:
        return None
    number = source.line_number(stop.at)
    advice, column = _fitting(source, number)
    return Finding(
        code="malformed-yaml",
        message="this line does not fit the lines above: look at its indentation",
        span=source.span(*_content(source, number)),
        help=advice,
        fix=_restarted(source, number, column) if column else None,
    )


def _restarted(source: SourceText, number: int, column: int) -> Fix | None:
    """The line begun in that column, where it is one column off and no other line goes with it."""
    own = _column(source, number)
    below = next((line for line in range(number + 1, len(source.starts) + 1) if source.line(line).strip()), 0)
    moved_along = source.line(number).lstrip().startswith("- ") and below and _column(source, below) > column + _STEP
    if abs(own - column) != 1 or moved_along or (below and _column(source, below) == own):
        return None
    start = source.line_start(number)
    return Fix((Edit(source.span(start, start + own - 1), " " * (column - 1)),))


def _fitting(source: SourceText, number: int) -> _Place:
    """Where a line that does not fit may start: an item where another does, a key as the keys above."""
    above = [line for line in range(number - 1, max(0, number - _FAR), -1) if source.line(line).strip()]
    if source.line(number).lstrip().startswith("- "):
        items = [line for line in above if source.line(line).lstrip().startswith("- ")]
        if not items:
            return _Place('write the key of this list above it, as "slides:"')
        return _item_place(source, number, items)
    own = _column(source, number)
    columns = _nearest(own, _columns_above(source, number))
    if list(columns) != [own - _STEP, own + _STEP] or _column(source, columns[own + _STEP]) == own:
        return _places(columns)  # behind a dash, an item's keys are where they belong
    outer = columns.pop(own - _STEP)
    return _Place(f"{_places(columns).advice}, or {moved(source, outer + 1, number - 1, -_STEP)[0]}")


def _item_place(source: SourceText, number: int, items: Sequence[int]) -> _Place:
    """Where an item may start: as one above that begins with the same key, else as the nearest."""
    alike = [line for line in items if _first_key(source, line) == _first_key(source, number)]
    own = _column(source, number)
    like = min(alike or items, key=lambda line: abs(_column(source, line) - own))
    last = number
    while last < len(source.starts) and (not source.line(last + 1).strip() or _column(source, last + 1) >= own + _STEP):
        last += 1
    inside = [_column(source, line) for line in range(number + 1, last + 1) if source.line(line).strip()]
    if alike and inside and inside[0] == own + _STEP and abs(own - _column(source, like)) > 1:
        return _Place(moved(source, number, last, _column(source, like) - own)[0])
    return _places({_column(source, like): like})


def _first_key(source: SourceText, number: int) -> str:
    return source.line(number).lstrip(" -").partition(":")[0]


def _places(columns: Mapping[int, int]) -> _Place:
    """Where a line may start: columns, and a line that starts in each."""
    if not columns:
        return _Place("lines that belong together start in the same column")
    places = " or ".join(f"in column {column} (like line {line})" for column, line in columns.items())
    return _Place(f"start it {places}", next(iter(columns)) if len(columns) == 1 else 0)


def _columns_above(source: SourceText, number: int) -> dict[int, int]:
    """The columns of the keys of each block that a line may go on, and a line of each, from the nearest up."""
    columns: dict[int, int] = {}
    lead = len(source.text)
    for line in range(number - 1, max(0, number - _FAR), -1):
        if source.line(line).strip()[:1] not in ("", "#") and (own := _column(source, line)) < lead:
            columns.setdefault(_key_column(source, line), line)
            lead = own
    return columns


def _nearest(own: int, columns: Mapping[int, int]) -> dict[int, int]:
    """The nearest of the columns, one or two, from the left."""
    least = min((abs(column - own) for column in columns), default=0)
    return {column: columns[column] for column in sorted(columns) if abs(column - own) == least}


_NO_COLON = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)?)(?P<key>[a-z][a-z-]*)(?:[ ]*(?P<sign>[=;：])|(?=[ ]|$))"
    r"[ ]*(?P<text>.*)"
)
"""A line that begins with a word that may be a key."""
_FAR = 1_000
"""Lines to look back."""
_STEP = 2
"""Columns from one level to the next."""


def _key_column(source: SourceText, number: int) -> int:
    """Where the key of a line stands: behind the dash of an item."""
    match = re.match(r"[ ]*(?:-[ ]+)*", source.line(number))
    return match.end() + 1 if match else 1


def _column(source: SourceText, number: int) -> int:
    line = source.line(number)
    return len(line) - len(line.lstrip()) + 1


def _content(source: SourceText, number: int) -> tuple[int, int]:
    """The offsets of a line without its indentation and its comment."""
    return source.line_start(number) + _column(source, number) - 1, line_at(source, number).end
