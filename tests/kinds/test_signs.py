"""The line at the foot of a page: what it says, how it grows shorter, and what becomes of what has no room."""

from __future__ import annotations

from pathlib import Path

from deck.page.item import Text
from deck.page.page import Page
from deck.source.finding import Severity
from tests.decks import DECK, RESULTS, pages, planned

NARROW = DECK + "format: 4:3\n"
SOURCES = (
    ("accounts: Accounts 2025", "accounts: Accounts of the company, audited, up to 2025"),
    ('of users, January 2026"', 'of all users (in towns, in the country), January 2026"'),
)
TWO_SOURCES = "source: [accounts, survey]\n"
BIG = f"kind: big-number\ntitle: The plan grew\n{TWO_SOURCES}figure: ratio\ncaption: more than sales\n"
CLOSING = "kind: closing\ntitle: It was worth it\nfigures:\n  - figure: sales\n"


def long(results: str = RESULTS) -> str:
    """The figures, with sources of many words."""
    for short, words in SOURCES:
        results = results.replace(short, words)
    return results


def foot(page: Page) -> str:
    """What its line says, paragraph by paragraph."""
    (line,) = (item for item in page.items if isinstance(item, Text) and item.slot == "source")
    return "\n".join(own.text for own in line.paragraphs).replace("\u00a0", " ")


def test_with_room_sentences_stand_above_whole_sources(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, BIG, results=long())
    computed, source = foot(page).split("\n")
    assert computed == "Plan over profit, computed value: 20 / 11.6 = 1.7."
    assert source.startswith("Sources: Accounts of the company, audited, up to 2025; Survey of all users (in")


def test_on_a_narrow_page_sources_are_named_in_short_where_a_closing_page_gives_them_whole(tmp_path: Path) -> None:
    note = "note: Sales are those of the towns alone, without the county.\n"
    page, _ = pages(tmp_path, BIG + note, CLOSING, results=long(), deck=NARROW)
    assert "computed value: 20 / 11.6 = 1.7." in foot(page)
    assert foot(page).endswith("Sources: Accounts of the company; Survey of all users (in towns, in the country)")
    assert "audited, up to 2025" in "".join(run.text for run in page.notes[-1])
    assert page.moved == ()


def test_computed_values_are_told_by_their_formulas_before_any_leaves_the_page(tmp_path: Path) -> None:
    note = "note: Sales are those of the towns alone, profit is that of the whole company and of its parts.\n"
    page, _ = pages(tmp_path, BIG + note, CLOSING, results=long(), deck=NARROW)
    assert "parts. Computed: 20 / 11.6 = 1.7. Sources" in foot(page)
    assert page.moved == ()


def test_of_sources_without_room_the_first_are_named(tmp_path: Path) -> None:
    note = "note: Sales are those of the towns alone, profit is that of all its many parts.\n"
    (page,) = pages(tmp_path, BIG + note, results=long(), deck=NARROW)
    assert "Computed: 20 / 11.6 = 1.7." in foot(page)
    assert "Survey" not in foot(page)  # fewer sources are named before a sentence leaves the page
    assert (page.moved, page.hidden_sources) == ((), 1)


def test_what_has_no_room_beside_one_source_is_in_the_notes_and_told(tmp_path: Path) -> None:
    told = "Sales are those of the towns alone, profit is that of all of its many and various parts. "
    made = planned(tmp_path, f"{BIG}note: {told * 2}\n", results=long(), deck=NARROW)
    page = made.pages[1]
    assert page.moved[-1].startswith("Plan over profit")
    assert "Sources" in foot(page)
    said = ["".join(run.text for run in own) for own in page.notes]
    assert all(sentence in said for sentence in page.moved)
    (found,) = (own for own in made.findings if own.code == "moved-to-notes")
    assert found.severity is Severity.INFO
    assert found.message.startswith("no room at the foot of this page for")


def test_a_page_that_lists_all_sources_names_none_of_them_again(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, CLOSING)
    assert [item.slot for item in page.items if isinstance(item, Text) and "Accounts" in item.text] == ["sources"]


def test_a_closing_page_whose_sources_stand_on_the_next_names_its_own(tmp_path: Path) -> None:
    many = "".join(f"  more-{number}: A source of some words, number {number}\n" for number in range(24))
    figured, *others = pages(tmp_path, CLOSING, results=RESULTS.replace("sources:\n", f"sources:\n{many}"))
    assert foot(figured) == "Source: Accounts 2025"
    assert others
    assert not [item for page in others for item in page.items if isinstance(item, Text) and item.slot == "source"]
