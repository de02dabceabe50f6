"""What is wrong with pages that could be built. One check a file; its docstring is its help page."""

from __future__ import annotations

from collections.abc import Sequence

from deck.check import broken_word, overflow, unknown_font
from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding

CHECKS = (overflow, broken_word, unknown_font)


def check(pages: Sequence[Page], style: Style) -> list[Finding]:
    """Every finding of every check, in the order of the checks."""
    return [finding for own in CHECKS for finding in own.check(pages, style)]
