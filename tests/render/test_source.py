"""The copy of a deck that is drawn."""

from __future__ import annotations

from pathlib import Path

from deck.compare.decks import compare
from deck.reading.slides import read_deck
from deck.render.source import copy_showing, source
from deck.units import Size
from tests.whole import WholeDeck


def test_what_is_needed_of_a_deck_is_known(deck: WholeDeck) -> None:
    known = source(deck.file)
    assert len(known.parts) == len(deck.pages)
    assert known.shown == tuple(range(1, len(deck.pages) + 1))
    assert known.fonts == tuple(dict.fromkeys((deck.style.brand.heading_font, deck.style.brand.body_font)))
    assert known.size == Size(12_192_000, 6_858_000)


def test_slides_that_are_not_wanted_are_hidden_and_nothing_else_changes(deck: WholeDeck, tmp_path: Path) -> None:
    copy_showing({2, 4}, source(deck.file), tmp_path / "copy.pptx")
    copied = read_deck(tmp_path / "copy.pptx")
    assert [slide.number for slide in copied.slides if not slide.hidden] == [2, 4]
    changes = compare(read_deck(deck.data), copied).slides
    assert {change.kind for slide in changes for change in slide.changes} == {"hidden"}


def test_a_hidden_slide_that_is_wanted_is_shown(deck: WholeDeck, tmp_path: Path) -> None:
    copy_showing({2}, source(deck.file), tmp_path / "one.pptx")
    half = source(tmp_path / "one.pptx")
    assert half.shown == (2,)
    copy_showing({1, 3}, half, tmp_path / "others.pptx")
    assert source(tmp_path / "others.pptx").shown == (1, 3)


def test_a_deck_shown_as_it_is_is_copied_byte_for_byte(deck: WholeDeck, tmp_path: Path) -> None:
    known = source(deck.file)
    copy_showing(known.shown, known, tmp_path / "copy.pptx")
    assert (tmp_path / "copy.pptx").read_bytes() == deck.data
