"""CPU time of `deck build`, whole process, cold, beside the naive script of the same content.

Usage: python bench/run.py [--pairs N] [--content DIR]

Each pair runs the naive script and then each way of building, so that a busy or a warming machine meets all alike;
the ratio of each pair is taken, and the median of the ratios shown. User and system time of the child process only.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = [sys.executable, "-X", "utf8"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--pairs", type=int, default=9, help="how often each command runs (default 9)")
    arguments.add_argument("--content", type=Path, default=ROOT / "content", help="the content to build")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        times = measured(chosen.content.resolve(), Path(folder), chosen.pairs)
    show(times)


def measured(content: Path, folder: Path, pairs: int) -> dict[str, list[float]]:
    """Name of a command -> its CPU seconds, one for each pair. Figures are cached under the working directory."""
    deck = [*PYTHON, "-m", "deck", "build", str(content), "--force"]
    times: dict[str, list[float]] = {}
    for pair in range(pairs + 1):
        cold = folder / str(pair)
        cold.mkdir()
        commands = {
            "bare Python": [*PYTHON, "-c", ""],
            "naive": [*PYTHON, str(ROOT / "bench/naive.py"), "naive.pptx"],
            "deck check": [*PYTHON, "-m", "deck", "check", str(content)],
            "deck build": [*deck, "-o", "deck.pptx"],
            "deck build --figures, cold": [*deck, "-o", "figures.pptx", "--figures"],
            "deck build --figures, unchanged": [*deck, "-o", "figures.pptx", "--figures"],
        }
        for name, command in commands.items():
            seconds = cpu(command, cold)
            if pair:  # the first pair fills the disk's cache and writes the .pyc files
                times.setdefault(name, []).append(seconds)
    return times


def cpu(command: list[str], folder: Path) -> float:
    """User and system seconds of the command and all that it starts. A command that fails ends the benchmark."""
    before = children()
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    run = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
    if run.returncode:
        sys.exit(f"{' '.join(command)}\n{run.stdout}{run.stderr}")
    return children() - before


def children() -> float:
    """CPU seconds of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def show(times: dict[str, list[float]]) -> None:
    print(f"{'CPU seconds':<34}{'median':>8}{'least':>8}{'of naive':>10}")
    for name, seconds in times.items():
        ratio = statistics.median(own / naive for own, naive in zip(seconds, times["naive"], strict=True))
        print(f"{name:<34}{statistics.median(seconds):>8.3f}{min(seconds):>8.3f}{ratio:>10.2f}")


if __name__ == "__main__":
    main()
