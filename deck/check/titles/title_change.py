"""A change in a title that the two values below it do not give: `Bookings grew by 21%` over 10,000 and then 11,200.

The values are those of two years in the slide's text, in the row of its table that the title names, or in two columns
compared, before and after. The title says nothing else than what changed, in words that stand there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.figures import variation
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.amount import Amount, spelled
from deck.figures.change import in_percent
from deck.figures.inline import Inline
from deck.figures.interval import Interval
from deck.figures.numeral import numerals
from deck.figures.quantity import PERCENT, POINTS
from deck.frozen import frozen
from deck.kinds.compare import Compare
from deck.kinds.slide import Slide
from deck.kinds.table import TableSlide
from deck.kinds.text import TextSlide
from deck.kinds.text_table import TextTable
from deck.prose.construed import are_set_apart
from deck.prose.content_words import plain_words
from deck.prose.linking import direction, is_hypothetical, is_narrowed
from deck.prose.measures import adds_nothing, root
from deck.prose.pairs import alike_in_time
from deck.prose.said import Said
from deck.prose.said_change import Change, changes_in, may_be_relative, may_be_worded
from deck.prose.sentence import A_VALUE, A_YEAR, VALUE, YEAR, Sentence, finding, sentences
from deck.prose.tabulated import tabulated
from deck.prose.then_now import in_order
from deck.prose.worded import with_words
from deck.source.finding import Finding
from deck.source.text import SourceText

_GAP = f"[^{VALUE}{YEAR}]*"
_FORMS = (  # `12 in 2021, 15 in 2023`; `in 2021, 12, in 2023, 15`; `from 12 to 15`
    rf"^{_GAP}(?P<a>{A_VALUE}){_GAP}(?P<ya>{A_YEAR}){_GAP}(?P<b>{A_VALUE}){_GAP}(?P<yb>{A_YEAR}){_GAP}$",
    rf"^{_GAP}(?P<ya>{A_YEAR}){_GAP}(?P<a>{A_VALUE}){_GAP}(?P<yb>{A_YEAR}){_GAP}(?P<b>{A_VALUE}){_GAP}$",
    rf"^{_GAP}\b(?:de |d['’]|from )(?P<a>{A_VALUE})(?: [^\W\d_]+)? (?:à|to) (?P<b>{A_VALUE}){_GAP}$",
)
_POINTS_BACK = r"(?i)\s*(?:leurs?|il|elle|ils|elles|nous|their|its|it|they|we|there were [^\W]+ of us)\b"
"""A text that goes on to speak of what its title is about."""
_STAGES = {
    **dict.fromkeys(("avant", "hier", "before", "then"), 0),
    **dict.fromkeys(("après", "aujourd'hui", "aujourd’hui", "after", "now", "today"), 1),
}
"""What two columns are called that show one thing before and after."""
_TIME = (
    r"(?i)^(?:s|min|h|second|minute|hour|day|week|month|year"
    r"|seconde|minute|heure|jour|semaine|mois|an|année)s?$"
)
"""A unit of time."""
_OF_TIME = r"(?i)\b(?:times?|waits?|waiting|delays?|duration|temps|délais?|durées?|attentes?)\b"
"""In a title: it speaks of how long something takes."""
_BEGINNING = 5
"""Letters by which a word is known in another form: `livrer`, `livraison`."""
_WHEN = r"(?i)\b(?:years?|months?|last|since|on|ans?|années?|mois|depuis|dernière?|précédente?|par|rapport)\b"
"""In a title: no name of what changed."""
_OTHER_MEASURE = r"(?i)\b(?:values?|valeurs?|montants?|amounts?|average|moyenn\w*)\b"
"""In a title: not how many there are."""
_IN_SOME_TIME = r"(?i) (?:in|over|en|sur) (?:an?|une?|two|three|five|deux|trois|cinq) (?:years?|ans?|months?|mois)$"
_WHERE = (
    r"(?i)(?<=\w) (?:(?:at|to|in|of) (?:the|our) |du |de (?:la |l['’])|au |à (?:la |l['’]))[^\W\d_]+(?= (?!de |of )|$)"
)
"""Behind what changed: where; the text below need not say it again."""
_A_YEAR = r"(?:19|20)\d\d"


@frozen
class _Pair:
    """What is so before and after: two years, or two stages, each with its value."""

    then: str
    first: Amount
    now: str
    last: Amount


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each change in a title, or in a point of its own, that the two values below it contradict."""
    for slide in slides(report):
        title = own_title(slide)
        points = slide.points if isinstance(slide, TextSlide) and len(slide.points) > len("ab") else ()
        for own in (title, *(point.text for point in points)):
            if own is None or not (may_be_relative(own.raw) or may_be_worded(own.raw)):
                continue
            said = Said(own.raw, "title", own.span, inline=True, slide=slide)
            read = [with_words(each) for each in sentences(said, report, least=0)]
            changes = [(sentence, each) for sentence in read for each in changes_in(sentence)]
            if len(read) == 1 and len(changes) == 1:
                yield from _of_title(*changes[0], slide, report, texts, in_point=own is not title)


