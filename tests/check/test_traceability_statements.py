"""What a report states, whatever its Markdown looks like."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.check.statement import sentences, statements


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
