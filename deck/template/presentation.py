"""The presentation part: masters, slides in their order, sizes, default text (ECMA-376 part 1, 19.2.1.26)."""

from __future__ import annotations

from collections.abc import Sequence

from deck.brand.palette import Tone
from deck.brand.role import Role
from deck.frozen import frozen
from deck.template.masters import MASTER_ID
from deck.template.printed import PAPER
from deck.template.text import TextStyles
from deck.template.xml import SPACES, part
from deck.units import Size, pt

FIRST_SLIDE_ID = 256
"""Slides are numbered from here, in their order (ECMA-376 part 1, 19.7.13)."""

_DEFAULT = (Role("default", pt(18)),)


@frozen
class Masters:
    """The relationships that lead from the presentation to its masters."""

    slides: str
    notes: str
    handouts: str


def presentation(
    styles: TextStyles, size: Size, masters: Masters, slides: Sequence[str] = (), extension: str = ""
) -> bytes:
    """`p:presentation`; `slides` are the relationships that lead to them, `extension` is its `p:ext`."""
    entries = (f'<p:sldId id="{number}" r:id="{own}"/>' for number, own in enumerate(slides, start=FIRST_SLIDE_ID))
    listed = f"<p:sldIdLst>{''.join(entries)}</p:sldIdLst>" if slides else ""
    extensions = f"<p:extLst>{extension}</p:extLst>" if extension else ""
    return part(
        f'<p:presentation {SPACES} saveSubsetFonts="1">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="{masters.slides}"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{masters.notes}"/></p:notesMasterIdLst>'
        f'<p:handoutMasterIdLst><p:handoutMasterId r:id="{masters.handouts}"/></p:handoutMasterIdLst>{listed}'
        f'<p:sldSz cx="{size.width}" cy="{size.height}"/>'
        f'<p:notesSz cx="{PAPER.width}" cy="{PAPER.height}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{styles.language}"/></a:defPPr>'
        f"{styles.levels(_DEFAULT, Tone.LIGHT, lang=True)}</p:defaultTextStyle>{extensions}</p:presentation>"
    )
