"""A share in a sentence whose part and whole contradict it: `69 of 717, or 19%`. What share.py says of figures.

The whole is what stands behind `sur`, `out of`, or in brackets behind the share and its `of`; or two figures are named,
one that makes up a percentage of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.share import CODE
from deck.content.model import Report
from deck.figures.amount import amount, shown, spelled
from deck.figures.book import CHANGE, Figure
from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.mention import Labels, Mention
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_SHORT = r"[^\ue000-\ue002;:()]{0,60}?"
_SO = (
    r"(?:,|\()? ?(?:soit|or|that is|i\.e\.,?|c['’]est-à-dire|représent\w+|ce qui représente|makes? up|made up"
    r"|which is) (?:just |only |à peine |about |environ |près de )?"
)
_WHOLE = rf"(?P<w>{A_VALUE})"
_PART = rf"(?P<p>{A_VALUE})"
_SHARE = rf"(?P<s>{A_VALUE})(?! (?:de |d['’])?(?:plus|moins|more|less|hausse|baisse))"
_SOME = r"(?:(?:les |un |une |a |an )(?:[^\W\d_]+ (?:total |totale |total )?(?:de |d['’]|of ))?)?"
_FORMS = (
    rf"\b(?:sur|out of|of(?: the)?|parmi les|des) {_SOME}{_WHOLE}{_SHORT}, {_SHORT}{_PART}{_SHORT}{_SO}{_SHARE}",
    rf"{_PART}{_SHORT} (?:sur|out of|of)(?: the)? {_SOME}{_WHOLE}{_SHORT}(?:{_SO}| ?\(){_SHARE}",
    rf"{_PART}{_SHORT}{_SO}{_SHARE} (?:des? |du |d['’]|of ){_SHORT}\({_WHOLE}[^()]{{0,20}}\)",
    rf"{_PART}{_SHORT}, (?:soit|or|i\.e\.) {_SHARE} (?:des? |du |d['’]|of )(?:the |les |total |un total de "
    rf"|a total of )?{_WHOLE}",
)
_NO_SHARE = (
    r"(?i)\b(?:dont|eux|elles|of (?:these|them|which|whom)|par|per|chaque|each|plus|moins|more|less|hausse|baisse"
    r"|rise|increase|contre|against)\b"
)
_MAKES_UP = (
    r"(?i)\s*(?:\(?(?:19|20)\d\d\)?\s*)?(?:représent\w+|pès\w+|constitu\w+|compt\w+ pour|form\w+|account(?:s"
    r"|ed)? for|make(?:s)? up|made up"
    r"|represent(?:s|ed)?|contribut\w+|is|are|equals?)\s+(?:désormais |ainsi |now |still |encore |à (?:elles|elle"
    r"|eux|lui) seules? )?$"
)
_OF_IT = r"(?i)\s*(?:du|de la|de l['’]|des|de|d['’]|of(?: the| our| its)?|de (?:notre|nos))\s*$"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"


_SAID_BY = ("soit", "or ", "that is", "i.e", "(", "représent", "make", "made", "which is")
_NAMED_BY = (
    "représent",
    "represent",
    "pès",
    "constitu",
    "compt",
    "form",
    "account",
    "mak",
    "made",
    "contribut",
    " is ",
    " are ",
    "equal",
)


def may_say_share(text: str) -> bool:
    """Whether a closer look at the numbers of a text is worth while."""
    return ("%" in text or "cent" in text) and any(sign in text for sign in _SAID_BY)


def may_name_share(text: str) -> bool:
    """Whether a closer look at the figures that a text names is worth while."""
    return "%" in text and any(sign in text for sign in _NAMED_BY)


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], report: Report) -> Iterator[Finding]:
    """A warning for each share that no unrounded values of its part and its whole give."""
    if len(sentence.values) < 3:
        return
    told: set[int] = set()
    for form in _FORMS:
        for match in re.finditer(form, sentence.text, re.IGNORECASE):
            part, whole, share = (sentence.by_start.get(sentence.start + match.start(key)) for key in "pws")
            if part and whole and share and share.start not in told and not _is_another(match):
                told.add(share.start)
                yield from _disagreement(sentence, part, whole, share, texts, report)


def _is_another(match: re.Match[str]) -> bool:
    """Whether words say that the percentage is one of something else, or of a part."""
    return re.search(_NO_SHARE, re.sub(r"(?i)(?:plus|moins) (?:de|d['’]|than)", "", match[0])) is not None


def _disagreement(
    sentence: Sentence, part: Value, whole: Value, share: Value, texts: Mapping[str, SourceText], report: Report
) -> Iterator[Finding]:
    both = alike(part, whole)
    if not both or share.amount.unit != PERCENT or share.signed or part.signed or part.amount.unit == PERCENT:
        return
    quotient = both[0].amount.interval.over(both[1].amount.interval)
    computed = quotient.times(HUNDRED) if quotient else None
    if computed is None or computed.low > HUNDRED:
        return
    rest = Interval(HUNDRED - computed.high, HUNDRED - computed.low)  # `12 of 40 are left, or 70% spent`
    if computed.meets(share.amount.interval) or rest.meets(share.amount.interval):
        return
    said, first, last = map(sentence.shown, (share, part, whole))
    yield finding(
        sentence,
        texts,
        CODE,
        f'"{said}" disagrees with {first} / {last}, which is '
        f"{spelled(computed, report.language, PERCENT, apart=share.amount.interval)}",
        (share.start, share.end),
    )


def of_named(sentence: Sentence, labels: Labels, texts: Mapping[str, SourceText], report: Report) -> Iterator[Finding]:
    """A warning for each share of a named figure in another that their values contradict: `Ads are 19% of sales`."""
    shares = [own for own in sentence.values if own.amount.unit == PERCENT and not own.signed and not own.called]
    mentions = labels.mentions(sentence.said) if shares else []
    for share in shares:
        ahead = [own for own in mentions if sentence.start <= own.start and own.end <= share.start]
        behind = [own for own in mentions if share.end <= own.start and own.end <= sentence.end]
        if ahead and behind and _is_share(sentence, ahead[-1], share, behind[0], mentions):
            yield from _named(sentence, ahead[-1].figures, share, behind[0].figures, texts, report)


def _is_share(sentence: Sentence, part: Mention, share: Value, whole: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the sentence says that one makes up a percentage of the other, and of nothing narrower."""
    words = sentence.said.words
    around = words
    for own in mentions:
        around = around[: own.start] + "x" * (own.end - own.start) + around[own.end :]
    joined = re.match(_MAKES_UP, words[part.end : share.start]) and re.match(_OF_IT, words[share.end : whole.start])
    behind = re.match(r"\s*(?:$|[.,;:)!]|\(|(?:en|in)\s(?:19|20)\d\d)", words[whole.end :])
    return (
        bool(joined and behind)
        and not part.partial
        and not is_hypothetical(around, share.start)
        and not is_narrowed(around, share.start)
    )


