from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from deck.brand.advances import EM
from deck.brand.font_file import FontError
from deck.brand.metrics import font
from deck.cli import commands
from deck.project.fonts import add, known
from tests.brand.fonts import font_file

WIDTHS = {" ": 250, "A": 700, "a": 500}
WIDE = {" ": 250, "A": 900, "a": 600}


def said(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(commands, ["fonts", *arguments])
    return result.exit_code, result.output


def test_a_font_that_is_added_is_known_to_the_project(tmp_path: Path) -> None:
    (table,) = add([font_file(tmp_path / "house.ttf", "House Sans", WIDTHS)], tmp_path)
    assert table == tmp_path / "assets" / "fonts" / "house sans.json"
    house = font("HOUSE sans", tmp_path)
    assert house.known
    assert house.face().advances("Aa") == [round(0.7 * EM), round(0.5 * EM)]
    assert not font("House Sans").known


def test_styles_may_come_one_by_one(tmp_path: Path) -> None:
    add([font_file(tmp_path / "r.ttf", "House Sans", WIDTHS)], tmp_path)
    add([font_file(tmp_path / "b.ttf", "House Sans", WIDE, style="bold")], tmp_path)
    house = next(own for own in known(tmp_path) if own.name == "House Sans")
    assert house.styles == ("regular", "bold")
    assert house.own
    assert not house.kept


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    files = [font_file(tmp_path / f"{style}.ttf", "House Sans", WIDTHS, style=style) for style in ("bold", "regular")]
    (one,) = add(files, tmp_path / "one")
    (two,) = add(files[::-1], tmp_path / "two")
    assert one.read_bytes() == two.read_bytes()


def test_nothing_is_written_when_one_of_the_files_is_no_font(tmp_path: Path) -> None:
    (tmp_path / "no.ttf").write_bytes(b"no font")
    good = font_file(tmp_path / "r.ttf", "House Sans", WIDTHS)
    with pytest.raises(FontError, match=r"no\.ttf"):
        add([good, tmp_path / "no.ttf"], tmp_path)
    assert not (tmp_path / "assets").exists()


def test_a_name_that_is_no_file_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FontError, match="no file can be called"):
        add([font_file(tmp_path / "r.ttf", "../House", WIDTHS)], tmp_path)


def test_a_file_that_is_kept_lies_beside_its_table(tmp_path: Path) -> None:
    add([font_file(tmp_path / "r.ttf", "House Sans", WIDTHS)], tmp_path, keep=True)
    file, index = font("House Sans", tmp_path).face().file or (Path(), -1)
    assert file.read_bytes() == (tmp_path / "r.ttf").read_bytes()
    assert index == 0


def test_the_command_lists_what_is_known_and_whose_widths_it_has(tmp_path: Path) -> None:
    status, output = said("--project", str(tmp_path))
    assert status == 0
    lines = dict(line.split("  ", 1) for line in output.splitlines())
    assert "as Liberation Sans" in lines["Arial"]
    assert "with a margin" in lines["Verdana"]
    assert "other scripts" not in lines


def test_the_command_adds_and_says_what_is_lacking(tmp_path: Path) -> None:
    file = font_file(tmp_path / "r.ttf", "House Sans", WIDTHS)
    status, output = said("add", str(file), "--project", str(tmp_path))
    assert status == 0
    assert "house sans.json: House Sans (measured with a margin until you add its bold, italic, bold italic)" in output
    listed = json.loads(said("--project", str(tmp_path), "--json")[1])
    assert [own["name"] for own in listed if own["own"]] == ["House Sans"]


def test_the_command_says_kindly_what_is_no_font(tmp_path: Path) -> None:
    (tmp_path / "no.ttf").write_bytes(b"no font")
    status, output = said("add", str(tmp_path / "no.ttf"), "--project", str(tmp_path))
    assert status == 1
    assert "this is no font, or it is damaged" in output
    assert "Nothing was written" in output
