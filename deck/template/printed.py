"""What is printed: the notes master and the handout master. White pages, whatever the slides' tone is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from deck.brand.layout import Slot
from deck.brand.palette import Colour, Tone
from deck.brand.role import Role
from deck.brand.shape import Shape, Stroke
from deck.template.colour import solid_fill
from deck.template.drawing import decoration, mark_group, mark_ids, placed
from deck.template.page import colour_map, common_data
from deck.template.placeholder import paragraph, placeholder_shape, slide_number
from deck.template.text import TextStyles, hundredths, line_spacing
from deck.template.words import prompt
from deck.template.xml import SPACES, part
from deck.units import Box, Size, inch, pt

PAPER = Size(inch(7.5), inch(10))
"""Notes and handouts, upright; printers fit it to the sheet that they have."""
MARGIN = inch(0.75)
HEAD, FOOT, LINE = inch(0.45), inch(9.32), inch(0.26)
"""Where the lines at the head and at the foot begin, and how high they are."""
_GAP = inch(0.16)
_NOTES = Role("notes", pt(12), line=110, before=pt(6))
_SMALL = Role("notes-foot", pt(10), colour="secondary")
_SMALL_RIGHT = replace(_SMALL, align="r")
_NOTES_INDEX = {"hdr": 0, "dt": 1, "sldImg": 2, "body": 3, "ftr": 4, "sldNum": 5}
_HANDOUT_INDEX = {"hdr": 0, "dt": 1, "ftr": 2, "sldNum": 3}
_NAMES = {"hdr": "header", "dt": "date", "body": "notes", "ftr": "footer", "sldNum": "number"}


def notes_reference(kind: str) -> str:
    """`p:ph` of the notes master's placeholder of that type, which its notes pages repeat."""
    return _reference(kind, _NOTES_INDEX)


def _reference(kind: str, indices: Mapping[str, int]) -> str:
    small = "" if kind == "sldImg" else ' sz="quarter"'
    index = f' idx="{indices[kind]}"' if indices[kind] else ""
    return f'<p:ph type="{kind}"{small}{index}/>'


def notes_master(styles: TextStyles, size: Size, footer: str) -> bytes:
    """`p:notesMaster`: the slide in small, what the speaker says under it, the deck's footer; `size` is the slide's."""
    width = PAPER.width - 2 * MARGIN
    picture = Box(MARGIN, inch(0.95), width, round(width * size.height / size.width))
    top = picture.bottom + inch(0.3)
    text = Box(MARGIN, top, width, FOOT - inch(0.2) - top)
    first = 2 + _furniture_ids(styles)
    shapes = (
        *_furniture(styles, _NOTES_INDEX, footer),
        _slide_image(picture, first),
        _text("body", first + 1, text, _NOTES, styles, notes_reference("body")),
    )
    levels = styles.levels((_NOTES,), Tone.LIGHT, lang=True)
    return part(
        f"<p:notesMaster {SPACES}>{common_data('', Tone.LIGHT, ''.join(shapes))}{colour_map(Tone.LIGHT)}"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def handout_master(styles: TextStyles, footer: str) -> bytes:
    """`p:handoutMaster`: the mark and four small lines; PowerPoint itself places the slides between them."""
    shapes = "".join(_furniture(styles, _HANDOUT_INDEX, footer))
    content = f"{common_data('', Tone.LIGHT, shapes)}{colour_map(Tone.LIGHT)}"
    return part(f"<p:handoutMaster {SPACES}>{content}</p:handoutMaster>")


def _furniture_ids(styles: TextStyles) -> int:
    return mark_ids(styles.brand.mark) + 5


def _furniture(styles: TextStyles, indices: Mapping[str, int], footer: str) -> Iterator[str]:
    """What both have: the mark and the header, the date, a hairline above footer and number."""
    mark, half = styles.brand.mark, PAPER.width // 2
    place = Box(MARGIN, HEAD + (LINE - mark.minimum_height) // 2, 0, mark.minimum_height)
    beside = MARGIN + round(mark.minimum_height * mark.width / mark.height) + _GAP
    yield mark_group(mark, place, 2, styles, Tone.LIGHT)
    first = 2 + mark_ids(mark)
    edge = PAPER.width - MARGIN
    rule = Box(MARGIN, FOOT - inch(0.06), edge - MARGIN, 0)
    yield decoration(Shape(name="rule", box=rule, geometry="line", stroke=_HAIRLINE), first, styles, Tone.LIGHT)
    number = inch(0.75)
    lines = {
        "hdr": (Box(beside, HEAD, half - beside, LINE), _SMALL),
        "dt": (Box(half, HEAD, edge - half, LINE), _SMALL_RIGHT),
        "ftr": (Box(MARGIN, FOOT, edge - number - MARGIN, LINE), _SMALL),
        "sldNum": (Box(edge - number, FOOT, number, LINE), _SMALL_RIGHT),
    }
    for shape_id, (kind, (box, role)) in enumerate(lines.items(), start=first + 1):
        yield _text(kind, shape_id, box, role, styles, _reference(kind, indices), footer)


_HAIRLINE = Stroke("hairline", pt(0.75))


def _slide_image(picture: Box, number: int) -> str:
    """The slide in small, in a hairline frame."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Slide image"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f"<p:nvPr>{notes_reference('sldImg')}</p:nvPr></p:nvSpPr><p:spPr>{placed(picture)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f'<a:ln w="{pt(0.75)}">{solid_fill(Colour("accent4"))}</a:ln></p:spPr></p:sp>'
    )


def _level(role: Role, styles: TextStyles) -> str:
    """The first level of the notes, without a font, which is the notes style's: the theme's body font.

    LibreOffice reads levels here alone, and knows no theme on notes pages: there a theme's font would be no font.
    """
    fill = solid_fill(styles.brand.colour(role.colour, Tone.LIGHT))
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{role.align}"><a:lnSpc>{line_spacing(role.line)}</a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{hundredths(role.before)}"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{hundredths(role.size)}">{fill}</a:defRPr></a:lvl1pPr>'
    )


def _text(kind: str, number: int, box: Box, role: Role, styles: TextStyles, reference: str, footer: str = "") -> str:
    """A placeholder for text."""
    slot = Slot(name=_NAMES[kind], box=box, anchor="t" if kind == "body" else "ctr", shrinks=kind == "body")
    text = {
        "body": paragraph(prompt("notes", styles.language), 0, styles.language),
        "sldNum": slide_number(styles.language),
        "ftr": paragraph(footer, 0, styles.language),
    }
    return placeholder_shape(
        slot,
        number,
        ph=reference,
        levels=_level(role, styles) if kind == "body" else styles.levels((role,), Tone.LIGHT),
        paragraphs=text.get(kind, paragraph("", 0, styles.language)),
        language=styles.language,
    )
