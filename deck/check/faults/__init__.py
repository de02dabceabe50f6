"""What is told by those who read files, bind content, load brands and write decks: code -> its text (`explained`)."""

from __future__ import annotations

from deck.check.faults.content import CONTENT
from deck.check.faults.decks import DECKS
from deck.check.faults.figures import FIGURES
from deck.check.faults.files import FILES
from deck.check.faults.kinds import KINDS
from deck.check.faults.texts import TEXTS
from deck.check.faults.yaml import YAML

FAULTS = {**YAML, **FILES, **CONTENT, **TEXTS, **KINDS, **FIGURES, **DECKS}
