"""A slot of a layout as a placeholder whose list levels carry its roles."""

from __future__ import annotations

from deck.brand.layout import Slot
from deck.brand.palette import Tone
from deck.brand.script import is_right_to_left_language
from deck.brand.shape import Stroke
from deck.template.drawing import outline, placed
from deck.template.text import TextStyles, frame
from deck.template.words import prompt, readable
from deck.template.xml import escape
from deck.units import pt

_GEOMETRY = {False: "rect", True: "ellipse"}
FRAME = Stroke("text", pt(1))
_NUMBER_FIELD = "{510E50AB-0A84-5563-AA77-12C194E0C721}"
"""The identity of the slide number's field: the same everywhere, as the field is."""


def placeholder(slot: Slot, number: int, tone: Tone, styles: TextStyles, footer: str) -> str:
    """`p:sp` of a slot on a layout; `number` is its id in the part, `footer` what stands at the foot of every page."""
    asked = "" if slot.type in ("ftr", "sldNum") else ' hasCustomPrompt="1"'
    index = "" if slot.type == "title" else f' sz="quarter" idx="{slot.idx}"'
    return placeholder_shape(
        slot,
        number,
        ph=f'<p:ph type="{slot.type}"{index}{asked}/>',
        levels=styles.slot_levels(slot, tone),
        line=outline(FRAME, styles.brand, slot.tone or tone) if slot.framed else "",
        paragraphs=paragraphs(slot, styles.language, footer),
        language=styles.language,
    )


def placeholder_shape(
    slot: Slot, number: int, *, ph: str, levels: str, paragraphs: str, language: str, line: str = ""
) -> str:
    """`p:sp` with a place, a frame and styles of its own."""
    # a title has no idx: with idx="0", LibreOffice takes the master's box
    locks = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    geometry = f'<a:prstGeom prst="{_GEOMETRY[slot.round]}"><a:avLst/></a:prstGeom>'
    mirrored = is_right_to_left_language(language)
    box = slot.mirrored if mirrored else slot.frame
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(readable(slot.name, language))}"/>{locks}'
        f"<p:nvPr>{ph}</p:nvPr></p:nvSpPr><p:spPr>{placed(box)}{geometry}{line}</p:spPr>"
        f"<p:txBody>{frame(slot, mirrored=mirrored)}<a:lstStyle>{levels}</a:lstStyle>{paragraphs}</p:txBody></p:sp>"
    )


def paragraphs(slot: Slot, language: str, footer: str) -> str:
    """What stands in the placeholder while it is empty: a paragraph for each level, named for its role."""
    if slot.type == "sldNum":
        return slide_number(language)
    if slot.type == "ftr":
        return paragraph(footer, 0, language)
    texts = [readable(role.name, language) for role in slot.roles] or [""]
    texts[0] = slot.prompt or prompt(slot.type, language) or texts[0] or readable(slot.name, language)
    return "".join(paragraph(text, level, language) for level, text in enumerate(texts))


def paragraph(text: str, level: int, language: str) -> str:
    """One paragraph of plain text, or of none, on a list level, from 0."""
    properties = f'<a:pPr lvl="{level}"/>' if level else ""
    run = f'<a:r><a:rPr lang="{language}"/><a:t>{escape(text)}</a:t></a:r>' if text else ""
    return f'<a:p>{properties}{run}<a:endParaRPr lang="{language}"/></a:p>'


def slide_number(language: str, now: str = "‹#›") -> str:
    """A paragraph with the field that PowerPoint counts itself, and what it shows now."""
    return (
        f'<a:p><a:fld id="{_NUMBER_FIELD}" type="slidenum"><a:rPr lang="{language}"/><a:t>{now}</a:t></a:fld>'
        f'<a:endParaRPr lang="{language}"/></a:p>'
    )
