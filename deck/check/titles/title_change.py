"""A change in a title that the two values below it do not give: `Bookings grew by 21%` over 10,000 and then 11,200.

The values are those that the slide's text sets against each other, or those of two columns, before and after. The title
says nothing else than what changed, in words that stand there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.check.figures import variation
from deck.check.slides import own_title, slides
from deck.check.titles.title_verdict import computed
from deck.content.model import Report
from deck.figures.amount import Amount, spelled
from deck.figures.inline import Inline
from deck.figures.moment import WRITTEN_YEAR
from deck.figures.numeral import numerals
from deck.kinds.compare import Compare
from deck.kinds.slide import Slide
from deck.prose.construed import are_set_apart
from deck.prose.content_words import plain_words
from deck.prose.linking import direction, is_hypothetical, is_narrowed
from deck.prose.measures import adds_nothing, root
from deck.prose.pairs import alike_in_time
from deck.prose.said import Said
from deck.prose.said_change import Change, changes_in, may_be_relative, may_be_worded
from deck.prose.sentence import YEAR, Sentence, finding, sentences
from deck.prose.then_now import in_order
from deck.prose.worded import with_words
from deck.source.finding import Finding
from deck.source.text import SourceText

_POINTS_BACK = r"(?i)\s*(?:leurs?|il|elle|ils|elles|nous|their|its|it|they|we|there were [^\W]+ of us)\b"
"""A text that goes on to speak of what its title is about."""
_STAGES = {
    **dict.fromkeys(("avant", "hier", "before", "then"), 0),
    **dict.fromkeys(("après", "aujourd'hui", "aujourd’hui", "after", "now", "today"), 1),
}
"""What two columns are called that show one thing before and after."""
_TIME = (
    r"(?i)^(?:s|min|h|second|minute|hour|day|week|month|year"
    r"|seconde|minute|heure|jour|semaine|mois|an|année)s?$"
)
"""A unit of time."""
_OF_TIME = r"(?i)\b(?:times?|waits?|waiting|delays?|duration|temps|délais?|durées?|attentes?)\b"
"""In a title: it speaks of how long something takes."""
_BEGINNING = 5
"""Letters by which a word is known in another form: `livrer`, `livraison`."""
_WHEN = r"(?i)\b(?:years?|months?|last|since|on|ans?|années?|mois|depuis|dernière?|précédente?|par|rapport)\b"
"""In a title: no name of what changed."""
_OTHER_MEASURE = r"(?i)\b(?:values?|valeurs?|montants?|amounts?|average|moyenn\w*)\b"
"""In a title: not how many there are."""
_IN_SOME_TIME = r"(?i) (?:in|over|en|sur) (?:an?|une?|two|three|five|deux|trois|cinq) (?:years?|ans?|months?|mois)$"
_WHERE = (
    r"(?i)(?<=\w) (?:(?:at|to|in|of) (?:the|our) |du |de (?:la |l['’])|au |à (?:la |l['’]))[^\W\d_]+(?= (?!de |of )|$)"
)
"""Behind what changed: where; the text below need not say it again."""


class _Pair(NamedTuple):
    """What is so before and after, and the years that the slide says."""

    first: Amount
    last: Amount
    years: Sequence[str] = ()


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each change in a title that the two values below it contradict."""
    for slide in slides(report):
        title = own_title(slide)
        if title is None or not (may_be_relative(title.raw) or may_be_worded(title.raw)):
            continue
        said = Said(title.raw, "title", title.span, inline=True, slide=slide)
        read = [with_words(each) for each in sentences(said, report, least=0)]
        changes = [(sentence, each) for sentence in read for each in changes_in(sentence)]
        if len(changes) == 1:
            yield from _of_title(*changes[0], slide, report, texts)


