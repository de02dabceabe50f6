"""The short way through a report in Markdown that leaves no room for doubt: line by line, without markdown-it.

That takes 0.06 s to import, and most reports have headings, paragraphs, lists, tables and stars around words. Whatever
else stands in one, markdown-it reads it all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.figures.markup import is_plainly_starred, unstarred


class Block(NamedTuple):
    """A heading, a paragraph, a row of a table, or lines as they are (`code`, `html`)."""

    kind: str
    line: int
    """Of its first line, from 1."""
    text: str = ""
    """Without markup, its lines stripped."""
    cells: tuple[str, ...] = ()


class _DoubtError(Exception):
    """Something that only markdown-it reads right."""


_DOUBTFUL = re.compile(r"[\t\r`\\\[_\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffd]|&[\w#]|<[!?/]|~~~")
"""What none of the lines may hold."""
_TAG = r"<(?:img|br|p|div|center)(?: [a-z]+=\"[^\"<>\n]*\")* ?/?>"
_HTML = re.compile(rf"{_TAG} *\n")
_HEADING = re.compile(r"#{1,6} +([^\s#].*)")
_RULE = re.compile(r"-{3,} *")
_ITEM = re.compile(r"(?:  )?(?P<mark>-|\d{1,9}[.)]) (?P<text>\S.*)")
_QUOTED = re.compile(r"> (\S.*)")
_ROW = re.compile(r"\|(?P<cells>.*)\| *")
_DELIMITERS = re.compile(r"\|(?: *:?-+:? *\|)+ *")
_CODE = re.compile(r" {4}")
_MARKER = re.compile(r"[#>|<=:-]|\d{1,9}[.)](?:\s|$)|[+*](?:\s|$)")
"""With what a line begins that may be more than text."""
_MARKED = re.compile(r"<[A-Za-z]")
_LONGEST = 20_000
"""Characters of a paragraph: in longer ones markdown-it is not asked for markup either."""


def plain_blocks(markdown: str) -> list[Block] | None:
    """The blocks of a report in their order; None where a line may mean something else."""
    if _DOUBTFUL.search(markdown):
        return None
    try:
        return list(_blocks(markdown.split("\n")))
    except _DoubtError:
        return None


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Runs of lines that are not blank, each for itself, for only lists go on behind a blank line."""
    begin, listed = 0, False
    for end, line in enumerate([*lines, ""]):
        if line.strip(" "):
            continue
        if run := lines[begin:end]:
            if listed and run[0].startswith(" "):
                raise _DoubtError
            yield from _run(run, begin + 1)
            listed = any(map(_ITEM.match, run))
        begin = end + 1


def _run(lines: Sequence[str], first: int) -> Iterator[Block]:
    if lines[0].startswith("<"):
        block = "".join(f"{line}\n" for line in lines)
        if not _HTML.match(block):
            raise _DoubtError
        yield Block("html", first, block)
    elif lines[0].startswith("|"):
        yield from _table(lines, first)
    elif lines[0].startswith(">"):
        quoted = [_matched(_QUOTED, line)[1] for line in lines]
        yield _paragraph(quoted, first)
    else:
        yield from _text(lines, first)


def _table(lines: Sequence[str], first: int) -> Iterator[Block]:
    if len(lines) < 2 or not _DELIMITERS.fullmatch(lines[1]):
        raise _DoubtError
    width = lines[1].count("|") - 1
    for number, line in enumerate(lines):
        cells = _matched(_ROW, line)["cells"].split("|")
        if len(cells) != width:
            raise _DoubtError
        if number != 1:
            kind = "row" if number else "head"
            yield Block(kind, first + number, cells=tuple(_shown(cell.strip()) for cell in cells))


def _text(lines: Sequence[str], first: int) -> Iterator[Block]:
    """Headings, rules, items, paragraphs and indented lines, as they follow one another without a blank line."""
    open_lines: list[str] = []
    """Of the paragraph or item that further lines belong to."""
    begun, ordered = first, False
    for number, line in enumerate(lines, first):
        item, heading = _ITEM.fullmatch(line), _HEADING.fullmatch(line)
        goes_on = bool(open_lines)
        if item and not _may_begin(item, goes_on=goes_on, ordered=ordered):
            raise _DoubtError
        if (item or heading) and goes_on:
            yield _paragraph(open_lines, begun)
            open_lines = []
        if heading:
            if heading[1].rstrip().endswith("#"):
                raise _DoubtError
            yield Block("heading", number, _shown(heading[1].strip()))
        elif item:
            open_lines, begun, ordered = [item["text"]], number, item["mark"] != "-"
        elif goes_on:
            open_lines.append(line)
        elif _CODE.match(line):
            yield Block("code", number, line)
        elif not _RULE.fullmatch(line):
            open_lines, begun, ordered = [line], number, False
    if open_lines:
        yield _paragraph(open_lines, begun)


def _may_begin(item: re.Match[str], *, goes_on: bool, ordered: bool) -> bool:
    """Whether a line is an item for certain: a number is one first of all, or below another."""
    nested, numbered = item[0].startswith(" "), item["mark"] != "-"
    return (
        not nested and not (numbered and goes_on and not ordered)
        if numbered
        else not nested or (goes_on and not ordered)
    )


def _paragraph(lines: Sequence[str], first: int) -> Block:
    stripped = [line.strip(" ") for line in lines]
    if any(map(_MARKER.match, stripped)):
        raise _DoubtError
    return Block("paragraph", first, _shown("\n".join(stripped)))


def _shown(text: str) -> str:
    """A text without the stars around its words."""
    if len(text) > _LONGEST or _MARKED.search(text) or not is_plainly_starred(text):
        raise _DoubtError
    return unstarred(text).strip()


def _matched(pattern: re.Pattern[str], line: str) -> re.Match[str]:
    match = pattern.fullmatch(line)
    if match is None:
        raise _DoubtError
    return match
