"""Content that would take minutes if some check looked at everything again for each thing: it takes a second or two."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from deck.check import check_content
from deck.content.load import load
from deck.figures.numeral import numerals
from deck.prose.statement import statements
from tests.decks import content

BUDGET = 10
"""Seconds of this process, many times what the slowest of these takes; each took minutes, or no end was seen."""
FIGURES = "figures:\n  sales:\n    label: Sales\n    2025: $7m\n"


@contextmanager
def bounded() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < BUDGET


def checked(folder: Path, slide: str, figures: str = FIGURES) -> None:
    loaded = load(content(folder, slide, results=f"section: Results\n{figures}"))
    assert loaded.report is not None, [finding.message for finding in loaded.findings]
    with bounded():
        check_content(loaded.report, loaded.texts)


def test_five_thousand_figures_are_checked(tmp_path: Path) -> None:
    many = "".join(f"  f{number}:\n    label: Line {number}\n    2025: {number}\n" for number in range(5_000))
    checked(tmp_path, "kind: text\ntitle: Sales grew\ntext: By a lot.\n", f"figures:\n{many}")


@pytest.mark.parametrize(
    "text",
    [
        "1" * 19_900,
        "1," * 9_900,
        "111 " * 4_900,
        "$1bn $1Bn " * 1_900,
        "Sales reached $5m " * 1_100,
        "Sales " + "$5m " * 4_900,
        "Sales" + " " * 19_900 + "$5m",
    ],
    ids=lambda text: text[:14],
)
def test_a_text_as_long_as_one_may_be_is_checked(text: str, tmp_path: Path) -> None:
    checked(tmp_path, f"kind: text\ntitle: Sales grew\ntext: '{text}'\n")


@pytest.mark.parametrize("piece", ["1", "1,", "1-1-", "111 ", "111 111 111 111x ", "1 $", "$"])
def test_the_numbers_of_a_long_report_are_read(piece: str) -> None:
    with bounded():
        numerals(piece * (100_000 // len(piece)) + "x", "fr-FR")


def test_a_number_with_more_digits_than_people_read_is_none() -> None:
    assert numerals("1" * 1_000_000 + " Mds $", "fr-FR") == ()
    assert [own.value for own in numerals(f"{'1' * 19} $ or 12 $", "en-GB")] == [12]


@pytest.mark.parametrize("piece", ["[", "[a](", "![", "*a_", "**a ", "<a ", "`", "a. ", "1-1-"])
def test_the_statements_of_a_long_report_are_read(piece: str) -> None:
    with bounded():
        assert all(len(own.text) <= 2_000 for own in statements(piece * (200_000 // len(piece))))


def test_a_paragraph_too_long_for_its_markup_is_read_all_the_same() -> None:
    told = statements("The *sales* grew. " * 2_000)
    assert [own.text for own in told[:2]] == ["The *sales* grew.", "The *sales* grew."]
    assert statements("The *sales* grew.")[0].text == "The sales grew."
