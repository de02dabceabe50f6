from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.brand.role import role
from deck.figures.run import Run
from deck.page.clusters import ends
from deck.page.lines import break_lines, cut_words, set_paragraph, stacked
from deck.units import Length, inch, points, pt
from tests.page.setting import ARIAL, BODY, runs


def broken(text: str, width: Length) -> list[str]:
    return [line.text for line in break_lines(runs(text), BODY, width, ARIAL)]


def just(text: str) -> Length:
    """A frame that just holds the text."""
    return ARIAL.width(runs(text), BODY)


def test_lines_break_at_spaces_which_hang() -> None:
    assert broken("un deux trois", just("un deux")) == ["un deux ", "trois"]


def test_no_break_spaces_hold_together() -> None:
    assert broken("coûte 200\u00a0Mds\u202f$", just("coûte 200\u00a0Mds")) == ["coûte ", "200\u00a0Mds\u202f$"]


def test_lines_break_after_hyphens_and_dashes_inside_words() -> None:
    assert broken("porte-avions", just("porte-avi")) == ["porte-", "avions"]
    assert broken("Nantes\u2013Angers", just("Nantes\u2013A")) == ["Nantes\u2013", "Angers"]
    assert broken("Nantes\u2014Angers", just("Nantes\u2014A")) == ["Nantes\u2014", "Angers"]


def test_a_word_too_wide_does_not_part_a_slash_from_the_letter_that_combines_with_it() -> None:
    assert broken("abc/\u0301123456789", just("abc/\u030112")) == ["abc", "/\u0301", "12345", "6789"]


@pytest.mark.parametrize(
    "text",
    [
        *("5\u20139", "T4-2025", "-12", "\u221212", "porte\u2011avions", "client/serveur", "qui ?", "donc ;", "( net"),
        *("bike-share/changes", "in\u00ad)"),
    ],
)
def test_no_line_ends_inside(text: str) -> None:
    assert broken(f"ou {text}", just(f"ou {text}") - 1) == ["ou ", text]


def test_soft_hyphens_break_where_their_hyphen_has_room_and_show_nothing_elsewhere() -> None:
    assert just("in\u00advisible") == just("invisible")
    assert broken("in\u00adfini", just("infin")) == ["in\u00ad", "fini"]
    assert break_lines(runs("in\u00adfini"), BODY, just("infin"), ARIAL)[0].width > just("in")


def test_authors_break_lines_with_newlines() -> None:
    assert broken("un\n\ndeux", inch(5)) == ["un\n", "\n", "deux"]


def test_empty_text_is_a_line() -> None:
    (line,) = break_lines((), BODY, inch(5), ARIAL)
    assert (line.text, line.width, line.size) == ("", 0, BODY.size)


def test_a_word_wider_than_the_frame_breaks_at_its_characters_and_is_named() -> None:
    lines = break_lines(runs("un anticonstitutionnellement long"), BODY, just("anticonstitution"), ARIAL)
    assert [line.text for line in lines] == ["un ", "anticonstitution", "nellement long"]
    assert cut_words(lines) == ("anticonstitutionnellement",)
    paragraph = set_paragraph(runs("un anticonstitutionnellement long"), BODY, just("anticonstitution"), ARIAL)
    assert (paragraph.lines, paragraph.cut) == (lines, ("anticonstitutionnellement",))


def test_an_address_breaks_after_its_signs_and_characters_with_their_marks_stay_whole() -> None:
    address = "https://exemple.org/rapports?annee=2025"
    assert broken(address, just("https://exemple.org/rapports?ann"))[0] == "https://exemple.org/rapports?"
    assert broken(address, just("https://exemple.org/rapp"))[0] == "https://exemple.org/"
    assert broken("Syst%C3%A8me", just("Syst%C3"))[0] == "Syst"
    assert broken("e\u0301" * 8, just("é" * 5)) == ["e\u0301" * 5, "e\u0301" * 3]
    assert broken("👩\u200d🔬" * 3, just("👩🔬👩")) == ["👩\u200d🔬"] * 3


def test_an_address_breaks_after_a_slash_only_where_the_next_character_has_room_too() -> None:
    """LibreOffice takes the slash before, PowerPoint fills the line: the plan has no more on a line than either."""
    address = "https://exemple.org/rapports"
    assert broken(address, just("https://exemple.org/"))[0] == "https://"
    assert broken(address, just("https://exemple.org/r"))[0] == "https://exemple.org/"
    assert broken("1234567/8901234", just("1234567/89"))[0] == "1234567/89"


def test_chinese_and_japanese_fill_lines_and_keep_signs_where_they_belong() -> None:
    assert broken("東京都の人口。", pt(16 * 6)) == ["東京都の人", "口。"]
    assert broken("これは「本」だ", pt(16 * 4)) == ["これは", "「本」だ"]
    assert broken("ニューヨーク", pt(16 * 4)) == ["ニュー", "ヨーク"]


