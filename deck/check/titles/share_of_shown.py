"""A share of what its slide counts elsewhere: `87 pupils, or one pupil in three` beside `The school has 348 pupils`.

The part says what it counts, and so does the whole; the share closes the sentence, or is of all. What share.py says of
figures. Silent where any number of such things in the deck agrees.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from deck.check.figures import share
from deck.content.model import Report
from deck.figures.amount import amount, spelled
from deck.figures.interval import HUNDRED, Interval
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.fraction import SIGN, percentage, with_fractions
from deck.prose.linking import is_hypothetical
from deck.prose.narrowing import NARROWS
from deck.prose.said import said_together
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, finding, sentences
from deck.source.finding import Finding
from deck.source.text import SourceText

_NOUN = r"(?P<noun>[^\W\d_]{3,})"
_NO_NUMBER = rf"[^{VALUE}{YEAR}{OTHER}{SIGN}.;:()]"
_SHARE = rf"(?P<share>{VALUE}+|{SIGN}+)"
_OF_ALL = (
    r"(?: (?:of|de|du|des)(?: the| our| la| nos| notre)? ?(?:l['’])?(?:school|club|company|staff|workforce|team|class"
    r"|école|entreprise|effectif|total|whole|ensemble|équipe|lycée))"
)
_PART_FIRST = Late(
    rf"(?i)(?P<part>{A_VALUE}) {_NOUN}(?: \(|, (?:(?:soit|or|that is) )?){_SHARE}(?P<of>{_OF_ALL})?\)?"
    r"(?=\s*(?:[.,;!?)]|$))"
)
_SHARE_FIRST = Late(
    rf"(?i)^\s*{_SHARE}(?! {NARROWS}){_NO_NUMBER}{{3,60}}?(?: ?: | \(|, (?:soit|or) )(?P<part>{A_VALUE})"
    r"(?: (?:in all|in total|altogether|en tout|au total))\)?\s*[.!]?\s*$"
)
_ONE_OR_SO_MANY = Late(
    rf"(?i)^\s*{_SHARE}(?:, (?:soit|or|that is) | \()(?P<part>{A_VALUE})"
    rf"(?: (?:people|personnes|of them|d['’]entre \w+))?(?:,|\)){_NO_NUMBER}{{3,80}}\s*[.!]?\s*$"
)
"""`One volunteer in four, or 60, has helped for years`."""
_INNER = Late(r"(?i)(?:one|une?) ([^\W\d_]{3,}) (?:in|out of|sur) [^\W\d_]+")
_NARROWED = Late(
    r"(?i)\b(?:dont|of (?:these|them|whom|which)|parmi|among|new|nouve\w+|plus|moins|more|less|fewer|than|que|contre"
    r"|against|par|per|each|chaque|from|depuis|since|last|dernier|dernière|other|autres?)\b"
)
_FOR_LONGER = Late(
    r"(?i)\b(?:(?:more|less|fewer) than|plus d[e'’]|moins d[e'’]|depuis|since|from|for over) ?"
    r"(?:an?|une?|one|two|three|five|six|ten"
    r"|deux|trois|cinq|dix)\b"
)
"""It says how long, not of which of them."""
_SOMEWHERE = Late(rf"(?i)\s*(?:en|in|au|aux|at|à|dans|chez|sur|on|parmi|among|pour|for) [^,{YEAR}]+, ")
"""Before all: of whom, or where."""
_FURTHEST = 20


class _Whole(NamedTuple):
    counted: Interval
    shown: str


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each share that nothing of its kind in the deck gives, and what its slide counts contradicts."""
    read = [
        (slide, [each for own in spoken for each in sentences(own, report)]) for slide, spoken in said_together(report)
    ]
    everywhere: dict[str, list[_Whole]] | None = None
    for _, spoken in read:
        for sentence in spoken:
            found = _said(sentence)
            if found is None:
                continue
            noun, part, stated, place = found
            near = [own for own in _wholes(spoken).get(noun, ()) if own.counted.low > part.low]
            if everywhere is None:
                everywhere = _wholes([each for _, several in read for each in several])
                _add_figures(everywhere, report)
            beside = [_Whole(own.counted, "") for each in spoken for own in each.values if own.bare]
            known = [own for own in (*everywhere.get(noun, ()), *beside) if own.counted.low > part.low]
            computed = [(own, each.times(HUNDRED)) for own in known if (each := part.over(own.counted))]
            if not near or any(each.meets(stated) for _, each in computed):
                continue
            whole = max(near, key=lambda own: own.counted.low)
            quotient = part.over(whole.counted)
            of_it = quotient.times(HUNDRED) if quotient else None
            if of_it and of_it.low <= stated.high + _FURTHEST and stated.low <= of_it.high + _FURTHEST:
                value = spelled(of_it, report.language, PERCENT, apart=stated)
                message = (
                    f'"{sentence.written(*place)}" disagrees with the {whole.shown} of this slide: that is {value}'
                )
                yield finding(sentence, texts, share.CODE, message, place)


