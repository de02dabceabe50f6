"""Colours and text properties of a chart in DrawingML: theme colours and theme fonts only, language on every text."""

from __future__ import annotations

from deck.brand.brand import Brand
from deck.brand.palette import Tone
from deck.charts.markup import element, text, val
from deck.frozen import frozen
from deck.page.chart import TextLook
from deck.units import EMU_PER_PT

NO_FILL = element("a:noFill")
NO_LINE = element("a:ln", NO_FILL)
BODY_FONT = (
    element("a:latin", typeface="+mn-lt"),
    element("a:ea", typeface="+mn-ea"),
    element("a:cs", typeface="+mn-cs"),
)


@frozen
class Ink:
    """What colours and letters a chart has: its brand, what lies behind it, its language."""

    brand: Brand
    tone: Tone
    language: str

    def fill(self, role: str) -> str:
        """`a:solidFill` with the theme colour of a palette role."""
        colour = self.brand.colour(role, self.tone)
        changes = []
        if colour.lum_mod != 100:
            changes.append(val("a:lumMod", colour.lum_mod * 1000))
        if colour.lum_off:
            changes.append(val("a:lumOff", colour.lum_off * 1000))
        return element("a:solidFill", element("a:schemeClr", *changes, val=colour.slot))

    def line(self, role: str, width: int) -> str:
        """A flat-ended outline of that colour; `width` is a Length."""
        return element("a:ln", self.fill(role), element("a:round"), w=width, cap="flat")

    def bar(self, role: str) -> str:
        """The look of a bar: its colour, and neither outline nor the theme's effects."""
        return element("c:spPr", self.fill(role), NO_LINE, element("a:effectLst"))

    def default_properties(self, look: TextLook) -> str:
        """`a:defRPr`, the look of all runs that say nothing else."""
        return element("a:defRPr", self.fill(look.colour), *BODY_FONT, **_weight(look), kern=0)

    def run_properties(self, look: TextLook) -> str:
        """`a:rPr`, the look of one run, with its language."""
        return element("a:rPr", self.fill(look.colour), *BODY_FONT, lang=self.language, **_weight(look))

    def end_properties(self, look: TextLook) -> str:
        """`a:endParaRPr`: what is typed next looks and reads alike."""
        return element("a:endParaRPr", lang=self.language, **_weight(look))

    def text_properties(self, look: TextLook, body: str) -> str:
        """`c:txPr`: how the text of an axis, of labels or of the whole chart looks. `body` is its `a:bodyPr`."""
        paragraph = element("a:p", element("a:pPr", self.default_properties(look)), self.end_properties(look))
        return element("c:txPr", body, element("a:lstStyle"), paragraph)

    def run(self, characters: str, look: TextLook) -> str:
        """A run."""
        return element("a:r", self.run_properties(look), element("a:t", text(characters)))


def _weight(look: TextLook) -> dict[str, str | int]:
    """Size in hundredths of a point, and weight, as DrawingML wants them."""
    return {"sz": round(look.size * 100 / EMU_PER_PT), "b": int(look.bold)}
