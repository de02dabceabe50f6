"""Unicode's rules of line breaking, each with text of ours; a bar stands where a line may end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.page.clusters import ends, is_boundary
from deck.page.lines import opportunities
from deck.page.unicode_breaks import breaks, class_of

RULES = [
    ("LB7 no break before spaces, one after", "本 |本"),
    ("LB8 after a zero width space", "ก\u200b|ข"),
    ("LB8a not after a joiner", "👩\u200d🔬|👩\u200d🔬"),
    ("LB9 marks stay with their letter", "e\u0301e\u0301 |本\u0301|本"),
    ("LB11 word joiners hold, even over a space", "本\u2060本"),
    ("LB12 no-break spaces hold", "本\u00a0本\u202f本"),
    ("LB13 no closing sign begins a line", "本」|本。|本、|本）|本！|本？|本/|本"),
    ("LB13 even behind a space", "本 ！"),
    ("LB14 no opening sign ends a line", "本|「本|（本|〔本|【本"),
    ("LB14 even before a space", "（ 本"),
    ("LB15 a quotation holds its bracket", "“（本）”"),
    ("LB16 signs of repetition behind brackets", "本）々"),
    ("LB17 two dashes are one", "本|——|本"),
    ("LB19 quotation marks hold on both sides", "本“本”本"),
    ("LB21 hyphens end a line", "本-|本"),
    (
        "LB21 small kana begin none",
        "ッ|ア|ッ|ト|ョ|キ|ー|ー|ド".replace("|ッ", "ッ").replace("|ョ", "ョ").replace("|ー", "ー"),
    ),
    ("LB21 nor marks of repetition", "時々|佐々|木|ゝ".replace("|ゝ", "ゝ")),
    ("LB21a a Hebrew hyphen holds", "א-ב"),
    ("LB22 dots of suspense", "本…|本"),
    ("LB23 letters and figures", "a1本".replace("本", "|本")),
    ("LB23a signs before and behind pictures", "本%|￥本"),
    ("LB25 figures with their signs", "$1,234.50%|本|−12|本"),
    ("LB26 a syllable in its parts", "ᄀ\u1161\u11a8"),
    ("LB28 words", "نمت الأرباح".replace(" ", " |")),
    ("LB30 brackets in words", "a(b)c|本"),
    ("LB30a flags are pairs", "🇫🇷|🇨🇦|🇯🇵"),
    ("LB30b a hand and its colour", "👍🏽|👍🏽"),
    ("LB31 between Han characters, and between them and Latin", "東|京|都|2025|年|AI|企|業"),
    ("Korean words stay whole", "이익은 |매출보다 |2025년에 |빠르게 |성장했다."),
]


@pytest.mark.parametrize(("rule", "marked"), RULES, ids=[rule for rule, _ in RULES])
def test_lines_may_end_where_the_rules_say(rule: str, marked: str) -> None:
    parts = marked.split("|")
    offsets = [sum(map(len, parts[:count])) for count in range(1, len(parts))]
    assert list(breaks("".join(parts))) == offsets, rule


@pytest.mark.parametrize(
    ("characters", "own"),
    [
        *(
            ("a", "AL"),
            ("漢", "ID"),
            ("ァー々", "NS"),
            ("」", "CL"),
            ("「", "OPW"),
            ("(", "OP"),
            ("가", "H2"),
            ("각", "H3"),
        ),
        *(("กข", "SA"), ("\u0e31\u0301", "CM"), ("א", "HL"), ("😀", "ID"), ("👍", "EB"), ("\u2060", "WJ")),
        *(("€", "PR"), ("%", "PO")),
    ],
)
def test_characters_have_their_classes(characters: str, own: str) -> None:
    assert {class_of(character) for character in characters} == {own}


@pytest.mark.parametrize(
    "parts",
    [
        *(["é", "e\u0301", "l"], ["👨\u200d👩\u200d👧", "👍🏽", "🇫🇷", "🇨🇦"], ["नि", "वे", "श"], ["क्षि", "प्र"]),
        *(["กำ", "ไ", "ร"], ["한", "국"], ["ᄒ\u1161\u11ab", "ᄀ"], ["ش", "رّ", "ك"]),
    ],
)
def test_readers_see_these_as_one_character_each(parts: list[str]) -> None:
    text = "".join(parts)
    found = list(ends(text, 0, len(text)))
    assert [text[start:end] for start, end in zip([0, *found], found, strict=False)] == parts


def places(text: str) -> list[str]:
    """The text cut at its opportunities."""
    offsets = [0, *(place.end for place in opportunities(text, 0, len(text)))]
    return [text[start:end] for start, end in pairwise(offsets)]


def test_plain_words_in_other_text_break_as_in_plain_text() -> None:
    assert places("東 client/serveur, 5–9 T4-2025 ?") == ["東 ", "client/serveur, ", "5–9 ", "T4-2025 ?"]


def test_wide_spaces_hang_as_others_do() -> None:
    (first, _) = opportunities("東\u3000京", 0, 3)
    assert (first.ink, first.end) == (1, 2)


def test_words_without_spaces_between_end_at_any_letter_but_are_only_guessed() -> None:
    found = list(opportunities("กำไรเติบโต", 0, 10))
    assert [place.end for place in found] == [2, 3, 4, 5, 7, 8, 9, 10]
    assert [place.guessed for place in found] == [True] * 7 + [False]


SCRIPTS = (
    "aé1 -–/.,!?\u00a0\u2060\u200b\u00ad\n"
    "漢字々ー「」、。ァが"
    "가각ᄀ\u1161"
    "กำไ\u0e31"
    "नि\u094dक"
    "אש\u05b0"
    "سّل\u0640"
    "😀👍🏽🇫🇷\u200d"
)
TEXTS = st.text(st.sampled_from(SCRIPTS), max_size=40)


@given(TEXTS)
def test_opportunities_rise_and_end_with_the_text(text: str) -> None:
    ends_ = [place.end for place in opportunities(text, 0, len(text))]
    assert ends_ == sorted(set(ends_))
    assert ends_[-1] == len(text)
    assert all(place.ink <= place.end for place in opportunities(text, 0, len(text)))


@given(TEXTS)
def test_no_line_ends_inside_what_readers_see_as_one_character(text: str) -> None:
    joined = text.replace("\u200b", "").replace("\n", "")
    assert all(is_boundary(joined, place.end) for place in opportunities(joined, 0, len(joined)))


@given(TEXTS)
def test_lines_end_only_where_unicode_lets_them_or_where_words_are_guessed(text: str) -> None:
    text = text.replace("\n", "").replace(
        "/", ""
    )  # before which no line begins by the rules, but behind a space in both programs
    allowed = set(breaks(text))
    for place in list(opportunities(text, 0, len(text)))[:-1]:
        assert place.guessed or place.end in allowed
