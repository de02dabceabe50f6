"""Programs from outside judge the whole deck: Microsoft's validator reads it, LibreOffice draws it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from deck.export import template
from tests.tools import absent, pdf, sdk_errors
from tests.whole import WholeDeck


def test_the_open_xml_sdk_finds_no_error(deck: WholeDeck, tmp_path: Path) -> None:
    assert sdk_errors(deck.file, tmp_path) == []


def test_the_open_xml_sdk_finds_no_error_with_figures(drawn_deck: WholeDeck, tmp_path: Path) -> None:
    assert sdk_errors(drawn_deck.file, tmp_path) == []


def test_the_open_xml_sdk_finds_no_error_in_the_template(tmp_path: Path) -> None:
    assert template(out=tmp_path / "brand.potx", language="fr-FR").paths
    assert sdk_errors(tmp_path / "brand.potx", tmp_path) == []


def test_every_title_is_drawn_on_its_own_page(deck: WholeDeck, tmp_path: Path) -> None:
    drawn = pages_of(pdf(deck.file, tmp_path))
    assert len(drawn) == len(deck.pages)
    for page, said in zip(deck.pages, drawn, strict=True):
        assert [word for word in words(page.title) if word not in said] == [], page.address


def test_every_title_is_drawn_on_its_own_page_with_figures(drawn_deck: WholeDeck, tmp_path: Path) -> None:
    drawn = pages_of(pdf(drawn_deck.file, tmp_path))
    assert [
        page.title for page, said in zip(drawn_deck.pages, drawn, strict=True) if not words(page.title) <= said
    ] == []


def pages_of(file: Path) -> list[set[str]]:
    """The words on each page of a PDF."""
    program = shutil.which("pdftotext") or absent("pdftotext", "sudo apt install poppler-utils")
    text = subprocess.run(
        [program, "-layout", file, "-"], capture_output=True, text=True, timeout=60, check=True
    ).stdout
    return [words(page) for page in text.removesuffix("\f").split("\f")]


def words(text: str) -> set[str]:
    """Stretches of letters and digits: marks and spaces are drawn as each program likes."""
    return set(re.findall(r"\w+", text))
