"""Checks of the sums that a reader can do within a table. `sums_in_tables` runs them."""
