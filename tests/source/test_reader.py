"""Reading: text kept as written, places in characters, one clear finding for what is not YAML of ours."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.source import event
from deck.source.finding import Finding
from deck.source.node import Mapping, Node, Scalar, Sequence
from deck.source.reader import LARGEST, lines_of, parse, read
from deck.source.span import Span
from deck.source.text import SourceText


def parsed(text: str) -> tuple[Node | None, list[Finding]]:
    return parse(SourceText.of("a.yaml", text))


def tree(text: str) -> Node:
    node, findings = parsed(text)
    assert findings == []
    assert node is not None
    return node


def plain(node: Node | None) -> object:
    """The node as Python's own values; None for null."""
    match node:
        case Scalar():
            return None if node.null else node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {entry.key.text: plain(entry.value) for entry in node.entries}
        case None:
            return "no tree"


def scalars(node: Node | None) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [scalar for item in node.items for scalar in scalars(item)]
        case Mapping():
            return [scalar for entry in node.entries for part in (entry.key, entry.value) for scalar in scalars(part)]
        case None:
            return []


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize("text", ["no", "12:30", "1.10", "010", "2026-02", "~107", "=", "+12 %", "0x1F", "—"])
def test_scalars_keep_the_text_their_author_wrote(text: str) -> None:
    node = tree(f"a: {text}")
    assert isinstance(node, Mapping)
    assert node.value("a") == Scalar(text, Span("a.yaml", 1, 4, 1, 4 + len(text)))


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_only_nothing_a_lone_tilde_and_null_are_null(text: str) -> None:
    assert plain(tree(f"a: {text}\nb: '{text}'")) == {"a": None, "b": text}


def test_quotes_and_blocks_give_their_text_and_are_not_plain() -> None:
    node = tree("a: \"b \\u00e9\"\nb: 'l''eau'\nc: |\n  une\n  deux\nd: une\n  deux\ne: x\n")
    assert plain(node) == {"a": "b é", "b": "l'eau", "c": "une\ndeux\n", "d": "une deux", "e": "x"}
    assert [scalar.plain for scalar in scalars(node)[1::2]] == [False, False, False, False, True]


def test_spans_count_characters_after_accents_and_emoji() -> None:
    key, value = scalars(tree("x: 1\n« é😀 »: réussite 😀 !\n"))[2:]
    assert (key.span.line, key.span.column, key.span.end_column) == (2, 1, 7)
    assert (value.span.column, value.span.end_column) == (9, 21)


def test_a_collection_ends_with_its_last_value_not_with_the_comments_after_it() -> None:
    node = tree("a:\n  - b: 1\n    c: 2   # c\n\n# d\ne: [f]\n")
    assert isinstance(node, Mapping)
    first, last = node.value("a"), node.value("e")
    assert first is not None
    assert last is not None
    assert first.span == Span("a.yaml", 2, 3, 3, 9)
    assert last.span == Span("a.yaml", 6, 4, 6, 7)


def test_a_text_block_ends_with_its_last_word() -> None:
    assert scalars(tree("a: |\n  un\n\n  deux\n\n\nb: c"))[1].span == Span("a.yaml", 1, 4, 4, 7)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_of_other_systems_and_a_bom_change_no_place(end: str) -> None:
    unix = "a: é\nb:\n  - |\n    x\n    y\n  - z\n"
    assert tree("\ufeff" + unix.replace("\n", end)) == tree(unix)


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n"])
def test_an_empty_file_is_a_null(text: str) -> None:
    node = tree(text)
    assert isinstance(node, Scalar)
    assert node.null


