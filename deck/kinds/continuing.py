"""Content that is too much for one slide: it goes on over further slides, or on a kind of slide that can hold it.

`continued` plans any slide. What holds on one page is planned as its kind plans it, and nothing else happens.

How a kind joins, by one of these:

- It names its list: `KIND = Kind(Levers, plan, many="levers")`. Then its `plan` is asked again with parts of the list
  until each part holds (`page.fit.holds`: no text nor table higher than its slot, no figure broken, no more items than
  `Count.most`); parts are the fewest there can be, filled alike, no item left over (`page.partition`). `plan` reads
  `slide.portion`: `portion.first` is the number of its first item (the fifth lever is number 5 on the second slide),
  `portion.fullest` how many items the fullest part shows, so that a part of three looks like its sister of four
  (`levers-3-of-4`).
- Its `plan` gives several pages itself, each with `page(part_of(slide, Portion(number=2, count=3), rows=…), …)`:
  for what breaks otherwise than between the items of one list (text, tables by columns); `Kind(..., spreads=True)`.
- It says what it becomes: `Kind(..., otherwise=as_list)`, a function of slide and style that gives a slide of another
  kind, or several in a row, which may go on in their turn. It is asked where one item alone does not hold, or where
  there is no `many`; and where an item stands alone: then what takes fewer slides is shown, of two alike the kind's
  own. `wording` has what it takes to say things in plain words; `wording.in_words` says any slide's (not its pictures).

A kind that does none of this keeps too much text on its page, and the check for overflow tells; too many items for its
layouts are said in plain words.

`parts.page` marks the titles of parts (`(suite)`, `(2/3)`), and `part_of` leaves notes and note on the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from deck.kinds import kind_of, name_of
from deck.kinds.parts import retitled
from deck.kinds.slide import Kind, Portion, Slide, counts, part_of
from deck.kinds.style import Style
from deck.kinds.wording import in_words
from deck.page.fit import holds, resized
from deck.page.item import Item, Text
from deck.page.page import Page
from deck.page.partition import PAIR, even, evenly, ranges
from deck.units import Length

FEW = 8
"""So many are tried one by one: four pictures may hold, two by two, where three in a row do not."""


def continued(slide: Slide, style: Style) -> tuple[Page, ...]:
    """The pages of a slide, at least one; everything that it says stands on them once, in order."""
    own = kind_of(slide)
    pages = _whole(slide, own, style)
    if pages:
        return pages
    pages, alone = _in_parts(slide, own, style)
    if pages and not alone:
        return pages
    others = _otherwise(slide, own, style)
    return pages if pages and len(pages) <= len(others) else others


def _otherwise(slide: Slide, own: Kind[Any], style: Style) -> tuple[Page, ...]:
    """The pages of what the slide becomes."""
    others = (own.otherwise or in_words)(slide, style)
    first, *further = others if isinstance(others, tuple) else (others,)
    if first == slide:
        return tuple(own.plan(slide, style))  # nothing can be taken off it any more: the check tells
    shown = _in_turn(first, further, style)
    if type(first) is type(slide):
        return shown  # the same slide, some of it on others after it
    return tuple(replace(page, instead_of=name_of(slide), shown_as=page.shown_as or name_of(first)) for page in shown)


def _in_turn(first: Slide, further: Sequence[Slide], style: Style) -> tuple[Page, ...]:
    """The pages of slides that stand for one: their titles count them all, notes and note stand on the first."""
    if not further:
        return continued(first, style)
    others = (first, *(replace(own, notes=None, note=None) for own in further))
    pages = [(own, page) for own in others for page in continued(own, style)]
    portions = (Portion(number=number, count=len(pages)) for number in range(1, len(pages) + 1))
    return tuple(
        retitled(page, part_of(own, portion), style) for (own, page), portion in zip(pages, portions, strict=True)
    )


def _whole(slide: Slide, own: Kind[Any], style: Style) -> tuple[Page, ...]:
    """The pages as the kind plans them; none where something does not hold.

    A kind that does not say what too much becomes is shown as it is, and the check tells.
    """
    if not _few_enough(slide) and not own.spreads:
        return ()
    pages: tuple[Page, ...] = own.plan(slide, style)
    joined = own.many or own.otherwise
    return pages if not joined or _hold(pages, style) else ()


def _few_enough(slide: Slide) -> bool:
    """Whether no list of the slide has more items than one slide shows."""
    return all(len(getattr(slide, field)) <= count.most for field, count in counts(type(slide)).items())


def _holding(slide: Slide, own: Kind[Any], style: Style) -> tuple[Page, ...]:
    pages: tuple[Page, ...] = own.plan(slide, style)
    return pages if _hold(pages, style) else ()


def _hold(pages: Sequence[Page], style: Style) -> bool:
    return all(holds(page, style.brand, style.measure) for page in pages)


def _in_parts(slide: Slide, own: Kind[Any], style: Style) -> tuple[tuple[Page, ...], bool]:
    """The pages of as few parts of the list as hold, filled alike, and whether an item stands alone on one of several.

    None where one item alone does not hold.
    """
    if not own.many:
        return (), False
    parts = _Parts(slide, own, style)
    sizes = parts.sizes()
    beyond = len(parts.items) - parts.longest(0)
    pages = tuple(replace(page, beyond=beyond) for page in alike(parts.pages(sizes))) if sizes else ()
    return pages, len(sizes) > 1 and 1 in sizes


class _Parts:
    """A slide's list cut into parts. Sizes are the numbers of items of each part, in order.

    A part is laid out in the geometry of so many items (`fullest`), or in its own (0).
    """

    def __init__(self, slide: Slide, own: Kind[Any], style: Style) -> None:
        self.items: tuple[Any, ...] = getattr(slide, own.many)
        self._most = min(len(self.items), counts(type(slide))[own.many].most)
        self._slide, self._kind, self._style = slide, own, style
        self._known: dict[tuple[int, int, int], bool] = {}

    def sizes(self) -> tuple[int, ...]:
        """The fewest parts that hold: even ones, else as alike as can be, in one geometry if there is one for all."""
        filled = self._filled()
        alike = even(len(self.items), len(filled)) if filled else ()
        if alike and (1 not in alike or len(self.items) == 1) and self._hold(alike, max(alike)):
            return alike
        return self._evenly()

    def _filled(self) -> tuple[int, ...]:
        """Parts as long as they hold, from the first item on; none where two items do not hold together."""
        sizes: list[int] = []
        while (first := sum(sizes)) < len(self.items):
            size = self.longest(first)
            if size < min(PAIR, len(self.items) - first):
                return ()
            sizes.append(size)
        return tuple(sizes)

    def _evenly(self) -> tuple[int, ...]:
        """The fewest parts, as alike as can be: less holds where more does, but where it does not after all."""
        holding = [set(range(1, self.longest(first) + 1)) for first in range(len(self.items))]
        while True:
            sizes = evenly(holding)
            wrong = [part for part in ranges(sizes) if not self._holds(part.start, len(part))]
            for part in wrong:
                holding[part.start].discard(len(part))
            if not wrong:
                return sizes

    def longest(self, first: int) -> int:
        """How many items from `first` hold on one page."""
        low, high = 0, min(self._most, len(self.items) - first)
        if high <= FEW:
            return next((size for size in range(high, 0, -1) if self._holds(first, size)), 0)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._holds(first, middle) else (low, middle - 1)
        return low

    def _hold(self, sizes: Sequence[int], fullest: int) -> bool:
        return all(self._holds(part.start, len(part), fullest) for part in ranges(sizes))

    def _holds(self, first: int, size: int, fullest: int = 0) -> bool:
        known = (first, size, fullest)
        if known not in self._known:
            part = self._part(first, size, Portion(first=first + 1, fullest=fullest, items=self.items))
            self._known[known] = bool(_holding(part, self._kind, self._style))
        return self._known[known]

    def pages(self, sizes: Sequence[int]) -> tuple[Page, ...]:
        """The pages of the parts: each in the geometry of the fullest where it holds in it, else in its own."""
        return tuple(
            page
            for number, part in enumerate(ranges(sizes), 1)
            for page in self._pages(part, Portion(number=number, count=len(sizes), fullest=max(sizes)))
        )

    def _pages(self, part: range, own: Portion) -> tuple[Page, ...]:
        tried = (replace(own, first=part.start + 1, fullest=fullest, items=self.items) for fullest in (own.fullest, 0))
        planned = (_holding(self._part(part.start, len(part), portion), self._kind, self._style) for portion in tried)
        return next(pages for pages in planned if pages)

    def _part(self, first: int, size: int, portion: Portion) -> Slide:
        return part_of(self._slide, portion, **{self._kind.many: self.items[first : first + size]})


def alike(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with every role of their bodies at the smallest size that it has on any of them.

    A page whose role knows no such size keeps its own.
    """
    smallest: dict[str, Length] = {}
    for page in pages:
        for role, size in _sizes(page):
            smallest[role] = min(size, smallest.get(role, size))
    return tuple(replace(page, items=tuple(_set(item, page, smallest) for item in page.items)) for page in pages)


def _sizes(page: Page) -> Iterator[tuple[str, Length]]:
    for item in page.body:
        slot = page.layout.slot(item.slot)
        for own in item.paragraphs:
            yield _plain(own.role), own.size or slot.role(own.role).size


def _set(item: Item, page: Page, sizes: Mapping[str, Length]) -> Item:
    if not isinstance(item, Text) or not page.is_body(item):
        return item
    for role in page.layout.slot(item.slot).roles:
        size = sizes.get(_plain(role.name))
        if size in role.sizes:
            item = resized(item, role.name, None if size == role.size else size)
    return item


def _plain(role: str) -> str:
    """A role and its highlighted twin are of one size."""
    return role.removesuffix("-highlight")
