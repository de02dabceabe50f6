"""A count and the list of what it counts in one sentence, by their roles: the count with its noun, then the list.

Between the two stands what the sentence says of what is counted (`Five countries joined the trial: ...`); the list
stands behind a colon or a `namely`, or in brackets or dashes right behind the noun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.prose.content_words import plain_words
from deck.prose.countable import is_announced
from deck.prose.sentence import OTHER

_COUNT = f"{OTHER}+"
_NOUN = (
    r"(?P<noun>(?:[^\W\d_][\w-]* ){0,2}?(?:[^\W\d_][\w-]*[sx]|people|criteria))"
    r"(?P<of>(?: (?:de |d['’]|pour |of )[^\W\d_][\w-]*)?)"
)
_CLAUSE = r"(?P<clause>(?: (?:[^\W\d_][\w’'-]*|[$€£]\d[\d.,]*\w{0,2}|\d[\d.,]* [kM]?[$€£])){0,8}?)"
_LIST = r"(?P<list>[^:;.!?]+?)"
_FORMS = (
    Late(
        rf"(?i){_COUNT} {_NOUN}{_CLAUSE}(?: ?:|,? (?:à savoir|namely|that is|i\.e\.|c['’]est-à-dire)(?: :|,)?)"
        rf" {_LIST}\s*$"
    ),
    Late(rf"(?i){_COUNT} {_NOUN}{_CLAUSE} \((?P<list>[^():;.!?]+)\)"),
    Late(rf"(?i){_COUNT} {_NOUN}{_CLAUSE} [–—] (?P<list>[^–—:;.!?]+?)(?: [–—]|\s*$)"),
)
_OF = ("of", " des", " de", "than", "que", "parmi", "among", "sur les", "sur nos")
"""Before the count: the list is of some of them."""
_NOT_ALL = Late(
    r"(?i)\b(?:dont|notamment|surtout|d['’]abord|principal\w*|including|such as|like|mainly|mostly|first|then|e\.g"
    r"|etc|comme|par exemple|for example|autres?|others?|pas|not|no|non|selon|according|parmi|among|sur|of which"
    r"|entre autres|compris\w*|inclu\w*|exclu\w*|except\w*|sauf|hors|vs|than|que|qui|who|which|that|chacun\w*"
    r"|each|par|per|puis|ni|nor|either|both|plus|respectivement|respectively|seul\w*|only|fois|où|where|ago|later)\b"
    r"|(?:(?<![^\W\d_][^\W\d_] )|\b(?:many|several|few|more|other|at) )\btimes\b"
    r"|…|\.\.\.|[«»“”\"\d]"
)
_OR = Late(r"(?i)\b(?:ou|or)\b")
_TIMES = words("""
    day days night nights week weeks month months year years hour hours minute minutes times jour jours nuit nuits
    semaine semaines mois an ans année années heure heures fois point points degré degrés degrees euros dollars pounds
    trimestre trimestres quarter quarters lots mots words lettres letters milliers millions thousands
""")
_POINTS = Late(
    rf"(?i){_COUNT} points? (?:(?:restent|restaient|demeurent|remain|are left|sont) (?:à|to|en|open|ouverts?)\b"
    r"|(?:restent|demeurent|remain|faibles?|forts?|durs?|noirs?|ouverts?|d['’]attention|de vigilance|à [^\W\d_]+er"
    r"|to [^\W\d_]+|méritent|deserve|need|sont|stand out|ressortent|stuck)\b|:)"
)
"""Points that are matters, and none of a rate: `Trois points restent à régler`."""
_MATTERS = Late(
    r"(?i)(?:\W*|.*\b(?:il (?:nous )?reste|restent|voici|il y a|there are|nous retenons|retenons|we have|en|in)\s)"
    r"(?:(?:les|nos|ces|the|our|these)\s)?"
)
"""Before such points; a rate gains or loses them."""
_VERBS = words("""
    is are was were has have had est sont ont a va vont reste restent fait font be been do does did will would can
    could may might sera seront était étaient avait avaient peut peuvent doit doivent faut gets got
""")
_SAYS_MORE = words("""
    in as comme with pour without sans then puis chez par when quand if si because car while
""")
_GENERAL = words("""
    groupe groupes group groups source sources volet volets module modules couleur couleurs colour colours color colors
    famille familles type types sorte sortes sort sorts kind kinds théme themes theme profil profils métier métiers
    département départements department departments service services rubrique rubriques item items poste postes
    pays country countries commune communes ville villes town towns city cities région régions region regions lauréat
    lauréats winner winners platform platforms plateforme plateformes section sections chapitre chapitres chapter
    chapters outil outils tool tools matière matières subject subjects langue langues language languages atelier
    ateliers workshop workshops target targets cible cibles terrain terrains équipe équipes team teams site sites
    partner partners partenaire partenaires lieu lieux quartier quartiers arrêt arrêts stop stops venue venues
    public publics audience audiences équipement équipements facility facilities dispositif dispositifs
    invention inventions bien biens engin engins
