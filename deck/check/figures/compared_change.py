"""Which of two figures a text says changed more: `Costs rose four times as fast as fares`. See claim.

The figures of the slide are called by some words of their labels. Told where both, in percent and in their unit, since
the first period and since the last but one, say otherwise; how many times as fast, with a wide margin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from deck.check.figures import claim
from deck.check.slides import figures_on
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import CHANGE, Figure
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.moment import in_order
from deck.figures.quantity import PERCENT
from deck.frozen import frozen
from deck.prose.said import said_together
from deck.prose.scope import is_doubtful
from deck.prose.sentence import A_VALUE, VALUE, YEAR, Sentence, finding, sentences
from deck.prose.short_names import ShortNames
from deck.prose.times_as import DENIED, TIMES, times_as
from deck.prose.title_shape import fold
from deck.prose.title_way import ways_in
from deck.source.finding import Finding
from deck.source.text import SourceText

_SIGNS = ("ast", "ar", "uch", "uick", "low", "ore", "lus", "oins", "avantage", "teep", "trong", "ess")
"""Without one of these no text compares changes: `fast`, `far`, `vite` comes with `plus` or `moins`."""
_FAST = r"(?:fast|quickly|rapidly|much|far|strongly|steeply|sharply)"
_FASTER = r"(?:faster|more(?: (?:quickly|rapidly|strongly|steeply|sharply))?)"
_SLOWER = r"(?:slower|less(?: (?:quickly|rapidly|strongly|steeply|sharply))?|more slowly)"
_VITE = r"(?:vite|rapidement|fort(?:ement)?|nettement)"
_MORE_THAN = (
    rf"(?:{TIMES} )?"
    rf"(?:(?P<as>as {_FAST} as)|(?P<more>{_FASTER}|plus {_VITE}|davantage)|(?P<less>{_SLOWER}|moins {_VITE}))"
    r"(?(as)|(?: than| qu(?:e\b|(?='))))"
)
_NO = rf"[^{VALUE}{YEAR},.;:!?()–—]"
_FORM = Late(
    rf"(?P<one>{_NO}{{2,60}}?) (?P<verb>(?:a|ont|has|have|had|avait|avaient) )?(?P<way>[a-z']+)"
    rf"(?: (?:de|by|d')? ?{A_VALUE})?(?:,? (?:soit )?| )"
    rf"(?P<said>{_MORE_THAN}) ?'?(?P<other>{_NO}{{2,60}}?)(?P<when> (?:in|en|over|on) .{{2,12}})?\s*(?=$|[,.;:!?()–—])"
)
_FIRST = Late(
    rf"(?P<one>{_NO}{{2,60}}?) (?P<way>[a-z']+) (?P<said>(?:the )?(?:fastest|most quickly|quickest)|le plus"
    r" (?:vite|rapidement|fortement))\s*(?=$|[,.;:!?()–—]| (?:and|et|but|mais)\b)"
)
"""`Audiobooks grow fastest`: in percent, where the slide states changes in percent."""
_CLAUSE = re.compile(r"[.;:!?()–—]|, (?:and|et|but|mais|so|donc|while|tandis que|whereas|alors que) |,(?= )")
_EVERY = Late(r"\s*(?:all|every|each|both|tou(?:s|tes)|chacune?|chaque)\b")
_TO = Late(r"^(?:than|that of|those of|on|in|for|with|at|de|des|du|celui|celle|ceux|celles|d'|en|au|aux|chez|sur)\b ?")


@frozen
class _Said:
    """That one figure changed more than the other, or so many times as much."""

    one: Sequence[Figure]
    """All of these, for `all costs`."""
    other: Figure
    up: bool
    more: bool
    times: Interval | None
    place: tuple[int, int]


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each comparison of changes that the figures of the slide contradict in every reading."""
    for slide, spoken in said_together(report):
        figures = [own for own in figures_on(slide) if len(own.periods) > 1 or CHANGE in own.quantities]
        if len(figures) < 2:
            continue
        names = ShortNames(figures, report.language.tag)
        for own in spoken:
            if own.column or not any(sign in own.raw for sign in _SIGNS):
                continue
            for sentence in sentences(own, report, least=0):
                said = _compared(sentence, figures, names) or _fastest(sentence, figures, names)
                if said:
                    yield _finding(sentence, said, report, texts)


