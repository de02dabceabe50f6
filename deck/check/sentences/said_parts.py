"""Parts in a sentence that are more or less than the whole: shares with their rest, names with their numbers.

What total.py says of figures. `54% wages, 19% energy and the rest 22%`; `split between Lille (140), Nantes (90) and Pau
(90)`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.figures.total import CODE
from deck.check.sentences.adding import is_near, not_the_sum, sum_of
from deck.check.sentences.spelling import spelled_like
from deck.figures.interval import HUNDRED, Interval
from deck.figures.language import Language
from deck.figures.quantity import PERCENT, POINTS
from deck.prose.form import counts, found, has, numbers_in
from deck.prose.pairs import alike
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, Value, finding
from deck.source.finding import Finding
from deck.source.text import SourceText

_REST = (
    r"(?:le (?:reste|solde|restant)|the (?:rest|remainder|remaining|balance)|les autres|the others?|everything else"
    r"|others)"
)
_THE_REST = (
    rf"{_REST},? ?\(?(?:soit |or |is |are |was |représente |pour |at |takes |going |goes )?(?P<r>{A_VALUE})",
    rf"(?P<r>{A_VALUE}) (?:(?:pour|for|de|to|is|are|was) )?{_REST}",
    rf"\b(?:les|the) (?:remaining )?(?P<r>{A_VALUE}) restants?\b",
    rf"\b(?:les|the) (?:autres|other|remaining) (?P<r>{A_VALUE})",
)
_SPLIT = r"(?:répart\w+|partag\w+|ventil\w+|divis\w+|split|divided|shared|broken down)"
_ITEM = rf"[^{VALUE}{YEAR}{OTHER}:;()]{{1,60}}\({A_VALUE}\)"
_BRACKETS = (
    rf"(?P<w>{A_VALUE})[^{VALUE}:;()]{{0,60}}?\b{_SPLIT}(?: comme suit| ainsi)?(?: (?:entre|en|between|among"
    r"|into|across))?"
    rf"(?: :)?(?P<list>{_ITEM}(?:(?:,|;| et| and)*{_ITEM})+)(?=\s*[.!?;]|\s*$)"
)
_TOTAL = (
    r"(?:,|[–—]| et| and) ?(?:a total of|together|for a total of|in all|in total|totall?ing|making a total of"
    r"|altogether|pour un"
    r" total de|soit un total de|soit au total|au total|en tout|soit ensemble|ensemble),?"
    rf" (?P<w>{A_VALUE})(?P<noun>(?: [^\W\d_]+)?)"
    r"(?=\s*(?:[.;:!)]|,(?! (?:et|and))|$)| (?:soit|or) )",
    rf"[;,] (?P<each>cumulée?s?|additionnée?s?|réunie?s?|combined|added up|taken together|put together),"
    rf" [^{VALUE},;:]{{0,30}}?\b(?:atteignent|font|donnent|comes? to|makes?|gives?|reach(?:es)?|add up to)"
    rf" (?P<w>{A_VALUE})(?P<noun>(?: [^\W\d_]+)?)(?=\s*(?:[.;:!)]|$))",
    rf"(?:,|[–—]) ?(?:(?:soit|or|making|i\.e\.) )?(?P<w>{A_VALUE})(?P<noun>(?: [^\W\d_]+)?),? (?:au total|en"
    r" tout|in total|in all|"
    r"altogether|all told|together|ensemble|combined)(?=\s*(?:[.;:!)]|,|$))",
)
_TOGETHER = (
    rf"\b(?:together|ensemble|à (?:eux|elles) (?:deux|trois|quatre)),? (?P<list>{_ITEM}(?:(?:,|;| et| and)*"
    rf"{_ITEM})+)[^{VALUE}:;()]{{0,40}} (?P<w>{A_VALUE})(?=\s*[.!?;,]|\s*$)"
)
_FIRST = (
    rf"(?P<w>{A_VALUE})(?P<noun>(?: [^\W\d_]+)?),? (?:in all|in total|altogether|au total|en tout) ?:"
    rf" (?P<list>[^;:]{{1,300}}{A_VALUE}[^{VALUE};:]{{0,60}})(?=[.!?;]|$)"
)
_HELD = (
    r"\b(?:account\w* for|représent\w+|pès\w+|concentr\w+|cumul\w+|totalis\w+|hold|make up|made up) "
    rf"(?P<w>{A_VALUE})[^{VALUE}:;]{{0,40}} ?: (?P<list>{A_VALUE}(?:, {A_VALUE})*,? (?:et"
    rf"|and) {A_VALUE})(?=\s*[.!?;]|\s*$)"
)
_WITH_REST = (
    rf"(?P<w>{A_VALUE})[^{VALUE}:;]{{0,40}}?,? (?:dont|of which|including) (?P<list>{A_VALUE}[^;:]{{0,300}}?"
    rf"{A_VALUE} (?:(?:pour|for|de|to|is|was) )?{_REST})(?=\s*[.!?;]|\s*$)"
)
_OPEN = (
    r"(?i)\b(?:notamment|entre autres|among (?:others|them)|par exemple|for example|e\.g|such as|etc|surtout"
    r"|mainly|mostly"
    r"|au moins|at least|jusqu['’]à|up to|par|per|chaque|each|chacun\w*|plusieurs réponses|several answers"
    r"|contre|against"
    r"|vs|than|que|depuis|since|cumul\w*|en moyenne|on average|so far|déjà|already|over|sur \w+ ans)\b|…|\.\.\."
)
_IN_WORDS = (
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|deux|trois|quatre|cinq|sept|huit|neuf"
    r"|dix|onze"
    r"|douze)\b"
)
"""A count in words may be one of the parts."""
_RESTS = ("rest", "solde", "autres", "other", "else", "remain", "balance")
_SPLITS = ("répart", "partag", "ventil", "divis", "split", "divided", "shared", "broken")
_TOTALS = ("total", "tout", "ensemble", "together", " all", "cumul", "addition", "réuni", "combined", "added")
"""Signs without one of which a form needs no closer look."""
_GROWS = (
    r"(?i)\b(?:gr[eo]w\w*|rose|ris\w+|f[ea]ll\w*|increas\w+|decreas\w+|augment\w+|progress\w+|baiss\w+|recul\w*"
    r"|hausses?"
    r"|croiss\w+|growth|taux|rates?|dont|of which|including)\b"
)
_MOST = Interval(HUNDRED * 4 / 5, HUNDRED * 5 / 4)
"""Percentages that add up to less or more are no parts of one thing."""


def may_say(text: str) -> bool:
    """Whether a closer look is worth while: two numbers, and a word that makes parts of them."""
    return numbers_in(text) > 1


def disagreements(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A warning for each list of parts in a sentence that is not the whole."""
    if not counts(sentence, 2):
        return
    if has(sentence, *_RESTS):
        yield from _with_rest(sentence, texts, language)
    if has(sentence, *_SPLITS, *_RESTS, ":", "together", "ensemble", "à e"):
        yield from _listed(sentence, texts, language)
    if has(sentence, *_TOTALS):
        yield from _summed(sentence, texts, language)


