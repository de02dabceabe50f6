"""A finding: what is wrong, where, and what to do. It is data; `report` shows it."""

from __future__ import annotations

from enum import Enum

from deck.frozen import frozen
from deck.source.fix import Fix
from deck.source.span import Span


class Severity(Enum):
    """How much a finding matters: an error stops the build, a warning is for the author, info says what was done."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen(kw_only=True)
class Finding:
    """One thing to tell the author."""

    code: str
    """Kebab-case and stable for ever: `unknown-key`."""
    message: str
    """One short line, no full stop."""
    span: Span
    label: str = ""
    """Stands at the caret."""
    help: str = ""
    """What to do."""
    severity: Severity = Severity.ERROR
    fix: Fix | None = None
    """What to write instead, where that is certain or likely."""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR
