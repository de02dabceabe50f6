"""A project's own files: a new one begun, its content mended."""
