"""Whole decks, as authors write them: cover, agenda, dividers, sections, slides of any size, through the YAML."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.build import Planned, plan
from deck.kinds import name_of, names
from deck.kinds.slide import Slide
from tests.decks import DECK, RESULTS, content
from tests.fit.contents import Amount, slide_of
from tests.fit.judge import faults, laid_out
from tests.fit.said import words_of
from tests.fit.setting import FORMATS, figures, setting
from tests.fit.words import SCRIPTS, Pen
from tests.fit.written import written

BETWEEN = ("agenda", "section", "appendix")
"""Kinds that a deck of sections brings by itself, or needs a section for."""
AMOUNTS = st.builds(
    Amount,
    items=st.integers(0, 25),
    chars=st.integers(0, 60) | st.integers(0, 1500),
    script=st.sampled_from(tuple(SCRIPTS)),
    seed=st.integers(0, 99),
)


@settings(max_examples=8, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.sampled_from([name for name in names() if name not in BETWEEN]), AMOUNTS), max_size=6),
    st.integers(0, 30),
    st.sampled_from(FORMATS),
)
def test_volume_stops_no_build_and_all_of_it_is_on_the_slides(
    wanted: list[tuple[str, Amount]], authors: int, page: str
) -> None:
    slides = [(name, slide_of(name, amount, setting("encre", page))) for name, amount in wanted]
    with TemporaryDirectory() as folder:
        made = deck(Path(folder), slides, authors, page)
    assert made.report is not None
    assert made.style is not None
    told = [f"{own.code}: {own.message}" for own in made.findings if own.is_error]
    assert told == []
    bound = [slide for section in made.report.sections for slide in section.slides]
    assert [name_of(own) for own in bound] == [name for name, _ in slides]
    for (_, asked), own in zip(slides, bound, strict=True):
        assert numbers(own) == numbers(asked)
        pages = [page for page in made.pages if page.address == own.address]
        assert faults(own, pages, made.style) == []
    assert [fault for page in made.pages for fault in laid_out(page, made.style)] == []
    assert [title for title, times in Counter(page.title for page in made.pages).items() if times > 1] == []


def numbers(slide: Slide) -> list[int]:
    """The numbers of its words, in order."""
    return [word.number for word in words_of(slide)]


def deck(folder: Path, slides: list[tuple[str, Slide]], authors: int, page: str) -> Planned:
    pen = Pen(Random(1))
    return plan(
        content(
            folder,
            *(written(name, slide) for name, slide in slides),
            deck=f"{DECK}format: '{page}'\nagenda: yes\ndividers: yes\ncourse: {pen.text(60)!r}\n",
            results=RESULTS + "".join(figures()),
            authors=tuple(repr(f"{pen.text(10)} {number} {pen.text(20)}") for number in range(authors)),
        )
    )
