"""The shape of the program, held by reading its source: imports point down, heavy libraries stay at the edge."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.tools import ROOT

LAYERS = (
    *("frozen", "units", "source", "figures", "brand", "page", "kinds", "content", "prose", "check"),
    *(
        "template",
        "charts",
        "write",
        "reading",
        "compare",
        "render",
        "tracing",
        "build",
        "export",
        "project",
        "cli",
        "__main__",
    ),
)
SOURCES = sorted((ROOT / "deck").rglob("*.py"))
DRAWING = ("matplotlib", "numpy")
LONGEST_MODULE = 300
LONGEST_FUNCTION = 45
TALKS = re.compile(r"(print|exit|quit|sys\.exit|os\._exit)$|sys\.std|click\.")
SUBJECT = re.compile(r"\b(amazon|aws|azure|google|jassy|e-?commerce|publicit\w*)\b", re.IGNORECASE)


@cache
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


def imports_any(nodes: Iterable[ast.AST], *modules: str) -> bool:
    """Whether the nodes import one of the modules or something in it."""
    return any(f"{name}.".startswith(f"{module}.") for name in imports(nodes) for module in modules)


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


def outside(*layers: str) -> list[Path]:
    """The sources of all other layers."""
    return [path for path in SOURCES if layer(path) not in layers]


def test_imports_point_down_only() -> None:
    upwards = [
        f"{layer(path)} imports {name}"
        for path in outside("")
        for name in imports(ast.walk(tree(path)))
        if name.startswith("deck.") and name.split(".")[1] in LAYERS[LAYERS.index(layer(path)) + 1 :]
    ]
    assert upwards == []


def test_importing_the_package_imports_nothing_of_it() -> None:
    assert [name for name in imports(run_on_import(tree(ROOT / "deck/__init__.py"))) if name.startswith("deck")] == []


def test_nobody_knows_python_pptx() -> None:
    """It reads decks in the tests; ours are written without."""
    assert [path for path in SOURCES if imports_any(ast.walk(tree(path)), "pptx")] == []


def test_only_what_reads_decks_knows_lxml() -> None:
    assert [path for path in outside("reading", "render") if imports_any(ast.walk(tree(path)), "lxml")] == []


def test_only_charts_knows_matplotlib() -> None:
    assert [path for path in outside("charts") if imports_any(ast.walk(tree(path)), *DRAWING)] == []


def test_matplotlib_is_imported_only_when_a_figure_is_drawn() -> None:
    """A module may import it at its top if every import of that module stands inside a function."""
    drawing = [dotted(path) for path in SOURCES if imports_any(run_on_import(tree(path)), *DRAWING)]
    assert [path for path in SOURCES if imports_any(run_on_import(tree(path)), *drawing)] == []


def test_only_the_command_line_prints_and_exits() -> None:
    talking = [
        f"{path}:{node.lineno}"
        for path in outside("cli", "__main__")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and TALKS.match(ast.unparse(node.func))
    ]
    assert talking == []


def test_modules_stay_short() -> None:
    assert [path for path in SOURCES if path.read_text(encoding="utf-8").count("\n") > LONGEST_MODULE] == []


def test_functions_stay_short() -> None:
    long = [
        f"{path}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_the_code_knows_no_word_of_the_reports_subject() -> None:
    knowing = [
        f"{path}:{getattr(node, 'lineno', '?')} {word(node)}"
        for path in SOURCES
        for node in ast.walk(tree(path))
        if SUBJECT.search(re.sub(r"_|(?<=[a-z])(?=[A-Z])", " ", word(node))) and node not in docstrings(tree(path))
    ]
    assert knowing == []


def test_every_package_has_its_layer() -> None:
    assert {layer(path) for path in SOURCES} - {""} <= set(LAYERS)


def test_these_tests_would_see_a_fault() -> None:
    assert TALKS.match("print")
    assert TALKS.match("sys.stdout.write")
    assert not TALKS.match("printed")
    assert imports_any(ast.walk(ast.parse("import pptx.util")), "pptx")
    assert not imports_any(ast.walk(ast.parse("import pptxlike")), "pptx")
    assert SUBJECT.search("AWS is large")
    assert not SUBJECT.search("draws")


def test_an_import_inside_a_function_counts_but_does_not_run_on_import() -> None:
    lazy = ast.parse("def f():\n    from deck.cli import main")
    assert imports(ast.walk(lazy)) == ["deck.cli.main"]
    assert imports(run_on_import(lazy)) == []
    assert imports(run_on_import(ast.parse("class A:\n    import numpy"))) == ["numpy"]
    assert imports(run_on_import(ast.parse("if TYPE_CHECKING:\n    import numpy"))) == []
