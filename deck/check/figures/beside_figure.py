"""What an item says of the figure that it shows: `From $79.7m in 2024`, `A quarter of the $8.4m`. See literal.

Such a text need not name the figure, which stands above it: read is a value with its year, or one of a year earlier,
and before it in its clause nothing but words that point back at the figure; a way from an earlier value of it (`From
180 to 243`); and a number with two digits turned, which stands nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from deck.check.figures import literal
from deck.check.figures.contradiction import Contradiction, contradicted
from deck.check.slides import parts_with_figures, slides
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown
from deck.figures.book import CHANGE, VALUE, Figure, Reference
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.measure import short_unit
from deck.figures.moment import years_of
from deck.figures.slip import all_digits, digits, is_slip
from deck.figures.vocabulary import words
from deck.prose.comparing import levels_of
from deck.prose.content_words import content_words, plain_words
from deck.prose.linking import is_hypothetical
from deck.prose.measures import adds_nothing
from deck.prose.narrowing import NARROWS
from deck.prose.said import said_by
from deck.prose.scope import blanked, is_doubtful, is_quoted, without
from deck.prose.sentence import A_VALUE, A_YEAR, YEAR, Sentence, Value, sentences
from deck.prose.standing import numbers_of
from deck.prose.when import A_YEAR_BEFORE
from deck.source.finding import Finding
from deck.source.text import SourceText

_IN_YEAR = rf"(?: [^\W\d_]+)? ?(?:,? ?(?:en|in|for)|[(,])? ?(?P<year>{A_YEAR})"
_YEAR_BEFORE = rf"(?: [^\W\d_]+)?,? {A_YEAR_BEFORE}"
_YEAR_BEFORE_IT = Late(rf"(?i)\A\s*(?:(?:and|et|mais|but) )?{A_YEAR_BEFORE},?(?= )")
"""Before it: `a year earlier it was`."""
_ENDS = Late(r"[,;()–—](?!\d)| (?:et|and|puis|then) ")
_CLOSES = rf"(?i)\s*(?:[.!?;:)]|$|,(?! {NARROWS})|(?:et|and|mais|but|puis|then)\b|(?:à|to) {A_VALUE})"
"""Behind the year of a value: nothing that may say of whom, or where."""
_BACK = words("""
    from after against versus vs compared with to than was were had been it they this that these up down on stood still
    we our its their at came rose fell grew increased decreased dropped climbed declined
    contre apres etait etaient avait c ce il elle ils elles nous on par rapport a de d depuis hausse baisse passe
    passent passee passees venant partant en encore ressortait atteignait atteignaient s elevait elevaient notre nos
""")
"""What stands before a value of before that is said of the figure above it."""
_TO_IT = (
    r"(?i)\b(?:up|down|rose|fell|grew|increased|decreased|dropped|climbed|declined|hausse|baisse|than|by|to|at least) $"
)
"""Before a value: it is how much something changed, or to what."""
_ROUGHLY = (
    r"(?i)\b(?:nearly|almost|over|under|above|below|about|around|some|roughly|plus|moins|more|less|fewer|environ|presque"
    r"|quelque|autour|près)\b"
)
_COUNTED = r"[ \u00a0\u202f](?!(?:en|in|for|un|une|il|l|a|one|the|last)\b)([^\W\d_]+)"
_NEAR = Decimal(2)
"""How many times as large the one may be: what is further away is of something else."""
_SAME_SIZE = Decimal(9)
"""With two digits turned it may be."""
_AIM = (
    r"(?i)\b(?:objectif|cible|target|goal|forecast|budget|pr[ée]v\w+|plan(?:ned|s)?|dont|including|autres?|others?)\b"
)
"""Where an item speaks of a plan, a part or another thing."""
_FROM_TO = re.compile(rf"(?i)\W*(?:(?:passée?s?|up|down) )?(?:de|from) ({A_VALUE}) (?:à|to) ({A_VALUE})")
_IN_ONE_YEAR = rf"(?i)(?: (?:en (?:un an|une année)|in (?:a|one) year|(?:en|in) (?P<year>{A_YEAR})))?[\s.!]*$"
_ONE_YEAR = r"(?i) (?:un an|une année|a year|one year)\W*$"
_FEWEST = 2
"""So many digits that are not zeros at its end has a number that is told where two are turned."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each value of an item that the figure of it has otherwise, or had."""
    often: Counter[str] = Counter()
    for slide in slides(report):
        for part, reference in parts_with_figures(slide):
            for own in said_by(part, slide):
                if own.field != "caption" and part is slide:
                    continue
                often = often or numbers_of(report)
                for sentence in sentences(own, report):
                    told = [
                        *contradictions(sentence, reference, report),
                        *_ways(sentence, reference),
                        *_slips(sentence, reference, report, often),
                    ]
                    for each in {each.start: each for each in told}.values():
                        yield contradicted(literal.CODE, own, each, report, texts)


