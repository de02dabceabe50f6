"""A title against the data of its own slide: told where they contradict it in every reading, silent else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written
from tests.decks import DECK


def chart(title: str, *figures: str, kind: str = "columns", unit: str = "") -> tuple[str, str]:
    names = [f"f{index}" for index in range(len(figures))]
    stated = "".join(f"  {name}: {{{own}}}\n" for name, own in zip(names, figures, strict=True))
    measured = f"unit: {unit}\n" if unit else ""
    return (
        f"figures:\n{stated}",
        f'kind: chart\ntitle: "{title}"\nchart: {kind}\nrows: [{", ".join(names)}]\n{measured}',
    )


def listed(title: str, *points: str) -> tuple[str, str]:
    lines = "".join(f'  - "{each}"\n' for each in points)
    return "", f'kind: text\ntitle: "{title}"\npoints:\n{lines}'


def table(title: str, columns: str, *rows: str) -> tuple[str, str]:
    lines = "".join(f"  - [{row}]\n" for row in rows)
    return "", f'kind: text-table\ntitle: "{title}"\ncolumns: [{columns}]\nrows:\n{lines}'


def timeline(title: str, *dates: str) -> tuple[str, str]:
    lines = "".join(f"  - {{date: {each.split(': ')[0]}, name: {each.split(': ')[1]}}}\n" for each in dates)
    return "", f'kind: timeline\ntitle: "{title}"\ndates:\n{lines}'


def levers(title: str, *figures: str) -> tuple[str, str]:
    names = [f"f{index}" for index in range(len(figures))]
    stated = "".join(f"  {name}: {{{own}}}\n" for name, own in zip(names, figures, strict=True))
    lines = "".join(f"  - {{name: Lever {name[1:]}x, figure: {name}, text: Soon}}\n" for name in names)
    return f"figures:\n{stated}", f'kind: levers\ntitle: "{title}"\nlevers:\n{lines}'


TRIPS = "label: Bus trips, 2020: 41, 2021: 52, 2022: 66, 2023: 81, 2024: 84, unit: million"
VISITS = "label: Dental visits, 2019: 88, 2020: 54, 2021: 70, 2022: 97, 2023: 93, unit: thousand"
TURNOUT = "label: Turnout rate, 2020: 66%, 2024: 58%"
TURNOVER = "label: Staff turnover, 2021: 19%, 2022: 17%, 2023: 16%, 2024: 14%"
TOWNS = tuple(f"label: {town}, value: {own}" for town, own in (("Leeds", 420), ("York", 310), ("Hull", 180)))
CAUSES = "Weather: 48 cancellations", "Strikes: 75 cancellations", "Breakdowns: 33 cancellations"
RENTS = "City, Monthly rent", 'London, "£1,550"', 'Bristol, "£1,100"', "Leeds, £840"
SHOPS = 'Shop, "2023", "2024"', "Ealing, £640k, £655k", "Barnet, £720k, £690k", "Sutton, £510k, £560k"
PLAN = "January 2025: Kick-off", "April 2025: Pilot", "September 2025: Staff training", "March 2026: Launch"
SAVED = "label: Heat, value: £30k", "label: Light, value: £22k", "label: Print, value: £8k"
MEALS = "label: Share of organic meals, value: 26%", "label: Share of local produce, value: 67%"
TRAM = "label: Voyageurs du tram, 2019: 24, 2022: 38, 2024: 49, unit: millions"
LOYERS = "Ville, Prix du repas", "Paris, 19 €", "Lyon, 16 €", "Reims, 14 €"
MAGASINS = 'Magasin, "2023 (k€)", "2024 (k€)"', "Blois, 840, 865", "Dole, 720, 688", "Laval, 655, 671"
KEY_FIGURES = {"sales": 40, "costs": 30, "profit": 10}
WRONG = [
    ("en", "tripled", chart("Bus use has tripled in four years", TRIPS)),
    ("en", "43%", chart("Bus trips: +43% since 2022", TRIPS)),
    ("en", "climbed", chart("Dental visits climbed in 2023", VISITS)),
    ("en", "every year", chart("Dental visits fall every year", VISITS)),
    ("en", "2023", chart("Dental visits peaked in 2023", VISITS)),
    ("en", "2022", chart("Dental visits fell for the first time in 2022", VISITS)),
    ("en", "2020", chart("Dental visits rose for the first time in 2020", VISITS)),
    ("en", "12", chart("Turnout lost 12 points in four years", TURNOUT)),
    ("en", "76%", chart("Turnout fell from 76% to 58%", TURNOUT)),
    ("en", "the most", chart("York has the most jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", "comes second", chart("Hull comes second for new jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", "leading cause", listed("Weather is the leading cause of cancellation", *CAUSES)),
    ("en", "behind", chart("York is behind Hull", *TOWNS, kind="bars", unit="jobs")),
    ("en", "£550", table("Rent in London is £550 higher than in Bristol", *RENTS)),
    ("en", "cheapest", table("Bristol is the cheapest city", *RENTS)),
    ("en", "two", table("Sales fell in two of the three shops", *SHOPS)),
    ("en", "Sutton", table("Only Sutton is losing sales", *SHOPS)),
    ("en", "Ealing", table("Sales grew everywhere but in Ealing", *SHOPS)),
    ("en", "in all", table("Sales grew in all shops", *SHOPS)),
    ("en", "2022", chart("Staff turnover was at its highest in 2022", TURNOVER)),
    ("en", "every year", chart("Dental visits have grown every year since 2020", VISITS)),
    ("en", "more", table("Sutton sells more than Barnet", *SHOPS)),
    ("en", "comes last", chart("York comes last for jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", "1,010", chart("The three towns have 1,010 jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", "£72k", levers("Three measures save £72k a year between them", *SAVED)),
    ("en", "a third", chart("Only a third of the produce is local", *MEALS, kind="bars")),
    ("en", "after", timeline("The pilot comes after staff training", *PLAN)),
    ("en", "2025", timeline("The launch takes place in 2025", *PLAN)),
    ("en", "24", timeline("The project takes 24 months", *PLAN)),
    ("fr", "triplé", chart("La fréquentation du tram a triplé depuis 2019", TRAM)),
    ("fr", "plus chère", table("Lyon est la ville la plus chère", *LOYERS)),
    ("fr", "7 €", table("Le repas coûte 7 € de plus à Paris qu'à Reims", *LOYERS)),
    ("fr", "deux", table("Les ventes reculent dans deux magasins sur trois", *MAGASINS)),
    ("fr", "Laval", table("Seul Laval recule", *MAGASINS)),
]
RIGHT = [
    (
        "en",
        chart(
            "Nearly one in four is under 26, five points more than a year ago", "label: Under 26, 2024: 18%, 2025: 23%"
        ),
    ),
    ("en", chart("Staff turnover is down to 14%, its lowest level since 2021", TURNOVER)),
    ("en", chart("Bus use has doubled in four years", TRIPS)),
    ("en", chart("Bus fares have doubled since 2020", TRIPS)),
    ("en", chart("Bus trips could triple by 2030", TRIPS)),
    ("en", chart("Dental visits online have tripled since 2020", VISITS)),
    ("en", chart("Dental visits were a record in 2022", VISITS)),
    ("en", chart("Dental visits peaked in January", VISITS)),
    ("en", chart("Turnout among young voters rose by 5 points", TURNOUT)),
    ("en", chart("Hull is growing faster than Leeds", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("Hull has the most jobs per head", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("York has the most qualified jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("Hull needs the most jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", listed("Weather is the most frequent cause in winter", *CAUSES)),
    ("en", listed("Weather is the second most common cause of cancellation", *CAUSES)),
    ("en", table("Rents rose most in Leeds", *RENTS)),
    ("en", table("Leeds offers the largest flats", *RENTS)),
    ("en", table("Sales of bread fell in two of the three shops", *SHOPS)),
    ("en", table("Sales grew in all shops but Barnet", *SHOPS)),
    ("en", table("Ealing has the most customers", *SHOPS)),
    ("en", chart("York has more graduates than Leeds", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("York is growing more than Leeds", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("York and Hull have more jobs than Leeds", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("Hull comes first for growing jobs", *TOWNS, kind="bars", unit="jobs")),
    ("en", chart("Hull comes first with 18 jobs a day", *TOWNS, kind="bars", unit="jobs")),
    ("en", table("London and Bristol ask £550 for a room", *RENTS)),
    ("en", table("Rent in London is £1,550, higher than in Bristol", *RENTS)),
    ("en", table("Rent in London rose £300 more than in Bristol", *RENTS)),
    ("en", table("Sales fell in two of our five shops", *SHOPS)),
    ("en", table("Sales grew in all shops", *SHOPS, "Others, £40k, £30k")),
    ("en", chart("Dental visits peaked in 2018", VISITS)),
    ("en", levers("Three measures save £120k over two years", *SAVED)),
    ("en", levers("Three measures save £72k in winter", *SAVED)),
    ("en", chart("Two thirds of the guests ask for organic meals", *MEALS, kind="bars")),
    ("en", timeline("A second pilot follows the launch in 2027", *PLAN)),
    ("en", timeline("The budget was voted before the kick-off", *PLAN)),
    ("fr", chart("Le tram circule deux fois plus souvent qu'en 2019", TRAM)),
    ("fr", chart("Les voyageurs du tram sont trois fois plus satisfaits", TRAM)),
    ("fr", table("Reims a le plus grand nombre de cantines", *LOYERS)),
    ("fr", table("Tous les magasins ferment le lundi", *MAGASINS)),
]


def told(folder: Path, tag: str, slide: tuple[str, str]) -> list[str]:
    """What is told of a deck of this slide."""
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    figures, shown = slide
    return [written(each, folder) for each in found(folder, shown, deck=deck, results=f"section: Results\n{figures}")]


@pytest.mark.parametrize(("tag", "at", "slide"), WRONG)
def test_a_title_that_the_data_contradict_is_told_where_it_is_wrong(
    tmp_path: Path, tag: str, at: str, slide: tuple[str, str]
) -> None:
    assert any(at in each for each in told(tmp_path, tag, slide))


@pytest.mark.parametrize(("tag", "slide"), RIGHT)
def test_a_title_that_agrees_or_speaks_of_another_thing_is_not_told(
    tmp_path: Path, tag: str, slide: tuple[str, str]
) -> None:
    assert told(tmp_path, tag, slide) == []


def test_a_row_that_was_first_over_all_years_may_be_called_the_first(tmp_path: Path) -> None:
    lead = "label: Leeds, 2023: 900, 2024: 655", "label: York, 2023: 500, 2024: 690"
    for at, said in enumerate(("Leeds has the most jobs", "Leeds has more jobs than York")):
        assert told(tmp_path / f"all {at}", "en", chart(said, *lead, unit="jobs")) == []
        assert told(tmp_path / f"year {at}", "en", chart(f"{said} in 2024", *lead, unit="jobs"))


def test_a_city_has_a_size_of_its_own(tmp_path: Path) -> None:
    assert told(tmp_path, "en", table("Leeds is the largest city", *RENTS)) == []


def test_a_gap_is_that_of_both_rows_however_often_one_is_named(tmp_path: Path) -> None:
    said = "London rents: in London it is {} dearer than in Bristol"
    assert told(tmp_path / "right", "en", table(said.format("£450"), *RENTS)) == []
    assert told(tmp_path / "wrong", "en", table(said.format("£550"), *RENTS)) == ["£550"]


def test_what_all_rows_but_one_did_is_not_said_of_that_one(tmp_path: Path) -> None:
    assert told(tmp_path, "en", table("All shops but Barnet are up by 2%", *SHOPS)) == []


@pytest.mark.parametrize(
    "title",
    [
        "The three shops sold £2,200k in 2023",
        "The three shops sold £2,200k each",
        "The three shops should sell £2,200k",
        "If the three shops sold £2,200k, we would expand",
        "In Kent, the three shops sold £2,200k",
        "The three shops sold £2,200k over two years",
    ],
)
def test_a_total_of_another_time_of_other_shops_or_of_what_may_be_is_left_alone(tmp_path: Path, title: str) -> None:
    assert told(tmp_path / "wrong", "en", table("The three shops sold £2,200k", *SHOPS))
    assert told(tmp_path / "other", "en", table(title, *SHOPS)) == []


def test_a_rank_among_what_the_rows_do_not_count_is_left_alone(tmp_path: Path) -> None:
    for at, said in enumerate(("comes second for exports", "has the most polite visitors", "is the second home of us")):
        title = chart(f"Hull {said}", *TOWNS, kind="bars", unit="jobs")
        assert told(tmp_path / str(at), "en", title) == []


def test_a_fraction_of_others_than_the_label_names_is_left_alone(tmp_path: Path) -> None:
    cycles = "label: Pupils who cycle, value: 48%", "label: Staff who walk, value: 12%"
    assert told(tmp_path / "wrong", "en", chart("One pupil in four cycles", *cycles, kind="bars"))
    assert told(tmp_path / "other", "en", chart("One teacher in four cycles", *cycles, kind="bars")) == []
    assert told(tmp_path / "wish", "en", chart("One pupil in four could cycle", *cycles, kind="bars")) == []


def test_figures_of_several_things_are_no_parts_of_one(tmp_path: Path) -> None:
    stated = "".join(f"  {own}: {{label: {own.title()}, value: £{pounds}m}}\n" for own, pounds in KEY_FIGURES.items())
    shown = f'kind: key-figures\ntitle: "Our three sites earn £60m"\nfigures: [{", ".join(KEY_FIGURES)}]\n'
    assert told(tmp_path, "en", (f"figures:\n{stated}", shown)) == []
