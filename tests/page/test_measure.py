from __future__ import annotations

from dataclasses import replace

import pytest

from deck.brand.metrics import font
from deck.brand.role import line_pitch, role
from deck.figures.run import Run
from deck.page.measure import Measure
from deck.units import points, pt
from tests.page.setting import ARIAL, BODY, runs


def test_a_digit_of_arial_is_0_556_em_wide() -> None:
    assert points(ARIAL.width(runs("0"), BODY)) == pytest.approx(16 * 0.556, abs=0.01)


def test_width_grows_with_the_size() -> None:
    half, whole = ARIAL.width(runs("Ventes"), BODY, pt(8)), ARIAL.width(runs("Ventes"), BODY)
    assert whole == pytest.approx(2 * half, abs=2)


def test_bold_is_wider_and_light_runs_in_bold_roles_are_regular() -> None:
    regular, bold = (
        ARIAL.width(runs("Ventes nettes"), BODY),
        ARIAL.width(runs("Ventes nettes"), replace(BODY, bold=True)),
    )
    assert bold > regular
    assert ARIAL.width((Run("Ventes nettes", bold=True),), BODY) == bold
    assert ARIAL.width((Run("Ventes nettes", light=True),), replace(BODY, bold=True)) == regular


def test_a_run_with_a_size_of_its_own_keeps_it_when_the_paragraph_steps_down() -> None:
    unit = Run("Mds $", size=pt(20))
    assert ARIAL.width((unit,), BODY, pt(48)) == ARIAL.width((unit,), BODY, pt(12))


def test_tracking_is_added_after_each_character() -> None:
    plain, wide = ARIAL.width(runs("2025"), BODY), ARIAL.width(runs("2025"), replace(BODY, tracking=pt(1)))
    assert wide - plain == pytest.approx(pt(4), abs=2)


def test_tighter_tracking_does_not_pull_in_the_last_glyph() -> None:
    plain, tight = ARIAL.width(runs("2025"), BODY), ARIAL.width(runs("2025"), replace(BODY, tracking=pt(-1)))
    assert plain - tight == pytest.approx(pt(3), abs=2)
    assert ARIAL.width(runs("5"), replace(BODY, tracking=pt(-9))) == ARIAL.width(runs("5"), BODY)


def test_the_wider_of_kerned_and_unkerned_counts() -> None:
    """PowerPoint does not kern `AV` closer; LibreOffice kerns Carlito's `f)` apart."""
    a, v = ARIAL.width(runs("A"), BODY), ARIAL.width(runs("V"), BODY)
    assert ARIAL.width(runs("AV"), BODY) == pytest.approx(a + v, abs=2)
    calibri = Measure(font("Calibri"), font("Calibri"))
    pair = calibri.width(runs("f)"), BODY)
    assert pair > calibri.width(runs("f"), BODY) + calibri.width(runs(")"), BODY)


def test_runs_join_without_a_gap() -> None:
    assert ARIAL.width(runs("Ventes ", "nettes"), BODY) == ARIAL.width(runs("Ventes nettes"), BODY)


def test_the_widest_line_counts_where_the_author_breaks() -> None:
    assert ARIAL.width(runs("un\ntrois cents\ndeux"), BODY) == ARIAL.width(runs("trois cents"), BODY)


def test_nothing_is_as_wide_as_nothing() -> None:
    assert ARIAL.width((), BODY) == ARIAL.width(runs(""), BODY) == 0


def test_headings_are_measured_in_the_heading_font() -> None:
    mixed = Measure(font("Calibri"), font("Arial"))
    heading = replace(BODY, heading=True)
    assert mixed.width(runs("Ventes"), heading) < mixed.width(runs("Ventes"), BODY)


def test_a_line_is_1_2_em_unless_the_font_asks_for_more() -> None:
    calibri = Measure(font("Calibri"), font("Calibri"))
    assert ARIAL.pitch(BODY, BODY.size) == line_pitch(BODY, BODY.size)
    assert calibri.pitch(BODY, BODY.size) == pytest.approx(line_pitch(BODY, BODY.size) * 1.2207 / 1.2, rel=1e-3)
    exact = role("figure", 48, line=pt(60))
    assert calibri.pitch(exact, pt(40)) == pt(60)


def test_fonts_without_a_table_are_named() -> None:
    assert Measure(font("Papyrus Ultra"), font("Papyrus Ultra")).unknown == ("Papyrus Ultra",)
    assert ARIAL.unknown == ()
