"""What holds for any slide that the annotations of a kind allow."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deck.brand.grid import FORMATS
from deck.build import plan
from deck.check import check
from deck.content.address import name_slug
from deck.content.key import keys
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.kinds import kind, names
from deck.kinds.continuing import continued
from deck.kinds.slide import Part, Slide, Source
from deck.page.item import Chart, Drawing, Equation, Picture, Table, Text
from deck.page.page import Page, unbroken
from tests.decks import content
from tests.kinds.rules import misplaced
from tests.kinds.slides import sentences, slides, small

PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)
ALSO_ELSEWHERE = {"rows", "highlight", "difference", "series", "columns", "source"}
"""Keys of figures that say which bars or rows there are: what they show is the chart's and the table's to decide."""


def planned(slide: Slide) -> tuple[Page, ...]:
    """As its kind draws it; a slide that its kind cannot draw (a chart whose names have no room), as the deck does."""
    made: tuple[Page, ...] = kind_of(slide).plan(slide, small()[1])
    return made or continued(slide, small()[1])


def kind_of(slide: Slide) -> Any:
    return next(kind(name) for name in names() if kind(name).model is type(slide))


def words_on(page: Page) -> str:
    """All that a page says, its notes included, in one line."""
    said = ["".join(run.text for run in paragraph) for paragraph in page.notes]
    for item in page.items:
        match item:
            case Text():
                said.append(unbroken(item.text) if item.slot == "title" else item.text)
            case Drawing():
                said += [run.text for run in item.runs]
            case Picture() | Equation():
                said.append(item.alt)
            case Table():
                said += [cell.text for row in item.rows for cell in row]
            case Chart():
                said += [*item.spec.categories, *(note.text for note in item.spec.notes)]
                said += [own.label for series in item.spec.series for own in series.points]
    return " ".join(" ".join(said).split())


def said_by(part: Any) -> Iterator[str]:
    """Every word that the author wrote for the audience or the speaker, and every figure called to be shown."""
    _, style = small()
    for key in keys(type(part)).values():
        value = getattr(part, key.field)
        for own in value if isinstance(value, tuple) else (value,):
            match own:
                case Inline():
                    yield from own.text.split()
                case str() if not key.plain:
                    yield from own.split()
                case Reference() if key.field not in ALSO_ELSEWHERE:
                    yield from re.findall(r"\d[\d.,]*", style.language.number(own.quantity))
                case Source():
                    yield from own.text.text.split()
                case Part():
                    yield from said_by(own)


def accents(page: Page) -> list[str]:
    """The figures and names that a page sets in its one accent."""
    found = []
    for item in page.items:
        match item:
            case Text():
                found += [own.text for own in item.paragraphs if own.role.endswith("-highlight")]
            case Drawing() if any(shape.name == "node" and shape.fill == "highlight" for shape in item.shapes):
                found.append(item.address)
    return found


def accented_bars(page: Page) -> list[str]:
    charts = [item.spec for item in page.items if isinstance(item, Chart)]
    points = (own for spec in charts for series in spec.series for own in series.points)
    drawn = (shape for item in page.items if isinstance(item, Drawing) for shape in item.shapes)
    bars = [shape.name for shape in drawn if shape.name.startswith("bar:") and shape.fill == "highlight"]
    return [*bars, *(own.label for own in points if own.colour == "highlight")]


def faults(slide: Slide) -> list[str]:
    """Everything that no slide may have, each fault in a line."""
    made, style = planned(slide), small()[1]
    said = " ".join(words_on(page) for page in made)
    found = [f"{own.code}: {own.message}" for own in check(made, style) if own.is_error]
    found += [f"lost: {word}" for word in said_by(slide) if word not in said]
    for page in made:
        found += [f"accents: {named}" for named in (accents(page), accented_bars(page)) if len(named) > 1]
        addresses = Counter(item.address for item in page.items)
        found += [f"address of {times} shapes: {address}" for address, times in addresses.items() if times > 1]
        found += [f"meeting: {fault}" for fault in misplaced(page, style)]
    return found


@pytest.mark.parametrize("name", names())
def test_whatever_the_annotations_allow_fits_is_all_there_and_has_one_accent(name: str) -> None:
    """Of its texts too, within their budgets; and every address is one shape, and nothing meets anything else."""

    @settings(max_examples=25, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
    @given(slides(name))
    def holds(slide: Slide) -> None:
        assert faults(slide) == []

    holds()


FIGURED = ("big-number", "chart", "closing", "compare", "figure", "key-figures", "levers", "risks", "summary")


@pytest.mark.parametrize("name", FIGURED)
def test_a_unit_is_never_much_more_than_half_as_large_as_its_figure(name: str) -> None:
    """On any page: the number is what is read."""

    @settings(max_examples=25, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
    @given(slides(name), st.sampled_from(sorted(FORMATS)))
    def holds(slide: Slide, page: str) -> None:
        style = replace(small()[1], grid=FORMATS[page])
        made: tuple[Page, ...] = kind_of(slide).plan(slide, style)
        assert [said for page in made for said in large_units(page)] == []

    holds()


def large_units(page: Page) -> Iterator[str]:
    """Figures with a unit or a qualifier that rivals the number."""
    for item in page.items:
        for own in item.paragraphs if isinstance(item, Text) else ():
            if own.role.startswith(("figure", "giant")):
                slot = page.layout.slot(item.slot)
                stated = own.size or slot.roles[slot.level(own.role)].size
                sizes = [run.size or stated for run in own.runs]
                small = [size for size in sizes if size < max(sizes)]
                yield from (f"{item.text}: {size}" for size in small if size > 0.55 * max(sizes))


LISTS = {
    "levers": "kind: levers\ntitle: What we did\nlevers:\n",
    "risks": "kind: risks\ntitle: What may happen\nrisks:\n",
    "loop": "kind: loop\ntitle: Every week\nsteps:\n  - name: First of all\n  - name: Second of all\n",
    "text": "kind: text\ntitle: What we did not measure\npoints:\n",
    "figure": "kind: figure\ntitle: One in four\nfigure: margin\npoints:\n",
}


@pytest.mark.parametrize("name", LISTS)
def test_inserting_an_item_renames_no_other(name: str) -> None:
    @settings(max_examples=6, deadline=None)
    @given(st.lists(sentences(30), min_size=3, max_size=3, unique_by=name_slug), st.integers(0, 2))
    def holds(said: list[str], at: int) -> None:
        before = addresses(name, said[:at] + said[at + 1 :])
        assert before <= addresses(name, said)

    holds()


def addresses(name: str, said: list[str]) -> set[str]:
    items = "".join(f"  - name: {own!r}\n" for own in said)
    with TemporaryDirectory() as folder:
        page = plan(content(Path(folder), LISTS[name] + items)).pages[1]
    return {item.address for item in page.items}
