"""What a *Reset Slide* leaves of a figure whose unit states a size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deck.brand.layout import Slot
from deck.brand.role import role
from deck.figures.run import Run
from deck.page.fit import fits, line_count
from deck.page.item import Paragraph, Text
from deck.page.reset import reset, settled
from deck.units import Length, box, pt
from tests.brand.brands import ink
from tests.page.setting import ARIAL

CAPTION = role("caption", 14, before=2)
FIGURE = role("figure", 48, bold=True, steps=(44, 40, 36, 32, 28, 24, 20))
BRAND = ink()


def slot(width: float) -> Slot:
    return Slot(name="cell", box=box(0, 0, width, 0.9), roles=(FIGURE,), shrinks=True)


def figure(number: str, unit: str, size: Length | None = None) -> Text:
    runs = (Run(number), Run(f"\u00a0{unit}", size=pt(20)))
    return Text(address="a#b", slot="cell", paragraphs=(Paragraph("figure", runs, size),))


def test_a_figure_that_has_room_with_a_unit_as_large_is_left_as_it_is() -> None:
    text = figure("38", "%")
    assert settled(text, slot(3), BRAND, ARIAL) is text


def test_a_figure_that_has_none_stands_on_a_smaller_level_and_states_its_own_size() -> None:
    (own,) = settled(figure("716,9", "Mds $"), slot(2.8), BRAND, ARIAL).paragraphs
    assert own.size is not None
    assert own.size < pt(48)
    assert [run.size for run in own.runs] == [pt(48), pt(20)]


def test_a_figure_above_other_lines_goes_to_its_floor_which_keeps_them_in_their_place() -> None:
    place = Slot(name="cell", box=box(0, 0, 2.8, 1.3), roles=(FIGURE, CAPTION), shrinks=True)
    above = figure("716,9", "Mds $").paragraphs[0]
    below = Paragraph("caption", (Run("of all sales"),))
    text = Text(address="a#b", slot="cell", paragraphs=(above, below))
    own = settled(text, place, BRAND, ARIAL).paragraphs[0]
    floor = place.levels[place.floor("figure") or 0]
    assert (own.floored, own.size) == (True, floor.size)
    assert floor.pitch + floor.after == FIGURE.pitch
    assert place.step("figure", floor.size) != place.floor("figure")


@given(st.decimals(1, 99999, places=1), st.sampled_from(["%", "Mds $", "MWh"]), st.sampled_from([None, *FIGURE.steps]))
def test_a_settled_figure_looks_the_same_and_stands_on_one_line_after_a_reset(
    number: object, unit: str, size: Length | None
) -> None:
    place = slot(3)
    text = figure(str(number), unit, size)
    after = settled(text, place, BRAND, ARIAL)
    sizes = [[run.size or own.size or FIGURE.size for run in own.runs] for own in (*text.paragraphs, *after.paragraphs)]
    assert sizes[0] == sizes[1]
    left = reset(after, place)
    (own,) = left.paragraphs
    assert fits(left, place, BRAND, ARIAL)
    assert line_count(own.runs, FIGURE, place.box.width, ARIAL, own.size) == 1
