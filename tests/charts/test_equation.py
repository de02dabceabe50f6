"""Formulas are drawn in the brand's colour, share one size, are the same everywhere, and say what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from deck.brand.contrast import hex_of
from deck.brand.palette import Tone
from deck.build import build, plan
from deck.charts import cached
from deck.charts.cached import cached_equation, is_drawn
from deck.charts.equation import EquationError, equation, formula
from deck.page.item import Equation
from deck.source.span import Span
from deck.units import Size, inch, pt
from tests.brand.brands import ink
from tests.decks import content, planned

FRAME = Size(inch(8), inch(1))
PIECES = [
    "x",
    "_1",
    "^2",
    r"\frac",
    "{a}",
    "{",
    "}",
    r"\sqrt",
    r"\left(",
    r"\right)",
    r"\foo",
    "$",
    "&",
    "é",
    " ",
    "\\",
]


def one(latex: str = "E = mc^2", *others: str, size: float = 36) -> Equation:
    group = (latex, *others)
    return Equation(address="a/b#equation", slot="equation-1", latex=latex, alt=latex, size=pt(size), group=group)


def drawn(item: Equation, tone: Tone = Tone.LIGHT) -> Image.Image:
    return Image.open(BytesIO(equation(item, ink(), tone, FRAME).png))


def ink_of(item: Equation) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is drawn, in dots."""
    box = drawn(item).getchannel("A").getbbox()
    assert box
    return box


@pytest.mark.parametrize("tone", Tone)
def test_a_formula_has_the_colour_of_text_on_its_page(tone: Tone) -> None:
    image = drawn(one(r"\frac{a}{b}"), tone)
    solid = {pixel[:3] for _, pixel in image.getcolors(image.width * image.height) or () if pixel[3] == 255}  # type: ignore[index]
    assert solid == {tuple(bytes.fromhex(hex_of(ink(), "text", tone)))}


def test_it_stands_at_the_left_of_its_frame_and_halfway_down() -> None:
    left, top, _, bottom = ink_of(one())
    assert left <= 1
    assert abs((top + bottom) / 2 - drawn(one()).height / 2) <= 1


def test_a_wide_formula_is_smaller_and_takes_its_siblings_with_it() -> None:
    alone, wide = one("a + b"), " + ".join(["abcdef"] * 20)
    right = ink_of(one(wide))[2]
    assert drawn(one(wide)).width - 2 <= right <= drawn(one(wide)).width
    assert ink_of(one("a + b", wide))[2] < ink_of(alone)[2] / 2


def test_the_same_formula_gives_the_same_bytes_in_another_process_zone_and_home(tmp_path: Path) -> None:
    script = (
        "import sys; from tests.charts.test_equation import *; "
        "sys.stdout.buffer.write(equation(one(), ink(), Tone.LIGHT, FRAME).svg)"
    )
    environment = {**os.environ, "TZ": "Asia/Tokyo", "MPLCONFIGDIR": str(tmp_path), "MATPLOTLIBRC": str(tmp_path)}
    (tmp_path / "matplotlibrc").write_text("mathtext.fontset: cm\nfont.size: 40\n")
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert run.stdout == equation(one(), ink(), Tone.LIGHT, FRAME).svg


@pytest.mark.parametrize("latex", ["$E = mc^2$", "$$E = mc^2$$", r"\[E = mc^2\]", " E =\n  mc^2 "])
def test_delimiters_and_line_breaks_do_not_count(latex: str) -> None:
    assert formula(latex) == formula("E = mc^2")


@pytest.mark.parametrize(
    ("latex", "reason", "place"),
    [
        (r"a + \foo", r"it does not know \foo", 4),
        (r"\frac{1}", r'it expects \frac{num}{den} after "\frac"', 5),
        ("{x", 'it expects } after "{x"', None),
        (r"\left( x", r'it expects \right after "\left( x"', None),
        ("x^", 'something is missing after "x^"', None),
        ("x_1_2", "double subscript: put braces around what belongs together", 0),
        (r"\left(_1_1", "double subscript: put braces around what belongs together", 0),
        (r"\begin{matrix}a\end{matrix}", r"it does not know \begin", 0),
        ("a $ b", r"a $ stands inside it; write \$ for the sign", 2),
        ("$$", "there is nothing to draw", None),
        ("x = 数", 'the fonts of formulas have no "数"', None),
    ],
)
def test_what_is_wrong_is_told_in_plain_words_and_at_its_place(latex: str, reason: str, place: int | None) -> None:
    with pytest.raises(EquationError) as told:
        formula(latex)
    assert (str(told.value), told.value.place) == (reason, place)


