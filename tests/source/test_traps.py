"""Traps: each is told with its own code, exact place and the line that mends it; honest YAML is left in peace."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.source.finding import Finding
from deck.source.fix import mended
from deck.source.node import Mapping, Scalar
from deck.source.reader import parse
from deck.source.text import SourceText
from tests.source.test_reader import codes, plain


def findings_in(text: str) -> list[Finding]:
    return parse(SourceText.of("a.yaml", text))[1]


def meant(text: str) -> object:
    return plain(parse(SourceText.of("a.yaml", text))[0])


TRAPS = [
    # line, code, column of the caret, the line that the help gives, the value that is read all the same
    ("title: Quatre points : le reste", "colon-in-text", 22, 'title: "Quatre points : le reste"'),
    ("title: Le reste:", "colon-in-text", 16, 'title: "Le reste:"'),
    ("title: Quatre points\u00a0: le reste", "colon-in-text", 22, 'title: "Quatre points\u00a0: le reste"'),
    ('title: L\'« eau » : "pure"', "colon-in-text", 18, "title: 'L''« eau » : \"pure\"'"),
    ("title: é😀 : x  # note", "colon-in-text", 11, 'title: "é😀 : x"  # note'),
    ("title: **Gras** et plus", "reserved-start", 8, 'title: "**Gras** et plus"'),
    ("title: *italique* aussi", "reserved-start", 8, 'title: "*italique* aussi"'),
    ("title: *mot", "yaml-alias", 8, 'title: "*mot"'),
    ("title: > 50 % des clients", "reserved-start", 8, 'title: "> 50 % des clients"'),
    ("title: >50", "reserved-start", 8, 'title: ">50"'),
    ("title: >5", "reserved-start", 8, 'title: ">5"'),
    ("title: >-2", "reserved-start", 8, 'title: ">-2"'),
    ("title: % de marge", "reserved-start", 8, 'title: "% de marge"'),
    ("title: @nom", "reserved-start", 8, 'title: "@nom"'),
    ("title: `code`", "reserved-start", 8, 'title: "`code`"'),
    ("title: {net} a crû", "reserved-start", 8, 'title: "{net} a crû"'),
    ("title: [lien](https://x.org) ici", "reserved-start", 8, 'title: "[lien](https://x.org) ici"'),
    ("title: [1] Source : ici", "reserved-start", 8, 'title: "[1] Source : ici"'),
    ("title: & Cie", "reserved-start", 8, 'title: "& Cie"'),
    ("title: &Cie et fils", "yaml-alias", 8, 'title: "&Cie et fils"'),
    ("title: ! Attention", "yaml-tag", 8, 'title: "! Attention"'),
    ("title: | texte", "reserved-start", 8, 'title: "| texte"'),
    ("title: - un", "reserved-start", 8, 'title: "- un"'),
    ("title: -", "reserved-start", 8, 'title: "-"'),
    ("title: ? un", "reserved-start", 8, 'title: "? un"'),
    ('title: "Chaque" mot', "text-after-quote", 17, "title: '\"Chaque\" mot'"),
    ("title: 'L'eau'", "text-after-quote", 11, 'title: "L\'eau"'),
    ('title: "Le "mot" juste"', "text-after-quote", 13, "title: 'Le \"mot\" juste'"),
    ('title: "un" et "deux"', "text-after-quote", 13, 'title: \'"un" et "deux"\''),
    ('title: "C:\\zone"', "bad-escape", 11, "title: 'C:\\zone'"),
    ("title: point #1 du plan", "comment-eats-text", 14, 'title: "point #1 du plan"'),
    ("title: #1 mondial", "comment-eats-text", 8, 'title: "#1 mondial"'),
    ("title: [638, 716,9]", "comma-in-flow", 17, 'title: [638, "716,9"]'),
    ("title: [+7,7, ~5]", "comma-in-flow", 11, 'title: ["+7,7", ~5]'),
    ("title: [638, 716,9 Mds $]", "comma-in-flow", 17, 'title: [638, "716,9 Mds $"]'),
    ("title: {value: = a * 1,000.5}", "comma-in-flow", 23, 'title: {value: "= a * 1,000.5"}'),
    ("title: [1,000,000 people, 5]", "comma-in-flow", 10, 'title: ["1,000,000 people", 5]'),
    ("title: {value: 77,7}", "comma-in-flow", 18, 'title: {value: "77,7"}'),
    ("title: {text: Oui, mais non}", "comma-in-flow", 18, 'title: {text: "Oui, mais non"}'),
    ("title: [un, deux #2]", "comment-eats-text", 18, 'title: [un, "deux #2"]'),
    ("title:\u00a0Texte", "odd-space", 7, "title: Texte"),
    ("title\u202f: Texte", "odd-space", 6, "title: Texte"),
    ('title: "Jamais', "unclosed-quote", 8, 'title: "Jamais"'),
]


@pytest.mark.parametrize(("line", "code", "column", "mended"), TRAPS)
@pytest.mark.parametrize("before", ["", "- ", "    "])
def test_a_trap_is_told_at_its_place_with_the_line_that_mends_it(
    before: str, line: str, code: str, column: int, mended: str
) -> None:
    head = "list:\n" if before else "kind: é\n"
    text = f"{head}{before}{line}\n"
    findings = findings_in(text)
    assert codes(findings) == [code]
    assert (findings[0].span.line, findings[0].span.column) == (2, column + len(before))
    assert findings[0].help.endswith((f": {mended}", f": {(before + mended).strip()}"))
    assert findings_in(f"{head}{before}{mended}\n") == []


@pytest.mark.parametrize(("line", "code", "mended"), [(line, code, mended) for line, code, _, mended in TRAPS])
def test_what_was_meant_is_read_as_the_mended_line_would_be(line: str, code: str, mended: str) -> None:
    rest = "\nnext:\n  - a: 1\n"
    quotes_stay = code in ("text-after-quote", "bad-escape", "unclosed-quote")
    trapped, right = meant(line + rest), meant(mended + rest)
    assert isinstance(trapped, dict)
    assert isinstance(right, dict)
    assert trapped["next"] == right["next"] == [{"a": "1"}]
    assert quotes_stay or trapped == right


def test_all_traps_of_a_file_are_told_at_once() -> None:
    lines = [line for line, *_ in TRAPS[:20]]
    text = "\n".join(f"- {line}" for line in lines)
    findings = findings_in(text)
    assert [finding.span.line for finding in findings] == list(range(1, 21))
    assert codes(findings) == [code for _, code, *_ in TRAPS[:20]]


def test_a_list_item_with_a_colon_is_told_and_read_as_text() -> None:
    text = "points:\n  - Quatre points : le reste\n  - name: x\n"
    (finding,) = findings_in(text)
    assert (finding.code, finding.span.line, finding.span.column) == ("colon-in-text", 2, 19)
    assert finding.help.endswith('- "Quatre points : le reste"')
    assert meant(text) == {"points": ["Quatre points : le reste", {"name": "x"}]}


def test_a_tab_behind_the_space_of_a_dash_is_told_once() -> None:
    (finding,) = findings_in("points:\n  - \tname: x\n    text: y\n")
    assert (finding.code, finding.span.line, finding.span.column) == ("odd-space", 2, 5)


def test_a_colon_in_the_second_line_of_a_text_asks_for_a_block() -> None:
    (finding,) = findings_in("title: Un texte\n  long : très\nb: 1\n")
    assert (finding.code, finding.span.line, finding.span.column) == ("colon-in-text", 2, 8)
    assert finding.help == 'write "title: |" and start the text in the line below'


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "end"),
    [
        ("a:\n\tb: 1\n", "tab-indent", 2, 1, 2),
        ("a:\n  b: 1\n\tc: 2\n", "tab-indent", 3, 1, 2),
        ("a:\n  - b: 1\n  \tc: 2\n", "tab-indent", 3, 3, 4),
        ("a: |\n    x\n\ty\n", "tab-indent", 3, 1, 2),
        ("a:\n\u00a0\u00a0b: 1\n", "odd-space-indent", 2, 1, 3),
        ("a:\n  b: 1\n \u202fc: 2\n", "odd-space-indent", 3, 2, 3),
        ("a:\n  b: 1\n\u3000c: 2\n", "odd-space-indent", 3, 1, 2),
        ("a: |\n  x\n\u00a0 y\n", "odd-space-indent", 3, 1, 3),
    ],
)
def test_odd_indentation_is_told_once_at_its_first_place(
    text: str, code: str, line: int, column: int, end: int
) -> None:
    (finding,) = findings_in(text + text.replace("a:", "z:"))
    assert (finding.code, finding.span.line) == (code, line)
    assert (finding.span.column, finding.span.end_column) == (column, end)
    assert "spaces" in finding.help


def test_no_break_spaces_as_indentation_are_read_as_spaces() -> None:
    assert meant("a:\n\u00a0\u00a0b: 1\n\u00a0\u00a0c: 2\n") == {"a": {"b": "1", "c": "2"}}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb:deux\nc: 3\n", "missing-space", 2, 2),
        ("title:Texte\n", "missing-space", 1, 6),
        ("- kind:quote\n  title: x\n", "missing-space", 1, 7),
        ("- a\n-b\n", "missing-space", 2, 1),
        ("a:\n  - b: 1\n    c: 2\n  -b: 3\n", "missing-space", 4, 3),
        ("-b: 1\n- b: 2\n", "missing-space", 1, 1),
        ("b: 1\n- b: 2\n", "missing-dash", 1, 1),
        ("- b: 1\n  b: 2\n", "missing-dash", 2, 3),
        ("- b: 1\n  c: 2\n  b: 3\n", "duplicate-key", 3, 3),
        ("a: 1\njuste un texte\nb: 2\n", "malformed-yaml", 2, 1),
        ("a: un\n  b: deux\n", "malformed-yaml", 2, 3),
        ("a:\n    b: 1\n  c: 2\n", "malformed-yaml", 3, 3),
        ("a: |\n    un\n  deux\nb: 1\n", "malformed-yaml", 3, 3),
        ("- a\nb: 1\n", "malformed-yaml", 2, 1),
        ("a: [b, c\nd: 1\n", "unclosed-bracket", 1, 4),
        ("a: [one two : three\n# four\n\nb: 1\n", "unclosed-bracket", 1, 4),
        ("a:\n  - {b: 1\n", "unclosed-bracket", 2, 5),
        ('a: ["b" c, d]\n', "malformed-yaml", 1, 9),
        ("by: 'A\nrole: 'x'\n", "unclosed-quote", 1, 5),
    ],
)
def test_other_broken_yaml_is_told_in_plain_words_where_it_is(text: str, code: str, line: int, column: int) -> None:
    (finding,) = findings_in(text)
    assert (finding.code, finding.span.line, finding.span.column) == (code, line, column)
    assert finding.help
    assert "expected" not in finding.message


def test_what_comes_before_a_broken_place_is_told_as_well() -> None:
    text = "a: 1\na: x #1\nb: y : z\nc:\n  d: [1, 2,5]\n  d: 3\ne: [\n"
    assert codes(findings_in(text)) == [
        *("duplicate-key", "comment-eats-text", "colon-in-text", "comma-in-flow", "duplicate-key", "unclosed-bracket")
    ]


def test_an_item_that_lost_its_dash_is_read_as_an_item() -> None:
    assert meant("a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n") == {"a": [{"b": "1", "c": "2"}, {"b": "3", "c": "4"}]}
    assert meant("a:\n    b: 1\n  - b: 2\n") == {"a": [{"b": "1"}, {"b": "2"}]}


def test_a_key_below_a_list_whose_dashes_stand_in_its_column_is_no_item() -> None:
    assert codes(findings_in("points:\n- text: Ouvrir\n- text: Fermer\ntext: 'L'eau'\n")) == ["text-after-quote"]
    assert codes(findings_in("points:\n- text: Ouvrir\n- text: [a, b\ntext: Fermer\n")) == ["unclosed-bracket"]


HONEST = [
    'title: "a : b # c"',
    "title: 'a : b # c'",
    'title: |\n  a : b #1 « x » :\n  - **x** {a} [1,2] "x" y\n  @ % &\n',
    "title: >-\n  a : b #1\n  c\n",
    "key: value  # a comment",
    'key: value  # a : b, [1,2] "x" y',
    "key:   # a comment\n  - a",
    "# key: a : b\n#1 x\nkey: a  ## b",
    "list: [aws, pub]",
    "list: [2024, 2025, change]",
    "list: [2024,2025]",
    "list: [a,b,c]",
    "list: [net change, 7 %]",
    "list:\n  - name: X\n    text: Y\n",
    "list: {a: 1, b: 2}",
    "list: [{a: 1}, {b: 2}]",
    "url: https://x.org/a:b#c",
    "url: <https://x.org>",
    "time: 12:30",
    "text: a:b c, d",
    "text: l'eau, l'air",
    "text: un « deux » trois",
    "text: un texte de\n  deux lignes",
    "text: 50 % & plus, *x* et **y**",
    "text: C# et F#",
    "text: a#1",
    "text: -5 %",
    "text: ~5–9 %",
    "text: = a 2025 - a 2024   # prints",
    "text: <net 2025> et <net change, unsigned>",
    "text: Un\u00a0:\u00a0deux\u202f; trois",
    "text: |\n  \u00a0a\n  \tb\n",
    "section : Un titre",
    "revenus totaux: 12",
    "list:\n  - 12 mars 2024: Un début\n",
    "list:\n- a\n- b\n",
    "list:\n  - a\n\n  - b\n \n",
    "%YAML 1.1\n---\na: b\n",
    'text: "un\n  deux"\nb: "c" # d\n',
    "list: [\n  a,\n  b,\n]\n",
    "? a\n: b\n",
]


@pytest.mark.parametrize("text", HONEST)
@pytest.mark.parametrize("ending", ["", "\r\n"])
def test_honest_yaml_is_left_in_peace(text: str, ending: str) -> None:
    if ending:
        text = text.replace("\n", ending)
    assert findings_in(text) == []


WORDS = st.text(st.sampled_from("abé😀 :#-'\"[]{},&*!|>%@`?7\u00a0."), min_size=1, max_size=20).map(
    lambda text: text.strip(" \u00a0")
)


@given(WORDS)
def test_a_value_is_read_as_it_stands_or_the_author_is_told(words: str) -> None:
    node, findings = parse(SourceText.of("a.yaml", f"a: {words}\nb: 1\n"))
    if not findings:
        assert isinstance(node, Mapping)
        value = node.value("a")
        honest = words.split(" # ")[0].removesuffix(" #").rstrip()
        if isinstance(value, Scalar) and value.plain and not re.search("(^| )#", honest):
            assert value.text == honest


@given(WORDS.filter(bool))
def test_the_line_that_the_help_gives_mends_the_trap(words: str) -> None:
    findings = findings_in(f"a: {words}\n")
    if codes(findings) in [["colon-in-text"], ["reserved-start"], ["yaml-alias"], ["text-after-quote"]]:
        _, _, mended = findings[0].help.partition(": a: ")
        assert findings_in(f"a: {mended}\n") == []


@pytest.mark.parametrize(
    ("above", "line", "spaces"),
    [
        ("points:\n  - name: A\n", "- name: B", 2),
        ("points:\n  - name: A\n    text: more\n", "- name: B", 2),
        ("points:\n  - name: A\n", "text: B", 4),
        ("points:\n  - name: A\n    text: more\n", "note: B", 4),
        ("slides:\n  - kind: risks\n    risks:\n", "- name: B", 6),
    ],
)
def test_the_spaces_proposed_for_a_tab_are_those_of_the_lines_around_it(above: str, line: str, spaces: int) -> None:
    (found,) = findings_in(f"{above}\t{line}\n")
    assert found.help == f'indent with spaces: "{" " * spaces}{line}"'
    assert findings_in(f"{above}{' ' * spaces}{line}\n") == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: @b\n  l'eau\nc: d\n", 'a: "@b\n  l\'eau"\nc: d\n'),
        ("- @Un : deux\n  trois\n- b\n", '- "@Un : deux\n  trois"\n- b\n'),
        ('- a: "un" deux\n    trois\n  b: c\n', "- a: '\"un\" deux\n    trois'\n  b: c\n"),
        ("- a: *un\n  b: c\n", '- a: "*un"\n  b: c\n'),
    ],
)
def test_quotes_go_around_all_lines_of_a_text_that_goes_on(before: str, after: str) -> None:
    source = SourceText.of("a.yaml", before)
    (finding,) = parse(source)[1]
    assert finding.fix is not None
    assert finding.fix.safe
    assert mended(source, [finding.fix])[0] == after
    assert findings_in(after) == []


@pytest.mark.parametrize("below", ["b: c", "- b", "b # c", "b: 'c' ]"])
def test_quotes_are_no_safe_fix_where_something_else_stands_below(below: str) -> None:
    first = findings_in(f"a: @b\n  {below}\nc: d\n")[0]
    assert first.code == "reserved-start"
    assert first.fix is not None
    assert not first.fix.safe
