"""Points that are nothing but names with numbers, and the total that their lead-in, their rest or a vote's title says.

`The remaining 54 are as follows` over `Retirement: 23`, `Redundancy: 18`; shares with `Anything else` that come to more
than 100%; `28 for, 7 against, 5 abstentions` under `39 owners voted`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.figures import total
from deck.check.slides import own_title, slides
from deck.check.tables.total_label import has_no_sum
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, spelled
from deck.figures.inline import Inline
from deck.figures.interval import HUNDRED, Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT, POINTS, Quantity, parse_quantity
from deck.kinds.slide import Slide
from deck.prose.disagreement import disagreement
from deck.prose.said import Said
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_POINT = Late(r"(?P<name>[^:\d]{2,60})[ \u00a0]?: (?P<number>[^:,;()]+?)\.?")
_LEADS = Late(
    r"\b(?:(?:are|is|were|break down|split) as follows|the following|comme suit|(?:sont|étaient) les suivants)\W*$"
    r"|:\s*$",
    re.IGNORECASE,
)
_NARROWED = Late(
    r"\b(?:dont|including|of which|notamment|surtout|mainly|par|per|each|chacune?|about|environ|over|plus de|more than"
    r"|moins de|less than|among|parmi)\b",
    re.IGNORECASE,
)
_REST = Late(r"\W*(?:anything else|everything else|the rest|(?:tout )?le reste|tout autre motif)\W*", re.IGNORECASE)
_SEVERAL = Late(r"\b(?:several|multiple|plusieurs|more than one|plus d['’]un)", re.IGNORECASE)
_MOST_SHARES = 150
"""What comes to more are rates of many things, and no shares with a slip in them."""
_FEWEST = 3
_VOTE = Late(
    r"\W*(?P<yes>\d+) (?:voix )?(?:pour|for|in favour|in favor|yes|oui)[, ]+(?:et |and )?(?P<no>\d+) (?:voix )?"
    r"(?:contre|against|no|non)[, ]+(?:et |and )?(?P<none>\d+) (?:abstentions?|abstained|abstenus?|blancs?)\b",
    re.IGNORECASE,
)
_VOTERS = Late(r"\b(?:votants?|voté|votes?|voted|voters|suffrages|ballots?|scrutin)\b", re.IGNORECASE)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such list that comes to another total."""
    for slide in slides(report):
        points = [
            text for own in getattr(slide, "points", ()) if isinstance(text := getattr(own, "text", None), Inline)
        ]
        if points:
            yield from _listed(slide, points, report.language, texts)
            yield from _voted(slide, points, report.language, texts)


def _listed(
    slide: Slide, points: Sequence[Inline], language: Language, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The lists of names with numbers of one unit."""
    matches = [_POINT.fullmatch(own.raw.strip()) for own in points]
    numbers = [own and _number(own["number"], language) for own in matches]
    given = [own for own in numbers if own]
    if len(given) < len(points) or len(given) < _FEWEST or len({own.unit for _, own in given}) != 1:
        return
    if any(quantity.signed for quantity, _ in given) or given[0][1].unit == POINTS:
        return
    whole = added_up(own.interval for _, own in given)
    if given[0][1].unit == PERCENT:
        names = [own["name"] for own in matches if own]
        around = " ".join(own.raw for own in (slide.title, slide.note, slide.notes) if own)
        if sum(1 for name in names if _REST.fullmatch(name)) == 1 and not (_SEVERAL.search(around) or _rated(slide)):
            off = whole.high < HUNDRED or HUNDRED < whole.low <= whole.high < _MOST_SHARES
            yield from [_finding("100%", whole, Interval(HUNDRED, HUNDRED), points[0].span, language)] if off else ()
        return
    lead = getattr(slide, "text", None)
    if isinstance(lead, Inline):
        yield from _led(Said(lead.raw, "text", lead.span, inline=True), whole, given[0][1], language, texts)


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


def _led(
    said: Said, whole: Interval, own: Amount, language: Language, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """The one number of the sentence that leads to the list."""
    begin = max(said.words.rstrip(" .:").rfind(sign) for sign in (". ", "! ", "? ", "\n")) + 1
    sentence = said.words[begin:].rstrip()
    numbers = [each for each in numerals(sentence, language.tag) if each.in_digits and not each.is_year]
    if not _LEADS.search(sentence) or _NARROWED.search(sentence) or len(numbers) != 1:
        return
    stated = numbers[0]
    if stated.unit == own.unit and not stated.about and not whole.low <= stated.amount <= whole.high:
        place = said.place(texts, begin + stated.start, begin + stated.end)
        yield _finding(stated.written, whole, Interval(stated.amount, stated.amount), place, language)


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
