"""A list or block between brackets that does not hold together: one finding, and what can be read of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from deck.frozen import frozen
from deck.source.event import Stop, events_of, open_brackets, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.hiding import special
from deck.source.line import line_at
from deck.source.text import SourceText
from deck.source.trap import Trap

_CLOSING = {"[": "]", "{": "}"}
_BRACKET = re.compile(r"(?:[&!]\S*\s+)*([\[{])")
"""A bracket, behind the marks of YAML that name it."""
_LEAD = re.compile(r"[ ]*(?:-[ ]+)*")


@frozen
class Torn:
    """Where it begins, what is told, and the events of what it holds, its brackets closed."""

    start: int
    trap: Trap
    events: tuple[yaml.Event, ...]


def torn(source: SourceText, text: str, events: Sequence[yaml.Event], stop: Stop) -> Torn | None:
    """The outermost bracket that is open where the parser stopped; None where all are closed.

    It ends with its line, or with the lines below that are indented further: there its author will have meant to
    close it. `text` is what the parser saw.
    """
    opened = open_brackets(events)
    if not opened and "quoted scalar" in stop.doing:  # the parser kept to itself what stands before the quote
        opened = open_brackets(events_of(text[: stop.context])[0])
    return _torn(source, text, opened[0]) if opened else None


def _torn(source: SourceText, text: str, start: int) -> Torn | None:
    end = _end(source, start)
    inside, stop = events_of(" " * start + text[start:end])  # so the offsets are those of the file
    if stop and "quoted scalar" in stop.doing:
        inside, _ = events_of(" " * start + text[start : stop.context])
    brackets = [match.start(1) for own in open_brackets(inside) if (match := _BRACKET.match(text, own))]
    if stop is None or not brackets:
        return None
    finding = _finding(source, brackets, stop, end)
    return Torn(start, Trap(finding, hidden=special(text, start, end)), tuple(_closed(inside)))


def mended(events: Sequence[yaml.Event], known: Iterable[Torn]) -> list[yaml.Event]:
    """The events, with those of each torn block in the place of the text as which it was hidden."""
    instead = {own.start: own.events for own in known}
    if not instead:
        return list(events)
    return [
        each
        for event in events
        for each in (instead.get(start_of(event), (event,)) if isinstance(event, yaml.ScalarEvent) else (event,))
    ]


def _end(source: SourceText, start: int) -> int:
    """The end of the line, or of the last line below it that is indented further or begins with what closes it."""
    number = last = source.line_number(start)
    column = _indentation(source.line(number), _LEAD)
    while last < len(source.starts):
        line = source.line(last + 1)
        if line.strip() and _indentation(line, re.compile("[ ]*")) <= column:
            last += line.lstrip()[0] in _CLOSING.values()
            break
        last += 1
    while last > number and not source.line(last).strip():
        last -= 1
    return line_at(source, last).end if last == number else source.line_start(last) + len(source.line(last).rstrip())


def _indentation(line: str, lead: re.Pattern[str]) -> int:
    match = lead.match(line)
    return match.end() if match else 0


def _closed(events: Sequence[yaml.Event]) -> Iterable[yaml.Event]:
    """The events of one value, with an end for each block that has none, and a value for its last key."""
    opened: list[bool] = []
    """Of each block without an end: whether it has keys."""
    children: list[int] = []
    """How many keys, values and items it has: those that are blocks are counted where they begin."""
    mark = events[-1].end_mark
    if not any(isinstance(event, yaml.CollectionStartEvent) for event in events):
        yield _nothing(mark)
    for event in events:
        if isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            continue
        yield event
        if isinstance(event, yaml.CollectionEndEvent):
            opened.pop()
            children.pop()
        elif opened:
            children[-1] += 1
        if isinstance(event, yaml.CollectionStartEvent):
            opened.append(isinstance(event, yaml.MappingStartEvent))
            children.append(0)
    for mapping, count in zip(reversed(opened), reversed(children), strict=True):
        if mapping and count % 2:
            yield _nothing(mark)
        yield yaml.MappingEndEvent(mark, mark) if mapping else yaml.SequenceEndEvent(mark, mark)


def _nothing(mark: Any) -> yaml.ScalarEvent:
    """A value of which nothing can be read."""
    return yaml.ScalarEvent(None, None, (True, False), "", mark, mark)


def _finding(source: SourceText, opened: Sequence[int], stop: Stop, end: int) -> Finding:
    return (
        _open_quote(source, stop)
        or _closed_otherwise(source, opened[-1], stop)
        or _no_comma(source, opened[-1], stop, end)
        or _never_closed(source, opened, end)
    )


def _open_quote(source: SourceText, stop: Stop) -> Finding | None:
    """A quote that is opened between the brackets, and closed by none of these lines."""
    if "quoted scalar" not in stop.doing or stop.context is None or not stop.problem.endswith("end of stream"):
        return None
    span = source.span(stop.context, stop.context + 1)
    message = "the quote that is opened here is never closed"
    return Finding(code="unclosed-quote", message=message, span=span, help="close it, before the comma or the bracket")


def _closed_otherwise(source: SourceText, opened: int, stop: Stop) -> Finding | None:
    bracket, found = source.text[opened], source.text[stop.at : stop.at + 1]
    closing = _CLOSING[bracket]
    if found not in _CLOSING.values() or found == closing:
        return None
    place = source.span(stop.at, stop.at + 1)
    return Finding(
        code="unclosed-bracket",
        message=f'a "{bracket}" is closed here with "{found}"',
        span=place,
        help=f'write "{closing}"; a text with brackets needs quotes',
        fix=Fix((Edit(place, closing),), safe=False),
    )


def _no_comma(source: SourceText, opened: int, stop: Stop, end: int) -> Finding | None:
    bracket = source.text[opened]
    closing = _CLOSING[bracket]
    if closing not in source.text[stop.at : end]:
        return None
    return Finding(
        code="malformed-yaml",
        message=f'a comma or "{closing}" is missing here',
        span=source.span(stop.at, stop.at + 1),
        help=f'between {bracket} and {closing} commas separate; a text with a comma, a ":" or quotes needs quotes',
    )


def _never_closed(source: SourceText, opened: Sequence[int], end: int) -> Finding:
    at = opened[-1]
    bracket = source.text[at]
    closing = "".join(_CLOSING[source.text[own]] for own in reversed(opened))
    end = line_at(source, source.line_number(end)).end
    return Finding(
        code="unclosed-bracket",
        message=f'the "{bracket}" is never closed',
        span=source.span(at, at + 1),
        help=f'close it with "{closing}"; a text that starts with "{bracket}" needs quotes',
        fix=Fix((Edit(source.span(end, end), closing),), safe=False),
    )
