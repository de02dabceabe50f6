"""A whole that a sentence begins with, beside the rows of a table that come to its part; and a value with its step."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from deck.check.twice import whole_of_rows, with_its_step
from deck.content.load import load
from deck.content.model import Report
from deck.source.text import SourceText
from tests.decks import DECK, content

STOPS = """\
kind: text-table
title: Two parts make most of the stops
columns: [Part, Stops, Hours]
rows:
  - [Blades, "36", "90"]
  - [Gearbox, "29", "120"]
  - [Converter, "25", "44"]
  - [Others, "28", "70"]
  - [Total, "118", "324"]
notes: "{said}"
"""
ARRETS = """\
kind: text-table
title: Deux pièces font la plupart des arrêts
columns: [Composant, Arrêts]
rows:
  - [Pales, "36"]
  - [Multiplicateur, "29"]
  - [Autres, "53"]
  - [Total, "118"]
notes: "{said}"
"""
FIGURES = """\
section: Results
figures:
  visits: {label: Visits, 2024: "84,000", 2025: "96,600"}
  paid: {label: Paid visits, 2024: "66,300", 2025: "62,400"}
  income: {label: Income, unit: £m, 2024: 4.13, 2025: 5.48}
"""


def loaded(folder: Path, slide: str, tag: str = "en-GB", **sections: str) -> tuple[Report, Mapping[str, SourceText]]:
    read = load(content(folder, slide, deck=DECK.replace("en-GB", tag), **sections))
    assert read.report is not None
    return read.report, read.texts


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Of 128 stops, 65 came from the blades or the gearbox.", ["128"]),
        ("Out of 181 stops, 65 came from the blades and the gearbox", ["181"]),
        ("Of our 108 stops, 54 came from the gearbox or the converter", ["108"]),
        ("Of the 90 stops, 61 came from the blades or the converter", ["90"]),
        ("Of 118 stops, 65 came from the blades or the gearbox.", []),
        ("Of 128 stops, 65 came from the wind", []),
        ("Of 128 stops, 36 came from the blades", []),  # one row: its number may be chance
        ("Of 128 stops, 66 came from the blades or the gearbox", []),
        ("Of 128 hours, 65 came from the blades or the gearbox", []),
        ("Of 128 stops in 2024, 65 came from the blades or the gearbox", []),
        ("Of 128 stops, 65 came from the blades or the gearbox in 2019", []),
        ("Of 128 stops of last summer, 65 came from the blades or the gearbox", []),
        ("Of 12 stops, 65 came from the blades or the gearbox", []),
        ("Of 128 people, 65 looked at the blades or the gearbox", []),
        ("Of 128 stops, 65 should come from the blades or the gearbox", []),
        ("We had 128 stops, 65 from the blades or the gearbox", []),
    ],
)
def test_the_whole_of_rows_that_a_sentence_adds_up_is_the_total(said: str, values: list[str], tmp_path: Path) -> None:
    read = loaded(tmp_path, STOPS.format(said=said))
    assert [own.message.split('"')[1] for own in whole_of_rows.check(*read)] == values


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Sur 128 arrêts, 65 viennent des pales ou du multiplicateur.", ["128"]),
        ("Sur les 181 arrêts, 65 viennent des pales ou du multiplicateur.", ["181"]),
        ("Sur nos 108 arrêts, 65 tiennent aux pales et au multiplicateur", ["108"]),
        ("Sur 118 arrêts, 65 viennent des pales ou du multiplicateur.", []),
        ("Sur 128 arrêts, 65 viennent du vent", []),
        ("Sur 128 éoliennes, 65 ont des pales et un multiplicateur neufs", []),
        ("Sur 128 arrêts, 70 viennent des pales ou du multiplicateur", []),
    ],
)
def test_so_it_is_in_french(said: str, values: list[str], tmp_path: Path) -> None:
    read = loaded(tmp_path, ARRETS.format(said=said), "fr-FR")
    assert [own.message.split('"')[1] for own in whole_of_rows.check(*read)] == values


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("Altogether 94,600 people came, 12,600 more than the year before.", ["94,600"]),
        ("We had 99,600 visits, 12,600 more than in the previous year", ["99,600"]),
        ("They paid £5.84m, £1.35m more than a year ago", ["£5.84m"]),
        ("Some 69,600 came (12,600 more than last year)", []),  # far away
        ("Altogether 96,600 people came, 12,600 more than the year before.", []),
        ("Altogether 97,000 people came, 12,600 more than the year before.", []),
        ("Altogether 94,600 people came, 12,700 more than the year before.", []),
        ("Altogether 94,600 people came, 12,600 more than we hoped.", []),
        ("Altogether 94,600 people came, 12,600 fewer than the year before.", []),
        ("In 2023, 94,600 people came, 12,600 more than the year before.", []),
        ("By November 94,600 people had come, £12,600 more than the year before.", []),
        ("They paid £94,600 for it, 12,600 more than the year before.", []),
        ("They paid £94,600 for it, £12,600 more than the year before.", []),
        ("We counted 94,600 of them and on Fridays alone there were more, 12,600 more than the year before.", []),
        ("94,600 people could come, 12,600 more than the year before.", []),
        ("They paid £5.48m, £1.35m more than a year ago", []),
        ("We had 60,400 paying visits, 3,900 fewer than the year before", []),  # two digits of a step are chance
    ],
)
def test_a_value_with_the_step_of_one_figure_is_that_figure(said: str, values: list[str], tmp_path: Path) -> None:
    read = loaded(tmp_path, f'kind: text\ntitle: It ends well\ntext: "{said}"\n', results=FIGURES)
    assert [own.message.split('"')[1] for own in with_its_step.check(*read)] == values


def test_what_two_figures_rose_by_says_of_neither_which(tmp_path: Path) -> None:
    said = "Altogether 94,600 people came, 12,600 more than the year before."
    more = FIGURES + '  guests: {label: Guests, 2024: "20,000", 2025: "32,600"}\n'
    read = loaded(tmp_path, f'kind: text\ntitle: It ends well\ntext: "{said}"\n', results=more)
    assert list(with_its_step.check(*read)) == []


def test_a_french_sentence_has_its_step_too(tmp_path: Path) -> None:
    figures = 'section: Results\nfigures:\n  visites: {label: Visites, 2024: "84 000", 2025: "96 600"}\n'
    for number, (value, told) in enumerate({"94 600": 1, "96 600": 0}.items()):
        said = f"En tout, {value} personnes sont venues, 12 600 de plus que l'an dernier."
        read = loaded(
            tmp_path / str(number), f'kind: text\ntitle: Tout finit bien\ntext: "{said}"\n', "fr-FR", results=figures
        )
        assert len(list(with_its_step.check(*read))) == told


@pytest.mark.parametrize(
    "said",
    [
        "Of 96 stops, 65 came from the blades or the gearbox and lasted more than a day",
        "Of 110 stops, 65 came from the blades or the gearbox in winter",
        "Of 130 stops, 65 came from the blades or the gearbox a year ago",
        "Of 100 stops, 65 come from the blades or the gearbox: a rule of thumb",
        "Of 140 stops, planned ones included, 65 came from the blades or the gearbox",
        "Planned stops included, it looks worse. Of 140 stops, 65 came from the blades or the gearbox",
        "Last year was alike. Of 130 stops, 65 came from the blades or the gearbox",
        "Our neighbours fare alike. Of 130 stops, 65 came from the blades or the gearbox",
        "Of 110 stops, 65 were long. The blades and the gearbox lead",
    ],
)
def test_a_part_that_goes_on_or_stands_behind_another_thing_has_another_whole(said: str, tmp_path: Path) -> None:
    assert list(whole_of_rows.check(*loaded(tmp_path, STOPS.format(said=said)))) == []


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("title: Two parts make most of the stops", "title: A stop may have several causes"),
        ("columns: [Part, Stops", "columns: [Part, Stops and warnings"),
        ("notes:", "note: The total includes planned stops\nnotes:"),
        ('Total, "118"', 'Total, "110"'),
    ],
)
def test_rows_that_overlap_have_no_whole(before: str, behind: str, tmp_path: Path) -> None:
    slide = STOPS.format(said="Of 128 stops, 65 came from the blades or the gearbox")
    assert len(list(whole_of_rows.check(*loaded(tmp_path / "a", slide)))) == 1
    assert list(whole_of_rows.check(*loaded(tmp_path / "b", slide.replace(before, behind)))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Some 95,000 people came, 12,600 more than the year before",
        "Around 95,000 people came, 12,600 more than the year before",
        "With the fair, 110,600 people came, 12,600 more than the year before",
        "By December 94,100 people had come, 12,600 more than the year before",
        "Paying guests were 94,100, 12,600 more than the year before",
        "We sold 94,100 tickets, 12,600 more than last year",
        "The museum in York had 94,100 visits, 12,600 more than last year",
        "The rival is close. Altogether 94,100 people came, 12,600 more than last year",
    ],
)
def test_a_value_of_a_part_or_of_another_and_a_rounded_one_is_not_that_figure(said: str, tmp_path: Path) -> None:
    read = loaded(tmp_path, f'kind: text\ntitle: It ends well\ntext: "{said}"\n', results=FIGURES)
    assert list(with_its_step.check(*read)) == []


@pytest.mark.parametrize(
    ("before", "last"), [("< 84,000", "< 96,600"), ("> 84,000", "> 96,600"), ("< 84,000", "96,600"), ("84,000", ">1")]
)
def test_between_values_of_which_only_a_limit_is_known_no_step_is_known(before: str, last: str, tmp_path: Path) -> None:
    figures = FIGURES.replace("84,000", before).replace("96,600", last)
    said = "Altogether 94,600 people came, 12,600 more than the year before."
    read = loaded(tmp_path, f'kind: text\ntitle: It ends well\ntext: "{said}"\n', results=figures)
    assert list(with_its_step.check(*read)) == []


@pytest.mark.parametrize(("blades", "gearbox"), [("> 36", "< 29"), ("more than 36", "less than 29"), ("> 36", "29")])
def test_rows_of_which_only_a_limit_is_known_come_to_no_whole(blades: str, gearbox: str, tmp_path: Path) -> None:
    slide = STOPS.format(said="Of 128 stops, 65 came from the blades or the gearbox.")
    read = loaded(tmp_path, slide.replace('"36"', f'"{blades}"').replace('"29"', f'"{gearbox}"'))
    assert list(whole_of_rows.check(*read)) == []
