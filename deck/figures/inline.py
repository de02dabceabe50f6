"""Inline text: what an author writes in a title or in prose, parsed into runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from deck.figures.book import Reference, UnknownFigure, answers
from deck.figures.language import Language
from deck.figures.late import Late
from deck.figures.lost_link import lost_links
from deck.figures.markup import Piece, is_address, links_begin, pieces
from deck.figures.problem import Problem
from deck.figures.run import Run
from deck.figures.spared import KEPT, WORD, restored, set_aside
from deck.frozen import frozen
from deck.source.span import NOWHERE, Span


@frozen
class Inline:
    """Text with bold, italic, code, links and figures resolved, set by the rules of the deck's language.

    A newline in a run's text is a line break (in a title) or the end of a paragraph (in prose).
    """

    runs: tuple[Run, ...]
    mentions: tuple[Reference, ...] = ()
    """The named figures that the text calls, in order."""
    raw: str = ""
    """As written: the text of the scalar."""
    span: Span = NOWHERE

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(run.text for run in self.runs)

    @property
    def paragraphs(self) -> tuple[tuple[Run, ...], ...]:
        """The runs, split where the text breaks."""
        paragraphs: list[list[Run]] = [[]]
        for run in self.runs:
            first, *rest = run.text.split("\n")
            pieces = [first, *rest]
            for index, piece in enumerate(pieces):
                if index:
                    paragraphs.append([])
                if piece:
                    paragraphs[-1].append(
                        Run(piece, run.bold, run.italic, run.code, run.link, run.size, run.colour, run.light)
                    )
        return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)


_OTHER_BRACKETS = Late(r"[{‹]([^{}‹›<>\n]+)[}›]")
"""What authors write for the angle brackets of a call."""

Resolve: TypeAlias = Callable[[str], Reference]
"""What a call names, or UnknownFigure: `Figures.resolve`."""


def parse_inline(
    raw: str, resolve: Resolve, language: Language, *, title: bool = False, span: Span = NOWHERE
) -> tuple[Inline, tuple[Problem, ...]]:
    """The runs of a text with `**bold**`, `*italic*`, `` `code` ``, `[links](https://…)`, `<figures>`; and its faults.

    In a title, a line break or ` | ` is a line break. Elsewhere a line break is a space, and an empty line ends a
    paragraph. A figure that is not known stays in the text as it was written.
    """
    text = _title_lines(raw) if title else _paragraphs(raw)
    found = _Found(raw, resolve, language)
    runs = _typeset(tuple(found.settled(piece) for piece in pieces(text)), language)
    return Inline(runs, tuple(found.mentions), raw, span), tuple(found.problems)


def _title_lines(raw: str) -> str:
    """One line a line of the slide, without empty ones."""
    lines = (line.strip(" \t") for line in re.split(r"\n|(?<=[ \t])\|(?=[ \t])", raw.strip()))
    return "\n".join(line for line in lines if line)


def _paragraphs(raw: str) -> str:
    """One line a paragraph."""
    if "\n" not in raw:
        return raw.strip()
    paragraphs = re.split(r"[ \t]*\n[ \t]*\n\s*", raw.strip())
    return "\n".join(re.sub(r"[ \t]*\n[ \t]*", " ", paragraph) for paragraph in paragraphs)


class _Found:
    """What turns up while a text is read: the figures it calls, and its faults."""

    def __init__(self, raw: str, resolve: Resolve, language: Language) -> None:
        self.mentions: list[Reference] = []
        self.problems: list[Problem] = list(lost_links(raw))
        self._raw = raw
        self._resolve = resolve
        self._language = language
        self._reached = 0

    def settled(self, piece: Piece) -> Piece:
        """The piece with its figure in print, or its link checked."""
        if piece.call:
            return self._figure(piece)
        if piece.unclosed:
            self._unclosed(piece.text.partition("\n")[0].rstrip())
        elif not piece.code:
            self._between_others(piece.text)
        if piece.link and not is_address(piece.link):
            return self._bad_link(piece)
        return piece

    def _figure(self, piece: Piece) -> Piece:
        try:
            reference = self._resolve(piece.call)
        except UnknownFigure as fault:
            meant = meant_call(piece.text, fault.meant)
            self._tell("unknown-figure", str(fault), piece.text, fault.help, meant)
            return piece
        self._place(piece.text)
        self.mentions.append(reference)
        return piece.with_text(self._language.figure(reference.quantity, unsigned=reference.unsigned))

    def _unclosed(self, text: str) -> None:
        """A call without its end: as far as it names a figure, else its first word."""
        words = text.removeprefix("<").split(" ")
        calls = (" ".join(words[:count]).rstrip(".,;:!?)»”…\u00a0\u202f") for count in range(len(words), 0, -1))
        call = next((call for call in calls if call and answers(self._resolve, call)), "")
        literal = f"<{call}" if call else text.partition(" ")[0]
        advice = f"write <{call}>" if call else r'close it with ">", or write "\<" for a plain "<"'
        meant = f"<{call}>" if call else ""
        self._tell("unclosed-figure", f'"{literal}" is never closed', literal, advice, meant)

    def _between_others(self, text: str) -> None:
        """The names of figures between other brackets than those of a call."""
        for found in _OTHER_BRACKETS.finditer(text) if "{" in text or "‹" in text else ():
            call = " ".join(found[1].split())
            if answers(self._resolve, call):
                message = f'"{found[0]}" is shown as it is written'
                advice = f"write <{call}> to show the figure"
                self._tell("other-brackets", message, found[0], advice, f"<{call}>")

    def _bad_link(self, piece: Piece) -> Piece:
        if not any(problem.code == "bad-link" and problem.literal == piece.link for problem in self.problems):
            self._tell("bad-link", f'"{piece.link}" is no link', piece.link, links_begin(piece.link))
        return piece.unlinked()

    def _tell(self, code: str, message: str, literal: str, advice: str, meant: str = "") -> None:
        offset, written = self._place(literal)
        self.problems.append(Problem(code, message, written, offset, advice, meant))

    def _place(self, literal: str) -> tuple[int, str]:
        """Where the next stretch of that text begins, spaces and line breaks alike, and how it is written there."""
        pattern = re.compile(r"\s+".join(_escaped(word) for word in literal.split()))
        found = pattern.search(self._raw, self._reached) or pattern.search(self._raw)
        if not found:
            return 0, literal
        self._reached = found.end()
        return found.start(), found[0]


def _escaped(word: str) -> str:
    """A pattern: the word, its signs behind backslashes or not."""
    return "".join(sign if sign.isalnum() else rf"\\?{re.escape(sign)}" for sign in word)


def _typeset(read: tuple[Piece, ...], language: Language) -> tuple[Run, ...]:
    """Runs set by the language's typography as one text: a rule sees across the borders of bold and figures.

    Typography keeps every sign that is no space, in order; so each border stands after as many signs as before.
    """
    written, spared = set_aside([KEPT if piece.fixed else piece.text.replace(KEPT, "") for piece in read])
    texts = [language.prepared(text) for text in written]
    text = language.typeset("".join(texts))
    kept = [piece.text for piece in read if piece.fixed]
    runs: list[Run] = []
    for piece, stretch in zip(read, _cut(text, texts), strict=True):
        words, figures = stretch.count(WORD), stretch.count(KEPT)
        _append(runs, piece, restored(restored(stretch, spared[:words]), kept[:figures], KEPT))
        del spared[:words], kept[:figures]
    return tuple(runs)


def _cut(text: str, originals: list[str]) -> list[str]:
    """`text` cut where the originals met, by counting the signs that are no spaces."""
    stretches: list[str] = []
    begin = 0
    for original in originals[:-1]:
        signs = sum(not sign.isspace() for sign in original)
        end = begin
        while signs:
            signs -= not text[end].isspace()
            end += 1
        if original[-1:].isspace():
            while end < len(text) and text[end].isspace():
                end += 1
        stretches.append(text[begin:end])
        begin = end
    return [*stretches, text[begin:]] if originals else []


def _append(runs: list[Run], piece: Piece, text: str) -> None:
    """One run more, or the last one longer when they look alike."""
    if not text:
        return
    run = piece.run(text)
    if runs and runs[-1] == piece.run(runs[-1].text):
        runs[-1] = piece.run(runs[-1].text + text)
    else:
        runs.append(run)


def meant_call(written: str, meant: str) -> str:
    """The call as written (`<nte 2025, unsigned>`, or bare) with the figure that was meant; empty where none is."""
    match = re.fullmatch(r"(<?\s*)[^,<>]*?(\s*(?:,[^<>]*)?>?)", written)
    return f"{match[1]}{meant}{match[2]}" if match and meant else ""