""")
"""What lists are made of, besides what headings announce: one item for each of them."""
_AND = r",? (?:et|and|&|ou|or|ainsi que|as well as) "
_ARTICLED = r"(?:the |an? |les? |la |l['’]|une? |leurs? |their |its |our |nos |des )"
_WORD = r"[^\W\d_]+"
_TIES = Late(r"(?i)\b(?:par|sur|que|qui|that|which|who)\b")
"""Before the count: `s'explique par quatre causes`, `repose sur trois modules`."""
_NEAR = 25
_SAYS_OF_IT = Late(r"[^\W\d_]+(?:é|ée|és|ées|ed|made|based) ")
_LONGEST = 6
_PLURAL = Late(
    r"(?i) (?!(?:nous|vous|us|dans|sous|plus|fois|was|is|has|as|this)\b"
    r"|[^\W\d_]*(?:é|ée|ue|ble|nte?|ive|if|uise?)s\b)"
    r"[^\W\d_]{3,}[sx]\b"
)
_SUBJECT = Late(r"(?i)\W*(?:(?:les|nos|ces|ses|the|our|its|all|these)\s)?")
_SUFFERS = Late(
    r"(?i)(?:| [^\W\d_]*(?:é|ée|ue|ble|if|ive|te|nt|aire|el|elle)s"
    r"| (?:restent|s['’]offrent|existent|se dégagent|ressortent|demeurent|remain|emerged?|exist|stand out|stood out"
    r"|(?:ont été|sont|étaient|seront|were|are|have been|will be)"
    r" [^\W\d_]+(?:ed|é|és|ées|is|ises|us|ues|en|ept|eft|old|osen|out)"
    r"|in [^\W\d_]+|pour [^\W\d_]+|à [^\W\d_]+)(?: [^:]*)?)"
)
"""Behind a count at the beginning: nothing, or what is not done by them, as in `Three teams share one aim: ...`."""
_AGENT = Late(
    r"(?i) [^\W\d_]+(?:és|ées|ed|is|ises|us|ues|ies|erts|ertes|own) (?:par|by)"
    r" (?:le |la |l['’]|un |une |notre |the |an? |our )"
    r"[^\W\d_]+(?: [^\W\d_]+)?"
)
"""Behind places: what serves them is none of them, `Four towns served by the bus: ...`."""
_FOUNDED = Late(
    r"(?i) (?:(?:(?:have|ont|avaient|had) )?(?:co-?founded|founded|created|launched|set up|started|fondé|cofondé|créé"
    r"|lancé|monté|signed|signé|wrote|written|écrit|invested|investi|put(?: in)?|apporté|misé|mis|financed|financé"
    r"|backed|funded)"
    r"|lead|run|own|manage|chair|dirigent|gèrent|président|pilotent|apportent|investissent|financent|invest|fund|back)"
    r"(?: (?P<what>[^:]{1,40}))?"
)
_TOGETHER = Late(
    r"(?i)\b(?:teams?|équipe|groupe?s?|crew|comité|committee|board|conseil|band|staff|famil\w+|classe?|panel|jury"
    r"|network|réseau|alliance|trio|duo|quatuor|list\w*|série|series|collection|range|gamme)\b"
)
"""What has members or parts of its own, of which the list may be."""
_PERSONS = Late(r"[A-ZÀ-Ý][\w’'-]+ (?:(?:de |du |van |von |d['’]))?[A-ZÀ-Ý][\w’'-]+$")
_AMOUNT = Late(
    r" \(?[$€£]?\d[\d.,\u00a0\u2009\u202f]*(?:[ \u00a0\u202f]?(?:[kKMm]|bn|Mds?|millions?|%|[kM]?[€$£]))*\)?"
    r"(?=,| et | and |\s*$)"
)
"""Behind each name of a list: its part."""
_SINGULAR = Late(r"(?:(?:the|an?|les?|la|une?) |l['’])?[^ ]+(?<![sx])(?: |$)|[A-ZÀ-Ý]")
_NAMES = Late(r"[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*)*$")
_PLACES = words("""
    pays country countries commune communes ville villes town towns city cities région régions region regions
    département départements county counties village villages
    boutique boutiques shop shops magasin magasins store stores agence agences bureaux office offices usine usines plant
    plants factories campus site sites école écoles school schools hôpitaux hospital hospitals dépôts depots
    lieu lieux quartier quartiers arrêt arrêts stop stops venue venues
""")
_TWO_IN_ONE = words("""
    herzégovine herzegovina tobago barbuda nevis principe grenadines caïques caicos futuna wear miquelon
