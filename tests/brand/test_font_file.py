from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.advances import EM, Advances
from deck.brand.font_file import FontError, cuts, stretches
from tests.brand.fonts import font_file

WIDTHS = {" ": 250, "A": 700, "V": 650, "a": 500, "é": 510}
KERN = "feature kern { pos u0041 u0056 -80; pos u0056 u0041 -60; } kern;"


def test_a_font_file_gives_its_widths_heights_and_kerning(tmp_path: Path) -> None:
    (cut,) = cuts(font_file(tmp_path / "house.ttf", "House Sans", WIDTHS, features=KERN))
    assert (cut.family, cut.style) == ("House Sans", "regular")
    numbers = cut.numbers()
    assert numbers["unitsPerEm"] == 1000
    assert numbers["advances"] == {"0020": "250", "0041": "700", "0056": "650", "0061": "500", "00E9": "510"}
    assert numbers["kerning"] == {"A": {"-80": "V"}, "V": {"-60": "A"}}
    assert cut.source()["version"] == "Version 1.5"


def test_lines_are_as_high_as_the_taller_of_what_programs_read(tmp_path: Path) -> None:
    (cut,) = cuts(font_file(tmp_path / "tall.ttf", "Tall", WIDTHS))
    assert cut.vertical == (1000, -250, 0), "Windows' are 1.25 em, the others 1.2"


@pytest.mark.parametrize("style", ["regular", "bold", "italic", "boldItalic"])
def test_the_file_says_which_style_it_is(style: str, tmp_path: Path) -> None:
    (cut,) = cuts(font_file(tmp_path / "x.ttf", "House Sans", WIDTHS, style=style))
    assert cut.style == style


def test_a_collection_gives_all_its_fonts(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [TTFont(font_file(tmp_path / f"{name}.ttf", name, WIDTHS)) for name in ("One", "Two")]
    collection.save(tmp_path / "both.ttc")
    assert [(cut.family, cut.index) for cut in cuts(tmp_path / "both.ttc")] == [("One", 0), ("Two", 1)]


def test_what_is_no_font_says_so(tmp_path: Path) -> None:
    (tmp_path / "no.ttf").write_bytes(b"Dear diary, today nothing happened at all.")
    whole = font_file(tmp_path / "x.ttf", "House Sans", WIDTHS).read_bytes()
    (tmp_path / "cut.ttf").write_bytes(whole[: len(whole) // 2])
    for name in ("no.ttf", "cut.ttf"):
        with pytest.raises(FontError, match="no font, or it is damaged"):
            [cut.numbers() for cut in cuts(tmp_path / name)]


def test_a_font_without_letters_is_refused(tmp_path: Path) -> None:
    path = font_file(tmp_path / "x.ttf", "Signs", WIDTHS)
    font = TTFont(path)
    font["cmap"].tables = []
    font.save(path)
    with pytest.raises(FontError, match="Signs has no letters"):
        cuts(path)


@given(st.dictionaries(st.integers(0x20, 0x400), st.integers(0, 3) | st.integers(0, 4000), max_size=300))
def test_widths_that_are_told_are_read_again(widths: dict[int, int]) -> None:
    read = Advances(stretches(widths), EM / 1000, lambda _: None)
    told = {code: read.own(chr(code)) for code in range(0x20, 0x401) if chr(code) not in "\u00ad\u202f"}
    expected = {code: round(widths[code] * (EM / 1000)) if code in widths else None for code in told}
    assert told == expected