def test_a_key_twice_names_the_line_of_the_first_and_keeps_its_value() -> None:
    node, findings = parsed("a: 1\nb: 2\na: 3\n")
    assert plain(node) == {"a": "1", "b": "2"}
    assert codes(findings) == ["duplicate-key"]
    assert findings[0].span == Span("a.yaml", 3, 1, 3, 2)
    assert "line 1" in findings[0].help


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\n<<: {b: 1}", "merge-key", 2, 1),
        ("a: &name 1", "yaml-alias", 1, 4),
        ("a: &name\n  b: 1", "yaml-alias", 1, 4),
        ("a: *name", "yaml-alias", 1, 4),
        ("a: !name b", "yaml-tag", 1, 4),
        ("a: !!python/object:os.system b", "yaml-tag", 1, 4),
        ("a: !!str |\n  b\n", "yaml-tag", 1, 4),
        ("{[a]: b}", "key-not-text", 1, 2),
        ("? [a]\n: b", "key-not-text", 1, 3),
        ("a: 1\n--- \nb: 2", "several-documents", 2, 1),
    ],
)
def test_what_content_does_not_use_is_refused_at_its_place(text: str, code: str, line: int, column: int) -> None:
    _, findings = parsed(text)
    assert codes(findings) == [code]
    assert (findings[0].span.line, findings[0].span.column) == (line, column)


def test_an_alias_of_an_anchor_is_told_to_write_the_value_again() -> None:
    node, (finding,) = parsed("a: &x [1, 2]\nb: *x\n")
    assert plain(node) == {"a": ["1", "2"], "b": ["1", "2"]}
    assert (finding.code, finding.span.line, finding.span.column) == ("yaml-alias", 2, 4)
    assert finding.help == "write the value again here"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\ne:\n  <<: *x\n", "merge-key", 3),
        ("a: &x {b: 1}\nc: &y {d: 1}\ne:\n  <<: [*x, *y]\n", "merge-key", 4),
        ("a: &x [*x, *x]\n", "yaml-alias", 1),
        ("a: &x\n  b: *x\n  c: 1\n", "yaml-alias", 2),
        ("a: &x {b: 1}\nc: [*x, *x, *x]\n", "yaml-alias", 2),
    ],
)
def test_whatever_a_file_repeats_is_one_finding(text: str, code: str, line: int) -> None:
    _, (finding,) = parsed(text)
    assert (finding.code, finding.span.line) == (code, line)


def test_it_says_at_how_many_more_places() -> None:
    _, (finding,) = parsed("a: &x 1\nb: [*x, *x, *x]\n")
    assert finding.help == "write the value again here; so at 2 more places of this file"


def test_an_alias_bomb_costs_nothing() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    _, findings = parsed("\n".join(lines))
    assert codes(findings) == ["yaml-alias"]


def test_what_is_repeated_is_read_and_the_rest_of_the_file_is_told() -> None:
    node, findings = parsed("a: &x un\nb: *x\nc: &y {d: 1}\ne:\n  <<: *y\n  f: 2\ng: h : i\n")
    assert codes(findings) == ["yaml-alias", "colon-in-text"]
    assert plain(node) == {"a": "un", "b": "un", "c": {"d": "1"}, "e": {"f": "2", "d": "1"}, "g": "h : i"}


def test_a_repeated_value_stands_where_it_was_written() -> None:
    node, _ = parsed("a: &x un\nb: *x\n")
    assert [(scalar.text, scalar.span.line, scalar.span.column) for scalar in scalars(node)][1::2] == [("un", 1, 7)] * 2


def test_a_line_between_slides_is_one_finding_and_the_slides_below_it_are_read() -> None:
    node, findings = parsed("a: 1\nb:\n  - c\n---\n  - d\n---\n  - un e : f\ng: 2\n")
    assert codes(findings) == ["several-documents", "colon-in-text"]
    assert findings[0].help.endswith("so at 1 more place of this file")
    assert plain(node) == {"a": "1", "b": ["c", "d", "un e : f"], "g": "2"}


def test_of_two_documents_with_the_same_keys_the_first_is_read() -> None:
    node, findings = parsed("a: 1 : 2\nb: 3\n---\na: 4\n  c: [\n")
    assert codes(findings) == ["colon-in-text", "several-documents"]
    assert plain(node) == {"a": "1 : 2", "b": "3"}


