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
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures.listed_count import NAMES, called, is_named, listed, stems
from deck.check.slides import own_title, slides
from deck.content.model import Report, Section
from deck.figures.inline import Inline
from deck.figures.moment import MONTH_NAMES
from deck.figures.numeral import numerals
from deck.kinds.compare import Compare
from deck.kinds.slide import Part, Slide
from deck.kinds.text_table import TextTable
from deck.kinds.timeline import Timeline
from deck.prose.announced import Announcement, announcements
from deck.prose.countable import stem
from deck.prose.disagreement import disagreement
from deck.prose.going_on import goes_on
from deck.prose.measuring import TIMES
from deck.prose.said import Said, said_by
from deck.source.finding import Finding
from deck.source.text import SourceText

CODE = "count-disagrees"

_NUMBERED = re.compile(r"(?P<noun>[^\W\d_]+)\s(?P<number>\d\d?)(?=\s*[:–—.-]|\s*$)")
_LEADS_IN = (
    r"(?i).*:$|^[^.:]+ (?:(?:l['’])?expliqu\w+|explain\w*)(?: [^.:]+)?\.?$|^[^.:]+ (?:suivent|follow)\.?$"
    r"|^(?:il y a|voici|there are|here are) [^.:]+\.?$"
)
_HEADS = r"(?i)[.!]?$|(?: (?:for|to|in|à|pour|en|de))(?: [^\s.,;:!?]+){1,4}[.!]?$"
"""Behind the count of a text that is but one heading of the list below: `Our five findings for 2026`."""
_ALL = r"(?i)(?:les|nos|ces|vos|the|our|these|your|all|tou(?:te)?s)\b"
_NARROWER = r"(?i)\b[^\W\d_]{2,}est\b|\b(?:plus|most|top|meilleur\w+|pires)\b|^\S+ \S+ [^\W\d_]+ [^\W\d_]+$"
"""Some of them: `Our two largest sites`, `The two winter quarters`."""
_SPOKEN_OF = r"(?i)\b(?:chiffres|nombres|valeurs|montants|figures|numbers|values|amounts)\b"
"""In notes these may be the numbers that were just said."""
_SENTENCE = r"(?:[^.!?;\n]|(?<=\d)\.(?=\d))+[.!?;]?"
_ROUND = 4
"""A round number is right up to a quarter of it."""
_CASES = 3
"""So many titles that differ in their number only count nothing."""
_SAYS_MORE = r"(?i)[.!?:;,]\s|\b(?:we|nous)\s|^on\s"
"""Before the count: the text tells something of its own, `We propose two reasons`."""
_OR_SO = (
    r"(?i) (?:(?:ou|et|or|and) (?:plus|moins|more|fewer|less)"
    rf"|(?:par|per|each|every|chaque|an?) (?:{TIMES}|[^\W\d_]+stres?|quarters?|site|person|personne))\b"
)
"""Behind a count: the list may have more, or so many each time, `two milestones a quarter`."""
_LATER = (
    r"(?i)\b(?:(?:19|20)\d\d|later|next|then|after|already|done|ensuite|puis|après|suivante?s?|prochaine?s?|plus tard"
    r"|déjà|fait)\b"
)
_A_TIME = (
    rf"(?i)(?:le |la |the )?(?:(?:{TIMES}|(?:19|20)\d\d|[QTSH]\d)\b|(?:{MONTH_NAMES})\b"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_OF_THEM = (
    r"(?i)(?:they|these|it|we|each|all|both|one|two|three|four|five|\d+|ils|elles|on|nous|chacune?|toute?s|tous|une?|deux"
    r"|trois|quatre|cinq|ce (?:sont|qui)|c['’]|because|parce|why|pourquoi|how|comment|(?:criteri|critère)\w*)\b"
)
_GONE = r"(?i)\b(?:removed|withdrawn|eliminated|were (?:closed|dropped|lost)|supprimée?s|retirée?s|écartée?s|levée?s)\b"
"""They are not among those that are listed: `Four risks were removed`."""
_TOTAL = r"(?i)\W*(?:grand |overall )?total\b|ensemble\b|all\b"
_LISTED_FIRST = r"(?:(?:Les|The|Nos|Our) )?[^\W\d_]+(?:-[^\W\d_]+)? [^\W\d_]+(?=,)|\d\d?[ \u00a0][^\W\d_]+(?=,)"
_MEASURED = (
    r"(?i)(?:(?:the|les|nos|our|ces|these) )?\S+ points? (?:of |de |d['’])(?!attention|vigilance|interest|intérêt|order"
    r"|concern|focus|contact|view|vue|control|contrôle|note|friction|blocage|tension|progrès|repère|méthode)"
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
    headings = [(Said(title.raw, "title", title.span, inline=True), 0)] if title else []
    headings += [(Said(text.raw, "text", text.span, inline=True), at) for text, at in _lead_in(slide)]
    headings += [(Said(slide.kicker, "kicker", slide.span, inline=False), 0)] if slide.kicker else []
    for heading, at in headings:
        words = heading.words[at:]
        announced = announcements(words, report.language.tag, called(slide))
        announced = announced or _opening_count(heading, slide, report.language.tag)
        if len(announced) != 1 or re.search(_GONE, words) or re.match(_MEASURED, words):
            continue
        if heading.field == "text" and not _leads_in(words, announced[0]):
            continue
        announced = (announced[0]._replace(start=announced[0].start + at, end=announced[0].end + at),)
        if announced[0].in_year and _is_of_other_years(slide):
            continue
        found = listed(slide, announced[0], report.language.tag)
        some = announced[0].chosen and (not found or found >= announced[0].number or _says_of_them(slide))
        if found and not some and not (found in announced[0].measures and _is_by_time(slide)):
            yield from _compared(heading, announced[0], found, texts)
    yield from _of_notes(slide, report, texts)
    for column in slide.columns if isinstance(slide, Compare) else ():
        heading = Said(column.name, "name", column.span, inline=False)
        announced = announcements(heading.words, report.language.tag)
        if len(announced) == 1 and announced[0].start == 0 and column.points:
            yield from _compared(heading, announced[0], len(column.points), texts)


def _opening_count(heading: Said, slide: Slide, language: str) -> tuple[Announcement, ...]:
    """The first of the counts that a title is made of, where it counts the rows of a table that has their total.

    `Five sites, 96 cores`; not where another of them is the number of rows, `Five sites, four of them retained`,
    and not `Two sites, half of the cores`.
    """
    if not isinstance(slide, TextTable) or heading.field != "title" or not _is_whole_table(slide):
        return ()
    first = re.match(_LISTED_FIRST, heading.words)
    announced = announcements(first[0], language, called(slide)) if first else ()
    if first is None or len(announced) != 1:
        return ()
    rows, rest = len(slide.rows) - 1, heading.words[first.end() :]
    fewer = announced[0].number < rows and not any(cell.text in rest for cell in slide.rows[-1].cells[1:] if cell.text)
    return () if fewer or any(number.value == rows for number in numerals(rest, language)) else announced


def _is_of_other_years(slide: Slide) -> bool:
    """Whether its list tells when anything is done: some of it may be of another year."""
    return any(re.search(_LATER, own.raw) for own in _items_said(slide))


def _items_said(slide: Slide) -> list[Said]:
    """What the items of its lists say."""
    items = [item for key in NAMES for item in getattr(slide, key, ()) if isinstance(getattr(slide, key), tuple)]
    return [own for item in items if isinstance(item, Part) for own in said_by(item)]


def _says_of_them(slide: Slide) -> bool:
    """Whether its items say something of what was chosen, or count it: `They cost little`, `Two in schools`."""
    return any(re.match(_OF_THEM, own.raw) for own in _items_said(slide))


def _is_by_time(slide: Slide) -> bool:
    """Whether its list may go by days or years: `Two steps in three days` over three days."""
    return isinstance(slide, (TextTable, Timeline)) or any(re.match(_A_TIME, own.raw) for own in _items_said(slide))


def _of_notes(slide: Slide, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The counts of its notes, where they call the list's items as the list itself does."""
    language = report.language.tag
    noted = [(field, text) for field in ("notes", "note") if isinstance(text := getattr(slide, field, None), Inline)]
    names = " ".join(names for key, names in NAMES.items() if getattr(slide, key, ()))
    for (field, notes), sentence in ((own, each) for own in noted for each in re.finditer(_SENTENCE, own[1].raw)):
        announced = announcements(sentence[0], language, called(slide))
        if len(announced) != 1 or announced[0].noun not in stems(f"{names} {called(slide)}", language):
            continue
        own = announced[0]._replace(
            start=announced[0].start + sentence.start(), end=announced[0].end + sentence.start()
        )
        whole = own.whole and (field == "notes" or _is_complete(notes.raw[own.end :], language))
        found = listed(slide, own, language) if whole else None
        named = notes.raw[own.start : own.end]
        if found and own.number < found and re.search(_SPOKEN_OF, named):
            continue
        some = not re.match(_ALL, named) or re.search(_NARROWER, named)  # `two members are new`
        if found and (own.number > found or not some):
            yield from _compared(Said(notes.raw, field, notes.span, inline=True), own, found, texts)


def _is_complete(behind: str, language: str) -> bool:
    """Whether a verb follows a name, and no word that narrows it: `the three members meet`."""
    words = behind.split()[:4]
    return len(words) > 1 and goes_on(["s", *words], 1, language)


def _lead_in(slide: Slide) -> list[tuple[Inline, int]]:
    """The text above its list, and where its last line begins."""
    text = getattr(slide, "text", None)
    return [(text, text.raw.rstrip().rfind("\n") + 1)] if isinstance(text, Inline) else []


def _leads_in(text: str, own: Announcement) -> bool:
    """Whether a text with a count says that a list follows: it ends with a colon, gives reasons, or is a heading."""
    opens = not re.search(_SAYS_MORE, text[: own.end])
    heads = opens and re.match(_HEADS, text.rstrip()[own.end :]) is not None
    return heads or re.search(_LEADS_IN, text.strip()) is not None


def _of_section(section: Section, report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """The count of a section's name, against the list of that name on its slides."""
    language = report.language.tag
    heading = Said(section.name, "section", section.span, inline=False)
    announced = announcements(section.name, language, " ".join(called(slide) for slide in _complete(section)))
    if len(announced) != 1:
        return
    if numbered := _numbered(section, announced[0].noun, language):
        if announced[0].number != numbered:
            yield from _compared(heading, announced[0], numbered, texts)
        return
    own = [
        (slide, found)
        for slide in section.slides
        if (found := listed(slide, announced[0], language))
        and not _counts_other_things(slide, announced[0], found, language)
        and not (isinstance(slide, Compare) and _is_of_more(section, found))
    ]
    named = [found for slide, found in own if is_named(slide, announced[0].noun, language)]
    if named:
        counts = {*named, sum(named)}
    elif len(own) == 1:
        counts = {own[0][1], len(section.slides)}
    else:
        return
    if announced[0].number not in counts:
        yield from _compared(heading, announced[0], (named or [own[0][1]])[0], texts)


def _complete(section: Section) -> Sequence[TextTable]:
    """The only table of a section, where a last row adds up all others, each of another thing: no row is left out."""
    tables = [slide for slide in section.slides if isinstance(slide, TextTable)]
    return tables if len(tables) == 1 and _is_whole_table(tables[0]) else ()


def _is_whole_table(table: TextTable) -> bool:
    rows = [row.cells[0].text for row in table.rows]
    return len(rows) > 1 and len(set(rows)) == len(rows) and re.match(_TOTAL, rows[-1]) is not None


def _is_of_more(section: Section, compared: int) -> bool:
    """Whether a table beside a comparison shows more than are compared: two of three scenarios."""
    tables = [slide for slide in section.slides if isinstance(slide, TextTable)]
    return any(max(len(table.columns) - 1, len(table.rows)) > compared for table in tables)


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
    near = near or re.match(_OR_SO, heading.raw[own.end :]) is not None
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
