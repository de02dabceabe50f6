"""Finished decks read back, whoever saved them last: PowerPoint, LibreOffice, or this program."""
