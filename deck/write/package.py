"""The package as bytes: a zip that is the same on every machine, and a digest of what lies in it (ECMA-376 part 2).

Entries bear the date that Office itself writes (1980-01-01) and one system, so that nothing of the machine remains. All
that another machine's zlib may still change is how tightly it packs; the digest is of the unpacked parts.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from deck.template.package import CONTENT_TYPES

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MS_DOS = 0
_LEVEL = 6


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a zip: content types first, as readers of a stream expect, the package's links, the rest by name."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name in sorted(parts, key=_place):
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = _MS_DOS
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, parts[name], compresslevel=_LEVEL)
    return file.getvalue()


def unzip_parts(data: bytes) -> dict[str, bytes]:
    """The parts of a zip by name. Raises zipfile.BadZipFile, and others where the zip is damaged inside."""
    with ZipFile(BytesIO(data)) as package:
        return {entry.filename: package.read(entry) for entry in package.infolist() if not entry.is_dir()}


def digest_of(parts: Mapping[str, bytes]) -> str:
    """SHA-256 of names and contents, in hex; the order of the mapping does not count."""
    digest = sha256()
    for name in sorted(parts):
        for piece in (name.encode(), parts[name]):
            digest.update(len(piece).to_bytes(8, "big"))  # so that no content can pass for a name
            digest.update(piece)
    return digest.hexdigest()


def _place(name: str) -> tuple[int, str]:
    return (0 if name == CONTENT_TYPES else 1 if name.startswith("_rels/") else 2), name
