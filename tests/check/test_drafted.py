"""With errors in the content all else is told in the same run, and nothing that only these errors bring about."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.build import plan
from tests.check.figures import settings
from tests.decks import DECK, content

BROKEN = "kind: text\ntitle: Costs fell\ntext: By <nothing>.\n"
SOUND = "kind: text\ntitle: Sales grew\ntext: A lot.\n"


def codes(folder: Path, *slides: str, figures: str = "", deck: str = DECK, **others: str) -> list[str]:
    results = figures or "section: Results\n"
    return [own.code for own in plan(content(folder, *slides, results=results, deck=deck, others=others)).findings]


def test_an_error_on_one_slide_hides_nothing_on_another(tmp_path: Path) -> None:
    stop = "kind: text\ntitle: Sales grew.\ntext: A lot...\n"
    assert codes(tmp_path, BROKEN, stop) == ["unknown-figure", "title-stop", "plain-typing"]


def test_figures_are_checked_beside_an_error(tmp_path: Path) -> None:
    figures = settings({"sales": "    label: Sales\n    2024: £41m\n    2025: £46.5m\n    change: +31%\n"})
    said = "kind: text\ntitle: Sales reached £51m\ntext: At last.\n"
    assert sorted(codes(tmp_path, BROKEN, said, figures=figures)) == [
        "literal-disagrees",
        "unknown-figure",
        "variation-disagrees",
    ]


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ("    label: Sales\n    2024: £41m\n    2025: £4O.5m\n", "bad-figure"),
        ("    label: Sales\n    2024: £41m\n    2025: = cost 2025\n", "unknown-figure"),
        ("    lable: Sales\n    2024: £41m\n    2025: £40m\n    change: +31%\n", "unknown-key"),
        ("    label: Sales\n    2025: £41m\n    parts: [cost, more]\n", "unknown-figure"),
        ("    label: Sales\n    2025: 41%\n    of: cost / more\n", "unknown-figure"),
    ],
)
def test_a_figure_with_an_error_contradicts_nothing(lines: str, error: str, tmp_path: Path) -> None:
    said = "kind: text\ntitle: Sales reached £40.5m\ntext: As said.\n"
    claimed = "kind: text\ntitle: So they should\ntext: Yes.\nclaim: sales > 3 x sales\n"
    assert set(codes(tmp_path, said, claimed, figures=settings({"sales": lines}))) - {"missing-key"} == {error}


def test_what_needs_the_value_of_a_figure_with_an_error_is_not_told(tmp_path: Path) -> None:
    figures = settings(
        {
            "sales": "    label: Sales\n    2024: £41m\n    2025: £4O.5m\n",
            "twice": "    label: Twice\n    2024: £82m\n    2025: = sales 2025 + sales 2025\n",
        }
    )
    said = "kind: text\ntitle: Twice is £81m\ntext: As said.\n"
    assert codes(tmp_path, said, figures=figures) == ["bad-figure"]


def test_slides_that_are_lost_are_not_missed(tmp_path: Path) -> None:
    levers = "kind: levers\ntitle: {}\nlevers:\n  - name: {}\n    text: Yes.\n  - name: {}\n    text: {}\n"
    four = [levers.format("Prices", "One", "Two", "Yes."), levers.format("People", "Three", "Four", "<nothing>")]
    figures = "section: The four levers\n"
    deck = f"{DECK}duration: 1\nagenda: yes\n"
    lost = [BROKEN.replace("Costs", f"{what} costs") for what in ("Fixed", "Other", "All")]
    assert codes(tmp_path, *four, *lost, figures=figures, deck=deck) == ["unknown-figure"] * 4


SLIDE = "kind: text\ntitle: Sales grew.\ntext: A lot...\n"


@pytest.mark.parametrize(
    ("deck", "error"),
    [
        (DECK + "durations: 12\n", "unknown-key"),
        (DECK + "draft: perhaps\n", "wrong-type"),
        (DECK + "cover:\n  chart: [sales]\n", "too-few"),
        (DECK + "partner: [a]\n", "wrong-type"),
        (DECK.replace("title: A small report", "titel: A small report"), "unknown-key"),
        (DECK.replace("title: A small report\n", ""), "missing-key"),
        (DECK.replace("sections: ", "section: "), "unknown-key"),
        (DECK + "checks: { title-stop: loud }\n", "unknown-value"),
        (DECK.replace("title: A small", "title: A small: a"), "colon-in-text"),
        (DECK + "  - more\n", "malformed-yaml"),
    ],
)
def test_an_error_in_the_deck_file_hides_nothing_in_the_sections(deck: str, error: str, tmp_path: Path) -> None:
    said = "kind: text\ntitle: We sold £51m\ntext: As said.\n"
    assert codes(tmp_path, SLIDE, said, deck=deck) == [error, "title-stop", "plain-typing"]


@pytest.mark.parametrize(
    "deck",
    [
        DECK.replace("language: en-GB\n", ""),
        DECK.replace("language: en-GB", "language: [en-GB]"),
        DECK + "checks: { title-stop: off }\n  - more\n",
    ],
)
def test_what_the_deck_file_does_not_tell_is_not_guessed(deck: str, tmp_path: Path) -> None:
    assert not {"title-stop", "plain-typing"} & set(codes(tmp_path, SLIDE, deck=deck))


def test_a_sum_that_calls_a_figure_of_a_missing_section_is_not_computed(tmp_path: Path) -> None:
    figures = settings({"part": "    label: Part\n    value: 9%\n    of: ads / sales\n"})
    deck = DECK.replace("[results]", "[results, missing]")
    assert codes(tmp_path, "kind: quote\ntext: Yes\nby: Ada\n", figures=figures, deck=deck) == ["missing-file"]


def test_levels_hold_beside_errors(tmp_path: Path) -> None:
    deck = DECK + "checks: { title-stop: off, nothing: error, title-topic: loud }\n"
    assert sorted(codes(tmp_path, SLIDE, deck=deck)) == ["plain-typing", "unknown-value", "unknown-value"]


@pytest.mark.parametrize(
    "slide",
    [
        "kind: text\ntitle: Sales grew.\ntext: A lot...\ntxt: x\n",
        "kind: text\ntitle: Sales grew.\ntext: A lot... <nothing>\n",
        "kind: text\ntitle: Sales grew.\ntext: A lot...\nsource: nobody\n",
        "kind: text\ntitle: Sales grew.\ntext: A lot...\npoints:\n  - text: One\n  - txt: Two\n",
        "kind: text\ntitle: Sales grew.\nnotes: x\npoints:\n  - text: A lot...\n  - text: <nothing>\n",
        "kind: big-number\ntitle: Sales grew.\nnotes: A lot...\nfigure: nothing\n",
        "kind: table\ntitle: Sales grew.\nnotes: A lot...\nrows: [nothing]\ncolumns: [2024]\n",
        "kind: levers\ntitle: Sales grew.\nlevers:\n  - name: One\n    text: A lot...\n    figure: nothing\n"
        "  - name: Two\n    text: Yes\n  - name: Three\n    text: Yes\n",
    ],
)
def test_what_else_is_wrong_with_a_slide_that_has_an_error_is_told(slide: str, tmp_path: Path) -> None:
    told = [own for own in codes(tmp_path, slide) if own in ("title-stop", "plain-typing")]
    assert told == ["title-stop", "plain-typing"]


def test_a_title_under_a_mistyped_key_is_read_and_not_missed(tmp_path: Path) -> None:
    assert codes(tmp_path, "kind: text\ntitel: Sales grew\ntext: A lot\n") == ["unknown-key"]
    assert codes(tmp_path, "kind: text\ntitel: Sales grew.\ntext: A lot\n") == ["unknown-key", "title-stop"]


def test_a_claim_on_a_figure_that_could_not_be_read_is_not_bad(tmp_path: Path) -> None:
    claimed = "kind: text\ntitle: So they should\ntext: Yes.\nclaim: sales > 3\n"
    assert codes(tmp_path, claimed, figures="section: R\nfigures:\n  sales: 3\n") == ["wrong-type"]


def test_in_a_language_that_is_not_known_nothing_is_read(tmp_path: Path) -> None:
    stop = "kind: text\ntitle: Sales grew.\ntext: A lot...\n"
    assert "title-stop" not in codes(tmp_path, stop, deck=DECK.replace("en-GB", "en"))


def test_a_quote_that_is_not_closed_is_told_once(tmp_path: Path) -> None:
    slide = 'kind: quote\ntitle: A quote\ntext: "Everything will change\nby: Ada Example\n'
    assert codes(tmp_path, slide) == ["unclosed-quote"]
