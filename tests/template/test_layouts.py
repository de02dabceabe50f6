"""What a designer meets on the layouts and masters: places, roles as levels, colours by tone, the mark."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from deck.brand.layout import HANGING, Layout, Slot
from deck.brand.layouts import all_layouts
from deck.brand.palette import Tone
from deck.brand.role import Role, role
from deck.brand.shape import Shape, Stroke
from deck.template import compile_template
from deck.units import Size, box, inch, pt
from tests.brand.brands import INITIALS, ink
from tests.template.xml import find, only, root, values

TITLE = Slot(
    name="title", type="title", box=box(0.667, 0.8, 10, 1), roles=(role("title", 28, bold=True, heading=True),)
)
FOOTER = Slot(name="footer", type="ftr", idx=11, box=box(1.385, 7.0, 7.5, 0.23), roles=(role("footer", 10),))
BODY = Slot(name="body-1", idx=20, box=box(1, 2, 3, 4), roles=(role("figure", 48, bold=True), role("text", 16)))


def page(*slots: Slot, tone: Tone = Tone.LIGHT, shapes: tuple[Shape, ...] = (), footer: bool = True) -> Layout:
    return Layout(name="page-2", tone=tone, slots=(*slots, TITLE, FOOTER), shapes=shapes, footer=footer)


def compiled(of: Layout) -> etree._Element:
    return root(compile_template(ink(), [of], language="fr-FR")["ppt/slideLayouts/slideLayout1.xml"])


def level(
    of: Role,
    number: int = 1,
    *,
    tone: Tone = Tone.LIGHT,
    slot_tone: Tone | None = None,
    bold: bool = True,
    tracking: bool = True,
) -> etree._Element:
    """List level `number` of a placeholder with that one role."""
    slot = replace(BODY, roles=(of,), tone=slot_tone)
    parts = compile_template(ink(bold=bold, tracking=tracking), [page(slot, tone=tone)], language="fr-FR")
    part = root(parts["ppt/slideLayouts/slideLayout1.xml"])
    return only(part, f"//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='20']//a:lvl{number}pPr")


def test_every_placeholder_of_every_layout_has_nine_levels(package: dict[str, bytes]) -> None:
    for name, xml in package.items():
        if name.startswith("ppt/slideLayouts/slideLayout"):
            for style in find(root(xml), "//p:sp[p:nvSpPr/p:nvPr/p:ph]/p:txBody/a:lstStyle"):
                assert [child.tag.rpartition("}")[2] for child in style] == [f"lvl{n}pPr" for n in range(1, 10)], name


def test_every_layout_says_its_slots_in_order_with_the_title_first(parts: dict[str, bytes]) -> None:
    for number, made in enumerate(all_layouts(), start=1):
        part = root(parts[f"ppt/slideLayouts/slideLayout{number}.xml"])
        assert part.get("matchingName") == made.name
        types = values(part, "//p:ph/@type")
        assert sorted(types) == sorted(slot.type for slot in made.slots)
        assert types[0] == "title"
        indices = [int(index) for index in values(part, "//p:ph/@idx")]
        assert indices == [slot.idx for slot in made.slots if slot.type != "title"]
        assert len(set(indices)) == len(indices)


def test_a_title_has_no_index_and_a_body_has_its_slot_s() -> None:
    part = compiled(page(BODY))
    assert only(part, "//p:ph[@type='title']").get("idx") is None
    assert only(part, "//p:ph[@type='body']").get("idx") == "20"


def test_a_placeholder_stands_where_its_slot_does_with_room_at_its_right_for_hanging_spaces() -> None:
    shape = only(compiled(page(BODY)), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='20']")
    assert values(shape, ".//a:off/@*") == [str(inch(1)), str(inch(2))]
    assert values(shape, ".//a:ext[@cx]/@*") == [str(inch(3) + HANGING), str(inch(4))]
    assert [shape.find(".//{*}bodyPr").get(f"{side}Ins") for side in "lrtb"] == ["0", str(HANGING), "0", "0"]
    assert find(shape, ".//a:bodyPr/a:noAutofit")


def test_what_does_not_wrap_by_itself_is_as_wide_as_its_slot() -> None:
    picture = Slot(name="picture", type="pic", idx=20, box=box(1, 2, 3, 4))
    title = only(compiled(page(picture)), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='title']")
    own = only(compiled(page(picture)), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='20']")
    assert values(title, ".//a:ext[@cx]/@cx") == [str(inch(10))]
    assert values(own, ".//a:ext[@cx]/@cx") == [str(inch(3))]


def test_only_a_slot_that_shrinks_has_autofit() -> None:
    shape = only(compiled(page(replace(BODY, shrinks=True))), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='20']")
    assert find(shape, ".//a:bodyPr/a:normAutofit")


def test_a_round_slot_is_an_ellipse() -> None:
    slot = Slot(name="portrait-1", type="pic", idx=20, box=box(1, 1, 1, 1), round=True)
    assert values(compiled(page(slot)), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='pic']//a:prstGeom/@prst") == ["ellipse"]


def test_a_level_carries_everything_that_its_role_says() -> None:
    own = level(role("x", 15.5, bold=True, line=95, before=3, tracking=-0.3, colour="secondary", align="r"))
    assert dict(own.attrib) == {"marL": "0", "indent": "0", "algn": "r"}
    assert values(own, "a:lnSpc/a:spcPct/@val") == ["95000"]
    assert values(own, "a:spcBef/a:spcPts/@val") == ["300"]
    characters = only(own, "a:defRPr")
    assert {name: characters.get(name) for name in ("sz", "b", "i", "spc")} == {
        "sz": "1550",
        "b": "1",
        "i": "0",
        "spc": "-30",
    }
    assert values(characters, "a:latin/@typeface") == ["+mn-lt"]
    assert values(characters, ".//a:schemeClr/@val") == ["accent3"]


def test_a_line_given_as_a_length_is_exact() -> None:
    assert values(level(role("x", 48, line=pt(64.8))), "a:lnSpc/a:spcPts/@val") == ["6480"]


def test_levels_that_no_role_uses_look_like_the_last_role() -> None:
    beyond = level(role("x", 14, colour="kicker"), number=9)
    assert values(beyond, "a:defRPr/@sz") == ["1400"]
    assert values(beyond, ".//a:schemeClr/@val") == ["accent1"]
    assert values(beyond, ".//a:lumMod/@val") == ["75000"]


def test_a_bullet_hangs_by_its_own_width_on_every_level() -> None:
    first, second = level(role("x", 18, bullet="•", indent=18)), level(role("x", 16, bullet="•", indent=36))
    assert (first.get("marL"), first.get("indent")) == (str(pt(18)), str(-pt(18)))
    assert (second.get("marL"), second.get("indent")) == (str(pt(36)), str(-pt(18)))
    assert values(first, "a:buChar/@char") == ["•"]
    assert find(level(role("x", 18)), "a:buNone")


def test_headings_follow_the_brand_in_font_weight_and_tracking() -> None:
    heading = role("x", 28, bold=True, tracking=-0.3, heading=True)
    bold = only(level(heading), "a:defRPr")
    plain = only(level(heading, bold=False, tracking=False), "a:defRPr")
    assert (bold.get("b"), bold.get("spc")) == ("1", "-30")
    assert (plain.get("b"), plain.get("spc")) == ("0", "0")
    assert values(plain, "a:latin/@typeface") == ["+mj-lt"]


@pytest.mark.parametrize(
    ("tone", "slot_tone", "colour", "mods"),
    [
        (Tone.LIGHT, None, "accent3", []),
        (Tone.PAPER, None, "accent3", []),
        (Tone.DARK, None, "accent4", ["60000", "40000"]),
        (Tone.LIGHT, Tone.PANEL, "accent4", ["60000", "40000"]),
    ],
)
def test_colours_are_those_of_the_tone_behind(tone: Tone, slot_tone: Tone | None, colour: str, mods: list[str]) -> None:
    own = level(role("x", 14, colour="secondary"), tone=tone, slot_tone=slot_tone)
    assert values(own, ".//a:schemeClr/@val") == [colour]
    assert values(own, ".//a:lumMod/@val | .//a:lumOff/@val") == mods


@pytest.mark.parametrize(("tone", "ground"), [(Tone.LIGHT, "bg1"), (Tone.PAPER, "lt2"), (Tone.DARK, "bg1")])
def test_the_page_has_its_tone_behind_it(tone: Tone, ground: str) -> None:
    part = compiled(page(tone=tone))
    assert values(part, "//p:bg//a:schemeClr/@val") == [ground]
    assert find(part, "//p:bg/p:bgPr/a:effectLst")
    turned = find(part, "//a:overrideClrMapping[@bg1='dk2' and @tx1='lt1' and @bg2='dk1' and @tx2='lt2']")
    assert bool(turned) == (tone is Tone.DARK)


def test_drawn_shapes_come_first_are_decorative_and_cast_no_shadow() -> None:
    rule = Shape(name="rule 1", box=box(1, 2, 3, 0), geometry="line", stroke=Stroke("hairline", pt(0.75)))
    panel = Shape(name="panel", box=box(1, 2, 3, 1), fill="panel")
    part = compiled(page(BODY, shapes=(rule, panel)))
    assert values(part, "//p:spTree/*/*/p:cNvPr/@name")[:2] == ["rule 1", "panel"]
    line, filled = only(part, "//p:cxnSp"), only(part, "//p:sp[p:nvSpPr/p:cNvPr/@name='panel']")
    for shape in (line, filled):
        assert find(shape, ".//p:cNvPr/a:extLst//*[local-name()='decorative' and @val='1']")
        assert find(shape, "p:spPr/a:effectLst")
        assert not find(shape, "p:style")
    assert values(line, "p:spPr/a:ln/@w") == ["9525"]
    assert values(filled, "p:spPr/a:solidFill/a:schemeClr/@val") == ["dk2"]
    assert find(filled, "p:spPr/a:ln/a:noFill")


def test_a_shape_inside_a_panel_takes_the_panel_s_colours() -> None:
    place = box(7, 0, 6, 7.5)
    shapes = (
        Shape(name="panel", box=place, fill="panel"),
        Shape(name="rule", box=box(8, 4, 4, 0), geometry="line", stroke=Stroke("rule", pt(1))),
    )
    part = compiled(replace(page(shapes=shapes), panels=((place, Tone.PANEL),)))
    assert values(part, "//p:cxnSp//a:ln//a:schemeClr/@val") == ["lt1"]
    assert values(part, "//p:sp[p:nvSpPr/p:cNvPr/@name='panel']/p:spPr/a:solidFill/a:schemeClr/@val") == ["dk2"]


def test_light_pages_show_the_master_s_mark_and_dark_ones_their_own() -> None:
    parts = compile_template(ink(), [page(), page(tone=Tone.DARK)], language="fr-FR")
    light, dark = (root(parts[f"ppt/slideLayouts/slideLayout{number}.xml"]) for number in (1, 2))
    master = root(parts["ppt/slideMasters/slideMaster1.xml"])
    assert (light.get("showMasterSp"), dark.get("showMasterSp")) == (None, "0")
    assert not find(light, "//p:grpSp")
    assert values(master, "//p:grpSp//p:spPr/a:solidFill/a:schemeClr/@val") == ["tx1", "accent1"]
    assert values(dark, "//p:grpSp//p:spPr/a:solidFill/a:schemeClr/@val") == ["lt1", "accent1"]


def test_the_mark_stands_at_the_foot_or_where_the_layout_says() -> None:
    foot = only(compiled(page(tone=Tone.DARK)), "//p:grpSpPr[ancestor::p:grpSp]/a:xfrm")
    assert values(foot, "a:off/@*") == [str(inch(0.667)), str(inch(7.03))]
    assert values(foot, "a:ext/@*") == [str(2 * inch(0.17)), str(inch(0.17))]
    cover = replace(page(tone=Tone.DARK, footer=False), mark=box(0.667, 0.6, 1, 0.36))
    assert values(compiled(cover), "//p:grpSp/p:grpSpPr/a:xfrm/a:ext/@cy") == [str(inch(0.36))]


def test_a_page_without_footer_has_no_mark() -> None:
    part = compiled(page(footer=False))
    assert not find(part, "//p:grpSp")
    assert part.get("showMasterSp") == "0"


def test_the_pieces_of_a_mark_keep_their_places() -> None:
    group = only(compiled(page(tone=Tone.DARK)), "//p:grpSp")
    height = inch(0.17)
    assert values(group, "p:sp//a:off/@x") == [str(inch(0.667)), str(inch(0.667) + height)]
    assert [step.tag.rpartition("}")[2] for step in find(group, "p:sp[1]//a:path/*")] == [
        "moveTo",
        "cubicBezTo",
        "lnTo",
        "close",
    ]
    assert only(group, "p:nvGrpSpPr/p:cNvPr").get("descr") == "A & B"


def test_initials_stand_in_a_frame() -> None:
    parts = compile_template(ink(INITIALS), [page(tone=Tone.DARK)], language="fr-FR")
    frame = only(root(parts["ppt/slideLayouts/slideLayout1.xml"]), "//p:grpSp/p:sp")
    assert values(frame, ".//a:t/text()") == ["AB"]
    assert values(frame, "p:spPr/a:ln/@w") == [str(pt(1))]
    assert values(frame, "p:spPr/a:ln//a:schemeClr/@val") == ["lt1"]


def test_the_master_agrees_with_the_layouts(parts: dict[str, bytes]) -> None:
    master = root(parts["ppt/slideMasters/slideMaster1.xml"])
    assert values(master, "//p:ph/@type") == ["title", "body", "ftr", "sldNum"]
    common = next(made for made in all_layouts() if made.name == "text").slot("title")
    place = only(master, "//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='title']//a:off")
    assert (place.get("x"), place.get("y")) == (str(common.box.x), str(common.box.y))
    for style in ("titleStyle", "bodyStyle", "otherStyle"):
        assert len(find(master, f"//p:{style}/*")) == 9
    assert values(master, "//p:titleStyle/a:lvl1pPr/a:defRPr/@sz") == ["2800"]
    assert not find(master, "//p:hf")


def test_the_number_is_a_field_on_master_and_layouts(parts: dict[str, bytes]) -> None:
    masters = ("slideMasters/slideMaster1", "notesMasters/notesMaster1", "handoutMasters/handoutMaster1")
    for name in (f"ppt/{own}.xml" for own in masters):
        assert values(root(parts[name]), "//a:fld/@type") == ["slidenum"]
    for number, made in enumerate(all_layouts(), start=1):
        part = root(parts[f"ppt/slideLayouts/slideLayout{number}.xml"])
        assert len(find(part, "//a:fld[@type='slidenum']")) == int(made.footer)


def test_names_and_prompts_speak_the_deck_s_language() -> None:
    for language, name, asked in (("fr-FR", "Corps 1", "Chiffre"), ("en-GB", "Body 1", "Figure")):
        parts = compile_template(ink(), [page(BODY)], language=language)
        shape = only(root(parts["ppt/slideLayouts/slideLayout1.xml"]), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='20']")
        assert values(shape, "p:nvSpPr/p:cNvPr/@name") == [name]
        assert values(shape, ".//a:t/text()")[0] == asked
        assert len(find(shape, "p:txBody/a:p")) == len(BODY.roles)


def test_the_slot_s_own_prompt_comes_first() -> None:
    shape = only(compiled(page(replace(BODY, prompt="Un <chiffre>"))), "//p:sp[p:nvSpPr/p:nvPr/p:ph/@idx='20']")
    assert values(shape, ".//a:t/text()")[0] == "Un <chiffre>"


def test_the_theme_is_complete(parts: dict[str, bytes]) -> None:
    for number in (1, 2, 3):
        theme = root(parts[f"ppt/theme/theme{number}.xml"])
        slots = [slot.tag.rpartition("}")[2] for slot in find(theme, "//a:clrScheme/*")]
        assert slots == ["dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"]
        for entries in ("fillStyleLst", "lnStyleLst", "effectStyleLst", "bgFillStyleLst"):
            assert len(find(theme, f"//a:{entries}/*")) == 3
        assert values(theme, "//a:latin/@typeface") == ["Arial", "Arial"]


def test_the_slide_s_size_is_as_asked() -> None:
    parts = compile_template(ink(), [page()], language="fr-FR", size=Size(inch(10), inch(7.5)))
    presentation = root(parts["ppt/presentation.xml"])
    assert dict(only(presentation, "//p:sldSz").attrib) == {"cx": str(inch(10)), "cy": str(inch(7.5))}
    default = root(compile_template(ink(), [page()], language="fr-FR")["ppt/presentation.xml"])
    assert dict(only(default, "//p:sldSz").attrib) == {"cx": "12192000", "cy": "6858000"}


def test_what_is_printed_has_all_its_placeholders_and_is_light_in_every_brand(parts: dict[str, bytes]) -> None:
    dark = compile_template(ink().dark, [page(tone=Tone.DARK)], language="fr-FR")
    for master, body in (("notes", ["sldImg", "body"]), ("handout", [])):
        name = f"ppt/{master}Masters/{master}Master1.xml"
        kinds = values(root(parts[name]), "//p:ph/@type")
        assert kinds == ["hdr", "dt", "ftr", "sldNum", *body]
        assert values(root(dark[name]), "//p:bg//a:schemeClr/@val") == ["bg1"]
        assert values(root(dark[name]), "//p:clrMap/@bg1") == ["lt1"]
        assert values(root(parts[name]), "//p:grpSp/p:nvGrpSpPr/p:cNvPr/@descr") == ["A & B"]
