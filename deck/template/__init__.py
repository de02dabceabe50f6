"""A brand and its layouts compiled into a PowerPoint template, from our own XML."""

from deck.template.compile import compile_template

__all__ = ["compile_template"]
