"""Checks of the figures that a report declares, and of what its texts count and date."""
