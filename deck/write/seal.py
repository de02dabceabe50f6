"""The seal: a custom XML item that carries the digest of all other parts, so that an edited deck can be told from ours.

PowerPoint and LibreOffice keep the item when they save, and change other parts: then the digest no longer agrees.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

from deck import __version__
from deck.template.xml import escape, part
from deck.write.package import digest_of, unzip_parts

SEAL = "customXml/item1.xml"
NAMESPACE = "urn:deck:seal:1"
_DIGEST = re.compile(rb' sha256="([0-9a-f]{64})"')


def sealed(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts with the seal's content, which covers all the others."""
    others = {name: content for name, content in parts.items() if name != SEAL}
    return {**others, SEAL: seal(digest_of(others))}


def seal(digest: str) -> bytes:
    """The item's content: the digest, and which version of the program wrote the deck."""
    return part(f'<deck xmlns="{NAMESPACE}" version="{escape(__version__)}" sha256="{digest}"/>')


def seal_properties() -> bytes:
    """`customXml/itemProps1.xml`: the item's identity and namespace (ECMA-376 part 1, 22.5)."""
    identity = f"{{{uuid5(NAMESPACE_URL, NAMESPACE)}}}".upper()
    return part(
        f'<ds:datastoreItem ds:itemID="{identity}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )


def is_ours(data: bytes) -> bool:
    """Whether these are the bytes of a deck that this program wrote and nobody has saved since."""
    try:
        parts = unzip_parts(data)
    except Exception:  # zipfile meets damage with whatever it stumbles over
        return False
    stated = _DIGEST.search(parts.pop(SEAL, b""))
    return stated is not None and stated[1].decode() == digest_of(parts)
