"""What runs state, and what they leave to their placeholder's level."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from deck.brand.layout import Slot
from deck.brand.palette import Tone
from deck.brand.role import role
from deck.figures.run import Run
from deck.page.item import Paragraph, Text
from deck.template.xml import SPACES
from deck.units import box, pt
from deck.write.pen import Pen, named
from deck.write.text import Look, paragraph_of, placeholder_text
from tests.package_rules import A, P, text_of
from tests.write.sample import BRAND

LIGHT = Pen(BRAND, Tone.LIGHT, "fr-FR", lambda _: "rId7")
SLOT = Slot(
    name="head",
    box=box(0, 0, 1, 1),
    idx=21,
    roles=(role("figure", 48, bold=True, tracking=-1.2), role("text", 16), role("title", 28, bold=True, heading=True)),
)


def paragraphs(*of: Paragraph, pen: Pen = LIGHT) -> list[etree._Element]:
    item = Text(address="s/a#head", slot="head", paragraphs=of)
    shape = etree.fromstring(f"<w {SPACES}>{placeholder_text(item, SLOT, 2, pen)}</w>")
    return list(shape.iter(f"{A}p"))


def run_of(run: Run, of: str = "text", pen: Pen = LIGHT) -> etree._Element:
    (paragraph,) = paragraphs(Paragraph(of, (run,)), pen=pen)
    found = paragraph.find(f"{A}r/{A}rPr")
    assert found is not None
    return found


def test_a_plain_run_says_its_language_and_nothing_else() -> None:
    for level in ("figure", "text"):
        assert dict(run_of(Run("a"), level).attrib) == {"lang": "fr-FR"}
        assert len(run_of(Run("a"), level)) == 0


def test_the_role_is_the_list_level() -> None:
    first, second = paragraphs(Paragraph("figure", (Run("1"),)), Paragraph("text", (Run("2"),)))
    assert first.find(f"{A}pPr") is None
    level = second.find(f"{A}pPr")
    assert level is not None
    assert dict(level.attrib) == {"lvl": "1"}


def test_weight_is_stated_only_where_it_differs_from_the_level() -> None:
    assert run_of(Run("a", bold=True), "text").get("b") == "1"
    assert run_of(Run("a", bold=True), "figure").get("b") is None
    assert run_of(Run("a", light=True), "figure").get("b") == "0"
    assert run_of(Run("a", light=True), "text").get("b") is None


def test_the_brand_decides_the_weight_that_a_heading_inherits() -> None:
    regular = replace(LIGHT, brand=replace(BRAND, heading_bold=False))
    assert run_of(Run("a", bold=True), "title", regular).get("b") == "1"
    assert run_of(Run("a", bold=True), "title").get("b") is None


def test_a_unit_beside_its_figure_states_size_and_tracking_to_match() -> None:
    unit = run_of(Run("Mds $", size=pt(20)), "figure")
    assert (unit.get("sz"), unit.get("spc")) == ("2000", "-50")
    assert run_of(Run("Mds $", size=pt(12)), "text").get("spc") is None


def test_a_size_step_is_stated_on_every_run_and_at_the_end_and_the_role_s_own_size_is_not() -> None:
    (stepped,) = paragraphs(Paragraph("text", (Run("a"), Run("b", bold=True)), size=pt(14)))
    assert [each.get("sz") for each in stepped.iter(f"{A}rPr", f"{A}endParaRPr")] == ["1400"] * 3
    (same,) = paragraphs(Paragraph("text", (Run("a"),), size=pt(16)))
    assert not [each for each in same.iter() if each.get("sz")]


def test_a_colour_is_a_theme_colour_in_the_tone_behind_it() -> None:
    light = run_of(Run("−3", colour="negative")).find(f"{A}solidFill/{A}schemeClr")
    dark = run_of(Run("−3", colour="negative"), pen=LIGHT.on(Tone.DARK)).find(f"{A}solidFill/{A}schemeClr")
    assert light is not None
    assert dark is not None
    assert (light.get("val"), len(light)) == ("accent6", 0)
    assert [(etree.QName(each).localname, each.get("val")) for each in dark] == [
        ("lumMod", "60000"),
        ("lumOff", "40000"),
    ]


def test_a_link_is_a_relationship_in_the_theme_s_colour_and_in_the_text_s_on_dark_ground() -> None:
    link = Run("rapport", link="https://example.org")
    light, dark = run_of(link), run_of(link, pen=LIGHT.on(Tone.PANEL))
    assert [etree.QName(each).localname for each in light] == ["hlinkClick"]
    assert [etree.QName(each).localname for each in dark] == ["solidFill", "hlinkClick"]
    assert [each.get("val") for each in dark.iter("{*}hlinkClr")] == ["tx"]


def test_a_line_break_looks_like_its_run() -> None:
    (paragraph,) = paragraphs(Paragraph("text", (Run("a\n\nb", italic=True),)))
    assert [etree.QName(each).localname for each in paragraph] == ["pPr", "r", "br", "br", "r", "endParaRPr"]
    assert {each.get("i") for each in paragraph.iter(f"{A}rPr")} == {"1"}


def test_a_placeholder_takes_place_frame_and_style_from_its_layout() -> None:
    item = Text(address="s/a#head", slot="head", paragraphs=(Paragraph("text", (Run("a"),)),))
    shape = etree.fromstring(f"<w {SPACES}>{placeholder_text(item, SLOT, 2, LIGHT)}</w>")[0]
    for path in (f"{P}spPr", f"{P}txBody/{A}bodyPr", f"{P}txBody/{A}lstStyle"):
        (empty,) = shape.findall(path)
        assert (len(empty), len(empty.attrib)) == (0, 0)
    ph = shape.find(f".//{P}ph")
    assert ph is not None
    assert (ph.get("type"), ph.get("idx")) == ("body", "21")


def test_a_stated_look_is_stated_on_all_runs() -> None:
    look = Look(bold=True, size=pt(20), colour="secondary")
    paragraph = etree.fromstring(f"<w {SPACES}>{paragraph_of((Run('a'), Run('b', light=True)), look, LIGHT)}</w>")
    assert [(each.get("sz"), each.get("b")) for each in paragraph.iter(f"{A}rPr")] == [("2000", "1"), ("2000", None)]
    assert [each.get("val") for each in paragraph.iter(f"{A}schemeClr")] == ["accent3"] * 2


@given(st.text(max_size=40))
def test_any_text_is_written_as_it_is_but_for_what_xml_cannot_hold(text: str) -> None:
    paragraph = etree.fromstring(f"<w {SPACES}>{paragraph_of((Run(text),), Look(), LIGHT)}</w>")
    kept = "".join(each for each in text if each in "\t\n" or (ord(each) >= 0x20 and each not in "\ufffe\uffff"))
    assert text_of(paragraph) == kept.replace("\n", " ").replace("\t", " ")


@given(st.text(max_size=40), st.text(min_size=1, max_size=40))
def test_any_name_and_alternative_text_survive(name: str, alt: str) -> None:
    shape = etree.fromstring(f"<w {SPACES}>{named(2, name, alt)}</w>")[0]
    printable = "".join(each for each in alt if each in "\t\n" or (ord(each) >= 0x20 and each not in "\ufffe\uffff"))
    assert shape.get("descr") == printable.replace("\t", " ")


def properties_of(text: str, of: str = "text", pen: Pen = LIGHT) -> etree._Element:
    (paragraph,) = paragraphs(Paragraph(of, (Run(text),)), pen=pen)
    found = paragraph.find(f"{A}pPr")
    assert found is not None
    return found


def test_text_from_right_to_left_says_so_and_stands_at_the_right() -> None:
    said = properties_of("نمت الأرباح")
    assert (said.get("rtl"), said.get("algn"), said.get("lvl")) == ("1", "r", "1")
    assert properties_of("2025: שלום").get("rtl") == "1"
    assert properties_of("AI سلام").get("rtl") is None


def test_in_a_deck_from_right_to_left_everything_stands_at_the_right() -> None:
    hebrew = replace(LIGHT, language="he-IL")
    assert dict(properties_of("Sales", pen=hebrew).attrib) == {"lvl": "1", "algn": "r"}


def test_runs_in_another_script_say_its_language() -> None:
    assert run_of(Run("سلام")).get("lang") == "ar-SA"
    asian = run_of(Run("東京で AI"))
    assert (asian.get("lang"), asian.get("altLang")) == ("ja-JP", "fr-FR")
    assert run_of(Run("سلام"), pen=replace(LIGHT, language="ar-EG")).get("lang") == "ar-EG"


def test_east_asian_text_breaks_by_its_own_rules() -> None:
    said = properties_of("東京。")
    assert (said.get("eaLnBrk"), said.get("latinLnBrk"), said.get("hangingPunct")) == ("1", "0", "0")


def test_lines_of_other_scripts_are_as_high_as_planned_whatever_font_they_get() -> None:
    pitch = properties_of("東京。").find(f"{A}lnSpc/{A}spcPts")
    assert pitch is not None
    assert pitch.get("val") == "1920", "16 points, 1.2 em"
    tall = properties_of("ไทย").find(f"{A}lnSpc/{A}spcPts")
    assert tall is not None
    assert tall.get("val") == "2080"
    (plain,) = paragraphs(Paragraph("text", (Run("Ventes"),)))
    assert plain.find(f".//{A}lnSpc") is None


def test_a_tab_is_a_space() -> None:
    (paragraph,) = paragraphs(Paragraph("text", (Run("un\tdeux"),)))
    assert text_of(paragraph) == "un deux"
