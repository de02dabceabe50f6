from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.amount import amount
from deck.figures.expression import FormulaError, Number, has_operator, is_formula, leaves, parse_formula, terms
from deck.figures.formula import evaluate, written
from deck.figures.language import language
from deck.figures.quantity import DecimalMark, Quantity, parse_quantity
from deck.figures.rounding import rounded

FRENCH = language("fr-FR")
FIGURES = {
    "aws 2025": "128,7 Mds $",
    "aws 2024": "~107 Mds $",
    "capex": "200 Mds $",
    "net 2025": "77,7 Mds $",
    "net 2024": "59 Mds $",
    "net change": "+31,2 %",
    "ca 2025": "716,9 Mds $",
    "ca change": "+12 %",
    "aws change": "+20 %",
    "azure": "+31 %",
    "pub 2025": "~69 Mds $",
    "carnet 2024": "—",
    "e-commerce": "~5–9 %",
    "departs": "plus de 27 000",
    "part": "38 %",
    "perte": "-3 Mds $",
    "euros": "4 M€",
    "huit": "8",
    "deux": "2",
    "nul": "0,2",
    "peu": "0",
    "environ": "environ 40 Mds $",
}


def computed(formula: str) -> Quantity:
    quantities = {name: parse_quantity(text) for name, text in FIGURES.items()}
    return evaluate(parse_formula(formula), quantities.__getitem__, FRENCH.term)


def printed(formula: str) -> str:
    return FRENCH.figure(computed(formula)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("formula", "result"),
    [
        ("= aws 2025 - aws 2024", "≈ 22 Mds $"),
        ("= capex / net 2025", "2,6"),
        ("= aws change - azure", "−11 points"),
        ("= net 2025 − net 2024", "19 Mds $"),
        ("= net 2024 - net 2025", "−19 Mds $"),
        ("= net change / ca change", "2,5–2,7"),
        ("= ca 2025 - aws 2025", "588,2 Mds $"),
        ("= ca 2025 - aws 2025 - net 2025", "≈ 510,5 Mds $"),
        ("pub 2025 / ca 2025", "≈ 0,096"),
        ("= part + part", "76 %"),
        ("= huit / deux", "3–6"),
        ("= huit / deux / huit", "0,4–0,8"),
        ("= aws 2025 - carnet 2024", "n.d."),
        ("= e-commerce - azure", "≈ −27 à −21 points"),
        ("= ca 2025 - aws 2025 - net 2024 - net 2024 - net 2024", "≈ 411 Mds $"),
        ("= net 2025 + perte", "75 Mds $"),
        ("= (net 2025 + perte) / capex", "0,37"),
        ("= net 2025 + perte / capex * capex", "75 Mds $"),
        ("= capex * 2", "400 Mds $"),
        ("= 2 x capex", "400 Mds $"),
        ("= 2 fois (capex - net 2025)", "244–246 Mds $"),
        ("= ca 2025 / 12", "59,74 Mds $"),
        ("= ca 2025 × 10 %", "71,69 Mds $"),
        ("= part * ca 2025", "269–276 Mds $"),
        ("= 100 * pub 2025 / ca 2025", "≈ 9,6"),
        ("= 100 % - part", "62 %"),
        ("= part * 2", "76 %"),
        ("= part * azure", "12 %"),
        ("= capex / part", "520–530 Mds $"),
        ("= ca 2025 - 100,5", "616,4 Mds $"),
        ("= net 2025 - (net 2024 - perte)", "≈ 16 Mds $"),
        ("= (1 000 - 990) * net 2025", "777 Mds $"),
        ("= environ - net 2024", "≈ −19 Mds $"),
    ],
)
def test_a_result_is_printed_with_the_digits_that_its_interval_supports(formula: str, result: str) -> None:
    assert printed(formula) == result


def test_the_interval_is_kept_for_the_checks() -> None:
    share = computed("pub 2025 / ca 2025")
    assert share.low is not None
    assert share.high is not None
    assert (rounded(share.low * 100, 2), rounded(share.high * 100, 2)) == (Decimal("9.55"), Decimal("9.70"))


@pytest.mark.parametrize(
    ("formula", "how"),
    [
        ("= aws 2025 - aws 2024", "128,7 − ≈ 107"),
        ("= capex / net 2025", "200 / 77,7"),
        ("= aws change - azure", "20 % − 31 %"),
        ("= net 2025 - perte", "77,7 − (−3)"),
        ("= aws 2025 - carnet 2024", "128,7 − n.d."),
        ("= net 2025 / ca 2025 + huit", "77,7 / 716,9 + 8"),
        ("= net 2025 - (net 2024 - capex)", "77,7 − (59 − 200)"),
        ("= (net 2025 + capex) * 1,5", "(77,7 + 200) × 1,5"),
        ("= capex / (huit * 2)", "200 / (8 × 2)"),
        ("= 100 % - part", "100 % − 38 %"),
    ],
)
def test_a_result_says_how_it_was_computed(formula: str, how: str) -> None:
    assert computed(formula).computed.replace("\u00a0", " ") == how


