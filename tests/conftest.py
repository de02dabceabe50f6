"""What all tests share: golden files and one flag that rewrites them, and the real decks, built once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.tools import ROOT
from tests.whole import CONTENTS, WholeDeck, whole_deck

GOLDEN = ROOT / "tests/golden"
FLAG = "--rewrite-goldens"

CheckGolden = Callable[[str, str], None]

# A test that fails because the machine is busy teaches people to ignore tests: time is measured in bench/.
settings.register_profile("deck", deadline=None)
settings.load_profile("deck")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(FLAG, action="store_true", help="write what the program makes now into tests/golden, then read it")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> CheckGolden:
    """`golden("pages/quote.txt", text)`: the text is what that file holds; with the flag it is written there first."""

    def check(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption(FLAG):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.is_file(), f"no golden file: pytest {FLAG}"
        assert text == file.read_text(encoding="utf-8"), f"{name} has changed; if you meant it: pytest {FLAG}"

    return check


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for what the whole session shares."""
    return tmp_path_factory.mktemp("shared")


@pytest.fixture(scope="session", params=CONTENTS, ids=lambda folder: folder.name)
def deck(request: pytest.FixtureRequest, scratch: Path) -> WholeDeck:
    """Each of the project's own contents, built."""
    return whole_deck(request.param, scratch)


@pytest.fixture(scope="session", params=CONTENTS, ids=lambda folder: folder.name)
def drawn_deck(request: pytest.FixtureRequest, scratch: Path) -> WholeDeck:
    """The same with drawn figures in place of charts."""
    return whole_deck(request.param, scratch, figures=True)
