"""Times that a text tells without a year, and which of two came first: `last year` and `this year`, `now`."""

from __future__ import annotations

from deck.figures.moment import MONTH_NAMES
from deck.figures.vocabulary import words

_SPAN = (
    r"(?:an(?:née)?|saison|hiver|été|printemps|automne|trimestre|semestre|semaine|mois|exercice"
    r"|year|season|winter|summer|spring|autumn|quarter|month|week|term)"
)
EARLIER = (
    rf"(?:(?:l['’] ?|le |la |the )?{_SPAN} (?:derni(?:er|ère)|passée?|précédente?|d['’]avant)|last {_SPAN}"
    rf"|the (?:previous {_SPAN}|{_SPAN} before)|(?:an?|one) {_SPAN} (?:earlier|ago|before)"
    rf"|une? {_SPAN} (?:plus tôt|avant|auparavant)|auparavant|avant|hier|previously|before|à l['’]origine|originally"
    r"|au (?:départ|début)|at the (?:start|outset|beginning)|at first|à la rentrée)"
)
"""A pattern."""
A_YEAR_BEFORE = (
    r"(?:(?:un an|une année) (?:plus tôt|avant|auparavant)|il y a un an|last year"
    r"|l['’](?:an|année) (?:derni(?:er|ère)|passée?|précédente?|d['’]avant)"
    r"|(?:an?|one) year (?:ago|earlier|before)|the (?:year before|previous year))\b"
)
"""The year before, and no other time."""
YEARS_AGO = (
    r"(?:(?:an?|one|two|three|four|five|six|ten|a few) (?:years?|months?|weeks?) (?:earlier|ago|before)"
    r"|il y a (?:une?|deux|trois|quatre|cinq|six|dix|quelques) (?:ans?|mois|semaines?)"
    r"|(?:une?|deux|trois|quatre|cinq|six|dix) (?:ans?|mois) (?:plus tôt|auparavant|avant)|(?:avant|après) la \w+"
    r"|(?:before|after) the \w+)"
)
"""How long before, or before what."""
LATER = (
    rf"(?:cet(?:te)? {_SPAN}|ce {_SPAN}|this {_SPAN}|aujourd['’]hui|désormais|maintenant|actuellement|today|now"
    rf"|currently|à l['’]arrivée|à la fin|en fin d['’]année|(?:an?|one|the following) {_SPAN} later"
    rf"|une? {_SPAN} (?:plus tard|après)|l['’]année suivante|the following year|are left|remain"
    r"|(?:ne |n['’])(?:en |y )?[^\W\d_]+ plus que)"
)
IN_A_MONTH = rf"(?:en|in|fin|début|de|at the end of|by) (?:{MONTH_NAMES})"
OF_TIME = words("""
    s min h seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans second seconds hour
    hours day days week weeks month months year years
""")
"""Units of a stretch of time."""
