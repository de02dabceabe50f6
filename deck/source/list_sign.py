"""Items that begin with a bullet or a long dash, `• name:` or `– name:`: YAML knows the hyphen only."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from deck.source.block_text import block_texts, lines_inside
from deck.source.event import end_of, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.text import SourceText
from deck.source.trap import Trap

_SIGNS = "–—•·▪●‣◦*"
_ITEM = re.compile(rf"(?m)^(?P<lead>[ ]*)(?P<sign>[{_SIGNS}])[ \u00a0\u202f\t]+(?P<text>\S[^\n]*)")
_KEY = re.compile(r"[a-z][\w-]*[ ]*:(?:\s|$)")


def signed_items(source: SourceText, text: str, events: Sequence[yaml.Event]) -> list[Trap]:
    """One trap for all such items of the file, outside of long texts. `text` is what the parser saw."""
    if not any(sign in text for sign in _SIGNS):
        return []
    inside: set[int] | None = None
    found: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        inside = inside if inside is not None else _long_texts(source, events)
        number = source.line_number(match.start())
        if number not in inside and (_KEY.match(match["text"]) or _in_list(source, number, found)):
            found.append(match)
    return [_trap(source, found)] if found else []


def _in_list(source: SourceText, number: int, found: Sequence[re.Match[str]]) -> bool:
    """Whether an item of a text alone stands right below such an item, or below the key of the list."""
    above = number - 1
    while above and not source.line(above).strip():
        above -= 1
    signed = bool(found) and source.line_number(found[-1].start()) == above
    return signed or re.fullmatch(r"[ ]*(?:-[ ]+)?[\w-]+[ ]*:[ ]*", source.line(above)) is not None


def _long_texts(source: SourceText, events: Sequence[yaml.Event]) -> set[int]:
    """The lines of texts below a `|`, those too that the parser did not come to, and of texts between quotes."""
    lines = lines_inside(block_texts(source.lines))
    for event in events:
        if isinstance(event, yaml.ScalarEvent) and event.style in ("'", '"'):
            lines.update(range(source.line_number(start_of(event)) + 1, source.line_number(end_of(event)) + 1))
    return lines


def _trap(source: SourceText, found: Sequence[re.Match[str]]) -> Trap:
    first = found[0]
    places = [own.start("sign") for own in found]
    more = f", and so in the {len(found) - 1} other lines" if len(found) > 2 else ""
    more = ", and so in the other line" if len(found) == 2 else more
    finding = Finding(
        code="missing-dash",
        message=f'an item of a list begins with "{first["sign"]}" here, not with "-"',
        span=source.span(places[0], places[0] + 1),
        help=f'write "- {first["text"].rstrip()}"{more}',
        fix=Fix(tuple(Edit(source.span(own.start("sign"), own.start("text")), _spaced(own)) for own in found)),
    )
    odd = (at for own in found for at in range(own.end("sign"), own.start("text")))
    return Trap(finding, blank=tuple(odd), dashes=tuple(places))


def _spaced(item: re.Match[str]) -> str:
    """The dash, and as many spaces behind it as there are signs without ink."""
    return "-" + " " * (item.start("text") - item.end("sign"))
