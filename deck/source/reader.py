"""Reads one YAML file: bytes to text, and what is wrong with them; `parsing` makes nodes of the text."""

from __future__ import annotations

import codecs
import stat
from pathlib import Path

from deck.source.finding import Finding
from deck.source.node import Node
from deck.source.parsing import parse as parse
from deck.source.span import Span
from deck.source.text import SourceText

LARGEST = 2_000_000
"""Bytes. The longest report is a hundredth of it."""

_SAVE_AS = 'save it as "UTF-8" in your editor'


def read(path: Path, shown: str) -> tuple[Node | None, list[Finding]]:
    """The node that stands in the file, and what is wrong with it.

    `shown` is the path as findings say it. None when the file cannot be read as a tree; a finding says why. Where a
    trap caught the author, the node says what was meant and a finding (an error) tells. An empty file is a null.
    """
    source, findings = read_text(path, shown)
    if findings:
        return None, findings
    return parse(source)


def read_text(path: Path, shown: str, largest: int = LARGEST) -> tuple[SourceText, list[Finding]]:
    """The file's text. Findings when it is not a file, has more bytes than `largest` or is not UTF-8; then the text is
    what can be shown."""
    try:
        about = path.stat()  # before it is opened: that alone would wait for a pipe, or wake a device
        if not stat.S_ISREG(about.st_mode):
            return _refused(shown, "not-a-file", "this is not a file", "give the name of a text file")
        if about.st_size > largest:
            return _too_big(shown, largest)
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except FileNotFoundError:
        return _refused(shown, "missing-file", "there is no such file", "look at the name and the folder")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _refused(shown, "unreadable-file", f"this file cannot be read: {reason}", "look at its permissions")
    if len(data) > largest:
        return _too_big(shown, largest)
    if encoding := _wide_encoding(data):
        return _refused(shown, "not-utf8", f"this file is in {encoding}", _SAVE_AS)
    try:
        return SourceText.of(shown, data.decode("utf-8")), []
    except UnicodeDecodeError as error:
        return _not_utf8(shown, data, error.start)


def lines_of(path: Path) -> tuple[str, ...]:
    """The lines of a file as findings count them, for showing; none when it cannot be read."""
    source, _ = read_text(path, "")
    return source.lines if source.text else ()


def _too_big(shown: str, largest: int) -> tuple[SourceText, list[Finding]]:
    message = f"this file is larger than {largest // 1_000_000} MB"
    return _refused(shown, "file-too-big", message, "content is text; pictures and data go into files of their own")


def _refused(shown: str, code: str, message: str, help_: str) -> tuple[SourceText, list[Finding]]:
    return SourceText.of(shown, ""), [Finding(code=code, message=message, span=Span(shown), help=help_)]


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32, where it says so or its beginning looks like it; else nothing.

    Letters of Europe have one byte that is not zero among two there, or among four.
    """
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "UTF-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    begin = data[:1000]
    quarters = sorted(begin[at::4].count(0) for at in range(4))
    if len(begin) >= 4 and quarters[1] >= len(begin) // 4 and not quarters[0]:
        return "UTF-32"
    halves = (begin[::2].count(0), begin[1::2].count(0))
    return "UTF-16" if max(halves) > max(1, len(begin) // 3) and not min(halves) else ""


def _not_utf8(shown: str, data: bytes, at: int) -> tuple[SourceText, list[Finding]]:
    """The text as far as it can be shown, and a finding at the first byte that is not UTF-8."""
    source = SourceText.of(shown, data.decode("utf-8", errors="replace"))
    # line ends and BOM are changed in what comes before the place, too
    before = len(SourceText.of(shown, data[:at].decode("utf-8")).text)
    meant = data[at : at + 1].decode("cp1252", errors="replace")
    guess = f' (for Windows it is "{meant}")' if meant.isprintable() and meant != "\ufffd" else ""
    message = f"the byte {data[at]:02X}{guess} is not UTF-8"
    return source, [Finding(code="not-utf8", message=message, span=source.span(before, before + 1), help=_SAVE_AS)]
