"""Keep a graph in an embedded Oxigraph store, ask it questions in SPARQL, and write it in other formats."""

from kg.store.answers import Answer, table, write_answer
from kg.store.export import FORMATS, export
from kg.store.files import memory_store, open_store, put_graph, put_trig, replace_store, replaced, write_trig
from kg.store.names import missing_names
from kg.store.saved import SavedQuery, saved_queries, saved_query
from kg.store.sparql import check_query, declare_prefixes, explain_mistake, query
from kg.store.trig import Part, join_parts, to_trig, write_part

__all__ = [
    "FORMATS",
    "Answer",
    "Part",
    "SavedQuery",
    "check_query",
    "declare_prefixes",
    "explain_mistake",
    "export",
    "join_parts",
    "memory_store",
    "missing_names",
    "open_store",
    "put_graph",
    "put_trig",
    "query",
    "replace_store",
    "replaced",
    "saved_queries",
    "saved_query",
    "table",
    "to_trig",
    "write_answer",
    "write_part",
    "write_trig",
]
