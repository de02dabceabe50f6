"""deck: content YAML in, a branded PowerPoint deck out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deck.build import build

__version__ = "0.1.0"

__all__ = ["build"]


def __getattr__(name: str) -> object:
    """`from deck import build`, without importing the pipeline when only the version is asked for."""
    if name == "build":
        from deck.build import build

        globals()[name] = build  # the import has just bound the name to the module of that name
        return build
    raise AttributeError(name)
