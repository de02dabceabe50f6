"""YAML as a tree that remembers where each piece stood. Scalars keep the raw text their author wrote."""

from __future__ import annotations

from typing import TypeAlias

from deck.frozen import frozen
from deck.source.span import Span


@frozen
class Scalar:
    """One value. `text` is its text (escapes and folding resolved); what type it is, the reader of the field decides.

    `plain` is true for unquoted one-line values; `null` for a key without a value (or `~` alone, or `null`).
    """

    text: str
    span: Span
    plain: bool = True
    null: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing stands there: no sign at all, or YAML's words for it."""
        return self.null or not self.text.strip()


@frozen
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node


@frozen
class Mapping:
    """Keys and values in the order written; no key twice."""

    entries: tuple[Entry, ...]
    span: Span

    def entry(self, key: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.key.text == key), None)

    def value(self, key: str) -> Node | None:
        entry = self.entry(key)
        return entry.value if entry else None


@frozen
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


Node: TypeAlias = Scalar | Mapping | Sequence
