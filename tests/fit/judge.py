"""Everything that is wrong with the pages of a slide: what a plan may never do, whatever its content.

`faults` names each in a line, the rule first. `test_judge` breaks good plans on purpose, a rule at a time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from deck.brand.layout import Slot
from deck.brand.role import role
from deck.figures.run import Run
from deck.kinds import kind_of, name_of
from deck.kinds.slide import Portion, Slide, counts, part_of
from deck.kinds.style import Style
from deck.page.blocks import NESTED
from deck.page.fit import SAFE, TOLERANCE, holds, overflow, text_height
from deck.page.item import Drawing, Paragraph, Table, Text
from deck.page.lines import set_paragraph
from deck.page.page import Page
from deck.units import Length, points
from tests.fit.said import missing
from tests.kinds.rules import misplaced

LONG_HEADING = 200
"""Characters from which on a heading is a paragraph that its author called a name."""
ALONE = ("equation",)
"""Kinds whose items may be alone on a page: a formula with many words is a slide of its own."""
HEADER_AND_ROW = 2
POINTS = ("heading", "bullet")
"""Roles that begin a point of a text."""


def faults(slide: Slide, pages: Sequence[Page], style: Style) -> list[str]:
    """Everything that is wrong with the pages that were planned for a slide."""
    found = [f"no page: {slide.address}"] if not pages else []
    found += missing(slide, pages)
    found += doubled_titles(pages)
    for number, page in enumerate(pages, 1):
        found += [f"page {number}: {fault}" for fault in laid_out(page, style)]
    return [*found, *partings(pages), *uneven(slide, pages, style), *orphans(slide, pages, style)]


def laid_out(page: Page, style: Style) -> Iterator[str]:
    """Everything that is wrong with how one page is laid out."""
    yield from overflows(page, style)
    yield from tables(page, style)
    yield from drawings(page, style)
    yield from sizes(page)
    yield from addresses(page)
    yield from (f"misplaced: {fault}" for fault in misplaced(page, style))


def overflows(page: Page, style: Style) -> Iterator[str]:
    """Text higher than its slot."""
    for item in page.items:
        if isinstance(item, Text):
            beyond = overflow(item, page.layout.slot(item.slot), style.brand, style.measure)
            if beyond:
                yield f"overflow: {item.address} in {item.slot} of {page.layout.name} by {points(beyond):.0f} pt"


def tables(page: Page, style: Style) -> Iterator[str]:
    """Tables larger than their slot; rows that their text would stretch; rows of other lengths."""
    for item in page.items:
        if not isinstance(item, Table):
            continue
        box = page.layout.slot(item.slot).box
        if sum(item.heights) > box.height + TOLERANCE or sum(item.columns) > box.width + TOLERANCE:
            high, wide = points(sum(item.heights) - box.height), points(sum(item.columns) - box.width)
            yield f"overflow: table {item.address}, {high:.0f} pt too high, {wide:.0f} pt too wide"
        if {len(row) for row in item.rows} != {len(item.columns)} or len(item.rows) != len(item.heights):
            yield f"table: {item.address} has rows of different lengths"
        yield from _stretched(item, style)


def _stretched(table: Table, style: Style) -> Iterator[str]:
    for number, (height, row) in enumerate(zip(table.heights, table.rows, strict=True), 1):
        for cell, width in zip(row, table.columns, strict=False):
            room = width - cell.margin_left - cell.margin_right
            beyond = _height(cell.runs, cell.size, room, style, bold=cell.bold) - height
            if beyond > TOLERANCE:
                yield f"overflow: row {number} of {table.address}, by {points(beyond):.0f} pt: {cell.text[:40]}"


def drawings(page: Page, style: Style) -> Iterator[str]:
    """Words on a shape that are higher than it, or broken in the middle."""
    for item in page.items:
        if isinstance(item, Drawing) and item.runs:
            (shape,) = item.shapes
            needed = _height(item.runs, item.size, shape.box.width, style, bold=item.bold)
            if needed > shape.box.height + TOLERANCE:
                yield f"overflow: words on {item.address} by {points(needed - shape.box.height):.0f} pt"


def _height(runs: tuple[Run, ...], size: Length, width: Length, style: Style, *, bold: bool) -> Length:
    look = role("cell", points(size), bold=bold)
    return set_paragraph(runs, look, width * SAFE // 100, style.measure).height


def sizes(page: Page) -> Iterator[str]:
    """Siblings that differ in size: paragraphs of one role in slots that differ by their number alone."""
    found: dict[tuple[str, str], set[Length | None]] = defaultdict(set)
    for item in page.items:
        if isinstance(item, Text):
            for own in item.paragraphs:
                name = item.slot.rstrip("0123456789"), own.role.removesuffix("-highlight")
                found[name].add(_shown(own, page.layout.slot(item.slot)))
        elif isinstance(item, Table):
            found[item.slot, "body"] = {cell.size for row in item.rows[1:] for cell in row}
    for (slot, name), own in found.items():
        if len(own) > 1:
            yield f"sizes: {name} in {slot} of {page.layout.name}: {', '.join(sorted(map(_in_points, own)))}"


def _shown(own: Paragraph, slot: Slot) -> Length:
    """The size of its largest words: a figure's, whose unit may be smaller."""
    size = own.size or slot.roles[slot.level(own.role)].size
    return max((run.size or size for run in own.runs), default=size)


