"""A brand's mark from what a designer gives: an SVG of flat paths, or one to three initials in a frame.

Of SVG: `svg` with a viewBox, `title` (the alternative text), `g` without transform, `path` with the commands M L H V C
A Z. A path's fill is a colour of the brand's theme, so that the mark turns with the page; `currentColor`, black or none
given is the text's colour. Anything else is a finding at its line, never a mark that looks almost right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from deck.brand.brand import Mark
from deck.brand.shape import PathStep, Shape
from deck.brand.svg_path import FURTHEST, PathError, Segment, segments
from deck.source.finding import Finding
from deck.source.flood import MOST
from deck.source.span import Span
from deck.units import Box, inch

MINIMUM_HEIGHT = inch(0.17)
FRAMED_HEIGHT = inch(0.22)
"""Initials are letters: at the foot of a page they are 9 pt."""
FRAME_RATIO = {1: 1.5, 2: 2.0, 3: 2.5}
"""Width of the frame of so many initials, in heights."""

LARGEST = 200_000
"""Bytes of the SVG file."""
DEEPEST = 50
"""Groups in each other."""

UNIT = 1000
"""A mark's own units to one unit of its SVG, so that decimals survive."""

ROLES = {
    "dk1": "text",
    "accent1": "highlight",
    "accent2": "context",
    "accent3": "secondary",
    "accent4": "previous",
    "accent5": "positive",
    "accent6": "negative",
}
"""What a theme colour in the SVG means."""
_TEXT_FILLS = ("", "currentcolor", "black", "#000", "#000000")
_IGNORED = ("metadata", "desc", "defs")
_PAINT = ("stroke", "opacity", "fill-opacity", "transform", "clip-path", "mask", "filter")


def framed(initials: str, alt: str) -> Mark:
    """One to three letters in a 1 pt frame."""
    width = FRAME_RATIO[len(initials)] * UNIT
    return Mark(width=width, height=float(UNIT), shapes=(), alt=alt, minimum_height=FRAMED_HEIGHT, initials=initials)


def drawn(file: Path, shown: str, theme: Mapping[str, str], alt: str) -> Mark | list[Finding]:
    """The mark that an SVG file draws, or what is wrong with it. `alt` holds where the SVG has no title."""
    try:
        if file.stat().st_size > LARGEST:
            message = f"the mark is larger than {LARGEST // 1000} kB"
            return [_finding("bad-mark", message, Span(shown), "simplify its paths: it is drawn a finger wide")]
        source = file.read_bytes()
    except OSError as error:
        return [_finding("missing-mark", f"cannot read the mark: {error.strerror}", Span(shown))]
    return _Svg(shown, theme).mark(source, alt)


class _Enough(Exception):  # noqa: N818 - said of the author's file, not of the program
    """What was found wrong is enough to refuse the file: the rest is not read."""


