"""Levers: things that work side by side, each with its figure, its name and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from deck.brand.layout import Layout
from deck.brand.layouts.levers import PARTS
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.kinds.parts import Words, accented, figure_runs, fitted, fitted_figures, page, text, written
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text, named_figure, point
from deck.page.item import Text
from deck.page.page import Page

IN_A_ROW = 4
UNITS, SMALL_UNITS = (20, 14), (16, 12)
"""Points of a figure's unit and qualifier; the second where the figure has no room with the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever(Part):
    """One lever: its name, the figure that shows it, a sentence."""

    name: Annotated[str, "Its name: two lines of about 22 characters, one from five levers on"]
    figure: Annotated[Reference | None, "The figure that shows it, called by name"] = None
    caption: Annotated[Inline | None, "What the figure is; without a figure it stands in the figure's place"] = None
    text: Annotated[Inline | None, "What it does: about 90 characters, 60 from five levers on"] = None
    highlight: Annotated[bool, "Whether this is the figure that the page is about"] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Levers(Slide):
    """Levers: things that work side by side, each with its figure, its name and a sentence."""

    levers: Annotated[tuple[Lever, ...], "The levers, in order", Count(1, 8)]
    label: Annotated[str, "What each is called, before its number, up to four levers: `Lever`"] = ""


def plan(slide: Levers, style: Style) -> tuple[Page, ...]:
    name = _layout_name(slide)
    layout = style.layout(name)
    levers = list(enumerate(slide.levers, 1))
    accent = accented([lever.figure for lever in slide.levers], slide, [lever.highlight for lever in slide.levers])
    figured = fitted_figures(
        lambda unit: [_head(lever, index, slide, unit, style, accent=index - 1 == accent) for index, lever in levers],
        *(layout, style, *(SMALL_UNITS if _is_small(slide) else UNITS)),
    )
    bodies = [_body(lever, index, slide) for index, lever in levers]
    heads = _sized(figured, ("name-up", "words"), layout, style)
    bodies = list(fitted(bodies, "name", layout, style, lines=1 if _is_small(slide) else 2))
    bodies = _sized(bodies, ("text",), layout, style)
    items = [item for pair in zip(heads, bodies, strict=True) for item in pair]
    shown = [lever.figure for lever in slide.levers if lever.figure]
    texts = [words for lever in slide.levers for words in (lever.caption, lever.text) if words]
    return (page(slide, style, name, written(items), (*shown, *(m for words in texts for m in words.mentions))),)


def _fullest(slide: Levers) -> int:
    """How many levers the geometry of the page is made for: those of the fullest part, if there are several."""
    own = len(slide.levers), slide.portion.fullest
    return own[1] if own in PARTS else own[0]


def _layout_name(slide: Levers) -> str:
    count, fullest = len(slide.levers), _fullest(slide)
    return f"levers-{count}" if count == fullest else f"levers-{count}-of-{fullest}"


def _is_small(slide: Levers) -> bool:
    return _fullest(slide) > IN_A_ROW


def _sized(texts: Sequence[Text], roles: Sequence[str], layout: Layout, style: Style) -> list[Text]:
    for role in roles:
        texts = fitted(texts, role, layout, style)
    return list(texts)


def _figureless(slide: Levers) -> bool:
    """No lever has a figure or a caption: the names move up, for all of them."""
    return not any(lever.figure or lever.caption for lever in slide.levers)


def _head(lever: Lever, index: int, slide: Levers, unit: float, style: Style, *, accent: bool) -> Text:
    small = _is_small(slide)
    label = f"{slide.label or style.language.word('lever')}\u00a0{index - 1 + slide.portion.first}"
    lines: list[tuple[str, Words]] = [] if small else [("index", label)]
    if _figureless(slide):
        lines.append(("words" if small else "name-up", lever.name))
    elif lever.figure:
        role = "figure-highlight" if accent else "figure"
        lines.append((role, figure_runs(lever.figure, style, unit)))
        lines.append(("caption", lever.caption or ("" if small else lever.figure.figure.label)))
    else:
        lines.append(("words", lever.caption or ""))
    return text(lever, f"head-{index}", *lines, name="head")


def _body(lever: Lever, index: int, slide: Levers) -> Text:
    name = "" if _figureless(slide) else lever.name
    return text(lever, f"body-{index}", ("name", name), ("text", lever.text or ""), name="body")


def as_points(slide: Levers, style: Style) -> Slide:
    """A heading for each lever, under it its figure and its text."""
    return as_text(slide, points=[_point(lever, style) for lever in slide.levers])


def _point(lever: Lever, style: Style) -> TextPoint:
    figure = named_figure(lever.figure, style, lever.caption) if lever.figure else lever.caption
    return point(lever.name, figure, lever.text)


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
