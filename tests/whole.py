"""The project's own contents, built whole: the deck's bytes beside the pages that they were written from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree

from deck.build import Built, build, plan
from deck.content.model import Report
from deck.kinds.style import Style
from deck.page.page import Page
from tests.package_rules import parts_of, placeholder, relationships, tree
from tests.tools import ROOT

CONTENTS = (ROOT / "content", *sorted(path for path in (ROOT / "content/examples").iterdir() if path.is_dir()))


@dataclass(frozen=True)
class WholeDeck:
    """One content folder, its pages, and the deck made of it."""

    content: Path
    report: Report
    style: Style
    pages: tuple[Page, ...]
    built: Built
    file: Path
    data: bytes
    parts: dict[str, bytes]

    @property
    def slides(self) -> Iterator[tuple[Page, str, etree._Element]]:
        """Each page with its slide's part name and content."""
        for number, page in enumerate(self.pages, 1):
            name = f"ppt/slides/slide{number}.xml"
            yield page, name, tree(self.parts[name])

    def related(self, part: str, folder: str) -> list[str]:
        """The parts in a folder that a part refers to."""
        return [own for own in relationships(self.parts).get(part, {}).values() if own and own.startswith(folder)]


@cache
def whole_deck(content: Path, folder: Path, *, figures: bool = False) -> WholeDeck:
    """Builds `content` into `folder`."""
    file = folder / f"{content.name}{'-figures' if figures else ''}" / "deck.pptx"
    made, planned = build(content, file, figures=figures), plan(content)
    assert made.path, [finding.message for finding in made.findings]
    assert planned.report is not None
    assert planned.style is not None
    data = file.read_bytes()
    return WholeDeck(content, planned.report, planned.style, planned.pages, made, file, data, parts_of(data))


def slot_type(shape: etree._Element) -> str:
    """The type of the placeholder that the shape is; empty for others."""
    ph = placeholder(shape)
    return "" if ph is None else ph.get("type", "obj")
