"""What every deck must hold, whatever is on it: rules that look at the bytes of a .pptx alone.

`faults(data)` names everything that is wrong; an empty list is a deck as the project promises it. Each rule takes the
parts by name and gives its faults, one line each.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

from deck.brand.role import MONO_FONT

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
CONTENT_TYPES = "[Content_Types].xml"
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

Parts = Mapping[str, bytes]
Faults = Iterator[str]


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with the deck."""
    found = list(doubled_entries(data))
    parts = parts_of(data)
    for rule in RULES:
        found += rule(parts)
    return found


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def doubled_entries(data: bytes) -> Faults:
    with ZipFile(BytesIO(data)) as package:
        names = Counter(name.lower() for name in package.namelist())
    yield from (f"{name}: {times} entries of that name" for name, times in names.items() if times > 1)


def undeclared_xml(parts: Parts) -> Faults:
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")) and not content.startswith(DECLARATION):
            yield f"{name}: no XML declaration as Office writes it"


def untyped_parts(parts: Parts) -> Faults:
    types = tree(parts[CONTENT_TYPES])
    defaults = {each.get("Extension", "") for each in types if each.tag.endswith("}Default")}
    overrides = [each.get("PartName", "").lstrip("/") for each in types if each.tag.endswith("}Override")]
    yield from (f"{CONTENT_TYPES}: override for {name}, which is missing" for name in overrides if name not in parts)
    for name in parts:
        typed = name in overrides or name.rpartition(".")[2] in defaults
        if not typed and name != CONTENT_TYPES:
            yield f"{name}: no content type"


def dangling_relationships(parts: Parts) -> Faults:
    for owner, related in relationships(parts).items():
        for identity, target in related.items():
            if target is not None and target not in parts:
                yield f"{owner}: {identity} leads to {target}, which is missing"
    for name, root in documents(parts):
        known = relationships(parts).get(name, {})
        for each in root.iter(etree.Element):
            for attribute, value in each.attrib.items():
                if attribute.startswith(R) and value not in known:
                    yield f"{name}: no relationship {value}"


def orphans(parts: Parts) -> Faults:
    links = relationships(parts)
    seen: set[str] = set()
    todo = [""]
    while todo:
        owner = todo.pop()
        found = {target for target in links.get(owner, {}).values() if target is not None} - seen
        seen |= found
        todo += found
    for name in parts:
        if name not in seen and name != CONTENT_TYPES and not name.endswith(".rels"):
            yield f"{name}: nothing refers to it"


