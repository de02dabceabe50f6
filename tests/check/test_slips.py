"""Numbers with two digits turned: of what the slide shows, of what another text says, of a figure; and no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.slip import is_slip
from tests.check.figures import found, settings, written
from tests.decks import DECK

SHOPS = """\
kind: text-table
title: {title}
columns: [Shop, 2024, 2025]
rows:
  - [York, £1.76m, £1.92m]
  - [Hull, £1.29m, £1.35m]
"""
TEAMS = """\
kind: text
title: Two teams
points:
  - text: The red team won 12 games
  - text: The blue team won 21 games
"""
CREWS = {
    "homes": "    label: Homes insulated\n    2025: 1,640\n",
    "crews": "    label: Insulation crews\n    2025: 27\n",
    "wait": "    label: Average wait for a visit\n    2025: 38 days\n",
}


def told(folder: Path, *slides: str, tag: str = "en-GB", figures: dict[str, str] | None = None) -> list[str]:
    """The numbers that are told as another value of one thing."""
    results = settings(figures) if figures else "section: Results\n"
    own = found(folder, *slides, deck=DECK.replace("en-GB", tag), results=results)
    return [written(each, folder).strip('"') for each in own if each.code == "value-twice"]


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("York is ahead with £1.67m", ["£1.67m"]),
        ("York is ahead with £1,670k", ["£1,670k"]),
        ("York is ahead with £1,920k", []),
        ("York is ahead with £167k", []),
        ("York is ahead with £1.29m in 2025", []),
        ("York is ahead with £1.92m", []),
        ("York was ahead in 2023 with £1.67m", []),
        ("York should reach £1.67m", []),
        ("At the end of June, York was ahead with £1.67m", []),
        ("Leeds is ahead with £1.67m", []),
        ("York is £0.57m ahead of Hull", []),
    ],
)
def test_a_title_that_names_a_row_says_what_it_shows(title: str, wrong: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, SHOPS.format(title=f'"{title}"')) == wrong


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Our 72 insulation crews never stop", ["72"]),
        ("In 2025, insulation went on with crews: 72 in all", ["72"]),
        ("An average wait for a visit of 83 days", ["83"]),
        ("Our 27 insulation crews never stop", []),
        ("The 27 insulation crews need vans: 72 new ones", []),
        ("Crews waited 72 hours", []),
    ],
)
def test_a_sentence_that_has_all_words_of_a_figure_gives_its_value(
    title: str, wrong: list[str], tmp_path: Path
) -> None:
    slide = f'kind: text\ntitle: "{title}"\ntext: "All goes on."\n'
    own = found(tmp_path, slide, results=settings(CREWS))
    codes = [each for each in own if each.code in ("value-twice", "literal-disagrees")]
    assert [written(each, tmp_path).strip('"') for each in codes] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The youth section alone brings £256,000.", ["£256,000"]),
        ("The youth section alone brings £265,000.", []),
        ("The section of maps alone brings £256,000.", []),
        ("The youth section brings £256,000 and the cards £9,000.", []),
        ("The youth section could bring £256,000.", []),
        ("The youth section pays £25,600 of rent.", []),
        ("The youth section brought £256,000 in 2023.", []),
    ],
)
def test_a_figure_is_named_by_what_it_is_measured_of(text: str, wrong: list[str], tmp_path: Path) -> None:
    sales = "    label: Sales of the youth section\n    2024: £212,000\n    2025: £265,000\n"
    assert told(tmp_path, f'kind: text\ntitle: All is well\ntext: "{text}"\n', figures={"youth": sales}) == wrong


def test_what_is_left_of_a_row_is_not_its_number(tmp_path: Path) -> None:
    slide = 'kind: text-table\ntitle: "{}"\ncolumns: [Shop, Staff]\nrows: [[York, "61"], [Hull, "52"]]\n'
    assert told(tmp_path / "one", slide.format("All but 16 of York's staff are trained")) == []
    assert told(tmp_path / "two", slide.format("The 16 of York's staff are trained")) == ["16"]


def noted(title: str, text: str, notes: str) -> str:
    return f'kind: text\ntitle: "{title}"\ntext: "{text}"\nnotes: "{notes}"\n'


WRONG = [
    (noted("The winter appeal raised £92,500", "Most gave once.", "Thank them: the appeal raised £95,200."), "£95,200"),
    (
        noted("A refuge", "The reserve is home to 87 species of birds.", "Say that 78 species of birds live there."),
        "78",
    ),
    (noted("We took in 451 stray animals", "In 2025 we took in 415 stray animals.", "Smile."), "415"),
]


@pytest.mark.parametrize(("slide", "at"), WRONG)
def test_title_and_notes_say_what_the_slide_says(slide: str, at: str, tmp_path: Path) -> None:
    assert told(tmp_path, slide) == [at]


RIGHT = [
    noted("Who came", "On Monday 54 pupils had lunch.", "On Tuesday 45 pupils had lunch."),
    noted("Who came", "In 2024 we took in 415 animals.", "In 2025 we took in 451 animals."),
    noted("Who came", "York took in 415 stray animals.", "The Hull shelter took in 451 stray animals."),
    noted("Who came", "We took in 415 animals.", "We hope to take in 451 animals."),
    noted("Who came", "We took in 415 animals and sent 451 animals home.", "Say it: 451 animals went home."),
    noted("Who came", "Men are 54% of members.", "Women are 45% of members, the others say nothing."),
    noted("Who came", "We took in 415 animals.", 'A neighbour says \\"we took in 451 animals\\".'),
    noted("Hauls", "They made 154 hauls at sea, and 24 dives. In 2024, with 145 hauls at sea, 9 fewer.", "Smile."),
    noted(
        "No accident in 1.2 million hours of work since June",
        "All have worked 1.2 million hours since June, of 2.1 million hours of work over the year.",
        "Smile.",
    ),
    TEAMS,
]


@pytest.mark.parametrize("slide", RIGHT)
def test_like_sentences_about_two_things_are_left_alone(slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, slide) == []


@given(st.integers(10, 10**9), st.data())
def test_a_slip_has_the_same_digits_and_is_one_both_ways(value: int, data: st.DataObject) -> None:
    number = str(value)
    at = data.draw(st.integers(0, len(number) - 2))
    turned = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    assert is_slip(number, turned) == is_slip(turned, number)
    assert is_slip(number, turned) == (turned != number and turned[0] != "0")
    assert not is_slip(number, number)
