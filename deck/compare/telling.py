"""A difference as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from deck.compare.change import Change, Difference, Kind, SlideChange
from deck.compare.shapes import is_address, own_part
from deck.compare.words import Stretch, likeness, numbers, seen, stretches
from deck.reading.deck import Slide

_CONTEXT = 4
"""Words shown on either side of a change."""
_REWRITTEN = 0.45
"""Texts less alike than this are told whole, one after the other."""
_LONGEST = 300
"""Characters shown of a text that came or went; JSON has all of it."""
_WITHOUT_ADDRESS = ("title", "notes", "footer", "hidden")
_THINGS: Mapping[Kind, str] = {
    **{kind: kind for kind in ("title", "text", "notes", "footer", "picture", "table", "chart")},
    **dict.fromkeys(("row", "column", "cell"), "table"),
    **dict.fromkeys(("series", "category", "point", "value", "label"), "chart"),
    "hidden": "slide",
    "link": "text",
    "alt": "picture",
    "form": "graphic",
}
"""What to call a shape without an address."""
_ASPECTS: Mapping[Kind, str] = {
    **{kind: f"{kind} " for kind in ("row", "column", "category", "series", "link", "table", "picture")},
    "chart": "drawn as ",
    "alt": "alternative text ",
}
_RED, _GREEN, _BOLD = "31", "32", "1"

Paint = Callable[[str, str], str]
"""Text and colour to text."""


def as_text(difference: Difference, old: str, new: str, *, colour: bool = False) -> str:
    """What changed from the deck called `old` to the one called `new`; ends without a line end."""
    paint: Paint = _painted if colour else _plain
    blocks = [f"{old} -> {new}: {_sum(difference)}"]
    if difference.deck:
        blocks.append("\n".join(["every slide", *(f"    {_told(each, '', paint)}" for each in difference.deck)]))
    blocks += ["\n".join(_slide(each, paint)) for each in difference.slides]
    return "\n\n".join(blocks)


def as_json(difference: Difference, old: str, new: str) -> str:
    """All of it, in ASCII, so that no pipe can spoil it."""
    told = {
        "old": old,
        "new": new,
        "equal": not difference,
        "deck": [_fields(each) for each in difference.deck],
        "slides": [_slide_fields(each) for each in difference.slides],
    }
    return json.dumps(told, indent=2)


def _sum(difference: Difference) -> str:
    """`2 slides changed, 1 added`."""
    if not difference:
        return "no difference for a reader"
    counted = Counter(_happened(each) for each in difference.slides)
    parts = [f"{counted[word]} {word}" for word in ("changed", "added", "removed", "moved") if counted[word]]
    if not parts:
        return "the same slides"
    number, rest = parts[0].split(" ", 1)
    return ", ".join([f"{number} {'slide' if number == '1' else 'slides'} {rest}", *parts[1:]])


def _happened(change: SlideChange) -> str:
    if change.old is None:
        return "added"
    if change.new is None:
        return "removed"
    return "changed" if change.changes else "moved"


def _slide(change: SlideChange, paint: Paint) -> Iterator[str]:
    yield _heading(change, paint)
    slide = next((each.name for each in (change.old, change.new) if each and each.name), "")
    for each in change.changes:
        yield f"    {_told(each, slide, paint)}"


def _heading(change: SlideChange, paint: Paint) -> str:
    title = paint(_title(change.slide), _BOLD)
    if change.old is None:
        return f"{paint('+', _GREEN)} slide {change.slide.number}, new: {title}"
    if change.new is None:
        return f"{paint('-', _RED)} slide {change.slide.number} of the old deck, removed: {title}"
    was = f", moved from {change.old.number}" if change.moved else ""
    return f"slide {change.new.number}{was}: {title}"


def _title(slide: Slide) -> str:
    return seen(slide.title) or "(without a title)"


def _told(change: Change, slide: str, paint: Paint) -> str:
    """One change on one line."""
    where = ", ".join(seen(part) for part in change.place)
    label = f"{_shape(change, slide)}{f' [{where}]' if where else ''}"
    return f"{label}: {_what(change, paint)}"


def _shape(change: Change, slide: str) -> str:
    """`title`, `aws#head`, `text`: short, for people; JSON has the whole name."""
    if change.kind in _WITHOUT_ADDRESS or not is_address(change.shape):
        return _THINGS[change.kind]
    return seen(own_part(change.shape, slide).lstrip("#.").split("/", 1)[-1])


def _what(change: Change, paint: Paint) -> str:
    if change.moved:
        return f"{_kind(change)}moved"
    if change.old is None:
        return f"{_kind(change)}{paint('+ ' + _short(change.new), _GREEN)}"
    if change.new is None:
        return f"{_kind(change)}{paint('- ' + _short(change.old), _RED)}"
    match change.kind:
        case "form":
            return f"was a {change.old}, is a {change.new}"
        case "hidden":
            return f"was {change.old}, is {change.new}"
        case "picture":
            return f"another picture ({_short(change.new)})"
        case "value":
            return f"the value {_arrow(change.old, change.new, paint)}, but not its label"
        case "label":
            return f"the label {_arrow(change.old, change.new, paint)}, but not its value"
        case _:
            return f"{_kind(change)}{_between(change.old, change.new, paint)}"


def _kind(change: Change) -> str:
    """What changed, where the shape's name does not say it."""
    return _ASPECTS.get(change.kind, "")


def _between(old: str, new: str, paint: Paint) -> str:
    """Two texts as one where they have enough in common, with what changed in brackets."""
    if likeness(old, new) < _REWRITTEN:
        return _arrow(old, new, paint)
    parts = stretches(old, new)
    return "".join(_bracketed(part, place, len(parts), paint) for place, part in enumerate(parts)).strip()


def _bracketed(part: Stretch, place: int, count: int, paint: Paint) -> str:
    if part.is_kept:
        return f" {_context(part.old, is_first=place == 0, is_last=place == count - 1)} "
    if not part.old:
        return f"[{paint('+ ' + part.new, _GREEN)}]"
    if not part.new:
        return f"[{paint('- ' + part.old, _RED)}]"
    return f"[{_arrow(part.old, part.new, paint)}]"


def _context(text: str, *, is_first: bool, is_last: bool) -> str:
    """The words next to a change."""
    words = text.split(" ")
    if (is_first and is_last) or len(words) <= _CONTEXT * (1 if is_first or is_last else 2):
        return text
    before = [] if is_first else words[:_CONTEXT]
    after = [] if is_last else words[-_CONTEXT:]
    return " ".join([*before, "…", *after])


def _arrow(old: str, new: str, paint: Paint) -> str:
    return f"{paint(_short(old), _RED)} -> {paint(_short(new), _GREEN)}"


def _short(text: str | None) -> str:
    line = " / ".join(seen(part) for part in (text or "").split("\n"))
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _plain(text: str, colour: str) -> str:
    del colour
    return text


def _painted(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m"


def _slide_fields(change: SlideChange) -> dict[str, Any]:
    return {
        "change": _happened(change),
        "moved": change.moved,
        "old": change.old.number if change.old else None,
        "new": change.new.number if change.new else None,
        "title": change.slide.title,
        "address": change.slide.name,
        "changes": [_fields(each) for each in change.changes],
    }


def _fields(change: Change) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "kind": change.kind,
        "shape": change.shape,
        "place": list(change.place),
        "paragraph": change.paragraph or None,
        "moved": change.moved,
        "old": change.old,
        "new": change.new,
    }
    if change.old is not None and change.new is not None:
        fields["numbers"] = [list(pair) for pair in numbers(change.old, change.new)]
    return fields
