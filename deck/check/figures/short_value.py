"""A slip of the keyboard in the value of a figure that a text calls by some words of its label. See literal.

`L'excédent de 14,1 M$ est partagé` where the net surplus is 11,4; `28.6 MW installed` over an installed power of 26.8.
Two things speak for it together: the words are those of this figure alone among all in its unit, and one digit, or two
that are turned, make the number its value. A number that stands elsewhere too is no slip.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures import literal
from deck.check.figures.contradiction import Contradiction, contradicted
from deck.content.model import Report
from deck.figures.amount import plain, shown
from deck.figures.book import CHANGE, Figure
from deck.figures.book import VALUE as WHOLE
from deck.figures.late import Late
from deck.figures.moment import in_order, years_written
from deck.figures.quantity import PERCENT
from deck.figures.slip import all_digits, digits, is_slip, odd_digits
from deck.prose.comparing import levels_of
from deck.prose.content_words import content_words
from deck.prose.said import said
from deck.prose.scope import blanked, is_doubtful, without
from deck.prose.sentence import OTHER, VALUE, Sentence, Value, sentences
from deck.prose.short_names import ShortNames
from deck.prose.standing import numbers_of
from deck.prose.when import EARLIER
from deck.source.finding import Finding
from deck.source.text import SourceText

_WORD = r"[^\W\d_][\w’'-]*"
_LINK = (
    r"(?:,? (?:qui|which|that) )?(?:de|d['’]|of|at|with|avec|à|is|are|was|were|est(?: de| d['’])?|sont"
    r"|était(?: de| d['’])?|étaient|s['’]élève à|s['’]établit à|atteint|reaches|reached|stands at|now|:) ?"
)
_AHEAD = Late(
    r"(?i)(?:^|[.;:!?(,] (?!(?:hence|thus|donc|and|et) )"
    r"|\b(?:hence|thus|donc|and|et|à|to|for|pour|reach\w*|rejoindre|atteindre) "
    r"|(?=\b(?:(?:les?|la|the|our|notre|nos|its|their) |l['’])))"
    r"(?P<the>(?:les?|la|the|our|notre|nos|its|their) |l['’])?"
    rf"(?P<name>{_WORD}(?: (?!(?:le|la|les|the|our|is|are|was|were|est|sont)\b){_WORD}){{0,4}}),? ?{_LINK}$"
)
"""What a value is said of, right before it: `L'excédent de`, `, hence net retention of`."""
_BEHIND = Late(rf"(?i) (?P<name>{_WORD}(?: {_WORD}){{0,3}})\s*[.!]?\s*$")
_MOVED_TO = Late(
    rf"(?i)\s*(?:(?:up|down|en hausse|en baisse)(?: (?:by|de) ?{VALUE}+)?|(?:hausse|baisse|recul) de {VALUE}+),?"
    r" (?:to|à) $"
)
"""Below a heading: what it came to."""
_COUNTED = Late(rf"[ \u00a0\u202f](?P<noun>{_WORD})")
_ELSEWHERE = Late(
    rf"(?i)\b(?:{EARLIER}|ago|il y a|par|per|each|chaque|every|new|nouve\w+|of which|dont"
    r"|(?:more|less|fewer|plus|moins)(?! than\b| que\b| d[e’'])|other|autres?|initial\w*|first|premi\w+|d['’]abord"
    r"|target|goal|objectif|cible|plan\w*|budget\w*|prévu\w*|forecast|expected)\b"
)
"""Words of another time, a plan, a part."""
_LONG, _NEAR = 3, 2


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number."""
    if not len(report.figures):
        return
    named = _Named(report)
    for own in said(report):
        if own.column or not any(map(str.isdigit, own.raw)):
            continue
        for sentence in sentences(own, report):
            for value in sentence.values:
                if not (value.signed or value.called) and (told := named.contradiction(sentence, value)):
                    yield contradicted(literal.CODE, own, told, report, texts)


