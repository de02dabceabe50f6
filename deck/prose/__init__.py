"""What texts and tables say that can be checked: their numbers, and what these are said of."""
