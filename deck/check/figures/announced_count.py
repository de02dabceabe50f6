"""A heading that announces another count than its list has.

Level: warning

Why: "the 3 levers", and four are listed: the audience counts, and wonders which one is wrong. Told are counts in
words or digits, in a section's name, a kicker or a title, that announce the list of the slide or of the section, or
one behind a colon; and two titles that count the same (`four lessons from the pilot`, `The five lessons of the
pilot`).

Instead: correct the count, or the list. Where a report's own heading must stay, allow the finding on its line and say
so in a `note:` on the slide.

Example:

    section: The 3 levers of success    # told: four are listed
    slides:
      - kind: levers
        levers: [...]                   # four of them
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from deck.check.slides import own_title, slides
from deck.content.model import Report, Section
from deck.figures.book import Reference
from deck.figures.inline import Inline
from deck.figures.numeral import numerals
from deck.kinds.compare import Compare
from deck.kinds.slide import Slide
from deck.kinds.text_table import TextTable
from deck.prose.announced import Announcement, announcements
from deck.prose.countable import is_general, stem
from deck.prose.disagreement import disagreement
from deck.prose.going_on import goes_on
from deck.prose.said import Said
from deck.source.finding import Finding
from deck.source.text import SourceText

CODE = "count-disagrees"

_NUMBERED = re.compile(r"(?P<noun>[^\W\d_]+)\s(?P<number>\d\d?)(?=\s*[:–—.-]|\s*$)")
_LEADS_IN = (
    r"(?i).*:$|^[^.:]+ (?:l['’]expliqu\w+|explain\w*(?: it| this| why)?|suivent|follow)\.?$"
    r"|^(?:il y a|voici|there are|here are) [^.:]+\.?$"
)
_SUMMED = r"(?i)\W*(?:(?:grand |sous-|sub)?total|ensemble|moyenne|average|mean|autres?|others?|année|year|exercice)\b"
"""A row that is none of those listed."""
_ALL = r"(?i)(?:les|nos|ces|vos|the|our|these|your|all|tou(?:te)?s)\b"
_SENTENCE = r"[^.!?;\n]+[.!?;]?"
_ROUND = 4
"""A round number is right up to a quarter of it."""
_CASES = 3
"""So many titles that differ in their number only count nothing."""
_OR_MORE = r"(?i) (?:ou|et|or|and) (?:plus|moins|more|fewer|less)\b"
_ANY = ("levers", "risks", "points")
"""Lists of whatever a heading calls them."""
_OPPOSED = {"levers": "risks", "risks": "levers"}
_NAMES = {
    "levers": "levier lever",
    "steps": "étape phase temps mouvement action step stage beat movement",
    "risks": "risque nuance risk caveat",
    "points": "point",
    "facts": "fait fact constat finding enseignement lesson takeaway insight message",
    "dates": "date étape jalon événement moment milestone event step",
    "members": "membre personne auteur expert collègue spécialiste conseiller associé member author people colleague"
    " specialist adviser advisor",
    "columns": "option scénario choix voie modèle approche scenario choice path model approach",
    "figures": "chiffre indicateur figure indicator metric number",
    "rows": "chiffre indicateur figure indicator metric number",
}
"""A list's key -> what its items are called."""
_TO_DO = "action chantier étape geste livrable mesure priorité tâche task step deliverable measure move priority"
"""What is to be done has many names: a table of `Tâche` lists the measures that its title counts."""
_GONE = r"(?i)\b(?:removed|withdrawn|eliminated|were (?:closed|dropped|lost)|supprimée?s|retirée?s|écartée?s|levée?s)\b"
"""They are not among those that are listed: `Four risks were removed`."""
_MEASURED = (
    r"(?i)(?:(?:the|les|nos|our|ces|these) )?\S+ points? (?:of|de|d['’]) ?(?!attention|vigilance|interest|intérêt|order"
    r"|concern|focus|contact|view|vue|control|contrôle|note)"
)
"""Points of a rate, places: `Five points of punctuality`, `Les deux points de vente`."""


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each count in a heading that its list contradicts."""
    titles = Counter(map(_uncounted, slides(report)))
    for section in report.sections:
        yield from _of_section(section, report, texts)
        for slide in section.slides:
            if titles[_uncounted(slide)] < _CASES:
                yield from _of_slide(slide, report, texts)


def _uncounted(slide: Slide) -> str:
    """Its title without digits: `2 people`, `3 people` and `4 people` are cases, and count no lists."""
    title = own_title(slide)
    return re.sub(r"\d+", "#", title.raw) if title else f"{id(slide)}"


def _of_slide(slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The counts of its title and its kicker, against its list."""
    title = own_title(slide)
    headings = [Said(title.raw, "title", title.span, inline=True)] if title else []
    headings += [Said(text.raw, "text", text.span, inline=True)] if (text := _lead_in(slide)) else []
    headings += [Said(slide.kicker, "kicker", slide.span, inline=False)] if slide.kicker else []
    for heading in headings:
        announced = announcements(heading.words, report.language.tag, _called(slide))
        if len(announced) != 1 or re.search(_GONE, heading.words) or re.match(_MEASURED, heading.words):
            continue
        if found := _listed(slide, announced[0], report.language.tag):
            yield from _compared(heading, announced[0], found, texts)
    yield from _of_notes(slide, report, texts)
    for column in slide.columns if isinstance(slide, Compare) else ():
        heading = Said(column.name, "name", column.span, inline=False)
        announced = announcements(heading.words, report.language.tag)
        if len(announced) == 1 and announced[0].start == 0 and column.points:
            yield from _compared(heading, announced[0], len(column.points), texts)


