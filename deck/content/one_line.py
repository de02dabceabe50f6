"""Several keys in one line, `date: March name: Start`: YAML takes the second for text, the model knows it for a key."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import replace

from deck.content.key import Key, keys
from deck.figures.inline import Inline
from deck.source.finding import Finding
from deck.source.fix import Edit, Fix
from deck.source.node import Entry, Mapping, Scalar
from deck.source.text import SourceText

_NEXT = re.compile(r"(?P<between>\s*[,;]?\s+)(?P<key>[\w-]+)\s*:\s+(?=\S)")

IsKey = Callable[[Entry, str], bool]
"""Whether a word before a colon, in the value of that entry, can only be a key of the block."""


def of_model(node: Mapping, model: type) -> IsKey:
    """What is a key and no text: one that the block needs, or any behind what is no prose; none that it has."""
    known = keys(model)

    def is_key(entry: Entry, word: str) -> bool:
        key, own = known.get(word), known.get(entry.key.text)
        return key is not None and not node.entry(word) and (key.required or (own is not None and not _is_prose(own)))

    return is_key


def parted(node: Mapping, is_key: IsKey, known: Container[str], source: SourceText, findings: list[Finding]) -> Mapping:
    """The block, each of its keys an entry; what was told of the colon in the line says to part it.

    `known` are the block's keys: behind a second one, all of these are keys too.
    """
    told = [own for own in findings if own.code == "colon-in-text"]
    if not told:
        return node
    entries = [own for entry in node.entries for own in _parts(entry, is_key, known, source, findings, told)]
    return replace(node, entries=tuple(entries)) if len(entries) > len(node.entries) else node


def _parts(
    entry: Entry, is_key: IsKey, known: Container[str], source: SourceText, findings: list[Finding], told: list[Finding]
) -> Iterator[Entry]:
    """The entry, and those that stand behind it in its line."""
    value = entry.value
    finding = next((own for own in told if own.span.lies_in(value.span)), None)
    if finding is None or not isinstance(value, Scalar) or not value.plain:
        yield entry
        return
    begin = source.offset(value.span.line, value.span.column)
    cuts: list[re.Match[str]] = []
    for match in _NEXT.finditer(value.text):
        word = match["key"]
        if match.start() and (is_key(entry, word) or (cuts and word in known)):
            cuts.append(match)
    if not cuts:
        yield entry
        return
    findings[findings.index(finding)] = _finding(entry, cuts, begin, source)
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(value.text)]
    names = [Scalar(cut["key"], source.span(*(begin + at for at in cut.span("key")))) for cut in cuts]
    for key, start, end in zip([entry.key, *names], starts, ends, strict=True):
        yield Entry(key, Scalar(value.text[start:end], source.span(begin + start, begin + end)))


def _finding(entry: Entry, cuts: list[re.Match[str]], begin: int, source: SourceText) -> Finding:
    lead = " " * (entry.key.span.column - 1)
    spans = [source.span(begin + cut.start("between"), begin + cut.end("between")) for cut in cuts]
    word = cuts[0]["key"]
    more = ", and so each key behind it" if len(cuts) > 1 else ""
    return Finding(
        code="colon-in-text",
        message=f'"{entry.key.text}" and "{word}" are two keys in one line',
        span=source.span(begin + cuts[0].start("key"), begin + cuts[0].end("key")),
        help=f'begin a new line before "{word}"{more}, in the column of "{entry.key.text}"',
        fix=Fix(tuple(Edit(span, f"\n{lead}") for span in spans)),
    )


def _is_prose(key: Key) -> bool:
    """Whether its value is a text, in which a colon may stand."""
    return key.wanted is str or (isinstance(key.wanted, type) and issubclass(key.wanted, Inline))
