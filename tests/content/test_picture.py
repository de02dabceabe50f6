"""Pictures are files near the content; anything else is a finding that says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from deck.content.picture import Pictures
from deck.source.finding import Finding
from deck.source.span import NOWHERE
from tests.decks import picture


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


@pytest.mark.parametrize("bytes_", [b"", b"no picture", b"\x89PNG\r\n\x1a\n"])
def test_a_file_that_is_no_picture_is_refused(content: Path, bytes_: bytes) -> None:
    (content / "depot.png").write_bytes(bytes_)
    finding = refused(Pictures(content), "depot.png")
    assert (finding.code, finding.help) == ("not-a-picture", "save it as JPEG or PNG")


def test_a_folder_is_no_picture(content: Path) -> None:
    (content / "depot.png").mkdir()
    assert refused(Pictures(content), "depot.png").code == "missing-file"