def _of_title(
    sentence: Sentence, change: Change, slide: Slide, report: Report, texts: Mapping[str, SourceText], *, in_point: bool
) -> Iterator[Finding]:
    words = sentence.said.words
    if not change.is_told or len(sentence.values) != bool(change.value):
        return
    if re.search(_OTHER_MEASURE, words) or is_hypothetical(words, change.start):
        return
    if is_narrowed(re.sub(_IN_SOME_TIME, "", words), change.start):
        return
    named = _named(sentence, change, report.language.tag)
    pair = _dated_points(slide, named, report) if in_point else _below(slide, sentence, change, named, report)
    years = re.findall(_A_YEAR, words)
    if pair is None or not named or any(year not in (pair.then, pair.now) for year in years):
        return
    computed = _computed(change, pair.first, pair.last)
    if computed and not any(way.meets(computed) for way in change.ways):
        yield _finding(sentence, change, pair, computed, report, texts)


def _below(slide: Slide, sentence: Sentence, change: Change, named: frozenset[str], report: Report) -> _Pair | None:
    """The two values that a slide shows of what its title names."""
    if isinstance(slide, Compare):
        return _in_columns(slide, sentence, named, report)
    if isinstance(slide, TextTable | TableSlide):
        return _in_table(slide, named, report)
    short = _named(sentence, change, report.language.tag, whole=False)
    return (
        _in_text(slide, named, report)
        or (_in_text(slide, short, report) if short else None)
        or _set_apart(slide, named, short, report)
        or _dated_points(slide, named, report)
    )


def _computed(change: Change, first: Amount, last: Amount) -> Interval | None:
    """The change in its unit; none where nobody can divide, or of percentages in percent."""
    if change.unit == POINTS:
        return last.interval.minus(first.interval) if first.unit == PERCENT else None
    if first.unit == PERCENT:
        return None
    if change.unit in (PERCENT, "×"):
        return in_percent(first, last)[0] if change.unit == PERCENT else last.interval.over(first.interval)
    return last.interval.minus(first.interval) if change.unit == first.unit else None


def _named(sentence: Sentence, change: Change, tag: str, *, whole: bool = True) -> frozenset[str]:
    """The roots of the words that say what changed: without the change itself, and when; the `whole`, or not where."""
    words = sentence.said.words
    if not whole:
        words = re.sub(_WHERE, lambda match: " " * len(match[0]), words)
    rest = f"{words[sentence.start : change.start]} {words[change.end : sentence.end]}"
    for number in reversed(numerals(rest, tag)):
        rest = f"{rest[: number.start]} {rest[number.end :]}"
    kept = [word for word in re.findall(r"[^\W\d_]+", re.sub(_WHEN, " ", rest)) if not direction(word)]
    return _roots(" ".join(kept), tag)


def _roots(text: str, tag: str) -> frozenset[str]:
    return frozenset(root(word, tag) for word in plain_words(text) if not adds_nothing(word) and not word.isdigit())


def _in_text(slide: Slide, named: frozenset[str], report: Report) -> _Pair | None:
    """The two values of two years that its text gives, in the words of the title."""
    text = getattr(slide, "text", None)
    if not isinstance(text, Inline):
        return None
    goes_on = re.match(_POINTS_BACK, text.text) is not None
    if not (goes_on or named <= _roots(text.text, report.language.tag)):
        return None
    read = list(sentences(Said(text.raw, "text", text.span, inline=True), report))
    match = next(filter(None, (re.search(form, read[0].shape) for form in _FORMS)), None) if read else None
    if match is None:
        return None
    values = {value.start: value for sentence in read for value in sentence.values}
    one, other = values.get(match.start("a")), values.get(match.start("b"))
    if one is None or other is None or one.signed or other.signed:
        return None
    if "ya" not in match.re.groupindex:
        return _Pair("before", one.amount, "after", other.amount) if one.amount.unit == other.amount.unit else None
    years = [text.raw[slice(*match.span(key))] for key in ("ya", "yb")]
    return _ordered(years[0], one.amount, years[1], other.amount)


def _set_apart(slide: Slide, named: frozenset[str], short: frozenset[str], report: Report) -> _Pair | None:
    """The two values that its text sets against each other, if it says nothing else with numbers."""
    text = getattr(slide, "text", None)
    if not isinstance(text, Inline):
        return None
    read = [with_words(own) for own in sentences(Said(text.raw, "text", text.span, inline=True), report, r"(?!)")]
    levels = read[0].values if len(read) == 1 else ()
    if len(levels) != len("ab") or any(own.signed for own in levels) or not are_set_apart(read[0], levels):
        return None
    spoken = {word[:_BEGINNING] for word in _roots(text.text, report.language.tag)}
    known = any(names and {word[:_BEGINNING] for word in names} <= spoken for names in (named, short))
    if not known and not re.match(_POINTS_BACK, text.text):
        return None
    both, order = alike_in_time(*levels), in_order(read[0], levels, _years(read[0]))
    if both is None or not order:
        return None
    first, last = both if order > 0 else both[::-1]
    return _Pair("before", first.amount, "after", last.amount)


