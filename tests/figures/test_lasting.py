"""Lengths beside their two days: told where no way of counting gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.figures.elapsed import miscounted
from deck.figures.lasting import misjudged
from tests.check.figures import found

LENGTHS = [
    ("The tender ran from 28 October 2024 to 18 November 2024, which is {}.", "three weeks", "five weeks"),
    ("The trial ran from 3 March 2024 to 31 May 2024 ({}).", "three months", "five months"),
    ("It was open from 2 May 2024 to 31 May 2024, that is {}.", "30 days", "40 days"),
    ("L'enquête s'est tenue du 28 octobre 2024 au 18 novembre 2024, soit {}.", "trois semaines", "cinq semaines"),
    ("Relâche du 22 décembre au 8 février, {}.", "sept semaines", "cinq semaines"),
    ("Closed from 3 March to 30 May, {}", "three months", "five months"),
    ("Closed from 22 December 2025 to 8 February, for {}.", "seven weeks", "five weeks"),
    ("La rue est fermée du 1er janvier 2024 au 30 juin 2024, soit {}.", "six mois", "neuf mois"),
]
YEARS = [
    ("Founded in 1974, the orchestra celebrated its {} anniversary in 2024.", "50th", "60th"),
    ("Fondé en 1974, l'orchestre a fêté son {} anniversaire en 2024.", "50e", "60e"),
    ("Ouverte de 2016 à 2024, la carrière aura connu {} ans d'exploitation.", "huit", "dix"),
]


def tag(text: str) -> str:
    return "fr-FR" if any(sign in text for sign in "éèêà") else "en-GB"


@pytest.mark.parametrize(("text", "right", "wrong"), LENGTHS)
def test_a_length_that_its_days_contradict_is_told(text: str, right: str, wrong: str) -> None:
    said = text.format(wrong)
    assert [said[own.start : own.end] for own in misjudged(said, tag(text))] == [wrong]
    assert not list(misjudged(text.format(right), tag(text)))


def test_working_days_are_not_counted() -> None:
    assert not list(
        misjudged("Du 1er janvier 2019 au 31 décembre 2019, c'est-à-dire 261 jours, il travaille.", "fr-FR")
    )
    assert not list(misjudged("Fermé du 3 juin au 14 juin, trois jours.", "fr-FR"))
    assert not list(misjudged("Fermé du 3 juin au 14 juin, trois semaines après la fête.", "fr-FR"))
    assert not list(misjudged("Du 3 juin 2024 au 14 juin 2024, soit dix jours ouvrés, il est fermé.", "fr-FR"))


@pytest.mark.parametrize(("text", "right", "wrong"), YEARS)
def test_years_that_lie_behind_a_feast_or_a_life_are_counted(text: str, right: str, wrong: str) -> None:
    assert list(miscounted(text.format(wrong), tag(text)))
    assert not list(miscounted(text.format(right), tag(text)))


@pytest.mark.parametrize(("months", "told"), [("six", False), ("nine", True)])
def test_a_title_is_held_against_the_first_and_the_last_day_of_its_points(
    months: str, told: bool, tmp_path: Path
) -> None:
    points = "  - text: '1 January 2024: start of the trial'\n  - text: '30 June 2024: end of the trial'\n"
    slide = f"kind: text\ntitle: The trial lasted {months} months\npoints:\n{points}"
    assert any(own.code == "impossible-period" for own in found(tmp_path, slide)) is told
