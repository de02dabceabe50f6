"""Parts that lead to one another: ids, paths, types, whatever is led to and in whatever order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.template.package import CONTENT_TYPES, Package, Part
from tests.package_rules import relationships
from tests.template.xml import root, values

PATHS = st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=4).map("/".join)


def test_relationships_are_numbered_in_order_and_given_once() -> None:
    slide, layout, notes = (Part(f"ppt/{name}.xml", name) for name in ("slide", "slideLayout", "notesSlide"))
    assert [slide.relate_to(own) for own in (layout, notes, layout)] == ["rId1", "rId2", "rId1"]
    assert [slide.link_to(own) for own in ("https://a.example", "https://a.example")] == ["rId3", "rId3"]


@given(PATHS, PATHS)
def test_a_relationship_leads_from_anywhere_to_anywhere(name: str, other: str) -> None:
    owner = Part(f"{name}.xml", "slide")
    own = owner.relate_to(Part(f"{other}.xml", "chart"))
    assert relationships(owner.relationships()) == {f"{name}.xml": {own: f"{other}.xml"}}


def test_the_type_of_a_relationship_is_the_kind_of_what_it_leads_to() -> None:
    package = Package()
    package.root.relate_to(package.add("docProps/core.xml", "core-properties"))
    package.root.relate_to(package.add("ppt/presentation.xml", "officeDocument"))
    stated = root(package.contents()["_rels/.rels"])
    assert [kind.partition("relationships/")[2] for kind in values(stated, "*/@Type")] == [
        "metadata/core-properties",
        "officeDocument",
    ]


def test_a_link_leads_outside_with_its_address_escaped() -> None:
    slide = Part("ppt/slides/slide1.xml", "slide")
    slide.link_to('https://a.example/?b=1&c="2"')
    (stated,) = root(slide.relationships()["ppt/slides/_rels/slide1.xml.rels"])
    assert (stated.get("TargetMode"), stated.get("Target")) == ("External", 'https://a.example/?b=1&c="2"')


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://x.org", "C:\\x", "slide2.xml", ""]
)
def test_no_link_leads_to_a_file_or_runs_anything(address: str) -> None:
    slide = Part("ppt/slides/slide1.xml", "slide")
    with pytest.raises(ValueError, match="no slide links to"):
        slide.link_to(address)
    assert slide.relationships() == {}


def test_a_part_that_leads_nowhere_states_nothing() -> None:
    assert Part("ppt/theme/theme1.xml", "theme").relationships() == {}


def test_types_are_told_by_ending_where_that_is_enough() -> None:
    package = Package()
    for name, kind in (("b.xml", "slide"), ("a.png", "image"), ("c.xml", "customXml"), ("d.xlsx", "package")):
        package.add(name, kind)
    types = root(package.contents()[CONTENT_TYPES])
    assert values(types, "*/@Extension") == ["png", "rels", "xlsx", "xml"]
    assert values(types, "*/@PartName") == ["/b.xml"]


def test_types_do_not_depend_on_the_order_of_making() -> None:
    one, other = Package(), Package()
    names = [f"{number}.xml" for number in range(9)]
    for name in names:
        one.add(name, "slide")
    for name in reversed(names):
        other.add(name, "slide")
    assert one.contents()[CONTENT_TYPES] == other.contents()[CONTENT_TYPES]
