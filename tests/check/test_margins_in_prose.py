"""A margin or a rate in a sentence beside its part and its whole: told where they do not give it."""

from __future__ import annotations

import pytest

from tests.check.test_sums_in_prose import ENGLISH, FRENCH, told

SHARES = [
    (
        FRENCH,
        "Avec un résultat de 18,2 M€ pour un chiffre d'affaires de 91,4 M€, la marge s'établit à {} %.",
        "19,9",
        "24,1",
    ),
    (
        FRENCH,
        "Avec un bénéfice de 18,2 M€ pour un chiffre d'affaires de 91,4 M€, la marge ressort à {} %.",
        "19,9",
        "24,1",
    ),
    (FRENCH, "Avec une marge brute de 18,2 M€ pour 91,4 M€ de ventes, la marge brute est de {} %.", "19,9", "24,1"),
    (ENGLISH, "With a profit of £18.2m on sales of £91.4m, the margin stands at {}%.", "19.9", "24.1"),
    (ENGLISH, "With a gross profit of £18.2m on sales of £91.4m, the gross margin is {}%.", "19.9", "24.1"),
]


@pytest.mark.parametrize(("deck", "text", "right", "wrong"), SHARES)
def test_a_margin_is_the_part_over_the_whole_that_its_sentence_sets_out_with(
    deck: str, text: str, right: str, wrong: str
) -> None:
    assert [found.code for found in told(text.replace("{}", wrong), deck)] == ["share-disagrees"]
    assert not told(text.replace("{}", right), deck)


@pytest.mark.parametrize(
    ("deck", "text"),
    [
        (FRENCH, "Avec un résultat de 18,2 M€ pour un chiffre d'affaires de 91,4 M€, la marge brute est de 24,1 %."),
        (
            FRENCH,
            "Avec un résultat de 18,2 M€ pour un chiffre d'affaires de 91,4 M€, la marge brute s'établit à 24,1 %.",
        ),
        (
            FRENCH,
            "Avec un résultat de 18,2 M€ pour un chiffre d'affaires de 91,4 M€, le taux d'endettement est de 24 %.",
        ),
        (
            FRENCH,
            "Avec un résultat de 18,2 M€ pour un chiffre d'affaires de 91,4 M€, la croissance s'établit à 24,1 %.",
        ),
        (FRENCH, "Avec un résultat de 18,2 M€ pour 91,4 M€ de ventes, le marché atteint 24 %."),
        (ENGLISH, "With a profit of £18.2m on sales of £91.4m, the gross margin is 24.1%."),
        (ENGLISH, "With a profit of £18.2m on sales of £91.4m, the gross margin stands at 24.1%."),
        (ENGLISH, "With a profit of £18.2m on sales of £91.4m, the operating margin reaches 24.1%."),
        (ENGLISH, "With a profit of £18.2m on sales of £91.4m, the debt ratio is 24.1%."),
        (ENGLISH, "With a profit of £18.2m on sales of £91.4m, growth stands at 24.1%."),
    ],
)
def test_a_rate_of_something_else_is_left_alone(deck: str, text: str) -> None:
    assert not told(text, deck)
