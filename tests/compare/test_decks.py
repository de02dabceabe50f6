"""What changed for a reader from one deck to another."""

from __future__ import annotations

from dataclasses import replace

from deck.compare.change import Change, SlideChange
from deck.compare.decks import compare
from deck.reading.deck import Deck, Image, Paragraph, Shape, Words
from tests.compare.made import deck, grid, plot, slide, text, title

NEWS = slide("Sales rose by a tenth", text("news/a#body", "Twelve shops opened"), identity="1", name="news/a")
PLANS = slide("Ten more shops will open", text("news/b#body", "Four of them in Wales"), identity="2", name="news/b")
THANKS = slide("Thank you", identity="3", name="end/thanks")


def only(old: Deck, new: Deck) -> SlideChange:
    """The one slide that changed."""
    (change,) = compare(old, new).slides
    return change


def changes(old: Shape, new: Shape) -> tuple[Change, ...]:
    """What is told of one shape that changed."""
    return only(deck(slide("Here", old)), deck(slide("Here", new))).changes


def test_a_deck_does_not_differ_from_itself() -> None:
    assert not compare(deck(NEWS, PLANS), deck(NEWS, PLANS))


def test_added_and_removed_slides_are_told_in_their_place() -> None:
    difference = compare(deck(NEWS, PLANS), deck(THANKS, NEWS))
    added, removed = difference.slides
    assert (added.old, added.slide.number, added.slide.title) == (None, 1, "Thank you")
    assert (removed.new, removed.slide.title) == (None, PLANS.title)


def test_a_slide_that_moved_is_told_and_those_it_passed_are_not() -> None:
    change = only(deck(NEWS, PLANS, THANKS), deck(THANKS, NEWS, PLANS))
    assert (change.moved, change.slide.title, change.changes) == (True, "Thank you", ())


def test_a_retitled_slide_is_known_by_its_identity() -> None:
    retitled = replace(NEWS, title="No word the same", shapes=(title("No word the same"), *NEWS.shapes[1:]))
    (change,) = only(deck(NEWS), deck(retitled)).changes
    assert (change.kind, change.old, change.new) == ("title", NEWS.title, "No word the same")


def test_a_slide_whose_identity_was_lost_is_known_by_its_title() -> None:
    lost = replace(NEWS, identity="", name="", shapes=(NEWS.shapes[0], text("PlaceHolder 2", "Thirteen shops opened")))
    (change,) = only(deck(NEWS, PLANS), deck(lost, PLANS)).changes
    assert (change.shape, change.old, change.new) == ("news/a#body", "Twelve shops opened", "Thirteen shops opened")


def test_a_slide_that_the_content_renamed_is_known_by_what_stands_on_it() -> None:
    old = slide(
        "Sales rose", text("news/sales-rose#source", "Accounts"), text("news/uk#body", "UK"), name="news/sales-rose"
    )
    new = slide(
        "Costs fell", text("news/costs-fell#source", "Accounts"), text("news/uk#body", "UK"), name="news/costs-fell"
    )
    (change,) = only(deck(old), deck(new)).changes
    assert change.kind == "title"


def test_what_nobody_sees_is_no_difference() -> None:
    spaced = replace(NEWS, shapes=(title("Sales rose\nby a\u00a0tenth"), *NEWS.shapes[1:]))
    assert not compare(deck(NEWS), deck(spaced))


def test_paragraphs_are_told_one_by_one() -> None:
    came, changed = changes(text("x#y", "First", "Second one"), text("x#y", "Nil", "First", "Second two"))
    assert (came.old, came.new, came.paragraph) == (None, "Nil", 1)
    assert (changed.old, changed.new, changed.paragraph) == ("Second one", "Second two", 3)


def test_paragraphs_that_change_places_are_told() -> None:
    (change,) = changes(text("x#y", "First", "Second"), text("x#y", "Second", "First"))
    assert change.moved


