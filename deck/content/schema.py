"""The JSON Schema (draft 2020-12) of content files, from the annotations that the binder reads: for editors and agents.

One schema serves every file of a content folder: a list is the authors' file, a block with `section:` a section, any
other block the deck file. A number may stand where a text is wanted, as for the binder: YAML's types do not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, get_args, get_origin

from deck.content.bind import LONGEST
from deck.content.deck_file import FILE_NAME, LONGEST_TALK
from deck.content.examples import DECK, FIGURE, SECTION, SLIDE
from deck.content.key import Key, keys
from deck.content.link import FORMS
from deck.content.meant_key import FRENCH_WORDS, in_english
from deck.content.model import Deck, Person, Section, StatedFigure
from deck.figures.book import CHANGE, UNSIGNED, VALUE, Reference
from deck.kinds import kind, names
from deck.kinds.slide import Part, Source, Verbatim
from deck.source import node as yaml
from deck.source.reader import parse
from deck.source.text import SourceText

Schema: TypeAlias = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE = ".schema.json"
"""Its name in a content folder."""

_TEXT = {"$ref": "#/$defs/text"}
_YES = "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Oo][Uu][Ii]|[Nn][Oo][Nn])$"
_QUANTITY = r"[0-9]|^\s*=|^\s*([-~–—−]|[nN][uU][lL][lL]|[nN]\.?\s?[dD]\.?|[nN]/[aA]|[nN]\.[aA]\.|[nN][aA])\s*$"
"""A number somewhere, a formula, or a sign for what is not given; the rest only the program can say."""
_MONTH_AND_DAY = "|".join(
    (
        r"(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?",
        r"(0[13-9]|1[0-2])-(29|30)|02-29",
        r"(0[13578]|1[02])-31",
    )
)
_DATE = rf"^\s*(?!0000)[0-9]{{4}}(-({_MONTH_AND_DAY}))?\s*$"
_MINUTES = "|".join((r"[1-9][0-9]?", rf"[1-{LONGEST_TALK // 100 - 1}][0-9][0-9]", f"{LONGEST_TALK}"))
_NARROWED: Mapping[str, Schema] = {
    "date": {
        "anyOf": [{"type": "integer", "minimum": 1000, "maximum": 9999}, {"type": "string", "pattern": _DATE}],
    },
    "duration": {
        "anyOf": [
            {"type": "integer", "minimum": 1, "maximum": LONGEST_TALK},
            {"type": "string", "pattern": rf"^\s*\+?0*({_MINUTES})(\.0+)?\s*$"},
        ],
    },
    "name": {
        "type": ["string", "number", "boolean"],
        "pattern": rf"^(?=\s*\S)\s*{FILE_NAME}\s*$",
        "maxLength": LONGEST,
    },
}
"""What the deck file's keys take that no annotation says; of a 29 February, the program knows the years."""
_MEANINGS = {Reference: "The name of a figure: `net`, `net 2025`, `net change`", Source: "A name from `sources:`"}


def schema(codes: Iterable[str] = ()) -> Schema:
    """The schema of a content folder's files. `codes` are those that `checks:` in the deck file may name."""
    definitions = {
        "text": {"type": ["string", "number", "boolean"], "pattern": r"\S", "maxLength": LONGEST},
        "deck": _deck(tuple(codes)),
        "authors": _authors(),
        "section": _section(),
        "figure": _figure(),
        "slide": {"title": "Slide", "oneOf": [{"$ref": f"#/$defs/{name}-slide"} for name in names()]},
    }
    definitions |= {f"{name}-slide": _slide(name) for name in names()}
    section = {"anyOf": [{"required": [key]} for key in ("section", "slides", "figures", "sources")]}
    otherwise = {"if": section, "then": {"$ref": "#/$defs/section"}, "else": {"$ref": "#/$defs/deck"}}
    return {
        "$schema": DIALECT,
        "title": "A content file of deck",
        "if": {"type": "array"},
        "then": {"$ref": "#/$defs/authors"},
        "else": otherwise,
        "$defs": definitions,
    }


