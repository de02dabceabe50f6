"""The authors' file: who wrote the report, and where their pictures are."""

from __future__ import annotations

import re
from dataclasses import replace

from deck.content.address import Addresses, slug
from deck.content.bind import Binder
from deck.content.consequence import forget_repeats
from deck.content.file import File
from deck.content.model import Person
from deck.content.salvage import is_broken
from deck.kinds.style import Author
from deck.source.fix import Edit, Fix
from deck.source.node import Mapping, Node, Scalar, Sequence
from deck.source.span import Span

_WORD = re.compile(r"[^\W\d_]+")


def bind_authors(file: File, binder: Binder) -> tuple[Author, ...]:
    """The authors in the order written; `binder.findings` says what is wrong."""
    if not isinstance(file.root, Sequence):
        if file.root is not None:
            forget_repeats(binder.findings, file.root)
        binder.say("wrong-type", "expected a list of authors", file.start, advice='begin each with "- name: "')
        return ()
    addresses = Addresses("authors")
    found = (_author(node, binder, addresses) for node in file.root.items)
    return tuple(author for author in found if author is not None)


def _author(node: Node, binder: Binder, addresses: Addresses) -> Author | None:
    if isinstance(node, Scalar) and not node.empty:
        message, advice = "expected an author, found text", f"write - name: {node.text}"
        binder.say("wrong-type", message, node.span, advice=advice, fix=Fix((Edit(start_of(node.span), "name: "),)))
        return None
    person = binder.record(node, Person, what="an author")
    if is_broken(person):
        return None
    name = in_title_case(person.name)
    address = addresses.claim(slug(name) or "author")
    if not person.photo or not isinstance(node, Mapping):
        return Author(name=name, address=address)
    at = node.value("photo")
    span = at.span if at else node.span
    photo, found = replace(binder.pictures, sort="portraits").find(person.photo, span, "photo", stem=slug(name))
    binder.tell(found)
    return Author(name=name, photo=photo, address=address)


def in_title_case(name: str) -> str:
    """The name; one all in capitals is set in title case, in the order written."""
    return _WORD.sub(lambda word: word.group().capitalize(), name) if name.isupper() else name


def start_of(span: Span) -> Span:
    """The empty stretch before it."""
    return Span(span.path, span.line, span.column, span.line, span.column)
