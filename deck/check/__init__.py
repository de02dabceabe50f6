"""What is wrong with a deck that could be built. One check a file; its docstring is its page in `deck explain`.

They lie in packages by what they look at: `pages` as laid out, the `message` of a slide, the `language` of texts, the
`figures`, the sums within `sentences` and `tables`, `titles` against their slides, what is said `twice`.

A check is a module with its `CODE` and `check`: of `PAGE_CHECKS` and `TEXT_CHECKS` over the pages as laid out, of
`CONTENT_CHECKS` over the report and the texts of its files, by path; `report_lost` looks at both. Its docstring says
what it finds, then `Level:`, `Why:`, `Instead:` and `Example:` (see `explained`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deck.check.allowance import settled
from deck.check.drafted import certain, doubtless
from deck.check.figures import (
    announced_by_name,
    announced_count,
    announced_in_sentence,
    announced_rows,
    beside_figure,
    claim,
    compared_change,
    compared_value,
    exchanged_years,
    impossible_period,
    listed_total,
    literal,
    mixed_units,
    named_change,
    named_year,
    not_in_report,
    other_scale,
    other_share,
    report_lost,
    share,
    short_value,
    stated_difference,
    then_value,
    total,
    unbound_number,
    unit_slip,
    value_than,
    value_twice,
    variation,
)
from deck.check.language import lone_quote, plain_typing, quoted_whole, unclosed_markup, ungrouped_number, unit_forms
from deck.check.level import audible, levelled
from deck.check.message import (
    list_length,
    missing_cell,
    pace,
    short_agenda,
    title_capitals,
    title_sentences,
    title_stop,
    title_topic,
    typed_list,
    undrawn,
)
from deck.check.pages import (
    broken_word,
    coarse_picture,
    continued,
    faint_picture,
    hidden_sources,
    long_kicker,
    missing_source,
    moved_to_notes,
    overflow,
    shown_otherwise,
    text_size,
    unknown_font,
    unshaped_script,
)
from deck.check.places import Places
from deck.check.sentences import said_of_index, sums_in_prose
from deck.check.tables import sums_in_tables
from deck.check.titles import (
    said_of_rows,
    said_plainly,
    share_of_shown,
    shown_share,
    title_change,
    title_data,
    title_share,
    title_total,
)
from deck.check.twice import (
    announced_twice,
    counted_slip,
    figure_of_row,
    said_again,
    said_by_name,
    said_flatly,
    said_of_date,
    said_of_person,
    said_of_row,
    said_slip,
    said_twice,
    shown_slip,
    table_slip,
    two_tables,
    whole_of_rows,
    with_its_step,
)
from deck.content.model import Report
from deck.kinds.style import Style
from deck.page.page import Page
from deck.source.finding import Finding
from deck.source.flood import stemmed
from deck.source.span import Span
from deck.source.text import SourceText

TEXT_CHECKS = (overflow, broken_word)
PAGE_CHECKS = (
    continued,
    shown_otherwise,
    long_kicker,
    hidden_sources,
    text_size,
    unknown_font,
    unshaped_script,
    missing_source,
    moved_to_notes,
    faint_picture,
    coarse_picture,
)
FIGURE_CHECKS = (
    unit_slip,
    variation,
    named_change,
    other_share,
    value_than,
    stated_difference,
    sums_in_prose,
    said_of_index,
    sums_in_tables,
    title_change,
    title_data,
    title_share,
    title_total,
    said_plainly,
    said_of_rows,
    share_of_shown,
    share,
    shown_share,
    total,
    listed_total,
    value_twice,
    announced_count,
    announced_by_name,
    announced_in_sentence,
    announced_rows,
    announced_twice,
    literal,
    beside_figure,
    then_value,
    short_value,
    said_twice,
    said_again,
    said_by_name,
    said_flatly,
    said_of_date,
    said_of_person,
    said_of_row,
    shown_slip,
    said_slip,
    counted_slip,
    table_slip,
    two_tables,
    figure_of_row,
    whole_of_rows,
    with_its_step,
    claim,
    compared_change,
    compared_value,
    exchanged_years,
    impossible_period,
    named_year,
    mixed_units,
    other_scale,
    not_in_report,
)
MESSAGE_CHECKS = (title_stop, title_capitals, title_topic, title_sentences, list_length, pace, short_agenda)
SHOWN_CHECKS = (missing_cell, undrawn, typed_list)
BINDING_CHECKS = (unbound_number,)
LANGUAGE_CHECKS = (lone_quote, quoted_whole, ungrouped_number, unit_forms, plain_typing, unclosed_markup)
CONTENT_CHECKS = (*MESSAGE_CHECKS, *SHOWN_CHECKS, *LANGUAGE_CHECKS, *FIGURE_CHECKS, *BINDING_CHECKS)


def check(pages: Sequence[Page], style: Style, report: Report | None = None) -> list[Finding]:
    """Every finding of every check of pages, in the order of the checks; and what they leave out of a report."""
    places = Places(report)
    of_texts = (finding for own in TEXT_CHECKS for finding in own.check(pages, style, places))
    of_pages = (finding for own in PAGE_CHECKS for finding in own.check(pages, style))
    return [*of_texts, *of_pages, *(report_lost.check(report, pages) if report else ())]


def check_content(report: Report, texts: Mapping[str, SourceText]) -> list[Finding]:
    """Every finding of every check of content, in the order of the checks."""
    return told_once([own for each in CONTENT_CHECKS for own in each.check(report, texts)])


def told_once(found: Sequence[Finding]) -> list[Finding]:
    """The findings with one for each number: of what it is said of, rather of a sum than of a figure or of another."""
    summed, said = ({_begins(own.span) for own in found if own.code == code} for code in (variation.CODE, literal.CODE))
    known = {
        literal.CODE: summed,
        value_twice.CODE: summed | said,
        share.CODE: set(),
        variation.CODE: set(),
        total.CODE: set(),
    }
    known[other_scale.CODE] = {_begins(own.span) for own in found if own.code in known}
    told: list[Finding] = []
    for own in found:
        places = known.get(own.code, set())
        if _begins(own.span) not in places:
            told.append(own)
            if own.code in known:
                places.add(_begins(own.span))
    return told


def _begins(span: Span) -> tuple[str, int, int]:
    """Where it begins: one check underlines a number, another its unit too."""
    return span.path, span.line, span.column


def check_draft(report: Report, texts: Mapping[str, SourceText], errors: Sequence[Finding]) -> list[Finding]:
    """What the checks of content find in a report that has errors, and what these cannot have brought about."""
    sure = doubtless(report, errors)
    return certain(check_content(sure, texts), sure, errors) if sure else []


def weighed(
    findings: Sequence[Finding],
    report: Report | None,
    texts: Mapping[str, SourceText],
    *,
    complete: bool,
    as_written: bool = True,
) -> tuple[Finding, ...]:
    """The findings at the deck's levels, without those that their author allows; of very many in a file the first.

    `complete` when every check has run: then an allowance that nothing needed is told, unless it may be needed when the
    deck is laid out as it says itself (`as_written`), or when its report can be read. Allowances come first: what is an
    error only by the deck's level may be allowed.
    """
    heard = audible(findings, report.deck) if report else findings
    of_pages = set() if as_written else {own.CODE for own in (*TEXT_CHECKS, *PAGE_CHECKS)}
    unread = report is not None and report.deck.report and report.text is None
    of_report = {not_in_report.CODE, report_lost.CODE} if unread else set()
    left = settled(heard, texts, complete=complete, unasked=of_pages | of_report)
    return tuple(stemmed(list(levelled(left, report.deck)) if report else left))
