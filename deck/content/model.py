"""The report as the program knows it: typed, frozen, its figures resolved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Annotated, ClassVar, Literal, TypeAlias

from deck.figures.book import Figure, Figures, Reference
from deck.figures.inline import Inline
from deck.figures.language import Language
from deck.frozen import frozen
from deck.kinds.slide import Count, Named, Part, PicturePath, Plain, Slide, Source, Title
from deck.kinds.style import Author
from deck.source.span import NOWHERE, Span

Level: TypeAlias = Literal["error", "warning", "info", "off"]
"""How much a finding matters to this deck."""


@frozen(kw_only=True)
class Cover(Part):
    """What the cover shows beside the title: a chart, or one figure, or nothing."""

    chart: Annotated[tuple[Reference, ...], "Three to five figures of one unit", Count(3, 5)] = ()
    figure: Annotated[Reference | None, "One figure, giant, where there is no chart"] = None
    note: Annotated[Inline | None, "What the chart or the figure shows"] = None


@frozen(kw_only=True)
class Partner(Part):
    """Who made the report possible: on the cover, with a logo or by name."""

    name: Annotated[str, "The partner's name; what the logo is called for those who cannot see it"]
    logo: Annotated[PicturePath | None, "The file: in assets/pictures, or beside the content"] = None


@frozen(kw_only=True)
class Deck:
    """`deck.yaml`: what the whole deck shares."""

    DERIVED: ClassVar = ("span", "places")

    title: Annotated[Title, "The deck's title; a line break is one on the cover"]
    language: Annotated[str, Plain, "The language and its rules: fr-FR, fr-CA, en-GB"]
    sections: Annotated[tuple[str, ...], Plain, "The files of this folder, in order"]
    subtitle: Annotated[str, "The line under the title"] = ""
    date: Annotated[str, Plain, "The report's date: 2026, 2026-02 or 2026-02-17"] = ""
    brand: Annotated[str, Plain, "The look: a folder of assets/brands"] = ""
    tone: Annotated[Literal["light", "dark"], Plain, "`dark` for dark pages throughout"] = "light"
    format: Annotated[Literal["16:9", "4:3", "A4"], Plain, "The page's format"] = "16:9"
    name: Annotated[str, Plain, "The file name of the deck, without .pptx; made from the title by default"] = ""
    report: Annotated[str, Plain, "The file of the report that every figure comes from"] = ""
    allow: Annotated[tuple[str, ...], Plain, "Folders outside the project whose files may be used: ../shared"] = ()
    cover: Annotated[Cover, "What the cover shows"] = Cover()
    institution: Annotated[str, "The school, the company: on the cover beside the mark"] = ""
    course: Annotated[str, "The course or the department, under the institution"] = ""
    supervisor: Annotated[str, "Who supervised the work"] = ""
    event: Annotated[str, "The occasion: a defence, a conference"] = ""
    partner: Annotated[Partner | None, "A partner, with a logo"] = None
    confidential: Annotated[str, "`yes`, or a line of your own: who may read the deck"] = ""
    draft: Annotated[bool, "Whether the cover says that this is a draft"] = False
    agenda: Annotated[bool, "Whether an agenda comes after the cover"] = False
    dividers: Annotated[bool | None, "Whether a page opens each section; by default from 20 slides on"] = None
    units: Annotated[Mapping[str, str], "Abbreviations and what they mean"] = field(default_factory=dict)
    duration: Annotated[int | None, "How long the talk lasts, in minutes"] = None
    checks: Annotated[
        Mapping[str, Level], "How much a finding matters here, by its code: error, warning, info or off"
    ] = field(default_factory=dict)
    span: Span = NOWHERE
    places: Mapping[str, Span] = field(default_factory=dict)
    """Where the value of a key stands (`duration`), and the code of a level (`checks/title-stop`)."""


@frozen(kw_only=True)
class StatedFigure:
    """What a figure says of itself beside its values (`value`, `change`, and one for each period)."""

    label: Annotated[str, "What it is, as tables and charts print it"]
    short: Annotated[str, "A shorter label for narrow places"] = ""
    unit: Annotated[
        str,
        Plain,
        'The unit of its values; the section\'s by default, `""` for none. What is computed is brought to it',
    ] = ""
    source: Annotated[Source | None, "A name from `sources:`, shown with it; the section's by default"] = None
    better: Annotated[
        Literal["more", "less"], Plain, "`less` where a fall is good news: then a rise has the colour of bad news"
    ] = "more"
    of: Annotated[str, Plain, "What a stated share or total should agree with: online 2025 / sales 2025"] = ""
    parts: Annotated[tuple[str, ...], Plain, "The figures that add up to it, called by name"] = ()
    tolerance: Annotated[str, Plain, "How far a value with ~ may lie from what is printed: 2, or 5 %"] = ""


@frozen(kw_only=True)
class Section:
    """One file: a section of the report."""

    DERIVED: ClassVar = ("key", "slides", "broken", "figures", "span")

    name: Annotated[str, Named("section"), "The report's heading"]
    unit: Annotated[str, Plain, "The unit of the section's figures"] = ""
    source: Annotated[tuple[Source, ...], "Where the section's figures come from: names from `sources:`"] = ()
    promise: Annotated[Inline | None, "What it shows, in a sentence, for its divider and the agenda"] = None
    numbered: Annotated[bool | None, "Whether it counts in agenda and tracker; an overview and a closing do not"] = None
    appendix: Annotated[bool, "Whether it is an appendix"] = False
    key: str
    """The file's name without its ending."""
    slides: tuple[Slide, ...] = ()
    broken: tuple[Slide, ...] = ()
    """What could be read of the slides that have errors."""
    figures: tuple[Figure, ...] = ()
    """The figures that this section states."""
    span: Span = NOWHERE

    @property
    def readable(self) -> tuple[Slide, ...]:
        """Its slides, and what could be read of those with errors, in the order written."""
        return tuple(sorted((*self.slides, *self.broken), key=lambda slide: slide.span))


@frozen(kw_only=True)
class Person:
    """One entry of the authors' file."""

    name: Annotated[str, "The author's name"]
    photo: Annotated[str, Plain, "A picture in assets/portraits"] = ""


@frozen(kw_only=True)
class Report:
    """Everything that the content says."""

    deck: Deck
    language: Language
    authors: tuple[Author, ...]
    sections: tuple[Section, ...]
    figures: Figures
    """All figures of the deck, in the order stated."""
    sources: Mapping[str, Source]
    """All sources of the deck by name, in the order written."""
    text: Path | None = None
    """The report itself, where `report:` names one."""
