"""A package in the making: its parts, the types of their contents, what leads to what (ECMA-376 part 2, 8 to 10)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Literal, TypeAlias

from deck.figures.markup import is_address
from deck.template.xml import R, escape, part

CONTENT_TYPES = "[Content_Types].xml"
HYPERLINK = "hyperlink"

Form: TypeAlias = Literal["pptx", "potx"]

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MAIN = {
    "pptx": f"{_OFFICE}presentationml.presentation.main+xml",
    "potx": f"{_OFFICE}presentationml.template.main+xml",
}
_BY_KIND = {
    "chart": f"{_OFFICE}drawingml.chart+xml",
    "chartUserShapes": f"{_OFFICE}drawingml.chartshapes+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "customXmlProps": f"{_OFFICE}customXmlProperties+xml",
    "extended-properties": f"{_OFFICE}extended-properties+xml",
    "handoutMaster": f"{_OFFICE}presentationml.handoutMaster+xml",
    "notesMaster": f"{_OFFICE}presentationml.notesMaster+xml",
    "notesSlide": f"{_OFFICE}presentationml.notesSlide+xml",
    "presProps": f"{_OFFICE}presentationml.presProps+xml",
    "slide": f"{_OFFICE}presentationml.slide+xml",
    "slideLayout": f"{_OFFICE}presentationml.slideLayout+xml",
    "slideMaster": f"{_OFFICE}presentationml.slideMaster+xml",
    "tableStyles": f"{_OFFICE}presentationml.tableStyles+xml",
    "theme": f"{_OFFICE}theme+xml",
    "viewProps": f"{_OFFICE}presentationml.viewProps+xml",
}
"""Kind of part -> type of its content; the others have the one of their ending."""

_BY_ENDING = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "svg": "image/svg+xml",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "xml": "application/xml",
}


class Part:
    """A part of a package, and what it leads to.

    Its name is its path (`ppt/slides/slide1.xml`); its kind is the word by which relationships lead to it (`slide`).
    """

    def __init__(self, name: str, kind: str, content: bytes = b"") -> None:
        self.name = name
        self.kind = kind
        self.content = content
        self._ids: dict[tuple[str, str], str] = {}

    def relate_to(self, other: Part) -> str:
        """The id of the relationship that leads there: the next one, or the one given before."""
        return self._id(other.kind, posixpath.relpath(f"/{other.name}", posixpath.dirname(f"/{self.name}")))

    def link_to(self, address: str) -> str:
        """The same for an address outside the package, on the web or of mail: others may open files or run programs."""
        if not is_address(address):
            raise ValueError(f"no slide links to {address!r}")
        return self._id(HYPERLINK, address)

    def relationships(self) -> dict[str, bytes]:
        """The part that states the relationships, by its name; empty when there are none."""
        if not self._ids:
            return {}
        folder, file = posixpath.split(self.name)
        rows = "".join(_relationship(own, kind, target) for (kind, target), own in self._ids.items())
        stated = part(f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>')
        return {posixpath.join(folder, "_rels", f"{file}.rels"): stated}

    def _id(self, kind: str, target: str) -> str:
        return self._ids.setdefault((kind, target), f"rId{len(self._ids) + 1}")


class Package:
    """The parts of one file. To each, a relationship must lead: from the root or from another part."""

    def __init__(self, form: Form = "pptx") -> None:
        self.root = Part("", "")
        self._form = form
        self._parts: dict[str, Part] = {}

    def add(self, name: str, kind: str, content: bytes = b"") -> Part:
        """A new part."""
        made = self._parts[name] = Part(name, kind, content)
        return made

    def contents(self) -> dict[str, bytes]:
        """Everything that is to be zipped, by name."""
        contents = {CONTENT_TYPES: self._content_types(), **self.root.relationships()}
        for each in self._parts.values():
            contents[each.name] = each.content
            contents.update(each.relationships())
        return contents

    def _content_types(self) -> bytes:
        """By ending where that says it, else part by part; sorted, so that the order of making does not count."""
        parts = [self._parts[name] for name in sorted(self._parts)]
        endings = {"rels", "xml", *(_ending(each) for each in parts)}
        defaults = "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in _BY_ENDING.items()
            if ending in endings
        )
        return part(f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{self._overrides(parts)}</Types>')

    def _overrides(self, parts: Iterable[Part]) -> str:
        types = {"officeDocument": _MAIN[self._form], **_BY_KIND}
        return "".join(
            f'<Override PartName="/{each.name}" ContentType="{types[each.kind]}"/>'
            for each in parts
            if each.kind in types
        )


def _ending(own: Part) -> str:
    return own.name.rpartition(".")[2]


def _relationship(own: str, kind: str, target: str) -> str:
    base = f"{_PACKAGE}/relationships/metadata" if kind == "core-properties" else R
    outside = ' TargetMode="External"' if kind == HYPERLINK else ""
    return f'<Relationship Id="{own}" Type="{base}/{kind}" Target="{escape(target)}"{outside}/>'
