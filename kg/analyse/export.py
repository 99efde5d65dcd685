"""Write measures for other tools: as CSV, as Parquet, and as annotations in a named graph of their own."""

import csv
import importlib
import io
import math
from collections.abc import Iterator
from dataclasses import astuple, fields
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from kg.analyse.measures import EntityMeasures, Measures
from kg.errors import ExportError
from kg.vocab import BASE_IRI, KG, PREFIXES

__all__ = ["MEASURES_GRAPH", "measures_to_csv", "measures_to_quads", "write_measures_parquet"]

MEASURES_GRAPH = BASE_IRI + "measures"
COLUMNS = tuple(f.name for f in fields(EntityMeasures))
PROPERTIES = {  # field → local name in the ontology and datatype
    "degree": ("degree", "integer"),
    "pagerank": ("pageRank", "double"),
    "betweenness": ("betweenness", "double"),
    "community": ("community", "integer"),
    "core": ("coreNumber", "integer"),
    "constraint": ("constraint", "double"),
    "articulation": ("articulationPoint", "boolean"),
}


def measures_to_csv(measures: Measures) -> str:
    """Return one line per entity, best PageRank first; what is not known is left empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*COLUMNS, "community_name"))
    names = {group.number: group.name for group in measures.communities}
    for entity in measures.entities:
        writer.writerow((*("" if _unknown(value) else value for value in astuple(entity)), names[entity.community]))
    return out.getvalue()


def write_measures_parquet(measures: Measures, path: str | Path) -> None:
    """Write the same table as Parquet.

    Raises:
        ExportError: pyarrow is not installed, or the file cannot be written.
    """
    try:
        arrow = importlib.import_module("pyarrow")
        parquet = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise ExportError("Parquet needs pyarrow: install article-kg[ray], or write CSV") from error
    rows = [
        {name: None if _unknown(getattr(entity, name)) else getattr(entity, name) for name in COLUMNS}
        for entity in measures.entities
    ]
    try:
        parquet.write_table(arrow.Table.from_pylist(rows), str(path))
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from error


def measures_to_quads(measures: Measures, *, graph: str = MEASURES_GRAPH) -> Iterator[Quad]:
    """Yield the measures as annotations of the entities, so that SPARQL can order by them.

    They stand in a named graph of their own: a figure of ours is nothing that an article states.
    """
    name = NamedNode(graph)
    for entity in sorted(measures.entities, key=lambda e: e.iri):
        node = NamedNode(entity.iri)
        for field, (prop, datatype) in PROPERTIES.items():
            value = getattr(entity, field)
            if not _unknown(value):
                text = str(value).lower() if datatype == "boolean" else repr(value)
                literal = Literal(text, datatype=NamedNode(PREFIXES["xsd"] + datatype))
                yield Quad(node, NamedNode(str(KG[prop])), literal, name)


def _unknown(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)
