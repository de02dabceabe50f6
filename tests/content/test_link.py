"""Addresses in keys of their own: what is a link, what becomes one, and what never does."""

from __future__ import annotations

import re

import pytest

from deck.content.link import FORMS
from deck.content.schema import schema
from deck.kinds.slide import MailAddress, WebAddress
from deck.source.node import Scalar
from deck.source.span import Span


def read(form: object, written: str) -> tuple[str, list[str]]:
    address, findings = FORMS[form].read(Scalar(written, Span("a.yaml")))
    assert bool(re.search(rf"^\s*({FORMS[form].pattern})\s*$", written)) is not bool(findings)
    return address, [own.code for own in findings]


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("https://example.org/report", "https://example.org/report"),
        ("HTTP://example.org", "HTTP://example.org"),
        (" www.example.org/page ", "https://www.example.org/page"),
        ("example.org", "https://example.org"),
        ("école.fr:8080?a=b", "https://école.fr:8080?a=b"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
    ],
)
def test_an_address_on_the_web_may_leave_out_how_it_begins(written: str, whole: str) -> None:
    assert read(WebAddress, written) == (whole, [])


@pytest.mark.parametrize(
    "written",
    [
        "file:///etc/passwd",
        "javascript://x.org/%0aalert(1)",
        "javascript:alert(1)",
        "ftp://x.org",
        "data:text/html,x",
        "tel:+33",
        r"C:\x",
        r"\\srv\x",
        "//srv/x",
        "foo bar",
        "foo",
        "5",
        "1.5",
        "ada@example.org",
        "https://",
        "https:///etc",
        "http://exa mple.org",
        "exa mple.org",
        "mailto:",
        "https://x.org/\nfile:///x",
    ],
)
def test_what_is_no_address_on_the_web_is_told(written: str) -> None:
    assert read(WebAddress, written) == ("", ["bad-link"])


@pytest.mark.parametrize("written", ["ada@example.org", " ada.b+c@mail.école.fr ", "o'neil@example.org"])
def test_an_e_mail_address_is_taken(written: str) -> None:
    assert read(MailAddress, written) == (written.strip(), [])


@pytest.mark.parametrize(
    "written", ["not mail", "ada", "@example.org", "ada@", "Ada <a@b.org>", "a@b.org, c@d.org", "a@b.org?attach=/etc"]
)
def test_what_is_no_e_mail_address_is_told(written: str) -> None:
    assert read(MailAddress, written) == ("", ["bad-link"])


def test_editors_are_told_the_same() -> None:
    contact = schema()["$defs"]["thanks-slide"]["properties"]["contact"]["items"]["properties"]
    for name, form in (("link", WebAddress), ("email", MailAddress)):
        assert contact[name]["pattern"] == rf"^\s*({FORMS[form].pattern})\s*$"
