"""How much more there is of a figure, said without its value: `4,400 members more than a year ago`. See variation.

The figure is called by what the number counts, is shown beside the text, or is the only one of its slide. How many came
or were sold is another thing than how many there are: before the number stands nothing, or that we have them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from deck.check.figures import variation
from deck.check.sentences.spelling import spelled_like
from deck.check.slides import parts_with_figures
from deck.content.model import Report
from deck.figures.amount import amount, plain, rough, shown
from deck.figures.book import Figure, Reference
from deck.figures.interval import Interval
from deck.figures.late import Late
from deck.figures.moment import in_order
from deck.figures.quantity import CURRENCIES, PERCENT, POINTS
from deck.kinds.slide import Slide
from deck.prose.linking import is_hypothetical
from deck.prose.said import said_by, said_together
from deck.prose.scope import blanked, is_quoted
from deck.prose.sentence import A_VALUE, A_YEAR, Sentence, Value, finding, sentences
from deck.prose.shown_data import roots_of
from deck.source.finding import Finding
from deck.source.span import Span
from deck.source.text import SourceText

_MAY = Late(r"(?i)\b(?:plus|moins|more|fewer|less)\b")
_NOUN = r"(?: (?!plus|moins|more|fewer|less|de\b|d['’]|than|que|qu['’]|et\b|and\b)[^\W\d_][\w’'-]*){0,3}"
_END = r"(?=\s*(?:[.,;:!?)]|$)|,? (?:et|and|mais|but) )"
_YEAR_AGO = (
    r"(?:(?:qu['’] ?|que |than )(?:il y a un an|un an (?:plus tôt|auparavant)|l['’]an(?:née)? (?:dernier|dernière"
    r"|passée?|précédente?)|(?:a|one) year (?:ago|earlier|before)|last year|the year before)|en un an|en une année"
    r"|in (?:a|one) year)"
)
_THAN_YEAR = (
    r"(?:(?:qu['’] ?|que |than )(?:en |in |fin |(?:à|de) la rentrée |à la fin (?:de |d['’])|(?:at )?the end of )?"
    rf"(?P<year>{A_YEAR})|(?:depuis|since) (?P<since>{A_YEAR}))"
)
_FORM = Late(
    rf"(?i)(?P<n>{A_VALUE})(?P<noun>{_NOUN}) (?:(?:de |d['’])?(?:(?P<more>plus|more)|(?P<less>moins|fewer|less)))"
    rf"(?: +(?P<ago>{_YEAR_AGO})| +{_THAN_YEAR})?{_END}"
)
_HAVE = Late(
    r"(?i)(?:^|[.;:,] |\b(?:et|and|mais|but|soit|or|that is|c['’]est|it is|il y a|there are|there is|nous avons|we have"
    r"|(?:en )?(?:compte|comptons|comptent|emploie|employons)|has|have|employs?|avons|ont|a) )(?:soit |or )? *$"
)
_CAME = Late(
    r"(?i)accueil|recrut|embauch|gagn|perd|lost|los[es]|\bwon\b|\badd|new|nouve|hir(?:e|ing)|sold|vend|ouvert|ouvr|open"
    r"|creat|cré[eé]|welcom|sign|livr|deliver|buil[dt]|construi|prévu|plan|budget"
)
"""Words of those who came or went, and of a plan."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each such number that no two periods of the figure give."""
    figures = [own for own in report.figures if len(own.periods) > 1]
    if not figures:
        return
    tag = report.language.tag
    called: dict[frozenset[str], list[Figure]] = {}
    for figure in figures:
        for name in {roots_of(own, tag) for own in (figure.label, figure.short) if own}:
            called.setdefault(name, []).append(figure)
    for slide, spoken in said_together(report):
        beside: Mapping[Span, Reference] | None = None
        for own in spoken:
            if own.column or not _MAY.search(own.raw):
                continue
            beside = _beside(slide) if beside is None else beside
            for sentence in sentences(own, report):
                for match in _FORM.finditer(sentence.text):
                    meant = _meant(sentence, match, slide, beside, called, tag)
                    yield from _told(sentence, match, meant, report, texts)


