"""Tables of any size: figures of any values under any labels, in up to fourteen columns."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from deck.figures.book import CHANGE, Figure, Reference
from deck.figures.quantity import NOT_GIVEN, Quantity
from deck.figures.run import Run
from deck.kinds.slide import Title
from deck.kinds.style import Style
from deck.kinds.table import TableSlide
from deck.page.fit import SAFE
from deck.page.item import Cell
from deck.page.lines import break_lines
from deck.page.tabular import cell_role
from deck.units import Length

LABELS = (
    *("Sales", "Costs", "", "Orders in hand at the end of the financial year", "Croissance de l’activité à l’étranger"),
    *(
        "a" * 60,
        "Продажи за рубежом",
        "海外での売上高の合計",
        "해외 매출 총액",
        "Πωλήσεις εξωτερικού",
        "מכירות בחו״ל",
        "ยอดขายในต่างประเทศ",
    ),
    "What was sold to customers who had never bought anything before, in shops and on the web, returns taken off " * 3,
)
UNITS = ("", "%", "£m", "points", "kg CO2", "millions of pounds")
PERIODS = tuple(str(year) for year in range(2013, 2027))


def labels() -> st.SearchStrategy[str]:
    return st.sampled_from(LABELS) | st.text(st.characters(categories=("L", "N", "Zs")), max_size=40)


@st.composite
def quantities(draw: st.DrawFn, unit: str) -> Quantity:
    """Missing, small, of twelve digits, negative, approximate, a range, with words before it."""
    if draw(st.integers(0, 9)) == 0:
        return NOT_GIVEN
    decimals = draw(st.integers(0, 3))
    value = Decimal(draw(st.integers(-(10**12), 10**12) | st.integers(-500, 500))).scaleb(-decimals)
    return Quantity(
        value=value,
        upper=value + 5 if draw(st.integers(0, 9)) == 0 else None,
        decimals=decimals,
        unit=unit,
        approximate=draw(st.booleans()),
        qualifier="more than" if draw(st.integers(0, 9)) == 0 else "",
    )


@st.composite
def tables(draw: st.DrawFn, rows: int = 60, columns: int = 14) -> TableSlide:
    """A table of up to so many rows and columns, the change perhaps among them."""
    parts = list(PERIODS[: draw(st.integers(1, columns))])
    if draw(st.booleans()):
        parts[draw(st.integers(0, len(parts) - 1))] = CHANGE
    units = draw(st.lists(st.sampled_from(UNITS), min_size=1, max_size=2))
    names = range(draw(st.integers(1, 6)))  # drawn a few times, repeated: drawing a table of 840 takes too long
    drawn = [
        {part: draw(quantities("%" if part == CHANGE else units[row % len(units)])) for part in parts} for row in names
    ]
    told = draw(st.lists(labels(), min_size=1, max_size=6))
    figures = [
        Reference(
            Figure(name=f"f{row}", label=told[row % len(told)], quantities=drawn[row % len(drawn)]),
            parts[0],
            whole=True,
        )
        for row in range(draw(st.integers(1, rows)))
    ]
    return TableSlide(
        title=Title((Run("What was sold"),)),
        section="Results",
        address="results/sold",
        rows=tuple(replace(own, address=f"results/{own.figure.name}") for own in figures),
        columns=tuple(parts),
        highlight=draw(st.none() | st.sampled_from(figures)),
    )


def high(cell: Cell, width: Length, style: Style) -> Length:
    """The room that the lines of a cell take in its row."""
    role = replace(cell_role(cell.size), bold=cell.bold)
    room = (width - cell.margin_left - cell.margin_right) * SAFE // 100
    lines = break_lines(cell.runs, role, room, style.measure)
    return cell.margin_top + sum(style.measure.pitch(role, line.size) for line in lines)
