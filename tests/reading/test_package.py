"""Files that are no decks, or no longer: each told for what it is, none trusted."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from deck.reading.package import LARGEST_PART
from deck.reading.refusal import ReadError
from deck.reading.slides import read_deck
from deck.write.package import unzip_parts, zip_parts
from tests.whole import WholeDeck

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SLIDE = "ppt/slides/slide2.xml"
MAIN = "ppt/presentation.xml"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="x/officeDocument" Target="{}"/></Relationships>'
)


def refused(data: bytes, tmp_path: Path) -> ReadError:
    file = tmp_path / "é t.pptx"
    file.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_deck(file)
    assert str(file) in caught.value.message
    assert caught.value.help
    return caught.value


@pytest.mark.parametrize(
    ("data", "code", "said"),
    [
        (b"", "not-a-deck", "is empty"),
        (b"hello", "not-a-deck", "is not a PowerPoint file"),
        (b"PK\x03\x04 and then nothing", "damaged-deck", "is damaged"),
        (COMPOUND, "not-a-deck", "is not a PowerPoint file"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "protected-deck", "is protected by a password"),
        (COMPOUND + "PowerPoint Document".encode("utf-16-le"), "old-format", "old format of PowerPoint (.ppt)"),
        (zip_parts({}), "not-a-deck", "is not a PowerPoint file"),
        (zip_parts({"mimetype": b"", "content.xml": b"<a/>"}), "not-a-deck", "is an OpenDocument file"),
        (
            zip_parts({"_rels/.rels": RELATIONS.format("word/document.xml").encode(), "word/document.xml": b"<w/>"}),
            "not-a-deck",
            "is a Word document",
        ),
    ],
)
def test_what_is_no_deck_is_told_for_what_it_is(data: bytes, code: str, said: str, tmp_path: Path) -> None:
    error = refused(data, tmp_path)
    assert error.code == code
    assert said in error.message


def changed(deck: WholeDeck, parts: Mapping[str, bytes | None]) -> bytes:
    """The deck with other parts; None takes one out."""
    own = {**unzip_parts(deck.data), **parts}
    return zip_parts({name: content for name, content in own.items() if content is not None})


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"<p:sld><oops",
        b'<!DOCTYPE l [<!ENTITY a "aaaa">]><p:sld xmlns:p="p">&a;</p:sld>',
        b"<a>" * 50_000,
        b" " * (LARGEST_PART + 1),
    ],
    ids=["missing", "empty", "broken", "entities", "deep", "huge"],
)
def test_a_slide_that_cannot_be_read_is_named(content: bytes | None, deck: WholeDeck, tmp_path: Path) -> None:
    error = refused(changed(deck, {SLIDE: content}), tmp_path)
    assert error.code == "damaged-deck"
    assert SLIDE in error.message


def test_a_deck_whose_links_lead_out_of_it_reads_nothing_outside(deck: WholeDeck, tmp_path: Path) -> None:
    relations = "ppt/_rels/presentation.xml.rels"
    outside = unzip_parts(deck.data)[relations].replace(b"slides/slide2.xml", b"../../../../etc/hostname")
    assert "etc/hostname" in refused(changed(deck, {relations: outside}), tmp_path).message


def test_the_iso_variant_is_told_with_what_to_do(deck: WholeDeck, tmp_path: Path) -> None:
    ordinary = b"http://schemas.openxmlformats.org/presentationml/2006/main"
    strict = unzip_parts(deck.data)[MAIN].replace(ordinary, b"http://purl.oclc.org/ooxml/presentationml/main")
    assert refused(changed(deck, {MAIN: strict}), tmp_path).code == "strict-deck"


def test_damage_inside_the_zip_is_told(deck: WholeDeck, tmp_path: Path) -> None:
    data = bytearray(deck.data)
    start = data.index(SLIDE.encode()) + len(SLIDE) + 20
    data[start : start + 40] = bytes(40)
    assert refused(bytes(data), tmp_path).code == "damaged-deck"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a path in a folder")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pptx"
    os.mkfifo(pipe)
    with pytest.raises(ReadError, match="is not a file"):
        read_deck(pipe)


def test_a_file_that_is_not_there_is_the_systems_to_tell(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_deck(tmp_path / "nothing.pptx")