@pytest.mark.parametrize(
    ("formula", "message", "at"),
    [
        ("=", "the formula is empty", 1),
        ("= capex /", "a figure's name is missing after the last operator", 9),
        ("= / capex", 'a figure\'s name is missing before "/"', 2),
        ("= capex ^ 2", '"^" has no meaning in a formula', 8),
        ("= (capex + perte / capex", '"(" is never closed', 2),
        ("= capex + perte) / capex", '")" closes nothing', 15),
        ("= capex (perte)", 'a sign is missing before "("', 8),
        ("= (capex) perte", 'a sign is missing before "perte"', 10),
        ("= capex + ()", 'a figure\'s name is missing before ")"', 11),
        ("= capex / 1,2,3", '"1,2,3" is no number', 10),
        ("= capex / %", '"%" is no named figure', 10),
        ("= 2 * 3", "nothing to compute: the formula calls no figure", 0),
        ("= capex * euros", 'the two sides of × have different units: "Mds $" and "M€"', 8),
        ("= capex * capex", 'both sides of × are in "Mds $"', 8),
        ("= 1 - part", 'the two sides of − have different units: no unit and "%"', 4),
        ("= capex / 0", "the divisor may be zero", 8),
        ("= " + "(" * 60 + "capex" + ")" * 60, "more than 50 terms", 51),
        ("= capex / euros", 'the two sides of / have different units: "Mds $" and "M€"', 8),
        ("= huit + capex", 'the two sides of + have different units: no unit and "Mds $"', 7),
        ("= huit / peu", "the divisor may be zero", 7),
        ("= departs / huit", '"plus de" makes departs a limit, which a formula cannot compute with', 2),
        ("= huit" + " + huit" * 60, "more than 50 terms", 350),
    ],
)
def test_a_faulty_formula_is_told_with_its_place(formula: str, message: str, at: int) -> None:
    with pytest.raises(FormulaError) as told:
        computed(formula)
    assert (str(told.value), told.value.offset) == (message, at)


def test_names_hold_spaces_digits_and_hyphens() -> None:
    calls = [(term.call, term.offset) for term in terms(parse_formula("= e-commerce  2025 -aws 2024/ net"))]
    assert calls == [("e-commerce 2025", 2), ("aws 2024", 20), ("net", 30)]


@pytest.mark.parametrize(
    ("formula", "calls"),
    [
        ("2 x net", ["net"]),
        ("net x 2", ["net"]),
        ("net 2025 x 2", ["net 2025"]),
        ("3 times ny times 2025", ["ny times 2025"]),
        ("10 fois (net - e-commerce)", ["net", "e-commerce"]),
        ("axe x 2025", ["axe"]),
        ("ventes 2025–2026 / net", ["ventes 2025–2026", "net"]),
    ],
)
def test_words_multiply_beside_numbers_only(formula: str, calls: list[str]) -> None:
    assert [term.call for term in terms(parse_formula(formula))] == calls


@pytest.mark.parametrize(("decimal", "value"), [(",", "1.5"), (".", "1500")])
def test_numbers_have_the_marks_of_the_language(decimal: DecimalMark, value: str) -> None:
    text = "net * 1,500"
    number = list(leaves(parse_formula(text, decimal)))[1]
    assert isinstance(number, Number)
    assert number.quantity.value == Decimal(value)


def test_a_text_without_signs_computes_nothing() -> None:
    assert not has_operator("5–9 %")
    assert not has_operator("e-commerce 2025")
    assert has_operator("2 x sales")


trees = st.recursive(
    st.sampled_from(["a 2024", "b", "2", "1,5"]),
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda own: f"({own[0]}) {own[1]} ({own[2]})"),
    max_leaves=8,
)


@given(trees)
def test_a_formula_says_in_its_note_what_it_computes(text: str) -> None:
    quantities = {"a 2024": parse_quantity("3"), "b": parse_quantity("7")}

    def of(written_: str) -> Fraction:
        return Fraction(eval(re.sub(r"([\d.]+)", r"Fraction('\1')", written_), {"Fraction": Fraction}))

    shown = written(parse_formula(text), quantities.__getitem__, FRENCH.term)
    plain = text.replace("a 2024", "3").replace("b", "7").replace(",", ".")
    note = shown.replace("\u00a0", " ").replace("×", "*").replace("−", "-").replace(",", ".")
    try:
        expected = of(plain)
    except ZeroDivisionError:
        return
    assert of(note) == expected


