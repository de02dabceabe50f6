"""The titles of a deck alone, by section: do they tell the story?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from deck.page.page import Page


def as_text(pages: Sequence[Page]) -> str:
    """A heading for each section, under it the numbered titles; ends without a line end."""
    width = len(str(len(pages)))
    return "\n\n".join(_section(name, slides, width) for name, slides in _sections(pages))


def as_json(pages: Sequence[Page]) -> str:
    """The same as a list of sections, in ASCII, so that no pipe can spoil it."""
    return json.dumps([_fields(name, slides) for name, slides in _sections(pages)], indent=2)


def _sections(pages: Sequence[Page]) -> Iterator[tuple[str, list[tuple[int, Page]]]]:
    """Each section with its pages, numbered as in the deck; one that comes back is another one."""
    for name, slides in groupby(enumerate(pages, start=1), key=lambda numbered: numbered[1].section):
        yield name, list(slides)


def _section(name: str, slides: list[tuple[int, Page]], width: int) -> str:
    """The cover bears the name of its section: it is not said twice."""
    titles = [f"  {number:>{width}}  {_plain(page.title)}" for number, page in slides]
    return "\n".join(titles if [page.title for _, page in slides] == [name] else [_plain(name), *titles])


def _fields(name: str, slides: list[tuple[int, Page]]) -> dict[str, object]:
    told = [{"number": number, "title": _plain(page.title), "address": page.address} for number, page in slides]
    return {"section": _plain(name), "slides": told}


def _plain(title: str) -> str:
    """With plain spaces, so that it can be searched and pasted."""
    return " ".join(title.split())
