"""The wheel carries everything that the program needs: unpacked in an empty folder, it builds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.test_cli import write_project
from tests.tools import ROOT


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a wheel made of this working tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, timeout=120, check=True)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as package:
        package.extractall(folder / "unpacked")
    return folder / "unpacked"


def run(unpacked: Path, at: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`deck` from the wheel: not from the working tree, not from an installation."""
    code = f"import sys; sys.path.insert(0, {str(unpacked)!r}); from deck.cli import main; main()"
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, cwd=at, env=dict(os.environ), capture_output=True, text=True, timeout=60, check=False
    )


def test_a_deck_builds_from_the_wheel_alone(unpacked: Path, tmp_path: Path) -> None:
    made = run(unpacked, write_project(tmp_path), "build")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "build/small.pptx").is_file()


def test_the_brands_come_with_the_wheel(unpacked: Path, tmp_path: Path) -> None:
    made = run(unpacked, tmp_path, "template", "--brand", "encre", "-o", "encre.potx")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "encre.potx").is_file()


def test_a_project_can_be_begun_from_the_wheel_alone(unpacked: Path, tmp_path: Path) -> None:
    made = run(unpacked, tmp_path, "new", "exposé", "--language", "fr-FR")
    assert made.returncode == 0, made.stderr
    checked = run(unpacked, tmp_path / "exposé", "check")
    assert checked.stdout.strip() == "content: nothing to mend"
