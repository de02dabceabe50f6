"""Points that are nothing but names with numbers, and the total that their lead-in, their rest or a vote's title says.

`The remaining 54 are as follows` over `Retirement: 23`, `Redundancy: 18`; a point `Total: 64` among them; shares with
`Anything else` that come to more than 100%; `28 for, 7 against, 5 abstentions` under `39 owners voted`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

from deck.check.figures import total
from deck.check.slides import own_title, slides
from deck.check.tables.overlap import A_DAY
from deck.check.tables.total_label import has_no_sum, is_of_all, is_part_of_one
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, spelled
from deck.figures.inline import Inline
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT, POINTS, Quantity, parse_quantity
from deck.figures.slip import is_mistyped
from deck.frozen import frozen
from deck.kinds.slide import Slide
from deck.prose.counted import counts_things, exactly
from deck.prose.disagreement import disagreement
from deck.prose.said import Said
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_POINT = Late(r"(?P<name>[^:\d]{2,60})[ \u00a0]?: (?P<number>(?:[^:,;()]|,(?=\d))+?)\.?")
_FOLLOWS = Late(
    r"\b(?:(?:are|is|were|break down|split) as follows|the following|comme suit|(?:sont|étaient) les suivants)\W*$",
    re.IGNORECASE,
)
_COLON = Late(r":\s*$")
_NARROWED = Late(
    r"\b(?:dont|including|of which|notamment|surtout|mainly|par|per|each|chacune?|about|environ|over|plus de|more than"
    r"|moins de|less than|after|après|with|avec|targets?|goals?|objectifs?|need\w*|besoins?|among|parmi|top|first"
    r"|premi\w+|best|meilleur\w*|main|principal\w*|biggest|largest)\b",
    re.IGNORECASE,
)
_NAMES_ALL = Late(
    r"\W*(?:(?:en|in) (?:19|20)\d\d,? )?(?:(?:in all|in total|altogether|au total|en tout|all|tous|toutes),? )?"
    r"(?:(?:the|our|these|all|les|nos|ces|le|la) |l['’])?(?:(?:total|whole|remaining|rest|others|autres|reste"
    r"|somme|sum)(?: of| de| d['’])? ?)?$",
    re.IGNORECASE,
)
"""Before the number of a sentence that leads to a list by a mere colon: no verb, so that nothing else is told of it."""
_IN_ALL = Late(r"\b(?:total\w*|in all|en tout|altogether)\b", re.IGNORECASE)
_MOST_WORDS = 4
_REST = Late(r"\W*(?:anything else|everything else|the rest|(?:tout )?le reste|tout autre motif)\W*", re.IGNORECASE)
_SEVERAL = Late(r"\b(?:several|multiple|plusieurs|more than one|plus d['’]un)", re.IGNORECASE)
_MOST_SHARES = 150
"""What comes to more are rates of many things, and no shares with a slip in them."""
_SOME = Late(
    r"\b(?:notamment|notably|principal\w*|surtout|mainly|mostly|top|main|largest|biggest|including|dont|of which"
    r"|parmi|among|exemples?|examples?|moins|less|minus|net|nets|nettes?|after|après|solde|balance|cumul\w*|two|both"
    r"|several|deux|plusieurs|doubles?|twice|overlap\w*|once|coefficient\w*|weighted|pondér\w*|TTC|TVA|VAT|tax\w*)\b",
    re.IGNORECASE,
)
"""Around a list with its total: not all is listed, some is taken off or added, counts double or is in two of them."""
_FEWEST, _TWICE = 3, 2
_HALF_AGAIN = Decimal("1.5")
"""A list that comes to so many times what is said, or less than that part of it, is of other things."""
_MOST = 8
"""So many parts make sums that can be meant."""
_VOTE = Late(
    r"\W*(?P<yes>\d+) (?:voix )?(?:pour|for|in favour|in favor|yes|oui)[, ]+(?:et |and )?(?P<no>\d+) (?:voix )?"
    r"(?:contre|against|no|non)[, ]+(?:et |and )?(?P<none>\d+) (?:abstentions?|abstained|abstenus?|blancs?)\b",
    re.IGNORECASE,
)
_VOTERS = Late(r"\b(?:votants?|voté|votes?|voted|voters|suffrages|ballots?|scrutin)\b", re.IGNORECASE)


@frozen
class _Item:
    """A point that is nothing but a name and a number."""

    name: str
    quantity: Quantity
    own: Amount
    written: str
    span: Span


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such list that comes to another total."""
    for slide in slides(report):
        points = [own for own in getattr(slide, "points", ()) if isinstance(getattr(own, "text", None), Inline)]
        if points:
            yield from _listed(slide, points, report.language, texts)
            yield from _voted(slide, [own.text for own in points], report.language, texts)


