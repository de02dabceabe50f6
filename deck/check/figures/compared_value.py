"""How two figures of a slide lie to each other, in words: `71.8%, 1.3 points below the average`. See claim.

Both are called by some words of their labels, or one by its value. Read is how far apart they are and which is above
the other; how many times as much money the one gave as the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from deck.check.figures import claim
from deck.check.slides import figures_on
from deck.content.model import Report
from deck.figures.amount import Amount, plain, shown
from deck.figures.book import VALUE as WHOLE
from deck.figures.book import Figure
from deck.figures.change import in_percent
from deck.figures.interval import Interval, around
from deck.figures.late import Late
from deck.figures.moment import in_order
from deck.figures.numeral import SPELLED
from deck.figures.quantity import CURRENCY, PERCENT, POINTS
from deck.frozen import frozen
from deck.prose.comparing import levels_of
from deck.prose.said import said_together
from deck.prose.scope import blanked, is_doubtful
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, finding, sentences
from deck.prose.short_names import ShortNames
from deck.prose.times_as import DENIED, TIMES, times_as
from deck.prose.title_shape import fold
from deck.source.finding import Finding
from deck.source.text import SourceText

_NUMBERS = f"{VALUE}{YEAR}{OTHER}"
_NAME = rf"[^{_NUMBERS},.;:!?()–—]{{2,50}}?"
_WORDS = "|".join(sorted(map(fold, SPELLED), key=len, reverse=True))
_MORE = r"above|over|more than|higher than|ahead of|au-dessus d[eu]s?|de plus qu[e']|devant"
_LESS = (
    r"below|under|less than|lower than|fewer than|behind|short of|(?:au|en)[- ]dessous d[eu]s?|sous|de moins qu[e']"
    r"|derriere"
)
_B = rf"(?P<other>{_NAME})(?=\s*(?:$|[,.;:!?()–—]|\s(?:et|and|mais|but)\s))"
_APART = Late(
    rf"(?P<v>{A_VALUE})(?P<gap>[^{_NUMBERS}.;!?()]{{0,80}}?)(?:,|:| [–—]) "
    r"(?:(?:still|only|just|encore|toujours|soit|or) )?"
    rf"(?P<d>{A_VALUE}|(?:{_WORDS}))(?P<u> points?)? (?:(?P<more>{_MORE})|(?P<less>{_LESS})) ?{_B}"
)
_VERB = (
    r"(?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood|lies?|lay|keeps?|kept|comes?|came|ends?|ended|falls?"
    r"|fell|drops?|dropped|slips?|slipped|rises?|rose|climbs?|climbed|moves?|moved|goes|went|est|sont|reste(?:nt)?"
    r"|demeure(?:nt)?|se situe(?:nt)?|passe(?:nt)?|tombe(?:nt)?|repasse(?:nt)?|revient|finit|termine)"
)
_LIES = Late(
    rf"{_VERB} (?:(?:still|now|again|well|far|just|encore|toujours|nettement|bien|juste|desormais|loin) ){{0,2}}"
    r"(?:(?P<more>above|higher than|au-dessus d[eu]s?|superieure?s? (?:a|au))"
    rf"|(?P<less>below|under|lower than|(?:au|en)[- ]dessous d[eu]s?|sous|inferieure?s? (?:a|au))) ?{_B}"
)
_SUBJECT = Late(
    rf"\s*(?P<one>{_NAME}) [a-z]+(?: (?:by|de|d'|to|a) ?{A_VALUE}(?: [a-z]+)?)?"
    r",? (?:and|et|but|mais) $"
)
"""What the clause before is of: `The price fell by 2.5 pence, and`."""
_ALONE = Late(rf"(?:.*[.;:] |.*, (?:and|et|but|mais) )?\s*(?P<one>{_NAME}) $")
_GAVE = (
    r"(?:g[ai]ves?|paid|pays?|brought|brings?(?: in)?|earn(?:s|ed)?|costs?|spen[dt]s?|contribute[sd]?|raise[sd]?"
    r"|provide[sd]?"
    r"|rapporte(?:nt)?|coute(?:nt)?|verse(?:nt)?|donne(?:nt)?|apporte(?:nt)?|depense(?:nt)?|ont (?:donne|verse|apporte)"
    r"|(?:is|are|was|were) worth)"
)
_AS_MUCH = Late(
    rf"(?:^|[.;:,] )(?P<one>{_NAME}) {_GAVE} (?P<said>{TIMES}"
    rf" (?:as much as|(?:plus|autant) qu[e'])) ?{_B}"
)
_OTHERS = Late(
    r"\b(?:and|but|while|whereas|for|with|of (?:whom|which)|et|mais|dont|tandis|alors|pour|avec|target|objectif|goal"
    r"|plan|planned|prevus?|last year|a year|an dernier|plus tot|earlier|ago)\b"
)
_OF = Late(r"^(?:the|le|la|les|l'|que?|celui|celle|de|du|des|d'|a|au|aux|that of|those of)\b ?'?")
_HALF = Decimal("0.5")


@frozen
class _Told:
    """Two figures of which the text says otherwise than they are, and where."""

    one: Figure
    other: Figure
    part: str
    """The period of which it is said."""
    place: tuple[int, int]


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such comparison that the values of both figures contradict."""
    for slide, spoken in said_together(report):
        figures = figures_on(slide)
        if len(figures) < 2:
            continue
        names = ShortNames(figures, report.language.tag)
        for own in spoken:
            for sentence in sentences(own, report, least=0) if not own.column else ():
                text = fold(sentence.text)
                if DENIED.search(text):
                    continue
                told = _apart(sentence, text, figures, names) or _lies(sentence, text, names)
                if told := told or _as_much(sentence, text, names):
                    yield _finding(sentence, told, report, texts)


