"""The kinds of slides, each explained from its model: for `deck kinds` and docs/kinds.md."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Any, get_args, get_origin

from deck.content.budget import Budget, budget
from deck.content.key import Key, in_words, keys
from deck.frozen import frozen
from deck.kinds import kind, names
from deck.kinds.slide import Part, Slide

BRANDS = ("encre", "sobre")
"""Those that the pictures of the documentation show."""
WIDTH = 100
_NAME_WIDTH = 14


@frozen
class Field:
    """A key of a kind, or of an item in one of its lists."""

    name: str
    type: str
    """In plain words: `text`, `a list of 1 to 8`, `the name of a figure`."""
    required: bool
    meaning: str
    items: tuple[int, int] | None
    """How many items its list holds, least and most."""
    budget: Budget | None
    fields: tuple[Field, ...] = ()
    """The keys of each item."""


@frozen
class Entry:
    """A kind: what it is for, its keys without those of all kinds, a slide of it in YAML."""

    name: str
    purpose: str
    fields: tuple[Field, ...]
    example: str


def catalogue() -> tuple[Entry, ...]:
    """Every kind, by name."""
    return tuple(entry(name) for name in names())


def entry(name: str) -> Entry:
    """The kind of that name. Raises KeyError when there is none."""
    own = kind(name)
    return Entry(name, " ".join((own.model.__doc__ or "").split()), _own_fields(own.model), own.example)


def shared() -> tuple[Field, ...]:
    """The keys that every kind may have."""
    return tuple(_field(key) for key in keys(Slide).values())


def in_terminal(own: Entry) -> str:
    """The kind on a page of text, without a line end."""
    lines = [own.name, *wrap(own.purpose, WIDTH), "", *(_listed(own.fields) or ("  no keys of its own",))]
    common = ", ".join(key.name for key in shared())
    return "\n".join([*lines, "", f"  and, as every kind: {common}", "", "Example:", "", *_indented(own.example)])


def overview() -> str:
    """A line for each kind, without a line end."""
    lines = []
    for own in catalogue():
        first, *more = wrap(own.purpose, WIDTH - _NAME_WIDTH)
        lines += [f"{own.name:<{_NAME_WIDTH}}{first}", *(" " * _NAME_WIDTH + line for line in more)]
    return "\n".join(lines)


def markdown() -> str:
    """All kinds as a page of the documentation, with their pictures in both brands."""
    return "\n".join(_markdown()) + "\n"


def _own_fields(model: type) -> tuple[Field, ...]:
    """Without the keys that mean the same in all kinds."""
    common = keys(Slide)
    return tuple(_field(key) for key in keys(model).values() if key != common.get(key.name))


def _field(key: Key) -> Field:
    listed = get_origin(key.wanted) is tuple
    item = get_args(key.wanted)[0] if listed else key.wanted
    inside = tuple(_field(each) for each in keys(item).values() if each.name != "id") if _is_part(item) else ()
    count = (key.count.least, key.count.most) if key.count else None
    kind_of_items = "" if inside else f", each {in_words(item)}"
    many = f" of {count[0]} to {count[1]}" if count and count[0] != count[1] else f" of {count[0]}" if count else ""
    words = f"a list{many}{kind_of_items}" if listed else "a block of keys" if inside else in_words(key.wanted)
    return Field(key.name, words, key.required, key.meaning, count, budget(key), inside)


def _is_part(item: Any) -> bool:
    return isinstance(item, type) and issubclass(item, Part)


def _listed(fields: tuple[Field, ...], depth: int = 1) -> Iterator[str]:
    for own in fields:
        must = ", must be there" if own.required else ""
        yield f"{'  ' * depth}{own.name}: {own.type}{must}"
        indent = "  " * depth + "    "
        yield from wrap(own.meaning, WIDTH, initial_indent=indent, subsequent_indent=indent)
        yield from _listed(own.fields, depth + 2)


def _indented(example: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in example.splitlines())


def _markdown() -> Iterator[str]:
    yield "# Kinds of slides"
    yield ""
    yield "Made by `make kinds`; `deck kinds KIND` says the same in a terminal, `deck gallery` builds all of them."
    yield "Lengths and numbers are what one slide holds; more goes on over further slides. Figures are called by name."
    yield ""
    yield " · ".join(f"[{name}](#{name})" for name in names())
    yield ""
    yield "Every kind may have these keys:"
    yield ""
    yield from _table(shared())
    for own in catalogue():
        yield from ("", f"## {own.name}", "", own.purpose, "")
        for brand in BRANDS:
            yield f'<img src="kinds/{own.name}-{brand}.png" width="49%" alt="A page of the kind {own.name} in {brand}">'
        yield ""
        if own.fields:
            yield from _table(own.fields)
        else:
            yield "It has no keys of its own."
        yield from ("", "```yaml", own.example.rstrip(), "```")


def _table(fields: tuple[Field, ...]) -> Iterator[str]:
    yield "| key | type | what it is |"
    yield "| --- | --- | --- |"
    yield from _rows(fields, "")


def _rows(fields: tuple[Field, ...], within: str) -> Iterator[str]:
    """A row a key, `levers.name` for a key of each lever; a bold one must be there."""
    for own in fields:
        name = f"`{within}{own.name}`"
        yield f"| {f'**{name}**' if own.required else name} | {own.type} | {own.meaning.replace('|', chr(92) + '|')} |"
        yield from _rows(own.fields, f"{within}{own.name}.")
