"""Units, dates, counts and labels read in prose: whatever the text, they give places in it and no exception."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.book import Figures
from deck.figures.calendar_of_prose import impossible_in
from deck.figures.moment import in_order, is_impossible, moment
from deck.figures.numeral import unit_of
from deck.prose.announced import announcements
from deck.prose.countable import stem
from deck.prose.linking import LONGEST, is_hypothetical, link
from deck.prose.mention import Labels
from deck.prose.said import Said
from deck.source.span import NOWHERE
from tests.check.figures import figure

PIECES = """
    Les 3 trois leviers steps : – 2025 2024 T5 Q4 février 30 2025-02-30 Line a <a> of de, en hausse +12 % £7m 1,2 Mds $
    **Line** [x](https://e.org) . ! to à entre et between
"""
WORDS = st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=14).map(" ".join)
TEXTS = st.one_of(WORDS, st.text(max_size=60))


@pytest.mark.parametrize(
    ("written", "scale", "unit"),
    [
        ("Mds $", 9, "$"),
        ("milliards de dollars", 9, "$"),
        ("M$", 6, "$"),
        ("G$", 9, "$"),
        ("k€", 3, "€"),
        ("£m", 6, "£"),
        ("$ bn", 9, "$"),
        ("%", 0, "%"),
        ("percentage points", 0, "points"),
        ("pts", 0, "points"),
        ("million trips", 6, "trips"),
        ("millions de voyageurs", 6, "voyageurs"),
        ("trips", 0, "trips"),
        ("m", 0, "m"),
        ("km", 0, "km"),
        ("", 0, ""),
    ],
)
def test_a_unit_has_a_scale_and_a_name(written: str, scale: int, unit: str) -> None:
    assert unit_of(written) == (scale, unit)


@pytest.mark.parametrize(
    ("periods", "ordered"),
    [
        (["2025", "2024"], ("2024", "2025")),
        (["T1 2025", "T4 2024"], ("T4 2024", "T1 2025")),
        (["mars 2025", "février 2025"], ("février 2025", "mars 2025")),
        (["2024/25", "2023/24"], ("2023/24", "2024/25")),
        (["2025", "T1 2024"], ("2025", "T1 2024")),
        (["plan", "2024"], ("plan", "2024")),
    ],
)
def test_periods_of_one_form_are_put_in_order(periods: list[str], ordered: tuple[str, ...]) -> None:
    assert in_order(periods) == ordered


@given(TEXTS)
def test_dates_are_found_in_any_text(text: str) -> None:
    assert all(text[match.start() : match.end()] == match[0] for match in impossible_in(text))
    assert not (moment(text) and is_impossible(text))


@given(TEXTS, st.sampled_from(["fr-FR", "en-GB"]))
def test_counts_are_found_in_any_text(text: str, tag: str) -> None:
    for own in announcements(text, tag):
        assert 2 <= own.number <= 20
        assert text[own.start : own.end].strip()


@pytest.mark.parametrize(
    ("word", "tag", "head"),
    [("points-clés", "fr-FR", "point"), ("key-points", "en-GB", "point"), ("défis", "fr-FR", "defi")],
)
def test_a_compound_is_known_by_the_part_that_says_what_it_is(word: str, tag: str, head: str) -> None:
    assert stem(word, tag) == head


@given(TEXTS, st.sampled_from(["fr-FR", "en-GB"]))
def test_labels_are_found_in_any_text(text: str, tag: str) -> None:
    own = Said(text, "title", NOWHERE, inline=True)
    assert len(own.words) == len(text)
    mentions = Labels(Figures([figure("a", y2025="4"), figure("line", y2025="5")])).mentions(own)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert link(text, tag) is None or len(text) <= LONGEST


def test_a_sentence_of_what_may_be_is_known_by_its_words() -> None:
    text = "Profit was 3. It could be 4. It was not."
    assert [is_hypothetical(text, text.index(part)) for part in ("was 3", "be 4", "was not")] == [False, True, False]
