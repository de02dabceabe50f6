"""Years that a text names beside a figure, a table or another text that has others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.figures import found
from tests.decks import DECK

FIGURES = """section: Results
figures:
  grad: {label: Graduated in time, unit: "%", 2019: 83.2, 2023: 86.9, 2024: 88.4, change: +1.5 points}
  homes: {label: "Homes planned, 2025 to 2030", value: "2,400"}
  few: {label: "Sites planned, 2025 to 2030", value: "12"}
  spent: {label: "Spent on homes, 2025 to 2030", value: "£2,400"}
  grown: {label: "Growth, 2010 to 2015", unit: "%", 2010: 1.5, 2015: 2.5}
"""
CLASS = "kind: closing\ntitle: In time\nfigures:\n  - {{figure: grad {}, caption: '{}'}}\n"
READING = (
    "kind: chart\nchart: columns\ntitle: In time\nseries: [2019, 2024]\nrows: [grad]\nreading:\n  title: Before\n"
    "  figures:\n    - {{figure: grad {}, text: '{}'}}\n"
)
FALLS = (
    'kind: text-table\ntitle: "{}"\ncolumns: [Year, 2020, 2021, 2022, 2023, 2024, 2025]\n'
    'rows:\n  - [Tonnes, "806", "770", "731", "665", "632", "593"]\n'
)
OPENS = (
    "kind: compare\ntitle: Two dates\ncolumns:\n  - {{name: Then, points: ['{}']}}\n  - {{name: Now, points: ['{}']}}\n"
)
HOMES = 'kind: text\ntitle: "{}"\npoints:\n  - text: For everybody\n'
WRONG = [
    CLASS.format("2019", "our class of 2021"),
    CLASS.format("2024", "in 2023"),
    CLASS.format("2019", "la promotion de 2021"),
    READING.format("2019", "our class of 2021"),
    READING.format("2019", "fin 2023"),
    FALLS.format("Five falls in a row since 2022"),
    FALLS.format("Cinq baisses de suite depuis 2022"),
    FALLS.format("Four consecutive declines since 2023"),
    FALLS.format("Quatre baisses consécutives depuis 2022"),
    OPENS.format("Ouverture en 2026", "Ouverture en 2029, un an plus tard"),
    OPENS.format("Opening in 2026", "Opening in 2028, one year later"),
    OPENS.format("Opening in 2030", "Opening in 2028, three years earlier"),
    HOMES.format("2,400 homes from 2024 to 2028, or 400 a year"),
    HOMES.format("We build 2,400 homes between 2026 and 2030"),
]
RIGHT = [
    CLASS.format("2019", "our class of 2019"),
    CLASS.format("2019", "five years before the class of 2024"),
    CLASS.format("2024", "up from 83.2% in 2019"),
    CLASS.format("change", "in 2019"),
    READING.format("2019", "in 2019"),
    READING.format("2024", "since 2019"),
    FALLS.format("Five falls in a row since 2020"),
    FALLS.format("Two falls in a row since 2022"),
    FALLS.format("Five falls since 1999"),
    FALLS.format("Five falls of prices"),
    OPENS.format("Ouverture en 2028", "Ouverture en 2029, un an plus tard"),
    OPENS.format("Opening in 2030", "Opening in 2028, two years earlier"),
    OPENS.format("Vote en 2026", "Ouverture en 2029, un an plus tard"),
    OPENS.format("Opening in 2026", "Opening in 2029"),
    HOMES.format("2,400 homes from 2025 to 2030, or 400 a year"),
    HOMES.format("1,200 homes from 2024 to 2028"),
    HOMES.format("12 people worked here from 2024 to 2028"),
    HOMES.format("2,500 homes in the plan from 2024 to 2028"),
    OPENS.format("Opening in 2026", "Opening in 2029, some years later"),
    "kind: big-number\ntitle: In 2023\nfigure: grad 2019\ncaption: of a class\n",
    HOMES.format("From 2019 to 2024 we built 900 homes; 2,400 are to come"),
]


def told(folder: Path, slide: str) -> list[str]:
    french = "baisses" in slide or "Ouverture" in slide
    files = {"deck": DECK.replace("en-GB", "fr-FR")} if french else {"results": FIGURES}
    return [own.code for own in found(folder, slide, **files) if own.code == "impossible-period"]


@pytest.mark.parametrize("slide", WRONG)
def test_a_year_that_its_figure_its_table_or_another_text_has_not_is_told(slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, slide) == ["impossible-period"]


@pytest.mark.parametrize("slide", RIGHT)
def test_a_year_of_its_figure_or_of_something_else_is_left_alone(slide: str, tmp_path: Path) -> None:
    assert told(tmp_path, slide) == []
