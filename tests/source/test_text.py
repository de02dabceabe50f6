"""From characters of a value back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.source.node import Mapping, Scalar
from deck.source.reader import parse
from deck.source.span import Span
from deck.source.text import SourceText


def first_value(text: str) -> tuple[SourceText, Scalar]:
    source = SourceText.of("a.yaml", text)
    node, findings = parse(source)
    assert findings == []
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    assert isinstance(value, Scalar)
    return source, value


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: un é <net> deux", 1, 9),
        ('a: "un \\u00e9\\n <net>"', 1, 17),
        ("a: 'l''eau <net>'", 1, 12),
        ("a: un\n  é <net>", 2, 5),
        ("a: |\n  un\n\n    <net> 😀\n", 4, 5),
        ("a: >\n  un\n  deux <net>\n\n  trois\n", 3, 8),
        ('a: "un \\\n   <net>"', 2, 4),
    ],
)
def test_a_word_is_found_through_folding_indentation_and_escapes(text: str, line: int, column: int) -> None:
    source, value = first_value(text)
    start = value.text.index("<net>")
    assert source.span_in(value, start, start + 5) == Span("a.yaml", line, column, line, column + 5)


@given(st.lists(st.text("abé😀<>'\" ", min_size=1, max_size=9), min_size=1, max_size=5), st.booleans())
def test_every_letter_of_a_block_is_found_where_it_stands(lines: list[str], folded: bool) -> None:
    body = [f"  x{line}" for line in lines]
    source, value = first_value("\n".join([f"a: {'>' if folded else '|'}", *body]))
    for offset, char in enumerate(value.text):
        if not char.isspace():
            assert source.slice(source.span_in(value, offset, offset + 1)) == char


@pytest.mark.parametrize("odd", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\0", "\ufeff"])
@pytest.mark.parametrize(
    "form", ["a: u{}n {}<net> b", "a: 'u{}n''{}<net>'", 'a: "u{}n\\t{}<net>"', "a: |\n  u{}n\n  {} <net>\n"]
)
def test_a_word_is_found_behind_what_yaml_refuses(form: str, odd: str) -> None:
    source = SourceText.of("a.yaml", form.format(odd, odd))
    node, told = parse(source)
    assert [own.code for own in told] == ["control-character"] * 2
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    assert isinstance(value, Scalar)
    start = value.text.index("<net>")
    for begin, end in ((start, start + 5), (start + 1, start + 2), (value.text.index("n"), value.text.index("n") + 1)):
        assert source.slice(source.span_in(value, begin, end)) == value.text[begin:end]


def test_a_word_is_found_in_the_line_in_which_a_text_of_several_lines_is_announced() -> None:
    source = SourceText.of("a.yaml", "a: |  Un <mot>\n  et <deux>\n")
    node, _ = parse(source)
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    assert isinstance(value, Scalar)
    for word in ("<mot>", "<deux>"):
        start = value.text.index(word)
        assert source.slice(source.span_in(value, start, start + len(word))) == word


def test_offsets_past_the_end_are_the_end() -> None:
    source, value = first_value("a: b")
    assert source.span_in(value, 7, 9) == Span("a.yaml", 1, 5, 1, 5)
    assert source.span(99, 120) == Span("a.yaml", 1, 5, 1, 5)


def test_a_line_that_is_not_there_is_empty() -> None:
    source = SourceText.of("a.yaml", "a\nb")
    assert (source.line(0), source.line(1), source.line(2), source.line(3)) == ("", "a", "b", "")
    assert source.lines == ("a", "b")
