"""Titles that only say that something is looked at, and such as say more."""

from __future__ import annotations

import pytest

from deck.prose.introducing import introduces


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("A first look", "en-GB"),
        ("What to remember", "en-GB"),
        ("What we suggest to look at", "en-US"),
        ("Where the analysis starts", "en-GB"),
        ("An overview of the year", "en-GB"),
        ("How to read the figures", "en-GB"),
        ("Un rapide coup d'œil", "fr-FR"),
        ("Ce qu'il faut savoir", "fr-FR"),
        ("Ce que nous voulons regarder", "fr-FR"),
        ("Par où commence l'analyse", "fr-FR"),
        ("Ce que nous proposons d'étudier", "fr-CA"),
        ("Une lecture en bref", "fr-FR"),
    ],
)
def test_a_title_that_only_says_that_something_is_looked_at_introduces(title: str, tag: str) -> None:
    assert introduces(title, tag)


@pytest.mark.parametrize(
    ("title", "tag"),
    [
        ("What we propose", "en-GB"),
        ("What we propose the council to consider", "en-GB"),
        ("A look at Leeds", "en-GB"),
        ("A last look", "en-GB"),
        ("First reading", "en-GB"),
        ("The first analysis", "en-GB"),
        ("A look back at 2023", "en-GB"),
        ("The main points", "en-GB"),
        ("What the auditors see", "en-GB"),
        ("Première lecture", "fr-FR"),
        ("La première analyse", "fr-FR"),
        ("Un regard sur Lille", "fr-FR"),
        ("Ce que nous proposons", "fr-FR"),
        ("Ce que regardent les clients", "fr-FR"),
        ("Un autre regard", "fr-FR"),
        ("L'année en chiffres", "fr-FR"),
    ],
)
def test_a_title_that_names_a_thing_a_state_or_somebody_does_not(title: str, tag: str) -> None:
    assert not introduces(title, tag)
