from __future__ import annotations

from pathlib import Path

from deck.build import plan
from deck.source.finding import Finding, Severity
from tests.decks import content

ARABIC = "kind: text\ntitle: نمت الأرباح\ntext: أسرع من المبيعات\n"
HINDI = "kind: text\ntitle: Profit grew\ntext: मुनाफ़ा बढ़ा\n"


def told(folder: Path, *slides: str) -> list[Finding]:
    return [own for own in plan(content(folder, *slides)).findings if own.code == "unshaped-script"]


def test_each_script_whose_letters_join_is_told_once_where_it_first_stands(tmp_path: Path) -> None:
    arabic, hindi = told(tmp_path, ARABIC, HINDI, ARABIC.replace("نمت", "وقد نمت"))
    assert arabic.severity is Severity.INFO
    assert arabic.message.startswith("Arabic letters")
    assert hindi.message.startswith("Devanagari letters")
    assert arabic.span.line < hindi.span.line
    assert "deck fonts add" in arabic.help


def test_nothing_is_told_of_scripts_whose_letters_stand_alone(tmp_path: Path) -> None:
    assert told(tmp_path, "kind: text\ntitle: กำไร שלום\ntext: 東京, Ñandú, Да\n") == []
