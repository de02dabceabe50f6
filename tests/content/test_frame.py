"""What stands around the slides: which sections count, the agenda, dividers, appendices, the cover's keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import Planned, plan
from deck.content.frame import LONG, chapters
from deck.page.item import Picture, Text
from deck.page.page import Page
from tests.decks import DECK, content, picture, section, sections

SUMMARY = "kind: summary\ntitle: The story\ntext: Told.\nfacts:\n  - figure: sales\n    text: more\n"
TOLD = "kind: text\ntitle: What we did not measure\ntext: The islands.\n"
CLOSING = "section: The end\nslides:\n  - kind: closing\n    title: What to remember\n"


def planned(folder: Path, *slides: str, keys: str = "", count: int = 1, **others: str) -> Planned:
    """A deck of so many sections; `keys` stand in deck.yaml, `others` are sections after them."""
    deck, more = sections(count)
    listed = deck.replace("]", "".join(f", {name}" for name in others) + "]")
    made = plan(content(folder, *slides, deck=listed + keys, others=more | others))
    assert made.report, [own.message for own in made.findings]
    return made


def addresses(made: Planned) -> list[str]:
    return [page.address for page in made.pages]


def said(page: Page, slot: str) -> str:
    return "\n".join(item.text for item in page.items if isinstance(item, Text) and item.slot == slot)


def numerals(made: Planned) -> list[tuple[str, str]]:
    assert made.report
    return [(own.key, own.numeral) for own in chapters(made.report)]


def test_an_overview_and_a_closing_do_not_count(tmp_path: Path) -> None:
    made = planned(tmp_path, SUMMARY, count=3, end=CLOSING)
    assert numerals(made) == [("part-2", "1"), ("part-3", "2")]


def test_a_section_without_slides_does_not_count(tmp_path: Path) -> None:
    assert numerals(planned(tmp_path, count=2)) == [("part-2", "1")]


@pytest.mark.parametrize(("said", "numbered"), [("yes", [("results", "1"), ("end", "2")]), ("no", [("results", "1")])])
def test_its_author_decides_whether_a_section_counts(
    said: str, numbered: list[tuple[str, str]], tmp_path: Path
) -> None:
    end = CLOSING.replace("slides:", f"numbered: {said}\nslides:", 1)
    assert numerals(planned(tmp_path, TOLD, end=end)) == numbered


def test_a_section_that_tells_something_may_be_left_out(tmp_path: Path) -> None:
    assert numerals(planned(tmp_path, TOLD, aside=section("Aside", 9, "numbered: no"))) == [("results", "1")]


def test_appendices_have_letters_and_are_in_neither_agenda_nor_tracker(tmp_path: Path) -> None:
    more = {name: section(f"Tables {name}", index, "appendix: yes") for index, name in enumerate(("x", "y"), 8)}
    made = planned(tmp_path, TOLD, keys="agenda: yes\ndividers: yes\n", count=2, **more)
    assert numerals(made)[2:] == [("x", "A"), ("y", "B")]
    agenda, divider = made.pages[1:3]
    assert agenda.layout.name == "agenda-2"
    assert divider.layout.name == "section-2"
    assert "Tables" not in "".join(item.text for item in (*agenda.items, *divider.items) if isinstance(item, Text))


def test_an_appendix_opens_with_its_page_and_its_slides_say_where_they_are(tmp_path: Path) -> None:
    made = planned(tmp_path, TOLD, tables=section("All tables", 8, "appendix: yes"))
    opening, slide = made.pages[2:]
    assert (opening.address, said(opening, "numeral"), said(opening, "kicker")) == ("tables", "A", "Appendix")
    assert said(slide, "kicker") == "Appendix\u00a0A\u00a0– All tables"


def test_an_appendix_that_opens_itself_gets_no_second_page(tmp_path: Path) -> None:
    own = section("All tables", 8, "appendix: yes").replace("slides:\n", "slides:\n  - kind: appendix\n")
    assert addresses(planned(tmp_path, TOLD, tables=own))[2:] == ["tables/appendix", "tables/told-in-part-8"]


def test_a_page_that_opens_an_appendix_makes_its_section_one(tmp_path: Path) -> None:
    own = section("All tables", 8).replace("slides:\n", "slides:\n  - kind: appendix\n")
    made = planned(tmp_path, TOLD, tables=own)
    assert numerals(made) == [("results", "1"), ("tables", "A")]
    assert said(made.pages[-1], "kicker") == "Appendix\u00a0A\u00a0– All tables"


def test_a_deck_without_dividers_has_none_for_appendices_either(tmp_path: Path) -> None:
    made = planned(tmp_path, TOLD, keys="dividers: no\n", tables=section("All tables", 8, "appendix: yes"))
    assert addresses(made)[2:] == ["tables/told-in-part-8"]


@pytest.mark.parametrize(("slides", "count"), [(3, 0), (LONG - 1, 0), (LONG, 2), (LONG + 5, 2)])
def test_dividers_come_by_themselves_from_twenty_slides_on(slides: int, count: int, tmp_path: Path) -> None:
    told = [TOLD.replace("title: What", f"title: Slide {number}, what") for number in range(slides - 2)]
    made = planned(tmp_path, *told, count=2)  # the cover and the other section's slide are two more
    assert sum(own in ("results", "part-2") for own in addresses(made)) == count


@pytest.mark.parametrize(("said", "count"), [("yes", 3), ("no", 0)])
def test_dividers_come_on_request(said: str, count: int, tmp_path: Path) -> None:
    made = planned(tmp_path, TOLD, keys=f"dividers: {said}\n", count=3)
    assert sum(own.layout.name.startswith("section-") for own in made.pages) == count


def test_dividers_stand_before_the_first_slide_of_their_section(tmp_path: Path) -> None:
    made = planned(tmp_path, TOLD, keys="dividers: yes\n", count=2)
    expected = ["deck", "results", "results/what-we-did-not-measure", "part-2", "part-2/told-in-part-2"]
    assert addresses(made) == expected
    assert [page.section for page in made.pages[1:]] == ["Results", "Results", "What we did", "What we did"]


def test_a_section_that_has_a_divider_gets_no_second(tmp_path: Path) -> None:
    made = planned(tmp_path, "kind: section\n", TOLD, keys="dividers: yes\n", count=2)
    assert addresses(made)[1:3] == ["results/section", "results/what-we-did-not-measure"]


def test_a_promise_stands_on_the_divider_and_in_the_agenda(tmp_path: Path) -> None:
    costs = section("Costs", 7, "promise: They fall with <sales 2025>")
    agenda, *_, divider, _ = planned(tmp_path, TOLD, keys="agenda: yes\ndividers: yes\n", costs=costs).pages[1:]
    assert said(divider, "promise") == "They fall with £46.5m"
    assert said(agenda, "entry-2") == "Costs\nThey fall with £46.5m"


def test_the_agenda_comes_after_the_cover_and_marks_nothing(tmp_path: Path) -> None:
    page = planned(tmp_path, TOLD, keys="agenda: yes\n", count=3).pages[1]
    assert (page.address, page.title, page.section) == ("deck/agenda", "Agenda", "")
    assert {own.role for item in page.items if isinstance(item, Text) for own in item.paragraphs} == {
        *("title", "numeral", "name")
    }


def test_an_agenda_that_comes_again_marks_the_current_section(tmp_path: Path) -> None:
    again = section("Costs", 7).replace("slides:\n", "slides:\n  - kind: agenda\n")
    made = planned(tmp_path, TOLD, keys="agenda: yes\n", costs=again)
    page = next(own for own in made.pages if own.address == "costs/agenda")
    roles = {item.slot: item.paragraphs[0].role for item in page.items if isinstance(item, Text)}
    assert page.title == "Agenda\u00a0– Costs"
    assert (roles["numeral-1"], roles["entry-1"]) == ("numeral-other", "name-other")
    assert (roles["numeral-2"], roles["entry-2"]) == ("numeral-highlight", "name")


def test_the_first_agenda_of_a_deck_marks_nothing_wherever_it_stands(tmp_path: Path) -> None:
    page = planned(tmp_path, "kind: agenda\n", TOLD, count=2).pages[1]
    assert page.title == "Agenda"


@pytest.mark.parametrize(("count", "told"), [(1, ["short-agenda"]), (2, [])])
def test_an_agenda_of_one_entry_is_told(count: int, told: list[str], tmp_path: Path) -> None:
    made = planned(tmp_path, TOLD, keys="agenda: yes\n", count=count)
    assert [own.code for own in made.findings if own.code == "short-agenda"] == told


def test_inserting_a_section_renames_no_shape_of_the_others(tmp_path: Path) -> None:
    keys = "agenda: yes\ndividers: yes\n"
    before = planned(tmp_path / "a", TOLD, keys=keys, costs=section("Costs", 7))
    after = planned(tmp_path / "b", TOLD, keys=keys, more=section("More", 8), costs=section("Costs", 7))
    named = [{item.address for page in made.pages for item in page.items} for made in (before, after)]
    assert named[0] <= named[1]


COVER = """\
institution: Port Averil University
course: Transport economics
supervisor: Prof. Ada Example
event: Defence of 17 February 2026
partner:
  name: Harbour Bank
  logo: bank.png
