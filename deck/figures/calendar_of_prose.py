"""Dates in prose that no calendar has: `30 February`, `T5 2025`, `from 2025 to 2023`, a Friday that was a Sunday."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deck.figures.late import Late
from deck.figures.moment import (
    DAY,
    MONTH,
    MONTH_NAMES,
    ORDINALS,
    WEEKDAYS,
    WRITTEN_YEAR,
    YEAR,
    is_time,
    moment,
    month_numbers,
    place,
)
from deck.figures.spaces import widened


def impossible_in(text: str, language: str = "") -> Iterator[re.Match[str]]:
    """The dates in a text that cannot be, and the stretches of years that end before they begin.

    By the tag of its language: in Europe the day comes before the month, in the United States the other way round.
    """
    text = widened(text)
    folded = text.casefold()
    if not any(sign.isdigit() for sign in folded):
        return
    dated = re.search(YEAR, folded) is not None
    for form, signs, pattern in _IN_PROSE:
        if (dated or form in _WITHOUT_YEAR) and any(sign in folded for sign in signs or month_numbers()):
            for match in re.finditer(pattern, text, re.IGNORECASE):
                if (
                    is_time(match)
                    and not _is_moved(form, text[: match.start()])
                    and (place(form, match) is None or _is_turned(match, language))
                ):
                    yield match
    if any(sign in folded for sign in _FROM_DAY):
        ranges = (match for form in _DAYS_OF_A_MONTH for match in re.finditer(form, text, re.IGNORECASE))
        yield from (match for match in ranges if _goes_back(match, text[: match.start()]))
    if any(sign in folded for sign in (*_FROM_DAY, *_BETWEEN_DAYS)) and _DAY_OF_A_MONTH.search(text):
        found = (match for form in _DAYS_TO_A_MONTH for match in form.finditer(text))
        yield from (match for match in found if _turns_back(match, text[: match.start()]))
        yield from (match for match in _SHORT_EVENT.finditer(text) if _takes_a_year(match))
    if dated:
        several = len(re.findall(_MONTH_AND_YEAR, text)) > 1
        patterns = (*((_STRETCH,) if several else ()), *((_FROM_START_TO_END,) if _may_begin_and_end(folded) else ()))
        found = (match for pattern in patterns for match in re.finditer(pattern, text, re.IGNORECASE))
        yield from (
            match
            for match in found
            if _ends_before_it_begins(match) and not re.search(_MOVES, text[: match.start()][-_AHEAD:])
        )


def _is_moved(form: str, ahead: str) -> bool:
    """Whether `from 2030 to 2027` says where a date was moved, or what a quantity became."""
    return form == "years" and re.search(_MOVES, ahead[-_AHEAD:]) is not None


def _goes_back(days: re.Match[str], ahead: str) -> bool:
    """Whether `from 21 March to 3 March`, both of that month, goes back in time, and nothing was moved."""
    turned = days["month"].lower() in month_numbers() and int(days["first"]) > int(days["last"])
    return turned and not re.search(_MOVES, ahead[-_AHEAD:])


def _takes_a_year(stretch: re.Match[str]) -> bool:
    """Whether what lasts some weeks ends a few months before it begins: nobody means nearly a year."""
    first, last = (month_numbers()[stretch[name].lower()] for name in ("month", "other"))
    return 0 < first - last <= _FEW


def _turns_back(days: re.Match[str], ahead: str) -> bool:
    """Whether `from 28 to 3 November` goes back, and no month before it may be that of its first day."""
    first, last = int(days["first"]), int(days["last"])
    moves = re.search(_MOVES, ahead[-_AHEAD:]) is not None
    return last < first <= max(_DAYS_OF_MONTHS) and not (moves or _ANY_MONTH.search(ahead[-2 * _AHEAD :]))


def _may_begin_and_end(folded: str) -> bool:
    return all(any(verb in folded for verb in verbs) for verbs in (_BEGINS, _ENDS))


def _ends_before_it_begins(stretch: re.Match[str]) -> bool:
    """Whether `from 15 March 2025 to 3 January 2025` goes back in time."""
    first, last = (moment(written) for written in stretch.groups() if written)
    return first is not None and last is not None and last.ends < first.begins


_MONTH_FIRST = {"fr-FR": False, "en-US": True}
"""Whether `12/11/2026` is in December; languages that write it both ways are not here."""


def _is_turned(match: re.Match[str], language: str) -> bool:
    """Whether a date in digits only is one when its day and month change places: `12/13/2026` in a French deck."""
    if language not in _MONTH_FIRST or match[0].count("/") != 2:
        return False
    return int(match["day" if _MONTH_FIRST[language] else "month"]) > 12


_AHEAD = 40
_MOVES = (
    r"(?i)\b(?:avan[cç]|repouss|report|décal|recul|ramen|pass|tomb|baiss|mont|bring|brought|moved?|postpon|advanc|shift|push|pull"
    r"|slip|fell|fall|dropp?|rose|went|cut)\w*(?:[ '’][^\W\d_]+){0,4}\W*$"
)
"""Right before `from 2030 to 2027`: a date is moved, a quantity changes."""
_SPACE = "[ \u00a0]"
_UNTIL = rf"(?P<until>{WRITTEN_YEAR})"
_PARTS_SIGNS = tuple(f"{part}{number}" for part in "tq" for number in "567890") + tuple(f"h{n}" for n in "34567890")
_WITHOUT_YEAR = ("time", "date")
_NUMBER = rf"(?P<number>\d(?=e|è|st|nd|rd|th)|{'|'.join(ORDINALS)})(?:er|e|ème|st|nd|rd|th)?"
_PART = r"(?P<part>trimestre|trim\.|semestre|quarter|half)"
_SPAN = "plan|programme|program|période|period|stratégie|strategy|mandat|contrat|contract|feuille de route|roadmap"
_AT = (
    r"\b(?:ouv\w+|ferm\w+|commenc\w+|débute\w*|démarr\w*|rendez-vous|réunion|séance|départ|arriv\w+|accueil|clôtur\w+"
    rf"|part|partent|partira|open\w*|clos\w*|start\w*|begin\w*|meet\w*|leav\w*)(?:{_SPACE}\w+){{0,2}}{_SPACE}(?:à|dès|at)"
)
"""Before a time of day; a number of hours alone may be a duration."""
_LATE = rf"(?:(?:[01]?\d|2[0-4]):[6-9]\d|(?:2[5-9]|[3-9]\d)(?:{_SPACE}?h(?:{_SPACE}?[0-5]\d)?|:[0-5]\d))"
_EACH = r"(?:par|pour|de|du|des|d['’]|sur|/|hebdo|après|avant|per|a|of|after|before)"
_DATED = (
    rf"(?:\d\d?(?:er|st|nd|rd|th)?{_SPACE})?[^\W\d_]{{3,9}}\.?{_SPACE}(?:\d\d?(?:st|nd|rd|th)?,?{_SPACE})?"
    rf"{WRITTEN_YEAR}"
)
_MONTH_AND_YEAR = rf"[^\W\d_]{{3}}\.?{_SPACE}(?:\d\d?(?:st|nd|rd|th)?,?{_SPACE})?{WRITTEN_YEAR}"
"""Few texts have two: what is searched for in these takes long to compile."""
_STRETCH = (
    rf"\b(?:du|de|from){_SPACE}(?P<first>{_DATED}){_SPACE}(?:au|à|to){_SPACE}(?P<last>{_DATED})\b"
    rf"|(?<!\w)(?P<since>{_DATED}){_SPACE}?–{_SPACE}?(?P<until>{_DATED})\b"
)
_FROM_DAY = ("du ", "from ", "du\u00a0", "from\u00a0")
_DAYS_OF_A_MONTH = (
    rf"\b(?:du|from){_SPACE}(?P<first>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}(?P<month>[^\W\d_]{{3,9}}){_SPACE}(?:au|to){_SPACE}"
    rf"(?P<last>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}(?P=month)\b",
    rf"\bfrom{_SPACE}(?P<month>[^\W\d_]{{3,9}}){_SPACE}(?P<first>\d\d?)(?:st|nd|rd|th)?{_SPACE}to{_SPACE}(?:(?P=month){_SPACE})?"
    rf"(?P<last>\d\d?)(?:st|nd|rd|th)?(?=,?{_SPACE}{WRITTEN_YEAR}|[.,;:)!?]|\s*$)",
)
"""In Europe the day stands before its month, in America behind it."""
_BETWEEN_DAYS = ("entre le", "between", "–")
_DAYS_OF_MONTHS = range(1, 32)
_DAY_OF_A_MONTH = Late(rf"(?i)\d(?:er|st|nd|rd|th)?{_SPACE}(?:of{_SPACE})?(?:{MONTH_NAMES})\b")
"""Few texts have one: the rest is compiled for them."""
_DAYS_TO_A_MONTH = (
    Late(
        rf"(?i)\b(?:(?:du|from|entre{_SPACE}le|between)(?:{_SPACE}the)?){_SPACE}(?P<first>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}"
        rf"(?:au|to|et{_SPACE}le|and|until)(?:{_SPACE}the)?{_SPACE}(?P<last>\d\d?)(?:er|st|nd|rd|th)?{_SPACE}(?:of{_SPACE})?"
        rf"(?:{MONTH_NAMES})(?={_SPACE}{WRITTEN_YEAR}|{_SPACE}?[.,;:)!?–]|{_SPACE}(?:inclus|included)|\s*$)"
    ),
    Late(
        rf"(?<![\w.,–-])(?P<first>\d\d?){_SPACE}?–{_SPACE}?(?P<last>\d\d?){_SPACE}(?:{MONTH_NAMES})"
        rf"(?={_SPACE}{WRITTEN_YEAR})"
    ),
)
"""Two days of the month behind them."""
_FEW = 3
_SHORT_EVENT = Late(
    r"(?i)\b(?:vendanges?|moissons?|récoltes?|cueillettes?|festivals?|salon|foire|tournois?|congrès|soldes|épreuves|fouilles"
    r"|vacances|enquête|sondage|harvest|picking|vintage|fair|tournament|congress|exams|holidays|survey|poll)\b"
    r"(?:[ \u00a0][^\W\d_]+['’]?[^\W\d_]*)?(?:[ \u00a0](?:19|20)\d\d)?"
    r"(?:[ \u00a0](?:a|ont|dure|durent|dura|duré|lasted|lasts|ran|runs|took|place|se|s|est|sont|tenue?s?|eu|lieu|was"
    r"|were|held|open|ouverte?s?|va|vont|went)){0,4}"
    rf"{_SPACE}(?:du|from){_SPACE}\d\d?(?:er|st|nd|rd|th)?{_SPACE}(?P<month>{MONTH_NAMES}){_SPACE}(?:au|to)"
    rf"{_SPACE}\d\d?(?:er|st|nd|rd|th)?{_SPACE}(?P<other>{MONTH_NAMES})\b(?!{_SPACE}{WRITTEN_YEAR})"
)
"""What takes some weeks, and its days without a year of their own."""
_ANY_MONTH = Late(rf"(?i)\b(?:{MONTH_NAMES}|mois|months?)\b")
_ENDS = ("termin", "achèv", "achev", "finit", "finira", " end", "finish")
_BEGINS = ("commenc", "début", "start", "begin", "began")
_STARTED = "commence|commencera|débute|débutera|a (?:commencé|débuté)|starts?|started|begins?|began"
_ENDED = "termine|terminera|achève|est (?:achevée?|terminée?)|finit|finira|ends?|ended|finish|finishes|finished"
_FROM_START_TO_END = (
    rf"\b(?:{_STARTED}){_SPACE}(?:(?:en|le|in|on){_SPACE})?(?P<start>{_DATED})"
    rf",?{_SPACE}(?:et|and){_SPACE}(?:(?:se|s’|s'){_SPACE}?)?(?:{_ENDED})"
    rf"{_SPACE}(?:(?:en|le|in|on){_SPACE})?(?P<end>{_DATED})\b"
)
_SWAPPED = "2[1-9]0[1-9]"
"""A year of this century whose digits changed places: 2205."""
_SWAPPED_SIGNS = tuple(f"2{digit}0" for digit in "123456789")
_HOURS = tuple(f"{digit}{gap}h" for digit in range(10) for gap in ("", " ", "\u00a0"))
_CLOCK = tuple(f"{digit}:" for digit in range(10))
_IN_PROSE: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("part", _PARTS_SIGNS, rf"\b(?P<part>[TQH])(?P<number>\d){_SPACE}{YEAR}\b"),
    ("part", ("5t", "6t", "7t", "8t", "9t", "0t"), rf"(?<![\w.,])(?P<number>\d)(?P<part>T){_SPACE}{YEAR}\b"),
    (
        "part",
        ("mestre", "trim.", "quarter", "half"),
        rf"\b{_NUMBER}{_SPACE}{_PART}{_SPACE}(?:de{_SPACE}|of{_SPACE})?{YEAR}\b",
    ),
    ("part", _PARTS_SIGNS, rf"(?<![\w.,]){YEAR}{_SPACE}(?P<part>[TQH])(?P<number>\d)\b"),
    (
        "part",
        tuple(f"s{number}" for number in "3456789"),
        rf"\b(?:du|au|le){_SPACE}(?P<part>S)(?P<number>\d){_SPACE}{YEAR}\b",
    ),
    ("part", ("mestre",), rf"\b(?P<part>trimestre|semestre){_SPACE}(?P<number>\d){_SPACE}(?:de{_SPACE})?{YEAR}\b"),
    ("day", ("/",), rf"(?<![\w/.,-])(?P<day>\d\d?)/(?P<month>\d\d?)/{YEAR}(?![\w/-])"),
    ("time", _HOURS, rf"(?<![\w.,])\d\d?{_SPACE}?h{_SPACE}?[6-9]\d(?![\w.,]\d|\w)"),
    ("time", (*_HOURS, *_CLOCK), rf"{_AT}{_SPACE}{_LATE}(?![\w:]|{_SPACE}?{_EACH})"),
    (
        "time",
        ("week", "semaine"),
        rf"\b(?:week|semaine){_SPACE}(?:5[4-9]|[6-9]\d)(?=\s*[:,.;)–-]|{_SPACE}(?:of|de){_SPACE}20\d\d|\s*$)",
    ),
    (
        "time",
        _SWAPPED_SIGNS,
        rf"\b(?:en|depuis|dès|d['’]ici(?: à)?|in|since|by){_SPACE}(?:{_SWAPPED})(?={_SPACE}?[.,;:)]|$)",
    ),
    ("date", (), rf"(?<![\w.,/-]){DAY}{_SPACE}(?:of{_SPACE})?{MONTH}(?!\w|{_SPACE}{WRITTEN_YEAR})"),
    ("date", (), rf"\b{MONTH}{_SPACE}(?P<day>\d\d?)(?:st|nd|rd|th)\b(?!,?{_SPACE}{WRITTEN_YEAR})"),
    ("date", ("on ", "on\u00a0"), rf"\bon{_SPACE}{MONTH}{_SPACE}(?P<day>3\d)\b(?!,?{_SPACE}{WRITTEN_YEAR})"),
    ("day", ("-",), rf"(?<![\w-]){YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])"),
    (
        "weekday",
        WEEKDAYS,
        rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),?{_SPACE}(?:the{_SPACE}|le{_SPACE})?{DAY}{_SPACE}(?:of{_SPACE})?{MONTH}{_SPACE}{YEAR}\b",
    ),
    ("weekday", WEEKDAYS, rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),?{_SPACE}{MONTH}{_SPACE}{DAY},{_SPACE}{YEAR}\b"),
    ("day", (), rf"(?<![\d.,]){DAY}{_SPACE}(?:of{_SPACE})?{MONTH}{_SPACE}{YEAR}\b"),
    ("day", (), rf"\b{MONTH}{_SPACE}{DAY},{_SPACE}{YEAR}\b"),
    ("years", ("–",), rf"(?<![\w–-]){YEAR}{_SPACE}?–{_SPACE}?(?P<until>{WRITTEN_YEAR})(?![\w–-])"),
    ("years", ("-",), rf"\b(?:{_SPAN})(?:{_SPACE}[^\W\d_]+)?(?:{_SPACE}?:)?{_SPACE}{YEAR}-{_UNTIL}(?![\w–-])"),
    ("years", ("-",), rf"(?<![\w–-]){YEAR}-{_UNTIL}(?={_SPACE}(?:{_SPAN})\b)"),
    ("years", ("entre", "between"), rf"\b(?:entre|between){_SPACE}{YEAR}{_SPACE}(?:et|and){_SPACE}{_UNTIL}\b"),
    ("years", (" à ", "from"), rf"\b(?:de|from){_SPACE}{YEAR}{_SPACE}(?:à|to){_SPACE}{_UNTIL}\b"),
)
"""What is a time wherever it stands: forms that mean nothing else, each with what such a text holds (else a month)."""