def repeated_ids(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/slides/", "ppt/slideLayouts/", "ppt/notesSlides/"):
        ids = Counter(each.get("id") for each in root.iter(f"{P}cNvPr"))
        yield from (f"{name}: shape id {identity} {times} times" for identity, times in ids.items() if times > 1)
        names = Counter(each.get("name") for each in root.iter(f"{P}cNvPr") if is_on_slide(name, each))
        yield from (f"{name}: shape name {said} {times} times" for said, times in names.items() if times > 1)
    listed = [each.get("id") for each in tree(parts["ppt/presentation.xml"]).iter(f"{P}sldId")]
    if len(set(listed)) < len(listed):
        yield "ppt/presentation.xml: a slide id twice"


def is_on_slide(name: str, each: etree._Element) -> bool:
    """Whether it names a shape of a slide that is in no group."""
    tree_level = f"{P}cSld/{P}spTree"
    shape = each.getparent().getparent()  # type: ignore[union-attr]
    return name.startswith("ppt/slides/") and shape in shape.getroottree().getroot().findall(f"{tree_level}/*")


def raw_colours(parts: Parts) -> Faults:
    for name, root in documents(parts, *DESIGNED):
        for kind in ("srgbClr", "sysClr", "prstClr", "scrgbClr", "hslClr"):
            yield from (f"{name}: {kind} {each.get('val')}" for each in root.iter(f"{A}{kind}"))


def literal_fonts(parts: Parts) -> Faults:
    """A layout may name the font of code: themes have none of one width. Slides inherit it."""
    for name, root in documents(parts, *DESIGNED):
        for each in root.iter(f"{A}latin", f"{A}ea", f"{A}cs", f"{A}sym"):
            face = each.get("typeface", "")
            if not face.startswith("+") and not (name.startswith("ppt/slideLayouts/") and face == MONO_FONT):
                yield f"{name}: font {each.get('typeface')}"


def empty_placeholders(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/slides/"):
        for shape in root.iter(f"{P}sp"):
            if placeholder(shape) is not None and not text_of(shape).strip():
                yield f"{name}: empty placeholder {called(shape)}"


def moved_placeholders(parts: Parts) -> Faults:
    """Only graphic frames must state their place."""
    for name, root in documents(parts, "ppt/slides/"):
        for shape in root.iter(f"{P}sp", f"{P}pic"):
            if placeholder(shape) is not None and shape.find(f"{P}spPr/{A}xfrm") is not None:
                yield f"{name}: {called(shape)} states its place"


def unlabelled_language(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/slides/", "ppt/notesSlides/", "ppt/charts/", "ppt/drawings/"):
        for each in root.iter(f"{A}rPr", f"{A}endParaRPr"):
            if not each.get("lang"):
                yield f"{name}: {etree.QName(each).localname} without language"
        for each in root.iter(f"{A}r", f"{A}fld", f"{A}br"):
            if each.find(f"{A}rPr") is None:
                yield f"{name}: run without properties: {text_of(each)}"
        if not name.startswith("ppt/charts/"):
            ends = (each for each in root.iter(f"{A}p") if each.find(f"{A}endParaRPr") is None)
            yield from (f"{name}: paragraph without an end: {text_of(each)}" for each in ends)


def undescribed_graphics(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/slides/"):
        for shape in root.findall(f"{P}cSld/{P}spTree/*"):
            described, decorative = bool(own_name(shape).get("descr")), shape_is_decorative(shape)
            if described and decorative:
                yield f"{name}: {called(shape)} is described and decorative"
            if is_graphic(shape) and not described and not decorative:
                yield f"{name}: {called(shape)} has no alternative text"


def is_graphic(shape: etree._Element) -> bool:
    kind = etree.QName(shape).localname
    return kind in ("pic", "graphicFrame", "grpSp", "cxnSp") or (kind == "sp" and placeholder(shape) is None)


def untitled_slides(parts: Parts) -> Faults:
    titles: dict[str, str] = {}
    for name, root in documents(parts, "ppt/slides/"):
        shapes = root.findall(f"{P}cSld/{P}spTree/{P}sp")
        ph = placeholder(shapes[0]) if shapes else None
        if ph is None or ph.get("type") != "title":
            yield f"{name}: the title is not read first"
            continue
        title = text_of(shapes[0])
        if title in titles:
            yield f"{name}: the title of {titles[title]} again"
        titles[title] = name


def headless_tables(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/slides/"):
        for table in root.iter(f"{A}tbl"):
            properties, grid = table.find(f"{A}tblPr"), table.findall(f"{A}tblGrid/{A}gridCol")
            if properties is None or properties.get("firstRow") != "1":
                yield f"{name}: a table without a header row"
            if any(len(row.findall(f"{A}tc")) != len(grid) for row in table.iter(f"{A}tr")):
                yield f"{name}: a row with more or fewer cells than columns"


def uneditable_charts(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/charts/"):
        if root.find(f"{C}externalData") is None:
            yield f"{name}: no workbook"
        for each in root.iter(f"{C}axId", f"{C}crossAx"):
            if not re.fullmatch(r"\d+", each.get("val", "")):
                yield f"{name}: axis id {each.get('val')}"


def uncounted_numbers(parts: Parts) -> Faults:
    for name, root in documents(parts, "ppt/slides/"):
        for shape in root.iter(f"{P}sp"):
            ph = placeholder(shape)
            field = shape.find(f".//{A}fld")
            if ph is not None and ph.get("type") == "sldNum" and (field is None or field.get("type") != "slidenum"):
                yield f"{name}: the slide number is no field"


RULES: tuple[Callable[[Parts], Faults], ...] = (
    undeclared_xml,
    untyped_parts,
    dangling_relationships,
    orphans,
    repeated_ids,
    raw_colours,
    literal_fonts,
    empty_placeholders,
    moved_placeholders,
    unlabelled_language,
    undescribed_graphics,
    untitled_slides,
    headless_tables,
    uneditable_charts,
    uncounted_numbers,
)
DESIGNED = ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/notes", "ppt/charts/", "ppt/drawings/")
"""Where the theme's colours and fonts are used, and where they may only be named."""


@cache
def tree(content: bytes) -> etree._Element:
    return etree.fromstring(content)


def documents(parts: Parts, *folders: str) -> Iterator[tuple[str, etree._Element]]:
    """XML parts in those folders (all without any), by name."""
    for name in sorted(parts):
        if name.endswith(".xml") and name != CONTENT_TYPES and name.startswith(folders or ("",)):
            yield name, tree(parts[name])


def relationships(parts: Parts) -> dict[str, dict[str, str | None]]:
    """Part -> relationship id -> the part it leads to (None: outside); the package itself is ``."""
    found: dict[str, dict[str, str | None]] = {}
    for name in sorted(parts):
        folder, file = posixpath.split(name)
        if file.endswith(".rels"):
            owner = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            found[owner] = {each.get("Id", ""): _target(each, owner) for each in tree(parts[name])}
    return found


def _target(relationship: etree._Element, owner: str) -> str | None:
    if relationship.get("TargetMode") == "External":
        return None
    target = unquote(relationship.get("Target", ""))
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")


def placeholder(shape: etree._Element) -> etree._Element | None:
    return shape.find(f"*/{P}nvPr/{P}ph")


def own_name(shape: etree._Element) -> etree._Element:
    """The shape's own `p:cNvPr`, or an empty stand-in for what has none."""
    found = shape.find(f"*/{P}cNvPr")
    return etree.Element("none") if found is None else found


def called(shape: etree._Element) -> str:
    return own_name(shape).get("name", "?")


def shape_is_decorative(shape: etree._Element) -> bool:
    return any(each.get("val") == "1" for each in own_name(shape).iter(DECORATIVE))


def text_of(element: etree._Element) -> str:
    """All characters, line breaks as spaces."""
    return "".join(" " if each.tag == f"{A}br" else each.text or "" for each in element.iter(f"{A}t", f"{A}br"))
