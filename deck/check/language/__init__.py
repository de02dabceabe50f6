"""Checks of how texts are typed."""
