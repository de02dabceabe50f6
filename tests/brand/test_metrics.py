from __future__ import annotations

import json
from pathlib import Path

import pytest

from deck.brand.metrics import EM, STAND_IN_FACTOR, font
from deck.brand.shipped import shipped

FAMILIES = ("arial", "calibri", "cambria", "courier new")
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


def test_cambria_is_measured_as_wide_as_it_is_though_its_twin_has_become_narrower() -> None:
    cambria = {" ": 0.220, "a": 0.488, "n": 0.558, "t": 0.338, "0": 0.554, "1": 0.554, "9": 0.554}
    assert all(ems(character, "Cambria") >= width for character, width in cambria.items())


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


def test_names_are_known_in_any_case_and_by_their_free_twin() -> None:
    for name in ("ARIAL", " arial ", "Liberation  Sans", "Arimo", "Carlito", "Caladea"):
        assert font(name).known, name
    assert ems("Été", "Arimo") == ems("Été", "Arial")


def test_an_unknown_font_is_measured_wide_and_says_so() -> None:
    stand_in = font("Papyrus Ultra")
    assert not stand_in.known
    assert stand_in.family == "Papyrus Ultra"
    assert ems("Amsterdam", "Papyrus Ultra") == pytest.approx(ems("Amsterdam") * STAND_IN_FACTOR, rel=1e-4)
    assert stand_in.face().line == font("Arial").face().line


@pytest.mark.parametrize("name", ["", "../arial", "C:\\fonts\\arial", "a.b"])
def test_a_name_that_looks_like_a_path_is_just_unknown(name: str) -> None:
    assert not font(name).known


def test_the_project_may_bring_tables_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "assets" / "fonts"
    folder.mkdir(parents=True)
    table = json.loads(shipped("fonts", "arial.json").read_text(encoding="utf-8"))
    for style in table["styles"].values():
        style["advances"] = {"0041": "4096"}
    (folder / "house sans.json").write_text(json.dumps(table), encoding="utf-8")
    house = font("House Sans", tmp_path)
    assert house.known
    assert house.face().advances("A") == [2 * EM]


def test_no_break_spaces_are_as_wide_as_spaces() -> None:
    assert ems("\u00a0") == ems("\u202f") == ems(" ")
    assert ems("\u00a0", "Calibri") == ems(" ", "Calibri")  # whose table lacks it


def test_characters_that_the_font_lacks_get_a_careful_width() -> None:
    assert ems("漢") == ems("😀") == 1
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
    for style in table["styles"].values():
        covered = {
            int(start, 16) + index for start, row in style["advances"].items() for index in range(len(row.split()))
        }
        needed = "AZaz09éèêëçàùîïôœŒÆæß«»‹›“”‘’–—…•€£%±×÷≈−≤≥ŁłŞşŽžĂăŐő"
        assert [character for character in needed if ord(character) not in covered] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_tables_stay_small(family: str) -> None:
    assert shipped("fonts", f"{family}.json").stat().st_size < 150_000
