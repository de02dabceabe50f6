"""Every text on every page can be read: its colour beside what lies behind it, in both brands and both tones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from deck.brand.brand import Brand
from deck.brand.contrast import PAGE, PANEL_ON_DARK, contrast, hex_of, resolved
from deck.brand.palette import Colour, Tone
from deck.page.chart import ChartSpec, TextLook
from deck.page.item import Chart, Drawing, Table, Text
from deck.page.page import Page
from deck.template.drawing import tone_at
from deck.units import Length, pt
from tests.test_variants import SOURCES, Variant, made

TEXT, LARGE = 4.5, 3.0
LARGE_FROM, LARGE_BOLD_FROM = pt(18), pt(14)
VARIANTS = [Variant(brand, tone) for brand in ("encre", "sobre") for tone in ("light", "dark")]


def ground(brand: Brand, page: Page, tone: Tone) -> str:
    """What lies behind: the page, or a panel on it, which is another one on a dark page."""
    colour = PANEL_ON_DARK if tone is Tone.PANEL and page.layout.tone is Tone.DARK else Colour(PAGE[tone])
    return resolved(brand.theme, colour, tone)


def least(size: Length, *, bold: bool) -> float:
    return LARGE if size >= LARGE_FROM or (bold and size >= LARGE_BOLD_FROM) else TEXT


def pairs(page: Page, brand: Brand) -> Iterator[tuple[str, str, str, float]]:
    """Address, ink, ground and least contrast of every text on a page."""
    for item in page.items:
        if isinstance(item, Text):
            slot = page.layout.slot(item.slot)
            tone = slot.tone or page.layout.tone
            for paragraph in item.paragraphs:
                role = slot.roles[slot.level(paragraph.role)]
                for run in paragraph.runs:
                    ink = hex_of(brand, "link" if run.link else run.colour or role.colour, tone)
                    size = run.size or paragraph.size or role.size
                    yield item.address, ink, ground(brand, page, tone), least(size, bold=role.bold or run.bold)
        if isinstance(item, Table):
            tone = page.layout.tone
            for cell in (cell for row in item.rows for cell in row if cell.runs):
                ink = hex_of(brand, cell.colour, tone)
                yield item.address, ink, ground(brand, page, tone), least(cell.size, bold=cell.bold)
        if isinstance(item, Drawing) and item.runs:
            tone = tone_at(page.layout, item.shapes[0].box)
            behind = hex_of(brand, item.shapes[0].fill, tone)
            yield item.address, hex_of(brand, item.colour, tone), behind, least(item.size, bold=item.bold)
        if isinstance(item, Chart):
            behind = ground(brand, page, item.spec.tone)
            for look, bar in labels(item.spec):
                under = hex_of(brand, bar, item.spec.tone) if bar else behind
                ink = hex_of(brand, look.colour, item.spec.tone)
                yield item.address, ink, under, least(look.size, bold=look.bold)


def labels(spec: ChartSpec) -> Iterator[tuple[TextLook, str]]:
    """Every look of a chart's text, and the bar that it stands on; empty where it stands on the page."""
    for series in spec.series:
        for index, point in enumerate(series.points):
            bar = point.colour or series.colour
            if point.inside and spec.label_inside:
                yield spec.label_inside, bar
            else:
                yield point.look or series.label, ""
            if spec.category_place == "foot" and spec.category_look:
                marked = index in spec.highlighted_categories and spec.highlighted_look
                yield marked or spec.category_look, bar
    if spec.category_look and spec.category_place != "foot":
        yield spec.category_look, ""
    yield from ((note.look, "") for note in spec.notes)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_every_text_reaches_its_contrast(source: str, variant: Variant, scratch: Path) -> None:
    planned, _ = made(source, variant, scratch)
    assert planned.style is not None
    brand = planned.style.brand
    found = [pair for page in planned.pages for pair in pairs(page, brand)]
    weak = [(address, ink, behind) for address, ink, behind, need in found if contrast(ink, behind) < need]
    assert found
    assert weak == []


def test_a_weak_colour_would_be_found(scratch: Path) -> None:
    planned, _ = made(SOURCES[0], Variant("encre"), scratch)
    assert planned.style is not None

    pale = replace(planned.style.brand, theme={**planned.style.brand.theme, "accent3": "B0B8C4"})
    found = [pair for page in planned.pages for pair in pairs(page, pale)]
    assert any(contrast(ink, behind) < need for _, ink, behind, need in found)
