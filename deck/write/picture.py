"""Local pictures, made ready for their frame: upright, cropped to fill it, no finer than a projector shows, sRGB."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from deck.frozen import frozen
from deck.units import Box, Size, inches

if TYPE_CHECKING:
    from PIL.Image import Image

RESOLUTION = 220
"""Pixels an inch, at most: what PowerPoint calls print quality."""
JPEG_QUALITY = 90


class PictureError(Exception):
    """A file that is no picture, or one that cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} cannot be used as a picture: {reason}")
        self.path = path
        self.help = "give a JPEG or PNG file"


@frozen
class Media:
    """A picture's bytes as they go into the package."""

    data: bytes
    suffix: Literal["jpeg", "png", "svg"]


@frozen
class Margins:
    """What stays empty beside a picture and under it, in parts of the picture's own width and height."""

    right: float = 0.0
    bottom: float = 0.0


def fitted_picture(path: Path, frame: Size, focus: float) -> Media:
    """The picture cropped to the frame's proportions around `focus` (0 the top, 1 the bottom; centred across).

    Reduced where it is finer than `RESOLUTION`, never enlarged. Opaque pictures become JPEG, others PNG.
    Raises PictureError.
    """
    with _opened(path, frame) as source:
        upright = _in_srgb(_upright(source))
        return _encoded(_reduced(upright, crop_box(Size(*upright.size), frame, focus), frame))


def whole_picture(path: Path, frame: Size) -> tuple[Media, Margins]:
    """The picture as large as the frame holds it, nothing cut, and what of the frame stays empty.

    Reduced and encoded like `fitted_picture`. Raises PictureError.
    """
    with _opened(path, frame) as source:
        upright = _in_srgb(_upright(source))
        width, height = upright.size
        across, down = frame.width / width, frame.height / height
        shown = Size(round(width * min(across, down)), round(height * min(across, down)))
        margins = Margins(max(0.0, across / down - 1), max(0.0, down / across - 1))
        return _encoded(_reduced(upright, Box(0, 0, width, height), shown)), margins


@contextmanager
def _opened(path: Path, frame: Size) -> Iterator[Image]:
    """The picture, open; whatever is wrong with it, then or while it is read, is a PictureError."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(path) as source:
            source.draft(None, _most(frame))
            yield source
    except UnidentifiedImageError as error:
        raise PictureError(path, "it is not in a format that the program knows") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureError(path, str(error)) from error


def _most(frame: Size) -> tuple[int, int]:
    """More pixels each way than will be used, however the picture is turned: a large photo is then read faster."""
    side = 2 * max(_pixels(frame.width), _pixels(frame.height))
    return side, side


def _pixels(length: int) -> int:
    return max(1, round(inches(length) * RESOLUTION))


def _upright(source: Image) -> Image:
    from PIL import ImageOps

    return ImageOps.exif_transpose(source)


def _in_srgb(picture: Image) -> Image:
    """RGB, or RGBA where something shows through; converted from the picture's own profile where it has one."""
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK"):
        return _converted(picture, profile)
    return picture if picture.mode == mode else picture.convert(mode)


def _converted(picture: Image, profile: bytes) -> Image:
    from PIL import ImageCms

    try:
        converted = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):  # a broken profile: the colours as they are
        return picture.convert("RGB")
    return converted or picture.convert("RGB")


def _reduced(picture: Image, crop: Box, frame: Size) -> Image:
    """That part of the picture, no finer than the frame can show it."""
    from PIL.Image import Resampling

    corners = (crop.x, crop.y, crop.right, crop.bottom)
    width = min(_pixels(frame.width), crop.width)
    height = max(1, round(width * crop.height / crop.width))
    if (width, height) == (crop.width, crop.height):
        return picture.crop(corners)
    return picture.resize((width, height), Resampling.LANCZOS, box=corners)


def crop_box(picture: Size, frame: Size, focus: float) -> Box:
    """The largest part of the picture, in pixels, with the frame's proportions."""
    if picture.width * frame.height > picture.height * frame.width:
        width = max(1, round(picture.height * frame.width / frame.height))
        return Box((picture.width - width) // 2, 0, width, picture.height)
    height = max(1, round(picture.width * frame.height / frame.width))
    return Box(0, round((picture.height - height) * focus), picture.width, height)


def _encoded(picture: Image) -> Media:
    file = BytesIO()
    if picture.mode == "RGBA":
        picture.save(file, "PNG", icc_profile=None, exif=b"")
        return Media(file.getvalue(), "png")
    picture.save(file, "JPEG", quality=JPEG_QUALITY, icc_profile=None, exif=b"")
    return Media(file.getvalue(), "jpeg")
