"""Write a graph to any SPARQL 1.1 server: one graph per article, each replaced as a whole."""

from kg.remote.push import Pushed, push
from kg.remote.server import Server

__all__ = ["Pushed", "Server", "push"]
