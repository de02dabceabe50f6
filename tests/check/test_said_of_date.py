"""A sentence that says since which year something is there, beside a timeline with the same step."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.twice import said_of_date
from deck.content.load import load
from tests.decks import DECK, content

LINE = """\
kind: timeline
title: {title}
dates:
  - date: 2011
    name: Foundation
  - date: 2014
    name: First bakery
  - date: {date}
    name: {name}
"""


def told(
    folder: Path, said: str, line: str = "", title: str = "A first look", tag: str = "en-GB", field: str = "text"
) -> list[str]:
    more = "text: All goes on.\n" if field != "text" else ""
    slide = f'kind: text\ntitle: "{title}"\n{field}: "{said}"\n{more}'
    line = line or LINE.format(title="From the foundation to today", date=2019, name="New mill")
    loaded = load(content(folder, line, slide, deck=DECK.replace("en-GB", tag)))
    assert loaded.report is not None
    return [own.message.split('"')[1] for own in said_of_date.check(loaded.report, loaded.texts)]


@pytest.mark.parametrize("field", ["text", "notes", "note"])
@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("The first bakery opened in 2013.", "2013"),
        ("The first bakery was inaugurated in 2015", "2015"),
        ("In 2012, the first bakery opened.", "2012"),
        ("The new mill was launched in 2018.", "2018"),
        ("Our new mill opened in 2021.", "2021"),
    ],
)
def test_another_year_than_that_of_the_step_is_told(tmp_path: Path, field: str, said: str, year: str) -> None:
    assert told(tmp_path, said, field=field) == [year]


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("La première laiterie ouvre en 2013.", "2013"),
        ("La première laiterie a ouvert en 2015", "2015"),
        ("En 2012, la première laiterie est inaugurée.", "2012"),
        ("Le nouveau moulin est créé en 2018.", "2018"),
        ("Notre nouveau moulin a été lancé en 2021.", "2021"),
    ],
)
def test_another_year_is_told_in_french(tmp_path: Path, said: str, year: str) -> None:
    line = LINE.format(title="De la fondation à nos jours", date=2019, name="Nouveau moulin")
    line = line.replace("First bakery", "Première laiterie").replace("Foundation", "Fondation")
    assert told(tmp_path, said, line, "Un premier regard", "fr-FR") == [year]


@pytest.mark.parametrize(
    "said",
    [
        "The first bakery opened in 2014.",
        "The bakery opened in 2013.",
        "The first bakery in York opened in 2013.",
        "The first bakery opened in 2013 in York.",
        "The first bakery was to open in 2013.",
        "The first bakery should have opened in 2013.",
        "The first bakery was not opened in 2013.",
        "The first bakery was planned in 2013.",
        "The first bakery closed in 2016.",
        "The first bakery only opened in 2015.",
        "The first dairy opened in 2013.",
        "The first bakery opened between 2013 and 2015.",
        "The first bakery opened in 2013–2014.",
        "The first bakery was renovated in 2017.",
        "Foundation and first bakery opened in 2012.",
    ],
)
def test_the_same_year_and_what_is_said_of_something_else_is_not(tmp_path: Path, said: str) -> None:
    assert told(tmp_path, said) == []


@pytest.mark.parametrize("title", ["Our rival in Kent", "The museum", "The plan of the time", "In Wales"])
def test_not_below_a_title_of_something_else(tmp_path: Path, title: str) -> None:
    assert told(tmp_path, "The first bakery opened in 2013.", title=title) == []


@pytest.mark.parametrize(
    ("title", "date", "name"),
    [
        ("The decisions of the board", "2019", "New mill"),
        ("The works, year by year", "2019", "New mill"),
        ("From the foundation to today", "2019", "New mill decided"),
        ("From the foundation to today", "May 2019", "New mill"),
        ("From the foundation to today", "2018–2019", "New mill"),
        ("From the foundation to today", "2018", "Opening of the new mill\n  - date: 2019\n    name: New mill"),
        ("From the foundation to today", "2019", "New mill\n    text: The board votes for it"),
    ],
)
def test_a_step_may_be_no_beginning(tmp_path: Path, title: str, date: str, name: str) -> None:
    line = LINE.format(title=title, date=date, name=name)
    assert told(tmp_path, "The new mill opened in 2018.", line) == []