def reason(latex: str) -> str:
    """Why it cannot be drawn; empty when it can."""
    try:
        outline = formula(latex)
    except EquationError as error:
        return str(error) or "no reason"
    return "" if len(outline.places) == len(outline.codes) > 0 else "nothing is drawn, and nobody says so"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_any_latex_is_drawn_or_refused_with_a_reason(latex: str) -> None:
    told = reason(latex)
    assert not any(sign in told for sign in ("Exception", "\n", "nobody", "no reason"))


def test_a_formula_is_drawn_once_and_known_to_be_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = (one(), ink(), Tone.LIGHT, FRAME, tmp_path)
    assert not is_drawn(*asked)
    first = cached_equation(*asked)
    monkeypatch.setattr(cached, "equation", None)
    assert is_drawn(*asked)
    assert cached_equation(*asked) == first


@pytest.mark.parametrize(
    "other",
    [
        (one("a"), ink(), Tone.LIGHT, FRAME),
        (one("E = mc^2", "a"), ink(), Tone.LIGHT, FRAME),
        (one(size=20), ink(), Tone.LIGHT, FRAME),
        (one(), ink(), Tone.DARK, FRAME),
        (one(), ink(), Tone.LIGHT, replace(FRAME, width=FRAME.width + 1)),
    ],
)
def test_another_formula_size_ground_or_frame_is_drawn_anew(
    other: tuple[Equation, object, Tone, Size], tmp_path: Path
) -> None:
    cached_equation(one(), ink(), Tone.LIGHT, FRAME, tmp_path)
    assert not is_drawn(*other, tmp_path)  # type: ignore[arg-type]


HEAD = "kind: equation\ntitle: How it adds up\nequations:\n"


def test_every_bad_formula_is_told_at_its_character_and_nothing_is_written(tmp_path: Path) -> None:
    latex = ("a + \\foo", "'x^'", "c = d")
    slide = HEAD + "".join(f"  - latex: {own}\n" for own in latex)
    made = build(content(tmp_path, slide), tmp_path / "deck.pptx")
    assert made.path is None
    told = [(own.code, own.message, own.span) for own in made.findings if own.is_error]
    path = told[0][2].path
    (line,) = (number for number, said in enumerate(Path(path).read_text().splitlines(), 1) if "\\foo" in said)
    column = Path(path).read_text().splitlines()[line - 1].index("\\foo") + 1
    assert told == [
        ("bad-latex", r"this LaTeX cannot be drawn: it does not know \foo", Span(path, line, column, line, column + 1)),
        ("bad-latex", 'this LaTeX cannot be drawn: something is missing after "x^"', told[1][2]),
    ]
    assert told[1][2].line == line + 1


def test_a_deck_whose_formulas_are_known_does_not_import_matplotlib(tmp_path: Path) -> None:
    folder = content(tmp_path, f"{HEAD}  - latex: E = mc^2\n")
    target = tmp_path / "deck.pptx"
    assert build(folder, target).path
    script = f"import sys; from deck.build import build; build({str(folder)!r}, {str(target)!r}); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert "deck.charts.cached" in run.stdout.split()
    assert "matplotlib" not in run.stdout.split()


def test_the_source_of_the_formula_is_its_alternative_text(tmp_path: Path) -> None:
    slide = f"{HEAD}  - latex: E = mc^2\n    alt: Energy is mass times c squared\n  - latex: a = b\n"
    (page,) = planned(tmp_path, slide).pages[1:]
    told = [item.alt for item in page.items if isinstance(item, Equation)]
    assert told == ["Energy is mass times c squared: E = mc^2", "a = b"]


def test_a_plan_draws_nothing_when_there_is_no_formula(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "deck.charts.cached", None)
    assert plan(content(tmp_path, "kind: text\ntitle: One\ntext: Two\n")).pages
