"""What a sentence begins with before a colon: the name of somebody else, or what only announces a number."""

from __future__ import annotations

import re
from functools import cache

from deck.figures.vocabulary import words
from deck.prose.content_words import content_words
from deck.prose.going_on import goes_on
from deck.prose.linking import BLANK, sentence_around

_LEAD = r"\s*([^\d:,]{2,40}?)\s?:\s"
"""Before its colon, a sentence may name somebody else: `Norvane: headcount of 1,854`."""
_NOBODY = words("""
    retenir retient note noter rappel rappeler résumé résultat résultats bilan constat constats conclusion conclusions
    chiffre chiffres fait faits nouvelle nouvelles bonne mauvaise clé clés important essentiel mot mots point points
    repère repères verdict surprise succès alerte tendance question réponse record attention mémoire autrement dit
    remember recall reminder note summary result results review finding findings conclusion number numbers figure
    figures fact facts news good bad key takeaway takeaways message point points important verdict surprise success
    warning trend question answer record highlight highlights words other today now
""")
"""Words of a beginning that names nobody: `Good news: headcount rose to 1,654`."""
_SPEAKS = (
    r"(?i)^(?:we|i|they|everyone|nobody|it|this|that|there|here|nous|on|ils?|elles?|chacun|personne|ce|cela|voici|voilà)\b"
    r"|^c['’]"
)
"""It begins as a sentence does: `We counted: £5m for rent`."""


def before_colon(text: str, at: int) -> str:
    """What the sentence around `at` begins with, before a colon ahead of it; empty where a figure's name is in it."""
    begin, end = sentence_around(text, at)
    lead = re.match(_LEAD, text[begin:end])
    return lead[1].strip() if lead and begin + lead.end() <= at and BLANK not in lead[1] else ""


def names_somebody(lead: str, language: str) -> bool:
    """Whether what a sentence begins with may be a name: it announces no number, and has no verb."""
    names, tokens = content_words(lead, language), lead.lower().split()
    if not names or names & _nobody(language) or re.search(_SPEAKS, lead):
        return False
    return not any(goes_on([*tokens, ""], at, language) for at in range(1, len(tokens)))


@cache
def _nobody(language: str) -> frozenset[str]:
    return content_words(" ".join(_NOBODY), language)
