"""What a sentence begins with before a colon: the name of somebody else, or what only announces a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from deck.figures.vocabulary import words
from deck.prose.content_words import content_words, plain_words
from deck.prose.going_on import goes_on
from deck.prose.linking import BLANK, sentence_around
from deck.prose.measures import adds_nothing, measures, root

_LEAD = r"\s*([^\d:,]{2,40}?)\s?:\s"
"""Before its colon, a sentence may name somebody else: `Norvane: headcount of 1,854`."""
_HOLDER = r"(?:^|[.!?]\s+)([A-ZÀ-Ý][\w&-]+) ([a-zà-ÿ]+) $"
"""Before a number: who has it."""
_OWNER = r"\s*((?:[A-ZÀ-Ý][\w&'’-]+)(?: [A-ZÀ-Ý][\w&'’-]+)+)\b"
"""A name of two words or more."""
_ITS = r"(?i)\b(?:its|their|his|her|sa|son|ses|leurs?)\s+$"
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


def owner_named(text: str, name: int) -> Iterator[str]:
    """Whose figure it is that stands at `name`: `Wizz Air, with 200 planes, is larger; its sales grew by 7%`."""
    sentence = re.split(r"[.!?]\s", text[:name])[-1]
    if re.search(_ITS, sentence) and (owner := re.match(_OWNER, sentence)):
        yield owner[1]


def others_named(text: str, at: int, language: str) -> Iterator[str]:
    """Of whom the sentence says the number at `at`: `Wizz carried 62 million`, `Wizz: sales of £9m`."""
    somebody = before_colon(text, at)
    if somebody and names_somebody(somebody, language):
        yield somebody
    holder = re.search(_HOLDER, text[:at])
    if holder is None or any(map(adds_nothing, plain_words(holder[0]))):
        return
    who, verb = (content_words(word, language) for word in holder.groups())
    if who and verb and not {root(holder[1], language)} & measures(language):
        yield holder[1]


def names_somebody(lead: str, language: str) -> bool:
    """Whether what a sentence begins with may be a name: it announces no number, and has no verb."""
    names, tokens = content_words(lead, language), lead.lower().split()
    if not names or names & _nobody(language) or re.search(_SPEAKS, lead):
        return False
    return not any(goes_on([*tokens, ""], at, language) for at in range(1, len(tokens)))


@cache
def _nobody(language: str) -> frozenset[str]:
    return content_words(" ".join(_NOBODY), language)
