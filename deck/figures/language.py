"""The deck's language: how numbers, dates and prose are set, and the words that the program itself writes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from deck.figures import typography
from deck.figures.english import ENGLISH
from deck.figures.french import FRENCH
from deck.figures.quantity import CURRENCY, PERCENT, POINTS, DecimalMark, Quantity
from deck.figures.spared import restored, set_aside
from deck.figures.typed import prepared
from deck.figures.typography import NBSP
from deck.figures.vocabulary import Vocabulary
from deck.frozen import frozen

_TAGS = ("fr-FR", "fr-CA", "en-GB", "en-US")
_SHORT_UNIT = 8
"""Units up to this length stay on one line whole; longer ones may break between their words."""
_SUFFIXES = {"m": "M", "bn": "Mds", "B": "Mds", "tn": "T"}
"""What English writes behind a number after a currency -> what French writes before the currency."""
_LEADING_CURRENCY = re.compile(rf"({CURRENCY})( ?)([^\W\d_]*)")


class UnknownLanguage(LookupError, ValueError):  # noqa: N818 - said of the author's tag
    """A language that has no tables here."""


def tags() -> tuple[str, ...]:
    """The languages there are."""
    return _TAGS


def language(tag: str) -> Language:
    """The language of that tag. Raises UnknownLanguage naming those there are."""
    if tag not in _TAGS:
        raise UnknownLanguage(f'no typography for the language "{tag}"; there are {", ".join(_TAGS)}')
    return Language(tag)


class Parts(NamedTuple):
    """A figure in three stretches, so that the outer two can be set smaller. A no-break space stands between them."""

    before: str
    """Words before the number: `plus de`."""
    number: str
    """The number with all that touches it: its sign, a percent sign, a currency before it (`$45.2m`)."""
    unit: str
    """The unit behind it: `Mds $`."""


@frozen
class Language:
    """A language tag and everything that depends on it."""

    tag: str

    @property
    def is_french(self) -> bool:
        return self.tag.startswith("fr")

    @property
    def decimal(self) -> DecimalMark:
        """The decimal mark; also what `parse_quantity` wants to know."""
        return "," if self.is_french else "."

    @property
    def quotes(self) -> str:
        """The two signs of a quotation, without the space that French sets inside them."""
        return "«»" if self.is_french else "“”"

    def prose(self, text: str) -> str:
        """Plain input set by the language's typography."""
        (text,), kept = set_aside((text,))
        return restored(self.typeset(self.prepared(text)), kept)

    def prepared(self, text: str) -> str:
        """The text before it is set: what is typed as several signs is one, long numbers stand in groups.

        What typography spares is set aside before.
        """
        return prepared(text, _rules(self.tag).thousands)

    def typeset(self, text: str) -> str:
        """The same of prepared text: every sign that is no space stays one sign, so that runs can be told apart."""
        return typography.typeset(text, _rules(self.tag))

    # numbers

    def number(self, quantity: Quantity, *, unsigned: bool = False) -> str:
        """The quantity without its unit: `≈ 107`, `+31,2`, `−18,5`, `5–9`, `plus de 27 000`, `n.d.`."""
        if quantity.value is None:
            return self.word("missing")
        return _spaced(quantity.qualifier, self._digits(quantity, unsigned=unsigned))

    def figure(self, quantity: Quantity, *, unsigned: bool = False) -> str:
        """The quantity with its unit: `+31,2 %`, `≈ 22 Mds $`, `−11 points`, `$45.2m`."""
        return _spaced(*self.parts(quantity, unsigned=unsigned))

    def parts(self, quantity: Quantity, *, unsigned: bool = False) -> Parts:
        """The same in stretches, so that the unit can be set smaller than its number."""
        if quantity.value is None:
            return Parts("", self.word("missing"), "")
        before, unit = quantity.qualifier, quantity.unit
        leading = _LEADING_CURRENCY.fullmatch(unit)
        if leading and not self.is_french:
            currency, space, scale = leading.groups()
            number = self._digits(quantity, unsigned=unsigned, currency=currency)
            return Parts(before, number, scale) if space else Parts(before, number + scale, "")
        number = self._digits(quantity, unsigned=unsigned)
        if leading:
            return Parts(before, number, _currency_last(leading[1], leading[3]))
        if unit in ("%", "‰"):
            return Parts(before, number + (NBSP if self.is_french else "") + unit, "")
        return Parts(before, number, self._agreed(quantity))

    def _digits(self, quantity: Quantity, *, unsigned: bool, currency: str = "") -> str:
        """All of a number but its words and its unit."""
        value, upper = quantity.value or Decimal(0), quantity.upper
        about = f"≈{NBSP}" if quantity.approximate else ""
        sign = "" if unsigned or not value else "−" if value < 0 else "+" if quantity.signed else ""
        number = about + sign + currency + self._grouped(abs(value), quantity)
        if upper is None:
            return number
        if value < 0 and unsigned:  # a fall of 5 to 9, from −9 to −5
            return about + currency + self._between(abs(upper), abs(value), quantity)
        if value < 0:
            high = ("−" if upper < 0 else "") + currency + self._grouped(abs(upper), quantity)
            return self.word("range", low=number, high=high).replace(" ", NBSP)
        return about + sign + currency + self._between(value, upper, quantity)

    def _between(self, low: Decimal, high: Decimal, quantity: Quantity) -> str:
        return f"{self._grouped(low, quantity)}–{self._grouped(high, quantity)}"

    def _grouped(self, value: Decimal, quantity: Quantity) -> str:
        """Digits with the language's marks, as many decimals as printed."""
        if quantity.ungrouped:
            return f"{value:f}"
        separator, mark = (NBSP, ",") if self.is_french else (",", ".")
        whole, _, decimals = f"{value:,.{quantity.decimals}f}".partition(".")
        return whole.replace(",", separator) + (mark + decimals if decimals else "")

    def _agreed(self, quantity: Quantity) -> str:
        """A unit behind its number: kept on one line when short, `point` for one."""
        unit = quantity.unit
        most = max(abs(quantity.value or Decimal(0)), abs(quantity.upper or Decimal(0)))
        if unit == POINTS and (most < 2 if self.is_french else most == 1):
            return unit.removesuffix("s")
        return unit.replace(" ", NBSP) if len(unit) <= _SHORT_UNIT else unit

    def term(self, quantity: Quantity) -> str:
        """A value within a formula: its number, with the sign of a percentage."""
        return self.figure(quantity) if quantity.given and quantity.unit == PERCENT else self.number(quantity)

    def computation(self, quantity: Quantity, label: str = "") -> str:
        """How a computed value came about, with its result: `Gain, valeur calculée : 128,7 − ≈ 107 ≈ 22 Mds $`."""
        return self.word("computed" if label else "computed-alone", formula=self._formula(quantity), label=label)

    def computations(self, quantities: Sequence[Quantity]) -> str:
        """The same of several values, in few words: `Calculé : 128,7 − ≈ 107 ≈ 22 Mds $ ; 200 / 77,7 = 2,6`."""
        return self.word("computed-all", formulas=self.word("list-break").join(map(self._formula, quantities)))

    def _formula(self, quantity: Quantity) -> str:
        """`128,7 − ≈ 107 ≈ 22 Mds $`."""
        equals = "" if quantity.approximate else f"={NBSP}"
        return f"{self.typeset(quantity.computed)} {equals}{self.figure(quantity)}"

    def unit_words(self, unit: str, own: Mapping[str, str] | None = None) -> str:
        """A unit in words: `Mds $` is `milliards de dollars`. `own` goes first; an unknown unit stays as it is."""
        if own and unit in own:
            return own[unit]
        joined = re.sub(r"\s", "", unit)
        words = self._vocabulary
        if joined in words.units:
            return words.units[joined]
        for sign in sorted(words.currencies, key=len, reverse=True):
            scale = joined.removeprefix(sign) if joined.startswith(sign) else joined.removesuffix(sign)
            if joined != scale and (not scale or scale in words.scales):
                return self._money(words.scales.get(scale, ""), words.currencies[sign])
        return unit

    def _money(self, scale: str, currency: str) -> str:
        """`milliards de dollars`, `billion dollars`; without a scale `dollars`."""
        return f"{scale} {currency}" if scale else re.sub("^(?:de |d’)", "", currency)

    # dates

    def date(self, text: str, *, capital: bool = False) -> str:
        """`2026-02` as `février 2026`, `2026-02-05` as `5 février 2026`, a year as it is.

        With `capital` it begins with one, for a line of its own. Raises ValueError when there is no such day.
        """
        found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text.strip())
        if not found or not _exists(found):
            raise ValueError(f'"{text}" is not a date; write 2026, 2026-02 or 2026-02-05')
        year, month, day = found.groups()
        if not month:
            return year
        name = self._vocabulary.months[int(month) - 1]
        written = f"{name} {year}" if not day else self._day(int(day), name, year)
        return written[0].upper() + written[1:] if capital else written

    def _day(self, day: int, month: str, year: str) -> str:
        if self.tag == "en-US":
            return f"{month}{NBSP}{day}, {year}"
        first = "1er" if self.is_french and day == 1 else str(day)
        return f"{first}{NBSP}{month} {year}"

    # words

    def word(self, key: str, **values: object) -> str:
        """What the program itself writes: `word("lever", number=1)`. Raises KeyError for a key that no table has."""
        if key == "last-and" and self.tag == "en-US":
            return ", and "
        return self._vocabulary.words[key].format(**values)

    @property
    def file_word_edited(self) -> str:
        """Stands in the name of a file that somebody edited: `modifié`."""
        return self.word("edited")

    def joined(self, items: Sequence[str]) -> str:
        """`a, b et c`."""
        if len(items) < 3:
            return self.word("and").join(items)
        return ", ".join(items[:-1]) + self.word("last-and") + items[-1]

    @property
    def _vocabulary(self) -> Vocabulary:
        return FRENCH if self.is_french else ENGLISH


@cache
def _rules(tag: str) -> typography.Rules:
    if tag.startswith("fr"):
        return typography.french(FRENCH, canadian=tag == "fr-CA")
    return typography.english(ENGLISH)


def _spaced(*stretches: str) -> str:
    """The stretches that say something, with no-break spaces between them."""
    return NBSP.join(stretch for stretch in stretches if stretch)


def _currency_last(currency: str, suffix: str) -> str:
    """`$bn` as French writes it: `Mds $`."""
    scale = _SUFFIXES.get(suffix, suffix)
    return f"{scale}{NBSP if len(scale) > 1 else ''}{currency}"


def _exists(found: re.Match[str]) -> bool:
    from datetime import date  # only decks with a date need it

    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return False
    return True
