"""A sentence against its own numbers, form by form: what contradicts is told once, what is true never."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check import sentences
from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told

CHANGE, SHARE, TOTAL = "variation-disagrees", "share-disagrees", "total-disagrees"
WRONG = [
    *((text, FRENCH, CHANGE) for text in sentences.FRENCH_CHANGES),
    *((text, FRENCH, SHARE) for text in sentences.FRENCH_SHARES),
    *((text, FRENCH, TOTAL) for text in sentences.FRENCH_TOTALS),
    *((text, ENGLISH, CHANGE) for text in sentences.ENGLISH_CHANGES),
    *((text, ENGLISH, SHARE) for text in sentences.ENGLISH_SHARES),
    *((text, ENGLISH, TOTAL) for text in sentences.ENGLISH_TOTALS),
]
RIGHT = [*((text, FRENCH) for text in sentences.FRENCH_RIGHT), *((text, ENGLISH) for text in sentences.ENGLISH_RIGHT)]


@pytest.mark.parametrize(("text", "tag", "code"), WRONG)
def test_number_that_its_sentence_contradicts_is_told_once(text: str, tag: str, code: str) -> None:
    assert [own.code for own in told(text, tag)] == [code]


@pytest.mark.parametrize(("text", "tag"), RIGHT)
def test_number_that_its_sentence_does_not_contradict_is_left_alone(text: str, tag: str) -> None:
    assert told(text, tag) == []


UNROUNDED = st.decimals(min_value=100, max_value=900, places=4)


def printed(value: Decimal, decimals: int = 0) -> str:
    """As a French text prints it."""
    return str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)).replace(".", ",")


@given(UNROUNDED, UNROUNDED)
def test_direction_of_two_values_is_told_exactly_where_it_is_the_other(first: Decimal, last: Decimal) -> None:
    one, other = printed(first, 1), printed(last, 1)
    up, down = f"Les ventes sont montées de {one} M€ à {other} M€.", f"Les ventes ont reculé de {one} M€ à {other} M€."
    rises = Decimal(other.replace(",", ".")) - Decimal(one.replace(",", "."))
    contradicts = abs(rises) > Decimal("0.1")
    assert bool(told(up.replace("sont montées", "ont progressé"), FRENCH)) == (contradicts and rises < 0)
    assert bool(told(down, FRENCH)) == (contradicts and rises > 0)


@given(UNROUNDED, UNROUNDED)
def test_difference_of_unrounded_values_is_never_told(first: Decimal, last: Decimal) -> None:
    way = "de plus" if last > first else "de moins"
    text = f"Ventes de {printed(last)} M€, {printed(abs(last - first))} M€ {way} qu'en 2023 ({printed(first)} M€)."
    assert told(text, FRENCH) == []


@given(UNROUNDED, UNROUNDED, st.integers(3, 50))
def test_difference_beyond_rounding_is_told(first: Decimal, last: Decimal, beyond: int) -> None:
    way = "de plus" if last > first else "de moins"
    wrong = printed(abs(last - first) + beyond)
    text = f"Ventes de {printed(last)} M€, {wrong} M€ {way} qu'en 2023 ({printed(first)} M€)."
    assert [own.code for own in told(text, FRENCH)] == [CHANGE]


@given(st.integers(20, 900), st.integers(2101, 4999), st.integers(0, 1))
def test_share_of_a_count_is_told_only_beyond_its_rounding(part: int, whole: int, decimals: int) -> None:
    share = Decimal(100 * part) / whole
    right, wrong = printed(share, decimals), printed(share + 7, decimals)
    for form in (
        "Sur {w} élèves, {p} ont réussi ({s} %).",
        "{p} élèves sur {w}, soit {s} %.",
        "{p} ({s} %) des {w} élèves.",
    ):
        assert told(form.format(p=part, w=whole, s=right), FRENCH) == []
        assert [own.code for own in told(form.format(p=part, w=whole, s=wrong), FRENCH)] == [SHARE]


@given(st.lists(st.decimals(min_value=5, max_value=40, places=4), min_size=2, max_size=4))
def test_shares_with_their_rest_are_told_only_where_they_are_not_all(parts: list[Decimal]) -> None:
    whole = sum(parts) * Decimal("1.2")
    shares = [100 * own / whole for own in parts]
    listed = ", ".join(f"{printed(own, 1)} % pour le poste {name}" for own, name in zip(shares, "ABCD", strict=False))
    rest = 100 - sum(shares)
    assert told(f"{listed} et le reste {printed(rest, 1)} %.", FRENCH) == []
    assert [own.code for own in told(f"{listed} et le reste {printed(rest + 2, 1)} %.", FRENCH)] == [TOTAL]


@given(st.integers(2, 90), st.integers(11, 900))
def test_price_of_several_is_told_only_where_it_is_not_their_product(number: int, price: int) -> None:
    right, wrong = number * price, number * price * 13 // 10 + number
    assert told(f"{number} licences à {price} € chacune, soit {right} €.", FRENCH) == []
    assert [own.code for own in told(f"{number} licences à {price} € chacune, soit {wrong} €.", FRENCH)] == [TOTAL]


@given(UNROUNDED, st.decimals(min_value=5, max_value=90, places=4))
def test_rest_of_unrounded_values_is_never_told(whole: Decimal, part: Decimal) -> None:
    text = "Of {w}m, {p}m is spent, leaving {r}m."
    values = {"w": f"£{printed(whole)}", "p": f"£{printed(part)}"}
    assert told(text.format(**values, r=f"£{printed(whole - part)}"), ENGLISH) == []
    assert [own.code for own in told(text.format(**values, r=f"£{printed(whole - part + 3)}"), ENGLISH)] == [TOTAL]


ORDERS = (
    "{way} de {c} : le fret passe de {a} à {b}.",
    "Fret – 2021 : {a} ; 2022 : {b} ; {way} de {c}.",
    "Avec {b} en 2022 après {a} en 2021, le fret est en {way} de {c}.",
    "En 2021, le fret atteignait {a}. En 2022, on en est à {b}, soit une {way} de {c}.",
)


@given(st.sampled_from(ORDERS), UNROUNDED, UNROUNDED, st.decimals(min_value=3, max_value=30, places=1))
def test_change_is_told_in_any_order_only_beyond_rounding(
    form: str, first: Decimal, last: Decimal, beyond: Decimal
) -> None:
    change = 100 * (last / first - 1)
    values = {
        "a": f"{printed(first, 1)} M€",
        "b": f"{printed(last, 1)} M€",
        "way": "hausse" if change > 0 else "baisse",
    }
    right, wrong = (f"{printed(abs(own), 1)} %" for own in (change, abs(change) + beyond))
    assert told(form.format(**values, c=right), FRENCH) == []
    assert [own.code for own in told(form.format(**values, c=wrong), FRENCH)] == [CHANGE]


SHARES = (
    "Le rail représente {s} du fret : {p} sur {w}.",
    "Le rail ({p}) pèse {s} du fret ({w}).",
    "{s} du fret ({w}) viennent du rail ({p}).",
    "Sur les {w} de fret en 2022, le rail porte {p}, c'est-à-dire {s}.",
)


@given(st.sampled_from(SHARES), UNROUNDED, UNROUNDED, st.decimals(min_value=1, max_value=30, places=1))
def test_share_is_told_in_any_order_only_beyond_rounding(
    form: str, one: Decimal, other: Decimal, beyond: Decimal
) -> None:
    part, whole = min(one, other), max(one, other) * 2
    values = {"p": f"{printed(part)} tonnes", "w": f"{printed(whole)} tonnes"}
    right, wrong = (f"{printed(own, 1)} %" for own in (100 * part / whole, 100 * part / whole + beyond + 1))
    assert told(form.format(**values, s=right), FRENCH) == []
    assert [own.code for own in told(form.format(**values, s=wrong), FRENCH)] == [SHARE]
