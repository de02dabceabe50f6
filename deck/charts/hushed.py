"""What matplotlib would say to the terminal of somebody who only asked for a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

GRAVE = 40
"""`logging.ERROR`."""


def hush() -> None:
    """Call before it is imported: where it may not write its cache, it works from a folder for once, and says so.

    Only its own words: those of its parts tell what a formula lacks.
    """
    import logging

    logging.getLogger("matplotlib").addFilter(_grave)


def _grave(record: logging.LogRecord) -> bool:
    return record.levelno >= GRAVE