def contradictions(
    sentence: Sentence, reference: Reference, report: Report, values: Sequence[Value] | None = None
) -> Iterator[Contradiction]:
    """The values of a sentence, or some of them, that the figure that they point back at had otherwise then."""
    figure, language = reference.figure, report.language.tag
    named = content_words(figure.label, language)
    for value in sentence.values if values is None else values:
        period = _period(sentence, value, reference)
        stated = amount(figure.quantities[period]) if period else None
        if stated is None or value.signed or value.called or not _points_back(sentence, value, named, language):
            continue
        around = blanked(without(sentence.said.words, named, language), value.start, value.end)
        if not _is_of_unit(sentence, value, stated, named, language) or is_doubtful(around, value.start):
            continue
        interval = value.amount.interval.scaled(stated.scale) if value.bare else value.amount.interval
        if _is_near(interval, stated.interval) and not any(
            interval.meets(each) for each in (stated.interval, *_of_others(report, figure, period))
        ):
            yield Contradiction(value.start, value.end, figure)


def _ways(sentence: Sentence, reference: Reference) -> Iterator[Contradiction]:
    """Where an item says that its figure went, of which only the one end is right: `From 180 to 243`."""
    figure = reference.figure
    years = years_of(figure.periods)
    way = _FROM_TO.match(sentence.text)
    behind = re.match(_IN_ONE_YEAR, sentence.text[way.end() :]) if way else None
    if way is None or behind is None or len(years) < 2:
        return
    named = sentence.written(*(sentence.start + way.end() + at for at in behind.span("year"))) if behind["year"] else ""
    if named not in ("", years[-1]):
        return
    first, last = (sentence.by_start.get(sentence.start + way.start(each)) for each in (1, 2))
    values = [amount(figure.quantities[year]) for year in years]
    if first is None or last is None or first.called or last.called or first.signed or last.signed:
        return
    known = [own for own in values if own is not None]
    if len(known) < len(years):
        return
    ends = [_in_its_unit(each, known[-1]) for each in (first, last)]
    fits = [any(own.interval.meets(end) for own in known) for end in ends]
    began = any(own.interval.meets(ends[0]) for own in known[:-1])
    now = known[-1].interval.meets(ends[1])
    if began and not fits[1] and _is_near(ends[1], known[-1].interval):
        yield Contradiction(last.start, last.end, figure)
    in_one_year = len(known) == 2 and int(years[1]) - int(years[0]) == 1 and re.search(_ONE_YEAR, sentence.text)
    if now and in_one_year and not fits[0] and _is_near(ends[0], known[0].interval):
        yield Contradiction(first.start, first.end, figure)


def _in_its_unit(value: Value, own: Amount) -> Interval:
    return value.amount.interval.scaled(own.scale) if value.bare else value.amount.interval


