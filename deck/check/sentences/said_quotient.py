"""A quotient in words that its two numbers do not give: `$14.6 million divided by 1.58 million visits makes $9.42`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.language import Language
from deck.prose.form import SHORT, found
from deck.prose.sentence import A_VALUE, Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_FORM = (
    rf"(?P<a>{A_VALUE}){SHORT} (?:divided by|divisée?s? par|shared (?:by|among)|partagée?s? entre|spread over"
    rf"|répartie?s? (?:sur|entre)) (?:(?:the|our|les|nos) )?(?P<b>{A_VALUE})(?: [^\W\d_]+){{0,4}},?"
    r" (?:that |this |cela |ça )?(?:makes?|gives?|comes? to|works out at|is|are|donnent?|font|fait|soit|or)"
    rf" (?:just |exactly |exactement )?(?P<c>{A_VALUE})"
)


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in ("divi", "shared", "spread", "parti", "partag"))


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each quotient that no unrounded values of the two numbers give."""
    for _, values in found(sentence, _FORM):
        whole, by, each = (values.get(own) for own in "abc")
        if whole is None or by is None or each is None or each.called or by.amount.unit:
            continue
        computed = whole.counted.over(by.counted)
        if each.amount.unit != whole.amount.unit or computed is None or computed.meets(each.amount.interval):
            continue
        shown = spelled_like(sentence, each, computed, language)
        message = f'"{sentence.shown(each)}" disagrees with the numbers before it, which give {shown}'
        yield finding(sentence, texts, CODE, message, (each.start, each.end))
