"""Checks of the pages as laid out: what does not fit, what is small, faint, unlettered or without a source."""
