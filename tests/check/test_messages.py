"""What is told about titles, lists, sources and pace; and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import Planned, plan
from deck.kinds import kind, names
from deck.source.finding import Severity
from tests.decks import DECK, RESULTS, content
from tests.tools import ROOT

QUIET = {
    *("title-stop", "title-capitals", "title-topic", "title-sentences", "list-length", "missing-source", "off-pace"),
    *("lone-quote", "ungrouped-number", "unit-forms"),
}
REAL = [ROOT / "content", *(path for path in sorted((ROOT / "content/examples").iterdir()) if path.is_dir())]


def text_slide(title: str, more: str = "text: We looked at it.\n") -> str:
    return f"kind: text\ntitle: {title}\n{more}"


def told(made: Planned) -> list[str]:
    """The codes of the messages' checks, in order."""
    return [own.code for own in made.findings if own.code in QUIET]


def codes(folder: Path, *slides: str, **files: str) -> list[str]:
    return told(plan(content(folder, *slides, **files)))


@pytest.mark.parametrize("folder", REAL, ids=lambda path: path.name)
def test_nothing_is_told_of_the_decks_of_this_repository(folder: Path) -> None:
    assert told(plan(folder)) == []


@pytest.mark.parametrize("name", names())
def test_nothing_is_told_of_the_example_of_a_kind(name: str, tmp_path: Path) -> None:
    assert codes(tmp_path, kind(name).example) == []


@pytest.mark.parametrize("title", ["Sales grew.", '"Sales grew."', "We grew by <sales change>."])
def test_a_title_that_ends_with_a_stop_is_told_at_the_stop(title: str, tmp_path: Path) -> None:
    (found,) = plan(content(tmp_path, text_slide(title))).findings
    assert found.code == "title-stop"
    assert found.severity is Severity.WARNING
    assert found.span.end_column == found.span.column + 1
    line = (tmp_path / "content/results.yaml").read_text(encoding="utf-8").splitlines()[found.span.line - 1]
    assert line[found.span.column - 1] == "."


def test_a_stop_is_found_in_a_title_of_two_lines(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: |\n  Sales grew,\n  costs did not.\ntext: We looked.\n"
    (found,) = plan(content(tmp_path, slide)).findings
    lines = (tmp_path / "content/results.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[found.span.line - 1][: found.span.column].endswith("did not.")


@pytest.mark.parametrize(
    "title",
    ["Is that all?", "Stop!", "And then…", "And then...", "Sales at Example Inc.", "Bikes, trams, etc.", "Plan B"],
)
def test_other_ends_of_titles_are_no_stops(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(title)) == []


def test_a_stop_at_the_end_of_what_somebody_said_is_none_of_a_title(tmp_path: Path) -> None:
    assert codes(tmp_path, "kind: quote\ntext: I was there.\nby: Ada\ntitle: On the first day.\n") == []


def test_a_title_in_capitals_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide("RECORD PROFIT IN 2025")) == ["title-capitals"]
    assert codes(tmp_path, text_slide("LES VENTES PROGRESSENT À NOUVEAU")) == ["title-capitals"]
    assert codes(tmp_path, text_slide("THE QUAY OPENED IN MAY")) == ["title-capitals"]
    assert "title-capitals" not in codes(tmp_path, text_slide("AWS & IBM: UNICEF"))


@pytest.mark.parametrize("title", ["AWS & IBM", "UNESCO", "EBITDA 2025", "Record PROFIT in 2025", "2024 / 2025"])
def test_abbreviations_are_no_capitals(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(title)) == []


def test_a_title_that_repeats_the_section_or_the_line_above_it_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path / "a", text_slide("Results")) == ["title-topic"]
    assert codes(tmp_path / "b", text_slide('"results:"') + "id: a\n") == ["title-topic"]
    assert codes(tmp_path / "c", text_slide("Costs") + "kicker: Costs\n") == ["title-topic"]


def test_a_short_title_of_its_own_is_not(tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide("Results were mixed")) == []


def points(count: int) -> str:
    return "points:\n" + "".join(f"  - text: Point {number}\n" for number in range(count))


