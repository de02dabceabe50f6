"""Which slides: `3,5-7` as people write pages."""

from __future__ import annotations

import re

from deck.render.office import RenderError

_PART = re.compile(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?", re.ASCII)


def selected(text: str, count: int) -> tuple[int, ...]:
    """The numbers of the slides that the text names, in the deck's order, each once; `count` is how many there are.

    Raises RenderError for what cannot be read, and for slides that the deck does not have.
    """
    return tuple(sorted({number for part in text.split(",") for number in _range(part.strip(), count)}))


def _range(part: str, count: int) -> range:
    match = _PART.fullmatch(part)
    if match is None:
        raise _refused(f'cannot read "{part}" in --slides', "write numbers and ranges, for instance 3,5-7")
    first, last = int(match[1]), int(match[2] or match[1])
    if first > last:
        raise _refused(f"{part} runs backwards in --slides", f"write {last}-{first}")
    if first < 1:
        raise _refused("there is no slide 0", "slides are counted from 1")
    if last > count:
        raise _refused(f"there is no slide {max(first, count + 1)}", f"the last one is slide {count}")
    return range(first, last + 1)


def _refused(message: str, remedy: str) -> RenderError:
    return RenderError("no-such-slide", message, remedy)
