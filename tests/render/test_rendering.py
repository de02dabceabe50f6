"""Decks drawn by LibreOffice."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from deck.render import rendering
from deck.render.office import RenderError
from deck.render.png import poppler
from deck.render.rendering import Wanted, render
from tests.tools import ROOT, absent, soffice
from tests.whole import WholeDeck, whole_deck


@pytest.fixture(scope="module")
def small(scratch: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example deck under a name with spaces and accents."""
    file = tmp_path_factory.mktemp("é t") / "à la carte.pptx"
    shutil.copyfile(whole_deck(ROOT / "content/examples/bike-share", scratch).file, file)
    return file


def test_slides_become_a_pdf_pictures_and_notes_pages(small: Path, tmp_path: Path) -> None:
    soffice()
    if poppler() is None:
        absent("pdftoppm", "sudo apt install poppler-utils")
    rendered = render(small, tmp_path / "où", Wanted(pdf=True, png=True, notes_pdf=True, slides="2,4", dpi=72))
    names = ["à la carte.pdf", "à la carte-02.png", "à la carte-04.png", "à la carte-notes.pdf"]
    assert [path.name for path in rendered.paths] == names
    assert sorted(path.name for path in (tmp_path / "où").iterdir()) == sorted(names)
    deck, second, fourth, notes = (path.read_bytes() for path in rendered.paths)
    assert pages(deck) == pages(notes) == 2
    assert Image.open(BytesIO(second)).size == Image.open(BytesIO(fourth)).size == (960, 540)
    assert second != fourth
    assert rendered.remarks == ()


def pages(pdf: bytes) -> int:
    """How many pages a PDF of LibreOffice has."""
    return pdf.count(b"/Type/Page/") + pdf.count(b"/Type/Page\n")


def test_without_poppler_libreoffice_draws_the_pictures(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    soffice()
    monkeypatch.setattr(rendering, "poppler", lambda: None)
    rendered = render(small, tmp_path, Wanted(png=True, slides="3", dpi=72))
    assert [path.name for path in rendered.paths] == ["à la carte-03.png"]
    picture = Image.open(rendered.paths[0]).convert("L")
    assert picture.size == (960, 540)
    assert picture.getextrema()[0] < 100 < 200 < picture.getextrema()[1]


def test_a_deck_of_hidden_slides_needs_to_be_told_which(deck: WholeDeck, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden.pptx"
    rendering.copy_showing((), rendering.source(deck.file), hidden)
    with pytest.raises(RenderError, match="shows no slide"):
        render(hidden, tmp_path / "out", Wanted(pdf=True))
    assert not (tmp_path / "out").exists()
