"""Which key an author meant by one that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from deck.content.key import keys
from deck.source import node as yaml
from deck.source.fix import Edit, Fix
from deck.source.node import Entry, Scalar
from deck.source.span import Span
from deck.source.suggestion import alike, nearest, suggest

FRENCH_WORDS = {
    "titre": "title",
    "sous-titre": "subtitle",
    "texte": "text",
    "nom": "name",
    "genre": "kind",
    "type": "kind",
    "libellé": "label",
    "étiquette": "label",
    "légende": "caption",
    "valeur": "value",
    "variation": "change",
    "évolution": "change",
    "unité": "unit",
    "chiffre": "figure",
    "chiffres": "figures",
    "lignes": "rows",
    "colonnes": "columns",
    "étapes": "steps",
    "langue": "language",
    "durée": "duration",
    "marque": "brand",
    "rapport": "report",
    "remarque": "note",
    "affirmation": "claim",
    "diapositives": "slides",
    "diapos": "slides",
}
"""What a French author may write for a key -> the key."""


def in_english(word: str) -> str:
    """The key that a French word stands for; empty where it stands for none."""
    return FRENCH_WORDS.get(word.casefold(), "")


class Meaning(NamedTuple):
    """What an unknown key was meant for (empty where nobody knows), and what to tell of it."""

    key: str
    advice: str
    fix: Fix | None
    sure: bool = False
    """Whether the key is like the one written: then what stands under it can be read as it was meant."""


def meaning_of(at: Scalar, model: type, others: tuple[str, ...], missing: str) -> Meaning:
    """The key most like the one written; else the one that is `missing`, where there is one."""
    refused: Mapping[str, str] = getattr(model, "REFUSED", {})
    if at.text in refused:
        return Meaning("", refused[at.text], None)
    names = _names(model, others)
    near = in_english(at.text) if in_english(at.text) in names else nearest(at.text, names)
    if near and near == in_english(at.text):
        return Meaning(near, f'did you mean "{near}"?', Fix((Edit(at.span, near),), safe=False), sure=True)
    if near is None and missing:
        return Meaning(missing, f'did you mean "{missing}"?', Fix((Edit(at.span, missing),), safe=False))
    return Meaning(near or "", suggest(at.text, names, "keys here"), likely(at.text, names, at.span), sure=bool(near))


def entry_for(node: yaml.Mapping, key: str, names: Iterable[str]) -> Entry | None:
    """What a block has under the key; else under one that nobody knows and that is most like it among the names.

    That one is told where the block is bound; reading it as it was meant keeps its mistake from bringing about others.
    """
    known = set(names)
    strange = (entry for entry in node.entries if entry.key.text not in known)
    meant = (own for own in strange if (in_english(own.key.text) or nearest(own.key.text, known)) == key)
    return node.entry(key) or next(meant, None)


def only_missing(node: yaml.Mapping, model: type, others: tuple[str, ...], given: Mapping[str, Any]) -> str:
    """The only key that a block lacks, where it has one only that nobody knows: that one was meant for it."""
    written = [entry.key.text for entry in node.entries]
    names = _names(model, others)
    strange = [name for name in written if name not in names and name != "id"]
    if len(strange) != 1 or nearest(strange[0], names) is not None:
        return ""
    needed = [key for key in keys(model).values() if key.required and key.field not in given]
    missing = [key.name for key in needed if key.name not in written]
    return missing[0] if len(missing) == 1 else ""


def likely(word: str, names: Iterable[str], span: Span) -> Fix | None:
    """The name most like the word in its place: offered, and applied unasked only where their letters are the same."""
    near = nearest(word, names)
    return Fix((Edit(span, near),), safe=alike(word, near)) if near else None


def _names(model: type, others: tuple[str, ...]) -> list[str]:
    """The keys that a block may have, as advice names them."""
    return [name for name in (*others, *keys(model)) if name != "id"]