def test_a_link_that_leads_elsewhere_is_told() -> None:
    old, new = (
        Shape("x#y", Words((Paragraph("Source", links=(address,)),)))
        for address in ("https://old.org", "https://new.org")
    )
    (change,) = changes(old, new)
    assert (change.kind, change.old, change.new) == ("link", "https://old.org", "https://new.org")


def test_tables_are_told_cell_by_cell() -> None:
    old = Shape("x#table", grid("£m | 2024 | 2025", "Sales | 41 | 46", "Profit | 9 | 12"))
    new = Shape("x#table", grid("£m | 2024 | 2025", "Sales | 41 | 47", "Net profit | 9 | 12"))
    first, second = changes(old, new)
    assert (first.kind, first.place, first.old, first.new) == ("cell", ("Sales", "2025"), "46", "47")
    assert (second.place, second.old, second.new) == (("Profit", "£m"), "Profit", "Net profit")


def test_rows_and_columns_that_came_or_went_are_told_whole() -> None:
    old = Shape("x#table", grid("£m | 2024 | 2025", "Sales | 41 | 46", "Profit | 9 | 12"))
    new = Shape("x#table", grid("£m | 2025 | Change", "Sales | 46 | +12%", "Debt | 3 | 0", "Profit | 12 | +33%"))
    told = [(each.kind, each.old, each.new) for each in changes(old, new)]
    assert told == [
        ("column", "2024 | 41 | 9", None),
        ("column", None, "Change | +12% | 0 | +33%"),
        ("row", None, "Debt | 3 | 0"),
    ]


def test_rows_that_change_places_are_told_and_their_cells_are_not() -> None:
    old = Shape("x#table", grid("£m | 2025", "Sales | 46", "Profit | 12"))
    (change,) = changes(old, Shape("x#table", grid("£m | 2025", "Profit | 12", "Sales | 46")))
    assert (change.kind, change.moved) == ("row", True)


def test_ragged_and_empty_tables_do_no_harm() -> None:
    (change,) = changes(Shape("x#table", grid("a | b", "c")), Shape("x#table", grid("a | b", "c | d")))
    assert (change.place, change.old, change.new) == (("c", "b"), "", "d")
    assert changes(Shape("x#table", grid("a")), Shape("x#table", grid()))


def test_charts_are_told_point_by_point() -> None:
    old = Shape("x#chart", plot(sales={"2024": "41", "2025": "46 = £46m"}, profit={"2024": "9", "2025": "12"}))
    new = Shape("x#chart", plot(sales={"2024": "41", "2025": "47 = £47m"}, profit={"2024": "8", "2025": "12"}))
    told = [(each.kind, each.place, each.old, each.new) for each in changes(old, new)]
    assert told == [("point", ("sales", "2025"), "£46m", "£47m"), ("point", ("profit", "2024"), "9", "8")]


def test_a_bar_that_changed_without_its_label_is_told_as_such() -> None:
    old = Shape("x#chart", plot(sales={"2025": "46 = £46m"}))
    (value,) = changes(old, Shape("x#chart", plot(sales={"2025": "47 = £46m"})))
    (label,) = changes(old, Shape("x#chart", plot(sales={"2025": "46 = £47m"})))
    assert (value.kind, value.old, value.new) == ("value", "46", "47")
    assert (label.kind, label.old, label.new) == ("label", "£46m", "£47m")


def test_series_and_categories_that_came_went_or_were_renamed_are_told() -> None:
    old = Shape("x#chart", plot(sales={"2024": "41", "2025": "46"}))
    new = Shape(
        "x#chart",
        plot("columns", sales={"2024": "41", "2025": "46", "2026": "50"}, cost={"a": "1", "b": "2", "c": "3"}),
    )
    told = [(each.kind, each.old, each.new) for each in changes(old, new)]
    assert told[0] == ("chart", "bars", "columns")
    assert ("series", None, "cost: 1, 2, 3") in told
    assert any(kind == "category" and now and now.startswith("2026") for kind, _, now in told)
    (renamed,) = changes(old, Shape("x#chart", plot(turnover={"2024": "41", "2025": "46"})))
    assert (renamed.kind, renamed.old, renamed.new) == ("series", "sales", "turnover")


