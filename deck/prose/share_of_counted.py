"""A share of what was counted before: in the sentence before, or in the clause before.

`The libraries have 41,000 members. Of these, 16,400 are under 25, or 40%`; `We asked 1,600 and 640 answered, a response
rate of 40%`; `42 came to the interview, and 21 signed: one in two`. part_whole.py reads a whole that a word marks; here
what marks it is `of these`, the rate of those who answer, or the fraction that closes the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from deck.figures.interval import HUNDRED, Interval
from deck.figures.late import Late
from deck.figures.quantity import PERCENT
from deck.prose.fraction import SIGN, with_fractions
from deck.prose.pairs import alike
from deck.prose.part_whole import Part, counted, share_of
from deck.prose.sentence import A_VALUE, OTHER, VALUE, YEAR, Sentence, Value

_NO_NUMBER = rf"[^{VALUE}{YEAR}{OTHER}{SIGN}.;:()]"
_SHARE = rf"(?P<share>{VALUE}+|{SIGN}+)"
_CLOSES = r"(?=\s*(?:[.,;!?)]|$))"
_WHO = rf"(?:(?:under|over|aged|moins de|plus de) {A_VALUE}|{_NO_NUMBER}){{0,80}}?"
"""Who they are; an age may be said of them."""
_OF_THESE = Late(
    r"(?i)\s*(?:of (?:these|those|them)|among them|parmi (?:eux|elles|ceux-ci|celles-ci|ces derniers|ces dernières)"
    r"|d['’]entre (?:eux|elles)|(?:sur|de) ce(?:t ensemble| total| nombre)),? "
    rf"(?P<part>{A_VALUE}){_WHO}(?:,? (?:soit|or|i\.e\.|that is|donc)| \(|,) ?{_SHARE}{_CLOSES}"
)
_BOTH = (
    r"(?:(?:answer|repl|respond|return|fill)\w*|répon\w+|retourn\w+|rempl\w+)",
    r"(?:vot\w+|did|took part|turn\w*|particip\w+)",
)
_RATES = (
    r"(?:response|reply|answer|return) rate|taux de (?:réponse|retour)",
    r"turnout|participation rate|taux de participation|participation",
)
_ANSWERED = tuple(
    Late(
        rf"(?i)(?P<whole>{A_VALUE}){_NO_NUMBER}{{0,60}}?,? (?:and|et|but|mais|of whom|dont|;) "
        rf"(?:only |seulement |seuls )?(?P<part>{A_VALUE})(?P<who>(?: (?:of them|d['’]entre eux))?"
        rf"(?: (?:a|ont|have|had|nous ont|l['’]ont))? {verb})"
        rf"{_NO_NUMBER}{{0,25}}?[,:–—] ?(?:(?:soit|or|that is|for|donc) )?(?:une? |an? |the |le |la )?"
        rf"(?:{rate}) (?:of|de|d['’]) ?{_SHARE}{_CLOSES}"
    )
    for verb, rate in zip(_BOTH, _RATES, strict=True)
)
_SIGNED = Late(
    rf"(?i)\s*(?P<whole>{A_VALUE})(?: (?!of|sur|des|de)[^\W\d_][\w’'-]*)(?:{_NO_NUMBER}{{0,60}}?),? (?:and|et|but|mais)"
    rf" (?:only |seulement )?(?P<part>{A_VALUE})(?P<who> [^\W\d_]{_NO_NUMBER}{{0,40}}?)(?: ?[:–—]|, (?:or|soit)) "
    rf"(?P<share>{SIGN}+)\s*[.!]?\s*$"
)
_ONE_IN = Late(r"(?i)(?:one|two|three|une?|deux|trois) (?:in|out of|sur) [^\W\d_]+")
_VERB_FIRST = Late(
    r"(?i) (?!(?:in|at|on|for|to|from|en|à|au|aux|dans|pour|sur|de|des|of|with|without|sans|avec|more|plus|other"
    r"|autres)\b)"
    r"(?:(?:a|ont|sont|en|have|had|were|are)\b|[^\W\d_]+(?:ed|ent)\b|came\b|went\b|left\b|stayed\b|bought\b|paid\b|won\b"
    r"|passed\b|took\b|got\b|made\b|wrote\b)"
)
"""Behind the part: what so many of them did."""
_VERBS = ("is", "was", "has", "sous")
_OF_ALL = Late(r"(?i)\s*(?:sur|parmi|of|out of|among)(?: (?:the|our|les|nos))? ")
_FURTHEST = 25


def part_of_counted(sentence: Sentence) -> Part | None:
    """The share that closes a sentence, of so many who did something of those that it counts first."""
    shape = with_fractions(sentence.shape)
    if len(sentence.values) > 3 or OTHER in sentence.text or (found := share_of(sentence, shape)) is None:
        return None
    text = shape[sentence.start : sentence.end]
    match = next(filter(None, (form.search(text) for form in _ANSWERED)), None)
    if match is None:
        match = _SIGNED.match(text)
        if match is None or not _VERB_FIRST.match(match["who"]):
            return None
        if not _ONE_IN.fullmatch(sentence.written(*found[1])):
            return None
    whole, part = (sentence.by_start.get(sentence.start + match.start(name)) for name in ("whole", "part"))
    if whole is None or part is None or sentence.start + match.start("share") != found[1][0]:
        return None
    own = Part(found[0], part, whole, found[1], exact=True)
    both = whole.counted.plus(part.counted)
    of_both = _percent(part.counted, both)
    if not (whole.bare and part.bare) or (of_both and of_both.meets(own.share)):
        return None  # so many in the one, so many in the other
    return own if _is_near(own) else None


def part_of_these(first: Sentence, sentence: Sentence) -> Part | None:
    """The share that a sentence says of some of those whom the one before it counted."""
    shape = with_fractions(sentence.shape)
    follows = not first.shape[first.end : sentence.start].strip()
    found = share_of(sentence, shape) if follows else None
    match = _OF_THESE.match(shape[sentence.start : sentence.end]) if found else None
    part = sentence.by_start.get(sentence.start + match.start("part")) if match else None
    if match is None or found is None or part is None or sentence.start + match.start("share") != found[1][0]:
        return None
    least = part.amount.interval.low
    levels = [own for own in first.values if own.amount.unit != PERCENT and own.amount.interval.low > least]
    noun = counted(sentence, part)
    same = [own for own in levels if noun and counted(first, own) == noun]
    candidates = same or (levels if len(levels) == 1 else _some_of_all(first, levels))
    if len(candidates) != 1 or len(sentence.values) > 3 or (noun.endswith("s") and not same and noun not in _VERBS):
        return None
    both = alike(part, candidates[0])
    if both is None or part.bare != candidates[0].bare or any(_agrees(found[0], part, own) for own in levels):
        return None
    own = Part(found[0], part, candidates[0], found[1], exact=True)
    return own if _is_near(own) else None


def _some_of_all(first: Sentence, levels: Sequence[Value]) -> Sequence[Value]:
    """The last of two counts, where it is some of the first: `Of the 806 who answered, 403 find it too much`."""
    of_all = len(levels) == len("ab") and _OF_ALL.match(first.shape, first.start)
    return levels[1:] if of_all and of_all.end() == levels[0].start else []


def _agrees(share: Interval, part: Value, whole: Value) -> bool:
    both = alike(part, whole)
    computed = _percent(both[0].amount.interval, both[1].amount.interval) if both else None
    return computed is not None and computed.meets(share)


def _percent(part: Interval, whole: Interval) -> Interval | None:
    quotient = part.over(whole)
    return quotient.times(HUNDRED) if quotient else None


def _is_near(own: Part) -> bool:
    """Whether the share may have been meant for what both give, not for what the others are."""
    computed = _percent(own.part.counted, own.whole.counted)
    if computed is None or computed.low > HUNDRED:
        return False
    if Interval(HUNDRED - computed.high, HUNDRED - computed.low).meets(own.share):
        return False
    return Interval(own.share.low - _FURTHEST, own.share.high + _FURTHEST).meets(computed)
