"""Votes for and against that are more than the votes cast: `212 voted. 159 voted for the dairy and 63 against`.

What total.py says of figures. Fewer may be: some abstain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import added_up
from deck.figures.language import Language
from deck.prose.form import found, numbers_in
from deck.prose.sentence import A_VALUE, YEAR, Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_CAST = (
    rf"(?P<w>{A_VALUE})(?: (?!for\b|pour\b)[^\W\d_]+){{0,2}} (?:voted(?! for| against| in favour)|took part in the vote"
    r"|cast (?:a |their )?(?:vote|ballot)s?|votants|voters|(?:ont )?voté(?! pour| contre)|suffrages exprimés)"
    r"(?=\s*(?:[.,;:!?)]|$)|,? (?:and|et|but|mais)\b)"
)
"""Not `voted by post`: others voted in the hall."""
_FOR_AND_AGAINST = (
    rf"(?P<p>{A_VALUE})(?: [^\W\d_]+){{0,3}}? (?:for|in favour|in favor|pour|yes|oui)\b[^\ue000-\ue002.;:()]{{0,40}}?"
    rf"(?:,| and| et| mais| but) (?P<q>{A_VALUE})(?: [^\W\d_]+){{0,3}}? (?:against|contre|no|non)\b"
)


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return "vot" in text and numbers_in(text) > 2


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for votes that are more than their sentence says were cast."""
    yield from disagreements_of_next(sentence, sentence, texts, language)


def disagreements_of_next(
    first: Sentence, second: Sentence, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    """The same of votes that the sentence before counts."""
    cast = [values["w"] for _, values in found(first, _CAST) if "w" in values]
    votes = [values for _, values in found(second, _FOR_AND_AGAINST) if len(values) == len("pq")]
    if len(cast) != 1 or len(votes) != 1:
        return
    total, parts = cast[0], (votes[0]["p"], votes[0]["q"])
    others = [own for own in first.values if own.start > total.start and own not in parts]
    years = [each.shape[each.start : each.end].count(YEAR) for each in (first, second)]
    if (
        total in parts
        or others
        or years[0] != years[1]
        or not all(own.bare and own.exact and not own.signed for own in (total, *parts))
    ):
        return
    sums = added_up(own.counted for own in parts)
    if sums.low > total.counted.high:
        last, added = parts[-1], spelled_like(second, parts[-1], sums, language)
        message = f'"{second.shown(last)}" and {second.shown(parts[0])} are {added}, more than {first.shown(total)}'
        yield finding(second, texts, CODE, message, (last.start, last.end))