def test_a_formula_starts_with_an_equals_sign() -> None:
    assert is_formula(" = a / b")
    assert not is_formula("200 Mds $")


def test_a_result_too_long_to_compute_is_told() -> None:
    large, small = parse_quantity("1" * 18), parse_quantity("0,0000000000000001")
    formula = parse_formula(" / ".join(["large", "small", "small", "small", "small"]))
    with pytest.raises(FormulaError):
        evaluate(formula, {"large": large, "small": small}.__getitem__, FRENCH.term)


def stated(value: int, decimals: int) -> Quantity:
    return parse_quantity(f"{Decimal(value).scaleb(-decimals):f}")


numbers = st.builds(stated, st.integers(1, 10**6), st.integers(0, 3))
shifts = st.fractions(0, 1)


@given(numbers, numbers, shifts, shifts, st.sampled_from("+-*/"))
def test_no_unrounded_values_of_the_terms_give_a_result_outside_the_interval(
    left: Quantity, right: Quantity, left_shift: float, right_shift: float, sign: str
) -> None:
    quantities = {"left": left, "right": right}
    try:
        result = evaluate(parse_formula(f"= left {sign} right"), quantities.__getitem__, FRENCH.term)
    except FormulaError:
        assert right.low is not None
        assert right.low <= 0
        return
    a, b = _within(left, left_shift), _within(right, right_shift)
    exact = {"+": a + b, "-": a - b, "*": a * b}[sign] if sign != "/" else a / b
    assert result.low is not None
    assert result.high is not None
    slack = abs(exact) * Decimal("1e-20")
    assert result.low - slack <= exact <= result.high + slack


@given(numbers, numbers, st.sampled_from("+-*/"))
def test_what_is_printed_holds_for_the_whole_interval(left: Quantity, right: Quantity, sign: str) -> None:
    quantities = {"left": left, "right": right}
    try:
        result = evaluate(parse_formula(f"= left {sign} right"), quantities.__getitem__, FRENCH.term)
    except FormulaError:
        return
    assert result.value is not None
    assert result.low is not None
    assert result.high is not None
    assert result.decimals >= 0
    digit = Decimal(1).scaleb(-result.decimals)
    if result.upper is not None:
        assert result.value < result.upper
        step = result.high - result.low  # a range is rounded to no more than its own width
        assert abs(result.value - result.low) <= step
        assert abs(result.upper - result.high) <= step
    elif result.approximate:  # a sum at its terms' digits
        assert sign in "+-"
        assert result.low <= result.value <= result.high
        assert result.high - result.low <= 2 * digit
    else:
        assert result.value - digit <= result.low <= result.high <= result.value + digit
        assert result.decimals or result.low <= result.value <= result.high


def _within(quantity: Quantity, share: float) -> Decimal:
    assert quantity.low is not None
    assert quantity.high is not None
    part = Decimal(share.numerator) / Decimal(share.denominator)  # type: ignore[attr-defined]
    return quantity.low + (quantity.high - quantity.low) * part


def quotient(text: str, unit: str, figures: dict[str, str]) -> str:
    quantities = {name: parse_quantity(value) for name, value in figures.items()}
    return FRENCH.figure(evaluate(parse_formula(text), quantities.__getitem__, FRENCH.term, unit))


def test_a_quotient_of_two_units_is_in_the_unit_that_its_author_states() -> None:
    assert (
        quotient("= cost / road", "M€/km", {"cost": "126 M€", "road": "30,0 km"}).replace("\u00a0", " ") == "4,2 M€/km"
    )


@pytest.mark.parametrize(
    ("text", "unit", "road"),
    [
        ("= cost / road", "", "30 km"),
        ("= 2 * (cost / road)", "M€/km", "30 km"),
        ("= cost / road", "%", "30 km"),
        ("= cost / road", "part", "30 k€"),
        ("= cost + road", "M€/km", "30 km"),
    ],
)
def test_without_one_or_in_the_midst_of_a_formula_two_units_are_told(text: str, unit: str, road: str) -> None:
    with pytest.raises(FormulaError, match="different units"):
        quotient(text, unit, {"cost": "126 M€", "road": road})


KNOWN = {
    "revenue": "27,9 M$",
    "budget": "218 k€",
    "installs": "994",
    "jobs": "994 jobs",
    "loans": "203 500",
    "cost": "126 M€",
    "road": "30,0 km",
    "walk": "90 min",
    "price": "4,00 €/kg",
    "ads": "69,0 Mds $",
    "sales": "716,9 Mds $",
    "readers": "12,5 milliers",
    "margin": "14 %",
    "before": "11 %",
    "tons": "3,00 t CO2",
}


