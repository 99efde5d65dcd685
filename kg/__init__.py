"""Turn news articles into an RDF knowledge graph whose every edge shows the words it came from.

>>> import kg
>>> graph = kg.build("article.txt")             # doctest: +SKIP
>>> graph.query("SELECT * { ?who kg:acquires ?what }")  # doctest: +SKIP
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.graph import KnowledgeGraph
    from kg.pipeline import build

__all__ = ["KgError", "KnowledgeGraph", "build"]

HOMES = {"KgError": "kg.errors", "KnowledgeGraph": "kg.graph", "build": "kg.pipeline"}


def __getattr__(name: str) -> object:
    """Import a public name when it is first asked for, so that ``kg --help`` need not load spaCy."""
    if name not in HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(importlib.import_module(HOMES[name]), name)
