"""Figures are twins of the native charts: same places, same colours, letters as outlines, same bytes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from deck.brand.contrast import hex_of
from deck.brand.palette import Tone
from deck.charts import cached
from deck.charts.cached import cached_figure
from deck.charts.figure import DPI, figure
from deck.charts.typeface import typeface
from deck.page.chart import ChartSpec
from deck.page.plot import bar_rects
from deck.units import inches, points
from tests.brand.brands import ink
from tests.charts.specs import FRAME, ranking, two_years

BOTH = pytest.mark.parametrize("spec", [two_years(), ranking()], ids=["columns", "bars"])


def picture(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png))


def widths(font: str, text: str) -> tuple[float, float]:
    face = typeface(font)
    return face.regular.width(text), face.bold.width(text)


@BOTH
def test_bars_stand_where_the_native_ones_do_in_their_colour(spec: ChartSpec) -> None:
    image = picture(figure(spec, ink(), FRAME).png)
    for series, rects in zip(spec.series, bar_rects(spec), strict=True):
        for point, rect in zip(series.points, rects, strict=True):
            if rect is None or point.value is None:
                continue
            colour = point.colour or series.colour
            spot = ((rect.x + rect.width * 0.02) * image.width, (rect.y + rect.height * 0.9) * image.height)
            seen = image.getpixel((int(spot[0]) + 2, int(spot[1]) - 2))
            assert "{:02X}{:02X}{:02X}{:02X}".format(*seen) == hex_of(ink(), colour, spec.tone) + "FF"  # type: ignore[misc]


@BOTH
def test_the_picture_is_as_large_as_its_frame_and_clear_between_the_bars(spec: ChartSpec) -> None:
    image = picture(figure(spec, ink(), FRAME).png)
    assert image.size == (round(inches(FRAME.width) * DPI), round(inches(FRAME.height) * DPI))
    assert image.getpixel((image.width - 1, 0))[3] == 0  # type: ignore[index]


@BOTH
def test_the_svg_holds_outlines_and_nothing_from_outside(spec: ChartSpec) -> None:
    svg = figure(spec, ink(), FRAME).svg.decode()
    assert f'width="{points(FRAME.width):g}pt"' in svg
    assert "<text" not in svg
    assert "href=" not in svg
    assert "date" not in svg.lower()


@BOTH
def test_the_same_spec_gives_the_same_bytes(spec: ChartSpec) -> None:
    assert figure(spec, ink(), FRAME) == figure(spec, ink(), FRAME)


def test_no_setting_of_the_user_changes_a_byte(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("svg.id: mine\npath.snap: False\nlines.linewidth: 9\nfigure.dpi: 30\n")
    code = (
        "from tests.charts.specs import *; from tests.brand.brands import ink\n"
        "from deck.charts.figure import figure; from hashlib import sha256\n"
        "drawn = figure(two_years(), ink(), FRAME); print(sha256(drawn.svg + drawn.png).hexdigest())"
    )
    printed = [
        subprocess.run([sys.executable, "-c", code], env=os.environ | own, capture_output=True, text=True, check=True)
        for own in ({}, {"MATPLOTLIBRC": str(tmp_path), "TZ": "Asia/Tokyo", "LC_ALL": "C"})
    ]
    assert printed[0].stdout == printed[1].stdout


def test_nothing_is_printed_where_the_library_may_not_write_its_cache() -> None:
    code = (
        "from tests.charts.specs import *; from tests.brand.brands import ink; from deck.charts.figure import figure\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", code + "figure(two_years(), ink(), FRAME)"],
        env=os.environ | {"MPLCONFIGDIR": f"{os.devnull}/nowhere"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout + run.stderr == ""


def test_a_tone_changes_the_colours_and_not_the_shapes() -> None:
    light, dark = (
        figure(replace(two_years(), tone=tone), ink(), FRAME).svg.decode() for tone in (Tone.LIGHT, Tone.DARK)
    )
    assert light != dark
    uncoloured = (re.sub("#[0-9a-f]{6}", "", svg) for svg in (light, dark))
    assert next(uncoloured) == next(uncoloured)


def test_the_twin_of_arial_is_as_wide_as_arial() -> None:
    assert widths("Arial", "0") == (pytest.approx(0.556, abs=0.001), pytest.approx(0.556, abs=0.001))
    assert widths("Arial", "a") == (pytest.approx(0.556, abs=0.001), pytest.approx(0.556, abs=0.001))
    assert widths("Arial", "A") == (pytest.approx(0.667, abs=0.001), pytest.approx(0.722, abs=0.001))


def test_a_font_without_twin_is_replaced_and_the_user_told() -> None:
    drawn = figure(two_years(), ink(fonts=("Nowhere", "Nowhere")), FRAME)
    assert drawn.notes == (
        "no package brings letters like Nowhere's: figures are lettered in Arimo, as wide as Nowhere is taken to be",
    )
    assert figure(two_years(), ink(), FRAME).notes == ()


def test_a_warm_build_reads_figures_back_and_imports_no_matplotlib(tmp_path: Path) -> None:
    first = cached_figure(two_years(), ink(), FRAME, tmp_path)
    assert first == figure(two_years(), ink(), FRAME)
    code = (
        "import sys; from pathlib import Path; from tests.charts.specs import *; from tests.brand.brands import ink\n"
        "from deck.charts.cached import cached_figure\n"
        f"drawn = cached_figure(two_years(), ink(), FRAME, Path({str(tmp_path)!r}))\n"
        "print(len(drawn.svg), len(drawn.png), [m for m in ('matplotlib', 'fontTools', 'numpy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == f"{len(first.svg)} {len(first.png)} []"


def test_whatever_changes_the_picture_makes_a_new_one(tmp_path: Path) -> None:
    brand = ink()
    red = replace(brand, theme={**brand.theme, "accent1": "AA0000"})
    wide = replace(FRAME, width=FRAME.width + 1)
    for spec, of, size in (
        (two_years(), brand, FRAME),
        (ranking(), brand, FRAME),
        (two_years(), red, FRAME),
        (two_years(), brand, wide),
    ):
        cached_figure(spec, of, size, tmp_path)
    assert len(list(tmp_path.glob("*.svg"))) == len(list(tmp_path.glob("*.png"))) == 4


def test_a_half_written_entry_is_drawn_again(tmp_path: Path) -> None:
    drawn = cached_figure(two_years(), ink(), FRAME, tmp_path)
    next(tmp_path.glob("*.png")).unlink()
    assert cached_figure(two_years(), ink(), FRAME, tmp_path) == drawn
    assert len(list(tmp_path.iterdir())) == 2


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert cached_figure(two_years(), ink(), FRAME, blocked / "figures") == figure(two_years(), ink(), FRAME)


def test_code_that_draws_is_part_of_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = cached._key(two_years(), ink(), FRAME)
    monkeypatch.setattr(cached, "_program", lambda: "other code")
    assert cached._key(two_years(), ink(), FRAME) != before
