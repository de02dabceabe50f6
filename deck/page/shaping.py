"""Shaping by HarfBuzz: how wide joined letters are, in a font file that the project keeps.

uharfbuzz is an optional package, imported when text asks for it. Without it letters are measured one by one, with care,
and a finding says so.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from deck.brand.metrics import EM
from deck.brand.script import Script, is_right_to_left


@cache
def is_possible() -> bool:
    """Whether uharfbuzz is there."""
    return find_spec("uharfbuzz") is not None


@lru_cache(maxsize=4096)
def shaped(text: str, script: Script, path: Path, index: int) -> tuple[int, ...]:
    """The width of each character in units of EM; letters that became one sign give its width to the first of them."""
    import uharfbuzz

    font = _font(path, index)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.script, buffer.language = script.tag, script.language  # all told: guesses would ask the locale
    buffer.direction = "rtl" if is_right_to_left(text) else "ltr"
    uharfbuzz.shape(font, buffer, {})
    widths = [0] * len(text)
    for sign, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        widths[sign.cluster] += round(position.x_advance * EM / font.face.upem)
    return tuple(widths)


@cache
def _font(path: Path, index: int) -> Any:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path), index))
