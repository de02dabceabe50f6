"""Which of the deck's fonts were not to be had."""

from __future__ import annotations

from deck.render.fonts import advice, missing

PDF = b"<</Type/Font/Subtype/TrueType/BaseFont/BAAAAA+LiberationSans-Bold\n/FirstChar 0>> <</BaseFont /ArialMT>>"


def test_a_font_itself_and_its_twin_of_equal_widths_are_as_good() -> None:
    assert missing(["Arial"], PDF) == ()
    assert missing(["Arial"], b"/BaseFont/CAAAAA+Arial-BoldMT/") == ()
    assert missing(["Cambria", "Calibri"], b"/BaseFont/BAAAAA+Caladea /BaseFont/CAAAAA+Carlito-Bold") == ()


def test_fonts_that_were_replaced_are_found() -> None:
    assert missing(["Cambria", "Calibri"], b"/BaseFont/BAAAAA+DejaVuSerif /BaseFont/CAAAAA+Carlito") == ("Cambria",)


def test_a_pdf_that_names_no_font_says_nothing() -> None:
    assert missing(["Arial"], b"%PDF-1.7 compressed") == ()


def test_the_advice_names_all_fonts_once_and_the_packages_to_install() -> None:
    assert advice(["Cambria", "Calibri"]) == (
        "not drawn in Cambria and Calibri, which this computer lacks: lines may break elsewhere than in PowerPoint."
        " On Debian or Ubuntu: sudo apt install fonts-crosextra-caladea fonts-crosextra-carlito"
    )
    assert "apt" not in advice(["Brand Sans"])
