"""Tabs and odd spaces as indentation: the fix that indents with spaces, safe where nothing else can be meant."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from deck.source.finding import Finding
from deck.source.fix import mended
from deck.source.reader import parse
from deck.source.text import SourceText
from tests.source.test_reader import plain

TEXT = """\
section: Essai
figures:
  net:
    label: Bénéfice
    2025: 2
slides:
  - kind: text
    title: Deux décisions restent à prendre
    points:
      - name: Les horaires
        text: Ouvrir le dimanche
  - kind: code
    code: |
      def f():
      \treturn 1
"""
LINES = TEXT.splitlines()
INDENTED = [number for number, line in enumerate(LINES[:-2]) if line.startswith(" ")]


def told(text: str) -> tuple[SourceText, Finding]:
    source = SourceText.of("a.yaml", text)
    return source, next(own for own in parse(source)[1] if own.code in ("tab-indent", "odd-space-indent"))


def fixed(text: str) -> tuple[str, bool]:
    source, finding = told(text)
    assert finding.fix is not None
    return mended(source, [finding.fix])[0], finding.fix.safe


def tabbed(numbers: set[int], width: int) -> str:
    """The text, tabs of that width in front of these lines as far as they go."""
    lines = list(LINES)
    for number in numbers:
        lead = len(lines[number]) - len(lines[number].lstrip(" "))
        lines[number] = "\t" * (lead // width) + " " * (lead % width) + lines[number].lstrip(" ")
    return "\n".join(lines) + "\n"


@given(numbers=st.sets(st.sampled_from(INDENTED), min_size=1), width=st.sampled_from([2, 4, 8]))
def test_a_safe_fix_of_tabs_gives_what_the_author_saw(numbers: set[int], width: int) -> None:
    text = tabbed(numbers, width)
    found = parse(SourceText.of("a.yaml", text))[1]
    assume([own.code for own in found] == ["tab-indent"])
    mending, safe = fixed(text)
    root, left = parse(SourceText.of("a.yaml", mending))
    assert not left
    if safe:
        assert plain(root) == plain(parse(SourceText.of("a.yaml", TEXT))[0])


def test_tabs_in_a_text_of_several_lines_stay() -> None:
    assert fixed(tabbed(set(INDENTED), 2)) == (TEXT, True)


def test_no_break_spaces_become_spaces_one_for_one() -> None:
    assert fixed(TEXT.replace("\n    ", "\n\u00a0\u00a0 \u00a0", 4)) == (TEXT, True)


def test_a_tab_that_may_go_to_several_levels_is_no_safe_fix() -> None:
    before = "- name: A\n  points:\n    - name: B\n\ttext: C\n"
    _, finding = told(before)
    assert finding.fix is not None
    assert not finding.fix.safe
    assert finding.help == 'indent with spaces: "      text: C"'


def test_lines_that_are_no_yaml_with_any_width_have_no_fix() -> None:
    assert told("title: A\n\tkind: [quote\nname: B\n")[1].fix is None
