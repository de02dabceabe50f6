"""What the file says about itself: docProps/core.xml and docProps/app.xml (ECMA-376 part 2, 11; part 1, 22.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from deck.frozen import frozen
from deck.template.package import Package
from deck.template.xml import escape, part

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


@frozen(kw_only=True)
class Properties:
    """The deck as a document."""

    title: str
    authors: tuple[str, ...]
    language: str
    """A language tag: `fr-FR`."""
    date: date
    """The content's own date, never today's: the same content gives the same file."""
    footer: str = ""
    """What stands at the foot of every page: the deck's title and date."""
    narrow_footers: Mapping[str, str] = field(default_factory=dict)
    """What stands there instead on layouts that are too narrow for it, by their names."""


def add_properties(package: Package, properties: Properties, *, slides: int = 0, notes: int = 0) -> None:
    """Both parts, and the package's relationships to them; `slides` and `notes` are how many there are."""
    core = package.add("docProps/core.xml", "core-properties", core_properties(properties))
    extended = package.add("docProps/app.xml", "extended-properties", extended_properties(slides, notes))
    package.root.relate_to(core)
    package.root.relate_to(extended)


def core_properties(properties: Properties) -> bytes:
    """Title, authors, language and dates; the authors are also who modified it last."""
    authors = escape("; ".join(properties.authors))
    return part(
        f'<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(one_line(properties.title))}</dc:title><dc:creator>{authors}</dc:creator>"
        f"<dc:language>{properties.language}</dc:language><cp:lastModifiedBy>{authors}</cp:lastModifiedBy>"
        f"<cp:revision>1</cp:revision>{_moment('created', properties.date)}{_moment('modified', properties.date)}"
        "</cp:coreProperties>"
    )


def one_line(text: str) -> str:
    """The text without its line breaks. Only those: no-break spaces stay."""
    return " ".join(line.strip(" ") for line in text.split("\n") if line.strip(" "))


def _moment(name: str, day: date) -> str:
    """Midnight UTC of that day."""
    return f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{name}>'


def extended_properties(slides: int, notes: int) -> bytes:
    """What made the file, and how much there is in it."""
    return part(
        f'<Properties xmlns="{_EXTENDED}"><TotalTime>0</TotalTime><Application>deck</Application>'
        f"<Slides>{slides}</Slides><Notes>{notes}</Notes><HiddenSlides>0</HiddenSlides></Properties>"
    )
