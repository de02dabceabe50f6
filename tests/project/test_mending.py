"""Fixes written into files: what they do not touch keeps its bytes, whatever ends its lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.build import plan
from deck.project.mending import as_written, mend
from deck.source.fix import Edit, Fix, chosen, mended
from deck.source.text import SourceText
from tests.decks import content

LINE_ENDS = ("\n", "\r\n", "\r")
FILES = st.lists(st.tuples(st.sampled_from(["", "a: é", "- b 😀", "# c"]), st.sampled_from(LINE_ENDS)), max_size=8)
CUTS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9), st.sampled_from(["", "x", "x\ny"])), max_size=4)


@given(FILES, st.sampled_from(["", "last"]), st.sampled_from(["", "\ufeff"]), CUTS)
def test_a_file_says_what_its_mended_text_says_and_keeps_the_ends_of_its_lines(
    lines: list[tuple[str, str]], last: str, mark: str, cuts: list[tuple[int, int, str]]
) -> None:
    file = mark + "".join(line + end for line, end in lines) + last
    source = SourceText.of("a.yaml", file)
    fixes = [Fix((Edit(source.span(start, start + length), words),)) for start, length, words in cuts]
    edits, _ = chosen(source, fixes)
    made = as_written(file, edits)
    assert SourceText.of("a.yaml", made).text == mended(source, fixes)[0]
    assert made.startswith(mark)
    if not edits:
        assert made == file
    if all("\n" not in own.words + source.text[own.start : own.end] for own in edits):
        assert re.findall("\r\n|\r|\n", made) == re.findall("\r\n|\r|\n", file)


@pytest.mark.parametrize("ends", [("\n", "\r\n"), ("\r\n", "\n"), ("\r", "\r"), ("\r\n", "\r")])
def test_lines_that_no_fix_touches_keep_their_bytes(ends: tuple[str, str], tmp_path: Path) -> None:
    first, other = ends
    folder = content(tmp_path, "kind: text\ntitle: Sales grew.\ntext: We looked.\n")
    file = folder / "results.yaml"
    before = "".join(
        line + (first if at % 2 else other) for at, line in enumerate(file.read_text(encoding="utf-8").splitlines())
    )
    file.write_bytes(before.encode())
    made = plan(folder)
    assert mend(made.findings, made.texts) == 1
    assert file.read_bytes().decode() == before.replace("Sales grew.", "Sales grew")
