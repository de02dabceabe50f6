"""A brand made by hand, for tests that want one without reading files."""

from __future__ import annotations

from deck.brand.brand import Brand, Mark
from deck.brand.mark import framed
from deck.brand.shape import PathStep, Shape
from deck.units import Box, inch

INK = {
    "dk1": "17202E",
    "lt1": "FFFFFF",
    "dk2": "14233A",
    "lt2": "F5F2EB",
    "accent1": "DB6A0E",
    "accent2": "586F93",
    "accent3": "586375",
    "accent4": "8894A8",
    "accent5": "1E7B5A",
    "accent6": "B3261E",
    "hlink": "1D5A9E",
    "folHlink": "5A5F86",
}
MARK = Mark(
    width=200.0,
    height=100.0,
    shapes=(
        Shape(
            name="mark 1",
            box=Box(0, 0, 100, 100),
            geometry="freeform",
            fill="text",
            path=(
                PathStep("M", ((0, 0),)),
                PathStep("C", ((500, 0), (1000, 500), (1000, 1000))),
                PathStep("L", ((0, 1000),)),
                PathStep("Z"),
            ),
        ),
        Shape(
            name="mark 2",
            box=Box(100, 0, 100, 100),
            geometry="freeform",
            fill="highlight",
            outline=((0, 0), (1000, 0), (500, 1000)),
        ),
    ),
    alt="A & B",
    minimum_height=inch(0.17),
)
INITIALS = framed("AB", "AB")


def ink(
    mark: Mark = MARK, *, bold: bool = True, tracking: bool = True, fonts: tuple[str, str] = ("Arial", "Arial")
) -> Brand:
    """The colours of the shipped brand "encre" with another mark."""
    return Brand(
        name="ink-test",
        theme=INK,
        heading_font=fonts[0],
        body_font=fonts[1],
        heading_bold=bold,
        heading_tracking=tracking,
        mark=mark,
        tones={},
        small_on_highlight="dk2",
    )
