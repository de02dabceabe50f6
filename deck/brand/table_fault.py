"""What is wrong with a table of a font's widths that lies in a project: anything may have been put there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LARGEST = 4_000_000
"""Bytes. The table of a font with all of the Basic Multilingual Plane has half of it."""
_STYLES = ("regular", "bold", "italic", "boldItalic")
_WIDTHS = re.compile(r"\d{1,6}(?:x\d{1,5})?(?: \d{1,6}(?:x\d{1,5})?)*")
_CODE = re.compile(r"[0-9A-F]{4,6}")
_MOST = 1_000_000
"""Units of a height, or of a kerning."""


def fault_of_table(path: Path) -> str:
    """Why the file is no table of widths, in a few words; empty when it is one."""
    if not path.is_file():
        return "it is no file"
    try:
        if path.stat().st_size > LARGEST:
            return f"it is larger than {LARGEST // 1_000_000} MB"
        table = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return "it is not JSON"
    if not isinstance(table, dict) or not isinstance(table.get("family"), str):
        return "it has no family"
    if not _is_number(table.get("widen", 1), 0.1, 10):
        return '"widen" is no factor'
    styles = table.get("styles")
    if not isinstance(styles, dict) or not any(isinstance(own, dict) for own in styles.values()):
        return "it has no styles"
    return next((fault for name, own in styles.items() if (fault := _fault_of_style(name, own, styles))), "")


def _fault_of_style(name: str, own: Any, styles: Mapping[str, Any]) -> str:
    if name not in _STYLES:
        return f'it has a style "{name}"'
    if isinstance(own, str):
        return "" if isinstance(styles.get(own), dict) else f'its {name} is "{own}", which it does not have'
    if not isinstance(own, dict):
        return f"its {name} has no numbers"
    heights = all(_is_number(own.get(key), -_MOST, _MOST) for key in ("ascender", "descender", "lineGap"))
    if not heights or not _is_number(own.get("unitsPerEm"), 16, 16_384):
        return f"its {name} has no heights"
    if not _are_widths(own.get("advances")) or not _is_kerning(own.get("kerning")):
        return f"the widths of its {name} are none"
    file, index = own.get("file", "x"), own.get("index", 0)
    is_beside = isinstance(file, str) and Path(file).name == file and isinstance(index, int)
    return "" if is_beside else f"the file of its {name} does not lie beside it"


def _is_number(value: Any, least: float, most: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most


def _are_widths(rows: Any) -> bool:
    """First code point of each row, in hexadecimal -> widths, `2048x64` for 64 times the same."""
    return isinstance(rows, dict) and all(
        _CODE.fullmatch(code) and isinstance(row, str) and _WIDTHS.fullmatch(row) for code, row in rows.items()
    )


def _is_kerning(rows: Any) -> bool:
    """Left characters -> value -> right characters."""
    return isinstance(rows, dict) and all(
        isinstance(row, dict) and all(_is_kern(value) and isinstance(rights, str) for value, rights in row.items())
        for row in rows.values()
    )


def _is_kern(value: str) -> bool:
    return re.fullmatch(r"-?\d{1,6}", value) is not None
