"""Spoilt content gets findings and never an exception: a few of the hundred thousand of `python -m bench.fuzz`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.fuzz import judged
from deck.source.reader import parse
from deck.source.report import FORMS, report
from deck.source.text import SourceText
from tests.mutation import PIECES, mutated, seeds


def test_the_same_number_gives_the_same_files() -> None:
    assert mutated(7) == mutated(7)
    assert mutated(7) != mutated(8)


def test_what_is_spoilt_is_not_spoilt_at_first(tmp_path: Path) -> None:
    assert not judged(seeds()[0], tmp_path / "content")


@pytest.mark.parametrize("first", range(0, 320, 40))
def test_spoilt_decks_are_checked_without_an_exception(first: int, tmp_path: Path) -> None:
    for number in range(first, first + 40):
        judged(mutated(number), tmp_path / "content")


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES) | st.text("ab: -#|\n\t'\"[]{}&*!é\u00a0", max_size=6), max_size=12))
def test_any_yaml_or_none_is_a_tree_or_told_at_a_place_in_it(pieces: list[str]) -> None:
    text = SourceText.of("a.yaml", "".join(pieces))
    root, findings = parse(text)
    assert root is not None or findings
    for form in FORMS:
        report(findings, {"a.yaml": text.lines}, form)
    assert all(1 <= own.span.line <= own.span.end_line <= len(text.lines) for own in findings)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=60) | st.text(max_size=40).map(str.encode))
def test_any_bytes_for_a_section_are_checked_without_an_exception(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        judged({**seeds()[0], "results": data}, Path(folder) / "content")
