"""A change of two values that its sentence begins with, or of a difference behind its year: told where they differ."""

from __future__ import annotations

import pytest

from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told

CHANGES = [
    (FRENCH, "Avec 5,0 t en 2025 contre 3,7 t un an plus tôt, les pertes gagnent {} %.", "35", "26"),
    (FRENCH, "Avec 317,1 k€ en 2024 contre 435,8 k€ un an plus tôt, le legs perd {} %.", "27,2", "29,8"),
    (FRENCH, "Avec 34 115 en 2024 contre 26 447 un an plus tôt, le nombre d'abonnés par mois gagne {} %.", "29", "66"),
    (FRENCH, "Le nombre de repas par jour atteint 1 870 en 2023, contre 1 930 en 2022 (−{} %).", "3,1", "4"),
    (FRENCH, "De 640 en 2023 à 760 en 2024, les adhésions ont progressé, soit une hausse de {} %.", "18,8", "28"),
    (ENGLISH, "With £42.9m in 2025 against £32.6m a year earlier, the levy gained {}%.", "31.6", "23"),
    (ENGLISH, "From 735 in 2024 to 635 in 2025, the number of riders a day fell, a decrease of {}%.", "13.6", "16.3"),
    (ENGLISH, "From 226 in 2024 to 302 in 2025, membership went up, an increase of {}%.", "33.6", "36.3"),
    (ENGLISH, "The number of calls a day grew by {}%, from 200 in 2020 to 260 in 2024.", "30", "45"),
    (ENGLISH, "The levy reached £45 million in 2025, £{} million more than in 2024 (£42 million).", "3", "5"),
    (ENGLISH, "Solar reached 128.12 GWh in 2024, {} GWh more than in 2023 (99.64 GWh).", "28.48", "28.46"),
    (ENGLISH, "Loans reached 821 in 2024, {} more than in 2023 (596).", "225", "223"),
    (FRENCH, "La fuite est de 190 m³ en 2025, soit {} m³ de moins qu'en 2024 (245 m³).", "55", "45"),
    (FRENCH, "Le don est de 147 M€ en 2024, soit {} M€ de plus qu'en 2023 (126 M€).", "21", "19"),
    (FRENCH, "Les pertes ont {} en 6 ans, de 52,3 t en 2019 à 104,9 t en 2025.", "doublé", "triplé"),
    (FRENCH, "Les dons ont progressé de {} % en 6 ans, de 52,3 k€ en 2019 à 109,9 k€ en 2025.", "110", "101"),
    (FRENCH, "De 5,2 M€ à 6,2 M€, les dépenses progressent, en hausse de {} %.", "19,2", "16,1"),
    (FRENCH, "De 193 M€ à 173 M€ en deux ans, les recettes ont reculé de {} %.", "10,4", "18"),
    (FRENCH, "Le nombre de voyageurs par jour est de 265 en 2025, soit {} de plus qu'en 2024 (217).", "48", "44"),
    (ENGLISH, "From €29.9m to €40.9m, revenue grew, or +{}%.", "36.8", "73"),
    (ENGLISH, "From £193 million to £173 million in one year, revenue dropped by £{} million.", "20", "48"),
    (ENGLISH, "Losses {} over 3 years, from 40 t in 2020 to 81 t in 2023.", "doubled", "tripled"),
    (ENGLISH, "From 2,137 to 9,461: loans multiplied by {} between 2019 and 2024.", "4.4", "5.1"),
    (ENGLISH, "From 2,137 to 2,461: loans rose by {}% since 2019.", "15", "51"),
    (ENGLISH, "From 2,137 to 6,461: loans {} in five years.", "tripled", "doubled"),
    (FRENCH, "De 1 376 à 5 912 : le volume annuel est multiplié par {} entre 2019 et 2024.", "4,3", "3,4"),
    (FRENCH, "De 1 376 à 1 912 : les prêts progressent de {} % depuis 2019.", "39", "93"),
]