def _slips(sentence: Sentence, reference: Reference, report: Report, often: Counter[str]) -> Iterator[Contradiction]:
    """The numbers of an item in which two digits of its figure are turned: `A quarter of the $8.4m` of 4.8."""
    figure, language = reference.figure, report.language.tag
    named = content_words(figure.label, language)
    own = [(figure.quantities[part], stated) for part, stated in levels_of(figure).items()]
    own = [(quantity, stated) for quantity, stated in own if not quantity.signed]
    for value in sentence.values if YEAR not in sentence.text else ():  # of which year it is says another rule
        written = sentence.shown(value)
        if value.called or value.signed or often[all_digits(written)] != 1 or len(digits(written)) < _FEWEST:
            continue
        around = blanked(sentence.said.words, value.start, value.end)
        if is_hypothetical(around, value.start) or is_quoted(around, value.start) or re.search(_AIM, sentence.text):
            continue
        meant = [
            stated
            for quantity, stated in own
            if is_slip(written, plain(shown(quantity, report.language)))
            and (_is_of_unit(sentence, value, stated, named, language) if value.bare else _is_alike(value, stated))
            and _is_near(_in_its_unit(value, stated), stated.interval, _SAME_SIZE)
        ]
        others = [each.amount.interval for each in sentence.values if each is not value]
        made = _made(others, [each.interval for _, each in own])
        if meant and not any(each.meets(_in_its_unit(value, meant[0])) for each in made):
            yield Contradiction(value.start, value.end, figure)


def _made(others: Sequence[Interval], own: Sequence[Interval]) -> Iterator[Interval]:
    """What comes of the numbers beside one, and of those of its figure: sums, and how far these are apart."""
    for one, other in permutations((*others, *own), 2):
        yield one.minus(other)
        if one in others or other in others:
            yield one.plus(other)


def _period(sentence: Sentence, value: Value, reference: Reference) -> str:
    """The period of the figure of which a value is said; empty where nothing says so."""
    figure, behind = reference.figure, sentence.shape[value.end : sentence.end]
    if year := re.match(_IN_YEAR, behind) if YEAR in behind else None:
        if not re.match(_CLOSES, behind[year.end() :]):
            return ""
        written = sentence.written(value.end + year.start("year"), value.end + year.end("year"))
        return written if written in figure.periods else ""
    years = years_of(figure.periods)
    now = reference.part if reference.part not in (CHANGE, VALUE) else ("", *years)[-1]
    before = re.match(_YEAR_BEFORE, behind)
    ahead = _YEAR_BEFORE_IT.match(sentence.shape[sentence.start : value.start])
    if not (before or ahead) or now not in years or not re.match(_CLOSES, behind[before.end() if before else 0 :]):
        return ""
    last = str(int(now) - 1)
    return last if last in years else ""


def _points_back(sentence: Sentence, value: Value, named: frozenset[str], language: str) -> bool:
    """Whether nothing stands before the value in its clause that could be another thing than the figure."""
    ahead = _YEAR_BEFORE_IT.sub("", sentence.shape[sentence.start : value.start])
    ends = [match.end() for match in _ENDS.finditer(ahead)]
    clause = re.sub(r"[$€£¥~≈]", "", ahead[ends[-1] if ends else 0 :])
    if re.search(_TO_IT, clause) or re.search(_ROUGHLY, clause):
        return False
    spoken = plain_words(clause)
    return all(word in _BACK or adds_nothing(word) or content_words(word, language) <= named for word in spoken)


def _is_of_unit(sentence: Sentence, value: Value, stated: Amount, named: frozenset[str], language: str) -> bool:
    """Whether a value has the unit of the figure, and behind it stands nothing but that, or what the figure counts."""
    counted = re.match(_COUNTED, sentence.said.words[value.end :])
    noun = counted[1] if counted else ""
    wanted = short_unit(stated.unit)
    if not value.bare:
        return _is_alike(value, stated) and not noun
    if wanted and short_unit(noun) == wanted:
        return True
    return not wanted and content_words(noun, language) <= named


def _is_alike(value: Value, stated: Amount) -> bool:
    """Whether both have one unit, written in full or in short."""
    return short_unit(value.amount.unit) == short_unit(stated.unit)


def _is_near(one: Interval, other: Interval, most: Decimal = _NEAR) -> bool:
    """Whether the one may be meant for the other."""
    low, high = sorted((each.low + each.high) / 2 for each in (one, other))
    return low.is_finite() and high.is_finite() and low > 0 and high <= low * most


def _of_others(report: Report, figure: Figure, period: str) -> Iterator[Interval]:
    """The values of other figures then, of which the text may speak."""
    for other in report.figures:
        own = amount(other.quantities[period]) if other is not figure and period in other.quantities else None
        if own:
            yield own.interval
