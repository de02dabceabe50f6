"""A font of the brand whose widths are not known.

Level: warning

Why: line breaks and sizes are planned with tables of widths under `assets/fonts/`. The program brings tables of fonts
that have a free twin of the same widths; Aptos and Verdana have none. Such a font is taken to be wider than it may be:
nothing overflows, but text may be set smaller than it would need to be.

Instead: on a computer that has the font, take its widths from its files once (`deck fonts add aptos.ttf`; only numbers,
they go into `assets/fonts/` of the project). Or use a font that is known: `deck fonts` lists them.

Example:

    fonts: { heading: Arial, body: Arial }      # in brand.yaml
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "unknown-font"


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A warning for each font that is measured with another's widths."""
    for font in style.measure.unknown if pages else ():
        yield Finding(
            code=CODE,
            message=f'no table of widths for the font "{font}": it is taken to be wider than it may be',
            span=pages[0].span,
            label=f"the brand {style.brand.name} uses it",
            help="text fits, perhaps smaller than need be; take the widths from the font itself: deck fonts add FILE",
            severity=Severity.WARNING,
        )
