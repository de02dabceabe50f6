"""Points with numbers are held against the total that is said of them, and counts against the list behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written


def told(folder: Path, points: list[str], title: str = "How it is", text: str = "", notes: str = "") -> list[str]:
    listed = "".join(f'  - "{own}"\n' for own in points)
    slide = f'kind: text\ntitle: "{title}"\n' + (f'text: "{text}"\n' if text else "") + f"points:\n{listed}"
    slide += f'notes: "{notes}"\n' if notes else ""
    codes = ("total-disagrees", "count-disagrees")
    return [written(own, folder).strip('"') for own in found(folder, slide) if own.code in codes]


LEAVERS = ["Retirement: 23", "End of contract: 19", "Redundancy: 8", "Dismissal: 4"]
REASONS = ["Low income: 52%", "Debt: 17%", "A benefit: 14%", "Illness: 9%", "Anything else: 8%"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Nine left. The remaining 54 are as follows.", True),
        ("Nine left. The remaining 64 are as follows.", False),
        ("The 64 who left:", False),
        ("More than 20 of the 64 who left:", True),
        ("Some 64 left last year.", True),
        ("~64 people left:", True),
        ("Per site, the 64 who left:", True),
        ("In 2024 the 54 who left are as follows.", True),
    ],
)
def test_a_lead_in_says_what_its_points_add_up_to(text: str, right: bool, tmp_path: Path) -> None:
    assert (told(tmp_path, LEAVERS, text=text) == []) is right


@pytest.mark.parametrize(
    ("debt", "title", "right"),
    [
        ("17%", "Why people come", True),
        ("18%", "Why people come", True),
        ("27%", "Why people come", False),
        ("7%", "Why people come", False),
        ("97%", "Why people come", True),
        ("27%", "The success rate of each", True),
        ("27%", "Several answers were possible", True),
    ],
)
def test_shares_with_their_rest_come_to_a_hundred(debt: str, title: str, right: bool, tmp_path: Path) -> None:
    points = [own.replace("17%", debt) for own in REASONS]
    assert (told(tmp_path, points, title=title) == []) is right


def test_percentages_without_a_rest_may_be_rates(tmp_path: Path) -> None:
    assert told(tmp_path, ["Women: 52%", "Men: 47%", "Others: 41%"]) == []


@pytest.mark.parametrize(
    ("point", "title", "right"),
    [
        ("28 for, 7 against, 4 abstentions", "39 of the 48 owners voted", True),
        ("28 for, 7 against, 5 abstentions", "39 of the 48 owners voted", False),
        ("30 for, 9 against, 5 abstentions", "39 votes were cast", True),
        ("28 for, 7 against, 5 abstentions", "39 owners came", True),
        ("28 for, 7 against, 5 abstentions", "The owners voted", True),
    ],
)
def test_a_vote_has_as_many_voices_as_voters(point: str, title: str, right: bool, tmp_path: Path) -> None:
    assert (told(tmp_path, [point, "Approved"], title=title) == []) is right


@pytest.mark.parametrize(
    ("point", "right"),
    [
        ("Five standards: 5, 10, 20, 35 and 50 µg/mL; R² = 0.9996", True),
        ("Five standards: 5, 10, 20 and 50 µg/mL; R² = 0.9996", False),
        ("Two years: 5, 10 and 20", True),
        ("6 customer-facing: login, checkout, search, order status, returns, chat", True),
        ("6 customer-facing: login, checkout, search, order status, chat", False),
        ("17 internal: payroll, wiki, build farm and the like", True),
        ("12 towns: Bath, Hull, York", True),
        ("4 stages: study, research and development, works", True),
    ],
)
def test_a_count_is_held_against_the_values_or_names_behind_it(point: str, right: bool, tmp_path: Path) -> None:
    assert (told(tmp_path, [point, "Approved"]) == []) is right


def test_requests_are_listed(tmp_path: Path) -> None:
    assert told(tmp_path, ["A room", "A budget"], title="Three requests for 2026") == ["Three requests"]
    assert told(tmp_path / "right", ["A room", "A budget"], title="Two requests for 2026") == []
