"""A total in a sentence and its parts by their roles, whatever stands between them and whichever comes first.

What says that a number is the sum of the others is a word for it (`in all`, `totalisent`), a verb behind what is added
(`adding 30 and 40 gives 70`) or one for the rest (`and the town pays the other 3.8m`). What total.py says of figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from deck.check.sentences.adding import may_be_meant, not_the_sum, sum_of
from deck.figures.interval import Interval, added_up
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.counted_kind import may_be_total, words_behind
from deck.prose.form import ABOUT, CLOSES, counts, found, has, numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, Value
from deck.source.finding import Finding
from deck.source.text import SourceText

_W = rf"{ABOUT}(?P<w>{A_VALUE})"
_FEW_WORDS = r"(?: [^\W\d_][\w’'-]*){0,4}?"
_IN_ALL = (
    r"(?:au total|en tout|en cumulé|in all|in total|altogether|all told|all together|combined|taken together"
    r"|cumulée?s|ensemble|tou(?:te)?s [^\W\d_]+ confondu\w+)"
)
_TOTALS = (
    rf"{_W}{_FEW_WORDS},? {_IN_ALL}{CLOSES}",
    rf"\b(?:{_IN_ALL}|(?:a|un|le|the) (?:grand )?total (?:de|of)),? {_W}",
    rf"\b(?:totalis\w+|total(?:s|led|ling|ing)?|add(?:s|ed|ing)? up to|sums? to) {_W}",
    rf"\b(?:le|the) total (?:(?:est|is|was|était|atteint|reaches|ressort|s['’]élève|comes|amounts)"
    rf"(?: donc| then| thus)?(?: de| à| to)?|:) {_W}",
)
"""A number that is said to be a sum."""
_YIELDS = (
    rf"\b(?:ma(?:k|d)e|makes|making|gives?|giving|come to|comes to|yields?|font|fait|donne(?:nt)?|forment"
    rf"|représentent|obt(?:ient|enons)|arrivons à|arrive à|atteignent|reach) {_W}",
)
_ADDED = Late(
    r"(?i)\b(?:together|ensemble|adding|add|added|sum(?:ming)?|plus|additionn\w+|ajout\w+|cumul\w+|réunis?|réunies"
    r"|combin\w+|somme|en comptant|counting|taken|mis bout à bout)\b|\+"
)
"""What is added stands before the verb that gives its sum."""
_ENDS_IN = (
    r"(?:[:–—]|,? soit|, or|, i\.e\.,?|, that is,?|, c['’]est-à-dire|, donc|, so)"
    rf" {_W}(?:[^{VALUE}{YEAR}{OTHER}:;,]{{0,40}})\s*[.!?]?\s*$",
)
"""A number that closes a sentence of parts."""
_HEADS = (rf"(?P<w>{A_VALUE})(?P<what>[^{VALUE}{OTHER}:;()]{{0,60}}?) ?(?::|–|—) (?P<list>[^:]+)$",)
_REST = (
    r"\b(?:the|les) (?:remaining|other|last|autres|restants) (?P<r>" + A_VALUE + ")",
    r"\b(?:le (?:reste|solde|complément)|the (?:rest|remainder|balance))"
    rf"[^{VALUE}{YEAR}{OTHER}:;]{{0,25}}?(?P<r>{A_VALUE})",
    rf"\b(?:les )?(?P<r>{A_VALUE}) (?:autres|restants?|restantes?|others|remaining)\b",
)
_OPEN = Late(
    r"(?i)\b(?:notamment|entre autres|among (?:others|them)|par exemple|for example|e\.g|such as|etc|surtout"
    r"|mainly|mostly|au moins|at least|jusqu['’]à|(?<!add )(?<!adds )(?<!added )(?<!adding )(?<!sums )up to|per"
    r"|chaque|each|chacun\w*|plusieurs réponses|several answers|contre|against|vs|than|que|depuis|since"
    r"|en moyenne|on average|moyennes?|average|mean|so far|déjà|already|over(?! the )|sur \w+ ans|dont|including"
    r"|of wh(?:ich|om)|parmi (?:eux|elles|lesquel\w+)|rose|grew(?! \ue000)|fell|pass\w+ de|times|fois|par|hors"
    r"|excluding|sans compter|not counting|sur les|of them|of these|ratio|score\w*|taux|rates?|ou"
    r"|multipli\w+|gross|brut|net|hors taxe|HT|TTC|VAT|TVA|par an|a year|autres?|others?)\b|…|\.\.\.|[×=]| x "
)
"""Not all is listed, or what is listed is no part."""
_CHANGING = Late(
    r"(?i)\b(?:from|rose|rise\w*|grew|fell|increas\w*|decreas\w*|augment\w*|hausse|baiss\w*|recul\w*|than|que|contre"
    r"|against|vs|depuis|since|par|per|each|chaque|chacun\w*|first|premi\w+|d['’]abord|fois|times|en moyenne|average)\b"
)
_PRICED = Late(r"(?i)(?<!élève )(?<!élèvent )(?<!élevait )(?:^|\s)(?:à|at|for|pour|dès) $")
"""Before a price of its own: `a menu at £25: starter £8, main £14, dessert £7`."""
_SIGNS = (
    "total", "tout", "cumul", " all", "ensemble", "together", "combined", "confond", "add", "sum", "make", "made",
    "making", "give", "giving", "come", "yield", "font", "fait", "donne", "forment", "représent", "obt", "arriv",
    "attei", "reach", "soit", "est-à-dire", ": ", " – ", " — ", "reste", "solde", "rest", "remain",
    "balance", "other", "autres", "complément", ", or ", "that is", "donc", ", so ", "i.e",
)  # fmt: skip
_MOST = 6
"""So many parts make sums that can be meant."""


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: three numbers may stand in it, and what ties a total to its parts."""
    return any(sign in text for sign in _SIGNS) and numbers_in(text) > 2


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each total that the parts of its sentence do not add up to."""
    if not counts(sentence, 3):
        return
    for total, parts in _roles(sentence):
        sums = sum_of(parts)
        if sums.meets(total.counted):
            return
        if may_be_meant(sums, total) and not any(own.meets(total.counted) for own in _reckoned(total, parts)):
            yield not_the_sum(sentence, texts, language, total, sums)
            return


def _roles(sentence: Sentence) -> Iterator[tuple[Value, Sequence[Value]]]:
    """Each total of a sentence with its parts, what says so first."""
    text = sentence.text
    opened = _OPEN.search(text) is not None
    if not opened and has(
        sentence, "tot", "tout", " all", "cumul", "ensemble", "combined", "together", "confond", "up to"
    ):
        yield from _behind(sentence, _TOTALS, _MOST)
    if not opened and _ADDED.search(text):
        yield from _behind(sentence, _YIELDS, _MOST)
    if not opened:
        yield from ((total, parts) for total, parts in _behind(sentence, _ENDS_IN, _MOST) if _is_close(total, parts))
        yield from _ahead(sentence)
    if has(sentence, "reste", "solde", "rest", "remain", "balance", "other", "autres", "complément"):
        yield from _with_rest(sentence)


def _behind(sentence: Sentence, forms: Sequence[str], most: int) -> Iterator[tuple[Value, Sequence[Value]]]:
    """A total behind its parts."""
    for _, values in found(sentence, *forms):
        total = values.get("w")
        ahead = [own for own in sentence.values if total and own.end <= total.start]
        if total and (parts := _parts(sentence, total, ahead)) and len(parts) <= most:
            yield total, parts


def _ahead(sentence: Sentence) -> Iterator[tuple[Value, Sequence[Value]]]:
    """A total, a colon, and who pays or has what."""
    for match, values in found(sentence, *_HEADS) if has(sentence, ":", "–", "—") else ():
        total = values.get("w")
        if total is None or total.bare or total is not sentence.values[0]:
            continue
        behind = [own for own in sentence.values if own.start >= match.start("list")]
        parts = _parts(sentence, total, behind)
        priced = _PRICED.search(sentence.shape[sentence.start : total.start])
        if len(parts) != len(behind) or len(parts) < 2 or not _is_close(total, parts) or priced:
            continue
        if len(parts) > 2 or sum_of(parts).low > total.amount.interval.high:
            yield total, parts


def _with_rest(sentence: Sentence) -> Iterator[tuple[Value, Sequence[Value]]]:
    """The first number of a sentence, where the last is what is left of it."""
    if _CHANGING.search(sentence.text):
        return
    for _, values in found(sentence, *_REST):
        total, rest = sentence.values[0], values.get("r")
        behind = [own for own in sentence.values[1:] if rest and own.start <= rest.start]
        parts = _parts(sentence, total, behind, named=False)
        if rest in parts and _is_close(total, parts):
            yield total, parts


def _parts(sentence: Sentence, total: Value, others: Sequence[Value], *, named: bool = True) -> Sequence[Value]:
    """Those of the unit of the total, two at least; none where counts of things are of other things."""
    if total.amount.unit in (PERCENT, POINTS) or total.signed:
        return ()
    both = [(own, pair[0]) for own in others if (pair := alike(own, total))]
    if total.bare and len(both) < len(others):
        return ()
    own = [each for each, _ in both]
    parts = [each for _, each in both]
    if len(parts) < 2 or any(each.signed for each in parts):
        return ()
    if not total.bare and any(each.bare and words_behind(sentence, each) for each in own):
        return ()  # `45 volunteers and 27 nurses make 90 hours`
    if total.bare and (any(not each.bare for each in own) or (named and not may_be_total(sentence, total, own))):
        return ()
    return parts


def _is_close(total: Value, parts: Sequence[Value]) -> bool:
    """Whether sum and total are so near that one is meant to be the other."""
    sums, own = sum_of(parts), total.amount.interval
    return sums.low * 4 <= own.high * 5 and own.low * 4 <= sums.high * 5


def _reckoned(total: Value, parts: Sequence[Value]) -> Iterator[Interval]:
    """What else the parts may come to: some of them added, taken off each other, two multiplied."""
    if len(parts) > _MOST:
        yield total.counted
        return
    for signs in product((1, 0, -1), repeat=len(parts)):
        signed = [(each.counted, sign) for each, sign in zip(parts, signs, strict=True) if sign]
        if signed:
            yield added_up(each if sign > 0 else each.negated() for each, sign in signed)
    yield from (both for one, other in combinations(parts, 2) if (both := one.counted.by(other.counted)))
