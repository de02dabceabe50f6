"""Blocks that ran into each other: a name stands as far right as keys do, and behind it the keys come again."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from deck.frozen import frozen
from deck.source.finding import Finding
from deck.source.fix import Fix
from deck.source.node import Node, Scalar
from deck.source.shift import begins_line, moved
from deck.source.span import Span
from deck.source.text import SourceText

CODE = "misplaced-key"
_STEP = 2


@frozen
class Block:
    """A name, None where it stands above the block, and what belongs to it: key, value, key, value."""

    name: Scalar | None
    children: tuple[Node, ...]

    @property
    def span(self) -> Span:
        """From its first key to its last value."""
        first, last = self.children[0].span, self.children[-1].span
        return Span(first.path, first.line, first.column, last.end_line, last.end_column)


def blocks_in(source: SourceText, children: list[Node]) -> list[Block]:
    """The blocks that the keys and values of one are; none where it is one only."""
    starts = _names(children)
    if not starts or not begins_line(source, children[0].span):
        return []
    own = 0 if _is_bare(children, 0) else -2
    bounds = [own, *starts, len(children)]
    names = [children[at] if at >= 0 else None for at in bounds[:-1]]
    parts = [tuple(children[at + 2 : end]) for at, end in pairwise(bounds)]
    return [
        Block(name if isinstance(name, Scalar) else None, part) for name, part in zip(names, parts, strict=True) if part
    ]


def _names(children: list[Node]) -> list[int]:
    """Where names stand: keys without a value, there once only, behind which a key comes again."""
    counts = Counter(key.text for key in children[::2] if isinstance(key, Scalar))
    seen: set[str] = set()
    found = []
    for at in range(0, len(children) - 2, 2):
        key, after = children[at], children[at + 2]
        if not isinstance(key, Scalar) or not isinstance(after, Scalar):
            return []
        if after.text in seen and counts[key.text] == 1 and _is_bare(children, at):
            found.append(at)
            seen = set()
        else:
            seen.add(key.text)
    return found


def _is_bare(children: list[Node], at: int) -> bool:
    """Whether nothing at all stands behind the key."""
    value = children[at + 1]
    return isinstance(value, Scalar) and value.null and not value.text


def told(source: SourceText, blocks: list[Block], above: Scalar) -> list[Finding]:
    """What is told of blocks that ran into each other below the key `above`."""
    if blocks[0].name:
        return [_as_far_right(source, blocks, blocks[0].name)]
    by = above.span.column
    return [_too_deep(source, block.name, by, above) for block in blocks if block.name]


def _too_deep(source: SourceText, name: Scalar, column: int, above: Scalar) -> Finding:
    help_, fix = moved(source, name.span.line, name.span.line, column - name.span.column)
    message = f'"{name.text}" is indented too far: it stands among the keys of "{above.text}"'
    return Finding(code=CODE, message=message, span=name.span, help=help_, fix=fix)


def _as_far_right(source: SourceText, blocks: list[Block], first: Scalar) -> Finding:
    """Told once, of the first name."""
    moves = [moved(source, block.span.line, block.span.end_line, _STEP) for block in blocks]
    more = ", and so what belongs to the others" if len(moves) > 1 else ""
    fix = Fix(tuple(edit for _, own in moves for edit in own.edits), safe=False)
    message = f'what belongs to "{first.text}" stands beside it, not below it'
    return Finding(code=CODE, message=message, span=blocks[0].children[0].span, help=moves[0][0] + more, fix=fix)