def _of_notes(slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The counts of its notes, where they call the list's items as the list itself does."""
    language = report.language.tag
    noted = [(field, text) for field in ("notes", "note") if isinstance(text := getattr(slide, field, None), Inline)]
    names = " ".join(names for key, names in _NAMES.items() if getattr(slide, key, ()))
    for (field, notes), sentence in ((own, each) for own in noted for each in re.finditer(_SENTENCE, own[1].raw)):
        announced = announcements(sentence[0], language, _called(slide))
        if len(announced) != 1 or announced[0].noun not in _stems(f"{names} {_called(slide)}", language):
            continue
        own = announced[0]._replace(
            start=announced[0].start + sentence.start(), end=announced[0].end + sentence.start()
        )
        whole = own.whole and (field == "notes" or _is_complete(notes.raw[own.end :], language))
        found = _listed(slide, own, language) if whole else None
        if found and (own.number > found or re.match(_ALL, notes.raw[own.start :])):  # `two members are new`: some
            yield from _compared(Said(notes.raw, field, notes.span, inline=True), own, found, texts)


def _is_complete(behind: str, language: str) -> bool:
    """Whether a verb follows a name, and no word that narrows it: `the three members meet`."""
    words = behind.split()[:4]
    return len(words) > 1 and goes_on(["s", *words], 1, language)


def _lead_in(slide: Slide) -> Inline | None:
    """The sentence above its list: it ends with a colon, or says no more than that there is a list."""
    text = getattr(slide, "text", None)
    leads = isinstance(text, Inline) and "\n" not in text.raw.strip() and re.search(_LEADS_IN, text.raw.strip())
    return text if isinstance(text, Inline) and leads else None


def _called(slide: Slide) -> str:
    """What the slide itself calls the items of its list: their label, the heading of a table's rows."""
    return str(
        getattr(slide, "label", "") or (slide.columns[0] if isinstance(slide, TextTable) and slide.columns else "")
    )


def _of_section(section: Section, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The count of a section's name, against the list of that name on its slides."""
    language = report.language.tag
    heading = Said(section.name, "section", section.span, inline=False)
    announced = announcements(section.name, language)
    if len(announced) != 1:
        return
    if numbered := _numbered(section, announced[0].noun, language):
        if announced[0].number != numbered:
            yield from _compared(heading, announced[0], numbered, texts)
        return
    own = [
        (slide, found)
        for slide in section.slides
        if (found := _listed(slide, announced[0], language))
        and not _counts_other_things(slide, announced[0], found, language)
    ]
    named = [found for slide, found in own if _is_named(slide, announced[0].noun, language)]
    if named:
        counts = {*named, sum(named)}
    elif len(own) == 1:
        counts = {own[0][1], len(section.slides)}
    else:
        return
    if announced[0].number not in counts:
        yield from _compared(heading, announced[0], (named or [own[0][1]])[0], texts)


def _counts_other_things(slide: Slide, own: Announcement, listed: int, language: str) -> bool:
    """Whether a slide's own title counts its list as something else: `Four projects carry the first pillar`."""
    title = own_title(slide)
    if not title or any(each.noun == own.noun for each in announcements(title.text, language)):
        return False
    return any(number.bare and number.value == listed for number in numerals(title.text, language))


def _numbered(section: Section, noun: str, language: str) -> int:
    """How many slides of a section are numbered as what the noun means, from 1: `Lever 1 – Cut the paperwork`."""
    numbers = []
    for slide in section.slides:
        title = own_title(slide)
        for line in (slide.kicker, title.text if title else ""):
            if (own := _NUMBERED.match(line)) and stem(own["noun"], language) == noun:
                numbers.append(int(own["number"]))
                break
    return len(numbers) if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)) else 0


