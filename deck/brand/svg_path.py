"""SVG path data as moves, lines and cubic curves: the commands that a mark needs, M L H V C A Z and their relatives.

Source: SVG 1.1, chapter 8.3; arcs become curves by its appendix F.6, one curve for each quarter turn begun.
"""

from __future__ import annotations

import re
from math import atan2, ceil, cos, pi, radians, sin, sqrt, tan
from typing import Literal, TypeAlias

from deck.frozen import frozen

Point: TypeAlias = tuple[float, float]

_SPACE = re.compile(r"[\s,]*")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


FURTHEST = 1_000_000
"""From the origin to any number of a drawing, in its own units."""


class PathError(ValueError):
    """The path data holds something that a mark cannot; the message says what."""


@frozen
class Segment:
    """M and L have one point, C two control points and an end, Z none."""

    command: Literal["M", "L", "C", "Z"]
    points: tuple[Point, ...] = ()


def segments(data: str) -> list[Segment]:
    """The path in absolute moves, lines and curves. Raises PathError."""
    return _Reader(data).segments()


class _Reader:
    def __init__(self, data: str) -> None:
        self.data = data
        self.at = 0
        self.pen: Point = (0.0, 0.0)
        self.start: Point = (0.0, 0.0)
        self.found: list[Segment] = []

    def segments(self) -> list[Segment]:
        while command := self.command():
            self.draw(command)
        if not self.found:
            raise PathError("the path is empty")
        return self.found

    def command(self) -> str:
        """The next command's letter; empty at the end."""
        self.skip()
        letter = self.data[self.at : self.at + 1]
        if not letter:
            return ""
        if not self.found and letter not in "Mm":
            raise PathError("a path begins with M")
        if letter not in "MLHVCAZmlhvcaz":
            raise PathError(f'the path uses "{letter}"; a mark may use M, L, H, V, C, A and Z')
        self.at += 1
        return letter

    def draw(self, letter: str) -> None:
        """Draws one command with all its repeated arguments."""
        relative, command = letter.islower(), letter.upper()
        self.one(command, relative)
        while command != "Z" and self.has_number():
            self.one("L" if command == "M" else command, relative)

    def one(self, command: str, relative: bool) -> None:
        x0, y0 = self.pen if relative else (0.0, 0.0)
        if command == "Z":
            self.add("Z")
            self.pen = self.start
        elif command == "H":
            self.add("L", (x0 + self.number(), self.pen[1]))
        elif command == "V":
            self.add("L", (self.pen[0], y0 + self.number()))
        elif command == "C":
            self.add("C", self.point(x0, y0), self.point(x0, y0), self.point(x0, y0))
        elif command == "A":
            self.arc(x0, y0)
        else:
            self.add("M" if command == "M" else "L", self.point(x0, y0))
            if command == "M":
                self.start = self.pen

    def arc(self, x0: float, y0: float) -> None:
        radii = (self.number(), self.number())
        rotation, large, sweep = self.number(), self.flag(), self.flag()
        for curve in _arc(self.pen, self.point(x0, y0), radii, rotation, large, sweep):
            self.add(curve.command, *curve.points)

    def add(self, command: Literal["M", "L", "C", "Z"], *points: Point) -> None:
        self.found.append(Segment(command, points))
        if points:
            self.pen = points[-1]

    def point(self, x0: float, y0: float) -> Point:
        return x0 + self.number(), y0 + self.number()

    def skip(self) -> None:
        space = _SPACE.match(self.data, self.at)
        self.at = space.end() if space else self.at

    def has_number(self) -> bool:
        self.skip()
        return _NUMBER.match(self.data, self.at) is not None

    def number(self) -> float:
        self.skip()
        number = _NUMBER.match(self.data, self.at)
        if number is None:
            raise PathError(f"a number is missing after {self.data[: self.at].strip()[-12:]!r}")
        self.at = number.end()
        if abs(value := float(number.group())) > FURTHEST:
            raise PathError(f"the path goes further than {FURTHEST:,} units")
        return value

    def flag(self) -> bool:
        """A single 0 or 1; editors write them without a space before what follows."""
        self.skip()
        flag = self.data[self.at : self.at + 1]
        if flag not in ("0", "1"):
            raise PathError("an arc's flags are 0 or 1")
        self.at += 1
        return flag == "1"


def _arc(start: Point, end: Point, radii: Point, rotation: float, large: bool, sweep: bool) -> list[Segment]:
    """An elliptical arc as cubic curves of at most a quarter turn each."""
    rx, ry = abs(radii[0]), abs(radii[1])
    if start == end:
        return []
    if not rx or not ry:
        return [Segment("L", (end,))]
    phi = radians(rotation)
    # F.6.5.1: the half chord, in the axes of the ellipse, as points of the unit circle
    half = _turned(((start[0] - end[0]) / 2, (start[1] - end[1]) / 2), -phi)
    scale = max(1.0, sqrt((half[0] / rx) ** 2 + (half[1] / ry) ** 2))
    rx, ry = rx * scale, ry * scale
    u, v = half[0] / rx, half[1] / ry
    # F.6.5.2: the centre lies on the chord's perpendicular
    chord = u * u + v * v
    away = sqrt(max(0.0, 1 / chord - 1)) * (-1 if large == sweep else 1)
    centre = (away * v, -away * u)
    first = atan2(v - centre[1], u - centre[0])
    turn = (atan2(-v - centre[1], -u - centre[0]) - first) % (2 * pi)
    turn = turn if sweep else turn - 2 * pi
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)

    def place(point: Point) -> Point:
        x, y = _turned(((point[0] + centre[0]) * rx, (point[1] + centre[1]) * ry), phi)
        return middle[0] + x, middle[1] + y

    curves = [Segment("C", tuple(place(point) for point in curve)) for curve in _unit_arc(first, turn)]
    return [*curves[:-1], Segment("C", (*curves[-1].points[:2], end))]


def _unit_arc(first: float, turn: float) -> list[tuple[Point, Point, Point]]:
    """Curves along the unit circle; the handles' length is the usual 4/3 tan(a/4)."""
    count = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    step = turn / count
    handle = 4 / 3 * tan(step / 4)
    curves = []
    for index in range(count):
        a, b = first + index * step, first + (index + 1) * step
        leave = (cos(a) - handle * sin(a), sin(a) + handle * cos(a))
        arrive = (cos(b) + handle * sin(b), sin(b) - handle * cos(b))
        curves.append((leave, arrive, (cos(b), sin(b))))
    return curves


def _turned(point: Point, angle: float) -> Point:
    return point[0] * cos(angle) - point[1] * sin(angle), point[0] * sin(angle) + point[1] * cos(angle)
