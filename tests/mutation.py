"""Content spoilt at random: what a slip of the hand, a broken editor or somebody with bad intentions may leave."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from random import Random

from deck.kinds import kind, names
from tests.decks import DECK, RESULTS
from tests.tools import ROOT

Files = dict[str, bytes]
"""File's name without its ending -> its bytes."""

PIECES = (
    *(
        ": ",
        "- ",
        " #",
        "# deck: allow title-stop",
        "|\n",
        ">-\n",
        "*a",
        "&a ",
        "!!python/object:os.system ",
        "<<: *a\n",
    ),
    *(
        "\t",
        "\u00a0",
        "\u202f",
        "\u200b",
        "\0",
        "\x1b[31m",
        "\ufeff",
        "\u2028",
        "\r",
        "\r\n",
        "\u202e",
        "é",
        "e\u0301",
        "😀",
    ),
    *(
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "**",
        "*",
        "`",
        "\\",
        "\\x00",
        "\\u2028",
        "%",
        "@",
        "?",
        "---\n",
        "...\n",
        "~",
        "null",
    ),
    *(
        "<sales 2025>",
        "<net",
        "<sales change, unsigned>",
        "<",
        ">",
        "= sales 2025 / profit 2025",
        "= sales",
        "= a - - b",
    ),
    *(
        "[a](https://example.org)",
        "[a](javascript:b)",
        "https://example.org/a?b=c",
        "3 levers",
        "les 4 risques",
        "2025",
        "T5 2025",
    ),
    *(
        "1e9",
        "999999999999999999999",
        "-0",
        "0",
        "—",
        "+12 %",
        "~107",
        "≈ 5–9 %",
        "200 Mds $",
        "$45.2m",
        "1,234,567",
        "12:30",
    ),
    *(
        "yes",
        "no",
        "off",
        "kind: ",
        "figures:\n",
        "slides:\n",
        "id: a\n",
        "of: sales\n",
        "parts: [sales]\n",
        "claim: sales > profit\n",
    ),
    *("x" * 3000, "é " * 400, "a\n" * 200, "[" * 60, "- " * 60, "{a: " * 60),
)


NUMBERS = (b"0", b"1", b"2", b"41", b"46.5", b"99", b"1200000", b"1 200", b"0,5", b"1900", b"2031", b"7e9", b"12-13")
WORDS = (
    "sales",
    "three",
    "les 4 leviers",
    "+13 %",
    "$45m",
    "fell",
    "<sales>",
    "et",
    "and",
    ";",
    "...",
    "2024",
    "«",
    '"',
    "'",
    "--",
)


@cache
def seeds() -> tuple[Files, ...]:
    """Small decks, one for each kind; the bad sections; the report's own files and those of the example."""
    found = [_files(DECK, f"{RESULTS}slides:\n  - {_indented(kind(name).example)}\n") for name in names()]
    bad = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/bad").glob("*.yaml"))]
    found += [_files(DECK.replace("en-GB", "fr-FR"), text) for text in bad]
    for folder in (ROOT / "content", ROOT / "content/examples/bike-share"):
        found.append({path.stem: path.read_bytes() for path in sorted(folder.glob("*.yaml"))})
    return tuple(found)


def _files(deck: str, results: str) -> Files:
    return {"deck": deck.encode(), "results": results.encode(), "authors": b"- name: Ada Example\n"}


def _indented(example: str) -> str:
    return example.strip().replace("\n", "\n    ")


def mutated(number: int) -> Files:
    """A deck with one of its files spoilt; the same number gives the same."""
    random = Random(number)
    files = dict(random.choice(seeds()))
    name = random.choices(sorted(files), [8 if own == "results" else 1 for own in sorted(files)])[0]
    text = files[name]
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        text = random.choice(_CHANGES)(text, random)
    return {**files, name: text}


def _inserted(text: bytes, random: Random) -> bytes:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(PIECES).encode() + text[at:]


def _left_out(text: bytes, random: Random) -> bytes:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 40)) :]


def _replaced(text: bytes, random: Random) -> bytes:
    at = random.randint(0, len(text))
    return text[:at] + bytes([random.randint(0, 255)]) + text[at + 1 :]


def _cut(text: bytes, random: Random) -> bytes:
    return text[: random.randint(0, len(text))]


def _renumbered(text: bytes, random: Random) -> bytes:
    """Another number in the place of one: that does no harm to the YAML, and much to what it says."""
    numbers = list(re.finditer(rb"\d+(?:[.,]\d+)?", text))
    if not numbers:
        return text
    number = random.choice(numbers)
    return text[: number.start()] + random.choice(NUMBERS) + text[number.end() :]


def _worded(text: bytes, random: Random) -> bytes:
    """A word more before another."""
    spaces = [match.start() for match in re.finditer(rb"(?<=\w) (?=\w)", text)]
    at = random.choice(spaces or [0])
    return text[:at] + b" " + random.choice(WORDS).encode() + text[at:]


def _of_lines(change: Callable[[list[bytes], int, Random], None]) -> Callable[[bytes, Random], bytes]:
    def changed(text: bytes, random: Random) -> bytes:
        lines = text.split(b"\n")
        change(lines, random.randrange(len(lines)), random)
        return b"\n".join(lines)

    return changed


def _twice(lines: list[bytes], at: int, random: Random) -> None:
    lines.insert(random.randint(0, len(lines)), lines[at])


def _moved(lines: list[bytes], at: int, random: Random) -> None:
    lines.insert(random.randint(0, len(lines) - 1), lines.pop(at))


def _more(lines: list[bytes], at: int, random: Random) -> None:
    """A list with more items than it had: one of them again and again."""
    begin = next((line for line in range(at, len(lines)) if lines[line].lstrip().startswith(b"- ")), None)
    if begin is None:
        return
    depth = len(lines[begin]) - len(lines[begin].lstrip())
    below = range(begin + 1, len(lines))
    end = next((line for line in below if len(lines[line]) - len(lines[line].lstrip()) <= depth), len(lines))
    lines[end:end] = lines[begin:end] * random.choice((1, 2, 3, 5, 8, 13, 40))


def _indented_otherwise(lines: list[bytes], at: int, random: Random) -> None:
    lines[at] = b" " * random.randint(0, 9) + lines[at].lstrip(b" ")


def _valued(lines: list[bytes], at: int, random: Random) -> None:
    """Another value behind the key."""
    key, colon, _ = lines[at].partition(b":")
    lines[at] = key + colon + b" " + random.choice(PIECES).encode()


def _spliced(text: bytes, random: Random) -> bytes:
    """A stretch of another file in it."""
    other = random.choice(sorted(random.choice(seeds()).values()))
    begin = random.randint(0, len(other))
    at = random.randint(0, len(text))
    return text[:at] + other[begin : begin + random.randint(1, 200)] + text[at:]


_CHANGES = (
    *(_inserted, _inserted, _inserted, _left_out, _left_out, _replaced, _cut, _spliced),
    *(_renumbered, _renumbered, _renumbered, _worded, _worded, _worded),
    *map(_of_lines, (_twice, _moved, _more, _more, _indented_otherwise, _valued, _valued)),
)
