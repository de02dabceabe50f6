"""Widths of text in scripts that fonts for Latin lack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deck.brand.metrics import font
from deck.page.foreign import joined
from deck.page.measure import Measure
from deck.project.fonts import add
from tests.brand.fonts import font_file
from tests.page.setting import ARIAL, BODY, runs

BEH, HEH = "\u0628", "\u0647"
FORMS = {BEH: 900, HEH: 800, " ": 300, "\ufe91": 300, "\ufee6": 400, "\ufe8f": 900, "\ufee9": 800, "\ufeea": 500}
JOIN = """
languagesystem DFLT dflt; languagesystem arab dflt;
feature init { sub u0628 by uFE91; } init;
feature fina { sub u0647 by uFEEA; } fina;
"""


def ems(text: str, measure: Measure = ARIAL) -> float:
    extent = measure.extent(runs(text), BODY)
    return extent.width(0, len(extent.text)) / BODY.size


def with_font(tmp_path: Path, *, keep: bool) -> Measure:
    add([font_file(tmp_path / "joined.ttf", "Joined", FORMS, features=JOIN)], tmp_path, keep=keep)
    return replace(ARIAL, complex=font("Joined", tmp_path))


def test_east_asian_letters_are_an_em_wide_and_stand_apart_from_others() -> None:
    assert ems("東京") == 2
    assert ems("東京 AI") == pytest.approx(2 + ems(" AI"), abs=1e-3)
    assert ems("東京AI") == pytest.approx(2.2 + ems("AI"), abs=1e-3)


def test_quotation_marks_between_east_asian_letters_are_as_wide_as_these() -> None:
    assert ems("“東京”") == 4
    assert ems("“a”") < 2


def test_arabic_letters_take_the_form_that_their_neighbours_give_them() -> None:
    assert joined("بب") == "\ufe91\ufe90"
    assert joined("ببب a") == "\ufe91\ufe92\ufe90 a"
    assert joined("با ب") == "\ufe91\ufe8e \ufe8f"
    assert joined("ب\u0651ب") == "\ufe91\u0651\ufe90"
    assert ems("ببب") < 3 * ems("ب")


def test_marks_above_letters_take_no_room() -> None:
    assert ems("กี่") == ems("ก")
    assert ems("ب\u0651\u064e") == ems("ب")


def test_letters_are_measured_in_the_font_that_the_brand_names_for_them(tmp_path: Path) -> None:
    measure = with_font(tmp_path, keep=False)
    assert ems(BEH, measure) == pytest.approx(0.9, abs=1e-3)
    assert ems("a" + BEH, measure) == pytest.approx(ems("a") + 0.9, abs=1e-3)
    assert ems("\u0634", measure) == ems("\u0634"), "the font lacks it"


def test_letters_that_join_are_told_unless_the_font_itself_says_how_wide_they_are(tmp_path: Path) -> None:
    pytest.importorskip("uharfbuzz")
    assert [script.name for script in ARIAL.unshaped("Ventes שלום ไทย سلام हिन्दी")] == ["Arabic", "Devanagari"]
    kept = with_font(tmp_path, keep=True)
    assert kept.unshaped(BEH + HEH) == ()
    assert [script.name for script in kept.unshaped("سلام")] == ["Arabic"], "the font lacks most of it"


def test_words_are_shaped_as_the_kept_font_does(tmp_path: Path) -> None:
    pytest.importorskip("uharfbuzz")
    measure = with_font(tmp_path, keep=True)
    assert ems(BEH + HEH, measure) == pytest.approx(0.3 + 0.5, abs=1e-3)
    assert ems(BEH, measure) == pytest.approx(0.9, abs=1e-3)
