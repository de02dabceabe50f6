"""Fitting text to its frame: the largest size at which it fits, one size for siblings, a title's lines.

Everything is planned at 99 % of the frame's width, titles at 98 %, so that a renderer whose lines run a little wider
still breaks them as planned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from deck.brand.brand import Brand
from deck.brand.layout import Layout, Slot
from deck.brand.role import Role
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.item import Paragraph, Table, Text
from deck.page.lines import Opportunity, SetParagraph, break_lines, set_paragraph, stacked
from deck.page.measure import Measure
from deck.page.page import Page, unbroken
from deck.page.sense import Breaks, fewest
from deck.units import Length, Size, pt

SAFE, SAFE_TITLE = 99, 98
"""Percent of the frame's width that text is planned for."""
TOLERANCE = pt(0.5)
"""Text may be so much higher than its frame: nobody sees it, and frames are rounded."""


@frozen
class FittedTitle:
    """A title as it is to be set: its runs with a newline at each break."""

    runs: tuple[Run, ...]
    size: Length
    lines: tuple[str, ...]
    excess: int = 0
    """How many characters too long it is, even at the smallest size; 0 when it fits."""


def line_count(runs: Sequence[Run], role: Role, width: Length, measure: Measure, size: Length | None = None) -> int:
    """How many lines the runs take in a frame of that width."""
    return len(break_lines(runs, role, _safe(width), measure, size))


def text_height(text: Text, slot: Slot, brand: Brand, measure: Measure) -> Length:
    """How high the text stands in the slot, at the sizes that its paragraphs have."""
    return stacked(_set(text, slot, brand, measure))


def overflow(text: Text, slot: Slot, brand: Brand, measure: Measure) -> Length:
    """By how much the text is higher than its slot; 0 when it fits."""
    return _beyond(text_height(text, slot, brand, measure), slot.box.height)


def room_for(text: Text, slot: Slot, brand: Brand, measure: Measure) -> str:
    """The beginning of the text that stands in the slot, whole lines, as one line."""
    room, said = slot.box.height + TOLERANCE, ""
    for index, own in enumerate(_set(text, slot, brand, measure)):
        room -= own.role.before if index else 0
        for line in own.lines:
            room -= measure.pitch(own.role, line.size)
            if room < 0:
                return said.strip()
            said += line.text.replace("\n", " ")
        said = f"{said.rstrip()} "
    return said.strip()


def broken_words(text: Text, slot: Slot, brand: Brand, measure: Measure) -> tuple[str, ...]:
    """Words wider than the slot, which would break at their characters. Addresses (https, mail) may."""
    return _cut(_set(text, slot, brand, measure))


def holds(page: Page, brand: Brand, measure: Measure) -> bool:
    """Whether every text and table of the page's body stands in its place, and no figure breaks in the middle.

    Its head and its source line are not asked: no other distribution of the content would shorten them.
    """
    tables = [item for item in page.items if isinstance(item, Table)]
    if any(_beyond(sum(own.heights), page.layout.slot(own.slot).box.height) for own in tables):
        return False
    return all(_stands(own, page.layout.slot(own.slot), brand, measure) for own in page.body)


def has_room(text: Text, slot: Slot, brand: Brand, measure: Measure) -> bool:
    """Whether the text stands in the slot where each of its roles is at its smallest size."""
    smallest = (replace(own, size=slot.role(own.role).sizes[-1]) for own in text.paragraphs)
    return _stands(replace(text, paragraphs=tuple(smallest)), slot, brand, measure)


def _stands(text: Text, slot: Slot, brand: Brand, measure: Measure) -> bool:
    paragraphs = _set(text, slot, brand, measure)
    figures = [own for own in paragraphs if own.role.is_figure]
    return not _beyond(stacked(paragraphs), slot.box.height) and not _cut(figures)


def fits(text: Text, slot: Slot, brand: Brand, measure: Measure) -> bool:
    """Whether the text is no higher than its slot and no word in it breaks."""
    paragraphs = _set(text, slot, brand, measure)
    return not _beyond(stacked(paragraphs), slot.box.height) and not _cut(paragraphs)


def shared_size(
    texts: Sequence[Text], role: str, layout: Layout, brand: Brand, measure: Measure, *, lines: int | None = None
) -> Length | None:
    """The largest size of `role` at which all the texts fit their slots, so that siblings look alike.

    Its highlighted twin is set at the same size, other roles stay as they are. With `lines`, no paragraph of the role
    takes more. None when one of the texts overflows even at the smallest size, or no slot has the role.
    """
    own = next((level for text in texts for level in layout.slot(text.slot).roles if level.name == role), None)
    if own is None:
        return None
    return next((size for size in own.sizes if _all_fit(texts, role, size, layout, brand, measure, lines)), None)


def resized(text: Text, role: str, size: Length | None) -> Text:
    """The text with the paragraphs of `role` and of its highlighted twin at that size; None is the role's own."""
    twins = _twins(role)
    if all(own.size == size for own in text.paragraphs if own.role in twins):
        return text
    paragraphs = (Paragraph(own.role, own.runs, size) if own.role in twins else own for own in text.paragraphs)
    return Text(address=text.address, slot=text.slot, paragraphs=tuple(paragraphs))


