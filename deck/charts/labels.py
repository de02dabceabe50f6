"""Data labels in the deck's own number format: text from the label cells of the workbook, shown as CELLRANGE fields.

Number formats follow the reader's locale; label cells do not. `c15:datalabelsRange` (MS-ODRAWXML 2.24.3) names the
cells and caches their text; each label is a field of type CELLRANGE, so that PowerPoint reads the cell anew after *Edit
Data*, and every other program shows the cached text. The label's extension says `c15:showDataLabelsRange` and nothing
else: with `c15:dlblFieldTable` beside it the Open XML SDK's validator refuses the part.
"""

from __future__ import annotations

from deck.charts.ink import NO_FILL, NO_LINE, Ink
from deck.charts.markup import C15, element, text, val
from deck.charts.workbook import label_cell, label_cells
from deck.page.chart import ChartSpec, Point, Series, TextLook

LABEL_EXTENSION = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
SERIES_EXTENSION = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
SHOWN = ("c:showLegendKey", "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize")
BODY = element(
    "a:bodyPr", rot=0, vert="horz", wrap="none", lIns=38100, tIns=19050, rIns=38100, bIns=19050, anchor="ctr"
)


def data_labels(spec: ChartSpec, index: int, ink: Ink) -> str:
    """`c:dLbls` of one series: a label at every point that is given, and the look of labels that somebody adds."""
    series = spec.series[index]
    labels = (_label(spec, index, place, ink) for place, point in enumerate(series.points) if _is_labelled(point))
    look = ink.text_properties(series.label, BODY)
    return element("c:dLbls", *labels, _frame(), look, _placed(False), *_switches(), _extension())


def label_range(spec: ChartSpec, index: int) -> str:
    """The series' `c:extLst`: which cells hold its labels, and what they say."""
    points = spec.series[index].points
    cached = (element("c:pt", element("c:v", text(label_cell(spec, point))), idx=n) for n, point in enumerate(points))
    cache = element("c15:dlblRangeCache", val("c:ptCount", len(points)), *cached)
    cells = element("c15:datalabelsRange", element("c15:f", label_cells(spec, index)), cache)
    return element("c:extLst", element("c:ext", cells, uri=SERIES_EXTENSION, **C15))


def label_look(spec: ChartSpec, series: Series, point: Point) -> TextLook:
    """How the label of a point looks: its own look, else that of labels inside, else its series'."""
    inside = spec.label_inside if point.inside else None
    return point.look or inside or series.label


def _is_labelled(point: Point) -> bool:
    return point.value is not None and bool(point.label)


def _label(spec: ChartSpec, index: int, place: int, ink: Ink) -> str:
    series = spec.series[index]
    point = series.points[place]
    look = label_look(spec, series, point)
    field = element(
        "a:fld",
        ink.run_properties(look),
        element("a:pPr", ink.default_properties(look)),
        element("a:t", text(label_cell(spec, point))),
        id=_field_id(index, place),
        type="CELLRANGE",
    )
    paragraph = element("a:p", element("a:pPr", ink.default_properties(look)), field, ink.end_properties(look))
    rich = element("c:tx", element("c:rich", BODY, element("a:lstStyle"), paragraph))
    return element("c:dLbl", val("c:idx", place), rich, _frame(), _placed(point.inside), *_switches(), _extension())


def _frame() -> str:
    return element("c:spPr", NO_FILL, NO_LINE)


def _placed(inside: bool) -> str:
    return val("c:dLblPos", "inEnd" if inside else "outEnd")


def _switches() -> tuple[str, ...]:
    """Nothing is shown but the cell."""
    return tuple(val(switch, 0) for switch in SHOWN)


def _extension() -> str:
    return element("c:extLst", element("c:ext", val("c15:showDataLabelsRange", 1), uri=LABEL_EXTENSION, **C15))


def _field_id(series: int, point: int) -> str:
    """Fields are told apart by a GUID within their chart; counted, so that the same chart is the same bytes."""
    return f"{{00000000-0000-4000-8000-{series:06X}{point:06X}}}"
