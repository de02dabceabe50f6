"""What was done so that everything fits: which slides go on over several, and how small their text became."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deck.frozen import frozen
from deck.page.item import Table, Text
from deck.page.page import HEAD, Page
from deck.units import Length, points

TABLE = "table"
"""What stands for a role in the cells of a table."""


@frozen
class SetText:
    """Words of one role at one size, and where they stand: the address of their item."""

    role: str
    size: Length
    address: str
    least: Length = 0
    """The last size of the role's own scale; 0 for the cells of tables."""


def set_texts(page: Page) -> Iterator[SetText]:
    """Everything that a page says in texts and tables, in order, with its size. Units and marks beside it aside."""
    for item in page.items:
        match item:
            case Text():
                slot = page.layout.slot(item.slot)
                for own in item.paragraphs:
                    role = slot.role(own.role)
                    yield SetText(own.role, own.size or role.size, item.address, role.sizes[-1])
            case Table():
                yield from (SetText(TABLE, cell.size, item.address) for row in item.rows for cell in row if cell.runs)
            case _:
                pass


def smallest(pages: Sequence[Page]) -> Length:
    """The smallest size in the bodies of the pages; 0 where they have no text."""
    return min((own.size for page in pages for own in set_texts(page) if own.role not in HEAD), default=0)


def told(pages: Sequence[Page]) -> str:
    """What became of the slides that were too much for one, in a line; nothing where all have room as they are."""
    firsts = [page for page in pages if page.part == 1]
    over = [page.parts for page in firsts if page.parts > 1]
    other = sum(bool(page.instead_of) for page in firsts)
    if not over and not other:
        return ""
    said = [f"{_slides(len(over))} over {_slides(sum(over))}"] if over else []
    said += [f"{_slides(other)} shown as another kind"] if other else []
    return f"to fit: {', '.join(said)}; smallest text {points(smallest(pages)):g} pt"


def _slides(count: int) -> str:
    return f"{count} slide{'s' * (count > 1)}"
