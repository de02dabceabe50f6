"""Blocks that stand at another level than they belong to: one finding, whose fix gives the file as it was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.source.fix import mended
from tests.content.test_load import loaded

SECTION = """\
section: Un
source: rapport
sources:
  rapport: Rapport 2025
figures:
  net:
    label: Bénéfice net
    2024: 59
    2025: 77
  ca:
    label: Ventes

    2024: 638
    2025: 716
slides:
  - kind: table
    title: Le bénéfice et les ventes ont augmenté
    rows: [net, ca]
    columns: [2024, 2025]
"""
LINES = SECTION.splitlines()


def shifted(first: int, last: int, by: int) -> str:
    """The section, its lines from the first up to the last moved."""
    moved = [
        (" " * by + line if by > 0 else line[-by:]) if first <= number <= last and line else line
        for number, line in enumerate(LINES, 1)
    ]
    return "\n".join(moved) + "\n"


MISPLACED = {
    "a figure below another": (10, 14, 2),
    "the name of a figure among the keys of another": (10, 10, 2),
    "all figures below the sources": (5, 14, 2),
    "all slides below the figures": (15, 19, 2),
    "a figure beside the figures": (10, 14, -2),
    "all figures beside their key": (6, 14, -2),
    "what belongs to a figure, beside it": (11, 14, -2),
    "the only source beside its key": (4, 4, -2),
}


@pytest.mark.parametrize("lines", MISPLACED.values(), ids=MISPLACED.keys())
def test_a_misplaced_block_is_told_once_and_its_fix_puts_it_back(lines: tuple[int, int, int], tmp_path: Path) -> None:
    found = loaded(tmp_path, shifted(*lines))
    (finding,) = found.findings
    assert finding.code == "misplaced-key"
    assert finding.fix is not None
    assert mended(found.texts[finding.span.path], [finding.fix]) == (SECTION, 1)


def test_a_mistake_inside_a_misplaced_block_is_told_beside_it(tmp_path: Path) -> None:
    found = loaded(tmp_path, shifted(10, 14, 2).replace("638", "beaucoup"))
    assert [finding.code for finding in found.findings] == ["misplaced-key", "bad-figure"]


@pytest.mark.parametrize("name", ["slides", "sources", "label", "value"])
def test_a_figure_may_have_the_name_of_a_key(name: str, tmp_path: Path) -> None:
    text = SECTION.replace("  ca:", f"  {name}:").replace("[net, ca]", f"[net, {name}]")
    codes = {finding.code for finding in loaded(tmp_path, text).findings}
    assert "misplaced-key" not in codes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  rapport: Rapport 2025", "  - rapport: Rapport 2025"),
        (
            "  net:\n    label: Bénéfice net\n    2024: 59\n    2025: 77\n"
            "  ca:\n    label: Ventes\n\n    2024: 638\n    2025: 716\n",
            "  - net:\n      label: Bénéfice net\n      2024: 59\n      2025: 77\n"
            "  - ca:\n      label: Ventes\n      2024: 638\n      2025: 716\n",
        ),
        (
            "    label: Ventes\n\n    2024: 638\n    2025: 716\n",
            "    - label: Ventes\n      2024: 638\n      2025: 716\n",
        ),
    ],
)
def test_names_behind_dashes_are_told_once_and_their_fix_takes_the_dashes_out(
    before: str, after: str, tmp_path: Path
) -> None:
    found = loaded(tmp_path, SECTION.replace(before, after))
    (finding,) = found.findings
    assert finding.code == "wrong-type"
    assert finding.fix is not None
    assert loaded(tmp_path, mended(found.texts[finding.span.path], [finding.fix])[0]).findings == ()
