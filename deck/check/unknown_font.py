"""A font of the brand whose widths are not known.

Level: warning

Why: line breaks and sizes are planned with tables of widths under `assets/fonts/`. For a font without one the widest
known table is used, with a margin: text may be set smaller than it would need to be.

Instead: use a font that is known (`deck fonts` lists them), or make it known: `deck fonts add` takes the widths from
its files.

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
            message=f'the widths of the font "{font}" are not known, so text is planned with a margin',
            span=pages[0].span,
            label=f"the brand {style.brand.name} uses it",
            help="make it known with its files: deck fonts add FILE; or use a font that is (deck fonts lists them)",
            severity=Severity.WARNING,
        )
