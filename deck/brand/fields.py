"""brand.yaml key by key: what is unknown, missing or of the wrong type becomes a finding, and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from deck.source.finding import Finding
from deck.source.node import Entry, Mapping, Node, Scalar
from deck.source.span import Span
from deck.source.suggestion import nearest, suggest

_YES = ("yes", "true", "on")
_NO = ("no", "false", "off")
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")


class Fields:
    """One mapping of the file. `findings` is shared by all the mappings of a file."""

    def __init__(self, node: Node | None, what: str, allowed: Collection[str], findings: list[Finding]) -> None:
        self.findings = findings
        self.what = what
        self.at: Span | None = node.span if node is not None else None
        entries = node.entries if isinstance(node, Mapping) else ()
        if node is not None and not isinstance(node, Mapping):
            self.wrong("wrong-type", f"{what}: names with values are wanted here", node.span, advice=_example(allowed))
        self.meant: set[str] = set()
        self.entries: dict[str, Entry] = {}
        for entry in entries:
            if entry.key.text in allowed:
                self.entries[entry.key.text] = entry
            else:
                self._unknown(entry.key, allowed)

    def wrong(self, code: str, message: str, span: Span, *, label: str = "", advice: str = "") -> None:
        """A finding, unless its place has one already: one mistake is told once."""
        if any((other.span.line, other.span.column) == (span.line, span.column) for other in self.findings):
            return
        self.findings.append(Finding(code=code, message=message, span=span, label=label, help=advice))

    def node(self, key: str) -> Node | None:
        entry = self.entries.get(key)
        return entry.value if entry else None

    def span(self, key: str) -> Span:
        """Where the value stands, else the key's mapping."""
        node = self.node(key)
        return node.span if node is not None else self.at or Span("")

    def required(self, keys: Iterable[str], advice: str) -> None:
        """One finding for all the keys that are not there, not even misspelt."""
        missing = [key for key in keys if key not in self.entries and key not in self.meant]
        if missing and self.at is not None:
            self.wrong("missing-key", f"{self.what} lacks {_listed(missing)}", _start(self.at), advice=advice)

    def text(self, key: str, default: str = "") -> str:
        """One line of text; empty (with a finding) when there is something else."""
        node = self.node(key)
        if node is None:
            return default
        if isinstance(node, Scalar) and not node.null and node.text.strip():
            return node.text.strip()
        self.wrong("wrong-type", f'"{key}" wants a text', _place(self.entries[key]))
        return default

    def switch(self, key: str, default: bool) -> bool:
        node = self.node(key)
        if node is None:
            return default
        word = node.text.lower() if isinstance(node, Scalar) else ""
        if word not in _YES + _NO:
            self.wrong("wrong-type", f'"{key}" wants yes or no', _place(self.entries[key]))
        return word in _YES if word in _YES + _NO else default

    def choice(self, key: str, options: Collection[str]) -> str:
        """One of the options; empty (with a finding) when it is none."""
        word = self.text(key)
        if word and word not in options:
            self.wrong("unknown-value", f'"{word}" is no {self.what}', self.span(key), advice=suggest(word, options))
            return ""
        return word

    def colour(self, key: str) -> str:
        """Six hex digits in capitals; empty (with a finding) when there is something else."""
        entry = self.entries.get(key)
        if entry is None:
            return ""
        text = entry.value.text.strip() if isinstance(entry.value, Scalar) and not entry.value.null else ""
        if match := _HEX.fullmatch(text):
            return match[1].upper()
        message = f'"{text}" is no colour' if text else f'"{key}" has no colour'
        self.wrong("bad-colour", message, _place(entry), advice=_colour_help(text))
        return ""

    def _unknown(self, key: Scalar, allowed: Collection[str]) -> None:
        self.meant.add(nearest(key.text, allowed) or "")
        message = f'no key "{key.text}" in {self.what}'
        self.wrong("unknown-key", message, key.span, label="here", advice=suggest(key.text, allowed))


def _colour_help(text: str) -> str:
    if not text:
        return 'write six hex digits without "#": after a space, YAML takes # for the start of a comment'
    if re.fullmatch(r"#?[0-9A-Fa-f]{3}", text):
        return f"write all six digits: {''.join(digit * 2 for digit in text.lstrip('#')).upper()}"
    return "write six hex digits, such as 17202E"


def _place(entry: Entry) -> Span:
    """Where the value stands; the key when there is no value."""
    empty = isinstance(entry.value, Scalar) and entry.value.null
    return entry.key.span if empty else entry.value.span


def _start(span: Span) -> Span:
    """The first character of a block."""
    return Span(span.path, span.line, span.column, span.line, span.column + 1)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _example(allowed: Collection[str]) -> str:
    names = list(allowed)
    return f"write lines such as {names[0]}: …" if names else ""