confidential: yes
draft: yes
"""


def test_the_cover_says_who_stands_behind_the_report(tmp_path: Path) -> None:
    picture(tmp_path / "content/assets/bank.png", (320, 80))
    page = planned(tmp_path, TOLD, keys=COVER).pages[0]
    assert said(page, "institution") == "Port Averil University\nTransport economics"
    occasion = said(page, "occasion").replace("\u00a0", " ")
    assert occasion == "Defence of 17 February 2026\nSupervisor: Prof. Ada Example"
    assert (said(page, "confidential"), said(page, "draft")) == ("Confidential", "Draft")
    (logo,) = (item for item in page.items if isinstance(item, Picture))
    assert (logo.alt, logo.whole, logo.path.name) == ("Partner: Harbour Bank", True, "bank.png")


def test_a_partner_without_a_logo_is_named(tmp_path: Path) -> None:
    page = planned(tmp_path, TOLD, keys="partner:\n  name: Harbour Bank\n").pages[0]
    assert said(page, "partner") == "Harbour Bank"


@pytest.mark.parametrize(("written", "shown"), [("no", ""), ("yes", "Confidential"), ("Board only", "Board only")])
def test_the_line_of_confidence_is_the_usual_one_or_ones_own(written: str, shown: str, tmp_path: Path) -> None:
    assert said(planned(tmp_path, TOLD, keys=f"confidential: {written}\n").pages[0], "confidential") == shown


def test_a_logo_that_is_missing_is_told(tmp_path: Path) -> None:
    made = plan(content(tmp_path, TOLD, deck=DECK + "partner:\n  name: Harbour Bank\n  logo: bank.png\n"))
    assert [own.code for own in made.findings if own.is_error] == ["missing-file"]
