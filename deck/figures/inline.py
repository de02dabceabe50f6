"""Inline text: what an author writes in a title or in prose, parsed into runs."""

from __future__ import annotations

from dataclasses import dataclass

from deck.figures.book import Reference
from deck.figures.run import Run
from deck.source.span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
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
