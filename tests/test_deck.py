"""The promises that the whole deck keeps, on the report itself and on every example."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from deck.build import build
from deck.check import check
from deck.kinds.slide import Part
from deck.page.item import Chart, Drawing, Paragraph, Picture, Table, Text, frame
from deck.page.page import Page
from deck.page.reset import reset
from deck.source.finding import Severity
from deck.units import Box
from tests.package_rules import A, C, P, called, faults, parts_of, placeholder, shape_is_decorative, text_of, tree
from tests.reset import stripped
from tests.tools import ROOT
from tests.whole import CONTENTS, WholeDeck, slot_type, whole_deck

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DC, DCTERMS = "{http://purl.org/dc/elements/1.1/}", "{http://purl.org/dc/terms/}"
ON_SHAPES = re.compile(r"\w{1,2}")
"""Text that may stand outside placeholders: the initials in a medallion, the numeral in a node."""
LEFTOVERS = re.compile(rb"python-pptx|Steve Canny|2013-|PowerPoint Presentation|Office Theme", re.I)


def test_the_content_gives_no_finding_but_remarks(deck: WholeDeck) -> None:
    assert [str(own) for own in deck.built.findings if own.severity is not Severity.INFO] == []


def test_nothing_that_the_report_states_is_lost(deck: WholeDeck) -> None:
    assert "report-lost" not in {finding.code for finding in deck.built.findings}
    assert deck.file.with_suffix(".traceability.md").is_file()


def test_every_rule_for_packages_holds(deck: WholeDeck) -> None:
    assert faults(deck.data) == []


def test_every_rule_for_packages_holds_with_figures(drawn_deck: WholeDeck) -> None:
    assert faults(drawn_deck.data) == []


def test_every_slide_says_its_page_s_title(deck: WholeDeck) -> None:
    for page, name, slide in deck.slides:
        first = slide.find(f"{P}cSld/{P}spTree/{P}sp")
        assert first is not None
        assert " ".join(text_of(paragraph) for paragraph in first.iter(f"{A}p")) == page.title, name
        assert page.title


def test_footer_and_number_are_placeholders_on_every_slide_but_the_cover(deck: WholeDeck) -> None:
    for number, (_, name, slide) in enumerate(deck.slides, 1):
        feet = {slot_type(shape): shape for shape in slide.iter(f"{P}sp") if slot_type(shape) in ("ftr", "sldNum")}
        assert sorted(feet) == ([] if number == 1 else ["ftr", "sldNum"]), name
        if number > 1:
            title, _, date = text_of(feet["ftr"]).rpartition("·")
            assert title.strip() == " ".join(deck.report.deck.title.text.split("\n"))
            assert date.strip().casefold() == deck.report.language.date(deck.report.deck.date).casefold()
            (field,) = feet["sldNum"].iter(f"{A}fld")
            assert (field.get("type"), text_of(field)) == ("slidenum", str(number))


def test_every_slide_has_notes(deck: WholeDeck) -> None:
    for _, name, _ in deck.slides:
        (notes,) = deck.related(name, "ppt/notesSlides/")
        body = [text_of(own) for own in tree(deck.parts[notes]).iter(f"{P}sp") if slot_type(own) == "body"]
        assert "".join(body).strip(), name


def test_sections_are_the_report_s_in_order(deck: WholeDeck) -> None:
    listed = [own.get("name") for own in tree(deck.parts["ppt/presentation.xml"]).iter(f"{P14}section")]
    names = [section.name for section in deck.report.sections]
    assert listed[1:] == names
    assert deck.report.text is not None
    report = deck.report.text.read_text(encoding="utf-8")
    headings = [plain(line) for line in re.findall(r"^## (.+)$", report, re.M)]
    assert headings
    assert [name for name in map(plain, names) if name in headings] == headings


def plain(heading: str) -> str:
    """However it is set: capitals, apostrophes, spaces and ampersands aside."""
    return heading.casefold().translate(str.maketrans("’\u00a0\u202f", "'  ")).replace("&", "et").strip()


def test_the_document_says_what_it_is(deck: WholeDeck) -> None:
    core, report = tree(deck.parts["docProps/core.xml"]), deck.report
    assert core.findtext(f"{DC}title") == " ".join(report.deck.title.text.split("\n"))
    assert core.findtext(f"{DC}creator") == "; ".join(author.name for author in report.authors)
    assert core.findtext(f"{DC}language") == report.deck.language
    moments = {core.findtext(f"{DCTERMS}created"), core.findtext(f"{DCTERMS}modified")}
    assert {datetime.fromisoformat(own or "").strftime("%Y-%m") for own in moments} == {report.deck.date}


def test_all_text_of_the_content_stands_in_placeholders(deck: WholeDeck) -> None:
    for _, name, slide in deck.slides:
        outside = [text_of(shape) for shape in slide.iter(f"{P}sp") if placeholder(shape) is None and text_of(shape)]
        assert [text for text in outside if not ON_SHAPES.fullmatch(text)] == [], name


def test_every_text_of_a_page_is_on_its_slide(deck: WholeDeck) -> None:
    for page, name, slide in deck.slides:
        shapes = {called(shape): shape for shape in slide.iter(f"{P}sp")}
        for item in page.items:
            if isinstance(item, Text):
                said = [text_of(paragraph) for paragraph in shapes[item.address].iter(f"{A}p")]
                assert said == [own.text.replace("\n", " ") for own in item.paragraphs], name


def test_graphic_frames_stand_where_their_layout_says(deck: WholeDeck) -> None:
    for page, name, slide in deck.slides:
        frames = {called(own): own for own in slide.iter(f"{P}graphicFrame")}
        items = {own.address: own for own in page.items if isinstance(own, Chart | Table)}
        assert sorted(frames) == sorted(items), name
        for address, item in items.items():
            wanted = frame(item, page.layout.slot(item.slot).box)
            assert placed(frames[address]) == wanted, address
            if isinstance(item, Table):
                assert sum(int(row.get("h", "")) for row in frames[address].iter(f"{A}tr")) == wanted.height


def placed(graphic: etree._Element) -> Box:
    xfrm = graphic.find(f"{P}xfrm")
    assert xfrm is not None
    (offset, extent) = xfrm
    return Box(*(int(own.get(key, "")) for own, key in ((offset, "x"), (offset, "y"), (extent, "cx"), (extent, "cy"))))


def test_charts_say_what_their_workbooks_say(deck: WholeDeck) -> None:
    charts = [name for name in deck.parts if name.startswith("ppt/charts/") and name.endswith(".xml")]
    assert len(charts) == sum(isinstance(item, Chart) for page in deck.pages for item in page.items)
    for name in charts:
        (book,) = deck.related(name, "ppt/embeddings/")
        cells = cells_of(deck.parts[book])
        cached = list(cached_cells(tree(deck.parts[name])))
        assert cached, name
        assert [(cell, value, cells.get(cell)) for cell, value in cached if cells.get(cell, "") != value] == []


def test_a_number_of_a_chart_may_grow_by_a_tenth_before_its_bar_is_cut(deck: WholeDeck) -> None:
    for name in (own for own in deck.parts if own.startswith("ppt/charts/chart") and own.endswith(".xml")):
        chart = tree(deck.parts[name])
        values = [float(own.text or "") for own in chart.iterfind(f".//{C}val//{C}pt/{C}v")]
        (high,) = chart.iterfind(f".//{C}scaling/{C}max")
        assert float(high.get("val", "")) >= 1.1 * max(values), name


def cached_cells(chart: etree._Element) -> Iterator[tuple[str, str]]:
    """Every cell that the chart refers to, with what the chart holds of it."""
    for reference in chart.iter(f"{C}numRef", f"{C}strRef"):
        found = re.fullmatch(r"\w+!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$\d+)?", reference.findtext(f"{C}f") or "")
        assert found, reference.findtext(f"{C}f")
        for point in reference.iter(f"{C}pt"):
            value = point.findtext(f"{C}v") or ""
            told = float(value).hex() if reference.tag == f"{C}numRef" else value
            yield f"{found[1]}{int(found[2]) + int(point.get('idx', ''))}", told


def cells_of(workbook: bytes) -> dict[str, str]:
    """Cell -> its text, or its number in hexadecimal, of the first sheet."""
    with ZipFile(BytesIO(workbook)) as package:
        strings = [
            "".join(own.text or "" for own in item.iter(f"{S}t"))
            for item in etree.fromstring(package.read("xl/sharedStrings.xml"))
        ]
        sheet = etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    found = {}
    for cell in sheet.iter(f"{S}c"):
        value = cell.findtext(f"{S}v") or ""
        shown = {"s": lambda text: strings[int(text)], "str": str}.get(
            cell.get("t") or "", lambda text: float(text).hex()
        )
        found[cell.get("r", "")] = shown(value)
    return found


def test_graphics_are_described_or_decoration(deck: WholeDeck) -> None:
    for page, name, slide in deck.slides:
        by_name = {called(shape): shape for shape in slide.findall(f"{P}cSld/{P}spTree/*")}
        for item in page.items:
            if isinstance(item, Chart | Table | Picture):
                assert by_name[item.address].find(f"*/{P}cNvPr").get("descr") == item.alt, name  # type: ignore[union-attr]
                assert item.alt.strip()
            elif isinstance(item, Drawing):
                told = bool(item.alt or item.runs)
                assert told or shape_is_decorative(by_name[item.address]), f"{name}: {item.address}"


def test_a_chart_is_described_with_its_message_and_its_values(deck: WholeDeck) -> None:
    for page in deck.pages:
        for item in page.items:
            if isinstance(item, Chart):
                labels = [own.label for series in item.spec.series for own in series.points]
                assert [label for label in labels if label not in item.alt] == [], item.address


def test_shapes_are_named_by_what_the_content_names(deck: WholeDeck) -> None:
    known = {"deck", *(author.address for author in deck.report.authors)}
    for section in deck.report.sections:
        for slide in section.slides:
            known |= set(addresses(slide))
            known |= {f"{slide.address}.{own.name}" for own in deck.report.figures}
    for _, name, slide in deck.slides:
        names = [called(shape) for shape in slide.findall(f"{P}cSld/{P}spTree/*") if called(shape) != "?"]
        assert [own for own in names if own.count("#") != 1 or own.partition("#")[0] not in known] == [], name
        assert len(set(names)) == len(names)


def addresses(part: Any) -> Iterator[str]:
    """The addresses of a slide and of everything in it."""
    yield part.address
    for field in fields(part):
        value = getattr(part, field.name)
        for own in value if isinstance(value, tuple) else (value,):
            if isinstance(own, Part):
                yield from addresses(own)


def test_nothing_is_left_of_the_library_s_own_template(deck: WholeDeck) -> None:
    assert [name for name in deck.parts if re.search(r"thumbnail|printerSettings|docProps/custom", name)] == []
    assert [name for name, content in deck.parts.items() if LEFTOVERS.search(content)] == []
    size = tree(deck.parts["ppt/presentation.xml"]).find(f"{P}sldSz")
    assert size is not None
    assert size.get("type") is None
    deck_again: Any = Presentation(BytesIO(deck.data))
    used = {slide.slide_layout.name for slide in deck_again.slides}
    assert sorted(own.name for own in deck_again.slide_layouts) == sorted(used)


def test_figures_are_pictures_in_the_charts_places_as_svg_with_a_png_beside(drawn_deck: WholeDeck) -> None:
    assert [name for name in drawn_deck.parts if name.startswith(("ppt/charts/", "ppt/embeddings/"))] == []
    for page, name, slide in drawn_deck.slides:
        pictures = {called(own): own for own in slide.iter(f"{P}pic")}
        for item in page.items:
            if isinstance(item, Chart):
                picture = pictures[item.address]
                assert placeholder(picture) is not None
                assert picture.find(f"{P}nvPicPr/{P}cNvPr").get("descr") == item.alt  # type: ignore[union-attr]
                assert len(list(picture.iter(SVG))) == 1
        endings = Counter(own.rpartition(".")[2] for own in drawn_deck.related(name, "ppt/media/"))
        charts = sum(isinstance(item, Chart) for item in page.items)
        assert (endings["svg"], endings["png"]) == (charts, charts)


def test_the_same_content_gives_the_same_bytes_twice(deck: WholeDeck, tmp_path: Path) -> None:
    assert build(deck.content, tmp_path / "again.pptx").path
    assert (tmp_path / "again.pptx").read_bytes() == deck.data


@pytest.mark.parametrize("figures", [False, True], ids=["charts", "figures"])
def test_the_same_content_gives_the_same_bytes_in_another_folder_time_zone_and_locale(
    figures: bool, tmp_path: Path, scratch: Path
) -> None:
    here = whole_deck(CONTENTS[-1], scratch, figures=figures)
    there = tmp_path / "un dossier à côté"
    there.mkdir()
    script = "import sys; from deck import build; assert build(sys.argv[1], 'x.pptx', figures=bool(sys.argv[2])).path"
    surroundings = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, str(here.content), "1" if figures else ""]
    subprocess.run(command, cwd=there, env=os.environ | surroundings, check=True, timeout=60)
    assert (there / "x.pptx").read_bytes() == here.data


def test_a_reset_takes_no_text_away(deck: WholeDeck) -> None:
    before, after = deck.parts, parts_of(stripped(deck.data))
    for _, name, slide in deck.slides:
        assert [text_of(own) for own in tree(after[name]).iter(f"{P}sp")] == [
            text_of(own) for own in slide.iter(f"{P}sp")
        ]
    assert before.keys() == after.keys()


def test_a_reset_reverts_the_sizes_of_units_and_steps_alone(deck: WholeDeck) -> None:
    """What slides state in placeholders is a size that the page set; no colour but in a link or a run that has one."""
    for page, name, slide in deck.slides:
        stated = Counter((called(shape), size) for shape in text_placeholders(slide) for size in sizes_in(shape))
        assert stated == Counter(own_sizes(page)), name
        colours = [shape for shape in text_placeholders(slide) if list(shape.iter(f"{A}solidFill", f"{A}highlight"))]
        assert [called(own) for own in colours] == [own.address for own in page.items if has_own_colour(own)]


def text_placeholders(slide: etree._Element) -> list[etree._Element]:
    return [shape for shape in slide.iter(f"{P}sp") if placeholder(shape) is not None]


def sizes_in(shape: etree._Element) -> list[int]:
    return [int(own.get("sz", "")) * 127 for own in shape.iter(f"{A}rPr") if own.get("sz")]


def own_sizes(page: Page) -> Iterator[tuple[str, int]]:
    """A size for each line of a run that has one, and for each break in it."""
    for item in page.items:
        if isinstance(item, Text):
            for paragraph in item.paragraphs:
                for run in paragraph.runs:
                    size, lines = run.size or stated_size(paragraph, item, page), run.text.split("\n")
                    for _ in range(sum(map(bool, lines)) + len(lines) - 1) if size else ():
                        yield item.address, size or 0


def stated_size(paragraph: Paragraph, item: Text, page: Page) -> int | None:
    """The size that the slide itself states: none where a list level of the layout carries it."""
    carried = paragraph.floored or page.layout.slot(item.slot).step(paragraph.role, paragraph.size) is not None
    return None if carried else paragraph.size


def has_own_colour(item: object) -> bool:
    return isinstance(item, Text) and any(run.colour or run.link for own in item.paragraphs for run in own.runs)


STEPS: dict[str, list[str]] = {"content": [], "bike-share": []}
"""Texts that stand a step below their role's size and below its list levels: a reset makes them larger, and units."""


def test_steps_down_are_few_and_known(deck: WholeDeck) -> None:
    found = [
        f"{item.address} {own.role} {roles[own.role].size // 12700}→{own.size // 12700}"
        for page in deck.pages
        for item in page.items
        if isinstance(item, Text)
        for roles in ({role.name: role for role in page.layout.slot(item.slot).roles},)
        for own in item.paragraphs
        if own.size and stated_size(own, item, page)
    ]
    assert sorted(found) == STEPS[deck.content.name]


def test_what_a_reset_makes_larger_has_room(deck: WholeDeck) -> None:
    for page in deck.pages:
        texts = [own for own in page.items if isinstance(own, Text)]
        left = tuple(reset(own, page.layout.slot(own.slot)) for own in texts)
        assert [own.message for own in check((replace(page, items=left),), deck.style)] == []
