"""The parts that slides refer to, made once each: pictures, charts with their workbooks, notes. Kept by python-pptx.

python-pptx knows packages and relationships; what lies in a part is bytes that we have written.
"""

from __future__ import annotations

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import OpcPackage, Part
from pptx.opc.packuri import PackURI

from deck.charts.native import USER_SHAPES_ID, WORKBOOK_ID, NativeChart
from deck.template.xml import DECLARATION, part
from deck.write.package import CONTENT_TYPES
from deck.write.picture import Media

SVG = "image/svg+xml"
CUSTOM_XML_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
CHART_USER_SHAPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
CUSTOM_XML_PROPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps"

_DEFAULTS = {
    "jpeg": CONTENT_TYPE.JPEG,
    "png": CONTENT_TYPE.PNG,
    "rels": CONTENT_TYPE.OPC_RELATIONSHIPS,
    "svg": SVG,
    "xlsx": CONTENT_TYPE.SML_SHEET,
    "xml": CONTENT_TYPE.XML,
}
_PYTHON_PPTX_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"


class Stock:
    """What the slides of one package share."""

    def __init__(self, package: OpcPackage) -> None:
        self._package = package
        self._media: dict[bytes, Part] = {}
        self._charts = 0

    def new(self, name: str, content_type: str, content: bytes = b"") -> Part:
        """A part of that name (`/ppt/slides/slide1.xml`); it is in the package once another part refers to it."""
        return Part(PackURI(name), content_type, self._package, content)

    def media(self, media: Media) -> Part:
        """The picture's part: one for equal bytes."""
        if media.data not in self._media:
            name = f"/ppt/media/image{len(self._media) + 1}.{media.suffix}"
            self._media[media.data] = self.new(name, _DEFAULTS[media.suffix], media.data)
        return self._media[media.data]

    def chart(self, native: NativeChart) -> Part:
        """A chart's part with its workbook and the shapes drawn on it, under the relationship ids that it expects."""
        self._charts += 1
        number = self._charts
        chart = self.new(f"/ppt/charts/chart{number}.xml", CONTENT_TYPE.DML_CHART, native.chart_xml)
        name = f"/ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
        book = self.new(name, CONTENT_TYPE.SML_SHEET, native.workbook)
        _relate(chart, book, RELATIONSHIP_TYPE.PACKAGE, WORKBOOK_ID)
        if native.user_shapes is not None:
            name = f"/ppt/drawings/drawing{number}.xml"
            shapes = self.new(name, CONTENT_TYPE.DML_CHARTSHAPES, native.user_shapes)
            _relate(chart, shapes, CHART_USER_SHAPES, USER_SHAPES_ID)
        return chart


def _relate(part: Part, target: Part, kind: str, expected: str) -> None:
    """Relates the part to the target, and holds that the id is the one that the part's content names."""
    given = part.relate_to(target, kind)
    if given != expected:
        raise AssertionError(f"{part.partname} expects {expected} and got {given}")


def parts_of(package: OpcPackage) -> dict[str, bytes]:
    """Every part of the package by name, with relationships and content types."""
    own = list(package.iter_parts())
    parts = {"_rels/.rels": _declared(package._rels.xml)}  # python-pptx gives no public way to the package's own
    for each in own:
        parts[each.partname.membername] = _declared(each.blob)
        if len(each.rels):
            parts[each.partname.rels_uri.membername] = _declared(each.rels.xml)
    return {CONTENT_TYPES: _content_types(own), **parts}


def _declared(content: bytes) -> bytes:
    """The declaration as Office writes it."""
    return content.replace(_PYTHON_PPTX_DECLARATION, DECLARATION.encode(), 1)


def _content_types(parts: list[Part]) -> bytes:
    """By extension where that says it, else part by part; sorted, so that the order of the graph does not count."""
    extensions = {each.partname.ext for each in parts} | {"rels", "xml"}
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in _DEFAULTS.items()
        if extension in extensions
    )
    overrides = "".join(
        f'<Override PartName="{each.partname}" ContentType="{each.content_type}"/>'
        for each in sorted(parts, key=lambda each: str(each.partname))
        if _DEFAULTS.get(each.partname.ext) != each.content_type
    )
    return part(
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}{overrides}</Types>'
    )
