"""A formula as a picture: LaTeX, as far as matplotlib's mathtext knows it, as outlines in one colour.

The letters are those of the STIX fonts that come with matplotlib, so that no installed font plays a part.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from deck.brand.brand import Brand
from deck.brand.contrast import hex_of
from deck.brand.palette import Tone
from deck.charts.figure import FigureImage, image
from deck.charts.hushed import hush
from deck.charts.stroke import CLOSE, Outline, Place, Stroke
from deck.page.item import Equation
from deck.units import Size, points

FONTS = "stix"
INK = "text"
"""The palette role that formulas are drawn in."""

_DELIMITED = re.compile(r"(?s)\s*(\$\$?|\\\[|\\\()(.*?)(\$\$?|\\\]|\\\))\s*")
_FAULT = re.compile(r"(?s)Exception: (?P<what>.*?)(?:, found .*?)?\s*\(at char (?P<place>\d+)\)")
_EM = 100.0
"""What matplotlib measures letters in, to the em."""
_SEEN = 12
"""So much of a formula is shown around a fault."""


class EquationError(Exception):
    """LaTeX that cannot be drawn: why, in plain words, and at which character where that is known."""

    def __init__(self, reason: str, place: int | None = None) -> None:
        super().__init__(reason)
        self.place = place


def equation(item: Equation, brand: Brand, tone: Tone, size: Size) -> FigureImage:
    """The formula in a frame of that size, at its left and halfway down, as large as its group can be.

    Raises EquationError.
    """
    width, height = points(size.width), points(size.height)
    em = min(points(item.size), *(_largest(formula(latex), width, height) for latex in item.group))
    own = formula(item.latex)
    left, top, _, bottom = _bounds(own)
    down = (height - (bottom - top) * em) / 2
    placed = Outline(tuple(((x - left) * em, (y - top) * em + down) for x, y in own.places), own.codes)
    return image((Stroke(placed, f"#{hex_of(brand, INK, tone)}", sharp=False),), width, height)


@cache
def formula(latex: str) -> Outline:
    """The formula's outlines in em, y down. Raises EquationError."""
    hush()
    from matplotlib import rc_context, rcdefaults
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    text = _without_delimiters(latex)
    with rc_context(), _signs_missing() as missing:
        rcdefaults()
        font = FontProperties(size=_EM, math_fontfamily=FONTS)
        try:
            places, codes = text_to_path.get_text_path(font, f"${text}$", ismath=True)
        except ValueError as error:
            raise _explained(str(error), text) from error
    if missing:
        raise EquationError(f'the fonts of formulas have no "{missing[0]}"')
    if not len(codes):
        raise EquationError("there is nothing to draw")
    return Outline(tuple((float(x) / _EM, -float(y) / _EM) for x, y in places), tuple(int(code) for code in codes))


def _without_delimiters(latex: str) -> str:
    """The LaTeX alone, on one line: people write `$…$` or `\\[…\\]` out of habit."""
    delimited = _DELIMITED.fullmatch(latex)
    text = " ".join((delimited[2] if delimited else latex).split())
    if not text:
        raise EquationError("there is nothing to draw")
    dollar = re.search(r"(?<!\\)\$", text)
    if dollar:
        raise EquationError("a $ stands inside it; write \\$ for the sign", latex.find("$"))
    return text


@contextmanager
def _signs_missing() -> Iterator[list[str]]:
    """Collects the characters for which matplotlib would put a dummy, and silences its remarks."""
    missing: list[str] = []

    def note(record: logging.LogRecord) -> bool:
        sign = re.search(r"U\+([0-9A-Fa-f]{4,6})|\[\\?u?([0-9a-f]{4})\]", record.getMessage())
        missing.append(chr(int(sign[1] or sign[2], 16)) if sign else "sign")
        return False

    log = logging.getLogger("matplotlib.mathtext")
    log.addFilter(note)
    try:
        yield missing
    finally:
        log.removeFilter(note)


def _explained(message: str, latex: str) -> EquationError:
    """What mathtext has against the LaTeX, as a person would say it."""
    fault = _FAULT.search(message)
    if fault is None:
        return EquationError(f'it cannot be read: "{message.strip().splitlines()[-1]}"')
    place = int(fault["place"])
    return EquationError(_in_words(fault["what"], latex, place), place if place < len(latex) else None)


def _in_words(what: str, latex: str, place: int) -> str:
    after = latex[:place].strip()
    after = after if len(after) <= _SEEN else f"…{after[-_SEEN:]}"
    if what.startswith("Unknown symbol: "):
        return f"it does not know {what.removeprefix('Unknown symbol: ')}"
    if what in ("Double subscript", "Double superscript"):
        return f"{what.lower()}: put braces around what belongs together"
    if re.match(r"Expected (?:'[^']+'|\\\S+)$", what):
        expected = what.removeprefix("Expected ").strip("'").replace("\\\\", "\\")
        return f'it expects {expected} after "{after}"' if after else f"it expects {expected}"
    if place >= len(latex):
        return f'something is missing after "{after}"'
    return f'it cannot read on at "{latex[place:][:_SEEN]}"'


def _bounds(outline: Outline) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of what is drawn."""
    inked: Sequence[Place] = [place for place, code in zip(outline.places, outline.codes, strict=True) if code != CLOSE]
    across, down = [x for x, _ in inked], [y for _, y in inked]
    return min(across), min(down), max(across), max(down)


def _largest(outline: Outline, width: float, height: float) -> float:
    """The em at which the formula just fits the frame, all in points."""
    left, top, right, bottom = _bounds(outline)
    return min(width / max(right - left, 1e-6), height / max(bottom - top, 1e-6))