def _deck(codes: tuple[str, ...]) -> Schema:
    own = _block(Deck, "The deck file", "What the whole deck shares: its title, its language, its sections")
    for key, wanted in _NARROWED.items():
        said = own["properties"][key]
        own["properties"][key] = _said(wanted, said["title"], said["description"])
    if codes:
        own["properties"]["checks"]["propertyNames"] = {"enum": list(codes)}
    example = {"title": "A year of growth", "language": "en-GB", "sections": ["results", "outlook"]}
    return {**_exampled(own, [{**DECK, **example}]), "examples": [example]}


def _authors() -> Schema:
    person = _block(Person, "An author", "One person: the name, and a photo")
    example = [{"name": "Ada Example", "photo": "ada.jpg"}, {"name": "Grace Sample"}]
    person = _exampled(person, example)
    return {"title": "The authors", "type": "array", "items": person, "examples": [example]}


def _section() -> Schema:
    own = _block(Section, "A section", "One section of the report: its heading, figures, sources and slides")
    named = {"pattern": r"^[^<>,=+/]+$", "not": {"enum": [CHANGE, VALUE, UNSIGNED]}}
    figures = {"type": "object", "propertyNames": named, "additionalProperties": {"$ref": "#/$defs/figure"}}
    sources = {"type": "object", "additionalProperties": {**_TEXT, "description": "What stands on the slides"}}
    own["properties"] |= {
        "figures": _said(figures, "Figures", "Each figure, once: a short name, and below it its label and values"),
        "sources": _said(sources, "Sources", "Each source: a short name, then what stands on the slides"),
        "slides": _said({"type": "array", "items": {"$ref": "#/$defs/slide"}}, "Slides", "The slides, in order"),
    }
    example = {"section": "Results", "slides": [_example("quote")]}
    return {**_exampled(own, [{**SECTION, "section": "Results"}]), "examples": [example]}


def _figure() -> Schema:
    own = _block(StatedFigure, "A figure", "A label, and its value for each period, its change, or one value")
    quantity = {"type": ["string", "number"], "pattern": _QUANTITY, "maxLength": LONGEST}
    value = _said(quantity, "Value", "As the report prints it: `716.9`, `~107`, `—`, `+12 %`; `= a - b` computes it")
    unit = own["properties"]["unit"]
    none = {"anyOf": [{key: unit.pop(key) for key in ("$ref",)}, {"const": ""}]}
    tolerance = {key: said for key, said in own["properties"]["tolerance"].items() if key != "$ref"} | quantity
    own["properties"] |= {VALUE: value, CHANGE: value, "unit": none | unit, "tolerance": tolerance}
    own["additionalProperties"] = value  # a period: any name
    own["propertyNames"] = {"not": {"enum": [word for word in FRENCH_WORDS if in_english(word) in own["properties"]]}}
    own["not"] = {"propertyNames": {"enum": list(keys(StatedFigure))}}  # at least one value
    example = {"label": "Sales", "2024": 41, "2025": 46.5, "change": "+13%"}
    return {**_exampled(own, [{**FIGURE, **example}]), "examples": [example]}


def _slide(name: str) -> Schema:
    model = kind(name).model
    own = _block(model, name, (model.__doc__ or "").strip())
    own["properties"] = {"kind": {"const": name, "title": "Kind", "description": own["description"]}} | own[
        "properties"
    ]
    own["required"] = ["kind", *own.get("required", ())]
    example = _example(name)
    return {**_exampled(own, [{**SLIDE, **example}]), "examples": [example]}


def _exampled(own: Schema, values: Sequence[Any]) -> Schema:
    """The schema, each of its keys with what examples have there."""
    if "anyOf" in own:
        return own | {"anyOf": [_exampled(each, values) for each in own["anyOf"]]}
    if "items" in own:
        return own | {
            "items": _exampled(own["items"], [item for value in values if type(value) is list for item in value])
        }
    blocks = [value for value in values if isinstance(value, dict)]
    known = {}
    for key, said in own.get("properties", {}).items():
        found = [block[key] for block in blocks if key in block and "const" not in said]
        found += [SLIDE[key]] if key == "id" and not found else []
        known[key] = _exampled(said, found) | ({"examples": found[:1]} if found else {})
    return own | {"properties": known} if known else own