class _Named:
    """The figures of a report, by their units and some words of their labels."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._tag = report.language.tag
        self._often: Counter[str] = Counter()
        by_unit: dict[str, list[Figure]] = {}
        for figure in report.figures:
            for unit in {own.unit.casefold() for own in levels_of(figure).values()}:
                by_unit.setdefault(unit, []).append(figure)
        self._names = {unit: ShortNames(figures, self._tag) for unit, figures in by_unit.items()}

    def contradiction(self, sentence: Sentence, value: Value) -> Contradiction | None:
        """The figure that the value was meant to be of, where it is a slip."""
        written = sentence.shown(value)
        if len(digits(written)) < _NEAR or self._is_elsewhere(written):
            return None
        figure = self._called(sentence, value)
        meant = (
            [part for part in _parts(figure, sentence) if self._is_slip(figure, part, value, written)] if figure else []
        )
        if figure is None or not meant or self._is_doubtful(sentence, value, figure):
            return None
        return Contradiction(value.start, value.end, figure)

    def _is_elsewhere(self, written: str) -> bool:
        self._often = self._often or numbers_of(self._report)
        return self._often[all_digits(written)] != 1

    def _called(self, sentence: Sentence, value: Value) -> Figure | None:
        """The one figure of that unit whose label has the words that stand before the value, or behind it."""
        shape, unit = sentence.shape, value.amount.unit.casefold()
        names = self._names.get(unit)
        counted = _COUNTED.match(sentence.said.words, value.end)
        if value.bare and counted:
            names = self._names.get(counted["noun"].casefold()) or names
        if names is None:
            return None
        ahead = shape[sentence.start : value.start]
        heading = sentence.said.heading
        if heading and not sentence.start and _MOVED_TO.fullmatch(ahead):
            return names.called(heading)
        noun = counted["noun"] if value.bare and counted else ""
        if match := _AHEAD.search(ahead):
            name = f"{match['name']} {noun}".strip()
            figure = names.called(name)
            sure = len(content_words(name, self._tag)) > 1
            return figure if figure and (sure or (match["the"] and self._is_head(match["name"], figure))) else None
        behind = _BEHIND.match(shape[value.end : sentence.end])
        if behind and not ahead.strip() and unit not in ("", PERCENT) and unit.isalpha():
            return names.called(behind["name"]) if len(names) == 1 else None
        return None

    def _is_head(self, word: str, figure: Figure) -> bool:
        """Whether it is what the label speaks of: its first word in French, its last in English."""
        words = [own for own in re.findall(r"[^\W\d_]+", figure.label) if content_words(own, self._tag)]
        head = words[:1] if self._tag.startswith("fr") else words[-1:]
        return any(content_words(own, self._tag) == content_words(word, self._tag) for own in head)

    def _is_slip(self, figure: Figure, part: str, value: Value, written: str) -> bool:
        """Whether it has the digits of the value of that period, but for one, or for two that are exchanged."""
        own = figure.quantities[part]
        if own.signed or any(value.amount.interval.meets(each.interval) for each in levels_of(figure).values()):
            return False
        meant = plain(shown(own, self._report.language))
        return is_slip(written, meant) or (len(all_digits(written)) >= _LONG and _is_one_off(written, meant))

    def _is_doubtful(self, sentence: Sentence, value: Value, figure: Figure) -> bool:
        """Whether it is of a plan, a part, another time, or made of the numbers beside it."""
        named = content_words(figure.label, self._tag)
        around = blanked(without(sentence.said.words, named, self._tag), value.start, value.end)
        text = around[sentence.start : sentence.end]
        years = years_written(sentence.said.raw[sentence.start : sentence.end])
        return (
            OTHER in sentence.text
            or any(year not in figure.periods for year in years)
            or _ELSEWHERE.search(text) is not None
            or is_doubtful(around, value.start)
        )


def _parts(figure: Figure, sentence: Sentence) -> Sequence[str]:
    """The periods that may be meant: those of the years that it names, else the last."""
    years = [own for own in figure.periods if own in sentence.said.raw[sentence.start : sentence.end]]
    return years or [WHOLE if WHOLE in figure.quantities else (*in_order(figure.periods)[-1:], CHANGE)[0]]


def _is_one_off(written: str, meant: str) -> bool:
    """Whether another digit than its first is wrong, or two of them are exchanged."""
    odd = odd_digits(written, meant)
    exchanged = len(odd) == 2 and sorted(all_digits(written)) == sorted(all_digits(meant))
    return bool(odd) and odd[0] > 0 and (len(odd) == 1 or exchanged)
