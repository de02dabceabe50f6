"""Brands, tones and page formats change looks and places, never what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from lxml import etree

from deck.brand.grid import FORMATS
from deck.build import Planned, in_memory, plan
from deck.cli import streams
from deck.content.model import Deck
from deck.kinds import kind, names
from deck.page.item import Text
from deck.template.compile import compile_template
from tests.brand.brands import ink
from tests.decks import RESULTS, content, sections
from tests.kinds.rules import misplaced
from tests.package_rules import A, P, called, faults, parts_of, placeholder, text_of, tree
from tests.tools import sdk_errors
from tests.whole import CONTENTS


@dataclass(frozen=True)
class Variant:
    """How a deck is to look."""

    brand: str
    tone: str = "light"
    page: str = "16:9"

    def __str__(self) -> str:
        return f"{self.brand} {self.tone} {self.page}"


ENCRE = Variant("encre")
SWAPS = (Variant("sobre"), Variant("encre", "dark"), Variant("sobre", "dark"))
FORMATTED = (Variant("encre", page="4:3"), Variant("sobre", page="4:3"), Variant("encre", page="A4"))
ALL = (ENCRE, *SWAPS, *FORMATTED)
GALLERY = "gallery"
SOURCES = (*(folder.name for folder in CONTENTS), GALLERY)
NO_ROOM = ("text-overflow", "broken-word")
BETWEEN = ("agenda", "section", "appendix")
"""Kinds that a deck of sections brings by itself or needs a section for."""


@cache
def gallery(folder: Path) -> Path:
    """The example of every kind, one after the other, in a deck of four sections."""
    deck, others = sections(4)
    examples = [kind(name).example for name in names() if name not in BETWEEN]
    return content(folder, *examples, deck=deck, results=RESULTS, others=others)


@cache
def made(source: str, variant: Variant, scratch: Path) -> tuple[Planned, bytes]:
    """The deck in memory; everything has found its room."""
    folder = gallery(scratch / GALLERY) if source == GALLERY else next(own for own in CONTENTS if own.name == source)
    planned = plan(folder, variant.brand, tone=variant.tone, page=variant.page)
    told = [f"{own.code}: {own.message}" for own in planned.findings if own.is_error or own.code in NO_ROOM]
    assert told == []
    return planned, in_memory(planned, scratch / "cache")


def shapes(data: bytes) -> Iterator[tuple[str, str, str, str]]:
    """Every shape of every slide in order: slide, name, placeholder, text. Where lines break is the brand's."""
    parts = parts_of(data)
    for number in range(1, sum(name.startswith("ppt/slides/slide") for name in parts) + 1):
        name = f"ppt/slides/slide{number}.xml"
        for shape in tree(parts[name]).iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}cxnSp", f"{P}grpSp"):
            ph = placeholder(shape)
            place = "" if ph is None else f"{ph.get('type')} {ph.get('idx')}"
            yield name, called(shape), place, said(shape)


