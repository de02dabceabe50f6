"""A range in a sentence that is turned round, a mean outside of its range or list, a share of more than all people.

`between 12 and 8`; `from 8 to 15, 16 on average`; `61, 70 and 74, a mean of 81`; `120% of pupils replied`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures import share, total
from deck.figures.interval import HUNDRED
from deck.figures.language import Language
from deck.figures.quantity import PERCENT
from deck.prose.form import SHORT, found, has
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_A, _B, _M = (rf"(?P<{name}>{A_VALUE})" for name in "abm")
_NOUN = r"(?:(?: (?!(?:and|et|à|to)\b)[^\W\d_][\w'’-]*){0,2})"
_RANGES = (
    rf"\b(?:between|entre) {_A}{_NOUN} (?:and|et) {_B}",
    rf"\b(?:vari\w+|vont|va|allant) de {_A}{_NOUN} à {_B}",
    rf"\brang\w+ from {_A}{_NOUN} to {_B}",
)
_ONE = r"(?: (?!(?:in|at|on|among|for|en|au|aux|à|chez|pour|dans)\b)[^\W\d_]+)?"
_MEAN = r"(?:moyenne|average|mean|médiane|median)"
_MEANS = (
    rf"{SHORT}(?:,|\(|[–—]) ?(?:(?:soit|or|with|avec) )?{_M}{SHORT} (?:on average|en moyenne)(?=\s*(?:[.,;:!)]|$))",
    rf"{SHORT}(?:,|\(|[–—]| with| avec| pour| for) ?(?:an? |une? |the |la |leur |its"
    rf" )?{_MEAN}{SHORT} ?{_M}{_ONE}(?=\s*(?:[.,;:!)]|$))",
)
_MEAN_FIRST = (
    rf"{_M}{_NOUN} (?:on average|en moyenne),? \(?(?:ranging from|from|allant de|de|between|entre) {_A}{SHORT}"
    rf" (?:to|à|and|et) {_B}"
)
_LIST = rf"(?P<list>{A_VALUE}{_NOUN}(?:, {A_VALUE}{_NOUN})*,? (?:et|and) {A_VALUE}{_NOUN})"
_THE = r"(?:(?:soit|or|with|avec|pour|for) )?(?:une |an? |the |la |leur |their )?"
_LISTED_MEAN = rf"{_LIST} ?[,;:] {_THE}{_MEAN}(?: (?:est|is|was|de|of|est de|is of))? ?:? ?{_M}(?=\s*(?:[.;:!)]|$))"
"""`61, 70 and 74, a mean of 81`."""
_LIES = (
    r"(?i)\b(?:compri\w+|vari\w+|situ\w+|coût\w+|vau\w+|dur\w+|compte(?:nt)?|ranges?|lies?|costs?|takes?|lasts?|is|are"
    r"|was|were|est|sont)(?: [^\W\d_]+)? $"
)
"""Before `between`: something lies there, rather than falls, chooses or differs."""
_CHOICE = (
    r"(?i)\b(?:choix|choisi\w*|choice|choose|chose|écart|gap|diff\w+|hésit\w+|compar\w+|ratio|rapport|lien|link)\b"
)
_OTHERS = (
    r"(?i)\b(?:contre|against|vs|than|que|nation\w+|sector|secteur|industry|compared|par rapport|écart|gap|difference"
    r"|différence|excluding|hors|years? ago|plus tôt|auparavant|before|previous\w*|précéd\w+)\b"
)
_HOURS = ("h", "heures", "hours", "min", "minutes", "°C", "")
_PEOPLE = (
    r"élèves|étudiants|répondants|clients|salariés|habitants|patients|membres|Français|femmes|hommes|adhérents"
    r"|électeurs"
    r"|participants|personnes|usagers|pupils|students|respondents|customers|employees|staff|residents|people|members"
    r"|women|men|adults|voters|users|households|ménages|foyers"
)
_OVER_ALL = (
    rf"(?P<s>{A_VALUE}) (?:des |de nos |of (?:the |our |all )?)(?:{_PEOPLE})(?: (?:ont|sont|se|disent|veulent"
    r"|approuvent"
    r"|préfèrent|have|are|say|said|want|prefer|agree\w*|approve\w*|replied|answered|voted))\b"
)


_MEAN_SIGNS = ("moyenne", "average", "mean", "médiane", "median")
_SIGNS = ("ntre ", "etween ", "de ", " from ", "%", *_MEAN_SIGNS)


def may_say(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return any(sign in text for sign in _SIGNS)


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each range whose ends are turned round, and for each mean that lies outside of its range."""
    del language
    if len(sentence.values) > 1 and has(sentence, "entre", "between", "vari", "rang", "vont", "va de", "allant"):
        yield from _turned(sentence, texts)
    if len(sentence.values) == 3 and has(sentence, *_MEAN_SIGNS):
        yield from _outside(sentence, texts)
    if len(sentence.values) > 2 and has(sentence, *_MEAN_SIGNS):
        yield from _outside_list(sentence, texts)
    over = any(own.amount.unit == PERCENT and own.amount.interval.low > HUNDRED for own in sentence.values)
    for _, values in found(sentence, _OVER_ALL) if over else ():
        if (own := values.get("s")) and own.amount.unit == PERCENT and own.amount.interval.low > HUNDRED:
            message = f'"{sentence.shown(own)}" is more than all there are'
            yield finding(sentence, texts, share.CODE, message, (own.start, own.end))


