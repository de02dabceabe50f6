"""What is wrong with a picture file: that its bytes are none, or that it is too large to be one for a slide."""

from __future__ import annotations

import warnings
from pathlib import Path

from deck.source.finding import Finding
from deck.source.span import Span

MOST_BYTES = 250_000_000
MOST_PIXELS = 64_000_000
"""A page shows five million of them; a picture's bytes may claim any number."""
MOST_OF_A_PHOTOGRAPH = 170_000_000
"""A JPEG that is stored line by line is read at a fraction of its size, and takes little memory."""

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
            most = _exceeded(path)
        except Image.DecompressionBombError:
            most = MOST_PIXELS
        except Exception:  # a decoder raises whatever broken bytes make it stumble over
            message = f'"{named}" is not a picture that can be read'
            return Finding(code="not-a-picture", message=message, span=span, help="save it as JPEG or PNG")
    return _too_big(named, f"has more than {most // 1_000_000} million pixels", span) if most else None


def _exceeded(path: Path) -> int:
    """How many pixels a picture of its format may have, if it has more; else 0, and it is read whole.

    Raises what Pillow raises.
    """
    from PIL import Image, UnidentifiedImageError

    Image.preinit()  # the common formats; for one that it does not know, Pillow would import every other
    for formats in _FORMATS:
        try:
            with Image.open(path, formats=formats) as picture:
                in_lines = picture.format == "JPEG" and not picture.info.get("progressive")
                most = MOST_OF_A_PHOTOGRAPH if in_lines else MOST_PIXELS
                if picture.width * picture.height > most:
                    return most
                picture.draft(None, (64, 64))  # a JPEG is then read in a fraction of the time
                picture.load()
                return 0
        except UnidentifiedImageError:
            continue
    raise UnidentifiedImageError


def _too_big(named: str, what: str, span: Span) -> Finding:
    advice = "save a smaller version of it: 4,000 pixels across are more than any page shows"
    return Finding(code="picture-too-big", message=f'"{named}" {what}', span=span, label="here", help=advice)
