"""What a language brings: words, months, units, and what its typography keeps together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """A table of words from a text of them."""
    return frozenset(text.split())


class Vocabulary(NamedTuple):
    """The tables of one language; `french` and `english` fill them."""

    words: Mapping[str, str]
    """What the program itself writes; `{name}` stands for a value."""
    months: tuple[str, ...]
    units: Mapping[str, str]
    """A unit, without spaces -> its words."""
    scales: Mapping[str, str]
    """What stands before or behind a currency -> its words: `M`, `bn`."""
    currencies: Mapping[str, str]
    """A currency sign -> its words in the plural."""
    counted: frozenset[str]
    """Short words that a number before them must not lose at a line's end: `Mds`, `km`, `fois`."""
    numbered: frozenset[str]
    """Words that must not lose the number behind them: `numéro`, `p.`."""
    titles: frozenset[str]
    """Forms of address that must not lose the name behind them."""
