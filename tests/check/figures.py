"""Reports made by hand: figures as their author prints them, without files; and slides from YAML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from deck.check import FIGURE_CHECKS, told_once
from deck.content.load import load
from deck.content.model import Deck, Report
from deck.figures.book import CHANGE, Figure, Figures
from deck.figures.language import language
from deck.figures.quantity import parse_quantity
from deck.figures.run import Run
from deck.kinds.slide import Title
from deck.source.finding import Finding
from tests.decks import content


def figure(
    name: str, unit: str = "", decimal: str = ",", of: str = "", parts: tuple[str, ...] = (), **said: str
) -> Figure:
    """A figure of these parts (`y2024` is 2024), as printed."""
    written = {key.removeprefix("y"): value for key, value in said.items()}
    return Figure(
        name=name,
        label=f"Line {name}",
        quantities={
            part: parse_quantity(value, "" if part == CHANGE else unit, decimal=decimal)  # type: ignore[arg-type]
            for part, value in written.items()
        },
        share_of=of,
        parts=parts,
    )


def report(*figures: Figure, tag: str = "fr-FR") -> Report:
    """A report of these figures alone."""
    deck = Deck(title=Title((Run("A report"),), raw="A report"), language=tag, sections=())
    return Report(
        deck=deck, language=language(tag), authors=(), sections=(), figures=Figures(figures), sources={}, text=None
    )


def told(made: Report) -> list[Finding]:
    """What every check of figures finds in it."""
    return [finding for check in FIGURE_CHECKS for finding in check.check(made, {})]


def codes(made: Report) -> list[str]:
    return [finding.code for finding in told(made)]


def found(folder: Path, *slides: str, **files: object) -> list[Finding]:
    """What the checks of figures find in a content folder of these slides."""
    loaded = load(content(folder, *slides, **files))  # type: ignore[arg-type]
    assert loaded.report is not None, [finding.message for finding in loaded.findings]
    return told_once([finding for check in FIGURE_CHECKS for finding in check.check(loaded.report, loaded.texts)])


def written(finding: Finding, folder: Path) -> str:
    """The characters that a finding names."""
    span = finding.span
    path = next(folder.rglob(Path(span.path).name))
    line = path.read_text(encoding="utf-8").splitlines()[span.line - 1]
    return line[span.column - 1 : span.end_column - 1]


def settings(values: Mapping[str, str]) -> str:
    """A section whose figures have these lines below their names."""
    return "section: Results\nfigures:\n" + "".join(f"  {name}:\n{lines}" for name, lines in values.items())
