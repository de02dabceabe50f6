from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.run import Run
from deck.page.fit import SAFE_TITLE, FittedTitle, fit_title, fitting_title
from deck.page.lines import break_lines
from deck.units import Length, Size, inch, pt
from tests.page.setting import ARIAL, TITLE, runs

FRAME = Size(inch(10.979), inch(1.0))


def fitted(text: str, *, lines: int = 2, frame: Size = FRAME) -> FittedTitle:
    return fit_title(runs(text), TITLE, frame, ARIAL, lines=lines)


def test_a_short_title_stays_on_one_line_at_full_size() -> None:
    title = fitted("La régie finance le nuage")
    assert title == FittedTitle(runs("La régie finance le nuage"), pt(28), ("La régie finance le nuage",))


@pytest.mark.parametrize(
    "lines",
    [
        ("Trois métiers, une seule marge\u00a0:", "le nuage, la régie et les abonnements la portent"),
        ("La régie croît de moitié\u00a0;", "le commerce, lui, avance au pas et sans grand profit"),
        ("Sur les marchés d’Europe et d’Asie,", "la régie croît deux fois plus vite que le commerce"),
        ("Que vaut cette croissance\u00a0?", "Elle coûte plus que le bénéfice de l’an dernier"),
        ("Orders rose in every single market:", "what they earned did not keep pace with costs"),
    ],
)
def test_a_title_of_two_lines_breaks_after_a_sign(lines: tuple[str, str]) -> None:
    assert fitted(" ".join(lines)).lines == lines


def test_a_colon_goes_before_a_comma() -> None:
    title = fitted("Le nuage, la régie et les abonnements\u00a0: trois métiers, une seule marge d’exploitation")
    assert title.lines[0] == "Le nuage, la régie et les abonnements\u00a0:"


def test_a_comma_does_not_leave_a_stub_of_a_line() -> None:
    title = fitted("Enfin, la régie croît deux fois plus vite que le commerce en ligne")
    assert title.lines[0] != "Enfin,"


def test_no_line_between_others_has_one_word_alone_even_before_a_colon() -> None:
    said = "AWS dégage 38\u00a0% de marge opérationnelle\u00a0: c’est le segment le plus rentable du groupe"
    title = fitted(said, lines=4, frame=Size(inch(4.92), inch(1.55)))
    assert len(title.lines) == 4
    assert "opérationnelle\u00a0:" not in title.lines


def test_without_signs_the_lines_are_of_like_length() -> None:
    title = fitted("Les dépenses de calcul dépassent désormais le bénéfice net du groupe entier")
    first, second = (ARIAL.width(runs(line), TITLE) for line in title.lines)
    assert abs(first - second) < FRAME.width / 4


@pytest.mark.parametrize("last", ["de", "la", "et", "des", "the", "of", "2025"])
def test_a_line_does_not_end_on_a_word_that_leans_on_the_next(last: str) -> None:
    title = fitted(f"Les dépenses massives de calcul {last} serveurs dépassent ici tout autre poste")
    assert not title.lines[0].endswith(f" {last}")


def test_no_word_is_left_alone_on_the_last_line() -> None:
    title = fitted("Les dépenses de calcul dépassent désormais le bénéfice\u00a0: pourquoi")
    assert len(title.lines) == 2
    assert title.lines[1] != "pourquoi"


def test_a_long_title_steps_down() -> None:
    text = "La régie publicitaire et le nuage croissent ensemble plus vite que le commerce ne le fera jamais en ligne"
    title, longer = fitted(text), fitted(f"{text}, ou alors bien plus tard")
    assert (title.size, len(title.lines), title.excess) == (pt(28), 2, 0)
    assert (longer.size, len(longer.lines), longer.excess) == (pt(24), 2, 0)


def test_a_title_too_long_at_the_smallest_size_says_by_how_much() -> None:
    title = fitted("La régie publicitaire et le nuage croissent ensemble " * 4)
    assert title.size == pt(24)
    assert title.runs == runs("La régie publicitaire et le nuage croissent ensemble " * 4)
    assert title.excess == len(" ".join(title.lines[2:])) > 0


def test_the_authors_break_holds_where_both_halves_fit() -> None:
    assert fitted("Un titre\ncourt").lines == ("Un titre", "court")
    assert fitted("Un titre\ncourt").runs == runs("Un titre\ncourt")


def test_the_authors_break_gives_way_where_a_half_does_not_fit() -> None:
    half = "La régie publicitaire et le nuage croissent ensemble plus vite que le commerce en ligne"
    title = fitted(f"Bref,\n{half}")
    assert title.excess == 0
    assert " ".join(title.lines) == f"Bref, {half}"
    assert title.lines[0] != "Bref,"


