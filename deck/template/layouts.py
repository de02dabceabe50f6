"""The layout parts: one for each geometry."""

from __future__ import annotations

from collections.abc import Iterator

from deck.brand.layout import Layout
from deck.brand.palette import Tone
from deck.template.drawing import decoration, mark_group, mark_ids, mark_tone, tone_at
from deck.template.page import colour_map_override, common_data
from deck.template.placeholder import placeholder
from deck.template.text import TextStyles
from deck.template.words import readable
from deck.template.xml import SPACES, escape, part
from deck.units import Box

FIRST_ID = 2
"""Id 1 is the shape tree itself."""


def layout_part(layout: Layout, styles: TextStyles, footer_mark: Box, footer: str) -> bytes:
    """`p:sldLayout`, with the deck's `footer` for slides that somebody adds.

    Its stable name, `levers-4`, is its `matchingName`: it stays when brand or language change.
    """
    name = escape(readable(layout.name, styles.language))
    shapes = "".join(_shapes(layout, styles, footer_mark, footer))
    master = "" if shows_master_mark(layout) else ' showMasterSp="0"'
    return part(
        f'<p:sldLayout {SPACES} matchingName="{escape(layout.name)}"{master} preserve="1" userDrawn="1">'
        f"{common_data(name, layout.tone, shapes)}{colour_map_override(layout.tone)}</p:sldLayout>"
    )


def shows_master_mark(layout: Layout) -> bool:
    """The master's mark is the one at the footer of a light page."""
    return layout.footer and layout.mark is None and layout.tone is not Tone.DARK


def _shapes(layout: Layout, styles: TextStyles, footer_mark: Box, footer: str) -> Iterator[str]:
    """What is drawn, behind; then the placeholders, the title first."""
    number = FIRST_ID
    for shape in layout.shapes:
        yield decoration(shape, number, styles, tone_at(layout, shape.box))
        number += 1
    if not shows_master_mark(layout) and (layout.footer or layout.mark):
        yield mark_group(styles.brand.mark, layout.mark or footer_mark, number, styles, mark_tone(layout.tone))
        number += mark_ids(styles.brand.mark)
    for slot in sorted(layout.slots, key=lambda slot: slot.type != "title"):
        yield placeholder(slot, number, layout.tone, styles, footer)
        number += 1
