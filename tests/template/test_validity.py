"""Microsoft's own validator has nothing against the template."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest

from deck.brand.brand import Mark
from deck.brand.layouts import all_layouts
from deck.brand.palette import Tone
from deck.template import compile_template
from tests.brand.brands import INITIALS, MARK, ink
from tests.tools import sdk_errors


def saved(parts: Mapping[str, bytes], file: Path) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
    return file


@pytest.mark.parametrize(("form", "mark"), [("potx", MARK), ("pptx", INITIALS)])
def test_the_open_xml_sdk_finds_no_error(form: Literal["potx", "pptx"], mark: Mark, tmp_path: Path) -> None:
    parts = compile_template(ink(mark), all_layouts(), language="fr-FR", form=form)
    assert sdk_errors(saved(parts, tmp_path / f"template.{form}"), tmp_path) == []


def test_layouts_that_a_brand_turns_dark_are_valid_too(tmp_path: Path) -> None:
    dark = [replace(layout, tone=Tone.DARK) for layout in all_layouts()]
    parts = compile_template(ink(), dark, language="en-GB")
    assert sdk_errors(saved(parts, tmp_path / "dark.pptx"), tmp_path) == []
