"""Levers: things that work side by side, each with its figure, its name and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from deck.brand.layout import Layout
from deck.brand.layouts.levers import IN_A_ROW, PARTS, is_counted, layout_name
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.frozen import frozen
from deck.kinds import figure
from deck.kinds.figure import Explanation, FigureSlide
from deck.kinds.parts import (
    NBSP,
    Words,
    accented,
    figure_runs,
    fitted,
    fitted_figures,
    fitted_under_names,
    kept,
    name_role,
    page,
    text,
    written,
)
from deck.kinds.slide import WHOLE, Count, Kind, Part, Slide, shared
from deck.kinds.style import Style
from deck.kinds.wording import as_text, captioned, point
from deck.page.fit import fits, line_count
from deck.page.item import Text
from deck.page.page import Page
from deck.units import pt

UNITS, SMALL_UNITS = (20, 16, 12), (16, 12)
"""Points of a figure's unit and qualifier; the smaller ones where the figure has no room with the others."""

HIGHLIGHTED = pt(16)
"""From this size on a bold name may be in the highlight's colour."""


@frozen(kw_only=True)
class Lever(Part):
    """One lever: its name, the figure that shows it, a sentence."""

    name: Annotated[str, "Its name: two lines of about 22 characters, one from five levers on"]
    figure: Annotated[Reference | None, "The figure that shows it, called by name"] = None
    caption: Annotated[Inline | None, "What the figure is; without a figure it stands in the figure's place"] = None
    text: Annotated[Inline | None, "What it does: about 90 characters, 60 from five levers on"] = None
    highlight: Annotated[bool, "Whether the page is about this one: its figure, else its name, is highlighted"] = False


@frozen(kw_only=True)
class Levers(Slide):
    """Levers: things that work side by side, each with its figure, its name and a sentence."""

    levers: Annotated[tuple[Lever, ...], "The levers, in order", Count(1, 8)]
    label: Annotated[str, "What each is called, before its number, up to four levers: `Lever`"] = ""


def plan(slide: Levers, style: Style) -> tuple[Page, ...]:
    alone = figure.plan(_as_figure(slide), style) if _is_figure(slide) else ()
    if alone and _is_titled(alone[0], style):
        return alone
    name = layout_name(len(slide.levers), _fullest(slide), words=_figureless(slide))
    layout = style.layout(name)
    columns = _words(slide, layout, style) if _figureless(slide) else _figured(slide, layout, style)
    items = [item for column in zip(*columns, strict=True) for item in column]
    shown = [lever.figure for lever in slide.levers if lever.figure]
    texts = [words for lever in slide.levers for words in (lever.caption, lever.text) if words]
    return (page(slide, style, name, written(items), (*shown, *(m for words in texts for m in words.mentions))),)


def _fullest(slide: Levers) -> int:
    """How many levers the geometry of the page is made for: those of the fullest part, if there are several."""
    own = len(slide.levers), slide.portion.fullest
    return own[1] if own in PARTS else own[0]


def _is_small(slide: Levers) -> bool:
    """Two rows of small levers: names of one line."""
    return _fullest(slide) > IN_A_ROW


def _figureless(slide: Levers) -> bool:
    """No lever has a figure or a caption, on any of its slides: the names stand in their place, for all of them."""
    levers = slide.portion.items or slide.levers
    return not any(isinstance(own, Lever) and (own.figure or own.caption) for own in levers)


def _is_figure(slide: Levers) -> bool:
    """One lever alone is one figure, with what explains it."""
    alone = len(slide.levers) == 1 and slide.portion == WHOLE
    return alone and slide.levers[0].figure is not None and not slide.label


def _is_titled(own: Page, style: Style) -> bool:
    """Whether the title has room: a narrower place than it was written for."""
    titles = [item for item in own.items if isinstance(item, Text) and item.slot == "title"]
    return all(fits(item, own.layout.slot(item.slot), style.brand, style.measure) for item in titles)


def _as_figure(slide: Levers) -> FigureSlide:
    (lever,) = slide.levers
    assert lever.figure is not None
    explained = Explanation(name=lever.name, text=lever.text, address=lever.address, span=lever.span)
    return FigureSlide(**shared(slide), figure=lever.figure, label=lever.caption, points=(explained,))


def _accent(slide: Levers) -> int | None:
    return accented([lever.figure for lever in slide.levers], slide, [lever.highlight for lever in slide.levers])


