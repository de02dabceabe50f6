"""Setting up: once, again when the lock changes, with a sentence to act on when it cannot be."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.tools import ROOT


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module, at work in an empty folder, where every command that it starts succeeds and is written down."""
    spec = importlib.util.spec_from_file_location("bootstrap", ROOT / "bootstrap.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ran = []
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv/deck.stamp")
    monkeypatch.setattr(module, "succeeds", lambda *command, **_: not module.ran.append(command))
    for name in module.SOURCES:
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / ".venv/bin/python").touch()
    return module


def installs(module: ModuleType) -> int:
    return sum("install" in command for command in module.ran)


def test_what_is_set_up_is_not_set_up_again(bootstrap: ModuleType) -> None:
    bootstrap.main()
    assert installs(bootstrap) == 2
    bootstrap.main()
    assert installs(bootstrap) == 2


def test_a_changed_lock_is_installed(bootstrap: ModuleType) -> None:
    bootstrap.main()
    (bootstrap.ROOT / "requirements.lock").write_text("click==8", encoding="utf-8")
    bootstrap.main()
    assert installs(bootstrap) == 4


def test_other_line_ends_are_no_change(bootstrap: ModuleType) -> None:
    (bootstrap.ROOT / "requirements.lock").write_bytes(b"a\nb\n")
    before = bootstrap.digest()
    (bootstrap.ROOT / "requirements.lock").write_bytes(b"a\r\nb\r\n")
    assert bootstrap.digest() == before


def test_a_failed_installation_leaves_no_stamp_and_says_what_to_do(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "succeeds", lambda *command, **_: "install" not in command)
    with pytest.raises(SystemExit, match="network once"):
        bootstrap.main()
    assert not bootstrap.STAMP.exists()


def test_without_venv_uv_and_virtualenv_debians_package_is_named(
    bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "succeeds", lambda *_, **__: False)
    with pytest.raises(SystemExit, match="sudo apt install python3-venv"):
        bootstrap.main()


def test_an_old_python_is_told_so(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"3\.11 or newer; this is 3\.9"):
        bootstrap.main()


def test_the_lock_names_no_registry_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "http" not in lock
    assert "--index" not in lock
    pinned = [line for line in lock.splitlines() if not line.startswith((" ", "#"))]
    assert len(pinned) > 20
    assert all("==" in line and line.endswith("\\") for line in pinned)
