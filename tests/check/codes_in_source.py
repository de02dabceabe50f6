"""The codes of findings that the program's source can make, with their levels: read from the syntax tree, not guessed.

A code is what stands as `code` in a call of `Finding`, or of a function or a class that has a parameter of that name;
where a variable stands there, it is followed to the texts that it was given. What cannot be followed is a fault.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.test_architecture import SOURCES, tree

CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+$")
OTHERS = ("_painted", "Allowance", "code_lines", "explanation", "explained")
"""What has a `code` of another kind: an escape sequence, a code to allow or to explain, code as in a program."""
PASSED_ON = ("code", "CODE")
"""Names that hold a code which another call gave; their own calls are read too."""


@dataclass(frozen=True)
class Use:
    """One place where a finding's code is named."""

    code: str
    level: str
    """`error`, `warning` or `info`; empty where the call does not say."""
    place: str


def carriers(paths: Iterable[Path]) -> dict[str, int | None]:
    """Name of each function or class in the files -> where its arguments have a `code`, if they have one."""
    found: dict[str, int | None] = {}
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                arguments = [each for each in (*node.args.posonlyargs, *node.args.args) if each.arg != "self"]
                name = owner(path, node) if node.name == "__init__" else node.name
                found[name] = found.get(name) if found.get(name) is not None else place_of_code(arguments)
            elif isinstance(node, ast.ClassDef):
                found[node.name] = place_of_code([each for each in node.body if isinstance(each, ast.AnnAssign)])
    return {name: position for name, position in found.items() if name not in OTHERS}


def place_of_code(arguments: Sequence[ast.arg | ast.AnnAssign]) -> int | None:
    """Which of the arguments, or of the fields, is a `code: str`."""
    named = [(ast.unparse(each.target) if isinstance(each, ast.AnnAssign) else each.arg, each) for each in arguments]
    return next(
        (i for i, (name, each) in enumerate(named) if name == "code" and ast.unparse(each.annotation or each) == "str"),
        None,
    )


def owner(path: Path, function: ast.FunctionDef) -> str:
    """The class that a method belongs to."""
    classes = (node for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))
    return next(each.name for each in classes if function in each.body)


def uses() -> tuple[list[Use], list[str]]:
    """Every use of a code, and the places where none could be read."""
    public = {name: position for name, position in carriers(SOURCES).items() if not name.startswith("_")}
    found: list[Use] = []
    unread: list[str] = []
    for path in SOURCES:
        known = public | carriers([path])
        for function, call in calls(tree(path)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            position = known.get(name)
            node = argument(call, position) if position is not None else None
            if node is None:
                continue
            codes = list(texts(node, function, tree(path)))
            place = f"{path.name}:{call.lineno}"
            found += [Use(code, level(call, name), place) for code in codes]
            if not codes and not passed_on(node):
                unread.append(place)
    return found, unread


def calls(module: ast.Module) -> Iterator[tuple[ast.AST, ast.Call]]:
    """Every call, with the function that it stands in."""
    for outer in ast.walk(module):
        if isinstance(outer, ast.FunctionDef | ast.Module):
            for node in inside(outer):
                if isinstance(node, ast.Call):
                    yield outer, node


def inside(outer: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(outer):
        yield child
        if not isinstance(child, ast.FunctionDef):
            yield from inside(child)


def argument(call: ast.Call, position: int) -> ast.expr | None:
    """What the call gives as code."""
    named = next((keyword.value for keyword in call.keywords if keyword.arg == "code"), None)
    if named is not None:
        return named
    return call.args[position] if len(call.args) > position else None


def texts(node: ast.AST, function: ast.AST, module: ast.Module) -> Iterator[str]:
    """The codes that an expression may be: its own texts, else those that its name was given here or in the module."""
    own = [each for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    yield from (each.value for each in own if CODE.match(each.value))
    if isinstance(node, ast.Name):
        for value in given(node.id, function):
            yield from texts(value, ast.Module([], []), module)
            for table in {each.id for each in ast.walk(value) if isinstance(each, ast.Name)}:
                for listed in given(table, module):
                    yield from texts(listed, ast.Module([], []), module)
        if node.id == "CODE":
            for value in given("CODE", module):
                yield from texts(value, ast.Module([], []), module)


def given(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    """The values that are assigned to a name, alone or with others."""
    for node in inside(scope):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        named = {each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)}
        if name in named and node.value is not None:  # type: ignore[attr-defined]
            yield node.value  # type: ignore[attr-defined]


def passed_on(node: ast.expr) -> bool:
    """Whether the code came in with a call, which is read itself."""
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name in PASSED_ON


def level(call: ast.Call, name: str) -> str:
    """What the call says of the severity; without a word, `Finding` and `say` tell errors."""
    said = next((keyword.value for keyword in call.keywords if keyword.arg == "severity"), None)
    if isinstance(said, ast.Attribute):
        return said.attr.lower()
    return "error" if said is None and name in ("Finding", "say") else ""
