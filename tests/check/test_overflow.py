"""Text that does not fit: found wherever it stands, told once, with advice that helps."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deck.build import plan
from deck.check.pages import overflow
from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.kinds import kind
from deck.kinds.slide import Title
from deck.kinds.text import TextSlide
from deck.source.finding import Finding, Severity
from tests.decks import content
from tests.kinds.slides import WORDS, small

LONG = " ".join(islice(cycle(WORDS), 60))


def findings(folder: Path, *slides: str) -> list[Finding]:
    """What the check says of these slides, all other checks aside."""
    made = plan(content(folder, *slides))
    assert made.style is not None
    return list(overflow.check(made.pages, made.style))


def titled(said: str) -> list[Finding]:
    """What the check says of a page with that title."""
    style = small()[1]
    slide = TextSlide(title=Title((Run(said),)), text=Inline((Run("Words"),)), address="results/words")
    return list(overflow.check(kind("text").plan(slide, style), style))


def excess(finding: Finding) -> int:
    return int(re.search(r"about (\d+) characters", finding.message)[1])  # type: ignore[index]


def test_text_that_fits_is_not_told(tmp_path: Path) -> None:
    assert findings(tmp_path, *(kind(name).example for name in ("text", "levers", "risks", "summary", "quote"))) == []


def test_what_cannot_be_placed_is_told_with_its_part_of_the_slide(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, kind("text").example, f"kind: text\ntitle: {LONG}\ntext: Words\n")
    assert (finding.code, finding.severity) == ("text-overflow", Severity.ERROR)
    assert "(title)" in finding.message
    assert excess(finding) < len(LONG)
    assert Path(finding.span.path).name == "results.yaml"
    lines = (tmp_path / "content/results.yaml").read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, 1) if line.startswith("  - kind:")]
    assert starts[1] <= finding.span.line <= len(lines)


@pytest.mark.parametrize(
    "slide",
    [
        f"kind: quote\ntext: {LONG}\nby: Ada\n",
        f"kind: quote\ntext: We were there\nby: Ada\nrole: {LONG}\n",
        f"kind: levers\ntitle: What we did\nlevers:\n  - name: One\n    caption: Two\n    text: {LONG * 9}\n",
        f"kind: levers\ntitle: What we did\nlevers:\n  - name: One\n    figure: plan\n    caption: {LONG}\n",
        f"kind: summary\ntitle: The year\ntext: Words\nfacts:\n  - figure: plan\n    text: {LONG}\n",
        f"kind: big-number\ntitle: The plan\nfigure: plan\ncaption: {LONG}\n",
        f"kind: loop\ntitle: A week\nback: {LONG}\nsteps:\n" + "".join(f"  - name: Step {n}\n" for n in range(3)),
    ],
    ids=lambda slide: slide.split("\n")[0],
)
def test_what_goes_on_elsewhere_is_not_told(slide: str, tmp_path: Path) -> None:
    assert findings(tmp_path, slide) == []


def test_every_text_is_told_once_in_the_order_of_the_slides(tmp_path: Path) -> None:
    slides = [f"kind: text\ntitle: {number} {LONG}\ntext: Words\n" for number in range(3)]
    told = [finding.message[10:].lstrip() for finding in findings(tmp_path, *slides)]
    assert [message[:1] for message in told] == ["0", "1", "2"]


@given(st.integers(20, 250), st.integers(0, 99))
@settings(max_examples=25, deadline=None)
def test_following_the_advice_helps(count: int, shift: int) -> None:
    """It is on the near side: twice as much text as fits takes a few rounds, each of which tells less."""
    said = " ".join(islice(cycle(WORDS[shift % len(WORDS) :] + WORDS), count))
    told: list[int] = []
    while found := titled(said):
        told.append(excess(found[0]))
        said = said[: -told[-1]].rpartition(" ")[0]
    assert told == sorted(told, reverse=True)
    assert len(told) <= 6


@given(st.integers(1, 60))
@settings(max_examples=20, deadline=None)
def test_a_shorter_text_never_overflows_where_a_longer_one_fits(count: int) -> None:
    longer, shorter = (" ".join(islice(cycle(WORDS), words)) for words in (count + 1, count))
    assert titled(longer) or not titled(shorter)


def test_text_as_high_as_its_frame_fits_and_a_line_more_does_not() -> None:
    style = small()[1]
    slide = TextSlide(title=Title((Run("A title"),)), text=Inline((Run("Words"),)), address="results/words")
    (page,) = kind("text").plan(slide, style)
    (words,) = (own for own in page.items if getattr(own, "slot", "") == "text")
    lines = [replace(words, paragraphs=words.paragraphs * count) for count in range(1, 40)]
    told = [bool(list(overflow.check((replace(page, items=(own,)),), style))) for own in lines]
    assert told == sorted(told)
    assert {True, False} == set(told)


def test_the_check_explains_itself() -> None:
    assert len((overflow.__doc__ or "").split()) > 30
