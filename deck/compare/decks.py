"""Which slide of a deck is which, and what changed on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from deck.compare.change import Change, Difference, SlideChange
from deck.compare.pairs import Pairs, pair
from deck.compare.shapes import description, is_address, own_part, shape_changes
from deck.compare.texts import text_changes
from deck.compare.words import seen, words
from deck.frozen import frozen
from deck.reading.deck import Deck, Slide

_LEAST = 0.5


@frozen
class _Known:
    """A slide, and what it is known by where its identity was lost."""

    slide: Slide
    title: frozenset[str]
    words: frozenset[str]
    addresses: frozenset[str]
    """Of what stands on it: another title changes the slide's own address, not theirs."""


def compare(old: Deck, new: Deck) -> Difference:
    """What changed for a reader from one deck to the other."""
    pairs = pair(_known(old), _known(new), [_identity, _name, _title], _likeness, least=_LEAST)
    shared = _shared_footers(pairs)
    moved = {id(now) for _, now in pairs.moved}
    changed = [
        SlideChange(old=was.slide, new=now.slide, moved=id(now) in moved, changes=tuple(_changes(was, now, shared)))
        for was, now in pairs.both
    ]
    added = [SlideChange(old=None, new=known.slide) for known in pairs.added]
    removed = [SlideChange(old=known.slide, new=None) for known in pairs.removed]
    told = [each for each in changed if each.moved or each.changes]
    return Difference(slides=tuple(_in_order((*told, *added, *removed), pairs)), deck=tuple(_told_once(shared)))


def _changes(old: _Known, new: _Known, shared: Counter[tuple[str, str]]) -> Iterator[Change]:
    """What changed on a slide and in its notes."""
    was, now = old.slide, new.slide
    if was.hidden != now.hidden:
        states = ("hidden" if slide.hidden else "shown" for slide in (was, now))
        yield Change(kind="hidden", shape="slide", old=next(states), new=next(states))
    yield from shape_changes(was, now)
    if shared[was.footer, now.footer] == 1:
        yield _footer(was.footer, now.footer)
    yield from text_changes(was.notes, now.notes, "notes", "notes")


def _shared_footers(pairs: Pairs[_Known]) -> Counter[tuple[str, str]]:
    """How many slides' footers changed from what to what."""
    footers = ((was.slide.footer, now.slide.footer) for was, now in pairs.both)
    return Counter((was, now) for was, now in footers if seen(was) != seen(now))


def _told_once(shared: Counter[tuple[str, str]]) -> Iterator[Change]:
    return (_footer(was, now) for (was, now), count in shared.items() if count > 1)


def _footer(old: str, new: str) -> Change:
    return Change(kind="footer", shape="footer", old=old or None, new=new or None)


def _in_order(changes: tuple[SlideChange, ...], pairs: Pairs[_Known]) -> list[SlideChange]:
    """By their place in the new deck; a removed slide after the last before it that stayed."""
    moved = {kept.slide.number for _, kept in pairs.moved}
    stayed = ((was.slide.number, kept.slide.number) for was, kept in pairs.both)
    now = {before: after for before, after in stayed if after not in moved}

    def place(change: SlideChange) -> tuple[int, int]:
        if change.new is not None:
            return change.new.number, 0
        number = change.slide.number
        last = next((now[earlier] for earlier in range(number - 1, 0, -1) if earlier in now), 0)
        return last, number

    return sorted(changes, key=place)


def _known(deck: Deck) -> list[_Known]:
    return [
        _Known(
            slide,
            title=frozenset(words(slide.title)),
            words=frozenset(word for shape in slide.shapes for word in words(description(shape.content, shape.alt))),
            addresses=frozenset(shape.name for shape in slide.shapes if _is_items(shape.name, slide.name)),
        )
        for slide in deck.slides
    ]


def _is_items(name: str, slide: str) -> bool:
    return is_address(name) and own_part(name, slide) == name


def _identity(known: _Known) -> str:
    return known.slide.identity


def _name(known: _Known) -> str:
    return known.slide.name


def _title(known: _Known) -> str:
    return seen(known.slide.title)


def _likeness(old: _Known, new: _Known) -> float:
    """By title and words, half each; or by the items that stand on both."""
    told = (_overlap(old.title, new.title) + _overlap(old.words, new.words)) / 2
    return max(told, _overlap(old.addresses, new.addresses))


def _overlap(old: frozenset[str], new: frozenset[str]) -> float:
    """Dice's coefficient; 0 for nothing at all."""
    return 2 * len(old & new) / (len(old) + len(new)) if old or new else 0.0
