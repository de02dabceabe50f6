"""Where a text speaks of a named figure: by its label, by its name, or by calling it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from deck.figures.book import Figure, Figures, UnknownFigure
from deck.figures.late import Late
from deck.figures.markup import CALL
from deck.figures.moment import WRITTEN_YEAR
from deck.figures.vocabulary import words
from deck.prose.phrases import Phrases, folded
from deck.prose.said import Said

_BEFORE_NAME = r"(?i)(?:[.!?:;(] |\b(?:les?|la|the|our|notre) |\bl['’])\Z"
"""A name is an ordinary word too: it is meant where a sentence begins with it, or behind a definite article."""
_DEFINITE = r"(?i)\b(?:(?:les?|la|the|our|notre) |l['’])\Z"
_NUMBER = Late(rf"[ \u00a0](?!{WRITTEN_YEAR}\b)(?:[$€£¥]|~|≈)*\d")
"""Behind such an article and a name: the name is an adjective, `the extra £75,000`."""
_PART_OF_IT = (
    r"(?i)(?:['’]s|\b(?:hors|sans|excluding|without|moitié|tiers|quart|partie|share|half|third|quarter|portion|dont"
    r"|of which|double|triple|twice|times|fois)|%)\s+(?:(?:de|du|des|of|the|le|la|les)\s+|d['’]|l['’])*$"
)
"""What makes the thing named behind it another thing: half of it, what is left without it."""
_OUT_OF = (
    r"(?i)(?:^|[.!?;:,]\s+)(?:(?:out\s+)?(?:of|sur|parmi)|de(?=\sce))\s+"
    r"(?:(?:the|our|its|this|these|les?|la|nos|notre|cette|ces?)\s+|l['’])?"
    r"(?:[$€£¥]?\d[\d.,\s]*(?:bn|m|k|Mds?|millions?|milliards?|billion)?\s*[$€£¥]?\s*(?:de\s+|d['’]|of\s+)?)?$"
)
"""`Of the £6m budget, £4m is spent`."""
_WORD_BEFORE = Late(r"(?<![\w’'-])([^\W\d_][\w’'-]*)\s+$")
_LEAVES_IT_WHOLE = words("""
    le la les un une de du des à au aux en notre nos votre vos son sa ses leur leurs ce cet cette ces et ou que dont
    avec si mais car comme quand par pour contre sur the a an our your its their this that these of in on with by
    against versus despite besides malgré outre sous dans
    for to from and or but while as so when whose if than is total overall group annual yearly full-year record what
""")
"""Any other word before a label narrows it: `UK revenue`, `online revenue`. The words that do have no end."""

STATES = words("""
    lit lis lisons lire relève relèvent relevons note notent notons retient retiennent retenons retenir compte comptent
    comptons compter cite citent citons annonce annoncent annonçons publie publient publions affiche affichent indique
    indiquent montre montrent mentionne mentionnent rappelle rappellent explique expliquent donne donnent voit voient
    read reads show shows showed quote quotes quoted cite cites cited report reports reported take takes took count
    counts counted note notes noted remember remembers recall recalls see sees saw put puts mention mentions mentioned
    state states stated record records recorded publish publishes published announce announces announced list lists
    dispute disputes disputed deny denies denied contest contests explain explains explained discuss discusses forget
    forgets know knows
