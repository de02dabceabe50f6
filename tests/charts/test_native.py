"""The parts of a native chart, and what PowerPoint and its users need of them."""

from __future__ import annotations

import re
from dataclasses import astuple, replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from lxml import etree
from pptx import Presentation
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from deck.brand.palette import Tone
from deck.charts.columns_by_name import columns_by_name
from deck.charts.kind import kind
from deck.charts.native import USER_SHAPES_ID, WORKBOOK_ID, NativeChart, native
from deck.page.chart import ChartKind, ChartSpec
from deck.page.plot import bar_rects
from tests.brand.brands import ink
from tests.charts.specs import ranking, specs, two_years
from tests.tools import sdk_errors

NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
}
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NO_BREAK = "\u00a0"


def parts(spec: ChartSpec) -> NativeChart:
    return native(spec, ink(), "fr-FR", labels="Étiquettes")


def found(xml: bytes, path: str) -> list[str]:
    """Text or attribute values at an XPath."""
    return [str(value) for value in etree.fromstring(xml).xpath(path, namespaces=NS)]


def cells(workbook: bytes) -> dict[str, str]:
    """Cell -> what it shows, of the only sheet."""
    with ZipFile(BytesIO(workbook)) as package:
        strings = found(package.read("xl/sharedStrings.xml"), "//s:si/s:t/text()")
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    values = {}
    for cell in sheet.iterfind(".//s:c", NS):
        value = cell.findtext("s:v", None, NS) or ""
        kind_of_cell = cell.get("t")
        shown = strings[int(value)] if kind_of_cell == "s" else value if kind_of_cell == "str" else float(value).hex()
        values[cell.get("r", "")] = shown
    return values


@pytest.mark.parametrize("name", get_args(ChartKind))
def test_every_kind_of_chart_has_its_file(name: ChartKind) -> None:
    assert kind(name) is kind(name)


def test_the_chart_says_what_its_workbook_says() -> None:
    chart = parts(two_years())
    sheet = cells(chart.workbook)
    for reference in etree.fromstring(chart.chart_xml).iterfind(".//c:val/c:numRef", NS):
        column, first = re.match(r"Sheet1!\$([A-Z]+)\$(\d+)", reference.findtext("c:f", "", NS)).groups()  # type: ignore[union-attr]
        for cached in reference.iterfind(".//c:pt", NS):
            value = float(cached.findtext("c:v", "", NS)).hex()
            assert sheet[f"{column}{int(first) + int(cached.get('idx', ''))}"] == value
    assert found(chart.chart_xml, "//c:ser/c:tx//c:f/text()") == ["Sheet1!$B$1", "Sheet1!$C$1"]
    assert [sheet[cell] for cell in ("B1", "C1", "D1", "E1")] == ["2024", "2025", "Étiquettes 2024", "Étiquettes 2025"]
    assert sheet["A3"] == "Profit & loss"


def test_labels_come_from_cells_as_the_deck_prints_them() -> None:
    chart = parts(two_years())
    assert found(chart.chart_xml, "//c15:datalabelsRange/c15:f/text()") == ["Sheet1!$D$2:$D$4", "Sheet1!$E$2:$E$4"]
    assert found(chart.chart_xml, "//c15:dlblRangeCache/c:pt[@idx='0']/c:v/text()") == [f"≈{NO_BREAK}107", "128,7"]
    assert found(chart.chart_xml, "//a:fld[@type='CELLRANGE']/a:t/text()")[:2] == [f"≈{NO_BREAK}107", "59"]
    assert cells(chart.workbook)["D2"] == f"≈{NO_BREAK}107"


def test_a_missing_value_is_a_gap_and_never_zero() -> None:
    chart = parts(two_years())
    assert found(chart.chart_xml, "//c:ser[c:idx/@val='0']/c:val//c:pt/@idx") == ["0", "1"]
    assert found(chart.chart_xml, "//c:ser[c:idx/@val='0']/c:val//c:ptCount/@val") == ["3"]
    assert found(chart.chart_xml, "//c:dispBlanksAs/@val") == ["gap"]
    assert found(chart.chart_xml, "//c:ser[c:idx/@val='0']//c:dLbl/c:idx/@val") == ["0", "1"]
    assert "B4" not in cells(chart.workbook)
    assert chart.user_shapes is not None
    assert "n.d." in found(chart.user_shapes, "//a:t/text()")


def test_colours_and_fonts_are_the_themes_only() -> None:
    for spec in (two_years(), replace(ranking(), tone=Tone.DARK)):
        chart = parts(spec)
        for xml in (chart.chart_xml, chart.user_shapes or b""):
            assert b"srgbClr" not in xml
            assert {font[:1] for font in found(xml, "//@typeface")} == {"+"}


