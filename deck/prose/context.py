"""What stands around a text and may say of what, and of when, it speaks: its title, its section, its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, cached_property

from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.vocabulary import words
from deck.kinds.slide import Slide
from deck.prose.cases import Cases, is_bound, is_made_up
from deck.prose.columns import is_of_now
from deck.prose.content_words import content_words, plain_words
from deck.prose.countable import is_announced
from deck.prose.introducing import introduces
from deck.prose.measures import adds_nothing, measures, root
from deck.prose.read_once import read_once
from deck.prose.said import Said, said
from deck.prose.stating import Statement

_YEAR = Late(r"(?<![\d.,])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_CAPITAL = Late(r"(?<![\w’'])(?:[dlDL]['’])?([A-ZÀ-Ý][\w-]+)")
_LOWER = Late(r"(?<![\w’'])(?:[dl]['’])?([a-zà-ÿ]{2,})")
_BEGINS = Late(r"(?:^|[.!?:–—]\s+)(?:[«“\"]\s?)?$")
_NOT_NOW = words("""
    scenario scenarios scénario scénarios option options variante variantes hypothèse hypothèses assumption assumptions
    cas case avant après before after phase phases étape étapes step steps stage stages lot lots
    trimestre trimestres semestre semestres quarter quarters half t1 t2 t3 t4 q1 q2 q3 q4 s1 s2 s3 s4 h1 h2 h3 h4
    objectif objectifs cible cibles target targets goal goals plan plans budget budgets forecast forecasts outlook
    planned prévu prévue prévus prévues
    ambition ambitions demain tomorrow marché marchés market markets secteur secteurs sector sectors ailleurs elsewhere
    mois month months hier yesterday last dernier janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre january february march april june july august september october november december
    exemple example illustration autre autres another other others
    would could might offre offres offer offers bid bids quote quotes devis
""")
_NOT_NOW_STEMS = ("prévi", "concurren", "compet", "benchmark", "propos", "contre-propos", "counter")
"""Around a text: it may speak of what is not, not now, or not ours."""
_BROKEN_DOWN = Late(r"(?i)\b(?:par|by) (?:secteurs?|sectors?|marchés?|markets?)\b")
"""Whose parts are shown, one by one."""
_ONE_OF_MANY = (
    "agence|atelier|bâtiment|boutique|branch|building|bureau|centre|center|client|customer|dépôt|depot|école|school"
    "|entrepôt|warehouse|équipe|team|factory|office|plant|usine|house|maison|magasin|shop|store|lot|produit|product"
    "|projet|project|room|salle|site|station|tranche"
)
_HEADS_ANY_PART = words("""
    analyse analyses bilan compte comptes chiffre chiffres commentaire commentaires constat constats contexte
    conclusion détail détails
    diagnostic donnée données enseignement enseignements essentiel étude exploitation fait faits finance finances
    indicateur indicateurs introduction lecture mesure mesures message messages présentation rapport résultat résultats
    revue situation suite synthèse tableau tendance tendances activité annexe annexes
    perspective perspectives savons
    gestion affaires direction entreprise organisation performance point points stratégie vue ensemble regard
    account accounts analysis annex appendix background comment comments conclusion context data detail details
    know outlook
    diagnosis fact facts figure figures finance finances finding findings introduction key lesson lessons message
    messages number numbers operation operations overview performance presentation report result results review
    situation study summary trend trends activity business company look management organisation organization
    strategy view behind derrière every
