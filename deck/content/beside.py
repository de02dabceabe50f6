"""Keys that stand beside the one that they belong to, not below it: `cover:` and, as far left, `figure:`."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, get_args, get_origin

from deck.content.key import keys
from deck.kinds.slide import Part
from deck.source.finding import Finding
from deck.source.node import Entry, Mapping, Node, Scalar, Sequence
from deck.source.run_together import CODE
from deck.source.shift import begins_line, moved
from deck.source.text import SourceText

_STEP = 2


def taken_in(node: Mapping, model: type, others: tuple[str, ...], source: SourceText) -> tuple[Mapping, list[Finding]]:
    """The block, such keys below the one that they belong to; and what is told of them."""
    if not any(map(_is_bare, node.entries)):
        return node, []
    entries: list[Entry] = []
    findings: list[Finding] = []
    rest = list(node.entries)
    while rest:
        entry = rest.pop(0)
        part = _part_of(model, entry)
        own = _leading(rest, set(keys(part)) - {*keys(model), *others}) if part else []
        if own and begins_line(source, own[0].key.span):
            del rest[: len(own)]
            entry, finding = _told(entry, own, source, listed=get_origin(keys(model)[entry.key.text].wanted) is tuple)
            findings.append(finding)
        entries.append(entry)
    return Mapping(tuple(entries), node.span), findings


def _is_bare(entry: Entry) -> bool:
    """Whether nothing stands behind the key."""
    return isinstance(entry.value, Scalar) and entry.value.null and not entry.value.text


def _leading(entries: list[Entry], names: set[str]) -> list[Entry]:
    """The first entries, as far as their keys are among the names."""
    return list(takewhile(lambda own: own.key.text in names, entries))


def _part_of(model: type, entry: Entry) -> type[Part] | None:
    """The model of what belongs to a key behind which nothing stands."""
    key = keys(model).get(entry.key.text)
    if key is None or not _is_bare(entry):
        return None
    wanted: Any = get_args(key.wanted)[0] if get_origin(key.wanted) is tuple else key.wanted
    return wanted if isinstance(wanted, type) and issubclass(wanted, Part) else None


def _told(entry: Entry, own: list[Entry], source: SourceText, *, listed: bool) -> tuple[Entry, Finding]:
    help_, fix = moved(source, own[0].key.span.line, own[-1].value.span.end_line, _STEP)
    finding = Finding(
        code=CODE,
        message=f'"{own[0].key.text}" stands beside "{entry.key.text}", not below it',
        span=own[0].key.span,
        help=help_ + (', and begin each item with "- "' if listed else ""),
        fix=None if listed else fix,
    )
    block: Node = Mapping(tuple(own), own[0].key.span)
    return Entry(entry.key, Sequence((block,), block.span) if listed else block), finding
