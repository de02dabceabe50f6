"""Points with numbers are held against the total that is said of them, and counts against the list behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found, written


def told(folder: Path, points: list[str], title: str = "How it is", text: str = "", notes: str = "") -> list[str]:
    listed = "".join(f"  - {own}\n" if own.startswith("{") else f'  - "{own}"\n' for own in points)
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


def named(points: list[str]) -> list[str]:
    """Each with its name and its text apart."""
    return [f"{{name: {name}, text: {number!r}}}" for name, number in (own.split(": ") for own in points)]


WITH_TOTAL = [
    (["Hull: 113", "Leeds: 543", "Total: {}", "Bristol: 231"], "887", "787"),
    (["Hull: £9.26m", "Leeds: £8.59m", "Bristol: £13.79m", "Total: {}"], "£31.64m", "£36.14m"),
    (["Total: {}", "Rent: $38.6 million", "Staff: $52.4 million"], "$91.0 million", "$90.1 million"),
    (["Paper: 1,540 t", "Glass: 2,015 t", "Wood: 498 t", "Sum: {}"], "4,053 t", "4,503 t"),
    (["Health: £5.81m", "Arts: £7.44m", "Youth: £1.79m", "Total: {}"], "£15.04m", "£55.04m"),
    (["Hull: 215", "Leeds: 372", "Total: {}", "York: 194"], "781", "181"),
    (["Boys: 312", "Girls: 298", "Overall: {}"], "610", "620"),
    (["Hull: 2.5 km", "Leeds: 2.5 km", "Total: {}"], "5 km", "6 km"),
    (["Hull: 12", "Leeds: 15", "Bath: 4", "York: 9", "Grand total: {}"], "40", "50"),
]


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize(("points", "right", "wrong"), WITH_TOTAL)
def test_a_point_that_is_the_total_is_held_against_the_others(
    points: list[str], right: str, wrong: str, apart: bool, tmp_path: Path
) -> None:
    for number, expected in ((right, []), (wrong, [wrong])):
        listed = [own.replace("{}", number) for own in points]
        assert told(tmp_path / number.strip("$£"), named(listed) if apart else listed) == expected


def test_a_total_of_people_is_told_to_the_last_one(tmp_path: Path) -> None:
    points = ["Hull: 113", "Leeds: 543", "Total: 657"]
    assert told(tmp_path / "people", points, title="Pupils by town") == ["657"]
    assert told(tmp_path / "measured", points, title="Heat by town, GWh") == []


@pytest.mark.parametrize(
    ("points", "title", "text"),
    [
        (["Hull: 113", "Leeds: 543", "Total: 957"], "The main towns", ""),
        (["Hull: 113", "Leeds: 543", "Total: 957"], "Our towns", "The largest are listed."),
        (["Hull: 113", "of which women: 50", "Leeds: 543", "Total: 956"], "Our towns", ""),
        (["Women: 400", "Men: 600", "Managers: 90", "Total: 1,000"], "Who we are", ""),
        (["Income: £50m", "Costs: £30m", "Total: £20m"], "What is left", ""),
        (["Hull: 45%", "Leeds: 55%", "Total: 52%"], "Who came", ""),
        (["Hull: £12", "Leeds: £15", "Total: £20"], "The average price", ""),
        (["Hull: about 110", "Leeds: 543", "Total: 750"], "Our towns", ""),
        (["Hull: 113 t", "Leeds: 543", "Total: 750"], "Our towns", ""),
        (["Hull: +113", "Leeds: +543", "Total: +750"], "Our towns", ""),
        (["Hull: 113", "Leeds: 543", "Total for 2024 and 2025: 750"], "Our towns", ""),
        (["Hull: 12", "Leeds: 15", "Total: 2,700"], "Boats and their crews", ""),
        (["Budget: £40m", "Spent: £25m", "Left: £15m", "Total: £40m"], "Where we stand", ""),
        (["Hull: 21.4 t", "Leeds: 10.4 t", "Total: 32 t"], "Our towns", ""),
    ],
)
def test_what_a_total_need_not_add_up_is_left_alone(points: list[str], title: str, text: str, tmp_path: Path) -> None:
    assert told(tmp_path, points, title=title, text=text) == []


@pytest.mark.parametrize("apart", [False, True])
@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The total of £63.4m is split as follows:", False),
        ("The total of £64.3m is split as follows:", True),
        ("In all, £64m in 2025:", True),
        ("In all, £46m in 2025:", False),
        ("In all, £14.3m in 2025:", False),
        ("In all, £16.3m in 2025:", True),
        ("These 4 towns came first:", True),
        ("In our 31 towns:", True),
        ("About £60m in all:", True),
    ],
)
def test_the_text_above_a_list_says_what_its_numbers_come_to(
    text: str, right: bool, apart: bool, tmp_path: Path
) -> None:
    points = ["Coast: £21.6m", "South: £10.5m", "Export: £20.5m", "Centre: £11.7m"]
    assert (told(tmp_path, named(points) if apart else points, text=text) == []) is right


@pytest.mark.parametrize("text", ["These 3 towns lead:", "In 12 months:", "Of our 900 towns, these come first:"])
def test_a_number_far_from_what_is_listed_is_of_something_else(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, ["Hull: 113", "Leeds: 543", "Bath: 231"], text=text) == []
