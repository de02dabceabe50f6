"""A brand and its layouts compiled into a PowerPoint template, from our own XML."""

from deck.template.compile import Template, compile_template, new_template

__all__ = ["Template", "compile_template", "new_template"]
