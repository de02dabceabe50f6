"""Of very many findings in one file the first are told, and nothing takes time for the others."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.source.finding import Finding, Severity
from deck.source.flood import CODE, MOST, stemmed
from deck.source.reader import LARGEST, parse
from deck.source.span import Span
from deck.source.text import SourceText


def finding(path: str, line: int, severity: Severity = Severity.ERROR) -> Finding:
    return Finding(code="unknown-key", message="no", span=Span(path, line, 1, line, 2), severity=severity)


def test_up_to_a_hundred_findings_are_told_as_they_are() -> None:
    findings = [finding("a", line) for line in range(MOST)]
    assert stemmed(findings) == findings


def test_of_more_the_errors_are_told_before_the_rest_and_other_files_whole() -> None:
    warnings = [finding("a", line, Severity.WARNING) for line in range(MOST)]
    errors = [finding("a", MOST + line) for line in range(10)]
    other = finding("b", 1)
    told = stemmed([*warnings, *errors, other])
    assert [own for own in told if own.span.path == "b"] == [other]
    assert [own for own in told if own.is_error] == [other, *errors]
    assert sum(own.severity is Severity.WARNING for own in told) == MOST - 10
    assert [own.span.path for own in told if own.code == CODE] == ["a"]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(1, 9), st.sampled_from(Severity)), max_size=400))
def test_twice_is_once(drawn: list[tuple[str, int, Severity]]) -> None:
    once = stemmed([finding(*own) for own in drawn])
    assert sorted(stemmed(once), key=repr) == sorted(once, key=repr)
    assert all(sum(own.span.path == path for own in once) <= MOST + 1 for path in "ab")


@pytest.mark.parametrize(
    "piece",
    [
        "- *x\n",
        "a: x\n",
        "- a #b\n",
        "- 'a' b\n",
        "- a b : c\n",
        "\t- a\n",
        "a: !x b\n",
        "- {a\n",
        '- "a\n',
        "[7,5]: ",
        "\0",
    ],
)
def test_two_megabytes_of_mistakes_are_told_in_seconds_and_in_few_findings(piece: str) -> None:
    text = SourceText.of("a.yaml", piece * (LARGEST // len(piece)))
    start = time.process_time()
    _, findings = parse(text)
    assert 1 <= len(findings) <= MOST + 1
    assert time.process_time() - start < 8
    assert all(len(own.help) < 1000 for own in findings)


@pytest.mark.parametrize(
    "text",
    [
        "text: a{}b",
        "text: 'a{}b'",
        "text: a{}#b",
        "text: a{}: b",
        "text: *a{}b: c",
        "text: |\n  a{}b",
        "text:\n{}b: c\n d",
    ],
)
@pytest.mark.parametrize("space", " \t")
def test_a_run_of_a_million_spaces_is_read_in_seconds(text: str, space: str) -> None:
    start = time.process_time()
    parse(SourceText.of("a.yaml", text.format(space * 1_000_000)))
    assert time.process_time() - start < 8


def test_two_thousand_keys_inside_each_other_are_read_in_seconds() -> None:
    start = time.process_time()
    _, findings = parse(SourceText.of("a.yaml", "".join(f"{' ' * level}k{level}:\n" for level in range(1_900))))
    assert [own.code for own in findings] == ["nested-too-deep"]
    assert time.process_time() - start < 2
