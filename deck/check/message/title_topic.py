"""A title that names a topic where it could say something.

Level: warning

Why: the section's name stands above the title already. A title that repeats it, or that is called what thousands are
called (`Results`, `Key figures 2025`), leaves the audience to find out by themselves what the page says; most people
remember titles only.

Instead: write what the page shows, in a sentence: who did what, and how much.

Example:

    section: Key figures
    slides:
      - kind: table
        title: Key figures                   # told
        title: Profit grew faster than sales
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from deck.check.slides import own_title, plain, slides
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.kinds.slide import Slide
from deck.prose.content_words import content_words
from deck.source.finding import Finding, Severity
from deck.source.text import SourceText

CODE = "title-topic"

_TOPICS = words("""
    analyse annexe aperçu bilan budget calendrier chiffre concurrence conclusion constat contexte donnée ensemble enjeu
    finance historique indicateur introduction marché méthode méthodologie objectif opportunité performance perspective
    présentation recommandation résultat risque sommaire source stratégie synthèse tendance vue clé financier général
    annuel principal trimestriel prochain étape feuille route
    agenda analysis appendix background challenge competition context data figure finding goal highlight history
    insight market methodology metric next number objective opportunity outlook overview recommendation result risk
    roadmap status step strategy summary timeline trend update annual financial general key main quarterly
""")
"""What pages about anything are called, and what is said of it."""
_HEADS = words("""
    analyse aperçu bilan calendrier comparaison composition décomposition définition description détail détails données
    état étape étapes évolution exemple exemples historique liste méthode organisation panorama présentation profil
    rappel répartition résultat résultats structure synthèse tableau typologie ventilation chiffres
    analysis breakdown comparison data development distribution evolution example examples history list organization
    overview presentation profile result results review summary timeline
""") | {"vue d'ensemble"}
"""Words that open a title that names what is shown, and says nothing of it."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each title that only repeats the line above it, or that could stand above anything."""
    del texts
    for slide in slides(report):
        title = own_title(slide)
        above = {plain(slide.section), plain(slide.kicker)} - {""}
        if title is None:
            continue
        if plain(title.text) in above:
            yield _finding("this title repeats the line above it and says nothing more", slide)
        elif not slide.AROUND and _is_topic(title.text, report.language.tag):
            yield _finding("this title names a topic and says nothing about it", slide)


def _is_topic(title: str, language: str) -> bool:
    """Whether a few words of no more meaning than `overview` are all that it says."""
    said = content_words(title, language)
    line = " ".join(title.split())
    if _is_phrase(line[:1].lower() + line[1:]):
        return True
    return bool(said) and not title.rstrip().endswith(("?", "!")) and said <= _stems(language)


_OF = r"(?:des?|du|of|by|for|par|pour|d[’']|sur|(?:in|en)(?=\s[A-ZÀ-Ý]))"
"""`Results in Europe` names what is shown; `Results in danger` says something."""
_THE = r"(?:les?|la|the|nos|notre|our|its|leurs?|ses|son|sa)"
_WORD = r"[^\W\d_][\w’-]*"
_NOUN = rf"(?:{_THE}\s+|l[’'])?{_WORD}"
_FURTHER = rf"(?:\s+(?:et|and)\s+{_NOUN}|\s+{_OF}\s*{_NOUN})"
_YEARS = r"(?:\s+(?:en\s+|in\s+)?(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?)?"
_ABOUT = Late(rf"(?:{_THE}\s+|l[’'])?(?P<head>vue d[’']ensemble|{_WORD})\s+{_OF}\s*{_NOUN}{_FURTHER}{{0,2}}{_YEARS}")
"""What opens with a word such as `overview`."""
_ALONE = Late(rf"(?:(?:les?|la|the|nos|notre|our)\s+|l[’']){_WORD}{_YEARS}")
"""A noun alone."""


def _is_phrase(line: str) -> bool:
    """Whether a title has no place for a verb: `Évolution des ventes par région`, `Nos clients`."""
    if _ALONE.fullmatch(line):
        return True
    plain_line = line.replace("’", "'")
    shown = _ABOUT.fullmatch(line) if any(head in plain_line for head in _HEADS) else None
    return shown is not None and shown["head"].replace("’", "'") in _HEADS


@cache
def _stems(language: str) -> frozenset[str]:
    return frozenset(stem for topic in _TOPICS for stem in content_words(topic, language))


def _finding(message: str, slide: Slide) -> Finding:
    assert slide.title is not None
    return Finding(
        code=CODE,
        message=message,
        span=slide.title.span,
        label="here",
        help="write what the audience should remember, in a sentence",
        severity=Severity.WARNING,
    )
