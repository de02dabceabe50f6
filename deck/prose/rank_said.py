"""Which rank a title says that a row has: the most, the last, the second, whatever the wording."""

from __future__ import annotations

import re

from deck.figures.late import Late
from deck.figures.quantity import CURRENCY
from deck.prose.measures import root
from deck.prose.shown_data import is_among
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

NOUN = (
    r"(?:causes?|sources?|reasons?|items?|categor(?:y|ies)|segments?|markets?|regions?|destinations?|posts?|postes?"
    r"|clients?|customers?|countr(?:y|ies)|sites?|sectors?|uses?|motifs?|secteurs?|marches?|debouches?|pays"
    r"|fournisseurs?|suppliers?|contributors?|employ(?:er|eur)s?|producers?|producteurs?|facteurs?|factors?|topics?"
    r"|sujets?|themes?|filieres?|canal|channels?|modes?|raisons?|usages?|villes?|cit(?:y|ies)|towns?|departments?"
    r"|services?|branch(?:es)?|agences?|shops?|stores?|magasins?|produits?|products?|equipes?|teams?|contributeurs?"
    r"|budget items?|lines?|lignes?|familles?|types?|consommateurs?|consumers?|users?|emetteurs?|emitters?|exporters?"
    r"|partners?|partenaires?|quartiers?|districts?|communes?|brands?|marques?|groups?|groupes?|ways?|energ(?:y|ies?)"
    r"|choices?|choix|answers?|reponses?|worries|worry|concerns?|preoccupations?|complaints?|plaintes?)"
)
_BIG = (
    r"(?:(?:biggest|largest|greatest|highest|leading|top|main|principal|principale|principales"
    r"|principaux|number one|no\. ?1"
    r"|n° ?1|foremost|busiest|first|1er|premiere?s?|most (?:common|frequent|numerous|important|popular|cited|frequently"
    r" cited|used|visited|widespread))"
    r"|plus (?:gros|grosse|grosses|grande?s?|elevee?s?|importante?s?|forte?s?|frequente?s?|courante?s?|nombreu\w+"
    r"|citee?s?|repandue?s?|visitee?s?|utilisee?s?))"
)
_SMALL = (
    r"(?:smallest|lowest|least (?:common|frequent|important|popular|cited|used)|rarest"
    r"|plus (?:petite?s?|faibles?|bas|basse|basses|rares?)|moins (?:elevee?s?|importante?s?|frequente?s?|nombreu\w+"
    r"|courante?s?|citee?s?))"
)
_RANKS = {
    r"(?:second(?! chance)|2nd|deuxieme|seconde)": 2,
    r"(?:third|3rd|troisieme)": 3,
    r"(?:fourth|4th|quatrieme)": 4,
}
_COMES = (
    r"(?:comes?|came|ranks?|ranked|is|are|arriv\w+|se class\w+|finish\w*|reste\w*|remains?|stands?|est|sont|se place\w*"
    r"|se hisse\w*|pointe\w*|takes?|prend|occupe\w*)"
)
_PLACE = r"(?: (?:in|the|a la|la|le|en|au))*"
_HEADS = (
    r"(?:en tete|tops?|topped|leads?|led|heads?|domin\w+|caracol\w+ en tete|ahead of (?:all"
    r"|the) (?:the )?(?:others?|rest))"
)
_MORE_THAN_ALL = (
    r"(?:(?P<most>plus|more)|(?P<least>moins|less|fewer))[^.,;:]{0,30}? (?:que"
    r"|than) (?:(?:tou\w+ )?(?:les|the|any|every)"
    r" )?(?:autres?|others?|other)\b"
)
_SUPER = r"(?:(?:the |le )(?P<most>most|plus)|(?:the |le )(?P<least>fewest|least|moins))\b"
_FIRST_MOST = Late(r"(?:(?P<most>most)|(?P<least>fewest)) ")
_MEASURED = (
    r"(?:production|consommation|consumption|ventes|sales|output|depenses|spending|budget"
    r"|emissions|electricite|electricity|energie|power|emplois?|jobs?)"
)
_OF_MOST = Late(rf"\b(?:{_SUPER}|{_MORE_THAN_ALL.replace('most', 'most2').replace('least', 'least2')})")
_DEAR = Late(
    r"\b(?P<least>(?:le|la|les) moins cher\w*|cheapest|least expensive)|(?P<most>(?:le|la|les) plus (?:cher|chere|chers"
    r"|cheres|couteu\w+|onereu\w+)|most expensive|dearest|costliest)\b"
)


def rank_said(title: Title, *, alone: bool) -> tuple[int, int, int] | None:
    """The rank that it says, −1 for the last, and where."""
    shape = title.shape
    for reader in (_of_price, _of_size, _of_place):
        if found := reader(title):
            return found
    for match in _OF_MOST.finditer(shape):
        most = match["most"] or match["most2"]
        if alone and _few_unknown(title) and (match["most2"] or match["least2"] or _goes_on_well(title, match.end())):
            return (1 if most else -1), match.start(), match.end()
    first = _FIRST_MOST.match(shape)
    if not (alone and first and _is_known(title, first.end() - 1)):
        return None
    if re.search(rf" (?:in|at|from) (?:the )?{A_ROW}\W*$", shape):
        return (1 if first["most"] else -1), 0, first.end() - 1
    return None


def _of_price(title: Title) -> tuple[int, int, int] | None:
    """`the cheapest city to live in`, of amounts of money."""
    shape = title.shape
    if title.data.unit and re.fullmatch(CURRENCY, title.data.unit) and (match := _DEAR.search(shape)):
        behind = [word for at, word in title.unknown if at >= match.end()]
        if all(re.fullmatch(rf"{NOUN}|rent|live|eat|stay|louer|vivre|manger", own) for own in behind) and _few_unknown(
            title
        ):
            return (1 if match["most"] else -1), match.start(), match.end()
    return None


