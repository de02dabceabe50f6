from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from deck.write.package import zip_parts
from deck.write.save import SaveError, extended, save, write_file
from deck.write.seal import SEAL, sealed

OLD, NEW = (zip_parts(sealed({"a.xml": content, SEAL: b""})) for content in (b"old", b"new"))
EDITED = b"edited by hand"


def saved(data: bytes, target: Path, *, force: bool = False) -> Path | None:
    """Saves, and gives where an edited deck was kept."""
    return save(data, target, edited_word="modifié", force=force).kept


def content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def refusal(target: Path, *, force: bool = False) -> SaveError:
    with pytest.raises(SaveError) as caught:
        saved(NEW, target, force=force)
    return caught.value


def test_a_new_deck_is_written_and_its_folder_made(tmp_path: Path) -> None:
    target = tmp_path / "a b" / "été — ≈" / ("deep " * 20).strip() / "deck é.pptx"
    assert save(NEW, target, edited_word="modifié").written
    assert content(target.parent) == {"deck é.pptx": NEW}


def test_a_deck_that_we_wrote_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(OLD)
    assert saved(NEW, target) is None
    assert content(tmp_path) == {"deck.pptx": NEW}


def test_the_same_bytes_leave_the_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(NEW)
    os.utime(target, (1, 1))
    assert not save(NEW, target, edited_word="modifié").written
    assert target.stat().st_mtime == 1


def test_an_edited_deck_is_kept_beside_under_the_first_free_name(tmp_path: Path) -> None:
    target = tmp_path / "mon deck.pptx"
    for edit in (EDITED, EDITED * 2, EDITED * 3):
        target.write_bytes(edit)
        kept = saved(NEW, target)
    assert kept == tmp_path / "mon deck (modifié 3).pptx"
    assert content(tmp_path) == {
        "mon deck.pptx": NEW,
        "mon deck (modifié).pptx": EDITED,
        "mon deck (modifié 2).pptx": EDITED * 2,
        "mon deck (modifié 3).pptx": EDITED * 3,
    }


def test_force_replaces_an_edited_deck(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(EDITED)
    assert saved(NEW, target, force=True) is None
    assert content(tmp_path) == {"deck.pptx": NEW}


@pytest.mark.parametrize("lock", ["~$deck.pptx", ".~lock.deck.pptx#"])
def test_a_deck_that_is_open_elsewhere_is_named_and_left(tmp_path: Path, lock: str) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(OLD)
    (tmp_path / lock).touch()
    error = refusal(target)
    assert (error.code, error.path) == ("target-open", target)
    assert str(error) == f"{target} is open in another program"
    assert error.help == f"close it there and build again; if it is open nowhere, delete {lock}"
    assert content(tmp_path) == {"deck.pptx": OLD, lock: b""}
    saved(NEW, target, force=True)
    assert target.read_bytes() == NEW


def test_a_lock_does_not_matter_when_nothing_would_change(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(NEW)
    (tmp_path / "~$deck.pptx").touch()
    assert saved(NEW, target) is None


@pytest.mark.parametrize("force", [False, True])
def test_a_read_only_deck_is_named_and_left(tmp_path: Path, force: bool) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(EDITED)
    target.chmod(stat.S_IREAD)
    assert refusal(target, force=force).code == "target-read-only"
    assert content(tmp_path) == {"deck.pptx": EDITED}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_file_that_is_written_anew_stays_as_open_to_others_as_it_was(tmp_path: Path, mode: int) -> None:
    list_, deck = tmp_path / "list.md", tmp_path / "deck.pptx"
    for target, present in ((list_, b"old"), (deck, EDITED)):
        target.write_bytes(present)
        target.chmod(mode)
    write_file(b"new", list_)
    saved(NEW, deck)
    assert [stat.S_IMODE(target.stat().st_mode) for target in (list_, deck)] == [mode, mode]
    assert (list_.read_bytes(), deck.read_bytes()) == (b"new", NEW)


def test_a_read_only_file_is_left_unless_nothing_would_change(tmp_path: Path) -> None:
    target = tmp_path / "list.md"
    target.write_bytes(b"old")
    target.chmod(stat.S_IREAD)
    write_file(b"old", target)
    with pytest.raises(SaveError) as caught:
        write_file(b"new", target)
    assert caught.value.code == "target-read-only"
    assert content(tmp_path) == {"list.md": b"old"}


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.mkdir()
    assert refusal(target).code == "target-is-folder"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"a file")
    error = refusal(tmp_path / "build" / "deck.pptx")
    assert error.code == "target-is-no-folder"
    assert content(tmp_path) == {"build": b"a file"}


def test_a_name_too_long_for_the_disk_is_told_with_the_reason(tmp_path: Path) -> None:
    error = refusal(tmp_path / f"{'n' * 300}.pptx")
    assert (error.code, "make room" in error.help) == ("target-unwritable", False)
    assert not list(tmp_path.iterdir())


def refuse(error: OSError) -> object:
    def raising(*_: object) -> None:
        raise error

    return raising


@pytest.mark.parametrize("failing", ["replace", "rename", "open"])
def test_whatever_fails_nothing_is_lost_and_nothing_is_left(
    tmp_path: Path, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(EDITED)
    original = Path.rename
    with monkeypatch.context() as patched:
        patched.setattr(Path, failing, refuse(PermissionError(13, "no")))
        if failing == "open":  # reading goes on
            patched.setattr(Path, "read_bytes", lambda _: EDITED)
        assert refusal(target).code == "target-denied"
    assert Path.rename is original
    assert content(tmp_path) == {"deck.pptx": EDITED}


def test_a_full_disk_is_told_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", refuse(OSError(28, "No space left on device")))
    error = refusal(tmp_path / "deck.pptx")
    assert error.code == "target-unwritable"
    assert "No space left" in error.message
    assert "make room" in error.help
    assert not list(tmp_path.iterdir())


def test_a_sharing_violation_on_windows_means_that_the_deck_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(OLD)
    violation = PermissionError(13, "used by another process")
    violation.winerror = 32  # type: ignore[attr-defined,unused-ignore]
    monkeypatch.setattr(Path, "replace", refuse(violation))
    assert refusal(target).code == "target-open"
    assert content(tmp_path) == {"deck.pptx": OLD}


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_and_the_file_it_stands_for_is_written(tmp_path: Path) -> None:
    real = tmp_path / "shared" / "real.pptx"
    real.parent.mkdir()
    real.write_bytes(EDITED)
    link = tmp_path / "deck.pptx"
    link.symlink_to(real)
    assert saved(NEW, link) == real.with_name("real (modifié).pptx")
    assert link.is_symlink()
    assert real.read_bytes() == NEW


def test_long_windows_paths_take_their_extended_form() -> None:
    assert extended(r"C:\a\deck.pptx") == r"\\?\C:\a\deck.pptx"
    assert extended(r"\\server\share\deck.pptx") == r"\\?\UNC\server\share\deck.pptx"
    assert extended(r"\\?\C:\a") == r"\\?\C:\a"