def largest_size(
    runs: Sequence[Run], role: Role, frame: Size, measure: Measure, *, lines: int | None = None
) -> Length | None:
    """The largest of the role's sizes at which one paragraph, broken at the frame's width, is no higher than the frame.

    With `lines`, it takes no more of them. None when even the smallest overflows; the caller reports `text-overflow`.
    """
    for size in role.sizes:
        paragraph = set_paragraph(runs, role, _safe(frame.width), measure, size)
        short = lines is None or len(paragraph.lines) <= lines
        if short and not _beyond(paragraph.height, frame.height) and not _cut([paragraph]):
            return size
    return None


def fit_title(runs: Sequence[Run], role: Role, frame: Size, measure: Measure, *, lines: int = 2) -> FittedTitle:
    """A title at the largest of its role's sizes at which it takes `lines` lines at most, broken at the sense.

    Line breaks of the author's hold wherever each stretch between them fits; else they count as spaces.
    """
    fitted = fitting_title(runs, role, frame, measure, lines=lines)
    return fitted or _too_long(_flowing(runs), role, frame, measure, lines)


def fitting_title(
    runs: Sequence[Run], role: Role, frame: Size, measure: Measure, *, lines: int = 2
) -> FittedTitle | None:
    """The same; None where it is too long even at the smallest size."""
    room = Size(frame.width * SAFE_TITLE // 100, frame.height)
    for own in dict.fromkeys((tuple(runs), _flowing(runs))):
        for size in role.sizes:
            breaks = _title_breaks(own, role, room, measure, size, lines)
            if breaks is not None:
                return _title(own, size, breaks)
    return None


def _flowing(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The title on one line, where its author broke it."""
    return tuple(replace(run, text=unbroken(run.text)) if "\n" in run.text else run for run in runs)


def _title_breaks(
    runs: tuple[Run, ...], role: Role, frame: Size, measure: Measure, size: Length, lines: int
) -> Breaks | None:
    """Where the title breaks at that size, the author's breaks included; None when it needs more lines."""
    extent = measure.extent(runs, role, size)
    room, pitch = frame.width, measure.pitch(role, extent.largest(0, len(extent.text)))
    most = min(lines, max(1, (frame.height + TOLERANCE) // pitch))
    if extent.width(0, len(extent.text)) > most * (room + size):  # spaces at its breaks apart
        return None
    breaks: list[Opportunity] = []
    start = 0
    for stretch in extent.text.split("\n"):
        end = start + len(stretch)
        found = fewest(extent, start, end, room, most - len(breaks))
        if found is None:
            return None
        breaks += (*found, Opportunity(end, end + 1))
        start = end + 1
    return tuple(breaks[:-1])


def _title(runs: Sequence[Run], size: Length, breaks: Sequence[Opportunity]) -> FittedTitle:
    broken = tuple(_broken(runs, breaks)) if breaks else tuple(run for run in runs if run.text)
    return FittedTitle(broken, size, tuple("".join(run.text for run in broken).split("\n")))


def _broken(runs: Sequence[Run], breaks: Sequence[Opportunity]) -> Iterator[Run]:
    """The runs with a newline in place of the spaces at each break; after a hyphen there are none, it stays."""
    characters = list("".join(run.text for run in runs))
    for place in breaks:
        if place.ink == place.end:
            characters[place.ink - 1] += "\n"
        else:
            characters[place.ink : place.end] = ["\n", *[""] * (place.end - place.ink - 1)]
    offset = 0
    for run in runs:
        own = "".join(characters[offset : offset + len(run.text)])
        offset += len(run.text)
        if own:
            yield replace(run, text=own)


def _too_long(runs: tuple[Run, ...], role: Role, frame: Size, measure: Measure, most: int) -> FittedTitle:
    """The title at its smallest size, as it will flow, and by how many characters it is too long."""
    size = role.sizes[-1]
    set_lines = break_lines(runs, role, frame.width * SAFE_TITLE // 100, measure, size)
    excess = len("".join(line.text for line in set_lines[most:]).strip())
    return FittedTitle(runs, size, tuple(line.text.rstrip() for line in set_lines), max(1, excess))


def _all_fit(
    texts: Sequence[Text], role: str, size: Length, layout: Layout, brand: Brand, measure: Measure, lines: int | None
) -> bool:
    sizes = dict.fromkeys(_twins(role), size)
    for text in texts:
        slot = layout.slot(text.slot)
        paragraphs = _set(text, slot, brand, measure, sizes)
        if _beyond(stacked(paragraphs), slot.box.height) or _cut(paragraphs):
            return False
        if lines and any(len(own.lines) > lines for own in paragraphs if own.role.name in sizes):
            return False
    return True


def _set(
    text: Text, slot: Slot, brand: Brand, measure: Measure, sizes: Mapping[str, Length] = MappingProxyType({})
) -> tuple[SetParagraph, ...]:
    """The text in lines; paragraphs of the roles in `sizes` at these, whatever their own."""
    width = _safe(slot.box.width)
    lines = [
        set_paragraph(own.runs, brand.dressed(slot.role(own.role)), width, measure, sizes.get(own.role, own.size))
        for own in text.paragraphs
    ]
    return tuple(lines)


def _beyond(high: Length, frame: Length) -> Length:
    return high - frame if high > frame + TOLERANCE else 0


def _cut(paragraphs: Sequence[SetParagraph]) -> tuple[str, ...]:
    return tuple(word for own in paragraphs for word in own.cut if not is_address(word))


def _twins(role: str) -> tuple[str, str]:
    return role, f"{role}-highlight"


def _safe(width: Length) -> Length:
    return width * SAFE // 100


def is_address(word: str) -> bool:
    """Whether it is one of the web or of mail, which may break anywhere."""
    return "://" in word or "@" in word or word.startswith("www.")
