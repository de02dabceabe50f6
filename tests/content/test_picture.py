"""Pictures are files near the content; anything else is a finding that says what to do."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from deck.content.picture import Pictures
from deck.content.picture_fault import MOST_BYTES
from deck.source.finding import Finding
from deck.source.span import NOWHERE
from deck.units import Size, inch
from deck.write.picture import RESOLUTION, Use, prepared
from tests.decks import picture
from tests.tools import ROOT


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder of a project, from which the program is called."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def refused(pictures: Pictures, named: str) -> Finding:
    path, (finding,) = pictures.find(named, NOWHERE, "picture")
    assert path is None
    return finding


@pytest.mark.parametrize(
    "place", ["assets/pictures", "content/assets/pictures", "assets/portraits", "content/assets", "content"]
)
def test_a_picture_is_found_in_the_project_and_in_the_content(content: Path, place: str) -> None:
    lying = picture(content.parent / place / "depot.png")
    assert Pictures(content).find("depot.png", NOWHERE, "picture") == (lying, [])


def test_of_two_pictures_the_one_of_the_right_sort_is_taken(content: Path) -> None:
    for sort in ("pictures", "portraits"):
        picture(content.parent / "assets" / sort / "ada.png")
    found = [Pictures(content, sort).find("ada.png", NOWHERE, "photo")[0] for sort in ("pictures", "portraits")]  # type: ignore[arg-type]
    assert [path.parent.name for path in found if path] == ["pictures", "portraits"]


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("https://example.org/img/Le%20d%C3%A9p%C3%B4t.PNG?w=300", "le-depot.png"),
        ("//example.org/view", "view.jpg"),
        ("www.example.org/", "www-example.jpg"),
        ("data:image/png;base64,iVBORw0", "png-base64-ivborw0.jpg"),
    ],
)
def test_an_address_is_told_where_to_put_the_picture(content: Path, address: str, file: str) -> None:
    finding = refused(Pictures(content), address)
    assert finding.code == "picture-address"
    assert finding.help == f"save the picture as assets/pictures/{file} and write: picture: {file}"


def test_a_name_mistyped_is_told_the_near_one_and_where_the_program_looked(content: Path) -> None:
    picture(content.parent / "assets/pictures/depot.png")
    finding = refused(Pictures(content), "depo.png")
    assert (finding.code, finding.message) == ("missing-file", 'no picture "depo.png"')
    assert finding.help == 'did you mean "depot.png"? (looked in assets/pictures, content)'
    assert finding.fix is not None
    assert (finding.fix.safe, [edit.text for edit in finding.fix.edits]) == (False, ["depot.png"])
    assert [edit.span for edit in finding.fix.edits] == [finding.span]
    assert refused(Pictures(content), "zzz.png").fix is None


@pytest.mark.parametrize("bytes_", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_picture_is_refused(content: Path, bytes_: bytes) -> None:
    (content / "depot.png").write_bytes(bytes_)
    finding = refused(Pictures(content), "depot.png")
    assert (finding.code, finding.help) == ("not-a-picture", "save it as JPEG or PNG")


def test_a_folder_is_no_picture(content: Path) -> None:
    (content / "depot.png").mkdir()
    told = refused(Pictures(content), "depot.png")
    assert (told.code, told.message) == ("not-a-file", '"depot.png" is a folder, not a picture')


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_no_picture(content: Path) -> None:
    os.mkfifo(content / "depot.png")
    told = refused(Pictures(content), "depot.png")
    assert (told.code, told.message) == ("not-a-file", '"depot.png" is a pipe or a device, not a picture')


def png(width: int, height: int, pixels: bytes = b"") -> bytes:
    """A PNG file that claims that size, whatever pixels it holds."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(60_000, 60_000), (8_001, 8_000), (12_000, 12_000)])
@pytest.mark.filterwarnings("error")
def test_a_picture_that_claims_more_pixels_than_a_page_could_use_is_refused_unread(
    content: Path, size: tuple[int, int]
) -> None:
    (content / "depot.png").write_bytes(png(*size))
    finding = refused(Pictures(content), "depot.png")
    assert (finding.code, finding.message) == ("picture-too-big", '"depot.png" has more than 64 million pixels')


