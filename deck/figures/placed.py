"""Plain text that knows where it was written."""

from __future__ import annotations

from typing import Self

from deck.source.node import Scalar


class Placed(str):
    """A text on one line, as the language sets it; what is cut out of it is text like any other."""

    __slots__ = ("scalar",)
    scalar: Scalar
    """As its author wrote it."""

    @classmethod
    def of(cls, text: str, scalar: Scalar) -> Self:
        """The text that was made of the scalar."""
        placed = cls(text)
        placed.scalar = scalar
        return placed
