"""Two rows of its slide that a title compares: which has more, and by how much.

`Lyon sells more than Metz`, `York is behind Hull`, `Leeds leads York by 12 points`. Told where the two values say so in
no reading; silent where the title speaks of another row or measure, or of how they changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from deck.check.figures import claim, variation
from deck.check.titles.title_verdict import Verdict, is_above, is_in_unit, listed
from deck.figures.late import Late
from deck.prose.sentence import Value
from deck.prose.title_shape import A_ROW, Title
from deck.prose.title_way import ways_in

_THE = r"(?:(?:the|le|la|les|l'|a|in|at|en|au|aux|dans|chez|those in|that of|celui de|celle de|ceux de|celles de) ?)*"
_COMPARED = Late(
    rf"(?P<one>{A_ROW})[^.;:!?]{{0,60}}?\b(?:(?:"
    r"(?P<more>more|higher|larger|bigger|greater|plus|superieure?s?)"
    r"|(?P<less>fewer|less|lower|smaller|moins|inferieure?s?)"
    r")\b[^.;:!?]{0,40}? (?:than|que|qu'|a) ?|(?:"
    r"(?P<tops>ahead of|above|tops|beats?|exceeds?|surpass\w*|outsells?|outperforms?|outstrips?|outnumbers?"
    r"|devant|au-dessus d[eu]|devan\w+|depass\w+|bat)"
    r"|(?P<trails>behind|below|trails?|lags? behind|derriere|en dessous d[eu]|suit)"
    rf") ){_THE}(?P<other>{A_ROW})"
)
_GAP = Late(
    r"\b(?:"
    r"more|less|fewer|higher|lower|above|below|ahead|behind|cheaper|dearer|plus cher\w*|moins cher\w*|de plus|de moins"
    r"|gap|difference|lead|ecart|de difference|d'avance|separates?|separent?"
    r")\b"
)
_AND_OTHERS = Late(rf"{A_ROW} (?:and|et|or|ou|&) {_THE}{A_ROW}|{A_ROW}, {_THE}{A_ROW}")


def judge(title: Title) -> Verdict | None:
    """What the values of the two rows say where they contradict the title."""
    if len(title.rows) != 2 or title.is_of_another:
        return None
    values = title.sentence.values
    if not values:
        return _of_order(title)
    return _of_gap(title, values[0]) if len(values) == 1 else None


def _of_order(title: Title) -> Verdict | None:
    """`Lyon sells more bread than Metz`, `Lyon is ahead of Metz`."""
    match = _COMPARED.search(title.shape)
    if match is None or _AND_OTHERS.search(title.shape):
        return None
    word = next(key for key in ("more", "less", "tops", "trails") if match[key])
    start, end = match.span(word)
    others = [at for at, _ in title.unknown if not start <= at < end]  # one verb between the row and how it compares
    if len(others) > 1 or any(not match.start() < at < start for at in others):
        return None
    if any(not start <= way.start < end for way in ways_in(title.shape)):
        return None
    one, other = title.row(match["one"]), title.row(match["other"])
    pairs = [(one.values[key].interval, other.values[key].interval) for key in _shared(title)]
    if not title.years and title.data.spans_time:
        pairs.append((one.summed, other.summed))
    is_more = word in ("more", "tops")
    wrong = [is_above(theirs, own) if is_more else is_above(own, theirs) for own, theirs in pairs]
    return Verdict(claim.CODE, start, end, _why(title)) if wrong and all(wrong) else None


def _shared(title: Title) -> Sequence[str]:
    """The columns that it may speak of, where both rows have a value."""
    return [key for key in title.columns if all(key in row.values for row in title.rows)]


def _of_gap(title: Title, value: Value) -> Verdict | None:
    """`Leeds leads York by 12 points`: a difference in the unit of the rows that theirs is not."""
    if value.signed or not _GAP.search(title.shape) or len(title.unknown) > 2 or not is_in_unit(title, value):
        return None
    levels = [[row.values[key].interval for row in title.rows] for key in _shared(title)]
    gaps, said = [one.minus(other) for one, other in levels], value.counted
    if (
        not gaps
        or ways_in(_GAP.sub("", title.shape))
        or any(said.meets(own) or said.meets(own.negated()) for own in gaps)
    ):
        return None
    known = [own for pair in levels for own in pair]
    if said.low > max(own.high for own in known) or any(said.meets(own) for own in known):
        return None  # of another measure (a year's, all together); or the value itself, twelve more than the other
    return Verdict(variation.CODE, value.start, value.end, _why(title))


def _why(title: Title) -> str:
    """The values of both."""
    last = _shared(title)[-1]
    return listed([(row.label, row.values[last]) for row in title.rows])
