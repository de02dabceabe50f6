"""Markup to pieces: which stretches are bold, code, a link, or a call of a figure. markdown-it does the work.

It is only imported for texts whose markup leaves room for doubt, for that takes 0.03 s: most have none, or nothing but
figures, or stars around whole words, which mean one thing only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from deck.figures.late import Late
from deck.figures.run import Run
from deck.figures.spared import WEB

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

CALL = re.compile(r"<(?![\s\d<>=-])([^<>]*)>")
"""A figure called by name. "<" before a space or a digit is a plain sign."""
_OPEN = re.compile(r"<(?![\s\d<>=-])[^<>\n]*")
_ADDRESS = Late(WEB)
LINK = r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+(?:[/?#].*)?|[Mm][Aa][Ii][Ll][Tt][Oo]:\S.*"
"""What a slide may link to."""
_BARE = r"[\w-]+(?:\.[\w-]+)+(?:/|$)"
_MARKUP = "*`[\\"
_STARRED = re.compile(r"(?<!\S)(\*\*?)(?![\s*])([^*]+)(?<!\s)\1(?=[\s.,;:!?)»]|…|\Z)")
"""Stars that can only open after a space and before a word, and only close the other way round."""
_STARS_IN_CALL = re.compile(r"<[^<>]*\*")


class Piece(NamedTuple):
    """A stretch of text in one look, before typography."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    call: str = ""
    """The figure that it calls; `text` is the call as written."""
    unclosed: bool = False
    """A call without its end."""

    @property
    def fixed(self) -> bool:
        """Whether typography must leave it as it is."""
        return self.code or bool(self.call)

    def with_text(self, text: str) -> Piece:
        return self._replace(text=text)

    def unlinked(self) -> Piece:
        return self._replace(link="")

    def run(self, text: str) -> Run:
        """A run of that text in this look."""
        return Run(text, self.bold, self.italic, self.code, self.link)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a text, in order."""
    if not any(sign in text for sign in _MARKUP):
        yield from _plain(Piece(text))
    elif is_plainly_starred(text):
        yield from _starred(text)
    else:
        yield from marked_up(text)


def is_plainly_starred(text: str) -> bool:
    """Whether the only markup is stars around whole words, of which nothing else can be made."""
    return (
        not any(sign in text for sign in "`[\\")
        and "*" not in _STARRED.sub("", text)
        and not _STARS_IN_CALL.search(text)
    )


def unstarred(text: str) -> str:
    """A plainly starred text without its stars."""
    return _STARRED.sub(r"\2", text)


def _starred(text: str) -> Iterator[Piece]:
    begin = 0
    for found in _STARRED.finditer(text):
        yield from _plain(Piece(text[begin : found.start()]))
        yield from _plain(Piece(found[2], bold=len(found[1]) == 2, italic=len(found[1]) == 1))
        begin = found.end()
    yield from _plain(Piece(text[begin:]))


def marked_up(text: str) -> Iterator[Piece]:
    """The pieces of any text, by markdown-it."""
    yield from _of_tokens(_parser().parseInline(text)[0].children or [])


def _plain(piece: Piece) -> Iterator[Piece]:
    """A stretch without markup, split at calls and at addresses."""
    begin = 0
    for found in CALL.finditer(piece.text) if "<" in piece.text else ():
        yield from _linked(piece.with_text(piece.text[begin : found.start()]))
        yield _called(piece, found)
        begin = found.end()
    yield from _linked(piece.with_text(piece.text[begin:]))


def _called(piece: Piece, found: re.Match[str]) -> Piece:
    """A call, or an address in angle brackets."""
    inside = " ".join(found[1].split())
    if _ADDRESS.fullmatch(inside):
        return piece._replace(text=inside, link=piece.link or inside)
    return piece._replace(text=found[0], call=inside)


def _linked(piece: Piece) -> Iterator[Piece]:
    """A stretch without calls: addresses in it are links; an opened call that never ends is told apart."""
    begin = 0
    pattern = _ADDRESS if "://" in piece.text or "mailto:" in piece.text else None
    for found in pattern.finditer(piece.text) if pattern and not piece.link else ():
        yield from _opened(piece.with_text(piece.text[begin : found.start()]))
        yield piece._replace(text=found[0], link=found[0])
        begin = found.end()
    yield from _opened(piece.with_text(piece.text[begin:]))


def _opened(piece: Piece) -> Iterator[Piece]:
    open_call = _OPEN.search(piece.text) if "<" in piece.text else None
    if open_call:
        yield piece.with_text(piece.text[: open_call.start()])
        yield piece._replace(text=piece.text[open_call.start() :], unclosed=True)
    elif piece.text:
        yield piece


def _of_tokens(tokens: list[Token]) -> Iterator[Piece]:
    """markdown-it's flat tokens: what opens and closes around a text makes its look."""
    look = Piece("")
    links: list[str] = []
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            look = look._replace(bold=token.nesting > 0)
        elif token.type in ("em_open", "em_close"):
            look = look._replace(italic=token.nesting > 0)
        elif token.type == "link_open":
            links.append(_target(str(token.attrs["href"])))
        elif token.type == "link_close":
            links.pop()
        piece = look._replace(text=token.content, link=links[-1] if links else "")
        if token.type == "code_inline":
            yield piece._replace(code=True)
        elif token.type == "text_special":
            yield piece
        elif token.type == "call":
            yield piece._replace(call=token.meta["call"], link=piece.link or token.meta["link"])
        elif token.content:
            yield from _linked(piece)


@cache
def _parser() -> MarkdownIt:
    """markdown-it with what an author of slides needs, and figures besides."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import emphasis

    def stars(state: StateInline, silent: bool) -> bool:
        """Emphasis by stars alone (`snake_case` is no emphasis), and none between digits: `5*3`."""
        around = state.src[max(0, state.pos - 1) : state.pos + 2]
        product = len(around) == 3 and around[0].isdigit() and around[2].isdigit()
        return state.src[state.pos] == "*" and not product and emphasis.tokenize(state, silent)

    parser = MarkdownIt("zero").enable(["emphasis", "link", "backticks", "escape"])
    parser.disable("text_join")  # an escaped sign stays apart, so that it is not taken for markup of ours
    parser.inline.ruler.at("emphasis", stars)
    parser.inline.ruler.before("emphasis", "call", _call)
    parser.validateLink = lambda url: bool(url)  # type: ignore[method-assign]  # parse_inline tells of the others
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]  # what is told is found again as it was typed
    return parser


def _target(url: str) -> str:
    """The address of a link as a file has it: encoded, unless it is none."""
    from markdown_it.common.normalize_url import normalizeLink

    return normalizeLink(url) if is_address(url) else url


def is_address(url: str) -> bool:
    """Whether a slide may link to it."""
    return re.fullmatch(LINK, url) is not None


def links_begin(url: str) -> str:
    """What to write in place of what is no address."""
    return f"write https://{url}" if re.match(_BARE, url) else "links begin with https://, http:// or mailto:"


def _call(state: StateInline, silent: bool) -> bool:
    """markdown-it's rule for `<net 2025>`."""
    found = CALL.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        piece = _called(Piece(""), found)
        token = state.push("call", "", 0)
        token.content = piece.text
        token.meta = {"call": piece.call, "link": piece.link}
    state.pos = found.end()
    return True
