"""Code in colour is still the code, whatever it is; folded lines keep within their room and lose nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.run import Run
from deck.page.syntax import code_lines, folded, is_language, languages, length

code = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\n    #'\"(){}\t"))
MARK = "└ "


def said(line: tuple[Run, ...]) -> str:
    return "".join(run.text for run in line)


@given(code, st.sampled_from(["", "python", "sql", "json", "html", "bash"]))
def test_the_lines_joined_are_the_code(text: str, language: str) -> None:
    assert "\n".join(map(said, code_lines(text, language))) == text.removeprefix("\ufeff").expandtabs(4)


def test_words_of_the_language_are_bold_comments_quiet_and_values_coloured() -> None:
    (line,) = code_lines("return 'a' if b else 12  # why", "python")
    looks = {run.text.strip(): (run.bold, run.colour) for run in line}
    assert looks["return"] == looks["if"] == looks["else"] == (True, "")
    assert looks["'a'"] == looks["12"] == (False, "kicker")
    assert looks["# why"] == (False, "secondary")
    assert looks["b"] == (False, "")


def test_without_a_language_all_is_in_one_look() -> None:
    assert code_lines("return 1\n\nreturn 2") == ((Run("return 1"),), (), (Run("return 2"),))


def test_a_space_between_two_looks_makes_no_run_of_its_own() -> None:
    assert [run.text for line in code_lines("if x:\n    return 1", "python") for run in line if run.text.isspace()] == [
        "    "
    ]


@pytest.mark.parametrize("name", ["python", "Python", "SQL", "c++", "C++", "yaml", "js"])
def test_a_language_is_known_by_its_name_and_its_short_ones(name: str) -> None:
    assert is_language(name)


def test_an_unknown_language_is_not_taken_for_another() -> None:
    assert not is_language("pyhton")
    assert "python" in languages()
    with pytest.raises(KeyError):
        code_lines("x", "pyhton")


@given(code.map(lambda text: text.replace("\n", " ").expandtabs(4)), st.integers(8, 60))
def test_a_folded_line_keeps_within_its_room_and_loses_nothing(text: str, most: int) -> None:
    (line,) = code_lines(text)
    shown = said(folded(line, most, MARK)).split("\n")
    assert all(len(own.rstrip()) <= most for own in shown)
    assert shown[0] + "".join(own.lstrip(" ").removeprefix(MARK) for own in shown[1:]) == text


def test_a_line_is_folded_at_a_space_under_its_own_indent() -> None:
    (line,) = code_lines("    call(alpha, beta, gamma, delta)")
    assert said(folded(line, 28, MARK)).split("\n") == ["    call(alpha, beta, ", "    └ gamma, delta)"]


def test_a_line_that_has_room_is_left_alone() -> None:
    (line,) = code_lines("return 1", "python")
    assert folded(line, length(line), MARK) == line
