"""Code in colour: tokens by Pygments, looks by palette role. Pygments is imported when a slide names a language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from deck.figures.run import Run

if TYPE_CHECKING:
    from pygments.lexer import Lexer

Line = tuple[Run, ...]
"""One line of code; empty where the line is."""
Cells: TypeAlias = Callable[[str], int]
"""How many cells a character takes: more than one where it comes from another, wider font."""

TAB = 4
BOLD, QUIET, LITERAL = Run("", bold=True), Run("", colour="secondary"), Run("", colour="kicker")
"""Words of the language, comments, values: weight and the two small-text colours of the palette, no rainbow."""


def code_lines(code: str, language: str = "") -> tuple[Line, ...]:
    """The lines of code as runs; in one look without a language. Joined with newlines they are the code, with its tabs
    widened and without a byte order mark.

    Raises KeyError for a language that is not known (`is_language`).
    """
    text = code.removeprefix("\ufeff").expandtabs(TAB)  # Pygments takes the mark off, too
    runs = list(_highlighted(text, language)) if language else [Run(text)]
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        _add(lines[-1], replace(run, text=first))
        for piece in others:
            lines.append([])
            _add(lines[-1], replace(run, text=piece))
    return tuple(tuple(line) for line in lines)


def _add(line: list[Run], run: Run) -> None:
    """Puts a run at the end of a line; one that looks like the last, or only leaves a space, joins it."""
    if not run.text:
        return
    if line and (run.text.isspace() or replace(run, text="") == replace(line[-1], text="")):
        line[-1] = replace(line[-1], text=line[-1].text + run.text)
    else:
        line.append(run)


def _highlighted(text: str, language: str) -> Iterator[Run]:
    lexer = _lexer(language)
    if lexer is None:
        raise KeyError(language)
    for token, value in lexer.get_tokens(text):
        yield replace(_look(token), text=value)


@cache
def _look(token: Any) -> Run:
    """How tokens of a type look; those that say nothing special look plain."""
    from pygments.token import Comment, Generic, Keyword, Literal, Name, Operator

    looks = {
        Comment: QUIET,
        Literal.String.Doc: QUIET,
        Literal: LITERAL,
        Keyword: BOLD,
        Operator.Word: BOLD,
        Name.Tag: BOLD,
        Generic.Deleted: Run("", colour="negative"),
        Generic.Inserted: Run("", colour="positive"),
        Generic.Heading: BOLD,
    }
    return next((look for kind, look in looks.items() if token in kind), Run(""))


def is_language(name: str) -> bool:
    """Whether Pygments knows the language."""
    return _lexer(name) is not None


@cache
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import find_lexer_class, find_lexer_class_by_name
    from pygments.util import ClassNotFound

    try:
        found = find_lexer_class_by_name(language.lower())
    except ClassNotFound:
        found = find_lexer_class(language)
    return found(stripnl=False, ensurenl=False) if found else None


@cache
def languages() -> tuple[str, ...]:
    """The languages by the first of their short names, sorted."""
    from pygments.lexers import get_all_lexers

    return tuple(sorted(aliases[0] for _, aliases, _, _ in get_all_lexers(plugins=False) if aliases))


def one(character: str) -> int:
    """The cells that a character of a font of one width takes."""
    del character
    return 1


def length(line: Line, cells: Cells = one) -> int:
    """How many cells it takes."""
    return sum(cells(character) for run in line for character in run.text)


def folded(line: Line, most: int, mark: str, cells: Cells = one) -> Line:
    """The line on lines of `most` cells at most, at spaces where it can be; those that go on begin with `mark`.

    They are indented as the line is, so that the eye sees what belongs together.
    """
    text = "".join(run.text for run in line)
    indent = len(text) - len(text.lstrip(" "))
    indent = indent if indent + len(mark) < most // 2 else 0
    cuts = list(_cuts(text, most, most - indent - len(mark), cells))
    folds: list[Run] = []
    start = 0
    for run in line:
        end = start + len(run.text)
        places = [start, *(cut for cut in cuts if start < cut < end), end]
        for first, last in pairwise(places):
            if first in cuts:
                folds.append(replace(QUIET, text="\n" + " " * indent + mark))
            folds.append(replace(run, text=text[first:last]))
        start = end
    return tuple(folds)


def _cuts(text: str, room: int, later: int, cells: Cells) -> Iterator[int]:
    """Where each further line begins: behind the last space of the line's second half, else where the room ends."""
    ends = list(accumulate(map(cells, text), initial=0))
    start = 0
    while ends[-1] - ends[start] > room:
        full = max(start + 1, bisect_right(ends, ends[start] + room) - 1)
        space = text.rfind(" ", start + (full - start) // 2, full)
        start = space + 1 if space >= 0 else full
        yield start
        room = later
