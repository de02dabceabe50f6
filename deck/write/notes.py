"""Notes pages (ECMA-376 part 1, 19.3.1.26): the slide in small, what the speaker says, footer and number."""

from __future__ import annotations

from collections.abc import Mapping

from pptx.opc.package import Part

from deck.brand.palette import Tone
from deck.page.page import Page
from deck.template.page import TREE_ROOT, colour_map_override
from deck.template.xml import SPACES, part
from deck.write.foot import footer_paragraph, number_paragraph
from deck.write.pen import Pen, named
from deck.write.text import Look, paragraph_of, placeholder

_SPACES = {"p": "http://schemas.openxmlformats.org/presentationml/2006/main"}


def placeholders(notes_master: Part) -> Mapping[str, str]:
    """Type -> `p:ph` of the notes master's placeholders, as its notes pages refer to them."""
    found = notes_master._element.iterfind(".//p:ph", _SPACES)
    return {each.get("type", "obj"): _reference(dict(each.attrib)) for each in found}


def _reference(attributes: Mapping[str, str]) -> str:
    kept = (f' {name}="{attributes[name]}"' for name in ("type", "sz", "idx") if name in attributes)
    return f"<p:ph{''.join(kept)}/>"


def notes_xml(page: Page, number: int, masters: Mapping[str, str], pen: Pen, footer: str = "") -> bytes:
    """The notes page of a slide; `number` is the slide's, `footer` the deck's."""
    said = pen.on(Tone.LIGHT)
    text = "".join(paragraph_of(runs, Look(), said) for runs in page.notes)
    shapes = [
        _slide_image(f"{page.address}#slide", masters["sldImg"]),
        placeholder(named(3, f"{page.address}#notes"), masters["body"], text),
        placeholder(named(4, f"{page.address}#number"), masters["sldNum"], number_paragraph(number, pen.language)),
    ]
    if footer:
        foot = footer_paragraph(footer, pen.language)
        shapes.append(placeholder(named(5, f"{page.address}#footer"), masters["ftr"], foot))
    return part(
        f"<p:notes {SPACES}><p:cSld><p:spTree>{TREE_ROOT}{''.join(shapes)}</p:spTree></p:cSld>"
        f"{colour_map_override(Tone.LIGHT)}</p:notes>"
    )


def _slide_image(name: str, ph: str) -> str:
    return (
        f'<p:sp><p:nvSpPr>{named(2, name)}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f"<p:nvPr>{ph}</p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
    )
