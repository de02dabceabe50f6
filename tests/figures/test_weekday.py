"""Days of the week beside dates: told where no year, or the year that is said, makes them fit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.weekday import day_named, misnamed, weekday_in

WRONG = {
    "Du vendredi 29 au dimanche 30 novembre": "vendredi",
    "From Monday, March 3 to Saturday, March 7": "Monday",
    "Saturday 14 and Monday 15 June": "Saturday",
    "Panne du 16 avril 2025, rejouée le lendemain vendredi 17.": "vendredi",
    "It failed on 16 April 2025 and ran on Monday 21 May": "Monday",
    "It failed on April 16, 2025 and ran again on Friday, April 17": "Friday",
    "Clos couvert le 20 mars 2026, un jeudi": "jeudi",
    "Held on 20 March 2026 (Thursday)": "Thursday",
    "From Tuesday 10 to Friday 14 March 2025": "Tuesday",
    "Du lundi 10 mars au jeudi 15": "lundi",
    "Ouvert du lundi 10 au jeudi 15 à la mairie": "lundi",
    "Open on Monday 3 March 2025 and Tuesday 5.": "Tuesday",
    "On 3 March 2025 it was closed; see you on Monday 10 March and Thursday 14.": "Thursday",
    "Opened on 3 March 2025, it ran from Monday 10 to Thursday 14 March": "Thursday",
    "Opened on 3 March 2025, it ran from Tuesday 10 to Friday 14 March": "Tuesday",
    "Saturday and Sunday, 18 and 19 August 2026": "Saturday",
    "Portes ouvertes samedi et dimanche 18 et 19 août 2026": "samedi",
    "Open Saturday–Sunday, August 18–19, 2026": "Saturday",
}
RIGHT = [
    "Saturday and Sunday, 15 and 16 August 2026",
    "Les samedis et dimanches 15 et 16 août 2026",
    "Saturday and Sunday, 18 and 19 August",
    "Monday and Friday, 3 and 14 August 2026",
    "Saturdays and Sundays, 1–30 August 2026",
    "Du vendredi 28 au dimanche 30 novembre",
    "From Monday, March 3 to Friday, March 7",
    "Du lundi 30 mars au vendredi 3 avril",
    "Lundi 12, mardi 15, mercredi 20",
    "Semaine du 3 mars 2025 : lundi 12 appels, mardi 15 appels",
    "Ouvert du lundi 9 h au vendredi 18 h",
    "Le 3 mars 2025, puis lundi 5 mai",
    "Panne du 16 avril 2025, rejouée le lendemain jeudi 17",
    "Clos couvert le 20 mars 2026, un vendredi",
    "Held on Friday 28 November 2025 and Sunday 29 November 2026",
    "Lundi 3 mars, mardi 12 personnes sont venues",
    "Lundi 3 mars et mardi 8 avril",
    "Calls rose again: Monday 12 to Tuesday 15",
    "We count since 3 March 2025, and on Tuesday 12 people came",
    "Voted on 20 December 2025, it begins on Monday 5 January",
    "Monday 3 March and Tuesday 12 vans",
    "Le 20 mars 2026, lundi 12 personnes étaient là",
    "Depuis le 3 mars 2024, le marché a lieu du lundi 5 au vendredi 9 mai",
]


@pytest.mark.parametrize(("text", "told"), WRONG.items())
def test_a_day_that_its_date_excludes_is_told(text: str, told: str) -> None:
    assert [text[own.start : own.end] for own in misnamed(text)] == [told]


@pytest.mark.parametrize("text", RIGHT)
def test_a_day_that_may_be_right_is_left_alone(text: str) -> None:
    assert list(misnamed(text)) == []


def test_a_day_with_its_year_does_not_make_a_right_one_beside_it_wrong() -> None:
    assert date(2025, 3, 10).weekday() == 0
    assert list(misnamed("From Monday 10 to Thursday 14 March 2025")) == []  # impossible_in tells the Thursday


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.integers(1, 6), st.integers(0, 6))
def test_two_days_of_a_month_are_told_if_and_only_if_they_do_not_fit(first: date, days: int, off: int) -> None:
    last = first + timedelta(days=days)
    if last.month == first.month:
        one, other = day_named((first.weekday() + off) % 7), day_named(last.weekday())
        found = list(misnamed(f"From {one} {first.day} to {other} {last.day} {last:%B}"))
        assert bool(found) is (off > 0)
        assert all(own.right == first.weekday() for own in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("un samedi, 16 équipes", True), ("Lundi", True), ("vendredi aussi", True), ("Sunday opening", False)],
)
def test_a_text_may_begin_with_its_day(text: str, expected: bool) -> None:
    assert (weekday_in(text) is not None) is expected
