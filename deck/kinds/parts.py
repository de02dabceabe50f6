"""What the kinds build pages from: head, source line, figures as runs, portraits, text that shares one size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from deck.brand.layout import Layout
from deck.brand.shape import Shape
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.kicker import kicker as kicker_line
from deck.kinds.signs import source_line, source_of
from deck.kinds.slide import Part, Slide
from deck.kinds.style import Author, Style
from deck.page.fit import fit_title, fits, resized, shared_size
from deck.page.item import Drawing, Item, Paragraph, Picture, Text
from deck.page.page import Page
from deck.units import points, pt

NBSP = "\u00a0"
IN_FRAME = 5
"""Lines of a title: no frame has room for more."""
UNIT_SHARE = 55
"""Percent of a figure's size that its unit has at most: the number is what is read."""
SHORT_PAIR = 10
"""Letters of two words that fit a line together, however narrow the column."""
HIGHLIGHTED = pt(18)
"""From this size on letters may be in the highlight's colour."""

Words: TypeAlias = str | Inline | Sequence[Run]
"""What a paragraph may be made from: plain text, parsed text, or runs."""


def page(
    slide: Slide,
    style: Style,
    layout: str,
    items: Iterable[Item],
    shown: Iterable[Reference] = (),
    *,
    title: Inline | None = None,
    title_lines: int = IN_FRAME,
    kicker: str | None = None,
) -> Page:
    """The page of a slide: its head, the given items, the source line that the `shown` figures call for, its notes.

    `title` stands in the title's place where a kind has another (a quote is its own title), on so many lines at most;
    `kicker` in the kicker's, which is the slide's own, else the section's name.
    """
    own = style.layout(layout)
    headline = title or slide.title or Inline(())
    words = slide.kicker or slide.section if kicker is None else kicker
    above = kicker_line(slide, words, own, style)
    long = "" if not words or above[0].text == words else words
    foot = source_line(slide, style, own, (*headline.mentions, *shown))
    head = title_text(slide, style, own, (*headline.runs, *_mark(slide, style)), lines=title_lines)
    return Page(
        address=slide.address,
        section=slide.section,
        layout=own,
        items=(head, *above, *items, *foot.texts),
        notes=notes(slide, style, (*(((Run(long),),) if long else ()), *foot.overflow)),
        moved=tuple("".join(run.text for run in sentence) for sentence in foot.overflow),
        long_kicker=long,
        hidden_sources=foot.hidden,
        span=slide.span,
        part=slide.portion.number,
        parts=slide.portion.count,
    )


def _mark(slide: Slide, style: Style) -> tuple[Run, ...]:
    """What the title of one part of a slide says of it: `(suite)`, `(2/3)`; never on a line of its own."""
    own, word = slide.portion, style.language.word
    if own.count > 2:
        return (Run(NBSP + word("continued-part", number=own.number, count=own.count)),)
    return (Run(NBSP + word("continued")),) if own.number > 1 else ()


def notes(slide: Slide, style: Style, more: Iterable[tuple[Run, ...]] = ()) -> tuple[tuple[Run, ...], ...]:
    """What the speaker finds under the slide: the author's notes, what had no room, the source."""
    source = source_of(slide, style)
    own = (*(slide.notes.paragraphs if slide.notes else ()), *more, *((source,) if source else ()))
    return own or tuple(source.runs for source in style.sources)


def title_text(slide: Slide, style: Style, layout: Layout, runs: tuple[Run, ...], *, lines: int = IN_FRAME) -> Text:
    """The title, broken at the sense and at the largest of its sizes that fits."""
    paragraph = _title(runs, style, layout, lines=lines, marked=slide.portion.count > 1)
    return Text(address=f"{slide.address}#title", slot="title", paragraphs=(paragraph,))


def _title(runs: Sequence[Run], style: Style, layout: Layout, *, lines: int, marked: bool) -> Paragraph:
    """With a mark it may be smaller than its author knew."""
    slot = layout.slot("title")
    role = slot.roles[0]
    if marked:
        role = replace(role, steps=(*role.steps, *role.marked))
    fitted = fit_title(runs, style.brand.dressed(role), slot.box.size, style.measure, lines=lines)
    return Paragraph(role.name, fitted.runs, fitted.size if fitted.size != role.size else None)


