"""Numbers in running text, with their units, comparable however they are written: `~107 Mds $`, `≈ 107 milliards $`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from decimal import Decimal
from functools import cache, lru_cache

from deck.figures.quantity import CURRENCY
from deck.frozen import frozen

_GAP = "[ \u00a0]"
"""In a text as `_plain` gives it: a set with several signs beyond Latin-1 takes ten times as long to compile."""
_ABOUT = re.compile(
    r"(?:[~≈]|\b(?:environ|(?:près|proches?|voisin\w*|autour) d(?:e|es|u)|quelque|presque|avoisin\w+"
    r"|almost|nearly|about|around|roughly|approximately|circa|close to|near)(?: les?| the)?)"
    r"\s*$",
    re.I,
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?")
_DIGIT = re.compile(r"\d")
_RANGE = rf"{_GAP}?-{_GAP}?"
_BEGINNING = r"(?:(?=[+\-\d$£¥ACU])|(?=[−€]))"
"""With what a number begins: most letters of a text need no closer look."""

_SCALES = {
    **dict.fromkeys(("k", "millier", "milliers", "thousand"), 3),
    **dict.fromkeys(("m", "mio", "million", "millions"), 6),
    **dict.fromkeys(("md", "mds", "mrd", "bn", "b", "milliard", "milliards", "billion", "billions"), 9),
    **dict.fromkeys(("tn", "trillion", "trillions"), 12),
}
_UNITS = {
    **dict.fromkeys(("%", "pour cent", "percent", "per cent"), "%"),
    **dict.fromkeys(
        (
            "point",
            "points",
            "pt",
            "pts",
            "pp",
            "p.p.",
            "points de pourcentage",
            "percentage points",
            "percentage point",
        ),
        "points",
    ),
    **dict.fromkeys(("dollar", "dollars"), "$"),
    **dict.fromkeys(("euro", "euros"), "€"),
    **dict.fromkeys(("livre", "livres", "pound", "pounds"), "£"),
}
_FRENCH = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_ENGLISH = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_SMALL = {
    "fr": [
        *(*_FRENCH, "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"),
        *("dix-sept", "dix-huit", "dix-neuf", "vingt", "vingt-et-un", *(f"vingt-{unit}" for unit in _FRENCH), "trente"),
    ],
    "en": [
        *(*_ENGLISH, "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
        *("nineteen", "twenty", "twenty-one", *(f"twenty-{unit}" for unit in _ENGLISH), "thirty"),
    ],
}
"""Numbers that authors write as words, from 2: `one` is an article in too many languages."""
SPELLED = {word: number for listed in _SMALL.values() for number, word in enumerate(listed, 2)}
"""Each of them, of any language -> what it says."""


_MOST_DIGITS = 18
"""As in a figure: what is longer is no number that people read, and would take long to compare."""
_MOST_GROUPS = _MOST_DIGITS // 3


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


_LONG_SCALE = rf"(?:{_longest_first(word for word in _SCALES if len(word) > 2)})(?![^\W_])"
"""Scales that mean nothing else: `m` may be metres."""
_SCALE = rf"(?:{_longest_first(_SCALES)})(?![^\W_])"
_UNIT = rf"(?:{CURRENCY}|%|(?:{_longest_first(_UNITS)})(?![^\W_]))"
_OF = rf"(?:{_GAP}(?:de|d['’]|of))?"
_SUFFIX = rf"(?:{_GAP}?(?P<scale>{_SCALE}))?(?:{_OF}{_GAP}?(?P<unit>{_UNIT}))?"
"""What may follow a number: ` Mds $`, `m`, ` %`, ` milliards de dollars`."""


@frozen
class Numeral:
    """A number in a text: what was written, and what it says."""

    written: str
    start: int
    end: int
    value: Decimal
    """Without its sign, which prose gives in words (`en baisse de 6 %`)."""
    scale: int = 0
    """The power of ten that its unit says: 9 for milliards."""
    unit: str = ""
    """`%`, `points`, a currency, or nothing."""
    about: bool = False
    sign: str = ""
    """`+`, `-` or nothing."""

    @property
    def bare(self) -> bool:
        """Without a unit."""
        return not self.unit and not self.scale

    @property
    def amount(self) -> Decimal:
        """The number written out: 107 milliards are 107,000,000,000."""
        return self.value.scaleb(self.scale) if self.scale else self.value

    @property
    def in_digits(self) -> bool:
        """Not a word: `trois` counts something, but is no figure."""
        return any(char.isdigit() for char in self.written)

    @property
    def is_year(self) -> bool:
        """Four digits between 1900 and 2100 without a unit, or two of them: dates rather than figures."""
        return self.bare and _YEARS.fullmatch(self.written) is not None

    def is_said_by(self, other: Numeral, apart: Set[tuple[int, str]] = frozenset()) -> bool:
        """Whether the other states the same figure: value, unit, as approximate, and no opposite sign.

        `apart` are the units (scale and unit) that stand near the other without a number, in a column's heading say.
        A figure with a unit is never said by a word: `six` counts something else.
        """
        if not self.bare and not other.in_digits:
            return False
        if self.about != other.about or {self.sign, other.sign} == {"+", "-"}:
            return False
        if self.bare or (other.bare and (self.scale, self.unit) in apart):
            return self.value in (other.value, other.amount)
        return self.unit == other.unit and self.amount == other.amount


@lru_cache(maxsize=65536)  # the checks look at the same texts
def numerals(text: str, language: str) -> tuple[Numeral, ...]:
    """The numbers of a text, in order; small ones in words too (`trois`). A range gives both of its ends.

    Digits that belong to a word (`T4`, `5G`) are none. A comma before three digits sets off thousands in English.
    """
    french = language.startswith("fr")
    digits = _pattern(french).finditer(_plain(text)) if _DIGIT.search(text) else ()
    found = [numeral for match in digits for numeral in _of_match(match, text, french)]
    words, folded = _SMALL["fr" if french else "en"], text.lower()
    for match in _small(french).finditer(text) if any(word in folded for word in words) else ():
        value = Decimal(words.index(match.group().lower()) + 2)
        found.append(Numeral(match.group(), match.start(), match.end(), value))
    return tuple(sorted(found, key=lambda numeral: (numeral.start, numeral.end)))


def number_of(text: str, language: str) -> Decimal | None:
    """What a text that is nothing but a number counts; None for other words: the `recent` of `in recent years`."""
    return next((own.value for own in numerals(text, language) if own.written == text), None)


def units(text: str) -> frozenset[tuple[int, str]]:
    """The units that a text names, with a number or without: `(9, "$")` for `Mds $`."""
    return frozenset(
        (_scale(match["scale"]), _unit(match["unit"] or match["currency"] or match["alone"]))
        for match in _units().finditer(_plain(text))
    )


_SCALED_THINGS = re.compile(
    r"(?P<scale>[kM]|Mio|Mds?|Mrd|bn) (?:de |d['’]|of )?(?P<things>[^\W\d_]{4,}(?:[ -][^\W\d_]+)*)"
)
"""Thousands or millions of what is counted: `k voyages`, `M visitors`."""


@cache
def unit_of(written: str) -> tuple[int, str]:
    """The scale and the unit that a figure's unit says: `(9, "$")` for `Mds $`, `(0, "trips")` for `trips`."""
    text = re.sub(rf"^({CURRENCY}) ", r"\1", " ".join(written.split()))
    known = _units().fullmatch(text)  # its spaces are plain
    if known and (known["currency"] or known["unit"] or known["alone"]):
        return _scale(known["scale"]), _unit(known["unit"] or known["currency"] or known["alone"])
    giga = re.fullmatch(rf"G({CURRENCY})", text)
    if giga:
        return 9, _unit(giga[1])
    counted = re.fullmatch(rf"(?P<scale>{_LONG_SCALE})(?: (?:de |d['’]|of )?(?P<unit>.+))?", text, re.IGNORECASE)
    if counted:
        return _scale(counted["scale"]), (counted["unit"] or "").casefold()
    things = _SCALED_THINGS.fullmatch(text)
    if things:
        return _scale(things["scale"]), things["things"].casefold()
    return 0, _UNITS.get(text.casefold(), text.casefold())


