"""The zip that a deck is: its parts, and what they refer to (ECMA-376 part 2). The file may be anybody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath, split
from zipfile import BadZipFile, ZipFile

from lxml import etree

from deck.frozen import frozen
from deck.reading.refusal import ReadError, damaged, head_of, no_deck, no_zip, strict
from deck.units import Size

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LARGEST_PART = 64 << 20
"""Of XML, unpacked, in bytes: a hundred times what a full slide takes."""

WIDE = Size(12_192_000, 6_858_000)

_STRICT = "http://purl.oclc.org/ooxml/"


@frozen
class Relation:
    """What a part refers to. `kind` is the last word of the relationship's type: `slide`, `chart`, `hyperlink`."""

    kind: str
    target: str
    """The name of a part, or for what lies outside, its address."""
    outside: bool = False


class Package:
    """The parts of one file, read when asked for. Every reading method raises ReadError where the file is damaged."""

    def __init__(self, zipped: ZipFile, path: Path) -> None:
        self.path = path
        self._zip = zipped
        self._entries = {entry.filename: entry for entry in zipped.infolist()}

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        entry = self._entries.get(name)
        if entry is None or entry.file_size > LARGEST_PART:
            raise damaged(self.path, name)
        try:
            return self._zip.read(entry)
        except Exception as error:  # zipfile meets damage with whatever it stumbles over
            raise damaged(self.path, name) from error

    def xml(self, name: str) -> etree._Element:
        """The root of an XML part. Nothing is resolved or fetched."""
        content = self.read(name)
        if b"<!DOCTYPE" in content:  # no part may have one (ECMA-376 part 2, 9.1.3): entities would hide in it
            raise damaged(self.path, name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise damaged(self.path, name) from error

    def relations(self, name: str) -> Mapping[str, Relation]:
        """What a part refers to, by relationship id; of the package itself when `name` is empty."""
        folder, file = split(name)
        listed = join(folder, "_rels", f"{file}.rels")
        if listed not in self._entries:
            return {}
        return {each.get("Id", ""): _relation(each, dirname(name)) for each in self.xml(listed)}

    def related(self, name: str, kind: str) -> str:
        """The one part of that kind that a part refers to; empty when there is none."""
        found = (each.target for each in self.relations(name).values() if each.kind == kind and not each.outside)
        return next((target for target in found if target in self._entries), "")

    def print_of(self, name: str) -> str:
        """What tells the bytes of one part from those of another, without reading them: their checksum and length."""
        entry = self._entries.get(name)
        return f"{entry.CRC:08x}-{entry.file_size}" if entry else ""


@contextmanager
def opened(file: Path | bytes, shown: Path) -> Iterator[Package]:
    """The package in a file, or in its bytes; errors name it `shown`. Raises ReadError, and OSError from the disk."""
    if isinstance(file, Path) and file.exists() and not file.is_file():
        raise ReadError("not-a-deck", f"{shown} is not a file", shown, "name a .pptx")
    try:
        zipped = ZipFile(BytesIO(file) if isinstance(file, bytes) else file)
    except (BadZipFile, ValueError, NotImplementedError) as error:
        head = file if isinstance(file, bytes) else head_of(file)
        raise (damaged(shown) if head.startswith(b"PK") else no_zip(head, shown)) from error
    with zipped:
        yield Package(zipped, shown)


def presentation_of(package: Package) -> str:
    """The name of the part that lists the slides. Raises ReadError when the package is no presentation."""
    main = package.related("", "officeDocument")
    if not main:
        raise no_deck(package.names, package.path)
    root = package.xml(main)
    if str(root.tag).startswith(f"{{{_STRICT}"):
        raise strict(package.path)
    if root.tag != f"{{{P}}}presentation":
        raise no_deck(package.names, package.path)
    return main


def slide_names(package: Package) -> list[str]:
    """The names of the slides' parts, in the deck's order."""
    main = presentation_of(package)
    relations = package.relations(main)
    listed = (each.get(f"{{{R}}}id", "") for each in package.xml(main).iterfind(f"{{{P}}}sldIdLst/{{{P}}}sldId"))
    return [_target(relations, identity, package) for identity in listed]


def slide_size(package: Package) -> Size:
    """The size of the slides; PowerPoint's own when the deck does not say."""
    size = package.xml(presentation_of(package)).find(f"{{{P}}}sldSz")
    stated = [] if size is None else [size.get(side, "") for side in ("cx", "cy")]
    return Size(*map(int, stated)) if stated and all(map(str.isdecimal, stated)) else WIDE


def _target(relations: Mapping[str, Relation], identity: str, package: Package) -> str:
    if identity not in relations:
        raise damaged(package.path, "the list of slides")
    return relations[identity].target


def _relation(element: etree._Element, folder: str) -> Relation:
    kind = element.get("Type", "").rsplit("/", 1)[-1]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, outside=True)
    return Relation(kind, normpath(join("/", folder, target)).lstrip("/"))
