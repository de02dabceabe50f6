"""Tabs, no-break spaces and other white space that looks like indentation and is none for YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import yaml

from deck.source.event import end_of, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.line import indentation
from deck.source.text import SourceText
from deck.source.trap import Trap

ODD = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060\u3000"
"""Characters without ink that are not a space for YAML."""

INDENTATION = ("tab-indent", "odd-space-indent")
"""The codes of what is found in front of a line."""

_LEAD = rf"(?m)^ *(?P<odd>[\t{ODD}][ \t{ODD}]*)"
_SEPARATOR = rf"[ ]*(?:-[ ]+)*(?:[a-z][a-z-]*:(?P<colon>[{ODD}])|-(?P<dash>[ ]*\t|[{ODD}]))"


def indentation_traps(source: SourceText, text: str, events: Sequence[yaml.Event], until: int | None) -> list[Trap]:
    """Odd indentation up to the offset at which the parser gave up (None: it did not), outside of long texts.

    One finding a kind (the first), but all of it is hidden: who has one tab has many.
    """
    found = list(re.finditer(_LEAD, text)) if _has_odd(text) else []
    if not found:
        return []
    inside = _long_texts(source, events)
    first: dict[str, re.Match[str]] = {}
    blank: dict[str, list[int]] = {}
    leads: dict[str, dict[int, str]] = {}
    for match in found:
        number = source.line_number(match.start())
        code = "tab-indent" if "\t" in match["odd"] else "odd-space-indent"
        if number not in inside and (code in first or _hurts(source, match, number, until)):
            first.setdefault(code, match)
            blank.setdefault(code, []).extend(range(*match.span("odd")))
            leads.setdefault(code, {})[number] = match[0]
    return [
        Trap(
            _finding(source, match, code),
            blank=tuple(blank[code]),
            leads=leads[code],
            likely=_indentation(source, source.line_number(match.start())),
        )
        for code, match in first.items()
    ]


def _has_odd(text: str) -> bool:
    """Most texts have no such character, and need no pattern."""
    return any(sign in text for sign in f"\t{ODD}")


def _hurts(source: SourceText, match: re.Match[str], number: int, until: int | None) -> bool:
    """A tab stops the parser in its line or does no harm; other spaces are text for it, and break what follows."""
    if "\t" in match["odd"]:
        return until is not None and source.line_number(until) == number
    if until is None:
        return bool(source.line(number).strip(f" {ODD}"))
    return match.start() <= until


def separator_traps(source: SourceText, text: str, near: int) -> Iterator[Trap]:
    """A no-break space after the colon of the key, or after the dash, of the line in which an offset lies."""
    number = source.line_number(near)
    start = source.line_start(number)
    line = source.line(number)
    left = text[start : start + len(line)]  # without what was told before
    match = re.match(_SEPARATOR, left) if _has_odd(left) else None
    if match:
        group = "colon" if match["colon"] else "dash"
        at, sign = start + match.end(group) - 1, ":" if match["colon"] else "-"
        finding = Finding(
            code="odd-space",
            message=f'{name_of(text[at])} where YAML wants an ordinary space after the "{sign}"',
            span=source.span(at, at + 1),
            help=f"type a space: {(line[: at - start] + ' ' + line[at - start + 1 :]).strip()}",
            fix=Fix((Edit(source.span(at, at + 1), " "),)),
        )
        yield Trap(finding, blank=(at,))


def _long_texts(source: SourceText, events: Sequence[yaml.Event]) -> set[int]:
    """The lines, but the first, of every scalar that takes more than one: white space there is the author's."""
    lines: set[int] = set()
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            first = source.line_number(start_of(event))
            last = source.line_number(max(start_of(event), end_of(event) - 1))
            lines.update(range(first + 1, last + 1))
    return lines


def _finding(source: SourceText, match: re.Match[str], code: str) -> Finding:
    number = source.line_number(match.start())
    likely = _indentation(source, number)
    line = "".join(" " if char in ODD else char for char in source.line(number))
    if code == "tab-indent":
        line = " " * likely + line.lstrip()
    what = "a tab" if code == "tab-indent" else name_of(match["odd"][0])
    return Finding(
        code=code,
        message=f"{what} used as indentation",
        span=source.span(*match.span("odd")),
        help=f'indent with spaces: "{line.rstrip()}"' if line.strip() else "leave this line empty",
    )


def _indentation(source: SourceText, number: int) -> int:
    """How many spaces its neighbours above make likely: those of its siblings, or two more than its key's."""
    item = source.line(number).lstrip().startswith("- ")
    for above in range(number - 1, 0, -1):
        line = source.line(above)
        body = line.lstrip(" ").rstrip()
        if not body or body.startswith(("#", "\t")):
            continue
        lead = indentation(line)
        inside = lead + (2 if body.startswith("- ") else 0)
        if body.endswith(":"):
            return inside + 2
        if not item:
            return inside
        if body.startswith("- "):
            return lead
    return 0


def name_of(char: str) -> str:
    """A character as messages call it: `a no-break space (U+00A0)`."""
    if char == "\t":
        return "a tab"
    name = unicodedata.name(char, "space").lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} (U+{ord(char):04X})"
