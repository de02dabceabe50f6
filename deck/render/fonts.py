"""Whether LibreOffice had the deck's fonts or their twins of equal widths: its PDF names those that it drew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deck.brand.metrics import TWINS

_IN_PDF = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")
"""ISO 32000-1, 9.6.4: a subset's name begins with six letters and a plus sign."""
_PACKAGES = {
    "liberation sans": "fonts-liberation",
    "liberation serif": "fonts-liberation",
    "liberation mono": "fonts-liberation",
    "carlito": "fonts-crosextra-carlito",
    "caladea": "fonts-crosextra-caladea",
}


def missing(wanted: Sequence[str], pdf: bytes) -> tuple[str, ...]:
    """The wanted fonts that the PDF uses neither themselves nor in a twin; none when it names no font at all."""
    drawn = {_plain(name.decode("latin-1")) for name in _IN_PDF.findall(pdf)}
    return tuple(font for font in wanted if drawn and not any(_is_drawn(name, drawn) for name in (font, *_twins(font))))


def advice(fonts: Sequence[str]) -> str:
    """One sentence about missing fonts, and what to do."""
    packages = dict.fromkeys(_PACKAGES[twin] for font in fonts for twin in _twins(font) if twin in _PACKAGES)
    said = (
        f"not drawn in {' and '.join(fonts)}, which this computer lacks: lines may break elsewhere than in PowerPoint"
    )
    remedy = f". On Debian or Ubuntu: sudo apt install {' '.join(packages)}" if packages else ""
    return said + remedy


def _twins(font: str) -> tuple[str, ...]:
    return tuple(twin for twin, of in TWINS.items() if of == font.lower())


def _is_drawn(font: str, drawn: set[str]) -> bool:
    """Names in a PDF go on with the cut: `LiberationSans-Bold`, `ArialMT`."""
    return any(name.startswith(_plain(font)) for name in drawn)


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
