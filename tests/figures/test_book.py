from __future__ import annotations

from collections.abc import Mapping

import pytest

from deck.figures.book import Figure, Figures, UnknownFigure
from deck.figures.computing import compute
from deck.figures.language import language
from deck.figures.quantity import NOT_GIVEN, parse_quantity
from deck.source.finding import Finding
from deck.source.span import Span

FRENCH = language("fr-FR")


def figure(name: str, parts: Mapping[str, str], **others: object) -> Figure:
    """A figure whose parts are written as an author writes them; formulas begin with =."""
    return Figure(
        name=name,
        label=name.capitalize(),
        quantities={part: parse_quantity(text) for part, text in parts.items() if not text.startswith("=")},
        formulas={part: text for part, text in parts.items() if text.startswith("=")},
        **others,  # type: ignore[arg-type]
    )


NET = figure("net", {"2024": "59 Mds $", "2025": "77,7 Mds $", "change": "+31,2 %"})
NET_DEBT = figure("net 2025 debt", {"value": "12 Mds $"})
CAPEX = figure("capex", {"value": "200 Mds $"})
GROWTH = figure("growth", {"change": "+5 %"})
BOOK = Figures([NET, NET_DEBT, CAPEX, GROWTH])


@pytest.mark.parametrize(
    ("call", "name", "part", "whole", "unsigned"),
    [
        ("net 2025", "net", "2025", False, False),
        ("net change", "net", "change", False, False),
        ("net change, unsigned", "net", "change", False, True),
        ("net", "net", "2025", True, False),
        ("  net \n 2024 ", "net", "2024", False, False),
        ("net 2025 debt", "net 2025 debt", "value", True, False),
        ("net 2025 debt value", "net 2025 debt", "value", False, False),
        ("capex", "capex", "value", True, False),
        ("growth,unsigned", "growth", "change", True, True),
    ],
)
def test_a_call_answers_with_the_longest_name_that_fits(
    call: str, name: str, part: str, whole: bool, unsigned: bool
) -> None:
    found = BOOK.resolve(call)
    assert (found.figure.name, found.part, found.whole, found.unsigned) == (name, part, whole, unsigned)


@pytest.mark.parametrize(
    ("call", "message", "help_line"),
    [
        ("nett 2025", 'no figure is named "nett 2025"', 'did you mean "net 2025"?'),
        ("Capex", 'no figure is named "Capex"', 'did you mean "capex"?'),
        ("net 2023", 'figure "net" has no "2023"', "net has 2024, 2025 and change"),
        ("capex 2025", 'figure "capex" has no "2025"', "capex has value"),
        ("net, absolute", '"absolute" is no way to print a figure', 'after a comma only "unsigned" may follow'),
        ("prets change", 'no figure is named "prets change"', "the figures are: net, net 2025 debt, capex, growth"),
        ("zzz", 'no figure is named "zzz"', "the figures are: net, net 2025 debt, capex, growth"),
    ],
)
def test_a_call_that_nothing_answers_is_told_with_what_there_is(call: str, message: str, help_line: str) -> None:
    with pytest.raises(UnknownFigure) as told:
        BOOK.resolve(call)
    assert (str(told.value), told.value.help) == (message, help_line)


def test_figures_keep_the_order_of_their_author() -> None:
    assert [each.name for each in BOOK] == ["net", "net 2025 debt", "capex", "growth"]


def finished(*figures: Figure) -> tuple[dict[str, str], list[Finding]]:
    """Each figure as it is called bare and printed, and the findings."""
    book, findings = compute(figures, FRENCH.term)
    return {each.name: FRENCH.figure(each.quantities[each.whole]).replace("\u00a0", " ") for each in book}, [*findings]


def test_figures_are_computed_after_the_figures_that_they_call() -> None:
    ratio = figure("ratio", {"value": "= gain / net 2024"})
    gain = figure("gain", {"value": "= net 2025 - net 2024"})
    values, findings = finished(ratio, gain, NET)
    assert values == {"ratio": "0,3", "gain": "19 Mds $", "net": "77,7 Mds $"}
    assert not findings


def test_a_computed_part_keeps_its_place_among_the_stated() -> None:
    sales = figure("sales", {"2024": "5 M€", "2025": "8 M€", "change": "= sales 2025 - sales 2024"})
    book, _ = compute([sales], FRENCH.term)
    assert list(book["sales"].quantities) == ["2024", "2025", "change"]
    assert book["sales"].periods == ("2024", "2025")


def test_a_cycle_is_told_once_by_its_names_and_leaves_its_figures_not_given() -> None:
    first, second = figure("first", {"value": "= second"}), figure("second", {"value": "= third + first"})
    third = figure("third", {"value": "= capex"})
    values, findings = finished(first, second, third, CAPEX)
    assert values == {"first": "n.d.", "second": "n.d.", "third": "200 Mds $", "capex": "200 Mds $"}
    assert [(each.code, each.message) for each in findings] == [
        ("figure-cycle", "figures compute each other: first → second → first")
    ]


def test_a_fault_in_a_formula_stands_at_its_place_in_the_file() -> None:
    span = Span("chiffres.yaml", 7, 12, 7, 36)
    gain = figure("gain", {"value": "= net 2025 - nett 2024  "}, spans={"value": span})
    _, findings = finished(gain, NET)
    assert [(each.code, each.span, each.help) for each in findings] == [
        ("unknown-figure", Span("chiffres.yaml", 7, 25, 7, 34), 'did you mean "net 2024"?')
    ]


def test_a_minus_without_spaces_is_explained() -> None:
    _, findings = finished(figure("gain", {"value": "= net 2025-net 2024"}), NET)
    assert findings[0].help == 'put a space on both sides of "-" to subtract'


def test_faults_do_not_stop_other_figures() -> None:
    wrong = figure("wrong", {"value": "= net 2025 + growth change"})
    later = figure("later", {"value": "= wrong / wrong"})
    book, findings = compute([wrong, later, NET, GROWTH], FRENCH.term)
    assert [each.code for each in findings] == ["bad-formula"]
    assert book["wrong"].quantities["value"] == NOT_GIVEN
    assert not book["later"].quantities["value"].given


def test_a_chain_of_computed_figures_has_an_end() -> None:
    chain = [figure(f"f{index}", {"value": f"= f{index + 1}"}) for index in range(3000)]
    _, findings = compute([*chain, figure("f3000", {"value": "3"})], FRENCH.term)
    assert findings[0].message == "more than 100 figures are computed one from another"


def test_a_formula_that_cannot_be_read_is_left_out_so_that_nothing_reads_it_again() -> None:
    book, findings = compute([figure("wrong", {"2024": "5 M€", "2025": "= net 20[25"}), NET], FRENCH.term)
    assert [each.code for each in findings] == ["bad-formula"]
    assert (dict(book["wrong"].formulas), book["wrong"].quantities["2025"]) == ({}, NOT_GIVEN)
