"""A whole of which some are one thing and the rest the other: `Of 281 cases 29 are closed and 252 are still open`.

What total.py says of figures. Told are states that leave nothing between them: closed and open, taken and free, or what
is done and what remains to be done by the same verb. Rooms that are painted and those that are to be furnished overlap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.prose.form import found, has, numbers_in
from deck.prose.sentence import A_VALUE, VALUE, YEAR, Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_BE = r"(?:sont|étaient|ont été|are|were|have been)"
_STILL = r"(?:(?:encore|toujours|déjà|désormais|aujourd['’]hui|still|already|now|currently) )?"
_FORM = (
    rf"^\W*(?:sur|of|out of|parmi|among) (?:les |nos |ces |the |our |these )?(?P<w>{A_VALUE})"
    rf"(?: (?:de |d['’]|of )?[^{VALUE}{YEAR}\W\d_][\w'’-]*){{1,4}}?,? (?P<p>{A_VALUE}) {_BE} {_STILL}"
    rf"(?P<one>[^\W\d_][\w-]*),?(?: et| and| mais| but)? (?:les |the )?(?P<r>{A_VALUE})"
    rf" (?:(?P<left>restent|remain|rest)|{_BE}) {_STILL}(?P<other>(?:(?:à|to be|to) )?[^\W\d_][\w-]*)\s*[.!?;)]?\s*$"
)
_SETTLED = r"closed|settled|resolved|clos|closes|fermée?s|réglée?s|résolue?s|soldée?s|classée?s"
_TAKEN = r"taken|occupied|pris|prises|occupée?s"
_NOTHING_BETWEEN = (
    (_SETTLED, r"open|unresolved|unsettled|outstanding|to be (?:processed|handled)|ouverte?s|à (?:traiter|étudier)"),
    (_TAKEN, r"free|empty|vacant|unoccupied|libres|vides|vacante?s|inoccupée?s"),
    (r"sold|vendue?s", r"unsold|invendue?s"),
    (r"filled|pourvue?s", r"vacant|unfilled|vacante?s|à pourvoir"),
    (r"paid|payée?s|réglée?s", r"unpaid|impayée?s"),
)
"""Two states of which each thing has one."""
_OTHERS = Late(r"(?i)\b(?:autres?|reste|others?|rest|remainder)\b")
_TO_DO = r"(?:à|to be|to) "
_STEM, _LEAST = 4, 3


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return ("est" in text or "ont" in text or "are" in text or "emain" in text or "were" in text) and (
        numbers_in(text) >= _LEAST
    )


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for the rest of a whole that is not what the others leave of it."""
    if len(sentence.values) != _LEAST or not has(sentence, "sur ", "of ", "parmi ", "among "):
        return
    for match, values in found(sentence, _FORM):
        if len(values) < _LEAST or not all(own.exact and own.bare for own in values.values()):
            continue
        whole, part, rest = (values[each] for each in "wpr")
        left = whole.counted.minus(part.counted)
        if left.low > rest.counted.high and _goes_on(sentence, language):
            continue
        if left.low < 0 or left.meets(rest.counted) or not _excludes(match["one"], match["other"], bool(match["left"])):
            continue
        shown = spelled_like(sentence, rest, left, language)
        message = f'"{sentence.shown(rest)}" disagrees with what is left of {sentence.shown(whole)}: {shown}'
        yield finding(sentence, texts, CODE, message, (rest.start, rest.end))


def _goes_on(sentence: Sentence, language: Language) -> bool:
    """Whether what follows tells of others: `30 are filled and 6 are vacant. Four are frozen`."""
    behind = sentence.said.words[sentence.end :]
    return _OTHERS.search(behind) is not None or any(not own.is_year for own in numerals(behind, language.tag))


def _excludes(one: str, other: str, remains: bool) -> bool:
    """Whether everything is either the one or the other."""
    for pair in _NOTHING_BETWEEN:
        for state, opposite in (pair, pair[::-1]):
            if re.fullmatch(rf"(?i){state}", one) and re.fullmatch(rf"(?i){opposite}", other):
                return True
    done = re.sub(rf"(?i)^{_TO_DO}", "", other)
    return remains and done != other and done[:_STEM].casefold() == one[:_STEM].casefold()
