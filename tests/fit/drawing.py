"""A deck as LibreOffice draws it, paragraph by paragraph: how many lines each takes, and where they stand.

Every paragraph of a copy gets a colour of its own; poppler's `pdftohtml -xml` tells the colour of every stretch of text
in the PDF. So no text is matched by what it says, which a renderer may reorder, join and split.
"""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from deck.write.package import zip_parts
from tests.package_rules import A, P, called, parts_of, tree
from tests.tools import absent, pdf

FIRST, STEP, COLOURS = 0x102030, 7919, 1 << 24
"""Colours far apart: neighbours differ by a prime."""
HEIGHT = 540.0
"""Points: slides of every format are 7.5 inches high."""
FINE = 4
"""pdftohtml rounds to whole pixels, so it is given more of them."""
BASELINE = 0.8
"""Where the baseline lies in the box that pdftohtml gives, from its top."""
SAME_LINE = 0.35
"""Baselines nearer than so much of the type size are one."""
SPACE = 0.27
"""Ems: the space at a line's end hangs, and is no ink."""


class Place(NamedTuple):
    """A paragraph of the deck: slide from 1, the shape's name, the paragraph from 0 (in a table, the cell)."""

    slide: int
    address: str
    paragraph: int


@dataclass(frozen=True)
class DrawnLine:
    """One line of a paragraph as drawn. Lengths in points from the slide's top left corner."""

    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str


class _Stretch(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text: str

    @property
    def baseline(self) -> float:
        return self.top + BASELINE * (self.bottom - self.top)


def drawn(data: bytes, folder: Path) -> Mapping[Place, tuple[DrawnLine, ...]]:
    """The lines of every paragraph that shows; `folder` takes what is made on the way."""
    painted, places = _painted(data)
    file = folder / "painted.pptx"
    file.write_bytes(painted)
    stretches: dict[Place, list[_Stretch]] = defaultdict(list)
    for colour, stretch in _stretches(_xml(pdf(file, folder))):
        if colour in places:
            stretches[places[colour]].append(stretch)
    return {place: tuple(_lines(own)) for place, own in stretches.items()}


def _painted(data: bytes) -> tuple[bytes, Mapping[str, Place]]:
    """The deck with a colour for each paragraph, and which is whose. Links go, for they have a colour of their own."""
    parts = parts_of(data)
    places: dict[str, Place] = {}
    for number in range(1, 1 + sum(name.startswith("ppt/slides/slide") for name in parts)):
        name = f"ppt/slides/slide{number}.xml"
        slide = tree(parts[name])
        for shape in slide.iter(f"{P}sp", f"{P}graphicFrame"):
            for index, paragraph in enumerate(shape.iter(f"{A}p")):
                colour = f"{(FIRST + STEP * len(places)) % COLOURS:06x}"
                places[colour] = Place(number, called(shape), index)
                _paint(paragraph, colour)
        parts[name] = etree.tostring(slide, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zip_parts(parts), places


def _paint(paragraph: etree._Element, colour: str) -> None:
    for run in paragraph.iter(f"{A}rPr"):
        for child in list(run):
            if etree.QName(child).localname in ("solidFill", "hlinkClick"):
                run.remove(child)
        fill = etree.Element(f"{A}solidFill")
        etree.SubElement(fill, f"{A}srgbClr", val=colour.upper())
        run.insert(0, fill)


def _xml(file: Path) -> etree._Element:
    program = shutil.which("pdftohtml") or absent("pdftohtml", "sudo apt install poppler-utils")
    target = file.with_suffix(".xml")
    options = ["-xml", "-i", "-hidden", "-nomerge", "-zoom", str(FINE)]
    subprocess.run([program, *options, file, target], capture_output=True, timeout=120, check=True)
    return etree.parse(target, etree.XMLParser(recover=True, huge_tree=True)).getroot()


def _stretches(document: etree._Element) -> Iterator[tuple[str, _Stretch]]:
    """Colour and place of every stretch of text that shows something."""
    fonts: dict[str, tuple[str, float]] = {}
    for page in document.iter("page"):
        scale = HEIGHT / float(page.get("height", "0"))
        fonts |= {
            own.get("id", ""): (own.get("color", "")[1:], float(own.get("size", "0"))) for own in page.iter("fontspec")
        }
        for own in page.iter("text"):
            colour, size = fonts[own.get("font", "")]
            said = "".join(str(piece) for piece in own.itertext())
            if said.strip():
                left, top, width, height = (
                    float(own.get(side, "0")) * scale for side in ("left", "top", "width", "height")
                )
                hanging = SPACE * size * scale * (len(said) - len(said.rstrip()))
                yield colour, _Stretch(left, top, left + width - hanging, top + height, size * scale, said)


def _lines(stretches: Sequence[_Stretch]) -> Iterator[DrawnLine]:
    """The stretches joined into lines, from the top: a line may have type of several sizes on one baseline."""
    rows: list[list[_Stretch]] = []
    for own in sorted(stretches, key=lambda own: -own.size):
        near = (row for row in rows if abs(row[0].baseline - own.baseline) < SAME_LINE * row[0].size)
        row = next(near, None)
        if row is None:
            rows.append([own])
        else:
            row.append(own)
    for row in sorted(rows, key=lambda row: row[0].baseline):
        yield _joined(sorted(row))


def _joined(row: Sequence[_Stretch]) -> DrawnLine:
    return DrawnLine(
        left=min(own.left for own in row),
        top=min(own.top for own in row),
        right=max(own.right for own in row),
        bottom=max(own.bottom for own in row),
        size=max(own.size for own in row),
        text=" ".join(own.text.strip() for own in row),
    )
