"""`highlight: yes` is seen: on an item's figure, and on the name of an item that has none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from deck.brand.layouts.section import layouts as dividers
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds.compare import Column, Compare
from deck.kinds.levers import HIGHLIGHTED, Levers
from deck.kinds.parts import accented, kept, kept_in
from deck.kinds.risks import Risk, Risks
from deck.kinds.slide import Slide
from deck.page.item import Text
from deck.page.page import Page
from tests.kinds.slides import small
from tests.kinds.test_continuing import inline, levers, pages, title


def highlighted(own: Sequence[Page]) -> list[tuple[str, str]]:
    """Role and words of all that is in the highlight's colour."""
    said = (each for page in own for item in page.body if isinstance(item, Text) for each in item.paragraphs)
    return [(each.role, each.text.replace("\u00a0", " ")) for each in said if each.role.endswith("-highlight")]


def asked(slide: Levers, place: int, **change: object) -> Levers:
    """The lever at that place is asked for, its figure gone."""
    items = list(slide.levers)
    items[place] = replace(items[place], figure=None, highlight=True, name="The one", **change)
    return replace(slide, levers=tuple(items))


@pytest.mark.parametrize("count", [2, 3, 4, 5, 8])
def test_a_lever_without_a_figure_has_its_name_highlighted_and_no_other_is(count: int) -> None:
    assert highlighted(pages(asked(levers(count), 1))) == [("name-highlight", "The one")]


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_so_has_a_lever_among_words_alone(count: int) -> None:
    slide = levers(count)
    bare = replace(slide, levers=tuple(replace(own, figure=None) for own in slide.levers))
    assert highlighted(pages(asked(bare, 0))) == [("name-highlight", "The one")]


def test_a_lever_with_a_figure_has_that_highlighted() -> None:
    slide = levers(3)
    first, *others = slide.levers
    (found,) = highlighted(pages(replace(slide, levers=(replace(first, highlight=True), *others))))
    assert found[0] == "figure-highlight"


def test_a_name_too_small_for_that_colour_stays_in_the_text_s() -> None:
    slide = asked(levers(8), 1, text=inline("What it does"))
    (first, second, *others) = slide.levers
    tight = replace(slide, levers=(replace(first, name="A name as long as it may be"), second, *others))
    sizes = [
        each.size
        for page in pages(tight)
        for item in page.body
        if isinstance(item, Text)
        for each in item.paragraphs
        if each.role == "name"
    ]
    assert all(size is not None and size < HIGHLIGHTED for size in sizes)
    assert highlighted(pages(tight)) == []


def test_of_two_columns_the_one_asked_for_has_its_name_highlighted() -> None:
    columns = [Column(name=name, text=inline("Said"), address=f"results/{name}") for name in ("before", "after")]
    columns[1] = replace(columns[1], highlight=True)
    slide = Compare(title=title(), columns=tuple(columns), address="results/compare", section="Results")
    assert highlighted(pages(slide)) == [("name-highlight", "after")]


def test_of_statements_the_one_asked_for_has_its_name_highlighted() -> None:
    risks = tuple(
        Risk(name=inline(name), address=f"results/{name}", highlight=name == "second") for name in ("first", "second")
    )
    slide = Risks(title=title(), risks=risks, address="results/risks", section="Results")
    assert highlighted(pages(slide)) == [("name-highlight", "second")]


def test_the_first_asked_for_is_taken_with_or_without_a_figure() -> None:
    slide = Slide(title=title(), address="results/any", section="Results")
    figure = levers(1).levers[0].figure
    assert accented([figure, None, figure], slide, [False, True, True]) == 1
    assert accented([None, None], slide, [False, False]) is None


def test_the_last_two_words_of_a_name_share_a_line_where_they_are_short() -> None:
    assert kept("A plan for the year") == "A plan for the\u00a0year"
    assert kept("Infrastructure contracts") == "Infrastructure contracts"
    assert kept("Two words") == "Two words"
    assert kept("Costs of infrastructure investment") == "Costs of infrastructure investment"


def test_so_do_those_of_parsed_text_which_keeps_its_runs() -> None:
    words = Inline((Run("Costs ", bold=True), Run("may rise in the year")))
    assert [run.text for run in kept_in(words).runs] == ["Costs ", "may rise in the\u00a0year"]
    assert kept_in(Inline(())).runs == ()


def test_further_lines_of_a_tracker_s_label_hang_behind_its_numeral() -> None:
    cells = [
        slot for draw in dividers(small()[1].grid).values() for slot in draw().slots if slot.name.startswith("cell-")
    ]
    assert cells
    assert all(role.hang == role.indent > 0 for slot in cells for role in slot.roles)


def test_one_lever_of_words_alone_takes_the_width_of_the_page() -> None:
    alone = small()[1].layout("levers-1-words")
    two = small()[1].layout("levers-2-words")
    assert alone.slot("head-1").box.width > 1.5 * two.slot("head-1").box.width
    assert alone.slot("head-1").roles[0].size > two.slot("head-1").roles[0].size
