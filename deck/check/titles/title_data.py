"""A title against the data of its own slide: `Trips have tripled since 2021` over 150 and then 305 thousand.

A chart, a table, key figures, levers, a list of `Name: number`, a timeline. Each judge reads one kind of statement; it
tells only what no reading of the data agrees with, and is silent where a word may speak of another thing. The codes are
those of the nearest checks: variation, share, total, count, claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from deck.check.slides import own_title, slides
from deck.check.titles import title_order, title_peak, title_plain, title_rank, title_rows, title_than, title_trend
from deck.check.titles.title_verdict import RIGHT, Verdict
from deck.content.model import Report
from deck.kinds.slide import Slide
from deck.kinds.timeline import Timeline
from deck.prose.linking import is_hypothetical, is_narrowed
from deck.prose.said import Said
from deck.prose.sentence import Sentence, finding, sentences
from deck.prose.shown_data import data_of
from deck.prose.title_shape import A_ROW, Title, is_sign, spoken_roots, titled
from deck.prose.title_way import is_turned
from deck.source.finding import Finding
from deck.source.text import SourceText

_SO_LONG = (
    r"(?i)\b(?:in|over|en|sur|for)(?: the (?:last|past)| les)? (?:[^\W\d_]+|\d\d?)(?: derni[eè]res?| derniers)?"
    r" (?:years?|ans|années)\b|\b[^\W\d_]+ (?:years|années|ans) (?:running|in a row|de suite|d['’]affilée|consécutives)"
)
"""How long something took: no other measure."""
_ASIDE = rf"(?i)^(?:à|in|at|en|au|aux|dans) (?:the |la |le |les |l['’])?{A_ROW},|^à (?:elles?|eux) [^\W\d_]+,"
"""What a title begins with that does not narrow it: a row; how many there are."""
_JUDGES = (title_plain.judge, title_rows.judge, title_than.judge, title_rank.judge, title_peak.judge, title_trend.judge)


def check(report: Report, texts: Mapping[str, SourceText]) -> Iterator[Finding]:
    """A warning for each title that the data of its slide contradict."""
    for slide in slides(report):
        title = own_title(slide)
        if title is None:
            continue
        read = list(sentences(Said(title.raw, "title", title.span, inline=True, slide=slide), report, least=0))
        if len(read) != 1:
            continue
        verdict = _of_title(read[0], slide, report)
        if verdict:
            place = (verdict.start, verdict.end)
            message = f'"{read[0].written(*place)}" disagrees with the slide: {verdict.why}'
            yield finding(read[0], texts, verdict.code, message, place, "write the title anew, mend the number")


def _of_title(sentence: Sentence, slide: Slide, report: Report) -> Verdict | None:
    tag = report.language.tag
    if isinstance(slide, Timeline):
        return title_order.of_timeline(slide, sentence, tag)
    data = data_of(slide, report, spoken_roots(sentence, tag))
    if data is None:
        return None
    title = titled(sentence, data, tag)
    verdict = next(filter(None, (judge(title) for judge in _JUDGES)), RIGHT)
    return None if verdict is RIGHT or _is_of_something_else(title) else verdict


def _is_of_something_else(title: Title) -> bool:
    """Whether it speaks of what may be, of a part, or says the contrary."""
    signs = zip(title.sentence.said.words, title.shape, strict=True)
    rest = "".join(sign if is_sign(sign) else letter for letter, sign in signs)
    rest = re.sub(_SO_LONG, " ", re.sub(_ASIDE, "", rest))
    return is_hypothetical(rest, 0) or is_narrowed(rest, 0) or is_turned(title.plain)
