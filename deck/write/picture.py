"""Local pictures, made ready for their frames: upright, no finer than a projector shows, in one encoding.

A picture that stands in several frames is made ready once, as fine as the most demanding of them, and cropped there;
unless one frame asks for so much more of it than the others that copies of their own take less.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from deck.frozen import frozen
from deck.units import Box, Size, inches
from deck.write.srgb import in_srgb

if TYPE_CHECKING:
    from PIL.Image import Image

RESOLUTION = 220
"""Pixels an inch, at most: what PowerPoint calls print quality."""
JPEG = {"quality": 90, "subsampling": "4:2:0", "optimize": True, "progressive": False}
PNG = {"compress_level": 6}
LOSSY = ("JPEG", "MPO", "WEBP", "AVIF")
"""Formats of photographs."""
FLAT, COLOURS = 8, 1 << 16
"""A drawing, or a picture of a screen, has less than one colour for so many pixels, and no more than so many."""
DEARER = 2
"""Such a picture stays sharp, as PNG, unless that takes so many times the bytes."""
ORIENTATION, ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)
"""The EXIF tag, and the values that swap width and height."""


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
class Use:
    """One frame that shows a picture: filled around `focus` (0 the top, 1 the bottom; centred across), or `whole`."""

    frame: Size
    focus: float = 0.5
    whole: bool = False


@frozen
class Crop:
    """What of a picture does not show, in parts of its width and height; below zero, what of the frame stays empty."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


@frozen
class _Cut:
    """The part of an upright picture that a frame shows, in its pixels, and as how many it shows it."""

    box: Box
    shown: Size

    @property
    def scale(self) -> float:
        return self.shown.width / self.box.width


def prepared(path: Path, uses: Sequence[Use]) -> dict[Use, tuple[Media, Crop]]:
    """The picture for each of its uses: reduced where it is finer than `RESOLUTION`, never enlarged.

    Photographs become JPEG; what is transparent, and drawings that were kept without loss, PNG. Raises PictureError.
    """
    with _opened(path) as source:
        size = _upright_size(source)
        cuts = {use: _cut(size, use) for use in uses}
        _draft(source, max(cut.scale for cut in cuts.values()))
        sharp = source.format not in LOSSY
        picture = in_srgb(_upright(source))
        made: dict[Use, tuple[Media, Crop]] = {}
        for copy, shared in _copies(cuts.items()):
            media = _encoded(_resized(picture, size, copy), sharp=sharp)
            made |= {use: (media, _crop(cut, use, copy)) for use, cut in shared}
        return made


