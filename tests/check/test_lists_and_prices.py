"""Lists behind their total, so much each, so much of it: told where the numbers exclude it, silent else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.test_share_of_shown import slide
from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told
from tests.check.test_titles_and_data import told as told_of_slide

CASES = [
    (FRENCH, "La flotte compte 186 camions : {} diesel, 42 au gaz et 23 électriques.", "121", "131"),
    (ENGLISH, "We have {} volunteers: 130 in the kitchens, 70 in the shelters and 40 drivers", "240", "260"),
    (FRENCH, "Les 4,0 M€ se répartissent en trois : 2,0 M€ de prêts, {} M€ de dons et 0,8 M€ d'aides.", "1,2", "1,6"),
    (ENGLISH, "The £4.0m is split in two: £2.8m for roads and £{}m for rail.", "1.2", "1.4"),
    (ENGLISH, "Three angels put in $1.2m: Ruth Ojo $0.6m, Ian Vale ${}m and Sam Petrov $0.2m.", "0.4", "0.8"),
    (ENGLISH, "Charging points for the 1,400 places cost £2.1m, or £{} each", "1,500", "1,900"),
    (FRENCH, "Les 40 vélos coûtent 72 000 €, soit {} € chacun.", "1 800", "1 900"),
    (ENGLISH, "£9.0m of £15.0m, paid in {} instalments of £3.0m each", "three", "four"),
    (FRENCH, "Une aide de 90 000 €, versée en trois fois de {} €.", "30 000", "40 000"),
    (ENGLISH, "The average customer pays £32 a month, £{} a year.", "384", "348"),
    (FRENCH, "Une famille paie en moyenne 45 € par mois, {} € par an.", "540", "450"),
    (ENGLISH, "780 mm of rain fell in the year, 542 mm of it in autumn and winter, or {}%.", "69", "59"),
    (FRENCH, "Sur les 806 répondants, 403 ont trop à faire.\n\nParmi eux, 310 l'ont dit ({} %).", "77", "67"),
    (FRENCH, "La boutique est passée de 310 à 295 clients par jour et par caisse, soit {} %.", "−4,8", "+4,8"),
    (FRENCH, "Le prix passe de 452 € à 478 € les 1 000 litres, soit {} € de plus.", "26", "62"),
]


@pytest.mark.parametrize(("tag", "text", "right", "wrong"), CASES)
def test_what_the_numbers_exclude_is_told(tag: str, text: str, right: str, wrong: str) -> None:
    assert told(text.replace("{}", wrong), tag)
    assert not told(text.replace("{}", right), tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (FRENCH, "La flotte compte 186 camions : 121 diesel, 42 au gaz et 12 chauffeurs."),
        (ENGLISH, "We have 240 volunteers: 130 in the kitchens, 70 in the shelters and 12 vans."),
        (ENGLISH, "We have 240 volunteers: 130 in the kitchens, 12 vans and 30 kilos of rice."),
        (ENGLISH, "The $1.2m line is late: steel $0.6m, wages $0.8m and rent $0.2m."),
        (ENGLISH, "Three of us asked for more than $1.2m, among others: Ojo $0.6m, Vale $0.8m and Petrov $0.2m."),
        (ENGLISH, "The plan costs £32 a month, £348 a year."),
        (ENGLISH, "Whoever pays £32 a month, £348 a year if paid up front, may leave."),
        (ENGLISH, "A nurse earns a wage of £3,200 a month, £41,600 a year."),
        (ENGLISH, "Half of the £9.0m is paid in two instalments of £2.25m each."),
        (ENGLISH, "A deposit of £3.0m, and £9.0m paid in two instalments of £3.0m each."),
        (ENGLISH, "The grant is paid in two instalments of £3.0m each."),
        (ENGLISH, "The 1,400 places cost £2.1m; the 300 racks, £900 each"),
        (FRENCH, "Les dons sont passés de 310 à 350 € et gagnent 5 € par mois, soit +4,8 % par an."),
        (FRENCH, "Les dons vont de 310 à 350 € par an, soit +4,8 % par an."),
        (ENGLISH, "640 people came, 160 of them twice, or 35% of our members."),
        (ENGLISH, "640 people came, 160 of them twice, or 35% more than before."),
        (FRENCH, "Nous avons 806 clients et 403 magasins. Parmi eux, 310 l'ont dit (67 %)."),
    ],
)
def test_what_may_be_of_others_is_left_alone(tag: str, text: str) -> None:
    assert not told(text, tag)


VOLUNTEERS, ANSWERS = "We have 240 volunteers, 130 of them in the kitchens.", "806 répondants ont rempli le formulaire."
STAFF = "Le groupe emploie 312 salariés en France."


@pytest.mark.parametrize(
    ("tag", "text", "said", "right", "wrong"),
    [
        ("en", VOLUNTEERS, "One volunteer in {}, or 60, has helped for more than five years", "four", "three"),
        ("fr", ANSWERS, "Un répondant sur {}, soit 202 personnes, souhaite en changer", "quatre", "trois"),
        ("fr", STAFF, "187 salariées, soit {} % de l'effectif", "60", "66"),
    ],
)
def test_a_share_said_first_is_held_against_the_whole_beside_it(
    tmp_path: Path, tag: str, text: str, said: str, right: str, wrong: str
) -> None:
    assert told_of_slide(tmp_path / "wrong", tag, slide(text, said.replace("{}", wrong)))
    assert not told_of_slide(tmp_path / "right", tag, slide(text, said.replace("{}", right)))


@pytest.mark.parametrize(
    "said",
    [
        "One volunteer in three, or 60, of the new ones helps on Sundays",
        "One driver in three, or 60, has helped for years",
        "One volunteer in three, or 60 more than last year, has helped for years",
        "One visitor in three, or 60, has helped for years",
    ],
)
def test_a_share_of_some_is_left_alone(tmp_path: Path, said: str) -> None:
    assert not told_of_slide(tmp_path, "en", slide(VOLUNTEERS, said))


@pytest.mark.parametrize(
    ("tag", "text", "right", "wrong"),
    [
        (ENGLISH, "34 tickets at £15.50, £{} in all.", "527", "627"),
        (ENGLISH, "34 chairs at £15.50, £{} in all.", "632.40", "572.40"),
        (FRENCH, "34 billets à 12,50 €, soit {} € en tout.", "425", "452"),
        (FRENCH, "120 repas à 8,40 €, soit {} € au total.", "1 008", "1 080"),
    ],
)
def test_so_many_at_so_much_is_told_where_it_is_another_sum(tag: str, text: str, right: str, wrong: str) -> None:
    assert not told(text.replace("{}", right), tag)
    assert told(text.replace("{}", wrong), tag)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        (ENGLISH, "We bought 34 tickets at £15 each and 20 meals at £10 each, £710 in all."),
        (ENGLISH, "We bought 34 tickets at £15 and 20 meals at £10, £710 in all."),
        (ENGLISH, "They sold 34 rooms at £1.5m, £1.5m in all."),
        (FRENCH, "34 billets à 15 € chacun et 20 repas à 10 € chacun, soit 710 €."),
        (FRENCH, "34 billets à 15 €, soit 2 € de plus en tout."),
    ],
)
def test_several_prices_and_a_price_of_all_are_left_alone(tag: str, text: str) -> None:
    assert not told(text, tag)
