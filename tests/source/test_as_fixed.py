"""What has a safe fix hides nothing else: the file is read as the fix leaves it, all places are those of the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.source.as_fixed import AsFixed
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix, mended
from deck.source.node import Mapping, Node, Scalar, Sequence
from deck.source.reader import parse
from deck.source.text import SourceText
from tests.source.test_reader import codes

BEFORE = "slides:\n  - kind: text\n    a: 1\n"
AFTER = '    end: @x\n  - kind: text\n    last: "a"b\n    last: b\n'
SAFE = [
    ("    title:Sales grew\n", "missing-space"),
    ('    title:"Sales grew"\n', "missing-space"),
    ("  -kind: text\n", "missing-space"),
    ("  kind: text\n    title: b\n", "missing-dash"),
    ('    "title”: Sales grew\n', "unclosed-quote"),
    ("    title = Sales grew\n", "malformed-yaml"),
    ("   title: Sales grew\n", "malformed-yaml"),
    ("   - kind: text\n", "malformed-yaml"),
    ("\ttitle: Sales grew\n", "tab-indent"),
    ("\u00a0\u00a0  title: Sales grew\n", "odd-space-indent"),
    ("    title: | Sales grew\n      by 3: more\n", "reserved-start"),
    ("    title: @Sales\n      grew\n", "reserved-start"),
]


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [own for item in node.items for own in scalars(item)]
    return [own for e in node.entries for own in (e.key, *scalars(e.value))] if isinstance(node, Mapping) else []


@pytest.mark.parametrize(("trap", "code"), SAFE)
def test_it_hides_nothing_else_of_the_file(trap: str, code: str) -> None:
    lines = BEFORE.count("\n") + trap.count("\n")
    source = SourceText.of("a.yaml", BEFORE + trap + AFTER)
    node, findings = parse(source)
    assert codes(findings) == [code, "reserved-start", "text-after-quote", "duplicate-key"]
    there = [(own.span.line, own.span.column) for own in findings[1:]]
    assert there == [(lines + 1, 10), (lines + 3, 14), (lines + 4, 5)]
    assert f"line {lines + 3};" in findings[3].help
    assert all(source.slice(own.span) == own.text for own in scalars(node) if own.plain)
    assert {"end", "@x"} <= {own.text for own in scalars(node)}


@pytest.mark.parametrize("trap", [trap for trap, _ in SAFE])
def test_it_is_read_as_it_will_be_when_it_is_mended(trap: str) -> None:
    source = SourceText.of("a.yaml", BEFORE + trap + AFTER)
    node, findings = parse(source)
    after, count = mended(source, [own.fix for own in findings if own.fix and own.fix.safe])
    again, left = parse(SourceText.of("a.yaml", after))
    assert count == 3
    assert codes(left) == ["duplicate-key"]
    assert node is not None
    assert again is not None
    assert [own.text for own in scalars(again)] == [own.text for own in scalars(node)]


def test_many_missing_spaces_are_told_at_once() -> None:
    text = "a: 1\n" + "".join(f"b{number}:x\n" for number in range(12)) + "c:y"
    findings = parse(SourceText.of("a.yaml", text))[1]
    assert [(own.code, own.span.line) for own in findings] == [("missing-space", line) for line in range(2, 15)]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.sampled_from(["", " ", "- ", "\n  "])), max_size=4))
def test_places_lead_back_to_the_same_letters(cuts: list[tuple[int, int, str]]) -> None:
    source = SourceText.of("a.yaml", "abcdefgh\nijklmnop\nqrstuvwx\n")
    fixed = AsFixed(source)
    seen = source.text
    for start, length, words in cuts:
        now = fixed.source
        start = min(start, len(now.text))
        length = 0 if "\n" in now.text[start : start + length] else length
        seen = fixed.take(Fix((Edit(now.span(start, start + length), words),)), seen)
    assert seen == fixed.source.text
    assert len(fixed.source.starts) == len(source.starts)
    for at, char in enumerate(fixed.source.text):
        if char.isalpha():
            (told,) = fixed.back([Finding(code="x", message="", span=fixed.source.span(at, at + 1))])
            assert source.slice(told.span) == char
