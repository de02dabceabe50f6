"""Thanks, the invitation to ask, and whom to write to."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated, ClassVar

from deck.figures.inline import Inline
from deck.figures.run import Run
from deck.frozen import frozen
from deck.kinds.parts import fitted, page, text, written
from deck.kinds.slide import Count, Kind, MailAddress, Part, Plain, Slide, Title, WebAddress
from deck.kinds.style import Style
from deck.kinds.text import TextPoint
from deck.kinds.wording import as_text, point
from deck.page.item import Text
from deck.page.page import Page


@frozen(kw_only=True)
class Contact(Part):
    """Somebody to write to, or somewhere to read on."""

    name: Annotated[str, "Who or what: about 24 characters"] = ""
    role: Annotated[str, "What they do: about 30 characters"] = ""
    email: Annotated[MailAddress, Plain, "An e-mail address"] = MailAddress("")
    link: Annotated[WebAddress, Plain, "An address on the web, with or without https://"] = WebAddress("")


@frozen(kw_only=True)
class Thanks(Slide):
    """Thanks, the invitation to ask, and whom to write to."""

    OF_THE_DECK: ClassVar = True
    AROUND: ClassVar = True

    title: Annotated[Title | None, "Thanks, in the deck's language, by default; about 30 characters"] = None
    text: Annotated[
        Inline | None, "What is asked of the audience: about 60 characters; an invitation to ask by default"
    ] = None
    contact: Annotated[tuple[Contact, ...], "Whom to write to", Count(0, 6)] = ()


def plan(slide: Thanks, style: Style) -> tuple[Page, ...]:
    name = f"thanks-{len(slide.contact)}"
    layout = style.layout(name)
    title = slide.title or Title((Run(style.language.word("thanks")),))
    invitation = (slide.text or _invitation(title, style)) if slide.portion.first == 1 else ""
    words = fitted(written((text(slide, "words", ("words", invitation)),)), "words", layout, style)
    contacts: tuple[Text, ...] = tuple(_contact(own, index) for index, own in enumerate(slide.contact, 1))
    contacts = fitted(fitted(contacts, "name", layout, style, lines=1), "contact", layout, style, lines=1)
    mentions = slide.text.mentions if slide.text else ()
    return (page(slide, style, name, (*words, *written(contacts)), mentions, title=title, kicker=slide.kicker),)


def _invitation(title: Title, style: Style) -> str:
    """The invitation to ask, unless the title is one: `Questions?`, `Any questions?`."""
    invitation = style.language.word("your-questions")
    asked, said = (set(re.findall(r"[^\W\d_]{4,}", own.casefold())) for own in (invitation, title.text))
    return "" if asked & said else invitation


def _contact(contact: Contact, index: int) -> Text:
    return text(
        contact,
        f"contact-{index}",
        ("name", contact.name),
        ("contact", contact.role),
        ("contact", _email(contact.email)),
        ("contact", _link(contact.link)),
        name="contact",
    )


def _email(address: str) -> tuple[Run, ...]:
    return (Run(address, link=f"mailto:{address}"),) if address else ()


def _link(address: str) -> tuple[Run, ...]:
    """The address as people write it, without what only browsers need."""
    shown = address.partition("://")[2].rstrip("/") or address.partition(":")[2]
    return (Run(shown, link=address),) if address else ()


def as_points(slide: Thanks, style: Style) -> Slide:
    """The invitation, then whom to write to: a heading each, under it role and addresses."""
    title = slide.title or Title((Run(style.language.word("thanks")),))
    said = [slide.text] if slide.text else []
    return as_text(replace(slide, title=title), said, [_point(own) for own in slide.contact])


def _point(contact: Contact) -> TextPoint:
    lines = ((Run(contact.role),) if contact.role else (), _email(contact.email), _link(contact.link))
    return point(contact.name, *(Inline(runs) for runs in lines if runs))


KIND = Kind(
    Thanks,
    plan,
    many="contact",
    otherwise=as_points,
    example="""\
kind: thanks
contact:
  - name: Ada Example
    role: Accounts
    email: ada@example.org
  - name: The report
    link: https://example.org/report
""",
)
