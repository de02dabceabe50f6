from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deck.content.place import quoted, within
from deck.source.span import Span

LINES = ("title: |", "  Le carnet est à <net 2025>,", "  puis à <net", "  2025> encore", "next: é<net 2025>")
BLOCK = Span("f", 1, 8, 5, 1)


def test_a_piece_is_found_in_a_block_by_line_and_column() -> None:
    assert within(LINES, BLOCK, "<net 2025>") == Span("f", 2, 19, 2, 29)


def test_a_piece_wrapped_over_two_lines_is_found() -> None:
    assert within(LINES, BLOCK, "<net 2025>", 1) == Span("f", 3, 10, 4, 8)


def test_a_value_after_the_block_is_not_searched() -> None:
    assert within(LINES, BLOCK, "<net 2025>", 2) == BLOCK


def test_columns_count_characters_after_accents() -> None:
    assert within(LINES, Span("f", 5, 7, 5, 18), "<net 2025>") == Span("f", 5, 8, 5, 18)


def test_a_text_with_quotes_in_it_is_quoted_with_the_other_kind() -> None:
    assert quoted(('a: say "it\'s"',), Span("f", 1, 4, 1, 14)) == "'say \"it''s\"'"
    assert quoted(("a: b : c",), Span("f", 1, 4, 1, 9)) == '"b : c"'


@given(st.text(st.sampled_from("ab é≈\U0001f600"), max_size=20), st.text(st.sampled_from("ab é"), max_size=20))
def test_the_span_found_holds_the_piece(before: str, after: str) -> None:
    line = f"k: {before}<x>{after}"
    found = within((line,), Span("f", 1, 4, 1, len(line) + 1), "<x>")
    assert line[found.column - 1 : found.end_column - 1] == "<x>"
