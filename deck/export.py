"""What else a project can hand out: its charts as pictures for the report, its brand as a template for a designer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from deck.brand.brand import Brand
from deck.brand.grid import FORMATS, WIDE
from deck.brand.layouts import all_layouts
from deck.brand.load import load_brand
from deck.brand.palette import Tone
from deck.build import DEFAULT_BRAND, OUTPUT, Planned, plan
from deck.frozen import frozen
from deck.page.item import Chart
from deck.page.page import Page
from deck.source.finding import Finding
from deck.source.text import SourceText
from deck.template import compile_template
from deck.tracing import refused
from deck.units import Size
from deck.write.package import zip_parts
from deck.write.save import SaveError, write_file

FIGURES = OUTPUT / "figures"


@frozen
class Exported:
    """The files written, in order; none when something is wrong."""

    paths: tuple[Path, ...]
    findings: tuple[Finding, ...]
    texts: Mapping[str, SourceText]
    """Path as shown -> the file's text, for showing findings."""

    @property
    def refused(self) -> bool:
        return any(finding.is_error for finding in self.findings)


def figures(content: Path, folder: Path = FIGURES, *, brand: str | None = None) -> Exported:
    """Writes every chart of a content folder to `folder`, as SVG and as PNG, named by its address.

    Drawn for a white page and on no ground, whatever the slide's is.
    """
    planned = plan(content, brand)
    if planned.style is None or any(finding.is_error for finding in planned.findings):
        return Exported((), planned.findings, planned.texts)
    try:
        drawn = tuple(_drawn(planned, planned.style.brand, folder))
    except SaveError as error:
        return Exported((), (*planned.findings, refused(error.code, error)), planned.texts)
    return Exported(drawn, planned.findings, planned.texts)


def _drawn(planned: Planned, brand: Brand, folder: Path) -> Iterator[Path]:
    from deck.charts.cached import cached_figure

    for chart, size in _charts(planned.pages):
        picture = cached_figure(replace(chart.spec, tone=Tone.LIGHT), brand, size, folder.parent / ".cache" / "figures")
        for suffix, content in ((".svg", picture.svg), (".png", picture.png)):
            file = folder / (_file_name(chart.address) + suffix)
            write_file(content, file)
            yield file


def _charts(pages: tuple[Page, ...]) -> Iterator[tuple[Chart, Size]]:
    """Every chart, with its size on the slide."""
    for page in pages:
        for item in page.items:
            if isinstance(item, Chart):
                yield item, page.layout.slot(item.slot).box.size


def _file_name(address: str) -> str:
    """`leviers/croissance#chart` -> `leviers-croissance`; another part than `chart` is named too."""
    return address.removesuffix("#chart").replace("/", "-").replace("#", "-")


def template(
    brand: str | None = None,
    out: Path | None = None,
    *,
    language: str = "en-GB",
    tone: str | None = None,
    page: str | None = None,
) -> Exported:
    """Writes a brand with all its layouts as a PowerPoint template; `out` is `build/<brand>.potx` by default.

    Names and prompts are in the `language` where it has them. `tone` is light or dark, `page` the name of a format.
    """
    dress, findings = load_brand(brand or DEFAULT_BRAND, Path.cwd())
    if dress is None:
        return Exported((), tuple(findings), {})
    if tone == Tone.DARK.value:
        dress = dress.dark
    grid = FORMATS[page] if page else WIDE
    layouts = [dress.toned(layout) for layout in all_layouts(grid)]
    parts = compile_template(dress, layouts, language=language, form="potx", size=grid.size)
    file = out or OUTPUT / f"{dress.name}.potx"
    try:
        write_file(zip_parts(parts), file)
    except SaveError as error:
        return Exported((), (*findings, refused(error.code, error)), {})
    return Exported((file,), tuple(findings), {})
