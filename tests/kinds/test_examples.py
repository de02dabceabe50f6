"""Every kind has an example that becomes a page, a golden of that page and of its slide, and a line of explanation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from deck.brand.grid import FORMATS
from deck.build import Planned, build, plan
from deck.kinds import kind, names
from deck.write.package import unzip_parts
from tests.conftest import GOLDEN
from tests.decks import DECK, RESULTS, content, planned, sections
from tests.kinds.page_text import page_text
from tests.kinds.rules import misplaced

COVER = "cover"
"""No kind that an author names, but a page like the others."""
WITH_SERIES = DECK + "cover:\n  chart: [sales change, profit change, orders change]\n  note: Growth in a year\n"
ALL = (COVER, *names())
AROUND = ("agenda", "appendix", "section")
"""Kinds that show the sections: their examples stand in a deck of several."""
TOLD = "kind: text\ntitle: What we did not measure\ntext: The islands.\n"


def example(name: str, folder: Path) -> Planned:
    """The kind's example in a deck of its own; the cover in a deck without slides."""
    if name == COVER:
        return planned(folder, deck=WITH_SERIES, authors=("Ada Example", "Grace Second Sample"))
    if name in AROUND:
        deck, others = sections(4)
        results = RESULTS + ("appendix: yes\n" if name == "appendix" else "")
        return planned(folder, kind(name).example, TOLD, deck=deck, results=results, others=others)
    return planned(folder, kind(name).example)


@pytest.mark.parametrize("name", names())
def test_every_kind_says_in_one_line_what_it_is(name: str) -> None:
    said = kind(name).model.__doc__ or ""
    assert said.strip()
    assert "\n" not in said.strip()
    assert not said.startswith(f"{kind(name).model.__name__}("), "the docstring that dataclass makes says nothing"


@pytest.mark.parametrize("name", names())
def test_every_example_names_its_kind(name: str) -> None:
    assert kind(name).example.startswith(f"kind: {name}\n")


@pytest.mark.parametrize("name", ALL)
def test_every_example_becomes_the_page_of_its_golden(
    name: str, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    cover, *pages = example(name, tmp_path).pages
    shown = [cover] if name == COVER else pages[:1] if name in AROUND else pages
    golden(f"pages/{name}.txt", "\n".join(page_text(page) for page in shown))


@pytest.mark.parametrize("name", ALL)
def test_every_example_becomes_the_slide_of_its_golden(
    name: str, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    example(name, tmp_path)
    made = build(tmp_path / "content", tmp_path / "deck.pptx")
    assert made.path, made.findings
    number = 1 if name == COVER else 2
    slide = unzip_parts(made.path.read_bytes())[f"ppt/slides/slide{number}.xml"]
    golden(f"slides/{name}.xml", sorted_xml(slide))


def sorted_xml(data: bytes) -> str:
    """XML in one line an element, attributes in alphabetical order."""
    root = etree.fromstring(data)
    for element in root.iter(etree.Element):
        attributes = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


@pytest.mark.parametrize("page_format", FORMATS)
def test_every_example_fits_every_page_format(page_format: str, tmp_path: Path) -> None:
    made = planned(
        tmp_path,
        *(kind(name).example for name in names()),
        deck=f'{WITH_SERIES}format: "{page_format}"\n',
        authors=("Ada Example", "Grace Second Sample", "Idris Penhale"),
    )
    assert made.style is not None
    assert [fault for page in made.pages for fault in misplaced(page, made.style)] == []


@pytest.mark.parametrize(("folder", "ending"), [("pages", "txt"), ("slides", "xml")])
def test_every_golden_belongs_to_a_kind(folder: str, ending: str) -> None:
    assert sorted(path.name for path in (GOLDEN / folder).iterdir()) == sorted(f"{name}.{ending}" for name in ALL)


def test_an_example_with_a_mistake_would_be_seen(tmp_path: Path) -> None:
    assert plan(content(tmp_path, kind("quote").example.replace("by:", "bye:"))).report is None
