"""Which row of its slide a title says is the first, the last or the second: `Delays are the most common cause`.

Told where the row has another rank in the values of the year, and of all years together, or in how much it changed.
Silent where the title names two rows or speaks of what the data do not count.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from deck.check.titles.title_verdict import Ranking, Verdict, gains, is_above, ranked_otherwise
from deck.figures.late import Late
from deck.figures.quantity import CURRENCY
from deck.prose.measures import root
from deck.prose.shown_data import Row, is_among
from deck.prose.title_shape import Title
from deck.prose.title_way import ways_in

_NOUN = (
    r"(?:causes?|sources?|reasons?|items?|categor(?:y|ies)|segments?|markets?|destinations?|posts?|postes?"
    r"|clients?|customers?|sectors?|uses?|motifs?|secteurs?|marches?|debouches?"
    r"|fournisseurs?|suppliers?|contributors?|employ(?:er|eur)s?|producers?|producteurs?|facteurs?|factors?|topics?"
    r"|sujets?|themes?|filieres?|canal|channels?|modes?|raisons?|usages?|contributeurs?"
    r"|lines?|lignes?|consommateurs?|consumers?|users?|emetteurs?|emitters?|exporters?"
    r"|choices?|choix|answers?|reponses?|worries|worry|concerns?|preoccupations?|complaints?|plaintes?)"
)
"""What may be called the first by what its numbers count: a city has a size of its own."""
_BIG = (
    r"(?:biggest|largest|greatest|highest|leading|top|main|principal|principale|principaux|number one|foremost|busiest"
    r"|first|1er|premiere?s?|most (?:common|frequent|numerous|important|popular|cited|used|visited|widespread)"
    r"|plus (?:gros|grosse|grande?s?|elevee?s?|importante?s?|forte?s?|frequente?s?|courante?s?|nombreu\w+|citee?s?"
    r"|repandue?s?|visitee?s?|utilisee?s?))"
)
_SMALL = (
    r"(?:smallest|lowest|least (?:common|frequent|important|popular|cited|used)|rarest"
    r"|plus (?:petite?s?|faibles?|bas|basse|rares?)|moins (?:elevee?s?|importante?s?|frequente?s?|nombreu\w+))"
)
_RANKS = {"second": 2, "2nd": 2, "deuxieme": 2, "third": 3, "3rd": 3, "troisieme": 3, "fourth": 4, "quatrieme": 4}
_NTH = rf"(?P<nth>{'|'.join(_RANKS)})e?"
_SIZE = Late(
    rf"(?<![\w-])(?<!next )(?:{_NTH}(?: (?:la |le )?{_BIG})?|(?P<first>{_BIG})|(?P<last>{_SMALL}))"
    rf"(?P<noun> {_NOUN}(?![\w-]))?(?![\w-])"
)
"""`the biggest source`, `le deuxième poste`."""
_PLACE = Late(
    r"\b(?:comes?|came|ranks?|ranked|is|are|arriv\w+|se class\w+|finish\w*|reste\w*|remains?|est|sont|se place\w*)"
    r"(?: (?:in|the|a la|la|le|en|au))* (?:(?P<first>first|premiere?s?|number one|1ere?|top|tete)"
    rf"|(?P<last>last|bottom|derniere?s?)|{_NTH})(?: place| position| rang)?\b"
)
"""`comes second`, `arrive en tête`."""
_MOST = Late(r"\b(?:(?P<first>the most|le plus)|(?P<last>the (?:fewest|least)|le moins))\b")
_RANKED = Late(r" ?(?:(?:de|du|des|of|the|la|le|les|number|nombre) |d'|l')*([a-z]+)")
"""Behind it: of what."""
_DEAR = Late(
    r"\b(?:(?P<last>(?:le|la|les) moins cher\w*|cheapest|least expensive)"
    r"|(?P<first>(?:le|la|les) plus (?:cher\w*|couteu\w+|onereu\w+)|most expensive|dearest|costliest))\b"
)
_NO_RANK = Late(
    r"\b(?:"
    # what is wanted or lacking
    r"needs?|wants?|lacks?|requires?|expects?|deserves?|suffers?|fears?"
    r"|besoins?|manque\w*|cherch\w+|attend\w*|demand\w*|souffr\w+|craint"
    # what has yet to be
    r"|to (?!rent|live|eat|stay)|a (?:avoir|etre|ouvrir|offrir|proposer)"
    # one of several, since when
    r"|in line|one of|among|parmi|since|depuis"
    r")\b|\bl'une? des\b"
)


class _Said(NamedTuple):
    """Which rank is said, 0 for the last, and where."""

    rank: int
    start: int
    end: int
    is_place: bool
    """It says only that: of what should be low, the lowest comes first."""


def judge(title: Title) -> Verdict | None:
    """What the values say where the title gives a row another rank than they do."""
    shape = title.shape
    if len(title.rows) != 1 or title.sentence.values or title.is_of_another or _NO_RANK.search(shape):
        return None
    (row,), said = title.rows, _said(title)
    if said is None:
        return None
    rankings = _changes(title, said.start) if ways_in(shape) else _levels(title)
    if not rankings or not all(_is_wrong(row, said, own) for own in rankings):
        return None
    return ranked_otherwise(title.data, row, title.columns[0], (said.start, said.end))


def _levels(title: Title) -> list[Ranking]:
    """The values of a year or of the last, and all together."""
    data = title.data
    of_all = [[(row, row.summed) for row in data.rows]] if not title.years and data.spans_time else []
    return [*([(row, own.interval) for row, own in data.pairs(column)] for column in title.columns), *of_all]


def _changes(title: Title, at: int) -> list[Ranking]:
    """By how much each row changed the way that is said before, in its unit and in percent."""
    ways = ways_in(title.shape)
    way = next((own for own in reversed(ways) if own.end <= at), ways[0])
    found = gains(title.data)
    return found if way.sign > 0 else [[(row, own.negated()) for row, own in each] for each in found]


def _said(title: Title) -> _Said | None:
    """The rank, where the title says it of what the data count."""
    of_money = re.fullmatch(CURRENCY, title.data.unit) is not None
    for form in (_DEAR, _SIZE, _PLACE, _MOST) if of_money else (_SIZE, _PLACE, _MOST):
        for match in form.finditer(title.shape):
            if _is_plain(title, form, match):
                groups = match.groupdict()
                rank = 1 if groups["first"] else 0 if groups["last"] else _RANKS[groups["nth"]]
                return _Said(rank, *match.span(), form is _PLACE)
    return None


def _is_plain(title: Title, form: Late, match: re.Match[str]) -> bool:
    """Whether it says hardly anything that neither the data nor its rank say; whether it says what is ranked."""
    others = [at for at, own in title.unknown if not (match.start() <= at < match.end() or ways_in(own))]
    if len(others) > 1:
        return False
    if form is _PLACE:
        behind = re.findall(r"[a-z]{3,}", title.shape[match.end() :])
        return all(at < match.start() for at in others) or any(_is_known(title, word) for word in behind)
    if form is _DEAR or match.groupdict().get("noun"):
        return True
    if form is _MOST and ways_in(title.shape) and not title.shape[match.end() :].strip(" .!"):
        return True  # `gains the most`
    ranked = _RANKED.match(title.shape, match.end())
    return ranked is not None and _is_known(title, ranked[1])


def _is_known(title: Title, word: str) -> bool:
    """Whether it is a word of what the data count."""
    return is_among(root(word, title.tag), title.data.counted)


def _is_wrong(row: Row, said: _Said, values: Ranking) -> bool:
    """Whether it has a value, and surely not that rank; ranks that may be equal are all of them."""
    own = next((each for other, each in values if other.label == row.label), None)
    if own is None:
        return False
    others = [each for other, each in values if other.label != row.label]
    above, below = sum(is_above(each, own) for each in others), sum(is_above(own, each) for each in others)
    wanted = said.rank or len(values)
    fits = above < wanted <= len(others) - below + 1
    return not fits and not (said.is_place and below < wanted <= len(others) - above + 1)