def renamed(page: Page, mark: str, style: Style) -> Page:
    """The page with that mark at the end of its title, which is set anew."""
    return replace(page, items=tuple(_marked(item, mark, page.layout, style) for item in page.items))


def _marked(item: Item, mark: str, layout: Layout, style: Style) -> Item:
    if not isinstance(item, Text) or item.slot != "title":
        return item
    *before, last = item.paragraphs
    own = _title((*last.runs, Run(NBSP + mark)), style, layout, lines=IN_FRAME, marked=True)
    return replace(item, paragraphs=(*before, own))


def retitled(page: Page, slide: Slide, style: Style) -> Page:
    """A page that was planned alone, as the part of a slide: with what its title says then."""
    runs = (*(slide.title.runs if slide.title else ()), *_mark(slide, style))
    head = title_text(slide, style, page.layout, runs, lines=IN_FRAME)
    items = tuple(head if isinstance(item, Text) and item.slot == "title" else item for item in page.items)
    return replace(page, items=items, part=slide.portion.number, parts=slide.portion.count)


def text(part: Part, slot: str, *paragraphs: tuple[str, Words], name: str = "") -> Text:
    """Text in a slot: pairs of role and words; a role without words is left out. `name` is the address's part."""
    said = ((role, runs) for role, words in paragraphs for runs in _paragraphs_of(words) if runs)
    return Text(
        address=f"{part.address}#{name or slot}",
        slot=slot,
        paragraphs=tuple(Paragraph(role, _readable(role, runs)) for role, runs in said),
    )


