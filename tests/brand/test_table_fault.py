"""A font table in a project may be anything: it is a table, or a finding says why not."""

from __future__ import annotations

import json
import os
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.brand.load import load_brand
from deck.brand.metrics import families, font
from deck.brand.shipped import shipped
from deck.brand.table_fault import LARGEST, fault_of_table
from tests.brand.test_load import project, swap

STYLE: dict[str, Any] = {
    "unitsPerEm": 1000,
    "ascender": 900,
    "descender": -200,
    "lineGap": 0,
    "advances": {"0020": "500x95"},
    "kerning": {"A": {"-30": "VW"}},
}
TABLE: dict[str, Any] = {"family": "Mine", "styles": {"regular": STYLE, "bold": "regular"}}


def written(tmp_path: Path, table: Any) -> Path:
    file = tmp_path / "mine.json"
    file.write_text(table if isinstance(table, str) else json.dumps(table), encoding="utf-8")
    return file


@pytest.mark.parametrize("path", sorted(shipped("fonts").glob("*.json")), ids=lambda path: path.stem)
def test_the_shipped_tables_are_sound(path: Path) -> None:
    assert fault_of_table(path) == ""


def test_a_small_table_is_sound(tmp_path: Path) -> None:
    assert fault_of_table(written(tmp_path, TABLE)) == ""


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "[]", "3", '{"family": "Mine"}', '{"family": 3, "styles": {}}']
)
def test_what_is_no_table_says_why(tmp_path: Path, text: str) -> None:
    assert fault_of_table(written(tmp_path, text))


def test_a_file_too_large_for_a_table_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "mine.json").open("wb") as file:
        file.truncate(LARGEST + 1)
    assert fault_of_table(tmp_path / "mine.json") == "it is larger than 4 MB"


WRONG = [
    ("unitsPerEm", 0),
    ("unitsPerEm", True),
    ("ascender", "x"),
    ("lineGap", 1e999),
    ("advances", {"zz": "1"}),
    ("advances", {"0020": "1x99999999"}),
    ("advances", []),
    ("kerning", 3),
    ("kerning", {"A": {"x": "V"}}),
    ("file", "../mine.ttf"),
    ("file", "/etc/passwd"),
    ("index", "a"),
]


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_style_with_a_wrong_value_is_told(tmp_path: Path, key: str, value: Any) -> None:
    table = deepcopy(TABLE)
    table["styles"]["regular"][key] = value
    assert "regular" in fault_of_table(written(tmp_path, table))


def test_styles_that_lead_to_each_other_or_nowhere_are_told(tmp_path: Path) -> None:
    assert fault_of_table(written(tmp_path, {"family": "Mine", "styles": {"regular": "bold", "bold": "regular"}}))
    assert fault_of_table(written(tmp_path, TABLE | {"styles": {"regular": STYLE, "bold": "black"}}))


def broken(tmp_path: Path, table: str) -> Path:
    home = project(tmp_path, swap("heading: Arial", "heading: Mine"))
    (home / "assets/fonts").mkdir()
    (home / "assets/fonts/mine.json").write_text(table, encoding="utf-8")
    return home


def test_the_brand_that_names_the_font_is_refused_at_its_place(tmp_path: Path) -> None:
    brand, findings = load_brand("mine", broken(tmp_path, "{"))
    assert brand is None
    (finding,) = findings
    assert (finding.code, finding.span.path) == ("bad-font-table", "assets/brands/mine/brand.yaml")
    assert finding.message.endswith("mine.json is no table of widths: it is not JSON")


def test_a_broken_table_is_not_among_the_families(tmp_path: Path) -> None:
    assert "Mine" not in {own.family for own in families(broken(tmp_path, "{"))}


@pytest.mark.skipif(os.name == "nt", reason="no pipes among files")
def test_a_pipe_is_no_table_and_never_opened(tmp_path: Path) -> None:
    home = broken(tmp_path, "{")
    (home / "assets/fonts/mine.json").unlink()
    os.mkfifo(home / "assets/fonts/mine.json")
    assert load_brand("mine", home)[0] is not None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.sampled_from(["regular", "0020", "5", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*STYLE, *TABLE, "bold", "0020", "-3"]), inner, max_size=4)
    ),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_table_without_a_fault_measures_text(tmp_path: Path, data: st.DataObject) -> None:
    table = deepcopy(TABLE)
    place: Any = data.draw(st.sampled_from([table, table["styles"], table["styles"]["regular"]]))
    place[data.draw(st.sampled_from([*place, "italic", "widen", "file"]))] = data.draw(JSON)
    folder = tmp_path / str(abs(hash(json.dumps(table))))
    (folder / "assets/fonts").mkdir(parents=True, exist_ok=True)
    if not fault_of_table(written(folder / "assets/fonts", table)):
        for bold in (False, True):
            assert font("mine", folder).face(bold=bold).line > 0
