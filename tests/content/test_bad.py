"""Every file in tests/bad says what is wrong with it; adding a case is adding a file (or a folder with a deck.yaml)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from deck.content.load import load
from deck.source.finding import Finding
from tests.content.expected import as_written, expected_in

BAD = Path(__file__).parent.parent / "bad"
DECK = """\
title: Essai
language: fr-FR
sections: [{section}]
"""

FOLDERS = sorted(path for path in BAD.iterdir() if path.is_dir())
FILES = sorted(BAD.glob("*.yaml"))


def report(path: Path, findings: list[Finding], expected_text: str) -> None:
    """Fails, naming each finding that was not expected and each that was not found."""
    expected = expected_in(expected_text)
    left = list(findings)
    missing = []
    for each in expected:
        match = next((finding for finding in left if each.agrees(finding)), None)
        if match is None:
            missing.append(each)
        else:
            left.remove(match)
    unexpected = "\n".join(as_written(finding) for finding in left)
    if missing or left:
        pytest.fail(f"{path.name}\nnot found: {missing}\nnot expected:\n{unexpected}")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_bad_section_gets_the_findings_that_it_states(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / path.name)
    (tmp_path / "deck.yaml").write_text(DECK.format(section=path.stem), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    assert expected_in(text), "a bad file without a verdict"
    report(path, list(load(tmp_path).findings), text)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_a_bad_folder_gets_the_findings_that_its_files_state(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)
    findings = load(Path(folder.name)).findings
    for path in sorted(folder.glob("*.yaml")):
        own = [finding for finding in findings if finding.span.path == f"{folder.name}/{path.name}"]
        report(path, own, path.read_text(encoding="utf-8"))
    assert findings
