"""How sentences say one thing of one row: that it changed, its share of all, that it is first, its value.

Patterns over the shape of a title (title_shape.py), each of a whole sentence.
"""

from __future__ import annotations

from deck.figures.late import Late
from deck.prose.fraction import SIGN as FRACTION
from deck.prose.sentence import VALUE, YEAR
from deck.prose.title_shape import A_ROW

FACTOR = "\ue004"
"""In a shape: every character of how many times."""
_Y = f"{YEAR}+"
_ROW = rf"(?:(?:the|our|le|la|les|notre|nos) |l')?(?P<row>{A_ROW})"
_NOW = (
    r"(?:,? (?:now|still|again|also|even|alone|thus|therefore|itself"
    r"|desormais|encore|toujours|aussi|ainsi|donc|seule?|a (?:lui|elle) seule?))?"
)
_IN = rf"(?:in|en) (?P<in>{_Y})"
_WHEN = (
    rf"(?:,? (?:{_IN}"
    rf"|(?:on|since|compared (?:with|to)|depuis|par rapport a) (?P<since>{_Y})"
    rf"|(?:between|from|entre|de) (?P<first>{_Y}) (?:and|to|et|a) (?P<last>{_Y})"
    r"|(?P<year>(?:in|over|within) (?:a|one) year|(?:en|sur) un an|year on year)))?"
)
_ONCE = rf"(?:,? {_IN})?"
_LIMIT = r"(?:(?:more than|over|less than|under|plus de|moins de) |plus d'|moins d')?"
_V = rf"{_LIMIT}(?P<v>{VALUE}+)"
_NOUN = r"(?: (?:d'|de )?(?P<noun>(?!in\b|en\b)[a-z]{2,}))?"
"""What is counted."""
_PART = rf"(?:{_V}|(?P<f>{FRACTION}+))"
_OF_ALL = r"(?:of the (?:total|whole|overall total)|du total|de l'ensemble)"
_BY = r"(?: (?:by|de)| d')?"
_A_MOVE = (
    r"(?:(?P<more>rise|increase|gain|growth|hausse|progression|croissance|augmentation)"
    r"|(?P<less>fall|decrease|drop|decline|loss|baisse|recul|diminution|chute))"
)
_IS = r"(?:is|are|was|were|has been|have been|est|sont|etait|etaient)"
_AT = r"(?: (?:for|in|at|of|from|to|pour|chez|dans|en|de|du|des|a|au|aux)(?: (?:the|la|le|les))?| d'| (?:de |a )?l')"
_MAKES = (
    r"(?:accounts? for|accounted for|makes? up|made up|represent(?:s|ed)?|stands? for|stood for|contribute[sd]?"
    r"|provide[sd]?|generate[sd]?|bring(?:s)? in|brought in|holds?|held|is|are|was|were"
    r"|represent(?:e|ent|ait|aient)|pes(?:e|ent|ait|aient)|concentr(?:e|ent|ait)|compt(?:e|ent|ait) pour"
    r"|fait|font|assur(?:e|ent|ait)|regroup(?:e|ent|ait)|capt(?:e|ent|ait)|totalis(?:e|ent|ait)|apport(?:e|ent|ait))"
)
_COMES = (
    r"(?:comes?|came|goes|go|went|is|are|was|were|vient|viennent|venait|provient|proviennent|revient|reviennent"
    r"|va|vont|est|sont)"
)
_BE = (
    r"(?:comes?|came|ranks?|ranked|is|are|was|were|remains?|remained|stays?|stayed|finish(?:es|ed)?"
    r"|est|sont|etait|reste|restait|arrive|arrivent|arrivait|se classe|se place|termine|finit|figure|vient|passe)"
)
_FIRST = (
    r"(?:first|in first place|on top|in the lead|number one|premiere?s?|en tete|a la premiere place"
    r"|en premiere (?:place|position)|au premier rang|numero un)"
)
_RANKING = r"(?:ranking|rankings|table|league|list|classement|palmares)"
_REACHES = (
    r"(?:reach(?:es|ed)?|stood at|stands at|came to|comes to|amount(?:s|ed) to|total(?:s|led|ed)|was at|is at|hit"
    r"|att(?:eint|eignait)|s'el(?:eve|evait|event) a|s'etabli(?:t|ssait) a|totalis(?:e|ait)|est a|etait a|est de"
    r"|etait de|compte|comptait|represente|represented)"
)
A_CHANGE = (
    Late(
        rf"{_ROW}{_NOW}(?: (?:has|have|ont|a|se))?(?: | s')(?P<verb>[a-z]+(?: (?:up|down))?){_NOW}{_BY} ?"
        rf"{_V}{_NOUN}{_WHEN}"
    ),
    Late(rf"{_ROW} {_IS}{_NOW} (?:en )?(?P<side>up|down|hausse|baisse|recul|progression){_BY} ?{_V}{_WHEN}"),
    Late(rf"(?:(?:an?|une?|the|la|le) )?{_A_MOVE}(?: (?:of|de)| d') ?{_V}{_AT} ?{_ROW}{_WHEN}"),
    Late(rf"{_ROW}(?: ?:| (?:affiche|shows|posted|posts)) (?P<signed>{VALUE}+){_WHEN}"),
)
A_FACTOR = Late(
    rf"{_ROW}(?: (?:is|was|has|have|been|est|a|ont|ete|grew|grown|increased|rose|risen|by|represente|vaut|pese"
    rf"|now|desormais|maintenant|plus que|more than|d'))*(?: |(?<='))(?P<factor>{FACTOR}+){_WHEN}"
)
A_SHARE = (
    Late(rf"{_ROW}{_NOW} {_MAKES} {_PART} {_OF_ALL}{_ONCE}"),
    Late(rf"{_PART} {_OF_ALL} {_COMES}(?:{_AT})? ?{_ROW}{_ONCE}"),
    Late(rf"{_ROW} ?: {_PART} {_OF_ALL}{_ONCE}"),
)
A_FIRST = (
    Late(rf"{_ROW}{_NOW} {_BE}{_NOW} (?P<place>{_FIRST})(?: (?:of|in|du|dans) (?:the |le |la )?{_RANKING})?{_ONCE}"),
    Late(rf"{_ROW}{_NOW} (?P<place>leads|led|tops|topped|mene|menait)(?: (?:the|le|la) {_RANKING})?{_ONCE}"),
    Late(rf"{_ROW}{_NOW} (?P<place>dominates|dominated|domine|dominait) (?:the|le) {_RANKING}{_ONCE}"),
    Late(
        rf"{_ROW} (?:{_IS}|remains|remained|reste|restait){_NOW} (?P<most>the (?:largest|biggest)"
        rf"|(?:le|la) plus (?:grande?|grosse?|importante?)),? {_IN}"
    ),
)
FIRST_SIGNS = (
    *("first", "top", "lead", "led", "number one", "premier", "tete", "rang", "numero un", "mene", "menait"),
    *("domin", "largest", "biggest", "le plus", "la plus"),
)
"""One of these stands in a sentence that says who is first."""
A_VALUE = (
    Late(rf"{_ROW}{_NOW} {_REACHES} {_V}{_NOUN},? {_IN}"),
    Late(rf"{_ROW} ?: {_V}{_NOUN},? {_IN}"),
    Late(rf"{_ROW} {_REACHES} {_V}{_NOUN}"),
)
LEAD = Late(rf"(?:in|en) (?P<lead>{_Y}),? ")
