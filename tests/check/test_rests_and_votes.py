"""The rest of a share that its slide shows, and votes beside the votes cast: told where they cannot be, silent else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told
from tests.check.test_titles_and_data import told as told_of_slide

GRANT = "figures:\n  share: {label: Grant as a share of cost, value: 60%}\n"


def beside(text: str) -> tuple[str, str]:
    return GRANT, (
        "kind: figure\ntitle: The grant covers three fifths\nfigure: share\nshare-of: 100 % of the cost\npoints:\n"
        f'  - {{name: The county, text: "{text}"}}\n  - {{name: The grant, text: Paid in May}}\n'
    )


@pytest.mark.parametrize("text", ["Bears the other {}%", "Pays the remaining {}%, from taxes"])
def test_the_rest_of_the_share_of_a_slide_is_held_against_it(tmp_path: Path, text: str) -> None:
    assert told_of_slide(tmp_path / "wrong", "en", beside(text.replace("{}", "30")))
    assert not told_of_slide(tmp_path / "right", "en", beside(text.replace("{}", "40")))


@pytest.mark.parametrize(
    "text",
    [
        "Of the rest half is a loan; the other 50% are taxes",
        "Bears 70% of the rest; the state bears the other 30%, and banks 10% more",
        "Bears the other 30% of the rest",
        "Bears 30%",
        "Works go on: the remaining 30% of the total will be done by May",
        "The other 30 towns pay",
    ],
)
def test_the_rest_of_another_share_is_left_alone(tmp_path: Path, text: str) -> None:
    assert not told_of_slide(tmp_path, "en", beside(text))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (ENGLISH, "Of the 318 member farms 212 voted, or two in three. 159 voted for the dairy and {} against."),
        (FRENCH, "L'assemblée a réuni 212 votants. 159 ont voté pour et {} contre."),
    ],
)
def test_votes_are_no_more_than_were_cast(tag: str, text: str) -> None:
    assert told(text.replace("{}", "63"), tag)
    assert not told(text.replace("{}", "53"), tag)
    assert not told(text.replace("{}", "41"), tag)  # some abstained


@pytest.mark.parametrize(
    "text",
    [
        "212 voted for the dairy. 159 voted for the bonus and 63 against.",
        "Some 200 voted. 159 voted for the dairy and 63 against.",
        "212 voted by post. 159 voted for the dairy and 63 against.",
        "212 voted, and 300 by post. 159 voted for the dairy and 63 against.",
        "In 2020, 212 voted. 159 voted for the dairy and 63 against.",
        "212 farms have votes. 159 voted for the dairy and 63 against.",
        "212 voted. Of 318 letters, 159 were for the dairy, 12 asked, and 63 were against.",
    ],
)
def test_votes_of_another_ballot_are_left_alone(text: str) -> None:
    assert not told(text, ENGLISH)
