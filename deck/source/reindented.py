"""Lines indented with tabs or odd spaces, indented with spaces: the fix, and whether nothing else can be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

import yaml

from deck.source.event import end_of, events_of, start_of
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.node import Node, Scalar
from deck.source.node import Sequence as Items
from deck.source.text import SourceText

Leads = Mapping[int, str]
"""The number of a line, and what it begins with that has no ink."""

Read: TypeAlias = Callable[[SourceText], tuple[Node | None, list[Finding]]]
"""What a text says, and what is wrong with it."""
_DOUBTS = frozenset(
    {"colon-in-text", "malformed-yaml", "missing-space", "missing-dash", "duplicate-key", "misplaced-key"}
)
"""Codes of lines that may stand in another column than was meant."""
_WIDTHS = (2, 4, 8)
"""How far a tab goes in the editors of authors."""
_LONGEST = 100_000
"""Characters of a file that is read once more for each width."""
_WITHOUT_WIDTH = re.compile("[\u200b\u2060]")


def reindented(source: SourceText, text: str, leads: Leads, likely: int, read: Read) -> Fix | None:
    """The fix that indents these lines with spaces, as far as their tabs may go; None where nothing of it is YAML.

    `text` is what the parser saw, `likely` how many spaces the first line has if it stands as its neighbours do. Safe
    where every width of a tab with which the file can be read says the same, and no long text is touched: there tabs
    are its author's. Other traps do not keep it from being read.
    """
    if len(text) > _LONGEST:
        return None
    tabs = next(iter(leads.values())).count("\t")
    widths = dict.fromkeys((*_WIDTHS, max(1, likely // tabs))) if tabs else (1,)
    readings = [_reading(source, text, leads, width, read) for width in widths]
    least = min((doubts for doubts, said, _ in readings if said), default=0)
    sound = [(said, fix) for doubts, said, fix in readings if said and doubts == least]
    if not sound:
        return None
    said, fix = min(sound, key=lambda own: len(own[1].edits[0].text) != likely if own[1].edits else 0)
    return Fix(fix.edits, safe=fix.safe and all(own == said for own, _ in sound))


def _reading(source: SourceText, text: str, leads: Leads, width: int, read: Read) -> tuple[int, str, Fix]:
    """How much of the file does not fit with tabs of that width, what it says, "" for nothing, and the fix; it spares
    long texts where it can."""
    whole = _spaced(source, text, leads, width)
    inside = _long_texts(whole)
    outside = {number: lead for number, lead in leads.items() if number not in inside}
    spared = _spaced(source, text, outside, width) if len(outside) < len(leads) else whole
    doubts, said = _said(spared, leads, read)
    if said:
        return doubts, said, _fix(source, outside, width, safe=True)
    return *_said(whole, leads, read), _fix(source, leads, width, safe=False)


def _spaced(source: SourceText, text: str, leads: Leads, width: int) -> SourceText:
    """The text that the parser would see."""
    lines = text.split("\n")
    for number, lead in leads.items():
        lines[number - 1] = _spaces(lead, width) + lines[number - 1][len(lead) :]
    return SourceText.of(source.path, "\n".join(lines))


def _said(source: SourceText, leads: Leads, read: Read) -> tuple[int, str]:
    """How many of its lines do not fit the others, and the text's structure and values; empty where it is no YAML."""
    root, findings = read(source)
    misfits = {finding.span.line for finding in findings if finding.code == "malformed-yaml"}
    if misfits & leads.keys() or any(finding.code == "tab-indent" for finding in findings):
        return 0, ""
    return sum(finding.code in _DOUBTS for finding in findings), _outline(root) if root else ""


def _outline(node: Node) -> str:
    if isinstance(node, Scalar):
        return repr(node.text)
    if isinstance(node, Items):
        return f"[{', '.join(map(_outline, node.items))}]"
    return "{" + ", ".join(f"{entry.key.text!r}: {_outline(entry.value)}" for entry in node.entries) + "}"


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
