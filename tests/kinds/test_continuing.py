"""What is too much for one slide goes on over further ones, or on a kind that can hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind, names
from deck.kinds.closing import Closing
from deck.kinds.continuing import continued
from deck.kinds.levers import Lever, Levers
from deck.kinds.loop import Loop, Step
from deck.kinds.process import Process, Stage
from deck.kinds.quote import Quote
from deck.kinds.risks import Risk, Risks
from deck.kinds.slide import WHOLE, Title, counts, part_of
from deck.kinds.style import Author
from deck.kinds.summary import Fact, Summary
from deck.kinds.text import TextPoint, TextSlide
from deck.kinds.thanks import Contact, Thanks
from deck.kinds.timeline import Date, Timeline
from deck.kinds.wording import in_words
from deck.page.fit import overflow
from deck.page.fitting import told
from deck.page.item import Drawing, Item, Text
from deck.page.page import Page
from deck.units import pt
from tests.decks import planned
from tests.kinds.slides import small

SENTENCE = "Forty employers now pay half of the yearly pass for all of their staff. "


def inline(words: str) -> Inline:
    return Inline((Run(words),))


def title(words: str = "What we did in the year") -> Title:
    return Title((Run(words),))


def pages(slide: object) -> tuple[Page, ...]:
    return continued(slide, small()[1])  # type: ignore[arg-type]


def levers(count: int, text: str = "What it does") -> Levers:
    """So many levers with a figure each."""
    figure = small()[0].figures.resolve("margin")
    made = (
        Lever(name=f"Lever number {n}", figure=figure, text=inline(text), address=f"results/l{n}")
        for n in range(1, count + 1)
    )
    return Levers(title=title(), levers=tuple(made), address="results/levers", section="Results")


def titles(own: Sequence[Page]) -> list[str]:
    return [page.title.replace("\u00a0", " ") for page in own]


def texts(page: Page, role: str) -> list[str]:
    items: tuple[Item, ...] = page.items
    return [own.text for item in items if isinstance(item, Text) for own in item.paragraphs if own.role == role]


def names_on(own: Sequence[Page]) -> list[int]:
    """How many levers, points or steps are named on each page."""
    return [len(texts(page, "name")) for page in own]


def test_what_holds_is_planned_as_it_always_was() -> None:
    slide = levers(8)
    (page,) = pages(slide)
    assert (page,) == kind("levers").plan(slide, small()[1])
    assert (page.part, page.parts, page.instead_of, page.beyond) == (1, 1, "", 0)


@pytest.mark.parametrize(("count", "parts"), [(9, [5, 4]), (11, [6, 5]), (16, [8, 8]), (17, [6, 6, 5]), (88, [8] * 11)])
def test_parts_are_few_and_filled_alike(count: int, parts: list[int]) -> None:
    made = pages(levers(count))
    assert names_on(made) == parts
    assert [page.beyond for page in made] == [count - 8] * len(parts)


def test_the_parts_of_a_slide_have_one_geometry() -> None:
    assert [page.layout.name for page in pages(levers(9))] == ["levers-5", "levers-4-of-5"]


def test_where_one_part_has_no_room_in_the_geometry_of_the_fullest_the_others_have_it() -> None:
    said = [Risk(name=inline(f"Risk {n}"), address=f"results/r{n}") for n in range(13)]
    said[5] = replace(said[5], text=inline(SENTENCE * 5))
    shown = pages(Risks(title=title(), risks=tuple(said), address="results/risks"))
    alike = ["rows-3-of-4-words"] * 2
    assert [page.layout.name for page in shown] == ["rows-4-words", "rows-3-words", *alike]


def test_of_two_pages_the_second_says_that_it_goes_on() -> None:
    assert titles(pages(levers(9))) == ["What we did in the year", "What we did in the year (continued)"]


def test_of_more_pages_each_says_which_it_is() -> None:
    assert titles(pages(levers(17)))[::2] == ["What we did in the year (1/3)", "What we did in the year (3/3)"]


def test_numbers_go_on() -> None:
    made = pages(levers(6, SENTENCE * 2))
    assert [texts(page, "index") for page in made] == [
        ["Lever\u00a01", "Lever\u00a02", "Lever\u00a03"],
        ["Lever\u00a04", "Lever\u00a05", "Lever\u00a06"],
    ]


def test_no_item_is_left_alone() -> None:
    """Four hold on a slide, of five: three and two."""
    made = pages(levers(5, SENTENCE * 2))
    assert names_on(made) == [3, 2]


@pytest.mark.parametrize(("count", "parts"), [(2, [2]), (3, [1, 1, 1]), (4, [2, 2]), (5, [1, 2, 2])])
def test_of_which_two_hold_on_a_slide_none_is_left_over(count: int, parts: list[int]) -> None:
    assert names_on(pages(levers(count, SENTENCE * 5))) == parts
    points = tuple(TextPoint(name=f"Point {n}", text=inline(SENTENCE * 6)) for n in range(count))
    shown = pages(TextSlide(title=title(), points=points, address="results/text"))
    assert [len(texts(page, "heading")) for page in shown] == parts


def test_what_has_no_room_beside_another_is_alone_and_the_others_are_not() -> None:
    said = [TextPoint(name=f"Point {n}", text=inline(SENTENCE * lines)) for n, lines in enumerate((2, 2, 12, 2, 2))]
    shown = pages(TextSlide(title=title(), points=tuple(said), address="results/text"))
    assert [len(texts(page, "heading")) for page in shown] == [2, 1, 2]


def test_points_under_a_text_are_not_left_over_either() -> None:
    points = tuple(TextPoint(text=inline(SENTENCE * 5)) for _ in range(4))
    shown = pages(TextSlide(title=title(), text=inline(SENTENCE * 4), points=points, address="results/text"))
    assert [len(texts(page, "bullet")) for page in shown] == [2, 2]


def test_parts_share_the_smallest_of_their_sizes() -> None:
    slide = levers(9)
    long = slide.levers[-1].__class__(
        name="Lever number nine, the longest of all", address="results/l9", text=inline("Last")
    )
    made = pages(Levers(title=slide.title, levers=(*slide.levers[:-1], long), address="results/levers"))
    sizes = [{own.size for item in page.body for own in item.paragraphs if own.role == "name"} for page in made]
    assert sizes[0] == sizes[1]
    assert sizes[0] != {None}


def test_notes_and_note_stand_on_the_first_page_and_the_kicker_on_all() -> None:
    first, second = pages(part_of(levers(9), WHOLE, notes=inline("Said once."), note=inline("Read once.")))
    assert "Said once." in "".join(run.text for own in first.notes for run in own)
    assert "Said once." not in "".join(run.text for own in second.notes for run in own)
    assert texts(first, "source") != texts(second, "source") == []
    assert texts(first, "kicker") == texts(second, "kicker") == ["Results"]


def test_a_lever_too_long_for_any_column_makes_a_text_of_all() -> None:
    made = pages(levers(4, SENTENCE * 20))
    assert {(page.instead_of, page.shown_as, page.layout.name) for page in made} == {("levers", "text", "text")}
    assert [heading for page in made for heading in texts(page, "heading")] == [
        f"Lever number {n}" for n in range(1, 5)
    ]
    assert all(item.paragraphs[-1].role != "heading" for page in made for item in page.body)


def test_parts_look_alike_whether_or_not_all_of_their_levers_have_figures() -> None:
    slide = levers(10)
    bare = (*slide.levers[:5], *(replace(own, figure=None) for own in slide.levers[5:]))
    shown = pages(replace(slide, levers=bare))
    assert [page.layout.name for page in shown] == ["levers-5", "levers-5"]
    assert len({own.size for page in shown for own in page.body[1].paragraphs if own.role == "name"}) == 1


def test_a_lever_alone_is_one_figure_with_what_explains_it() -> None:
    (page,) = pages(levers(1))
    assert page.layout.name == "figure-alone-plain"
    assert page.instead_of == ""
    assert texts(page, "name") == ["Lever number 1"]


def test_a_loop_of_six_steps_is_a_process_and_leads_back_in_words() -> None:
    steps = tuple(Step(name=f"Step {n}", address=f"results/s{n}") for n in range(6))
    (page,) = pages(Loop(title=title(), steps=steps, back="And again", address="results/loop"))
    assert (page.instead_of, page.shown_as, page.layout.name) == ("loop", "process", "process-6")
    assert texts(page, "text") == ["And again"]


def test_a_loop_of_very_long_steps_is_a_text_and_still_called_a_loop() -> None:
    steps = tuple(Step(name=f"Step {n}", text=inline(SENTENCE * 20), address=f"results/s{n}") for n in range(3))
    made = pages(Loop(title=title(), steps=steps, address="results/loop"))
    assert {(page.instead_of, page.shown_as) for page in made} == {("loop", "text")}


def test_what_leads_back_interrupts_the_track_as_long_as_it_is() -> None:
    def gap(back: str) -> int:
        steps = tuple(Step(name=f"Step {n}", address=f"results/s{n}") for n in range(3))
        (page,) = pages(Loop(title=title(), steps=steps, back=back, address="results/loop"))
        (drawn,) = (own for own in page.items if isinstance(own, Drawing) and own.address.endswith("#gap"))
        return drawn.shapes[0].box.width

    assert gap("Again") < gap("And then it all begins again") < gap("The next week begins where this one ended")


def test_a_process_goes_on_with_its_numbers() -> None:
    steps = tuple(Stage(name=f"Step {n}", address=f"results/s{n}") for n in range(13))
    made = pages(Process(title=title(), steps=steps, address="results/process"))
    assert [number for page in made for number in texts(page, "numeral")] == [str(n) for n in range(1, 14)]


def test_nine_dates_are_five_and_four_on_lines_of_one_scale() -> None:
    dates = tuple(Date(date=f"20{n}", name="It happened", address=f"results/d{n}") for n in range(10, 19))
    made = pages(Timeline(title=title(), dates=dates, address="results/timeline"))
    assert [page.layout.name for page in made] == ["timeline-5", "timeline-4-of-5"]


def test_a_quote_is_set_smaller_then_said_in_a_text_with_its_marks() -> None:
    def layout_of(sentences: int) -> str:
        (page, *_) = pages(Quote(text=inline(SENTENCE * sentences), by="Ada", address="results/quote"))
        return page.layout.name

    assert [layout_of(sentences) for sentences in (1, 2, 3, 20)] == ["quote", "quote-40", "quote-32", "text"]
    made = pages(Quote(text=inline(SENTENCE * 20), by="Ada", role="Head", address="results/quote"))
    assert titles(made)[0] == "Ada"
    words = "".join(own.text for page in made for item in page.body for own in item.paragraphs)
    assert (words[0], words.count("“"), words.count("”"), words[-9:]) == ("“", 1, 1, "Ada, Head")


def test_the_closing_mark_follows_the_last_word() -> None:
    (page,) = pages(Quote(text=inline("We were there"), by="Ada", address="results/quote"))
    opening, closing = (own.shapes[0].box for own in page.items if isinstance(own, Drawing))
    slot = page.layout.slot("title")
    assert opening.right < slot.box.x < closing.x < slot.box.x + slot.box.width // 2
    assert (opening.y, opening.width, opening.height) == (closing.y, closing.width, closing.height)


def test_further_facts_of_a_summary_are_rows_and_its_story_stands_once() -> None:
    figure = small()[0].figures.resolve("margin")
    facts = tuple(Fact(figure=figure, name=f"Fact {n}", address=f"results/f{n}") for n in range(7))
    made = pages(Summary(title=title(), text=inline("The story."), facts=facts, address="results/summary"))
    assert [page.layout.name for page in made] == ["summary-4", "rows-3-of-4"]
    assert [texts(page, "lead") for page in made] == [["The story."], []]


def test_a_story_too_long_to_stand_beside_its_facts_stands_before_them() -> None:
    figure = small()[0].figures.resolve("margin")
    facts = tuple(Fact(figure=figure, name=f"Fact {n}", address=f"results/f{n}") for n in range(3))
    made = pages(Summary(title=title(), text=inline(SENTENCE * 9), facts=facts, address="results/summary"))
    assert [page.layout.name for page in made] == ["text", "rows-3"]
    assert titles(made) == ["What we did in the year", "What we did in the year (continued)"]
    assert [page.instead_of for page in made] == ["summary"] * 2


def test_the_one_fact_under_a_story_too_long_is_one_point_with_its_second_line() -> None:
    figure = small()[0].figures.resolve("margin")
    fact = Fact(figure=figure, name="Margin", text=inline("Of all sales"), address="results/f")
    *_, page = pages(Summary(title=title(), text=inline(SENTENCE * 9), facts=(fact,), address="results/summary"))
    *_, heading, sentence = page.body[0].paragraphs
    assert [own.role for own in (heading, sentence)] == ["heading", "sentence"]
    assert (heading.text.partition(":")[0], sentence.text) == ("Margin", "Of all sales")


def test_the_words_of_a_full_row_keep_off_the_rules_above_and_below_them() -> None:
    style = small()[1]
    for count in (2, 3, 4):
        layout = style.layout(f"rows-{count}")
        above, below, *_ = (shape.box for shape in layout.shapes)
        words = layout.slot("row-1").box
        assert min(words.y - above.bottom, below.y - words.bottom) > pt(6)


def test_further_contacts_stand_on_a_page_without_the_invitation() -> None:
    contact = tuple(Contact(name=f"Ada {n}", address=f"results/c{n}") for n in range(8))
    made = pages(Thanks(contact=contact, text=inline("Ask us"), address="results/thanks"))
    assert [texts(page, "words") for page in made] == [["Ask us"], []]
    assert names_on(made) == [4, 4]


def test_sources_without_room_under_the_figures_have_pages_of_their_own() -> None:
    sources = [f"Source number {n} of them all" for n in range(40)]
    authors = tuple(Author(name=f"Person Number{n}", address=f"authors/{n}") for n in range(30))
    style = replace(small()[1], sources=tuple(inline(own) for own in sources), authors=authors)
    made = continued(Closing(title=title(), address="results/closing"), style)
    assert {page.layout.name for page in made} == {"closing-further"}
    assert [own for page in made for own in texts(page, "source")][:40] == sources
    assert made[-1].body[0].text.count("Person") == 30


def test_points_go_on_six_to_a_page() -> None:
    points = tuple(TextPoint(text=inline(f"Point {n}")) for n in range(60))
    made = pages(TextSlide(title=title(), points=points, address="results/text"))
    assert [len(texts(page, "bullet")) for page in made] == [6] * 10


def test_a_title_with_its_mark_may_be_smaller_than_any_other() -> None:
    long = title("The pass that the employers pay grew in every quarter of the year, and with it " + "staff " * 11)
    made = pages(part_of(levers(9), WHOLE, title=long))
    first, second = (text_in(page, "title") for page in made)
    assert (second.paragraphs[0].size or 0) < pt(24) <= (first.paragraphs[0].size or pt(28))
    assert titles(made)[1].endswith("(continued)")
    assert overflow(second, made[1].layout.slot("title"), small()[1].brand, small()[1].measure) == 0


def text_in(page: Page, slot: str) -> Text:
    return next(own for own in page.items if isinstance(own, Text) and own.slot == slot)


@pytest.mark.parametrize("name", names())
def test_in_plain_words_every_kind_is_a_text(name: str, tmp_path: Path) -> None:
    made = planned(tmp_path, kind(name).example)
    assert made.report is not None
    assert made.style is not None
    (slide,) = made.report.sections[0].slides
    said = in_words(slide, made.style)
    assert (said.address, said.section, said.source) == (slide.address, slide.section, slide.source)


def test_lists_say_how_many_items_they_hold() -> None:
    assert counts(Levers)["levers"].most == 8
    assert "title" not in counts(Levers)


def test_a_build_says_in_a_line_what_was_done_to_fit() -> None:
    steps = tuple(Step(name=f"Step {n}", address=f"results/s{n}") for n in range(6))
    loop = Loop(title=title("A loop"), steps=steps, address="results/loop")
    assert told([*pages(levers(9)), *pages(loop)]) == (
        "to fit: 1 slide over 2 slides, 1 slide shown as another kind; smallest text 14 pt"
    )
    assert told(pages(levers(4))) == ""


@pytest.mark.parametrize("figure", ["", "figure: margin, "])
def test_rows_that_stand_alone_on_their_pages_are_large_there(figure: str, tmp_path: Path) -> None:
    rows = ", ".join(f"{{ name: Statement {n}, {figure}text: '{SENTENCE * 7}' }}" for n in range(3))
    _, *made = planned(tmp_path, f"kind: risks\ntitle: Three rows are heavy\nrisks: [{rows}]\n").pages
    assert len(made) == 3
    slots = [(page.layout.slot("row-1"), page.body[-1].paragraphs[-1]) for page in made]
    assert all((own.size or slot.role(own.role).size) >= pt(18) for slot, own in slots)


def test_a_row_that_is_named_as_its_figure_says_its_name_once(tmp_path: Path) -> None:
    head = "kind: summary\ntitle: The story is long\ntext: " + SENTENCE * 9
    made = planned(tmp_path, f"{head}\nfacts: [{{ figure: sales 2025 }}, {{ figure: margin, name: Profit }}]\n")
    shown = [own.text for item in made.pages[-1].body for own in item.paragraphs]
    assert shown.count("Sales") == 1
    assert {"Operating margin", "Profit"} <= set(shown)


def test_more_than_two_columns_compared_are_told_in_words(tmp_path: Path) -> None:
    columns = ", ".join(f"{{name: {name}, text: Words of {name}}}" for name in ("Alpha", "Beta", "Gamma"))
    made = planned(tmp_path, f"kind: compare\ntitle: Three options are on the table\ncolumns: [{columns}]\n")
    shown = str(made.pages[1:])
    assert all(shown.count(f"Words of {name}") == 1 for name in ("Alpha", "Beta", "Gamma"))
    assert "shown-otherwise" in [own.code for own in made.findings]


def compared(first: int, second: int, folder: Path) -> tuple[Page, ...]:
    """The pages of two columns with so many points, the cover apart."""
    columns = ", ".join(
        f"{{ name: Side {count}, points: [{', '.join(f'Point {n}' for n in range(count))}] }}"
        for count in (first, second)
    )
    return planned(folder, f"kind: compare\ntitle: For and against\ncolumns: [{columns}]\n").pages[1:]


def test_a_shorter_column_goes_on_as_long_as_its_neighbour_if_it_has_so_many_points(tmp_path: Path) -> None:
    shown = [item for page in compared(11, 3, tmp_path) for item in page.items if isinstance(item, Text)]
    assert [len(own.paragraphs) for own in shown if own.slot == "body-2"] == [2, 1]


def test_where_one_column_would_end_before_the_other_they_are_told_in_words(tmp_path: Path) -> None:
    pages = compared(11, 1, tmp_path)
    assert {page.layout.name for page in pages} == {"text"}
    assert {page.instead_of for page in pages} == {"compare"}