def _named(
    sentence: Sentence,
    parts: Sequence[Figure],
    share: Value,
    wholes: Sequence[Figure],
    texts: Mapping[str, SourceText],
    report: Report,
) -> Iterator[Finding]:
    if len(parts) != 1 or len(wholes) != 1 or parts[0] is wholes[0]:
        return
    years = re.findall(_YEAR, sentence.said.raw[sentence.start : sentence.end])
    found = list(_quotients(parts[0], wholes[0], years))
    if not found or any(own.meets(share.amount.interval) for _, own in found):
        return
    period, computed = found[-1]
    said = sentence.shown(share)
    one, other = (shown(figure.quantities[period], report.language) for figure in (parts[0], wholes[0]))
    yield finding(
        sentence,
        texts,
        CODE,
        f'"{said}" disagrees with {one} / {other}, which is '
        f"{spelled(computed, report.language, PERCENT, apart=share.amount.interval)}",
        (share.start, share.end),
    )


def _quotients(part: Figure, whole: Figure, years: Sequence[str]) -> Iterator[tuple[str, Interval]]:
    """The shares of the periods that both figures have; of the years that are named, where there are any."""
    for period in part.quantities:
        if period != CHANGE and (not years or period in years) and (found := quotient_of(part, whole, period)):
            yield period, found


def quotient_of(part: Figure, whole: Figure, period: str) -> Interval | None:
    """One figure in percent of another; None where they are not of one kind, or not of that period."""
    one, other = (amount(own.quantities[period]) if period in own.quantities else None for own in (part, whole))
    if one is None or other is None or one.unit != other.unit or one.unit in (PERCENT, POINTS):
        return None
    quotient = one.interval.over(other.interval)
    return quotient.times(HUNDRED) if quotient else None
