"""Checks of what a slide says: its title, its list, its pace."""
