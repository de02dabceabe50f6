"""The deck's language: how numbers, dates and prose are set, and the words that the program itself writes."""

from __future__ import annotations

from dataclasses import dataclass

from deck.figures.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Language:
    """A language tag and everything that depends on it."""

    tag: str

    def prose(self, text: str) -> str:
        """Plain input set by the language's typography."""
        raise NotImplementedError

    def number(self, quantity: Quantity) -> str:
        raise NotImplementedError

    def figure(self, quantity: Quantity, *, unsigned: bool = False) -> str:
        raise NotImplementedError