""")
"""Names of a part of any report: they say nothing of whose its values are."""
_POINTS_AT = (
    r"(?i)\W*(?:it|he|she|they|this|that|these|il|elle|ils|elles|cela|celui-ci|celle-ci"
    r"|(?:the |le |la )?(?:first|second|third|last|other|premi\w+|seconde?|deuxième|troisième|derni\w+|autres?)"
    rf"|(?:the |le |la |l['’]|cette? |this )(?:{_ONE_OF_MANY}))"
    r"(?= (?!(?:d[eu]s?|d['’]|of|in|à|at|for|pour|team|site)\b)|$)"
)
"""A subject that is one of many, and which of them the slide says: `it`, `the first`, `the building`."""
_NUMBERED = Late(r"(?!(?i:part|partie|section|chapter|chapitre|point) )[^\W\d_]+ (?:\d{1,2}|[A-Z])")
"""A heading that names one of several by its number or its letter: `Scope 1`; no part of the report."""
_ANY = r"(?i)(?:une?|des|an?)\s"
"""A heading that begins so speaks of any one: it names none."""
_OF_ANY_PART = Late(
    r"(?i)(?:the |les? |la |l['’]|our |nos |notre )?(?P<of>[^\W\d_]+)"
    r" (?!(?:of|for|by|in|at|from|on|per|and|de|du|des|d|par|à|au|aux|en|dans|chez|pour|sur|et)\b)[^\W\d_]"
)
"""A subject and the word behind it, where that joins nothing to it."""
_QUARTERS = frozenset(f"{letter}{number}" for letter in "tqsh" for number in "1234")
"""Words of a statement that names its quarter itself: the titles around it may name any."""
_RECENT = 2
"""A year further back than that is not what a deck of today speaks of where it names none."""
_SHORT = 3
"""A title of so few words names a thing: all of its words count."""


@read_once
def contexts(report: Report) -> Contexts:
    """Where the texts of a report stand."""
    return Contexts(report, said(report))


class Contexts:
    """Where the texts of a deck stand, compared."""

    def __init__(self, report: Report, texts: Sequence[Said]) -> None:
        self._report, self._texts = report, texts
        self.language = report.language.tag

    @cached_property
    def now(self) -> str:
        """The latest year that the deck speaks of, up to its date: what has no period is of that one."""
        last = self._report.deck.date[:4] or "2999"
        names = (section.name for section in self._report.sections)
        said = {year for text in (*(own.raw for own in self._texts), *names) for year in _YEAR.findall(text)}
        said |= {part for figure in self._report.figures for part in figure.periods if _YEAR.fullmatch(part)}
        latest = max((year for year in said if year <= last), default="")
        long_ago = bool(self._report.deck.date and latest and int(last) - int(latest) > _RECENT)
        return last if long_ago else latest

    @cached_property
    def is_now_sure(self) -> bool:
        """Whether more than one place speaks of that year: else it may be one that something is compared with."""
        places = [own.raw for own in self._texts] + [section.name for section in self._report.sections]
        places += [part for figure in self._report.figures for part in figure.periods]
        return self.now == self._report.deck.date[:4] or sum(self.now in _YEAR.findall(own) for own in places) > 1

    def period(self, own: Statement) -> str | None:
        """Of when a statement is: what it says, else what stands around it; None where that is of several times."""
        if own.period:
            return own.period
        years = set(_YEAR.findall(" ".join(self._around(own.said))))
        if set(_YEAR.findall(own.said.raw)) - years:
            return None  # of what it is compared with, or of another sentence
        if len(years) > 1 or (not years and any(hasattr(own.said.slide, key) for key in ("dates", "steps"))):
            return None
        return years.pop() if years else self.now

    def alike(self, one: Statement, other: Statement) -> bool:
        """Whether nothing around two statements of the same words says that they speak of two things."""
        if self.points_at(one) and one.said.slide is not other.said.slide:
            return False
        at = [(own.said, own.start) for own in (one, other)]
        if self._cases.are_two(one.said, other.said) or any(is_bound(*own) or is_made_up(*own) for own in at):
            return False
        if one.said.slide is other.said.slide and one.said.slide is not None:
            same = one.said.heading == other.said.heading
            return not (one.said.column and other.said.column) and (same or not (one.whole and other.whole))
        around = list(zip(self._around(one.said), self._around(other.said), strict=True))
        if around[1] != ("", "") and self._cases.are_under_two_titles(one.said, other.said):
            return False
        apart = " · ".join(text for pair in around if pair[0] != pair[1] for text in pair)
        if not one.of & _QUARTERS and speaks_of_another_time(apart):
            return False
        if any(are_alike_but_one_word(*pair) for pair in around):
            return False
        names = self.names(one), self.names(other)
        if self.is_named(one) and all(names) and names[0].isdisjoint(names[1]):
            return False  # of two things there: `Mobile`, `Fixed line`
        return self.is_named(one) or names[0] == names[1]

    @cached_property
    def _cases(self) -> Cases:
        return Cases(self._report)

    def points_at(self, own: Statement) -> bool:
        """Whether its subject is one of many, and only what stands around it says which."""
        return re.match(_POINTS_AT, own.names) is not None

    def titled(self, own: Statement) -> frozenset[str]:
        """The stems of the words in the title above a statement."""
        return content_words(self._around(own.said)[1], self.language)

    def _around(self, own: Said) -> tuple[str, str, str]:
        """The section's name, the slide's title, the heading of the text."""
        slide: Slide | None = own.slide
        title = slide.title.text if slide and slide.title and own.field != "title" else ""
        title = "" if introduces(title, self.language) else title
        return (slide.section if slide else ""), title, "" if is_of_now(own) else own.heading

    def is_named(self, own: Statement) -> bool:
        """Whether a statement itself has the name of what it speaks of."""
        return bool({*self._capitals(own.names)} - self._everywhere)

    def names(self, own: Statement) -> frozenset[str]:
        """The names around a statement that are not its own: of places, of firms; all words of what is no sentence."""
        section, title, heading = self._around(own.said)
        short = " ".join(
            text
            for text in (
                title if len(title.split()) <= _SHORT else "",
                heading if own.whole and not re.match(_ANY, heading) else "",
            )
            if not own.said.column and not _says_of_any_part(text)
        )
        short = " ".join(word for word in plain_words(short) if not adds_nothing(word))
        found = content_words(f"{short} {' '.join([*self._capitals(section), *self._capitals(title)])}", self.language)
        return found - own.of - content_words(own.names, self.language) - self._of_anybody

    @cached_property
    def _of_anybody(self) -> frozenset[str]:
        """The words that tell no part of the deck from another."""
        return self._everywhere_stems | any_part(self.language)

    def _capitals(self, text: str) -> list[str]:
        """The words of a text that are names: capital letters where a sentence needs none."""
        return [
            match[1]
            for match in _CAPITAL.finditer(text)
            if not self._is_ordinary(match[1], first=_BEGINS.search(text[: match.start()]) is not None)
        ]

    def _is_ordinary(self, word: str, *, first: bool) -> bool:
        if first and not word.isupper():
            folded = plain_words(word)
            known = (
                word.lower() in self._ordinary or all(map(adds_nothing, folded)) or is_announced(word, self.language)
            )
            return known or self._is_measure(word)
        return not content_words(word, self.language) - measures(self.language)

    def _is_measure(self, word: str) -> bool:
        """Whether it is what is measured: `Emissions` at the head of a sentence names no place."""
        meant = [own for own in plain_words(word) if content_words(own, self.language)]
        return all(root(own, self.language) in measures(self.language) for own in meant)

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        """The words that the deck writes without a capital."""
        titles = (slide.title.text for section in self._report.sections for slide in section.slides if slide.title)
        return frozenset(word for text in (*(own.raw for own in self._texts), *titles) for word in _LOWER.findall(text))

    @cached_property
    def _everywhere(self) -> frozenset[str]:
        """The names in the deck's own title: all of it is of these."""
        deck = self._report.deck
        return frozenset(self._capitals(f"x {deck.title.text} {deck.subtitle}"))

    @cached_property
    def _everywhere_stems(self) -> frozenset[str]:
        return content_words(" ".join(self._everywhere), self.language)


@cache
def any_part(language: str) -> frozenset[str]:
    """The stems of what any report has a part of."""
    return content_words(" ".join(_HEADS_ANY_PART), language)


def _says_of_any_part(text: str) -> bool:
    """Whether it is a sentence of what any report has: `Results differ widely`, `The trend may turn`."""
    subject = _OF_ANY_PART.match(text)
    return subject is not None and subject["of"].lower() in _HEADS_ANY_PART


def speaks_of_another_time(around: str) -> bool:
    """Whether what stands around a text says that it may speak of what is not, not now, or not ours."""
    words = re.findall(r"\w+", _BROKEN_DOWN.sub(" ", around).lower())
    return any(word in _NOT_NOW or word.startswith(_NOT_NOW_STEMS) for word in words)


def are_alike_but_one_word(one: str, other: str) -> bool:
    """Whether two names are built alike around one word of their own: `The Leeds site`, `The York site`."""
    first, second = one.split(), other.split()
    same = sum(own == each for own, each in zip(first, second, strict=False))
    numbered = _NUMBERED.fullmatch(one) is not None and _NUMBERED.fullmatch(other) is not None
    return len(first) == len(second) == same + 1 > (1 if numbered else 2)
