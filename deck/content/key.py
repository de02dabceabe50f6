"""What the annotations of a model say: the keys an author may write, and of what type. Binder and schema read this."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.frozen import frozen, hints
from deck.kinds.slide import (
    CodeLanguage,
    Count,
    Gaps,
    MailAddress,
    Named,
    Period,
    PicturePath,
    Plain,
    Source,
    Verbatim,
    WebAddress,
)


@frozen
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
    plain: bool = False
    """Text that the audience does not see: it is kept as written."""
    period: bool = False
    """Text that names a part of figures: `2025`, `change`."""
    count: Count | None = None
    """How many items a list holds."""
    gaps: bool = False
    """Whether items of a list may be empty."""


_KNOWN: dict[type, Mapping[str, Key]] = {}


def keys(model: type) -> Mapping[str, Key]:
    """Name -> key, for every field that an author may write, in the model's order."""
    if model not in _KNOWN:
        _KNOWN[model] = _keys(model)
    return _KNOWN[model]


def _keys(model: type) -> Mapping[str, Key]:
    annotated = hints(model)
    derived = getattr(model, "DERIVED", ())
    made = [_key(field, annotated[field.name]) for field in dataclasses.fields(model) if field.name not in derived]
    return {key.name: key for key in made}


def _key(field: dataclasses.Field[Any], hint: Any) -> Key:
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return Key(
        name=next((mark.name for mark in marks if isinstance(mark, Named)), field.name.replace("_", "-")),
        field=field.name,
        wanted=bare(hint),
        meaning=next((mark for mark in marks if isinstance(mark, str)), ""),
        required=field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
        plain=Plain in marks,
        period=Period in marks,
        count=next((mark for mark in marks if isinstance(mark, Count)), None),
        gaps=Gaps in marks,
    )


def bare(hint: Any) -> Any:
    """The type without `Annotated` and without `| None`."""
    if get_origin(hint) is Annotated:
        return bare(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        (only,) = [option for option in get_args(hint) if option is not type(None)]
        return bare(only)
    return hint


_WORDS: Mapping[Any, str] = {
    str: "text",
    bool: "yes or no",
    int: "a whole number",
    Reference: "the name of a figure",
    Source: "the name of a source",
    PicturePath: "the file name of a picture",
    Verbatim: "text",
    CodeLanguage: "the name of a language",
    WebAddress: "text",
    MailAddress: "text",
}


def in_words(wanted: Any) -> str:
    """What a type is called before somebody who does not program."""
    origin = get_origin(wanted)
    if origin is tuple:
        return "a list"
    if origin is Literal:
        return " or ".join(str(option) for option in get_args(wanted))
    if wanted in _WORDS:
        return _WORDS[wanted]
    if isinstance(wanted, type) and issubclass(wanted, Inline):
        return "text"
    return model_in_words(wanted) if isinstance(wanted, type) else "a block of keys"


def first_keys(wanted: Any) -> str:
    """The keys that a block begins with, for help: `name:, figure:, caption:, …`; empty for what is no block."""
    if not isinstance(wanted, type) or not dataclasses.is_dataclass(wanted) or wanted in _WORDS:
        return ""
    names = [f"{key.name}:" for key in keys(wanted).values() if key.name != "id"]
    return ", ".join([*names[:3], "…"] if len(names) > 3 else names)


def model_in_words(model: type) -> str:
    """What the messages call a block of this model: `a big number`, `an author`."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()
    return f"an {words}" if words[0] in "aeiou" else f"a {words}"