def test_words_of_thai_leave_room_for_the_rest_of_a_word() -> None:
    text = "ภาษาไทยไม่มีช่องว่างระหว่างคำ"
    lines = break_lines(runs(text), BODY, pt(120), ARIAL)
    assert [line.broken for line in lines] == [False] * len(lines)
    assert all(line.width <= pt(120 - 24) for line in lines[:-1])


def test_lines_of_tall_scripts_are_higher() -> None:
    latin, thai, mixed = (set_paragraph(runs(text), BODY, inch(5), ARIAL).height for text in ("a", "ก", "aक"))
    assert latin < thai < mixed


def test_the_indent_narrows_the_frame() -> None:
    indented = replace(BODY, indent=pt(20))
    lines = break_lines(runs("un deux"), indented, just("un deux") + pt(19), ARIAL)
    assert [line.text for line in lines] == ["un ", "deux"]


def test_a_line_is_as_high_as_its_largest_run() -> None:
    figure = role("figure", 20)
    mixed = (Run("200", size=pt(48)), Run(" Mds"))
    lines = break_lines(mixed, figure, inch(5), ARIAL)
    assert [line.size for line in lines] == [pt(48)]
    apart = break_lines(mixed, figure, ARIAL.width(mixed[:1], figure), ARIAL)
    assert [line.size for line in apart] == [pt(48), pt(20)]


def test_height_adds_pitches_and_the_space_before_all_but_the_first() -> None:
    one, two = (set_paragraph(runs(text), BODY, inch(5), ARIAL) for text in ("un", "un\ndeux"))
    pitch = 16 * 1.2 * 1.08
    assert points(stacked([one])) == pytest.approx(pitch, abs=0.01)
    assert points(stacked([one, two])) == pytest.approx(3 * pitch + 4, abs=0.01)
    assert stacked([]) == 0


def test_an_exact_pitch_does_not_grow_with_a_large_run() -> None:
    exact = role("figure", 48, line=pt(60))
    assert set_paragraph((Run("200", size=pt(80)),), exact, inch(5), ARIAL).height == pt(60)


PLAIN = "aâWi.,:;!?-–—/ \u00a0\u202f\u00ad\u200b\n09漢é"
OTHER = "漢字ー「」、。가각กำไนิ\u094dकאשسّل😀👍🏽🇫🇷\u200de\u0301"
TEXTS = st.text(st.sampled_from(PLAIN), max_size=60) | st.text(st.sampled_from(PLAIN + OTHER), max_size=60)
WIDTHS = st.integers(pt(5), pt(400))
SIZES = st.integers(pt(8), pt(60))


@given(TEXTS, WIDTHS)
def test_lines_joined_are_the_text(text: str, width: Length) -> None:
    assert "".join(broken(text, width)) == text


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_frame_but_for_a_single_character(text: str, width: Length) -> None:
    for line in break_lines(runs(text), BODY, width, ARIAL):
        ink = line.text.strip(" \t\n\u200b")
        assert line.width <= width or len(list(ends(ink, 0, len(ink)))) == 1


@given(TEXTS, WIDTHS, WIDTHS)
def test_a_wider_frame_never_takes_more_lines(text: str, width: Length, more: Length) -> None:
    assert len(broken(text, width + more)) <= len(broken(text, width))


@given(TEXTS, WIDTHS, SIZES, SIZES)
def test_larger_type_never_takes_fewer_lines_nor_less_height(
    text: str, width: Length, one: Length, two: Length
) -> None:
    small, large = sorted((one, two))
    lower, higher = (set_paragraph(runs(text), BODY, width, ARIAL, size) for size in (small, large))
    assert len(lower.lines) <= len(higher.lines)
    assert lower.height <= higher.height


@given(TEXTS, TEXTS, WIDTHS)
def test_another_paragraph_never_makes_the_text_lower(text: str, other: str, width: Length) -> None:
    first, second = (set_paragraph(runs(own), BODY, width, ARIAL) for own in (text, other))
    assert stacked([first]) < stacked([first, second])


@given(TEXTS, WIDTHS, st.sampled_from((0, -30, 120)))
def test_text_reaches_as_far_as_it_fits(text: str, room: Length, tracking: Length) -> None:
    extent = ARIAL.extent(runs(text), replace(BODY, tracking=tracking * BODY.size // 1000))
    offsets = range(len(text) + 1)
    assert extent.reach(0, room) == max(end for end in offsets if extent.width(0, end) <= room)


def test_only_the_first_line_has_the_room_of_its_hang() -> None:
    body = replace(BODY, indent=pt(30), hang=pt(30))
    extent = ARIAL.extent(runs("one two three four"), body)
    width = extent.width(0, len("one two three"))
    lines = [line.text.strip() for line in break_lines(runs("one two three four five six"), body, width, ARIAL)]
    assert lines[0] == "one two three"
    assert lines == [
        lines[0],
        *(own.text.strip() for own in break_lines(runs("four five six"), BODY, width - pt(30), ARIAL)),
    ]
