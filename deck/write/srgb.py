"""Pictures of any kind as eight bits of red, green and blue, perhaps with transparency, in the colours of sRGB.

That is what every program takes a picture without a profile for. A profile of the picture's own is heeded: colours of
print (CMYK), of cameras and screens (Adobe RGB, Display P3) look as they are meant.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageCms import ImageCmsProfile

_SPACES = {"RGB": "RGB ", "CMYK": "CMYK", "L": "GRAY", "LAB": "Lab "}
"""Mode -> the space that a profile of it must be of."""
_DEEP = {"I;16": 255 / 65535, "I;16L": 255 / 65535, "I;16B": 255 / 65535, "I": 255 / 65535, "F": 1.0}
"""Modes of more than eight bits, and what brings their values to 0 to 255."""


def in_srgb(picture: Image) -> Image:
    """The picture as RGB, or as RGBA where something shows through."""
    from PIL import Image

    alpha = _alpha(picture)
    colours = _converted(_shallow(picture))
    return colours if alpha is None else Image.merge("RGBA", (*colours.split(), alpha))


def _alpha(picture: Image) -> Image | None:
    """What shows through; None where nothing does, though the file had room to say so."""
    if not picture.has_transparency_data:
        return None
    alpha = picture.convert("RGBA").getchannel("A")
    return None if alpha.getextrema() == (255, 255) else alpha


def _shallow(picture: Image) -> Image:
    """At eight bits, in a mode that a profile can speak of. Pillow would cut deep greys off at white."""
    if picture.mode in _DEEP:
        factor = _DEEP[picture.mode]
        return picture.convert("F").point(lambda value: value * factor).convert("L")
    if picture.mode in _SPACES:
        return picture
    grey = picture.mode in ("1", "LA", "La")
    return picture.convert("L" if grey else "RGB")


def _converted(picture: Image) -> Image:
    profile = picture.info.get("icc_profile")
    converted = _by_profile(picture, profile) if profile else None
    return converted or _plain(picture)


def _plain(picture: Image) -> Image:
    """Without a profile: Pillow's own reading."""
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _by_profile(picture: Image, profile: bytes) -> Image | None:
    """Relative to white, black brought to black, as photographs are converted; None for a profile that says nothing."""
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if own.profile.xcolor_space != _SPACES[picture.mode]:
            return None
        if _is_srgb(own):
            return picture
        return ImageCms.profileToProfile(
            picture,
            own,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):  # a broken profile: the colours as they are
        return None


def _is_srgb(profile: ImageCmsProfile) -> bool:
    return (profile.profile.profile_description or "").startswith("sRGB")
