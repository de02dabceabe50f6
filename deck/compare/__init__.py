"""What changed for a reader from one deck to another: pure functions over what `reading` has read."""