def test_a_role_becomes_a_slot_with_native_changes() -> None:
    fill = "//c:ser[c:idx/@val='0']/c:spPr/a:solidFill/a:schemeClr"
    dark = parts(replace(two_years(), tone=Tone.DARK)).chart_xml
    assert found(dark, f"{fill}/@val") == ["accent4"]
    assert found(dark, f"{fill}/a:lumMod/@val") == ["85000"]


def test_a_bar_has_its_own_colour_before_its_series() -> None:
    colour = "//c:dPt[c:idx/@val='{}']/c:spPr//a:schemeClr/@val"
    assert found(parts(two_years()).chart_xml, colour.format(0)) == ["accent1"]
    falling = replace(ranking().series[0].points[2], colour="negative")
    series = replace(ranking().series[0], points=(*ranking().series[0].points[:2], falling))
    assert found(parts(replace(ranking(), series=(series,))).chart_xml, colour.format(2)) == ["accent6"]


def test_every_text_says_its_language() -> None:
    chart = parts(two_years())
    for xml in (chart.chart_xml, chart.user_shapes or b""):
        spoken = found(xml, "//a:rPr/@lang | //a:endParaRPr/@lang")
        assert set(spoken) == {"fr-FR"}
        assert len(spoken) == len(found(xml, "//a:rPr/@b | //a:endParaRPr/@b"))
    assert found(chart.chart_xml, "/c:chartSpace/c:lang/@val") == ["fr-FR"]


