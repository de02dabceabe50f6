"""Checks of titles against what their slides show."""
