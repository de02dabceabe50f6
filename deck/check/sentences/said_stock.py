"""What there is in the end, of what there was, what came and what left: `From 489, it gained 107 and lost 51`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from deck.check.figures.total import CODE
from deck.check.sentences.spelling import spelled_like
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.form import found, numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_A_WORD = r"[^\W\d_]+"
_PRONOUN = r"(?:(?:it|we|they|il|elle|on|nous|ils|elles)(?: (?:has|have|had))?)"
_SOMEBODY = rf"(?:(?:(?:the|our|le|la|notre) |l['’]){_A_WORD}(?: (?:has|have|had))?|{_PRONOUN})"
"""Named once at most: what another gained is not what the first has."""
_YEAR_OR_SEASON = r"(?:(?:the|its|la|le|son) (?:year|season|month|saison|mois|année)|l['’](?:année|an|exercice))"
_BEGINS = (
    rf"(?:starting (?:from|with|at)|from|parti(?:e|s|es)? (?:de |d['’])|partant (?:de |d['’])"
    rf"|(?P<who>{_SOMEBODY}) (?:(?:began|started|beg[iu]ns?|starts?)(?: {_YEAR_OR_SEASON})? (?:with|at)"
    rf"|(?:a |avons |ont )?(?:commenc|début|entam)\w*(?: {_YEAR_OR_SEASON})? (?:avec|à)))"
)
_SAME = r"(?: (?:(?:new|more|nouveaux|nouvelles|autres|de) )?(?P=noun))?"
"""Behind what came, left or is there in the end: what was counted at first, or nothing."""
_HAS = r"(?:(?:en )?(?:has |have |had |a |ont |avons |avait )?)"
_GAINED = (
    r"(?:gain(?:s|ed)?|add(?:s|ed)?|recruit(?:s|ed)?|welcom(?:es?|ed)|hire[sd]?"
    r"|(?:gagn|ajout|recrut|embauch)(?:e|ent|é|ons)|accueill(?:e|ent|i|ons))"
)
_LOST = r"(?:los(?:es?|t)|perd(?:ent|u|ons)?)"
_CAME = r"(?:(?:have |has |sont |nous ont |l['’]ont |ont )?(?:joined|came|arriv(?:ed|ent|és|ées)|rejoint|venus|venues))"
_LEFT = r"(?:(?:have |has |sont |nous ont |l['’]ont |ont )?(?:left|gone|partent|partis|parties|quitté|quittent))"
_AND = r",? (?:and|et|then|puis|but|mais)"
_BETWEEN = (
    rf"(?:(?(who){_PRONOUN}|{_SOMEBODY}) )?{_HAS}{_GAINED} (?P<b>{A_VALUE}){_SAME}(?:{_AND}|,)"
    rf" {_HAS}{_LOST} (?P<c>{A_VALUE}){_SAME}",
    rf"(?P<b>{A_VALUE}){_SAME} {_CAME}(?:{_AND}|,) (?P<c>{A_VALUE}){_SAME} {_LEFT}",
)
_ENDS = (
    rf"(?:(?:end(?:s|ed)?|finish(?:es|ed)?|clos(?:es|ed)|fini(?:t|ssent|ssons)|termin(?:e|ent|ons|é)|achèv(?:e|ent))"
    rf"(?: {_YEAR_OR_SEASON})? (?:at|with|on|à|avec|sur)"
    r"|(?:now |then )?(?:has|have|stands? at)(?: now)?"
    r"|(?:en )?(?:compt|dénombr)(?:e|ent|ons)(?: (?:donc|désormais|maintenant))?)"
)
_FORMS = tuple(
    rf"^\W*{_BEGINS} ?(?P<a>{A_VALUE})"
    rf" (?P<noun>(?!(?:in|en|on|at|au)\b){_A_WORD})"
    rf"(?: (?:in|on|en|au|le|fin|début)(?: {_A_WORD}){{0,2}}(?: {A_YEAR})?)?,? {between}"
    rf"(?:,| ?[:;–—])? (?:(?:and|so|et|donc) )?(?:so |donc )?(?:{_PRONOUN} )?{_ENDS} (?P<r>{A_VALUE})(?: (?P=noun))?"
    r"\s*[.!]?\s*$"
    for between in _BETWEEN
)
"""Nothing else stands in it: what came in the summer, or to one of the teams, is not all that came."""
_NUMBERS = 4


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return numbers_in(text) >= _NUMBERS


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for what there is in the end, where what came and what left do not make it."""
    if len(sentence.values) != _NUMBERS or any(
        own.signed or own.amount.unit == PERCENT or own.bare != sentence.values[0].bare for own in sentence.values
    ):
        return
    for _, values in found(sentence, *_FORMS):
        if len(values) != _NUMBERS:
            continue
        first, came, left, end = (values[name] for name in "abcr")
        if not all(alike(first, own) for own in (came, left, end)):
            continue
        computed = first.counted.plus(came.counted).minus(left.counted)
        if not computed.meets(end.counted):
            shown = spelled_like(sentence, end, computed, language)
            made_of = f"{sentence.shown(first)} + {sentence.shown(came)} − {sentence.shown(left)}"
            message = f'"{sentence.shown(end)}" disagrees with {made_of}: that is {shown}'
            yield finding(sentence, texts, CODE, message, (end.start, end.end))
            return
