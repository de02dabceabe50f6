"""A total in a title, or in the sentence above a list, that the slide's own list or table does not add up to.

`The three depots share 18 vans` over a table of three depots, 7, 5 and 3 vans. Told only where the heading itself says
that the list is all of it: it counts as many as there are, or says that the total is shared among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.figures import total
from deck.check.sentences.spelling import spelled_like
from deck.check.slides import own_title, slides
from deck.content.model import Report
from deck.figures.amount import rough
from deck.figures.inline import Inline
from deck.figures.interval import Interval, added_up
from deck.figures.moment import WRITTEN_YEAR
from deck.figures.numeral import numerals
from deck.kinds.big_number import BigNumber
from deck.kinds.key_figures import KeyFigures
from deck.kinds.slide import Part, Slide
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.measures import root
from deck.prose.said import Said
from deck.prose.sentence import A_VALUE, VALUE, Sentence, Value, finding, sentences
from deck.prose.shown_data import data_of, is_among
from deck.prose.title_shape import spoken_roots, titled
from deck.source.finding import Finding
from deck.source.text import SourceText

_SHARED = r"(?i)\b(?:répart\w+|partag\w+|ventil\w+|se décompos\w+|spread|shared?|split|divided|broken down)\b"
_AMONG = r"(?i)\b(?:over|across|into|among|between|from|sur|en|entre|parmi|par)\s+(?:the |les |nos |our )?$"
"""Before how many there are: `£9m from three customers`."""
_PARTLY = (
    r"(?i)\b(?:sur|of|out of|dont|including|plus d[e’']|moins d[e’']|more|less|fewer|over|under|about|environ|près"
    r"|nearly|almost|at least|up to|au moins|jusqu|autres?|others?|rest\w*|chacune?|chaque|each|every|par|per|new"
    r"|nouveaux|nouvelles|premi\w+|first|top|main|principa\w+)\b[^.]{0,20}$"
)
"""Before a total: it is a part, a limit, or each one's."""
_NOT_ALL = (
    r"(?i)\b(?:autres?|others?|dont|including|reste|rest|etc|notamment|e\.g|total|ensemble|subtotal|moyenne|average"
    r"|sous-total|each|every|apiece|chacune?s?|chaque)\b|…|\.\.\."
)
"""It is not of parts alone, or of each of them."""
_SOME = r"(?i)\b(?:main|principa\w+|biggest|largest|divers\w*|miscellaneous|grand\w*|plus)\b"
"""In a heading: its list may not be all of it."""
_OF_MORE = r"(?i)[ \u00a0\u202f](?:of|out of|des|sur|parmi|among)\b"
"""Behind a total: it is a part."""
_TO = r"(?:to|in|for|at|à|au|aux|en|pour|dans|chez)"
_PLACES = (
    rf"(?i)(?:il y (?:en )?aura |there (?:will be|are) )?{A_VALUE}(?: {{noun}})?(?: [^\W\d_]+)? {_TO} [^{VALUE}]+?"
    rf"(?:,? (?:et |and )?{A_VALUE} {_TO} [^{VALUE}]+?)+\.?"
)
"""A sentence that is a list of how many there are where."""
_COSTS = r"(?i)\b(?:coût\w*|coûte\w*|costs?|invest\w*|budgets?|dépens\w+|spend\w*|fund\w*)\b"
"""What a lever takes, where its slide says what they bring."""
_COUNTED = r"[ \u00a0\u202f](?:de |d['’]|of )?([^\W\d_]+)"
"""Behind a number, what it counts."""
_MOST = Decimal("1.5")
"""A sum that is so many times the total, or less than that part of it, is of other things."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each total in a heading that the list under it contradicts."""
    for slide in slides(report):
        for heading in () if isinstance(slide, KeyFigures | BigNumber) else _headings(slide):  # of several things
            yield from _of_heading(heading, slide, report, texts)


def _items(slide: Slide) -> Sequence[Part]:
    """The points or the levers of a slide."""
    return getattr(slide, "points", ()) or getattr(slide, "levers", ())


def _headings(slide: Slide) -> Iterator[Said]:
    """Its title, and the sentence above its list."""
    title, text = own_title(slide), getattr(slide, "text", None)
    for field, own in (("title", title), ("text", text)):
        if isinstance(own, Inline) and any(map(str.isdigit, own.raw)):
            yield Said(own.raw, field, own.span, inline=True, slide=slide)


