"""The sample deck as a whole: what python-pptx, the package rules and the outside judges read in it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from deck.charts.drawers import Drawers, equation_drawer
from deck.charts.figure import FigureImage
from deck.page.chart import ChartSpec
from deck.page.page import Page
from deck.units import Size
from deck.write.package import unzip_parts
from deck.write.presentation import write
from tests.package_rules import faults
from tests.reset import stripped
from tests.tools import ROOT, sdk_errors
from tests.write import sample

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000"
    "050001a5f645400000000049454e44ae426082"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def drawn(spec: ChartSpec, size: Size) -> FigureImage:
    """A stand-in for a figure, another one for each chart."""
    assert size.width > 0
    return FigureImage(SVG + f"<!--{spec.kind}-->".encode(), PNG)


@pytest.fixture(scope="module")
def figures(pages: tuple[Page, ...]) -> bytes:
    drawers = Drawers(drawn, equation_drawer(sample.BRAND))
    return write(pages, sample.PROPERTIES, sample.BRAND, drawers=drawers)


def test_the_deck_breaks_no_rule(data: bytes) -> None:
    assert faults(data) == []


def test_the_deck_with_figures_breaks_no_rule(figures: bytes) -> None:
    assert faults(figures) == []


def test_the_sdk_has_nothing_against_the_deck(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(data)
    assert sdk_errors(tmp_path / "deck.pptx", tmp_path) == []


def test_the_sdk_has_nothing_against_the_deck_with_figures(figures: bytes, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes(figures)
    assert sdk_errors(tmp_path / "deck.pptx", tmp_path) == []


def test_every_text_of_the_pages_is_in_the_deck_in_reading_order(data: bytes, pages: tuple[Page, ...]) -> None:
    slides = Presentation(BytesIO(data)).slides
    for page, slide in zip(pages, slides, strict=True):
        names = [shape.name for shape in slide.shapes]
        assert names[: len(page.items)] == [item.address for item in page.items]
        assert slide.shapes.title.text_frame.text == page.title


def test_text_survives_a_reset_and_breaks_no_rule(data: bytes) -> None:
    reset = stripped(data)
    assert texts(reset) == texts(data)
    assert [fault for fault in faults(reset) if "declaration" not in fault] == []


def texts(data: bytes) -> list[str]:
    return [
        shape.text_frame.text
        for slide in Presentation(BytesIO(data)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]


def test_a_reset_takes_sizes_and_colours_from_placeholders_alone(data: bytes) -> None:
    before, after = unzip_parts(data), unzip_parts(stripped(data))
    assert any(b" sz=" in part.replace(b' sz="quarter"', b"") for name, part in before.items() if "/slides/s" in name)
    assert b"accent6" in before["ppt/slides/slide2.xml"]
    assert b" sz=" not in after["ppt/slides/slide2.xml"].replace(b' sz="quarter"', b"")
    assert b"accent6" not in after["ppt/slides/slide2.xml"]
    assert b'sz="2400"' in after["ppt/slides/slide1.xml"]  # initials stand in a shape


def test_sections_are_the_report_s_and_pages_without_one_stand_under_the_title(parts: dict[str, bytes]) -> None:
    from lxml import etree

    p14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    sections = etree.fromstring(parts["ppt/presentation.xml"]).iter(f"{p14}section")
    listed = [(section.get("name"), [each.get("id") for each in section.iter(f"{p14}sldId")]) for section in sections]
    assert listed == [
        ("Essai & résultats", ["256"]),
        ("vue", ["257"]),
        ("chiffres", ["258", "259"]),
        ("plan", ["260", "261"]),
    ]


def test_the_file_says_title_authors_language_and_the_content_s_date(data: bytes) -> None:
    core = Presentation(BytesIO(data)).core_properties
    assert (core.title, core.author, core.last_modified_by) == (
        "Essai & résultats",
        "Ada Example; Grace Exemple",
        "Ada Example; Grace Exemple",
    )
    assert (core.language, core.revision) == ("fr-FR", 1)
    assert core.created is not None
    assert core.created == core.modified
    assert core.created.isoformat()[:19] == "2026-02-01T00:00:00"


def test_the_counts_in_the_properties_are_true(parts: dict[str, bytes]) -> None:
    assert b"<Slides>6</Slides><Notes>5</Notes>" in parts["docProps/app.xml"]


def test_notes_hold_what_is_said_with_the_slide_and_its_number(data: bytes) -> None:
    slides = list(Presentation(BytesIO(data)).slides)
    assert [slide.has_notes_slide for slide in slides] == [False, True, True, True, True, True]
    notes = slides[1].notes_slide
    assert notes.notes_text_frame is not None
    assert notes.notes_text_frame.text == "Ce que l’on dit. Important.\nUn second alinéa."
    assert [shape.placeholder_format.type.name for shape in notes.placeholders] == [
        "SLIDE_IMAGE",
        "BODY",
        "SLIDE_NUMBER",
        "FOOTER",
    ]


def test_only_layouts_in_use_are_compiled_in_the_order_of_use(data: bytes) -> None:
    deck = Presentation(BytesIO(data))
    used = [slide.slide_layout.name for slide in deck.slides]
    assert [layout.name for layout in deck.slide_layouts] == list(dict.fromkeys(used))


def test_the_footer_stands_on_the_layouts_too(data: bytes) -> None:
    deck = Presentation(BytesIO(data))
    feet = [
        shape.text_frame.text
        for layout in deck.slide_layouts
        for shape in layout.placeholders
        if shape.placeholder_format.type.name == "FOOTER"
    ]
    assert feet == [sample.PROPERTIES.footer] * 5


def test_a_narrow_layout_has_a_footer_of_its_own() -> None:
    pages = (sample.text_page(), sample.table_page())
    properties = replace(sample.PROPERTIES, narrow_footers={pages[1].layout.name: "Essai"})
    deck = Presentation(BytesIO(write(pages, properties, sample.BRAND)))
    feet = [
        [foot.text_frame.text for foot in owner.placeholders if foot.placeholder_format.type.name == "FOOTER"]
        for slide in deck.slides
        for owner in (slide, slide.slide_layout)
    ]
    assert feet == [[sample.PROPERTIES.footer]] * 2 + [["Essai"]] * 2


def test_a_dark_slide_turns_its_colours_as_its_layout_does(data: bytes) -> None:
    for slide in Presentation(BytesIO(data)).slides:
        own, layout = (part._element.find("{*}clrMapOvr")[0] for part in (slide, slide.slide_layout))
        assert (own.tag, dict(own.attrib)) == (layout.tag, dict(layout.attrib))


def test_equal_pictures_are_one_part_and_others_are_their_own(pages: tuple[Page, ...], figures: bytes) -> None:
    again = replace(pages[0], address="couverture/encore")
    deck = unzip_parts(write((pages[0], again), sample.PROPERTIES, sample.BRAND))
    assert [name for name in deck if name.startswith("ppt/media/")] == ["ppt/media/image1.png"]
    media = [name.rpartition("/")[2] for name in unzip_parts(figures) if name.startswith("ppt/media/")]
    assert media == ["image1.png", "image2.png", "image3.svg", "image4.svg"]


def test_a_slide_that_goes_on_over_several_pages_has_a_name_and_an_identity_on_each(pages: tuple[Page, ...]) -> None:
    deck = Presentation(BytesIO(write((pages[1], pages[1], pages[1]), sample.PROPERTIES, sample.BRAND)))
    assert [slide.name for slide in deck.slides] == ["vue/texte", "vue/texte.2", "vue/texte.3"]
    identities = [each.get("val") for slide in deck.slides for each in slide._element.iter("{*}creationId")]
    assert len(set(identities)) == 3


def test_every_chart_has_its_own_workbook(parts: dict[str, bytes]) -> None:
    assert [name for name in parts if name.endswith((".xlsx", "chart1.xml", "chart2.xml"))] == [
        "ppt/charts/chart1.xml",
        "ppt/charts/chart2.xml",
        "ppt/embeddings/Microsoft_Excel_Sheet1.xlsx",
        "ppt/embeddings/Microsoft_Excel_Sheet2.xlsx",
    ]
    assert "ppt/drawings/drawing1.xml" in parts


def test_the_same_pages_give_the_same_bytes_in_another_process_time_zone_and_locale(
    data: bytes, tmp_path: Path
) -> None:
    script = "import sys; from pathlib import Path; from tests.write.sample import written\n"
    script += "sys.stdout.buffer.write(written(Path(sys.argv[1])))"
    environment = {**os.environ, "TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    run = subprocess.run(
        [sys.executable, "-c", script, tmp_path], env=environment, cwd=ROOT, capture_output=True, check=True
    )
    assert run.stdout == data


def test_a_longer_title_or_list_of_authors_than_python_pptx_allows_is_written(pages: tuple[Page, ...]) -> None:
    properties = replace(sample.PROPERTIES, title="t" * 300, authors=("Ada Example",) * 40)
    core = Presentation(BytesIO(write(pages[1:2], properties, sample.BRAND))).core_properties
    assert (len(core.title), core.author.count("Ada")) == (300, 40)


def test_a_deck_of_fifteen_slides_takes_little_time(pages: tuple[Page, ...]) -> None:
    many = [replace(page, address=f"{page.address}-{number}") for number in range(3) for page in pages][:15]
    write(many, sample.PROPERTIES, sample.BRAND)  # imports
    started = time.process_time()
    write(many, sample.PROPERTIES, sample.BRAND)
    assert time.process_time() - started < 0.3  # 0.04 s on an idle machine
