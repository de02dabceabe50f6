"""What can still be read of what could not be bound whole, so that all else that is wrong is told in the same run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Final

from deck.kinds.slide import Slide


class Broken:
    """What could not be bound whole; a finding says why. `rest` is what can be read of it, None where nothing can."""

    def __init__(self, rest: Any = None) -> None:
        self.rest = rest


INVALID: Final = Broken()
"""What could not be bound at all."""


def is_broken(value: Any) -> bool:
    return isinstance(value, Broken)


def rest_of(value: Any) -> Any:
    """The value, or what can be read of it; None for nothing."""
    return value.rest if isinstance(value, Broken) else value


def list_of(items: Iterable[Any], least: int = 0) -> Any:
    """The items of a list; broken where one of them is, and of no use where fewer are left than a list holds."""
    items = tuple(items)
    if not any(map(is_broken, items)):
        return items
    rest = tuple(own for item in items if (own := rest_of(item)) is not None)
    return Broken(rest if len(rest) >= least else None)


def names_of(values: Mapping[str, Any]) -> Any:
    """The values under names that their author chose; broken where one of them is."""
    if not any(map(is_broken, values.values())):
        return values
    return Broken({name: value for name, value in values.items() if not is_broken(value)})


def record_of(model: type, values: Mapping[str, Any], stand_ins: Mapping[str, Any]) -> Any:
    """An instance of the model; broken where a value is.

    Its rest has what could be read, and the stand-ins for what must be there. A slide that lacks what its kind needs
    still has what all slides have: its title, its notes.
    """
    if not any(map(is_broken, values.values())):
        return model(**values)
    read = {field: own for field, value in values.items() if (own := rest_of(value)) is not None}
    for known in (model, Slide) if issubclass(model, Slide) and model.HEADLINE == "title" else (model,):
        own = {field.name for field in fields(known)}
        try:
            return Broken(known(**{**stand_ins, **{name: value for name, value in read.items() if name in own}}))
        except TypeError:  # a field that must be there is not
            continue
    return INVALID
