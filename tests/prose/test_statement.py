"""What a report states, whatever its Markdown looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.prose.plain_markdown import plain_blocks
from deck.prose.statement import Statement, parsed, sentences, statements
from tests.tools import ROOT


def texts(markdown: str) -> list[str]:
    return [statement.text for statement in statements(markdown)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Un deux. Trois quatre ! Cinq ? Six.", ["Un deux.", "Trois quatre !", "Cinq ?", "Six."]),
        ("Il vaut 3.5 fois 31,2 Mds $ au T4 2025. La suite.", ["Il vaut 3.5 fois 31,2 Mds $ au T4 2025.", "La suite."]),
        ("Selon M. Dupont et Mme. Roy, cf. Annexe. Fin.", ["Selon M. Dupont et Mme. Roy, cf. Annexe.", "Fin."]),
        ("Voir p. 12 et fig. 3. Puis le no. 4.", ["Voir p. 12 et fig. 3.", "Puis le no. 4."]),
        ("Il dit : « C'est fait. » Elle part.", ["Il dit : « C'est fait. »", "Elle part."]),
        ("She said “No.” He left.", ["She said “No.”", "He left."]),
        ("J. R. Martin écrit… Ensuite, etc. Enfin tout.", ["J. R. Martin écrit…", "Ensuite, etc.", "Enfin tout."]),
        ("Un… deux et trois etc. de plus.", ["Un… deux et trois etc. de plus."]),
        ("La hausse date de 2024. En 2025, moins.", ["La hausse date de 2024.", "En 2025, moins."]),
        ("(Un.) « Deux. » (Trois.)", ["(Un.)", "« Deux. »", "(Trois.)"]),
        ("1. Un titre. Une suite.", ["1. Un titre.", "Une suite."]),
        ("Élan. Été. 12 villes. 7 pays.", ["Élan.", "Été.", "12 villes.", "7 pays."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


@given(st.text(st.sampled_from('aBé .!?…»"1,\n\u00a0')))
def test_sentences_lose_nothing(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


def test_a_sentence_too_long_for_people_is_cut_between_words() -> None:
    pieces = sentences("sales of 1,234 riders " * 300)
    assert len(pieces) == 4
    assert {word for piece in pieces for word in piece.split()} == {"sales", "of", "1,234", "riders"}
    assert [len(piece) for piece in sentences("x" * 4_500)] == [2_000, 2_000, 500]


def test_headings_items_quotes_and_paragraphs_are_statements_with_their_line() -> None:
    markdown = """\
# Rapport : l'année
**Édition — mars 2031**

Un *premier* point. Un
second [point](https://x.org).

### 2. Le détail
- un item
- un autre
  sur deux lignes

> *« Dit. »* — Elle
"""
    assert [(statement.line, statement.text) for statement in statements(markdown)] == [
        (1, "Rapport : l'année"),
        (2, "Édition — mars 2031"),
        (4, "Un premier point."),
        (4, "Un second point."),
        (7, "Le détail"),
        (8, "un item"),
        (9, "un autre sur deux lignes"),
        (12, "« Dit. » — Elle"),
    ]


def test_cells_are_labelled_with_row_and_column_and_headers_are_only_labels() -> None:
    markdown = "| Mesure | 2030 | 2031 |\n|---|---|---|\n| Ventes **nettes** | 4 | ~5,5 M€ |\n| Stock | — | |\n"
    assert [(statement.line, statement.text, statement.label) for statement in statements(markdown)] == [
        (3, "Ventes nettes", ""),
        (3, "4", "Ventes nettes · 2030"),
        (3, "~5,5 M€", "Ventes nettes · 2031"),
        (4, "Stock", ""),
        (4, "—", "Stock · 2030"),
    ]


def test_tags_pictures_comments_and_front_matter_state_nothing() -> None:
    markdown = """\
---
title: x
---
<!-- rien
du tout -->
<img src="a" width="2">
ALBA NOR
<img src="b" width="2"

BO RIX

![une image](c.png) Un <b>mot</b>.
"""
    assert [(statement.line, statement.text) for statement in statements(markdown)] == [
        (7, "ALBA NOR"),
        (10, "BO RIX"),
        (12, "Un mot."),
    ]


def test_indented_lines_and_fences_are_lines_of_text() -> None:
    assert texts("### Suite\n       Teste un\n       Mesure deux\n---\n\n```\ntrois\n```\n") == [
        *("Suite", "Teste un", "Mesure deux", "trois")
    ]


@given(st.text(st.sampled_from("ab #|-*>`<!=[](){}\n\t 1.é~_\\&;:\"'")))
def test_any_markdown_is_read(markdown: str) -> None:
    lines = markdown.count("\n") + 1
    for statement in statements(markdown):
        assert statement.text.strip()
        assert 1 <= statement.line <= lines


LINES = [
    *(
        "# A heading",
        "### 2. Another",
        "## Closed #",
        "#hash",
        "Some text. And more.",
        "**Bold** and *italic*, then",
        "**a** b*",
    ),
    *("*« Said. »* — She", "*a b*: c", "(*a*)", "~5–9 %", "+5 %", "+ plus", "-5 %", "a | b", "a & b", "x <3 y", "5*3"),
    *(
        "- item",
        "- an *other*",
        "  - nested",
        "  goes on",
        "   three",
        "1. one",
        "2. two",
        "12) x",
        "2025. Yes",
        "- - x",
        "- | -",
    ),
    *(
        "> quoted",
        "> - x",
        "| a | b |",
        "| 1 | **2** |",
        "| 1 |",
        "|",
        ":--|--:",
        "---",
        "-- a",
        "=====",
        "    code here",
    ),
    *(
        "       code too",
        '<img src="a" width="2">',
        "<p>",
        "</p>",
        "<b>x</b>",
        "`x`",
        "\u00a0x",
        "end  ",
        "",
        "",
        "",
        " ",
    ),
    *("|---|---|", "***", "1.", "#", "-\u00a0x", "word:", "- # x", "~~~", "[x]: y", "a\\*b", "a &amp; b"),
]


def visible(found: Iterable[Statement]) -> list[Statement]:
    return [own for own in found if re.search(r"\w|[—–]", own.text)]


@given(st.lists(st.sampled_from(LINES), max_size=8).map("\n".join))
def test_the_short_way_through_a_report_leads_where_markdown_leads(markdown: str) -> None:
    assert list(statements(f"Text\n\n{markdown}")) == visible(parsed(f"Text\n\n{markdown}"))


@pytest.mark.parametrize("name", ["rapport-amazon-ia.md", "examples/bike-share/bike-share-report.md"])
def test_the_reports_of_this_repository_need_no_longer_way(name: str) -> None:
    text = (ROOT / "content" / name).read_text(encoding="utf-8")
    assert plain_blocks(text)
    assert list(statements(text)) == visible(parsed(text))


@pytest.mark.parametrize(
    "doubtful", ["`x`", "[a](https://x.org)", "a\n===", "a &amp; b", "a_b_", "- a\n\n  b", "<b>x</b>"]
)
def test_what_may_mean_something_else_takes_the_longer_way(doubtful: str) -> None:
    assert plain_blocks(doubtful) is None
