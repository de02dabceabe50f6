"""The slide master and the notes master."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deck.brand.layout import Layout, Slot, SlotType
from deck.brand.palette import Colour, Tone
from deck.brand.role import Role
from deck.template.colour import solid_fill
from deck.template.drawing import mark_group, mark_ids, placed
from deck.template.page import COLOUR_MAP, common_data
from deck.template.placeholder import paragraph, placeholder_shape, slide_number
from deck.template.text import LEVELS, TextStyles
from deck.template.words import prompt
from deck.template.xml import SPACES, part
from deck.units import Box, Size, inch, pt

FIRST_LAYOUT_ID = 2_147_483_649
MASTER_ID = FIRST_LAYOUT_ID - 1
NOTES_SIZE = Size(inch(7.5), inch(10))

_OTHER = (Role("other", pt(18)),)
_NOTES = (Role("notes", pt(12), line=110, before=pt(6)),)
_NOTES_FOOT = (Role("notes-foot", pt(10), colour="secondary"),)
_NOTES_MARGIN = inch(0.75)
_INDEX = {"body": 1, "ftr": 3, "sldNum": 4}
"""The indices that PowerPoint itself gives on a master."""


class Common:
    """What the layouts have in common, so that the master agrees with them."""

    def __init__(self, layouts: Sequence[Layout]) -> None:
        light = [layout for layout in layouts if layout.footer and layout.tone is Tone.LIGHT] or list(layouts)
        self._slots = [slot for layout in light for slot in layout.slots]

    def slot(self, kind: SlotType) -> Slot | None:
        """The slot of that type that most layouts have."""
        slots = [slot for slot in self._slots if slot.type == kind]
        return max(slots, key=slots.count, default=None)

    def body(self) -> Slot | None:
        """The largest frame for text; code, which has a font of its own, is none."""
        slots = [slot for slot in self._slots if slot.type == "body" and not any(role.mono for role in slot.roles)]
        return max(slots, key=lambda slot: slot.box.width * slot.box.height, default=None)

    def footer_mark(self, height: int) -> Box:
        """Where the mark stands at the foot: under the title's edge, centred on the footer's line; width 0."""
        title, footer = self.slot("title"), self.slot("ftr")
        if title is None or footer is None:
            return Box(inch(2 / 3), inch(7.03), 0, height)
        return Box(title.box.x, footer.box.y + (footer.box.height - height) // 2, 0, height)


def slide_master(layouts: Sequence[Layout], styles: TextStyles, common: Common) -> bytes:
    """`p:sldMaster`: title, body, footer and number as most layouts have them; the mark; the text styles."""
    title, body = common.slot("title"), common.body()
    slots = [slot for slot in (title, body, common.slot("ftr"), common.slot("sldNum")) if slot is not None]
    mark = styles.brand.mark
    shapes = mark_group(mark, common.footer_mark(mark.minimum_height), 2, styles, Tone.LIGHT)
    first = 2 + mark_ids(mark)
    shapes += "".join(_placeholder(slot, number, styles) for number, slot in enumerate(slots, start=first))
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + index}" r:id="rId{index + 1}"/>' for index in range(len(layouts))
    )
    return part(
        f"<p:sldMaster {SPACES}>{common_data('', Tone.LIGHT, shapes)}{COLOUR_MAP}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{_text_styles(title, body, styles)}</p:sldMaster>"
    )


def _text_styles(title: Slot | None, body: Slot | None, styles: TextStyles) -> str:
    chosen = {
        "titleStyle": title.roles if title else _OTHER,
        "bodyStyle": body.roles if body else _OTHER,
        "otherStyle": _OTHER,
    }
    levels = (f"<p:{name}>{styles.levels(roles, Tone.LIGHT, lang=True)}</p:{name}>" for name, roles in chosen.items())
    return f"<p:txStyles>{''.join(levels)}</p:txStyles>"


def _placeholder(slot: Slot, number: int, styles: TextStyles) -> str:
    small = ' sz="quarter"' if slot.type in ("ftr", "sldNum") else ""
    index = f'{small} idx="{_INDEX[slot.type]}"' if slot.type in _INDEX else ""
    # title and body are styled by the text styles
    own = styles.slot_levels(slot, Tone.LIGHT) if slot.type in ("ftr", "sldNum") else ""
    return placeholder_shape(
        replace(slot, name={"body": "text"}.get(slot.type, slot.name)),
        number,
        ph=f'<p:ph type="{slot.type}"{index}/>',
        levels=own,
        paragraphs=_master_text(slot.type, styles.language),
        language=styles.language,
    )


def _master_text(kind: SlotType, language: str) -> str:
    if kind == "sldNum":
        return slide_number(language)
    if kind == "ftr":
        return f'<a:p><a:endParaRPr lang="{language}"/></a:p>'
    if kind == "title":
        return paragraph(prompt("title", language), 0, language)
    return "".join(paragraph(f"{prompt('level', language)} {level + 1}", level, language) for level in range(LEVELS))


def notes_master(styles: TextStyles, size: Size) -> bytes:
    """`p:notesMaster`: the slide above, what the speaker says under it, footer and number."""
    shapes = "".join(_notes_shapes(styles, size))
    levels = styles.levels(_NOTES, Tone.LIGHT, lang=True)
    return part(
        f"<p:notesMaster {SPACES}>{common_data('', Tone.LIGHT, shapes)}{COLOUR_MAP}"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def _notes_shapes(styles: TextStyles, size: Size) -> list[str]:
    width = NOTES_SIZE.width - 2 * _NOTES_MARGIN
    height = round(width * size.height / size.width)
    picture = Box(_NOTES_MARGIN, inch(0.85), width, height)
    top = picture.bottom + inch(0.3)
    half = width // 2
    text = Box(_NOTES_MARGIN, top, width, inch(9.2) - top)
    header = Box(_NOTES_MARGIN, inch(0.4), half, inch(0.3))
    foot = Box(_NOTES_MARGIN, inch(9.35), half, inch(0.3))
    number = Box(_NOTES_MARGIN + half, inch(9.35), width - half, inch(0.3))
    right = (replace(_NOTES_FOOT[0], align="r"),)
    return [
        _notes_text("hdr", 2, header, 0, _NOTES_FOOT, styles),
        _slide_image(picture),
        _notes_text("body", 4, text, 3, (), styles),
        _notes_text("ftr", 5, foot, 4, _NOTES_FOOT, styles),
        _notes_text("sldNum", 6, number, 5, right, styles),
    ]


def _slide_image(picture: Box) -> str:
    """The slide in small, in a hairline frame."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Slide image"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{placed(picture)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f'<a:ln w="{pt(0.75)}">{solid_fill(Colour("accent4"))}</a:ln></p:spPr></p:sp>'
    )


def _notes_text(kind: str, number: int, box: Box, index: int, roles: tuple[Role, ...], styles: TextStyles) -> str:
    slot = Slot(name=_NOTES_NAMES[kind], box=box, anchor="t" if kind == "body" else "ctr")
    text = {
        "body": paragraph(prompt("notes", styles.language), 0, styles.language),
        "sldNum": slide_number(styles.language),
    }
    return placeholder_shape(
        slot,
        number,
        ph=f'<p:ph type="{kind}" sz="quarter" idx="{index}"/>',
        levels=styles.levels(roles, Tone.LIGHT) if roles else "",
        paragraphs=text.get(kind, f'<a:p><a:endParaRPr lang="{styles.language}"/></a:p>'),
        language=styles.language,
    )


_NOTES_NAMES = {"hdr": "header", "body": "notes", "ftr": "footer", "sldNum": "number"}
