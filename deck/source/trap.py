"""A trap: text that YAML takes for something else. Its finding, and what to hide from the parser to read on."""

from __future__ import annotations

import re
from dataclasses import field

from deck.frozen import frozen
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.hiding import special
from deck.source.line import LINE_END, indentation, quoted, rewritten
from deck.source.reindented import Leads
from deck.source.text import SourceText


@frozen
class Trap:
    """What to tell the author, and the offsets of what the parser stumbled over.

    `hidden` is text that the parser must not understand; `blank` goes for white space, `dashes` for the dash of an
    item.
    """

    finding: Finding
    hidden: tuple[int, ...] = ()
    blank: tuple[int, ...] = ()
    dashes: tuple[int, ...] = ()
    leads: Leads = field(default_factory=dict)
    """Lines whose indentation has to be made up."""
    likely: int = 0
    """How many spaces the first of them has if it stands as its neighbours do."""

    @property
    def hides(self) -> bool:
        """Whether the parser can go on when it does not see something of it."""
        return bool(self.hidden or self.blank or self.dashes)


def text_trap(
    source: SourceText,
    code: str,
    message: str,
    value: tuple[int, int],
    caret: tuple[int, int],
    *,
    label: str = "",
    meant: str | None = None,
    advice: str = "put quotes around it",
    safe: bool = True,
) -> Trap:
    """A trap whose way out is quotes around the value; `meant` is the text to quote when it is not the value itself.

    `value` and `caret` are offsets: where the text stands, and what to point at. Quotes are a `safe` fix where the
    author cannot have meant anything else; they stand around all lines of a text that goes on.
    """
    start, end = value
    if safe and (below := _goes_on(source, start, end)):
        last = below[-1]
        safe = meant is None and not any(_ELSE.search(source.line(own)) for own in below)
        end = source.line_start(last) + len(source.line(last).rstrip()) if safe else end
    text = source.text[start:end] if meant is None else meant
    line = rewritten(source, start, end, quoted(text))
    fix = Fix((Edit(source.span(start, end), quoted(text)),), safe=safe)
    lead = " " * indentation(source.line(source.line_number(start)))
    gap = f"\n{lead}" if "\n" in line or LINE_END in line else " "
    place, help_ = source.span(*caret), f"{advice}:{gap}{line}"
    finding = Finding(code=code, message=message, span=place, label=label, help=help_, fix=fix)
    return Trap(finding, special(source.text, start, end))


def _goes_on(source: SourceText, start: int, end: int) -> list[int]:
    """The lines below a value that belong to it: those that are indented further than its key, or its dash."""
    number = source.line_number(end)
    line, begin = source.line(number), source.line_start(number)
    if line[end - begin :].strip():
        return []
    lead = _LEAD.match(line)
    key = lead.end() if lead else 0
    column = key if begin + key < start else line.rfind("-", 0, key)
    below = number + 1
    while source.line(below).strip() and indentation(source.line(below)) > column:
        below += 1
    return list(range(number + 1, below))


def reserved(first: str) -> str:
    """What YAML takes a value for that starts with that sign."""
    return f'a value that starts with "{first}" is {_RESERVED.get(first, _RESERVED["&"])} for YAML'


_LEAD = re.compile(r"[ ]*(?:-[ ]+)*")
_ELSE = re.compile(r"^[ ]*(?:-[ ]|[\w-]+[ ]*:(?:\s|$))|[ \t]#|[\[\]{}]")
"""What a line that goes on with a text does not hold: a key, an item, a comment, brackets that it may stand in."""
_BLOCK = "the start of a text of several lines"
_RESERVED = {
    "*": "a reference to another place (an alias)",
    "&": "a name for others to refer to (an anchor)",
    "!": "a type (a tag)",
    "-": "an item of a list",
    "?": "a key",
    "|": _BLOCK,
    ">": _BLOCK,
    "[": "a list",
    "{": "a block of keys",
    "]": "the end of a list",
    "}": "the end of a block of keys",
    ",": "the end of an item in [ ] or { }",
    "%": "an instruction to its reader",
    "@": "an error",
    "`": "an error",
}
"""What a value is for YAML by its first sign."""
