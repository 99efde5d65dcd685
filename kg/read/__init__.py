"""Read articles from files, folders, globs, collections and standard input; their text is final then."""

from kg.read.language import detect_language, doubt_language, known_languages
from kg.read.sources import ReadFailure, count_articles, read, read_all, read_text
from kg.read.text import MAX_CHARACTERS

__all__ = [
    "MAX_CHARACTERS",
    "ReadFailure",
    "count_articles",
    "detect_language",
    "doubt_language",
    "known_languages",
    "read",
    "read_all",
    "read_text",
]
