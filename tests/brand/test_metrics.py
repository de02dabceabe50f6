from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.metrics import EM, STAND_IN_FACTOR, STAND_IN_LINE, families, font
from deck.brand.shipped import shipped

FAMILIES = (
    *("arial", "calibri", "cambria", "courier new", "georgia", "segoe ui", "tahoma", "times new roman", "verdana"),
)
STYLES = ("regular", "bold", "italic", "boldItalic")


def ems(text: str, name: str = "Arial", *, bold: bool = False) -> float:
    return sum(font(name).face(bold=bold).advances(text)) / EM


def test_arial_has_the_widths_that_everybody_knows() -> None:
    assert ems("0") == pytest.approx(0.556, abs=0.0005)
    assert ems(",") == pytest.approx(0.278, abs=0.0005)
    assert ems("W") == pytest.approx(0.944, abs=0.0005)
    assert ems("W", bold=True) == pytest.approx(0.944, abs=0.0005)
    assert ems("a", bold=True) == pytest.approx(0.556, abs=0.0005)


def test_calibri_has_its_own() -> None:
    assert ems("0", "Calibri") == pytest.approx(0.507, abs=0.0005)
    assert ems(",", "Calibri") == pytest.approx(0.25, abs=0.0005)


@pytest.mark.parametrize(
    ("name", "widths"),
    [
        ("Cambria", {" ": 0.220, "a": 0.488, "n": 0.558, "t": 0.338, "0": 0.554, "1": 0.554, "9": 0.554}),
        ("Georgia", {" ": 0.241, "a": 0.504, "W": 0.976, "0": 0.614, "1": 0.430}),
        ("Segoe UI", {" ": 0.274, "a": 0.509, "n": 0.566, "0": 0.539}),
        ("Tahoma", {" ": 0.312, "a": 0.525, "n": 0.558, "0": 0.546}),
        ("Times New Roman", {" ": 0.250, "a": 0.444, "n": 0.500, "0": 0.500, "W": 0.944}),
    ],
)
def test_the_fonts_of_office_have_theirs(name: str, widths: dict[str, float]) -> None:
    assert {character: ems(character, name) for character in widths} == pytest.approx(widths, abs=0.0006)


def test_lines_are_as_high_as_the_fonts_own_not_their_twins() -> None:
    lines = {name: font(name).face().line for name in ("Georgia", "Segoe UI", "Tahoma", "Cambria", "Verdana")}
    expected = {"Georgia": 1.136, "Segoe UI": 1.33, "Tahoma": 1.207, "Cambria": 1.172, "Verdana": 1.215}
    assert lines == pytest.approx(expected, abs=0.0006)


def test_verdana_has_no_twin_and_is_measured_with_a_margin() -> None:
    assert not font("Verdana").known
    assert ems("Amsterdam", "Verdana") > 1.15 * ems("Amsterdam")


def test_a_font_without_italics_is_slanted_at_its_own_widths() -> None:
    tahoma = font("Tahoma")
    assert tahoma.face(italic=True).advances("Été") == tahoma.face().advances("Été")
    assert tahoma.styles == ("regular", "bold")


def test_all_characters_of_courier_new_are_of_one_width() -> None:
    for name in ("Courier New", "Liberation Mono"):
        widths = {ems(character, name, bold=bold) for character in "iW0└→é—" for bold in (False, True)}
        assert widths == {ems("x", name)}
    assert ems("x", "Courier New") == pytest.approx(0.6, abs=0.0005)


def test_kerning_moves_letters_together() -> None:
    face = font("Arial").face()
    assert face.kernings("AVi")[0] < 0
    assert face.kernings("AVi")[2] == 0
    assert face.kernings("nn") == [0, 0]
    assert face.kernings("") == []


def test_text_that_kerning_may_widen_is_told_from_text_that_it_only_draws_together() -> None:
    assert font("Arial").face().widens("a year’s")
    assert not font("Arial").face().widens("AVATAR")
    assert not font("Georgia").face().widens("a year’s")


@given(st.text(), st.sampled_from(("Arial", "Calibri", "Cambria", "Verdana")))
def test_kerning_adds_nothing_to_text_that_it_does_not_widen(text: str, name: str) -> None:
    face = font(name).face()
    assert face.widens(text) or max(face.kernings(text), default=0) <= 0


