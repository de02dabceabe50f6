"""Counts at the end of a title, beside measures, of what is to be done or watched; and such as count something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_announced_count import EN, FR, TEAM, levers, points, risks, table, told


def steps(title: str, count: int, tag: str) -> str:
    return levers(title, count, tag).replace("levers", "steps").replace("kind: steps", "kind: process")


def dates(title: str, *years: str) -> str:
    items = "".join(f"  - {{date: {year}, name: Ouverture}}\n" for year in years)
    return f'kind: timeline\ntitle: "{title}"\ndates:\n{items}'


FIVE = ("2021", "2022", "2023", "2024", "2025")
WITH_REASONS = [
    (EN, levers("Ships wait less, for three reasons", 4, EN)),
    (EN, points("Costs fell for five reasons", 4, EN)),
    (EN, levers("We grew, for three simple reasons.", 4, EN)),
    (EN, levers("The wait is shorter thanks to three measures", 4, EN)),
    (EN, levers("More passengers, because of three changes", 4, EN)),
    (FR, levers("Les navires attendent moins, pour trois raisons", 4, FR)),
    (FR, points("Nous renonçons pour deux motifs", 3, FR)),
    (FR, levers("L’attente recule grâce à trois mesures", 4, FR)),
    (FR, levers("Des coûts plus bas, grâce à cinq leviers", 4, FR)),
    (FR, levers("Le retard vient en baisse du fait de trois actions", 4, FR)),
    (EN, points("Customers notice three things", 2, EN)),
    (FR, points("Les clients demandent trois choses", 4, FR)),
    (EN, risks("Margin hangs on three factors", 2, EN)),
]
NO_REASONS = [
    (EN, levers("Ships wait less, for four reasons", 4, EN)),
    (EN, points("One of three reasons is the price", 4, EN)),
    (EN, points("The wait is shorter thanks to three measures", 4, EN)),
    (EN, points("Satisfaction is up because of two changes", 3, EN)),
    (EN, levers("We have less work and three reasons to smile about it, and a fourth", 4, EN)),
    (EN, points("We cannot do two things at once", 3, EN)),
    (EN, points("The best of three things", 4, EN)),
    (EN, points("Thanks to three teams", 4, EN)),
    (FR, levers("Les navires attendent moins, pour quatre raisons", 4, FR)),
    (FR, points("L’attente recule grâce à trois mesures", 4, FR)),
    (FR, points("Impossible de faire deux choses à la fois", 3, FR)),
    (FR, points("Une porte pour trois raisons sociales", 3, FR)),
    (FR, levers("Moins d’attente grâce à deux communes", 4, FR)),
]
BESIDE_MEASURES = [
    (FR, levers("Trois gestes ont fait gagner quatre jours", 4, FR)),
    (EN, levers("Three changes saved four days", 4, EN)),
    (FR, levers("Quatre actions pour économiser 20 tonnes par an", 3, FR)),
    (EN, levers("Four measures saved 8.5 GWh in 2025", 3, EN)),
    (EN, levers("Five levers, £18.5m over five years", 4, EN)),
    (EN, risks("Four risks for the next ten years", 3, EN)),
    (FR, dates("Cinquante-quatre ans d’histoire en six dates", *FIVE)),
    (FR, dates("Dix ans en quatre dates", *FIVE)),
    (EN, dates("Six milestones in four years", *FIVE)),
    (EN, dates("Eight years, six steps", *FIVE)),
    (FR, points("En 2026, quatre projets pour 210 000 euros", 3, FR)),
    (EN, points("By 2030, four projects are due", 3, EN)),
    (EN, points("This year, five priorities", 4, EN)),
]
NO_MORE_THAN_MEASURES = [
    (FR, levers("Quatre gestes ont fait gagner trois jours", 4, FR)),
    (FR, levers("Deux étapes en quatre jours", 4, FR).replace("name: ", "name: Jour ", 1)),
    (EN, steps("Two stages over four years", 4, EN).replace("name: ", "name: 2026 ", 1)),
    (FR, dates("Deux étapes en cinq ans", *FIVE)),
    (FR, dates("Cinq ans d’efforts", *FIVE[:4])),
    (EN, dates("Six years from the vote to the first passenger", *FIVE)),
    (EN, points("Three days in Bristol", 4, EN)),
    (EN, points("Three weeks, two sites", 4, EN)),
    (EN, points("The three periods last three, three and four years", 4, EN)),
    (FR, table("Les trois périodes durent trois, trois et quatre ans", 4, FR, "Semestre")),
    (EN, table("Five sites, 96 cores taken in four days", 4, EN, "Site")),
    (FR, points("En 2026, trois projets pour 210 000 euros", 3, FR)),
    (FR, points("En 2026, deux projets démarrent", 3, FR).replace("Former sans", "Dès 2027, former sans")),
    (EN, levers("Eight hours for three people", 4, EN)),
]
TO_DO = [
    (EN, steps("Five things that a farm can do, from cheap to dear", 4, EN)),
    (EN, steps("Three things to do before winter", 4, EN)),
    (FR, steps("Trois choses que chacun peut faire", 4, FR)),
    (FR, steps("Cinq choses à faire avant l’hiver", 4, FR)),
    (FR, risks("Quatre sujets à surveiller d’ici 2028", 3, FR)),
    (FR, risks("Trois signaux à surveiller", 2, FR)),
    (FR, points("Deux dossiers à trancher", 3, FR)),
    (EN, risks("Three costs to watch", 4, EN)),
    (EN, risks("Three signals to keep an eye on", 2, EN)),
    (FR, risks("Quatre vigilances pour l’an prochain", 3, FR)),
    (FR, levers("Quatre paris pour y arriver", 3, FR)),
    (EN, levers("Five programs that we want to keep, whatever the budget", 3, EN)),
    (EN, points("Three programmes brought people through the doors", 4, EN)),
    (FR, dates("Cinq rendez-vous jusqu’à la rentrée", *FIVE[:4])),
    (EN, dates("Three deadlines before the summer", *FIVE[:4])),
]
NOT_TO_DO = [
    (EN, steps("Two things slow the process", 4, EN)),
    (EN, steps("Three improvements make it faster", 4, EN)),
    (FR, steps("Deux choses ralentissent le dossier", 4, FR)),
    (FR, points("Quatre sujets ont reçu le traitement", 3, FR)),
    (EN, points("Four subjects received the drug", 3, EN)),
    (FR, points("Deux dossiers ont été déposés", 3, FR)),
    (EN, points("Two costs fell", 3, EN)),
    (EN, risks("Two costs fell", 3, EN)),
    (FR, risks("Trois signaux à surveiller", 3, FR)),
    (EN, dates("Four deadlines before the summer", *FIVE[:4])),
    (FR, levers("Deux lignes à haute tension", 3, FR)),
    (EN, TEAM.format("Two costs to watch")),
]


@pytest.mark.parametrize(("tag", "slide"), [*WITH_REASONS, *BESIDE_MEASURES, *TO_DO])
def test_a_count_at_its_end_or_beside_a_measure_is_held_against_the_list(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == ["count-disagrees"]


@pytest.mark.parametrize(("tag", "slide"), [*NO_REASONS, *NO_MORE_THAN_MEASURES, *NOT_TO_DO])
def test_a_measure_or_a_count_of_something_else_is_left_alone(tag: str, slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, tag, slide) == []
