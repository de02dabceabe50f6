"""Fixes: exact edits, all or none, and after the safe ones what they mend is mended."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.source.fix import Edit, Fix, mended
from deck.source.reader import parse
from deck.source.text import SourceText
from tests.content.expected import expected_in
from tests.tools import ROOT

BAD = sorted((ROOT / "tests/bad").rglob("*.yaml"))


def without_verdict(text: str) -> str:
    """The file without the comments that say what is wrong with it: they name places of the file as it is."""
    return "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("#"))


@pytest.mark.parametrize("path", BAD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_a_safe_fix_mends_is_mended_and_nothing_new_is_wrong(path: Path) -> None:
    source = SourceText.of(path.name, without_verdict(path.read_text(encoding="utf-8")))
    before = parse(source)[1]
    safe = [own for own in before if own.fix and own.fix.safe]
    text, count = mended(source, [own.fix for own in safe if own.fix])
    after = parse(SourceText.of(path.name, text))[1]
    assert count >= min(1, len(safe))
    assert len(after) <= len(before) - count
    assert {own.code for own in after} <= {own.code for own in before}


def test_most_traps_of_the_bad_files_have_a_fix() -> None:
    found = [own for path in BAD for own in parse(SourceText.of("a", without_verdict(path.read_text("utf-8"))))[1]]
    assert sum(own.fix is not None for own in found) >= 15


OF_SEVERAL_LINES = ("misplaced-key", "missing-dash")
"""One finding about lines that belong together: its fix changes all of them."""


def test_every_fix_changes_the_line_that_is_told() -> None:
    for path in BAD:
        for own in parse(SourceText.of("a", path.read_text("utf-8")))[1]:
            if own.fix:
                there = [edit.span.line <= own.span.line <= edit.span.end_line for edit in own.fix.edits]
                assert any(there) if own.code in OF_SEVERAL_LINES else all(there)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: The lesson: start early   # a remark", 'title: "The lesson: start early"   # a remark'),
        ("title:Sales grew", "title: Sales grew"),
        ("name: [Almost] everybody", 'name: "[Almost] everybody"'),
        ("title:\u00a0Sales grew\nby: A", "title: Sales grew\nby: A"),
        ('text: "Never" is a long time', "text: '\"Never\" is a long time'"),
        ('label: "Share of C:\\data"', "label: 'Share of C:\\data'"),
        ("name: *Everybody", 'name: "*Everybody"'),
    ],
)
def test_the_usual_traps_are_mended_as_their_author_meant(before: str, after: str) -> None:
    source = SourceText.of("a.yaml", before + "\n")
    fixes = [own.fix for own in parse(source)[1] if own.fix and own.fix.safe]
    assert mended(source, fixes)[0] == after + "\n"


@pytest.mark.parametrize("text", ["name: The market's #1", "rows: [716,9]", 'title: "Sales grew\nby: A'])
def test_what_may_have_been_meant_otherwise_is_offered_and_not_applied(text: str) -> None:
    (found,) = parse(SourceText.of("a.yaml", text + "\n"))[1]
    assert found.fix
    assert not found.fix.safe


TEXT = SourceText.of("a.yaml", "one two\nthree four\n\nfive é six\n")
PLACES = st.tuples(st.integers(0, len(TEXT.text)), st.integers(0, 5), st.sampled_from(("", "x", "a\nb")))


@given(st.lists(PLACES, max_size=6))
def test_fixes_are_applied_each_whole_or_not_at_all(places: list[tuple[int, int, str]]) -> None:
    fixes = [Fix((Edit(TEXT.span(start, start + length), text),)) for start, length, text in places]
    text, count = mended(TEXT, fixes)
    assert count >= min(1, len(fixes))
    taken = [(start, min(start + length, len(TEXT.text)), words) for start, length, words in places]
    if count == len(fixes):
        assert len(text) == len(TEXT.text) + sum(len(words) - (end - start) for start, end, words in taken)


def test_no_fix_leaves_the_text_alone() -> None:
    assert mended(TEXT, []) == (TEXT.text, 0)


def test_the_bad_files_are_read() -> None:
    assert len(BAD) > 30
    assert any(expected_in(path.read_text(encoding="utf-8")) for path in BAD)


def test_what_may_be_meant_for_an_anchor_is_not_quoted_by_itself() -> None:
    _, findings = parse(SourceText.of("a.yaml", "title: &shared Our own words\n"))
    assert [(own.code, own.fix is not None and own.fix.safe) for own in findings] == [("yaml-alias", False)]
