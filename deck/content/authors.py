"""The authors' file: who wrote the report, and where their pictures are."""

from __future__ import annotations

import os.path
import re
from pathlib import Path

from deck.content.address import Addresses, slug
from deck.content.bind import INVALID, Binder
from deck.content.file import File, shown
from deck.content.model import Person
from deck.kinds.style import Author
from deck.source.finding import Finding
from deck.source.node import Mapping, Node, Sequence
from deck.source.span import Span
from deck.source.suggestion import nearest

_ADDRESS = re.compile(r"(?i)^(?:[a-z][a-z+.-]+:)?//|^www\.|^data:")
_PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff")
_WORD = re.compile(r"[^\W\d_]+")


def bind_authors(file: File, binder: Binder) -> tuple[Author, ...]:
    """The authors in the order written; `binder.findings` says what is wrong."""
    if not isinstance(file.root, Sequence):
        binder.say("wrong-type", "expected a list of authors", file.start, advice='begin each with "- name: "')
        return ()
    addresses = Addresses("authors")
    found = (_author(node, file.path.parent, binder, addresses) for node in file.root.items)
    return tuple(author for author in found if author is not None)


def _author(node: Node, folder: Path, binder: Binder, addresses: Addresses) -> Author | None:
    person = binder.record(node, Person, what="an author")
    if person is INVALID:
        return None
    name = in_title_case(person.name)
    address = addresses.claim(slug(name) or "author")
    if not person.photo or not isinstance(node, Mapping):
        return Author(name=name, address=address)
    at = node.value("photo")
    photo = _photo(person.photo, name, folder, at.span if at else node.span, binder.findings)
    return Author(name=name, photo=photo, address=address)


def in_title_case(name: str) -> str:
    """The name; one all in capitals is set in title case, in the order written."""
    return _WORD.sub(lambda word: word.group().capitalize(), name) if name.isupper() else name


def _photo(photo: str, name: str, folder: Path, span: Span, findings: list[Finding]) -> Path | None:
    if _ADDRESS.match(photo):
        file = f"{slug(name)}{Path(photo.split('?')[0]).suffix or '.jpg'}"
        advice = f"save the picture as {shown(_places(folder)[0] / file)} and write: photo: {file}"
        findings.append(
            Finding(code="picture-address", message="a picture must be a file, not an address", span=span, help=advice)
        )
        return None
    path = next((place / photo for place in _places(folder) if (place / photo).is_file()), None)
    if path is None:
        findings.append(_not_found(photo, folder, span))
    elif not _is_picture(path):
        message = f'"{photo}" is not a picture that can be read'
        findings.append(Finding(code="not-a-picture", message=message, span=span, help="save it as JPEG or PNG"))
        return None
    return path


def _places(folder: Path) -> tuple[Path, ...]:
    """Where pictures of authors are looked for, in this order."""
    return (
        Path(os.path.normpath(folder / "..")) / "assets" / "portraits",
        folder / "assets" / "portraits",
        folder / "assets",
        folder,
    )


def _not_found(photo: str, folder: Path, span: Span) -> Finding:
    first, *_ = places = _places(folder)
    there = [place for place in places if place.is_dir()]
    pictures = sorted(path.name for place in there for path in place.iterdir() if path.suffix.lower() in _PICTURES)
    near = nearest(photo, pictures)
    advice = f'did you mean "{near}"?' if near else f"put it into {shown(first)}"
    looked = f" (looked in {', '.join(shown(place) for place in there)})"
    return Finding(code="missing-file", message=f'no picture "{photo}"', span=span, label="here", help=advice + looked)


def _is_picture(path: Path) -> bool:
    from PIL import Image, UnidentifiedImageError  # only a deck with portraits pays for Pillow

    try:
        with Image.open(path) as picture:
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
