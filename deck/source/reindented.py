"""Lines indented with tabs or odd spaces, indented with spaces: the fix, and whether nothing else can be meant."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from deck.source.event import end_of, events_of, start_of
from deck.source.fix import Edit, Fix
from deck.source.text import SourceText
from deck.source.tree import Tree

Leads = Mapping[int, str]
"""The number of a line, and what it begins with that has no ink."""

_WIDTHS = (2, 4, 8)
"""How far a tab goes in the editors of authors."""
_LONGEST = 100_000
"""Characters of a file that is read once more for each width."""
_WITHOUT_WIDTH = re.compile("[\u200b\u2060]")


def reindented(source: SourceText, text: str, leads: Leads, likely: int) -> Fix | None:
    """The fix that indents these lines with spaces, as far as their tabs may go; None where nothing of it is YAML.

    `text` is what the parser saw, `likely` how many spaces the first line has if it stands as its neighbours do. Safe
    where every width of a tab with which the file can be read says the same, and no long text is touched: there tabs
    are its author's.
    """
    if len(text) > _LONGEST:
        return None
    tabs = next(iter(leads.values())).count("\t")
    widths = dict.fromkeys((*_WIDTHS, max(1, likely // tabs))) if tabs else (1,)
    readings = [_reading(source, text, leads, width) for width in widths]
    sound = [(said, fix) for said, fix in readings if said]
    if not sound:
        return None
    said, fix = min(sound, key=lambda own: len(own[1].edits[0].text) != likely if own[1].edits else 0)
    return Fix(fix.edits, safe=fix.safe and all(own == said for own, _ in sound))


def _reading(source: SourceText, text: str, leads: Leads, width: int) -> tuple[str, Fix]:
    """What the file says with tabs of that width, "" for no YAML, and the fix; it spares long texts where it can."""
    whole = _read(source, text, leads, width)
    inside = _long_texts(whole)
    outside = {number: lead for number, lead in leads.items() if number not in inside}
    spared = _read(source, text, outside, width) if len(outside) < len(leads) else whole
    if said := _said(spared):
        return said, _fix(source, outside, width, safe=True)
    return _said(whole), _fix(source, leads, width, safe=False)


def _read(source: SourceText, text: str, leads: Leads, width: int) -> SourceText:
    """The text that the parser would see."""
    lines = text.split("\n")
    for number, lead in leads.items():
        lines[number - 1] = _spaces(lead, width) + lines[number - 1][len(lead) :]
    return SourceText.of(source.path, "\n".join(lines))


def _said(source: SourceText) -> str:
    """The text's structure and values; empty where it is no YAML, or where keys come twice."""
    events, stop = events_of(source.text)
    if stop or Tree(source, events).findings:
        return ""
    return "\n".join(f"{type(event).__name__} {getattr(event, 'value', '')!r}" for event in events)


def _long_texts(source: SourceText) -> set[int]:
    """The lines, but the first, of the texts that take several."""
    lines: set[int] = set()
    for event in events_of(source.text)[0]:
        if isinstance(event, yaml.ScalarEvent):
            first = source.line_number(start_of(event))
            lines.update(range(first + 1, source.line_number(max(start_of(event), end_of(event) - 1)) + 1))
    return lines


def _fix(source: SourceText, leads: Leads, width: int, *, safe: bool) -> Fix:
    edits = []
    for number, lead in leads.items():
        at = source.line_start(number)
        edits.append(Edit(source.span(at, at + len(lead)), _spaces(lead, width)))
    return Fix(tuple(edits), safe=safe)


def _spaces(lead: str, width: int) -> str:
    """As many spaces as the lead is wide."""
    return " " * len(_WITHOUT_WIDTH.sub("", lead).expandtabs(width))