@contextmanager
def _opened(path: Path) -> Iterator[Image]:
    """The picture, open; whatever is wrong with it, then or while it is read, is a PictureError."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # its size was looked at before
            source = Image.open(path)
        with source:
            yield source
    except UnidentifiedImageError as error:
        raise PictureError(path, "it is not in a format that the program knows") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureError(path, str(error)) from error


def _upright_size(source: Image) -> Size:
    """A photograph need not be read for it, and must not be yet."""
    if source.format not in ("JPEG", "MPO"):
        return Size(*_upright(source).size)
    width, height = source.size
    return Size(height, width) if source.getexif().get(ORIENTATION) in ON_ITS_SIDE else Size(width, height)


def _upright(source: Image) -> Image:
    from PIL import ImageOps

    return ImageOps.exif_transpose(source)


def _draft(source: Image, scale: float) -> None:
    """A large photograph is read at a fraction of its size, still twice as fine as it is shown."""
    width, height = (max(1, round(2 * scale * side)) for side in source.size)
    source.draft(None, (width, height))


# where a frame shows what


def _cut(picture: Size, use: Use) -> _Cut:
    if use.whole:
        whole = Box(0, 0, picture.width, picture.height)
        scale = min(use.frame.width / picture.width, use.frame.height / picture.height)
        return _Cut(whole, _shown(whole, round(picture.width * scale)))
    box = crop_box(picture, use.frame, use.focus)
    return _Cut(box, _shown(box, use.frame.width))


def _shown(box: Box, width: int) -> Size:
    """The pixels of that part at so many EMU: no more than it has."""
    across = min(max(1, round(inches(width) * RESOLUTION)), box.width)
    return Size(across, max(1, round(across * box.height / box.width)))


def crop_box(picture: Size, frame: Size, focus: float) -> Box:
    """The largest part of the picture, in pixels, with the frame's proportions."""
    if picture.width * frame.height > picture.height * frame.width:
        width = max(1, round(picture.height * frame.width / frame.height))
        return Box((picture.width - width) // 2, 0, width, picture.height)
    height = max(1, round(picture.width * frame.height / frame.width))
    return Box(0, round((picture.height - height) * focus), picture.width, height)


def _copies(cuts: Iterable[tuple[Use, _Cut]]) -> Iterator[tuple[_Cut, list[tuple[Use, _Cut]]]]:
    """The copies to make, and who uses each: one for all, or one each where that takes fewer pixels."""
    every = list(cuts)
    together = _together([cut for _, cut in every])
    if _pixels(together) <= sum(_pixels(cut) for cut in {cut for _, cut in every}):
        yield together, every
    else:
        yield from ((cut, [(use, cut)]) for use, cut in every)


def _together(cuts: Sequence[_Cut]) -> _Cut:
    """All that the cuts show, at the scale of the finest."""
    left, top = min(cut.box.x for cut in cuts), min(cut.box.y for cut in cuts)
    right, bottom = max(cut.box.right for cut in cuts), max(cut.box.bottom for cut in cuts)
    box = Box(left, top, right - left, bottom - top)
    finest = max(cuts, key=lambda cut: cut.scale)
    if box == finest.box:
        return finest
    return _Cut(box, Size(*(max(1, round(side * finest.scale)) for side in (box.width, box.height))))


def _pixels(cut: _Cut) -> int:
    return cut.shown.width * cut.shown.height


def _crop(cut: _Cut, use: Use, copy: _Cut) -> Crop:
    """What of the copy does not show in that use."""
    own, all_ = cut.box, copy.box
    if use.whole:
        across, down = use.frame.width / own.width, use.frame.height / own.height
        return Crop(right=-max(0.0, across / down - 1), bottom=-max(0.0, down / across - 1))
    return Crop(
        (own.x - all_.x) / all_.width,
        (own.y - all_.y) / all_.height,
        (all_.right - own.right) / all_.width,
        (all_.bottom - own.bottom) / all_.height,
    )


# the copy itself


def _resized(picture: Image, upright: Size, copy: _Cut) -> Image:
    """That part of the picture, which may have been read at a fraction of its `upright` size."""
    from PIL.Image import Resampling

    box, shown = copy.box, copy.shown
    across, down = picture.width / upright.width, picture.height / upright.height
    corners = (box.x * across, box.y * down, box.right * across, box.bottom * down)
    if (box.width, box.height) == (shown.width, shown.height) and across == down == 1:
        return picture.crop((box.x, box.y, box.right, box.bottom))
    return picture.resize((shown.width, shown.height), Resampling.LANCZOS, box=corners)


def _encoded(picture: Image, *, sharp: bool) -> Media:
    """As JPEG, with settings of our own and without a trace of the file that it came from; `sharp` ones perhaps PNG."""
    if picture.mode == "RGBA":
        return Media(_saved(picture, "PNG", PNG), "png")
    jpeg = _saved(picture, "JPEG", JPEG)
    if sharp and picture.getcolors(min(COLOURS, picture.width * picture.height // FLAT)):
        png = _saved(picture, "PNG", PNG)
        if len(png) <= DEARER * len(jpeg):
            return Media(png, "png")
    return Media(jpeg, "jpeg")


def _saved(picture: Image, form: str, settings: Mapping[str, Any]) -> bytes:
    file = BytesIO()
    picture.save(file, form, icc_profile=None, exif=b"", **settings)
    return file.getvalue()
