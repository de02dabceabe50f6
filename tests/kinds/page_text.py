"""A page as text that a diff can show: its layout, then every item with address, slot, roles, sizes and words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.brand.shape import Shape
from deck.figures.run import Run
from deck.page.chart import ChartLine, ChartNote, ChartSpec, Point, Rect, TextLook
from deck.page.item import Cell, Chart, Drawing, Equation, Item, Picture, Table, Text
from deck.page.page import Page
from deck.units import Box, Length, inches, points

SIGNS = str.maketrans({"\n": "⏎", "\u00a0": "␣", "\u202f": "␣", "\u00ad": "¬"})
"""What the eye does not see."""


def page_text(page: Page) -> str:
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    yield f"{page.address} in section {page.section!r}"
    yield f"layout {page.layout.name}, {page.layout.tone.value}"
    for item in page.items:
        yield ""
        yield from _item(item)
    for paragraph in page.notes:
        yield ""
        yield f"notes: {_runs(paragraph)}"


def _item(item: Item) -> Iterator[str]:
    slot = "" if isinstance(item, Drawing) else f" in {item.slot}"
    yield f"{type(item).__name__.lower()} {item.address}{slot}"
    match item:
        case Text():
            for own in item.paragraphs:
                yield f"  {own.role}{_at(own.size)}: {_runs(own.runs)}"
        case Table():
            yield f"  alt: {item.alt}"
            yield f"  columns {_inches(item.columns)}, heights {_inches(item.heights)}"
            for row in item.rows:
                yield "  | " + " | ".join(_cell(cell) for cell in row) + " |"
        case Chart():
            yield f"  alt: {item.alt}"
            yield from (f"  {line}" for line in _spec(item.spec))
        case Equation():
            yield f"  {item.latex.translate(SIGNS)} @{points(item.size):g}, one of {len(item.group)}, alt: {item.alt}"
        case Picture():
            shown = "whole" if item.whole else f"focus {item.focus:.2f}"
            yield f"  {item.path.name}, {shown}, alt: {item.alt}"
        case Drawing():
            if item.alt:
                yield f"  alt: {item.alt}"
            if item.runs:
                yield f"  {item.colour}{_at(item.size)}: {_runs(item.runs)}"
            yield from (f"  {_shape(shape)}" for shape in item.shapes)


def _runs(runs: Sequence[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    marks = [name for name in ("bold", "italic", "code", "light") if getattr(run, name)]
    marks += [run.colour] if run.colour else []
    marks += [f"→ {run.link}"] if run.link else []
    said = run.text.translate(SIGNS)
    return f"[{said}{_at(run.size)}{''.join(f' {mark}' for mark in marks)}]" if marks or run.size else said


def _at(size: Length | None) -> str:
    return f" @{points(size):g}" if size else ""


def _inches(lengths: Sequence[Length]) -> str:
    return " ".join(f"{inches(length):.2f}" for length in lengths)


def _box(box: Box) -> str:
    return _inches((box.x, box.y, box.width, box.height))


def _cell(cell: Cell) -> str:
    marks = [f"@{points(cell.size):g}", cell.align, cell.anchor]
    marks += ["bold"] if cell.bold else []
    marks += [cell.colour] if cell.colour != "text" else []
    marks += [f"marR {points(cell.margin_right):.1f}"] if cell.margin_right else []
    return f"{_runs(cell.runs)} ({' '.join(marks)})"


def _shape(shape: Shape) -> str:
    stroke = f", stroke {shape.stroke.colour} {points(shape.stroke.width):g}" if shape.stroke else ""
    fill = f", fill {shape.fill}" if shape.fill else ""
    return f"{shape.name}: {shape.geometry} {_box(shape.box)}{fill}{stroke}"


def _spec(spec: ChartSpec) -> Iterator[str]:
    yield f"{spec.kind} of {spec.unit}, {spec.tone.value}: {spec.title.translate(SIGNS)}"
    yield f"plot {_rect(spec.plot)}, gap {spec.gap_width}, overlap {spec.overlap}"
    yield f"names at {spec.category_place} ({_look(spec.category_look)}), offset {spec.category_offset:.3f}"
    for series in spec.series:
        yield f"series {series.name} {series.colour} ({_look(series.label)}; name {_look(series.name_look)})"
        for index, own in enumerate(series.points):
            strong = " highlighted" if index in spec.highlighted_categories else ""
            yield f"  {spec.categories[index].translate(SIGNS)}{strong}: {_point(own)}"
    yield from (_note(note) for note in spec.notes)
    yield from (_line(line) for line in spec.lines)


def _point(point: Point) -> str:
    marks = [point.colour] if point.colour else []
    marks += ["inside"] if point.inside else []
    marks += [f"({_look(point.look)})"] if point.look else []
    return " ".join((str(point.value), repr(point.label.translate(SIGNS)), *marks))


def _look(look: TextLook | None) -> str:
    return f"{points(look.size):g}{' bold' if look.bold else ''} {look.colour}" if look else "none"


def _note(note: ChartNote) -> str:
    place = f"{_rect(note.rect)} {note.align} {note.anchor}"
    return f"note {note.text.translate(SIGNS)!r} at {place} ({_look(note.look)})"


def _rect(rect: Rect) -> str:
    return f"{rect.x:.3f} {rect.y:.3f} {rect.width:.3f} {rect.height:.3f}"


def _line(line: ChartLine) -> str:
    ends = " ".join(f"{end:.3f}" for end in (*line.start, *line.end))
    return f"line {ends} {points(line.width):g} {line.colour}"
