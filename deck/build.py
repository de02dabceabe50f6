"""The pipeline, readable as a table of contents: load, plan, check, write, save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from deck.brand.brand import Brand
from deck.brand.grid import FORMATS, Grid
from deck.brand.load import load_brand
from deck.brand.palette import Tone
from deck.charts.bad_latex import bad_latex
from deck.check import check, check_content, check_draft, weighed
from deck.check.level import useless_levels
from deck.content import frame
from deck.content.address import slug
from deck.content.footer import footer, narrow_footers
from deck.content.load import load
from deck.content.model import Report
from deck.content.pages import pages as report_pages
from deck.frozen import frozen
from deck.kinds import closing
from deck.kinds.signs import conventions
from deck.kinds.slide import Slide
from deck.kinds.style import Style
from deck.page import fitting
from deck.page.item import Chart
from deck.page.measure import Measure
from deck.page.page import Page
from deck.source.finding import Finding
from deck.source.span import NOWHERE, Span
from deck.source.text import SourceText
from deck.tracing import refused, write_trace

if TYPE_CHECKING:
    from deck.template.properties import Properties
    from deck.write.save import Saved

DEFAULT_BRAND = "encre"
OUTPUT = Path("build")
FIGURE_CACHE = Path(".cache/figures")
"""Beside the deck."""
EPOCH = "2000"
"""The file's date where the content has none: never today's, the same content gives the same file."""


@frozen
class Built:
    """What a build did. `path` is None when the content has errors: then nothing was written."""

    path: Path | None
    slides: int
    findings: tuple[Finding, ...]
    texts: Mapping[str, SourceText] = field(repr=False)
    """Path as shown -> the file's text, for showing findings."""
    notes: tuple[str, ...] = ()
    """What else was done: an edited deck kept, a file written beside."""


@frozen
class Planned:
    """A deck before it is written: its pages, in the style of its brand. `pages` is empty when something is wrong."""

    report: Report | None
    style: Style | None
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]
    texts: Mapping[str, SourceText] = field(repr=False)


def build(
    content: Path | str = "content",
    out: Path | str | None = None,
    *,
    brand: str | None = None,
    tone: str | None = None,
    page: str | None = None,
    figures: bool = False,
    force: bool = False,
) -> Built:
    """Builds the deck of a content folder; `out` is `build/<name>.pptx` by default.

    `brand`, `tone` (light, dark) and `page` (16:9, 4:3, A4) hold against what deck.yaml says. `figures` puts drawn
    figures in place of native charts, `force` replaces a deck that somebody edited.
    """
    cache = (Path(out).parent if out else OUTPUT) / FIGURE_CACHE
    planned = plan(Path(content), brand, tone=tone, page=page, cache=cache)
    if planned.report is None or planned.style is None or any(finding.is_error for finding in planned.findings):
        return Built(None, 0, planned.findings, planned.texts)
    default = target_of(planned.report)
    target = _named(Path(out), default.name) if out else default
    if target.suffix.lower() != ".pptx":
        return Built(None, 0, (*planned.findings, _odd_suffix(target)), planned.texts)
    return _written(planned, planned.report, target, own_name=out is not None, figures=figures, force=force)


def plan(
    content: Path,
    brand: str | None = None,
    *,
    tone: str | None = None,
    page: str | None = None,
    cache: Path = OUTPUT / FIGURE_CACHE,
) -> Planned:
    """The pages of a content folder, and everything that is wrong with it.

    Brand, tone and page format are those of deck.yaml where they are not given. What was drawn before lies in `cache`,
    and is known to be good. Raises KeyError for an unknown format.
    """
    loaded = load(content)
    findings = [*loaded.findings, *useless_levels(loaded.places)]
    report = loaded.report or loaded.draft
    if report is None:
        return Planned(None, None, (), weighed(findings, None, loaded.texts, complete=False), loaded.texts)
    whole = loaded.report is not None
    errors = [finding for finding in findings if finding.is_error]
    findings += check_content(report, loaded.texts) if whole else check_draft(report, loaded.texts, errors)
    dress, found = _brand(report, content, brand, tone or report.deck.tone)
    findings += found
    worn = dress or load_brand(DEFAULT_BRAND, None)[0]  # without its brand, a deck is checked in the program's own
    assert worn is not None
    style = _style(report, worn, FORMATS[page or report.deck.format], content)
    pages = report_pages(report, style)
    found = [*check(pages, style, report), *bad_latex(pages, worn, cache)]
    findings += found if whole else [own for own in found if own.is_error]  # what is missing may be what they miss
    as_written = brand is None and tone is None and page is None
    told = weighed(findings, report, loaded.texts, complete=whole, as_written=as_written)
    sound = whole and dress is not None
    return Planned(loaded.report, style if sound else None, pages if sound else (), told, loaded.texts)


