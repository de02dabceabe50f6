"""A share of what the slide counts in another sentence: told where nothing of its kind gives it, silent else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_titles_and_data import told


def slide(text: str, *points: str) -> tuple[str, str]:
    lines = "".join(f'  - "{each}"\n' for each in points)
    return "", f'kind: text\ntitle: We know whom we teach\ntext: "{text}"\npoints:\n{lines}  - Nothing else\n'


FRENCH, ENGLISH = "L'école accueille 348 élèves.", "We have 1,236 pupils, 724 in the lower school and 512 in the upper."


@pytest.mark.parametrize(
    ("tag", "text", "said", "right", "wrong"),
    [
        ("fr", FRENCH, "Le piano réunit 87 élèves, soit un élève sur {}", "quatre", "trois"),
        ("fr", FRENCH, "Le piano réunit 87 élèves ({} % de l'ensemble)", "25", "35"),
        ("en", ENGLISH, "309 pupils, a {} of the school, speak another language", "quarter", "third"),
        ("en", ENGLISH, "One pupil in five comes by train: {} in all", "247", "347"),
    ],
)
def test_a_share_is_held_against_the_whole_beside_it(
    tmp_path: Path, tag: str, text: str, said: str, right: str, wrong: str
) -> None:
    assert told(tmp_path / "wrong", tag, slide(text, said.replace("{}", wrong)))
    assert not told(tmp_path / "right", tag, slide(text, said.replace("{}", right)))


@pytest.mark.parametrize(
    "said",
    [
        "309 pupils, a third of them in the lower school, speak another language",
        "309 pupils, a third more than last year",
        "309 pupils, or one in three, come by train",
        "309 pupils, a third of the school, could come by train",
        "About 309 pupils, a third of the school, come by train",
        "309 pupils, a third of the school, and 40 teachers come by train",
        "60 pupils, half of the school, sing",
        "309 teachers, a third of the staff, speak another language",
        "309 pupils, a third of the boarders",
        "One pupil in five comes by train: 347 a week in all",
        "Half of the new pupils, 309 pupils, or one pupil in three, are girls",
        "241 pupils, a third of the lower school",
        "One teacher in five comes by train: 347 in all",
        "241 pupils, or one pupil in three, are in the lower school",
        "One pupil in five of the upper form comes by train: 20 in all",
        "In the upper form, 60 pupils, or one pupil in four, come by train",
    ],
)
def test_a_share_of_others_is_left_alone(tmp_path: Path, said: str) -> None:
    assert not told(tmp_path, "en", slide(ENGLISH, said))


def test_a_share_of_what_a_figure_of_the_deck_counts_is_right(tmp_path: Path) -> None:
    _, shown = slide(ENGLISH, "309 pupils, a third of the school, speak another language")
    assert told(tmp_path / "alone", "en", ("", shown))
    figure = "figures:\n  lower: {label: Pupils of the old school, value: 927}\n"
    assert not told(tmp_path / "figure", "en", (figure, shown))
