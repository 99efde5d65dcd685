"""Analyse an article with spaCy: the language's model, and the article as one ``Doc`` with the article's own text."""

from kg.annotate.documents import annotate, annotate_all, words_doc
from kg.annotate.models import MODELS, LanguageModel, available_models, load_model, multiply_with_numpy

__all__ = [
    "MODELS",
    "LanguageModel",
    "annotate",
    "annotate_all",
    "available_models",
    "load_model",
    "multiply_with_numpy",
    "words_doc",
]
