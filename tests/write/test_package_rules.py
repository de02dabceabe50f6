"""Every rule finds the fault it is there for: a good deck, one thing broken, one fault named."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

import pytest

from deck.write.package import zip_parts
from tests.package_rules import RULES, faults

TEXT, TABLE, CHART = "ppt/slides/slide2.xml", "ppt/slides/slide3.xml", "ppt/charts/chart1.xml"
DRAWING, LAYOUT, TYPES = "ppt/drawings/drawing1.xml", "ppt/slideLayouts/slideLayout2.xml", "[Content_Types].xml"
LINKS, PRESENTATION = "ppt/slides/_rels/slide4.xml.rels", "ppt/presentation.xml"
EMPTY = '<a:p><a:endParaRPr lang="fr-FR"/></a:p>'

BROKEN = [
    ("undeclared_xml", TEXT, "<?xml version", "<?xml  version", "no XML declaration"),
    ("untyped_parts", TYPES, 'Extension="xlsx"', 'Extension="xls"', ".xlsx: no content type"),
    ("untyped_parts", TYPES, "/ppt/charts/chart2.xml", "/ppt/charts/chart9.xml", "chart9.xml, which is missing"),
    ("dangling_relationships", LINKS, "charts/chart1.xml", "charts/chart7.xml", "chart7.xml, which is missing"),
    ("dangling_relationships", TEXT, 'hlinkClick r:id="rId2"', 'hlinkClick r:id="rId9"', "no relationship rId9"),
    ("orphans", LINKS, "charts/chart1.xml", "charts/chart2.xml", "chart1.xml: nothing refers to it"),
    ("repeated_ids", TEXT, '<p:cNvPr id="3"', '<p:cNvPr id="2"', "shape id 2 2 times"),
    ("repeated_ids", TEXT, 'name="vue/texte#kicker"', 'name="vue/texte#title"', "shape name vue/texte#title 2 times"),
    ("repeated_ids", PRESENTATION, '<p:sldId id="257"', '<p:sldId id="256"', "a slide id twice"),
    ("raw_colours", TEXT, '<a:schemeClr val="accent6"/>', '<a:srgbClr val="B3261E"/>', "srgbClr B3261E"),
    ("raw_colours", DRAWING, "a:schemeClr", "a:prstClr", "prstClr tx1"),
    ("literal_fonts", TEXT, 'typeface="+mn-lt"', 'typeface="Courier New"', "font Courier New"),
    ("literal_fonts", LAYOUT, 'latin typeface="+mj-lt"', 'latin typeface="Arial"', "font Arial"),
    ("empty_placeholders", TEXT, "<a:t>vue</a:t>", "<a:t> </a:t>", "empty placeholder vue/texte#kicker"),
    (
        "moved_placeholders",
        TEXT,
        "<p:spPr/>",
        '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm></p:spPr>',
        "states its place",
    ),
    ("unlabelled_language", TEXT, '<a:rPr lang="fr-FR" i="1"/>', '<a:rPr i="1"/>', "rPr without language"),
    ("unlabelled_language", TABLE, '<a:endParaRPr lang="fr-FR" sz="1400"/>', "", "paragraph without an end"),
    ("unlabelled_language", TEXT, '<a:rPr lang="fr-FR" i="1"/>', "", "run without properties: italique"),
    ("undescribed_graphics", TABLE, ' descr="Barres', ' title="Barres', "tableau#bars has no alternative text"),
    ("undescribed_graphics", "ppt/slides/slide6.xml", 'name="plan/arrow"', 'name="a" descr="b"', "described and decor"),
    ("untitled_slides", TEXT, '<p:ph type="title"/>', '<p:ph type="body" idx="30"/>', "the title is not read first"),
    ("untitled_slides", TABLE, "Un tableau dont les décimales s’alignent", "Un graphique et sa lecture", "again"),
    ("headless_tables", TABLE, 'firstRow="1"', 'bandRow="1"', "a table without a header row"),
    ("headless_tables", TABLE, '<a:gridCol w="1828800"/>', "", "more or fewer cells"),
    (
        "uneditable_charts",
        CHART,
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
        "",
        "no workbook",
    ),
    ("uneditable_charts", CHART, 'axId val="', 'axId val="-', "axis id -"),
    ("uncounted_numbers", TEXT, 'type="slidenum"', 'type="datetime"', "the slide number is no field"),
]


@pytest.mark.parametrize(("rule", "part", "before", "after", "fault"), BROKEN)
def test_a_rule_names_the_fault_it_is_there_for(
    rule: str, part: str, before: str, after: str, fault: str, parts: Mapping[str, bytes]
) -> None:
    content = parts[part].decode()
    assert before in content
    broken = {**parts, part: content.replace(before, after, 1).encode()}
    found = [line for own in RULES if own.__name__ == rule for line in own(broken)]
    assert any(fault in line for line in found), found
    assert set(found) <= set(faults(zip_parts(broken)))


def test_every_rule_is_seen_to_fail() -> None:
    assert {rule for rule, *_ in BROKEN} == {rule.__name__ for rule in RULES}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_entry_that_is_there_twice_is_named(parts: Mapping[str, bytes]) -> None:
    file = BytesIO(zip_parts(parts))
    with ZipFile(file, "a") as package:
        package.writestr("docProps/app.xml", parts["docProps/app.xml"])
    assert faults(file.getvalue()) == ["docprops/app.xml: 2 entries of that name"]