def test_lying_bars_start_at_the_top_and_their_labels_keep_clear_of_the_end() -> None:
    xml = parts(ranking()).chart_xml
    assert found(xml, "//c:barDir/@val") == ["bar"]
    assert found(xml, "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]
    assert found(xml, "//c:dLbl/c:dLblPos/@val") == ["inEnd", "outEnd", "outEnd"]
    labels = [f"+31{NO_BREAK}", f"{NO_BREAK}+20", f"−4{NO_BREAK}"]
    assert found(xml, "//a:fld/a:t/text()") == labels
    assert [cells(parts(ranking()).workbook)[cell] for cell in ("C2", "C3", "C4")] == labels


def test_names_are_moved_off_the_axis_by_a_longer_plot_on_the_same_scale() -> None:
    spec = two_years()
    xml = parts(spec).chart_xml
    height, low, high = (float(found(xml, path)[0]) for path in ("//c:h/@val", "//c:min/@val", "//c:max/@val"))
    assert height == pytest.approx(spec.plot.y + spec.plot.height + spec.category_offset)
    assert 244 / (high - low) * height == pytest.approx(spec.plot.height)
    assert found(xml, "//c:catAx/c:tickLblPos/@val") == ["low"]


@pytest.mark.parametrize(("spec", "axis", "end"), [(two_years(), "y", 0.0), (ranking(), "x", 0.2)])
def test_numbers_may_grow_until_their_bars_reach_the_frame(spec: ChartSpec, axis: str, end: float) -> None:
    """The plot is longer than the largest bar, by what is free before it: Edit Data does not cut at once."""
    xml = parts(spec).chart_xml
    assert float(found(xml, f"//c:{axis}/@val")[0]) == pytest.approx(end)
    largest = max(own.value for series in spec.series for own in series.points if own.value is not None)
    assert float(found(xml, "//c:max/@val")[0]) > 1.1 * float(largest)


def test_bars_on_the_scale_of_others_may_grow_too() -> None:
    (high,) = found(parts(replace(two_years(), maximum=Decimal(300))).chart_xml, "//c:max/@val")
    assert float(high) > 1.1 * 300


def names_in_columns() -> ChartSpec:
    return replace(two_years(), series=two_years().series[1:], category_place="foot", category_offset=0.2, gap_width=32)


def test_columns_with_their_names_inside_are_series_of_these_names() -> None:
    """The axis has no names that some program would draw once more."""
    xml, book = (getattr(parts(names_in_columns()), part) for part in ("chart_xml", "workbook"))
    names = ["Cloud", "Profit & loss", "Orders"]
    assert found(xml, "//c:ser/c:tx//c:v/text()") == names
    assert found(xml, "//c:cat//c:v/text()") == []
    assert [cells(book)[cell] for cell in ("B1", "C1", "D1")] == names
    assert found(xml, "//c:ser/c:val//c:v/text()") == ["128.7", "77.7", "244"]


@given(specs())
def test_columns_of_a_series_each_stand_where_they_stood(spec: ChartSpec) -> None:
    told = columns_by_name(spec)
    before = [rect for rects in bar_rects(spec) for rect in rects]
    after = [rect for rects in bar_rects(told) for rect in rects]
    for one, other in zip(before, after, strict=True):
        assert (one is None) == (other is None)
        if one and other:
            assert astuple(other) == pytest.approx(astuple(one), abs=1e-9)


def test_names_that_are_notes_leave_the_axis_bare() -> None:
    xml = parts(ranking()).chart_xml
    assert found(xml, "//c:catAx/c:tickLblPos/@val") == ["none"]
    assert found(xml, "//c:cat//c:v/text()") == ["One", "Two lines", "Three"]


def test_a_chart_without_notes_has_no_user_shapes() -> None:
    chart = parts(replace(ranking(), category_look=None))
    assert chart.user_shapes is None
    assert f'r:id="{USER_SHAPES_ID}"'.encode() not in chart.chart_xml


@given(specs())
@settings(max_examples=40)
def test_any_chart_is_well_formed_and_its_notes_lie_in_the_frame(spec: ChartSpec) -> None:
    chart = parts(spec)
    assert all(int(number) > 0 for number in found(chart.chart_xml, "//c:axId/@val | //c:crossAx/@val"))
    low, high = (float(found(chart.chart_xml, f"//c:{end}/@val")[0]) for end in ("min", "max"))
    assert low <= 0 <= high
    assert low < high
    for place in found(chart.user_shapes or b"<none/>", "//cdr:x/text() | //cdr:y/text()"):
        assert 0 <= float(place) <= 1


def test_the_same_spec_gives_the_same_bytes() -> None:
    assert parts(two_years()) == parts(two_years())


def test_the_workbook_bears_no_trace_of_clock_and_machine() -> None:
    with ZipFile(BytesIO(parts(two_years()).workbook)) as package:
        assert {(entry.date_time, entry.create_system) for entry in package.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}
        assert set(re.findall(rb">(\d{4})-\d\d-\d\dT", package.read("docProps/core.xml"))) == {b"2000"}


def test_text_in_the_workbook_stays_text() -> None:
    series = replace(ranking().series[0], name="=1+1")
    sheet = cells(parts(replace(ranking(), categories=("2024", "http://a.example", "=A1"), series=(series,))).workbook)
    assert [sheet[cell] for cell in ("A2", "A3", "A4", "B1")] == ["2024", "http://a.example", "=A1", "=1+1"]


def test_microsofts_validator_finds_no_fault(tmp_path: Path) -> None:
    deck = Presentation()
    for number, spec in enumerate((two_years(), ranking(), replace(two_years(), tone=Tone.DARK)), start=1):
        _add(deck, parts(spec), number)
    file = tmp_path / "charts.pptx"
    deck.save(str(file))
    assert sdk_errors(file, tmp_path) == []


def _add(deck: object, chart: NativeChart, number: int) -> None:
    """A slide with the chart, related as its docstring says."""
    slide = deck.slides.add_slide(deck.slide_layouts[6])  # type: ignore[attr-defined]
    package = slide.part.package
    office = "application/vnd.openxmlformats-officedocument."

    def part(name: str, content_type: str, content: bytes) -> Part:
        return Part(PackURI(name), office + content_type, package, content)

    drawing = part(f"/ppt/charts/chart{number}.xml", "drawingml.chart+xml", chart.chart_xml)
    book = part(f"/ppt/embeddings/sheet{number}.xlsx", "spreadsheetml.sheet", chart.workbook)
    notes = part(f"/ppt/drawings/drawing{number}.xml", "drawingml.chartshapes+xml", chart.user_shapes or b"")
    assert drawing.relate_to(book, f"{RELATION}/package") == WORKBOOK_ID
    assert drawing.relate_to(notes, f"{RELATION}/chartUserShapes") == USER_SHAPES_ID
    reference = slide.part.relate_to(drawing, f"{RELATION}/chart")
    slide.shapes._spTree.append(
        parse_xml(
            '<p:graphicFrame xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
            f' xmlns:a="{NS["a"]}" xmlns:r="{RELATION}"><p:nvGraphicFramePr><p:cNvPr id="7" name="chart"/>'
            "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
            '<p:xfrm><a:off x="0" y="0"/><a:ext cx="7315200" cy="3657600"/></p:xfrm><a:graphic>'
            f'<a:graphicData uri="{NS["c"]}"><c:chart xmlns:c="{NS["c"]}" r:id="{reference}"/></a:graphicData>'
            "</a:graphic></p:graphicFrame>"
        )
    )
