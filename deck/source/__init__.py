"""YAML text to nodes with positions; findings, and how they are shown."""