def _beside(slide: Slide) -> Mapping[Span, Reference]:
    """The texts of a slide with the figure that each stands beside: that of its item, or the only one of the slide."""
    found: dict[Span, Reference] = {}
    parts = list(parts_with_figures(slide))
    alone = [own for part, own in parts if part is slide]
    if alone and len(parts) == 1:
        items = (own for own in said_by(slide, slide) if own.field not in ("title", "notes", "note", "caption"))
        found = {own.span: alone[0] for own in items}
    for part, reference in parts:
        if part is not slide:
            found.update({own.span: reference for own in said_by(part, slide)})
    return found


def _meant(
    sentence: Sentence,
    match: re.Match[str],
    slide: Slide,
    beside: Mapping[Span, Reference],
    called: Mapping[frozenset[str], Sequence[Figure]],
    tag: str,
) -> Sequence[Figure]:
    """The figures of which there may be more: those that count just that, that is shown beside it."""
    ahead = sentence.text[: match.start()]
    counted = roots_of(match["noun"], tag)
    if not counted:
        own = beside.get(sentence.said.span)
        return [own.figure] if own and not sentence.start and not ahead.strip() else []
    if not _HAVE.search(ahead) or _CAME.search(ahead):
        return []
    if counted in called:
        return called[counted]
    main = getattr(slide, "hero", None) or getattr(slide, "figure", None)
    figure = main.figure if isinstance(main, Reference) else None
    values = [amount(quantity) for quantity in figure.quantities.values()] if figure else []
    units = {value.unit for value in values if value}
    return [figure] if figure and any(roots_of(unit, tag) == counted for unit in units if unit) else []


def _told(
    sentence: Sentence, match: re.Match[str], meant: Sequence[Figure], report: Report, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    value = sentence.by_start.get(sentence.start + match.start("n")) if meant else None
    if value is None or value.signed or value.called or value.amount.unit == PERCENT:
        return
    words = blanked(sentence.said.words, value.start, value.end)
    if is_hypothetical(words, value.start) or is_quoted(words, value.start):
        return
    stated = (
        rough((value.amount.interval.low + value.amount.interval.high) / 2) if value.bare else value.amount.interval
    )
    stated = stated.negated() if match["less"] else stated
    found = [list(_steps(own, sentence, match, value)) for own in meant]
    if not all(found) or any(step.meets(stated) for steps in found for _, _, step in steps):
        return
    before, last, step = found[0][-1]
    figure, language = meant[0], report.language
    one, other = (plain(shown(figure.quantities[each], language)) for each in (before, last))
    that = spelled_like(sentence, value, step, language, signed=True, stated=stated)
    said = sentence.written(value.start, sentence.start + match.end("less" if match["less"] else "more"))
    message = f'"{said}" disagrees with {one} → {other} of {figure.label}: that is {that}'
    yield finding(sentence, texts, variation.CODE, message, (value.start, value.end))


def _steps(
    figure: Figure, sentence: Sentence, match: re.Match[str], value: Value
) -> Iterator[tuple[str, str, Interval]]:
    """From when to when it may be, and how much more there was."""
    year = next((sentence.written(*_span(sentence, match, own)) for own in ("year", "since") if match[own]), "")
    periods = in_order(figure.periods)
    for one, other in combinations(periods, 2):
        if (year and (one != year or other != periods[-1])) or (match["ago"] and not _is_year_before(one, other)):
            continue
        first, last = (amount(figure.quantities[each]) for each in (one, other))
        if first and last and first.unit == last.unit and _measures(value, first.unit):
            yield one, other, last.interval.minus(first.interval)


def _measures(value: Value, unit: str) -> bool:
    """Whether it is in the unit of the difference; a bare number counts."""
    if value.bare:
        return unit not in (PERCENT, POINTS, *CURRENCIES)
    return value.amount.unit == (POINTS if unit == PERCENT else unit)


def _is_year_before(one: str, other: str) -> bool:
    return one.isdigit() and other.isdigit() and int(other) - int(one) == 1


def _span(sentence: Sentence, match: re.Match[str], key: str) -> tuple[int, int]:
    return sentence.start + match.start(key), sentence.start + match.end(key)
