"""What may stand under the keys that no kind's example has: editors offer it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DECK: Mapping[str, Any] = {
    "subtitle": "What the figures of 2025 say",
    "date": "2026-02-17",
    "brand": "encre",
    "tone": "dark",
    "format": "16:9",
    "name": "growth-2025",
    "report": "report.md",
    "allow": ["../shared"],
    "cover": {"figure": "sales 2025", "note": "Sales in 2025"},
    "institution": "Example University",
    "course": "Business analysis",
    "supervisor": "Dr Ada Example",
    "event": "Thesis defence",
    "partner": {"name": "Example Ltd", "logo": "example.svg"},
    "confidential": "Internal: not to be passed on",
    "draft": "yes",
    "agenda": "yes",
    "dividers": "no",
    "units": {"bn": "billion"},
    "duration": 20,
    "checks": {"title-stop": "off"},
}
SECTION: Mapping[str, Any] = {
    "unit": "$bn",
    "source": "report",
    "promise": "Growth came from services.",
    "numbered": "no",
    "appendix": "yes",
    "sources": {"report": "Annual report 2025, p. 12"},
}
FIGURE: Mapping[str, Any] = {
    "short": "Sales",
    "unit": "$bn",
    "source": "report",
    "value": "= sales 2025 - costs 2025",
} | {
    "of": "online 2025 / sales 2025",
    "parts": ["online 2025", "shops 2025"],
    "tolerance": "5 %",
    "better": "less",
}
SLIDE: Mapping[str, Any] = {
    "id": "sales-2025",
    "kicker": "Results",
    "notes": "The growth came from services, which doubled in a year.",
    "note": "Without what was sold in 2025.",
    "source": "report",
    "claim": "profit change > sales change",
}
"""Of every kind; `id` of each of its items, too."""
