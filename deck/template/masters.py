"""The slide master."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deck.brand.layout import Layout, Slot, SlotType
from deck.brand.palette import Tone
from deck.brand.role import Role
from deck.template.drawing import mark_group, mark_ids, mark_tone
from deck.template.page import colour_map, common_data
from deck.template.placeholder import paragraph, placeholder_shape, slide_number
from deck.template.text import LEVELS, TextStyles
from deck.template.words import prompt
from deck.template.xml import SPACES, part
from deck.units import Box, inch, pt

FIRST_LAYOUT_ID = 2_147_483_649
MASTER_ID = FIRST_LAYOUT_ID - 1

_OTHER = (Role("other", pt(18)),)
_INDEX = {"body": 1, "ftr": 3, "sldNum": 4}
"""The indices that PowerPoint itself gives on a master."""


class Common:
    """What the layouts have in common, so that the master agrees with them."""

    def __init__(self, layouts: Sequence[Layout], tone: Tone = Tone.LIGHT) -> None:
        plain = [layout for layout in layouts if layout.footer and layout.tone is tone] or list(layouts)
        self._slots = [slot for layout in plain for slot in layout.slots]

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
    mark, tone = styles.brand.mark, styles.brand.tone
    shapes = mark_group(mark, common.footer_mark(mark.minimum_height), 2, styles, mark_tone(tone))
    first = 2 + mark_ids(mark)
    shapes += "".join(_placeholder(slot, number, styles) for number, slot in enumerate(slots, start=first))
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + index}" r:id="rId{index + 1}"/>' for index in range(len(layouts))
    )
    return part(
        f"<p:sldMaster {SPACES}>{common_data('', tone, shapes)}{colour_map(tone)}"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>{_text_styles(title, body, styles)}</p:sldMaster>"
    )


def _text_styles(title: Slot | None, body: Slot | None, styles: TextStyles) -> str:
    chosen = {
        "titleStyle": title.roles if title else _OTHER,
        "bodyStyle": body.roles if body else _OTHER,
        "otherStyle": _OTHER,
    }
    tone = styles.brand.tone
    levels = (f"<p:{name}>{styles.levels(roles, tone, lang=True)}</p:{name}>" for name, roles in chosen.items())
    return f"<p:txStyles>{''.join(levels)}</p:txStyles>"


def _placeholder(slot: Slot, number: int, styles: TextStyles) -> str:
    small = ' sz="quarter"' if slot.type in ("ftr", "sldNum") else ""
    index = f'{small} idx="{_INDEX[slot.type]}"' if slot.type in _INDEX else ""
    # title and body are styled by the text styles
    own = styles.slot_levels(slot, styles.brand.tone) if slot.type in ("ftr", "sldNum") else ""
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
        return paragraph("", 0, language)
    if kind == "title":
        return paragraph(prompt("title", language), 0, language)
    return "".join(paragraph(f"{prompt('level', language)} {level + 1}", level, language) for level in range(LEVELS))
