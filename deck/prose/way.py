"""Words that say whether something became more or less: `up`, `baisse`, `grew`. The one list of them.

`*` stands for any ending: `progress*` is `progresse`, `progressé`, `progressing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.vocabulary import words

_WORD = Late(r"\w+(?=(?P<second> (?:up|down|top|repli)\b)?)")
"""A word, and the one behind it that may make it a phrase: `crept up`."""


def _pattern(table: Iterable[str]) -> str:
    return "|".join(sorted(table)).replace("*", r"\w*")


def _verb(*stems: str) -> frozenset[str]:
    """The forms of French verbs in -er: those of others than the verb, as `montant`, are none."""
    return frozenset(f"{stem}{end}" for stem in stems for end in ("e", "é", "ée", "és", "ées", "ent", "er", "ait"))


_WENT_UP = words("""
    augment* progress* cru crû croît croissent grimp* bondi* rebondi* creus* alourdi* accru* accroît accroissent
    étoffé* étoffent enchéri* renchéri* élargi* regagn*
    rose risen rise rises rising grew grow grows grown growing increas* climb* jump* soar* surg* widen* expand* swell*
    swollen balloon* rocketed skyrocket* leapt leaped spiked rebounded mushroomed
""") | _verb("mont", "remont", "envol", "flamb", "explos", "décoll", "gonfl", "allong")
_WENT_DOWN = words("""
    baiss* recul* diminu* chut* fléchi* rétréci* raccourci* plonge plongé plongent dégringol* effrit* amenuis* allèg*
    allég* dégonfl* résorb* décroît décru descend descendent descendre descendu descendue descendus descendues redescend
    redescendent redescendre redescendu redescendue redescendus fondu fondus fondent
    fell fall falls fallen falling drop* declin* decreas* slip* slid slides sliding shrank shrunk shrink* tumbl* plung*
    plummet* narrow* contracted sank sunk dipped dips slump* eased eases easing ebbed dwindl* crashed collapsed receded
    weakened
""") | _verb("tomb", "retomb", "effondr", "érod", "reflu", "déviss", "contract")
_CREPT = words("crept edged inched ticked crawled")
WENT_UP, WENT_DOWN = (
    went | {f"{crept} {way}" for crept in _CREPT} for went, way in ((_WENT_UP, "up"), (_WENT_DOWN, "down"))
)
"""What became more or less by itself."""
A_RISE, A_FALL = _pattern(WENT_UP), _pattern(WENT_DOWN)
STEMS = tuple(sorted({word.rstrip("*") for word in _WENT_UP | _WENT_DOWN | _CREPT}))
"""How these begin."""
_PUT_UP = _verb("port") | words("relev* rehauss* majoré* doubl* tripl* rais* lift* brought boosted topped")
_PUT_DOWN = words("""
    ramen* ramèn* rédui* abaiss* rogn* ampu* comprim* minoré* resserr* cut reduc* brought trim* slash* lower* pared
    scaled
""")
CHANGED = _pattern(WENT_UP | WENT_DOWN | _PUT_UP | _PUT_DOWN) + "|améliorée?s?|improv\\w+|lost|gained"
"""What became, or was made, more or less."""
MORE = (
    WENT_UP
    | {"on top"}
    | words("""
    hausse hausses croissance croissant bond bonds gain* gagn* amélior* improv* accroissement growth up higher advanc*
    add added adds adding dépassement surcoût overrun plus more supérieur supérieure supérieurs supérieures mieux better
    bigger larger longer dearer supplémentaire supplémentaires raise raises raised raising relevé relevée relevés
    relevées rehaussé rehaussée rehaussés rehaussées majoré majorée majorés majorées lifted boosted won
""")
)
LESS = WENT_DOWN | words("""
    perd* perte supprim* repli replis réducti* rédui* cédé* down lose* lost* loss* lower reduc* cut shed remise remises
    rabais discount discounts moins less fewer smaller shorter cheaper inférieur inférieure inférieurs inférieures
    save saves saved saving savings économi* trim trims trimmed slashed rogn* amput* abaiss*
""")
WAY = rf"(?:(?P<more>{_pattern(MORE)})|(?P<less>{_pattern(LESS)}))"


class Way(NamedTuple):
    """A word that says whether something became more or less, and where it stands."""

    start: int
    end: int
    sign: int
    """1 for more, −1 for less."""
    word: str

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


class Ways:
    """Words for more and words for less, looked up: a pattern of hundreds takes as long to compile as a check takes."""

    def __init__(self, more: Iterable[str], less: Iterable[str]) -> None:
        signs = {word: sign for sign, table in ((1, more), (-1, less)) for word in table}
        self._whole = {word: sign for word, sign in signs.items() if not word.endswith("*")}
        self._more, self._less = (
            tuple(word.rstrip("*") for word, own in signs.items() if word.endswith("*") and own == sign)
            for sign in (1, -1)
        )

    def among(self, text: str) -> Iterator[Way]:
        """Those of a text, in order."""
        end = 0
        for match in _WORD.finditer(text):
            if match.start() >= end and (way := self._of(match)):
                end = way.end
                yield way

    def at(self, text: str, start: int) -> Way | None:
        """The one that begins there."""
        match = _WORD.match(text, start)
        return self._of(match) if match else None

    def _of(self, match: re.Match[str]) -> Way | None:
        word, second = match[0].lower(), match["second"] or ""
        if second and (sign := self._whole.get(word + second.lower())):
            return Way(match.start(), match.end("second"), sign, word + second.lower())
        sign = self._whole.get(word) or word.startswith(self._more) - word.startswith(self._less)
        return Way(match.start(), match.end(), sign, word) if sign else None


WAYS = Ways(MORE, LESS)
