from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.layout import Layout, Slot
from deck.brand.role import Role, role
from deck.figures.run import Run
from deck.page.fit import broken_words, fits, largest_size, line_count, overflow, resized, shared_size, text_height
from deck.page.item import Paragraph, Text
from deck.units import Length, Size, box, inch, pt
from tests.brand.brands import ink
from tests.page.setting import ARIAL, BODY, runs

BRAND = ink()
NAME = role("name", 20, bold=True)
HIGHLIGHTED = BODY.highlighted
LONG = "Les capacités de calcul, de stockage et d’analyse que le groupe loue aux entreprises. " * 2


def page(*boxes: tuple[float, float], roles: tuple[Role, ...] = (NAME, BODY, HIGHLIGHTED)) -> Layout:
    """A layout of slots a, b, c… of these widths and heights in inches."""
    slots = (
        Slot(name=name, box=box(0, 0, width, height), roles=roles)
        for name, (width, height) in zip("abc", boxes, strict=False)
    )
    return Layout(name="page", slots=tuple(slots))


def text(slot: str, *paragraphs: tuple[str, str]) -> Text:
    return Text(address=slot, slot=slot, paragraphs=tuple(Paragraph(role, runs(words)) for role, words in paragraphs))


def size_of(texts: list[Text], layout: Layout, *, lines: int | None = None) -> Length | None:
    return shared_size(texts, "text", layout, BRAND, ARIAL, lines=lines)


def test_short_text_keeps_the_roles_own_size() -> None:
    assert size_of([text("a", ("text", "Court."))], page((3, 1))) == pt(16)


def test_siblings_share_the_size_of_the_longest() -> None:
    texts = [text("a", ("text", "Court.")), text("b", ("text", LONG))]
    layout = page((3, 1.6), (3, 1.6))
    assert size_of(texts[:1], layout) == pt(16)
    assert size_of(texts, layout) == pt(14)


def test_shared_size_is_none_when_even_the_smallest_overflows() -> None:
    assert size_of([text("a", ("text", LONG * 3))], page((3, 1.6))) is None


def test_shared_size_is_none_for_a_role_that_no_slot_has() -> None:
    assert shared_size([text("a", ("text", "Court."))], "figure", page((3, 1)), BRAND, ARIAL) is None


def test_the_highlighted_twin_steps_down_with_its_role() -> None:
    texts = [text("a", ("text-highlight", LONG))]
    assert size_of(texts, page((3, 1.6))) == pt(14)
    assert resized(texts[0], "text", pt(14)).paragraphs[0].size == pt(14)


def test_other_roles_of_the_slot_stay_as_they_are() -> None:
    item = text("a", ("name", "Publicité"), ("text", "Court."))
    assert [own.size for own in resized(item, "text", pt(14)).paragraphs] == [None, pt(14)]
    assert resized(resized(item, "text", pt(14)), "text", None) == item


def test_a_limit_of_lines_counts_though_the_frame_has_room() -> None:
    words = "Trois mots ici"
    layout = page((1.2, 3))
    assert size_of([text("a", ("text", words))], layout) == pt(16)
    assert line_count(runs(words), BODY, inch(1.2), ARIAL) == 2
    assert size_of([text("a", ("text", words))], layout, lines=1) == pt(14)


def test_text_that_fits_its_frame_does_not_overflow() -> None:
    slot = page((3, 1)).slots[0]
    short, long = text("a", ("text", "Court.")), text("a", ("text", LONG * 2))
    assert fits(short, slot, BRAND, ARIAL)
    assert overflow(short, slot, BRAND, ARIAL) == 0
    assert not fits(long, slot, BRAND, ARIAL)
    assert overflow(long, slot, BRAND, ARIAL) == text_height(long, slot, BRAND, ARIAL) - slot.box.height


def test_a_frame_of_exactly_one_line_holds_one_line() -> None:
    slot = Slot(name="a", box=replace(box(0, 0, 3, 1), height=BODY.pitch), roles=(BODY,))
    assert fits(text("a", ("text", "Court.")), slot, BRAND, ARIAL)


def test_a_word_wider_than_its_frame_does_not_fit_and_is_named() -> None:
    slot = page((1, 3)).slots[0]
    item = text("a", ("text", "désinstitutionnalisation"))
    assert overflow(item, slot, BRAND, ARIAL) == 0
    assert not fits(item, slot, BRAND, ARIAL)
    assert broken_words(item, slot, BRAND, ARIAL) == ("désinstitutionnalisation",)


@pytest.mark.parametrize(
    "address", ["https://exemple.org/un/long/chemin", "quelquun.de.long@exemple.org", "www.exemple.org/long"]
)
def test_addresses_may_break(address: str) -> None:
    slot = page((1, 3)).slots[0]
    assert fits(text("a", ("text", address)), slot, BRAND, ARIAL)


def test_a_brand_that_does_not_track_or_embolden_headings_is_measured_so() -> None:
    heading = role("title", 28, bold=True, tracking=6, heading=True)
    layout = page((3.5, 1.2), roles=(heading,))
    item = text("a", ("title", "Un titre assez long"))
    plain = replace(BRAND, heading_bold=False, heading_tracking=False)
    assert text_height(item, layout.slots[0], plain, ARIAL) < text_height(item, layout.slots[0], BRAND, ARIAL)


def test_largest_size_is_the_first_step_that_fits() -> None:
    frame = Size(inch(3), inch(1.6))
    assert largest_size(runs("Court."), BODY, frame, ARIAL) == pt(16)
    assert largest_size(runs(LONG), BODY, frame, ARIAL) == pt(14)


def test_largest_size_is_none_when_even_the_smallest_overflows() -> None:
    assert largest_size(runs(LONG * 3), BODY, Size(inch(3), inch(1.6)), ARIAL) is None


def test_largest_size_keeps_a_figure_on_one_line() -> None:
    figure = role("figure", 48, bold=True, steps=(40, 32))
    runs_of_figure = (Run("716,9"), Run("\u00a0Mds $", size=pt(20)))
    assert largest_size(runs_of_figure, figure, Size(inch(2.1), inch(3)), ARIAL, lines=1) == pt(32)


@given(st.text(st.sampled_from("abc é-\u00a0"), max_size=150), st.integers(pt(60), pt(300)), st.integers(0, pt(200)))
def test_whatever_fits_a_frame_fits_a_larger_one_at_least_as_large(words: str, width: Length, more: Length) -> None:
    narrow, wide = (
        largest_size(runs(words), BODY, Size(width + extra, pt(80) + extra), ARIAL) or 0 for extra in (0, more)
    )
    assert narrow <= wide