def target_of(report: Report) -> Path:
    """Where the deck of a report lies unless somebody wants it elsewhere."""
    return OUTPUT / f"{_name(report)}.pptx"


def in_memory(planned: Planned, cache: Path = OUTPUT / FIGURE_CACHE, *, figures: bool = False) -> bytes:
    """The deck that was planned, as the bytes of a .pptx. What is drawn is kept in `cache`: formulas, and with
    `figures` every chart.

    Raises PictureError for a file that is no picture, ValueError when there is nothing to write: see the findings.
    """
    from deck.charts.drawers import Drawers, equation_drawer, figure_drawer
    from deck.write.presentation import write

    report, style = planned.report, planned.style
    if report is None or style is None:
        raise ValueError("nothing was planned")
    drawers = Drawers(figure_drawer(style.brand, cache) if figures else None, equation_drawer(style.brand, cache))
    properties = _properties(report, planned.pages, style)
    return write(planned.pages, properties, style.brand, size=style.grid.size, drawers=drawers)


def _brand(report: Report, content: Path, name: str | None, tone: str) -> tuple[Brand | None, list[Finding]]:
    at = NOWHERE if name else report.deck.places.get("brand", report.deck.span)
    brand, findings = load_brand(name or report.deck.brand or DEFAULT_BRAND, content.parent, at=at)
    findings = [replace(own, message=f"--brand: {own.message}") if own.span == NOWHERE else own for own in findings]
    return brand.dark if brand and tone == Tone.DARK.value else brand, findings


def _style(report: Report, brand: Brand, grid: Grid, content: Path) -> Style:
    style = Style(
        brand=brand,
        grid=grid,
        language=report.language,
        measure=Measure.of(brand, content.parent),
        authors=report.authors,
        chapters=frame.chapters(report),
        sources=tuple(source.text for source in report.sources.values()),
        units=report.deck.units,
        conventions_at_end=any(isinstance(slide, closing.Closing) for slide in _slides(report)),
    )
    return replace(style, conventions=conventions(report.figures, style))


def _named(out: Path, name: str) -> Path:
    """The file that `-o` means: in a folder that is there, the deck's own name; without an ending, .pptx."""
    if out.is_dir():
        return out / name
    return out if out.suffix else out.with_suffix(".pptx")


def _odd_suffix(target: Path) -> Finding:
    message = f'a deck named "{target.name}" would not open with a double click'
    return Finding(
        code="target-suffix", message=message, span=Span(target.as_posix()), help=f"name it {target.stem}.pptx"
    )


def _written(planned: Planned, report: Report, target: Path, *, own_name: bool, figures: bool, force: bool) -> Built:
    from deck.write.picture import PictureError
    from deck.write.save import SaveError, save

    findings = planned.findings
    try:
        data = in_memory(planned, target.parent / FIGURE_CACHE, figures=figures)
        saved = save(data, target, edited_word=report.language.file_word_edited, force=force)
    except SaveError as error:
        return Built(None, 0, (*findings, refused(error.code, error)), planned.texts)
    except PictureError as error:
        return Built(None, 0, (*findings, refused("not-a-picture", error)), planned.texts)
    findings = (*findings, *write_trace(report, planned.pages, target, own_name=own_name))
    notes = (*_fitting(planned), *_kept(saved), *(_lettering(planned) if figures else ()))
    return Built(target, len(planned.pages), findings, planned.texts, notes)


def _slides(report: Report) -> tuple[Slide, ...]:
    return tuple(slide for section in report.sections for slide in section.slides)


def _name(report: Report) -> str:
    """The file's name without its ending."""
    return report.deck.name or slug(frame.title_of(report)) or "deck"


def _properties(report: Report, pages: Sequence[Page], style: Style) -> Properties:
    from deck.template.properties import Properties

    when = report.language.date(report.deck.date, capital=True) if report.deck.date else ""
    year, month, day = (int(part) for part in f"{report.deck.date or EPOCH}-01-01".split("-")[:3])
    words = (frame.title_of(report), when, pages, style)
    return Properties(
        title=frame.title_of(report),
        authors=tuple(author.name for author in report.authors),
        language=report.language.tag,
        date=date(year, month, day),
        footer=footer(*words),
        narrow_footers=narrow_footers(*words),
    )


def _fitting(planned: Planned) -> tuple[str, ...]:
    said = fitting.told(planned.pages)
    return (said,) if said else ()


def _kept(saved: Saved) -> tuple[str, ...]:
    if saved.kept is None:
        return ()
    return (f"{saved.path.name} was edited since it was built: your edited deck is kept as {saved.kept}",)


def _lettering(planned: Planned) -> tuple[str, ...]:
    """What the user should know of the letters in drawn charts, where there are any."""
    from deck.charts.typeface import notes

    drawn = any(isinstance(item, Chart) for page in planned.pages for item in page.items)
    return notes(planned.style.brand.body_font) if planned.style and drawn else ()
