from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deck.content.address import Addresses, name_slug, slug, title_slug

words = st.text(st.characters(codec="utf-8"), max_size=40)


def test_slug_folds_accents_ligatures_and_punctuation() -> None:
    assert slug("L'été où l'œuvre a coûté 38 %") == "l-ete-ou-l-oeuvre-a-coute-38"


def test_slug_keeps_letters_of_other_scripts() -> None:
    assert slug("Прибыль 2025") == "прибыль-2025"


def test_name_slug_stops_at_the_first_comma_or_colon() -> None:
    assert name_slug("AWS, l'infrastructure de l'IA") == "aws"
    assert name_slug("Publicité : dopée par l'IA") == "publicite"


def test_name_slug_keeps_a_decimal_comma_and_a_time() -> None:
    assert name_slug("Hausse de 1,5 point") == "hausse-de-1-5-point"
    assert name_slug("Départ à 12:30, quai 4") == "depart-a-12-30"


def test_title_slug_takes_the_first_words_without_the_figures_called() -> None:
    assert title_slug("AWS a gagné <gain> en un an\net dépasse largement") == "aws-a-gagne-en-un"


def test_name_slug_leaves_out_the_target_of_a_link() -> None:
    assert name_slug("Le [rapport](https://example.org/a-b) annuel") == "le-rapport-annuel"


def test_the_later_of_two_alike_is_qualified_by_its_slide_then_counted() -> None:
    addresses = Addresses("leviers")
    claimed = [addresses.claim("aws", slide) for slide in ("growth", "growth", "risk", "growth")]
    assert claimed == ["leviers/aws", "leviers/growth.aws", "leviers/risk.aws", "leviers/growth.aws.2"]


@given(words)
def test_a_slug_is_its_own_slug(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(words)
def test_a_slug_has_no_dot_slash_hash_or_space(text: str) -> None:
    assert not set("./# \n\t") & set(slug(text))


@given(st.lists(st.sampled_from(["aws", "pub", "net"]), max_size=12))
def test_no_address_is_given_twice(keys: list[str]) -> None:
    addresses = Addresses("s")
    claimed = [addresses.claim(key, "slide") for key in keys]
    assert len(set(claimed)) == len(claimed)


@given(st.lists(st.sampled_from(["aws", "pub", "net"]), max_size=8), st.integers(0, 8))
def test_inserting_a_new_name_renames_nothing(keys: list[str], place: int) -> None:
    before, after = Addresses("s"), Addresses("s")
    place = min(place, len(keys))
    old = [before.claim(key, "slide") for key in keys]
    new = [after.claim(key, "slide") for key in (*keys[:place], "brand-new", *keys[place:])]
    assert [*new[:place], *new[place + 1 :]] == old
