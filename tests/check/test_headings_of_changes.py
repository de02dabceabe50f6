"""Changes under the headings that authors give them, between periods of every form; and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_sums_in_tables import told

BATH, HULL, WRONG = "Bath, 400, 460, +15%", "Hull, 200, 240, +20%", "Hull, 200, 240, +12%"
HEADINGS = [
    *("Increase", "Increase (%)", "% increase", "Rise", "Evolution", "Annual change", "Yearly change", "y-o-y", "YoY"),
    *("YoY change", "Year-on-year change", "Percentage change", "vs prior year", "vs. last year", "On year before"),
    *("on last year", "Compared to last year", "Change since last year", "versus 2023", "Augmentation", "Progression"),
    *(
        "Évolution annuelle",
        "Variation annuelle",
        "Glissement annuel",
        "vs N-1",
        "Δ N−1",
        "Variation / N-1",
        "Sur un an",
    ),
    *("Évolution / 2023", "Évol. /2023", "Par rapport à 2023", "Par rapport à l’an dernier", "Sur 12 mois", "a/a"),
]
PERIODS = [
    ("Q3 2023", "Q3 2024", ("vs Q3 2023", "Q3 2024 vs Q3 2023", "Q3 2023 → Q3 2024", "YoY", "vs last year")),
    ("Q3 2023 (£bn)", "Q3 2024 (£bn)", ("vs Q3 2023", "Q3 2024 vs Q3 2023", "Annual change")),
    ("H1 2023", "H1 2024", ("vs. H1 2023", "Change on H1 2023", "H1 2023 to H1 2024")),
    ("FY23", "FY24", ("Change", "vs FY23", "FY24 vs FY23", "Increase", "YoY")),
    ("Exercice 2023", "Exercice 2024", ("Exercice 2024 vs Exercice 2023", "Évolution 2023-2024", "Évolution annuelle")),
    (
        "March 2023",
        "March 2024",
        ("vs March 2023", "Évolution / March 2023", "March 2024 vs March 2023", "Year on year"),
    ),
    ("2022/2023", "2023/2024", ("Δ %", "2023/2024 vs 2022/2023", "vs 2022/2023")),
    ("2022-2023", "2023-2024", ("Change", "2023-2024 vs 2022-2023", "Évolution annuelle")),
    ("2022/23", "2023/24", ("vs. 2022/23", "2023/24 vs 2022/23", "Change")),
    ("Season 2022/23", "Season 2023/24", ("Change", "Year on year")),
    ("Avant", "Après", ("Évolution", "Avant → Après", "vs avant")),
    ("Before", "After", ("Increase", "Before to after", "Change since before")),
    ("N-1", "N", ("Variation", "N vs N-1", "Variation annuelle", "Sur un an")),
    ("Q3’23", "Q3’24", ("vs Q3’23", "Change")),
]
CASES = [("2023", "2024", own) for own in HEADINGS] + [
    (one, other, own) for one, other, all_ in PERIODS for own in all_
]
RIGHT = [
    ("Site, 2015, 2025, Annual change", ["Bath, 100, 163, +5%", "Hull, 200, 326, +5%"]),
    ("Site, 2022, 2023, 2024, Annual growth", ["Bath, 100, 110, 121, +10%", "Hull, 200, 204, 220, +4.9%"]),
    ("Site, 2022, 2023, 2024, YoY", ["Bath, 100, 110, 121, +10%", "Hull, 200, 204, 220, +8%"]),
    ("Site, Q3 2024, Q4 2024, YoY", ["Bath, 400, 460, +3%", "Hull, 200, 240, +9%"]),
    ("Site, January, February, Year on year", ["Bath, 400, 460, +3%", "Hull, 200, 240, +20%"]),
    ("Site, Q4 2023, Q4 2024, Quarterly change", ["Bath, 400, 460, +3%", "Hull, 200, 240, +9%"]),
    ("Site, 2023, 2024, vs 2019", ["Bath, 400, 460, +31%", "Hull, 200, 240, +20%"]),
    ("Site, Q3 2023, Q4 2023, Q4 2023 vs Q4 2022", ["Bath, 400, 460, +31%", "Hull, 200, 240, +20%"]),
    ("Site, 2023, 2024, Increase by 2030", ["Bath, 400, 460, +31%", "Hull, 200, 240, +20%"]),
    ("Site, 2023, 2024, Increase in staff", ["Bath, 400, 460, +31%", "Hull, 200, 240, +20%"]),
    ("Site, 2023, 2024, Compound annual growth", ["Bath, 400, 460, +31%", "Hull, 200, 240, +20%"]),
    ("Site, Before, After, Year on year", ["Bath, 400, 460, +3%", "Hull, 200, 240, +20%"]),
    ("Site, Budget, Actual, vs last year", ["Bath, 400, 460, +3%", "Hull, 200, 240, +9%"]),
    ("Site, 2023, 2024, vs last year", ["Bath, 400, 460, 115%", "Hull, 200, 240, 120%"]),
    ("Subject, 2023, 2024, Coefficient", ["Maths, 12, 14, 3", "Latin, 9, 11, 2", "Sport, 15, 16, 1"]),
    ("Club, 2022, 2023, 2022/2023", ["Lions, 40, 44, +10%", "Tigers, 50, 60, +20%"]),
    ("Club, 2022/2023, 2023/2024, Points", ["Lions, 40, 44, +9", "Tigers, 50, 60, +12"]),
    ("Site, Q3 2023, Q3 2024, Q3 2023 vs Q3 2019", ["Bath, 400, 460, +31%", "Hull, 200, 240, +20%"]),
    ("Site, Q3 2023, Q4 2024, YoY change", ["Bath, 400, 460, +31%", "Hull, 200, 240, +9%"]),
    ("Site, 2023, 2024, Change vs 2024", ["Bath, 400, 460, +31%", "Hull, 200, 240, +9%"]),
    ("Site, 2019, 2024, Multiplied by", ["Bath, 400, 460, +15%", "Hull, 200, 240, +20%"]),
    ("Site, 2022, 2024, vs prior year", ["Bath, 400, 460, +3%", "Hull, 200, 240, +9%"]),
    ("Site, 2023, 2024, Change", ["Bath, 400, 460, +15%", "Hull, 200, 240, +20%", "York, 90, 180, ×2"]),
    ("City, Rank 2023, Rank 2024, Change", ["York, 4, 2, +2", "Hull, 2, 4, −2"]),
    ("Ville, 2023, 2024, Évolution du rang", ["York, 4, 2, +2", "Hull, 2, 4, −2"]),
    ("Poste, Réalisé 2023, Budget 2024, Réalisé 2024, Écart", ["Bus, 40, 42, 44, +2", "Tram, 30, 33, 32, −1"]),
    ("Item, 2023, 2024, Target, Gap", ["Bus, 40, 44, 50, −6", "Tram, 30, 32, 40, −8"]),
    ("Rate, 2023, 2024, Change",
     ["Passes, 88.1%, 91.3%, +3.2 pp", "Scrap, 71.8%, 60.2%, −11.5 points", "Late, 45.1%, 48.4%, +3.3 pp"]),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "heading"), CASES)
def test_a_change_is_held_against_its_periods_under_all_its_headings(
    one: str, other: str, heading: str, tmp_path: Path
) -> None:
    columns = f"Site, {one}, {other}, {heading}"
    assert told(tmp_path / "right", columns, BATH, HULL) == []
    assert told(tmp_path / "wrong", columns, BATH, WRONG) == ["variation-disagrees +12%"]


@pytest.mark.parametrize(
    "heading", ["Annual change", "Évolution annuelle", "vs prior year", "On year before", "vs N-1"]
)
def test_a_change_from_row_to_row_has_these_headings_too(heading: str, tmp_path: Path) -> None:
    rows = ["2021, 100, —", "2022, 110, +10%", "2023, 132, +20%"]
    assert told(tmp_path / "right", f"Year, Sales, {heading}", *rows, "2024, 165, +25%") == []
    assert told(tmp_path / "wrong", f"Year, Sales, {heading}", *rows, "2024, 165, +15%") == ["variation-disagrees +15%"]


@pytest.mark.parametrize(
    ("columns", "rows", "cell"),
    [
        ("Club, 2021, 2022, 2023, 2021/2022, 2022/2023",
         ["Lions, 40, 44, 66, +10%, +50%", "Tigers, 50, 60, 90, +20%, +70%"], "+70%"),
        ("Site, 2023, 2024, Change", ["Bath, 40, 44, +4", "Hull, 50, 60, +10", "York, 200, 250, +25"], "+25"),
    ],
)  # fmt: skip
def test_a_change_is_between_the_same_years_and_in_the_same_unit_as_the_others(
    columns: str, rows: list[str], cell: str, tmp_path: Path
) -> None:
    assert told(tmp_path, columns, *rows) == [f"variation-disagrees {cell}"]


@pytest.mark.parametrize("heading", ["Multiplied by", "Multiplié par", "×", "Coefficient multiplicateur", "Multiple"])
def test_a_factor_is_held_against_its_values_under_all_its_headings(heading: str, tmp_path: Path) -> None:
    columns = f"Site, 2019, 2024, {heading}"
    assert told(tmp_path / "right", columns, "Bath, 400, 920, ×2.3", "Hull, 200, 840, ×4.2") == []
    assert told(tmp_path / "wrong", columns, "Bath, 400, 920, ×2.3", "Hull, 200, 840, ×2.4") == [
        "variation-disagrees ×2.4"
    ]


@pytest.mark.parametrize(("factor", "expected"), [("4.2", []), ("2.4", ["variation-disagrees 2.4"])])
def test_a_bare_number_is_a_factor_where_its_heading_says_so(factor: str, expected: list[str], tmp_path: Path) -> None:
    rows = "Bath, £400, £920, 2.3", f"Hull, £200, £840, {factor}"
    assert told(tmp_path, "Site, 2019, 2024, Multiplied by", *rows) == expected


@pytest.mark.parametrize(("change", "expected"), [("34%", []), ("−14%", ["variation-disagrees −14%"])])
def test_a_mean_of_the_years_lies_between_their_changes(change: str, expected: list[str], tmp_path: Path) -> None:
    rows = "Bath, 100, 110, 121, +10%", f"Hull, 200, 300, 330, {change}"
    assert told(tmp_path, "Site, 2022, 2023, 2024, Annual change", *rows) == expected


@pytest.mark.parametrize(("columns", "rows"), RIGHT)
def test_what_is_right_or_counts_from_elsewhere_is_left_alone(columns: str, rows: list[str], tmp_path: Path) -> None:
    assert told(tmp_path, columns, *rows) == []


@pytest.mark.parametrize(("points", "is_told"), [("+3.2 p.p.", False), ("+4.2 p.p.", True)])
def test_points_have_stops_too(points: str, is_told: bool, tmp_path: Path) -> None:
    rows = f"Passes, 88.1%, 91.3%, {points}", "Late, 45.1%, 48.4%, +3.3 p.p."
    assert bool(told(tmp_path, "Rate, 2023, 2024, Change", *rows)) is is_told
