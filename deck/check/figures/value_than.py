"""How much more a figure is than in a year, said beside its value: `1,870 ships called, 35 fewer than in 2024`.

What variation.py says of figures. The number is the value of one figure, of which the sentence has a word too; behind
it stands nothing that may begin to speak of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from deck.check.figures.named_change import Claim, told_of
from deck.content.model import Report
from deck.figures.amount import amount
from deck.figures.book import Figure
from deck.figures.late import Late
from deck.figures.moment import YEAR_ALONE, years_of, years_written
from deck.figures.quantity import PERCENT
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.linking import is_hypothetical
from deck.prose.said import said
from deck.prose.said_change import Change, changes_in, may_be_relative, may_be_worded
from deck.prose.sentence import A_VALUE, A_YEAR, VALUE, Sentence, Value, sentences, whole_sentences
from deck.prose.shown_data import is_among, roots_of
from deck.prose.when import A_YEAR_BEFORE
from deck.source.finding import Finding
from deck.source.text import SourceText

_MAY = Late(rf"{YEAR_ALONE}|\b(?:year|an|année|with)\b")
_SAME = Late(
    rf"(?i)[^{VALUE};:.,()–—]{{0,80}}(?:, ?(?:(?:soit|or|that is|i\.e\.|c['’]est) )?| soit | \()(?:de )?"
    r"|(?: [^\W\d_]+)? (?:is|are|was|were|est|sont|était|étaient) "
)
"""From a value to how much more it is: set apart from one clause, `paid 5% more` is said of what they paid."""
_THEN = Late(
    rf"(?i)[^{VALUE}:.()–—]{{0,50}}?(?:\(?(?:en|in) )?{A_YEAR}\)? ?(?:[;,]|,? (?:et|and|mais|but)) "
    rf"(?:(?:en|in) {A_YEAR},? )?(?:il|elle|ils|elles|on|nous|it|they|we|there)"
    r"(?: (?:y en a|en compte|sont|est|are|is|were|was|étaient|était|had|have|has|avons|a|now"
    r"|désormais)){1,3} "
)
"""From the value of a year to how much more there is in another: `were 180 in 2024; in 2025 they are`."""
_MORE_THAN = Late(
    rf"(?i)(?:(?P<d>{A_VALUE})|(?P<f>{SIGN}+))(?P<noun> (?!de\b|than|que|plus|moins|more|less|fewer)[^\W\d_]+)?"
    r" (?:de |d['’])?(?:(?P<more>plus|more|higher)|(?P<less>moins|less|fewer|lower))(?= (?:than|que|qu['’]))"
)
_THAN_YEAR = Late(
    rf"(?i)\s*(?:than(?: in)?|compared (?:with|to)|qu['’]en|que|par rapport à) (?P<year>{A_YEAR})"
    rf"\s*(?:[.!?;,)]|$|(?:et|and|mais|but) (?!{A_YEAR}|(?:en|in|que|than)\b))"
)
_THAN_BEFORE = Late(
    r"(?i)\s*(?:than |qu['’]|que )(?:(?:we|it|they|you) (?:began|started|opened) (?:(?:the year|it) )?with"
    rf"|at the (?:start|beginning) of the year|au début de l['’]année|{A_YEAR_BEFORE})\s*(?:[.!?;,)]|$)"
)
"""How much more than a year before: `453 cafés, 41 more than we began with`."""
_IN_YEAR = Late(rf"(?i)\s*(?:en|in) (?P<year>{A_YEAR})\s*(?:[.!?;)]|$)")
_MORE = Late(r"(?i)\b(?:plus|moins|more|less|fewer|higher|lower|up|down|hausse|baisse)\b|[+−-]")
_OTHERS = Late(
    r"(?i)\b(?:et|and|mais|but|dont|of wh\w+|including|with|avec|while|whereas|tandis|alors|pour|for|contre|against"
    r"|than|que|qui|who|new|nouve\w+|per|par|each|chaque|chacun\w*|goals?|targets?|objectifs?|cibles?|planned|prévu\w*"
    r"|budget\w*)\b"
)
"""Words behind a value that may begin to speak of others."""

_WORD = re.compile(r" ([^\W\d_]+)")
_STEM = 5


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such difference that the figure's own periods do not give."""
    figures = [own for own in report.figures if len(years_of(own.periods)) > 1]
    if not figures:
        return
    for own in said(report):
        if not (may_be_relative(own.raw) or may_be_worded(own.raw)) or not _MAY.search(own.raw):
            continue
        for sentence in chain(sentences(own, report), whole_sentences(own, report)):
            changes = [each for each in changes_in(sentence) if each.is_told and _is_of_number(each, sentence)]
            for change in (*_more_than(sentence), *(changes if len(changes) == 1 else ())):
                claims = [] if is_hypothetical(own.words, change.start) else _claims(sentence, change, figures, report)
                findings = [[*told_of(sentence, change, claim, report, texts)] for claim in claims]
                if findings and all(findings):
                    yield from findings[0]


