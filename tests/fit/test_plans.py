"""Whatever a slide says, in whatever script, brand and format: everything has its place, nothing is lost.

`python -m tests.fit KIND` shows what becomes of a slide. `FIT_EXAMPLES=2000` tries as many, others each time.
"""

from __future__ import annotations

import os
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deck.kinds import names
from deck.kinds.continuing import continued
from tests.fit.contents import Amount, amounts, slide_of
from tests.fit.judge import faults
from tests.fit.setting import BRANDS, FORMATS, LANGUAGES, setting

EXAMPLES = int(os.environ.get("FIT_EXAMPLES", 0))
"""By default a few, the same every time."""
SETTINGS = tuple(product(BRANDS, FORMATS, LANGUAGES))
trying = settings(
    max_examples=EXAMPLES or 8,
    derandomize=not EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", names())
def test_whatever_a_slide_says_all_of_it_has_its_place(name: str) -> None:
    @trying
    @given(amounts(), st.sampled_from(SETTINGS))
    def holds(amount: Amount, where: tuple[str, str, str]) -> None:
        own = setting(*where)
        slide = slide_of(name, amount, own)
        assert faults(slide, continued(slide, own.style), own.style) == []

    holds()


@pytest.mark.parametrize("name", names())
def test_what_the_annotations_allow_has_its_place(name: str) -> None:
    @trying
    @given(st.integers(0, 999), st.sampled_from(BRANDS))
    def holds(seed: int, brand: str) -> None:
        own = setting(brand)
        slide = slide_of(name, Amount(seed=seed), own)
        assert faults(slide, continued(slide, own.style), own.style) == []

    holds()


@pytest.mark.parametrize(
    ("name", "items", "chars", "seed"),
    [
        ("team", 9, 60, 1),
        ("timeline", 13, 20, 1),
        ("process", 20, 60, 2),
        ("levers", 20, 20, 1),
        ("picture-grid", 20, 60, 0),
    ],
)
def test_parts_of_items_of_uneven_length_are_as_alike_as_can_be(name: str, items: int, chars: int, seed: int) -> None:
    own = setting()
    slide = slide_of(name, Amount(items=items, chars=chars, seed=seed), own)
    assert faults(slide, continued(slide, own.style), own.style) == []