@pytest.mark.parametrize("text", ["[" * 10_000, "- " * 10_000, "{a: " * 10_000, "[" * 51 + "]" * 51])
def test_nesting_bombs_are_one_finding(text: str) -> None:
    node, findings = parsed(text)
    assert node is None
    assert codes(findings) == ["nested-too-deep"]


def test_fifty_levels_are_read() -> None:
    assert plain(tree("[" * 50 + "]" * 50)) != "no tree"


@pytest.mark.parametrize(
    ("char", "name"),
    [("\0", "NUL"), ("\x1b", "control character"), ("\u2028", "line separator"), ("\ufeff", "zero width")],
)
def test_invisible_characters_are_found_and_the_rest_is_read(char: str, name: str) -> None:
    node, findings = parsed(f"a: b\nc: d{char}e\nf: g : h\n")
    assert codes(findings) == ["control-character", "colon-in-text"]
    assert name in findings[0].message
    assert findings[0].span == Span("a.yaml", 2, 5, 2, 6)
    assert plain(node) == {"a": "b", "c": "d\ufffde", "f": "g : h"}


def test_all_invisible_characters_are_told_at_once_at_their_places() -> None:
    text = 'title: a\u2028b\nlist:\n  - "c\0\0d\x07"\nnotes: |\n  e\u2028\u2029f\n'
    findings = parsed(text)[1]
    assert [(own.span.line, own.span.column, own.span.end_column) for own in findings] == [
        *((1, 9, 10), (3, 7, 9), (3, 10, 11), (5, 4, 5), (5, 5, 6))
    ]
    assert [own.help for own in findings[:2]] == ["delete it", "delete it, and the one behind it"]


def test_a_text_full_of_invisible_characters_is_one_finding() -> None:
    (finding,) = parsed("- \0x\1y\n" * 500)[1]
    assert (finding.code, finding.help) == ("control-character", "delete it, and the 999 more of its kind")
    assert finding.span == Span("a.yaml", 1, 3, 1, 4)


def test_no_safe_fix_writes_the_sign_that_stands_for_an_invisible_character() -> None:
    _, findings = parsed("a: @b\u2028c\nd:e\n")
    assert [(own.code, own.fix is not None and own.fix.safe) for own in findings] == [
        *(("reserved-start", False), ("control-character", False), ("missing-space", True))
    ]


