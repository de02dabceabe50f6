"""Addresses that stand in keys of their own: on the web, and of mail. What they say becomes a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from deck.figures.markup import LINK, is_address, links_begin
from deck.frozen import frozen
from deck.kinds.slide import MailAddress, WebAddress
from deck.source.finding import Finding
from deck.source.node import Scalar

_WORD = r"[^\s!-,./:-@\[-^`{-~]+"
"""Letters of any script, digits, hyphens: the schema's patterns know no `\\w` beyond English."""
_HOST = rf"{_WORD}(?:\.{_WORD})*\.(?![0-9]){_WORD}"
_BARE = rf"{_HOST}(?::[0-9]+)?(?:[/?#]\S*)?"
"""An address as people write it: `www.example.org/page`."""
_MAIL = rf"[^\s!\x22#(),:-@\[-\]]+@{_WORD}(?:\.{_WORD})*"


@frozen
class Form:
    """A kind of address: a `pattern` that editors read too, and how the program reads it."""

    pattern: str
    read: Callable[[Scalar], tuple[str, list[Finding]]]


def _web(scalar: Scalar) -> tuple[str, list[Finding]]:
    """The whole address, with https:// where its author left that out."""
    written = scalar.text.strip()
    if is_address(written):
        return written, []
    if re.fullmatch(_BARE, written):
        return f"https://{written}", []
    advice = f"write mailto:{written}" if re.fullmatch(_MAIL, written) else links_begin(written)
    return "", [_bad(scalar, f'"{written}" is no link', advice)]


def _mail(scalar: Scalar) -> tuple[str, list[Finding]]:
    written = scalar.text.strip()
    if re.fullmatch(_MAIL, written):
        return written, []
    return "", [_bad(scalar, f'"{written}" is no e-mail address', "write the address alone, as in name@example.org")]


def _bad(scalar: Scalar, message: str, advice: str) -> Finding:
    return Finding(code="bad-link", message=message, span=scalar.span, label="here", help=advice)


FORMS: Mapping[Any, Form] = {WebAddress: Form(f"{LINK}|{_BARE}", _web), MailAddress: Form(_MAIL, _mail)}
"""How each type of address is read."""