@cache
def _small(french: bool) -> re.Pattern[str]:
    words = _longest_first(_SMALL["fr" if french else "en"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    scaled = rf"(?P<currency>{CURRENCY})?(?P<scale>{_SCALE})(?:{_OF}{_GAP}?(?P<unit>{_UNIT}))?"
    return re.compile(rf"(?<![^\W\d_])(?:{scaled}|(?P<alone>{_UNIT}))", re.IGNORECASE)


@cache
def _pattern(french: bool) -> re.Pattern[str]:
    decimals = rf"(?:[.,]\d{{1,{_MOST_DIGITS}}}(?!\d))?"
    thousands = rf"\d{{1,3}}(?:{_GAP}\d{{3}}){{1,{_MOST_GROUPS}}}(?!\d){decimals}"
    commas = rf"\d{{1,3}}(?:,\d{{3}}){{1,{_MOST_GROUPS}}}(?!\d)(?:\.\d{{1,{_MOST_DIGITS}}}(?!\d))?"
    number = "|".join([thousands, *([] if french else [commas]), rf"\d{{1,{_MOST_DIGITS}}}(?!\d){decimals}"])
    sign = rf"(?:(?<![\w%])(?P<sign>[+-](?=\d|{CURRENCY})|[+−]{_GAP}?))?"
    head = rf"{sign}(?:(?P<currency>{CURRENCY}){_GAP}?)?(?<![\w.,])"
    body = rf"(?P<number>{number})(?:{_RANGE}(?P<upper>{number}))?"
    return re.compile(rf"{_BEGINNING}{head}{body}{_SUFFIX}(?![^\W_]|[.,]\d)", re.IGNORECASE)


def _of_match(match: re.Match[str], text: str, french: bool) -> list[Numeral]:
    about = _ABOUT.search(text[max(0, match.start() - 24) : match.start()])
    start = match.start() - len(about.group()) if about else match.start()
    sign = {"+": "+", "": ""}.get((match["sign"] or "").strip(), "-")
    return [
        Numeral(
            written=text[start : match.end()],
            start=start,
            end=match.end(),
            value=_value(digits, french),
            scale=_scale(match["scale"]),
            unit=_unit(match["unit"] or match["currency"]),
            about=about is not None,
            sign=sign,
        )
        for digits in (match["number"], match["upper"])
        if digits
    ]


def _plain(text: str) -> str:
    """The text without narrow spaces and en dashes, everything in its place."""
    return text.replace("\u202f", "\u00a0").replace("\u2009", "\u00a0").replace("–", "-")


def _scale(written: str | None) -> int:
    return _SCALES.get((written or "").lower(), 0)


def _unit(written: str | None) -> str:
    """One form for each: of a currency (`US$`) its sign."""
    return _UNITS.get((written or "").lower(), (written or "")[-1:])


def _value(digits: str, french: bool) -> Decimal:
    plain = re.sub(_GAP, "", digits)
    if not french and re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain):
        return Decimal(plain.replace(",", ""))
    return Decimal(plain.replace(",", "."))
