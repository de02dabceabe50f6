"""Every code that the program can tell is explained, and nothing else is."""

from __future__ import annotations

import subprocess
import sys

import pytest

from deck.check.explained import codes, explained, explanation, markdown, page
from deck.source.reader import parse
from deck.source.text import SourceText
from tests.check.codes_in_source import CODE, uses
from tests.content.expected import expected_in
from tests.tools import ROOT

USES, UNREAD = uses()
BAD = sorted((ROOT / "tests/bad").rglob("*.yaml"))


def test_every_place_that_makes_a_finding_says_its_code_where_this_test_can_read_it() -> None:
    assert UNREAD == []
    assert len(USES) > 60


def test_every_code_of_the_program_is_explained() -> None:
    assert {use.code for use in USES} - set(codes()) == set(), "add a text to deck/check/faults"


def test_every_explanation_is_of_a_code_of_the_program() -> None:
    assert set(codes()) - {use.code for use in USES} == set()


def test_this_test_would_see_a_code_without_explanation() -> None:
    assert {"unknown-key", "not-utf8", "yaml-tag", "text-overflow", "target-open"} <= {use.code for use in USES}
    assert "made-up" not in codes()


@pytest.mark.parametrize("code", codes())
def test_an_explanation_says_what_why_what_to_do_instead_and_gives_an_example(code: str) -> None:
    own = explanation(code)
    assert CODE.match(code)
    assert own.what.endswith(".")
    assert own.why
    assert own.instead
    assert own.example
    assert own.level.split(",")[0] in ("error", "warning", "info")


def test_the_level_that_an_explanation_gives_is_the_one_of_the_finding() -> None:
    known = [use for use in USES if use.code in codes()]
    wrong = [use for use in known if use.level and use.level not in explanation(use.code).level]
    assert wrong == []


def test_the_bad_files_agree_with_the_levels() -> None:
    expected = [each for path in BAD for each in expected_in(path.read_text(encoding="utf-8"))]
    assert len(expected) > 50
    assert [each for each in expected if each.severity not in explanation(each.code).level] == []


def test_the_page_of_the_documentation_is_the_one_that_the_program_writes() -> None:
    written = (ROOT / "docs/checks.md").read_text(encoding="utf-8")
    assert written == markdown(), "deck explain --all --markdown > docs/checks.md"


def test_a_text_becomes_its_parts_whatever_the_order_of_its_lines() -> None:
    own = explained(
        "some-code", "What it\nis.\n\nLevel: info\n\nWhy: so\nthat.\n\nInstead: do\n\nExample:\n\n    a: b\n"
    )
    assert (own.what, own.level, own.why, own.instead, own.example) == ("What it is.", "info", "So that.", "Do", "a: b")


def test_the_terminal_shows_a_page_of_at_most_88_columns() -> None:
    for code in codes():
        prose = [line for line in page(explanation(code)).splitlines() if not line.startswith("    ")]
        assert max(len(line) for line in prose) <= 88


def test_the_examples_of_yaml_faults_have_the_fault() -> None:
    for code in ("colon-in-text", "comment-eats-text", "merge-key", "tab-indent", "unclosed-quote", "yaml-alias"):
        example = explanation(code).example
        assert code in [finding.code for finding in parse(SourceText.of("a.yaml", example))[1]], code


def test_explain_prints_the_page_of_a_code() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "deck", "explain", "unknown-key"], capture_output=True, check=True, cwd=ROOT
    )
    assert run.stdout.decode().replace("\r", "") == page(explanation("unknown-key")) + "\n"


def test_explain_takes_a_code_in_any_case() -> None:
    run = subprocess.run([sys.executable, "-m", "deck", "explain", "[Title-Stop]"], capture_output=True, cwd=ROOT)
    assert run.stdout.decode().startswith(page(explanation("title-stop")).splitlines()[0])


def test_explain_suggests_the_code_that_was_meant() -> None:
    run = subprocess.run([sys.executable, "-m", "deck", "explain", "unknwon-key"], capture_output=True, cwd=ROOT)
    assert run.returncode == 1
    assert 'did you mean "unknown-key"?' in run.stderr.decode()
