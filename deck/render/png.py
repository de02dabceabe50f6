"""Slides as PNG: out of the PDF by poppler's pdftoppm where it is installed, else by LibreOffice, slide by slide."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from deck.frozen import frozen
from deck.render.office import RenderError, convert
from deck.render.source import Source, copy_showing
from deck.units import Size, inches

POPPLER = "pdftoppm"


def poppler() -> str | None:
    """Where pdftoppm is."""
    return shutil.which(POPPLER)


@frozen
class Pixels:
    """The size of a picture. Given as such, since the pages of a PDF are rounded and a pixel wider at times."""

    width: int
    height: int


def pixels(size: Size, dpi: int) -> Pixels:
    """How large a slide of that size is at so many dots an inch."""
    return Pixels(*(max(1, round(inches(length) * dpi)) for length in (size.width, size.height)))


def by_poppler(program: str, pdf: Path, size: Pixels, scratch: Path, seconds: float) -> list[bytes]:
    """The pages of the PDF in order, as PNG. Raises RenderError."""
    scaled = ["-scale-to-x", str(size.width), "-scale-to-y", str(size.height)]
    command = [program, "-png", *scaled, str(pdf), str(scratch / "page")]
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise RenderError("pdftoppm-failed", f"{POPPLER} could not draw the pages: {error}", "try --pdf") from error
    # numbers padded to equal length: names in order are pages in order
    return [page.read_bytes() for page in sorted(scratch.glob("page-*.png"))]


def by_office(deck: Source, slides: Sequence[int], size: Pixels, scratch: Path, seconds: float) -> list[bytes]:
    """The slides as PNG. LibreOffice exports the first page of a file only: each slide becomes a file. RenderError."""
    folder = scratch / "single"
    folder.mkdir()
    files = [folder / f"{number}{deck.path.suffix}" for number in slides]
    for number, file in zip(slides, files, strict=True):
        copy_showing({number}, deck, file)
    pages = convert(files, "pdf", scratch, seconds=seconds)
    return [picture.read_bytes() for picture in convert(pages, _png(size), scratch, seconds=seconds)]


def _png(size: Pixels) -> str:
    """The export filter with the picture's size."""
    options = {"PixelWidth": _option(size.width), "PixelHeight": _option(size.height)}
    return f"png:draw_png_Export:{json.dumps(options, separators=(',', ':'))}"


def _option(value: int) -> dict[str, str]:
    return {"type": "long", "value": str(value)}
