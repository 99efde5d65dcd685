"""Show a graph as one page that opens from disk: the graph beside the articles, linked both ways.

The page is made from the RDF dataset alone: ``load_view`` asks a store for what the page shows, ``render``
turns it into one self-contained HTML text, ``render_notebook`` puts that into a sandboxed frame.
"""

from kg.render.page import render, render_notebook
from kg.render.view import GraphView, ViewArticle, ViewClaim, ViewEntity, load_view

__all__ = ["GraphView", "ViewArticle", "ViewClaim", "ViewEntity", "load_view", "render", "render_notebook"]
