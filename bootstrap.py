"""Makes .venv with exactly what requirements.lock names: the first time, and again when the lock changes.

`make` and deck.cmd call it. It needs Python 3.11 or newer and nothing else; the network only when there is something
to install. Written so that an older Python can read it far enough to say so.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "deck.stamp"
SOURCES = ("requirements.lock", "pyproject.toml")

NO_VENV = """\
This Python cannot make a virtual environment. Any one of these mends it; then run the same command again:
  Debian, Ubuntu:   sudo apt install python3-venv
  everywhere else:  python3 -m pip install --user virtualenv      (or install uv)"""

NO_PACKAGES = """\
The packages named in requirements.lock could not be installed; the lines above say why.
The first set-up needs the network once. Nothing else of the project does. Then run the same command again."""


def main() -> None:
    """Set up unless it is done; leave with a sentence that says what to do when it cannot be."""
    if sys.version_info < (3, 11):  # noqa: UP036 - somebody will start it with an older one
        sys.exit("deck needs Python 3.11 or newer; this is {}.{}: {}".format(*sys.version_info[:2], sys.executable))
    if runs() and STAMP.is_file() and STAMP.read_text() == digest():
        return
    print("Setting up .venv (once, about a minute) ...", flush=True)
    if not runs() and not created():
        sys.exit(NO_VENV)
    if not installed():
        sys.exit(NO_PACKAGES)
    STAMP.write_text(digest())


def digest() -> str:
    """What the environment is made from, in one line; line ends do not count, since git may change them."""
    text = "".join((ROOT / name).read_text(encoding="utf-8") for name in SOURCES)
    return hashlib.sha256(text.encode()).hexdigest()


def runs() -> bool:
    """Whether .venv has a Python new enough that starts: an upgraded or removed system Python leaves a dead one."""
    return PYTHON.exists() and succeeds(str(PYTHON), "-c", "import sys; sys.exit(sys.version_info < (3, 11))")


def created() -> bool:
    """Make .venv with the first of venv, uv and virtualenv that can. Debian ships Python without the first."""
    uv = shutil.which("uv")
    ways = [
        [sys.executable, "-m", "venv"],
        [uv, "venv", "--python", sys.executable] if uv else [],
        [sys.executable, "-m", "virtualenv"],
        ["virtualenv", "--python", sys.executable],
    ]
    for way in filter(None, ways):
        shutil.rmtree(VENV, ignore_errors=True)
        if succeeds(*way, str(VENV), quiet=True) and runs():
            return True
    return False


def installed() -> bool:
    """Install the lock, then the project itself, from its folder, so that editing the code needs no second set-up."""
    if succeeds(str(PYTHON), "-m", "pip", "--version", quiet=True):
        install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    else:  # made by uv, which puts no pip in
        install = ["uv", "pip", "install", "--quiet", "--python", str(PYTHON)]
    lock, project = ["--require-hashes", "-r", "requirements.lock"], ["--no-deps", "--no-build-isolation", "-e", "."]
    return succeeds(*install, *lock) and succeeds(*install, *project)


def succeeds(*command: str, quiet: bool = False) -> bool:
    """Run it in the project's folder; False when it fails or is not there."""
    output = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, cwd=ROOT, stdout=output, stderr=output, check=False).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    main()
