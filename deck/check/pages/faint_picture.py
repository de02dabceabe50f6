"""A picture with a transparent ground that is hardly seen on its page: a dark logo on the cover, a white one on white.

Level: warning

Why: the page shows through the picture, and what is left of it is as dark, or as light, as the page.

Instead: take the version of the logo that its owner made for such pages (often called negative, or white), or give the
picture a ground of its own.

Example:

    partner:
      name: Harbour Bank
      logo: harbour-white.png
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from deck.brand.contrast import contrast, hex_of
from deck.kinds.style import Style
from deck.page.item import Picture
from deck.page.page import Page
from deck.source.finding import Finding, Severity

CODE = "faint-picture"
LEAST = 2.0
"""The contrast that the picture's mean colour must reach."""
SEEN = 128
"""From this opacity on, of 255, a pixel counts."""
SIDE = 64
"""Pixels each way that are looked at."""
_OPAQUE = (".jpg", ".jpeg", ".bmp")


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A warning for each transparent picture whose mean colour is too near to its page's."""
    for page in pages:
        ground = hex_of(style.brand, "page", page.layout.tone)
        for item in page.items:
            if isinstance(item, Picture) and item.path.suffix.lower() not in _OPAQUE:
                mean = _mean(item.path)
                if mean and contrast(mean, ground) < LEAST:
                    yield _finding(page, item)


def _finding(page: Page, item: Picture) -> Finding:
    return Finding(
        code=CODE,
        message=f'"{item.path.name}" is transparent and hardly seen on this page',
        span=page.span,
        label="in this slide",
        help="take its version for such pages, or one with a ground of its own",
        severity=Severity.WARNING,
    )


def _mean(path: Path) -> str:
    """The mean of what is seen of a transparent picture, as six hex digits.

    Empty for one that covers its ground, and for one that cannot be read: whoever writes it says so.
    """
    from PIL import Image  # only a deck with pictures pays for Pillow

    try:
        with Image.open(path) as picture:
            if not picture.has_transparency_data:
                return ""
            small = picture.convert("RGBA").resize((SIDE, SIDE))
    except OSError:
        return ""
    pixels = small.tobytes()
    seen = [pixels[start : start + 3] for start in range(0, len(pixels), 4) if pixels[start + 3] >= SEEN]
    if not seen:
        return ""
    return "".join(f"{sum(pixel[channel] for pixel in seen) // len(seen):02X}" for channel in range(3))
