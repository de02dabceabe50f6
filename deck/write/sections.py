"""PowerPoint's sections (MS-PPTX 2.3.10): the report's, each with the slides that tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import NAMESPACE_URL, uuid5

from deck.page.page import Page
from deck.template.presentation import FIRST_SLIDE_ID
from deck.template.xml import escape

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def section_extension(pages: Sequence[Page], default: str) -> str:
    """`p:ext` with the section list. Pages without a section stand in one named `default`, the deck's title."""
    sections = "".join(_sections([page.section or default for page in pages]))
    return (
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{_P14}">{sections}</p14:sectionLst></p:ext>'
    )


def _sections(names: Sequence[str]) -> Iterator[str]:
    """`p14:section` for each stretch of slides of one name; `names` has one for every slide."""
    seen: Counter[str] = Counter()
    for name, slides in groupby(enumerate(names, start=FIRST_SLIDE_ID), key=lambda slide: slide[1]):
        identity = str(uuid5(NAMESPACE_URL, f"urn:deck:section:{name}:{seen[name]}")).upper()
        seen[name] += 1  # a section that comes back is another one
        listed = "".join(f'<p14:sldId id="{number}"/>' for number, _ in slides)
        yield (
            f'<p14:section name="{escape(name)}" id="{{{identity}}}"><p14:sldIdLst>{listed}</p14:sldIdLst>'
            "</p14:section>"
        )
