"""Checks of the sums that a reader can do within a sentence. `sums_in_prose` runs them."""
