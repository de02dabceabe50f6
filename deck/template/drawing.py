"""Drawn shapes in PresentationML: explicit line, fill and effect, no theme style, so that no shadow slips in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from deck.brand.brand import Brand, Mark
from deck.brand.layout import Layout
from deck.brand.palette import Tone
from deck.brand.role import Role
from deck.brand.shape import Shape, Stroke
from deck.template.colour import solid_fill
from deck.template.text import TextStyles, hundredths, text_frame
from deck.template.xml import escape
from deck.units import Box, pt

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""In `p:cNvPr`: nothing to read out. Never beside `descr`."""

_DEGREE = 60_000
_PATH_UNITS = 1000


def decoration(shape: Shape, number: int, styles: TextStyles, tone: Tone) -> str:
    """A shape that says nothing: a rule, a panel. `number` is its id in the part."""
    return drawn_shape(shape, number, styles, tone, about=DECORATIVE)


def drawn_shape(shape: Shape, number: int, styles: TextStyles, tone: Tone, *, about: str = "") -> str:
    """`p:sp`, or `p:cxnSp` for a line; `about` stands in its `p:cNvPr`."""
    name = f'<p:cNvPr id="{number}" name="{escape(shape.name)}">{about}</p:cNvPr>'
    looks = f"{placed(shape.box, shape.rotation)}{geometry(shape)}{paint(shape, styles.brand, tone)}"
    if shape.geometry == "line":
        return f"<p:cxnSp><p:nvCxnSpPr>{name}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{looks}</p:spPr></p:cxnSp>"
    return (
        f"<p:sp><p:nvSpPr>{name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{looks}</p:spPr>"
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="{styles.language}"/></a:p></p:txBody></p:sp>'
    )


def mark_group(mark: Mark, box: Box, number: int, styles: TextStyles, tone: Tone) -> str:
    """The brand's mark, as high as the box and from its left edge, as one group; ids from `number` on."""
    place = Box(box.x, box.y, round(box.height * mark.width / mark.height), box.height)
    pieces = "".join(_pieces(mark, place, number + 1, styles, tone))
    offset, extent = f'x="{place.x}" y="{place.y}"', f'cx="{place.width}" cy="{place.height}"'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name="{escape(mark.alt)}" descr="{escape(mark.alt)}"/>'
        '<p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm><a:off {offset}/><a:ext {extent}/><a:chOff {offset}/><a:chExt {extent}/></a:xfrm>"
        f"</p:grpSpPr>{pieces}</p:grpSp>"
    )


def mark_tone(tone: Tone) -> Tone:
    """On a dark page the mark names its colours outright: colour maps turn text, not every program turns shapes."""
    return Tone.PANEL if tone is Tone.DARK else tone


def mark_ids(mark: Mark) -> int:
    """How many shape ids the mark's group takes."""
    return 1 + max(len(mark.shapes), 1)


def tone_at(layout: Layout, box: Box) -> Tone:
    """What lies behind a shape at that box: the page, or a panel that it lies in (a panel itself lies on the page)."""
    for panel, tone in layout.panels:
        inside = panel.x <= box.x and panel.y <= box.y and box.right <= panel.right and box.bottom <= panel.bottom
        if inside and box != panel:
            return tone
    return layout.tone


def placed(box: Box, rotation: int = 0) -> str:
    """`a:xfrm`."""
    turned = f' rot="{rotation * _DEGREE}"' if rotation else ""
    return f'<a:xfrm{turned}><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'


def _pieces(mark: Mark, place: Box, number: int, styles: TextStyles, tone: Tone) -> Iterator[str]:
    if mark.initials:
        yield _initials(mark, place, number, styles, tone)
    scale = place.height / mark.height
    for offset, shape in enumerate(mark.shapes):
        own = shape.box
        box = Box(
            place.x + round(own.x * scale),
            place.y + round(own.y * scale),
            round(own.width * scale),
            round(own.height * scale),
        )
        yield drawn_shape(replace(shape, box=box), number + offset, styles, tone)


def _initials(mark: Mark, place: Box, number: int, styles: TextStyles, tone: Tone) -> str:
    """Letters in a 1 pt frame: 0.58 of its height, tracked by a tenth of their size, whatever headings are."""
    size = round(place.height * 0.58 / 12_700 * 2) * 6_350  # half points
    letters = Role("initials", size, align="ctr", heading=True)
    apart = f'lang="{styles.language}" spc="{hundredths(size // 10)}"'
    frame = Shape(name=mark.initials, box=place, stroke=Stroke("text", pt(1)))
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(mark.initials)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
        f"<p:spPr>{placed(place)}{geometry(frame)}{paint(frame, styles.brand, tone)}</p:spPr>"
        f"<p:txBody>{text_frame('ctr')}<a:lstStyle>{styles.levels((letters,), tone)}</a:lstStyle>"
        f"<a:p><a:r><a:rPr {apart}/><a:t>{escape(mark.initials)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def geometry(shape: Shape) -> str:
    if shape.geometry == "freeform":
        return _freeform(shape)
    adjusted = "".join(f'<a:gd name="{name}" fmla="val {value}"/>' for name, value in shape.adjust)
    return f'<a:prstGeom prst="{shape.geometry}"><a:avLst>{adjusted}</a:avLst></a:prstGeom>'


def _freeform(shape: Shape) -> str:
    """`a:custGeom` with one path, in thousandths of the box."""
    if shape.path:
        steps = "".join(_step(step.command, step.points) for step in shape.path)
    else:
        first, *others = shape.outline
        steps = "".join((_step("M", (first,)), *(_step("L", (point,)) for point in others), _step("Z", ())))
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{_PATH_UNITS}" h="{_PATH_UNITS}">{steps}</a:path></a:pathLst></a:custGeom>'
    )


_STEPS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def _step(command: str, points: tuple[tuple[int, int], ...]) -> str:
    if not points:
        return f"<a:{_STEPS[command]}/>"
    places = "".join(f'<a:pt x="{x}" y="{y}"/>' for x, y in points)
    return f"<a:{_STEPS[command]}>{places}</a:{_STEPS[command]}>"


def paint(shape: Shape, brand: Brand, tone: Tone) -> str:
    """Fill, line and no effect, in the order of the schema. A line has no fill."""
    filled = solid_fill(brand.colour(shape.fill, tone)) if shape.fill else "<a:noFill/>"
    fill = "" if shape.geometry == "line" else filled
    return f"{fill}{outline(shape.stroke, brand, tone)}<a:effectLst/>"


def outline(stroke: Stroke | None, brand: Brand, tone: Tone) -> str:
    """`a:ln`."""
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if stroke.dash else ""
    return f'<a:ln w="{stroke.width}">{solid_fill(brand.colour(stroke.colour, tone))}{dash}</a:ln>'