def _years(sentence: Sentence) -> list[str]:
    return [sentence.said.raw[match.start() : match.end()] for match in re.finditer(f"{YEAR}+", sentence.shape)]


def _dated_points(slide: Slide, named: frozenset[str], report: Report) -> _Pair | None:
    """The values of two points that say the same of two years: `Listeners in 2022: 16,500`."""
    points = slide.points if isinstance(slide, TextSlide) else ()
    found: dict[str, list[tuple[str, Amount]]] = {}
    for text in filter(None, (point.text for point in points)):
        read = list(sentences(Said(text.raw, "text", text.span, inline=True), report, r"(?!)"))
        dated = _years(read[0]) if read else []
        if len(dated) == 1 == len(read[0].values) and not read[0].values[0].signed:
            said = " ".join(re.findall(r"[^\W\d_]+", re.sub(f"[{VALUE}{YEAR}]+", " ", read[0].text))).casefold()
            found.setdefault(said, []).append((dated[0], read[0].values[0].amount))
    pairs = [(said, own) for said, own in found.items() if len(own) == len("ab")]
    if len(pairs) != 1 or not named <= _roots(pairs[0][0], report.language.tag):
        return None
    (one_year, one), (other_year, other) = pairs[0][1]
    return _ordered(one_year, one, other_year, other)


def _in_columns(slide: Compare, sentence: Sentence, named: frozenset[str], report: Report) -> _Pair | None:
    """The one value of each of two columns, before and after, of what the title names."""
    stages = [_STAGES.get(column.name.strip().casefold()) for column in slide.columns]
    if stages != [0, 1]:
        return None
    found: list[Amount] = []
    for column in slide.columns:
        texts = [column.text, *column.points] if column.text else list(column.points)
        read = [each for text in texts for each in sentences(Said(text.raw, "text", text.span, inline=True), report)]
        values = [value for each in read for value in each.values]
        spoken = {word[:_BEGINNING] for text in texts for word in _roots(text.text, report.language.tag)}
        of_time = values and re.search(_TIME, values[0].amount.unit) and re.search(_OF_TIME, sentence.said.words)
        if len(values) != 1 or values[0].signed or not (of_time or {word[:_BEGINNING] for word in named} & spoken):
            return None
        found.append(values[0].amount)
    return _Pair("before", found[0], "after", found[1]) if found[0].unit == found[1].unit else None


def _in_table(table: TextTable | TableSlide, named: frozenset[str], report: Report) -> _Pair | None:
    """The two values of two years in the row that the title names, or in the only one, in fewer words."""
    read = tabulated(table, report)
    years = [place for place, own in enumerate(read.columns) if re.fullmatch(_A_YEAR, own.strip())] if read else []
    if read is None or len(years) != len("ab") or (isinstance(table, TextTable) and len(read.columns) != len("ab")):
        return None
    rows = [row for row in read.rows if _roots(row.label, report.language.tag) == named]
    if not rows and len(read.rows) == 1 and named < _roots(read.rows[0].label, report.language.tag):
        rows = [*read.rows]
    cells = [rows[0].cells[place] for place in years] if len(rows) == 1 else []
    if len(cells) != len("ab") or cells[0] is None or cells[1] is None:
        return None
    return _ordered(read.columns[years[0]], cells[0].amount, read.columns[years[1]], cells[1].amount)


def _ordered(one_year: str, one: Amount, other_year: str, other: Amount) -> _Pair | None:
    years = (one_year.strip(), other_year.strip())
    if one.unit != other.unit or years[0] == years[1] or not all(re.fullmatch(_A_YEAR, year) for year in years):
        return None
    return _Pair(years[0], one, years[1], other) if years[0] < years[1] else _Pair(years[1], other, years[0], one)


def _finding(
    sentence: Sentence,
    change: Change,
    pair: _Pair,
    computed: Interval,
    report: Report,
    texts: Mapping[str, SourceText],
) -> Finding:
    unit = "" if change.unit == "×" else change.unit
    value = spelled(computed, report.language, unit, apart=change.stated, signed=bool(unit))
    said = sentence.written(change.start, change.end)
    times = "" if unit else "×"
    of = f"the values of {pair.then} and {pair.now}" if pair.then.isdigit() else "the two values"
    message = f'"{said}" disagrees with {of} below: that is {times}{value}'
    return finding(sentence, texts, variation.CODE, message, (change.start, change.end))
