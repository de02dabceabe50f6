"""Charts made by hand, and any chart there may be."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from deck.page.chart import ChartKind, ChartSpec, Point, Rect, Series, TextLook
from deck.units import Size, inch, pt

FRAME = Size(inch(8), inch(4))
LABEL = TextLook(size=pt(16), colour="secondary")
STRONG = TextLook(size=pt(18), bold=True)
NAME = TextLook(size=pt(12))
GROUP = TextLook(size=pt(16))


def point(value: str | None, label: str = "", colour: str = "", *, inside: bool = False) -> Point:
    return Point(value=None if value is None else Decimal(value), label=label, colour=colour, inside=inside)


def two_years() -> ChartSpec:
    """Columns of two years, the years under the bars, one bar highlighted, one value missing."""
    before = (point("107", "≈\u00a0107"), point("59", "59"), point(None, "n.d."))
    now = (point("128.7", "128,7", "highlight"), point("77.7", "77,7"), point("244", "244"))
    return ChartSpec(
        kind="columns",
        categories=("Cloud", "Profit & loss", "Orders"),
        series=(
            Series(name="2024", points=before, colour="previous", label=LABEL, name_look=NAME),
            Series(name="2025", points=now, colour="actual", label=STRONG, name_look=NAME),
        ),
        unit="bn $",
        plot=Rect(0, 0.1, 1, 0.7),
        gap_width=80,
        overlap=-7,
        category_look=GROUP,
        category_offset=0.07,
    )


def ranking() -> ChartSpec:
    """Bars in falling order, labels inside, the last name in bold; one value below zero."""
    points = (point("31", "+31", inside=True), point("20", "+20", "highlight"), point("-4", "−4"))
    return ChartSpec(
        kind="bars",
        categories=("One", "Two\nlines", "Three"),
        series=(Series(name="Growth", points=points, colour="context", label=STRONG),),
        unit="%",
        plot=Rect(0.2, 0, 0.7, 1),
        gap_width=70,
        category_look=GROUP,
        category_place="left",
        highlighted_categories=(1,),
    )


@st.composite
def specs(draw: st.DrawFn) -> ChartSpec:
    """Any chart of bars: 1 to 6 categories, 1 to 3 series, missing and negative values, any gap and overlap."""
    kind: ChartKind = draw(st.sampled_from(("columns", "bars")))
    categories = draw(st.integers(1, 6))
    values = st.none() | st.decimals(-1000, 1000, places=2)
    rows = draw(st.lists(st.lists(values, min_size=categories, max_size=categories), min_size=1, max_size=3))
    return ChartSpec(
        kind=kind,
        categories=tuple(f"C{index}" for index in range(categories)),
        series=tuple(_series(index, row) for index, row in enumerate(rows)),
        unit="",
        plot=Rect(draw(_part), draw(_part), draw(_side), draw(_side)),
        gap_width=draw(st.integers(0, 500)),
        overlap=draw(st.integers(-100, 100)),
        category_look=draw(st.sampled_from((None, GROUP))),
        category_place=draw(st.sampled_from(("axis", "left", "above", "foot"))),
        category_offset=draw(st.sampled_from((0.0, 0.05))),
        highlighted_categories=draw(st.sampled_from(((), (0,)))),
    )


_part = st.floats(0, 0.3)
_side = st.floats(0.1, 0.6)


def _series(index: int, row: list[Decimal | None]) -> Series:
    points = tuple(Point(value=value, label="n.d." if value is None else str(value)) for value in row)
    return Series(name=f"S{index}", points=points, colour="context", label=LABEL)
