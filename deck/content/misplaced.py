"""Blocks of a section file that stand at another level than they belong to, or behind dashes that make a list of names,
read as they were meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import takewhile

from deck.content.key import keys
from deck.content.model import Section, StatedFigure
from deck.figures.book import CHANGE, VALUE
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.node import Entry, Mapping, Node, Scalar, Sequence
from deck.source.run_together import CODE
from deck.source.shift import begins_line, moved
from deck.source.span import Span
from deck.source.text import SourceText

_BLOCKS = ("sources", "figures")
"""Keys of a section under which its author chooses names."""
_ELSEWHERE = (*_BLOCKS, "slides")
_KEYS = (*_ELSEWHERE, *keys(Section))
_STEP = 2


class Misplaced:
    """Reads the root of a section file; `findings` tells what was put elsewhere."""

    def __init__(self, source: SourceText) -> None:
        self.findings: list[Finding] = []
        self._source = source

    def settled(self, root: Mapping) -> Mapping:
        """The section as it was meant."""
        root = Mapping(tuple(map(self._undashed, root.entries)), root.span)
        root = Mapping(tuple(self._held(self._raised(root))), root.span)
        return Mapping(tuple(self._named(own) if own.key.text == "figures" else own for own in root.entries), root.span)

    def _undashed(self, entry: Entry) -> Entry:
        """The entry; names behind dashes, as one block of names."""
        names = _in_items(entry.value) if entry.key.text in _BLOCKS else []
        figures = any(_is_bare(own) or isinstance(own.value, Mapping) for own in names)
        if not names or figures != (entry.key.text == "figures"):
            return entry
        self._say_dashes(entry, f'the names under "{entry.key.text}" are no list')
        return replace(entry, value=Mapping(tuple(names), entry.value.span))

    def _say_dashes(self, entry: Entry, message: str) -> None:
        """Told of the first dash, with the edits that take all of them out."""
        firsts = [own.span for own in entry.value.items] if isinstance(entry.value, Sequence) else []
        dashes = [self._source.span(at - 2, at) for at in (self._source.offset(own.line, own.column) for own in firsts)]
        if all(self._source.slice(dash) == "- " for dash in dashes):
            fix = Fix(tuple(Edit(dash, "  ") for dash in dashes), safe=False)
            help_ = "take the dash out" if len(dashes) == 1 else f"take the {len(dashes)} dashes out"
            self.findings.append(Finding(code="wrong-type", message=message, span=dashes[0], help=help_, fix=fix))
        else:
            help_ = "write each name on a line of its own, indented, with a colon after it"
            self.findings.append(Finding(code="wrong-type", message=message, span=entry.key.span, help=help_))

    def _raised(self, root: Mapping) -> Iterator[Entry]:
        """The entries; the section's own keys that stand among the names of another come out of it."""
        known = {own.key.text for own in root.entries}
        for entry in root.entries:
            if entry.key.text not in _BLOCKS or not isinstance(entry.value, Mapping):
                yield entry
                continue
            out = [own for own in entry.value.entries if self._is_lost(own, known)]
            yield replace(entry, value=_without(entry.value, out)) if out else entry
            for own in out:
                self._too_deep(own, entry.key)
                yield own

    def _is_lost(self, entry: Entry, known: set[str]) -> bool:
        """Whether it is a key of the section that the section does not have: no name has a list or names below it."""
        inside = entry.value.entries if isinstance(entry.value, Mapping) else ()
        blocks = all(isinstance(own.value, Mapping) or entry.key.text == "sources" for own in inside)
        block = entry.key.text in _ELSEWHERE and not isinstance(entry.value, Scalar) and blocks
        return block and entry.key.text not in known and begins_line(self._source, entry.key.span)

    def _held(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The entries; names that stand beside `figures:` or `sources:`, not below it, go into it."""
        rest = list(entries)
        while rest:
            entry = rest.pop(0)
            names = list(takewhile(self._name_of(entry), rest))
            if names:
                del rest[: len(names)]
                message = f'"{names[0].key.text}" stands beside "{entry.key.text}", not below it'
                self._say(message, names[0].key, names[-1].value.span.end_line, self._step(entry))
                entry = _with(entry, names)
            yield entry

    def _name_of(self, holder: Entry) -> Callable[[Entry], bool]:
        """Whether an entry behind `sources:` or `figures:` is one of its names."""
        if holder.key.text == "figures" and (isinstance(holder.value, Mapping) or _is_bare(holder)):
            return lambda own: isinstance(own.value, Mapping) and _is_figure(own.value.entries) and self._is_free(own)
        if holder.key.text == "sources" and _is_bare(holder):
            return lambda own: isinstance(own.value, Scalar) and self._is_free(own)
        return lambda _: False

    def _is_free(self, own: Entry) -> bool:
        """Whether no key of a section stands there, and nothing before it."""
        return own.key.text not in _KEYS and begins_line(self._source, own.key.span)

    def _step(self, holder: Entry) -> int:
        """How far the names of a block stand behind its key."""
        inside = holder.value.entries if isinstance(holder.value, Mapping) else ()
        return inside[0].key.span.column - holder.key.span.column if inside else _STEP

    def _named(self, figures: Entry) -> Entry:
        """The figures; one that stands inside another, or beside what belongs to it, as it was meant."""
        if not isinstance(figures.value, Mapping):
            return figures
        filled = (self._one(entry) for entry in self._filled(figures.value))
        entries = [own for entry in filled for own in self._apart(entry)]
        return replace(figures, value=Mapping(tuple(entries), figures.value.span))

    def _filled(self, figures: Mapping) -> Iterator[Entry]:
        """The entries; what says what a figure is, and stands beside its name, goes below it."""
        rest = list(figures.entries)
        while rest:
            entry = rest.pop(0)
            own = list(takewhile(_is_said, rest)) if _is_bare(entry) else []
            if own and _is_figure(own) and begins_line(self._source, own[0].key.span):
                del rest[: len(own)]
                message = f'what belongs to "{entry.key.text}" stands beside it, not below it'
                self._say(message, own[0].key, own[-1].value.span.end_line, _STEP)
                entry = _with(entry, own)
            yield entry

    def _one(self, figure: Entry) -> Entry:
        """The figure; of one behind a dash, what stands behind it."""
        said = _in_items(figure.value)
        if not said or not isinstance(figure.value, Sequence) or len(figure.value.items) > 1 or not _is_figure(said):
            return figure
        self._say_dashes(figure, f'what belongs to "{figure.key.text}" is no list')
        return replace(figure, value=Mapping(tuple(said), figure.value.span))

    def _apart(self, figure: Entry) -> Iterator[Entry]:
        """The figure, and those that stand inside it."""
        inside = figure.value.entries if isinstance(figure.value, Mapping) else ()
        out = [own for own in inside if isinstance(own.value, Mapping) and _is_figure(own.value.entries)]
        out = [own for own in out if own.key.text not in _OF_A_FIGURE and begins_line(self._source, own.key.span)]
        yield (
            replace(figure, value=_without(figure.value, out)) if out and isinstance(figure.value, Mapping) else figure
        )
        for own in out:
            self._too_deep(own, figure.key)
            yield own

    def _too_deep(self, entry: Entry, holder: Scalar) -> None:
        message = f'"{entry.key.text}" is indented too far: it stands below "{holder.text}"'
        self._say(message, entry.key, entry.value.span.end_line, holder.span.column - entry.key.span.column)

    def _say(self, message: str, at: Scalar, last: int, by: int) -> None:
        help_, fix = moved(self._source, at.span.line, last, by)
        self.findings.append(Finding(code=CODE, message=message, span=at.span, help=help_, fix=fix))


_OF_A_FIGURE = (*keys(StatedFigure), VALUE, CHANGE)


def _is_said(entry: Entry) -> bool:
    """Whether it may say something of a figure: a key of its own, or a period, with a text or a list behind it."""
    known = entry.key.text in _OF_A_FIGURE or any(map(str.isdigit, entry.key.text))
    return known and not isinstance(entry.value, Mapping)


def _is_figure(entries: Iterable[Entry]) -> bool:
    """Whether a block says what a figure is."""
    return any(own.key.text in ("label", VALUE) for own in entries)


def _in_items(value: Node) -> list[Entry]:
    """The entries of the items of a list, where all of them are blocks."""
    items = value.items if isinstance(value, Sequence) else ()
    blocks = [item for item in items if isinstance(item, Mapping)]
    return [own for block in blocks for own in block.entries] if len(blocks) == len(items) else []


def _is_bare(entry: Entry) -> bool:
    """Whether nothing stands behind the key."""
    return isinstance(entry.value, Scalar) and entry.value.null and not entry.value.text


def _without(block: Mapping, out: list[Entry]) -> Mapping:
    return Mapping(tuple(own for own in block.entries if own not in out), block.span)


def _with(entry: Entry, more: list[Entry]) -> Entry:
    """The entry, its block with others behind its own."""
    own = entry.value.entries if isinstance(entry.value, Mapping) else ()
    begin, end = (own or more)[0].key.span, more[-1].value.span
    span = Span(begin.path, begin.line, begin.column, end.end_line, end.end_column)
    return replace(entry, value=Mapping((*own, *more), span))
