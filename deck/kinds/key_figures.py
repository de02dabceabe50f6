"""Key figures: one on a panel with others beside it, or two to four in a row, or six."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Annotated, ClassVar

from deck.brand.layout import Layout, Slot
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds import big_number
from deck.kinds.parts import accented, figure_part, figure_runs, fitted, fitted_figures, page, text
from deck.kinds.plots import label_of, last_periods, period_charts
from deck.kinds.plots import part_of as quantity_of
from deck.kinds.slide import Count, Kind, Portion, Slide, part_of, shared
from deck.kinds.style import Style
from deck.kinds.table import TableSlide
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text, joined, point
from deck.page.fit import fits, line_count
from deck.page.item import Chart, Text
from deck.page.page import Page

HERO_UNITS, CELL_UNITS, ROW_UNITS = (24, 16), (20, 14), {2: (28, 18), 3: (24, 16)}
"""Points of a figure's unit and qualifier; the second where the figure has no room with the first."""
BESIDE_HERO, IN_A_ROW, MOST = 4, 4, 6
NARROWER = 104
"""A label whose lines stay the same in a cell of so many percent of the width breaks alike in any program."""


@frozen(kw_only=True)
class KeyFigures(Slide):
    """Key figures: one on a panel with others beside it, or two to four in a row, or six."""

    SHOWN: ClassVar = ("hero", "figures")

    figures: Annotated[tuple[Reference, ...], "The figures, called by name", Count(1, 6)]
    hero: Annotated[Reference | None, "The one that the title speaks of: it stands on the panel"] = None


