"""Graphic frames: a table or a chart that stands in its placeholder (ECMA-376 part 1, 19.3.1.21).

Unlike a text placeholder, a frame must state where it is; it states its layout's place.
"""

from __future__ import annotations

from deck.brand.layout import Slot
from deck.units import Box
from deck.write.pen import named
from deck.write.picture import Crop
from deck.write.text import reference

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def graphic_frame(number: int, address: str, alt: str, slot: Slot, box: Box, kind: str, content: str) -> str:
    """`p:graphicFrame` of that kind (one of the two namespaces above) around its content."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(number, address, alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{reference(slot)}</p:nvPr></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{box.x}" y="{box.y}"/><a:ext cx="{box.width}" cy="{box.height}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic></p:graphicFrame>'
    )


def chart_reference(relation: str) -> str:
    """`c:chart`: the chart part, by its relationship."""
    return f'<c:chart xmlns:c="{CHART}" r:id="{relation}"/>'


def picture_frame(
    number: int, address: str, alt: str, slot: Slot, image: str, vector: str = "", crop: Crop | None = None
) -> str:
    """`p:pic` in its placeholder, whose place and outline it inherits.

    `vector` is the SVG that `image` stands for. Where the picture does not fill the frame, what is cropped is less than
    nothing (ECMA-376 part 1, 20.1.8.55), as PowerPoint writes it for *Crop > Fit*.
    """
    svg = f"<a:extLst>{_SVG.format(vector)}</a:extLst>" if vector else ""
    return (
        f'<p:pic><p:nvPicPr>{named(number, address, alt)}<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/>'
        f"</p:cNvPicPr><p:nvPr>{reference(slot)}</p:nvPr></p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{image}">{svg}</a:blip>{_crop(crop)}'
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>"
    )


def _crop(crop: Crop | None) -> str:
    sides = {"l": crop.left, "t": crop.top, "r": crop.right, "b": crop.bottom} if crop else {}
    stated = "".join(f' {side}="{part}"' for side, share in sides.items() if (part := round(share * 100_000)))
    return f"<a:srcRect{stated}/>" if stated else ""


_SVG = (
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{}"/></a:ext>'
)
