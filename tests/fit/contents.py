"""Slides of any kind with as much in them as asked: within what the annotations state, or far beyond.

A slide is made from an `Amount`, which says everything in a line, so that a case that fails is short to write down:
`slide_of("levers", Amount(items=9, chars=120), setting())`. Nothing here knows a kind: the models' annotations say
what may stand where, as they do for the binder.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import count
from random import Random
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st

from deck.brand.layout import Layout
from deck.brand.layouts import all_layouts
from deck.content.key import Key, keys
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind
from deck.kinds.slide import CodeLanguage, Part, PicturePath, Slide, Source, Title, Verbatim
from deck.kinds.style import Style
from deck.page.fit import fit_title, line_count
from tests.fit.setting import Setting
from tests.fit.words import SCRIPTS, SPACED, Pen
from tests.kinds.slides import ADDRESSES, PICTURE, budget

MOST_ITEMS, MOST_CHARS = 200, 10_000
MOST_IN_ALL = 12_000
"""Characters on one slide: two hundred items have shorter texts than one."""
THREE_LINES = ("figure", "picture-half")
"""Layouts whose title is narrow, and has a line more."""
FORMULAS = ("a_1 = b", r"\frac{a}{b} + c = d", r"E = \sum_{i=1}^{n} x_i^2")
ACROSS, WIDEST = ("columns", "cells"), 14
"""Keys of what stands side by side in a table, and how much of it at most."""
TABLES, TALLEST = ("table", "text-table"), 60
"""Kinds of tables, and how many rows they have at most."""
NESTED_IN = 7
"""In lists of more items in all, the lists of each are short."""
UNWRITTEN = ("id", "claim")
"""Keys of what the audience never sees."""
ON_ONE_LINE = ("kicker",)
"""Keys of texts that stand apart from the content: they have one line, and no slide to go on to."""


@dataclass(frozen=True)
class Amount:
    """How much a slide says, and which of all slides that say so much it is."""

    items: int | None = None
    """In its longest list; None: as many as the annotations allow."""
    chars: int | None = None
    """In its longest text; None: as many as the annotations state."""
    script: str = "latin"
    seed: int = 0
    marked: bool = True
    """Whether every word has a number of its own."""


def amounts(*, items: int = MOST_ITEMS, chars: int = MOST_CHARS) -> st.SearchStrategy[Amount]:
    """From nothing to very much, in every script; what shrinks has fewer items, then fewer characters."""
    few, some = st.integers(0, min(items, 12)), st.integers(0, min(chars, 400))
    return st.builds(
        Amount,
        items=few | st.integers(0, items),
        chars=some | st.integers(0, chars),
        script=st.sampled_from(tuple(SCRIPTS)),
        seed=st.integers(0, 99),
    )


def slide_of(name: str, amount: Amount, setting: Setting) -> Slide:
    """The slide of that kind; its parts have addresses of their own, and one highlight at most is asked for."""
    maker = _Maker(name, amount, setting)
    slide = maker.record(kind(name).model)
    return _addressed(slide, count(), iter(range(MOST_ITEMS)), maker.chance.randint(-1, 5))  # type: ignore[no-any-return]


class _Maker:
    """One slide in the making."""

    def __init__(self, name: str, amount: Amount, setting: Setting) -> None:
        self._name = name
        self.chance = Random(f"{amount.seed} {amount.script}")
        self._amount, self._setting = amount, setting
        self._pen = Pen(self.chance, SCRIPTS[amount.script], count(1) if amount.marked else None)
        self._any_size = amount.items is not None and amount.seed % 2 == 1
        self._periods = setting.periods(any_size=self._any_size)
        self._longest = iter((True,))
        self._items = 1
        """In the lists around what is being made: so many texts share the room."""

    def record(self, model: type) -> Any:
        """An instance of a model, every key that is not required there or not."""
        given: dict[str, Any] = {}
        for key in keys(model).values():
            if key.name not in UNWRITTEN and (key.required or key.count or self.chance.random() < 0.7):
                given[key.field] = self._value(key)
        if issubclass(model, Slide):
            given |= {"section": self._setting.section, "title": self._title(keys(model)["title"])}
        return model(**given)

    def _value(self, key: Key) -> Any:
        if get_origin(key.wanted) is tuple:
            return self._list(key, get_args(key.wanted)[0])
        return self._one(key.wanted, key)

    def _list(self, key: Key, item: Any) -> tuple[Any, ...]:
        length = self._length(key)
        if key.period:
            return self._some(self._periods, length)
        if item is Reference:
            return tuple(map(self._setting.figure, self._some(self._calls(key), length)))
        if item is Source:
            return self._some(tuple(self._setting.report.sources.values()), length)
        outer, self._items = self._items, self._items * max(1, length)
        made = tuple(self._one(item, key) for _ in range(length))
        self._items = outer
        return made

    def _length(self, key: Key) -> int:
        """As many as asked in the first list, any number up to that in the others; always as many as there must be."""
        least, most = (key.count.least, key.count.most) if key.count else (0, 2)
        if self._items > NESTED_IN:
            return self.chance.randint(least, max(least, 2))
        if self._amount.items is None or not key.count:
            return self.chance.randint(least, most)
        if least == most:
            return least
        if key.name in ACROSS:
            return self.chance.randint(least, min(WIDEST, max(least, self._amount.items)))
        tallest = min(self._amount.items, TALLEST) if self._name in TABLES else self._amount.items
        return max(least, tallest if next(self._longest, False) else self.chance.randint(0, 4))

    def _some(self, choices: Sequence[Any], length: int) -> tuple[Any, ...]:
        """So many of them, in their order, none twice."""
        chosen = set(self.chance.sample(range(len(choices)), min(length, len(choices))))
        return tuple(own for index, own in enumerate(choices) if index in chosen)

    def _one(self, wanted: Any, key: Key) -> Any:
        if key.period:
            return self.chance.choice(self._periods)
        if get_origin(wanted) is Literal:
            return self.chance.choice(get_args(wanted))
        if wanted is bool:
            return False
        if wanted is Reference:
            return self._setting.figure(self.chance.choice(self._calls(key)))
        if wanted is Source:
            return self.chance.choice(tuple(self._setting.report.sources.values()))
        if wanted is CodeLanguage:
            return self.chance.choice(("", "python", "sql"))
        if wanted in ADDRESSES:
            return ADDRESSES[wanted]
        if wanted is Verbatim:
            return self._verbatim(key)
        if wanted is PicturePath:
            return PICTURE
        if wanted is str:
            return "100%" if key.plain else self._line(key) if key.name in ON_ONE_LINE else self._prose(key)
        return self._inline(self._chars(key)) if issubclass(wanted, Inline) else self.record(wanted)

    def _prose(self, key: Key) -> str:
        return self._pen.text(self._chars(key))

    def _calls(self, key: Key) -> tuple[str, ...]:
        return self._setting.calls(whole=key.field in ("rows", "highlight"), any_size=self._any_size)

    def _chars(self, key: Key) -> int:
        """How long the text of a key is: any length up to what is asked; what must be there has a word."""
        stated = budget(key)
        asked = self._amount.chars
        if asked is None:
            return self.chance.randint(1, stated)
        most = min(asked, MOST_IN_ALL // self._items)
        return max(1, most if self.chance.random() < 0.5 else self.chance.randint(0, most))

    def _inline(self, length: int) -> Inline:
        """Prose in paragraphs, with a bold word, a link or a figure here and there."""
        pen, chance = self._pen, self.chance
        runs: list[Run] = []
        while length > 0:
            piece = pen.text(min(length, chance.choice((30, 200, 600))))
            length -= len(piece) + 1
            runs.append(Run(piece, bold=chance.random() < 0.1, italic=chance.random() < 0.1))
            runs.append(Run("\n" if self._amount.chars and chance.random() < 0.2 else " "))
        return Inline(tuple(runs[:-1]))

    def _title(self, key: Key) -> Title:
        """Of any length that its place holds."""
        return Title((Run(self._held(budget(key), self._exceeds)),))

    def _line(self, key: Key) -> str:
        """Of any length that stands on one line in its place, the slot of its name."""
        return self._held(budget(key), lambda text: self._breaks(text, key.name))

    def _held(self, most: int, exceeds: Callable[[str], bool]) -> str:
        """The longest text that does not exceed its place, of those that come to mind."""
        length = self.chance.choice((most, most // 2, 1))
        text = self._pen.text(length)
        while exceeds(text) and length > 1:
            length = length * 3 // 4
            text = self._pen.text(length)
        return text

    def _breaks(self, text: str, name: str) -> bool:
        style = self._setting.style
        slots = {slot for own in _layouts(self._name, self._setting) for slot in own.slots if slot.name == name}
        return any(line_count((Run(text),), own.roles[0], own.box.width, style.measure) > 1 for own in slots)

    def _exceeds(self, title: str) -> bool:
        """Whether the title is too long for a layout of the kind, or for the text that it may become."""
        return any(_excess(title, layout, self._setting.style) for layout in _layouts(self._name, self._setting))

    def _verbatim(self, key: Key) -> Verbatim:
        """A formula, or lines of code."""
        if key.name == "latex":
            return Verbatim(self.chance.choice(FORMULAS))
        asked = self._amount.chars
        lines = 20 if asked is None else 1 + asked // 40
        return Verbatim("\n".join(self._code_line() for _ in range(self.chance.randint(1, lines))))

    def _code_line(self) -> str:
        return "    " * self.chance.randrange(4) + self._pen.text(self.chance.choice((0, 12, 40, 70)))


@cache
def _layouts(name: str, setting: Setting) -> tuple[Layout, ...]:
    """Layouts of a kind and of text, those alone whose title has a place of its own."""
    style = setting.style
    own_layouts = (f"{name}-", "section-" if name == "appendix" else "text-", "text-")
    named = (own.name for own in all_layouts(style.grid) if f"{own.name}-".startswith(own_layouts))
    return tuple({own.slot("title"): own for own in map(style.layout, named)}.values())


def _excess(title: str, layout: Layout, style: Style) -> int:
    slot = layout.slot("title")
    lines = 3 if layout.name in THREE_LINES else 2
    return fit_title(
        (Run(title),), style.brand.dressed(slot.roles[0]), slot.box.size, style.measure, lines=lines
    ).excess


def _addressed(part: Any, numbers: Iterator[int], order: Iterator[int], asked: int) -> Any:
    """The part and all parts in it, each with an address; the one asked for is highlighted."""
    changes: dict[str, Any] = {"address": f"results/item-{next(numbers)}"}
    if isinstance(getattr(part, "highlight", None), bool):
        changes["highlight"] = next(order, None) == asked
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Part):
            changes[field.name] = _addressed(value, numbers, order, asked)
        elif isinstance(value, tuple) and value and isinstance(value[0], Part):
            changes[field.name] = tuple(_addressed(own, numbers, order, asked) for own in value)
    return replace(part, **changes)


def is_spaced(amount: Amount) -> bool:
    """Whether the script sets spaces between words."""
    return amount.script in SPACED