def _listed(
    slide: Slide, points: Sequence[Any], language: Language, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The lists of names with numbers of one unit."""
    items = [item for own in points if (item := _item(own, language, texts))]
    if len(items) < len(points) or len(items) < _FEWEST or len({own.own.unit for own in items}) != 1:
        return
    unit = items[0].own.unit
    if any(own.quantity.signed for own in items) or unit == POINTS:
        return
    if unit == PERCENT:
        yield from _shares(slide, items, language)
    elif any(is_of_all(own.name) for own in items):
        yield from _with_total(slide, items, language)
    elif isinstance(lead := getattr(slide, "text", None), Inline):
        yield from _led(Said(lead.raw, "text", lead.span, inline=True), items, language, texts)


def _item(point: Any, language: Language, texts: Mapping[str, SourceText]) -> _Item | None:
    """A point as a name and a number; None where it says more."""
    text: Inline = point.text
    name = getattr(point, "name", "")
    match = None if name else _POINT.fullmatch(text.raw.strip())
    if getattr(point, "points", ()) or not (name or match):
        return None
    written = match["number"] if match else text.raw.strip().removesuffix(".")
    number = _number(written, language)
    if number is None or "<" in written:
        return None
    begin = text.raw.find(written, match.start("number") if match else 0)
    place = Said(text.raw, "text", text.span, inline=True).place(texts, begin, begin + len(written))
    return _Item(match["name"] if match else str(name), *number, written, place)


def _shares(slide: Slide, items: Sequence[_Item], language: Language) -> Iterator[Finding]:
    """Percentages, one of them of everything else."""
    whole = added_up(own.own.interval for own in items)
    around = " ".join(own.raw for own in (slide.title, slide.note, slide.notes) if own)
    if sum(1 for own in items if _REST.fullmatch(own.name)) == 1 and not (_SEVERAL.search(around) or _rated(slide)):
        off = whole.high < HUNDRED or HUNDRED < whole.low <= whole.high < _MOST_SHARES
        yield from [_finding("100%", whole, Interval(HUNDRED, HUNDRED), items[0].span, language)] if off else ()


def _with_total(slide: Slide, items: Sequence[_Item], language: Language) -> Iterator[Finding]:
    """A point that is the total of all others, wherever it stands."""
    (stated, *more), parts = (
        [own for own in items if is_of_all(own.name)],
        [own for own in items if not is_of_all(own.name)],
    )
    fields = (slide.title, slide.note, slide.notes, getattr(slide, "text", None))
    around = " ".join([*(own.raw for own in fields if own), *(own.name for own in parts)])
    if more or not _TWICE <= len(parts) <= _MOST or _SOME.search(around) or has_no_sum(around):
        return
    if any(is_part_of_one(own.name) for own in parts) or any(
        own.quantity.approximate or own.quantity.qualifier for own in items
    ):
        return
    title = own_title(slide)
    counted = title is not None and counts_things(title.raw)
    known = (exactly([own.quantity for own in (stated, *parts)]) if counted else None) or [
        own.own.interval for own in (stated, *parts)
    ]
    whole = added_up(known[1:])
    if (
        stated.quantity.unit == ""
        and known[0].high < whole.low
        and all(A_DAY.fullmatch(own.name.strip()) for own in parts)
    ):
        return  # who comes on two days is one visitor
    explained = any(own.meets(known[0]) for own in _reckoned(known[1:]))
    if not explained and _may_be(whole, known[0], stated.quantity, stated.own):
        yield _finding(stated.written, whole, known[0], stated.span, language)


def _reckoned(parts: Sequence[Interval]) -> Iterator[Interval]:
    """What the parts may come to: all or some of them added, some of them taken off the others."""
    for signs in (*product((1, 0), repeat=len(parts)), *product((1, -1), repeat=len(parts))):
        if any(signs):
            yield added_up(own if sign > 0 else own.negated() for own, sign in zip(parts, signs, strict=True) if sign)


def _may_be(whole: Interval, stated: Interval, quantity: Quantity, own: Amount) -> bool:
    """Whether the sum is meant: it is near, or the total is the sum but for a digit."""
    near = whole.low <= stated.high * _HALF_AGAIN and stated.low <= whole.high * _HALF_AGAIN
    return near or is_mistyped(quantity.value or Decimal(0), whole.scaled(-own.scale), quantity.decimals)


def _rated(slide: Slide) -> bool:
    """Whether the title speaks of rates: these have no sum."""
    title = own_title(slide)
    return title is not None and has_no_sum(title.raw)


def _number(text: str, language: Language) -> tuple[Quantity, Amount] | None:
    try:
        quantity = parse_quantity(text, decimal=language.decimal)
    except ValueError:
        return None
    own = amount(quantity)
    return (quantity, own) if own else None


def _led(said: Said, items: Sequence[_Item], language: Language, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The one number of the sentence that leads to the list."""
    begin = max(said.words.rstrip(" .:").rfind(sign) for sign in (". ", "! ", "? ", "\n")) + 1
    sentence = said.words[begin:].rstrip()
    numbers = [each for each in numerals(sentence, language.tag) if each.in_digits and not each.is_year]
    if not (_FOLLOWS.search(sentence) or _COLON.search(sentence)) or _NARROWED.search(sentence) or len(numbers) != 1:
        return
    stated, whole = numbers[0], added_up(own.own.interval for own in items)
    known = _number(stated.written, language)
    if known is None or stated.unit != items[0].own.unit or stated.about or stated.amount == len(items):
        return
    ahead, behind = sentence[: stated.start].strip("\n .!?") + " ", sentence[stated.end :]
    if not _FOLLOWS.search(sentence) and not (_NAMES_ALL.match(ahead) and _is_short(behind)):
        return
    own = Interval(stated.amount, stated.amount) if stated.bare else known[1].interval
    if stated.bare and own.high < whole.low and not _IN_ALL.search(sentence):
        return  # the same people may do several things
    if not whole.meets(own) and _may_be(whole, own, *known):
        place = said.place(texts, begin + stated.start, begin + stated.end)
        yield _finding(stated.written, whole, own, place, language)


def _is_short(behind: str) -> bool:
    """Whether a number has a noun behind it, or who did what, and nothing more: `The 64 who left:`."""
    return not re.search(r"[,;]", behind) and len(behind.split()) <= _MOST_WORDS


def _voted(
    slide: Slide, points: Sequence[Inline], language: Language, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """A vote whose voters its title counts."""
    title = own_title(slide)
    numbers = [own for own in numerals(title.raw, language.tag) if own.bare and own.in_digits] if title else []
    for point in points if title and numbers and _VOTERS.search(title.raw) else ():
        match = _VOTE.match(point.raw)
        if match:
            cast = int(match["yes"]) + int(match["no"])
            counts = {cast, cast + int(match["none"])}
            if not any(own.value in counts for own in numbers):
                said = Said(point.raw, "text", point.span, inline=True)
                made = Interval(Decimal(max(counts)), Decimal(max(counts)))
                stated = Interval(numbers[0].amount, numbers[0].amount)
                yield _finding(numbers[0].written, made, stated, said.place(texts, *match.span()), language)


def _finding(written: str, whole: Interval, stated: Interval, span: Span, language: Language) -> Finding:
    return disagreement(
        total.CODE,
        f'"{plain(written)}" disagrees with what is listed, which adds up to {spelled(whole, language, apart=stated)}',
        span,
    )
