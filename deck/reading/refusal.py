"""Why a file cannot be read as a deck, and what to do about it."""

from __future__ import annotations

from pathlib import Path


class ReadError(Exception):
    """The file is no deck that can be read. `code` is stable, `help` says what to do."""

    def __init__(self, code: str, message: str, path: Path, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.path = path
        self.help = remedy


_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Office files begin, and new ones with a password, which are wrapped into such a file (MS-OFFCRYPTO 2.3)."""
_HEAD = 1 << 20
"""As much of the file as its directory of streams stands in."""

_NOT_A_DECK = ("not-a-deck", "is not a PowerPoint file", "name a .pptx")
_OTHERS = {
    "word/": ("not-a-deck", "is a Word document, not a PowerPoint file", "name a .pptx"),
    "xl/": ("not-a-deck", "is an Excel workbook, not a PowerPoint file", "name a .pptx"),
    "content.xml": ("not-a-deck", "is an OpenDocument file", "open it in LibreOffice and save it as .pptx"),
}


def no_zip(head: bytes, path: Path) -> ReadError:
    """For a file that is no zip; `head` is what it begins with."""
    if not head:
        return ReadError("not-a-deck", f"{path} is empty", path, "name a .pptx")
    if not head.startswith(_COMPOUND):
        return _error(_NOT_A_DECK, path)
    if _stream("EncryptedPackage") in head:
        remedy = "open it in PowerPoint, take the password off (File > Info > Protect Presentation), and save"
        return ReadError("protected-deck", f"{path} is protected by a password", path, remedy)
    if _stream("PowerPoint Document") in head:
        remedy = "open it in PowerPoint or LibreOffice and save it as .pptx"
        return ReadError("old-format", f"{path} is in the old format of PowerPoint (.ppt)", path, remedy)
    return _error(_NOT_A_DECK, path)


def head_of(path: Path) -> bytes:
    """What tells one kind of file from another."""
    with path.open("rb") as file:
        return file.read(_HEAD)


def no_deck(names: list[str], path: Path) -> ReadError:
    """For a zip that holds no presentation; `names` are those of its parts."""
    return _error(next((said for mark, said in _OTHERS.items() if _holds(names, mark)), _NOT_A_DECK), path)


def damaged(path: Path, part: str = "") -> ReadError:
    """For a deck of which some part cannot be read."""
    inside = f" (in {part})" if part else ""
    remedy = "open it in PowerPoint, let it repair the file, and save"
    return ReadError("damaged-deck", f"{path} is damaged{inside}", path, remedy)


def strict(path: Path) -> ReadError:
    """For the ISO variant, whose namespaces are others."""
    remedy = "open it in PowerPoint and save it as an ordinary .pptx"
    return ReadError("strict-deck", f"{path} is saved as Strict Open XML", path, remedy)


def _stream(name: str) -> bytes:
    """A stream's name as the file's directory holds it."""
    return name.encode("utf-16-le")


def _holds(names: list[str], mark: str) -> bool:
    return any(name.startswith(mark) for name in names)


def _error(said: tuple[str, str, str], path: Path) -> ReadError:
    code, fault, remedy = said
    return ReadError(code, f"{path} {fault}", path, remedy)
