"""Values that a file says once and repeats elsewhere, by YAML's `&name` and `*name`: content does not.

They are read as YAML means them, so that all else that is wrong is told in the same run.
"""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from deck.source.event import end_of, start_of
from deck.source.finding import Finding
from deck.source.text import SourceText


def repeats_in(events: Sequence[yaml.Event]) -> frozenset[str]:
    """The names that a place of the file has and that another refers to."""
    uses = {event.anchor or "" for event in events if isinstance(event, yaml.AliasEvent)}
    if not uses:
        return frozenset()
    return frozenset(
        uses & {getattr(event, "anchor", "") for event in events if not isinstance(event, yaml.AliasEvent)}
    )


def repeated(source: SourceText, events: Sequence[yaml.Event]) -> Finding | None:
    """The one finding about all that a file repeats, at the first place that does; None where nothing is.

    A `*word` that nothing names is no reference but a text: `silent` tells of it.
    """
    names = {
        event.anchor: start_of(event)
        for event in events
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.anchor
    }
    uses = [at for at, event in enumerate(events) if isinstance(event, yaml.AliasEvent) and event.anchor in names]
    if not uses:
        return None
    use = events[uses[0]]
    assert isinstance(use, yaml.AliasEvent)
    line, more = source.line_number(names[str(use.anchor)]), len(uses) - 1
    others = f"; so at {more} more place{'s' if more > 1 else ''} of this file" if more else ""
    merge = _merge_before(events, uses[0])
    if merge is not None:
        return Finding(
            code="merge-key",
            message=f'the merge key "<<", which takes keys from line {line}, is not used here',
            span=source.span(start_of(merge), end_of(merge)),
            help=f"write these keys out in its place{others}",
        )
    return Finding(
        code="yaml-alias",
        message=f'"*{use.anchor}" repeats what line {line} calls "&{use.anchor}", which is not done here',
        span=source.span(start_of(use), end_of(use)),
        help=f"write the value again here{others}",
    )


def _merge_before(events: Sequence[yaml.Event], at: int) -> yaml.ScalarEvent | None:
    """The `<<` whose value, alone or first in a list, is the alias there."""
    before = events[at - 2] if isinstance(events[at - 1], yaml.SequenceStartEvent) else events[at - 1]
    if isinstance(before, yaml.ScalarEvent) and before.value == "<<" and not before.style:
        return before
    return None
