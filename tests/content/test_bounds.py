"""A deck uses the files of its project and of the folders that its deck file allows, and no others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from deck.content.bounds import Bounds
from deck.content.load import load
from deck.source.finding import Finding
from tests.decks import DECK, picture

TEXT = "section: Results\nslides:\n  - kind: text\n    title: Sales grew\n    text: By a lot.\n"
SHOWN = "section: Results\nslides:\n  - kind: picture\n    title: Sales grew\n    picture: {}\n    alt: A depot\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project with content, beside a folder that is not its own."""
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    (tmp_path / "shared").mkdir()
    return project


def found(home: Path, deck: str = DECK, results: str | None = TEXT, **others: str) -> list[Finding]:
    """Errors and warnings but those about sources."""
    texts = {"deck": deck, **others} | ({"results": results} if results else {})
    for name, text in texts.items():
        (home / f"content/{name}.yaml").write_text(text, encoding="utf-8")
    return list(load(home / "content").findings)


def test_a_path_is_held_by_what_it_leads_to_whether_or_not_anything_is_there(home: Path) -> None:
    bounds = Bounds.of(home / "content")
    assert bounds.hold(home / "content/../assets/none.png")
    assert not bounds.hold(home / "content/../../shared/none.png")
    (home / "content/link").symlink_to(home.parent / "shared")
    assert not bounds.hold(home / "content/link/none.png")
    assert Bounds.of(home / "content", ["../../shared"]).hold(home / "content/link/none.png")
    assert not bounds.hold(Path("a\0b"))


def test_a_folder_whose_name_only_begins_alike_is_another(home: Path) -> None:
    assert not Bounds.of(home / "content").hold(home.parent / "project-2/a.png")


def test_a_content_folder_that_is_a_link_has_its_own_files_and_those_beside_the_link(home: Path) -> None:
    elsewhere = home.parent / "shared"
    (home / "talk").symlink_to(elsewhere)
    bounds = Bounds.of(home / "talk")
    assert bounds.hold(home / "talk/deck.yaml")
    assert bounds.hold(home / "assets/a.png")
    assert not bounds.hold(home.parent / "a.png")


@pytest.mark.skipif(os.name == "nt", reason="one root")
def test_a_content_folder_at_the_root_makes_no_project_of_the_whole_disk() -> None:
    bounds = Bounds.of(Path("/content"))
    assert bounds.hold(Path("/content/a.yaml"))
    assert bounds.hold(Path("/assets/portraits/a.png"))
    assert not bounds.hold(Path("/etc/passwd"))


@pytest.mark.parametrize("named", ["../../shared/depot.png", "{}/shared/depot.png"])
def test_a_picture_outside_is_told_with_the_folder_to_allow_and_taken_once_it_is_allowed(
    home: Path, named: str
) -> None:
    picture(home.parent / "shared/depot.png")
    slide = SHOWN.format(named.format(home.parent))
    (finding,) = found(home, results=slide)
    assert finding.code == "outside-project"
    assert finding.help.endswith("allow: [../../shared]")
    assert found(home, DECK + "allow: [../../shared]\n", slide) == []


def test_a_link_among_the_pictures_leads_outside_too(home: Path) -> None:
    picture(home.parent / "shared/depot.png")
    (home / "assets/pictures").mkdir(parents=True)
    (home / "assets/pictures/depot.png").symlink_to(home.parent / "shared/depot.png")
    (finding,) = found(home, results=SHOWN.format("depot.png"))
    assert finding.code == "outside-project"


def test_of_two_pictures_the_one_inside_is_taken(home: Path) -> None:
    picture(home.parent / "shared/depot.png")
    picture(home / "content/depot.png")
    (home / "assets/pictures").mkdir(parents=True)
    (home / "assets/pictures/depot.png").symlink_to(home.parent / "shared/depot.png")
    assert found(home, results=SHOWN.format("depot.png")) == []


def test_an_absolute_path_into_the_project_is_inside(home: Path) -> None:
    inside = picture(home / "content/depot.png")
    assert found(home, results=SHOWN.format(inside)) == []


@pytest.mark.parametrize("name", ["results", "deck", "authors"])
def test_content_files_that_are_links_to_outside_are_not_read(home: Path, name: str) -> None:
    found(home, authors="- name: Ada\n")
    file = home / f"content/{name}.yaml"
    file.rename(home.parent / f"shared/{name}.yaml")
    file.symlink_to(home.parent / f"shared/{name}.yaml")
    (finding,) = load(home / "content").findings
    assert (finding.code, finding.message) == ("outside-project", f'"{name}.yaml" is outside the project')


def test_a_content_file_that_is_a_link_within_the_project_is_read(home: Path) -> None:
    found(home)
    (home / "content/results.yaml").rename(home / "results-of-2025.yaml")
    (home / "content/results.yaml").symlink_to(home / "results-of-2025.yaml")
    assert load(home / "content").findings == ()


def test_a_report_outside_is_not_read_until_it_is_allowed(home: Path) -> None:
    (home.parent / "shared/report.md").write_text("Sales grew.", encoding="utf-8")
    deck = DECK + "report: ../../shared/report.md\n"
    (finding,) = found(home, deck)
    assert (finding.code, finding.is_error) == ("outside-project", True)
    assert found(home, deck + "allow: ../../shared\n") == []


def test_a_folder_that_is_allowed_and_not_there_is_told(home: Path) -> None:
    (finding,) = found(home, DECK + "allow: [../shard]\n")
    assert (finding.code, finding.message) == ("missing-file", 'no folder "../shard" beside deck.yaml')


@pytest.mark.parametrize("named", ["../results", "/etc/passwd", "a/b", "x" * 5000])
def test_a_section_is_a_file_of_the_folder(home: Path, named: str) -> None:
    findings = found(home, DECK.replace("[results]", f"['{named}']"))
    assert [own.code for own in findings if own.is_error] == ["missing-file"]


@pytest.mark.parametrize("name", ["results", "deck", "authors"])
@pytest.mark.parametrize("make", ["folder", "pipe", "loop", "device"])
def test_what_is_no_file_is_told_and_never_opened(home: Path, name: str, make: str) -> None:
    found(home, DECK + "allow: [/dev]\n" if make == "device" and name != "deck" else DECK, authors="- name: Ada\n")
    file = home / f"content/{name}.yaml"
    file.unlink()
    match make:
        case "folder":
            file.mkdir()
        case "pipe":
            os.mkfifo(file)
        case "loop":
            file.symlink_to(file.name)
        case "device":
            file.symlink_to("/dev/zero")
    (finding,) = load(home / "content").findings
    assert finding.code in {"loop": ("unreadable-file",)}.get(make, ("not-a-file", "outside-project"))


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\xe9t\xe9", "not-utf8"), (b"x" * 1_000_001, "file-too-big")],
)
def test_a_report_that_cannot_be_read_is_a_warning_and_not_traced(home: Path, content: bytes, code: str) -> None:
    (home / "content/report.md").write_bytes(content)
    deck = DECK + "report: report.md\n"
    (finding,) = found(home, deck)
    assert (finding.code, finding.is_error) == (code, False)
    loaded = load(home / "content").report
    assert loaded is not None
    assert loaded.text is None