@pytest.mark.parametrize(("count", "expected"), [(1, ["list-length"]), (2, []), (6, []), (7, ["list-length"])])
def test_a_list_has_two_to_six_points(count: int, expected: list[str], tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide("We looked at it", points(count))) == expected


@pytest.mark.parametrize(
    ("slide", "told_of"),
    [
        ("kind: text\ntitle: We looked at it\n" + points(13), True),
        ("kind: levers\ntitle: We looked at it\nlevers:\n  - name: One\n    text: Yes\n", True),
        ("kind: levers\ntitle: We looked at it\nlevers:\n" + "  - name: One\n    text: Yes\n" * 9, True),
        ("kind: levers\ntitle: We looked at it\nlevers:\n" + "  - name: One\n    text: Yes\n" * 3, False),
        ("kind: text\ntitle: We looked at it\n" + points(2) + f"    points: [{', '.join('abcdefg')}]\n", True),
        ("kind: text\ntitle: We looked at it\n" + points(2) + "    points: [One more]\n", False),
    ],
)
def test_a_list_is_counted_on_however_many_slides_it_stands(slide: str, told_of: bool, tmp_path: Path) -> None:
    assert ("list-length" in codes(tmp_path, slide)) is told_of


@pytest.mark.parametrize(
    "more",
    [
        points(1),
        points(7),
        'points: ["The points: few"]\n',
        "points:\n  # the point\n  - text: Few\n",
        '"points" : [Few]\n',
        points(2) + f"    points: [{', '.join('abcdefg')}]\n",
    ],
)
def test_a_list_is_told_at_its_own_key_and_allowed_there(more: str, tmp_path: Path) -> None:
    folder = content(tmp_path, text_slide("We looked at it", more))
    file = folder / "results.yaml"
    (found,) = [own for own in plan(folder).findings if own.code == "list-length"]
    lines = file.read_text(encoding="utf-8").splitlines()
    at = found.span.line - 1
    assert lines[at][found.span.column - 1 : found.span.end_column - 1] == "points"
    assert at == max(number for number, line in enumerate(lines) if "points" in line)
    lines[at] += "  # deck: allow list-length"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert told(plan(folder)) == []


WITHOUT = RESULTS.replace("source: accounts\n", "", 1)
TABLE = "kind: table\ntitle: Sales and profit grew\nrows: [sales, profit]\ncolumns: [2024, 2025]\n"


def test_a_page_with_figures_and_no_source_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, TABLE, results=WITHOUT) == ["missing-source"]
    assert codes(tmp_path, TABLE + "source: survey\n", results=WITHOUT) == []


def test_a_page_of_words_needs_no_source(tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide("We looked at it"), results=WITHOUT) == []


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Sales grew by 13%, to £46.5m; costs by 4%.", True),
        ("Costs are 40% rent, 40% rent, and 40% rent.", False),
        ("It took 3 years, 12 people and 2 offices in 2025.", False),
        ("Sales grew by 13%, to £46.5m.", False),
    ],
)
def test_a_text_full_of_numbers_with_units_needs_a_source(text: str, told_of: bool, tmp_path: Path) -> None:
    slide = text_slide("We looked at it", f"text: {text}\n")
    assert ("missing-source" in codes(tmp_path / "a", slide, results=WITHOUT)) is told_of
    assert "missing-source" not in codes(tmp_path / "b", slide + "source: survey\n", results=WITHOUT)


def test_a_closing_page_that_lists_all_sources_has_one(tmp_path: Path) -> None:
    assert codes(tmp_path, kind("closing").example, results=WITHOUT) == []


def test_a_deck_without_any_source_is_told_once(tmp_path: Path) -> None:
    start, end = WITHOUT.index("sources:"), WITHOUT.index("figures:")
    slides = (TABLE, TABLE.replace("Sales and", "Both"))
    assert codes(tmp_path, *slides, results=WITHOUT[:start] + WITHOUT[end:]) == ["missing-source"]