@pytest.mark.filterwarnings("error")
def test_a_photograph_may_have_more_pixels_unless_it_must_be_read_whole(content: Path) -> None:
    Image.new("L", (10_000, 9_100)).save(content / "depot.jpg", quality=10)
    Image.new("L", (8_001, 8_000)).save(content / "dock.jpg", quality=10, progressive=True)
    assert Pictures(content).find("depot.jpg", NOWHERE, "picture") == (content / "depot.jpg", [])
    assert refused(Pictures(content), "dock.jpg").code == "picture-too-big"
    ((media, _),) = prepared(content / "depot.jpg", [Use(Size(inch(4), inch(3)))]).values()
    assert Image.open(BytesIO(media.data)).width == 4 * RESOLUTION


def test_a_file_too_large_for_a_picture_is_not_opened(content: Path) -> None:
    with (content / "depot.png").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert refused(Pictures(content), "depot.png").code == "picture-too-big"


def test_a_picture_whose_pixels_break_off_is_told_before_the_build(content: Path) -> None:
    (content / "depot.png").write_bytes(png(40, 40, b"\0" * 100))
    assert refused(Pictures(content), "depot.png").code == "not-a-picture"


@pytest.mark.parametrize(
    "text",
    ["%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
)
def test_what_other_programs_would_have_to_draw_is_no_picture(content: Path, text: str) -> None:
    (content / "depot.png").write_text(text, encoding="utf-8")
    assert refused(Pictures(content), "depot.png").code == "not-a-picture"


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF"])
def test_every_format_that_is_promised_is_read(content: Path, format_: str) -> None:
    Image.new("RGB", (40, 30), "red").save(content / "depot.png", format_)
    assert Pictures(content).find("depot.png", NOWHERE, "picture")[1] == []


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    format_=st.sampled_from(["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF"]),
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=8),
    kept=st.floats(0.1, 1),
)
def test_whatever_bytes_are_broken_it_is_a_picture_or_a_finding(
    content: Path, format_: str, places: list[tuple[float, int]], kept: float
) -> None:
    file = BytesIO()
    Image.effect_noise((24, 24), 90).convert("RGB").save(file, format_)
    data = bytearray(file.getvalue())
    for place, value in places:
        data[int(place * (len(data) - 1))] = value
    (content / "depot.png").write_bytes(data[: int(kept * len(data))])
    path, findings = Pictures(content).find("depot.png", NOWHERE, "picture")
    assert (path is None) == bool(findings)
    assert {own.code for own in findings} <= {"not-a-picture", "picture-too-big"}


def test_a_common_picture_is_looked_at_without_the_readers_of_rare_ones(content: Path) -> None:
    """Pillow imports all of its forty readers for a format that it does not know yet."""
    picture(content / "a.png")
    code = (
        "import sys; from pathlib import Path; from deck.content.picture_fault import fault_of; "
        "from deck.source.span import NOWHERE; "
        f"assert fault_of(Path({str(content / 'a.png')!r}), 'a.png', NOWHERE) is None; "
        "assert 'PIL.PngImagePlugin' in sys.modules; assert 'PIL.FliImagePlugin' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_a_picture_that_lies_elsewhere_in_the_project_is_named_as_it_is_written_here(tmp_path: Path) -> None:
    content = tmp_path / "content"
    for folder in (content, tmp_path / "photos/may", tmp_path / "assets/pictures/old"):
        folder.mkdir(parents=True)
    for place in ("photos/may/Depot.png", "assets/pictures/old/dock.png"):
        Image.new("RGB", (40, 30)).save(tmp_path / place)
    meant = {}
    for name in ("depot.png", "img/dock.png", "nothing.png"):
        (finding,) = Pictures(content).find(name, NOWHERE, "picture")[1]
        meant[name] = finding.fix.edits[0].text if finding.fix else None
    assert meant == {"depot.png": "../photos/may/Depot.png", "img/dock.png": "old/dock.png", "nothing.png": None}


def test_of_two_pictures_of_one_name_none_is_named(tmp_path: Path) -> None:
    for folder in ("content", "a", "b"):
        (tmp_path / folder).mkdir()
    for folder in ("a", "b"):
        Image.new("RGB", (40, 30)).save(tmp_path / folder / "depot.png")
    (finding,) = Pictures(tmp_path / "content").find("depot.png", NOWHERE, "picture")[1]
    assert finding.fix is None
