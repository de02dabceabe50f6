"""What the user sees, asserted whole."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.source.finding import Finding, Severity
from deck.source.report import FORMS, WIDTH, report
from deck.source.span import NOWHERE, Span

LINES = {
    "content/a.yaml": ["slides:", *[""] * 4, '    titel: "Chaque expérience client…"', *[""] * 3, "\ttab: é日本 x"]
}
UNKNOWN_KEY = Finding(
    code="unknown-key",
    message='no key "titel" in a quote section',
    span=Span("content/a.yaml", 6, 5, 6, 10),
    label="here",
    help='did you mean "title"?',
)
WIDE = Finding(
    code="odd",
    message="m",
    span=Span("content/a.yaml", 10, 8, 10, 9),
    help="one\ntwo",
    severity=Severity.WARNING,
)


def test_full_shows_the_line_with_a_caret_and_what_to_do() -> None:
    assert (
        report([UNKNOWN_KEY], LINES)
        == """\
error[unknown-key]: no key "titel" in a quote section
 --> content/a.yaml:6:5
  |
6 |     titel: "Chaque expérience client…"
  |     ^^^^^ here
  = help: did you mean "title"?"""
    )


def test_the_gutter_widens_with_the_line_number_and_the_caret_stands_under_wide_characters() -> None:
    assert (
        report([WIDE], LINES)
        == """\
warning[odd]: m
  --> content/a.yaml:10:8
   |
10 |     tab: é日本 x
   |           ^^
   = help: one
           two"""
    )


def test_short_json_and_github_say_the_same() -> None:
    assert report([UNKNOWN_KEY], {}, "short") == (
        'content/a.yaml:6:5: error[unknown-key]: no key "titel" in a quote section'
    )
    assert json.loads(report([UNKNOWN_KEY], {}, "json")) == [
        {
            "code": "unknown-key",
            "severity": "error",
            "message": 'no key "titel" in a quote section',
            "path": "content/a.yaml",
            "line": 6,
            "column": 5,
            "end_line": 6,
            "end_column": 10,
            "label": "here",
            "help": 'did you mean "title"?',
            "fix": None,
        }
    ]
    assert report([UNKNOWN_KEY], {}, "github") == (
        "::error file=content/a.yaml,line=6,col=5,endLine=6,endColumn=9,title=unknown-key"
        '::no key "titel" in a quote section%0Adid you mean "title"?'
    )


def test_github_escapes_what_its_commands_would_take_for_theirs() -> None:
    finding = Finding(code="c", message="5 %\r\nx", span=Span("a,b:c.yaml"), severity=Severity.INFO)
    assert report([finding], {}, "github") == (
        "::notice file=a%2Cb%3Ac.yaml,line=1,col=1,endLine=1,title=c::5 %25%0D%0Ax"
    )


@pytest.mark.parametrize("form", FORMS)
def test_findings_come_by_path_line_and_column_and_each_once(form: str) -> None:
    places = [("b", 1, 1), ("a", 2, 3), ("a", 2, 1), ("a", 10, 1), ("a", 2, 1)]
    findings = [Finding(code="c", message=f"at {p}-{x}-{y}", span=Span(p, x, y, x, y)) for p, x, y in places]
    said = report(findings, {}, form)
    order = [said.index(f"at {p}-{x}-{y}") for p, x, y in [("a", 2, 1), ("a", 2, 3), ("a", 10, 1), ("b", 1, 1)]]
    assert order == sorted(order)
    assert said.count("at a-2-1") == 1


@pytest.mark.parametrize(("form", "said"), [("full", ""), ("short", ""), ("json", "[]"), ("github", "")])
def test_no_findings_say_nothing(form: str, said: str) -> None:
    assert report([], {}, form) == said


def test_a_finding_without_a_file_has_no_excerpt() -> None:
    assert report([Finding(code="c", message="m", span=NOWHERE, help="h")], {}) == "error[c]: m\n  = help: h"
    assert report([Finding(code="c", message="m", span=NOWHERE)], {}, "short") == "deck: error[c]: m"


def test_colour_is_only_paint() -> None:
    plain, painted = report([UNKNOWN_KEY, WIDE], LINES), report([UNKNOWN_KEY, WIDE], LINES, colour=True)
    assert "\x1b[31m^^^^^\x1b[0m" in painted
    for code in ("1;31", "1;33", "1", "31", "33", "0"):
        painted = painted.replace(f"\x1b[{code}m", "")
    assert painted == plain


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    finding = Finding(code="c", message="m", span=Span("a", 1, 3, 2, 2))
    assert report([finding], {"a": ["a: bc  ", "d"]}).endswith("1 | a: bc\n  |   ^^^")


def test_text_of_a_file_cannot_steer_the_terminal() -> None:
    finding = Finding(code="c", message="m\x1b[2J", span=Span("a", 1, 2, 1, 3))
    assert "\x1b" not in report([finding], {"a": ["a\x1b]0;x\x07b\u202e"]})


@given(st.text(st.sampled_from("ab é日\t😀\u0301"), max_size=300), st.integers(1, 310), st.integers(0, 310))
def test_an_excerpt_is_never_wide_and_its_caret_stands_under_its_character(line: str, column: int, length: int) -> None:
    finding = Finding(code="c", message="m", span=Span("a", 1, column, 1, column + length))
    _, _, _, shown, carets = report([finding], {"a": [line]}).split("\n")
    indent, marks = len(carets) - len(carets.lstrip(" |")), carets.count("^")
    assert marks >= 1
    assert indent + marks <= WIDTH + 6
    column = min(column, len(line) + 1)
    marked = line[column - 1 : column]
    if marked.strip() and unicodedata.category(marked) != "Mn":
        width = 0
        for char in shown:
            if width >= indent and unicodedata.category(char) != "Mn":
                assert char == marked
                return
            wide = unicodedata.east_asian_width(char) in "WF"
            width += 0 if unicodedata.category(char) == "Mn" else 2 if wide else 1
        pytest.fail("nothing stands over the caret")
