"""Marks from SVG."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.brand.brand import Mark
from deck.brand.mark import drawn
from deck.source.finding import Finding
from deck.source.flood import MOST
from deck.units import Box
from tests.brand.brands import INK

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'


def read(tmp_path: Path, body: str, head: str = HEAD) -> Mark | list[Finding]:
    file = tmp_path / "mark.svg"
    file.write_text(f"{head}\n{body}\n</svg>", encoding="utf-8")
    return drawn(file, "mark.svg", INK, "Brand")


def wrong(tmp_path: Path, body: str, head: str = HEAD) -> list[Finding]:
    made = read(tmp_path, body, head)
    assert not isinstance(made, Mark)
    return made


def test_a_path_becomes_a_freeform_in_its_own_box(tmp_path: Path) -> None:
    made = read(tmp_path, '<path d="M10 0 H20 V5.5 H10 Z"/>')
    assert isinstance(made, Mark)
    assert (made.width, made.height, made.alt) == (20_000, 10_000, "Brand")
    (shape,) = made.shapes
    assert shape.box == Box(10_000, 0, 10_000, 5_500)
    assert [step.points for step in shape.path] == [((0, 0),), ((1000, 0),), ((1000, 1000),), ((0, 1000),), ()]


def test_fills_are_roles_of_the_palette(tmp_path: Path) -> None:
    fills = ['fill="currentColor"', 'fill="#db6a0e"', 'style="fill:#586F93"', ""]
    made = read(tmp_path, "".join(f'<path {fill} d="M0 0 H1 V1 Z"/>' for fill in fills))
    assert isinstance(made, Mark)
    assert [shape.fill for shape in made.shapes] == ["text", "highlight", "context", "text"]


def test_the_title_is_the_alternative_text(tmp_path: Path) -> None:
    made = read(tmp_path, '<title>GDZ</title><path d="M0 0 H1 V1 Z"/>')
    assert isinstance(made, Mark)
    assert made.alt == "GDZ"


def test_notes_of_editors_are_passed_over(tmp_path: Path) -> None:
    body = '<x:view xmlns:x="urn:x" zoom="2"/><metadata><rect/></metadata><g><path d="M0 0 H1 V1 Z"/></g>'
    assert isinstance(read(tmp_path, body), Mark)


@pytest.mark.parametrize(
    ("body", "message", "line", "column"),
    [
        ('  <rect width="1"/>', "the mark has a <rect>", 2, 3),
        ('<path d="M0 0 Q1 1 2 2"/>', 'the path uses "Q"; a mark may use M, L, H, V, C, A and Z', 2, 1),
        ('<path fill="#FF9900" d="M0 0 H1 V1 Z"/>', 'fill "#ff9900" is no colour of the theme', 2, 1),
        ('<g transform="scale(2)"></g>', 'the mark uses "transform"', 2, 1),
        ('<path style="stroke:#000" d="M0 0 H1 V1 Z"/>', 'the mark uses "stroke"', 2, 1),
        ("<script>alert(1)</script>", "the mark has a <script>", 2, 1),
        ('<g onclick="a()"></g>', 'the mark runs a script: "onclick"', 2, 1),
        ('<use href="https://example.org/a.svg#b"/>', "the mark has a <use>", 2, 1),
        ('<image href="file:///etc/passwd"/>', "the mark has a <image>", 2, 1),
        ('<path d="M0 0 H1e7 V1 Z"/>', "the path goes further than 1,000,000 units", 2, 1),
        ('<path d="M0 0 H1e999 V1 Z"/>', "the path goes further than 1,000,000 units", 2, 1),
        ("<path", "the mark is not well-formed SVG: not well-formed (invalid token)", 3, 1),
    ],
)
def test_what_a_mark_cannot_hold_is_found_at_its_place(
    tmp_path: Path, body: str, message: str, line: int, column: int
) -> None:
    finding = wrong(tmp_path, body)[0]
    assert (finding.message, finding.span.path, finding.span.line, finding.span.column) == (
        message,
        "mark.svg",
        line,
        column,
    )


def test_a_mark_needs_a_frame_and_a_path(tmp_path: Path) -> None:
    assert wrong(tmp_path, "")[0].message == "the mark lacks any path"
    bare = '<svg xmlns="http://www.w3.org/2000/svg">'
    assert "viewBox" in wrong(tmp_path, '<path d="M0 0 H1 V1 Z"/>', bare)[0].message


def test_entities_are_refused(tmp_path: Path) -> None:
    head = f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>{HEAD}'
    assert wrong(tmp_path, "<title>&a;</title>", head)[0].message == "the mark declares an entity"


def test_a_mark_that_cannot_be_read_is_said_so(tmp_path: Path) -> None:
    made = drawn(tmp_path / "none.svg", "none.svg", INK, "x")
    assert not isinstance(made, Mark)
    assert made[0].code == "missing-mark"


def test_entities_that_would_grow_without_end_are_not_followed(tmp_path: Path) -> None:
    grown = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 12))
    head = f'<!DOCTYPE svg [<!ENTITY a0 "lol">{grown}]>{HEAD}'
    assert [own.message for own in wrong(tmp_path, "<title>&a11;</title>", head)] == ["the mark declares an entity"]


def test_a_file_outside_is_never_opened_for_an_entity(tmp_path: Path) -> None:
    head = f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///dev/zero">]>{HEAD}'
    assert [own.message for own in wrong(tmp_path, "<title>&a;</title>", head)] == ["the mark declares an entity"]


def test_groups_without_end_are_refused(tmp_path: Path) -> None:
    (finding,) = wrong(tmp_path, "<g>" * 40_000)
    assert finding.message == "groups stand more than 50 deep in each other"


def test_a_file_too_large_for_a_mark_is_not_read(tmp_path: Path) -> None:
    (finding,) = wrong(tmp_path, f'<path d="M0 0{"h1v1" * 60_000}z"/>')
    assert finding.message == "the mark is larger than 200 kB"


def test_of_many_faults_the_first_are_told(tmp_path: Path) -> None:
    assert len(wrong(tmp_path, "<rect/>" * 5000)) == MOST + 1


@pytest.mark.parametrize("box", ["0 0 1e999 1", "0 0 nan 1", "0 0 1e7 1", "0 0 -1 1", "1e300 0 1 1"])
def test_a_frame_that_nothing_could_be_drawn_in_is_none(tmp_path: Path, box: str) -> None:
    head = HEAD.replace("0 0 20 10", box)
    assert "viewBox" in wrong(tmp_path, '<path d="M0 0 H1 V1 Z"/>', head)[0].message
