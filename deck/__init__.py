"""deck: content YAML in, a branded PowerPoint deck out."""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deck.build import build  # noqa: TC004 - for mypy, which knows no classes of modules

__version__ = "0.1.0"

__all__ = ["build"]


class _Package(ModuleType):
    """This package: its `build` is the function, never the module of that name, whatever was imported first."""

    @property
    def build(self) -> object:
        """`from deck import build`, without importing the pipeline when only the version is asked for."""
        from deck.build import build

        return build

    @build.setter
    def build(self, module: ModuleType) -> None:
        """The import system binds each module to its package; this one is reached as `deck.build` by imports alone."""


sys.modules[__name__].__class__ = _Package
