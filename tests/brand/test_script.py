from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.script import SCRIPTS, is_foreign, is_right_to_left, language_of, line_of, script_of, stretches


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *(("Été", ""), ("a π of 2", ""), ("the letters αβγ", ""), ("π", ""), ("≈ 200 € 😀", ""), ("", "")),
        *(("سلام", "ar-SA"), ("שלום", "he-IL"), ("สวัสดี", "th-TH"), ("नमस्ते", "hi-IN"), ("漢字", "zh-CN")),
        *(("東京で", "ja-JP"), ("한국 漢字", "ko-KR"), ("AI 企业", "zh-CN")),
    ],
)
def test_the_script_tells_the_language_where_it_can(text: str, language: str) -> None:
    assert language_of(text) == language
    assert is_foreign(text) == bool(language)


@pytest.mark.parametrize(("text", "language"), [("Ναι", "el-GR"), ("Да, да, AI", "ru-RU"), ("Η τιμή του π", "el-GR")])
def test_greek_and_cyrillic_tell_their_language_and_stand_in_the_font_for_latin(text: str, language: str) -> None:
    assert language_of(text) == language
    assert not is_foreign(text)


@pytest.mark.parametrize(
    ("text", "rightwards"),
    [("سلام", True), ("2025 שלום", True), ("« سلام » AI", True), ("AI שלום", False), ("2025", False), ("東京", False)],
)
def test_text_runs_as_its_first_letter_does(text: str, rightwards: bool) -> None:
    assert is_right_to_left(text) is rightwards


def test_marks_and_joiners_stay_with_the_letters_before_them() -> None:
    assert [(start, end) for start, end, _ in stretches("می\u200cخواهم a\u0301")] == [(0, 8), (8, 11)]


def test_lines_are_as_high_as_the_tallest_script_wants() -> None:
    assert line_of("Ventes") == line_of("東京") == 1.2
    assert 1.2 < line_of("ไทย") < line_of("ไทย हिन्दी")


def test_scripts_do_not_share_characters() -> None:
    pairs = sorted(
        (ord(first), ord(last))
        for script in SCRIPTS
        for first, last in zip(script.characters[::2], script.characters[1::2], strict=True)
    )
    assert all(last < first for (_, last), (first, _) in pairwise(pairs))


@given(st.text())
def test_stretches_are_the_text(text: str) -> None:
    found = list(stretches(text))
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert is_foreign(text) == any(script_of(character) for character in text)
