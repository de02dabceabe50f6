"""What rows and columns are called that are totals, parts of what another row holds, or have no sum."""

from __future__ import annotations

import re

_OF_ALL = r"(?:group|company|firm|organi[sz]ation|overall|combined|network|full|annual|yearly)"
"""What makes a total that of all."""
_TOTAL = (
    r"(?i)\W*(?:(?:grand|overall|sous|sub)[ -]?)?(?:totaux|total)\b|\W*(?:ensemble|somme|sum|all|tous|toutes"
    r"|overall)\W*$"
    rf"|\W*{_OF_ALL} total\W*$"
    r"|\W*(?:budget|montant|coût|chiffre|effectif|volume|nombre|cost|amount|income|spending) total\W*$"
    r"|\W*(?:ensemble d(?:es|u)|tous les|toutes les|all)(?! (?:others?|autres?)\b) [^\W\d_]+\W*$"
)
_SAID_BY = ("total", "totaux", "ensemble", "somme", "sum", "all", "tous", "toutes", "overall")
_PART_OF_ONE = r"(?i)\s*(?:[–—•→↳>-]|(?:dont|of (?:which|whom|them)|including|incl|y compris)\b)"
"""Rows of what is in another row already."""
_NO_SUM = (
    r"(?i)\b(?:taux|rates?|moyen\w*|average|avg|mean|médian\w*|medians?|prix|price|prices|tarifs?|coûts? unitaires?"
    r"|unit costs?"
    r"|rangs?|rank\w*|notes?|scores?|marks?|indice|index|ratios?|âges?|ages?|délais?|durées?|durations?|dates?"
    r"|variations?"
    r"|évolutions?|changes?|growth|croissance|uniques?|distinct\w*|max\w*|min|minimum|densit\w+|températures?"
    r"|temperatures?"
    r"|(?:par|per)(?! (?:jour|semaine|mois|an|année|day|week|month|year|annum)\W*$)"
    r"|écarts?|difference|occupation|occupancy|satisfaction|cumul\w*|cumulative)\b"
)
"""In a heading or a label: what has no sum."""
_ALONE = (
    rf"(?i)\W*(?:(?:grand |{_OF_ALL} )?(?:total|totaux|ensemble|somme|sum|all|overall)"
    r"(?: général| overall| (?:du |de la |de l['’])?(?:groupe|société|entreprise|association)| annuel)?)\W*"
)
_NO_VALUE = (
    r"(?i)%|[Δ±]|\b(?:evol|évol|var|diff|delta|yoy|parts?|share|vs|contre|against|rang|rank|weights?|poids|unit\w*|records?|peaks?|pics?"
    r"|most|least|best|worst|highest|lowest|meilleure?|plus (?:haut|bas|fort|faible)|peers?|sector|secteur|branche"
    r"|industry|benchmarks?)\b"
)
"""What rows have there does not add up: a share, a rank, the most that each came to, what others have in the middle."""


def is_total(label: str) -> bool:
    """Whether it names what the others come to."""
    folded = label.casefold()
    return any(word in folded for word in _SAID_BY) and re.match(_TOTAL, label) is not None


def is_of_all(label: str) -> bool:
    """Whether it names the total of all rows, and no subtotal."""
    return re.fullmatch(_ALONE, label) is not None


def has_no_sum(heading: str) -> bool:
    """Whether it names what has no sum."""
    return re.search(_NO_SUM, heading) is not None


def is_part_of_one(label: str) -> bool:
    """Whether it names what another row has in it already: `of which women`."""
    return re.match(_PART_OF_ONE, label) is not None


def is_of_others(heading: str) -> bool:
    """Whether what stands below it is read from other columns, or has no sum: its rows make nothing of it."""
    return has_no_sum(heading) or re.search(_NO_VALUE, heading) is not None
