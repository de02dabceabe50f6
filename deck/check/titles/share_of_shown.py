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


class _Said(NamedTuple):
    """What a sentence counts, how many, and which share of all that is."""

    noun: str
    part: Interval
    stated: Interval
    place: tuple[int, int]

    def of(self, whole: _Whole) -> Interval | None:
        """The share of that whole, in percent."""
        quotient = self.part.over(whole.counted)
        return quotient.times(HUNDRED) if quotient else None


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each share that nothing of its kind in the deck gives, and what its slide counts contradicts."""
    read = [[each for own in spoken for each in sentences(own, report)] for _, spoken in said_together(report)]
    everywhere: dict[str, list[_Whole]] | None = None
    for spoken in read:
        for sentence in spoken:
            said = _said(sentence)
            if said is None:
                continue
            if everywhere is None:
                everywhere = _wholes([each for several in read for each in several])
                _add_figures(everywhere, report)
            near = [own for own in _wholes(spoken).get(said.noun, ()) if own.counted.low > said.part.low]
            beside = [_Whole(own.counted, "") for each in spoken for own in each.values if own.bare]
            known = [said.of(own) for own in (*everywhere.get(said.noun, ()), *beside)]
            if not near or any(own.meets(said.stated) for own in known if own):
                continue
            whole = max(near, key=lambda own: own.counted.low)
            own = said.of(whole)
            if own and own.low <= said.stated.high + _FURTHEST and said.stated.low <= own.high + _FURTHEST:
                value = spelled(own, report.language, PERCENT, apart=said.stated)
                message = (
                    f'"{sentence.written(*said.place)}" disagrees with the {whole.shown} of this slide: that is {value}'
                )
                yield finding(sentence, texts, share.CODE, message, said.place)


def _said(sentence: Sentence) -> _Said | None:
    """The share that a sentence says of what it counts; None where more is said."""
    text = with_fractions(sentence.shape)[sentence.start : sentence.end]
    match, words = _PART_FIRST.search(text) or _SHARE_FIRST.search(text), sentence.said.words
    if match is None and (match := _ONE_OR_SO_MANY.search(text)):
        words = words[: sentence.start + match.end("part")]  # what they hope, behind both numbers, changes neither
    if match is None or _SOMEWHERE.match(text) or _NARROWED.search(_FOR_LONGER.sub(" ", text)):
        return None
    part = sentence.by_start.get(sentence.start + match.start("part"))
    place = (sentence.start + match.start("share"), sentence.start + match.end("share"))
    written, percent, groups = sentence.written(*place), sentence.by_start.get(place[0]), match.groupdict()
    inner = _INNER.fullmatch(written)
    noun = _root(groups.get("noun") or (inner[1] if inner else ""))
    if part is None or not part.exact or len(sentence.values) > (2 if percent else 1):
        return None
    if is_hypothetical(words, sentence.start) or not (groups.get("of") or (inner and _root(inner[1]) == noun)):
        return None  # of whom, nothing says
    if percent and percent.amount.unit != PERCENT:
        return None
    stated = percent.amount.interval if percent else percentage(written)
    return _Said(noun, part.counted, stated, place) if stated else None


def _root(noun: str) -> str:
    """Its singular, of women or of men."""
    folded = re.sub(r"ée?s?$", "é", noun.casefold())
    return folded.rstrip("sx")


def _wholes(spoken: Sequence[Sentence]) -> dict[str, list[_Whole]]:
    """What sentences count, by what it is."""
    found: dict[str, list[_Whole]] = {}
    for sentence in spoken:
        for value in sentence.values:
            behind = re.match(r" ([^\W\d_]+)(?: ([^\W\d_]+))?", sentence.shape[value.end :]) if value.bare else None
            for noun in filter(None, behind.groups() if behind else ()):
                found.setdefault(_root(noun), []).append(_Whole(value.counted, sentence.shown(value)))
    return found


def _add_figures(found: dict[str, list[_Whole]], report: Report) -> None:
    """The values of the figures, by every word of their labels."""
    for figure in report.figures:
        for quantity in figure.quantities.values():
            own = amount(quantity)
            if own and not own.unit:
                for word in re.findall(r"[^\W\d_]{3,}", figure.label):
                    found.setdefault(_root(word), []).append(_Whole(own.interval, ""))
