"""The events of PyYAML's parser over a text: what it read, in offsets, up to its end or to where it gave up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from deck.frozen import frozen
from deck.source.invisible import readable
from deck.source.text import SourceText

DEEPEST = 50
"""Lists and mappings inside each other; content needs 6."""

MOST = 100_000
"""Keys and values, and where lists begin and end; content of a hundred slides has 3,000."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@frozen
class Stop:
    """Where and why the parser gave up. Offsets; `context` is where that had begun which it was reading, if told."""

    at: int
    context: int | None
    doing: str
    problem: str


def events_of(text: str) -> tuple[list[yaml.Event], Stop | None]:
    """The parser's events up to the end of the text, or to one level deeper than `DEEPEST`, or to `MOST` and one, or to
    where it stopped."""
    loader = _Loader(text)
    events: list[yaml.Event] = []
    depth = 0
    try:
        while depth <= DEEPEST and len(events) <= MOST and loader.check_event():
            event = loader.get_event()
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            events.append(event)
    except yaml.MarkedYAMLError as error:
        context = error.context_mark.index if error.context_mark else None
        at = error.problem_mark.index if error.problem_mark else context or 0
        return events, Stop(min(at, len(text)), context, error.context or "", error.problem or "")
    return events, None


def start_of(event: yaml.Event) -> int:
    """The offset at which it starts."""
    return event.start_mark.index if event.start_mark else 0


def end_of(event: yaml.Event) -> int:
    """The offset behind it; of a block collection or a text block: behind the blank lines and comments that follow."""
    return event.end_mark.index if event.end_mark else 0


def last_scalar(events: Sequence[yaml.Event]) -> yaml.ScalarEvent | None:
    """The last value or key that the parser read."""
    return next((event for event in reversed(events) if isinstance(event, yaml.ScalarEvent)), None)


def open_brackets(events: Sequence[yaml.Event]) -> list[int]:
    """The offsets of the `[` and `{` that are still open at the end of the events, the outermost first."""
    opened: list[int | None] = []
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            opened.append(start_of(event) if event.flow_style and end_of(event) > start_of(event) else None)
        elif isinstance(event, yaml.CollectionEndEvent):
            opened.pop()
    return [own for own in opened if own is not None]


def long_values(source: SourceText) -> Iterator[tuple[int, int]]:
    """The first and the last line of each value of several lines, quoted or not, but for those that begin with `|`."""
    for event in events_of(readable(source.text))[0]:
        if isinstance(event, yaml.ScalarEvent) and event.style not in ("|", ">"):
            first, last = source.line_number(start_of(event)), source.line_number(end_of(event))
            if first < last:
                yield first, last