def _block(model: type, title: str, description: str) -> Schema:
    """A block of keys, from a model's annotations."""
    known = keys(model)
    required = [key.name for key in known.values() if key.required]
    block = {
        "title": title,
        "description": description,
        "type": "object",
        "properties": {
            key.name: _said(_wanted(key.wanted, key), _words(key.name), _meaning(key)) for key in known.values()
        },
        "required": required,
        "additionalProperties": False,
    }
    return block if required else {name: value for name, value in block.items() if name != "required"}


def _wanted(wanted: Any, key: Key) -> Schema:
    """What may stand under a key, or in its list."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin is tuple:
        return _list(arguments[0], key)
    if origin is Literal:
        return {"enum": [option for own in arguments for option in _spellings(own)]}
    if origin is not None:
        return {"type": "object", "additionalProperties": _wanted(arguments[1], key)}
    if isinstance(wanted, type) and issubclass(wanted, Part):
        block = _block(wanted, _words(wanted.__name__), (wanted.__doc__ or "").strip())
        short = keys(wanted).get(wanted.SHORTHAND)
        return {"anyOf": [block, _wanted(short.wanted, short)]} if short else block
    if wanted is bool:
        return {"anyOf": [{"enum": ["yes", "no"]}, {"type": "boolean"}, {"type": "string", "pattern": _YES}]}
    if wanted is int:
        whole = {"type": "integer", "minimum": -999_999_999, "maximum": 999_999_999}
        return {"anyOf": [whole, {"type": "string", "pattern": r"^\s*[+-]?[0-9]{1,9}(\.0+)?\s*$"}]}
    if wanted in FORMS:
        return _TEXT | {"type": "string", "pattern": rf"^\s*({FORMS[wanted].pattern})\s*$"}
    return dict(_TEXT)


_ONE_FIGURE = rf"^[^,]*(,\s*{UNSIGNED}\s*)?$"
"""One name in place of a list: several, which commas set apart, need brackets."""


def _list(item: Any, key: Key) -> Schema:
    """A list; of names also one alone, as the binder takes it."""
    own = _wanted(item, key)
    listed: Schema = {"type": "array", "items": {"anyOf": [own, {"enum": ["", None]}]} if key.gaps else own}
    if key.count:
        listed |= {"minItems": key.count.least}
    alone = item in (str, Reference, Source, Verbatim) and (key.count is None or key.count.least <= 1)
    one = _TEXT | ({"pattern": _ONE_FIGURE} if item is Reference else {})
    return {"anyOf": [listed, one]} if alone else listed


def _spellings(option: Any) -> tuple[Any, ...]:
    """The option, and the number that YAML would read in its place."""
    return (option, int(option)) if isinstance(option, str) and option.isdecimal() else (option,)


def _meaning(key: Key) -> str:
    """What the annotation says, and how many items a list holds."""
    item = get_args(key.wanted)[0] if get_origin(key.wanted) is tuple else key.wanted
    said = key.meaning or _MEANINGS.get(item, "")
    if not key.count:
        return said
    least, most = key.count.least, key.count.most
    held = f"up to {most} on a slide; more go on"
    return f"{said} ({f'at least {least}, ' if least else ''}{held})"


def _said(own: Schema, title: str, description: str) -> Schema:
    return {**own, "title": title, "description": description}


def _words(name: str) -> str:
    """`share-of` -> `Share of`."""
    words = "".join(f" {char.lower()}" if char.isupper() else char for char in name.replace("-", " ")).strip()
    return words[:1].upper() + words[1:]


def _example(name: str) -> Any:
    """The kind's example as JSON has it: texts, lists, objects."""
    root, _ = parse(SourceText.of("", kind(name).example))
    return _as_json(root) if root is not None else {}


def _as_json(node: yaml.Node) -> Any:
    match node:
        case yaml.Mapping():
            return {entry.key.text: _as_json(entry.value) for entry in node.entries}
        case yaml.Sequence():
            return [_as_json(item) for item in node.items]
        case yaml.Scalar():
            return node.text.strip()


def as_text(own: Mapping[str, Any]) -> str:
    """The schema as a file: one key a line, ends with a line end."""
    import json

    return json.dumps(own, ensure_ascii=False, indent=1) + "\n"
