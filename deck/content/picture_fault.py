"""What is wrong with a picture file: that its bytes are none, or that it is too large to be one for a slide."""

from __future__ import annotations

import warnings
from pathlib import Path

from deck.source.finding import Finding
from deck.source.span import Span

MOST_BYTES = 50_000_000
MOST_PIXELS = 64_000_000
"""A page shows five million of them; a picture's bytes may claim any number."""

_FORMATS = (("JPEG", "PNG", "GIF", "BMP"), ("WEBP", "TIFF"))
"""What is read; Pillow must be told, for it starts other programs for some. The last two are looked for more slowly."""


def fault_of(path: Path, named: str, span: Span) -> Finding | None:
    """The fault of a picture file that its author names so; None when it can be shown."""
    from PIL import Image  # only a deck with pictures pays for Pillow

    if path.stat().st_size > MOST_BYTES:
        return _too_big(named, f"is larger than {MOST_BYTES // 1_000_000} MB", span)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            size = _size(path)
        except Image.DecompressionBombError:
            size = (MOST_PIXELS, 2)
        except Exception:  # a decoder raises whatever broken bytes make it stumble over
            message = f'"{named}" is not a picture that can be read'
            return Finding(code="not-a-picture", message=message, span=span, help="save it as JPEG or PNG")
    if size[0] * size[1] > MOST_PIXELS:
        return _too_big(named, f"has more than {MOST_PIXELS // 1_000_000} million pixels", span)
    return None


def _size(path: Path) -> tuple[int, int]:
    """Width and height in pixels of a picture, read whole unless that is too many. Raises what Pillow raises."""
    from PIL import Image, UnidentifiedImageError

    for formats in _FORMATS:
        try:
            with Image.open(path, formats=formats) as picture:
                size = picture.size
                if size[0] * size[1] <= MOST_PIXELS:
                    picture.draft(None, (64, 64))  # a JPEG is then read in a fraction of the time
                    picture.load()
                return size
        except UnidentifiedImageError:
            continue
    raise UnidentifiedImageError


def _too_big(named: str, what: str, span: Span) -> Finding:
    advice = "save a smaller version of it: 4,000 pixels across are more than any page shows"
    return Finding(code="picture-too-big", message=f'"{named}" {what}', span=span, label="here", help=advice)
