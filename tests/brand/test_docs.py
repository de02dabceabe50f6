"""What docs/brands.md says of the file is what the loader reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from deck.brand import load
from deck.brand.brand import THEME_SLOTS
from deck.brand.contrast import faults, proposal
from deck.brand.load import load_brand
from tests.brand.brands import INK
from tests.tools import ROOT

DOCS = (ROOT / "docs/brands.md").read_text(encoding="utf-8")


def test_the_table_lists_the_keys_that_the_loader_knows() -> None:
    listed = re.findall(r"^\| `(\w+)` \| (yes|no) \|", DOCS, re.M)
    assert tuple(key for key, _ in listed) == load._KEYS


@pytest.mark.parametrize("key", [key for key, needed in re.findall(r"^\| `(\w+)` \| (yes|no) \|", DOCS, re.M)])
def test_it_says_truly_whether_a_key_is_needed(key: str, tmp_path: Path) -> None:
    needed = re.search(rf"^\| `{key}` \| (yes|no) \|", DOCS, re.M)
    assert needed
    lines = whole_file().splitlines(keepends=True)
    start = next(index for index, line in enumerate(lines) if line.startswith(f"{key}:"))
    end = next((index for index in range(start + 1, len(lines)) if lines[index][0] != " "), len(lines))
    brand, findings = loaded("".join(lines[:start] + lines[end:]), tmp_path)
    assert (brand is None) == (needed[1] == "yes"), findings


def test_the_whole_file_is_a_brand_and_names_every_colour(tmp_path: Path) -> None:
    brand, findings = loaded(whole_file(), tmp_path)
    assert findings == []
    assert brand is not None
    assert tuple(brand.theme) == THEME_SLOTS


def test_its_example_of_a_refusal_is_what_the_program_says() -> None:
    theme = {**INK, "accent3": INK["accent4"]}
    fault = next(own for own in faults(theme) if own.pair == "accent3 on lt1")
    proposed = proposal(theme, fault)
    assert proposed
    assert f"secondary text: {fault.pair} has a contrast of {fault.shown}, and 4.5:1 is needed" in DOCS
    assert f"{proposed[0]}: {proposed[1]} would pass, with the other colours as they are" in DOCS


def whole_file() -> str:
    match = re.search(r"```yaml\n(.*?)```", DOCS, re.S)
    assert match
    return match[1]


def loaded(text: str, project: Path) -> tuple[object, list[object]]:
    folder = project / "assets/brands/harbour"
    folder.mkdir(parents=True)
    (folder / "brand.yaml").write_text(text, encoding="utf-8")
    brand, findings = load_brand("harbour", project)
    return brand, list(findings)
