"""A list that begins behind its key: it is begun in the next line, where it is one; a text gets quotes."""

from __future__ import annotations

import pytest

from deck.source.finding import Finding
from deck.source.fix import mended
from deck.source.list_begun import Wanted
from deck.source.reader import parse
from deck.source.text import SourceText
from tests.source.test_reader import codes, plain


def wants(key: str) -> Wanted:
    known: dict[str, Wanted] = {"points": "a list", "text": "text"}
    return known.get(key, "")


def told(text: str) -> Finding:
    (finding,) = parse(SourceText.of("a.yaml", text), wants)[1]
    return finding


def fixed(text: str) -> str:
    """The text after its safe fixes, which leave nothing to mend and change nothing that was read."""
    source = SourceText.of("a.yaml", text)
    node, findings = parse(source, wants)
    while findings:
        after, count = mended(source, [own.fix for own in findings if own.fix and own.fix.safe])
        assert count
        source = SourceText.of("a.yaml", after)
        again, findings = parse(source, wants)
        assert plain(again) == plain(node)
    return source.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("points: - a\n  - b\n", "points:\n  - a\n  - b\n"),
        ("points: - a\n- b\n", "points:\n- a\n- b\n"),
        ("points:  -  a  # first\n\n    # second\n    - b\n", "points:\n    -  a  # first\n\n    # second\n    - b\n"),
        ("- points: - a\n  - b\n  text: c\n", "- points:\n  - a\n  - b\n  text: c\n"),
        ("points: - name: a\n          by: b\n", "points:\n        - name: a\n          by: b\n"),
        (
            "points: - name: a\n          by: b\n        - c\n",
            "points:\n        - name: a\n          by: b\n        - c\n",
        ),
        ("other: - a\n  - b\n", "other:\n  - a\n  - b\n"),
        ("points: - a thing\nb: c\n", "points:\n  - a thing\nb: c\n"),
        ("points: - a thing", "points:\n  - a thing"),
        ("title:b\npoints: - a thing\n", "title: b\npoints:\n  - a thing\n"),
        ('"points": - a thing\n', '"points":\n  - a thing\n'),
        ("points: - a\nlist:\n- b\n", "points:\n- a\nlist:\n- b\n"),
        ("points: - a\nlist:\n    - b\n", "points:\n    - a\nlist:\n    - b\n"),
        ("text: - a\nb: c\n", 'text: "- a"\nb: c\n'),
    ],
)
def test_its_safe_fix_gives_the_list_or_the_text_that_was_meant(before: str, after: str) -> None:
    assert fixed(before) == after


def test_the_help_shows_the_mended_lines() -> None:
    finding = told("a:\n  - points: - x  # one\n      - y\n")
    assert finding.help == "begin it in the next line:\n  - points:\n      - x"
    assert (finding.code, finding.span.line, finding.span.column) == ("reserved-start", 2, 13)


@pytest.mark.parametrize(
    "text",
    [
        "other: - a\n",
        "points: -\n",
        "points: - 5\n",
        "points: - 5 %\n",
        "text: - a\n  - b\n",
        "points: - a\n  which goes on\n",
    ],
)
def test_where_nobody_can_know_there_is_no_safe_fix(text: str) -> None:
    finding = told(text + "z: 1\n")
    assert finding.code == "reserved-start"
    assert finding.fix is None or not finding.fix.safe


def test_a_text_of_several_items_is_to_begin_below_its_key() -> None:
    text = "text: - a\n  # and\n  - b : c\nz: @x\n"
    first, other = parse(SourceText.of("a.yaml", text), wants)[1]
    assert first.help == 'write "text: |" and start the text in the line below'
    assert (other.span.line, other.code) == (4, "reserved-start")


def test_what_stands_in_the_items_is_told_at_its_place_in_the_file() -> None:
    text = "points: - @a : b\n  - c\nz: 1\nz: 2\n"
    source = SourceText.of("a.yaml", text)
    findings = parse(source, wants)[1]
    assert codes(findings) == ["reserved-start", "reserved-start", "duplicate-key"]
    assert [(own.span.line, own.span.column) for own in findings] == [(1, 9), (1, 11), (4, 1)]
    assert "line 3" in findings[2].help
    assert findings[1].help == 'put quotes around it:\npoints:\n  - "@a : b"'
    assert fixed("points: - @a : b\n  - c\n") == 'points:\n  - "@a : b"\n  - c\n'
