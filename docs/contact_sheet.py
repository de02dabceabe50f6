"""The picture of the deck in the README: every page as LibreOffice draws it, the cover large, on one sheet.

Usage: python docs/contact_sheet.py DECK.pptx [--page N FILE.png]     (`make picture` does it)

Needs soffice and pdftoppm. Writes docs/deck.png; with --page, one page of the deck as a picture of its own as well.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

DOCS = Path(__file__).resolve().parent
COLUMNS = 4
WIDTH = 400
GAP = 12
GROUND = "#D9DCE1"
DENSITY = 96


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("deck", type=Path)
    arguments.add_argument("--page", nargs=2, metavar=("N", "FILE"))
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pages = drawn(chosen.deck, Path(folder))
    save(sheet(pages), DOCS / "deck.png")
    if chosen.page:
        save(pages[int(chosen.page[0]) - 1], Path(chosen.page[1]))


def drawn(deck: Path, folder: Path) -> list[Image.Image]:
    """The deck's pages, `DENSITY` dots to the inch."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
    subprocess.run(office, check=True, capture_output=True)
    pdf = folder / f"{deck.stem}.pdf"
    subprocess.run(["pdftoppm", "-r", str(DENSITY), "-png", str(pdf), str(folder / "page")], check=True)
    return [Image.open(path).convert("RGB") for path in sorted(folder.glob("page-*.png"))]


def sheet(pages: Sequence[Image.Image]) -> Image.Image:
    """The cover over two columns and two rows, the others in the places that remain."""
    height = round(WIDTH * pages[0].height / pages[0].width)
    places = list(zip(pages[1:], free_places(), strict=False))
    rows = max(2, *(row + 1 for _, (_, row) in places))
    picture = Image.new("RGB", (COLUMNS * (WIDTH + GAP) + GAP, rows * (height + GAP) + GAP), GROUND)
    picture.paste(pages[0].resize((2 * WIDTH + GAP, 2 * height + GAP)), (GAP, GAP))
    for page, (column, row) in places:
        picture.paste(page.resize((WIDTH, height)), (GAP + column * (WIDTH + GAP), GAP + row * (height + GAP)))
    return picture


def free_places() -> Iterator[tuple[int, int]]:
    """Column and row, in reading order, without the cover's four."""
    row = 0
    while True:
        yield from ((column, row) for column in range(2 if row < 2 else 0, COLUMNS))
        row += 1


def save(picture: Image.Image, file: Path) -> None:
    """As a small PNG: flat pages lose nothing by 256 colours."""
    picture.quantize(256, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    main()
