"""A share of one named figure in another that their values contradict: `Advertising makes up 19% of sales`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures.share import CODE
from deck.content.model import Report
from deck.figures.amount import amount, shown, spelled
from deck.figures.book import CHANGE, Figure
from deck.figures.interval import HUNDRED, Interval
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.mention import Labels, Mention
from deck.prose.sentence import Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_VERB = (
    r"(?:représent\w+|pès\w+|constitu\w+|compt\w+ pour|form\w+|fait|font|couvr\w+|absorb\w+|occup\w+|mobilis\w+"
    r"|fourni\w+|assur\w+|contribut\w+|accounts? for|accounted for|makes? up|made up|represent(?:s|ed)?|is|are|equals?"
    r"|covers?|covered|takes?(?: up)?|took(?: up)?|provides?|provided|suppl(?:y|ies|ied)|weigh(?:s|ed)?)"
)
_MAKES_UP = (
    rf"(?i)\s*(?:\(?(?:19|20)\d\d\)?\s*)?{_VERB}\s+"
    r"(?:désormais |ainsi |now |still |encore |à (?:elles|elle|eux|lui) seules? )?$"
)
_COLON = r"(?i)\s*(?:\(?(?:(?:en|in) )?(?:19|20)\d\d\)?)?\s*:\s*$"
_BEGINS = r"(?i)\W*(?:(?:the|our|les?|la|nos) |l['’])?$"
"""Around a part that its sentence begins with: `Roads: 37% of spending`."""
_ELSEWHERE = r"(?i), (?:chez|dans|en|à|aux?|in|at|for|pour)\s(?!(?:19|20)\d\d)"
"""Behind the whole: of other roads, other spending."""
_BESIDE_ANOTHER = r"(?i)(?:\b(?:and|et)|&)\s+(?:the |our |les? |la |nos |l['’])?$"
"""Before the part: with another it makes up so much, `Gifts and ticket sales make up 64% of income`."""
OF_IT = r"\s*(?:du|de la|de l['’]|des|de|d['’]|of(?: the| our| its)?|de (?:notre|nos))\s*"
_OF_SO_MUCH = (
    rf"{OF_IT}(?:(?:total |whole )?(?:tonnage|nombre|volume|montant|total|number|amount|weight|poids)"
    r"(?: (?:total|of the|of our|of|de nos|de la|des|du|de)| de l['’]| d['’]){1,2}\s*)?"
)
_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
_BESIDE = r"(?i),? (?:contre|against|versus|vs\.?|compared (?:with|to)|(?:up|down) from|après|after)\b"
"""Before what it was at another time."""


def may_say(text: str) -> bool:
    """Whether a closer look at the figures that a text names is worth while."""
    return "%" in text


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
    between = words[part.end : share.start]
    headed = re.match(_COLON, between) and re.fullmatch(_BEGINS, words[sentence.start : part.start])
    of_it = re.fullmatch(_OF_SO_MUCH, words[share.end : whole.start], re.IGNORECASE)
    joined = (headed or re.match(_MAKES_UP, between)) and of_it
    elsewhere = headed and re.match(_ELSEWHERE, words[whole.end :])
    behind = not elsewhere and re.match(r"\s*(?:$|[.,;:)!]|\(|(?:en|in)\s(?:19|20)\d\d)", words[whole.end :])
    return (
        bool(joined and behind)
        and not part.partial
        and re.search(_BESIDE_ANOTHER, words[sentence.start : part.start]) is None
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
    clause = re.split(_BESIDE, sentence.said.raw[share.end : sentence.end])[0]
    years = re.findall(_YEAR, sentence.said.raw[sentence.start : share.end] + clause)
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