def said(shape: etree._Element) -> str:
    """The shape's own text, paragraph by paragraph."""
    if shape.tag == f"{P}grpSp":
        return ""
    return "\n".join(" ".join(text_of(own).split()) for own in shape.iter(f"{A}p"))


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("variant", SWAPS, ids=str)
def test_a_brand_swap_changes_no_shape_s_name_order_or_text(source: str, variant: Variant, scratch: Path) -> None:
    before, after = (list(shapes(made(source, own, scratch)[1])) for own in (ENCRE, variant))
    assert [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("variant", ALL, ids=str)
def test_every_variant_keeps_the_rules_of_packages(source: str, variant: Variant, scratch: Path) -> None:
    assert faults(made(source, variant, scratch)[1]) == []


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("variant", ALL, ids=str)
def test_nothing_meets_anything_else_in_any_variant(source: str, variant: Variant, scratch: Path) -> None:
    planned, _ = made(source, variant, scratch)
    assert planned.style is not None
    assert [fault for page in planned.pages for fault in misplaced(page, planned.style)] == []


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("variant", ALL, ids=str)
def test_the_sdk_finds_no_error_in_any_variant(source: str, variant: Variant, scratch: Path, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(made(source, variant, scratch)[1])
    assert sdk_errors(file, tmp_path) == []


@pytest.mark.parametrize("variant", [own for own in ALL if own.tone == "dark"], ids=str)
def test_in_the_dark_every_slide_and_the_master_turn_and_what_is_printed_does_not(
    variant: Variant, scratch: Path
) -> None:
    parts = parts_of(made(GALLERY, variant, scratch)[1])
    for name, content_ in parts.items():
        if name.startswith(("ppt/slides/slide", "ppt/slideLayouts/slideLayout")):
            assert tree(content_).find(f"{P}clrMapOvr/{A}overrideClrMapping") is not None, name
        if name.startswith("ppt/notesSlides/notesSlide"):
            assert tree(content_).find(f"{P}clrMapOvr/{A}masterClrMapping") is not None, name
    maps = {
        kind_: tree(parts[f"ppt/{kind_}Masters/{kind_}Master1.xml"]).find(f"{P}clrMap")
        for kind_ in ("slide", "notes", "handout")
    }
    assert {kind_: found.get("bg1") for kind_, found in maps.items() if found is not None} == {
        "slide": "dk2",
        "notes": "lt1",
        "handout": "lt1",
    }


@pytest.mark.parametrize("name", FORMATS)
def test_the_page_is_as_large_as_its_format(name: str, scratch: Path) -> None:
    size = tree(parts_of(made(GALLERY, Variant("encre", page=name), scratch)[1])["ppt/presentation.xml"])
    found = size.find(f"{P}sldSz")
    assert found is not None
    assert (int(found.get("cx", 0)), int(found.get("cy", 0))) == (FORMATS[name].size.width, FORMATS[name].size.height)


def test_deck_yaml_asks_for_tone_and_format_and_the_call_holds_against_it(tmp_path: Path) -> None:
    deck, others = sections(2)
    folder = content(tmp_path, deck=deck + "tone: dark\nformat: 4:3\n", others=others)
    planned, called_ = plan(folder), plan(folder, tone="light", page="A4")
    for made_, dark, grid in ((planned, True, FORMATS["4:3"]), (called_, False, FORMATS["A4"])):
        assert made_.style is not None
        assert (made_.style.brand.tone.value == "dark", made_.style.grid) == (dark, grid)


def test_the_commands_offer_the_formats_and_tones_that_deck_yaml_may_name() -> None:
    hints = get_type_hints(Deck)
    assert get_args(hints["format"]) == streams.PAGES == tuple(FORMATS)
    assert get_args(hints["tone"]) == streams.TONES


def test_a_template_of_the_dark_variant_has_the_same_placeholders() -> None:
    layouts = [page.layout for page in plan(CONTENTS[0]).pages]
    unique = list({own.name: own for own in layouts}.values())
    light, dark = (
        compile_template(brand, [brand.toned(own) for own in unique], language="fr-FR") for brand in (ink(), ink().dark)
    )
    assert list(light) == list(dark)
    for name in light:
        if "Layout" in name and name.endswith(".xml"):
            places = [[ph.attrib for ph in tree(own[name]).iter(f"{P}ph")] for own in (light, dark)]
            assert places[0] == places[1]


def test_a_label_of_any_length_is_shortened_in_every_brand_or_in_none(tmp_path: Path) -> None:
    """Cambria and Calibri are narrower than Arial: a label that only they hold must not be whole in one deck alone."""
    lengths = range(16, 46, 2)
    figures = "".join(
        f"  f{length}:\n    label: {'Sales of goods and services in all markets here'[:length].strip()}\n"
        f"    short: Short {length}\n    unit: £m\n    2024: 41\n    2025: 46.5\n    change: +13%\n"
        for length in lengths
    )
    results = f"section: Results\nsource: accounts\nsources:\n  accounts: Accounts 2025\nfigures:\n{figures}"
    slides = [
        f"kind: key-figures\ntitle: Page {number}\nfigures: [{', '.join(f'f{own}' for own in lengths[at : at + 3])}]\n"
        for number, at in enumerate(range(0, len(lengths), 3))
    ]
    folder = content(tmp_path, *slides, results=results)
    texts = [
        [item.text for page in plan(folder, brand).pages for item in page.items if isinstance(item, Text)]
        for brand in ("encre", "sobre")
    ]
    assert texts[0] == texts[1]
    assert any("Short" in text for text in texts[0])
    assert any("Sales of" in text for text in texts[0])