def _in_points(size: Length | None) -> str:
    return "its own" if size is None else f"{points(size):g}"


def addresses(page: Page) -> Iterator[str]:
    """Two items of one name: the second could not be found again."""
    times = Counter(item.address for item in page.items)
    yield from (f"address: {address} {count} times" for address, count in times.items() if count > 1)


def doubled_titles(pages: Iterable[Page]) -> Iterator[str]:
    times = Counter(page.title for page in pages)
    yield from (f"title: {title!r} on {count} pages" for title, count in times.items() if count > 1)


def partings(pages: Sequence[Page]) -> Iterator[str]:
    """Parts that do not count on; headings that part from their text; a lone line of a paragraph that goes on."""
    counted = [(page.part, page.parts) for page in pages]
    if counted != [(number, len(pages)) for number, _ in enumerate(pages, 1)]:
        yield f"parts: {counted}"
    for number, (page, following) in enumerate(pairwise(pages), 1):
        here = [own for item in page.body for own in item.paragraphs]
        last = here[-1:]
        first = [own for item in following.body for own in item.paragraphs][:1]
        roles = [own.role for own in (*last, *first)]
        if roles == ["heading", "sentence"] and len(last[0].text) < LONG_HEADING:
            yield f"page {number}: parted: the heading {last[0].text[:40]!r} from its text"
        depths = [_depth(own) for own in (*last, *first)]
        if depths != sorted(depths, reverse=True) and not _fills_a_page(here):
            yield f"page {number}: parted: the point {last[0].text[:40]!r} from those below it"


def _fills_a_page(here: Sequence[Paragraph]) -> bool:
    """Whether nothing stands there but what is above a point, and is too much for the first below it."""
    goes_down = all(own.role == "heading" or _depth(own) < _depth(below) for own, below in pairwise(here))
    is_rest = len(here) == 1 and here[0].role != "heading"
    return goes_down and (is_rest or sum(len(own.text) for own in here) > LONG_HEADING)


def _depth(paragraph: Paragraph) -> int:
    return NESTED.index(paragraph.role) + 1 if paragraph.role in NESTED else 0


def uneven(slide: Slide, pages: Sequence[Page], style: Style) -> Iterator[str]:
    """Parts of a list of which one could give an item to its neighbour, and they would be more alike."""
    many = kind_of(slide).many
    shown = [own.address for own in getattr(slide, many, ())]
    counted = [_counted(page, shown) for page in pages]
    if not many or pages[0].instead_of or sum(counted) != len(shown) or not all(counted):
        return  # it is shown otherwise
    for giver, taker in (own for at in range(1, len(pages)) for own in ((at - 1, at), (at, at - 1))):
        moved = [count - (at == giver) + (at == taker) for at, count in enumerate(counted)]
        if counted[giver] - counted[taker] > 1 and _hold(slide, many, moved, style):
            yield f"uneven: {counted}, where {moved} holds"


