"""What was done so that everything fits is told once a slide, and nothing where all has room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from deck.build import plan
from deck.check import continued, shown_otherwise, text_size
from deck.check.broken_word import check as broken_words
from deck.page.item import Text
from deck.source.finding import Finding, Severity
from deck.units import pt
from tests.decks import content, planned

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


def test_text_under_a_comfortable_size_is_told_and_under_twelve_points_it_is_a_warning(tmp_path: Path) -> None:
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
    assert told(12) == [(Severity.INFO, "text at 12 pt (text): 14 pt would be easier to read")]
    assert told(11) == [(Severity.WARNING, "text at 11 pt (text): 14 pt would be easier to read")]


def test_small_print_may_be_small(tmp_path: Path) -> None:
    made = planned(tmp_path, "kind: text\ntitle: What we did\ntext: Words\n")
    assert made.style is not None
    assert list(text_size.check(made.pages, made.style)) == []


def test_a_very_long_word_is_named_by_its_beginning(tmp_path: Path) -> None:
    made = plan(content(tmp_path, f"kind: text\ntitle: What we did\ntext: {'x' * 300}\n"))
    assert made.style is not None
    (found,) = broken_words(made.pages, made.style)
    assert found.message == f'the word "{"x" * 39}…" is wider than its place and breaks in the middle'
