"""Typography from plain input: quotes, apostrophes, dashes, signs and the spaces that must not break.

What a rule may do: change spaces, and put one sign for another. Letters and digits never change, and setting a text
that is set already changes nothing. What stays as it was typed (an address, a file name) `spared` sets aside before.

After: Lexique des règles typographiques (fr-FR), Office québécois de la langue française (fr-CA), Hart's Rules (en-GB).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from decimal import Decimal
from functools import cache
from typing import NamedTuple, TypeAlias

from deck.figures.spared import KEPT, WORD
from deck.figures.vocabulary import Vocabulary

NBSP = "\u00a0"

Replacement: TypeAlias = str | Callable[[re.Match[str]], str]


class Rule(NamedTuple):
    """One substitution, tried only on texts that hold one of `needs`: most patterns are never compiled."""

    needs: Collection[str]
    pattern: str
    replacement: Replacement

    def apply(self, text: str) -> str:
        if not any(sign in text for sign in self.needs):
            return text
        return _compiled(self.pattern).sub(self.replacement, text)


class Rules(NamedTuple):
    """A language's rules in the order in which they apply."""

    quotes: tuple[str, str]
    thousands: str
    """What stands between groups of three digits."""
    signs: tuple[Rule, ...]
    numbers: tuple[Rule, ...]
    """Only for texts with a digit, or a stretch kept apart: a figure."""
    spaces: tuple[Rule, ...]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def typeset(text: str, rules: Rules) -> str:
    """`text` set by the rules. Each sign that is no space stays one sign, in its place among them."""
    text = re.sub(" {2,}", " ", text.translate(_NARROW))
    for rule in rules.signs:
        text = rule.apply(text)
    text = _paired(text, *rules.quotes)
    if _compiled(rf"[\d{KEPT}]").search(text):
        for rule in rules.numbers:
            text = rule.apply(text)
    for rule in rules.spaces:
        text = rule.apply(text)
    return text


_NARROW = str.maketrans("\u202f\u2009", NBSP * 2)  # many fonts lack them


def _paired(text: str, opening: str, closing: str) -> str:
    """Straight quotes in pairs. Left as they are when they do not pair: inches, a quote forgotten."""
    places = [at for at, sign in enumerate(text) if sign == '"']
    if not places or len(places) % 2:
        return text
    opens, closes = places[::2], places[1::2]
    if any(at and _in_word(text[at - 1]) for at in opens) or any(_in_word(text[at + 1 : at + 2]) for at in closes):
        return text
    pieces = text.split('"')
    inside = [f"{opening}{piece.strip(' ' + NBSP)}{closing}" for piece in pieces[1::2]]
    return "".join(part for pair in zip(pieces[::2], [*inside, ""], strict=True) for part in pair)


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == WORD


_W = rf"[\w{WORD}]"
_BEHIND_LETTER = rf"(?:(?<=[^\W\d_])|(?<={WORD}))"
_CLOSING = r"(?=[\s)\]}»\"]|[’”]|…|$)"
_BEFORE_HIGH = r"(?<=\S)(?<![(\[{«:;!?/\\])(?<![‘“])"
_DIGITS = "0123456789"
_ABOUT = Rule("~≈", rf"(?<![\w/.~])(?<!≈)[~≈][ {NBSP}]*(?=(?:[+-]?|−)(?:US|CA)?(?:[$£¥]?|€)\d)", f"≈{NBSP}")
_MINUS = Rule(
    tuple(f"-{sign}" for sign in f"{_DIGITS}$€£¥"),
    rf"(?m)(?:^|(?<=[\s(\[«“\"≈<>=]))(?<!\d[ {NBSP}])-(?=[$€£¥]?\d)(?![$€£¥\d.,]*[-/:]\d)",
    "−",
)
_DASH = Rule(
    (" -", f"{NBSP}-"),
    rf"(?:(?<=\d)[ {NBSP}]-[ {NBSP}](?=[^\s\d−–—»:;!?-])|(?<=[^\s\d−–—«-])[ {NBSP}]-[ {NBSP}](?=[^\s–—»:;!?-]))",
    " – ",
)
_THOUSANDS = Rule(
    f" {NBSP}",
    rf"(?<![\w.,])(?<!\d[ {NBSP}])[1-9]\d{{0,2}}(?:[ {NBSP}]\d{{3}})+(?![ {NBSP}]?\d)",
    lambda found: found[0].replace(" ", NBSP),
)
_QUARTER = Rule(" ", r"\b([TSQH][1-4]|FY) (?=\d{4}\b)", rf"\1{NBSP}")


def _en_dash(found: re.Match[str]) -> str:
    """`5-9` with an en dash, when it is a range; dates, phone numbers and references keep their hyphen."""
    low, high = found[1], found[2]
    padded = any(len(part) > 1 and part[0] == "0" and part[1].isdigit() for part in (low, high))
    years = all(len(part) == 4 and part[0] in "12" for part in (low, high))
    small = all(len(re.split("[.,]", part)[0]) <= 3 for part in (low, high))
    rises = Decimal(low.replace(",", ".")) < Decimal(high.replace(",", "."))
    return f"{low}–{high}" if rises and not padded and (years or small) else found[0]


_RANGE = Rule(
    tuple(f"-{digit}" for digit in _DIGITS),
    r"(?<![\w.,/:+#@°º−–-])(?<![°º#]\s)(\d+(?:[.,]\d+)?)-(\d+(?:[.,]\d+)?)(?![\w@/-]|[.,:]\d)",
    _en_dash,
)


def _with_unit(counted: frozenset[str]) -> Rule:
    def glued(found: re.Match[str]) -> str:
        word = found[1]
        return f"{NBSP}{word}" if word in counted or word.rstrip(".…") in counted else found[0]

    return Rule(" ", rf"(?<=[\d{KEPT}]) ([^\s\d,;:!?()»”]+)", glued)


