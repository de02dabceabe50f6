"""A difference said of a figure that no two of its values give: `4,800 members more than a year ago`. See variation.

Other checks read a change that its sentence gives with its values, or right behind a name. Here the difference stands
alone: it is tied to a figure by the item that shows this, by what is counted, by the name at the head of the sentence,
or as the only thing that its slide shows. Where less ties it, two digits must be turned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.figures import variation
from deck.check.figures.difference_ties import Asked, Tie, rough_of, ties
from deck.check.slides import figures_beside, references_on
from deck.content.model import Report
from deck.figures.amount import amount
from deck.figures.late import Late
from deck.figures.slip import all_digits
from deck.prose.linking import BLANK, is_hypothetical, is_narrowed
from deck.prose.mention import labels_of
from deck.prose.said import Said, said, said_together
from deck.prose.said_difference import differences_in, may_differ
from deck.prose.scaled import apart
from deck.prose.scope import blanked, is_quoted, without
from deck.prose.sentence import finding, sentences
from deck.prose.standing import numbers_of
from deck.source.finding import Finding
from deck.source.text import SourceText

_NOT_OF_IT = Late(
    r"(?i)\b(?:per|par|each|every|chacun\w*|chaque|moyenne?s?|average|dont|including|of wh\w+|parmi|among|new|nouve\w+"
    r"|faut|faudra\w*|besoins?|manque\w*|needs?|needed|requir\w+|nécessit\w+|other|others|autres?|only|alone|seule?s?|extra"
    r"|additional|prévus?|planned|target|objectif|budget|net of)\b"
)
"""Words of what comes and goes, of what is wanted or of each of several."""
_OF_NAMED = Late(rf"(?i)\b(?:par|per)\s+{BLANK}+(?:\s+{BLANK}+)*")
"""For each of what the figure is for each of: `par mètre cube`."""
_TIME = Late(
    r"(?i)\b(?:en|sur|depuis|in|over|within|for) (?:un|une|deux|trois|quatre|cinq|six|dix|a|one|two|three|four|five)"
    r" (?:ans?|années?|years?)\b"
)
"""How long it took: that narrows nothing."""
_FEWEST = 2


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such difference."""
    if len([own for each in report.figures for own in each.quantities.values() if own.given]) < _FEWEST:
        return
    labels, often = labels_of(report.figures), Counter[str]()
    for slide, spoken in said_together(report):
        differing = [(own, each) for own in spoken if _may_differ(own) for each in sentences(own, report)]
        found = [(each, sentence) for _, sentence in differing for each in differences_in(sentence)]
        on_slide, beside = (list(references_on(slide)), figures_beside(slide)) if found else ([], {})
        for own, sentence in found:
            asked = Asked(own, sentence, on_slide, beside.get(sentence.said.span), labels, report)
            found_ties = [] if _is_of_another(asked) else list(ties(asked))
            often = often or (numbers_of(report) if found_ties else often)
            tie = _contradicted(asked, found_ties, often)
            if tie:
                yield _finding(asked, tie, texts)


def _may_differ(own: Said) -> bool:
    return own.field != "cells" and may_differ(own.raw) and any(map(str.isdigit, own.raw))


def _is_of_another(asked: Asked) -> bool:
    """Whether the sentence speaks of what is wanted, of each of several, of some of them."""
    named = frozenset[str]().union(*(asked.words(f"{each.figure.label} {each.part}") for each in asked.on_slide))
    text = without(asked.sentence.said.words, named, asked.report.language.tag)
    start, end = asked.own.value.start, asked.own.value.end
    around = blanked(text, start, end)
    for taken in _TIME.finditer(around):
        around = blanked(around, *taken.span())
    if is_hypothetical(around, start) or is_narrowed(around, start) or is_quoted(around, start):
        return True
    return _NOT_OF_IT.search(_OF_NAMED.sub(" ", around[asked.sentence.start : asked.sentence.end])) is not None


def _contradicted(asked: Asked, found: Sequence[Tie], often: Counter[str]) -> Tie | None:
    """The figure that does not have the difference, where no other has it either."""
    if any(each.is_so for tie in found for each in tie.apart) or _is_made_here(asked):
        return None
    once = often[all_digits(asked.written)] <= 1
    for tie in found:
        near = [each for each in tie.apart if each.is_near]
        if tie.is_firm and near and (asked.own.is_dated or once or not _is_elsewhere(asked)):
            return tie._replace(apart=near)
        turned = [each for each in tie.apart if each.is_turned(asked.written)]
        long = len(all_digits(asked.written)) > _FEWEST
        likely = tie.is_likely or (len(found) == 1 and bool(asked.own.year) and long)
        if once and len(turned) == 1 and likely and long:
            return tie._replace(apart=turned)
    return None


def _is_made_here(asked: Asked) -> bool:
    """Whether two other numbers of the text lie so far apart, or come to so much."""
    stated = rough_of(asked.own.value)
    others = [
        each.amount
        for sentence in sentences(asked.sentence.said, asked.report)
        for each in sentence.values
        if each.start != asked.own.value.start
    ]
    return any(
        made.meets(stated)
        for one, other in combinations(others, 2)
        if one.unit == other.unit == asked.own.value.amount.unit
        for made in (apart(one, other), one.interval.plus(other.interval))
    )


def _is_elsewhere(asked: Asked) -> bool:
    """Whether the number stands in its unit in another place of the deck, or a figure has it."""
    own = asked.own.value.amount
    values = (
        each.amount
        for text in said(asked.report)
        for sentence in sentences(text, asked.report)
        for each in sentence.values
        if text is not asked.sentence.said or each.start != asked.own.value.start
    )
    stated = (amount(each) for figure in asked.report.figures for each in figure.quantities.values())
    return any(each and each.same_as(own) for each in (*values, *stated))


def _finding(asked: Asked, tie: Tie, texts: Mapping[str, SourceText]) -> Finding:
    own, value = tie.apart[-1], asked.own.value
    message = f'"{asked.written}" disagrees with {tie.figure.label}: {own.first} and {own.last} are {own.shown} apart'
    return finding(asked.sentence, texts, variation.CODE, message, (value.start, value.end))
