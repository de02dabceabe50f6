"""One quantity with two values, each in a construction of its own: told; and values of two things: left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.check.test_said_twice import slide, told

PAIRS = [
    (
        "en",
        "The server room draws 42 kW. Cutting the {} kW that the server room draws is the first target.",
        "42",
        "24",
    ),
    ("en", "The choir has 86 singers. Rehearsals gather the {} singers of the choir every Monday.", "86", "68"),
    ("en", "Length of the sea wall: 2.4 km", "The sea wall has a length of {} km and needs care.", "2.4", "4.2"),
    (
        "en",
        "Monthly rent of the workshop is £1,450.",
        "At a monthly rent of £{}, the workshop is cheap.",
        "1,450",
        "1,540",
    ),
    ("en", "The festival drew 18,700 visitors.", "The {} visitors the festival drew spent more.", "18,700", "17,800"),
    ("en", "The average basket is £38.", "An average basket of £{} keeps the shop alive.", "38", "48"),
    ("en", "The park-and-ride has 840 spaces.", "The park-and-ride's {} spaces fill up by eight.", "840", "480"),
    ("en", "Annual output of the mill: 52,000 t", "The mill's annual output ({} t) goes by rail.", "52,000", "25,000"),
    (
        "en",
        "Sales were £3.42 million in 2024.",
        "The site worked: online sales rose. Sales in 2024 came to £{} million.",
        "3.42",
        "3.24",
    ),
    ("fr", "Le siège s'étend sur 2 600 m²", "Le siège, d'une surface de {} m², réunit les équipes.", "2 600", "2 900"),
    ("fr", "L'étang couvre 76 ha.", "L'étang, d'une surface de {} ha, accueille des voiliers.", "76", "67"),
    (
        "fr",
        "La formation des tuteurs dure 14 heures. Ces {} heures de formation des tuteurs sont réparties.",
        "14",
        "16",
    ),
    ("fr", "Durée de l'apprentissage : 24 mois", "L'apprentissage dure {} mois, stages compris.", "24", "42"),
    (
        "fr",
        "Le parking relais offre 620 places.",
        "Avec ses {} places, le parking relais est plein dès 8 h 30.",
        "620",
        "260",
    ),
    (
        "fr",
        "Le taux d'erreur des lecteurs est de 2,7 %.",
        "Le taux d'erreur des lecteurs, {} %, doit baisser.",
        "2,7",
        "3,7",
    ),
    (
        "fr",
        "Le refuge a recueilli 415 animaux. Sur les {} animaux recueillis, la plupart sont des chats.",
        "415",
        "451",
    ),
    (
        "fr",
        "Le barrage retient 84 millions de m³.",
        "Les {} millions de m³ que retient le barrage alimentent la ville.",
        "84",
        "48",
    ),
]
RIGHT = [
    ("fr", "Les ventes sont de 864 M$.", "Chez nos voisins : 664 M$ pour les ventes."),
    ("fr", "Le droit s'ouvre aux 71 ans du demandeur.", "Il prend fin au plus tard aux 70 ans du demandeur."),
    ("en", "The north car park has 840 spaces.", "The south car park has 480 spaces."),
    ("en", "The server room draws 42 kW.", "At night the server room draws 24 kW."),
    ("en", "The response rate is 43% among members.", "The response rate is 48% among staff."),
    ("en", "The budget for roads is £5.0m.", "A budget of £5.8m for roads had been requested."),
    ("en", "A team of 24 engineers works on the core.", "A team of 42 engineers works on the apps."),
    ("en", "The 14-week course costs £480.", "The 16-week course costs £840."),
    ("en", "The balance on the loan is now $1,892.77 - $107.67 = $1,785.10.", "The balance on the loan is $1,892.77."),
    ("en", "Procedure 11.8. On Linux", "Procedure 11.9. On Windows"),
    ("fr", "Essai @@ L'essai a duré 18 semaines à Brest.", "Essai @@ L'essai a duré 16 semaines à Nantes."),
    ("fr", "Brest annonce un délai moyen de 14 semaines.", "Nantes annonce un délai moyen de 41 semaines."),
    (
        "fr",
        "Les entreprises d'au moins 50 salariés paient 20 %.",
        "Les entreprises de moins de 50 salariés sont exclues.",
    ),
    (
        "fr",
        "Jusqu'au 23 février 2025 : aide d’un montant de 6 000 € pour les entreprises.",
        "Depuis le 24 février 2025 : aide d’un montant de 5 000 € pour les entreprises.",
    ),
    (
        "fr",
        "Le véhicule est considéré comme abandonné au bout d'un délai de 15 jours.",
        "Il l'est après un délai de 10 jours.",
    ),
]


@pytest.mark.parametrize("case", PAIRS)
def test_a_value_is_told_in_whatever_construction_it_contradicts_another(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *texts, right, wrong = case
    (own,) = told(tmp_path / "wrong", tag, *(text.format(wrong) for text in texts))
    assert own.replace("\u202f", " ").replace("\u00a0", " ").startswith(("£" + wrong, wrong))
    assert told(tmp_path / "right", tag, *(text.format(right) for text in texts)) == []


@pytest.mark.parametrize("case", RIGHT)
def test_two_things_are_left_alone(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *texts = case
    assert told(tmp_path, tag, *texts) == []


def test_a_sentence_contradicts_a_figure_that_it_names_in_passing(tmp_path: Path) -> None:
    slide = 'kind: text\ntitle: "We must raise"\ntext: "At a monthly cash burn of ${}, we must raise before winter."\n'
    figures = "section: Results\nfigures:\n  burn:\n    label: Monthly cash burn\n    value: $180k\n"
    told_of = [found(tmp_path / str(own), slide.format(own), results=figures) for own in ("180k", "280k")]
    assert [[own.code for own in each if own.code == "value-twice"] for each in told_of] == [[], ["value-twice"]]


IN_ONE_CASE = [
    ("en", "Our 430 volunteers stood firm", "On Sundays, our 340 volunteers stood firm"),
    ("en", "On Sundays, our 340 volunteers stood firm", "Our 430 volunteers stood firm"),
    ("en", "Our 430 volunteers have a room", "At night, our 340 volunteers welcome the guests"),
    ("en", "Our 430 volunteers have a room", "During the fair, our 340 volunteers have a room"),
    ("en", "Our 430 volunteers have a room", "When it rains, our 340 volunteers have a room"),
    ("en", "On Sundays, our 340 volunteers stood firm", "On Mondays, our 430 volunteers stood firm"),
    ("fr", "Nos 430 bénévoles ont tenu bon", "Le dimanche, nos 340 bénévoles ont tenu bon"),
    ("fr", "Nos 430 bénévoles ont une salle", "La nuit, nos 340 bénévoles accueillent les familles"),
    ("fr", "Nos 430 bénévoles ont une salle", "Lors de la fête, nos 340 bénévoles ont une salle"),
    ("fr", "Nos 430 bénévoles ont une salle", "Lorsque les halles ferment, nos 340 bénévoles ont une salle"),
]
IN_ANY_CASE = [
    ("en", "Our 430 volunteers stood firm", "This season, our 340 volunteers stood firm"),
    ("en", "Our 430 volunteers stood firm", "Of course, our 340 volunteers stood firm"),
    ("en", "Our 430 volunteers have a room", "For the first time, our 340 volunteers have a room"),
    ("en", "On Sundays, our 340 volunteers stood firm", "On Sundays, our 430 volunteers stood firm"),
    ("fr", "Nos 430 bénévoles ont tenu bon", "Aujourd'hui, nos 340 bénévoles ont tenu bon"),
    ("fr", "Nos 430 bénévoles ont une salle", "Chaque année, nos 340 bénévoles ont une salle"),
    ("fr", "Le dimanche, nos 340 bénévoles ont tenu bon", "Le dimanche, nos 430 bénévoles ont tenu bon"),
]


@pytest.mark.parametrize(("tag", "one", "other"), IN_ONE_CASE)
def test_what_is_so_in_one_case_contradicts_no_other(tag: str, one: str, other: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, one, other) == []


@pytest.mark.parametrize(("tag", "one", "other"), IN_ANY_CASE)
def test_what_is_so_in_any_case_or_in_the_same_is_told(tag: str, one: str, other: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, one, other) == [next(each for each in ("340", "430") if each in other)]


HALL = (
    'kind: text-table\ntitle: The halls\ncolumns: [Hall, "Visitors", "Costs"]\nrows:\n  - [Birch, "1,840", "£412k"]\n'
)
FIGURES = "section: Results\nfigures:\n  hall:\n    label: Capacity of the hall\n    value: 840 seats\n"


@pytest.mark.parametrize(
    "text",
    [
        "the hall has a capacity of 480 seats",
        "Birch has 1,480 visitors",
    ],
)
def test_what_is_so_in_one_case_contradicts_neither_a_figure_nor_a_table(text: str, tmp_path: Path) -> None:
    for case, wrong in (("On Sundays, ", 0), ("This season, ", 1)):
        own = found(tmp_path / case.strip(", "), slide(case + text, "en"), HALL, results=FIGURES)
        assert sum(each.code == "value-twice" for each in own) == wrong
