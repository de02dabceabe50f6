"""What many checks ask of one report, one after another: it is read once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from deck.content.model import Report

_T = TypeVar("_T")


def read_once(read: Callable[[Report], _T]) -> Callable[[Report], _T]:
    """The same function; what it read of a report is kept until it is asked for another's."""
    last: list[tuple[Report, _T]] = []

    @wraps(read)
    def kept(report: Report) -> _T:
        if not last or last[0][0] is not report:
            last[:] = [(report, read(report))]
        return last[0][1]

    return kept
