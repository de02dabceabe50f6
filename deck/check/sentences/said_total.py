"""A total in a sentence that the list beside it does not add up to: `130 beds: 40 in surgery, 50 in medicine`.

The list is one of numbers of the same kind, each with what it counts and without a verb, and the sentence ends with it
(or begins with it: `40 in surgery and 50 in medicine, or 90 in all`). Where a word says that not all is listed, or that
the parts overlap, nothing is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.figures.total import CODE
from deck.check.sentences.said_hundred import over_hundred
from deck.check.sentences.spelling import spelled_like
from deck.figures.amount import Amount
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.figures.vocabulary import words
from deck.prose.counted_kind import names_people
from deck.prose.form import numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_TAIL = rf"[^{VALUE},:;]{{0,60}}?"
_NEXT = r"(?:,|;|,? (?:et|and|puis|plus|then|&|\+))"
_LIST = rf"(?P<list>{A_VALUE}{_TAIL}(?:{_NEXT} (?:les |nos |the |our )?{A_VALUE}{_TAIL})+)"
_FIRST = rf"(?P<w>{A_VALUE})(?P<noun>[^{VALUE}:;]{{0,60}}?)"
_SO_MANY = (
    r"(?:deux|trois|quatre|cinq|six|two|three|four|five|six)"
    r"(?: (?:parts|postes|lots|volets|enveloppes|tranches|blocs|pieces|pots|ways|lines|budgets|equal parts)\b)?"
)
_SPLIT = (
    r"(?:(?:se )?(?:répartiss\w+|réparti\w*|décompos\w+|divis\w+|partag\w+|ventil\w+)(?: (?:en|entre|comme suit"
    rf"|ainsi)(?: {_SO_MANY})?)?|se compos\w+ de"
    r"|composée?s? de|(?:breaks?|broken) down into"
    rf"|(?:is |are )?(?:split|divided)(?: (?:in|into|between|among)(?: {_SO_MANY})?)?|(?:is |are )?made up of"
    r"|composed of|consists? of)"
)
_COMPRISES = (
    r"(?:comprend|comprennent|comprises?|regroupe(?:nt)?|additionne|réuni(?:t|ssent)|rassemble"
    r"|(?:is |are )?made (?:up )?of|brings together|adds up)"
)
_THE_TOTAL = r"(?i:\b(?:total|totaux|ensemble|sum|whole)\b)"
_ADD = r"(?i:\b(?:(?:en )?additionn\w+|ajout\w+|somm(?:e|ez|ons)|add(?:ing)?(?: up| together)?|sum(?:ming)?(?: up)?))\b"
_YIELDS = (
    r"(?:(?:et |and )?(?:l['’])?(?:on|nous|you|we|it) )?"
    r"(?:obt(?:ient|enons)|arriv\w+ à|trouv\w+|gets?|have|comes? to|makes?|gives?)"
)
"""Between what is added and its sum."""
_ADDED = r"(?i:(?:additionnée?s?|réunie?s?|cumulée?s?|ensemble|(?:taken |put |added )?together|combined|added up),)"
_COME_TO = r"(?:font|donnent|atteignent|ma(?:k|d)e|give|come to|add up to)"
_IN_ALL = r"(?:au total|en tout|in total|in all|altogether|all told)"
_FORMS = (
    rf"{_FIRST} ?(?::|–|—) {_LIST}$",
    rf"{_FIRST}[ ,]+{_SPLIT}(?: :)? {_LIST}$",
    rf"{_THE_TOTAL}[^{VALUE}]{{0,40}}{_FIRST}[ ,]+{_COMPRISES}(?: :)? {_LIST}$",
    rf"{_THE_TOTAL}[^{VALUE}]{{0,20}}\((?P<w>{A_VALUE})(?P<noun>[^{VALUE}:;()]{{0,30}})\)"
    rf" {_COMPRISES}(?: :)? {_LIST}$",
    rf"{_ADD}[^{VALUE}:;]{{0,20}}{_LIST},? {_YIELDS} (?P<w>{A_VALUE})(?P<noun>{_TAIL})$",
    rf"^\s*{_ADDED} (?:les |nos |the |our )?{_LIST} {_COME_TO} (?P<w>{A_VALUE})(?P<noun> (?P<same>[^\W\d_]+))$",
    rf"{_LIST} ?: {_IN_ALL},? (?P<w>{A_VALUE})(?P<noun>{_TAIL})$",
    rf"{_LIST} ?: (?P<w>{A_VALUE})(?P<noun>{_TAIL}) {_IN_ALL}$",
    rf"{_LIST},? (?:soit|or|i\.e\.|that is|donc|so) (?P<w>{A_VALUE})(?P<noun>{_TAIL}) {_IN_ALL}$",
    rf"{_LIST},? (?:pour un total|soit un total|for a total|making a total|or a total|au total|en tout|in total"
    rf"|in all)(?: de| of|,)? (?P<w>{A_VALUE})(?P<noun>{_TAIL})$",
)
_OF_WHICH = rf"{_FIRST},? (?:dont|of which|including) {_LIST}$"
_NAME = rf"(?:[^\W\d_][\w'’-]*\.? ?){{1,4}} ?{A_VALUE}"
_NAMES = rf"{_FIRST} ?(?::|–|—) (?P<list>{_NAME}(?:{_NEXT} {_NAME})+)$"
"""`Three angels put in $1.2m: Ruth Ojo $0.6m, Ian Vale $0.4m and Sam Petrov $0.2m`."""
_NOTHING_ELSE = (
    r"(?i),? (?:et |and |sans |with )?(?:rien d['’]autre|aucune? autre[^,;:]*|autre catégorie|nothing else|no others?"
    r"(?: \w+)?)$"
)
"""The list is all of it, whatever its items are called."""
_ALL_KINDS = words("""
    animaux bêtes têtes véhicules arbres ouvrages livres documents animals vehicles trees books documents
