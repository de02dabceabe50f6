"""Charts: one description, drawn natively for PowerPoint and as a figure in the same look."""