def _of_heading(heading: Said, slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    read = list(sentences(heading, report))
    claimed = _claimed(read[0]) if len(read) == 1 else None
    if claimed is None:
        return
    shown = _shown(slide, read[0], claimed, report)
    if shown or _items(slide):
        parts = shown or _listed(slide, read[0], claimed, report)
        of_all = _is_of_all(heading, slide, claimed, len(parts), report)
    else:
        parts, of_all = _in_text(slide, read[0], claimed, report), True  # the sentence below is nothing but the list
    if len(parts) > 1 and of_all:
        yield from _told(read[0], claimed, parts, texts, report)


def _claimed(sentence: Sentence) -> Value | None:
    """The one number of a heading, where it may be the total of all that is listed: no part, no limit, no share."""
    words = sentence.said.words
    if len(sentence.values) != 1 or re.search(_NOT_ALL, words) or re.search(_SOME, words):
        return None
    (own,) = sentence.values
    if is_hypothetical(words, 0) or is_narrowed(words, 0):
        return None
    return None if re.search(_PARTLY, words[: own.start]) or re.match(_OF_MORE, words[own.end :]) else own


def _is_of_all(heading: Said, slide: Slide, claimed: Value, number: int, report: Report) -> bool:
    """Whether the heading says that so many parts are all of them: it counts them, or shares the total among them."""
    words, levers = heading.words, getattr(slide, "levers", ())
    counts = [own for own in numerals(words, report.language.tag) if own.bare and not own.in_digits]
    if not counts or re.search(_SHARED, words):
        return re.search(_SHARED, words) is not None and all(own.value == number for own in counts)
    if counts[0].value != number:
        return False
    among = re.search(_AMONG, words[: counts[0].start]) is not None
    return among or (_bring(levers) and not claimed.bare if _items(slide) else True)


def _bring(levers: Sequence[Part]) -> bool:
    """Whether there are levers, and none of them says what it takes rather than what it brings."""
    said = [text.text for each in levers if isinstance(text := getattr(each, "text", None), Inline)]
    return bool(said) and not any(re.search(_COSTS, each) for each in said)


def _told(
    sentence: Sentence,
    claimed: Value,
    parts: Sequence[Interval],
    texts: Mapping[str, SourceText],
    report: Report,
) -> Iterator[Finding]:
    """The finding where the parts are not the total, and near enough to be meant for it."""
    sums = added_up(parts)
    own = _stated(claimed)
    if not sums.meets(own) and own.low / _MOST <= sums.high and sums.low <= own.high * _MOST:
        added = spelled_like(sentence, claimed, sums, report.language)
        message = f'"{sentence.shown(claimed)}" disagrees with the list below, which adds up to {added}'
        yield finding(sentence, texts, total.CODE, message, (claimed.start, claimed.end))


def _shown(slide: Slide, sentence: Sentence, claimed: Value, report: Report) -> Sequence[Interval]:
    """The numbers of all rows that it shows of what the total counts."""
    tag = report.language.tag
    spoken = spoken_roots(sentence, tag)
    data = data_of(slide, report, spoken)
    noun = re.match(_COUNTED, sentence.said.words[claimed.end :])
    if data is None or data.partial or not (claimed.bare or claimed.amount.unit.casefold() == data.unit):
        return ()
    if titled(sentence, data, tag).is_of_another and not re.search(_SHARED, sentence.said.words):
        return ()
    if data.timed and {*re.findall(WRITTEN_YEAR, sentence.said.words)} - {data.last}:
        return ()
    if claimed.bare and not (noun and is_among(root(noun[1], tag), data.counted) and data.counted <= spoken):
        return ()
    found = [own for _, own in data.pairs(data.last)]
    return [_whole(own.interval, claimed) for own in found] if len(found) == len(data.rows) else ()


def _listed(slide: Slide, sentence: Sentence, claimed: Value, report: Report) -> Sequence[Interval]:
    """The one number of each point of its list, in the unit of the total."""
    found: list[Interval] = []
    noun = re.match(_COUNTED, sentence.said.words[claimed.end :])
    for point in _items(slide):
        text, name = getattr(point, "text", None), str(getattr(point, "name", "") or "")
        if not isinstance(text, Inline) or re.search(_NOT_ALL, f"{name} {text.text}") or re.search(r"\d", name):
            return ()
        read = list(sentences(Said(text.raw, "text", text.span, inline=True), report))
        values = [own for each in read for own in each.values]
        own = values[0] if len(values) == 1 else None
        if own is None or own.signed or own.amount.unit != claimed.amount.unit or own.bare != claimed.bare:
            return ()
        counted = re.match(_COUNTED, text.raw[own.end :])
        if counted and own.bare and not (noun and noun[1].casefold() == counted[1].casefold()):
            return ()
        found.append(_whole(own.amount.interval, claimed))
    return found


def _in_text(slide: Slide, sentence: Sentence, claimed: Value, report: Report) -> Sequence[Interval]:
    """The numbers of its one sentence, where that lists what the title counts: `45 beds go to ..., 50 to ...`."""
    text = getattr(slide, "text", None)
    noun = re.match(_COUNTED, sentence.said.words[claimed.end :])
    if not isinstance(text, Inline) or noun is None or not claimed.bare or re.search(_NOT_ALL, text.text):
        return ()
    read = list(sentences(Said(text.raw, "text", text.span, inline=True), report))
    listed = re.fullmatch(_PLACES.format(noun=re.escape(noun[1])), read[0].text.strip()) if len(read) == 1 else None
    return [_whole(own.amount.interval, claimed) for own in read[0].values] if listed else ()


def _whole(own: Interval, claimed: Value) -> Interval:
    """Where a number of the list lies; a count of things is what it is."""
    middle = (own.low + own.high) / 2
    return Interval(middle, middle) if claimed.bare else own


def _stated(claimed: Value) -> Interval:
    """Where the total lies; one of whole hundreds may be rounded to them."""
    own = claimed.counted
    middle = (own.low + own.high) / 2
    return rough(middle) if claimed.bare and middle % 100 == 0 else own
