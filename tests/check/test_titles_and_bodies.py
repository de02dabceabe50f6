"""A title against what stands below it: its total, its change, its count; told where they are of one thing only."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check.figures import found, written
from tests.decks import DECK


def points(title: str, *said: str) -> str:
    lines = "".join(f'  - text: "{each}"\n' for each in said)
    return f'kind: text\ntitle: "{title}"\npoints:\n{lines}'


def table(title: str, columns: str, *rows: str) -> str:
    lines = "".join(f"  - [{row}]\n" for row in rows)
    return f'kind: text-table\ntitle: "{title}"\ncolumns: [{columns}]\nrows:\n{lines}'


def text(title: str, said: str) -> str:
    return f'kind: text\ntitle: "{title}"\ntext: "{said}"\n'


def levers(title: str, *said: str) -> str:
    lines = "".join(f'  - {{name: Lever {"abcd"[index]}, text: "{each}"}}\n' for index, each in enumerate(said))
    return f'kind: levers\ntitle: "{title}"\nlevers:\n{lines}'


def compare(title: str, one: str, first: str, other: str, last: str) -> str:
    columns = "".join(f'  - {{name: {name}, text: "{said}"}}\n' for name, said in ((one, first), (other, last)))
    return f'kind: compare\ntitle: "{title}"\ncolumns:\n{columns}'


def told(folder: Path, tag: str, *slides: str) -> list[str]:
    """What is told of a deck of these slides."""
    deck = DECK if tag == "en" else DECK.replace("en-GB", "fr-FR")
    return [written(each, folder) for each in found(folder, *slides, deck=deck, results="section: Results\n")]


BOOKED = "The hotel booked 11,200 nights in 2025, after 10,000 in 2024."
CLUB = "Le club comptait 240 licenciés en 2024, contre 290 en 2025."
DEPOTS = "Depot, Vans", "North, 7", "South, 5", "Port, 3"
MEALS = 'Service, "2024", "2025"', "Repas à domicile, 22 000, 24 000", "Téléassistance, 1 450, 1 510"
WRONG = [
    ("en", "18", table("The three depots share 18 vans", *DEPOTS)),
    ("en", "64", points("The 64 vacancies are spread over three hospitals", "St Mary: 28", "Royal: 31", "Dale: 15")),
    ("en", "£9.0m", points("£9.0m from three customers", "Harbour £4.1m", "Mill £2.4m", "Ashby £1.5m")),
    ("fr", "240 k€", points("240 k€ répartis sur trois postes", "Personnel : 120 k€", "Locaux : 75 k€", "Eau : 65 k€")),
    ("fr", "86", points("Les 86 projets se répartissent en trois thèmes", "31 projets", "32 projets", "33 projets")),
    ("en", "grew by 21%", text("Bookings grew by 21% in 2025", BOOKED)),
    ("en", "fell by 12%", text("Bookings fell by 12%", BOOKED)),
    ("en", "nine more", text("The choir has nine more singers", "We were 32 last year; we are 38 now.")),
    ("en", "lost 12", text("The team lost 12 people", "There were 60 of us in March and 52 in December.")),
    ("en", "up 14%", text("Membership at the gym is up 14%", "Membership went from 2,340 to 2,714 in a year.")),
    (
        "fr",
        "perd 15 %",
        text("Le château perd 15 % de ses visiteurs", "Il en recevait 60 000 en 2023 et 54 000 en 2024."),
    ),
    ("fr", "progressent de 15 %", text("Les licenciés progressent de 15 %", CLUB)),
    ("fr", "progressent de 19 %", table("Les repas à domicile progressent de 19 %", *MEALS)),
    ("en", "Four", text("Four partners fund the bridge: the state, the county and the town", "Work begins in May.")),
    ("fr", "Trois", text("Trois fournisseurs restent en lice : Aqualys et Hydronor", "Ils répondent en mai.")),
    (
        "en",
        "The five lessons",
        text("We learned four lessons from the pilot", "Each took a month."),
        text("The five lessons of the pilot, in order of cost", "The first was dear."),
    ),
    (
        "fr",
        "Les quatre axes",
        text("Le plan tient en trois axes", "Chacun a son budget."),
        text("Les quatre axes du plan et leurs pilotes", "Ils sont nommés."),
    ),
    ("en", "A team of five", "kind: team\ntitle: A team of five runs the clinic\nmembers: [{name: Ada}, {name: Bo}]\n"),
    ("fr", "doublé", text("Les licenciés ont doublé", "Le club comptait 240 licenciés en 2024, 290 en 2025.")),
    (
        "fr",
        "augmenté d'un tiers",
        text("Les licenciés ont augmenté d'un tiers", "Le club comptait 240 licenciés en 2024, 290 en 2025."),
    ),
    (
        "fr",
        "reculé de 11 points",
        text("Les impayés ont reculé de 11 points", "Leur part est passée de 6,4 % à 5,3 %."),
    ),
    (
        "en",
        "halves",
        compare("The new form halves the time", "Before", "It took 40 minutes.", "After", "Now 31 minutes."),
    ),
    (
        "fr",
        "réduit le délai de 60 %",
        compare("La réforme réduit le délai de 60 %", "Avant", "20 jours", "Après", "12 jours"),
    ),
    ("en", "$90,000", levers("Three levers save $90,000", "Heat: $35,000.", "Rent: $40,000.", "Print: $5,000.")),
    ("fr", "500 k€", levers("Deux leviers pour gagner 500 k€", "Un contrat rapporte 220 k€.", "L'énergie, 190 k€.")),
    ("en", "120", text("The hospital opens 120 beds", "45 beds go to surgery, 50 to medicine and 35 to children")),
    ("fr", "48", text("Le service compte 48 lits", "Il y en aura 20 en médecine, 16 en chirurgie et 14 en soins.")),
    ("en", "Two thirds", text("Two thirds of users recommend us", "Of 900 users surveyed, 495 recommend us.")),
    (
        "fr",
        "Un ménage sur quatre",
        text("Un ménage sur quatre attend un logement", "Sur 12 400 ménages, 4 100 attendent un logement."),
    ),
    (
        "fr",
        "deux tiers",
        text("Les deux tiers des déchets sont recyclés", "On recycle 250 des déchets sur 480 tonnes."),
    ),
]
RIGHT = [
    ("fr", text("Les licenciés ont doublé", "Le club comptait 240 licenciés en 2024, 490 en 2025.")),
    (
        "fr",
        text("Les licenciés ont augmenté d'un cinquième", "Le club comptait 240 licenciés en 2024, 290 en 2025."),
    ),
    ("fr", text("Les impayés ont reculé de 1,1 point", "Leur part est passée de 6,4 % à 5,3 %.")),
    ("fr", text("Les impayés ont reculé de 11 points", "Le taux de départs est passé de 6,4 % à 5,3 %.")),
    ("en", compare("The form halves the time", "Before", "It took 40 minutes.", "After", "Now 21 minutes.")),
    ("en", compare("The form halves the cost", "Before", "It took 40 minutes.", "After", "Now 31 minutes.")),
    ("en", compare("The form halves the time", "Leeds", "It took 40 minutes.", "York", "Now 31 minutes.")),
    ("en", levers("Three levers save $80,000", "Heat: $35,000.", "Rent: $40,000.", "Print: $5,000.")),
    ("en", levers("Three levers save $90,000", "It costs $35,000.", "Rent: $40,000.", "Print: $5,000.")),
    ("en", levers("Levers save $90,000", "Heat: $35,000.", "Rent: $40,000.", "Print: $5,000.")),
    ("en", text("The hospital opens 130 beds", "45 beds go to surgery, 50 to medicine and 35 to children")),
    ("en", text("The hospital opens 120 beds", "45 nurses go to surgery, 50 to medicine and 35 to children")),
    ("en", text("The hospital opens 120 beds", "45 beds go to surgery, 50 to medicine and the others to children")),
    ("en", text("Two thirds of users recommend us", "Of 900 users surveyed, 595 recommend us.")),
    ("en", text("Two thirds of users recommend us", "Of 900 suppliers asked, 495 answered.")),
    ("en", text("Two thirds of users should recommend us", "Of 900 users surveyed, 495 recommend us.")),
    ("en", text("Most users recommend us", "Of 900 users surveyed, 395 recommend us warmly.")),
    ("en", text("Half of users recommended us in 2023", "Of 900 users surveyed, 695 recommend us.")),
    ("en", table("The three depots share 15 vans", *DEPOTS)),
    ("en", table("The three depots share 18 vans", "Depot, Electric vans", *DEPOTS[1:])),
    ("en", table("Three of our depots hold 12 vans", *DEPOTS)),
    ("en", points("64 of the vacancies are spread over three hospitals", "St Mary: 28", "Royal: 31", "Dale: 15")),
    ("en", points("The 64 nurses are spread over two hospitals", "St Mary: 28 beds", "Royal: 31 beds")),
    ("en", points("18 vans spread over two towns and others", "North: 7", "South: 5")),
    ("en", points("Turnover rose to £9.0m with three new customers", "Harbour £4.1m", "Mill £2.4m", "Ashby £1.5m")),
    ("fr", points("240 k€ répartis sur trois postes principaux", "Personnel : 120 k€", "Locaux : 75 k€", "Eau : 5 k€")),
    ("fr", points("Les projets se partagent 4 M€ sur trois ans", "Eau : 1,4 M€", "Bois : 1,3 M€", "Sols : 1,3 M€")),
    ("en", text("Bookings grew by 12% in 2025", BOOKED)),
    ("en", text("Booking value grew by 21%", BOOKED)),
    ("en", text("Bookings of suites grew by 21%", BOOKED)),
    ("en", text("Bookings should grow by 21%", BOOKED)),
    ("en", text("Bookings grew by 21% in 2023", BOOKED)),
    ("fr", text("Les licenciés progressent de 4 % par an en moyenne", CLUB)),
    ("fr", table("Les repas à domicile progressent de 19 % en ville", *MEALS)),
    ("en", text("Two partners fund the bridge: the state, and the county and its towns", "Work begins in May.")),
    ("en", text("Four partners fund the bridge: the state and the county give most", "Work begins in May.")),
    ("en", text("Two days in York: the Minster, the walls and the river", "We stay at an inn.")),
    ("fr", text("Dix ans de croissance : magasins, effectifs et ventes", "Depuis 2015.")),
    (
        "en",
        text("We see three risks in the plan", "All can be borne."),
        text("The two risks of the plan that remain", "The first is dear."),
    ),
    (
        "en",
        text("We learned four lessons from the pilot", "Each took a month."),
        text("Five lessons for the next pilot", "The first was dear."),
    ),
    (
        "fr",
        text("Le plan tient en trois axes", "Chacun a son budget."),
        text("Les quatre axes du plan national", "Il est fini."),
    ),
    ("en", points("Our work on the three priorities", "Orders", "Stock", "Pay", "Invoices")),
]


@pytest.mark.parametrize("case", WRONG)
def test_a_title_that_its_body_contradicts_is_told(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, at, *slides = case
    assert told(tmp_path, tag, *slides) == [at]


@pytest.mark.parametrize("case", RIGHT)
def test_a_title_of_something_else_is_left_alone(case: tuple[str, ...], tmp_path: Path) -> None:
    tag, *slides = case
    assert told(tmp_path, tag, *slides) == []


@given(
    st.lists(st.integers(min_value=21, max_value=99), min_size=3, max_size=3), st.integers(min_value=-9, max_value=9)
)
def test_a_shared_total_is_told_if_and_only_if_its_list_adds_up_to_another(parts: list[int], more: int) -> None:
    with TemporaryDirectory() as folder:
        total = sum(parts) + more
        said = points(f"The {total} vans are spread over three towns", *(f"Town: {own}" for own in parts))
        wrong = more != 0 and not (total % 100 == 0 and abs(more) <= 50)
        assert told(Path(folder), "en", said) == [str(total)] * wrong


@given(st.integers(min_value=1001, max_value=9999), st.integers(min_value=1001, max_value=9999))
def test_a_change_as_its_own_values_give_it_is_never_told(first: int, last: int) -> None:
    with TemporaryDirectory() as folder:
        change = round(100 * (last - first) / first)
        way = "grew" if change >= 0 else "fell"
        said = f"The hotel booked {last:,} nights in 2025, after {first:,} in 2024."
        assert told(Path(folder), "en", text(f"Bookings {way} by {abs(change)}%", said)) == []
