"""Decks drawn by LibreOffice, for those who have no PowerPoint at hand: PDF, PNG, notes pages."""
