"""What the annotations of a model say: which keys an author may write, of what type. The binder and the schema read this."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.kinds.slide import Named, Part, Plain, Source


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a block of YAML, from one field of its model."""

    name: str
    """As the author writes it: `share-of`."""
    field: str
    """The model's field: `share_of`."""
    wanted: Any
    """The field's type, without `Annotated` and without `| None`."""
    meaning: str
    """What it is, in a sentence."""
    required: bool
    plain: bool
    """Text that the audience does not see: it is kept as written."""


@cache
def keys(model: type) -> Mapping[str, Key]:
    """Name -> key, for every field that an author may write, in the model's order."""
    hints = get_type_hints(model, include_extras=True)
    derived = getattr(model, "DERIVED", ())
    made = [_key(field, hints[field.name]) for field in dataclasses.fields(model) if field.name not in derived]
    return {key.name: key for key in made}


def _key(field: dataclasses.Field[Any], hint: Any) -> Key:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    named = next((mark.name for mark in marks if isinstance(mark, Named)), field.name.replace("_", "-"))
    meaning = next((mark for mark in marks if isinstance(mark, str)), "")
    required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    return Key(named, field.name, bare(hint), meaning, required, Plain in marks)


def bare(hint: Any) -> Any:
    """The type without `Annotated` and without `| None`."""
    if get_origin(hint) is Annotated:
        return bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        (only,) = [option for option in get_args(hint) if option is not type(None)]
        return bare(only)
    return hint


def in_words(wanted: Any) -> str:
    """What a type is called before somebody who does not program."""
    origin = get_origin(wanted)
    if origin is tuple:
        return "a list"
    if origin is Literal:
        return "one of " + ", ".join(str(option) for option in get_args(wanted))
    if isinstance(wanted, type):
        if issubclass(wanted, Part):
            return f"keys ({', '.join(f'{name}:' for name in _first_keys(wanted))})"
        if wanted in _WORDS:
            return _WORDS[wanted]
        if issubclass(wanted, Inline):
            return "text"
    return "names, each with a value"


_WORDS: Mapping[type, str] = {
    str: "text",
    bool: "yes or no",
    int: "a whole number",
    Reference: "the name of a figure",
    Source: "the name of a source",
}


def _first_keys(model: type[Part]) -> list[str]:
    names = [key.name for key in keys(model).values() if key.name != "id"]
    return [*names[:3], "…"] if len(names) > 3 else names
