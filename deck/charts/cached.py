"""Figures drawn once: a build whose charts have not changed reads them back and never imports matplotlib."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import deck
from deck.brand.brand import Brand
from deck.brand.contrast import hex_of
from deck.brand.palette import Tone
from deck.charts.equation import INK, equation
from deck.charts.figure import FigureImage, figure
from deck.charts.typeface import notes
from deck.page.chart import ChartSpec
from deck.page.item import Equation
from deck.units import Size

DRAWN_WITH = ("matplotlib", "fonttools", "fontpkg-arimo", "fontpkg-lato", "pillow")
"""Distributions whose release may change a figure's bytes."""

DRAWING_CODE = (
    "page/plot.py",
    "page/chart_notes.py",
    "brand/palette.py",
    "brand/contrast.py",
    "brand/metrics.py",
    "brand/advances.py",
)
"""Our modules that draw, beside those of this folder."""


def cached_figure(spec: ChartSpec, brand: Brand, size: Size, folder: Path) -> FigureImage:
    """`figure(spec, brand, size)`, kept in `folder`, which is made when it is missing.

    A folder that cannot be written costs time only: the figure is drawn at each build.
    """
    key = _key(spec, brand, size)
    return _kept(folder, key, lambda: figure(spec, brand, size), notes(brand.body_font))


def cached_equation(item: Equation, brand: Brand, tone: Tone, size: Size, folder: Path) -> FigureImage:
    """`equation(item, brand, tone, size)`, kept likewise. Raises EquationError."""
    return _kept(folder, _equation_key(item, brand, tone, size), lambda: equation(item, brand, tone, size))


def is_drawn(item: Equation, brand: Brand, tone: Tone, size: Size, folder: Path) -> bool:
    """Whether the equation lies in the folder: then its LaTeX is known to be good."""
    return all(file.is_file() for file in _files(folder, _equation_key(item, brand, tone, size)))


def _files(folder: Path, key: str) -> tuple[Path, Path]:
    return folder / f"{key}.svg", folder / f"{key}.png"


def _kept(folder: Path, key: str, draw: Callable[[], FigureImage], notes: tuple[str, ...] = ()) -> FigureImage:
    files = _files(folder, key)
    with suppress(OSError):
        return FigureImage(files[0].read_bytes(), files[1].read_bytes(), notes)
    drawn = draw()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        for file, content in zip(files, (drawn.svg, drawn.png), strict=True):
            _write(file, content)
    return drawn


def _key(spec: ChartSpec, brand: Brand, size: Size) -> str:
    """Everything that a figure's bytes depend on, digested."""
    colours = (*sorted(brand.theme.items()), brand.small_on_highlight, brand.highlight_on_dark)
    return sha256(repr((spec, colours, brand.body_font, size, _program())).encode()).hexdigest()


def _equation_key(item: Equation, brand: Brand, tone: Tone, size: Size) -> str:
    drawn = (item.latex, item.group, item.size, hex_of(brand, INK, tone), size)
    return sha256(repr((drawn, _program())).encode()).hexdigest()


@cache
def _program() -> str:
    """What draws, digested: releases, and our own code, since who changes it wants to see it."""
    digest = sha256(deck.__version__.encode())
    for name in DRAWN_WITH:
        digest.update(f"{name} {version(name)}\n".encode())
    package = Path(__file__).parent.parent
    for file in (*sorted(package.glob("charts/*.py")), *(package / name for name in DRAWING_CODE)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _write(file: Path, content: bytes) -> None:
    """All of the file or nothing: another build may be reading."""
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    unfinished.write_bytes(content)
    unfinished.replace(file)
