"""A compiled template, and layouts small enough to reason about."""

from __future__ import annotations

import pytest

from deck.brand.layouts import all_layouts
from deck.template import compile_template
from tests.brand.brands import INITIALS, ink


@pytest.fixture(scope="session")
def parts() -> dict[str, bytes]:
    """All layouts, with a mark of freeforms."""
    return compile_template(ink(), all_layouts(), language="fr-FR")


@pytest.fixture(scope="session", params=["mark", "initials"])
def package(request: pytest.FixtureRequest, parts: dict[str, bytes]) -> dict[str, bytes]:
    """All layouts, once with each sort of mark."""
    if request.param == "mark":
        return parts
    return compile_template(ink(INITIALS, bold=False, tracking=False), all_layouts(), language="en-GB", form="potx")