def _with_number(numbered: frozenset[str]) -> Rule:
    def glued(found: re.Match[str]) -> str:
        return f"{found[1]}{NBSP}" if found[1].lstrip('(«“‘["') in numbered else found[0]

    return Rule(" ", rf"(?<!\S)([^\s\d]+) (?=[\d{KEPT}])", glued)


def _with_name(titles: frozenset[str]) -> Rule:
    words = "|".join(re.escape(title) for title in sorted(titles))
    return Rule("MDPS", rf"(?<![\w.])({words}) (?=[A-ZÀ-Ý])", rf"\1{NBSP}")


def _by_depth(found: re.Match[str]) -> str:
    """French has neither single nor English quotes: guillemets, and curly ones inside them."""
    before = found.string[: found.start()]
    inside = before.count("«") > before.count("»") or before.count('"') % 2
    return f"“{found[1]}”" if inside else f"«{NBSP}{found[1]}{NBSP}»"


def french(vocabulary: Vocabulary, *, canadian: bool) -> Rules:
    """France, or Québec, where `;`, `!` and `?` follow their word without a space."""
    s = rf"[ {NBSP}]"
    high = [Rule(":", rf"{_BEFORE_HIGH}{s}*:(?!\)){_CLOSING}", f"{NBSP}:")]
    if canadian:
        high.append(Rule(";!?", rf"{_BEFORE_HIGH}{s}+(;(?!\))|[?!]+){_CLOSING}", r"\1"))
    else:
        high.append(Rule(";!?", rf"{_BEFORE_HIGH}{s}*(;(?!\))|[?!]+){_CLOSING}", rf"{NBSP}\1"))
    return Rules(
        quotes=(f"«{NBSP}", f"{NBSP}»"),
        thousands=NBSP,
        signs=(
            Rule("'", rf"(?<!{_W})'(?={_W})([^'\n«»]*)(?:(?<=[\w{WORD}.!?])|(?<=…))'(?!{_W})", _by_depth),
            Rule("“", rf"“{s}*([^«»“”\n]*?){s}*”", _by_depth),
            Rule("'", rf"{_BEHIND_LETTER}'(?:(?=[\w«\"])|(?=[“{KEPT}{WORD}]))", "’"),
            _with_name(vocabulary.titles),
        ),
        numbers=(
            Rule("$€£¥", rf"(?<=\d)(?=(?:Mds?|Mrd|[MkG]){s}?[$€£¥])", NBSP),
            Rule(
                tuple(f".{digit}" for digit in _DIGITS),
                rf"(?<![\d.,])(\d+)\.(\d{{1,2}}|\d{{4,}})(?={s}*(?:[%‰$€£¥]|(?:Mds?|Mrd|[MkG]){s}?[$€£¥]))",
                r"\1,\2",
            ),
            *_numbers(vocabulary),
            Rule("%‰", rf"(?<=\d){s}*(?=[%‰](?!\w))", NBSP),
            Rule("$€£¥", rf"(?<=\d){s}*(?=[$€£¥](?:US|CA)?(?![\w$€£¥]))", NBSP),
            Rule("$€£¥", rf"\b(Mds?|Mrd|M|k|G|milliards?|millions?|milliers?){s}(?=[$€£¥])", rf"\1{NBSP}"),
            Rule("$€£¥", rf"(?<=\d{NBSP})(Mds?|Mrd|milliards?|millions?|milliers?)(?=[$€£¥])", rf"\1{NBSP}"),
            Rule((f"{NBSP}h",), rf"(?<=\d{NBSP}h) (?=\d\d\b)", NBSP),
        ),
        spaces=(
            _DASH,
            *high,
            Rule("«", rf"«{s}*(?=\S)", f"«{NBSP}"),
            Rule("»", rf"(?<=\S){s}*»", f"{NBSP}»"),
        ),
    )


def _numbers(vocabulary: Vocabulary) -> tuple[Rule, ...]:
    """What holds for numbers in every language, before its own rules."""
    counted, numbered = _with_unit(vocabulary.counted), _with_number(vocabulary.numbered)
    return (_ABOUT, _MINUS, _RANGE, _THOUSANDS, counted, numbered, _QUARTER)


def english(vocabulary: Vocabulary) -> Rules:
    """Britain and the United States alike: curly quotes, no space before high punctuation or a percent sign."""
    s = rf"[ {NBSP}]"
    return Rules(
        quotes=("“", "”"),
        thousands=",",
        signs=(
            Rule("'", rf"{_BEHIND_LETTER}'(?={_W})", "’"),
            Rule("'", rf"(?<!{_W})'(?=\d\ds?\b)", "’"),
            Rule("'", rf"(?<!{_W})'(?={_W})([^'\n]*)(?<=[\w{WORD}.,!?…])'(?!{_W})", r"‘\1’"),
            Rule("'", rf"{_BEHIND_LETTER}'(?!{_W})", "’"),
            _with_name(vocabulary.titles),
        ),
        numbers=(
            *_numbers(vocabulary),
            Rule("%‰", rf"(?<=\d){s}+(?=[%‰](?!\w))", ""),
            Rule("$€£¥", r"(?<=\d) (?=[$€£¥](?!\d))", NBSP),
            Rule(",", r"(?<![\d.,])(\d+),(\d{1,2})(?=%)", r"\1.\2"),
        ),
        spaces=(
            _DASH,
            Rule(":", rf"{_BEFORE_HIGH}{s}+:{_CLOSING}(?!{s}\d)", ":"),
            Rule(";!?", rf"{_BEFORE_HIGH}{s}+(;(?!\))|[?!]+){_CLOSING}", r"\1"),
        ),
    )
