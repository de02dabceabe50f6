"""PowerPoint's sections (MS-PPTX 2.3.10): the report's, each with the slides that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from deck.page.page import Page
from deck.template.xml import P
from deck.write.pen import clean

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def section_extension(pages: Sequence[Page], slide_ids: Sequence[int], default: str) -> str:
    """`p:ext` with the section list. Pages without a section stand in one named `default`, the deck's title."""
    slides = zip((page.section or default for page in pages), slide_ids, strict=True)
    sections = "".join(_sections([(name, tuple(ids)) for name, ids in groupby(slides, key=lambda slide: slide[0])]))
    return (
        f'<p:ext xmlns:p="{P}" uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f'<p14:sectionLst xmlns:p14="{_P14}">{sections}</p14:sectionLst></p:ext>'
    )


def _sections(groups: list[tuple[str, tuple[tuple[str, int], ...]]]) -> Iterator[str]:
    for index, (name, slides) in enumerate(groups):
        again = sum(other == name for other, _ in groups[:index])  # a section that comes back is another one
        identity = str(uuid5(NAMESPACE_URL, f"urn:deck:section:{name}:{again}")).upper()
        listed = "".join(f'<p14:sldId id="{number}"/>' for _, number in slides)
        yield (
            f'<p14:section name="{clean(name)}" id="{{{identity}}}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'
        )