def _compared(sentence: Sentence, figures: Sequence[Figure], names: ShortNames) -> _Said | None:
    """What a sentence compares in a clause of its own, where every reading says otherwise."""
    text = fold(sentence.text)
    match = next(filter(None, (_FORM.match(text, begin) for begin in _clauses(text))), None)
    ways = ways_in(match["way"]) if match else []
    if match is None or not ways or DENIED.search(match[0]) or (match["when"] and YEAR in match["when"]):
        return None
    if is_doubtful(sentence.said.words, sentence.start + match.start("said")):
        return None
    said_other = _TO.sub("", match["other"])
    other = names.called(said_other) or names.whole(said_other)
    if other is None:
        return None
    rest = [own for own in figures if own is not other]
    named = names.called(match["one"])
    if named is None and len(rest) == 1 and names.common(match["one"]):
        named = rest[0]
    every = rest if named is None and _EVERY.match(match["one"]) else []
    factor = times_as(match, less=bool(match["less"])) if match["n"] else None
    if (named is None and not every) or (bool(match["n"] or match["as"]) and not factor):
        return None
    place = (sentence.start + match.start("said"), sentence.start + match.end("said"))
    said = _Said([named] if named else every, other, ways[0].sign > 0, not match["less"], factor, place)
    return said if all(_is_wrong(said, each) for each in said.one) else None


def _fastest(sentence: Sentence, figures: Sequence[Figure], names: ShortNames) -> _Said | None:
    """The figure that a clause calls the fastest, and another that surely changed more, both in percent."""
    text = fold(sentence.text)
    match = next(filter(None, (_FIRST.match(text, begin) for begin in _clauses(text))), None)
    ways = ways_in(match["way"]) if match else []
    if match is None or not ways or DENIED.search(match[0]):
        return None
    one = names.called(match["one"])
    if one is None or is_doubtful(sentence.said.words, sentence.start + match.start("said")):
        return None
    changes = {own.name: amount(own.quantities[CHANGE]) for own in figures if CHANGE in own.quantities}
    percents = {name: own.interval for name, own in changes.items() if own and own.unit == PERCENT}
    if one.name not in percents:
        return None
    place = (sentence.start + match.start("said"), sentence.start + match.end("said"))
    said = [_Said([one], own, ways[0].sign > 0, True, None, place) for own in figures if own.name in percents]
    return next((each for each in said if _contradicts(each, percents[one.name], percents[each.other.name])), None)


def _clauses(text: str) -> Iterator[int]:
    """Where a clause begins."""
    yield len(text) - len(text.lstrip())
    yield from (own.end() + len(text[own.end() :]) - len(text[own.end() :].lstrip()) for own in _CLAUSE.finditer(text))


def _is_wrong(said: _Said, one: Figure) -> bool:
    """Whether every reading of both changes says otherwise."""
    pairs = list(_readings(one, said.other))
    return bool(pairs) and all(_contradicts(said, *pair) for pair in pairs)


def _contradicts(said: _Said, one: Interval, other: Interval) -> bool:
    first, second = (each if said.up else each.negated() for each in (one, other))
    if said.times:
        ratio = first.over(second)
        return ratio is not None and not said.times.meets(ratio)
    small, large = (first, second) if said.more else (second, first)
    return small.high <= large.low and one != other


def _readings(one: Figure, other: Figure) -> Iterator[tuple[Interval, Interval]]:
    """By how much both changed: as stated, in percent, in their unit."""
    stated = [amount(own.quantities[CHANGE]) if CHANGE in own.quantities else None for own in (one, other)]
    if stated[0] and stated[1] and stated[0].unit == stated[1].unit:
        yield stated[0].interval, stated[1].interval
    spans = [_spans(own) for own in (one, other)]
    for key in spans[0].keys() & spans[1].keys():
        (a, b), (c, d) = spans[0][key], spans[1][key]
        yield from product(in_percent(a, b)[:1], in_percent(c, d)[:1])
        if a.unit == c.unit:
            yield b.interval.minus(a.interval), d.interval.minus(c.interval)


def _spans(figure: Figure) -> Mapping[tuple[str, str], tuple[Amount, Amount]]:
    """Its values of the first period and of the last, and of the last two."""
    periods = in_order(figure.periods)
    last = periods[-1] if periods else ""
    found = {}
    for first in dict.fromkeys((*periods[:1], *periods[-2:-1])):
        values = [amount(figure.quantities[each]) for each in (first, last)]
        if first != last and values[0] and values[1] and values[0].unit == values[1].unit:
            found[first, last] = (values[0], values[1])
    return found


def _finding(sentence: Sentence, said: _Said, report: Report, texts: Mapping[str, SourceText]) -> Finding:
    moved = "; ".join(_move(own, report) for own in (*said.one[:2], said.other))
    message = f'"{sentence.written(*said.place)}" disagrees with the slide: {moved}'
    return finding(sentence, texts, claim.CODE, message, said.place, "write the title anew, mend the number")


def _move(figure: Figure, report: Report) -> str:
    if CHANGE in figure.quantities:
        return f"{figure.label} {plain(shown(figure.quantities[CHANGE], report.language))}"
    periods = in_order(figure.periods)
    values = (plain(shown(figure.quantities[each], report.language)) for each in periods[-2:])
    return f"{figure.label} {' → '.join(values)}"
