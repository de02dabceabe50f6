"""A variation in a sentence whose two values contradict it: `from 41.2 to 46.5, up 20%`. See variation.py.

Told is only a change that stands beside its two values with nothing between them but words that bind: prepositions,
years, `soit`, `up`, `il a`. Any other word may begin to speak of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from deck.check.figures.variation import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.amount import spelled
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.figures.vocabulary import words
from deck.prose.binding import BINDING, binds, brings, counts_on, is_of_nothing, is_of_these
from deck.prose.form import CLOSES, counts, has_change
from deck.prose.fronted import is_fronted, is_headed, may_be_bounds
from deck.prose.pairs import Pair, alike, pairs
from deck.prose.rate import with_rates, without_spans
from deck.prose.said_change import Change, changes_in, may_be_in_words, may_say
from deck.prose.sentence import A_VALUE, A_YEAR, CALENDAR, Sentence, Value, finding
from deck.prose.steps import over_years, steps
from deck.prose.then_now import in_next_sentence, then_and_now
from deck.prose.to_become import to_become
from deck.prose.when import OF_TIME
from deck.prose.worded import with_words
from deck.source.finding import Finding
from deck.source.text import SourceText

_GOING_ON = words("""
    after against already and as at before but despite during mainly now on since thanks this today vs when while with
    after alors après au avant avec ce cette contre dans depuis dès et grâce hier ici mais malgré notamment pendant puis
    quand tandis toujours
""")
"""Words that may follow two percentages without being what they are of."""
_OF = ("de", "des", "du", "d", "of")
_SO = r"(?i)\b(?:soit|or|i\.?e|that is|donc|représent\w+|equals?|c['’]est-à-dire)\b"
_FROM_BASE = (
    rf"(?i),? ?\(?(?:from|against|versus|vs\.?|compared (?:with|to)|contre|par rapport (?:à|aux?)|sur|on)"
    rf" (?:(?:the )?{A_YEAR},? ?\(?)?(?P<a>{A_VALUE})"
)
_WHEN_BEFORE = (
    rf"(?:(?:en|in|de|of|for) {A_YEAR}|(?:the|a) (?:year|season|month|week) (?:before|earlier|ago)|last (?:year|season)"
    r"|(?:the )?previous year|l['’]an(?:née)? (?:dernier|dernière|passé|passée|précédente?|d['’]avant)"
    r"|un an (?:plus tôt|avant|auparavant))?"
)
"""Behind the value that a change counts from."""
_TIMES_THE = (
    rf"(?i) (?:the|les?|la) (?P<a>{A_VALUE})(?P<n> (?!(?:of|in|en|de|du)\b)[^\W\d_]+)?(?= (?:of|in|en|de|du) |{CLOSES})"
)
_MANY = r"(?i)(?: [^\W\d_]+){0,2},? (?:(?:soit|or) )?"
"""Between a value and how many times another it is: `84,000 meals, four times the 21,000 of 2021`."""
_AT = r"(?i)\W*(?:at|à|avec|with) $"
_IT_IS = r"(?i)(?: [^\W\d_]+)?, [^,;:.]{2,40} (?:is|are|was|were|est|sont) (?:en )?"
"""Before a value and behind it, at the beginning: `At £33m, spending is up 8% on 2023 (£30.85m)`."""
_WITH_OTHERS = (
    rf"(?i)\W*(?:avec|with) {A_VALUE} [^\W\d_]{{3,}} (?:en|in) {A_YEAR} (?:et|and) {A_VALUE} (?:en|in) {A_YEAR}, "
)
"""`With 310 members in 2023 and 340 in 2024, income rose by 14%`."""
_WITH_MORE = r"(?i),? (?:with|avec|including|incl|y compris|plus|hors)\b"
_SINCE = rf"(?i)\b(?:depuis|since|par rapport à|compared (?:with|to)) (?P<year>{A_YEAR})"
_BETWEEN = r"(?i)^\W*(?:between|entre|from|de|avec|with) $"
_OF_ALL_OF_THEM = (
    r" (?:de |d['’]|du |des |of )(?:la |l['’]|les |the |our |all )?[^\W\d_]+(?: [^\W\d_]+)?(?=, (?:soit|or|that is) )"
)
"""Behind the later percentage: what both are of."""
_COUNTED = r"^(?: (?!(?:et|and|mais|but)\b)[^\W\d_][\w'’-]*){1,2}(?=,| \(| [–—]| (?:en|in) )"
"""Behind a value that a change counts to: what it is a number of."""
_WITH_OBJECT = r"(?i)[^\W\d_]+ (?!by|de|d|of|about|some)[^\W\d_]+.* (?:by|de|d['’])"
"""A change that a verb says of its object: `from 5 to 4 days raised output by 20%`."""
_MEAN = r"(?i)\b(?:moyen\w*|médian\w*|average|mean|median|typical\w*|environ|about|around|roughly)\b"
"""In a sentence: what is counted in whole ones may be rounded."""
_SMALL = 100
_AGES = ("ans", "years", "h", "heures", "hours")
_PER = r"(?i)\b(?:per|pour|par|for every|in every) $"
"""Before the number of which a rate says how many there are."""


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each change in the sentence that no unrounded values beside it give."""
    raw = sentence.said.raw[sentence.start : sentence.end]
    if may_say(raw):
        for change, ends in over_years(sentence):
            yield from _disagreement(sentence, change, ends, texts, language)
    sentence = with_words(sentence) if len(sentence.values) > 1 else sentence
    if not may_say(raw) or not (has_change(sentence) or (counts(sentence, 2) and may_be_in_words(raw))):
        return
    if re.match(_WITH_OTHERS, sentence.shape[sentence.start : sentence.end]):
        return
    sentence = with_rates(sentence)
    found = changes_in(sentence)
    beside = list(pairs(sentence)) if found else []
    in_rows = steps(sentence) if found else {}
    for change in found:
        pair = _pair_of(change, found, beside, sentence)
        if pair and not _counts_from_elsewhere(sentence, pair):
            yield from _disagreement(sentence, change, pair, texts, language)
        elif not pair and change.way and change.value and (row := in_rows.get(change.value.start)):
            yield from _disagreement(sentence, change, _step(change, row), texts, language)
        elif not pair and change.is_told and (both := then_and_now(sentence, found)):
            yield from _disagreement(sentence, change, both, texts, language)