@pytest.mark.parametrize(("minutes", "expected"), [(1, ["off-pace"]), (2, []), (20, []), (40, ["off-pace"])])
def test_slides_are_counted_against_the_minutes(minutes: int, expected: list[str], tmp_path: Path) -> None:
    slides = [text_slide(f"Message {number}") for number in range(4)]
    assert codes(tmp_path, *slides, deck=DECK + f"duration: {minutes}\n") == expected


def test_the_pace_is_told_at_the_minutes(tmp_path: Path) -> None:
    slides = [text_slide(f"Message {number}") for number in range(4)]
    (found,) = plan(content(tmp_path, *slides, deck=DECK + "duration: 1\n")).findings
    assert (Path(found.span.path).name, found.span.line, found.span.column) == ("deck.yaml", 6, 11)
    assert found.message == "4 slides in 1 minute: 15 seconds for each"


@pytest.mark.parametrize("minutes", ["0", "601"])
def test_minutes_that_cannot_be_meant_are_an_error(minutes: str, tmp_path: Path) -> None:
    made = plan(content(tmp_path, text_slide("A message"), deck=DECK + f"duration: {minutes}\n"))
    assert [own.code for own in made.findings] == ["bad-duration"]


@pytest.mark.parametrize(
    ("title", "second"),
    [
        ("Prices grew by 13 %. Costs fell", "Costs fell"),
        ("Sales grew again. And the plan is to grow further", "And the plan is to grow further"),
        ("One grew ; another fell ; the third is new", "the third is new"),
    ],
)
def test_a_title_that_says_several_things_is_told_from_the_second_on(title: str, second: str, tmp_path: Path) -> None:
    (found,) = plan(content(tmp_path, text_slide(f"'{title}'"))).findings
    assert found.code == "title-sentences"
    line = (tmp_path / "content/results.yaml").read_text(encoding="utf-8").splitlines()[found.span.line - 1]
    assert line[found.span.column - 1 : found.span.end_column - 1] == second


@pytest.mark.parametrize(
    "title",
    [
        "La croissance est rentable ; 2026 dira ce que coûte la suivante",
        "Why now? Because the network is ready",
        "Sales grew and costs fell and profit doubled",
        "Mr. Jassy and Dr. Smith agree, e.g. on AWS vs. Azure",
        "No. 1 in three markets of the U.S. economy",
        "Version 2. 0 of nothing",
    ],
)
def test_one_thought_in_two_halves_is_one_message(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(f"'{title}'")) == []


TOPICS = ["Results", "Key figures 2025", "Our strategy", "Outlook and next steps", "Market overview"]
TOPICS += ["Breakdown of sales by region", "Evolution of our costs 2020–2025", "Our customers", "The team"]
FRENCH_TOPICS = ["Résultats financiers", "Chiffres clés", "Contexte et enjeux", "Feuille de route 2026"]
FRENCH_TOPICS += ["Évolution des ventes par région", "Nos clients", "L'organisation", "Répartition du chiffre en 2025"]


@pytest.mark.parametrize("title", TOPICS)
def test_a_title_that_could_stand_above_anything_is_told(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(title)) == ["title-topic"]


@pytest.mark.parametrize("title", FRENCH_TOPICS)
def test_in_french_too(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(title), deck=DECK.replace("en-GB", "fr-FR")) == ["title-topic"]


@pytest.mark.parametrize("title", ["Results in danger", "Résultats en hausse", "Données en péril", "The winners win"])
def test_a_short_title_may_say_something(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(title), deck=DECK.replace("en-GB", "fr-FR")) == []


@pytest.mark.parametrize(
    "title",
    [
        *("Results doubled", "Three risks remain", "What next?", "Market share", "Bikes win", "The end of paper"),
        *("Analysis of sales shows growth", "Our customers stay", "We won", "Evolution of sales: up"),
    ],
)
def test_a_title_with_a_word_of_its_own_is_not_told(title: str, tmp_path: Path) -> None:
    assert codes(tmp_path, text_slide(title)) == []


def test_a_page_around_the_story_may_be_called_what_it_is(tmp_path: Path) -> None:
    slide = kind("closing").example
    title = next(line for line in slide.splitlines() if line.startswith("title: "))
    assert codes(tmp_path, slide.replace(title, "title: Conclusion")) == []
