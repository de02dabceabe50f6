"""The gallery: a deck of every kind of slide, at every count that changes its page, and of covers for any authors.

Its content is shipped (`specimens/`); the examples of the kinds are a section of it, so that a new kind is in it by
itself. It goes through the ordinary pipeline.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent

from deck.build import FIGURE_CACHE, OUTPUT, Built, Planned, in_memory, plan
from deck.check import check
from deck.content import frame
from deck.content.model import Cover, Report
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds import cover, kind, names
from deck.kinds.slide import Title
from deck.kinds.style import Style
from deck.page.page import Page
from deck.tracing import refused
from deck.write.save import SaveError, save

SPECIMENS = Path(__file__).parent / "specimens"
TARGET = OUTPUT / "gallery.pptx"
EXAMPLES = "examples"
MADE_OF_SECTIONS = ("agenda", "appendix", "section")
"""Kinds whose examples would cut the section of examples in two; the gallery has them in their places."""


@frozen
class Face:
    """A further cover: its title, how many of the authors, what its picture is."""

    title: str
    authors: int
    figure: bool = False
    series: bool = False


FACES = (
    Face("One author and one figure", 1, figure=True),
    Face("Nobody and nothing: plain", 0),
    Face("Two authors: no figure", 2),
    Face("Three authors: two photos", 3, series=True),
    Face("Six authors: two columns", 6, series=True),
)


def gallery(
    out: Path | None = None, *, brand: str | None = None, tone: str | None = None, page: str | None = None
) -> Built:
    """Writes the gallery to `out`, by default build/gallery.pptx; brands are those shipped and those of this folder."""
    target = out or TARGET
    cache = target.parent / FIGURE_CACHE
    with TemporaryDirectory() as folder:
        planned = planned_gallery(Path(folder), brand, tone=tone, page=page, cache=cache)
        if any(finding.is_error for finding in planned.findings):
            return Built(None, 0, planned.findings, planned.texts)
        try:
            saved = save(in_memory(planned, cache), target, edited_word="edited")
        except SaveError as error:
            return Built(None, 0, (*planned.findings, refused(error.code, error)), planned.texts)
    kept = (f"your edited deck is kept as {saved.kept}",) if saved.kept else ()
    return Built(target, len(planned.pages), planned.findings, planned.texts, kept)


def planned_gallery(
    folder: Path,
    brand: str | None = None,
    *,
    tone: str | None = None,
    page: str | None = None,
    cache: Path = OUTPUT / FIGURE_CACHE,
) -> Planned:
    """The gallery's pages, its content written to an empty folder that must stay until they are written."""
    planned = plan(laid_out(folder), brand, tone=tone, page=page, cache=cache)
    if planned.report is None or planned.style is None:
        return planned
    covers = tuple(_covers(planned.report, planned.style))
    first, *others = planned.pages
    told = (*planned.findings, *check(covers, planned.style))
    return replace(planned, pages=(first, *covers, *others), findings=told)


def pages_of_kinds(planned: Planned) -> dict[str, int]:
    """Name of a kind -> the index of its page: that of its example; else, as the kind shows sections, its first."""
    if planned.report is None:
        return {}
    slides = frame.slides(planned.report)
    shown = sorted(slides, key=lambda slide: not slide.address.startswith(f"{EXAMPLES}/"))
    places = {page.address: place for place, page in reversed(tuple(enumerate(planned.pages)))}
    first = {type(slide): places[slide.address] for slide in reversed(shown)}
    return {name: first[kind(name).model] for name in names()}


def laid_out(folder: Path) -> Path:
    """Writes the gallery's project to `folder`, with the brands of the working directory; its content folder."""
    shutil.copytree(SPECIMENS, folder, dirs_exist_ok=True)
    for own in (Path("assets/brands"), Path("assets/fonts")):
        if own.is_dir():
            shutil.copytree(own, folder / own, dirs_exist_ok=True)
    content = folder / "content"
    (content / f"{EXAMPLES}.yaml").write_text(examples(), encoding="utf-8", newline="\n")
    return content


def examples() -> str:
    """The section of the kinds' own examples, each as its kind has it."""
    shown = (name for name in names() if name not in MADE_OF_SECTIONS)
    slides = "".join(f"  - {indent(kind(name).example, '    ')[4:]}\n" for name in shown)
    return f"section: Each kind once\nsource: accounts\npromise: The example of every kind\nslides:\n{slides}"


def _covers(report: Report, style: Style) -> Iterator[Page]:
    for number, face in enumerate(FACES, 2):
        own = replace(report, deck=replace(report.deck, title=_title(face), cover=_art(face, report)))
        slide = replace(frame.cover(own), address=f"deck-{number}")
        yield from cover.plan(slide, replace(style, authors=report.authors[: face.authors]))


def _title(face: Face) -> Title:
    return Title((Run(face.title),))


def _art(face: Face, report: Report) -> Cover:
    """The series of the deck's own cover, the first of its figures, or nothing."""
    shown = report.deck.cover
    if face.series:
        return shown
    return Cover(figure=shown.chart[0], note=Inline((Run("More trips in a year"),))) if face.figure else Cover()
