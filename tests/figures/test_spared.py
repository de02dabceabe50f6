"""What typography spares, on the slide: addresses, file names, paths, handles and code; the prose beside is set."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.figures.book import Figures
from deck.figures.inline import parse_inline
from deck.figures.language import language, tags
from deck.figures.spared import WORD, blanked
from tests.spared import ADDRESSES, PROSE

NO_FIGURES = Figures([])


def shown(text: str, tag: str) -> str:
    """The text on the slide, a no-break space as ·."""
    return parse_inline(text, NO_FIGURES.resolve, language(tag))[0].text.replace("\u00a0", "·")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("tag", tags())
@pytest.mark.parametrize(
    "around", ["{}", "see {}.", "({})", '"{}"', "{}...", "**{}**", "l'{}", "{} -- 5 %", "a\n\n{}!"]
)
def test_an_address_stays_as_it_was_typed(address: str, tag: str, around: str) -> None:
    text = around.format(address)
    assert address in shown(text, tag)
    assert address in language(tag).prose(text)


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_address(text: str) -> None:
    assert blanked(text) == text


@pytest.mark.parametrize(
    ("tag", "text", "set_text"),
    [
        ("fr-FR", "2024-2025 : voir www.ville.fr/2024-2025...", "2024–2025·: voir www.ville.fr/2024-2025…"),
        ("fr-FR", 'file--name.txt -- l\'été "a"', "file--name.txt – l’été «·a·»"),
        ("fr-FR", "dit 'plan.pdf' et l'https://x.org/a--b !", "dit «·plan.pdf·» et l’https://x.org/a--b·!"),
        ("fr-FR", "M. Dupont...fin, a--b, 1.500, oui/non...", "M.·Dupont…fin, a – b, 1.500, oui/non…"),
        ("fr-FR", 'le code {"k": "v"} et "oui"', 'le code {"k": "v"} et «·oui·»'),
        ("en-GB", "foo-2.com's 'plan-2.pdf' isn't \"x\"", "foo-2.com’s ‘plan-2.pdf’ isn’t “x”"),
        ("en-GB", 'https://x.org/a?b=1&c="d" and "e"', 'https://x.org/a?b=1&c="d" and “e”'),
        ("en-GB", 'the "https://x.org/a--b" page', "the “https://x.org/a--b” page"),
        ("en-GB", 'plan.pdf"x"', 'plan.pdf"x"'),
        ("en-US", "km/h, and/or, the end...And 5-9 %", "km/h, and/or, the end…And 5–9%"),
    ],
)
def test_the_prose_beside_an_address_is_set(tag: str, text: str, set_text: str) -> None:
    assert shown(text, tag) == set_text
    assert language(tag).prose(text).replace("\u00a0", "·") == set_text


def test_the_link_is_the_whole_address_that_is_shown() -> None:
    (_, link, _) = parse_inline('see https://x.org/a--b?c="d".', NO_FIGURES.resolve, language("en-GB"))[0].runs
    assert link.link == link.text == 'https://x.org/a--b?c="d"'


def test_an_address_goes_on_over_the_borders_of_markup() -> None:
    assert shown(r"C:\a\2024-2025 and www.x.org/a\_b--c", "en-GB") == r"C:\a\2024-2025 and www.x.org/a_b--c"
    assert shown("www.x.org/*a*--b...c", "en-GB") == "www.x.org/a--b...c"


SIGNS = "a l' 5 % 5-9 - -- ... … : ; ! ? , . ( ) « » “ ” \" ' ’ 1200000 users ~5 M. :) &amp; é"
WORDS = st.sampled_from(
    [
        *PROSE,
        *ADDRESSES,
        *SIGNS.split(),
    ]
)
SPACED = st.lists(st.tuples(WORDS, st.sampled_from([" ", "  ", "\u00a0", "\n"])), max_size=8)


@given(SPACED, st.sampled_from(tags()))
def test_no_sign_of_an_address_changes_whatever_stands_around(words: list[tuple[str, str]], tag: str) -> None:
    text = "".join(word + space for word, space in words)
    addresses = [word for word, _ in words if word in ADDRESSES]
    set_text = language(tag).prose(text)
    place = 0
    for address in addresses:
        place = set_text.index(address, place) + len(address)
    assert language(tag).prose(set_text) == set_text


@given(SPACED)
def test_what_is_blanked_leaves_every_other_sign_in_its_place(words: list[tuple[str, str]]) -> None:
    text = "".join(word + space for word, space in words)
    assert all(own in (sign, WORD) for sign, own in zip(text, blanked(text), strict=True))


@pytest.mark.parametrize(
    "part", ["a", "a-", "a.", "a/", "a.b/", "a@", "a\\b", "~/", "{'", "{'a':{", '="', "+", "#", "[", "\\"]
)
def test_a_long_word_takes_no_longer_than_reading_it(part: str) -> None:
    begin = time.perf_counter()
    blanked("https://x" + part * (20_000 // len(part)))
    blanked(part * (20_000 // len(part)))
    assert time.perf_counter() - begin < 1
