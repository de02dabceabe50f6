"""Texts of any length in six scripts and more, every word of them with a number of its own.

The number stands in superscripts at the word's end, as the call of a footnote does: `growth,⁴¹⁷`. So each word can be
found again on the slides, and one that is missing, doubled or misplaced has a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPTS = str.maketrans("0123456789", DIGITS)


@dataclass(frozen=True)
class Script:
    """Words of a script, and what stands between them and after them."""

    words: tuple[str, ...]
    between: str = " "
    comma: str = ","
    stop: str = "."


SCRIPTS = {
    "latin": Script((
        *("a", "of", "the", "we", "in", "to", "for", "with", "each", "year", "sales", "plan", "costs", "people"),
        *("growth", "service", "margins", "logistics", "operating", "employers", "contracts", "investment"),
        *("l’année", "coûts", "données", "AWS", "e-commerce", "A/B", "Aujourd’hui", "recommandations", "œuvre"),
        *("Größe", "Überschuss", "São", "années-lumière", "infrastructure", "automatiquement", "Tokyo", "WAVE"),
    )),
    "greek": Script(("και", "το", "κέρδος", "αυξήθηκε", "επενδύσεις", "εταιρείας", "ταχύτερα", "φέτος", "πωλήσεις")),
    "cyrillic": Script(("и", "рост", "прибыли", "компании", "ускорился", "в", "году", "инвестиции", "Щёлково", "её")),
    "hebrew": Script(("של", "הרווח", "גדל", "השנה", "מהר", "יותר", "מן", "המכירות", "והשקעות", "חדשות")),
    "arabic": Script(("في", "نمت", "الأرباح", "هذا", "العام", "أسرع", "من", "المبيعات", "والاستثمارات"), comma="،"),
    "devanagari": Script(("और", "इस", "वर्ष", "बिक्री", "लाभ", "तेज़ी", "से", "बढ़ा", "निवेश", "कंपनी"), stop="।"),
    "thai": Script(("กำไร", "ของ", "บริษัท", "เพิ่มขึ้น", "ในปีนี้", "เร็วกว่า", "ยอดขาย"), "", " ", " "),
    "chinese": Script(("今年", "利润", "增长", "快于", "销售额", "公司", "在", "云计算", "投资", "了"), "", "，", "。"),
    "japanese": Script(("今年の", "利益は", "売上高", "より", "速く", "伸びた", "クラウド", "投資"), "", "、", "。"),
}  # fmt: skip
SPACED = tuple(name for name, script in SCRIPTS.items() if script.between)
ADDRESSES = (
    "https://example.org/reports/2025/annex-a/tables/all-of-them.pdf?page=12&of=340",
    "https://www.example.gov/Archives/edgar/data/1018724/000101872425000004/annual-20241231.htm",
    "https://www.example.fr/fr/statistiques/7456887?sommaire=7456956#consulter-le-sommaire",
    "https://code.example.org/Office/core/blob/master/i18n/source/breakiterator/breakiterator_unicode.cxx",
    "https://example.eu/eurostat/databrowser/view/nama_10_gdp__custom_9761234/default/table?lang=en",
    "https://web.example.org/web/20240229101112/https://www.example.com/a/b/c/d/e/f/g/h",
    "https://fr.example.org/wiki/Syst%C3%A8me_international_d%E2%80%99unit%C3%A9s",
    "/var/lib/database/15/main/pg_wal/archive_status/000000010000000000000001.ready",
    r"C:\Users\ada\Documents\Projets\2025\Rapport-annuel\annexes_finales_v3.xlsx",
)
LONG = (
    *ADDRESSES,
    "Rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "1,234,567,890.12",
    "anticonstitutionnellement",
    "someone.with.a.long.name@department.example.org",
)
ONE_IN = 30
"""Of so many words, one is a long one."""


@dataclass(frozen=True)
class Pen:
    """Writes texts by chance, and numbers their words where `numbers` are given."""

    chance: Random
    script: Script = SCRIPTS["latin"]
    numbers: Iterator[int] | None = None

    def text(self, length: int) -> str:
        """At most about so many characters, numbers apart; empty for 0, else at least a word."""
        said, room = "", length
        while room > 0:
            word = self._word(room)
            if said and len(word) > room:
                break
            said += (self.script.between if said else "") + word + self._number()
            room -= len(word) + len(self.script.between)
        return said

    def long_word(self, length: int) -> str:
        """One word of so many letters, whatever they are."""
        return "".join(self.chance.choice("abcdefghijklmnoprstuvwz") for _ in range(length)) + self._number()

    def _word(self, room: int) -> str:
        words = LONG if self.chance.randrange(ONE_IN) == 0 else self.script.words
        fitting = [word for word in words if len(word) < room] or [min(self.script.words, key=len)]
        end = self.chance.choice(("", "", "", "", "", "", self.script.comma, self.script.stop))
        return self.chance.choice(fitting) + end

    def _number(self) -> str:
        return "" if self.numbers is None else str(next(self.numbers)).translate(_SUPERSCRIPTS)


def numbered(chance: Random, script: str) -> Pen:
    """A pen that numbers its words from 1."""
    return Pen(chance, SCRIPTS[script], count(1))


_NUMBERS = re.compile(rf"([{DIGITS}]+)")
_INVISIBLE = re.compile(r"[\s\u00ad\u200b\u2060]+")
_FROM_SUPERSCRIPTS = str.maketrans(DIGITS, "0123456789")


def found(text: str) -> list[tuple[int, str]]:
    """The numbered words of a text in order: number, and the letters since the last one, without spaces."""
    return read(text)[0]


def read(text: str, *, goes_on: bool = False) -> tuple[list[tuple[int, str]], str]:
    """The numbered words of a text, and what follows the last of them.

    Where the text `goes_on` with a digit, a number at its end is not whole yet, and part of what follows.
    """
    *pieces, rest = _NUMBERS.split(_INVISIBLE.sub("", text))
    if goes_on and not rest and pieces:
        rest = "".join(pieces[-2:])
        del pieces[-2:]
    words = zip(pieces[1::2], pieces[::2], strict=True)
    return [(int(number.translate(_FROM_SUPERSCRIPTS)), letters) for number, letters in words], rest
