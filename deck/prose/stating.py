"""What a text states of one thing: `AWS: $128.7bn of revenue` and `AWS revenue reached $127bn` speak of the same.

A statement is read only where nothing is left over: its sentence is a value, its period, and words that say of what it
is. All of these words count, so that `revenue in Europe` and `revenue` are two things, whatever their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from deck.content.model import Report
from deck.figures.amount import Amount, rough
from deck.figures.interval import HUNDRED, Interval
from deck.figures.numeral import unit_of
from deck.figures.quantity import PERCENT
from deck.prose.added import TAIL, WHEN
from deck.prose.columns import UNIT_IN_HEADING
from deck.prose.content_words import plain_words
from deck.prose.going_on import lengths
from deck.prose.measures import adds_nothing, measures, root
from deck.prose.said import Said
from deck.prose.sentence import A_VALUE, A_YEAR, OTHER, VALUE, YEAR, Sentence, Value, sentences
from deck.prose.trimmed import UNITS_OF_TIME, blank, trimmed
from deck.source.span import Span
from deck.source.text import SourceText


class Statement(NamedTuple):
    """A value in a text, and of what it is."""

    of: frozenset[str]
    """The stems of the words that say so."""
    unit: str
    period: str
    """As written, `2025`, `T1 2025`; empty where the sentence names none."""
    interval: Interval
    said: Said
    start: int
    end: int
    """Where its number stands in the text."""
    names: str
    """The words, as written."""
    whole: bool
    """Whether the sentence says it without the heading above it."""

    @property
    def written(self) -> str:
        return " ".join(self.said.raw[self.start : self.end].split())

    def place(self, texts: Mapping[str, SourceText]) -> Span:
        """Where its number stands."""
        return self.said.place(texts, self.start, self.end)


_MOST_WORDS, _FEWEST_COUNTED = 7, 20
"""A smaller count is one of anything."""
SUPPOSED = (
    r"(?i)[«»“”\"?]|\b(?:pourr\w+|devr\w+|serai\w+|aurai\w+|si|sauf|could|should|would|may|might|will|if|unless)\b"
)
"""A sentence of what might be, or somebody else's."""
EARLIER = (
    r"(?i)\b(?:ago|earlier|il y a|plus tôt|auparavant|previously|avant|before|derni(?:er|ère)|précédente?|last"
    r"|previous)\b"
)
"""Of a time that a sentence does not name."""
NAMED_EARLIER = (
    r"(?i)\b(?:last (?:winter|summer|spring|autumn|season|week|month|night)"
    r"|(?:hiver|été|printemps|automne|saison|semaine|mois) derni(?:er|ère))\b"
)
"""Of a time before, which its words name."""
_WAS = (
    r"(?i)\b(?:étai(?:t|ent)|avai(?:t|ent)|was|were|had|(?:progress|augment|baiss|recul|diminu|grimp|bondi|chut|croî|cr[uû]"
    r"|rose|ris|grew|grow|fell|fall|increas|decreas|climb|drop)\w*|up|down)\b"
)
"""Was, or changed: of some time, which its sentence must name."""
_NO_VALUE = (
    r"(?i)\b(?:variations?|évolutions?|hausses?|baisses?|croissance|recul|gains?|écarts?|change|growth|increases?|decreases?"
    r"|rise|fall|differences?|rang|rank|entre|between|chacune?|chaque|each|every|moitié|half|tiers|third|quart"
    r"|approch\w+|near(?:s|ed|ing))\b"
)
"""Words of what changed, of each one or a fraction, of what is near."""
_MOVED = (
    r"(?i:pass\w+|progress\w+|recul\w+|augment\w+|baiss\w+|mont\w+|tomb\w+|went|rose|grew|fell|climbed|dropped|moved"
    r"|increased|decreased)"
)
_FROM_TO = (
    rf"(?: (?:sont|est|ont|a|have|has))? {_MOVED} (?:de |d['’] ?|from )(?P<a>{A_VALUE}){WHEN.format('ya')}"
    rf",? (?:à|to) (?P<b>{A_VALUE}){WHEN.format('yb')}"
)
_INTRODUCED = (
    rf"(?i)^\s*(?P<with>avec|with|at|à) (?P<value>{A_VALUE}(?: (?!en\b|in\b)[^\W\d_]+)?){WHEN.format('y')}?, "
    r"(?P<thing>[^,:;]+?) "
    r"(?:rest\w+|demeur\w+|remain\w*|sont|est|ont|a|is|are|was|were|has|have|stays?)\b.*"
)
"""`With £54m in 2025, sales remain high`: what is said further is no part of what the value is of."""
_AGAINST = rf"(?i).*?(?:contre|against|versus|vs|compared with|compared to|from) (?P<v>{A_VALUE}){WHEN.format('y')}"
A_YEAR_EACH = r"(?i)\b(?:par an|chaque année|par année|a year|per year|each year|cette année|this year)\b"
_YEAR_IN = rf"(?i)[,(]? ?(?<!\w)(?:(?:en|in|for|pour|de|of) (?:l['’]année )?)?(?P<year>{A_YEAR})\)?"
_TIMES = rf"(?i)(?:{UNITS_OF_TIME})\b"
_OF_ALL = r"(?i)\s(?:of|des|du|de la|de l['’])\b"
_SINCE = r"(?i)\b(?:depuis|since)\b"
"""It counts what came in all that time."""
_LED_TO = (
    r"(?i)\b(?:(?:a|ont|est|sont|has|have) )?(?:se )?(?:creus|grimp|mont|progress|recul|tomb|baiss|descend"
    r"|bondi|augment|diminu|fell|fall|rose|ris|climb|drop|grew|grow|increas|decreas|slip|jump)\w* (?:à|to) (?=\ue000)"
)
_LIMITS = (
    r"(?i)\b(?:plus|moins) (?:de|d['’]) ?(?=\ue000)|\b(?:more|less|fewer) than (?=\ue000)"
    r"|\bau (?:moins|plus) (?=\ue000)|\b(?:at least|at most|over|under|above|below|up to|jusqu['’]à"
    r"|au-delà de|près de|environ) (?=\ue000)"
)
_IN_CELL = rf"\s*{VALUE}+ ?(?P<counted>[^\W\d_][\w²³]*)?\s*\.?\s*"
_GENERAL = (
    r"(?i)(?:the |le |la |les |l['’]|our |nos? )?(?:constat|suite|finding|what follows|résultats?|result|bilan"
    r"|chiffres?|chiffres? clés?|key figures?|en bref|in short|contexte|context|fait|fact|situation|enjeux?|repères?"
    r"|today|aujourd['’]hui)s?"
)
"""Headings that name no thing."""
_OPENS = r"(?i)\s*(?:les? |la |l['’]|the |our |nos |notre |nous |we |on |avec |with |at |en \d|in \d|ses |its )"
"""A sentence that begins so says of what it speaks itself."""


