"""LibreOffice, started without a window and with a profile of its own, so that nobody's open document is disturbed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

INSTALL = {
    "darwin": "install it with: brew install --cask libreoffice",
    "win32": "install it with: winget install TheDocumentFoundation.LibreOffice",
}
INSTALL_ELSEWHERE = "install it, on Debian or Ubuntu with: sudo apt install libreoffice-impress"
PATIENCE = 180.0
"""Seconds: a hundred times what a deck of a dozen slides takes."""

_NAMES = ("soffice", "libreoffice")
_PLACES = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": tuple(
        rf"{os.environ.get(variable, '')}\LibreOffice\program\soffice.com"
        for variable in ("ProgramFiles", "ProgramFiles(x86)")
    ),
}
_OF_NO_CONCERN = "javaldx"
"""LibreOffice says in each run that there is no Java, which nothing here needs."""


class RenderError(Exception):
    """Nothing was drawn. `code` is stable, `help` says what to do."""

    def __init__(self, code: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = remedy


def office() -> str:
    """Where LibreOffice is. Raises RenderError when it is nowhere."""
    found = (shutil.which(name) for name in _NAMES)
    places = (place for place in _PLACES.get(sys.platform, ()) if Path(place).is_file())
    program = next((path for path in (*found, *places) if path), None)
    if program is None:
        raise RenderError(
            "no-libreoffice",
            "LibreOffice draws the slides, and it is not installed here",
            INSTALL.get(sys.platform, INSTALL_ELSEWHERE),
        )
    return program


def convert(files: Sequence[Path], form: str, scratch: Path, *, seconds: float = PATIENCE) -> list[Path]:
    """Each file in another format, written beside it; `form` is LibreOffice's (`pdf`, `png:draw_png_Export:{…}`).

    `scratch` takes the profile. Raises RenderError when something was not written within that time.
    """
    profile = f"-env:UserInstallation={(scratch / 'profile').resolve().as_uri()}"
    options = ["--headless", "--norestore", "--nolockcheck", "--convert-to", form, "--outdir", str(files[0].parent)]
    said = _run([office(), profile, *options, *map(str, files)], seconds)
    written = [file.with_suffix(f".{form.split(':')[0]}") for file in files]
    if not all(file.is_file() and file.stat().st_size for file in written):
        last = said.splitlines()[-1] if said else "it said nothing"
        remedy = f"open the deck in LibreOffice and look. It said: {last}"
        raise RenderError("libreoffice-failed", "LibreOffice could not draw the deck", remedy)
    return written


def _run(command: Sequence[str], seconds: float) -> str:
    """What the program says, whatever it exits with: LibreOffice exits with 0 when it fails too."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except OSError as error:
        raise RenderError("libreoffice-failed", f"LibreOffice does not start: {error}", "install it anew") from error
    try:
        said, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        message = f"LibreOffice was not done after {seconds:g} seconds, and was stopped"
        raise RenderError(
            "libreoffice-hangs", message, "try again, with fewer --slides or a longer --timeout"
        ) from error
    finally:
        if process.poll() is None:
            _end(process)
    lines = said.decode("utf-8", "replace").splitlines()
    return "\n".join(line for line in lines if line.strip() and _OF_NO_CONCERN not in line)


def _end(process: subprocess.Popen[bytes]) -> None:
    """The program with what it has started: `soffice` is but a script around another."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