def test_a_narrow_title_takes_three_lines_where_it_may() -> None:
    frame = Size(inch(6.175), inch(1.5))
    title = fitted(
        "La régie croît vite\u00a0: elle finance déjà la moitié des serveurs de l’an prochain", lines=3, frame=frame
    )
    assert len(title.lines) == 3
    assert title.lines[0].endswith(":")


def test_a_frame_too_low_for_the_lines_allows_fewer() -> None:
    text = "La régie croît deux fois plus vite que le commerce en ligne et le nuage"
    assert len(fitted(text).lines) == 2
    assert fitted(text, frame=Size(FRAME.width, inch(0.5))).excess > 0


def test_looks_survive_the_break() -> None:
    title = fit_title(
        (Run("Les dépenses de calcul "), Run("dépassent désormais le bénéfice", light=True), Run(" du groupe entier")),
        TITLE, FRAME, ARIAL,
    )  # fmt: skip
    assert [run.light for run in title.runs] == [False, True, False]
    assert "".join(run.text for run in title.runs).count("\n") == 1
    assert "".join(run.text for run in title.runs).replace("\n", " ").split() == " ".join(title.lines).split()


def test_a_break_between_runs_takes_the_space_of_either() -> None:
    for first, second in (("Trois métiers\u00a0: ", "une"), ("Trois métiers\u00a0:", " une")):
        rest = " seule marge d’exploitation, et elle ne suffira pas"
        title = fit_title(runs(first, second + rest), TITLE, FRAME, ARIAL)
        assert title.lines == ("Trois métiers\u00a0:", f"une{rest}")


def test_a_break_after_a_hyphen_keeps_it() -> None:
    title = fitted("Contre" + "-marche" * 6 + "-" + "ascension" * 5, frame=FRAME)
    assert title.lines[0].endswith("-")
    assert "".join(title.lines) == "Contre" + "-marche" * 6 + "-" + "ascension" * 5


def test_an_empty_title_is_one_empty_line() -> None:
    assert fit_title((), TITLE, FRAME, ARIAL) == FittedTitle((), pt(28), ("",))


WORDS = st.lists(st.text(st.sampled_from("aeiouLTré’,"), min_size=1, max_size=9), max_size=30).map(" ".join)


@given(WORDS, st.integers(pt(200), pt(800)))
def test_a_fitted_title_keeps_its_lines_in_a_frame_one_percent_wider_or_narrower(text: str, width: Length) -> None:
    title = fitted(text, frame=Size(width, inch(1.0)))
    if not title.excess:
        for frame in (width * 99 // 100, width * 101 // 100):
            lines = break_lines(title.runs, TITLE, frame, ARIAL, title.size)
            assert tuple(line.text.rstrip("\n") for line in lines) == title.lines


@given(WORDS, st.integers(pt(200), pt(800)))
def test_a_title_keeps_all_its_words(text: str, width: Length) -> None:
    title = fitted(text, frame=Size(width, inch(1.0)))
    assert "".join(run.text for run in title.runs).split() == text.split()
    assert len(title.lines) <= 2 or title.excess > 0


@given(WORDS, st.integers(pt(200), pt(800)))
def test_a_title_takes_no_more_lines_than_it_needs(text: str, width: Length) -> None:
    title = fitted(text, lines=5, frame=Size(width, inch(9)))
    flowing = break_lines(runs(text), TITLE, width * SAFE_TITLE // 100, ARIAL, title.size)
    assert len(title.lines) == len(flowing)


def test_a_title_that_has_no_room_is_none_where_nobody_asks_by_how_much() -> None:
    words = "Many words that say the same again and again " * 9
    assert fitting_title(runs(words), TITLE, FRAME, ARIAL) is None
    assert fitting_title(runs("Few words"), TITLE, FRAME, ARIAL) == fitted("Few words")


def test_a_chinese_title_breaks_after_its_signs() -> None:
    title = fitted("利润增长快于销售额：二〇二五年业绩回顾与对人工智能业务的展望和风险")
    assert title.lines[0] == "利润增长快于销售额："


def test_a_japanese_title_without_signs_breaks_into_lines_of_like_length() -> None:
    title = fitted("利益は売上高よりも速く成長したがその理由は為替の影響と価格の改定にあると考えられる")
    first, second = (ARIAL.width(runs(line), TITLE) for line in title.lines)
    assert abs(first - second) <= 2 * TITLE.size


def test_a_thai_title_without_spaces_is_broken_by_the_program_that_knows_its_words() -> None:
    title = fitted("กำไรเติบโตเร็วกว่ายอดขายและแผนการลงทุนในอนาคตของบริษัทสำหรับธุรกิจปัญญาประดิษฐ์ทั่วโลก")
    assert (title.lines, title.excess) == ((title.runs[0].text,), 0)
    assert "\n" not in title.runs[0].text