def test_a_file_that_is_not_utf8_is_told_at_its_first_wrong_byte(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("\ufeffa: é\r\nb: ".encode() + b"Donn\xe9es")
    node, findings = read(file, "a.yaml")
    assert node is None
    assert codes(findings) == ["not-utf8"]
    assert findings[0].span == Span("a.yaml", 2, 8, 2, 9)
    assert '"é"' in findings[0].message
    assert lines_of(file) == ("a: é", "b: Donn\ufffdes")


WIDE = [f"utf-{width}-{order}" for width in (16, 32) for order in ("le", "be")]


@pytest.mark.parametrize("encoding", WIDE)
def test_utf16_and_utf32_are_named(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("\ufeffa: b".encode(encoding))
    assert read(file, "a.yaml")[1][0].message == f"this file is in {encoding[:6].upper()}"


@pytest.mark.parametrize("text", ["section: Results\nslides: []\n", "section: Résultats\n", "ab"])
@pytest.mark.parametrize("encoding", WIDE)
def test_utf16_and_utf32_are_named_without_a_mark_at_its_beginning(text: str, encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(text.encode(encoding))
    (told,) = read(file, "a.yaml")[1]
    assert (told.code, told.message) == ("not-utf8", f"this file is in {encoding[:6].upper()}")


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"#" * (LARGEST + 1))
    node, findings = read(file, "a.yaml")
    assert (node, codes(findings)) == (None, ["file-too-big"])


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert codes(read(tmp_path / "b.yaml", "b.yaml")[1]) == ["missing-file"]
    assert codes(read(tmp_path, "c")[1]) == ["not-a-file"]
    assert codes(read(tmp_path / "a\0b", "d")[1]) == ["unreadable-file"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no FIFOs")
def test_a_fifo_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yaml")
    assert codes(read(tmp_path / "a.yaml", "a.yaml")[1]) == ["not-a-file"]


def test_the_file_on_disk_reads_like_its_text(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("a: é\r\nb: [c]\r\n".encode())
    node, findings = read(file, "a.yaml")
    assert (node, findings) == (tree("a: é\nb: [c]\n"), [])


def test_without_the_c_parser_the_tree_and_the_places_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'a: é😀\nb:\n  - |\n    x : #1\n  - "y" # z\nc: un : deux\nd: %\ne: [1, 2,5]\nf: "g" h\n'
    fast = parsed(text)
    monkeypatch.setattr(event, "_Loader", yaml.SafeLoader)
    assert parsed(text) == fast
    assert codes(fast[1]) == ["colon-in-text", "reserved-start", "comma-in-flow", "text-after-quote"]


PIECES = (
    *("a: ", "b", "- ", "  ", "\n", "\n  ", "\n- ", ": ", " : ", "#", " #1", '"', "'", "[", "]", "{", "}", ",", "7,7"),
    *("*x", "&x ", "!y ", "|", ">", "%", "@", "`", "\t", "\u00a0", "\u202f", "é", "😀", "?", "---", "...", "<<: "),
    *("\\", "~", "null", "\r", "\0", "\u2028", "\ufeff", "1", "\U000f0023", "\U000f0041"),
)
YAML_LIKE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.one_of(YAML_LIKE, st.text()))
def test_any_text_gives_a_tree_or_findings_and_every_finding_lies_in_the_file(text: str) -> None:
    source = SourceText.of("a.yaml", text)
    node, findings = parse(source)
    assert node is not None or findings
    for span in [finding.span for finding in findings] + [scalar.span for scalar in scalars(node)]:
        assert 1 <= span.line <= span.end_line <= len(source.lines)
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert 1 <= span.column <= len(source.line(span.line)) + 1
        assert 1 <= span.end_column <= len(source.line(span.end_line)) + 1


@given(st.one_of(YAML_LIKE, st.text()))
def test_a_plain_scalar_is_what_stands_at_its_span(text: str) -> None:
    source = SourceText.of("a.yaml", text)
    node, findings = parse(source)
    if not any(finding.code in ("control-character", "yaml-alias", "yaml-tag") for finding in findings):
        for scalar in scalars(node):
            if scalar.plain:
                assert source.slice(scalar.span) == scalar.text


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_told(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.yaml"
    file.write_bytes(data)
    node, findings = read(file, "any.yaml")
    assert node is not None or findings


@pytest.mark.parametrize("escape", [r"\0", r"\x01", r"\e", r"\uFFFE", r"\uFDD0", r"\L"])
def test_an_escape_that_writes_an_invisible_character_is_told_at_its_place_and_not_kept(escape: str) -> None:
    node, findings = parsed(f'a: "l\'été {escape} b"\nc: d\n')
    assert codes(findings) == ["control-character"]
    assert findings[0].span == Span("a.yaml", 1, 11, 1, 11 + len(escape))
    assert plain(node) == {"a": "l'été \ufffd b", "c": "d"}


def test_all_such_escapes_of_a_text_are_told_at_once() -> None:
    findings = parsed(r'a: "b \0 c \x01"')[1]
    assert [(own.span.column, own.span.end_column) for own in findings] == [(7, 9), (12, 16)]


def test_escapes_of_letters_spaces_and_line_ends_are_kept() -> None:
    assert plain(tree(r'a: "\u00e9\t\_\n\r\U0001F600"')) == {"a": "é\t\u00a0\n\n😀"}


def test_a_merge_key_is_told_once() -> None:
    assert codes(parsed("a: 1\n<<: *b\n")[1]) == ["merge-key"]