def in_unit(text: str, unit: str) -> str:
    """The figure printed, with plain spaces."""
    return quotient(text, unit, KNOWN).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "unit", "result"),
    [
        ("= revenue / installs", "$", "28 000–28 100 $"),
        ("= revenue / installs", "k$", "28,1 k$"),
        ("= revenue / installs", "M$", "0,0281 M$"),
        ("= revenue / installs", "$/install", "28 000–28 100 $/install"),
        ("= revenue / jobs", "$", "28 000–28 100 $"),
        ("= revenue / jobs", "$/job", "28 000–28 100 $/job"),
        ("= budget / loans", "€", "1,07 €"),
        ("= budget / loans", "€ par prêt", "1,07 € par prêt"),
        ("= cost / road", "€/km", "4 180 000–4 220 000 €/km"),
        ("= cost / road", "k€/m", "4,2 k€/m"),
        ("= 2 * price", "€/g", "0,00800 €/g"),
        ("= 2 * walk", "h", "3,0 h"),
        ("= ads / sales", "%", "9,6 %"),
        ("= (sales - ads) / ads", "%", "939 %"),
        ("= readers - 1", "lecteurs", "≈ 11 500 lecteurs"),
        ("= loans - installs", "prêts", "202 506 prêts"),
        ("= 2 * tons", "kg CO2", "5 990–6 010 kg CO2"),
        ("= budget - 1", "k€ HT", "217 k€ HT"),
        ("= 1,08 * cost", "M$", "136 M$"),
        ("= 0,12 * road", "kg CO2", "3,60 kg CO2"),
        ("= 100 * budget / loans", "k€/100 lecteurs", "0,107 k€/100 lecteurs"),
        ("= margin - before", "points de marge", "3 points de marge"),
        ("= road / walk", "km/h", "20 km/h"),
    ],
)
def test_a_result_is_brought_to_the_unit_that_its_author_states(text: str, unit: str, result: str) -> None:
    assert in_unit(text, unit) == result


@pytest.mark.parametrize(
    ("text", "unit", "told"),
    [
        ("= 1000000 * revenue / installs", "$", '"M$" becomes "$" by itself, and the formula has 1000000 too'),
        ("= 1000 * budget / loans", "€", '"k€" becomes "€" by itself, and the formula has 1000 too'),
        ("= 1000 * revenue / installs", "$", '"M$" becomes "$" by itself, and the formula has 1000 too'),
        ("= 100 * ads / sales", "%", 'a quotient becomes "%" by itself, and the formula has 100 too'),
        ("= walk / 60", "h", '"min" becomes "h" by itself, and the formula has 60 too'),
        ("= sales - ads", "€", 'the formula gives "Mds $", and the unit is stated as "€"'),
        ("= 1,08 * budget", "$", 'the formula gives "k€", and the unit is stated as "$"'),
        ("= sales / ads", "€", 'the formula gives a number without a unit, and the unit is stated as "€"'),
        ("= margin - before", "%", 'the formula gives "points", and the unit is stated as "%"'),
        ("= budget / loans", "€/1000 lecteurs", 'the formula gives "k€", and the unit is stated as "€/1000 lecteurs"'),
        ("= road / cost", "km", 'the formula gives "km/M€", and the unit is stated as "km"'),
        ("= cost / road", "M€/h", 'the formula gives "M€/km", and the unit is stated as "M€/h"'),
        ("= cost / road", "effort", 'the formula gives "M€/km", and the unit is stated as "effort"'),
    ],
)
def test_a_unit_that_does_not_fit_or_is_converted_twice_is_told(text: str, unit: str, told: str) -> None:
    with pytest.raises(FormulaError) as fault:
        in_unit(text, unit)
    assert str(fault.value) == told
    assert fault.value.help


def test_the_note_under_a_converted_figure_has_the_units_of_its_terms() -> None:
    quantities = {name: parse_quantity(value) for name, value in KNOWN.items()}
    result = evaluate(
        parse_formula("= budget / loans"), quantities.__getitem__, FRENCH.term, unit="€", figure=FRENCH.figure
    )
    assert result.computed.replace("\u00a0", " ") == "218 k€ / 203 500"


@given(
    st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["", "k", "M", "Md"]), st.sampled_from(["", "k", "M"])
)
def test_a_converted_amount_lies_where_the_one_in_its_own_unit_lies(
    value: int, divisor: int, scale: str, wanted: str
) -> None:
    figures = {"a": parse_quantity(f"{value} {scale}€"), "b": parse_quantity(f"{divisor}0")}
    as_it_is, converted = (
        amount(evaluate(parse_formula("= a / b"), figures.__getitem__, FRENCH.term, unit))
        for unit in ("", f"{wanted}€")
    )
    assert as_it_is is not None
    assert converted is not None
    assert (as_it_is.interval, as_it_is.unit) == (converted.interval, converted.unit)