""")
"""Nouns of which a list names the kinds: `60 animals: 30 cows, 25 ewes and 5 donkeys`."""
_OPEN = Late(
    r"(?i)\b(?:notamment|reste|solde|rest|remainder|balance|others?|autres?|entre autres|among (?:others|them)"
    r"|including|dont|of which|par exemple|for example|e\.g"
    r"|such as|etc|surtout"
    r"|principal\w*|mainly|mostly|parmi|au moins|at least|jusqu['’]à|up to|par|per|chaque|each|sur|out of"
    r"|plusieurs réponses"
    r"|several answers|top|premi\w+|en moyenne|on average|moyennes?|notes?|scores?|contre|against|vs|qui|which|who"
    r"|where|où"
    r"|plus de|moins de|more than|less than|ou)\b|…|\.\.\."
)
"""Not all is listed, or what is listed is no part."""
_VERB = {
    True: (
        r"(?i)\b(?:ont|a|est|sont|était|étaient|seront|sera|sont|avaient|avait|aura|auront|restent|reste|peuvent"
        r"|peut)\b"
    ),
    False: r"(?i)\b(?:are|is|was|were|have|has|had|will|would|can|could|went|came|remain\w*|need|needs)\b",
}
"""In an item: it says something of some, rather than that there are no others."""
_PREPOSITION = (
    r"(?:en|au|aux|à|de|du|des|d['’]\w+|dans|pour|chez|hors|avec|with|in|at|for|from|on|to|of|within|away|abroad"
    r"|sous|under|outside)"
)
_SAME_THING = {
    True: (
        rf"(?i)(?:{_PREPOSITION}|femmes|hommes|filles|garçons|(?!\w*[sxz]$)\w{{3,}}|\w+(?:és|ées|ifs|ives|iques|ents|entes|aires|ables|eux"
        rf"|euses|aux|ales"
        r"|els|elles|ains|aines|ois|oises|ens|ennes|iens|iennes|ants|antes|uits|uites|erts|ertes|neufs|neuves|vides"
        r"|mixtes))$"
    ),
    False: rf"(?i)(?:{_PREPOSITION}|women|men|girls|boys|(?!\w*s$)\w+)$",
}
"""The word behind a number in the list, where it goes on to speak of what was counted: no other noun."""
_IN_PLACES = r"\b(?:in|at|en|à|au|aux|dans) (?:the |la |l['’])?[A-ZÉÎ]"
_MANY_KINDS = 3
_MOST, _MOST_COUNTED = Decimal(2), Decimal("1.5")
"""A list whose sum is more than so many times the total, or less than that part of it, is of other things."""


_SAID_BY = (
    ":", "–", "—", "répart", "compos", "addi", "dd ", "somm", "made of", "divis", "partag", "ventil", "split",
    "down into", "made up", "consist", "total", "all", "from ", "vien", "dont", "of wh", "including", "ogether,",
    "ombined,", "dded up,", "dditionn", "éuni", "nsemble,", "umulé",
)  # fmt: skip
_SHARED = Late(r"(?i)\b(?:both|twice|les deux|deux fois|à la fois|in common|en commun)\b")
"""Within the list: some are counted with two of its parts."""


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: three numbers may stand in it, and what ties a total to its parts."""
    return any(sign in text for sign in _SAID_BY) and numbers_in(text) > 2


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each total that no unrounded values of the list beside it give."""
    if len(sentence.values) < 3:
        return
    text = sentence.text.rstrip(' \n.!?;»"”)')
    closed = re.search(_NOTHING_ELSE, text)
    text = text[: closed.start()] if closed else text
    if match := next(filter(None, (re.search(form, text) for form in _FORMS)), None):
        yield from _of_list(sentence, match, texts, language, complete=closed is not None)
    elif match := re.search(_OF_WHICH, text):
        yield from _of_list(sentence, match, texts, language, of_which=True, complete=closed is not None)
    elif (match := re.search(_NAMES, text)) and _counts_names(sentence, match, language):
        yield from _of_list(sentence, match, texts, language)
    else:
        yield from over_hundred(sentence, text, _OPEN, texts, language)


def _of_list(
    sentence: Sentence,
    match: re.Match[str],
    texts: Mapping[str, SourceText],
    language: Language,
    *,
    of_which: bool = False,
    complete: bool = False,
) -> Iterator[Finding]:
    total, parts = _value(sentence, match, "w"), _listed(sentence, match)
    said = match["list"] if of_which else f"{sentence.text[: match.start('list')]} {match['list']}"
    if total is None or _OPEN.search(said) or _SHARED.search(said):
        return
    if re.search(_VERB[language.is_french], match["list"]) and (total.bare or not of_which):
        return
    if of_which and re.search(_IN_PLACES, sentence.said.raw[slice(*_span(sentence, match))]):
        return  # places may lie within each other
    if total.bare and not complete and not _of_one_thing(match, language, strictly=of_which):
        return
    others = [own for own in sentence.values if own is not total and own.end <= total.start and own not in parts]
    pieces = _of_one_unit(total, parts)
    if pieces is None or any(_agrees(own, parts) for own in (total, *others)) or _is_difference(total, others, pieces):
        return
    exact = total.exact and all(own.exact for own in parts)
    sums = added_up(_narrow(own, exact) for own in pieces)
    if not of_which or complete or sums.low > total.amount.interval.high:
        yield from _told(sentence, total, sums, texts, language)


def _counts_names(sentence: Sentence, match: re.Match[str], language: Language) -> bool:
    """Whether the sentence begins with how many names the list has, and the sum is no count."""
    ahead = sentence.said.words[sentence.start : sentence.start + match.start("list")]
    announced = [int(own.value) for own in numerals(ahead, language.tag) if not own.in_digits]
    total, listed = _value(sentence, match, "w"), _listed(sentence, match)
    return announced == [len(listed)] and total is not None and not total.bare


def _value(sentence: Sentence, match: re.Match[str], group: str) -> Value | None:
    return sentence.by_start.get(sentence.start + match.start(group))


def _span(sentence: Sentence, match: re.Match[str]) -> tuple[int, int]:
    return sentence.start + match.start("list"), sentence.start + match.end("list")


def _listed(sentence: Sentence, match: re.Match[str]) -> list[Value]:
    begin, end = _span(sentence, match)
    return [own for own in sentence.values if begin <= own.start < end]


def _of_one_thing(match: re.Match[str], language: Language, *, strictly: bool) -> bool:
    """Whether the items count what the total counts: `130 beds: 40 in surgery`, not `3 teams: 12 nurses`."""
    noun = next(iter(re.findall(r"[^\W\d_]+", match["noun"])), "").casefold()
    if match.groupdict().get("same"):
        return all(re.search(rf"\b{noun}\b", own) for own in re.split(A_VALUE, match["list"].casefold())[1:])
    behind = [own.strip().casefold() for own in re.findall(rf"{A_VALUE}( [^\W\d_]+(?:['’]\w+)?)?", match["list"])]
    allowed = rf"(?i){_PREPOSITION}$" if strictly else _SAME_THING[language.is_french]
    if noun in _ALL_KINDS and len(behind) >= _MANY_KINDS and not strictly:
        if any(map(names_people, behind)):
            return False  # `90 animals: 40 monkeys, 30 birds and 35 volunteers`
        return len({*behind}) == len(behind) and all(behind)
    others = [own for own in behind if own not in ("", noun) and not re.match(allowed, own)]
    if len(behind) >= _MANY_KINDS and not strictly and names_people(noun) and len(others) == 1:
        return names_people(others[0])  # `240 volunteers: 130 in the kitchens, 70 in the shelters and 40 drivers`
    return not others and any(behind)


def _of_one_unit(total: Value, parts: Sequence[Value]) -> list[Amount] | None:
    """The parts in the unit of the total, each smaller than it; None where they are of other things."""
    if total.amount.unit in (PERCENT, POINTS) or any(own.signed or own.bare != total.bare for own in (total, *parts)):
        return None
    both = [alike(own, total) for own in parts]
    if not all(both):
        return None
    pieces = [own[0].amount for own in both if own]
    if any(own.interval.low < 0 or own.interval.high >= total.amount.interval.high for own in pieces):
        return None
    whole = sum(own.interval.high for own in pieces)
    most = _MOST_COUNTED if total.bare else _MOST
    return pieces if total.amount.interval.low / most <= whole <= total.amount.interval.high * most else None


def _agrees(total: Value, parts: Sequence[Value]) -> bool:
    exact = total.exact and all(own.exact for own in parts)
    sums = added_up(_narrow(own.amount, exact) for own in parts)
    return sums.meets(_narrow(total.amount, exact))


def _narrow(own: Amount, exact: bool) -> Interval:
    """Where it lies: a count of things is what it is."""
    middle = (own.interval.low + own.interval.high) / 2
    return Interval(middle, middle) if exact else own.interval


def _is_difference(total: Value, others: Sequence[Value], pieces: Sequence[Amount]) -> bool:
    """Whether they are what was added: `from 10 to 12 M€: 1 M€ for energy and 1 M€ for rent`."""
    added = added_up(own.interval for own in pieces)
    return any(
        (both := alike(own, total)) and both[1].amount.interval.minus(both[0].amount.interval).meets(added)
        for own in others
    )


def _told(
    sentence: Sentence, total: Value, sums: Interval, texts: Mapping[str, SourceText], language: Language
) -> Iterator[Finding]:
    added = spelled_like(sentence, total, sums, language)
    message = f'"{sentence.shown(total)}" disagrees with the list beside it, which adds up to {added}'
    yield finding(sentence, texts, CODE, message, (total.start, total.end))
