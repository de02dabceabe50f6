"""Dates as people write them: the one that is meant, or the two that may be."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.content.load import load
from deck.figures.english import ENGLISH
from deck.figures.french import FRENCH
from deck.figures.written_date import dates_meant
from deck.source.fix import mended
from tests.decks import DECK, content


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("April 2026", ("2026-04",)),
        ("avril 2026", ("2026-04",)),
        ("04/2026", ("2026-04",)),
        ("2026/04", ("2026-04",)),
        ("2026-4", ("2026-04",)),
        ("2026-4-2", ("2026-04-02",)),
        ("2026-02-30", ()),
        ("April 12, 2026", ("2026-04-12",)),
        ("12 April 2026", ("2026-04-12",)),
        ("Sunday 12 April 2026", ("2026-04-12",)),
        ("dimanche 12 avril 2026", ("2026-04-12",)),
        ("1er avril 2026", ("2026-04-01",)),
        ("12.04.2026", ("2026-04-12",)),
        ("2026/04/12", ("2026-04-12",)),
        ("17/02/2026", ("2026-02-17",)),
        ("02/17/2026", ("2026-02-17",)),
        ("12/04/2026", ("2026-04-12", "2026-12-04")),
        ("04/04/2026", ("2026-04-04",)),
        ("31/31/2026", ()),
        ("soon", ()),
        ("T2 2026", ()),
    ],
)
def test_a_date_in_words_or_digits_is_understood(written: str, meant: tuple[str, ...]) -> None:
    assert dates_meant(written) == meant


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2089, 12, 31)))
def test_every_day_is_understood_in_both_languages(day: date) -> None:
    for months in (FRENCH.months, ENGLISH.months):
        assert dates_meant(f"{day.day} {months[day.month - 1]} {day.year}") == (day.isoformat(),)
    assert day.isoformat() in dates_meant(f"{day.day:02}/{day.month:02}/{day.year}")


@pytest.mark.parametrize(("written", "mended_to"), [("April 2026", "2026-04"), ('"12 April 2026"', "2026-04-12")])
def test_the_fix_writes_the_date_that_is_meant(written: str, mended_to: str, tmp_path: Path) -> None:
    loaded = load(content(tmp_path, deck=DECK.replace("date: 2026-01", f"date: {written}")))
    (own,) = (each for each in loaded.findings if each.code == "bad-date")
    assert own.fix is not None
    source = loaded.texts[own.span.path]
    assert f"date: {mended_to}\n" in mended(source, [own.fix])[0]


def test_a_day_that_may_be_another_is_not_chosen(tmp_path: Path) -> None:
    loaded = load(content(tmp_path, deck=DECK.replace("date: 2026-01", "date: 12/04/2026")))
    (own,) = (each for each in loaded.findings if each.code == "bad-date")
    assert own.fix is None
    assert own.help == "write 2026-04-12 or 2026-12-04"