def _said(sentence: Sentence) -> tuple[str, Interval, Interval, tuple[int, int]] | None:
    """What a sentence counts, how many, and which share of all that is; None where more is said."""
    shape = with_fractions(sentence.shape)
    text = shape[sentence.start : sentence.end]
    match, words = _PART_FIRST.search(text) or _SHARE_FIRST.search(text), sentence.said.words
    if match is None and (match := _ONE_OR_SO_MANY.search(text)):
        words = words[: sentence.start + match.end("part")]  # what they hope, behind both numbers, changes neither
    if (
        match is None
        or _SOMEWHERE.match(text)
        or _NARROWED.search(_FOR_LONGER.sub(" ", text))
        or is_hypothetical(words, sentence.start)
    ):
        return None
    part = sentence.by_start.get(sentence.start + match.start("part"))
    place = (sentence.start + match.start("share"), sentence.start + match.end("share"))
    written = sentence.written(*place)
    percent = sentence.by_start.get(place[0])
    inner = _INNER.fullmatch(written)
    groups = match.groupdict()
    noun = groups.get("noun") or (inner[1] if inner else "")
    if part is None or not part.exact or not noun or len(sentence.values) > (2 if percent else 1):
        return None
    if not groups.get("of") and not (inner and _root(inner[1]) == _root(noun)):
        return None  # of whom, nothing says
    if percent:
        stated = percent.amount.interval if percent.amount.unit == PERCENT and not percent.signed else None
    else:
        stated = percentage(written)
    return (_root(noun), part.counted, stated, place) if stated else None


def _root(noun: str) -> str:
    """Its singular, of women or of men."""
    folded = re.sub(r"ée?s?$", "é", noun.casefold())
    return folded.rstrip("sx")


def _wholes(spoken: Sequence[Sentence]) -> dict[str, list[_Whole]]:
    """What sentences count, by what it is."""
    found: dict[str, list[_Whole]] = {}
    for sentence in spoken:
        for value in sentence.values:
            noun = re.match(r" (?:[^\W\d_]+ )?([^\W\d_]{3,})", sentence.shape[value.end :]) if value.bare else None
            first = re.match(r" ([^\W\d_]{3,})", sentence.shape[value.end :]) if value.bare else None
            for each in {_root(own[1]) for own in (noun, first) if own}:
                found.setdefault(each, []).append(_Whole(value.counted, sentence.shown(value)))
    return found


def _add_figures(found: dict[str, list[_Whole]], report: Report) -> None:
    """The values of the figures, by every word of their labels."""
    for figure in report.figures:
        for quantity in figure.quantities.values():
            own = amount(quantity)
            if own and not own.unit:
                for word in re.findall(r"[^\W\d_]{3,}", figure.label):
                    found.setdefault(_root(word), []).append(_Whole(own.interval, ""))
