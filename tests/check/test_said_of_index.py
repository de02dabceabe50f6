"""A change since the base year of an index, said elsewhere than in its table; and right ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.sentences import said_of_index
from deck.content.load import load
from tests.decks import DECK, content, item

RENTS = """\
kind: text-table
title: {title}
columns: [Year, {heading}]
rows:
  - [2021, 100.0]
  - [2022, 104.2]
  - [2023, 109.7]
  - [2024, 118.4]
{more}"""
LOYERS = """\
kind: text-table
title: {title}
columns: [Année, {heading}]
rows:
  - [2021, "100,0"]
  - [2022, "98,2"]
  - [2023, "95,1"]
  - [2024, "91,6"]
{more}"""
TWO = """\
kind: text-table
title: What the town measures
columns: [Year, "Rents (2021 = 100)", "Wages (2021 = 100)"]
rows:
  - [2021, 100.0, 100.0]
  - [2022, 104.2, 101.9]
  - [2024, 118.4, 106.3]
"""


def told(folder: Path, tag: str, *slides: str, date: str = "2026-01", **others: str) -> list[str]:
    deck = DECK.replace("en-GB", {"fr": "fr-FR", "en": "en-GB"}[tag]).replace("2026-01", date)
    deck = deck.replace("[results]", f"[{', '.join(('results', *others))}]")
    loaded = load(content(folder, *slides, deck=deck, results="section: Results\n", others=others))
    assert loaded.report is not None
    return [own.message.split('"')[1] for own in said_of_index.check(loaded.report, loaded.texts)]


def text(said: str, title: str) -> str:
    return f'kind: text\ntitle: "{title}"\ntext: "{said}"\n'


def rents(title: str = "Rents, 2021 = 100", heading: str = "Index", more: str = "") -> str:
    return RENTS.format(title=title, heading=heading, more=more)


def loyers(title: str = "Les loyers, base 100 en 2021", heading: str = "Indice", more: str = "") -> str:
    return LOYERS.format(title=title, heading=heading, more=more)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Since 2021, rents have risen by 14.8%.", "14.8%"),
        ("Rents rose by 81.4% since 2021", "81.4%"),
        ("Our rents are up 20% since 2021.", "20%"),
        ("Since 2021, rents have fallen by 18.4%.", "18.4%"),
        ("Since 2021, rents have increased by 9.7%. It is felt", "9.7%"),
    ],
)
def test_a_change_since_the_base_of_the_index_is_held_against_its_last_year(
    tmp_path: Path, said: str, value: str
) -> None:
    assert told(tmp_path, "en", rents(), text(said, "What we know")) == [value]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Depuis 2021, les loyers ont baissé de 4,8 %.", "4,8 %"),
        ("Les loyers ont reculé de 9,4 % depuis 2021", "9,4 %"),
        ("Nos loyers sont en baisse de 6,8 % depuis 2021.", "6,8 %"),
        ("Depuis 2021, les loyers ont augmenté de 8,4 %.", "8,4 %"),
    ],
)
def test_in_french_too(tmp_path: Path, said: str, value: str) -> None:
    assert told(tmp_path, "fr", loyers(), text(said, "Ce que nous savons")) == [value]


def test_a_heading_may_name_what_the_index_is_of(tmp_path: Path) -> None:
    said = text("Since 2021, wages have risen by 3.6%. Since 2021, rents have risen by 18.4%.", "What we know")
    assert told(tmp_path, "en", TWO, said) == ["3.6%"]
    assert told(tmp_path, "en", rents("A first look", '"Rent index"'), text("Since 2021, rents rose by 14%", "A look"))


@pytest.mark.parametrize(
    "said",
    [
        "Since 2021, rents have risen by 18.4%.",
        "Since 2021, rents have risen by 18%.",
        "Rents are up 18.4% since 2021",
        "Since 2022, rents have risen by 13.6%.",
        "Since 2021, rents have risen by about 20%.",
        "Since 2021, rents have risen by more than 15%.",
        "Since 2021, rents have risen by 3.1% in real terms.",
        "Since 2021, rents have risen by 5.8% a year.",
        "Since 2021, rents have risen by 9.7% up to 2023.",
        "Since 2021, rents have risen by £114.",
        "Since 2021, rents have risen by 12.4 points.",
        "Since 2021, new rents have risen by 25.1%.",
        "Since 2021, average rents have risen by 25.1%.",
        "Since 2021, rents in Leeds have risen by 25.1%.",
        "Since 2021, shop rents have risen by 25.1%.",
        "Since 2021, wages have risen by 6.3%.",
        "Since 2021, rents would have risen by 25.1%.",
        "Since 2021, rents have not risen by 25.1%.",
        "Since June 2021, rents have risen by 16.2%.",
        "The mayor said: “Rents soared. Since 2021, rents have risen by 30%. We go on.”",
        "“So it is. Since 2021, rents have risen by 30%. We go on.”",
        "We count real rents here. Since 2021, rents have risen by 3.1%.",
        "Leeds differs. Since 2021, rents have risen by 25.1%.",
        "In 2023 it was less. Since 2021, rents have risen by 9.7%.",
        "It was so in 2022. Since 2021, rents have risen by 4.2%.",
    ],
)
def test_right_ones_and_those_of_something_else_stay_untold(tmp_path: Path, said: str) -> None:
    assert told(tmp_path, "en", rents(), text(said, "What we know")) == []


@pytest.mark.parametrize(
    "said",
    [
        "Depuis 2021, les loyers ont baissé de 8,4 %.",
        "Depuis 2021, les loyers ont baissé de 8 %.",
        "Depuis 2022, les loyers ont baissé de 6,7 %.",
        "Depuis 2021, les loyers ont baissé de près de 10 %.",
        "Depuis 2021, les loyers ont baissé de 12,1 % en euros constants.",
        "Depuis 2021, les loyers ont baissé de 2,9 % par an.",
        "Depuis 2021, les loyers ont baissé de 4,9 % jusqu'en 2023.",
        "Depuis 2021, les loyers commerciaux ont baissé de 4,8 %.",
        "Depuis 2021, les loyers à Lille ont baissé de 4,8 %.",
        "Depuis 2021, les nouveaux loyers ont baissé de 4,8 %.",
        "Depuis 2021, les loyers auraient baissé de 4,8 %.",
        "Depuis fin 2021, les loyers ont baissé de 4,8 %.",
        "Le maire l'a dit : « Depuis 2021, les loyers ont baissé de 4,8 %. »",
    ],
)
def test_right_ones_in_french_stay_untold(tmp_path: Path, said: str) -> None:
    assert told(tmp_path, "fr", loyers(), text(said, "Ce que nous savons")) == []


SAID = "Since 2021, rents have risen by 14.8%."


@pytest.mark.parametrize(
    "title",
    [
        "The centre of Leeds",
        "Offices hold up",
        "The target for rents",
        "Like-for-like",
        "What 2023 brought",
        "Shops",
        "We look at Leeds",
        "Rents in the forecast",
    ],
)
def test_below_something_else_it_is_of_that(tmp_path: Path, title: str) -> None:
    assert told(tmp_path, "en", rents(), text(SAID, title)) == []


@pytest.mark.parametrize(
    "table",
    [
        rents("Rents in Leeds, 2021 = 100"),
        rents("Shop rents, 2021 = 100"),
        rents("Rents", '"£ per m²"'),
        rents("Rents, 2021 = 100", more="note: The method was revised in 2023, a break in the series\n"),
        rents("Rents, 2021 = 100").replace("2022, ", "June 2022, "),
        rents("Rents, 2021 = 100").replace("104.2", "100"),
        rents("Rents, 2021 = 100").replace("118.4", "n/a"),
    ],
)
def test_a_table_of_something_else_says_nothing_of_it(tmp_path: Path, table: str) -> None:
    assert told(tmp_path, "en", table, text(SAID, "What we know")) == []


def test_another_table_or_figure_of_the_same_thing_may_be_meant(tmp_path: Path) -> None:
    other = rents("Rents by quarter").replace("118.4", "114.8")
    assert told(tmp_path, "en", rents(), other, text(SAID, "What we know")) == []


def test_a_deck_that_speaks_of_a_later_year_may_count_up_to_that(tmp_path: Path) -> None:
    later = text("In 2026, the office moved.", "A first look")
    assert told(tmp_path, "en", rents(), text(SAID, "What we know"), later) == []
    assert told(tmp_path, "en", rents(), text(SAID, "What we know"), date="2028-03") == []


def test_a_section_of_another_place_counts_its_own(tmp_path: Path) -> None:
    leeds = f"section: Leeds\nslides:\n  - kind: text\n    title: What we know\n    text: {SAID!r}\n"
    assert told(tmp_path, "en", rents(), leeds=leeds) == []


@pytest.mark.parametrize(("own", "told_there"), [("The shops in the station", []), ("Details", ["14.8%"])])
def test_a_table_in_the_section_of_another_thing_is_of_that(tmp_path: Path, own: str, told_there: list[str]) -> None:
    section = f"section: {own}\nslides:\n" + item(rents())
    assert told(tmp_path, "en", text(SAID, "What we know"), more=section) == told_there
