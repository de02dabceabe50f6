"""The package's own parts: content types, relationships, document properties (ECMA-376 part 2; part 1, 22)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deck.template.xml import escape, part

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPE = "application/vnd.openxmlformats-officedocument."
FIXED_DATE = "2000-01-01T00:00:00Z"
"""A template has no date of its own; the deck's is written with its content."""

_TYPES = {
    "ppt/slideMasters/": "presentationml.slideMaster+xml",
    "ppt/slideLayouts/": "presentationml.slideLayout+xml",
    "ppt/notesMasters/": "presentationml.notesMaster+xml",
    "ppt/handoutMasters/": "presentationml.handoutMaster+xml",
    "ppt/theme/": "theme+xml",
    "ppt/presProps.xml": "presentationml.presProps+xml",
    "ppt/viewProps.xml": "presentationml.viewProps+xml",
    "ppt/tableStyles.xml": "presentationml.tableStyles+xml",
    "docProps/app.xml": "extended-properties+xml",
}
MAIN_TYPES = {
    "pptx": _TYPE + "presentationml.presentation.main+xml",
    "potx": _TYPE + "presentationml.template.main+xml",
}


def content_types(names: Iterable[str], kind: str) -> bytes:
    """`[Content_Types].xml` for the parts of that name; `kind` is pptx or potx."""
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{_content_type(name, kind)}"/>' for name in names)
    return part(
        f'<Types xmlns="{_PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _content_type(name: str, kind: str) -> str:
    if name == "ppt/presentation.xml":
        return MAIN_TYPES[kind]
    if name == "docProps/core.xml":
        return "application/vnd.openxmlformats-package.core-properties+xml"
    return _TYPE + next(own for start, own in _TYPES.items() if name.startswith(start))


def relationships(targets: Sequence[tuple[str, str]]) -> bytes:
    """A .rels part from (type, target), numbered rId1 and on."""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_relationship_type(kind)}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return part(f'<Relationships xmlns="{_PACKAGE}relationships">{rows}</Relationships>')


def _relationship_type(kind: str) -> str:
    return f"{_PACKAGE}relationships/metadata/core-properties" if kind == "core" else _OFFICE + kind


def core_properties(title: str, language: str) -> bytes:
    """Title, maker, language, a fixed date."""
    return part(
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>deck</dc:creator><dc:language>{language}</dc:language>"
        f"<cp:lastModifiedBy>deck</cp:lastModifiedBy><cp:revision>1</cp:revision>{_date('created')}{_date('modified')}"
        "</cp:coreProperties>"
    )


def _date(name: str) -> str:
    return f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{FIXED_DATE}</dcterms:{name}>'


def extended_properties() -> bytes:
    """`docProps/app.xml`: what made the file."""
    return part(
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<TotalTime>0</TotalTime><Application>deck</Application><Slides>0</Slides><Notes>0</Notes>"
        "<HiddenSlides>0</HiddenSlides></Properties>"
    )
