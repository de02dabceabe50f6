"""How it is told that a thing has two values: at the later, with the earlier and its line. See value_twice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from deck.check.figures.value_twice import CODE
from deck.source.finding import Finding, Severity
from deck.source.span import Span
from deck.source.text import SourceText

TWO_THINGS = "; say it where they are two things;"
A_FIGURE = f", better write it once as a figure and call it{TWO_THINGS}"
MEND_IT = ","
"""What else an author may do who is told of one: nothing, with this."""


class Placed(Protocol):
    """A value as it is written somewhere."""

    @property
    def written(self) -> str: ...

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where it stands."""


class At(NamedTuple):
    """A value that stands at a known place."""

    written: str
    span: Span

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where it stands."""
        del texts
        return self.span


def twice(
    later: Placed, earlier: Placed, texts: Mapping[str, SourceText], of: str = "", advice: str = TWO_THINGS
) -> Finding:
    """The warning, with what both are said to be of."""
    first = earlier.place(texts)
    return Finding(
        code=CODE,
        message=f'"{later.written}" here, and "{earlier.written}" in {first.path}:{first.line}{of}',
        span=later.place(texts),
        label="here",
        help=f"mend the one that was not updated{advice} or allow it: # deck: allow {CODE}",
        severity=Severity.WARNING,
    )
