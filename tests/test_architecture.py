"""The shape of the program, held by reading its source: imports point down, heavy libraries stay at the edge."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.tools import ROOT

LAYERS = (
    *("units", "source", "figures", "brand", "page", "kinds", "content", "check"),
    *("template", "charts", "write", "render", "build", "cli", "__main__"),
)
SOURCES = sorted((ROOT / "deck").rglob("*.py"))
DRAWING = ("matplotlib", "numpy")
LONGEST_MODULE = 300
LONGEST_FUNCTION = 45
SUBJECT = re.compile(r"\b(amazon|aws|azure|google|jassy|e-?commerce|publicit\w*)\b", re.IGNORECASE)

each_module = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def run_on_import(node: ast.AST) -> Iterator[ast.AST]:
    """Everything below but the insides of functions, and what stands there for the type checker."""
    yield node
    for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    if not isinstance(node, ast.FunctionDef) and not for_types:
        for child in ast.iter_child_nodes(node):
            yield from run_on_import(child)


def imports(nodes: Iterable[ast.AST]) -> list[str]:
    """The dotted names of everything that the nodes import."""
    names = []
    for node in nodes:
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: a relative import hides where it points"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


def docstrings(module: ast.Module) -> set[ast.AST]:
    """Strings that stand as statements: examples in them decide nothing."""
    return {node.value for node in ast.walk(module) if isinstance(node, ast.Expr)}


def dotted(path: Path) -> str:
    """The name by which the file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


def word(node: ast.AST) -> str:
    """The name or the text that the node stands for; empty for all others."""
    match node:
        case ast.Constant(value=str() as said) | ast.Name(id=said) | ast.Attribute(attr=said):
            return said
        case ast.ClassDef(name=said) | ast.FunctionDef(name=said) | ast.arg(arg=said):
            return said
        case _:
            return ""


def layer(path: Path) -> str:
    """The package or module right below `deck` that the file belongs to; empty for deck/__init__.py."""
    name = path.relative_to(ROOT / "deck").parts[0].removesuffix(".py")
    return "" if name == "__init__" else name


@each_module
def test_imports_point_down_only(path: Path) -> None:
    if not layer(path):
        assert not [name for name in imports(run_on_import(tree(path))) if name.startswith("deck")]
        return
    here = LAYERS.index(layer(path))
    for name in imports(ast.walk(tree(path))):
        if name.startswith("deck.") and name.split(".")[1] in LAYERS:
            assert LAYERS.index(name.split(".")[1]) <= here, f"{layer(path)} imports {name}"


@each_module
def test_only_the_writing_packages_know_pptx(path: Path) -> None:
    if layer(path) not in ("template", "charts", "write"):
        assert not [name for name in imports(ast.walk(tree(path))) if name.split(".")[0] == "pptx"]


@each_module
def test_only_charts_knows_matplotlib(path: Path) -> None:
    if layer(path) != "charts":
        assert not [name for name in imports(ast.walk(tree(path))) if name.split(".")[0] in DRAWING]


@each_module
def test_matplotlib_is_imported_only_when_a_figure_is_drawn(path: Path) -> None:
    """A module may import it at its top if every import of that module stands inside a function."""
    on_import = imports(run_on_import(tree(path)))
    if any(name.split(".")[0] in DRAWING for name in on_import):
        for other in SOURCES:
            assert not [name for name in imports(run_on_import(tree(other))) if name.startswith(f"{dotted(path)}.")]


@each_module
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    if layer(path) in ("cli", "__main__"):
        return
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("print", "exit", "quit", "sys.exit", "os._exit"), f"line {node.lineno}: {called}()"
            assert not called.startswith(("sys.stdout", "sys.stderr", "click.")), f"line {node.lineno}: {called}()"


@each_module
def test_modules_and_functions_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, f"{node.name} is too long"


@each_module
def test_the_code_knows_no_word_of_the_reports_subject(path: Path) -> None:
    module = tree(path)
    examples = docstrings(module)
    for node in ast.walk(module):
        if node not in examples:
            said = re.sub(r"_|(?<=[a-z])(?=[A-Z])", " ", word(node))
            assert not SUBJECT.search(said), f"line {getattr(node, 'lineno', '?')}: {said}"


def test_every_package_has_its_layer() -> None:
    assert {layer(path) for path in SOURCES} - {""} <= set(LAYERS)


def test_an_import_inside_a_function_counts_but_does_not_run_on_import() -> None:
    lazy = ast.parse("def f():\n    from deck.cli import main")
    assert imports(ast.walk(lazy)) == ["deck.cli.main"]
    assert imports(run_on_import(lazy)) == []
    assert imports(run_on_import(ast.parse("class A:\n    import numpy"))) == ["numpy"]
    assert imports(run_on_import(ast.parse("if TYPE_CHECKING:\n    import numpy"))) == []
