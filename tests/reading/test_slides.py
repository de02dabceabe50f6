"""Decks read back: our own as they were planned, and what others make of them."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from deck.build import build
from deck.charts.columns_by_name import columns_by_name
from deck.compare.decks import compare
from deck.page.item import Chart, Picture, Table, Text
from deck.page.page import Page
from deck.reading.deck import Grid, Image, Plot, Point, Series, Shape, Slide, Words
from deck.reading.slides import read_deck
from deck.write.package import unzip_parts, zip_parts
from tests.decks import content
from tests.tools import soffice
from tests.whole import WholeDeck


def test_a_deck_is_read_as_it_was_planned(deck: WholeDeck) -> None:
    read = read_deck(deck.data).slides
    assert [slide.title for slide in read] == [page.title.replace("\u00a0", " ") for page in deck.pages]
    for slide, page in zip(read, deck.pages, strict=True):
        assert slide.name.startswith(page.address)
        assert [paragraph.text for paragraph in slide.notes] == [
            text for runs in page.notes if (text := "".join(run.text for run in runs)).strip()
        ]
        assert_as_planned(slide, page)


def test_levels_of_a_list_are_read(tmp_path: Path) -> None:
    below = "points:\n  - text: North\n    points:\n      - text: Stops\n        points: [Roofs]\n  - South\n"
    file = tmp_path / "deck.pptx"
    build(content(tmp_path / "content", f"kind: text\ntitle: The works are few\n{below}"), file)
    (shape,) = (own for own in read_deck(file.read_bytes()).slides[-1].shapes if own.name.endswith("#text"))
    assert isinstance(shape.content, Words)
    said = {own.text: own.level for own in shape.content.paragraphs}
    assert said["North"] == said["South"] < said["Stops"] < said["Roofs"]


def assert_as_planned(slide: Slide, page: Page) -> None:
    shapes = {shape.name: shape for shape in slide.shapes}
    for item in page.items:
        if isinstance(item, Text) and item.text.strip():
            content = shapes[item.address].content
            assert isinstance(content, Words)
            assert [each.text for each in content.paragraphs] == [
                each.text for each in item.paragraphs if each.text.strip()
            ]
        if isinstance(item, Table):
            content = shapes[item.address].content
            assert isinstance(content, Grid)
            assert content.rows == tuple(tuple(cell.text for cell in row) for row in item.rows)
        if isinstance(item, Chart):
            assert_plotted(shapes[item.address], item)
        if isinstance(item, Picture):
            assert isinstance(shapes[item.address].content, Image)


def assert_plotted(shape: Shape, item: Chart) -> None:
    plot = shape.content
    assert isinstance(plot, Plot)
    assert (plot.kind, shape.alt) == (item.spec.kind, item.alt)
    spec = columns_by_name(item.spec)
    assert plot.categories == tuple(" ".join(name.split("\n")) for name in spec.categories)
    for series, planned in zip(plot.series, spec.series, strict=True):
        assert series.name == planned.name
        for point, own in zip(series.points, planned.points, strict=True):
            assert point.label == own.label
            assert point.value == ("" if own.value is None else format(float(own.value), ".12g"))


def resaved(file: Path, scratch: Path) -> Path:
    """The deck as LibreOffice saves it."""
    profile = f"-env:UserInstallation={(scratch / 'profile').resolve().as_uri()}"
    form = "pptx:Impress MS PowerPoint 2007 XML"
    command = [soffice(), profile, "--headless", "--convert-to", form, "--outdir", str(scratch), str(file)]
    subprocess.run(command, capture_output=True, timeout=300, check=True)
    return scratch / file.name


def test_saved_by_libreoffice_it_still_reads_the_same(deck: WholeDeck, tmp_path: Path) -> None:
    saved = read_deck(resaved(deck.file, tmp_path))
    assert {slide.identity for slide in saved.slides} == {""}, "LibreOffice keeps identities now: test another loss"
    assert not compare(read_deck(deck.data), saved)


@pytest.fixture
def by_hand() -> bytes:
    """A deck as somebody makes one in PowerPoint: a group, a table with merged cells, a chart, a hidden slide."""
    presentation = Presentation()
    first = presentation.slides.add_slide(presentation.slide_layouts[5])
    first.shapes.title.text = "By\vhand"
    group = first.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "Inside a group"
    group.shapes.add_textbox(0, 0, Inches(1), Inches(1))
    table = first.shapes.add_table(2, 2, 0, 0, Inches(2), Inches(1)).table
    for place, said in enumerate(("a", "b", "c", "d")):
        table.cell(place // 2, place % 2).text = said
    table.cell(0, 0).merge(table.cell(0, 1))
    numbers = CategoryChartData()
    numbers.categories = ["2024", "2025"]
    numbers.add_series("Sales", (41, None))
    first.shapes.add_chart(XL_CHART_TYPE.LINE, 0, 0, Inches(2), Inches(1), numbers)
    second = presentation.slides.add_slide(presentation.slide_layouts[6])
    second._element.set("show", "0")
    second.notes_slide.notes_text_frame.text = "Not today"
    data = BytesIO()
    presentation.save(data)
    return data.getvalue()


def test_what_somebody_made_by_hand_is_read_too(by_hand: bytes) -> None:
    first, second = read_deck(by_hand).slides
    assert (first.title, first.hidden, second.title, second.hidden) == ("By hand", False, "", True)
    assert [paragraph.text for paragraph in second.notes] == ["Not today"]
    title, box, table, chart = first.shapes
    assert title.is_title
    assert isinstance(box.content, Words)
    assert box.content.paragraphs[0].text == "Inside a group"
    assert table.content == Grid((("a\nb", ""), ("c", "d")))
    assert chart.content == Plot("line", ("2024", "2025"), (Series("Sales", (Point("41"), Point(""))),))


def test_text_in_an_alternative_for_newer_programs_is_read_once(by_hand: bytes) -> None:
    parts = unzip_parts(by_hand)
    slide = parts["ppt/slides/slide1.xml"]
    start, end = slide.index(b"<p:grpSp>"), slide.index(b"</p:grpSp>") + len(b"</p:grpSp>")
    space = b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = b'<mc:Choice Requires="a14">%s</mc:Choice><mc:Fallback>%s</mc:Fallback>' % ((slide[start:end],) * 2)
    either = b"<mc:AlternateContent %s>%s</mc:AlternateContent>" % (space, both)
    parts["ppt/slides/slide1.xml"] = slide[:start] + either + slide[end:]
    assert read_deck(zip_parts(parts)).slides == read_deck(by_hand).slides
