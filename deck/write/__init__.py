"""Pages to the bytes of a .pptx, and those bytes to a file."""
