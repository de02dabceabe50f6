"""The page about the kinds of slides and its pictures: each kind's page of the gallery, in both brands.

Usage: python docs/kinds.py     (`make kinds` does it; needs soffice and pdftoppm)

Writes docs/kinds.md and docs/kinds/KIND-BRAND.png.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from contact_sheet import DOCS, drawn
from PIL import Image

from deck.build import in_memory
from deck.content.catalogue import BRANDS, markdown
from deck.kinds import names
from deck.project.gallery import pages_of_kinds, planned_gallery

WIDTH = 480
COLOURS = 256


def main() -> None:
    (DOCS / "kinds.md").write_text(markdown(), encoding="utf-8", newline="\n")
    (DOCS / "kinds").mkdir(exist_ok=True)
    for brand in BRANDS:
        with tempfile.TemporaryDirectory() as folder:
            picture_kinds(brand, Path(folder))


def picture_kinds(brand: str, folder: Path) -> None:
    """Draws the gallery in a brand, and saves the page of each kind."""
    planned = planned_gallery(folder / "project", brand, cache=folder / "figures")
    deck = folder / "gallery.pptx"
    deck.write_bytes(in_memory(planned, folder / "figures"))
    pages = drawn(deck, folder)
    numbers = pages_of_kinds(planned)
    for name in names():
        save(pages[numbers[name]], DOCS / "kinds" / f"{name}-{brand}.png")


def save(page: Image.Image, file: Path) -> None:
    size = (WIDTH, round(WIDTH * page.height / page.width))
    small = page.resize(size, Image.Resampling.LANCZOS)
    small.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main()