def readable(own: Said, report: Report) -> Sequence[Sentence]:
    """The sentences of a text that may state something: not of what somebody else said."""
    if not any(map(str.isdigit, own.raw)) or hasattr(own.slide, "by"):
        return ()
    return tuple(sentences(own, report))


def statements(own: Said, read: Sequence[Sentence], language: str) -> Iterator[Statement]:
    """What the sentences of a text state, those that are nothing but one value of one thing."""
    if own.column:
        yield from _in_cell(own, read, language)
        return
    heading = own.heading if own.heading and not re.fullmatch(_GENERAL, own.heading) else ""
    for number, sentence in enumerate(read):
        alone = number > 0 or not heading or re.match(_OPENS, own.raw[sentence.start :]) is not None
        for found in _of_sentence(sentence, language):
            of = found if alone else _under(found, heading, language)
            if _says_of_what(of, language):
                yield of


def label_words(label: str, language: str) -> frozenset[str]:
    """Of what a figure with that label is, as a statement of a text says it."""
    return _stems(label, language)


def _in_cell(own: Said, found: Sequence[Sentence], language: str) -> Iterator[Statement]:
    """A cell that is a number, of its row and its column: `Revenue | $12m` under `2025`."""
    unit = re.search(UNIT_IN_HEADING, own.column) or re.search(UNIT_IN_HEADING, own.heading)
    scale, of = unit_of(unit[1]) if unit else (0, "")
    alone = re.fullmatch(_IN_CELL, found[0].shape) if len(found) == 1 and len(found[0].values) == 1 else None
    value = found[0].values[0] if alone else None
    if alone is None or value is None or (alone["counted"] and not value.bare):
        return
    counted = alone["counted"] or ""
    names = f"{own.heading} {own.column} {counted}".strip()
    if unit and (scale or of) and ((value.bare and not counted) or value.amount.unit == of):
        names = names.replace(unit[0], " ")
    years = re.findall(r"(?<!\d)(?:(?:[TQSH][1-4] )?(?:19|20)\d\d)(?!\d)", names)
    if len(years) > 1 or value.signed or value.called or re.search(_NO_VALUE, names):
        return
    if value.bare and not counted:
        value = value_in(value, scale, of)
    if value.amount.unit or value.amount.interval.high > _FEWEST_COUNTED:
        period = years[0] if years else ""
        words = _stems(names.replace(period, " ") if period else names, language)
        in_column = not value.amount.unit and not re.fullmatch(r"\W*(?:19|20)\d\d\W*", own.column)
        if (words & measures(language) or in_column) and len(words) <= _MOST_WORDS:
            yield stated(value, words, period, own, names)._replace(whole=False)


