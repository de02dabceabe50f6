"""The kicker: the small line above the title, on one line whatever its author wrote."""

from __future__ import annotations

from deck.brand.layout import Layout
from deck.figures.run import Run
from deck.kinds.slide import Slide
from deck.kinds.style import Style
from deck.page.fit import fits, room_for
from deck.page.item import Paragraph, Text


def kicker(slide: Slide, words: str, layout: Layout, style: Style) -> tuple[Text, ...]:
    """The line of a slide, with an ellipsis after as many words as have room; none where it says nothing."""
    if not words:
        return ()
    slot, own = layout.slot("kicker"), _line(slide, words)
    if fits(own, slot, style.brand, style.measure):
        return (own,)
    shown = room_for(own, slot, style.brand, style.measure)
    while shown and not fits(_line(slide, f"{shown}…"), slot, style.brand, style.measure):
        shown = " ".join(shown.split()[:-1])
    return (_line(slide, f"{shown.rstrip(' ,;:–—-')}…"),)


def _line(slide: Slide, words: str) -> Text:
    return Text(address=f"{slide.address}#kicker", slot="kicker", paragraphs=(Paragraph("kicker", (Run(words),)),))
