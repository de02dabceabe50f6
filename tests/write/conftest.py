from __future__ import annotations

from pathlib import Path

import pytest

from deck.page.page import Page
from deck.write.package import unzip_parts
from tests.write import sample


@pytest.fixture(scope="session")
def portrait(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample.portrait(tmp_path_factory.mktemp("portraits") / "ada.png")


@pytest.fixture(scope="session")
def pages(portrait: Path) -> tuple[Page, ...]:
    return sample.deck(portrait)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return sample.written(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def parts(data: bytes) -> dict[str, bytes]:
    return unzip_parts(data)