def _turned(sentence: Sentence, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    for match, values in found(sentence, *_RANGES):
        both = _ends(values)
        if both is None or not re.search(_LIES, sentence.shape[sentence.start : match.start()] + _verb(match)):
            continue
        low, high = both
        if (
            low.amount.interval.low > high.amount.interval.high
            and not re.search(_CHOICE, sentence.text)
            and not _may_be_hours(sentence, low, high)
        ):
            said = sentence.written(match.start(), match.end())
            yield finding(
                sentence,
                texts,
                total.CODE,
                f'"{said}" begins with the larger number',
                (low.start, high.end),
                "put the smaller first, or mend the number that is wrong",
            )


def _verb(match: re.Match[str]) -> str:
    """The verb that a form begins with itself: `ranges from`."""
    first = match[0].split(" ", 1)[0]
    return f" {first} " if first.casefold() not in ("between", "entre") else ""


def _outside(sentence: Sentence, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    if len(sentence.values) != 3 or re.search(_OTHERS, sentence.text):
        return
    for form in (_MEAN_FIRST, *(f"{ends}{mean}" for ends in _RANGES for mean in _MEANS)):
        for _, values in found(sentence, form):
            both, mean = _ends(values), values.get("m")
            if both is None or mean is None or not (own := alike(mean, both[1])):
                continue
            inside = own[0].amount.interval
            low, high = (each.counted for each in both)
            if low.low < high.high and (inside.high < low.low or inside.low > high.high):
                ends = f"{sentence.shown(both[0])} and {sentence.shown(both[1])}"
                message = f'"{sentence.shown(mean)}" is no mean of what lies between {ends}'
                yield finding(sentence, texts, total.CODE, message, (mean.start, mean.end))
                return


def _outside_list(sentence: Sentence, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A mean that is less than all of the values listed before it, or more."""
    for match, values in found(sentence, _LISTED_MEAN):
        mean = values.get("m")
        listed = [own for own in sentence.values if match.start("list") <= own.start < match.end("list")]
        both = [alike(own, mean) for own in listed] if mean else []
        if mean is None or not all(both) or any(own.signed for own in (mean, *listed)) or re.search(_OTHERS, match[0]):
            continue
        pieces, middle = [own[0].counted for own in both if own], mean.amount.interval
        if middle.low > max(own.high for own in pieces) or middle.high < min(own.low for own in pieces):
            message = f'"{sentence.shown(mean)}" is no mean of the numbers listed before it'
            yield finding(sentence, texts, total.CODE, message, (mean.start, mean.end))


def _ends(values: Mapping[str, Value]) -> tuple[Value, Value] | None:
    low, high = values.get("a"), values.get("b")
    return alike(low, high) if low and high and not (low.signed or high.signed) else None


def _may_be_hours(sentence: Sentence, low: Value, high: Value) -> bool:
    """Whether they may be times of a day: `between 10 and 5`."""
    behind = sentence.shape[high.end : sentence.end]
    small = low.amount.interval.high <= 25
    counted = re.match(
        r" (?!(?:pm|am|p\.m|a\.m|heures|o['’]clock|h\b|le |la |on |en |in |at |and |et |or ))[^\W\d_]{3,}", behind
    )
    return high.amount.unit in _HOURS and small and counted is None