@pytest.mark.parametrize(("deck", "text", "right", "wrong"), CHANGES)
def test_a_change_of_the_values_that_a_sentence_sets_out_with_is_told_where_they_do_not_give_it(
    deck: str, text: str, right: str, wrong: str
) -> None:
    assert told(text.replace("{}", wrong), deck)
    assert not told(text.replace("{}", right), deck)


@pytest.mark.parametrize(
    ("deck", "text"),
    [
        (FRENCH, "Avec 42,9 M€ en 2025 contre 32,6 M€ un an plus tôt, le groupe gagne 23 % de clients."),
        (FRENCH, "Avec 42,9 M€ de dons en 2025 contre 32,6 M€ un an plus tôt, la production gagne 23 %."),
        (FRENCH, "Avec 42 magasins en 2025 contre 38 un an plus tôt, les ventes gagnent 5 %."),
        (FRENCH, "Avec 42,9 M€ en 2025 contre 32,6 M€ un an plus tôt, il aide une production qui gagne 23 %."),
        (FRENCH, "Avec 42,9 M€ en 2025 contre 32,6 M€ un an plus tôt, le legs monte et la vente gagne 23 %."),
        (FRENCH, "Avec un bénéfice de 42,9 M€ en 2025 contre 32,6 M€ un an plus tôt, les ventes gagnent 23 %."),
        (ENGLISH, "From 226 in 2024 to 302 in 2025, membership went up, a rise of 5% in sales."),
        (ENGLISH, "From 226 in 2024 to 302 in 2025, membership went up, a strain, and costs rose 5%."),
        (ENGLISH, "The number of calls a day grew by 5% a year, from 200 in 2020 to 260 in 2024."),
        (ENGLISH, "Sales tripled in 3 years in 12 shops, from £200m in 2020 to £560m in 2024."),
        (ENGLISH, "The levy reached £45 million in 2025, £5 million more than planned, after £42 million."),
        (FRENCH, "De 5,2 M€ à 6,2 M€, les dépenses progressent, en hausse de 16,1 % hors loyers."),
        (ENGLISH, "From €29.9m to €40.9m, revenue grew, with 73% more customers."),
        (ENGLISH, "From £193 million to £173 million in two years, revenue dropped by 5% a year."),
        (ENGLISH, "Loans reached 821 in 2024, 223 more than visits (598)."),
        (ENGLISH, "From 100 to 249: the number of firms rose by 12% between 2019 and 2024."),
        (ENGLISH, "From 18 to 25: members doubled between 2019 and 2024."),
        (ENGLISH, "From 2,137 to 9,461: loans multiplied by 5 in Leeds between 2019 and 2024."),
        (ENGLISH, "From 2,137 to 9,461: loans rose, and fines doubled between 2019 and 2024."),
        (ENGLISH, "From 2,137 to 9,461 loans: fines doubled between 2019 and 2024."),
        (ENGLISH, "From 2,137 to 9,461: fines double."),
        (ENGLISH, "From £20,150 to £40,210: the tax doubled between 2019 and 2024."),
        (FRENCH, "De 250 à 499 : le nombre de prêts progresse de 12 % depuis 2019."),
        (FRENCH, "De 1 376 à 5 912 : les prêts avancent, mais les amendes doublent depuis 2019."),
        (FRENCH, "De 1 376 à 5 912 prêts : les amendes ont doublé depuis 2019."),
        (FRENCH, "De 1 376 à 5 912 : les prêts progressent de 12 % par an depuis 2019."),
        (FRENCH, "De 1 376 à 5 912 : en volume, les prêts ont doublé depuis 2019."),
    ],
)
def test_a_change_of_something_else_than_these_values_is_left_alone(deck: str, text: str) -> None:
    assert not told(text, deck)


def test_a_thin_space_between_thousands_makes_one_number() -> None:
    right = "Visiteurs : 26\u2009681 en 2024 (+45 % par rapport aux 18\u2009445 de 2023)."
    assert not told(right, FRENCH)
    assert told(right.replace("45 %", "54 %"), FRENCH)
