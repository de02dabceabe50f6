"""Slides as PNG: out of the PDF by poppler's pdftoppm where it is installed, else by LibreOffice, slide by slide."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from deck.render.office import RenderError, convert
from deck.render.source import Source, copy_showing
from deck.units import Length, inches

POPPLER = "pdftoppm"


def poppler() -> str | None:
    """Where pdftoppm is."""
    return shutil.which(POPPLER)


def by_poppler(program: str, pdf: Path, dpi: int, scratch: Path, seconds: float) -> list[bytes]:
    """The pages of the PDF in order, as PNG. Raises RenderError."""
    command = [program, "-png", "-r", str(dpi), str(pdf), str(scratch / "page")]
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise RenderError("pdftoppm-failed", f"{POPPLER} could not draw the pages: {error}", "try --pdf") from error
    # numbers padded to equal length: names in order are pages in order
    return [page.read_bytes() for page in sorted(scratch.glob("page-*.png"))]


def by_office(deck: Source, slides: Sequence[int], dpi: int, scratch: Path, seconds: float) -> list[bytes]:
    """The slides as PNG. LibreOffice exports the first page of a file only: each slide becomes a file. RenderError."""
    folder = scratch / "single"
    folder.mkdir()
    files = [folder / f"{number}{deck.path.suffix}" for number in slides]
    for number, file in zip(slides, files, strict=True):
        copy_showing({number}, deck, file)
    pages = convert(files, "pdf", scratch, seconds=seconds)
    return [picture.read_bytes() for picture in convert(pages, _png(deck, dpi), scratch, seconds=seconds)]


def _png(deck: Source, dpi: int) -> str:
    """The export filter with the picture's size."""
    width, height = (_option(_pixels(length, dpi)) for length in (deck.size.width, deck.size.height))
    return f"png:draw_png_Export:{json.dumps({'PixelWidth': width, 'PixelHeight': height}, separators=(',', ':'))}"


def _option(value: int) -> dict[str, str]:
    return {"type": "long", "value": str(value)}


def _pixels(length: Length, dpi: int) -> int:
    return max(1, round(inches(length) * dpi))
