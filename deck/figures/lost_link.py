"""Links that are none for Markdown, and would stand on the slide with their brackets: what their author meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deck.figures.markup import marked_up
from deck.figures.problem import Problem

_LIKE_LINK = r"\\.|(?P<sign>!?)\[(?P<words>[^\[\]]+)\]\((?P<target>[^()]*)\)|`[^`]+`"
"""Brackets and parentheses side by side; what is escaped or code is passed over."""
_LIKE_ADDRESS = r"(?i)[a-z]:[^\s\d]|//|[^\W\d]\.[^\W\d]"
_PICTURE = r"(?i)\.(?:png|jpe?g|svg|gif|webp|bmp|tiff?)(?:[?#]\S*)?$"


def lost_links(raw: str) -> Iterator[Problem]:
    """The links of a text without an address, with a space in it, or to a picture that the text should show."""
    for found in re.finditer(_LIKE_LINK, raw) if "](" in raw else ():
        if found["words"] is None:
            continue
        target = found["target"].strip()
        place = found.start("target") + found["target"].index(target)
        if not target:
            advice = "write its address between the parentheses, or take brackets and parentheses out"
            yield Problem("bad-link", "this link has no address", found[0], found.start(), advice)
        elif found["sign"] and re.search(_PICTURE, target):
            name = re.split(r"[\\/]", re.split(r"[?#]", target)[0])[-1]
            advice = f'a picture has a slide of its own: "kind: picture", with "picture: {name}"'
            yield Problem("bad-link", "no picture stands in a text", target, place, advice)
        elif re.search(r"\s", target) and re.search(_LIKE_ADDRESS, target) and not _is_link(found[0]):
            shown = " ".join(target.split())
            advice = "an address has no spaces: take them out, or write %20 for each"
            yield Problem("bad-link", f'"{shown}" is no link', target, place, advice)


def _is_link(written: str) -> bool:
    """Whether it is one for Markdown: with a title, or in angle brackets."""
    return "](" not in "".join(piece.text for piece in marked_up(written))
