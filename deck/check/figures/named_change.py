"""A change said of a figure by its name, or right beside it, that its own periods contradict: what variation.py says.

`Profit grew by 35%` where the figure went from 2.4 to 3.0; `£114,000 less than in 2024` or `against £18m in 2024, or
+3.5%` as the text of the item that shows the figure; `The school grew by 62 pupils` over the figure of pupils. The
change stands alone: whatever follows it but a stop, its year or what it led to may narrow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures import variation
from deck.check.slides import items_with_figures, shown_figures
from deck.content.model import Report
from deck.figures.amount import Amount, amount, plain, shown, spelled
from deck.figures.book import CHANGE, VALUE, Figure, Reference
from deck.figures.change import in_percent
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.moment import in_order, years_of, years_written
from deck.figures.quantity import PERCENT, POINTS, Quantity
from deck.prose.counted import exactly
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.mention import Labels, labels_of
from deck.prose.narrowing import NARROWS
from deck.prose.said import said_together
from deck.prose.said_change import Change, changes_in, may_be_relative, may_be_worded
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, finding, sentences
from deck.prose.shown_data import roots_of
from deck.source.finding import Finding
from deck.source.text import SourceText

_OPENS = Late(rf"(?i)\s*(?:(?:en|in) {A_YEAR}, ?)?(?:(?:les?|la|the|our|nos|notre) |l['’])?$")
"""Before the name: nothing that may narrow what is said of it."""
_THEN = Late(
    rf"(?i)\s*(?:\(?(?:(?:en|in) )?{A_YEAR}\)?\s*)?(?:(?:a|ont|est|sont|has|have|had|is|are|y|again|also|aussi|encore"
    r"|de nouveau|ainsi|thus|donc|so|then|est en|sont en|now)\s+)*$"
)
"""From the name to the change."""
_SINCE = (
    r"(?:(?:en|in|depuis|since|on|from|over|de|qu['’]en|que|than(?: in)?|against|compared (?:with|to)|contre"
    rf"|par rapport (?:à|aux?)|sur|between|entre)(?: celui de| celle de| ceux de| celles de)? {A_YEAR}"
    rf"(?: (?:and|et|à|to) {A_YEAR})?)"
)
_ENDS = Late(
    rf"(?i)\s*(?:{_SINCE})?\s*(?:,? (?:à|to|pour atteindre|reaching) {A_VALUE}"
    rf"|,? (?:de|from) {A_VALUE} (?:à|to) {A_VALUE})?\s*(?:[.!?;)]|$)"
)
"""Behind the change: nothing that may narrow it."""
_LED_TO = Late(rf"(?i)\b(?:à|to|reaching|atteindre) {A_VALUE}")
_BEGINS = Late(r"(?i)\s*(?:(?:soit|that is|i\.e\.|or|c['’]est) )?(?:en )?$")
THAN_YEAR = Late(
    rf"(?i)\s*(?:than(?: in)?|on|from|compared (?:with|to)|qu['’]en|que|par rapport à|sur|depuis|since)"
    rf" (?P<year>{A_YEAR})\s*(?:[.!?;)]|$|,(?! {NARROWS}))"
)
_BASE = (
    r"(?:up from|down from|from|against|on|versus|vs\.?|compared (?:with|to)|contre|sur|après|after"
    rf"|par rapport (?:à|aux?)) (?P<a>{A_VALUE})(?: [^\W\d_]+)?,? \(?(?:en|in|de|of) (?P<year>{A_YEAR})\)?"
)
_FROM_BASE = Late(rf"(?i)\s*{_BASE},? (?:[–—] |\()?(?:(?:soit|or|i\.e\.|that is) )?(?:an? |une? )?$")
_ON_BASE = Late(
    rf"(?i)(?: (?:sur|en|in|over|on) (?:un an|une année|one year|a year|the year))?,? \(?{_BASE}\)?\s*[.!]?\s*$"
)
"""Around a change, the whole text beside: the value that it counts from, `against £18m in 2024, or +3.5%`."""
_LESS_THAN = Late(
    rf"(?i)\s*(?:(?:soit|that is|i\.e\.|or|c['’]est) )?(?P<v>{A_VALUE})(?P<noun> (?!than|que)[^\W\d_]+)?"
    r" (?:de )?(?:(?P<more>plus|more|higher|above)|(?P<less>moins|less|fewer|lower|below))(?= (?:than|que|qu['’]))"
)
_GROSS = Late(r"(?i)gain|gagn|perd|lost|los[es]|won\b|add|new|nouve|shed|supprim|sav|économ|cut|rédui|reduc")
"""Those who came, without those who left."""
_GROWS_BY = Late(
    r"(?i)\s*(?:(?:(?:the|our|la|le|les|notre)\s|l['’])[^\W\d_]+\s+|(?:we|nous|it|elle|il|on)\s+)?"
    r"(?:(?:a|ont|has|have|avons|compte|comptent|comptons|s['’]est|s['’]agrandit|s['’]enrichit)\s+)?$"
)
"""Before `grew by 62 pupils`: who did, in a word, and no verb of what shall be."""
_CLOSED = Late(r"\s*\)?\s*[.!]?\s*")
_LEAST, _DIGITS = 2, 4


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such change that no two periods of the figure give."""
    if not any(len(own.periods) >= _LEAST for own in report.figures):
        return
    labels = labels_of(report.figures)
    for slide, spoken in said_together(report):
        beside = {text.span: reference for reference, text in items_with_figures(slide)}
        on_slide = list(shown_figures(slide))
        for own in spoken:
            if not (may_be_relative(own.raw) or may_be_worded(own.raw)):
                continue
            for sentence in sentences(own, report):
                changes = [each for each in changes_in(sentence) if each.is_told]
                if (reference := beside.get(own.span)) and (
                    change := _less_than(sentence, reference.figure, report) or (changes[0] if changes else None)
                ):
                    claim = _beside(sentence, change, reference) or _from_base(sentence, change, reference)
                    yield from told_of(sentence, change, claim, report, texts)
                if len(changes) == 1:
                    yield from told_of(sentence, changes[0], _named(sentence, changes[0], labels), report, texts)
                    if own.field == "title":
                        claim = _counted(sentence, changes[0], on_slide, report)
                        yield from told_of(sentence, changes[0], claim, report, texts)


