"""The package holds together: types, relationships, identities; nothing of anybody else's in it."""

from __future__ import annotations

import posixpath
from itertools import chain

import pytest

from deck.brand.layouts import all_layouts
from deck.brand.role import MONO_FONT
from deck.template import compile_template
from tests.brand.brands import ink
from tests.template.xml import find, root, values

Package = dict[str, bytes]
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def source_of(rels: str) -> str:
    """The part whose relationships the file states."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def targets(package: Package) -> dict[str, dict[str, str]]:
    """Part -> relationship id -> the part that it points to."""
    found: dict[str, dict[str, str]] = {}
    for name, xml in package.items():
        if name.endswith(".rels"):
            source = source_of(name)
            found[source] = {
                row.get("Id", ""): posixpath.normpath(posixpath.join(posixpath.dirname(source), row.get("Target", "")))
                for row in root(xml)
            }
    return found


def test_every_part_is_well_formed_and_declared_utf_8(package: Package) -> None:
    for xml in package.values():
        assert xml.startswith(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<')
        root(xml)


def test_every_part_has_one_content_type_and_no_type_lacks_its_part(package: Package) -> None:
    overrides = [row.get("PartName", "")[1:] for row in root(package["[Content_Types].xml"]).iter(f"{TYPES}Override")]
    own = [name for name in package if not name.endswith(".rels") and name != "[Content_Types].xml"]
    assert sorted(overrides) == sorted(own)


def test_content_types_come_first(package: Package) -> None:
    assert next(iter(package)) == "[Content_Types].xml"


def test_every_relationship_leads_to_a_part_and_every_part_is_led_to(package: Package) -> None:
    leads = set(chain.from_iterable(ids.values() for ids in targets(package).values()))
    own = {name for name in package if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert leads == own


def test_every_relationship_that_a_part_names_is_its_own(package: Package) -> None:
    known = targets(package)
    for name, xml in package.items():
        for used in values(root(xml), "//@r:id"):
            assert used in known[name], f"{name} names {used}"


def test_masters_and_layouts_share_no_id(package: Package) -> None:
    masters = values(root(package["ppt/presentation.xml"]), "//p:sldMasterId/@id")
    layouts = values(root(package["ppt/slideMasters/slideMaster1.xml"]), "//p:sldLayoutId/@id")
    ids = [int(number) for number in (*masters, *layouts)]
    assert len(set(ids)) == len(ids) == 1 + len(all_layouts())
    assert min(ids) >= 2_147_483_648


def test_shape_ids_are_unique_in_each_part(package: Package) -> None:
    for name, xml in package.items():
        ids = values(root(xml), "//p:cNvPr/@id")
        assert len(set(ids)) == len(ids), name


def test_the_notes_master_is_listed(package: Package) -> None:
    presentation = root(package["ppt/presentation.xml"])
    (used,) = values(presentation, "//p:notesMasterId/@r:id")
    assert targets(package)["ppt/presentation.xml"][used] == "ppt/notesMasters/notesMaster1.xml"


def test_colours_are_the_theme_s_and_rgb_stands_in_the_theme_only(package: Package) -> None:
    for name, xml in package.items():
        if "/theme/" not in name:
            assert not find(root(xml), "//a:srgbClr | //a:sysClr | //a:prstClr"), name


def test_fonts_are_the_theme_s_and_layouts_alone_name_the_font_of_code(package: Package) -> None:
    for name, xml in package.items():
        literal = {face for face in values(root(xml), "//@typeface") if not face.startswith("+")}
        if "/theme/" not in name:
            assert literal <= ({MONO_FONT} if "/slideLayouts/" in name else set()), name


def test_nothing_is_left_of_anybody_s_default_template(package: Package) -> None:
    everything = b"".join((*package.values(), *(name.encode() for name in package))).lower()
    for leftover in (b"python", b"canny", b"2013", b"screen4x3", b"printersettings", b"thumbnail", b"office theme"):
        assert leftover not in everything


def test_a_potx_differs_from_a_pptx_in_one_content_type_alone() -> None:
    potx, pptx = (compile_template(ink(), all_layouts(), language="fr-FR", form=form) for form in ("potx", "pptx"))
    assert [name for name in potx if potx[name] != pptx[name]] == ["[Content_Types].xml"]
    assert b"presentationml.template.main+xml" in potx["[Content_Types].xml"]
    assert b"presentationml.presentation.main+xml" in pptx["[Content_Types].xml"]


def test_the_same_brand_compiles_to_the_same_bytes(parts: Package) -> None:
    again = compile_template(ink(), all_layouts(), language="fr-FR")
    assert list(again.items()) == list(parts.items())


@pytest.mark.parametrize("language", ["fr-FR", "en-GB"])
def test_the_language_stands_on_every_run_and_every_default(language: str) -> None:
    package = compile_template(ink(), all_layouts(), language=language)
    for name, xml in package.items():
        part = root(xml)
        for run in find(part, "//a:r/a:rPr | //a:fld/a:rPr | //a:endParaRPr | //p:txStyles//a:defRPr"):
            assert run.get("lang") == language, name
    assert values(root(package["ppt/presentation.xml"]), "//a:defPPr/a:defRPr/@lang") == [language]
