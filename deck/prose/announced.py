"""Counts that a heading announces: how many of what, in words or digits, in French or English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from deck.figures.late import Late
from deck.figures.numeral import Numeral, numerals
from deck.figures.quantity import POINTS
from deck.prose.at_its_end import MEANS, at_its_end, last_reason
from deck.prose.countable import countable, hurdles, stem
from deck.prose.counted_noun import WORD, counted_noun, is_to_be_watched, kind_counted
from deck.prose.measuring import TIMES, measures_in

MOST = 20
"""No heading announces a longer list."""


class Announcement(NamedTuple):
    """`Les 3 leviers`: the number, what is counted (its stem), whether all of them are meant, where it stands."""

    number: int
    noun: str
    whole: bool
    start: int
    end: int
    about: bool = False
    """Whether it is a round number: `une dizaine`."""
    in_year: bool = False
    """Whether it is what `we` do in a year: another list may hold what is done later, too."""
    some: int = 0
    """Of how many of them more is said, `five levers, two of which are pulled`: the list may be of those alone."""
    measures: frozenset[int] = frozenset()
    """Measures beside it, `two steps in three days`: a list by days may have so many items."""
    chosen: bool = False
    """Whether they were chosen, or found: the list may have what else there was."""
    means: bool = False
    """Whether something came about by them, `thanks to three measures`: a list of points may be of what came about."""


_OPENING = Late(
    r"(?:^(?:(?:pour|to) [^\W\d_][^,:.]{2,40},"
    r"|(?P<year>(?:en|in|for|by|d['’]ici(?: à)?) (?:19|20)\d\d|cette année|this year),"
    rf"|[^\W_]+ {TIMES}(?: [^\d,:.]{{2,40}})?,)?|[:–—.!?|\n])\s*(?P<left>il (?:nous )?reste\s+)?"
    r"(?P<all>(?:voici|here are|il y a|there are|top|all|tou(?:te)?s)?\s*(?:les|nos|ces|vos|the|our|these|your)?)\s*$",
    re.I,
)
_WITHIN = Late(
    r"\b(?:en|in|avec|with|(?:repos|tien|appui|bas|fond|jou)\w* (?:sur|en)|se résume\w* à"
    r"|(?:résid|consist)\w* (?:en|dans)"
    r"|(?:rest|depend|buil[dt]|bas|stand|turn|hing|hang|rel(?:y|i)|cent(?:re|er))\w* (?:up)?on"
    r"|(?:partag|répart|divis|ventil|scind|découp)\w* (?:entre|en|sur)"
    r"|(?:shared|split|divided|spread|distributed) (?:between|among|amongst|across|over|into|by))"
    r"\s+"
    r"(?:les\s+|nos\s+|ces\s+|the\s+|our\s+|these\s+)?$",
    re.I,
)
_HAVING = Late(
    r"\b(?:nous (?:avons|voyons|retenons|proposons|suivons|visons|identifions|tirons|faisons|formulons|recommandons"
    r"|préconisons|présentons|demandons|partageons)|retenons|retenez"
    r"|(?:on|nous) (?:en )?(?:tire|tirons|retient|retenons)|a changé"
    r"|we (?:have|see|follow|propose|pursue|face|learnt|learned|learn|draw|drew|make|offer|recommend|suggest|present"
    r"|ask for|share)|remember|keep in mind"
    r"|(?:comes?|boils?) down to"
    r"|(?:has|compte|comporte)"
    r"|(?:confirm|brought|brings|apport)\w*(?: (?:les|nos|ces|the|our))?"
    r"|(?:s['’]expliqu\w*|port\w*) par|(?:agir|agissons|jouer|jouons|miser|misons) sur"
    r"|comes? from|act on|autour d[eu]|(?:explained|driven) by|(?:répondre|répondons) à|answer"
    r"|(?:stratégie|plan|programme|approche|démarche|feuille de route|méthode|strategy|approach|roadmap|method)"
    r" (?:à|of|with))\s+$",
    re.I,
)
"""What announces a list that the heading does not open with; not all of it where the words behind say so."""
_ACTING = Late(
    r"\b(?:we (?:pull|use|take|launch|run|plan|start|activate|work on|focus on|set|watch|monitor|track)"
    r"|nous (?:actionnons|activons|utilisons|mobilisons|lançons|engageons|menons|prenons|déployons|surveillons))\s+$",
    re.I,
)
"""What we do, in the present: nothing is done that the list has not."""
_CHOSEN = Late(
    r"\b(?:we have (?:chosen|identified|selected|retained|kept|defined|set|named|picked)"
    r"|nous avons (?:choisi|identifié|sélectionné|retenu|gardé|défini|fixé|nommé|repéré|relevé))\s+$",
    re.I,
)
"""What was chosen is not listed when there are fewer: it may be that some of the list were."""
_OUT_OF = Late(r"\b(?:sur|parmi|de|des|d['’]|of|among|from|than|que)\s+(?:(?:les|nos|ces|the|our|these)\s+)?$", re.I)
"""Before a number beyond any list: what is counted is some of so many."""
_IN_YEAR = Late(r"\b(?:en|in) (?:19|20)\d\d\b", re.I)
_NARROWED = Late(
    r"[ \u00a0](?:that|which|who|whose|with|without|above|over|under|below|qui|dont|que|ayant|avec|sans|à plus"
    r"|de plus|de moins|en (?:hausse|baisse))\b",
    re.I,
)
"""Behind what is counted: they may be some of those listed."""
_COLLECTIVES = {
    "paire": 2, "trio": 3, "douzaine": 12, "dizaine": 10, "quinzaine": 15, "vingtaine": 20, "demi-douzaine": 6,
    "pair": 2, "dozen": 12, "half-dozen": 6,
}  # fmt: skip
_EXACT = ("paire", "pair", "trio")
_COLLECTIVE = Late(
    rf"(?i)\b(?:une?|a)\s+(?P<name>{'|'.join(sorted(_COLLECTIVES, key=len, reverse=True))})"
    r"(?:\s+(?:de|of)\b|\s+d['’](?=\w)|(?=\s))"
)
_ARTICLE = Late(r"(?:^|[:–—.!?|\n]\s*|\b(?:in|with)\s+)(?P<all>an?|the|our|this|your)\s+$", re.I)
_COMPOUND = Late(
    r"-(?P<noun>step|part|point|stage|pillar|phase)\s+(?:[a-z]+\s+)?"
    r"(?:plan|programme|program|strategy|approach|process|method)\b"
)
"""`a four-step plan`."""
_TEAM = Late(r"\b(?:an?|the|our|une|l['’]|notre)\s*(?P<noun>team|équipe)\s+(?:of|de)\s+$", re.I)
"""`a team of five`: members are counted, in no word of their own."""
_NO_LEAD = Late(
    r"(?:[.:!?]|\b(?:on|of|for|to|in|at|by|from|sur|de|des|pour|dans|à|aux|par))\s+(?:(?:the|our|les|nos|ces)\s+)?$",
    re.I,
)
_SOME_OF = Late(r"[^,:;.]{2,60}, (?P<of>(?:dont|of which|of whom|including)[ \u00a0])?", re.I)
_OF_THEM = Late(
    r"[ \u00a0](?:(?:of (?:which|them|whom)|d['’]entre (?:eux|elles))\b"
    r"|(?:already |déjà )?[^\W\d_]+(?:ed|é|és|ées|us|ues|ies)\s*$)",
    re.I,
)
"""Before and behind the second count of a heading: it is of some of the first. `Six towns compared, two retained`."""
_OF_WHAT_IS_KNOWN = Late(r"\ben (?:[^\W\d_]+ ){1,3}$", re.I)
"""`On en retiendra trois :` counts what the title has named."""
_LEADS_TO = Late(r"\s*:\s*$")
"""Before and behind a count: `The audit makes three recommendations:` leads to its list, whatever its verb."""
_POINTS = Late(
    r"(\d\d?)[^\S\n]points?(?= (?:d['’]|clés?\b|forts?\b|faibles?\b|à\b|essentiels?\b|to\b"
    r"|of (?:attention|interest|order|concern|note|focus|view)|that\b"
    r"|de (?:vigilance|friction|blocage|tension|progrès|repère|contrôle|méthode)\b)"
    r"|\s*(?:[:.!?]|$))",
    re.I,
)
_PARTLY = Late(
    r"\b(?:domin\w*|ressort\w*|détach\w*|dépass\w*|suffi\w*|prim\w*|l'emport\w*|seulement|uniquement|surtout|notamment|dont|sur"
    r"|(?:en|in) (?:19|20)\d\d|déjà|restent à|étapes restent|already|steps remain|remain to|left"
    r"|(?:were|was|been|being) (?:met|missed|reached|achieved)|(?:été|sont|étaient) (?:atteint|tenu|rempli|manqué)\w*"
    r"|ont disparu|disappear\w*|l['’]essentiel|la majorité|la plupart|the bulk|concentr\w*|p[eè]sent|représentent"
    r"|make up|account\w*"
    r"|à (?:eux|elles)"
    r"|stand\w* out|leads?(?! from\b)|matter|matters|most|only|mainly|enough|out of|outweigh\w*|including)\b",
    re.I,
)
_AND_MORE = Late(
    r"\b(?:(?:(?:[^\W\d_]+ièmes?|seconde?|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"(?! (?:quarter|half|trimestre|semestre)\b)"
    r"|(?:de|en) (?:plus|moins)|more|fewer|less|(?:was|were) planned|(?:était|étaient) prévue?s?"
    r"|autres?|others?|another"
    r"|(?:et|mais|plus|and|but) (?:une?|one)"
    r" (?:de|d['’]|du|qui|pour|contre|seule?|that|which|to|of|for|against|not))\b"
    r"|(?:et|and) (?:une?|an?) (?:[^\W\d_]+$|[^\W\d_]+ one\b|(?:petite?|grande?|autre)\b))",
    re.I,
)
"""A heading with one of these counts on: `three changes, and a fourth`, `three reasons to leave and one to stay`."""


def announcements(text: str, language: str, listed: str = "") -> tuple[Announcement, ...]:
    """The counts that a heading announces, each with the word behind it that is counted.

    `listed` is what the list itself is called: a noun like any other then. None where the heading counts twice
    (`two rules, four effects`) or counts on: no list can be held against it. Numbers beyond any list (`five branches,
    655,300 loans`) are none of these, and of two that are the same (`three depots, three ways`) the list's own counts.
    """
    numbers = [*numerals(text, language), *_collective(text)]
    numbers = [_plain(text, number) for number in numbers if not _is_ordinal(text, number)]
    nouns = frozenset(stem(word, language) for word in WORD.findall(listed))
    measures = [own for own in measures_in(text, numbers) if not counted_noun(text, own.end, language, nouns)]
    numbers = [own for own in numbers if own not in measures]
    if some := _some(text, numbers):
        whole = text[: numbers[0].end] + text[numbers[0].end :].partition(",")[0]
        return tuple(own._replace(some=some) for own in announcements(whole, language, listed))
    counts = [number for number in numbers if number.bare and not number.is_year]
    counts = [own for own in counts if own.value <= MOST or _OUT_OF.search(text[: own.start])]
    same = len({number.value for number in counts}) == 1
    if not same or not any(map(_counts, numbers)) or _AND_MORE.search(last_reason(text)):
        return ()
    lengths = frozenset(int(own.value) for own in measures)
    found = tuple(own._replace(measures=lengths) for own in _announced(text, numbers, language, nouns))
    return found if len(counts) == 1 else tuple(own for own in found if own.noun in nouns)[:1]


def _some(text: str, numbers: Sequence[Numeral]) -> int:
    """How many of those counted the rest of the heading is of: `5 leviers, dont deux déjà lancés`; else 0."""
    if len(numbers) != 2 or not all(map(_counts, numbers)):
        return 0
    some = _SOME_OF.match(text, numbers[0].end)
    is_some = some is not None and some.end() == numbers[1].start
    of = is_some and (bool(some and some["of"]) or _OF_THEM.match(text, numbers[1].end) is not None)
    return int(numbers[1].value) if of and numbers[1].value < numbers[0].value else 0


def _collective(text: str) -> Iterator[Numeral]:
    """`une dizaine de`, `a dozen`: a number as a noun."""
    folded = text.lower()
    for match in _COLLECTIVE.finditer(text) if any(name in folded for name in _COLLECTIVES) else ():
        name = match["name"].lower()
        yield Numeral(match[0], *match.span(), Decimal(_COLLECTIVES[name]), about=name not in _EXACT)


def _announced(text: str, numbers: Sequence[Numeral], language: str, nouns: Set[str]) -> Iterator[Announcement]:
    for number in numbers:
        if not _counts(number):
            continue
        before = text[: number.start]
        opening, within = _OPENING.search(before), _WITHIN.search(before)
        compound = _COMPOUND.match(text, number.end)
        if compound:
            opening = opening or _ARTICLE.search(before)
        if team := _TEAM.search(before):
            yield Announcement(int(number.value), _member(language), True, team.start(), number.end)
            continue
        if _LEADS_TO.match(text, number.end) and _OF_WHAT_IS_KNOWN.search(before):
            yield Announcement(int(number.value), stem("point", language), True, number.start, number.end)
            continue
        noun = compound or counted_noun(text, number.end, language, nouns)
        if noun is None:
            continue
        leads = _LEADS_TO.match(text, noun.end()) and not _NO_LEAD.search(before)
        acting, chosen = _ACTING.search(before) is not None, _CHOSEN.search(before) is not None
        counted = kind_counted(text, noun, language)
        ending = at_its_end(text, number.start, noun.end(), counted, language)
        if not (opening or within or leads or acting or chosen or ending or _HAVING.search(before)):
            continue
        if not compound and opening and opening.groupdict().get("left") and counted not in hurdles(language):
            continue
        article = compound is not None or (opening is not None and bool(opening["all"].strip()))
        article = article and not (counted in nouns and _NARROWED.match(text, noun.end()))
        alone = re.match(r"\s*(?:$|[:,–—(])", text[noun.end() :]) is not None
        rest = text[noun.start() :]
        dated = opening is not None and opening.groupdict().get("year") is not None
        in_year = dated or (acting and _IN_YEAR.search(rest) is not None)
        whole = article or within is not None or alone or bool(ending) or text.rstrip().endswith(":")
        is_known = whole or counted in countable(language) or is_to_be_watched(text, noun.end())
        yield Announcement(
            number=int(number.value),
            noun=counted,
            whole=whole or (is_known and not _PARTLY.search(_IN_YEAR.sub("", rest) if in_year else rest)),
            start=_begin(text, opening.start("all") if opening else number.start),
            end=noun.end(),
            about=number.about,
            in_year=in_year,
            chosen=chosen and not opening,
            means=ending == MEANS,
        )


def _begin(text: str, at: int) -> int:
    """Behind the spaces there."""
    return at + len(text[at:]) - len(text[at:].lstrip())


def _counts(number: Numeral) -> bool:
    whole = number.value == number.value.to_integral_value()
    about = number.about and number.in_digits
    return number.bare and not (number.sign or about) and whole and 2 <= number.value <= MOST


def _plain(text: str, number: Numeral) -> Numeral:
    """The number without a unit where its points are no percentage points: `3 points d'attention`, `4 key points`."""
    points = _POINTS.match(text, number.start) if number.unit == POINTS and not number.sign else None
    return replace(number, written=points[1], end=points.end(1), unit="", scale=0) if points else number


def _is_ordinal(text: str, number: Numeral) -> bool:
    """Whether it is `2e`, `3rd`: a number in order."""
    return number.in_digits and re.match(r"(?:er|e|ème|nd|st|rd|th)\b", text[number.end :]) is not None


def _member(language: str) -> str:
    return stem("membre" if language.startswith("fr") else "member", language)
