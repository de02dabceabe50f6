"""What was done so that everything fits is told once a slide, and nothing where all has room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deck.build import Planned, plan
from deck.check.pages import continued, hidden_sources, long_kicker, shown_otherwise, text_size
from deck.check.pages.broken_word import check as broken_words
from deck.page.item import Text
from deck.source.finding import Finding, Severity
from deck.units import pt
from tests.decks import RESULTS, content, planned

NINE = "kind: levers\ntitle: What we did\nlevers:\n" + "".join(f"  - name: Lever {n}\n" for n in range(9))
SIX = "kind: loop\ntitle: Every week\nsteps:\n" + "".join(f"  - name: Step {n}\n" for n in range(6))
LONG = "Forty employers now pay half of the yearly pass for all of their staff. " * 60
CODES = (continued.CODE, shown_otherwise.CODE, text_size.CODE)


def findings(folder: Path, *slides: str) -> list[Finding]:
    return [own for own in plan(content(folder, *slides)).findings if own.code in CODES]


def test_items_beyond_a_slide_are_counted(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, NINE)
    assert (found.code, found.severity) == ("slide-continued", Severity.INFO)
    assert found.message == "this slide goes on over 2 slides"
    assert found.help == "to keep it on one, take about 1 item out"


def test_characters_beyond_a_slide_are_counted(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, f"kind: text\ntitle: What we did\ntext: {LONG}\n")
    assert found.message == "this slide goes on over 3 slides"
    beyond = int(found.help.split("about ")[1].split()[0])
    assert len(LONG) / 2 < beyond < len(LONG)


def test_a_slide_of_another_kind_is_told_with_both(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, SIX)
    assert (found.code, found.severity) == ("shown-otherwise", Severity.INFO)
    assert found.message == 'this is too much for "loop": it is shown as "process"'


def test_another_kind_over_several_slides_is_one_finding(tmp_path: Path) -> None:
    (found,) = findings(tmp_path, f"kind: quote\ntext: {LONG}\nby: Ada\n")
    assert found.message == 'this is too much for "quote": it is shown as "text", over 3 slides'


@pytest.mark.parametrize("slide", [NINE.replace("  - name: Lever 8\n", ""), SIX.replace("  - name: Step 5\n", "")])
def test_what_has_room_is_not_told(slide: str, tmp_path: Path) -> None:
    assert findings(tmp_path, slide) == []


def test_text_under_the_comfortable_size_of_its_role_is_a_warning(tmp_path: Path) -> None:
    made = planned(tmp_path, "kind: text\ntitle: What we did\ntext: Words\n")
    assert made.style is not None
    page = made.pages[1]

    def told(size: float) -> list[tuple[Severity, str]]:
        items = (
            replace(own, paragraphs=tuple(replace(each, size=pt(size)) for each in own.paragraphs))
            if isinstance(own, Text) and own.slot == "text"
            else own
            for own in page.items
        )
        found = text_size.check((replace(page, items=tuple(items)),), made.style)  # type: ignore[arg-type]
        return [(own.severity, own.message) for own in found]

    assert told(14) == []
    assert told(12) == [(Severity.WARNING, "text at 12 pt (text): 14 pt would be easier to read")]
    assert told(11) == [(Severity.WARNING, "text at 11 pt (text): 14 pt would be easier to read")]


def test_a_title_under_its_own_scale_is_told(tmp_path: Path) -> None:
    made = planned(tmp_path, "kind: text\ntitle: What we did\ntext: Words\n")
    assert made.style is not None
    page = made.pages[1]

    def told(size: float) -> list[str]:
        head, *others = page.items
        assert isinstance(head, Text)
        smaller = replace(head, paragraphs=(replace(head.paragraphs[0], size=pt(size)),))
        own = replace(page, items=(smaller, *others))
        return [found.message for found in text_size.check((own,), made.style)]  # type: ignore[arg-type]

    assert told(24) == []
    assert told(20) == ["text at 20 pt (title): 24 pt would be easier to read"]


def test_small_print_may_be_small(tmp_path: Path) -> None:
    made = planned(tmp_path, "kind: text\ntitle: What we did\ntext: Words\n")
    assert made.style is not None
    assert list(text_size.check(made.pages, made.style)) == []


def test_a_very_long_word_is_named_by_its_beginning(tmp_path: Path) -> None:
    made = plan(content(tmp_path, f"kind: text\ntitle: What we did\ntext: {'x' * 300}\n"))
    assert made.style is not None
    (found,) = broken_words(made.pages, made.style)
    assert found.message == f'the word "{"x" * 39}…" is wider than its place and breaks in the middle'


SOURCES = "".join(
    f"  s{n}: Annual report number {n} of the operator, with its annexes and its corrections\n" for n in range(8)
)


def sourced(count: int) -> str:
    return f"kind: text\ntitle: What we did\ntext: Words\nsource: [{', '.join(f's{n}' for n in range(count))}]\n"


def made_with_sources(folder: Path, count: int) -> Planned:
    return plan(content(folder, sourced(count), results=RESULTS.replace("sources:\n", f"sources:\n{SOURCES}")))


@pytest.mark.parametrize(("count", "hidden"), [(3, 0), (4, 1), (8, 5)])
def test_sources_without_room_are_counted_on_the_slide_named_in_the_notes_and_told(
    count: int, hidden: int, tmp_path: Path
) -> None:
    made = made_with_sources(tmp_path, count)
    assert [own.code for own in made.findings if own.is_error] == []
    page = made.pages[1]
    (line,) = [own.text for own in page.items if isinstance(own, Text) and own.slot == "source"]
    assert line.count("Annual report") == count - hidden
    assert line.endswith(f"and {hidden} more") == bool(hidden)
    notes = "".join(run.text for paragraph in page.notes for run in paragraph)
    assert [n for n in range(count) if f"number {n} of" not in notes] == []
    told = [own.message for own in made.findings if own.code == hidden_sources.CODE]
    subjects = {1: "1 source has", 5: "5 sources have"}
    assert told == [f"{subjects[hidden]} no room at the foot of the slide: see the notes" for _ in range(hidden > 0)]


def test_a_source_that_has_no_room_even_alone_is_in_the_notes(tmp_path: Path) -> None:
    long = f"  s0: {'A very long name of a source ' * 20}\n"
    made = plan(content(tmp_path, sourced(1), results=RESULTS.replace("sources:\n", f"sources:\n{long}")))
    assert [own.code for own in made.findings if own.is_error] == []
    (line,) = [own.text for own in made.pages[1].items if isinstance(own, Text) and own.slot == "source"]
    assert line == "Source: in the notes"


def test_a_kicker_without_room_ends_in_an_ellipsis_and_is_whole_in_the_notes(tmp_path: Path) -> None:
    words = ("All that the network has done " * 6).strip()
    made = plan(content(tmp_path, f"kind: text\ntitle: What we did\nkicker: {words}\ntext: Words\n"))
    assert [own.code for own in made.findings if own.is_error] == []
    page = made.pages[1]
    (shown,) = [own.text for own in page.items if isinstance(own, Text) and own.slot == "kicker"]
    assert words.startswith(shown.removesuffix("…"))
    assert shown.endswith("…")
    assert words in ["".join(run.text for run in paragraph) for paragraph in page.notes]
    (told,) = [own for own in made.findings if own.code == long_kicker.CODE]
    assert told.severity is Severity.WARNING
    assert told.message == f"the kicker is about {len(words) - len(shown) + 1} characters too long for its line"


@pytest.mark.parametrize("word", ["Words", "x" * 300])
def test_a_long_name_of_a_section_is_told_once(word: str, tmp_path: Path) -> None:
    slide = "kind: text\ntitle: What we did\ntext: Words\n"
    results = RESULTS.replace("section: Results", f"section: {(word + ' ') * 30}")
    made = plan(content(tmp_path, slide, slide.replace("did", "do"), results=results))
    assert [own.code for own in made.findings if own.is_error] == []
    assert len([own for own in made.findings if own.code == long_kicker.CODE]) == 1
