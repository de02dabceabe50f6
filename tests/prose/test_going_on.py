"""Whether a sentence goes on behind a name."""

from deck.prose.going_on import goes_on


def test_a_verb_with_its_article_goes_on() -> None:
    assert goes_on(["sites", "emploient", "les", "apprentis"], 1, "fr")


def test_nothing_stands_behind_the_last_word() -> None:
    assert not goes_on(["sites"], 1, "fr")