def orphans(slide: Slide, pages: Sequence[Page], style: Style) -> Iterator[str]:
    """An item left over: alone, where it holds with the one before it, or where the list comes out without that."""
    yield from lone_points(pages, style)
    yield from lone_rows(pages)
    many = kind_of(slide).many
    shown = [own.address for own in getattr(slide, many, ())]
    counted = [_counted(page, shown) for page in pages]
    if not many or name_of(slide) in ALONE or pages[0].instead_of or sum(counted) != len(shown):
        return  # it may be, or it is shown otherwise
    starts = accumulate(counted, initial=0)
    alone = [first for first, count in zip(starts, counted, strict=False) if count == 1 < len(shown)]
    left_over = max(counted, default=0) > 1 and any(_holds(slide, many, at - 1, 2, style) for at in alone if at)
    if left_over or (any(_has_company(slide, many, at, style) for at in alone) and _comes_out(slide, many, style)):
        yield f"orphan: {counted}"


def _has_company(slide: Slide, many: str, item: int, style: Style) -> bool:
    """Whether an item holds with one of its neighbours."""
    last = len(getattr(slide, many)) - 1
    return any(_holds(slide, many, first, 2, style) for first in (item - 1, item) if 0 <= first < last)


def _comes_out(slide: Slide, many: str, style: Style) -> bool:
    """Whether the items hold in parts of two and three, but for those that have no company."""
    items, ends = len(getattr(slide, many)), {0}
    for first in range(items):
        if first in ends:
            sizes = [size for size in (2, 3) if first + size <= items and _holds(slide, many, first, size, style)]
            ends |= {first + size for size in sizes or ([] if _has_company(slide, many, first, style) else [1])}
    return items in ends


def lone_points(pages: Sequence[Page], style: Style) -> Iterator[str]:
    """A point of a text alone on its page, where it would stand with the last of those on the page before."""
    for before, page in pairwise(pages):
        (own, *others), there = _blocks(page), [block for block in _blocks(before) if _is_point(block)]
        is_going_on = own[-1:] and own[-1].role == "heading" and len(own[-1].text) > LONG_HEADING
        is_list = sum(line.role in NESTED for line in own) > 1
        if others or len(there) < 2 or not _is_point(own) or is_going_on or is_list:
            continue
        (text,) = page.body
        both = replace(text, paragraphs=(*there[-1], *own))
        slot = page.layout.slot(text.slot)
        if text_height(both, slot, style.brand, style.measure) <= slot.box.height:
            yield f"orphan: the point {own[0].text[:40]!r}"


def _blocks(page: Page) -> list[tuple[Paragraph, ...]]:
    """The points of a page of text, and what is above them."""
    paragraphs = [own for item in page.body for own in item.paragraphs if page.layout.name.partition("-")[0] == "text"]
    begins = [at for at, own in enumerate(paragraphs) if own.role in POINTS and at]
    return [tuple(paragraphs[first:end]) for first, end in pairwise([0, *begins, len(paragraphs)])]


def _is_point(block: Sequence[Paragraph]) -> bool:
    return bool(block) and block[0].role in POINTS


def lone_rows(pages: Sequence[Page]) -> Iterator[str]:
    """A row alone under its header, where it would stand with the last of those on the page before."""
    found = [(page, item) for page in pages for item in page.items if isinstance(item, Table)]
    for (_, before), (page, own) in pairwise(found):
        room = page.layout.slot(own.slot).box.height - sum(own.heights)
        if len(own.heights) == HEADER_AND_ROW < len(before.heights) and before.heights[-1] <= room:
            yield f"orphan: the row {own.rows[1][0].text[:40]!r}"


def _counted(page: Page, addresses: Sequence[str]) -> int:
    """How many of the items stand on a page."""
    there = {item.address.partition("#")[0] for item in page.items}
    return sum(address in there for address in addresses)


def _hold(slide: Slide, many: str, sizes: Sequence[int], style: Style) -> bool:
    """Whether parts of these sizes hold."""
    starts = [0, *accumulate(sizes)]
    return all(_holds(slide, many, first, size, style) for first, size in zip(starts, sizes, strict=False))


def _holds(slide: Slide, many: str, first: int, size: int, style: Style) -> bool:
    """Whether so many items, from the first, hold on one page."""
    items = getattr(slide, many)
    if size > _most(slide, many):
        return False
    part = part_of(slide, Portion(first=first + 1, items=items), **{many: items[first : first + size]})
    pages = kind_of(slide).plan(part, style)
    return len(pages) == 1 and holds(pages[0], style.brand, style.measure)


def _most(slide: Slide, many: str) -> int:
    return counts(type(slide))[many].most
