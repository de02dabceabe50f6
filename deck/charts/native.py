"""A chart that PowerPoint knows as its own: the chart part, its workbook, and the notes that move with it."""

from __future__ import annotations

from deck.brand.brand import Brand
from deck.charts.axes import UNSEEN
from deck.charts.columns_by_name import columns_by_name
from deck.charts.ink import NO_FILL, NO_LINE, Ink
from deck.charts.kind import kind
from deck.charts.markup import NAMESPACES, document, element, val
from deck.charts.user_shapes import user_shapes
from deck.charts.workbook import workbook
from deck.frozen import frozen
from deck.page.chart import ChartSpec

WORKBOOK_ID = "rId1"
USER_SHAPES_ID = "rId2"


@frozen
class NativeChart:
    """The bytes of three parts. The chart part refers to the others by the two relationship ids above."""

    chart_xml: bytes
    workbook: bytes
    user_shapes: bytes | None
    """None when the chart has no notes; the chart part then has no reference to them."""


def native(spec: ChartSpec, brand: Brand, language_tag: str, *, labels: str = "Labels") -> NativeChart:
    """The parts of one chart. `labels` heads the workbook's label columns, in the deck's language."""
    ink = Ink(brand, spec.tone, language_tag)
    shapes = user_shapes(spec, ink)
    told = columns_by_name(spec)
    return NativeChart(document(_chart_space(told, ink, shapes is not None)), workbook(told, labels), shapes)


def _chart_space(spec: ChartSpec, ink: Ink, drawn_on: bool) -> str:
    references = [element("c:externalData", val("c:autoUpdate", 0), **{"r:id": WORKBOOK_ID})]
    if drawn_on:
        references.append(element("c:userShapes", **{"r:id": USER_SHAPES_ID}))
    return element(
        "c:chartSpace",
        val("c:date1904", 0),
        val("c:lang", ink.language),
        val("c:roundedCorners", 0),
        _chart(spec, ink),
        _empty_frame(),
        ink.text_properties(UNSEEN, element("a:bodyPr")),
        *references,
        **NAMESPACES,
    )


def _chart(spec: ChartSpec, ink: Ink) -> str:
    return element(
        "c:chart",
        val("c:autoTitleDeleted", 1),
        element("c:plotArea", kind(spec.kind).plot_area(spec, ink), _empty_frame()),
        val("c:plotVisOnly", 1),
        val("c:dispBlanksAs", "gap"),
    )


def _empty_frame() -> str:
    return element("c:spPr", NO_FILL, NO_LINE, element("a:effectLst"))
