"""A number that is exactly one figure's value is told, with the call to write; chance is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.check.figures import unbound_number
from deck.content.load import load
from deck.source.finding import Finding, Severity
from tests.check.figures import settings, written
from tests.decks import content

FIGURES = settings(
    {
        "sales": "    label: Sales\n    2024: £41.2m\n    2025: £46.5m\n    change: +13%\n",
        "margin": "    label: Operating margin\n    value: 25%\n",
        "plan": "    label: Plan\n    value: ~£20m\n",
        "shops": "    label: Shops\n    value: more than £1,400m\n",
        "rent": "    label: Rent\n    value: £3.75m\n",
        "gas": "    label: Gas use\n    2025: 231.5 GWh\n",
        "riders": "    label: Riders\n    value: 52,938\n",
        "lease": "    label: Lease\n    value: £3.75m\n",
    }
)


def told(folder: Path, text: str) -> list[Finding]:
    loaded = load(content(folder, f"kind: text\ntitle: A year\ntext: {text}\n", results=FIGURES))
    assert loaded.report is not None
    return list(unbound_number.check(loaded.report, loaded.texts))


@pytest.mark.parametrize(
    ("text", "number", "call"),
    [
        ("We earned £46.5m at last", "£46.5m", "<sales 2025>"),
        ("From £41.2m on", "£41.2m", "<sales 2024>"),
        ("Sales rose by 13%", "13%", "<sales change, unsigned>"),
        ("Sales: +13%", "+13%", "<sales change>"),
        ("The operating margin is 25%", "25%", "<margin>"),
        ("The plan is about £20m", "about £20m", "<plan>"),
        ("In 2025 gas use reached 231.5 GWh", "231.5 GWh", "<gas 2025>"),
        ("We burnt 231.5 GWh", "231.5 GWh", "<gas 2025>"),
        ("Riders: 52,938", "52,938", "<riders>"),
        ("The auditors report 25% for the operating margin", "25%", "<margin>"),
    ],
)
def test_the_only_figure_of_that_value_is_named(text: str, number: str, call: str, tmp_path: Path) -> None:
    (own,) = told(tmp_path, f'"{text}"')
    assert (written(own, tmp_path), own.severity) == (number, Severity.INFO)
    assert own.fix is not None
    assert (own.fix.edits[0].text, own.fix.safe) == (call, False)


@pytest.mark.parametrize(
    "text",
    [
        "We earned $46.5m at last",
        "We earned £46.51m at last",
        "We earned £46.5bn at last",
        "We have 46.5 of them",
        "We burnt 231.5 MWh",
        "We counted 52,938 steps",
        "A quarter is 25% of all",
        "Prices rose by 13%",
        "Prices rose by 13%. Sales fell",
        "It is £20m in the plan",
        "More than £1,400m",
        "It cost £3.75m",
        "From £41.2–46.5m",
        "Sales of <sales 2025>",
    ],
)
def test_another_number_or_one_of_several_figures_is_not(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, f'"{text}"') == []
