"""deck: content YAML in, a branded PowerPoint deck out."""

__version__ = "0.1.0"