def disagreements_of_next(
    first: Sentence, second: Sentence, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """A warning for a change from the value of the sentence before: `In 2024 it was 40. In 2025 it is 46, up 5%`."""
    if len(first.values) != 1 or not second.values:
        return
    second = with_words(second)
    says_change = any(own.is_told for own in changes_in(second))
    both = in_next_sentence(first, second) if says_change else None
    found = changes_in(both) if both else []
    if both and (pair := then_and_now(both, found)):
        (change,) = (own for own in found if own.is_told)
        yield from _disagreement(both, change, pair, texts, language)


def _pair_of(change: Change, found: Sequence[Change], beside: Sequence[Pair], sentence: Sentence) -> Pair | None:
    """The two values of a change."""
    for pair in beside:
        if change.value in (pair.before, pair.after) or (change.start >= pair.start and change.end <= pair.end):
            continue
        if _is_said_of(change, pair, found, sentence):
            return pair
    return (_around(change, sentence) or to_become(change, sentence)) if change.is_told else None


def _step(change: Change, row: Sequence[Value]) -> Pair:
    """The two values of a change in a row: what it counts from, if any of them, else those that stand next to it."""
    steps_to = [Pair(first, row[-1], first.start, row[-1].end, counted=False, moves=True) for first in row[:-1]]
    return next((pair for pair in steps_to if _agrees(change, _computed(change, pair))), steps_to[-1])


def _agrees(change: Change, computed: Sequence[Interval]) -> bool:
    """Whether they allow the change, or cannot be compared with it."""
    return not computed or any(each.meets(own) for each in computed for own in change.ways)


def _is_said_of(change: Change, pair: Pair, found: Sequence[Change], sentence: Sentence) -> bool:
    """Whether nothing keeps a change from being that of the two values."""
    if change.end <= pair.start:
        is_range = re.search(r"(?i)\b(?:de|of|by) $", sentence.shape[: pair.start]) is not None
        told = change.is_told and not (is_range or _measures_more(sentence, pair) or _goes_on(sentence, pair))
        gap = without_spans(sentence, change.end, pair.start)
        return told and (binds(gap) or _goes_to(change, pair, gap, sentence))
    gap = _without(found, sentence, pair.end, change.start)
    if not gap.strip() and re.match(_WITH_OBJECT, sentence.shape[change.start : change.end]):
        return False
    if change.unit == POINTS and pair.moves:
        gap = re.sub(rf"^{_OF_ALL_OF_THEM}", "", gap)
    if change.is_added or (not change.is_told and not re.search(_SO, gap)):
        return False
    if _leads(pair, sentence):
        behind = sentence.shape[change.end : sentence.end]
        if change.is_told and is_headed(gap, behind):
            return not pair.counted and not may_be_bounds(pair.before, pair.after)
        return binds(gap) or (change.is_told and not pair.counted and is_fronted(gap, behind))
    if not pair.moves:
        return False
    return binds(gap) or (change.is_told and is_of_these(gap, sentence.shape[change.start : change.end]))


def _goes_to(change: Change, pair: Pair, gap: str, sentence: Sentence) -> bool:
    """Whether a change is said to take something from one value to the other: `£5k more takes it from £60k to £65k`."""
    alone = change.unit == PERCENT and is_of_nothing(sentence.shape[sentence.start : change.end])
    of_one_kind = alone or change.unit == pair.after.amount.unit
    if re.match(_WITH_MORE, sentence.shape[pair.end : sentence.end]):
        return False
    if brings(gap, any_thing=of_one_kind):
        return True
    ends = re.match(rf" ?{_WHEN_BEFORE}{CLOSES}", sentence.shape[pair.end : sentence.end])
    return of_one_kind and ends is not None and counts_on(gap)


def _measures_more(sentence: Sentence, pair: Pair) -> bool:
    """Whether the percentages are of what follows them: `gained 3 points from 25% to 100% training data`."""
    word = re.match(r" ([^\W\d_]+)", sentence.shape[pair.after.end : sentence.end])
    if word is None or pair.after.amount.unit != PERCENT:
        return False
    return word[1].lower() in _OF or word[1].lower() not in BINDING | _GOING_ON


def _goes_on(sentence: Sentence, pair: Pair) -> bool:
    """Whether a third value follows: `up 35%: £2.00 in 2021, £2.30 in 2022, £2.70 in 2024`."""
    third = next((value for value in sentence.values if value.start >= pair.end), None)
    if third is None or third.amount.unit != pair.after.amount.unit:
        return False
    return re.fullmatch(r"(?i)[\s,;]*(?:puis|then|and|et|to|à)?\s*", sentence.shape[pair.end : third.start]) is not None


def _without(found: Sequence[Change], sentence: Sentence, start: int, end: int) -> str:
    """What stands there beside other changes: `+50 GWh, soit +50 %`."""
    gap = sentence.shape[start:end]
    for other in found:
        if other.way and start <= other.start and other.end <= end:
            gap = gap[: other.start - start] + " " * (other.end - other.start) + gap[other.end - start :]
    return gap


def _leads(pair: Pair, sentence: Sentence) -> bool:
    """Whether the sentence begins with the two values, and they are no ages and no hours: `From 12 to 18, ...`."""
    begins = not re.search(r"\w", re.sub(_BETWEEN, "", sentence.shape[sentence.start : pair.start]))
    small = pair.before.bare and pair.before.amount.interval.high < _SMALL
    return begins and pair.before.amount.unit not in _AGES and (bool(pair.years) or not small)


def _around(change: Change, sentence: Sentence) -> Pair | None:
    """The value before a change and the one that it counts from, behind it: `£12m, up 20% from £10m`."""
    behind = sentence.shape[change.end : sentence.end]
    times = re.match(_TIMES_THE, behind)
    base = times or re.match(_FROM_BASE, behind)
    first = sentence.by_start.get(change.end + base.start("a")) if base else None
    ahead = [value for value in sentence.values if value.end <= change.start]
    if not base or first is None or not ahead:
        return None
    if re.search(_PER, sentence.shape[: ahead[-1].start]):
        return None  # 5.2 per 1,000 days, down 12% from 5.9
    gap = sentence.shape[ahead[-1].end : change.start]
    if ahead[-1].bare and re.match(rf" ?{_WHEN_BEFORE}{CLOSES}", behind[base.end() :]):
        gap = re.sub(_COUNTED, "", gap)
    opens = re.fullmatch(_AT, sentence.shape[sentence.start : ahead[-1].start]) and re.fullmatch(_IT_IS, gap)
    if not (opens or binds(gap) or (times and re.fullmatch(_MANY, gap) and _counts_same(gap, times["n"]))):
        return None
    both = alike(first, ahead[-1])
    return Pair(*both, ahead[-1].start, change.end + base.end(), counted=False, moves=True) if both else None


def _counts_same(gap: str, noun: str | None) -> bool:
    """Whether a value counts what another does, where that says so: `84,000 boxes, twice the 42,000 boxes`."""
    return not noun or gap.casefold().startswith(noun.casefold())


def _counts_from_elsewhere(sentence: Sentence, pair: Pair) -> bool:
    """Whether a year is named that the change counts from, and it is not that of the two values."""
    own = sentence.said.raw[sentence.start : sentence.end]
    since = (own[slice(*match.span("year"))][-4:] for match in re.finditer(_SINCE, sentence.text))
    return any(pair.years and year not in pair.years for year in since)


def _computed(change: Change, pair: Pair) -> Sequence[Interval]:
    """The changes that the two values allow, as the change counts them."""
    first, last = pair.before.amount, pair.after.amount
    if first.interval.low < 0 < last.interval.high and change.unit in ("×", PERCENT):
        return ()  # no percentage says how far a loss is from a gain
    if change.of_time and first.unit not in OF_TIME:
        return ()
    if change.unit == "×":
        quotient = last.interval.over(first.interval)
        return (quotient,) if quotient else ()
    if change.unit == PERCENT:
        return in_percent(first, last)
    if change.value and change.value.amount.scale < 0 and not first.unit:
        return ()  # from 180 to 220, all in basis points
    if change.unit == first.unit and _is_of_whole_ones(change, pair):
        return (pair.after.counted.minus(pair.before.counted),)
    in_points = change.unit == POINTS and (first.unit == PERCENT or (not first.unit and not pair.counted))
    return (last.interval.minus(first.interval),) if in_points or change.unit == first.unit else ()


def _is_of_whole_ones(change: Change, pair: Pair) -> bool:
    """Whether all three count whole things or days, which nobody rounded: `from 5 to 4 days, two days less`."""
    exact = pair.before.exact and pair.after.exact and change.value is not None
    return exact and (pair.after.amount.unit in CALENDAR or (pair.counted and pair.after.bare))


def _disagreement(
    sentence: Sentence, change: Change, pair: Pair, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    if re.search(_MEAN, sentence.text):
        pair = pair._replace(before=replace(pair.before, exact=False), after=replace(pair.after, exact=False))
    computed = _computed(change, pair)
    if _agrees(change, computed):
        return
    number = change.value
    start, end = (change.start, change.end) if change.unit == "×" or number is None else (number.start, number.end)
    said, base, last = sentence.written(change.start, change.end), *map(sentence.shown, (pair.before, pair.after))
    if number is None and change.unit == PERCENT:
        that = spelled(computed[0], language, PERCENT, apart=change.stated, signed=True)
    elif change.unit == "×" or number is None:
        that = f"×{spelled(computed[0], language, apart=change.stated)}"
    else:
        that = spelled_like(sentence, number, computed[0], language, signed=True, stated=change.stated)
    message = f'"{said}" disagrees with {base} → {last}: that is {that}'
    yield finding(sentence, texts, CODE, message, (start, end), _advice(change, pair))


def _advice(change: Change, pair: Pair) -> str:
    points = change.unit == PERCENT and pair.before.amount.unit == PERCENT
    return 'a difference of percentages is in "points"; else mend the wrong number' if points else ""