Claim = tuple[Figure, Sequence[str], Sequence[str]]
"""A figure, the periods that its change may count from, and those that it may lead to."""


def _named(sentence: Sentence, change: Change, labels: Labels) -> Claim | None:
    """The figure whose name the sentence begins with, right before its change."""
    words, shape = sentence.said.words, sentence.shape
    mentions = [
        own for own in labels.mentions(sentence.said) if sentence.start <= own.start and own.end <= change.start
    ]
    if len(mentions) != 1 or mentions[0].partial or len(mentions[0].figures) != 1:
        return None
    (own,) = mentions
    behind = shape[change.end : sentence.end]
    if not (_LED_TO.search(behind) or THAN_YEAR.match(behind)):
        return None  # literal.py knows a change that stands alone
    opens = _OPENS.match(shape[sentence.start : own.start]) and _THEN.match(shape[own.end : change.start])
    if not opens or not _ENDS.match(behind):
        return None
    if is_hypothetical(words, change.start) or is_narrowed(words, change.start):
        return None
    return _periods(own.figures[0], sentence, change.end)


def _periods(figure: Figure, sentence: Sentence, end: int) -> Claim | None:
    """The periods that a change of the figure may lie between; of the years that are named, if any."""
    years = years_written(sentence.said.raw[sentence.start : sentence.end])
    ordered = years_of(figure.periods)
    if len(ordered) < max(_LEAST, len(figure.periods)) or VALUE in figure.quantities or not {*years} <= {*ordered}:
        return None
    if len(years) > 1:
        return figure, [min(years)], [max(years)]
    if years and THAN_YEAR.match(sentence.shape[end : sentence.end]):
        return figure, years, ordered[-1:]
    return figure, ordered[:-1], years or ordered[-1:]


def _less_than(sentence: Sentence, figure: Figure, report: Report) -> Change | None:
    """How much less there is than in a year, where the sentence begins with that: `£114,000 less than in 2024`."""
    match, tag = _LESS_THAN.match(sentence.shape, sentence.start), report.language.tag
    value = sentence.by_start.get(match.start("v")) if match else None
    if match is None or value is None or value.signed:
        return None
    if match["noun"] and not roots_of(match["noun"], tag) <= roots_of(figure.label, tag):
        return None  # so many of others
    way, interval = 1 if match["more"] else -1, value.amount.interval
    return Change(value.start, match.end(), interval if way > 0 else interval.negated(), value.amount.unit, way, value)


def _beside(sentence: Sentence, change: Change, reference: Reference) -> Claim | None:
    """The figure beside a text that begins with its change, from a year that it names."""
    figure = reference.figure
    behind = THAN_YEAR.match(sentence.shape[change.end : sentence.end])
    if not behind or not _BEGINS.match(sentence.shape[sentence.start : change.start]) or sentence.start:
        return None
    year = sentence.said.raw[change.end + behind.start("year") : change.end + behind.end("year")]
    shown_part = reference.part if reference.part in figure.periods else (*in_order(figure.periods), "")[-1]
    is_later = year in figure.periods and shown_part in figure.periods and year < shown_part
    return (figure, [year], [shown_part]) if is_later else None