""")
"""Ends of names of places with an `and` in them."""


class Enumeration(NamedTuple):
    """The items that a sentence lists, and the fewest that they may be meant to be."""

    items: Sequence[str]
    fewest: int


def enumerated(sentence: str, start: int, language: str) -> Enumeration | None:
    """What is listed behind the count that begins there, each of its characters one sign; None where that is unsure."""
    if sentence[:start].rstrip().lower().endswith(_OF):
        return None
    match = next((own for form in _FORMS if (own := form.match(sentence, start))), None)
    if match is None:
        return None
    listed = re.sub(r" \([^()]*\)", "", _without_amounts(match["list"])).strip()
    lead = match[0][: match.start("list") - start]
    if ("(" in lead and _OR.search(listed)) or (lead.endswith(("– ", "— ")) and "," not in listed):
        return None  # a choice; or what is said of it: `three steps – the legal and financial analysis`
    clause, leads = match["clause"], "(" not in lead
    if leads and _SUBJECT.fullmatch(sentence[:start]) and _are_named(match["noun"], clause, listed):
        items = _items(listed)
        return Enumeration(items, len(items))
    spoken = plain_words(match["noun"])
    if not _PLACES.isdisjoint(spoken) and all(map(_NAMES.match, _items(listed))):
        clause, lead = _AGENT.sub("", clause), _AGENT.sub("", lead)
    ahead = _TIES.sub(" ", sentence[max(0, start - _NEAR) : start])
    if _NOT_ALL.search(f"{ahead} {lead} {listed}"):
        return None
    acts = leads and _SUBJECT.fullmatch(sentence[:start]) and not _SUFFERS.fullmatch(clause)
    timed = not _TIMES.isdisjoint(spoken) and not (
        _MATTERS.fullmatch(sentence[:start]) and _POINTS.match(sentence, start)
    )
    if timed or _speaks_of_others(clause) or acts:
        return None
    items = _items(listed)
    nouns = [word.casefold() for word in re.findall(_WORD, match["noun"])]
    general = any(is_announced(word, language) or word in _GENERAL for word in nouns)
    if not items or not (general or all(map(_SINGULAR.match, items))):
        return None
    return Enumeration(items, len(items) - _joined(items, listed, places=not _PLACES.isdisjoint(nouns)))


def are_people(sentence: str, start: int) -> bool:
    """Whether the count that begins there is of people, and the list behind it has their names."""
    match = _FORMS[0].match(sentence, start)
    listed = _without_amounts(match["list"]) if match else ""
    return match is not None and not sentence[:start].strip() and _are_named(match["noun"], match["clause"], listed)


def _without_amounts(listed: str) -> str:
    """The list without the part of each of its items, where all have one: `Ruth Ojo $0.6m and Ian Vale $0.4m`."""
    bare = _AMOUNT.sub("", listed)
    parts = len(re.findall(_AND, bare)) + bare.count(", ") + 1
    return bare if sum(1 for _ in _AMOUNT.finditer(listed)) == parts else listed


def _are_named(noun: str, clause: str, listed: str) -> bool:
    """Whether the list can only be of those who are counted: people by their names, who did one thing."""
    clause = _AMOUNT.sub("", clause)
    did = _FOUNDED.fullmatch(clause)
    if did is None or _NOT_ALL.search(f"{clause} {listed}"):
        return False
    what, items = did["what"] or "", _items(listed)
    plural = re.search(r"(?i)[^\W\d_]{3,}s\b", what) is not None or _TOGETHER.search(f"{noun} {what}") is not None
    return not plural and len(items) > 1 and all(map(_PERSONS.match, items))


def _speaks_of_others(clause: str) -> bool:
    """Whether another plural stands behind what is counted and its adjective, of which the list may be."""
    return len(clause.split()) > 1 and _PLURAL.search(clause.lstrip()) is not None


def _items(listed: str) -> Sequence[str]:
    """The items of a list that ends with `and` or `or`; none where one of them says more than a name."""
    if not re.search(_AND, listed):
        return ()
    items = [item for item in re.split(rf"{_AND}|, ", listed) if item]
    return items if len(items) > 1 and all(map(_is_item, items)) else ()


def _is_item(item: str) -> bool:
    """Whether it names one thing, and says nothing of it."""
    spoken = plain_words(item)
    if _SAYS_OF_IT.match(item):
        return False  # `the PEP, made for small firms`
    return 0 < len(spoken) <= _LONGEST and _VERBS.isdisjoint(spoken[1:]) and _SAYS_MORE.isdisjoint(spoken)


def _joined(items: Sequence[str], listed: str, *, places: bool) -> int:
    """How many items may be one with their neighbour: `research and development`."""
    joins = re.findall(_AND, listed)
    named = all(map(_NAMES.match, items)) and _TWO_IN_ONE.isdisjoint(items[-1].casefold().split())
    if named and (places or all(" " in item for item in items)):
        return len(joins) - 1
    if any(re.match(rf"(?i){_ARTICLED}", item) for item in items[-2:]) or joins[-1].strip(" ,") in ("ou", "or"):
        return len(joins) - 1
    return len(joins)