def test_names_that_a_chart_also_draws_as_notes_are_told_once() -> None:
    old = Shape("x#chart", plot(notes=("2024",), sales={"2024": "41"}))
    (change,) = changes(old, Shape("x#chart", plot(notes=("2023",), sales={"2023": "41"})))
    assert change.kind == "category"
    (note,) = changes(old, Shape("x#chart", plot(notes=("2024", "+5"), sales={"2024": "41"})))
    assert (note.kind, note.new) == ("text", "+5")


def test_another_picture_and_another_alternative_text_are_told() -> None:
    old = Shape("x#picture", Image("1"), alt="A bridge")
    assert [each.kind for each in changes(old, Shape("x#picture", Image("2"), alt="A bridge"))] == ["picture"]
    assert [each.kind for each in changes(old, Shape("x#picture", Image("1"), alt="A tower"))] == ["alt"]


def test_a_chart_drawn_as_a_figure_that_says_the_same_is_no_difference() -> None:
    chart, figure = (
        Shape("x#chart", plot(sales={"a": "1"}), alt="Sales: 1"),
        Shape("x#chart", Image("1"), alt="Sales: 1"),
    )
    assert not compare(deck(slide("Here", chart)), deck(slide("Here", figure)))
    assert [each.kind for each in changes(chart, replace(figure, alt="Sales: 2"))] == ["form", "alt"]


def test_shapes_that_lost_their_names_are_known_by_text_then_likeness_then_place() -> None:
    old = slide("Here", text("a#head", "38 %", "margin"), text("b#head", "9 %", "share"), text("c#head", "Twelve"))
    new = slide("Here", text("", "38 %", "margin"), text("", "10 %", "share"), text("", "Other"))
    told = only(deck(old), deck(new)).changes
    assert [(each.shape, each.old, each.new) for each in told] == [
        ("b#head", "9 %", "10 %"),
        ("c#head", "Twelve", "Other"),
    ]


def test_a_pasted_and_a_deleted_shape_are_told_with_their_text() -> None:
    old = slide("Here", text("a#body", "Kept as it is"), text("b#body", "Deleted"))
    new = slide("Here", text("a#body", "Kept as it is"), Shape("Table 5", grid("x | y")))
    told = [(each.kind, each.shape, each.old, each.new) for each in only(deck(old), deck(new)).changes]
    assert told == [("table", "Table 5", None, "x | y"), ("text", "b#body", "Deleted", None)]


def test_notes_and_hiding_are_told() -> None:
    told = only(
        deck(slide("Here", notes=("Smile",))), deck(slide("Here", notes=("Smile", "Breathe"), hidden=True))
    ).changes
    assert [(each.kind, each.new) for each in told] == [("hidden", "hidden"), ("notes", "Breathe")]


def test_a_footer_that_changed_everywhere_is_told_once() -> None:
    old, new = (deck(*(replace(each, footer=footer) for each in (NEWS, PLANS))) for footer in ("May", "June"))
    difference = compare(old, new)
    assert difference.slides == ()
    assert [(each.old, each.new) for each in difference.deck] == [("May", "June")]


def test_a_footer_that_changed_on_one_slide_is_told_there() -> None:
    old, new = (deck(replace(NEWS, footer=footer), PLANS) for footer in ("May", "June"))
    assert [each.kind for each in only(old, new).changes] == ["footer"]


def test_a_slide_copied_in_powerpoint_is_the_added_one() -> None:
    copy = replace(NEWS, shapes=(NEWS.shapes[0], text("news/a#body", "Fourteen shops opened")))
    change = only(deck(NEWS), deck(NEWS, copy))
    assert change.old is None
    assert change.slide.number == 2
