"""Labels that follow their numbers in the workbook."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.charts.label_formula import label_formula


@pytest.mark.parametrize(
    ("label", "value", "formula"),
    [
        ("716,9", "716.9", '=IF(B2<0,"−",IF(B2>0,"",""))&SUBSTITUTE(FIXED(ABS(B2),1,TRUE),".",",")'),
        ("≈ 107", "107", '=IF(B2<0,"−",IF(B2>0,"",""))&"≈ "&FIXED(ABS(B2),0,TRUE)'),
        ("+31 %", "31", '=IF(B2<0,"−",IF(B2>0,"+",""))&FIXED(ABS(B2),0,TRUE)&" %"'),
        ("−6.5%", "-6.5", '=IF(B2<0,"−",IF(B2>0,"",""))&SUBSTITUTE(FIXED(ABS(B2),1,TRUE),",",".")&"%"'),
    ],
)
def test_a_label_is_printed_from_its_number(label: str, value: str, formula: str) -> None:
    assert label_formula(label, Decimal(value), "B2") == formula


@pytest.mark.parametrize(("label", "value"), [("27 000", "27000"), ("5–9 %", "9"), ("n.d.", None), ("about 12", "13")])
def test_a_label_that_is_not_its_number_in_plain_digits_stays_text(label: str, value: str | None) -> None:
    assert label_formula(label, None if value is None else Decimal(value), "B2") is None


@given(st.decimals(min_value=-999, max_value=999, places=2), st.sampled_from([",", "."]), st.sampled_from(["", " %"]))
def test_every_plain_number_has_a_formula_with_its_decimals(value: Decimal, mark: str, unit: str) -> None:
    sign = "−" if value < 0 else ""
    label = sign + f"{abs(value):.2f}".replace(".", mark) + unit
    formula = label_formula(label, value, "C7")
    assert formula is not None
    assert "FIXED(ABS(C7),2,TRUE)" in formula
