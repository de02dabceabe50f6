"""What there is in the end, of what there was, what came and what left: told where they do not make it."""

from __future__ import annotations

import pytest

from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told

STOCKS = [
    (ENGLISH, "Starting from 512 riders in March, the league gained 96 and lost 41: it ended the season at {}.", "567"),
    (ENGLISH, "We started the year with 640 members, gained 85 members and lost 40: we now have {} members.", "685"),
    (ENGLISH, "We started the year with 640 members, 85 joined and 40 left, so we now have {}.", "685"),
    (
        ENGLISH,
        "From 1,204 readers in January 2024, it gained 310, then lost 122, and ended the year with {}.",
        "1,392",
    ),
    (FRENCH, "Partie de 512 cyclistes en mars, la ligue en gagne 96 et en perd 41 : elle finit la saison à {}.", "567"),
    (FRENCH, "Parti de 1 204 abonnés, le journal a gagné 310 abonnés et en a perdu 122 : il en compte {}.", "1 392"),
    (
        FRENCH,
        "Nous avons commencé l'année avec 640 membres, 85 sont arrivés et 40 sont partis : nous finissons à {}.",
        "685",
    ),
]


@pytest.mark.parametrize(("deck", "text", "end"), STOCKS)
def test_what_there_is_in_the_end_is_what_there_was_and_came_without_what_left(deck: str, text: str, end: str) -> None:
    assert not told(text.replace("{}", end), deck)
    wrong = end[:-1] + str((int(end[-1]) + 1) % 10)
    assert [found.code for found in told(text.replace("{}", wrong), deck)] == ["total-disagrees"]


@pytest.mark.parametrize(
    ("deck", "text"),
    [
        (
            ENGLISH,
            "Starting from 512 riders, the league gained 96 over the summer and lost 41: it ended the year at 604.",
        ),
        (ENGLISH, "Starting from 512 riders, the league gained 96 teams and lost 41: it ended the year at 604."),
        (ENGLISH, "Starting from 512 riders, the league gained 96 and lost 41 in June: it ended the year at 604."),
        (
            ENGLISH,
            "Starting from 512 riders, the league gained 96 and lost 41: it ended the year at 604 with the guests.",
        ),
        (ENGLISH, "Starting from 512 riders, the league gained 96 and lost 41: it now has 12 teams."),
        (ENGLISH, "Starting from about 510 riders, the league gained 96 and lost 41: it ended the year at 560."),
        (
            ENGLISH,
            "Starting from 512 riders, the league gained 96, lost 41 and took over 60: it ended the year at 627.",
        ),
        (ENGLISH, "We started the year with 640 members, the choir gained 85 and lost 40: it now has 120."),
        (ENGLISH, "Starting from 512 riders, the league gained 96 and lost 41: the team now has 20."),
        (
            FRENCH,
            "Nous avons commencé avec 640 membres, la chorale en gagne 85 et en perd 40 : elle compte 120 membres.",
        ),
        (ENGLISH, "Starting from £1.2m of funds, we gained 3% and lost 1%: we ended the year at £1.3m."),
        (FRENCH, "Partie de 512 cyclistes, la ligue en gagne 96 en été et en perd 41 : elle finit l'année à 604."),
        (FRENCH, "Partie de 512 cyclistes, la ligue gagne 96 clubs et en perd 41 : elle finit l'année à 604."),
        (FRENCH, "Partie de 512 cyclistes, la ligue en gagne 96 et en perd 41 : elle compte 12 équipes."),
        (
            FRENCH,
            "Partie de 512 cyclistes, la ligue en gagne 96 et en perd 41 : elle finit l'année à 604 avec les invités.",
        ),
        (
            FRENCH,
            "Partie de 512 cyclistes, la section jeunes de la ligue en gagne 96 et en perd 41 : elle finit à 604.",
        ),
        (FRENCH, "Si la ligue, partie de 512 cyclistes, en gagne 96 et en perd 41, elle finit l'année à 604."),
    ],
)
def test_what_came_and_left_of_other_things_or_in_a_part_of_the_time_is_left_alone(deck: str, text: str) -> None:
    assert not told(text, deck)
