"""A picture with too few pixels for the place where it stands: it looks blurred, or shows its squares.

Level: warning

Why: a projector shows about 140 pixels an inch of a page, a printed page 220. Below 72 everybody sees that the picture
was made for something smaller.

Instead: take a larger version of it (the message says how wide), or show it smaller: with `layout: half`, or among
others in a `picture-grid`.

Example:

    - kind: picture
      title: The depot opened in May
      picture: thumbnail.jpg           # 320 pixels wide: about 24 an inch across the page
      alt: The new depot
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from deck.kinds.style import Style
from deck.page.item import Picture
from deck.page.page import Page
from deck.source.finding import Finding, Severity
from deck.units import EMU_PER_INCH, Box

CODE = "coarse-picture"
LEAST = 72
"""Pixels an inch."""
GOOD = 144
"""What to ask for: as fine as a projector shows."""
_ORIENTATION, _ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)


def check(pages: Sequence[Page], style: Style) -> Iterator[Finding]:
    """A warning for each picture that is too coarse in its place."""
    del style
    for page in pages:
        for item in page.items:
            if isinstance(item, Picture) and (size := _size(item.path)):
                box = page.layout.slot(item.slot).box
                resolution = _resolution(size, box, whole=item.whole)
                if resolution < LEAST:
                    yield _finding(page, item, size, resolution)


def _finding(page: Page, item: Picture, size: tuple[int, int], resolution: float) -> Finding:
    width, height = size
    shown = f"{resolution:.0f} pixels" if resolution >= 1.5 else "1 pixel"
    wanted = -(-round(width * GOOD / resolution) // 100) * 100
    return Finding(
        code=CODE,
        message=f'"{item.path.name}" has {width} × {height} pixels: here that is {shown} an inch',
        span=page.span,
        label="in this slide",
        help=f"take a version about {wanted:,} pixels wide, or show it smaller",
        severity=Severity.WARNING,
    )


def _resolution(size: tuple[int, int], box: Box, *, whole: bool) -> float:
    """Pixels an inch of a picture that fills the box, or stands in it whole."""
    across, down = (
        pixels * EMU_PER_INCH / length for pixels, length in zip(size, (box.width, box.height), strict=True)
    )
    return max(across, down) if whole else min(across, down)


def _size(path: Path) -> tuple[int, int] | None:
    """Its pixels, upright; None where it cannot be read: whoever writes it says so."""
    from PIL import Image  # only a deck with pictures pays for Pillow

    try:
        with Image.open(path) as picture:
            width, height = picture.size
            on_its_side = picture.getexif().get(_ORIENTATION) in _ON_ITS_SIDE
    except (OSError, ValueError):
        return None
    return (height, width) if on_its_side else (width, height)
