"""Words that say whether something became more or less: `up`, `baisse`, `grew`. The one list of them.

`*` stands for any ending: `progress*` is `progresse`, `progressé`, `progressing`.
"""

from __future__ import annotations

from collections.abc import Iterable

from deck.figures.vocabulary import words


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
    rf"{_pattern(went)}|(?:{_pattern(_CREPT)}) {way}" for went, way in ((_WENT_UP, "up"), (_WENT_DOWN, "down"))
)
"""What became more or less by itself."""
STEMS = tuple(sorted({word.rstrip("*") for word in _WENT_UP | _WENT_DOWN | _CREPT}))
"""How these begin."""
_PUT_UP = _verb("port") | words("relev* rehauss* majoré* doubl* tripl* rais* lift* brought boosted topped")
_PUT_DOWN = words("""
    ramen* ramèn* rédui* abaiss* rogn* ampu* comprim* minoré* resserr* cut reduc* brought trim* slash* lower* pared
    scaled
""")
CHANGED = "|".join((WENT_UP, WENT_DOWN, _pattern(_PUT_UP | _PUT_DOWN), "améliorée?s?|improv\\w+|lost|gained"))
"""What became, or was made, more or less."""
MORE = (
    rf"{WENT_UP}|{_pattern(words('hausse hausses croissance croissant bond bonds gain gains gagn* amélior* improv*'))}"
    r"|accroissement|growth|up|gain\w*|higher|advanc\w+|add(?:ed|s|ing)?|dépassement|surcoût|overrun|plus|more"
    r"|supérieure?s?|mieux|better|bigger|larger|longer|dearer|supplémentaires?|on top"
    r"|rais(?:es?|ed|ing)|relevée?s?|rehaussée?s?|majorée?s?|lifted|boosted|won"
)
LESS = (
    rf"{WENT_DOWN}|perd\w*|perte|supprim\w+|replis?|réducti\w+|rédui\w+|cédé\w*|down|los[ets]\w*|lower|reduc\w+|cut"
    r"|shed|remises?|rabais|discounts?|moins|less|fewer|smaller|shorter|cheaper|inférieure?s?"
    r"|sav(?:es?|ed|ings?)|économi\w+|trim(?:s|med)?|slashed|rogn\w+|amput\w+|abaiss\w+"
)
WAY = rf"(?:(?P<more>(?:{MORE}))|(?P<less>(?:{LESS})))"
