"""Draw a graph as one page that opens from disk: the network beside the articles it was read from."""

from kg.render.page import render, render_notebook
from kg.render.view import Edge, GraphView, Node, load_view

__all__ = ["Edge", "GraphView", "Node", "load_view", "render", "render_notebook"]