def _of_title(
    sentence: Sentence, change: Change, slide: Slide, report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    words, tag = sentence.said.words, report.language.tag
    if not change.is_told or len(sentence.values) != bool(change.value) or re.search(_OTHER_MEASURE, words):
        return
    if is_hypothetical(words, change.start) or is_narrowed(re.sub(_IN_SOME_TIME, "", words), change.start):
        return
    named = _named(sentence, change, tag)
    pair = _in_columns(slide, words, named, report) if isinstance(slide, Compare) else _in_text(slide, named, report)
    if pair is None or not {*re.findall(WRITTEN_YEAR, words)} <= {*pair.years}:
        return
    found = computed(change, pair.first, pair.last)
    if found and not any(way.meets(own) for way in change.ways for own in found):
        place = (change.start, change.end)
        unit = change.unit.removeprefix("×")
        value = spelled(found[-1], report.language, unit, apart=change.stated, signed=bool(unit))
        of = f"the values of {' and '.join(sorted(pair.years))}" if len(pair.years) > 1 else "the two values"
        is_ = f"that is {'' if unit else '×'}{value}"
        message = f'"{sentence.written(*place)}" disagrees with {of} below: {is_}'
        yield finding(sentence, texts, variation.CODE, message, place)


def _named(sentence: Sentence, change: Change, tag: str) -> frozenset[str]:
    """The words that say what changed, by their beginnings: without the change itself, and when, and where."""
    words = re.sub(_WHERE, lambda match: " " * len(match[0]), sentence.said.words)
    rest = f"{words[sentence.start : change.start]} {words[change.end : sentence.end]}"
    for number in reversed(numerals(rest, tag)):
        rest = f"{rest[: number.start]} {rest[number.end :]}"
    kept = [word for word in re.findall(r"[^\W\d_]+", re.sub(_WHEN, " ", rest)) if not direction(word)]
    return _beginnings(" ".join(kept), tag)


def _beginnings(text: str, tag: str) -> frozenset[str]:
    roots = [root(word, tag) for word in plain_words(text) if not adds_nothing(word) and not word.isdigit()]
    return frozenset(own[:_BEGINNING] for own in roots)


def _in_text(slide: Slide, named: frozenset[str], report: Report) -> _Pair | None:
    """The two values that its text sets against each other, if it says nothing else with numbers."""
    text = getattr(slide, "text", None)
    if not isinstance(text, Inline):
        return None
    read = [with_words(own) for own in sentences(Said(text.raw, "text", text.span, inline=True), report, r"(?!)")]
    levels = read[0].values if len(read) == 1 else ()
    if len(levels) != 2 or any(own.signed for own in levels) or not are_set_apart(read[0], levels):
        return None
    if not named <= _beginnings(text.text, report.language.tag) and not re.match(_POINTS_BACK, text.text):
        return None
    years = [read[0].said.raw[slice(*own.span())] for own in re.finditer(f"{YEAR}+", read[0].shape)]
    both, order = alike_in_time(*levels), in_order(read[0], levels, years)
    if len({*years}) > 1:
        order = 1 if years[0] < years[1] else -1
    if both is None or not order:
        return None
    first, last = both if order > 0 else both[::-1]
    return _Pair(first.amount, last.amount, years)


def _in_columns(slide: Compare, title: str, named: frozenset[str], report: Report) -> _Pair | None:
    """The one value of each of two columns, before and after, of what the title names."""
    if [_STAGES.get(column.name.strip().casefold()) for column in slide.columns] != [0, 1]:
        return None
    found: list[Amount] = []
    for column in slide.columns:
        texts = [column.text, *column.points] if column.text else list(column.points)
        read = [each for text in texts for each in sentences(Said(text.raw, "text", text.span, inline=True), report)]
        values = [value for each in read for value in each.values]
        if len(values) != 1 or values[0].signed:
            return None
        of_time = re.search(_TIME, values[0].amount.unit) and re.search(_OF_TIME, title)
        if not (of_time or named & _beginnings(" ".join(text.text for text in texts), report.language.tag)):
            return None
        found.append(values[0].amount)
    first, last = found
    return _Pair(first, last) if first.unit == last.unit else None