def _from_base(sentence: Sentence, change: Change, reference: Reference) -> Claim | None:
    """The figure beside a text that is nothing but its change and the value of a year that this counts from."""
    if sentence.start or sentence.said.words[sentence.end :].strip():
        return None
    ahead, behind = sentence.shape[: change.start], sentence.shape[change.end :]
    closed = _CLOSED.fullmatch(behind) is not None
    match, shift = (_FROM_BASE.match(ahead), 0) if closed else (_ON_BASE.match(behind), change.end)
    if match is None or not (closed or _BEGINS.match(ahead)):
        return None
    year = sentence.said.raw[shift + match.start("year") : shift + match.end("year")][-_DIGITS:]
    figure, base = reference.figure, sentence.by_start.get(shift + match.start("a"))
    own = amount(figure.quantities[year]) if year in figure.periods else None
    if base is None or own is None or reference.part not in figure.periods or year >= reference.part:
        return None
    is_alike = base.bare or base.amount.unit.casefold() == own.unit.casefold()
    interval = base.amount.interval.scaled(own.scale) if base.bare else base.amount.interval
    return (figure, [year], [reference.part]) if is_alike and interval == own.interval else None


def _counted(sentence: Sentence, change: Change, on_slide: Sequence[Figure], report: Report) -> Claim | None:
    """The figure that counts what the title says that there are more of: `The school grew by 62 pupils`."""
    value, tag = change.value, report.language.tag
    if value is None or not value.bare or _GROSS.search(sentence.shape[change.start : change.end]):
        return None
    noun = re.match(r" (?:de |d['’]|more |additional )?([^\W\d_]+)", sentence.said.words[value.end :])
    if noun is None or not _GROWS_BY.match(sentence.shape[sentence.start : change.start]):
        return None
    end = max(change.end, value.end + noun.end())
    if not _ENDS.match(sentence.shape[end : sentence.end]) or is_narrowed(sentence.said.words, change.start):
        return None
    own = roots_of(noun[1], tag)
    found = [each for each in on_slide if own and roots_of(each.label, tag) == own]
    return _periods(found[0], sentence, end) if len(found) == 1 else None


def told_of(
    sentence: Sentence, change: Change, claim: Claim | None, report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """A warning where no two of the periods give the change."""
    if claim is None:
        return
    figure, before, after = claim
    stated = figure.quantities.get(CHANGE)
    own = amount(stated) if stated else None
    if own and own.unit == change.unit and any(own.interval.meets(way) for way in change.ways):
        return
    pairs = [(one, other) for other in after for one in before if one < other]
    computed = [_computed(change, figure.quantities[one], figure.quantities[other]) for one, other in pairs]
    if (
        not pairs
        or not all(computed)
        or any(each.meets(way) for own in computed for each in own for way in change.ways)
    ):
        return
    one, other = pairs[-1]
    base, last = (plain(shown(figure.quantities[each], report.language)) for each in (one, other))
    place = (change.value.start, change.value.end) if change.value else (change.start, change.end)
    unit = "" if change.unit == "×" else change.unit
    scale = change.value.amount.scale if change.value else 0
    value = spelled(
        computed[-1][0].scaled(-scale), report.language, unit, apart=change.stated.scaled(-scale), signed=True
    )
    said = sentence.written(change.start, change.end)
    message = f'"{said}" disagrees with {base} → {last} of {one} and {other}: that is {value}'
    yield finding(sentence, texts, variation.CODE, message, place)


def _computed(change: Change, before: Quantity, after: Quantity) -> Sequence[Interval]:
    """The change between the two, as its author counts it; nothing where they cannot be compared."""
    first, last = amount(before), amount(after)
    if first is None or last is None or first.unit != last.unit or first.interval.low <= 0:
        return ()
    if change.unit == "×":
        quotient = last.interval.over(first.interval)
        return (quotient,) if quotient else ()
    if change.unit == PERCENT and first.unit != PERCENT:
        return in_percent(first, last)
    if change.unit == POINTS:
        return (_difference(first, last, before, after),) if first.unit == PERCENT else ()
    return (_difference(first, last, before, after),) if change.unit == first.unit != PERCENT else ()


def _difference(first: Amount, last: Amount, before: Quantity, after: Quantity) -> Interval:
    """How much more there is; of things counted to the last one, for exactly what it is."""
    counts = exactly([before, after]) if not first.unit else None
    return counts[1].minus(counts[0]) if counts else last.interval.minus(first.interval)
