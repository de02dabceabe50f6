"""`@frozen` makes what `@dataclass(frozen=True, slots=True)` makes: values that compare, hash and never change.

It makes them in a fraction of the time. The library compiles six functions for each class, one by one, and for our 150
classes that was a quarter of `deck check`; here only `__init__` is compiled, when the first value of a class is made:
most commands need half of the classes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from functools import cache, partial
from inspect import get_annotations
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")
Method = Callable[..., Any]


@overload
def frozen(cls: type[T], /) -> type[T]: ...
@overload
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T] | None = None, /, *, kw_only: bool = False) -> type[T] | Callable[[type[T]], type[T]]:
    """The class as a frozen dataclass with slots, known to `fields` and `replace`.

    A dataclass that it derives from must be made so too. `field` may say `default_factory`, `repr` and `compare`.
    """
    return partial(_made, kw_only=kw_only) if cls is None else _made(cls, kw_only=kw_only)


def hints(model: type) -> Mapping[str, Any]:
    """Field -> what it was annotated with, `Annotated` and all; what is inherited comes first.

    As `typing.get_type_hints` gives them, in a fifth of the time: each class is evaluated once.
    """
    return {name: hint for base in reversed(model.__mro__) for name, hint in _evaluated(base).items()}


@cache
def _evaluated(cls: type) -> Mapping[str, Any]:
    """The class's own annotations, which `from __future__ import annotations` leaves as text."""
    known = vars(sys.modules[cls.__module__])
    return {name: eval(hint, known) if isinstance(hint, str) else hint for name, hint in get_annotations(cls).items()}


def _made(cls: type[T], *, kw_only: bool) -> type[T]:
    made = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
    own = fields(made)  # type: ignore[arg-type]
    for name, method in ({"__init__": _first_init(own, made)} | _comparing(own) | _SHARED).items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


def _first_init(own: tuple[Field[Any], ...], cls: type) -> Method:
    """Stands for `__init__` until the first value is made."""

    def init(self: object, *given: Any, **named: Any) -> None:
        method = cls.__init__ = _init(own, cls)  # type: ignore[misc]
        method(self, *given, **named)

    return init


def _init(own: tuple[Field[Any], ...], cls: type) -> Method:
    """`__init__`, compiled: it is what runs most, and its parameters have names."""
    by_place, by_name = ([each for each in own if each.kw_only is named] for named in (False, True))
    parameters = [*map(_parameter, by_place), *(["*"] if by_name else []), *map(_parameter, by_name)]
    assignments = [f"_put_{each.name}(self, {_value(each)})" for each in own] or ["pass"]
    names: dict[str, Any] = {"_MISSING": MISSING}
    for each in own:
        names[f"_put_{each.name}"] = getattr(cls, each.name).__set__  # the slot's own: half the time of `setattr`
        names[f"_default_{each.name}"], names[f"_make_{each.name}"] = each.default, each.default_factory
    exec(f"def __init__({', '.join(('self', *parameters))}):\n " + "\n ".join(assignments), names)
    method: Method = names["__init__"]
    method.__qualname__ = f"{cls.__qualname__}.__init__"  # what messages about arguments say
    return method


def _comparing(own: tuple[Field[Any], ...]) -> dict[str, Method]:
    """Two of one class are equal when their fields are."""
    names = [each.name for each in own if each.compare]
    key: Method = attrgetter(*names) if names else lambda _: ()

    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(key(self))

    return {"__eq__": equal, "__hash__": hashed}


def _parameter(own: Field[Any]) -> str:
    if own.default_factory is not MISSING:
        return f"{own.name}=_MISSING"
    return own.name if own.default is MISSING else f"{own.name}=_default_{own.name}"


def _value(own: Field[Any]) -> str:
    if own.default_factory is MISSING:
        return own.name
    return f"_make_{own.name}() if {own.name} is _MISSING else {own.name}"


def _repr(self: Any) -> str:
    said = (f"{own.name}={getattr(self, own.name)!r}" for own in fields(self) if own.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _setattr(self: Any, name: str, value: object) -> None:  # noqa: ARG001 - what Python calls it with
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(self: Any, name: str) -> None:  # noqa: ARG001
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED: dict[str, Method] = {"__repr__": _repr, "__setattr__": _setattr, "__delattr__": _delattr}
