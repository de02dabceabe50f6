"""Checks of what is said in two places."""
