"""Lengths beside their two days: told where no way of counting gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.figures.elapsed import miscounted, misplaced
from deck.figures.lasting import misjudged
from deck.figures.lasting_months import misjudged_days, misjudged_months
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


BESIDE = [
    ("Le pilote a duré {}, de janvier à août 2024.", "huit mois", "six mois"),
    ("Le pilote a duré {}, de janvier à août 2024.", "sept mois", "neuf mois"),
    ("The trial lasted {}, from March to May 2024.", "three months", "six months"),
    ("Le chantier, de mars à juin 2024, a duré {}.", "quatre mois", "dix mois"),
    ("From November 2023 to April 2024, that is {}.", "six months", "nine months"),
    ("Le deuxième appel, ouvert du 15 janvier au 14 avril 2024, a duré {}.", "trois mois", "cinq mois"),
    ("The picking began on Monday, 15 September 2025 and lasted {}, until 3 October.", "19 days", "29 days"),
    ("The work took {} (from 1 March to 30 June 2025).", "four months", "six months"),
    ("Drivers train for {}, from October 2026 to February 2027", "five months", "seven months"),
    ("Les conducteurs sont formés pendant {}, d'octobre 2026 à février 2027", "cinq mois", "sept mois"),
    ("Works in the valley take {}, from April 2026 to May 2027.", "14 months", "26 months"),
    ("The shops are closed for {}, from 4 to 17 January 2027", "two weeks", "four weeks"),
    ("Le comité lit les dossiers en {}, du 1er au 28 mai", "quatre semaines", "deux semaines"),
    ("The reviewers read all proposals in {}, from 1 to 28 May.", "four weeks", "two weeks"),
    ("The fair, from 4 to 17 January 2027, lasts {}.", "two weeks", "four weeks"),
]
UNRECKONED = [
    "Les travaux ont duré dix-huit mois, de janvier à juin.",
    "Les travaux ont duré six mois, de début janvier à août.",
    "Le chantier a duré six mois, de janvier à août, avec une pause.",
    "Trois mois de préparation, de juin à décembre.",
    "The shop opens three months, from time to time in winter.",
    "The trial lasted ten working days, from 1 March to 30 March.",
    "The trial lasted two months longer from March to May.",
    "We were open for two weeks, from 4 to 8 January and from 11 to 15 January.",
    "We were open for one week, from 4 to 8 January, then from 11 to 29 January.",
    "Le jury lit en trois jours, du 1er au 28 mai.",
    "The works stop for two months, from August to October and in May.",
    "The hall opens for three working weeks, from 1 to 28 May.",
    "Done in two weeks, from 4 January to 31 March the longest.",
]


def beside(text: str) -> list[str]:
    return [text[own[0] : own[1]] for read in (misjudged_months, misjudged_days) for own in read(text, tag(text))]


@pytest.mark.parametrize(("text", "right", "wrong"), BESIDE)
def test_a_length_before_or_behind_its_months_and_days_is_held_against_them(text: str, right: str, wrong: str) -> None:
    assert beside(text.format(wrong)) == [wrong]
    assert not beside(text.format(right))


@pytest.mark.parametrize("text", UNRECKONED)
def test_a_length_that_its_months_do_not_give_for_certain_is_left(text: str) -> None:
    assert not beside(text)


PASSED = [
    ("L'évaluation porte sur la période 2021-2024, soit {}.", "quatre ans", "six ans"),
    ("From 2019 to 2025 {} have passed.", "six years", "nine years"),
    ("Entre 2019 et 2025, il s'est écoulé {}.", "six ans", "neuf ans"),
    ("{} séparent 2019 de 2025.", "Six ans", "Neuf ans"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), PASSED)
def test_years_that_lie_between_two_are_counted_whatever_the_verb(text: str, right: str, wrong: str) -> None:
    assert list(miscounted(text.format(wrong), tag(text)))
    assert not list(miscounted(text.format(right), tag(text)))


AGO = [
    ("{} have passed since 2019.", "Seven years", "Nine years"),
    ("{} se sont écoulés depuis 2019.", "Six ans", "Neuf ans"),
    ("Il y a {}, en 2017, la ville a signé.", "neuf ans", "cinq ans"),
    ("The hall opened in 2016, {} ago.", "ten years", "five years"),
    ("Dr Lowe has led it since 2014, for {} now.", "twelve years", "fifteen years"),
    ("Dr Lowe has led it for {}, since 2014.", "twelve years", "fifteen years"),
    ("Elle la préside depuis {}, depuis 2014.", "douze ans", "quinze ans"),
    ("Elle la dirige depuis 2014, depuis {} déjà.", "douze ans", "quinze ans"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), AGO)
def test_how_long_ago_a_year_is_is_reckoned_from_that_of_the_deck(text: str, right: str, wrong: str) -> None:
    assert list(misplaced(text.format(wrong), tag(text), 2026))
    assert not list(misplaced(text.format(right), tag(text), 2026))


def test_a_date_broken_over_two_lines_of_a_block_is_read(tmp_path: Path) -> None:
    notes = "notes: |\n  On joue\n  le dimanche\n  12 décembre 2026, et on finit.\n"
    wrong = found(tmp_path / "a", f"kind: text\ntitle: On joue en hiver\ntext: Oui\n{notes}")
    assert [own.code for own in wrong] == ["impossible-period"]
    right = notes.replace("dimanche", "samedi")
    assert not found(tmp_path / "b", f"kind: text\ntitle: On joue en hiver\ntext: Oui\n{right}")
