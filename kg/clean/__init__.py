"""Leave out what is not the article's own text, and keep what it says about the article."""

from kg.clean.passages import clean

__all__ = ["clean"]
