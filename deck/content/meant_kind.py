"""Which kind of slide an author meant by a name that no kind has."""

from __future__ import annotations

from deck.kinds import names
from deck.source.suggestion import nearest

WORDS = {
    "annexe": "appendix",
    "annexes": "appendix",
    "plan": "agenda",
    "sommaire": "agenda",
    "ordre-du-jour": "agenda",
    "contents": "agenda",
    "chiffre": "big-number",
    "grand-chiffre": "big-number",
    "number": "big-number",
    "chiffres": "key-figures",
    "chiffres-cles": "key-figures",
    "chiffres-clés": "key-figures",
    "figures": "key-figures",
    "numbers": "key-figures",
    "kpi": "key-figures",
    "kpis": "key-figures",
    "graphique": "chart",
    "diagramme": "chart",
    "graph": "chart",
    "courbe": "chart",
    "bars": "chart",
    "conclusion": "closing",
    "fin": "closing",
    "comparaison": "compare",
    "comparison": "compare",
    "équation": "equation",
    "formule": "equation",
    "formula": "equation",
    "leviers": "levers",
    "boucle": "loop",
    "cycle": "loop",
    "image": "picture",
    "photo": "picture",
    "images": "picture-grid",
    "photos": "picture-grid",
    "gallery": "picture-grid",
    "galerie": "picture-grid",
    "processus": "process",
    "étapes": "process",
    "steps": "process",
    "citation": "quote",
    "quotation": "quote",
    "risques": "risks",
    "chapitre": "section",
    "chapter": "section",
    "divider": "section",
    "intertitre": "section",
    "résumé": "summary",
    "synthèse": "summary",
    "tableau": "table",
    "équipe": "team",
    "texte": "text",
    "bullets": "text",
    "bullet": "text",
    "list": "text",
    "liste": "text",
    "points": "text",
    "puces": "text",
    "merci": "thanks",
    "remerciements": "thanks",
    "frise": "timeline",
    "chronologie": "timeline",
    "calendrier": "timeline",
    "dates": "timeline",
}
"""French names, and other plain ones, of what a kind shows -> the kind."""


def meant_kind(name: str) -> str:
    """The kind that the word stands for, else the one with a name much like it; empty where none is."""
    word = "-".join(name.casefold().split())
    return WORDS.get(word) or nearest(name, names()) or ""
