"""What one place says and another says otherwise: a sentence of the same words, a table's row, a timeline's date."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.test_said_twice import table, told

PLANS = table("Three plans for three teams", "Plan, Price", "Starter, $19", "Team, $49")
TEAMS = table("Four teams share the work", "Team, People", "Design, 8", "Backend, 14")
ÉQUIPES = table("Les équipes se partagent le travail", "Équipe, Effectif", "Accueil, 6", "Atelier, 18")
DATES = "  - {date: April 2026, name: Permit}\n  - {date: June 2027, name: Opening}\n  - {date: 2028, name: Stores}\n"
TIMELINE = f"kind: timeline\ntitle: The works are on time\ndates:\n{DATES}"
JALONS = (
    "kind: timeline\ntitle: Le chantier avance\ndates:\n  - {date: Avril 2026, name: Permis}\n"
    "  - {date: Juin 2027, name: Ouverture}\n  - {date: 2028, name: Gare}\n"
)
WRONG = [
    ("en", "The park is large @@ Each turbine yields 6 MW.", "Each turbine yields 8 MW, and the wind is good.", "8 MW"),
    ("en", "We served 3,450 meals last winter.", "Remember to say that we served 3,540 meals last winter.", "3,540"),
    ("en", "Satisfaction stands at 7.4 out of 10.", "Satisfaction stands at 7.1 out of 10, and 6 at night.", "7.1"),
    ("fr", "Le marché du vélo pèse 2,3 Mds €.", "Le marché du vélo pèse 2,5 Mds €, nous en avons peu.", "2,5 Mds €"),
    ("fr", "Les travaux coûteront 5,4 M€ et dureront.", "Les travaux coûteront 4,5 M€.", "4,5 M€"),
    ("en", "The migration ends in May 2026.", "The migration ends in June 2026, so plan no release.", "June 2026"),
    ("fr", "La bascule aura lieu le 14 mars 2026.", "La bascule aura lieu le 21 mars 2026.", "21 mars 2026"),
    ("en", PLANS, "The Team plan costs $59 a month.", "$59"),
    ("en", PLANS, "The plan Team costs $59, and most take it.", "$59"),
    ("en", TEAMS, "The backend team has 12 people today and needs four more.", "12"),
    ("fr", ÉQUIPES, "L'atelier compte 16 personnes et en cherche trois.", "16"),
    ("en", TIMELINE, "The opening is planned for September 2027.", "September 2027"),
    ("en", TIMELINE, "All goes well: the opening will take place on 4 July 2027.", "4 July 2027"),
    ("fr", JALONS, "L'ouverture aura lieu en septembre 2027 et les réservations ouvrent.", "septembre 2027"),
]
RIGHT = [
    ("en", "Each turbine yields 6 MW.", "Each turbine yields 6.0 MW, and the wind is good."),
    ("en", "Each turbine yields 6 MW.", "Each solar park yields 8 MW."),
    ("en", "Each turbine yields 6 MW.", "Each turbine yields 8 MW in winter."),
    ("en", "Each turbine yields 6 MW.", "Each turbine could yield 8 MW."),
    ("en", "Each turbine yields 6 MW.", "Each turbine yields 7 MW.", "Each turbine yields 8 MW."),
    ("en", "It costs £12m.", "It costs £13m."),
    ("en", "The first takes 30 days.", "The first takes 40 days."),
    ("en", "The hall is full @@ The building seats 300 guests.", "The church is not @@ The building seats 400 guests."),
    ("en", "The northern depot is full @@ The depot holds 400 pallets.", "The southern depot has room @@ The depot "
     "holds 500 pallets."),
    ("en", "Leeds does well @@ The team has 40 nurses.", "York does better @@ The team has 50 nurses."),
    ("en", "Phase one @@ The works cost £4.1m.", "Phase two @@ The works cost £4.6m."),
    ("fr", "Avant les travaux @@ La cantine sert 450 repas.", "Après les travaux @@ La cantine sert 540 repas."),
    ("en", "The team grew by 12 people.", "The team grew by 14 people."),
    ("en", "The migration ends in May 2026.", "The migration ends in May."),
    ("en", "The migration ends in May 2026.", "The migration begins in June 2026."),
    ("en", "We served 3,450 meals last winter.", "We served 3,540 meals last summer."),
    ("en", "We served 3,450 meals.", "“We served 3,540 meals”, the paper wrote."),
    ("en", PLANS, "The Team plan costs $49 a month."),
    ("en", PLANS, "The Team plan costs $588 in all over twelve months of a year."),
    ("en", PLANS, "The Team plan costs $39 a month for schools."),
    ("en", PLANS, "The Team plan cost $39 in 2024."),
    ("en", PLANS, "The Gold plan costs $59 a month."),
    ("en", TEAMS, "The backend team has 12 people on call."),
    ("en", TEAMS, "The backend team has 12 laptops."),
    ("en", TEAMS, "The design and backend teams have 22 people."),
    ("en", TEAMS, "The backend team had 12 people a year ago."),
    ("en", TIMELINE, "The opening is planned for 12 June 2027."),
    ("en", TIMELINE, "The opening of the car park is planned for September 2027."),
    ("en", TIMELINE, "The opening is no longer planned for September 2027 at first."),
    ("en", TIMELINE, "The stores will open in September 2027."),
]  # fmt: skip
RIGHT += [
    ("fr", "Page révisée @@ Fiche mise à jour le 3 mai 2025.", "Autre page @@ Fiche mise à jour le 12 juin 2025."),
    ("en", "This page was last updated on 3 May 2026.", "This page was last updated on 9 June 2026."),
    ("fr", "Arrêté du 4 mars 2019 fixant le tarif du port.", "Arrêté du 7 juin 2022 fixant le tarif du port."),
    ("fr", "Pour les dossiers déposés avant le 2 mai 2025, le délai est court.", "Pour les dossiers déposés avant le "
     "1er juin 2026, la commission décide."),
    ("en", "In case of a score below 75 points, the firm must report.", "In case of a score below 85 points, the firm "
     "must set targets."),
    ("fr", "kind: text\ntitle: Deux acomptes à verser\npoints:\n  - text: au plus tard le 15 juin de l'année\n"
     "  - text: au plus tard le 15 septembre de l'année\n"),
    ("fr", "Vous avez un permis @@ Le titre est valable 5 ans.", "Vous avez un visa @@ Le titre est valable 4 ans."),
    ("fr", "Cette infraction est punie d'une amende de 200 €.", "Cette infraction est punie d'une amende de 135 €."),
    ("fr", "Exemple : un agent naît en mai. L'agent reçoit 48 jours de congé.", "Exemple : un agent naît en mars. "
     "L'agent reçoit 41 jours de congé."),
    ("en", "A stay of 3 nights @@ Go on.", "A stay of 4 nights @@ Go on."),
    ("en", "General case @@ The daily rate is £52.08.", "At sea @@ Ask.", "General case @@ The daily rate is £43.83."),
    ("fr", "Moins de 45 000 € @@ Le bonus est plafonné à 7 000 €.", "Tous @@ Le bonus est plafonné à 6 000 €"),
    ("en", "Aid goes to firms with sales exceeding £170,000.", "Aid goes to firms with sales exceeding £176,200."),
]  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_another_place_says_otherwise_is_told(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *said, at = case
    assert told(tmp_path, tag, *said) == [at]


@pytest.mark.parametrize("case", RIGHT)
def test_what_may_be_said_of_two_things_is_left_alone(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *said = case
    assert told(tmp_path, tag, *said) == []


def test_two_slides_that_differ_in_two_sentences_are_of_two_things(tmp_path: Path) -> None:
    said = (
        f"Each turbine yields {power} MW. Every blade weighs {weight} t. Go on." for power, weight in ((6, 40), (8, 50))
    )
    assert told(tmp_path, "en", *said) == []


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_a_day_of_the_month_that_the_timeline_names_agrees(day: date) -> None:
    said = f"The opening is planned for {day.day} {day:%B} {day.year}."
    with TemporaryDirectory() as folder:
        disagrees = told(Path(folder), "en", TIMELINE, said) != []
    assert disagrees == ((day.year, day.month) != (2027, 6))
