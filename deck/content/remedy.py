"""What to write in place of a value of another type than its key wants."""

from __future__ import annotations

from typing import Any, get_origin

from deck.content.key import first_keys, in_words
from deck.source.line import quoted
from deck.source.node import Node
from deck.source.text import SourceText


def remedy(node: Node, wanted: Any, source: SourceText) -> str:
    """What to do with a node of that file so that it is what is wanted; empty where nothing short can be said."""
    if in_words(wanted) == "text":
        return _as_text(source.slice(node.span).strip())
    if wanted is bool:
        return "write yes or no"
    if wanted is int:
        return "write digits alone: 20"
    if get_origin(wanted) is tuple:
        return 'put each item on a line of its own that begins with "- "'
    block = first_keys(wanted)
    return f"write {block} each on a line of its own" if block else ""


def _as_text(written: str) -> str:
    """How to write as text what YAML takes for a list or a block."""
    if "\n" in written or written.startswith("- "):
        return "write the text itself after the colon"
    return f"put the text in quotes: {quoted(written)}"
