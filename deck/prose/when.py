"""Times that a text tells without a year, and which of two came first: `last year` and `this year`, `now`."""

from __future__ import annotations

from deck.figures.moment import MONTH_NAMES
from deck.figures.vocabulary import words

_SPAN = (
    r"(?:an(?:née)?|saison|hiver|été|printemps|automne|trimestre|semestre|semaine|mois|exercice"
    r"|year|season|winter|summer|spring|autumn|quarter|month|week|term)"
)
_SOME = r"(?:an?|one|two|three|four|five|six|seven|eight|ten|a few|a couple of|several)"
_QUELQUES = r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|dix|quelques|plusieurs)"
_SPANS = rf"{_SPAN}s?"
_START = (
    r"(?:launch|opening|creation|création|fondation|lancement|ouverture|outset|start|départ|début|beginning|arrivée"
    r"|foundation|inception)"
)
_THE_EVENT = r"(?:the|our|its|their|les?|la|l['’]|sa|son|ses|notre|nos|leur)"
EARLIER = (
    rf"(?:(?:l['’] ?|le |la |the )?{_SPAN} (?:derni(?:er|ère)|passée?|précédente?|d['’]avant)|last {_SPAN}"
    rf"|the (?:previous {_SPAN}|{_SPAN} before)|{_SOME} {_SPANS} (?:earlier|ago|before|previously)"
    rf"|(?:the {_SPAN} before)|il y a {_QUELQUES} {_SPANS}|in the first {_SPAN}|(?:la|au) premi(?:er|ère) {_SPAN}"
    rf"|(?:at|à|from) (?:{_THE_EVENT} ?)?{_START}|(?:before|avant|prior to) {_THE_EVENT} ?[^\W\d_]+"
    rf"|{_QUELQUES} {_SPANS} (?:plus tôt|avant|auparavant)|auparavant|avant|hier|previously|before|à l['’]origine"
    r"|originally|au (?:départ|début)|at the (?:start|outset|beginning)|at first|à la rentrée)"
)
"""A pattern."""
LATER = (
    rf"(?:cet(?:te)? {_SPAN}|ce {_SPAN}|this {_SPAN}|aujourd['’]hui|désormais|maintenant|actuellement|today|now"
    rf"|currently|à l['’]arrivée|à la fin|en fin d['’]année|(?:{_SOME}|the following) {_SPANS} later"
    rf"|{_QUELQUES} {_SPANS} (?:plus tard|après)|in the (?:second|third)(?: {_SPAN})?"
    rf"|(?:after|since|après|depuis) {_THE_EVENT} ?[^\W\d_]+|l['’]année suivante|the following year|are left|remain"
    r"|(?:ne |n['’])(?:en |y )?[^\W\d_]+ plus que)"
)
IN_A_MONTH = rf"(?:en|in|fin|début|de|at the end of|by) (?:{MONTH_NAMES})"
OF_TIME = words("""
    s min h seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans second seconds hour
    hours day days week weeks month months year years
""")
"""Units of a stretch of time."""
