"""Key figures: one on a panel with others beside it, or two to four in a row, or six."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from deck.figures.book import Reference
from deck.kinds.parts import figure_runs, fitted, is_highlighted, page, text
from deck.kinds.plots import hero_chart, part_of
from deck.kinds.slide import Count, Kind, Part, Slide
from deck.kinds.style import Style
from deck.page.item import Item, Text
from deck.page.page import Page

HERO_UNIT, CELL_UNIT = 24, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigures(Slide):
    """Key figures: one on a panel with others beside it, or two to four in a row, or six."""

    figures: Annotated[tuple[Reference, ...], "The figures, called by name", Count(1, 6)]
    hero: Annotated[Reference | None, "The one that the title speaks of: it stands on the panel"] = None


def plan(slide: KeyFigures, style: Style) -> tuple[Page, ...]:
    hero, cells = _cast(slide)
    name = f"key-figures-hero-{len(cells)}" if hero else f"key-figures-{len(cells)}"
    layout = style.layout(name)
    items: list[Item] = []
    if hero:
        items.append(_cell(slide, hero, "hero", HERO_UNIT, style))
        chart = hero_chart(slide, hero, layout, style)
        items += [chart] if chart else []
    texts = [_cell(slide, figure, f"cell-{index}", CELL_UNIT, style) for index, figure in enumerate(cells, 1)]
    items += fitted(texts, "figure", layout, style, lines=1)
    shown = [part for figure in (*([hero] if hero else []), *cells) for part in _parts(figure)]
    return (page(slide, style, name, items, shown),)


def _cast(slide: KeyFigures) -> tuple[Reference | None, Sequence[Reference]]:
    """Who stands on the panel and who beside it: five or one without a hero make the first one the hero."""
    figures = slide.figures
    if slide.hero:
        return slide.hero, [figure for figure in figures if figure.name != slide.hero.name][:4]
    if len(figures) in (1, 5):
        return figures[0], figures[1:]
    return None, figures


def _cell(slide: KeyFigures, figure: Reference, slot: str, unit: float, style: Style) -> Text:
    """Label, figure, change, and what it compares with."""
    change = part_of(figure, "change") if figure.whole and "change" in figure.figure.quantities else None
    accent = is_highlighted(change or figure, slide) or (figure == slide.hero and _title_is_silent(slide))
    role = "change-highlight" if accent else "change"
    part = Part(span=slide.span, address=f"{slide.address.partition('/')[0]}/{figure.figure.name.replace(' ', '-')}")
    return text(
        part,
        slot,
        ("label", figure.figure.label),
        ("figure", figure_runs(figure, style, unit)),
        (role, figure_runs(change, style) if change else ""),
        ("reference", _reference(figure, style)),
        name="figure",
    )


def _title_is_silent(slide: KeyFigures) -> bool:
    """The title calls no figure: then the hero's change bears the accent."""
    return not (slide.title and slide.title.mentions)


def _reference(figure: Reference, style: Style) -> str:
    """`59 Mds $ en 2024`, or `2024 : n.d.`: the period before, where there is one."""
    periods = figure.figure.periods
    if not figure.whole or len(periods) < 2:
        return ""
    before = figure.figure.quantities[periods[-2]]
    words, value = style.language.word, style.language.figure(before)
    if before.value is None:
        return words("missing-in-period", figure=value, period=periods[-2])
    return words("in-period", figure=value, period=periods[-2])


def _parts(figure: Reference) -> list[Reference]:
    """All of a figure's quantities that its cell shows."""
    if not figure.whole:
        return [figure]
    shown = [figure.part, *figure.figure.periods[-2:-1], "change"]
    return [part_of(figure, part) for part in shown if part in figure.figure.quantities]


KIND = Kind(
    KeyFigures,
    plan,
    example="""\
kind: key-figures
title: Sales grew, and profit grew faster
hero: profit
figures: [sales, margin]
""",
)
