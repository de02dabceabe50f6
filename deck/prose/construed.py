"""Whether two values and a change stand in one construction, so that the change can only be that of the two values.

`Patients wait 24 days rather than 36, a gain of 12`: the values are set against each other, and between them and the
change stands nothing but words that go on about the same: pronouns with their verb, `which is`, `soit une`. Any other
words may begin to speak of something else. one_thing.py counts the names of a sentence, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.figures.late import Late
from deck.prose.sentence import A_YEAR, OTHER, VALUE, YEAR, Sentence, Value
from deck.prose.when import EARLIER, IN_A_MONTH, LATER, YEARS_AGO

_TOLD = "\ue004"
"""In a shape: every character of the change."""
_DELTA = f"(?<!{_TOLD}){_TOLD}++"
_LEVEL = f"(?<!{VALUE}){VALUE}++"
_WORD = r"[^\W\d_][\w'’.-]*(?<![.])"
_BREAKS = (
    r"(?:and|or|but|while|whereas|so|et|ou|mais|donc|soit"
    r"|whose|which|that|dont|que|qui"
    r"|with|without|avec|sans|plus|minus|moins|than|against|versus|vs|contre"
    r"|in|at|on|to|from|by|for|en|à|au|aux|dans|sur|chez|par|pour)"
)
"""Words behind a value that may name another thing, place or group."""
_NOUNS = rf"(?: (?:de |d['’]|of )?(?!{_BREAKS}\b){_WORD})"
_IN = r"(?:en|in|au|à fin|fin|à la fin de|for|pour|at the end of|end of|as late as|back in)"
_TIME = (
    rf"(?:,? ?\(?(?:{_IN} )?{A_YEAR}\)?|,? (?:{YEARS_AGO}|{EARLIER}|{LATER}|{IN_A_MONTH}(?: {A_YEAR})?)(?!\w)"
    rf"(?: (?:on average|en moyenne))?)"
)
_LITTLE = (
    r"(?:about|around|roughly|some|only|just|nearly|almost|over|environ|seulement|près de|presque|à peine"
    r"|now|still|then|once|today|désormais|maintenant|encore|aujourd['’]hui|alors)"
)
_PRONOUN = r"(?:it|they|we|he|she|you|there|il|elle|ils|elles|on|nous)"
_CLITIC = (
    r"(?:(?:n['’]|l['’]|s['’]) ?"
    r"|(?:ne|en|y|l[ea]s?|se|nous"
    r"|used to|had been|has been|have been|had|has|have|was|were|is|are"
    rf"|avait|avaient|avions|a|ont|avons|est|sont|{_LITTLE}) )"
)
_VERB = rf"(?:(?:n['’](?:en |y )?)?{_WORD})"
_GOES_ON = rf"(?:{_PRONOUN} {_CLITIC}{{0,4}}{_VERB}(?: (?:{_LITTLE}|plus que|que|at|à|de|to))*)"
"""A pronoun and its verb: the clause speaks of the same."""
AGAINST = (
    r"(?:(?:up|down) from|against|as against|compared (?:with|to)|versus|vs\.?|contre|par rapport (?:à|aux?)"
    r"|rather than|instead of|in place of|au lieu d(?:e|es|u)|plutôt que(?: de)?|after|après"
    rf"|(?:where|when|alors qu(?:e |['’])|là où|quand|lorsqu(?:e |['’])) ?{_GOES_ON})"
)
_ARTICLE = r"(?: ?(?:the |les? |la |l['’])(?:previous |last |précédent\w* )?(?:year['’]s |season['’]s )?)?"
_AND = r"(?:and|et|but|mais|puis|then)"
_BETWEEN = (
    rf"(?:{_NOUNS}|{_TIME}"
    rf"| (?:at|in|on|à|au|aux|en|pour|for|per|to) (?!{VALUE}|{YEAR})(?:a |the |l[ae] |les )?{_WORD}){{0,6}}?"
)
_IN_ALL = r"(?: (?:in number|en nombre|au total|in all|on average|en moyenne))?"
_DATED = rf"{_NOUNS}{{0,2}}{_IN_ALL}{_TIME}"
_NOW = r"(?:now|today|désormais|maintenant|aujourd['’]hui|plus que)"
_SET_AGAINST = (
    # `24 days rather than 36`
    rf"(?:{_BETWEEN},? \(?(?:from|{AGAINST}){_ARTICLE} ?(?:{_LITTLE} )?"
    # `24 days; they used to wait 36`
    rf"|{_BETWEEN}(?: ?[,;:]|[.](?= )| [–—])?(?: {_AND})?(?:{_TIME},?)? {_GOES_ON} (?:{_LITTLE} )?"
    # `36 days in 2021 and 24`
    rf"|{_DATED},? {_AND} (?:(?:are|were|is|was|sont|étaient|est|était|de|à|at|{_LITTLE}) )*"
    # `36 days and now take 24`
    rf"|{_NOUNS}{{0,3}},? {_AND} (?:{_NOW} {_VERB}|{_VERB} {_NOW})(?: (?:at|to|à|de))? "
    # `36 days in 2021, now waiting 24`
    rf"|{_DATED}, (?:en )?(?:{_VERB} {_NOW}|{_VERB}(?= (?:to|à|at|de) )|(?:{_WORD} )?{_NOW} {_VERB})"
    rf"(?: (?:at|to|à|de))? "
    rf"|{_DATED}, (?:is|are|est|sont)(?: {_LITTLE})? (?:at |to |à |de )?"
    # `36 days in 2021, 24`
    rf"|{_DATED} ?[,;] "
    # `36 days to 24`
    rf"|{_NOUNS}{{0,2}}(?:{_TIME})?,? (?:à|to|jusqu['’]à|(?:up|down) to) )"
)
"""Between two values."""
_BEHIND = rf"(?:(?: {_GOES_ON}|{_NOUNS}{{0,3}}){_TIME}|(?P<counted>{_NOUNS}{{0,2}}))"
"""Behind the second: nothing that says it is of another thing."""
_SO = (
    r"(?:soit|or|i\.e\.?,?|that is,?|c['’]est(?:-à-dire)?|in other words,?|autrement dit,?|à savoir|to say"
    r"|it is|it['’]s|this is|that['’]s|there are|il y en a"
    r"|(?:and )?so|hence|thus|therefore|donc|d['’]où|ainsi"
    r"|which (?:is|was|makes|means|represents|gives|comes to)(?: that)?|meaning(?: that)?"
    r"|ce qui (?:fait|représente|donne|constitue|correspond à|équivaut à)"
    r"|representing|représentant|equal to|equivalent to|making|no less than"
    rf"|an|a|the|by|of|une?|la|le|de|d['’]|{_LITTLE})"
)
_GENERAL = (
    r"(?:price|number|figure|amount|value|cost|bill|time"
    r"|prix|tarif|total|nombre|chiffre|montant|coût|facture|temps)"
)
"""What a value of anything is called."""
_SAME = (
    rf"(?:the|our|l[ea]s?|notre|nos|this|ce|cette) (?:{_GENERAL}|(?P<again>{_WORD}))"
    r"(?: (?:has|have|is|are|was|been|gone|now|a|ont|est|sont|été|désormais))*"
)
_JOINT = (
    rf"(?: ?[,;:(–—.]| -)?(?:(?: ?(?:{_SO})(?!\w))*|(?: ?(?:so|donc|thus|hence)(?: that)?,?)? ?(?:(?:{_SO}) )?"
    rf"(?:{_GOES_ON}|{_SAME}|{_PRONOUN})(?: (?:by|de|of|d['’]))?(?: {_LITTLE})?) ?"
)
"""Between the values and the change."""
_ENDS = r"(?=\s*(?:[.,;:)!?–—]|$))"
_CLOSES = (
    rf"(?:{_ENDS}|(?= (?:without|sans|in|en|over|within) (?!{VALUE}))"
    rf"|(?P<of> (?:de |d['’]|of )?{_WORD}){_ENDS})"
)
_LEVEL_OF = rf"(?:niveau de {A_YEAR}|{A_YEAR} (?:level|figure))"
_AHEAD = (
    rf"(?: (?:than|que|aux?|à)? ?(?:its|their|our|leur|son|notre) {_LEVEL_OF})?(?:{_NOUNS}|{_TIME}){{0,3}} ?[:,(–—]"
    rf"(?: {_GOES_ON}| (?:passant|going|falling|rising|taking it|avec|with|de|d['’]|from|we have|on average"
    r"|en moyenne))* ?(?:from |de |d['’])?"
)
"""Between a change and its two values."""
_WITH = (
    rf"^\W*(?:with|after|following|avec|après|suite à)(?: an?| une?)? {_DELTA}, (?:{_WORD} ){{1,7}}(?:to |à |at |de )?"
)
_FORMS = tuple(
    Late(f"(?i){form}")
    for form in (
        rf"{_LEVEL}{_SET_AGAINST}{_LEVEL}{_BEHIND}{_JOINT}{_DELTA}{_CLOSES}",
        rf"{_DELTA}{_AHEAD}{_LEVEL}{_SET_AGAINST}{_LEVEL}{_BEHIND}{_ENDS}",
        rf"{_WITH}{_LEVEL}{_SET_AGAINST}{_LEVEL}{_BEHIND}{_ENDS}",
    )
)
_BOTH = Late(f"(?i){_LEVEL}{_SET_AGAINST}{_LEVEL}{_BEHIND}{_CLOSES}")
_ELSE = Late(
    rf"(?i)[\"«“”»]|\bbudget {YEAR}|\b(?:"
    # a limit, a plan
    r"goals?|targets?|aims?|aimed|objectifs?|cibles?|limit\w*|ceilings?|caps?|plafonds?|seuils?"
    r"|plan(?:s|ned)?|budgeted|forecast\w*|estim\w+|expect\w+|prév\w+|attend(?:u|ue|us|ues|ait|ions|aient)"
    # what may be, what is not
    r"|would|could|should|might|may|will|if|si|devrai\w+|pourrai\w+|aurai\w+|serai\w+|économiserai\w+|sera|seront"
    r"|not|never|no longer|pas|jamais"
    # others, one of each
    r"|rivals?|competitors?|concurrent\w*|national\w*|country|pays|men|women|hommes|femmes"
    r"|respectively|respectivement|each other"
    # another measure
    r"|discount\w*|remises?|rabais|vat|tva|tax|average of|moyenne (?:de|d['’])|index|half[- ]year"
    r")\b"
)
"""Words of what may be, of a limit, of others."""
_COUNTED = Late(
    rf"(?i) (?:de |d['’]|of )?(?!(?:{_BREAKS}|{_LITTLE}|{EARLIER}|{LATER}|{YEARS_AGO}|il|l|the|an?|its|last|was"
    r"|were|had)\b)([^\W\d_]{3})"
)
_STEM = 4


def is_construed(sentence: Sentence, told: tuple[int, int], levels: Sequence[Value]) -> bool:
    """Whether the two values are set against each other and the `told` stretch says no change but theirs."""
    shape = sentence.shape[sentence.start : sentence.end]
    start, end = (own - sentence.start for own in told)
    shape = f"{shape[:start]}{_TOLD * (end - start)}{shape[end:]}"
    if OTHER in shape or _ELSE.search(shape):
        return False
    for form in _FORMS:
        for match in form.finditer(shape):
            if _is_of_the_same(shape, match) and not _counts_others(shape, levels, sentence.start):
                return True
    return False


def are_set_apart(sentence: Sentence, levels: Sequence[Value]) -> bool:
    """Whether a text says nothing with numbers but two values, set against each other."""
    shape = sentence.shape[sentence.start : sentence.end]
    found = _BOTH.search(shape) if OTHER not in shape and not _ELSE.search(shape) else None
    return found is not None and _is_of_the_same(shape, found) and not _counts_others(shape, levels, sentence.start)


def _is_of_the_same(shape: str, match: re.Match[str]) -> bool:
    """Whether a noun by which it goes on was named before."""
    named = [(match.start(key), own) for key in ("again", "of", "counted") if (own := match.groupdict().get(key))]
    return all(own.split()[-1][:_STEM].casefold() in shape[:start].casefold() for start, own in named)


def _counts_others(shape: str, levels: Sequence[Value], start: int) -> bool:
    """Whether both numbers count something, and not the same."""
    heads = [_COUNTED.match(shape, own.end - start) for own in levels if own.bare]
    return len({head[1].casefold() for head in heads if head}) > 1
