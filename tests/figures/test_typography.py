from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from deck.figures.language import language, tags

# The truth tables show a no-break space as "·".
FRENCH = [
    ("Réussite : oui !", "Réussite·: oui·!"),
    ("Réussite: oui! Vraiment?! Oui; non", "Réussite·: oui·! Vraiment·?! Oui·; non"),
    ("l'IA d'Amazon, aujourd'hui", "l’IA d’Amazon, aujourd’hui"),
    ('dit "oui" et " non "', "dit «·oui·» et «·non·»"),
    ("« déjà »", "«·déjà·»"),
    ("«déjà»!", "«·déjà·»·!"),
    ('l\'"IA"', "l’«·IA·»"),
    ('un écran de 24" et un de 15"', 'un écran de 24" et un de 15"'),
    ('un "oubli', 'un "oubli'),
    ("suite...", "suite…"),
    ("Levier 1 - AWS", "Levier·1 – AWS"),
    ("le cloud - et lui seul - croît", "le cloud – et lui seul – croît"),
    ("5-9 % et 5,5-9,5 points", "5–9·% et 5,5–9,5·points"),
    ("2024-2025", "2024–2025"),
    ("-5 % puis (-3,2)", "−5·% puis (−3,2)"),
    ("~107 et ~ 5-9 %", "≈·107 et ≈·5–9·%"),
    ("plus de 27 000 licenciements", "plus de 27·000 licenciements"),
    ("1 234 567,8 €", "1·234·567,8·€"),
    ("200 Mds $, 30 M€, 5$, 24,99€", "200·Mds·$, 30·M€, 5·$, 24,99·€"),
    ("38% de marge", "38·% de marge"),
    ("au T4 2025, numéro 1, n° 3, p. 12", "au T4·2025, numéro·1, n°·3, p.·12"),
    ("2,6 fois, 12 km, 5 h 30", "2,6·fois, 12·km, 5·h·30"),
    ("M. Jassy et Mme Curie", "M.·Jassy et Mme·Curie"),
    ("200 milliards $ d'investissements", "200·milliards·$ d’investissements"),
    ("étroite\u202f: fine\u202f!", "étroite·: fine·!"),
    ("deux  espaces", "deux espaces"),
    ("un mot -- un autre --- et l'IA--la vraie", "un mot – un autre – et l’IA – la vraie"),
    ("-- Andy Jassy", "– Andy Jassy"),
    ("il est 'cité' ici", "il est «·cité·» ici"),
    ("« il est 'cité' ici »", "«·il est “cité” ici·»"),
    ("il dit \"c'est 'vrai' ici\"", "il dit «·c’est “vrai” ici·»"),
    ("un “mot” et « un “autre” »", "un «·mot·» et «·un “autre”·»"),
    ("1200000 abonnés et plus de 250000", "1·200·000 abonnés et plus de 250·000"),
    ("12000 nouveaux clients, 45000,50 €", "12·000 nouveaux clients, 45·000,50·€"),
    ("716,9Mds$, 12 Mds€, 30M€, 2k€", "716,9·Mds·$, 12·Mds·€, 30·M€, 2·k€"),
    ("716.9 Mds $ et 9.5 %", "716,9·Mds·$ et 9,5·%"),
    # left alone
    ("la norme ISO 14001, le code 75001 désigne", "la norme ISO 14001, le code 75001 désigne"),
    ("le SIREN 542107651 et le 0612345678", "le SIREN 542107651 et le 0612345678"),
    ("deck check --fix, a--, 1.500 $, GPT 3.5", "deck check --fix, a--, 1.500·$, GPT 3.5"),
    ("les années '90 et l'eau", "les années '90 et l’eau"),
    ("voir https://exemple.org/a?b=1:2;c!d ici", "voir https://exemple.org/a?b=1:2;c!d ici"),
    ("écrire à jean.d-arc@exemple.org", "écrire à jean.d-arc@exemple.org"),
    ("à 12:30, std::vector, 3:1", "à 12:30, std::vector, 3:1"),
    ("le 2026-02-05, en 2026-02, tél. 01-42-68-53-00", "le 2026-02-05, en 2026-02, tél. 01-42-68-53-00"),
    ("514-555-1234, COVID-19, GPT-4, e-commerce", "514-555-1234, COVID-19, GPT-4, e-commerce"),
    ("la loi n° 12-34 et le n°12-34", "la loi n°·12-34 et le n°12-34"),
    ("réentraîne :) (!) a?b", "réentraîne :) (!) a?b"),
    ("R&D, A/B testing, C:\\dossier", "R&D, A/B testing, C:\\dossier"),
    ("5 * 3, a_b, #12-15, v1.2-3", "5 * 3, a_b, #12-15, v1.2-3"),
    ("en 2025 716 clients", "en 2025 716 clients"),
]
CANADIAN = [
    ("Oui ! Non ? Bien ; soit : oui", "Oui! Non? Bien; soit·: oui"),
    ('Oui! 38% "vrai" ?', "Oui! 38·% «·vrai·»?"),
    ("2 300 $ CA", "2·300·$ CA"),
]
ENGLISH = [
    ("Success : yes ! Really ? Yes ; no", "Success: yes! Really? Yes; no"),
    ("\"Don't\" it's the authors' view", "“Don’t” it’s the authors’ view"),
    ("the '90s and 'quoted words'", "the ’90s and ‘quoted words’"),
    ("5 % and 38%", "5% and 38%"),
    ("3 million, Q4 2025, 12 km, No. 3", "3·million, Q4·2025, 12·km, No.·3"),
    ("5-9 %, 2024-2025 - a range", "5–9%, 2024–2025 – a range"),
    ("~20 and -5", "≈·20 and −5"),
    ('a 24" and a 15" screen', 'a 24" and a 15" screen'),
    ("Dr Smith's $45.2m, £3bn", "Dr·Smith’s $45.2m, £3bn"),
    ("27,000 and 27 000", "27,000 and 27·000"),
    ("one -- or two---and three", "one – or two – and three"),
    ("1200000 users paid $1200000", "1,200,000 users paid $1,200,000"),
    ("ticket 123456 closes, RFC 12345 says", "ticket 123456 closes, RFC 12345 says"),
    ("up 9,5 % to 1,234", "up 9.5% to 1,234"),
    ("a ratio of 3 : 1 at 12:30", "a ratio of 3 : 1 at 12:30"),
]