def _is_of_number(change: Change, sentence: Sentence) -> bool:
    """Whether it is of how many there are: not `3% larger`."""
    return _MORE.search(sentence.shape[change.start : change.end]) is not None


def _more_than(sentence: Sentence) -> Iterator[Change]:
    """How much more or less there is than something: in a number, in percent, by a fraction."""
    shape = with_fractions(sentence.shape)
    for match in _MORE_THAN.finditer(shape, sentence.start, sentence.end):
        value = sentence.by_start.get(match.start())
        ahead = [own for own in sentence.values if own.end <= match.start()]
        noun = (match["noun"] or "").strip().casefold()[:_STEM]
        stated = percentage(sentence.said.raw[slice(*match.span("f"))]) if match["f"] else None
        if not ahead or not _counted(shape[ahead[-1].end :]).startswith(noun):
            continue  # so many of others
        stated, unit = (value.amount.interval, value.amount.unit) if value else (stated, PERCENT)
        if stated:
            way = 1 if match["more"] else -1
            yield Change(match.start(), match.end(), stated if way > 0 else stated.negated(), unit, way, value)


def _claims(sentence: Sentence, change: Change, figures: Sequence[Figure], report: Report) -> list[Claim]:
    """The figures that the value before the change may be of, with the periods that it lies between."""
    ahead = [own for own in sentence.values if own.end <= change.start]
    behind = sentence.shape[change.end : sentence.end]
    if not ahead:
        return []
    value, between = ahead[-1], sentence.shape[ahead[-1].end : change.start]
    if _THAN_BEFORE.match(behind) and _SAME.fullmatch(between) and not _OTHERS.search(between):
        return list(_of_last_year(sentence, value, figures, report))
    than, then = _THAN_YEAR.match(behind), _IN_YEAR.match(behind)
    match, form = (than, _SAME) if than else (then, _THEN)
    if match is None or not form.fullmatch(between) or (than and _OTHERS.search(between)):
        return []
    year = sentence.said.raw[change.end + match.start("year") : change.end + match.end("year")]
    years = {*years_written(sentence.said.raw[sentence.start : change.start])}
    named = years - {year} if then else years
    claims: list[Claim] = []
    for figure in figures:
        for part in _parts_with(figure, value):
            earlier, later = (year, part) if than else (part, year)
            if year in figure.periods and named <= {part} and _is_named(figure, sentence, value, report):
                claims.append((figure, [earlier], [later]))
    return claims


def _of_last_year(sentence: Sentence, value: Value, figures: Sequence[Figure], report: Report) -> Iterator[Claim]:
    """The figures whose last value is that, with the two years that it lies between, where no other year is named."""
    years = {*years_written(sentence.said.raw[sentence.start : sentence.end])}
    for figure in figures:
        last = years_of(figure.periods)[-1]
        before = str(int(last) - 1)
        known = before in figure.periods and last in _parts_with(figure, value) and years <= {last}
        if known and _is_named(figure, sentence, value, report):
            yield figure, [before], [last]


def _parts_with(figure: Figure, value: Value) -> Iterator[str]:
    """The years of which the figure has just that value."""
    for part in years_of(figure.periods):
        own = amount(figure.quantities[part])
        if own and own.same_as(value.amount):
            yield part


def _is_named(figure: Figure, sentence: Sentence, value: Value, report: Report) -> bool:
    """Whether the value counts what its label says, or the sentence has all of its words, or calls it."""
    tag, words = report.language.tag, sentence.said.words
    counted, spoken = _counted(words[value.end :]), words[sentence.start : sentence.end]
    label = roots_of(figure.label, tag)
    beside, said = (roots_of(text, tag) for text in (counted, spoken))
    return (
        bool(value.called) or any(is_among(own, beside) for own in label) or all(is_among(own, said) for own in label)
    )


def _counted(behind: str) -> str:
    """The word right behind a value: what it counts."""
    word = _WORD.match(behind)
    return word[1].casefold() if word else ""