def _apart(sentence: Sentence, text: str, figures: Sequence[Figure], names: ShortNames) -> _Told | None:
    """`71.8% were seen in time, 1.3 points below the average`."""
    match = _APART.search(text)
    value = sentence.by_start.get(sentence.start + match.start("v")) if match else None
    if match is None or value is None or value.signed or _OTHERS.search(match["gap"]) or _is_doubtful(sentence, match):
        return None
    other = names.called(_OF.sub("", match["other"]))
    having = [
        (figure, part)
        for figure in figures
        for part, own in levels_of(figure).items()
        if figure is not other and own.same_as(value.amount)
    ]
    distance = _distance(sentence, match)
    if other is None or len(having) != 1 or distance is None:
        return None
    (one, part), (stated, unit) = having[0], distance
    gaps = [each for own in _beside(part, other) for each in _gaps(levels_of(one)[part], own, unit)]
    stated = stated if match["more"] else stated.negated()
    if not gaps or any(each.meets(stated) for each in gaps):
        return None
    return _told(sentence, one, other, (match.start("d"), match.start("other")), part)


def _distance(sentence: Sentence, match: re.Match[str]) -> tuple[Interval, str] | None:
    """How far apart they are said to be, and in which unit."""
    value = sentence.by_start.get(sentence.start + match.start("d"))
    if value:
        return None if value.signed or value.called else (value.amount.interval, value.amount.unit)
    number = Decimal(next((own for word, own in SPELLED.items() if fold(word) == match["d"]), 0))
    return (around(number, _HALF), POINTS) if number and match["u"] else None


def _gaps(one: Amount, other: Amount, unit: str) -> Iterator[Interval]:
    """How far above the other the one lies, as it is measured."""
    if one.unit != other.unit:
        return
    if unit in (POINTS, one.unit):
        yield one.interval.minus(other.interval)
    if unit == PERCENT:
        yield from in_percent(other, one)[:1]


def _lies(sentence: Sentence, text: str, names: ShortNames) -> _Told | None:
    """`The price fell by 2.5 pence, and stayed above Glenroe's`."""
    match = _LIES.search(text)
    if match is None or _is_doubtful(sentence, match) or YEAR in text:
        return None
    ahead = text[: match.start()]
    subject = _SUBJECT.match(ahead) or _ALONE.match(ahead)
    one = names.called(subject["one"]) if subject else None
    other = names.called(_OF.sub("", match["other"]))
    if one is None or other is None or one is other:
        return None
    last = in_order(one.periods)[-1] if one.periods else WHOLE
    own = levels_of(one).get(last)
    pairs = [(own, each) for each in _beside(last, other) if own and own.unit == each.unit]
    way = bool(match["more"])
    if not pairs or not all(_is_above(each, own) if way else _is_above(own, each) for own, each in pairs):
        return None
    return _told(sentence, one, other, (match.start(), match.start("other")), last)


def _is_above(one: Amount, other: Amount) -> bool:
    return one.interval.low >= other.interval.high and one.interval != other.interval


def _as_much(sentence: Sentence, text: str, names: ShortNames) -> _Told | None:
    """`Firms gave twice as much as individuals`."""
    match = _AS_MUCH.search(text)
    times = times_as(match) if match else None
    if match is None or times is None or _is_doubtful(sentence, match) or YEAR in text:
        return None
    one, other = names.called(match["one"]), names.called(_OF.sub("", match["other"]))
    if one is None or other is None or one is other:
        return None
    parts = [part for part in levels_of(one) if part in levels_of(other)]
    pairs = [(levels_of(one)[part], levels_of(other)[part]) for part in parts]
    if not pairs or any(own.unit != each.unit or not re.fullmatch(CURRENCY, own.unit) for own, each in pairs):
        return None
    ratios = [own.interval.over(each.interval) for own, each in pairs]
    if any(ratio is None or ratio.meets(times) for ratio in ratios):
        return None
    return _told(sentence, one, other, match.span("said"), parts[-1])


def _is_doubtful(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether beside what the other is called it speaks of what may be, of a part, or in somebody's words."""
    start, end = (sentence.start + at for at in match.span("other"))
    return is_doubtful(blanked(sentence.said.words, start, end), start)


def _beside(part: str, other: Figure) -> Sequence[Amount]:
    """What the other has at that time; where it has none, all that it has."""
    values = levels_of(other)
    return [values[part]] if part in values else list(values.values())


def _told(sentence: Sentence, one: Figure, other: Figure, place: tuple[int, int], part: str) -> _Told:
    start, end = place
    return _Told(one, other, part, (sentence.start + start, sentence.start + end))


def _finding(sentence: Sentence, told: _Told, report: Report, texts: Mapping[str, SourceText]) -> Finding:
    values = "; ".join(f"{own.label} {_shown(own, told.part, report)}" for own in (told.one, told.other))
    message = f'"{sentence.written(*told.place)}" disagrees with the slide: {values}'
    return finding(sentence, texts, claim.CODE, message, told.place, "write the title anew, mend the number")


def _shown(figure: Figure, part: str, report: Report) -> str:
    return plain(shown(figure.quantities[part if part in figure.quantities else figure.whole], report.language))
