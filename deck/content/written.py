"""What authors write short: a text in place of a block that has little else, names between commas."""

from __future__ import annotations

from typing import get_origin

from deck.content.key import keys
from deck.figures.book import UNSIGNED
from deck.kinds.slide import Part
from deck.source import node as yaml
from deck.source.node import Node, Scalar, Sequence


def written_out(node: Node, model: type) -> Node:
    """The node; one that stands in place of a whole part, as the block that it is short for."""
    if issubclass(model, Part) and isinstance(node, _shorthand(model)):
        return yaml.Mapping((yaml.Entry(Scalar(model.SHORTHAND, node.span), node),), node.span)
    return node


def _shorthand(model: type[Part]) -> type[Scalar] | type[Sequence] | tuple[()]:
    """What node may stand in place of a whole part: a text, a list, or none."""
    if not model.SHORTHAND:
        return ()
    return Sequence if get_origin(keys(model)[model.SHORTHAND].wanted) is tuple else Scalar


def names_in(text: str) -> list[str]:
    """The names that commas set apart; `net change, unsigned` is one, printed in its own way."""
    names = [name.strip() for name in text.strip().strip("[]").split(",")]
    return names if UNSIGNED not in names else []
