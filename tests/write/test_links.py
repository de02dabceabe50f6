"""Links on a panel: the page's own colour of links is light, where no other link of it stands on the light part."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from deck.build import build
from deck.write.package import unzip_parts
from tests.decks import content

SLIDE = """\
kind: figure
title: One in four stays
figure: margin
source: survey
points:
  - name: Why
    text: {text}
"""


@pytest.mark.parametrize(("text", "colour"), [("Prices rose", ["lt1"]), ("See [the terms](https://example.org)", [])])
def test_links_are_light_on_a_page_that_has_them_on_its_panel_only(
    text: str, colour: list[str], tmp_path: Path
) -> None:
    built = build(content(tmp_path, SLIDE.format(text=f'"{text}"')), tmp_path / "deck.pptx")
    assert built.path
    slide = etree.fromstring(unzip_parts(built.path.read_bytes())["ppt/slides/slide2.xml"])
    links = slide.findall(".//{*}hlinkClick")
    assert len(links) == 1 + (not colour)
    assert [each.get("hlink") for each in slide.iter("{*}overrideClrMapping")] == colour
