from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.book import Figures
from deck.figures.inline import Inline, parse_inline
from deck.figures.language import language, tags
from deck.figures.problem import Problem
from deck.source.span import Span
from tests.figures.test_book import figure

FRENCH = language("fr-FR")
BOOK = Figures(
    [
        figure("net", {"2024": "59 Mds $", "2025": "77,7 Mds $", "change": "+31,2 %"}),
        figure("capex", {"value": "200 Mds $"}),
        figure("carnet", {"2024": "—"}),
    ]
)


def read(raw: str, *, title: bool = False) -> tuple[Inline, tuple[Problem, ...]]:
    return parse_inline(raw, BOOK.resolve, FRENCH, title=title)


def looks(raw: str, *, title: bool = False) -> list[tuple[str, str]]:
    """Each run's text (a no-break space as ·) and its look."""
    inline, problems = read(raw, title=title)
    assert not problems
    return [
        (run.text.replace("\u00a0", "·"), "b" * run.bold + "i" * run.italic + "c" * run.code + run.link)
        for run in inline.runs
    ]


@pytest.mark.parametrize(
    ("raw", "runs"),
    [
        ("tout simple", [("tout simple", "")]),
        ("  bords  ", [("bords", "")]),
        ("", []),
        ("**gras** et *italique*", [("gras", "b"), (" et ", ""), ("italique", "i")]),
        ("*a **b** c*", [("a ", "i"), ("b", "bi"), (" c", "i")]),
        ("le `code : 'x' - y`", [("le ", ""), ("code : 'x' - y", "c")]),
        (
            "[ici](https://a.fr/b_c) et [moi](mailto:x@y.fr)",
            [("ici", "https://a.fr/b_c"), (" et ", ""), ("moi", "mailto:x@y.fr")],
        ),
        ("voir https://a.fr/b?c=1.", [("voir ", ""), ("https://a.fr/b?c=1", "https://a.fr/b?c=1"), (".", "")]),
        ("<https://a.fr/b>", [("https://a.fr/b", "https://a.fr/b")]),
        ("5 * 3 et 5*3*2 = 30", [("5 * 3 et 5*3*2 = 30", "")]),
        ("snake_case_x et _y_", [("snake_case_x et _y_", "")]),
        (r"\<net> et \*seul\*", [("<net> et *seul*", "")]),
        ("a < b, <5, <= 3, <- ici", [("a < b, <5, <= 3, <- ici", "")]),
        ("hausse de <net change, unsigned> !", [("hausse de 31,2·%·!", "")]),
        ("**<net 2025>** fin", [("77,7·Mds·$", "b"), (" fin", "")]),
        ("[<capex>](https://a.fr)", [("200·Mds·$", "https://a.fr")]),
        ("`<capex>` : <capex>", [("<capex>", "c"), ("·: 200·Mds·$", "")]),
        ("<carnet 2024>", [("n.d.", "")]),
    ],
)
def test_markup_and_figures_become_runs(raw: str, runs: list[tuple[str, str]]) -> None:
    assert looks(raw) == runs


@pytest.mark.parametrize(
    ("raw", "runs"),
    [
        ("**Résultat** : oui", [("Résultat", "b"), ("·: oui", "")]),
        ('dit "**oui**" ?', [("dit «", ""), ("·oui", "b"), ("·»·?", "")]),
        ("l'**IA**", [("l’", ""), ("IA", "b")]),
        ("**38** %", [("38", "b"), ("·%", "")]),
        ("valent <capex> fois le numéro <net 2024>", [("valent 200·Mds·$·fois le numéro·59·Mds·$", "")]),
        ("*a* - **b**...", [("a", "i"), (" – ", ""), ("b", "b"), ("…", "")]),
    ],
)
def test_typography_sees_across_the_borders_of_runs(raw: str, runs: list[tuple[str, str]]) -> None:
    assert looks(raw) == runs


def test_in_a_title_line_breaks_and_bars_are_line_breaks() -> None:
    assert looks("Le bénéfice :\n  <net change>\n", title=True) == [("Le bénéfice·:\n+31,2·%", "")]
    assert looks("un | deux", title=True) == [("un\ndeux", "")]
    assert looks("**un\n\ndeux**", title=True) == [("un\ndeux", "b")]
    assert looks("a|b", title=True) == [("a|b", "")]


def test_in_prose_an_empty_line_ends_a_paragraph_and_a_line_break_is_a_space() -> None:
    inline, _ = read("un\n  deux **trois\n  quatre**\n\n \ncinq | six\n")
    assert inline.text == "un deux trois quatre\ncinq | six"
    assert ["".join(run.text for run in runs) for runs in inline.paragraphs] == ["un deux trois quatre", "cinq | six"]


def test_what_a_text_mentions_is_kept_with_what_it_was() -> None:
    span = Span("a.yaml", 3, 5, 3, 20)
    inline, _ = parse_inline("<net> <capex>", BOOK.resolve, FRENCH, span=span)
    assert [each.name for each in inline.mentions] == ["net 2025", "capex"]
    assert (inline.raw, inline.span) == ("<net> <capex>", span)


