"""Text in DrawingML (ECMA-376 part 1, 21.1.2). What a placeholder's level already says, a run does not say again."""

from __future__ import annotations

from collections.abc import Iterator

from deck.brand.layout import Slot
from deck.brand.palette import Tone
from deck.brand.script import EAST_ASIAN, language_of
from deck.figures.run import Run
from deck.frozen import frozen
from deck.page.item import Paragraph, Text
from deck.template.text import hundredths
from deck.template.xml import escape
from deck.units import Length
from deck.write.paragraph import properties, without_space_below
from deck.write.pen import Pen, named

_CODE = '<a:latin typeface="+mn-lt"/>'
"""No literal font on slides: code is told by the theme's minor font."""
TAB = "\t"
"""Written as a space, as it was measured: a tab would jump to a stop that nobody planned."""
_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}">'
    '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/>'
    "</a:ext></a:extLst>"
)
"""A link in its run's colour, not in the theme's colour for links, which is made for light pages (MS-ODRAWXML 2.40)."""


@frozen
class Look:
    """How the runs of a paragraph look where they say nothing themselves."""

    bold: bool = False
    inherited_bold: bool = False
    """The weight that need not be stated."""
    size: Length | None = None
    """Stated on every run that has no size of its own; None: inherited."""
    colour: str = ""
    """A palette role, stated on every run that has none of its own; empty: inherited."""
    tracking: float = 0
    """Inherited, in parts of the type size: runs of another size state their own."""


def placeholder_text(item: Text, slot: Slot, number: int, pen: Pen) -> str:
    """`p:sp` of a placeholder with its paragraphs: place, frame and looks are the layout's."""
    paragraphs = "".join(_paragraph_in(paragraph, slot, pen) for paragraph in item.paragraphs)
    return placeholder(named(number, item.address), reference(slot), paragraphs)


def placeholder(name: str, ph: str, paragraphs: str) -> str:
    """`p:sp` that takes all but its text from the placeholder of its layout."""
    return (
        f'<p:sp><p:nvSpPr>{name}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{ph}</p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def reference(slot: Slot) -> str:
    """`p:ph`: which placeholder of the layout this is. Titles bear no index, as in the layout."""
    return (
        '<p:ph type="title"/>' if slot.type == "title" else f'<p:ph type="{slot.type}" sz="quarter" idx="{slot.idx}"/>'
    )


def _paragraph_in(paragraph: Paragraph, slot: Slot, pen: Pen) -> str:
    step = slot.floor(paragraph.role) if paragraph.floored else slot.step(paragraph.role, paragraph.size)
    level = slot.level(paragraph.role) if step is None else step
    role = pen.brand.dressed(slot.role(paragraph.role))
    size = paragraph.size if step is None else None
    look = Look(bold=role.bold, inherited_bold=role.bold, size=size, tracking=role.tracking / role.size)
    own = properties(paragraph.runs, pen.language, level=level, role=role, size=paragraph.size or role.size)
    own = without_space_below(own) if paragraph.floored else own
    return paragraph_of(paragraph.runs, look, pen, own)


def paragraph_of(runs: tuple[Run, ...], look: Look, pen: Pen, properties: str = "") -> str:
    """`a:p` with `properties` as its `a:pPr`."""
    written = "".join(piece for run in runs for piece in _run(run, look, pen))
    size = f' sz="{hundredths(look.size)}"' if look.size else ""
    return f'<a:p>{properties}{written}<a:endParaRPr lang="{pen.language}"{size}/></a:p>'


def _run(run: Run, look: Look, pen: Pen) -> Iterator[str]:
    """`a:r` for each line of the run, `a:br` between them."""
    attributes, looks = _attributes(run, look, pen), _fill(run, look, pen) + (_CODE if run.code else "")
    broken, written = _properties(attributes, looks), _properties(attributes, looks + _link(run, pen))
    for index, line in enumerate(run.text.replace(TAB, " ").split("\n")):
        if index:
            yield f"<a:br>{broken}</a:br>"
        if line:
            yield f"<a:r>{written}<a:t>{escape(line)}</a:t></a:r>"


def _properties(attributes: str, children: str) -> str:
    return f"<a:rPr{attributes}>{children}</a:rPr>" if children else f"<a:rPr{attributes}/>"


def _attributes(run: Run, look: Look, pen: Pen) -> str:
    size = run.size or look.size
    bold = (look.bold or run.bold) and not run.light
    stated = [_language(run.text, pen.language)]
    if size:
        stated.append(f' sz="{hundredths(size)}"')
    if bold != look.inherited_bold:
        stated.append(f' b="{int(bold)}"')
    if run.italic:
        stated.append(' i="1"')
    if size and look.tracking:
        stated.append(f' spc="{hundredths(round(look.tracking * size))}"')
    return "".join(stated)


def _language(text: str, language: str) -> str:
    """`lang`: the script's where it is not the deck's; for East Asian text the deck's is that of the Latin in it."""
    own = language_of(text)
    if not own or own[:2] == language[:2]:
        return f' lang="{language}"'
    return f' lang="{own}" altLang="{language}"' if own[:2] in EAST_ASIAN else f' lang="{own}"'


def _fill(run: Run, look: Look, pen: Pen) -> str:
    if run.link:
        return pen.fill("link") if _is_dark(pen) else ""  # on a light page, the theme's own link colour
    return pen.fill(run.colour or look.colour)


def _link(run: Run, pen: Pen) -> str:
    if not run.link:
        return ""
    click = f'<a:hlinkClick r:id="{pen.link(run.link)}"'
    return f"{click}>{_OWN_COLOUR}</a:hlinkClick>" if _is_dark(pen) else f"{click}/>"


def _is_dark(pen: Pen) -> bool:
    return pen.tone in (Tone.DARK, Tone.PANEL)
