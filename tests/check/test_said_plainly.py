"""What a sentence says of one row of its slide alone: told in titles, notes and texts where the data say otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.titles import said_plainly
from deck.content.load import load
from tests.check.figures import found
from tests.decks import DECK, content

SALES = 'Region, "2023", "2024"', "North, £240m, £281m", "South, £96m, £123m", "Wales, £24.5m, £21.2m"
VENTES = 'Région, "2023", "2024"', "Nord, 240 M€, 281 M€", "Sud, 96 M€, 123 M€", "Petite Suisse, 24 M€, 21 M€"
VISITS = 'Site, "2022", "2023", "2024"', "Zoo, 41, 52, 66", "Castle, 70, 61, 80", "Lido, 12, 30, 15"
WHOLE = "Region, Sales 2024", "North, £281m", "South, £123m", "Wales, £21m", "Total, £425m"
TOTAL = "Région, Ventes 2024", "Nord, 281 M€", "Sud, 123 M€", "Corse, 21 M€", "Total, 425 M€"
WAITS = 'Clinic, "2023", "2024"', "York, 41 days, 35 days", "Hull, 30 days, 28 days", "Bath, 33 days, 31 days"
LANDS = 'Country, "2023", "2024"', "Asia, £40m, £50m", "Europe, £80m, £95m", "France, £50m, £60m", "Spain, £30m, £35m"
RATES = 'Team, "2023", "2024"', "Blue, 40%, 52%", "Red, 35%, 28%"
GROUPS = "Site, Visitors 2024", "Zoo, 400", "Castle, 600", "Group total, 1000"
GAP = 'Region, "2020", "2024"', "North, £240m, £281m", "South, £96m, £123m"
RESULTS = 'Region, "2023", "2024"', "North, -£4m, £6m", "South, £3m, -£2m"
MEAN = "Team, Success 2024", "Blue, 40%", "Red, 35%", "Overall, 38%"
VISITORS = "Site, Visitors 2024", "York, 35", "Hull, 28", "Bath, 31"
QUOTES = "Supplier, Quote", "York, £35k", "Hull, £28k", "Bath, £31k"
OFFERS = "Tenderer, 2024", "York, £35m", "Hull, £28m", "Bath, £31m"
WAITING = "Site, Patients waiting", "York, 35", "Hull, 28", "Bath, 31"
PER_TRIP = "Ticket, Per trip", "York, £3.50", "Hull, £2.80", "Bath, £3.10"
ATTENTES = 'Agence, "2023", "2024"', "Lyon, 41 jours, 35 jours", "Metz, 30 jours, 28 jours", "Brest, 33 jours, 31 jours"
LOSSES = "Site, Perte de clients", "York, 35", "Metz, 28", "Bath, 31"
CLASSES = "Site, Élèves par classe", "York, 35", "Metz, 28", "Bath, 31"
POSTES = 'Poste, "2023", "2024"', "Papier, 30 k€, 28 k€", "Transport, 60 k€, 61 k€"
KINDS = 'Visits, "2023", "2024"', "Paid visits, 400, 520", "Free visits, 300, 310"

WRONG = [
    # how it changed
    ("en", SALES, "North rose 31% in 2024", "31%"),
    ("en", SALES, "North has grown by 31%", "31%"),
    ("en", SALES, "The North is up 31% on 2023", "31%"),
    ("en", SALES, "North fell by 17%", "17%"),
    ("en", SALES, "Wales lost 17% in a year", "17%"),
    ("en", SALES, "North: +31% in one year", "31%"),
    ("en", SALES, "A rise of 31% for North", "31%"),
    ("en", SALES, "South gained £41m between 2023 and 2024", "£41m"),
    ("en", SALES, "In 2024, North grew by 31%", "31%"),
    ("en", SALES, "North is now 2.3 times what it was", "2.3 times"),
    ("en", SALES, "South has doubled since 2023", "doubled"),
    ("en", SALES, "North grew by more than 20%", "20%"),
    ("en", SALES, "In 2024, North is up 31% on 2023", "31%"),
    ("en", GAP, "North rose 31% since 2020", "31%"),
    ("en", VISITS, "Zoo rose 45% in 2024", "45%"),
    ("en", VISITS, "Zoo rose 61% in 2023", "61%"),
    ("en", RATES, "Blue rose by 15 points", "15 points"),
    ("fr", VENTES, "Nord : +31 % en un an", "+31 %"),
    ("fr", VENTES, "Nord affiche -31 %", "31 %"),
    ("fr", VENTES, "Le Nord progresse de 31 % en 2024", "31 %"),
    ("fr", VENTES, "Le Nord a progressé de 31 %", "31 %"),
    ("fr", VENTES, "Nord est en hausse de 31 % sur un an", "31 %"),
    ("fr", VENTES, "Hausse de 31 % pour Nord", "31 %"),
    ("fr", VENTES, "Nord s'envole de 31 %", "31 %"),
    ("fr", VENTES, "Petite Suisse perd 31 % en un an", "31 %"),
    ("fr", VENTES, "Sud gagne 37 M€ entre 2023 et 2024", "37 M€"),
    ("fr", VENTES, "Le Sud a doublé en un an", "doublé"),
    ("fr", VENTES, "Sud est 2,3 fois ce qu'il était", "2,3 fois"),
    # its share of all
    ("en", WHOLE, "57% of the total comes from North", "57%"),
    ("en", WHOLE, "North accounts for 57% of the total", "57%"),
    ("en", WHOLE, "Wales still makes up 9% of the total in 2024", "9%"),
    ("en", WHOLE, "Half of the total comes from South", "Half"),
    ("en", WHOLE, "South: 19% of the total", "19%"),
    ("en", GROUPS, "Zoo accounts for 47% of the total", "47%"),
    ("fr", TOTAL, "Nord représente 57 % du total", "57 %"),
    ("fr", TOTAL, "57 % du total vient du Nord", "57 %"),
    ("fr", TOTAL, "Le Sud concentre 39 % de l'ensemble", "39 %"),
    ("fr", TOTAL, "Un tiers du total vient de Corse", "Un tiers"),
    # that it is first
    ("en", SALES, "South leads", "leads"),
    ("en", SALES, "South comes first in 2024", "first"),
    ("en", SALES, "South came first in the ranking in 2024", "first"),
    ("en", SALES, "South was the largest in 2024", "the largest"),
    ("en", SALES, "In 2024, South leads", "leads"),
    ("en", SALES, "Wales leads the ranking in 2024", "leads"),
    ("en", WAITS, "Bath came first in 2024", "first"),
    ("en", GROUPS, "Zoo leads", "leads"),
    ("en", SALES, "South tops the ranking in 2024", "tops"),
    ("en", VISITORS, "Hull leads", "leads"),
    ("fr", ATTENTES, "Lyon progresse de 31 %", "31 %"),
    ("fr", ATTENTES, "Brest domine le classement", "domine"),
    ("fr", VENTES, "Sud arrive en tête", "en tête"),
    ("fr", VENTES, "Sud domine le classement en 2024", "domine"),
    ("fr", VENTES, "Le Sud est premier en 2024", "premier"),
    ("fr", VENTES, "En 2024, Petite Suisse reste en tête", "en tête"),
    # its value
    ("en", SALES, "North reached £218m in 2024", "£218m"),
    ("en", SALES, "In 2023, South came to £69m", "£69m"),
    ("fr", VENTES, "Nord atteint 218 M€ en 2024", "218 M€"),
    ("fr", VENTES, "En 2023, le Sud s'élève à 69 M€", "69 M€"),
]
RIGHT = [
    # it is so
    ("en", SALES, "North rose 17% in 2024"),
    ("en", SALES, "North rose 17.1% in a year"),
    ("en", SALES, "Wales lost 13% in a year"),
    ("en", SALES, "South gained £27m between 2023 and 2024"),
    ("en", SALES, "North grew by more than 15%"),
    ("en", VISITS, "Zoo rose 27% in 2024"),
    ("en", VISITS, "Zoo is up 61%"),
    ("en", VISITS, "Zoo is up 27%"),
    ("en", VISITS, "Castle fell 13%"),
    ("en", VISITS, "Lido grew by 150% in 2023"),
    ("en", RATES, "Blue rose by 12 points"),
    ("en", RATES, "Blue rose by 30%"),
    ("en", WHOLE, "66% of the total comes from North"),
    ("en", WHOLE, "Two thirds of the total comes from North"),
    ("en", SALES, "North leads"),
    ("en", SALES, "In 2024, North comes first"),
    ("en", WAITS, "Hull came first in 2024"),
    ("fr", VENTES, "Nord : +17 % en un an"),
    ("fr", VENTES, "Petite Suisse perd 12,5 % en un an"),
    ("fr", TOTAL, "Corse pèse 5 % du total"),
    ("fr", VENTES, "Nord arrive en tête"),
    ("fr", VENTES, "Le Sud a progressé de 28 %"),
    # another scope, another measure, others
    ("en", SALES, "North rose 31% in the first quarter"),
    ("en", SALES, "North rose 31% in volume"),
    ("en", SALES, "North rose 31% like for like"),
    ("en", SALES, "North rose 31% per head"),
    ("en", SALES, "North rose 31% in Leeds"),
    ("en", SALES, "In Leeds, North rose 31%"),
    ("en", SALES, "North London rose 31% in 2024"),
    ("en", SALES, "Sales of North rose 31% a week"),
    ("en", SALES, "North rose 31% a year"),
    ("en", SALES, "Exports from North rose 31%"),
    ("en", SALES, "North cut 31%"),
    ("en", SALES, "North lost 31% of its staff"),
    ("en", SALES, "North should rise 31% in 2025"),
    ("en", SALES, "North rose 31% in 2022"),
    ("en", SALES, "North rose 31% between 2021 and 2024"),
    ("en", SALES, "North is up 31% on 2020"),
    ("en", SALES, "North rose about 19%"),
    ("en", SALES, "North and South rose 31%"),
    ("en", SALES, "North rose 31% more than South"),
    ("en", SALES, "North rose 31% against plan"),
    ("en", SALES, "North did not rise 31%"),
    ("en", SALES, "North has doubled its margin"),
    ("en", SALES, "North rose 31% by March"),
    ("en", VISITS, "Castle rose 31% in 2022"),
    ("en", RATES, "Blue gained £40"),
    ("en", SALES, "North fell -31%"),
    ("en", VISITS, "In 2023, Zoo fell 5% in 2024"),
    ("en", GAP, "North rose 31% in 2024"),
    ("en", RESULTS, "North rose 31% in 2024"),
    ("en", RESULTS, "South has doubled"),
    ("en", KINDS, "Paid rose 31% in 2024"),
    ("en", MEAN, "Red accounts for 30% of the total"),
    ("fr", VENTES, "Nord : +31 % en volume"),
    ("fr", VENTES, "Nord progresse de 31 % par an"),
    ("fr", VENTES, "Nord progresse de 31 % à périmètre constant"),
    ("fr", VENTES, "Le Grand Nord progresse de 31 % en 2024"),
    ("fr", VENTES, "La Suisse perd 31 % en un an"),
    ("fr", VENTES, "Nord progressera de 31 % en 2024"),
    ("fr", VENTES, "Nord progresserait de 31 % en 2024"),
    ("fr", VENTES, "Nord devrait gagner 31 %"),
    ("fr", VENTES, "Nord réduit 31 %"),
    ("fr", VENTES, "Nord progresse de 31 % hors Lille"),
    ("fr", VENTES, "Nord progresse de 31 % depuis 2019"),
    ("fr", VENTES, "Hausse de 31 % prévue pour Nord"),
    ("fr", VENTES, "Nord gagne 31 % de clients"),
    ("fr", VENTES, "Nord et Sud progressent de 31 %"),
    # the share of another whole
    ("en", WHOLE, "57% of the total budget comes from North"),
    ("en", WHOLE, "North accounts for 57% of the total in 2019"),
    ("en", WHOLE, "North accounts for 57% of the group"),
    ("en", WHOLE, "57% of sales comes from North"),
    ("en", WHOLE, "57% of the total comes from North and Wales"),
    ("en", WHOLE, "North accounts for about 60% of the total"),
    ("en", SALES, "North accounts for 57% of the total"),
    ("en", RATES, "Blue accounts for 30% of the total"),
    ("fr", TOTAL, "Nord représente 57 % du total des charges"),
    ("fr", TOTAL, "57 % du total vient du Nord de la France"),
    ("fr", TOTAL, "Nord représente 57 % des ventes"),
    ("fr", VENTES, "Nord représente 57 % du total"),
    ("fr", TOTAL, "Nord devrait représenter 57 % du total"),
    # another lead
    ("en", SALES, "South leads to losses"),
    ("en", SALES, "South leads the project"),
    ("en", SALES, "South leads in growth"),
    ("en", SALES, "South leads Wales"),
    ("en", SALES, "South came first to London"),
    ("en", SALES, "South comes first in 2021"),
    ("en", SALES, "South is the largest"),
    ("en", SALES, "South was founded first"),
    ("en", SALES, "Will South come first?"),
    ("en", LANDS, "France comes first in 2024"),
    ("en", WAITS, "York leads in 2024"),
    ("fr", VENTES, "Sud arrive en tête de la course"),
    ("fr", VENTES, "Sud mène le projet"),
    ("fr", VENTES, "Sud est premier en 2019"),
    ("fr", VENTES, "Sud est le premier client"),
    ("fr", VENTES, "Le Sud domine la mer"),
    # where less is better, who has least may be first, and has gained
    ("en", WAITS, "Hull dominates the ranking in 2024"),
    ("en", WAITS, "Hull tops the ranking in 2024"),
    ("en", QUOTES, "Hull comes first"),
    ("en", OFFERS, "Hull leads"),
    ("en", WAITING, "Hull comes first"),
    ("en", PER_TRIP, "Hull is in the lead"),
    ("fr", ATTENTES, "Metz domine le classement"),
    ("fr", ATTENTES, "Lyon progresse de 15 %"),
    ("fr", ATTENTES, "Lyon gagne 15 %"),
    ("fr", LOSSES, "Metz arrive en tête"),
    ("fr", CLASSES, "Metz est première"),
    ("fr", POSTES, "Le papier gagne 2 k€"),
    # a footnote says more
    ("en", SALES, "North rose 31%*."),
    # another value
    ("en", SALES, "North reached £218m in June 2024"),
    ("en", SALES, "North reached £218m in 2022"),
    ("en", SALES, "North reached 218 customers in 2024"),
    ("en", SALES, "North came to £281m in 2024"),
    ("fr", VENTES, "Nord atteint 218 M€ en mai"),
    ("fr", VENTES, "Nord atteint près de 280 M€ en 2024"),
]
FIELDS = ("title", "note", "notes")


def told(folder: Path, tag: str, table: tuple[str, ...], **said: str) -> list[str]:
    """What is quoted first in each finding about such a slide."""
    columns, *rows = table
    texts = {"title": {"fr": "Le bilan", "en": "The year"}[tag]} | said
    lines = [f'{key}: "{own}"' for key, own in texts.items()] + [f"columns: [{columns}]", "rows:"]
    slide = "\n".join(["kind: text-table", *lines, *(f"  - [{row}]" for row in rows)]) + "\n"
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    return [each.message.split('"')[1] for each in found(folder, slide, deck=deck)]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(("tag", "table", "said", "at"), WRONG)
def test_what_the_data_contradict_is_told_in_titles_and_notes(
    tmp_path: Path, tag: str, table: tuple[str, ...], said: str, at: str, field: str
) -> None:
    quoted = told(tmp_path, tag, table, **{field: said})
    assert len(quoted) == 1, quoted
    assert at in quoted[0]


@pytest.mark.parametrize("field", FIELDS[1:])
@pytest.mark.parametrize(("tag", "table", "said"), RIGHT)
def test_what_is_so_or_of_another_scope_is_not_told(
    tmp_path: Path, tag: str, table: tuple[str, ...], said: str, field: str
) -> None:
    assert told(tmp_path, tag, table, **{field: said}) == []


BEFORE = [
    "In Europe, all is calm.",
    "Let us look at Europe.",
    "Now for the first quarter.",
    "All of this is in volume.",
    "We had planned 20%.",
]
BEHIND = [
    "That is across the county.",
    "Cela vaut pour Lille.",
    "That is in volume.",
    "It is a forecast.",
    "Excluding Leeds, it is 17%.",
    "C'est un objectif.",
]


def test_a_sentence_is_read_behind_others_that_are_wholly_understood(tmp_path: Path) -> None:
    assert told(tmp_path / "a", "en", SALES, notes="South leads in 2023. North rose 31% in 2024.") == [
        "leads",
        "rose 31%",
    ]
    said = "North leads in 2023. North rose 31% in 2024. The team did well."
    assert told(tmp_path / "b", "en", SALES, notes=said) == ["rose 31%"]


@pytest.mark.parametrize("other", BEFORE)
def test_a_sentence_behind_one_that_may_say_another_scope_is_left_alone(tmp_path: Path, other: str) -> None:
    assert told(tmp_path, "en", SALES, notes=f"{other} North rose 31% in 2024.") == []


@pytest.mark.parametrize("other", BEHIND)
def test_a_sentence_that_the_next_one_narrows_is_left_alone(tmp_path: Path, other: str) -> None:
    assert told(tmp_path, "en", SALES, notes=f"North rose 31% in 2024. {other}") == []


@pytest.mark.parametrize(
    "title", ["Q4 sales by region", "Sales to June", "The plan by region", "Sales excluding Leeds", "What we expect"]
)
def test_under_a_title_that_says_another_time_or_a_plan_notes_are_left_alone(tmp_path: Path, title: str) -> None:
    assert told(tmp_path, "en", SALES, title=title, notes="North rose 31% in 2024") == []


def test_who_is_first_under_a_title_of_growth_may_be_who_grew_most(tmp_path: Path) -> None:
    assert told(tmp_path / "a", "en", SALES, title="Two regions are growing", notes="South came first in 2024") == []
    assert told(tmp_path / "b", "en", SALES, title="Two regions are growing", notes="Wales came first in 2024")


@pytest.mark.parametrize(
    ("tag", "table", "title", "said"),
    [
        ("en", SALES, "Growth of sales", "South came first in 2024"),
        ("fr", VENTES, "La croissance par région", "Sud arrive en tête"),
        *(("en", SALES, title, "South came first in 2024") for title in ("Order of opening", "Regions by margin")),
        *(("en", SALES, title, "South came first in 2024") for title in ("Sales per head", "Stops on the route")),
        *(("fr", VENTES, title, "Sud arrive en tête") for title in ("La course des régions", "L'ordre d'ouverture")),
    ],
)
def test_who_is_first_under_a_title_of_another_order_may_be_so_in_that(
    tmp_path: Path, tag: str, table: tuple[str, ...], title: str, said: str
) -> None:
    assert told(tmp_path, tag, table, title=title, note=said) == []


def test_beside_a_chart_and_a_table_of_figures_notes_are_read_too(tmp_path: Path) -> None:
    stated = "figures:\n  a: {label: North, 2023: £240m, 2024: £281m}\n  b: {label: South, 2023: £96m, 2024: £123m}\n"
    for at, shown in enumerate(("chart: columns", 'columns: ["2023", "2024"]')):
        kind = "chart" if at == 0 else "table"
        slide = f"kind: {kind}\ntitle: The year\n{shown}\nrows: [a, b]\nnotes: North rose 31% in 2024\n"
        findings = found(tmp_path / str(at), slide, deck=DECK, results=f"section: Results\n{stated}")
        assert [each.code for each in findings] == ["variation-disagrees"], kind


def test_a_total_that_is_less_than_a_row_is_no_whole(tmp_path: Path) -> None:
    rows = "Region, Sales 2024", "North, £281m", "South, £123m", "Total, £123m"
    assert told(tmp_path, "en", rows, notes="South accounts for 57% of the total") == []


@pytest.mark.parametrize(("value", "is_told"), [("£218m", True), ("£9m", False)])
def test_a_value_that_is_many_times_another_is_left_to_other_checks(tmp_path: Path, value: str, is_told: bool) -> None:
    rows = "\n".join(f"  - [{row}]" for row in SALES[1:])
    said = f"notes: North reached {value} in 2024"
    slide = f"kind: text-table\ntitle: The year\ncolumns: [{SALES[0]}]\nrows:\n{rows}\n{said}\n"
    loaded = load(content(tmp_path, slide))
    assert loaded.report is not None
    assert bool(list(said_plainly.check(loaded.report, loaded.texts))) == is_told


@pytest.mark.parametrize(
    ("tag", "said", "codes"),
    [
        ("en", "Bus rose 20% a year", []),
        ("en", "Bus grew by 20% per year", []),
        ("fr", "Bus progresse de 20 % par an", []),
        ("fr", "Bus progresse de 20 % chaque année", []),
        ("en", "Bus rose 20%", ["variation-disagrees"]),
    ],
)
def test_so_much_each_year_is_not_so_much_from_the_first_year_to_the_last(
    tmp_path: Path, tag: str, said: str, codes: list[str]
) -> None:
    slide = f"kind: chart\ntitle: Trips\nchart: columns\nrows: [a]\nnote: {said}\n"
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    stated = "section: Results\nfigures:\n  a: {label: Bus, 2020: 41, 2021: 52, 2024: 84}\n"
    assert [each.code for each in found(tmp_path, slide, deck=deck, results=stated)] == codes
