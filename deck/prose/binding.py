"""What stands between two values and a change, and whether it may begin to speak of something else.

Words that bind are prepositions, years, `soit`, `up`, `il a`. Any other word may begin to speak of something else, but
for a few turns that say what happens to one thing: `which takes the rent from`, `: il en compte`.
"""

from __future__ import annotations

import re

from deck.figures.english import ENGLISH
from deck.figures.french import FRENCH
from deck.figures.moment import MONTH_NAMES
from deck.figures.vocabulary import words
from deck.prose.sentence import A_VALUE, A_YEAR

BINDING = words("""
    soit donc ainsi c'est-à-dire ce qui représente représentant équivaut correspond correspondant un une en de d du
    des à a ont est sont été il elle ils elles on an ans année années mois deux trois quatre cinq six dix saison
    semaine trimestre semestre cette cet sur période pour atteindre tomber par au rapport dernier dernière précédent
    précédente suivant suivante passe passent passé passée passés passées passant allant variation évolution évolue
    hausse augmentation progression croissance gain bond baisse recul diminution chute dépassement surcoût perte
    repli réduction fin s'élever monter descendre établir revenir s'établir nettement fortement légèrement environ
    près presque seulement même plus que moins fois i.e ie that is or which means c'est making makes equal equals an
    the it they has have was were been to from by of in over one two three four five six ten season week quarter
    this year years month months period up down rise increase growth gain jump overrun fall drop decline improvement
    amélioration decrease loss cut change reach reaching between entre at stands went gone going earlier later
    reached
""") | {month.lower() for month in (*FRENCH.months, *ENGLISH.months)}
YEARS = (
    rf"(?i)\b(?:entre|between|de|from) {A_YEAR} (?:et|and|à|to) {A_YEAR}"
    rf"|\b(?:entre|between|de|from) (?:{MONTH_NAMES}) (?:et|and|à|to) (?:{MONTH_NAMES})"
    rf"|\b(?:en|in|depuis|since|à fin|fin|for) {A_YEAR}|{A_YEAR}"
)
_OF_THESE = (
    r"(?i), (?:(?:l['’]|(?:le|la|les|on|nous|ils?|elles?|notre|nos) )?(?:[^\W\d_]+ )?en [^\W\d_]+ "
    r"|(?:the [^\W\d_]+|we|it|they) [^\W\d_]+ as many)"
)
"""Between two values and a change: what does more of the same, `l'équipe en traite trois fois plus`."""
_THE = r"(?:le |la |les |l['’]|the |its |our |their |son |sa |ses |notre |nos )?"
_PRICE = r"(?:prix|tarif|loyer|coût|facture|price|fare|rent|cost|bill)"
_THING = r"[^\W\d_]+(?: [^\W\d_]+)?"
_TAKES = (
    r"(?:ramènent|ramène|ramenait|fait passer|font passer|porte|portent|réduit|baisse|relève|abaisse"
    r"|(?:brings?|takes?|cuts?|lowers?|reduces?|raises?|lifts?|brought|took|lifted|raised|pushed)(?: up| down)?)"
)
_BRINGS = rf"(?i) {_TAKES} {_THE}{{}} "
"""Behind a discount, a rise: what it does."""
_BROUGHT = (
    rf"(?i) (?:à|au|aux|sur|to|from|off) {_THE}{_THING},? (?:portée?s?|ramenée?s?|passée?s?|passant|qui passe(?:nt)?"
    r"|qui est passée?|(?:taking|bringing|lifting) it|which (?:goes|went|rose|fell)|now (?:up|down)) "
    r"| (?:and|et) (?:goes|went|passe|passent|(?:est|sont) passée?s?) "
    rf"| ?: {_THE}{_THING} (?:est |sont |has |have )?(?:passe|passent|passée?s?|goes|go|went|gone) "
)
"""Behind how much more there is: of what, and that it went."""
_COUNTS = (
    r"(?i) ?: (?:il|elle|ils|elles|on|nous|it|they|we)(?: now| n['’])? ?(?:en )?(?:compt\w+|rest\w+|a|ont|avons|has"
    r"|have|counts?|keeps?|runs?)(?: plus que)? "
)
"""Behind how much more there is: how much there is."""
_FOR_SO_MANY = (
    rf"(?i) (?:les|par|pour|per|for) {A_VALUE} (?:litres?|kg|kilos?|tonnes?|km|kilom[èe]tres?|habitants?|unités"
    r"|residents|people|units|miles)\b"
    r"| (?:par|per) (?!cent\b)[^\W\d_]{3,}(?: (?:et |and )?(?:par|per) [^\W\d_]{3,})?(?=,? (?:soit|or|i\.e\.)\b|,|$)"
)
"""Behind a price, a rate: of how much, of how many it is."""
_OF_NOTHING = (
    r"(?i)\W*(?:(?:an?|the|une|la|le|cette|ce|this) )?(?:growth|rise|drop|fall|increase|decrease|decline|gain|jump"
    r"|hausse|baisse|croissance|progression|chute|recul|augmentation|diminution)"
    rf" (?:of|de) (?:about |some |environ |près de )?{A_VALUE}"
)
"""What a sentence begins with: a change, and nothing that it could be of, as `A price increase of 5%` has it."""
_LONGEST_GAP = 80


def binds(gap: str) -> bool:
    """Whether nothing stands there that may begin to speak of something else."""
    if len(gap) > _LONGEST_GAP:
        return False
    rest = re.sub(YEARS, " ", re.sub(_FOR_SO_MANY, " ", gap))
    if re.search(rf"{A_VALUE}|[\ue002;\ufffc]", rest):
        return False
    tokens = re.findall(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*", rest.lower().replace("’", "'"))
    return all(token in BINDING or re.sub(r"^(?:s|l|d|n|qu|j)'", "", token) in BINDING for token in tokens)


def is_of_these(gap: str, change: str) -> bool:
    """Whether it says that there are more of what the two values count."""
    return re.fullmatch(_OF_THESE, gap + "as many" * change.endswith("as many")) is not None


def is_of_nothing(text: str) -> bool:
    """Whether it is a change without a word of what changed: `Growth of 5%`, which then `took sales from ...`."""
    return re.fullmatch(_OF_NOTHING, text) is not None


def brings(gap: str, *, any_thing: bool) -> bool:
    """Whether it says that the change before took a price, or anything, from one value to the other."""
    if re.fullmatch(_BRINGS.format(_THING if any_thing else _PRICE), gap):
        return True
    return any_thing and re.fullmatch(_BROUGHT, gap) is not None


def counts_on(gap: str) -> bool:
    """Whether it goes on to say how many there are: `lost 30 sheep: it has`."""
    return re.fullmatch(_COUNTS, gap) is not None