def value_in(value: Value, scale: int, unit: str) -> Value:
    """The value of a bare number in the unit of its column."""
    amount = Amount(value.amount.interval.scaled(scale), unit, scale)
    return Value(value.start, value.end, amount, bare=not unit)


def _of_sentence(sentence: Sentence, language: str) -> Iterator[Statement]:
    """The statements of a sentence; none where something in it is left over."""
    shape = sentence.text
    if OTHER in shape or re.search(SUPPOSED, sentence.said.raw[sentence.start : sentence.end]):
        return
    found, rest = _read(re.sub(A_YEAR_EACH, blank, shape))
    if VALUE in rest or YEAR in rest or re.search(_NO_VALUE, rest):
        return
    words = _stems(rest, language)
    for at, (begin, end) in found if len(words) <= _MOST_WORDS else ():
        value = sentence.by_start.get(sentence.start + at)
        if value and not (value.signed or value.called):
            period = sentence.written(sentence.start + begin, sentence.start + end)
            if not period and (re.search(_WAS, rest) or re.search(EARLIER, re.sub(NAMED_EARLIER, "", shape))):
                continue
            yield stated(value, words, period, sentence.said, rest)


_Found: TypeAlias = tuple[int, tuple[int, int]]
"""Where a value begins in a shape, and where its period stands: nowhere, from 0 to 0."""


def _read(shape: str) -> tuple[list[_Found], str]:
    """The values of a shape with their periods, and the words beside them."""
    shape = trimmed(shape)
    if re.search(_SINCE, shape):
        return [], ""
    introduced = re.match(_INTRODUCED, shape)
    if introduced:
        shape = f"{' ' * introduced.end('with')}{shape[introduced.end('with') : introduced.end('thing')]}"
    elif moved := re.search(_FROM_TO, shape):
        return [(moved.start(key), moved.span(f"y{key}")) for key in "ab"], shape[: moved.start()] + shape[
            moved.end() :
        ]
    tail = re.search(TAIL, shape)
    end = tail.end("head") if tail else len(shape)
    head = shape[:end]
    years = list(re.finditer(_YEAR_IN, head))
    period = years[0].span("year") if len(years) == 1 else (0, 0)
    found = [(head.index(VALUE), period)] if VALUE in head else []
    if years and VALUE in shape[end:] and (against := re.compile(_AGAINST).match(shape, end)):
        found.append((against.start("v"), against.span("y")))
    for year in years[:1]:
        head = f"{head[: year.start()]} {head[year.end() :]}"
    rest = re.sub(A_VALUE, " ", re.sub(_LED_TO, " ", re.sub(_LIMITS, " ", head)), count=1)
    return found, " ".join(rest.split()).strip(" .,:;()")


def stated(value: Value, words: frozenset[str], period: str, own: Said, names: str) -> Statement:
    """The statement that a value is of these words."""
    return Statement(
        of=words,
        unit=value.amount.unit.casefold(),
        period=period,
        interval=_printed(value),
        said=own,
        start=value.start,
        end=value.end,
        names=names,
        whole=True,
    )


def _printed(value: Value) -> Interval:
    """Where it lies; a whole number of hundreds and more may be rounded to its last digit that is not zero."""
    low, high = value.amount.interval
    if value.amount.unit == PERCENT or not (low.is_finite() and high.is_finite()):
        return value.amount.interval
    middle, digit = (low + high) / 2, (high - low).scaleb(-value.amount.scale)
    if middle.scaleb(-value.amount.scale) < HUNDRED or digit != 1:
        return value.amount.interval
    widest = rough(middle)
    return Interval(min(low, widest.low), max(high, widest.high))


def _under(own: Statement, heading: str, language: str) -> Statement:
    """The statement of a text that continues its heading: `AWS` above `$128.7bn of revenue`."""
    return own._replace(of=own.of | _stems(heading, language), names=f"{heading} : {own.names}", whole=False)


def _says_of_what(own: Statement, language: str) -> bool:
    """Whether it names a measure; or what it counts, among other words."""
    if own.of & (measures(language) | lengths(language)):
        return True
    if own.unit == PERCENT and re.match(_OF_ALL, own.said.words[own.end :]) and len(own.of) > 1:
        return True
    if re.fullmatch(_TIMES, own.unit):
        return bool(own.of)
    counted = re.match(r"\s(?:de |d['’]|of )?([^\W\d_]{3,})", own.said.words[own.end :])
    return (
        not own.unit
        and counted is not None
        and (
            own.interval.high > _FEWEST_COUNTED
            or re.match(_TIMES, counted[1]) is not None
            or "," in own.written
            or "." in own.written
        )
        and bool(_stems(counted[1], language))
        and bool(own.of)
    )


def _stems(text: str, language: str) -> frozenset[str]:
    """The words that say of what a value is, one form for each."""
    return frozenset(root(word, language) for word in plain_words(text) if not adds_nothing(word))