def _compared(heading: Said, own: Announcement, listed: int, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    near = own.about and abs(own.number - listed) <= own.number // _ROUND
    near = near or re.match(_OR_MORE, heading.raw[own.end :]) is not None
    if own.some and listed in (own.some, own.number - own.some):
        return  # the list is of those, or of the others
    if own.number == listed or near or (own.number < listed and not own.whole):
        return
    words = " ".join(heading.raw[own.start : own.end].split())
    message = f'"{words}" announces {own.number}, but {listed} are listed'
    yield miscounted(message, heading, (own.start, own.end), texts)


def miscounted(message: str, said: Said, place: tuple[int, int], texts: Mapping[str, SourceText]) -> Finding:
    """The warning about a count, at that stretch of the text that announces it; of two texts or one sentence, too."""
    return disagreement(CODE, message, said.place(texts, *place), advice="correct the count or the list")


def _listed(slide: Slide, own: Announcement, language: str) -> int | None:
    """How many items the slide lists of what is announced; None where it lists none, or as many are highlighted."""
    if isinstance(slide, TextTable):
        return _tabled(slide, own, language)
    for key, names in _NAMES.items():
        items = getattr(slide, key, ())
        if not items or not isinstance(items, tuple):
            continue
        if isinstance(items[0], Reference) or key == "figures":
            return _figures(slide, items) if own.whole and own.noun in _stems(names, language) else None
        general = is_general(own.noun, language)
        fits = own.noun in _stems(f"{names} {_called(slide)}", language) or (
            key in _ANY and general and not (hasattr(slide, "figure") or own.noun in _others(key, language))
        )
        highlighted = sum(1 for item in items if getattr(item, "highlight", False))
        return len(items) if fits and highlighted != own.number else None
    return None


def _others(key: str, language: str) -> frozenset[str]:
    """What another list than that is called: levers are no risks."""
    return _stems(_NAMES[_OPPOSED[key]], language) if key in _OPPOSED else frozenset()


def _tabled(table: TextTable, own: Announcement, language: str) -> int | None:
    """The rows of a table of words, where its first column is called so, or its columns are what is compared."""
    rows = sum(1 for row in table.rows if not re.match(_SUMMED, row.cells[0].text))
    across = len(table.columns) - 1
    if own.noun in _stems(_NAMES["columns"], language) and across == own.number:
        return across
    names = f"{_NAMES['rows']} {_called(table)}"
    if _stems(_called(table), language) & _stems(_TO_DO, language):
        names = f"{names} {_TO_DO}"
    if own.noun not in _stems(names, language):
        return None
    return own.number if own.number == rows - len("ab") and _is_bridge(table) else rows


def _is_bridge(table: TextTable) -> bool:
    """Whether it goes in steps with a sign from one value to another: the two ends are no steps."""
    signed = [re.match(r"\s*[+−–-]\s?\S*\d", row.cells[-1].text) is not None for row in table.rows]
    return len(signed) > len("ab") and signed == [False, *([True] * (len(signed) - 2)), False]


def _figures(slide: Slide, items: tuple[Any, ...]) -> int:
    """The figures of a slide with its hero, each once."""
    shown = [*items, getattr(slide, "hero", None)]
    names = {item.figure.name for item in shown if isinstance(item, Reference)}
    return len(names) or len(items)


def _is_named(slide: Slide, noun: str, language: str) -> bool:
    """Whether the slide lists what that noun means, by its key or by what the slide itself calls it."""
    lists = " ".join(names for key, names in _NAMES.items() if getattr(slide, key, ()))
    own = f"{slide.title.text if slide.title else ''} {slide.kicker} {getattr(slide, 'label', '')}"
    return noun in _stems(lists, language) | _stems(own, language)


def _stems(names: str, language: str) -> frozenset[str]:
    return frozenset(stem(name.strip(".,:;()").casefold(), language) for name in names.split())