@dataclass
class _Svg:
    """One reading of an SVG file, with expat, which knows lines and columns and opens nothing from outside."""

    shown: str
    theme: Mapping[str, str]
    findings: list[Finding] = field(default_factory=list)
    paths: list[tuple[list[Segment], str]] = field(default_factory=list)
    viewbox: tuple[float, float, float, float] | None = None
    title: str = ""
    open: list[str] = field(default_factory=list)

    def mark(self, source: bytes, alt: str) -> Mark | list[Finding]:
        self._read(source)
        if not self.findings and (self.viewbox is None or not self.paths):
            missing = 'a viewBox, such as viewBox="0 0 100 100"' if self.viewbox is None else "any path"
            self.findings.append(_finding("bad-mark", f"the mark lacks {missing}", Span(self.shown)))
        if self.findings or self.viewbox is None:
            return self.findings
        left, top, width, height = self.viewbox
        shapes = tuple(
            _shape(f"mark {number}", steps, role, (left, top))
            for number, (steps, role) in enumerate(self.paths, start=1)
        )
        return Mark(
            width=width * UNIT,
            height=height * UNIT,
            shapes=shapes,
            alt=self.title.strip() or alt,
            minimum_height=MINIMUM_HEIGHT,
        )

    def _read(self, source: bytes) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        try:
            self.parser.Parse(source, True)
        except _Enough:
            return
        except expat.ExpatError as error:
            span = Span(self.shown, error.lineno, error.offset + 1, error.lineno, error.offset + 2)
            message = f"the mark is not well-formed SVG: {expat.ErrorString(error.code)}"
            self.findings.append(_finding("bad-mark", message, span))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        inside_ignored = any(above in _IGNORED for above in self.open)
        self.open.append(tag)
        if len(self.open) > DEEPEST:
            self._wrong(f"groups stand more than {DEEPEST} deep in each other", "ungroup them")
            raise _Enough
        if inside_ignored or tag in _IGNORED or space != "http://www.w3.org/2000/svg":
            return  # editors keep notes of their own in other namespaces
        self._check_paint(attributes)
        if tag == "svg":
            self._frame(attributes)
        elif tag == "path":
            self._path(attributes)
        elif tag not in ("g", "title"):
            self._wrong(f"the mark has a <{tag}>", "convert it to a path, or leave it out")

    def _end(self, _: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        if self.open == ["svg", "title"]:
            self.title += text

    def _entity(self, *_: object) -> None:
        self._wrong("the mark declares an entity", "export the SVG again, without a document type")
        raise _Enough  # what it grows to need not be known

    def _check_paint(self, attributes: Mapping[str, str]) -> None:
        harmless = ("", "none", "1")
        looks = {**attributes, **_style(attributes)}
        for name in _PAINT:
            if looks.get(name, "") not in harmless:
                self._wrong(f'the mark uses "{name}"', "export it as flat filled paths")
        for name in attributes:
            if name.startswith("on"):
                self._wrong(f'the mark runs a script: "{name}"', "export it as flat filled paths")

    def _frame(self, attributes: Mapping[str, str]) -> None:
        numbers = re.findall(r"[-+.\deE]+", attributes.get("viewBox", ""))
        try:
            left, top, width, height = (float(number) for number in numbers)
        except ValueError:
            return
        if 0 < width <= FURTHEST and 0 < height <= FURTHEST and max(abs(left), abs(top)) <= FURTHEST:
            self.viewbox = (left, top, width, height)

    def _path(self, attributes: Mapping[str, str]) -> None:
        fill = _style(attributes).get("fill", attributes.get("fill", ""))
        role = self._role(fill.strip().lower())
        try:
            steps = segments(attributes.get("d", ""))
        except PathError as error:
            self._wrong(str(error), "simplify the path in the drawing program and export it again")
            return
        if role:
            self.paths.append((steps, role))

    def _role(self, fill: str) -> str:
        """The palette role of a fill; empty (with a finding) for a colour that is none of the theme's."""
        if fill in _TEXT_FILLS:
            return "text"
        for slot, role in ROLES.items():
            if fill == f"#{self.theme[slot].lower()}":
                return role
        colours = ", ".join(f"#{self.theme[slot]} ({slot})" for slot in ("dk1", "accent1"))
        self._wrong(f'fill "{fill}" is no colour of the theme', f"use currentColor or a theme colour: {colours}, …")
        return ""

    def _wrong(self, message: str, advice: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        self.findings.append(_finding("bad-mark", message, Span(self.shown, line, column, line, column + 1), advice))
        if len(self.findings) > MOST:
            raise _Enough


def _style(attributes: Mapping[str, str]) -> dict[str, str]:
    """The declarations of a `style` attribute."""
    pairs = (pair.partition(":") for pair in attributes.get("style", "").split(";"))
    return {name.strip(): value.strip() for name, colon, value in pairs if colon}


def _shape(name: str, steps: list[Segment], role: str, origin: tuple[float, float]) -> Shape:
    """A freeform in its own bounding box, that of the curves' control points."""
    xs = [point[0] for step in steps for point in step.points]
    ys = [point[1] for step in steps for point in step.points]
    left, top, width, height = min(xs), min(ys), max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0

    def place(point: tuple[float, float]) -> tuple[int, int]:
        return round((point[0] - left) / width * 1000), round((point[1] - top) / height * 1000)

    path = tuple(PathStep(step.command, tuple(place(point) for point in step.points)) for step in steps)
    box = Box(*(round(value * UNIT) for value in (left - origin[0], top - origin[1], width, height)))
    return Shape(name=name, box=box, geometry="freeform", fill=role, path=path)


def _finding(code: str, message: str, span: Span, advice: str = "") -> Finding:
    return Finding(code=code, message=message, span=span, help=advice)
