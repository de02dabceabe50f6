"""Slides with far more on them than a slide holds: built, drawn, and shown in docs/fitting.md.

Usage: python -m tests.fit.specimens     (`make fitting` does it; needs LibreOffice and poppler)

Writes docs/fitting/NAME-BRAND.png: every page that one slide of the content became, on a sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from deck.build import Planned, in_memory, plan
from deck.render.png import Pixels, by_poppler, poppler
from tests.tools import ROOT, pdf

PICTURES = ROOT / "docs/fitting"
BRANDS = ("encre", "sobre")
COLUMNS, WIDTH, HEIGHT, GAP, GROUND = 4, 304, 171, 8, "#D9DCE1"
COLOURS = 64
PLACES = (
    *("Station square", "University", "Old harbour", "Town hall", "Botanical garden", "Hospital", "Market", "Theatre"),
    *("North gate", "Rue des Tanneurs", "Stadium", "Library", "Science park", "Cathedral", "River bank", "Bus depot"),
    *("Kastanienallee", "Airport line", "Museum quarter", "West cemetery"),
)
LEVELS = ("", ", upper level", " (opened in May)")
WORKS = (
    "twelve more docks, and light at night",
    "a pump and a tap, asked for by four riders in ten since the first year of the network",
    "cameras",
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = tuple(f"{name} 25" for name in _MONTHS)
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
NAMES = ("Ada", "Noor", "Jules", "Marit", "Tom", "Ines", "Otto", "Salomé", "Bo", "Grace")
FAMILIES = ("El Amrani", "Ek", "van den Berg")


def slides() -> Mapping[str, str]:
    """The specimens by name, each one slide of YAML."""
    return {
        "bullets": _slide("text", "Sixty small works make the network easier to use", "points", _bullets()),
        "table": _table("Forty stations, and what changed in a year", range(1, 41), ("2024", "2025", "change")),
        "wide-table": _table("Sixty stations, month by month", range(1, 61), (*MONTHS, "2025")),
        "long-word": _slide("levers", "One word is longer than any slide is wide", "levers", _long_words()),
        "levers": _slide("levers", "Nine measures carry the new timetable", "levers", _levers()),
        "risks": _slide("risks", "Twelve things could delay the opening", "risks", _risks()),
        "people": _slide("team", "Thirty people keep the bikes on the road", "members", _people()),
    }


def planned(folder: Path, brand: str) -> Planned:
    """The deck of all specimens: a cover with thirty authors, then a slide of the content each."""
    home = folder / "content"
    home.mkdir(parents=True, exist_ok=True)
    files = {
        "deck": "title: A year of shared bikes\nlanguage: en-GB\nsections: [network]\ndate: 2026-01\n",
        "network": "".join(
            (
                "section: The network\nsource: counts\nsources:\n  counts: Counts at the docks, 2025\nfigures:\n",
                *_stations(),
                "slides:\n",
                *slides().values(),
            )
        ),
        "authors": "".join(f"- name: {name}\n" for name in authors()),
    }
    for name, text in files.items():
        (home / f"{name}.yaml").write_text(text, encoding="utf-8")
    return plan(home, brand, cache=folder / "cache")


def authors() -> tuple[str, ...]:
    """Thirty names."""
    return tuple(f"{first} {family}" for family, first in product(FAMILIES, NAMES))


def shares(made: Planned) -> Mapping[str, Sequence[int]]:
    """The name of each specimen, and the indices of its pages; the cover is `authors`."""
    assert made.report is not None
    (section,) = made.report.sections
    addresses = {own.address: name for name, own in zip(slides(), section.slides, strict=True)}
    pages: dict[str, list[int]] = {"authors": [0]}
    for index, page in enumerate(made.pages[1:], 1):
        pages.setdefault(addresses[page.address], []).append(index)
    return pages


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    for brand in BRANDS:
        with TemporaryDirectory() as folder:
            made = planned(Path(folder), brand)
            images = drawn(in_memory(made, Path(folder)), Path(folder))
            for name, indices in shares(made).items():
                save(sheet([images[index] for index in indices]), PICTURES / f"{name}-{brand}.png")


def drawn(deck: bytes, folder: Path) -> list[Image.Image]:
    """The pages as LibreOffice draws them, in the size of the sheet."""
    file = folder / "deck.pptx"
    file.write_bytes(deck)
    large = Pixels(2 * WIDTH, 2 * HEIGHT)
    pages = by_poppler(poppler() or "", pdf(file, folder), large, folder, 180)
    pictures = (Image.open(BytesIO(page)).convert("RGB") for page in pages)
    return [picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS) for picture in pictures]


def sheet(pages: Sequence[Image.Image]) -> Image.Image:
    """The pages in rows of four."""
    columns = min(COLUMNS, len(pages))
    rows = -(-len(pages) // columns)
    picture = Image.new("RGB", (columns * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP), GROUND)
    for index, page in enumerate(pages):
        row, column = divmod(index, columns)
        picture.paste(page, (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP)))
    return picture


def save(picture: Image.Image, file: Path) -> None:
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def _slide(kind: str, title: str, key: str, items: Iterator[str]) -> str:
    return "".join((f"  - kind: {kind}\n    title: {title}\n    {key}:\n", *(f"      - {item}\n" for item in items)))


def _table(title: str, rows: range, columns: Sequence[str]) -> str:
    called = ", ".join(f"station {row}" for row in rows)
    return f"  - kind: table\n    title: {title}\n    rows: [{called}]\n    columns: [{', '.join(columns)}]\n"


def _stations() -> Iterator[str]:
    """Sixty figures with thirteen periods and a change, of two to six digits."""
    for number in range(1, 61):
        place, more = PLACES[number % len(PLACES)], LEVELS[number // len(PLACES) % len(LEVELS)]
        months = [37 + number * (7 + month) * (12 - abs(month - 6)) for month in range(12)]
        values = "".join(f"    {month}: {trips}\n" for month, trips in zip(MONTHS, months, strict=True))
        total = sum(months)
        yield f"  station {number}:\n    label: {place}{more}\n    unit: trips\n"
        growth = number % 17 or 9
        yield f"    2024: {total * 100 // (100 + growth)}\n{values}    2025: {total}\n    change: +{growth}%\n"


def _bullets() -> Iterator[str]:
    return (f"text: '{place}: {work}'" for work, place in product(WORKS, PLACES))


def _levers() -> Iterator[str]:
    for number, place in enumerate(PLACES[:9], 1):
        yield f"name: {place}\n        figure: station {number}\n        text: Buses and bikes meet at one stop"


def _long_words() -> Iterator[str]:
    word = (WORD * 4)[:300]
    yield f"name: {word}\n        text: A lever whose name has three hundred letters"
    yield "name: Short\n        text: A lever whose name has five"


def _risks() -> Iterator[str]:
    for number, place in enumerate(PLACES[:12], 1):
        late = "The works begin later than planned, and the buses are full until they end"
        yield f"name: 'Risk {number}: {place}'\n        text: {late}"


def _people() -> Iterator[str]:
    roles = ("Workshop", "Vans and night shift", "Riders’ hotline", "Docks and ground works")
    return (f"name: {name}\n        role: {roles[index % 4]}" for index, name in enumerate(authors()))


if __name__ == "__main__":
    main()
