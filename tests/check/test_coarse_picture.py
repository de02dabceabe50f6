"""Pictures with too few pixels for their place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from deck.build import plan
from deck.source.finding import Finding
from tests.decks import content

SLIDE = "kind: picture\ntitle: The depot opened in May\npicture: own.png\nalt: The depot\n"


def told(folder: Path, size: tuple[int, int], slide: str = SLIDE, exif: bytes = b"") -> list[Finding]:
    home = content(folder, slide)
    Image.new("RGB", size, "red").save(home / "assets/own.png", exif=exif)
    return [own for own in plan(home).findings if own.code == "coarse-picture"]


def test_a_picture_of_a_few_pixels_is_told_with_what_it_takes(tmp_path: Path) -> None:
    (found,) = told(tmp_path, (12, 9))
    assert found.message == '"own.png" has 12 × 9 pixels: here that is 1 pixel an inch'
    assert found.help == "take a version about 2,000 pixels wide, or show it smaller"


@pytest.mark.parametrize(("width", "coarse"), [(640, True), (1280, False), (4000, False)])
def test_what_counts_is_how_large_it_is_shown(width: int, coarse: bool, tmp_path: Path) -> None:
    assert bool(told(tmp_path, (width, width * 3 // 4))) is coarse


def test_half_a_page_takes_fewer(tmp_path: Path) -> None:
    assert told(tmp_path, (700, 760), SLIDE + "layout: half\n") == []


def test_a_picture_that_lies_on_its_side_is_measured_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (found,) = told(tmp_path, (90, 120), exif=exif.tobytes())
    assert "120 × 90 pixels" in found.message
