"""A brand and its layouts -> the parts of a PowerPoint template without slides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from deck.brand.brand import Brand
from deck.brand.grid import PAGE
from deck.brand.layout import Layout
from deck.brand.palette import Tone
from deck.brand.role import Role
from deck.template.layouts import layout_part
from deck.template.masters import MASTER_ID, Common, slide_master
from deck.template.package import content_types, core_properties, extended_properties, relationships
from deck.template.printed import PAPER, handout_master, notes_master
from deck.template.tables import table_styles
from deck.template.text import TextStyles
from deck.template.theme import theme
from deck.template.words import readable
from deck.template.xml import SPACES, part
from deck.units import Size, pt

_SNAP = '<p:gridSpacing cx="76200" cy="76200"/>'
"""Things drawn by hand snap to the baseline unit, 6 pt."""

_DEFAULT = (Role("default", pt(18)),)


def compile_template(
    brand: Brand,
    layouts: Sequence[Layout],
    *,
    language: str,
    kind: Literal["pptx", "potx"] = "pptx",
    size: Size = PAGE,
) -> dict[str, bytes]:
    """All parts by name (`ppt/presentation.xml`), in the order in which they are to be zipped.

    `layouts` stand in the order given: layout n is `ppt/slideLayouts/slideLayout{n}.xml`, from 1. They are compiled on
    the tone they have: pass them through `Brand.toned` before.
    """
    styles = TextStyles(brand, language)
    common = Common(layouts, brand.tone)
    footer_mark = common.footer_mark(brand.mark.minimum_height)
    title = readable(brand.name, language)
    parts = {
        "ppt/presentation.xml": _presentation(styles, size),
        "ppt/slideMasters/slideMaster1.xml": slide_master(layouts, styles, common),
        "ppt/theme/theme1.xml": theme(brand, title),
        "ppt/notesMasters/notesMaster1.xml": notes_master(styles, size),
        "ppt/theme/theme2.xml": theme(brand, title),
        "ppt/handoutMasters/handoutMaster1.xml": handout_master(styles),
        "ppt/theme/theme3.xml": theme(brand, title),
        "ppt/presProps.xml": part(f"<p:presentationPr {SPACES}/>"),
        "ppt/viewProps.xml": part(f"<p:viewPr {SPACES}>{_SNAP}</p:viewPr>"),
        "ppt/tableStyles.xml": table_styles(brand, title),
        "docProps/core.xml": core_properties(title, language),
        "docProps/app.xml": extended_properties(),
    }
    for number, layout in enumerate(layouts, start=1):
        parts[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout_part(layout, styles, footer_mark)
    links = _links(len(layouts))
    return {
        "[Content_Types].xml": content_types(parts, kind),
        **{name: relationships(targets) for name, targets in links.items()},
        **parts,
    }


def _links(layouts: int) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Relationships file -> (type, target), numbered rId1 and on."""
    master = [("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in range(1, layouts + 1)]
    layout = {
        f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels": [("slideMaster", "../slideMasters/slideMaster1.xml")]
        for number in range(1, layouts + 1)
    }
    return {
        "_rels/.rels": [
            ("officeDocument", "ppt/presentation.xml"),
            ("core", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ],
        "ppt/_rels/presentation.xml.rels": [
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
            ("handoutMaster", "handoutMasters/handoutMaster1.xml"),
        ],
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": [*master, ("theme", "../theme/theme1.xml")],
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": [("theme", "../theme/theme2.xml")],
        "ppt/handoutMasters/_rels/handoutMaster1.xml.rels": [("theme", "../theme/theme3.xml")],
        **layout,
    }


def _presentation(styles: TextStyles, size: Size) -> bytes:
    """`p:presentation`, listing the masters of slides, notes and handouts; slides come later."""
    return part(
        f'<p:presentation {SPACES} saveSubsetFonts="1">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        '<p:handoutMasterIdLst><p:handoutMasterId r:id="rId7"/></p:handoutMasterIdLst>'
        f'<p:sldSz cx="{size.width}" cy="{size.height}"/>'
        f'<p:notesSz cx="{PAPER.width}" cy="{PAPER.height}"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{styles.language}"/></a:defPPr>'
        f"{styles.levels(_DEFAULT, Tone.LIGHT, lang=True)}</p:defaultTextStyle></p:presentation>"
    )
