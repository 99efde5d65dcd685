"""Serve a graph: the SPARQL 1.1 endpoint, the page, a query form and a page for each thing."""

from kg.serve.server import Serving, make_server

__all__ = ["Serving", "make_server"]