def _figured(slide: Levers, layout: Layout, style: Style) -> tuple[Sequence[Text], ...]:
    """Heads and bodies, each as large as all of them can be."""
    levers = list(enumerate(slide.levers, 1))
    accent = _accent(slide)
    worded = [_head(lever, index, slide, 0, style) for index, lever in levers if not lever.figure]
    words = {own.slot: _hung(own, layout, style) for own in fitted(worded, "words", layout, style, lines=2)}

    def heads_with(unit: float) -> list[Text]:
        made = (_head(lever, index, slide, unit, style, accent=index - 1 == accent) for index, lever in levers)
        return [words.get(own.slot, own) for own in made]

    heads = fitted_figures(heads_with, layout, style, *(SMALL_UNITS if _is_small(slide) else UNITS))
    bodies = [_body(lever, index, accent=index - 1 == accent) for index, lever in levers]
    below = fitted_under_names(bodies, layout, style, lines=1 if _is_small(slide) else 2)
    return heads, [_readable(own) for own in below]


def _body(lever: Lever, index: int, *, accent: bool) -> Text:
    role = name_role(lever.figure, accent=accent)
    return text(lever, f"body-{index}", (role, kept(lever.name)), ("text", lever.text or ""), name="body")


def _readable(body: Text) -> Text:
    """The body without its highlight where the name had to become too small for that colour."""
    said = (
        replace(own, role="name") if own.role == "name-highlight" and own.size and own.size < HIGHLIGHTED else own
        for own in body.paragraphs
    )
    return replace(body, paragraphs=tuple(said))


def _head(lever: Lever, index: int, slide: Levers, unit: float, style: Style, *, accent: bool = False) -> Text:
    counted = is_counted(style.grid, _fullest(slide))
    lines: list[tuple[str, Words]] = [("index", _label(slide, index, style))] if counted else []
    if lever.figure:
        role = "figure-highlight" if accent else "figure"
        lines.append((role, figure_runs(lever.figure, style, unit)))
        lines.append(("caption", lever.caption or ("" if _is_small(slide) else lever.figure.figure.label)))
    else:
        lines.append(("words", lever.caption or ""))
    return text(lever, f"head-{index}", *lines, name="head")


def _hung(head: Text, layout: Layout, style: Style) -> Text:
    """The head with words of more than one line in the role that hangs them from where the figures begin."""
    slot = layout.slot(head.slot)
    role = style.brand.dressed(slot.role("words"))
    last = head.paragraphs[-1] if head.paragraphs else None
    if last is None or last.role != "words":
        return head
    if line_count(last.runs, role, slot.box.width, style.measure, last.size) == 1:
        return head
    return replace(head, paragraphs=(*head.paragraphs[:-1], replace(last, role="words-2")))


def _label(slide: Levers, index: int, style: Style) -> str:
    return f"{slide.label or style.language.word('lever')}{NBSP}{index - 1 + slide.portion.first}"


def _words(slide: Levers, layout: Layout, style: Style) -> tuple[Sequence[Text], ...]:
    """Indices, where they have room, names and texts."""
    levers = list(enumerate(slide.levers, 1))
    accent = _accent(slide)
    roles = [name_role(own.figure, accent=index - 1 == accent) for index, own in levers]
    names = [
        text(own, f"head-{index}", (role, kept(own.name)), name="head")
        for (index, own), role in zip(levers, roles, strict=True)
    ]
    bodies = [text(own, f"body-{index}", ("text", own.text or ""), name="body") for index, own in levers]
    columns = fitted(names, "name", layout, style), fitted(bodies, "text", layout, style)
    if not is_counted(style.grid, _fullest(slide)):
        return columns
    return [text(own, f"index-{n}", ("index", _label(slide, n, style)), name="index") for n, own in levers], *columns


def as_points(slide: Levers, style: Style) -> Slide:
    """A heading for each lever, under it its figure and its text."""
    said = [(own.name, captioned(own.figure, style, own.caption), own.text) for own in slide.levers]
    return as_text(slide, points=[point(*words) for words in said])


KIND = Kind(
    Levers,
    plan,
    many="levers",
    otherwise=as_points,
    example="""\
kind: levers
title: Two levers carry the result
levers:
  - name: Prices
    figure: margin
    caption: of operating margin
    text: New contracts follow costs
  - name: Volumes
    caption: More of everything
    text: Two sites opened
""",
)
