"""Nodes to typed, frozen content, by the annotations of its models. Every mistake is told, at once, at its place."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from deck.content.beside import taken_in
from deck.content.consequence import forget_repeats
from deck.content.key import Key, in_words, keys, model_in_words
from deck.content.link import FORMS
from deck.content.meant_key import likely, meaning_of, only_missing
from deck.content.one_line import of_model, parted
from deck.content.picture import Pictures
from deck.content.prose import Prose
from deck.content.remedy import remedy
from deck.content.salvage import INVALID, Broken, is_broken, list_of, names_of, record_of, rest_of
from deck.content.written import names_in
from deck.content.written import written_out as written_out  # for slides
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.kinds.slide import CodeLanguage, Count, Part, PicturePath, Source, Verbatim
from deck.source import node as yaml
from deck.source.finding import Finding, Severity
from deck.source.fix import Edit, Fix
from deck.source.flood import MOST, Enough
from deck.source.node import Entry, Node, Scalar, Sequence
from deck.source.span import Span
from deck.source.suggestion import nearest, suggest
from deck.source.text import SourceText

LONGEST = 20_000
"""Characters of one text: ten pages of a book."""

_YES = {"yes": True, "true": True, "oui": True, "no": False, "false": False, "non": False}
WHOLE = re.compile(r"([+-]?[0-9]{1,9})(?:\.0+)?")
"""A whole number; `20.0` is one too, as JSON Schema has it."""

AddressOf = Callable[[type[Part], yaml.Mapping], str]


class Binder:
    """Binds the nodes of one file; `findings` collects what is wrong with them. Enough is raised when it is too much.

    `prose` sets texts and resolves figures, `sources` are the deck's, `address_of` names the items of a slide,
    `pictures` finds what they name.
    """

    def __init__(
        self,
        prose: Prose,
        sources: Mapping[str, Source],
        address_of: AddressOf = lambda _model, _node: "",
        findings: list[Finding] | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        self.findings: list[Finding] = [] if findings is None else findings
        self.address_of = address_of
        self._errors = 0
        self._prose = prose
        self.source: SourceText = prose.source
        self._sources = sources
        self.pictures = pictures or Pictures(Path())

    def record(
        self,
        node: Node,
        model: type,
        *,
        what: str = "",
        others: tuple[str, ...] = (),
        derived: Mapping[str, Any] | None = None,
        stand_ins: Mapping[str, Any] | None = None,
    ) -> Any:
        """An instance of `model`, or Broken, with what could be read of it.

        `what` is what messages call it, `others` are keys that somebody else reads, `derived` are fields given, which
        what the author writes replaces; `stand_ins` are fields for what is left of a broken one.
        """
        node = written_out(node, model)
        if not isinstance(node, yaml.Mapping):
            return self._wrong_type(node, model, what=what)
        node = parted(node, of_model(node, model), {*keys(model), *others}, self.source, self.findings)
        node, found = taken_in(node, model, others, self._prose.source)
        self.tell(found)
        values = dict(derived or {})
        if issubclass(model, Part):
            values = {"span": node.span} | values
            if "address" not in values:  # asked for once only: each answer is taken
                values["address"] = self.address_of(model, node)
        what = what or model_in_words(model)
        stand_in = only_missing(node, model, others, values)
        for entry in node.entries:
            key = keys(model).get(entry.key.text)
            if key is not None:
                values[key.field] = self.value(entry.value, key, entry.key)
            elif entry.key.text not in others:
                values |= self._unknown_key(entry, node, model, others, what, stand_in)
        for key in keys(model).values():
            if key.required and key.field not in values:
                values[key.field] = self.missing_key(node, key.name, what, key.meaning)
        return record_of(model, values, stand_ins or {})

    def value(self, node: Node, key: Key, at: Scalar) -> Any:
        """The value of `key`, whose name stands `at`."""
        if isinstance(node, Scalar) and node.empty:
            return self.say("empty-value", f'"{key.name}" has no value', at.span, advice=_fill(key))
        if get_origin(key.wanted) is tuple:
            return self._list(node, get_args(key.wanted)[0], key, at)
        return self._one(node, key.wanted, key)

    def text(self, node: Node, at: Scalar) -> Any:
        """Prose under a name that its author chose, which stands `at`."""
        return self.value(node, Key(at.text, at.text, Inline, "", required=True), at)

    def _list(self, node: Node, item: Any, key: Key, at: Scalar) -> Any:
        if isinstance(node, Scalar) and item is Reference and len(names := names_in(node.text)) > 1:
            return self._unlisted(node, names, key)
        if isinstance(node, Scalar) and item in (str, Reference, Source, Verbatim):
            node = Sequence((node,), node.span)
        if not isinstance(node, Sequence):
            forget_repeats(self.findings, node)
            return self._wrong_type(node, key.wanted, key.name)
        if key.count and len(node.items) < key.count.least:
            if any(own.is_error and own.span.lies_in(node.span) for own in self.findings):
                return INVALID  # what is wrong there has made them fewer
            return self._too_few(len(node.items), key.count, key.name, at)
        return list_of((self._item(each, item, key) for each in node.items), key.count.least if key.count else 0)

    def _unlisted(self, node: Scalar, names: list[str], key: Key) -> Any:
        """Several names in one text, which commas set apart: a list without its brackets."""
        meant = f"[{', '.join(names)}]"
        message, fix = f'expected a list for "{key.name}", found text', Fix((Edit(node.span, meant),), safe=False)
        return self.say("wrong-type", message, node.span, advice=f"write {key.name}: {meant}", fix=fix)

    def _item(self, node: Node, wanted: Any, key: Key) -> Any:
        if isinstance(node, Scalar) and node.empty:
            if key.gaps:
                return "" if wanted is str else Inline(())
            return self.say("empty-value", f'an empty item in "{key.name}"', node.span, advice='write it after the "-"')
        return self._one(node, wanted, key)

    def _one(self, node: Node, wanted: Any, key: Key) -> Any:
        if isinstance(node, Scalar) and len(node.text) > LONGEST:
            return self._too_long(node, key)
        if isinstance(wanted, type) and issubclass(wanted, Part):
            return self.record(node, wanted)
        if get_origin(wanted) is not None and get_origin(wanted) is not Literal:
            return self._names(node, get_args(wanted)[1], key)
        if not isinstance(node, Scalar):
            return self._wrong_type(node, wanted, key.name)
        if get_origin(wanted) is Literal:
            return self._literal(node, get_args(wanted), key)
        return self._scalar(node, wanted, key)

    def _scalar(self, node: Scalar, wanted: Any, key: Key) -> Any:
        if wanted is str and key.period:
            return self._told(self._prose.period(node))
        if wanted is str:
            return node.text.strip() if key.plain else self._told(self._prose.text(node))
        if wanted is bool:
            known = _YES.get(node.text.strip().lower(), INVALID)
            return self._wrong_type(node, bool, key.name) if is_broken(known) else known
        if wanted is int:
            whole = WHOLE.fullmatch(node.text.strip())
            return int(whole[1]) if whole else self._wrong_type(node, int, key.name)
        if wanted is Reference:
            return self._told(self._prose.reference(node))
        if wanted is Source:
            return self._source(node)
        if wanted is PicturePath:
            return self._told(self.pictures.find(node.text.strip(), node.span, key.name))
        if wanted in FORMS:
            return self._told(FORMS[wanted].read(node))
        if wanted is CodeLanguage:
            return self._code_language(node)
        if wanted is Verbatim:
            return Verbatim(node.text.rstrip().lstrip("\n"), node.span)
        if issubclass(wanted, Inline):
            return self._told(self._prose.inline(node, wanted))
        raise TypeError(f"the binder knows no {wanted}")

    def _told(self, bound: tuple[Any, list[Finding]]) -> Any:
        value, found = bound
        self.tell(found)
        return Broken(value) if any(finding.is_error for finding in found) else value

    def _literal(self, node: Scalar, options: tuple[Any, ...], key: Key) -> Any:
        by_text = {str(option): option for option in options}
        text = node.text.strip()
        if text in by_text:
            return by_text[text]
        message = f'"{key.name}" cannot be "{text}"'
        advice, fix = suggest(text, by_text, "it can be"), likely(text, by_text, node.span)
        return self.say("unknown-value", message, node.span, advice=advice, fix=fix)

    def _source(self, node: Scalar) -> Any:
        name = node.text.strip()
        if name in self._sources:
            return self._sources[name]
        advice = suggest(name, self._sources, "sources here") or 'name it under "sources:" in a section file'
        fix = likely(name, self._sources, node.span)
        return self.say("unknown-source", f'no source "{name}"', node.span, advice=advice, fix=fix)

    def _code_language(self, node: Scalar) -> Any:
        from deck.page.syntax import is_language, languages  # only code needs it

        name = node.text.strip()
        if is_language(name):
            return name
        advice = suggest(name, languages(), "it can be") if nearest(name, languages()) else "take the line out"
        return self.say("unknown-code-language", f'no language "{name}" for code', node.span, advice=advice)

    def _names(self, node: Node, wanted: Any, key: Key) -> Any:
        """`Mapping[str, T]`: names that the author chooses, each with a value."""
        if not isinstance(node, yaml.Mapping):
            return self._wrong_type(node, key.wanted, key.name)
        values = {}
        for entry in node.entries:
            own = dataclasses.replace(key, name=entry.key.text, wanted=wanted)
            values[entry.key.text] = self.value(entry.value, own, entry.key)
        return names_of(values)

    def _unknown_key(
        self, entry: Entry, node: yaml.Mapping, model: type, others: tuple[str, ...], what: str, stand_in: str
    ) -> dict[str, Any]:
        """The field that was meant, with what can be read of it, or another: a key mistyped is not missing too."""
        at = entry.key
        meant, advice, fix, sure = meaning_of(at, model, others, stand_in)
        self.say("unknown-key", f'no key "{at.text}" in {what}', at.span, advice=advice, fix=fix)
        key = keys(model).get(meant)
        if key is None or node.entry(meant):
            return {at.text: INVALID}
        return {key.field: self._as_meant(entry, key) if sure else INVALID}

    def _as_meant(self, entry: Entry, key: Key) -> Broken:
        """The value under the key that was meant, its mistakes told; of one that is no such value, nothing."""
        told = len(self.findings)
        value = self.value(entry.value, key, entry.key)
        if any(own.code == "wrong-type" and own.span == _head(entry.value) for own in self.findings[told:]):
            del self.findings[told:]
        return Broken(rest_of(value))

    def missing_key(self, node: Node, name: str, what: str, meaning: str = "") -> Any:
        advice = f"{name}: {meaning}" if meaning else ""
        return self.say("missing-key", f'{what} needs "{name}"', _head(node), advice=advice)

    def _too_few(self, found: int, count: Count, name: str, at: Scalar) -> Any:
        message = f'"{name}" holds at least {count.least}, found {found}'
        return self.say("too-few", message, at.span, advice="add to it, or take the key out")

    def _too_long(self, node: Scalar, key: Key) -> Any:
        message = f'the text of "{key.name}" has {len(node.text):,} characters; nobody could show it'
        return self.say("text-too-long", message, _head(node), advice=f"{LONGEST:,} are the most: make slides of it")

    def _wrong_type(self, node: Node, wanted: Any, name: str = "", what: str = "") -> Any:
        found = {Scalar: "text", Sequence: "a list", yaml.Mapping: "a block of keys"}[type(node)]
        where = f' for "{name}"' if name else ""
        message = f"expected {what or in_words(wanted)}{where}, found {found}"
        return self.say("wrong-type", message, _head(node), advice=remedy(node, wanted, self._prose.source))

    def say(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        advice: str = "",
        severity: Severity = Severity.ERROR,
        fix: Fix | None = None,
    ) -> Any:
        """Adds a finding, as `tell` does; INVALID, for the value that it is about."""
        found = Finding(code=code, message=message, span=span, label="here", help=advice, severity=severity, fix=fix)
        self.tell([found])
        return INVALID

    def tell(self, found: list[Finding]) -> None:
        """Adds findings. Raises Enough after so many errors that nobody would read more of this file."""
        self.findings += found
        self._errors += sum(finding.is_error for finding in found)
        if self._errors > MOST:
            raise Enough


def _head(node: Node) -> Span:
    """The first line of a node: where the caret stands for a whole block."""
    if isinstance(node, yaml.Mapping) and node.entries:
        return node.entries[0].key.span
    span = node.span
    return span if span.line == span.end_line else Span(span.path, span.line, span.column, span.line, span.column + 1)


def _fill(key: Key) -> str:
    meaning = f" ({key.meaning})" if key.meaning else ""
    return f"write it after the colon{meaning}" + ("" if key.required else ", or take the line out")