def _of_size(title: Title) -> tuple[int, int, int] | None:
    """`the biggest source`, `le deuxième poste`."""
    shape = title.shape
    forms = [(rf"{pattern} (?:la |le )?{_BIG}", rank) for pattern, rank in _RANKS.items()]
    forms += [(_BIG, 1), (_SMALL, -1), *((pattern, rank) for pattern, rank in _RANKS.items())]
    for pattern, rank in forms:
        for match in re.finditer(rf"(?<![\w-]){pattern}(?P<noun> {NOUN}(?![\w-]))?(?![\w-])", shape):
            before = abs(rank) == 1 and re.search(
                rf"(?P<by>{'|'.join(_RANKS)}|next) (?:la |le |les )?$", shape[: match.start()]
            )
            if before:
                continue  # `the second biggest`
            plainly = match["noun"] or _is_known(title, match.end()) or (abs(rank) == 1 and _is_predicate(title, match))
            if plainly and _few_unknown(title):
                return rank, match.start(), match.end()
    return None


def _of_place(title: Title) -> tuple[int, int, int] | None:
    """`comes second`, `arrive en tête`."""
    shape = title.shape
    comes = rf"{_COMES}{_PLACE} (?:(?P<first>first|premiere?s?|number one|1ere?|top)|(?P<last>last|bottom|derniere?s?)"
    comes += (
        "".join(rf"|(?P<r{rank}>{pattern})" for pattern, rank in _RANKS.items()) + r")(?: place| position| rang)?\b"
    )
    for match in re.finditer(rf"\b{comes}", shape):
        rank = 1 if match["first"] else -1 if match["last"] else next(n for n in (2, 3, 4) if match[f"r{n}"])
        if _tail_is_known(title, match.end()) and _few_unknown(title, most=2):
            return rank, match.start(), match.end()
    heads = re.search(rf"\b(?:{_HEADS}|(?P<last>ferme\w* la marche|lanterne rouge))\b", shape)
    if heads and _tail_is_known(title, heads.end()) and _few_unknown(title):
        return (-1 if heads["last"] else 1), heads.start(), heads.end()
    return None


def _few_unknown(title: Title, most: int = 1) -> bool:
    """Whether it says hardly anything that neither the data nor the words of ranks say."""
    noun = re.compile(NOUN)
    rank = re.compile(
        rf"{_BIG}|{_SMALL}|{'|'.join(_RANKS)}|derniere?s?|tete|marche|derriere|tops?|leads?|most|creations?"
    )
    left = [
        word
        for _, word in title.unknown
        if not noun.fullmatch(word)
        and not re.fullmatch(rf"{_MEASURED}|lourd|rang|pese", word)
        and not rank.search(word)
    ]
    left = [
        word for word in left if not ways_in(word) and not re.search(r"cher|expensive|common|frequent|important", word)
    ]
    return len(left) <= most


def _next_word(title: Title, at: int) -> str:
    match = re.match(
        r"(?: (?:de|du|des|of|the|la|le|les|our|nos|number|nombre|part|all|for|in))*[ ']+(?:d'|l')?([a-z]+)",
        title.shape[at:],
    )
    return match[1] if match else ""


def _is_known(title: Title, at: int) -> bool:
    """Whether what follows is a word of the data: what its numbers count, what its rows are."""
    word = _next_word(title, at)
    return bool(word) and is_among(root(word, title.tag), title.data.words)


def _is_predicate(title: Title, match: re.Match[str]) -> bool:
    """Whether the word stands behind its verb or its noun, and nothing that it could be said of follows."""
    ahead = title.shape[: match.start()]
    if re.search(r"\b(?:le|la|les|the) $", ahead) and not re.search(r"(?:est|sont|is|are) (?:le|la|les|the) $", ahead):
        noun = re.search(r"([a-z]+) (?:le|la|les|the) $", ahead)
        if not noun or not is_among(root(noun[1], title.tag), title.data.words):
            return False
    elif not re.search(r"\b(?:is|are|est|sont|remains?|reste\w*) (?:(?:the|le|la|les) )?$", ahead):
        return False
    return (
        re.match(
            rf"\W*(?:$|(?:in|at|a|en|dans|chez|of|des|de) (?:the |la |le |all )?{A_ROW}|of all)",
            title.shape[match.end() :],
        )
        is not None
    )


def _goes_on_well(title: Title, at: int) -> bool:
    """Whether `the most` is of what the data count, or of nothing named."""
    rest = title.shape[at:]
    if re.search(r"\bpesent? le (?:plus|moins)$", title.shape[:at]) and re.match(r" lourd", rest):
        return True
    if re.match(r"\W*$|,| (?:in|at|a|en|dans|chez) (?:the |la |le )?[\ue100-\ue1ff]", rest):
        return True
    return not re.match(r" of\b(?! all)", rest) and (_is_known(title, at) or False)


def _tail_is_known(title: Title, at: int) -> bool:
    """Whether what follows, where it means anything, has a word of the data."""
    rest = title.shape[at:]
    rest = re.split(r"[,:;–—]| derriere | behind | devant ", rest)[0]
    content = [word for start, word in title.unknown if start >= at and start < at + len(rest)]
    if all(
        re.fullmatch(rf"{NOUN}|{_MEASURED}|list\w*|tables?|rankings?|classements?|pack|field", word) for word in content
    ):
        return True
    words = re.findall(r"[a-z]+", rest)
    return any(is_among(root(word, title.tag), title.data.words) for word in words if len(word) > 2)
