"""What *Reset Slide* leaves of a figure: PowerPoint takes the sizes that runs state, so a unit grows to its number's.

Where number and unit together have no room then, the paragraph stands on a smaller list level, which a reset keeps, and
the number states its size.
"""

from __future__ import annotations

from dataclasses import replace

from deck.brand.brand import Brand
from deck.brand.layout import Slot
from deck.page.fit import fits, line_count
from deck.page.item import Paragraph, Text
from deck.page.measure import Measure
from deck.page.page import Page
from deck.units import Length


def settled_page(page: Page, brand: Brand, measure: Measure) -> Page:
    """The page with its figures settled: the last thing that is done to it, once all its sizes are known."""
    items = (
        settled(item, page.layout.slot(item.slot), brand, measure) if isinstance(item, Text) else item
        for item in page.items
    )
    return replace(page, items=tuple(items))


def settled(text: Text, slot: Slot, brand: Brand, measure: Measure) -> Text:
    """The text, its figures on the largest of their list levels at which a reset leaves them on one line in the slot.

    It looks the same. A figure with lines below it goes to its floor, so that these keep their place; where no level is
    small enough, the smallest is taken.
    """
    for index, own in enumerate(text.paragraphs):
        if slot.role(own.role).is_figure and not _stands(text, index, slot, brand, measure):
            text = _lowered(text, index, slot, brand, measure)
    return text


def reset(text: Text, slot: Slot) -> Text:
    """The text as a reset leaves it: of the sizes only what list levels carry."""
    return replace(text, paragraphs=tuple(_reset(own, slot) for own in text.paragraphs))


def _reset(own: Paragraph, slot: Slot) -> Paragraph:
    kept = own.size if own.floored or slot.step(own.role, own.size) is not None else None
    return replace(own, size=kept, runs=tuple(replace(run, size=None) for run in own.runs))


def _stands(text: Text, index: int, slot: Slot, brand: Brand, measure: Measure) -> bool:
    left = reset(text, slot)
    own = left.paragraphs[index]
    role = brand.dressed(slot.role(own.role))
    if line_count(own.runs, role, slot.box.width, measure, own.size) > 1:
        return False
    return fits(left, slot, brand, measure)


def _lowered(text: Text, index: int, slot: Slot, brand: Brand, measure: Measure) -> Text:
    own = text.paragraphs[index]
    size = own.size or slot.role(own.role).size
    floor = slot.floor(own.role)
    if floor is not None and index + 1 < len(text.paragraphs):
        return _on_level(text, index, size, slot.levels[floor].size, floored=True)
    carried = {level.size for level in slot.levels if level.name == own.role and not level.after}
    lower = text
    for level in sorted((own for own in carried if own < size), reverse=True):
        lower = _on_level(text, index, size, level)
        if _stands(lower, index, slot, brand, measure):
            break
    return lower


def _on_level(text: Text, index: int, size: Length, level: Length, *, floored: bool = False) -> Text:
    own = text.paragraphs[index]
    stated = tuple(replace(run, size=run.size or size) for run in own.runs)
    paragraphs = list(text.paragraphs)
    paragraphs[index] = replace(own, runs=stated, size=level, floored=floored)
    return replace(text, paragraphs=tuple(paragraphs))