""")
"""What is said, read or counted follows as it is: no such verb narrows a name behind it; a noun may."""
_NOUNS_TOO = words("show state list count report take note")
_LEAVES_IT_WHOLE |= STATES - _NOUNS_TOO
_WITHOUT_IT = r"(?i)(?:^|[.!?;]\s+)(?:sans|without)\s+(?:(?:le|la|les|the|our|nos|notre)\s+|l['’])?$"
_OF_SO_MUCH = r"(?i)\s+(?:of|de)\s+[~≈]?[$€£¥]?\d"
"""`Without sales of £5m, we would close`: all of it is meant."""

_THE = ("le", "la", "les", "the", "our", "nos")

_NEAR = 60
"""So many characters before a name are looked at."""


class Mention(NamedTuple):
    """The figures that a stretch of a text means: several where they have one label."""

    figures: tuple[Figure, ...]
    start: int
    end: int
    partial: bool = False
    """Only a part of it is meant, or all but it: `half of net profit`."""


@lru_cache(maxsize=1)  # many checks ask for those of one deck
def labels_of(figures: Figures) -> Labels:
    return Labels(figures)


class Labels:
    """Finds the figures of a deck in its texts."""

    def __init__(self, figures: Figures) -> None:
        self._book = figures
        labels = [(label, own) for own in figures for label in dict.fromkeys((own.label, own.short)) if len(label) > 2]
        labels += [(each, own) for label, own in labels for each in _with_articles(label)]
        self._labels = Phrases(label for label, _ in labels)
        self._by_label: dict[str, list[Figure]] = {}
        for label, own in labels:
            self._by_label.setdefault(folded(label), []).append(own)
        self._by_name = {folded(own.name): own for own in reversed(tuple(figures))}
        named = [own for own in figures if len(own.name) > 2 and folded(own.name) not in self._by_label]
        self._known: dict[tuple[str, bool], Sequence[Mention]] = {}
        self._names = Phrases(own.name for own in named if _says_per(own.label) <= _says_per(own.name))

    def mentions(self, said: Said) -> Sequence[Mention]:
        """Every figure that the text speaks of, in order; none of them within another."""
        key = (said.raw, said.inline)
        if key not in self._known:
            self._known[key] = self._read(said)
        return self._known[key]

    def _read(self, said: Said) -> Sequence[Mention]:
        text = said.words
        found = [*self._called(said), *self._labelled(text), *self._named(text)]
        found.sort(key=lambda own: (own.start, -own.end))
        kept: list[Mention] = []
        for own in found:
            if not kept or own.start >= kept[-1].end:
                kept.append(own)
        return tuple(own._replace(partial=_is_partial(text, own)) for own in kept)

    def _called(self, said: Said) -> Iterator[Mention]:
        for match in CALL.finditer(said.raw) if said.inline else ():
            try:
                yield Mention((self._book.resolve(match[1]).figure,), *match.span())
            except UnknownFigure:
                continue

    def _labelled(self, text: str) -> Iterator[Mention]:
        for match in self._labels.found_in(text):
            yield Mention(tuple(self._by_label[folded(match[0])]), *match.span())

    def _named(self, text: str) -> Iterator[Mention]:
        for match in self._names.found_in(text):
            ahead = text[max(0, match.start() - _NEAR) : match.start()]
            adjective = re.search(_DEFINITE, ahead) and _NUMBER.match(text, match.end())
            if not ahead or (re.search(_BEFORE_NAME, ahead) and not adjective):
                yield Mention((self._by_name[folded(match[0])],), *match.span())


def _with_articles(label: str) -> list[str]:
    """A label of two things as a sentence says it: `loyer et les charges`, `rent and the charges`."""
    joined = re.search(r" (?:et|and) (?!(?:les?|la|the) |l['’])", label)
    return [f"{label[: joined.end()]}{the} {label[joined.end() :]}" for the in _THE] if joined else []


def _says_per(name: str) -> bool:
    """Whether it is of each of something; `fuel` alone is no `Fuel per sailing`."""
    return re.search(r"(?i)\b(?:per|par)\b", name) is not None


def _is_partial(text: str, own: Mention) -> bool:
    """Whether what stands before a name makes it a part of the thing, or another one."""
    before = text[max(0, own.start - _NEAR) : own.start]
    if re.search(_WITHOUT_IT, before) and re.match(_OF_SO_MUCH, text[own.end :]):
        return False
    word = _WORD_BEFORE.search(before)
    part = re.search(_PART_OF_IT, before) or re.search(_OUT_OF, before)
    return part is not None or bool(word and word[1].lower() not in _LEAVES_IT_WHOLE)
