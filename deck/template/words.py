"""What the template says in PowerPoint's panes: names of layouts and placeholders, prompts, in the deck's language.

Layouts, slots and roles are named in English in the code (`levers-4`, `head-1`); a language may translate the part
before the number. What has no translation is shown as it is, readable: `Levers 4`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_NUMBERED = re.compile(r"^(.*?)(?:-(\d+))?$")


def readable(name: str, language: str) -> str:
    """`levers-4` as a person reads it: `Levers 4`, in a French deck `Colonnes 4`."""
    match = _NUMBERED.match(name)
    stem, number = (match[1], match[2]) if match else (name, None)
    known = _WORDS.get(language.split("-")[0], {})
    word = known.get(stem) or stem.replace("-", " ")
    word = word[:1].upper() + word[1:]
    return f"{word} {number}" if number else word


def prompt(kind: str, language: str) -> str:
    """What an empty placeholder of that type asks for; empty for types whose roles say it."""
    return _PROMPTS.get(language.split("-")[0], _PROMPTS["en"]).get(kind, "")


_PROMPTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "The slide's message, in a sentence",
        "pic": "Picture",
        "tbl": "Table",
        "chart": "Chart",
        "level": "Level",
        "notes": "Speaker notes",
    },
    "fr": {
        "title": "Le message de la page, en une phrase",
        "pic": "Image",
        "tbl": "Tableau",
        "chart": "Graphique",
        "level": "Niveau",
        "notes": "Notes de l’orateur",
    },
}

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        # layouts
        "cover": "couverture",
        "cover-list": "couverture, liste d’auteurs",
        "agenda": "plan",
        "section": "intertitre",
        "summary": "synthèse",
        "key-figures": "chiffres clés",
        "key-figures-hero": "chiffre vedette et chiffres clés",
        "table": "tableau",
        "chart": "graphique",
        "chart-reading": "graphique et lecture",
        "levers": "colonnes",
        "loop": "boucle",
        "compare": "comparaison",
        "compare-captions": "comparaison légendée",
        "compare-figures": "comparaison chiffrée",
        "thanks": "merci",
        "quote": "citation",
        "quote-mirrored": "citation de droite à gauche",
        "text-nested": "texte à plusieurs niveaux",
        "text-mirrored": "texte de droite à gauche",
        "text-nested-mirrored": "texte à plusieurs niveaux, de droite à gauche",
        "big-number": "grand nombre",
        "rows": "lignes",
        "closing": "conclusion",
        "picture": "image",
        "picture-whole": "image entière",
        "picture-half": "image à droite",
        "picture-half-whole": "image entière à droite",
        "picture-grid": "images",
        "timeline": "chronologie",
        "process": "étapes",
        "team": "équipe",
        "code": "code",
        "equation": "équation",
        "text": "texte",
        # placeholders
        "title": "titre",
        "subtitle": "sous-titre",
        "kicker": "surtitre",
        "source": "source",
        "sources": "sources",
        "footer": "pied de page",
        "header": "en-tête",
        "number": "numéro",
        "head": "tête",
        "body": "corps",
        "lead": "chapeau",
        "figure": "chiffre",
        "fact": "fait",
        "cell": "cellule",
        "hero": "vedette",
        "hero-chart": "graphique vedette",
        "reading": "lecture",
        "row": "ligne",
        "by": "auteur de la citation",
        "words": "en mots",
        "unit": "unité",
        "author": "auteur",
        "authors": "auteurs",
        "authors-heading": "titre des auteurs",
        "portrait": "portrait",
        "person": "personne",
        "date": "date",
        "step": "étape",
        "numeral": "numéro d’ordre",
        "date-highlight": "date mise en avant",
        "numeral-highlight": "numéro mis en avant",
        "note": "note",
        "heading": "intitulé",
        "institution": "établissement",
        "logo": "logo du partenaire",
        "partner": "partenaire",
        "draft": "mention projet",
        "occasion": "occasion",
        "confidential": "confidentialité",
        "entry": "entrée",
        "promise": "promesse",
        "contact": "contact",
        # roles
        "subject": "sujet",
        "claim": "affirmation",
        "whole": "titre entier",
        "caption": "légende",
        "label": "libellé",
        "change": "variation",
        "reference": "référence",
        "index": "repère",
        "course": "formation",
        "current": "partie en cours",
        "name-other": "autre partie",
        "numeral-other": "autre numéro",
        "name": "nom",
        "name-highlight": "nom mis en avant",
        "name-up": "nom sans chiffre",
        "figure-highlight": "chiffre mis en avant",
        "change-highlight": "variation mise en avant",
        "role": "fonction",
        "giant": "chiffre géant",
        "bullet": "puce",
        "second": "deuxième niveau",
        "third": "troisième niveau",
        "sentence": "phrase",
        "prompt": "texte",
    },
}
