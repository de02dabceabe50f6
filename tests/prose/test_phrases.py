"""Any of many phrases in a text."""

from hypothesis import given
from hypothesis import strategies as st

from deck.prose.phrases import Phrases, folded

WORDS = st.sampled_from(["sales", "net", "l'énergie", "cash-flow", "(net)", "Sales,", "of", "§ 4", "NET"])
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def found(phrases: list[str], text: str) -> list[str]:
    return [match[0] for match in Phrases(phrases).found_in(text)]


def test_the_longest_of_those_that_begin_at_a_place_is_found() -> None:
    assert found(["net", "net sales", "sales"], "Net sales and sales") == ["Net sales", "sales"]


def test_a_phrase_is_found_as_whole_words() -> None:
    assert found(["part"], "parts, apart, part") == ["part"]


def test_spaces_and_apostrophes_may_be_set_otherwise() -> None:
    assert found(["part de l'énergie"], "la part\u00a0de\nl’énergie") == ["part\u00a0de\nl’énergie"]


def test_a_letter_that_is_two_in_capitals_is_found() -> None:
    assert found(["Straße"], "Die straße") == ["straße"]


def test_a_letter_that_folds_otherwise_is_not_taken_for_the_phrase() -> None:
    assert found(["index"], "The ındex") == []


@given(st.lists(TEXTS, max_size=5), TEXTS)
def test_what_is_found_is_one_of_the_phrases_and_stands_in_order(phrases: list[str], text: str) -> None:
    ends = 0
    for match in Phrases(phrases).found_in(text):
        assert folded(match[0]) in {folded(phrase) for phrase in phrases}
        assert match.start() >= ends
        ends = match.end()


@given(TEXTS)
def test_a_text_is_found_in_itself(text: str) -> None:
    assert found([text], text) == [text]