def test_names_are_known_in_any_case_and_by_their_free_twin() -> None:
    for name in ("ARIAL", " arial ", "Liberation  Sans", "Arimo", "Carlito", "Caladea", "Tinos", "Selawik", "Gelasio"):
        assert font(name).known, name
    assert ems("Été", "Arimo") == ems("Été", "Arial")


def test_an_unknown_font_is_measured_wide_and_says_so() -> None:
    stand_in = font("Papyrus Ultra")
    assert not stand_in.known
    assert stand_in.family == "Papyrus Ultra"
    assert ems("Amsterdam", "Papyrus Ultra") == pytest.approx(ems("Amsterdam") * STAND_IN_FACTOR, rel=1e-4)
    assert stand_in.face().line == STAND_IN_LINE > font("Segoe UI").face().line


@pytest.mark.parametrize("name", ["", "../arial", "C:\\fonts\\arial", "a.b"])
def test_a_name_that_looks_like_a_path_is_just_unknown(name: str) -> None:
    assert not font(name).known


def test_the_project_may_bring_tables_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "fonts"
    folder.mkdir(parents=True)
    table = json.loads(shipped("fonts", "arial.json").read_text(encoding="utf-8"))
    for style in table["styles"].values():
        style["advances"] = {"0041": "4096x4"}
    (folder / "house sans.json").write_text(json.dumps(table), encoding="utf-8")
    house = font("House Sans", tmp_path)
    assert house.known
    assert house.face().advances("AD") == [2 * EM, 2 * EM]
    assert house.face().advances("E") != [2 * EM]
    assert next(families(tmp_path)).path == folder / "house sans.json"


def test_a_style_that_is_not_known_is_measured_with_a_margin(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "fonts"
    folder.mkdir(parents=True)
    table = json.loads(shipped("fonts", "arial.json").read_text(encoding="utf-8"))
    table["styles"] = {"regular": table["styles"]["regular"]}
    (folder / "light sans.json").write_text(json.dumps(table), encoding="utf-8")
    light = font("Light Sans", tmp_path)
    regular, bold, italic, both = (
        sum(light.face(bold=bold, italic=italic).advances("Ventes"))
        for italic in (False, True)
        for bold in (False, True)
    )
    assert regular < italic < bold < both


def test_no_break_spaces_are_as_wide_as_spaces() -> None:
    assert ems("\u00a0") == ems("\u202f") == ems("\t") == ems(" ")
    assert ems("\u00a0", "Calibri") == ems(" ", "Calibri")  # whose table lacks it


def test_characters_that_the_font_lacks_get_a_careful_width() -> None:
    assert ems("漢") == ems("😀") == 1
    assert ems("ｱ") == 0.5  # half width
    assert ems("Ж", "Georgia") == pytest.approx(STAND_IN_FACTOR * ems("Ж"), rel=1e-4)
    assert 0.3 < ems("क") < 1 < ems("क", bold=True) * 1.5  # from the table of other scripts
    assert ems("\u1eb7") == ems("a")  # ă with a dot below: its base letter
    assert ems("e\u0301") == ems("e")
    assert ems("Ａ") == 1  # full width
    assert ems("ᚠ") == ems("m")  # a rune


def test_soft_hyphens_and_joiners_show_nothing() -> None:
    assert ems("\u00ad\u200b\u200d\u2060") == 0


@pytest.mark.parametrize("family", FAMILIES)
def test_each_table_names_its_source_and_licence(family: str) -> None:
    source = json.loads(shipped("fonts", f"{family}.json").read_text(encoding="utf-8"))["source"]
    assert all(source[key] for key in ("font", "version", "copyright", "licence"))


@pytest.mark.parametrize("family", FAMILIES)
def test_each_table_covers_what_european_decks_need_in_every_style(family: str) -> None:
    table = json.loads(shipped("fonts", f"{family}.json").read_text(encoding="utf-8"))
    assert tuple(table["styles"]) == STYLES
    for style in (own for own in table["styles"].values() if isinstance(own, dict)):
        covered = {int(start, 16) + index for start, row in style["advances"].items() for index in range(length(row))}
        needed = "AZaz09éèêëçàùîïôœŒÆæß«»‹›“”‘’–—…•€£%±×÷ŁłŞşŽžĂăŐő"
        assert [character for character in needed if ord(character) not in covered] == []


def length(row: str) -> int:
    return sum(int(token.partition("x")[2] or 1) for token in row.split())


@pytest.mark.parametrize("family", FAMILIES)
def test_tables_stay_small(family: str) -> None:
    assert shipped("fonts", f"{family}.json").stat().st_size < 150_000