def plan(slide: KeyFigures, style: Style) -> tuple[Page, ...]:
    """A page; from the seventh figure on none where they make a table, else as many pages as they need."""
    figures = _figures(slide)
    if len({figure.name for figure in figures}) == 1:
        return _single(slide, style)
    if len(figures) <= MOST:
        return (_page(slide, *_cast(slide, figures), style),)
    if _columns(figures):
        return ()
    parts = -(-len(figures) // MOST)
    ends = [-(-len(figures) * number // parts) for number in range(parts + 1)]
    shown = [figures[first:last] for first, last in pairwise(ends)]
    pages = (
        _page(part_of(slide, Portion(number=number, count=parts)), *_cast(slide, own, parts), style)
        for number, own in enumerate(shown, 1)
    )
    return tuple(replace(own, beyond=len(figures) - MOST) for own in pages)


def of_rows(slide: Slide, rows: Sequence[Reference], highlight: Reference | None, style: Style) -> tuple[Page, ...]:
    """The rows of a table too short to be one: a hero where one of two is highlighted."""
    heroes = [row for row in rows if highlight is not None and row.figure.name == highlight.figure.name]
    hero = heroes[0] if len(heroes) == 1 < len(rows) else None
    return plan(KeyFigures(**shared(slide), figures=tuple(rows), hero=hero), style)


def _single(slide: KeyFigures, style: Style) -> tuple[Page, ...]:
    """One figure alone is a big number, its two last periods beside it on one scale."""
    (figure, *_) = _figures(slide)
    periods = figure.figure.periods[-2:] if figure.whole else ()
    drawn = tuple(quantity_of(figure, period) for period in periods) if len(periods) == 2 else ()
    change = _change(figure)
    told = (figure.figure.label, *([style.language.figure(change.quantity)] if change else []))
    return big_number.plan(
        big_number.BigNumber(
            **shared(slide),
            figure=drawn[-1] if drawn else figure,
            caption=Inline((Run(", ".join(told)),)),
            compare=drawn,
        ),
        style,
    )


def _page(slide: KeyFigures, hero: Reference | None, cells: Sequence[Reference], style: Style) -> Page:
    name = _layout(hero, cells)
    layout = style.layout(name)
    figures = (hero, *cells) if hero else tuple(cells)
    accent = _accent(slide, figures)

    def cell(figure: Reference, slot: str, unit: float) -> Text:
        return _cell(slide, figure, layout.slot(slot), unit, style, accent=figure is accent)

    def sized(places: Sequence[tuple[Reference, str]], units: Sequence[float]) -> tuple[Text, ...]:
        cells = partial(_sized, lambda unit: [cell(*place, unit) for place in places], units, layout, style)
        level = cells(level=True)
        all_fit = all(fits(own, layout.slot(own.slot), style.brand, style.measure) for own in level)
        return level if all_fit else cells(level=False)

    items: list[Text | Chart] = []
    if hero:
        items += sized([(hero, "hero")], HERO_UNITS)
    places = [(figure, f"cell-{index}") for index, figure in enumerate(cells, 1)]
    units = CELL_UNITS if hero else ROW_UNITS.get(len(cells), CELL_UNITS)
    items += sized(places, units)
    items += period_charts(_charts(slide, hero, cells, layout), layout, style)
    order = [slot.name for slot in layout.slots]
    items.sort(key=lambda item: order.index(item.slot))
    return page(slide, style, name, items, [part for figure in figures for part in _parts(figure)])


def _sized(
    of: Callable[[float], Sequence[Text]], units: Sequence[float], layout: Layout, style: Style, *, level: bool
) -> tuple[Text, ...]:
    def cells(unit: float) -> Sequence[Text]:
        return _level(of(unit), layout, style) if level else of(unit)

    texts = fitted_figures(cells, layout, style, *units)
    return fitted(texts, "reference", layout, style, lines=1)


def _level(cells: Sequence[Text], layout: Layout, style: Style) -> list[Text]:
    """The cells with the figures of a row on one line: shorter labels end with empty lines.

    These are text, so that a *Reset Slide* moves no figure. A row with a label that may break otherwise stays as it is.
    """
    tops = [layout.slot(own.slot).box.y for own in cells]
    lines = [_label_lines(own, layout, style) for own in cells]
    rows = {top: [own for own, other in zip(lines, tops, strict=True) if other == top] for top in tops}
    sure = {top for top, row in rows.items() if all(most == least for most, least in row)}
    return [
        _lowered(own, max(rows[top])[0] - most) if top in sure else own
        for own, top, (most, _) in zip(cells, tops, lines, strict=True)
    ]


def _label_lines(cell: Text, layout: Layout, style: Style) -> tuple[int, int]:
    """How many lines its label takes: as we measure it, and in a program whose letters are narrower."""
    slot, runs = layout.slot(cell.slot), cell.paragraphs[0].runs
    widths = slot.box.width, slot.box.width * NARROWER // 100
    most, least = (line_count(runs, slot.role("label"), width, style.measure) for width in widths)
    return most, least


def _lowered(cell: Text, lines: int) -> Text:
    """The cell with so many empty lines under its label."""
    label, *others = cell.paragraphs
    longer = replace(label, runs=(*label.runs, Run("\n" * lines)))
    return replace(cell, paragraphs=(longer, *others)) if lines else cell


def _layout(hero: Reference | None, cells: Sequence[Reference]) -> str:
    """With places for bars where there are two periods to draw, else with larger figures."""
    shown = (hero,) if hero else cells
    drawn = any(len(last_periods(figure)) == 2 for figure in shown)
    many = not hero and len(cells) > IN_A_ROW
    return f"key-figures-{'' if drawn or many else 'plain-'}{'hero-' if hero else ''}{len(cells)}"


def _charts(
    slide: KeyFigures, hero: Reference | None, cells: Sequence[Reference], layout: Layout
) -> list[tuple[Reference, str, str]]:
    """The hero, or the figures of a row, where there are places for bars: each with its slot and their address."""
    slots = {slot.name for slot in layout.slots}
    if hero:
        return [(hero, "hero-chart", f"{slide.address}#hero-chart")] if "hero-chart" in slots else []
    numbered = ((figure, f"chart-{index}") for index, figure in enumerate(cells, 1))
    return [(figure, slot, f"{figure_part(slide, figure).address}#bars") for figure, slot in numbered if slot in slots]


def _figures(slide: KeyFigures) -> tuple[Reference, ...]:
    """The hero first, then the others."""
    if slide.hero is None:
        return slide.figures
    return (slide.hero, *(figure for figure in slide.figures if figure.name != slide.hero.name))


def _cast(
    slide: KeyFigures, figures: tuple[Reference, ...], pages: int = 1
) -> tuple[Reference | None, tuple[Reference, ...]]:
    """Who stands on the panel, and who beside it. Six stand in two rows without a hero; five only on one of several
    pages, else the first of them is one.
    """
    first, *others = figures
    chosen = first == slide.hero or (len(figures) == 1 + BESIDE_HERO and pages == 1)
    if len(figures) == MOST or not chosen:
        return None, figures
    return first, tuple(others)


def _columns(figures: Sequence[Reference]) -> tuple[str, ...]:
    """The columns of the table that they make: their periods and their change; none where they have not the same."""
    kinds = {_table_parts(figure) for figure in figures}
    return kinds.pop() if len(kinds) == 1 else ()


def _table_parts(figure: Reference) -> tuple[str, ...]:
    if not figure.whole:
        return ()
    parts = (*figure.figure.periods[-2:], "change") if figure.figure.periods else (figure.part,)
    return tuple(part for part in parts if part in figure.figure.quantities)


def _accent(slide: KeyFigures, figures: Sequence[Reference]) -> Reference | None:
    """Which of the figures bears the accent: the one that the title calls, the hero where it calls none."""
    found = accented([_change(figure) or figure for figure in figures], slide)
    if found is not None:
        return figures[found]
    silent = not (slide.title and slide.title.mentions)
    return figures[0] if silent and figures[0] == slide.hero else None


def _change(figure: Reference) -> Reference | None:
    """Its change, for a figure that stands there whole."""
    return quantity_of(figure, "change") if figure.whole and "change" in figure.figure.quantities else None


def _cell(slide: KeyFigures, figure: Reference, slot: Slot, unit: float, style: Style, *, accent: bool) -> Text:
    """Label, figure, change, and what it compares with. The accent is on the change, where there is one."""
    change = _change(figure)
    return text(
        figure_part(slide, figure),
        slot.name,
        ("label", _label(figure, slot, style)),
        ("figure-highlight" if accent and not change else "figure", figure_runs(figure, style, unit)),
        ("change-highlight" if accent else "change", figure_runs(change, style) if change else ""),
        ("reference", _reference(figure, style)),
        name="figure",
    )


def _label(figure: Reference, slot: Slot, style: Style) -> str:
    """Its label, the short one where the whole takes more than a line; with its period, where one was called."""
    label = figure.figure.label if figure.whole else label_of(figure)
    lines = style.lines((Run(label),), slot.role("label"), slot.box.width)
    return label if lines == 1 else label.replace(figure.figure.label, figure.figure.brief)


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
    return [quantity_of(figure, part) for part in shown if part in figure.figure.quantities]


def otherwise(slide: KeyFigures, style: Style) -> Slide:
    """More than a page holds as a table, if they have the same periods; else each in words."""
    figures = _figures(slide)
    columns = _columns(figures)
    if len(figures) > MOST and columns:
        found = _accent(slide, figures)
        return TableSlide(**shared(slide), rows=figures, columns=columns, highlight=found or slide.hero)
    return as_text(slide, points=[_point(figure, style) for figure in figures])


def _point(figure: Reference, style: Style) -> TextPoint:
    """Its label, its value, its change and what it compares with."""
    change = _change(figure)
    values = (style.language.figure(own.quantity, unsigned=own.unsigned) for own in (figure, change) if own)
    said = joined(", ", *(Inline((Run(words),)) for words in (*values, _reference(figure, style)) if words))
    label = figure.figure.label if figure.whole else label_of(figure)
    return point(label, replace(said, mentions=tuple(_parts(figure))))


KIND = Kind(
    KeyFigures,
    plan,
    otherwise=otherwise,
    spreads=True,
    example="""\
kind: key-figures
title: Sales grew, and profit grew faster
hero: profit
figures: [sales, margin]
""",
)
