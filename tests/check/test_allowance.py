"""Findings allowed on their line, and levels for the whole deck."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.build import Planned, plan
from deck.check.allowance import allowances, malformed
from deck.source.finding import Severity
from deck.source.fix import mended
from deck.source.text import SourceText
from tests.decks import DECK, content

STOP = "kind: text\ntitle: Sales grew.{behind}\ntext: We looked.\n"


def codes(made: Planned) -> list[str]:
    return [own.code for own in made.findings]


def planned(folder: Path, slide: str, **files: str) -> Planned:
    return plan(content(folder, slide, **files))


def test_a_warning_is_allowed_behind_its_line(tmp_path: Path) -> None:
    assert codes(planned(tmp_path, STOP.format(behind="   # deck: allow title-stop"))) == []


def test_a_reason_may_follow(tmp_path: Path) -> None:
    assert codes(planned(tmp_path, STOP.format(behind="  # deck: allow title-stop (the report has it)"))) == []


def test_codes_without_a_comma_are_several(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Sales grew by 15 Km.{behind}\ntext: We looked.\n"
    both = "  # deck: allow title-stop plain-typing as the report has it"
    assert codes(planned(tmp_path, slide.format(behind=both))) == []
    assert codes(planned(tmp_path, STOP.format(behind=both))) == ["unused-allowance"]


def test_capitals_and_a_colon_do_not_matter(tmp_path: Path) -> None:
    assert codes(planned(tmp_path, STOP.format(behind="  # Deck: allow: title-stop"))) == []


def test_a_warning_is_allowed_alone_on_the_line_above(tmp_path: Path) -> None:
    slide = "kind: text\n# deck: allow title-stop\n\n# as in the report\ntitle: Sales grew.\ntext: We looked.\n"
    assert codes(planned(tmp_path, slide)) == []


def test_behind_the_bar_of_a_text_it_counts_for_all_its_lines(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: |  # deck: allow title-stop\n  Sales grew,\n  costs did not.\ntext: We looked.\n"
    assert codes(planned(tmp_path, slide)) == []


@pytest.mark.parametrize(
    "title",
    [
        '"Sales grew last year. Costs fell\n  in the same year"{}',
        "'Sales grew last year. Costs fell\n\n  in the same year'{}",
        "Sales grew last year. Costs fell\n  in the\n  same year{}",
    ],
)
def test_behind_the_last_line_of_any_other_text_it_counts_for_all_its_lines(title: str, tmp_path: Path) -> None:
    slide = "kind: text\n{}title: {}\ntext: We looked.\n"
    told = codes(planned(tmp_path, slide.format("", title.format(""))))
    assert "title-sentences" in told
    comment = f"# deck: allow {', '.join(sorted(set(told)))}"
    assert codes(planned(tmp_path, slide.format("", title.format(f"  {comment}")))) == []
    assert codes(planned(tmp_path, slide.format(f"{comment}\n", title.format("")))) == []


def test_behind_the_text_below_it_does_not_count(tmp_path: Path) -> None:
    slide = 'kind: text\ntitle: Sales grew.\ntext: "We\n  looked"  # deck: allow title-stop\n'
    assert sorted(codes(planned(tmp_path, slide))) == ["title-stop", "unused-allowance"]


def test_inside_a_text_it_is_text_and_told(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: |\n  Sales grew.\ntext: |\n  We looked. # deck: allow title-stop\n"
    assert codes(planned(tmp_path, slide)) == ["title-stop", "allowance-in-text"]


def test_an_allowance_of_another_code_does_not_help(tmp_path: Path) -> None:
    slide = STOP.format(behind="  # deck: allow title-topic")
    assert sorted(codes(planned(tmp_path, slide))) == ["title-stop", "unused-allowance"]


def test_several_codes_are_set_apart_by_commas(tmp_path: Path) -> None:
    made = planned(tmp_path, STOP.format(behind="  # deck: allow title-stop, title-topic"))
    (found,) = made.findings
    assert found.code == "unused-allowance"
    assert "title-topic" in found.message


def test_an_allowance_that_allows_nothing_is_told_with_the_code_that_was_meant(tmp_path: Path) -> None:
    (found,) = planned(tmp_path, "kind: text\ntitle: Sales grew  # deck: allow title-stpo\ntext: A.\n").findings
    assert found.help == 'did you mean "title-stop"?'
    assert found.fix is None


def test_an_error_is_never_allowed(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Sales <nothing>  # deck: allow unknown-figure\n"
    first, second = planned(tmp_path, slide).findings
    assert (first.code, second.code) == ("unknown-figure", "unused-allowance")
    assert second.message.startswith("errors cannot be allowed")
    assert second.fix is not None


def test_what_is_an_error_by_the_level_of_the_deck_alone_is_allowed(tmp_path: Path) -> None:
    strict = DECK + "checks: { title-stop: error }\n"
    assert codes(planned(tmp_path, STOP.format(behind="  # deck: allow title-stop"), deck=strict)) == []
    assert codes(planned(tmp_path, STOP.format(behind=""), deck=strict)) == ["title-stop"]


def test_an_allowance_of_what_the_deck_turns_off_is_needless(tmp_path: Path) -> None:
    silent = DECK + "checks: { title-stop: off }\n"
    made = planned(tmp_path, STOP.format(behind="  # deck: allow title-stop"), deck=silent)
    assert codes(made) == ["unused-allowance"]


def test_the_deck_gives_needless_allowances_a_level_too(tmp_path: Path) -> None:
    silent = DECK + "checks: { unused-allowance: off }\n"
    assert codes(planned(tmp_path, "kind: text\ntitle: Sales  # deck: allow title-stop\ntext: A.\n", deck=silent)) == []


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        ("# deck: alow title-stop", "# deck: allow title-stop"),
        ("# deck: alow title-stop as the report has it", "# deck: allow title-stop as the report has it"),
        ("# deck: ignore title-stop, title-topic", "# deck: allow title-stop, title-topic"),
        ("# deck: allow Title-Stop", "# deck: allow title-stop"),
        ("# deck allow title-stop", "# deck: allow title-stop"),
        ("# deck: allow", None),
        ("# deck: alow the full stop", None),
    ],
)
def test_a_comment_that_was_to_allow_something_is_told_with_what_was_meant(comment: str, meant: str | None) -> None:
    source = SourceText.of("a.yaml", f"title: Sales grew.  {comment}\n")
    (found,) = malformed(source)
    assert (found.code, found.message) == ("unused-allowance", "this comment allows nothing")
    if meant is None:
        assert found.fix is None
        assert "# deck: allow title-stop" in found.help
    else:
        assert found.fix is not None
        assert not found.fix.safe
        assert mended(source, [found.fix]) == (f"title: Sales grew.  {meant}\n", 1)


@pytest.mark.parametrize(
    "comment",
    [
        "# deck: allow title-stop",
        "# deck: follow the report",
        "# Deck of the year",
        "# deck allows for two",
        "# check: it",
    ],
)
def test_other_comments_are_left_alone(comment: str) -> None:
    assert list(malformed(SourceText.of("a.yaml", f"title: Sales  {comment}\n"))) == []


def test_a_misspelt_allowance_is_told_beside_errors_too_and_inside_a_text_as_text(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Sales <nothing>  # deck: alow title-stop\n"
    assert codes(planned(tmp_path, slide)) == ["unknown-figure", "unused-allowance"]
    inside = "kind: text\ntitle: Sales\ntext: |\n  We looked. # deck: alow title-stop\n"
    assert codes(planned(tmp_path, inside)) == ["allowance-in-text"]


def test_while_content_has_errors_no_allowance_is_told_as_needless(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: Sales grew.  # deck: allow title-stop\ntext: <nothing>\n"
    assert codes(planned(tmp_path, slide)) == ["unknown-figure"]


def test_the_needless_comment_is_taken_out_by_its_fix() -> None:
    text = "title: A  # deck: allow title-stop\nby: B\n"
    (own,) = allowances(SourceText.of("a.yaml", text))
    assert own.comment is not None
    assert (own.comment.column, own.comment.end_column) == (9, 35)


def test_a_comment_alone_on_its_line_goes_with_its_line() -> None:
    (own,) = allowances(SourceText.of("a.yaml", "by: B\n# deck: allow title-stop\ntitle: A\n"))
    assert own.comment is not None
    assert (own.comment.line, own.comment.end_line, own.comment.end_column) == (2, 3, 1)
    assert (own.first, own.last) == (3, 3)


@given(
    st.lists(
        st.sampled_from(["title: |", "  text", "", "- a: >-", "    b", "# deck: allow a-b", "x: y  # deck: allow c"])
    )
)
def test_any_file_has_as_many_allowances_as_comments(lines: list[str]) -> None:
    text = SourceText.of("a.yaml", "\n".join(lines))
    found = list(allowances(text))
    assert len(found) == sum("allow" in line for line in lines)
    assert all(own.first <= own.last <= max(1, len(text.lines)) for own in found)


@pytest.mark.parametrize(("level", "expected"), [("error", "error"), ("info", "info"), ("warning", "warning")])
def test_a_deck_gives_a_finding_the_level_that_it_has_there(level: str, expected: str, tmp_path: Path) -> None:
    made = planned(tmp_path, STOP.format(behind=""), deck=DECK + f"checks:\n  title-stop: {level}\n")
    assert [own.severity for own in made.findings] == [Severity(expected)]


def test_a_deck_may_turn_a_finding_off(tmp_path: Path) -> None:
    made = planned(tmp_path, STOP.format(behind=""), deck=DECK + "checks: { title-stop: off }\n")
    assert made.findings == ()


def test_a_code_that_no_finding_has_is_told_at_its_place_whatever_else_is_wrong(tmp_path: Path) -> None:
    made = planned(tmp_path, "kind: text\ntitle: <nothing>\n", deck=DECK + "checks:\n  title-stpo: off\n")
    assert sorted(codes(made)) == ["unknown-figure", "unknown-value"]
    found = next(own for own in made.findings if own.code == "unknown-value")
    assert (found.span.line, found.span.column, found.help) == (7, 3, 'did you mean "title-stop"?')


def test_a_level_for_what_is_always_an_error_is_told(tmp_path: Path) -> None:
    (found,) = planned(
        tmp_path, STOP.replace("grew.", "grew").format(behind=""), deck=DECK + "checks: {unknown-key: off}\n"
    ).findings
    assert (found.code, found.message) == ("unknown-value", '"unknown-key" is always an error: it has no other level')
    assert (found.span.line, found.span.column, found.help) == (6, 10, "take the line out")


def test_an_error_stays_one_whatever_level_the_deck_gives_it(tmp_path: Path) -> None:
    long = "kind: text\ntitle: " + "Never again will we do it like that. " * 30 + "\ntext: Words\n"
    made = planned(tmp_path, long, deck=DECK + "checks: { text-overflow: off }\n")
    assert "text-overflow" in codes(made)


def test_of_two_fixes_in_one_place_the_first_is_applied() -> None:
    source = SourceText.of("a.yaml", "title: A  # deck: allow a-b\n")
    (own,) = allowances(source)
    from deck.source.fix import Edit, Fix

    assert own.comment is not None
    fix = Fix((Edit(own.comment, ""),))
    assert mended(source, [fix, fix]) == ("title: A\n", 1)


@pytest.mark.parametrize(
    ("reason", "safe"), [("", True), (" ", True), (" (as the report has it)", False), (": why", False)]
)
def test_a_needless_allowance_with_its_authors_reason_is_left_to_its_author(
    reason: str, safe: bool, tmp_path: Path
) -> None:
    slide = STOP.replace("grew.", "grew").format(behind=f"  # deck: allow title-stop{reason}")
    (found,) = planned(tmp_path, slide).findings
    assert found.fix is not None
    assert found.fix.safe is safe


def test_an_allowance_of_what_only_the_report_would_show_is_not_needless_while_that_cannot_be_read(
    tmp_path: Path,
) -> None:
    slide = "kind: text\ntitle: We build 888 km of road  # deck: allow not-in-report\ntext: We looked.\n"
    named = DECK + "report: report.md  # deck: allow report-lost\n"
    folder = content(tmp_path / "content", slide, deck=named)
    assert codes(plan(folder)) == ["missing-file"]
    (folder / "report.md").write_text("It says 888 km of road.\n", encoding="utf-8")
    assert sorted(codes(plan(folder)))[-1] == "unused-allowance"
    without = content(tmp_path / "without", slide)
    assert codes(plan(without)) == ["unused-allowance"]


def test_an_allowance_of_what_a_page_shows_is_not_needless_on_pages_of_another_look(tmp_path: Path) -> None:
    slide = "kind: text\ntitle: We looked  # deck: allow broken-word, title-stop\ntext: We looked.\n"
    folder = content(tmp_path, slide)
    assert codes(plan(folder)) == ["unused-allowance", "unused-allowance"]
    for look in ({"page": "A4"}, {"brand": "sobre"}, {"tone": "dark"}):
        (found,) = (own for own in plan(folder, **look).findings if own.code == "unused-allowance")
        assert "title-stop" in found.message


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        ("title-stop plain-typing, title-topic", ["title-topic"]),
        ("title-topic plain-typing , title-stop", ["title-topic"]),
        ("plain-typing title-stop, tilte-topic: the report", ["tilte-topic"]),
        ("plain-typing title-stop, as in the report", []),
        ("plain-typing, title-stop title-topic", ["title-topic"]),
    ],
)
def test_codes_may_be_set_apart_in_both_ways_at_once(behind: str, left: list[str], tmp_path: Path) -> None:
    slide = f"kind: text\ntitle: Sales grew by 15 Km.  # deck: allow {behind}\ntext: We looked.\n"
    found = planned(tmp_path, slide).findings
    assert [own.message.split('"')[1] for own in found] == left
    assert {own.code for own in found} <= {"unused-allowance"}
