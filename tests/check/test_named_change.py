"""A change said of a figure by its name, or beside it: told where its own periods do not give it, silent else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_titles_and_data import told

DIVIDEND = "figures:\n  dividend: {label: La ristourne, 2024: 2.4, 2025: 3.0, unit: M$}\n"
REFUND = "figures:\n  refund: {label: Compensation, 2024: £385k, 2025: £241k}\n"
PUPILS = 'figures:\n  pupils: {label: Pupils, 2024: "1,184", 2025: "1,236"}\n  staff: {label: Teachers, 2025: 84}\n'
CLAIMS = "figures:\n  claims: {label: Claims, 2023: 610, 2024: 640, 2025: 587}\n"


def noted(figures: str, name: str, text: str) -> tuple[str, str]:
    return figures, f'kind: big-number\ntitle: Ours alone\nfigure: {name} 2025\ncaption: This year\nnotes: "{text}"\n'


def risk(figures: str, name: str, text: str) -> tuple[str, str]:
    return figures, (
        f'kind: risks\ntitle: Why\nrisks:\n  - {{figure: {name} 2025, name: Less goes back, text: "{text}"}}\n'
        "  - {name: Delays, text: They are short}\n"
    )


def headed(figures: str, title: str) -> tuple[str, str]:
    return figures, f'kind: key-figures\ntitle: "{title}"\nfigures: [pupils, staff]\n'


CASES = [
    ("en", noted(REFUND, "refund", "Compensation fell by {}%."), "37", "27"),
    ("en", noted(REFUND, "refund", "In 2025, compensation fell by {}%, to £241k."), "37", "27"),
    ("en", noted(REFUND, "refund", "Compensation is down {}% on 2024."), "37", "27"),
    ("en", noted(CLAIMS, "claims", "Claims fell by {}% since 2023."), "4", "8"),
    ("en", noted(CLAIMS, "claims", "The claims are down {}."), "53", "43"),
    ("en", risk(REFUND, "refund", "£{}k less than in 2024"), "144", "114"),
    ("en", risk(REFUND, "refund", "{}% less than in 2024"), "37", "47"),
    ("en", risk(CLAIMS, "claims", "{} fewer than in 2024"), "53", "43"),
    ("en", headed(PUPILS, "The school grew by {} pupils"), "52", "62"),
    ("en", headed(PUPILS, "We have {} more pupils than in 2024"), "52", "62"),
]


WEIGHTS = "figures:\n  glass: {label: Glass, 2023: 310 t, 2024: 268 t, 2025: 276 t}\n"
VISITS = "figures:\n  visits: {label: Visites, 2024: 12 400, 2025: 14 260}\n"
CASES += [
    ("en", risk(REFUND, "refund", "against £385k in 2024, or −{}%"), "37.4", "47.3"),
    ("en", risk(REFUND, "refund", "−{}% on £385k in 2024"), "37", "27"),
    ("en", risk(REFUND, "refund", "Down {}%, from £385k in 2024"), "37", "27"),
    ("en", risk(WEIGHTS, "glass", "against 268 t in 2024, or +{}%"), "3.0", "5.3"),
    ("en", risk(WEIGHTS, "glass", "against 268 in 2024 (+{}%)"), "3.0", "5.3"),
    ("en", risk(WEIGHTS, "glass", "−{}%, against 310 t in 2023"), "11", "3"),
    ("en", risk(WEIGHTS, "glass", "up from 268 t in 2024, an increase of {}%"), "3", "13"),
    ("fr", risk(VISITS, "visits", "contre 12 400 en 2024, soit +{} %"), "15", "51"),
    ("fr", risk(VISITS, "visits", "+{} % sur un an, contre 12 400 en 2024"), "15", "51"),
    ("fr", risk(VISITS, "visits", "En hausse de {} % par rapport à 12 400 en 2024"), "15", "13"),
]
OF_ELSE = [
    (REFUND, "refund", "against £385k in 2024, or −3% a year"),
    (REFUND, "refund", "against £385k in 2024, or −41% at constant prices"),
    (REFUND, "refund", "against £385k in 2024, or −41% of the budget"),
    (REFUND, "refund", "against £385k in 2024, and costs −41%"),
    (REFUND, "refund", "against £385k in 2024. Costs: −41%"),
    (REFUND, "refund", "Costs −41%, against £385k in 2024"),
    (REFUND, "refund", "against £385k in the plan, or −41%"),
    (REFUND, "refund", "against £385k in 2024 in France, or −41%"),
    (REFUND, "refund", "−41% in Lyon, against £385k in 2024"),
]


def _with(slide: tuple[str, str], number: str) -> tuple[str, str]:
    return slide[0], slide[1].replace("{}", number)


@pytest.mark.parametrize(("tag", "slide", "right", "wrong"), CASES)
def test_a_change_that_its_figure_does_not_make_is_told(
    tmp_path: Path, tag: str, slide: tuple[str, str], right: str, wrong: str
) -> None:
    assert told(tmp_path / "wrong", tag, _with(slide, wrong))
    assert not told(tmp_path / "right", tag, _with(slide, right))


def test_a_change_is_told_in_french_as_well(tmp_path: Path) -> None:
    figures = "figures:\n  r: {label: La ristourne, 2024: '2,4', 2025: '3,0', unit: M$}\n"
    for number, is_told in (("25", False), ("35", True)):
        for text in (
            f"La ristourne augmente de {number} %, à 3,0 M$.",
            f"La ristourne progresse ainsi de {number} % depuis 2024.",
        ):
            assert bool(told(tmp_path / f"{number}{len(text)}", "fr", noted(figures, "r", text))) is is_told


@pytest.mark.parametrize(
    "slide",
    [
        noted(REFUND, "refund", "Compensation fell by 12% in the north."),
        noted(REFUND, "refund", "Compensation for delays fell by 12%."),
        noted(REFUND, "refund", "In the north, compensation fell by 12%."),
        noted(REFUND, "refund", "Compensation could fall by 12%."),
        noted(REFUND, "refund", "Compensation fell by 12% compared with 2019."),
        noted(REFUND, "refund", "Compensation fell by 12% thanks to the new line, and by 25% thanks to the drivers."),
        noted(REFUND, "refund", "Half of compensation fell by 12%."),
        noted(REFUND, "refund", "Without compensation, up 12%, we would be better off."),
        noted(CLAIMS, "claims", "Claims fell by 4%."),  # since 2023
        noted(CLAIMS, "claims", "Claims fell by 20 in March."),
        risk(REFUND, "refund", "£114k less than in 2019"),
        risk(REFUND, "refund", "£114k less than planned"),
        risk(REFUND, "refund", "Trains: £114k less than in 2024"),
        risk(REFUND, "refund", "£114k less than in 2024, for trains alone"),
        risk(CLAIMS, "claims", "12 drivers fewer than in 2024"),
        noted(REFUND, "refund", "Compensation fell by 60%, to £154k, in Kent."),
        headed(PUPILS, "We need 62 more pupils"),
        headed(PUPILS, "We expect 62 more pupils"),
        headed(PUPILS, "The school wants 62 more pupils"),
        headed(PUPILS, "We gained 62 pupils"),
        headed(PUPILS, "The school grew by 62 pupils in the lower forms"),
        headed(PUPILS, "The lower school lost 62 pupils"),
    ],
)
def test_a_change_of_another_thing_or_time_is_left_alone(tmp_path: Path, slide: tuple[str, str]) -> None:
    assert not told(tmp_path, "en", slide)


@pytest.mark.parametrize(("figures", "name", "text"), OF_ELSE)
def test_a_change_that_may_count_from_something_else_is_left_alone(
    tmp_path: Path, figures: str, name: str, text: str
) -> None:
    assert not told(tmp_path, "en", risk(figures, name, text))
