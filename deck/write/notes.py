"""Notes pages (ECMA-376 part 1, 19.3.1.26): the slide in small, what the speaker says, footer and number."""

from __future__ import annotations

from deck.brand.palette import Tone
from deck.page.page import Page
from deck.template.page import TREE_ROOT, colour_map_override
from deck.template.placeholder import paragraph, slide_number
from deck.template.printed import notes_reference
from deck.template.xml import SPACES, part
from deck.write.paragraph import direction
from deck.write.pen import Pen, named
from deck.write.text import Look, paragraph_of, placeholder


def notes_xml(page: Page, number: int, pen: Pen, footer: str = "") -> bytes:
    """The notes page of a slide; `number` is the slide's, `footer` the deck's."""
    said = pen.on(Tone.LIGHT)
    text = "".join(paragraph_of(runs, Look(), said, direction(runs, said.language)) for runs in page.notes)
    counted = slide_number(pen.language, str(number))
    shapes = [
        _slide_image(f"{page.address}#slide"),
        placeholder(named(3, f"{page.address}#notes"), notes_reference("body"), text),
        placeholder(named(4, f"{page.address}#number"), notes_reference("sldNum"), counted),
    ]
    if footer:
        foot = paragraph(footer, 0, pen.language)
        shapes.append(placeholder(named(5, f"{page.address}#footer"), notes_reference("ftr"), foot))
    return part(
        f"<p:notes {SPACES}><p:cSld><p:spTree>{TREE_ROOT}{''.join(shapes)}</p:spTree></p:cSld>"
        f"{colour_map_override(Tone.LIGHT)}</p:notes>"
    )


def _slide_image(name: str) -> str:
    return (
        f'<p:sp><p:nvSpPr>{named(2, name)}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        f"<p:nvPr>{notes_reference('sldImg')}</p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
    )
