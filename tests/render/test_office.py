"""LibreOffice from outside: absent, failing, hanging. Played by small scripts, so that it need not be installed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from deck.render import office as module
from deck.render.office import RenderError, convert, office

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for Unix shells")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "à la carte.pptx"
    file.write_bytes(b"deck")
    return file


def played_by(script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a script in LibreOffice's place. Its arguments: profile, three options, format, --outdir, folder, files."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin/soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


@pytest.mark.parametrize(
    ("platform", "line"),
    [
        ("linux", "sudo apt install libreoffice-impress"),
        ("darwin", "brew install --cask libreoffice"),
        ("win32", "winget install TheDocumentFoundation.LibreOffice"),
    ],
)
def test_its_absence_is_told_with_the_line_that_installs_it(
    platform: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(module.sys, "platform", platform)
    monkeypatch.setattr(module, "_PLACES", {})
    with pytest.raises(RenderError) as caught:
        office()
    assert caught.value.code == "no-libreoffice"
    assert caught.value.help.endswith(line)


def test_what_it_writes_is_found_beside_the_file(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played_by('for last; do :; done; echo drawn > "${last%.pptx}.pdf"', tmp_path, monkeypatch)
    assert convert([file], "pdf", tmp_path) == [file.with_suffix(".pdf")]


def test_each_call_has_a_profile_of_its_own_below_the_scratch_folder(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played_by('for last; do :; done; echo "$1" > "${last%.pptx}.pdf"', tmp_path, monkeypatch)
    (written,) = convert([file], "pdf", tmp_path)
    assert written.read_text(encoding="utf-8").startswith(f"-env:UserInstallation={tmp_path.resolve().as_uri()}/")


def test_an_export_that_wrote_nothing_is_told_with_its_last_words(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played_by("echo Error: source file could not be loaded; echo javaldx is missing >&2", tmp_path, monkeypatch)
    with pytest.raises(RenderError) as caught:
        convert([file], "pdf", tmp_path)
    assert caught.value.code == "libreoffice-failed"
    assert caught.value.help.endswith("It said: Error: source file could not be loaded")


def test_an_empty_file_is_no_export(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played_by('for last; do :; done; : > "${last%.pptx}.pdf"', tmp_path, monkeypatch)
    with pytest.raises(RenderError, match="could not draw"):
        convert([file], "pdf", tmp_path)


def test_a_program_that_hangs_is_ended_with_its_children(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive = tmp_path / "alive"
    played_by(f"(sleep 2; echo > '{alive}') & sleep 60", tmp_path, monkeypatch)
    started = time.monotonic()
    with pytest.raises(RenderError, match=r"not done after 0\.5 seconds, and was stopped"):
        convert([file], "pdf", tmp_path, seconds=0.5)
    assert time.monotonic() - started < 10
    time.sleep(2)
    assert not alive.exists()
