"""Several documents in one file: `---` starts another one for YAML, where most mean a line between two slides."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from deck.source.event import start_of
from deck.source.finding import Finding
from deck.source.text import SourceText
from deck.source.trap import Trap

_KEY = re.compile(r"^([\w-]+):(?=\s|$)", re.MULTILINE)
_LINE = re.compile(r"^(?![ \t]*(?:#|$))[^\n]*", re.MULTILINE)
_MARK = 3
"""Characters of `---`."""


def second_document(source: SourceText, text: str, events: Sequence[yaml.Event]) -> Trap | None:
    """The one trap of all documents behind the first.

    What goes on with the lines above is read with them; from where a document has a key that stands there already,
    nothing is read. `text` is what the parser saw.
    """
    starts = [start_of(event) for event in events if isinstance(event, yaml.DocumentStartEvent)][1:]
    if not starts:
        return None
    more = len(starts) - 1
    others = f"; so at {more} more place{'s' if more > 1 else ''} of this file" if more else ""
    finding = Finding(
        code="several-documents",
        message='a second document starts here ("---")',
        span=source.span(starts[0], starts[0] + _MARK),
        help=f'take the "---" out, or make it a file of its own{others}',
    )
    own = next((start for start in starts if _is_apart(text, start)), len(text))
    marks = (offset for start in starts if start < own for offset in range(start, start + _MARK))
    return Trap(finding, blank=(*marks, *range(own, len(text))))


def _is_apart(text: str, start: int) -> bool:
    """Whether what follows the mark begins anew: with a key that stands above, or behind the mark in its line."""
    line = _LINE.search(text, start + _MARK)
    if line is None:
        return False
    key = _KEY.match(line.group())
    return line.start() < text.find("\n", start) or (key is not None and key[1] in _KEY.findall(text, 0, start))