@pytest.mark.parametrize(
    ("raw", "code", "literal", "message", "help_line"),
    [
        ("x <nte 2025>", "unknown-figure", "<nte 2025>", 'no figure is named "nte 2025"', 'did you mean "net 2025"?'),
        (
            "**x <net\n2023>**",
            "unknown-figure",
            "<net\n2023>",
            'figure "net" has no "2023"',
            "net has 2024, 2025 and change",
        ),
        (
            "<net> <net",
            "unclosed-figure",
            "<net",
            '"<net" is never closed',
            "write <net>",
        ),
        (
            "En hausse : <net 2024 en un an.\n\nLa suite",
            "unclosed-figure",
            "<net 2024",
            '"<net 2024" is never closed',
            "write <net 2024>",
        ),
        (
            "En hausse : <zorglub en un an.\n\nLa suite",
            "unclosed-figure",
            "<zorglub",
            '"<zorglub" is never closed',
            r'close it with ">", or write "\<" for a plain "<"',
        ),
        (
            "En hausse : {net 2024}, {zorglub}, `{net}`",
            "other-brackets",
            "{net 2024}",
            '"{net 2024}" is shown as it is written',
            "write <net 2024> to show the figure",
        ),
        (
            "**En** hausse : ‹net›",
            "other-brackets",
            "‹net›",
            '"‹net›" is shown as it is written',
            "write <net> to show the figure",
        ),
        ("[x](www.a.fr)", "bad-link", "www.a.fr", '"www.a.fr" is no link', "write https://www.a.fr"),
        ("[x](ö.fr/é%20è)", "bad-link", "ö.fr/é%20è", '"ö.fr/é%20è" is no link', "write https://ö.fr/é%20è"),
        (
            "un [x](<é è>)",
            "bad-link",
            "é è",
            '"é è" is no link',
            "links begin with https://, http:// or mailto:",
        ),
        (
            "un [x](<http://exa mple.org>)",
            "bad-link",
            "http://exa mple.org",
            '"http://exa mple.org" is no link',
            "links begin with https://, http:// or mailto:",
        ),
        (
            "[x](javascript:a)",
            "bad-link",
            "javascript:a",
            '"javascript:a" is no link',
            "links begin with https://, http:// or mailto:",
        ),
        (
            "[x](file:///a)",
            "bad-link",
            "file:///a",
            '"file:///a" is no link',
            "links begin with https://, http:// or mailto:",
        ),
    ],
)
def test_a_fault_is_told_where_it_stands(raw: str, code: str, literal: str, message: str, help_line: str) -> None:
    inline, (problem,) = read(raw)
    assert (problem.code, problem.literal, problem.message, problem.help) == (code, literal, message, help_line)
    assert raw[problem.offset : problem.offset + len(literal)] == literal
    assert not any(run.link for run in inline.runs)


def test_a_link_with_an_escaped_sign_is_told_where_it_stands() -> None:
    _, (problem,) = read(r"un [x](a\(é)")
    assert (problem.offset, problem.literal) == (7, r"a\(é")


def test_a_good_address_is_encoded() -> None:
    inline, problems = read("[x](https://a.fr/é?b=à)")
    assert (inline.runs[0].link, problems) == ("https://a.fr/%C3%A9?b=%C3%A0", ())


def test_the_same_fault_twice_has_two_places() -> None:
    _, problems = read("<foo> <net> <foo>")
    assert [problem.offset for problem in problems] == [0, 12]


def test_an_unknown_figure_stays_in_the_text() -> None:
    assert read("un <nte 2025> là")[0].text == "un <nte 2025> là"


MARKUP = st.lists(
    st.sampled_from(
        ["a", "l'IA", " ", " ", "\n", "\n\n", "*", "**", "`", "[", "](https://a.fr)", "](x)", "<net>", "<nte>", "<",
         ">", "\\", "\"", ":", "?", "...", "5", "%", " - ", "https://a.fr/?b", "\u00a0", "|", "_", "é", "\ufdd0"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(st.one_of(MARKUP, st.text(max_size=20)), st.sampled_from(tags()), st.booleans())
def test_any_text_becomes_runs_that_lose_no_letter(raw: str, tag: str, title: bool) -> None:
    inline, problems = parse_inline(raw, BOOK.resolve, language(tag), title=title)
    assert all(run.text for run in inline.runs)
    assert all(raw[problem.offset :].startswith(problem.literal) for problem in problems if "%" not in problem.literal)
    if not any(sign in raw for sign in "<[\\`"):
        assert [sign for sign in inline.text if sign.isalnum()] == [sign for sign in raw if sign.isalnum()]


@given(st.text("ab1 :;!?'\"-.%\n", max_size=25), st.sampled_from(tags()))
def test_a_text_without_markup_is_set_as_prose(raw: str, tag: str) -> None:
    inline, _ = parse_inline(raw, BOOK.resolve, language(tag))
    flat = parse_inline(f"{raw}\n\n`x`", BOOK.resolve, language(tag))[0]  # the same through markdown-it
    assert len(inline.runs) <= 1
    if inline.runs:
        assert flat.runs[0].text == f"{inline.text}\n"


def test_slow_libraries_are_imported_only_when_they_are_needed() -> None:
    program = (
        "import sys\n"
        "from deck.figures.computing import compute\n"
        "from deck.figures.inline import parse_inline\n"
        "from deck.figures.language import language\n"
        "tongue = language('fr-FR')\n"
        "parse_inline('l\\'IA : 5 % <', None, tongue)\n"
        "tongue.date('2026')\n"
        "print(sorted({'markdown_it', 'babel', 'difflib', 'pptx'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout == "[]\n"
