"""Spoilt content by the hundred thousand: whatever stands in the files, there are findings and never an exception.

Usage: python -m bench.fuzz [--count N] [--first N] [--slowest SECONDS]

Each number is one deck with one file spoilt, the same every time (`tests/mutation.py`); it is read, bound, laid out and
checked as by `deck check`, and its findings are written in every format. The first that fails is shown, and kept in
build/fuzz/.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from deck.build import plan
from deck.source.report import FORMS, report
from tests.mutation import Files, mutated

KEPT = Path("build/fuzz")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=100_000, help="how many (default 100000)")
    arguments.add_argument("--first", type=int, default=0, help="the first number (default 0)")
    arguments.add_argument("--slowest", type=float, default=5.0, help="CPU seconds that one may take (default 5)")
    chosen = arguments.parse_args()
    began, longest, clean = time.process_time(), (0.0, 0), 0
    with TemporaryDirectory() as folder:
        for number in range(chosen.first, chosen.first + chosen.count):
            taken, errors = tried(mutated(number), Path(folder), number, chosen.slowest)
            longest, clean = max(longest, (taken, number)), clean + (not errors)
            if (number + 1) % 1000 == 0:
                print(f"{number + 1}: {time.process_time() - began:.0f} s", flush=True)
    print(f"{chosen.count} inputs, {clean} of them without an error, in {time.process_time() - began:.0f} CPU seconds")
    print(f"the slowest took {longest[0]:.2f} s: --first {longest[1]} --count 1")


def tried(files: Files, folder: Path, number: int, slowest: float) -> tuple[float, bool]:
    """CPU seconds taken, and whether errors were told. Exits when the program fails or takes too long."""
    content = folder / "content"
    try:
        began = time.process_time()
        errors = judged(files, content)
        taken = time.process_time() - began
    except Exception:
        traceback.print_exc()
        fail(content, number, "an exception")
    if taken > slowest:
        fail(content, number, f"{taken:.1f} s")
    return taken, errors


def judged(files: Files, content: Path) -> bool:
    """Whether the program tells errors in a deck of these files; fails where it contradicts itself."""
    content.mkdir(exist_ok=True)
    for old in content.iterdir():
        old.unlink()
    for name, text in files.items():
        (content / f"{name}.yaml").write_bytes(text)
    planned = plan(content, cache=content.parent / "cache")
    lines = {path: text.lines for path, text in planned.texts.items()}
    for form in FORMS:
        report(planned.findings, lines, form)
    errors = any(finding.is_error for finding in planned.findings)
    assert errors or planned.pages, "no pages, and nothing said why"
    for finding in planned.findings:
        text = lines.get(finding.span.path)
        if text is not None:
            assert 1 <= finding.span.line <= finding.span.end_line <= len(text), finding
            assert 1 <= finding.span.column <= len(text[finding.span.line - 1]) + 1, finding
            assert 1 <= finding.span.end_column <= len(text[finding.span.end_line - 1]) + 1, finding
    return errors


def fail(content: Path, number: int, why: str) -> None:
    """Keeps the files and exits."""
    target = KEPT / str(number)
    target.mkdir(parents=True, exist_ok=True)
    for file in content.iterdir():
        (target / file.name).write_bytes(file.read_bytes())
    print(f"number {number}: {why}; its files are in {target.as_posix()}")
    sys.exit(1)


if __name__ == "__main__":
    main()