def _readable(role: str, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The highlight is too pale for small letters: a unit beside a highlighted figure has the kicker's colour."""
    if not role.endswith("-highlight"):
        return runs
    return tuple(replace(run, colour=run.colour or "kicker") if _is_small(run) else run for run in runs)


def _is_small(run: Run) -> bool:
    return run.size is not None and run.size < HIGHLIGHTED


def _paragraphs_of(words: Words) -> tuple[tuple[Run, ...], ...]:
    if isinstance(words, Inline):
        return words.paragraphs
    if isinstance(words, str):
        return ((Run(words),),) if words else ()
    return (tuple(words),)


def kept(words: str, letters: int = SHORT_PAIR) -> str:
    """Words whose last two, if they have so few letters together, share a line: none is alone on its own."""
    before, _, last = words.rpartition(" ")
    pair = len(before.rpartition(" ")[2]) + len(last)
    return f"{before}{NBSP}{last}" if " " in before and pair <= letters else words


def kept_in(words: Inline, letters: int = SHORT_PAIR) -> Inline:
    """The same for parsed text, where the last words are of one run."""
    return replace(
        words, runs=(*words.runs[:-1], *(replace(own, text=kept(own.text, letters)) for own in words.runs[-1:]))
    )


def written(texts: Iterable[Text]) -> tuple[Text, ...]:
    """The texts that say something: a placeholder without text does not go on a slide."""
    return tuple(item for item in texts if item.paragraphs)


def figure_part(slide: Slide, figure: Reference) -> Part:
    """What shows a figure that a slide calls: an item with an address of its own, though no block of the YAML."""
    section, name = slide.address.partition("/")[0], figure.figure.name if figure.whole else figure.name
    return Part(span=slide.span, address=figure.address or f"{section}/{name.replace(' ', '-')}")


def figure_runs(reference: Reference, style: Style, small: float = 0, *, percent: bool = False) -> tuple[Run, ...]:
    """A figure as runs; with `small`, its qualifier and its unit are set at so many points.

    The % sign counts as part of the number, except beside a giant figure (`percent`).
    """
    colour = tint(reference)
    if not small:
        return (Run(style.language.figure(reference.quantity, unsigned=reference.unsigned), colour=colour),)
    before, number, unit = style.language.parts(reference.quantity, unsigned=reference.unsigned)
    if percent and number.endswith("%"):
        number, unit = number[:-1], "%"
    apart = "" if unit == "%" and not number.endswith(NBSP) else NBSP  # 38 % in French, 38% in English
    size = pt(small)
    before = before.replace(" ", NBSP)
    return (
        *((Run(before + NBSP, size=size, colour=colour),) if before else ()),
        Run(number.rstrip(NBSP), colour=colour),
        *((Run(apart + unit, size=size, colour=colour),) if unit else ()),
    )


def tint(reference: Reference) -> str:
    """The colour of bad news, which no highlight overrides; of others none, they take their role's."""
    return "negative" if reference.is_adverse and not reference.unsigned else ""


def accented(figures: Sequence[Reference | None], slide: Slide, asked: Sequence[bool] = ()) -> int | None:
    """Which item bears the page's one accent: the first asked for, else the first whose figure the title calls."""
    if True in asked:
        return asked.index(True)
    mentions = slide.title.mentions if slide.title else ()
    called = [figure is not None and figure.name == mentions[0].name for figure in figures if mentions]
    return called.index(True) if True in called else None


def name_role(figure: Reference | None, *, accent: bool) -> str:
    """The accent is on an item's figure; on the name of one that has none."""
    return "name-highlight" if accent and figure is None else "name"


def fitted(
    texts: Sequence[Text], role: str, layout: Layout, style: Style, *, lines: int | None = None
) -> tuple[Text, ...]:
    """The texts with `role` (and its highlighted twin) set at the largest of its sizes at which all of them fit.

    With `lines`, no paragraph of the role takes more. Where even the smallest size is too large, that one is taken,
    and the check for overflow tells the author.
    """
    own = next((level for item in texts for level in layout.slot(item.slot).roles if level.name == role), None)
    if own is None or not any(said.role.startswith(role) for item in texts for said in item.paragraphs):
        return tuple(texts)
    size = shared_size(texts, role, layout, style.brand, style.measure, lines=lines)
    if size is None:
        size = own.sizes[-1]
    return tuple(resized(item, role, None if size == own.size else size) for item in texts)


def fitted_under_names(
    texts: Sequence[Text], layout: Layout, style: Style, *, lines: int | None = None
) -> tuple[Text, ...]:
    """Names of so many `lines` at most, and the texts under them: these take steps down before their names do."""
    below = fitted(texts, "text", layout, style)
    named = fitted(below, "name", layout, style, lines=lines)
    return named if named == below else fitted(named, "text", layout, style)


def fitted_alike(texts: Sequence[Text], roles: Sequence[str], layout: Layout, style: Style) -> tuple[Text, ...]:
    """The texts with all of the roles as many steps down their scales as it takes until all texts fit.

    The first of the roles has the most steps. Where not even the last does, they are set there.
    """
    slots = {item.slot: layout.slot(item.slot) for item in texts}
    scales = {role: slot.role(role).sizes for slot in slots.values() for role in roles}
    sized = tuple(texts)
    for step in range(len(scales[roles[0]]) if scales else 0):
        for role, sizes in scales.items():
            size = sizes[min(step, len(sizes) - 1)]
            sized = tuple(resized(item, role, None if size == sizes[0] else size) for item in sized)
        if all(fits(item, slots[item.slot], style.brand, style.measure) for item in sized):
            break
    return sized


def fitted_figures(
    of: Callable[[float], Sequence[Text]], layout: Layout, style: Style, *units: float
) -> tuple[Text, ...]:
    """Figures, each on a line, at the largest size at which all fit; where none does, their units grow smaller.

    So do units that would be too large beside their figures. `of` gives the texts with qualifier and unit at so many
    points (0: as large as the number), `units` are what it is asked for, in falling order; the last one is at home
    beside the smallest figure.
    """
    for unit in units:
        texts = of(unit)
        size = shared_size(texts, "figure", layout, style.brand, style.measure, lines=1)
        if unit == units[-1] or (size and pt(unit) * 100 <= size * UNIT_SHARE):
            break
    return fitted(texts, "figure", layout, style, lines=1)


def portrait(author: Author, layout: Layout, slot: str) -> Item:
    """The author's picture; without one, a medallion with initials in the frame of its placeholder."""
    if author.photo:
        return Picture(address=f"{author.address}#photo", slot=slot, path=author.photo, alt=author.name, focus=1 / 3)
    frame = layout.slot(slot).box
    return Drawing(
        address=f"{author.address}#initials",
        shapes=(Shape(name="medallion", box=frame, geometry="ellipse", fill="medallion"),),
        runs=(Run(author.initials),),
        size=pt(round(24 * points(frame.width) / 72)),
        colour="on-medallion",
    )
