"""Constructed figures whose truth is known: what is right is never told, what no rounding allows always is.

The oracle computes with fractions, from the printed text alone.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import NamedTuple

from hypothesis import assume, given
from hypothesis import strategies as st

from deck.content.model import Report
from tests.check.figures import codes, figure, report


class Printed(NamedTuple):
    """A number as it is printed, and where its unrounded value lies."""

    text: str
    low: Fraction
    high: Fraction


class Case(NamedTuple):
    """How one deck prints: its language, and what stands around its numbers."""

    tag: str
    rounding: str
    unit: str

    @property
    def decimal(self) -> str:
        return "," if self.tag.startswith("fr") else "."


CASES = st.builds(
    Case,
    tag=st.sampled_from(["fr-FR", "fr-CA", "en-GB", "en-US"]),
    rounding=st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]),
    unit=st.sampled_from(["Mds $", "£m", "", "voyageurs", "k€"]),
)
VALUES = st.decimals(min_value=1, max_value=900_000, places=6)
DECIMALS = st.integers(0, 2)
CHANGES = st.sampled_from(["percent", "factor", "difference"])


def printed(value: Decimal, decimals: int, case: Case, *, about: bool = False, sign: bool = False) -> Printed:
    """The value rounded to so many decimals, as an author of that language prints it, thousands set off."""
    step = Decimal(1).scaleb(-decimals)
    rounded = value.quantize(step, case.rounding)
    digits = f"{abs(rounded):,.{decimals}f}"
    if case.decimal == ",":
        digits = digits.replace(",", " ").replace(".", ",")
    head = ("~" if about else "") + ("−" if rounded < 0 else "+" if sign else "")
    half = Fraction(step) / 2
    return Printed(head + digits, Fraction(rounded) - half, Fraction(rounded) + half)


def ranged(value: Decimal, below: Decimal, above: Decimal, case: Case) -> Printed:
    """A range around the value: `5–9`."""
    low, high = (printed(each, 0, case) for each in (value - below, value + above))
    return Printed(f"{low.text}–{high.text}", low.low, high.high)


def changes(kind: str, first: Printed, last: Printed) -> tuple[Fraction, Fraction]:
    """Between which ends the change of two positive values lies, as that kind counts."""
    if kind == "difference":
        return last.low - first.high, last.high - first.low
    low, high = last.low / first.high, last.high / first.low
    return (low, high) if kind == "factor" else ((low - 1) * 100, (high - 1) * 100)


def suffix(kind: str, case: Case) -> str:
    return {"percent": " %", "factor": " fois", "difference": f" {case.unit}"}[kind].rstrip()


def one_line(first: Printed, last: Printed, change: Printed, kind: str, case: Case) -> Report:
    said = {"y2024": first.text, "y2025": last.text, "change": change.text + suffix(kind, case)}
    return report(figure("a", case.unit, case.decimal, **said), tag=case.tag)


def true_change(kind: str, before: Decimal, after: Decimal) -> Decimal:
    if kind == "difference":
        return after - before
    return after / before if kind == "factor" else (after / before - 1) * 100


@given(CASES, VALUES, VALUES, DECIMALS, DECIMALS, DECIMALS, CHANGES, st.booleans())
def test_a_right_variation_is_never_told(
    case: Case, before: Decimal, after: Decimal, d1: int, d2: int, d3: int, kind: str, about: bool
) -> None:
    first, last = printed(before, d1, case, about=about), printed(after, d2, case)
    change = printed(true_change(kind, before, after), d3, case, sign=kind != "factor")
    assert codes(one_line(first, last, change, kind, case)) == []


@given(CASES, VALUES, VALUES, st.decimals(0, 50, places=2), st.decimals(0, 50, places=2), DECIMALS)
def test_a_right_variation_of_ranges_is_never_told(
    case: Case, before: Decimal, after: Decimal, below: Decimal, above: Decimal, decimals: int
) -> None:
    assume(before > below + 2 and above > 2)
    first, last = ranged(before, below, above, case), printed(after, 2, case)
    change = printed(true_change("percent", before, after), decimals, case, sign=True)
    assert codes(one_line(first, last, change, "percent", case)) == []


@given(CASES, VALUES, VALUES, DECIMALS, DECIMALS, CHANGES, st.data())
def test_a_variation_is_told_when_and_only_when_no_rounding_allows_it(
    case: Case, before: Decimal, after: Decimal, d1: int, d2: int, kind: str, data: st.DataObject
) -> None:
    first, last = printed(before, d1, case), printed(after, d2, case)
    assume(first.low > 0)
    assume(case.unit or kind != "difference")  # without a unit, a change may be meant in percent
    low, high = changes(kind, first, last)
    value = low + (high - low + 1) * data.draw(st.fractions(-3, 4, max_denominator=1000))
    assume(kind != "factor" or value > 0)
    stated = printed(Decimal(value.numerator) / value.denominator, data.draw(DECIMALS), case, sign=kind != "factor")
    wrong = stated.high < low or stated.low > high
    assert codes(one_line(first, last, stated, kind, case)) == (["variation-disagrees"] if wrong else [])


@given(CASES, VALUES, VALUES, st.sampled_from(["sign", "digit", "base", "outside"]), st.integers(0, 9), DECIMALS)
def test_a_wrong_variation_is_always_told(
    case: Case, before: Decimal, after: Decimal, fault: str, digit: int, decimals: int
) -> None:
    first, last = printed(before, 2, case), printed(after, 2, case)
    true = true_change("percent", before, after)
    low, high = changes("percent", first, last)
    stated = {
        "sign": -true,
        "digit": true + Decimal(digit + 1),
        "base": (1 - before / after) * 100,
        "outside": Decimal(high.numerator) / high.denominator + Decimal(1).scaleb(-decimals),
    }[fault]
    change = printed(stated, decimals, case, sign=True)
    assume(change.high < low or change.low > high)
    assert codes(one_line(first, last, change, "percent", case)) == ["variation-disagrees"]


@given(CASES, st.decimals(-95, 95, places=4), st.decimals(-95, 95, places=4), DECIMALS, st.integers(0, 3))
def test_points_are_the_difference_of_percentages(
    case: Case, before: Decimal, after: Decimal, decimals: int, off: int
) -> None:
    first, last = printed(before, decimals, case), printed(after, decimals, case)
    stated = printed(after - before + off, decimals, case, sign=True)
    low, high = changes("difference", first, last)
    said = {"y2024": first.text, "y2025": last.text, "change": f"{stated.text} points"}
    made = report(figure("a", "%", case.decimal, **said), tag=case.tag)
    wrong = stated.high < low or stated.low > high
    assert codes(made) == (["variation-disagrees"] if wrong else [])


@given(CASES, VALUES, VALUES, DECIMALS, DECIMALS, DECIMALS, st.booleans(), st.integers(-3, 3))
def test_a_share_is_told_when_and_only_when_no_rounding_allows_it(
    case: Case, one: Decimal, other: Decimal, d1: int, d2: int, d3: int, about: bool, off: int
) -> None:
    part, whole = sorted((one, other))
    first, last = printed(part, d1, case, about=about), printed(whole, d2, case)
    assume(last.low > 0)
    stated = printed(part / whole * 100 + off, d3, case)
    low, high = first.low / last.high * 100, first.high / last.low * 100
    assume(stated.low >= 0)
    made = report(
        figure("part", case.unit, case.decimal, y2025=first.text),
        figure("whole", case.unit, case.decimal, y2025=last.text),
        figure("share", "%", case.decimal, of="part / whole", y2025=stated.text),
        tag=case.tag,
    )
    wrong = stated.high < low or stated.low > high
    assert codes(made) == (["share-disagrees"] if wrong else [])
    assert off or not wrong


@given(CASES, st.lists(VALUES, min_size=2, max_size=6), st.lists(DECIMALS, min_size=7, max_size=7), st.integers(-4, 4))
def test_a_total_is_told_when_and_only_when_no_rounding_allows_it(
    case: Case, values: list[Decimal], decimals: list[int], off: int
) -> None:
    parts = [printed(value, digits, case) for value, digits in zip(values, decimals, strict=False)]
    total = printed(sum(values, Decimal(off)), decimals[-1], case)
    names = [f"p{index}" for index in range(len(parts))]
    made = report(
        *(figure(name, case.unit, case.decimal, y2025=part.text) for name, part in zip(names, parts, strict=True)),
        figure("total", case.unit, case.decimal, parts=tuple(names), y2025=total.text),
        tag=case.tag,
    )
    wrong = total.high < sum(part.low for part in parts) or total.low > sum(part.high for part in parts)
    assert codes(made) == (["total-disagrees"] if wrong else [])
    assert off or not wrong


@given(CASES, VALUES, DECIMALS, DECIMALS)
def test_two_roundings_of_one_value_are_one_value(case: Case, value: Decimal, d1: int, d2: int) -> None:
    assume(
        (value * 100) % 1 not in (0, Decimal("0.5"))
        and (value * 10) % 1 != Decimal("0.5")
        and value % 1 != Decimal("0.5")
    )
    one, other = (
        figure(name, case.unit, case.decimal, y2025=printed(value, digits, case).text)
        for name, digits in (("one", d1), ("other", d2))
    )
    renamed = type(other)(name="other", label=one.label, quantities=other.quantities)
    assert codes(report(one, renamed, tag=case.tag)) == []
