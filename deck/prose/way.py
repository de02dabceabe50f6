"""Words that say whether something became more or less: `up`, `baisse`, `grew`."""

from __future__ import annotations

MORE = (
    r"hausses?|augment\w+|progress\w+|cr(?:oît|oissance|oissant|û|u|oissent)|bondi\w*|bonds?|grimp\w+|gagn\w+|gains?"
    r"|mont\w+|accru\w*"
    r"|accroissement|amélior\w+|improv\w+|rose|ris(?:e|es|en|ing)|gr(?:ew|own?|ows|owing|owth)|increas\w+|up|climb\w*|jump\w*|gain\w*"
    r"|higher|soar\w*"
    r"|surg\w+|advanc\w+|expand\w*|widen\w*|creus\w+|alourdi\w*|add(?:ed|s|ing)?|dépassement|surcoût|overrun|plus|more|supérieure?s?"
)
LESS = (
    r"baiss\w+|recul\w*|diminu\w+|chut\w+|perd\w*|perte|fléchi\w*|replis?|réducti\w+|réduit\w*|cédé\w*|plong\w+|fell"
    r"|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|down|los[ets]\w*|lower|slip\w*|slid|shrank|shrunk|reduc\w+|cut"
    r"|plung\w+"
    r"|tumbl\w+|contract\w+|remises?|rabais|discounts?|narrow\w*|shrink\w*|moins|less|fewer|inférieure?s?"
)
WAY = rf"(?:(?P<more>(?:{MORE}))|(?P<less>(?:{LESS})))"