@pytest.mark.parametrize(
    ("tag", "plain", "set_text"),
    [
        *(("fr-FR", *case) for case in FRENCH),
        *(("fr-CA", *case) for case in CANADIAN),
        *(("en-GB", *case) for case in ENGLISH),
        *(("en-US", *case) for case in ENGLISH),
    ],
)
def test_plain_input_is_set_by_the_rules_of_its_language(tag: str, plain: str, set_text: str) -> None:
    assert language(tag).prose(plain).replace("\u00a0", "·") == set_text


SIGNS = """
a l' d'IA AWS 5 9 12 2024 2025 27 000 1 234 716,9 3.5 +12 -5 ~107 % $ € Mds M€ km fois T4 n° numéro M. « » “ ” " ' ’ ( )
[ ] : ; ! ? :: ?! ... … - – — -- , . / 5-9 2026-02 12:30 :) https://a.b/c?d=1: x@y.org &amp; = * _
"""
WORDS = st.sampled_from([*SIGNS.split(), "\u00a0", "\u202f"])
TEXTS = st.one_of(
    st.text("a1 25,.:;!?%$€«»\"'’-–~≈()\u00a0\u202f\nM", max_size=24),
    st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "  ", "\n", "\u00a0"])), max_size=12).map(
        lambda words: "".join(word + space for word, space in words)
    ),
    st.text(max_size=30),
)


@given(TEXTS, st.sampled_from(tags()))
@example("a - - b", "fr-FR")
@example('""a"', "fr-FR")
@example("«-»", "fr-FR")
@example("a -?", "fr-FR")
@example("0-1:", "fr-FR")
@example("http://0 ; L", "fr-CA")
@example("0.0 \xa0%", "fr-FR")
def test_setting_twice_is_setting_once(text: str, tag: str) -> None:
    once = language(tag).prose(text)
    assert language(tag).prose(once) == once


@given(TEXTS, st.sampled_from(tags()))
def test_letters_and_digits_never_change(text: str, tag: str) -> None:
    assert _solid(language(tag).prose(text)) == _solid(text)


@given(TEXTS, st.sampled_from(tags()))
def test_setting_keeps_each_sign_one_sign(text: str, tag: str) -> None:
    assert _signs(language(tag).typeset(text)) == _signs(text)


@given(TEXTS, st.sampled_from(tags()))
def test_preparing_changes_only_dots_dashes_and_what_stands_in_numbers(text: str, tag: str) -> None:
    after = language(tag).prepared(text)
    assert re.sub(r"[\s\u00a0,…–.-]", "", after) == re.sub(r"[\s\u00a0,…–.-]", "", text)


@given(TEXTS, st.sampled_from(tags()))
def test_no_narrow_space_is_left(text: str, tag: str) -> None:
    assert "\u202f" not in language(tag).prose(text)


@given(TEXTS, st.sampled_from(tags()))
def test_lines_stay_lines(text: str, tag: str) -> None:
    assert language(tag).prose(text).count("\n") == text.count("\n")


def _solid(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _signs(text: str) -> int:
    return sum(not sign.isspace() for sign in text)
