"""A count that the list behind it, in its own sentence, contradicts. What announced_count.py says of lists.

`Four partners fund the bridge: the state, the county and the town`; `The survey names two worries: the noise, the dust
and the rent`; `Here are four ways: rent, buy or share`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from deck.check.figures.announced_count import miscounted
from deck.content.model import Report
from deck.figures.late import Late
from deck.figures.moment import MONTH_NAMES
from deck.figures.numeral import Numeral, numerals
from deck.figures.vocabulary import words
from deck.prose.announced import MOST
from deck.prose.content_words import plain_words
from deck.prose.enumerated import are_people, enumerated
from deck.prose.said import Said, flowing, said
from deck.prose.sentence import OTHER
from deck.source.finding import Finding
from deck.source.text import SourceText

_SENTENCE = Late(r"(?:[^.!?;\n]|(?<=\d)\.(?=\d))+")
_COUNT = f"{OTHER}+"
_NOUN = r"(?:[^\W\d_]*[^\W\d_s] )?[^\W\d_]+[sx]"
_SIGNS = (": ", " savoir", " namely", " soit ", "that is", " (", " – ", " — ", "est-à-dire")
_LAST = (" et ", " and ", " & ", " ou ", " or ")
"""Before the last item: what is no list needs no closer look."""
_LIST = r"(?P<list>[^:.;]+?)\s*$"
_NAMELY = r"(?:(?P<colon> ?:)|, (?:à savoir|soit|namely|that is|i\.e\.|viz\.?)(?: :)?) "
_ARTICLE = r"(?:(?:les|nos|ces|ses|the|our|its|all|these) )?"
_FORMS = (
    Late(rf"(?i)^\W*{_ARTICLE}{_COUNT} (?P<rest>{_NOUN}(?P<clause> [^:;]*?)?){_NAMELY}{_LIST}"),
    Late(rf"(?i)^(?P<lead>[^:;]*?) {_ARTICLE}{_COUNT} (?P<rest>{_NOUN}(?: [^\W\d_]+){{0,2}}?){_NAMELY}{_LIST}"),
)
"""With the list's count at the beginning, or right before the list."""
_HERE = Late(
    r"(?i)^\W*(?P<here>voici|voilà|here are|il y a|there are|on a le choix entre|nous avons|we have) "
    rf"{_COUNT} (?P<rest>{_NOUN}(?: [^\W\d_]+){{0,2}}?) ?: {_LIST}"
)
"""What it announces may be what can be done: verbs without an article."""
_NOT_ALL = Late(
    r"(?i)\b(?:dont|notamment|surtout|d['’]abord|principal\w*|including|such as|like|mainly|mostly|first|e\.g|etc"
    r"|par exemple|for example|autres?|others?|pas|not|selon|according|parmi|among|sur|of which|entre autres)\b"
    r"|…|\.\.\.|[«»“”\"()\d–—]"
)
_VALUES = Late(
    rf"(?i)^\W*{_ARTICLE}{_COUNT} {_NOUN} ?: "
    r"(?P<list>\d+(?:[.,]\d+)?(?:, \d+(?:[.,]\d+)?)*,? (?:et|and) \d+(?:[.,]\d+)?)"
    r" ?(?:[^\W\d_%]{1,3}(?:/[^\W\d_]{1,3})?|%)?\s*$"
)
"""A list of values: `Five standards: 5, 10, 20, 35 and 50 µg/mL`."""
_PLAIN = Late(
    rf"(?i)^\W*{_COUNT} (?:[^\W\d_]+(?:-[^\W\d_]+)?(?: [^\W\d_]+)?) ?: "
    r"(?P<list>[^\W\d_][^:.;,()]{1,24}(?:, [^\W\d_][^:.;,()]{1,24}){2,9})$"
)
"""A text that is nothing but a count and a list without a last `and`: `6 in front: login, search, chat`."""
_POINTS = ("text", "points")
_OF = ("of", " des", " de", "than", "que")
"""Before the count: the list is of some of them."""
_TIMES = Late(
    r"(?i)\b(?:days?|nights?|weeks?|months?|years?|hours?|minutes?|times|jours?|nuits?|semaines?|mois|ans|années"
    r"|heures?|fois|points?|degrés|degrees|euros|dollars|pounds)\b|,"
)
"""Before the colon: what follows is no list of what is counted, or more is counted."""
_ONE_OTHER = words("un une a an one un seul seule single same même chaque each every deux two")
"""Before the colon: it may be this that the list is of."""
_OF_OTHERS = r"(?i)^ [^\W\d_]+$| (?!nous\b|vous\b|us\b|dans\b|sous\b)[^\W\d_]+[sx]\b(?! [^\W\d_])|(?:ent|ont)$"
"""Behind the counted: the list may be of what they have or do, `Our three plants have assets: ...`."""
_TAKE_PART = (
    r"(?i) (?:participent|ont participé|prennent part|ont pris part|ont répondu|se sont inscrite?s|sont (?:concernée?s"
    r"|retenue?s)|take part|took part|have taken part|joined|have joined|are (?:involved|concerned))$"
)
"""Behind the counted: the list is of who does."""
_ITEM = r"(?:the |an? |les? |la |l['’]|une? |[A-ZÀ-Ý])"
"""A name, or a thing with its article."""
_ARTICLED = r"(?:the |an? |les? |la |l['’]|une? )"
_OR, _AND = r",? (?:ou|or) ", r",? (?:et|and|&) "
_DATE = Late(
    rf"(?i)\b(?:\d\d?(?:er|st|nd|rd|th)?[ \u00a0](?:{MONTH_NAMES})"
    rf"|(?:{MONTH_NAMES})[ \u00a0]\d\d?(?=,? (?:19|20)\d\d))\b"
    r"(?:,?[ \u00a0](?:19|20)\d\d\b)?"
)
"""A day is no count: `The assembly of 14 November 2025 took three decisions: ...`."""
_LONG = 400
"""A longer sentence says more than a list."""
_LONGEST = 3
"""An item of more words is a sentence, or several."""
_SAYS_MORE = words("""
    is are was were has have had est sont a ont va vont reste restent fait font be been do does did will can may
    in en as comme avec with from for pour hors without sans plus then puis chez by par
""")


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each count that the list behind it contradicts."""
    for own in said(report):
        if any(sign in own.raw for sign in _SIGNS):
            listing = (each for each in _SENTENCE.finditer(flowing(own.raw)) if any(sign in each[0] for sign in _SIGNS))
            for sentence in listing:
                yield from _of_sentence(own, sentence[0], sentence.start(), report.language.tag, texts)


def _of_sentence(
    own: Said, sentence: str, start: int, language: str, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    if len(sentence) > _LONG or sentence.count(":") > 1:
        return
    of_values = list(_of_values(own, sentence, start, language, texts))
    yield from of_values
    if of_values or not any(word in sentence for word in _LAST):
        return
    sentence = _DATE.sub(lambda date: "x" * len(date[0]), sentence)
    counts = [number for number in numerals(sentence, language) if number.bare and not number.is_year]
    if len(counts) != 1 or counts[0].about or not 2 <= counts[0].value <= MOST:
        return
    number = counts[0]
    begin, end = number.start, number.end
    plain = re.sub("[\u00a0\u2009\u202f]", " ", sentence[:begin] + OTHER * (end - begin) + sentence[end:])
    plain = re.sub(r"(?<=\d)\.(?=\d)", ",", plain)
    if are_people(plain, begin):
        yield from _of_roles(own, plain, number, start, language, texts)
        return
    match = next((found for form in (_HERE, *_FORMS) if (found := form.match(plain))), None)
    if match is None:
        yield from _of_roles(own, plain, number, start, language, texts)
        return
    items = _items(match["list"], verbs="here" in match.groupdict()) if _is_whole(match) else ()
    if items and number.value not in _lengths(items, match["list"]):
        message = f'"{number.written}" announces {int(number.value)}, but {len(items)} are listed'
        yield miscounted(message, own, (start + begin, start + end), texts)
    elif not items or not _are_pairs(match["list"]):
        yield from _of_roles(own, plain, number, start, language, texts)


def _of_values(
    own: Said, sentence: str, start: int, language: str, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """A warning where a count opens a list of values, or of names without a last `and`, that has one more or fewer."""
    ahead, colon, listed = sentence.partition(":")
    numbers = list(numerals(ahead, language)) if colon and "," in listed else []
    if len(numbers) != 1 or not numbers[0].bare or numbers[0].about or not 2 <= numbers[0].value <= MOST:
        return
    number = numbers[0]
    plain = re.sub("[\u00a0\u2009\u202f]", " ", ahead[: number.start] + OTHER + ahead[number.end :] + colon + listed)
    alone = own.field in _POINTS and sentence.strip() == own.raw.strip()
    values = _VALUES.match(plain) if listed.lstrip()[:1].isdigit() else None
    match = values or (_PLAIN.match(plain) if alone else None)
    if match is None or _TIMES.search(ahead) or (not values and _NOT_ALL.search(match["list"])):
        return
    items = re.split(rf"{_AND}|, ", match["list"])
    if not values and (abs(len(items) - number.value) != 1 or any(map(_says_more, items))):
        return  # of ten, three may be named
    if len(items) != number.value:
        message = f'"{number.written}" announces {int(number.value)}, but {len(items)} are listed'
        yield miscounted(message, own, (start + number.start, start + number.end), texts)


def _says_more(item: str) -> bool:
    """Whether it is no name of one thing: two that are joined, or a sentence."""
    spoken = plain_words(item)
    return len(spoken) > _LONGEST or bool(_SAYS_MORE & {*spoken} or re.search(rf"{_AND}|{_OR}", item))


def _of_roles(
    own: Said, plain: str, number: Numeral, start: int, language: str, texts: Mapping[str, SourceText]
) -> Iterator[Finding]:
    """A warning where the list behind a count, whatever stands between, is longer or shorter."""
    listed = enumerated(plain, number.start, language)
    if listed and not listed.fewest <= number.value <= len(listed.items):
        message = f'"{number.written}" announces {int(number.value)}, but {len(listed.items)} are listed'
        yield miscounted(message, own, (start + number.start, start + number.end), texts)


def _is_whole(match: re.Match[str]) -> bool:
    """Whether the list may be all of what is counted: no word says otherwise, and nothing else is announced."""
    lead = match.groupdict().get("lead") or ""
    if _NOT_ALL.search(f"{match['rest']} {match['list']}") or _NOT_ALL.search(lead[-25:]) or lead.lower().endswith(_OF):
        return False
    clause = re.sub(_TAKE_PART, "", match.groupdict().get("clause") or "")
    if clause and re.search(_OF_OTHERS, clause) and match["colon"]:
        return False
    return _TIMES.search(match["rest"]) is None and _ONE_OTHER.isdisjoint(plain_words(match["rest"]))


def _items(listed: str, *, verbs: bool) -> Sequence[str]:
    """The items of a list that ends with `and` or `or`; none where one of them says more than a name."""
    last = re.search(_OR, listed) if verbs or not re.search(_AND, listed) else None
    if not last and not re.search(_AND, listed):
        return ()
    items = re.split(rf"{_OR if last else _AND}|, ", listed.strip())
    single = verbs and all(len(plain_words(item)) == 1 for item in items)
    return items if len(items) > 1 and (single or all(map(_is_item, items))) else ()


def _is_item(item: str) -> bool:
    """Whether it names one thing, and says nothing of it."""
    spoken = plain_words(item)
    return len(spoken) <= _LONGEST and re.match(_ITEM, item) is not None and not _SAYS_MORE & {*spoken[1:]}


def _are_pairs(listed: str) -> bool:
    """Whether each of its parts is two things: `tea and coffee, bread and butter`."""
    groups = listed.split(", ")
    return len(groups) > 1 and all(re.search(_AND, group) for group in groups)


def _lengths(items: Sequence[str], listed: str) -> range:
    """How many items there may be: `research and development` is one, and so may two names at the end be."""
    if _are_pairs(listed):
        return range(len(listed.split(", ")), len(items) + 1)
    ands = len(re.findall(_AND, listed))
    names = ands > 0 and not any(re.match(_ARTICLED, item) for item in items[-2:])
    return range(len(items) - max(ands - 1, int(names)), len(items) + 1)
