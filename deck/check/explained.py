"""What each code means, for `deck explain` and docs/checks.md. One form of text for all, docstrings of checks too.

    What it is, in a sentence.

    Level: warning

    Why: what comes of it.

    Instead: what to do.

    Example:

        lines to copy

The texts of codes that no check tells (of reading, binding, brands, files) are those of `deck.check.faults`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from textwrap import dedent, indent

from deck.check import CONTENT_CHECKS, PAGE_CHECKS, TEXT_CHECKS
from deck.check.faults import FAULTS
from deck.check.figures import report_lost
from deck.frozen import frozen

_HEAD = (
    "Made by `deck explain --all --markdown`. An **error** keeps the deck from being made,",
    "a **warning** is for the author to look at, an **info** says what was done. A warning may be allowed where it is",
    "told, with a comment (`# deck: allow CODE`) behind its line, behind the last line of its text, or on a line of",
    "its own right above its key; or be given another level for the whole deck in `deck.yaml` (`checks:`, a line",
    "`CODE: off`).",
)


@frozen
class Explanation:
    """A code in plain words. `what` is a sentence, `example` lines of YAML or of a terminal."""

    code: str
    what: str
    level: str
    why: str
    instead: str
    example: str


@cache
def codes() -> tuple[str, ...]:
    """Every code that a finding may have, sorted."""
    return tuple(sorted(_texts()))


@cache
def adjustable() -> tuple[str, ...]:
    """The codes that a deck may give another level: those of findings that are not always errors."""
    return tuple(code for code in codes() if explanation(code).level != "error")


@cache
def explanation(code: str) -> Explanation:
    """The explanation of a code. Raises KeyError for one that no finding has."""
    return explained(code, _texts()[code])


def explained(code: str, text: str) -> Explanation:
    """The explanation that a text in the form above gives."""
    told, _, example = dedent(text).strip().partition("\nExample:\n")
    what, *paragraphs = re.split(r"\n\s*\n", told.strip())
    parts = {"level": "error", "why": "", "instead": ""}
    part = "why"
    for paragraph in paragraphs:
        match = re.match(r"(Level|Why|Instead): ", paragraph)
        part = match[1].lower() if match else part
        words = " ".join(paragraph[match.end() if match else 0 :].split())
        parts[part] = words if match else f"{parts[part]} {words}".strip()
    return Explanation(
        code=code,
        what=" ".join(what.split()),
        level=parts["level"],
        why=_sentence(parts["why"]),
        instead=_sentence(parts["instead"]),
        example=dedent(example.strip("\n")).rstrip(),
    )


def page(own: Explanation) -> str:
    """The explanation as the terminal shows it."""
    from textwrap import fill

    shown = [f"{own.code} ({own.level})", own.what, own.why, own.instead and f"Instead: {_lower(own.instead)}"]
    paragraphs = [fill(part, 88, break_long_words=False, break_on_hyphens=False) for part in shown if part]
    return "\n\n".join([*paragraphs, *([indent(own.example, "    ")] if own.example else [])])


def markdown() -> str:
    """All explanations as a page of the documentation."""
    return "\n".join(_markdown()) + "\n"


def _markdown() -> Iterator[str]:
    yield "# What `deck` tells, by its code"
    yield ""
    yield from _HEAD
    for code in codes():
        own = explanation(code)
        yield from ("", f"## {code}", "", f"**{own.level.capitalize()}.** {own.what}", "", own.why)
        if own.instead:
            yield from ("", f"*Instead:* {_lower(own.instead)}")
        if own.example:
            yield from ("", "```yaml", own.example, "```")


@cache
def _texts() -> Mapping[str, str]:
    """Code -> its text. A module of several codes holds the texts of the others in `MORE`."""
    texts = dict(FAULTS)
    for check in (*TEXT_CHECKS, *PAGE_CHECKS, *CONTENT_CHECKS, report_lost):
        if code := getattr(check, "CODE", ""):  # else it tells the codes of others
            texts[code] = check.__doc__ or ""
        texts |= getattr(check, "MORE", {})
    return texts


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    """Without its capital, where an ordinary word begins."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
