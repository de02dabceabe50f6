"""What a report in Markdown states: its sentences, and the cells of its tables, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from deck.figures.vocabulary import words
from deck.frozen import frozen
from deck.prose.plain_markdown import Block, plain_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token


@frozen
class Statement:
    """A sentence, a heading, an item or a cell of the report."""

    text: str
    line: int
    """In the report's file, from 1."""
    label: str = ""
    """For a cell: its row and its column, `Revenus · 2025`."""
    heading: bool = False


_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]*(?:>|$)", re.MULTILINE)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?:[\w-]+[ \t]*:.*\n|[ \t]+.*\n|-.*\n|\n)*?---[ \t]*(?:\n|\Z)")
_NUMBERING = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,4}|[A-Za-z])[.)]\s+")

_END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]+)(?P<close>[\s\u00a0\u202f]?[»”\"’')\]]+)?\s+(?=[\"«“‘(\[]?[\s\u00a0\u202f]?[^\W_a-z])"
)
_LONGEST_WORD = 50
_LONGEST = 2_000
"""Characters of a sentence."""
_LONGEST_MARKED = 20_000
"""Characters. A longer paragraph is read without its markup, which takes time that grows with the square of it."""
_LAST_WORD = re.compile(r"[^\s(«\"“'’]+$")
_BEFORE_NAMES = words("m mm mme mlle dr pr prof mr mrs ms st ste sgt gen hon rev cf env e.g i.e vs v p.ex c.-à-d")
_BEFORE_NUMBERS = words(
    """p pp vol chap art al fig figs no nº nos réf ref tél tel ex approx ca max min v env sect éd ed ver
    janv févr avr juil sept oct nov déc jan feb mar apr jun jul aug dec"""
)


def statements(markdown: str) -> tuple[Statement, ...]:
    """Everything that the report states, in its order; tags, pictures, comments and front matter state nothing."""
    front = _FRONT_MATTER.match(markdown)
    skipped = front.group() if front else ""
    text = "\n" * skipped.count("\n") + markdown[len(skipped) :]
    blocks = plain_blocks(text)
    found = parsed(text) if blocks is None else _of_blocks(blocks)
    return tuple(statement for statement in found if re.search(r"\w|[—–]", statement.text))


def parsed(markdown: str) -> Iterator[Statement]:
    """The statements of any Markdown, by markdown-it."""
    return _of_tokens(_parser().parse(markdown))


def sentences(text: str) -> list[str]:
    """The sentences of a text. Abbreviations, initials, numbers and enumerations end none."""
    found, start = [], 0
    for match in _END.finditer(text):
        before = text[max(start, match.start() - _LONGEST_WORD) : match.start()]
        if match["mark"] == "." and not match["close"] and _goes_on(before, text[match.end()]):
            continue
        found.append(text[start : match.end()].strip())
        start = match.end()
    found.append(text[start:].strip())
    return [piece for sentence in found for piece in _short(sentence)]


def _short(sentence: str) -> list[str]:
    """The sentence, in pieces between words where it is longer than any that people read; none where it is empty."""
    pieces = []
    while len(sentence) > _LONGEST:
        end = max(sentence.rfind(" ", 1, _LONGEST), sentence.rfind("\n", 1, _LONGEST))
        end = end if end > 0 else _LONGEST
        pieces.append(sentence[:end])
        sentence = sentence[end:].strip()
    return [*pieces, sentence] if sentence else pieces


def _goes_on(before: str, following: str) -> bool:
    """Whether the full stop after `before` belongs to its last word: an abbreviation, an initial, an enumeration."""
    last = _LAST_WORD.search(before)
    word = last.group() if last else ""
    if len(word) == 1 and word.isalpha() and word.isupper():
        return True
    known = _BEFORE_NUMBERS if following.isdigit() else _BEFORE_NAMES
    return word.lower() in known or re.fullmatch(r"\s*\d{1,2}", before) is not None


def _of_blocks(blocks: Sequence[Block]) -> Iterator[Statement]:
    columns: tuple[str, ...] = ()
    for kind, line, text, cells in blocks:
        if kind == "head":
            columns = cells
        elif kind == "row":
            yield from _cells([Statement(cell, line) for cell in cells], columns)
        elif kind in ("code", "html"):
            yield from _lines(text, line, tags=kind == "html")
        else:
            yield from _sentences(text, line, heading=kind == "heading")


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # slow to import: only when a report is traced

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.at("inline", _inline)
    return parser


def _inline(state: StateCore) -> None:
    """markdown-it's rule for what stands inside of blocks, but for those that are too long for it."""
    for token in state.tokens:
        if token.type == "inline" and len(token.content) <= _LONGEST_MARKED:
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _of_tokens(tokens: Sequence[Token]) -> Iterator[Statement]:
    """Statements of block tokens. Indented lines and HTML are read as what their author meant: lines of text."""
    columns: list[str] = []
    row: list[Statement] = []
    inside = ""
    for token in tokens:
        line = (token.map or [0])[0] + 1
        if token.type in ("thead_open", "tbody_open", "heading_open"):
            inside = token.type
        elif token.type in ("table_close", "heading_close"):
            inside = ""
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            if inside == "thead_open":
                columns = [cell.text for cell in row]
            else:
                yield from _cells(row, columns)
        elif token.type == "inline":
            text = _shown(token)
            if inside in ("thead_open", "tbody_open"):
                row.append(Statement(text, line))
            else:
                yield from _sentences(text, line, heading=inside == "heading_open")
        elif token.type in ("html_block", "code_block", "fence"):
            first = line + (token.type == "fence")
            yield from _lines(token.content, first, tags=token.type == "html_block")


def _sentences(text: str, line: int, heading: bool) -> Iterator[Statement]:
    """The sentences of a paragraph; a heading is one, without its number. A line break counts lines."""
    if heading:
        yield Statement(_NUMBERING.sub("", text.replace("\n", " "), count=1).strip(), line, heading=True)
        return
    at = 0
    for sentence in sentences(text):
        at = text.index(sentence, at)
        yield Statement(" ".join(sentence.split()), line + text.count("\n", 0, at))
        at += len(sentence)


def _lines(text: str, first: int, *, tags: bool) -> Iterator[Statement]:
    if tags:
        text = _COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)
        text = _TAG.sub("", text)
    for offset, line in enumerate(text.split("\n")):
        for sentence in sentences(line.strip()):
            yield Statement(sentence, first + offset)


def _cells(row: Sequence[Statement], columns: Sequence[str]) -> Iterator[Statement]:
    """The cells of a row; those after the first are labelled with it and with their column."""
    for index, cell in enumerate(row):
        place = [row[0].text if index else "", columns[index] if index < len(columns) and index else ""]
        yield Statement(cell.text, cell.line, " · ".join(part for part in place if part))


def _shown(token: Token) -> str:
    """The text of an inline token as a reader sees it."""
    if len(token.content) > _LONGEST_MARKED:
        return token.content.strip()
    shown = []
    for child in token.children or []:
        if child.type in ("text", "code_inline"):
            shown.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            shown.append("\n")
    return "".join(shown).strip()