def _with_rest(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """Percentages up to that of the rest: a hundred."""
    for match, values in found(sentence, *_THE_REST):
        rest = values.get("r")
        if (
            rest is None
            or rest.amount.unit != PERCENT
            or any(re.search(words, sentence.text) for words in (_OPEN, _GROWS))
        ):
            continue
        last = sentence.end if match[0].endswith(("restant", "restants")) else rest.start
        shares = [own for own in sentence.values if own.amount.unit == PERCENT and own.start <= last]
        if len(shares) < 2 or any(own.signed for own in shares):
            continue
        runs = [sum_of(shares[first:]) for first in range(len(shares) - 1)]
        whole = Interval(HUNDRED, HUNDRED)
        if _MOST.meets(runs[0]) and not any(own.meets(whole) for own in runs):
            value = spelled_like(sentence, rest, runs[0], language, stated=whole)
            message = f"the parts and the rest add up to {value}, not to the whole"
            yield finding(sentence, texts, CODE, message, (rest.start, rest.end))
            return


def _listed(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """A total and the list that it is split into, up to the last."""
    forms = (
        *((_BRACKETS, _SPLITS), (_HELD, (":",)), (_WITH_REST, _RESTS)),
        *((_TOGETHER, ("together", "ensemble", "à e")), (_FIRST, _TOTALS)),
    )
    for match, values in found(sentence, *(form for form, signs in forms if has(sentence, *signs))):
        total = values.get("w")
        parts = [own for own in sentence.values if match.start("list") <= own.start < match.end("list")]
        if total is None or len(parts) < 2 or re.search(_OPEN, match[0]):
            continue
        if total.bare and "noun" in match.re.groupindex:
            continue  # what is counted may be of other kinds
        shares = all(own.amount.unit == PERCENT for own in parts) and total.amount.unit != PERCENT
        if shares:
            sums, whole = sum_of(parts), Interval(HUNDRED, HUNDRED)
            if not sums.meets(whole) and _MOST.meets(sums):
                value = spelled_like(sentence, parts[-1], sums, language, stated=whole)
                message = f"the parts add up to {value}, not to the whole"
                yield finding(sentence, texts, CODE, message, (parts[0].start, parts[-1].end))
        else:
            yield from _compared(sentence, texts, language, total, parts)


def _compared(
    sentence: Sentence, texts: Mapping[str, SourceText], language: Language, total: Value, parts: Sequence[Value]
) -> Iterator[Finding]:
    both = [alike(own, total) for own in parts]
    if not all(both) or any(own.signed or own.bare != total.bare for own in (total, *parts)):
        return
    sums = sum_of([own[0] for own in both if own])
    if not sums.meets(total.counted if all(own.exact for own in parts) else total.amount.interval) and is_near(
        sums, total
    ):
        yield not_the_sum(sentence, texts, language, total, sums)


def _summed(sentence: Sentence, texts: Mapping[str, SourceText], language: Language) -> Iterator[Finding]:
    """The numbers before a total that says that it is one."""
    for match, values in found(sentence, *_TOTAL):
        total = values.get("w")
        if (
            total is None
            or total.amount.unit in (PERCENT, POINTS)
            or re.search(_OPEN, sentence.text.replace(match[0], ""))
        ):
            continue
        parts = [own for own in sentence.values if own.end <= total.start and (own.bare == total.bare)]
        ahead = sentence.shape[sentence.start : match.start()]
        if match.groupdict().get("each") and len(re.split(r", (?:et |and )?| et | and ", ahead)) != len(parts):
            continue  # one of them has no number
        both = [alike(own, total) for own in parts]
        if len(parts) < 2 or not all(both) or any(own.signed for own in (total, *parts)):
            continue
        noun = match["noun"].strip().casefold()
        if total.bare and re.search(_IN_WORDS, sentence.text):
            continue
        if total.bare and noun and noun not in sentence.shape[sentence.start : match.start("w")].casefold():
            continue
        pieces = [own[0] for own in both if own]
        if not any(own.meets(total.counted) for own in _reckoned(pieces)) and is_near(sum_of(pieces), total):
            yield not_the_sum(sentence, texts, language, total, sum_of(pieces))
            return


def _reckoned(parts: Sequence[Value]) -> Iterator[Interval]:
    """What the parts may come to: all or the last of them added, two of them multiplied."""
    yield from (sum_of(parts[first:]) for first in range(len(parts) - 1))
    yield from (own for one, other in combinations(parts, 2) if (own := one.counted.by(other.counted)))
