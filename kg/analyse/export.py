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

__all__ = ["MEASURES_GRAPH", "measures_to_csv", "measures_to_quads", "write_measures"]

MEASURES_GRAPH = BASE_IRI + "measures"
COLUMNS = (*(f.name for f in fields(EntityMeasures)), "community_name")
Cell = str | int | float | bool | None
PROPERTIES = {  # field → local name in the ontology and datatype
    "degree": ("degree", "integer"),
    "pagerank": ("pageRank", "double"),
    "betweenness": ("betweenness", "double"),
    "community": ("community", "integer"),
    "community_name": ("communityName", "string"),
    "core": ("coreNumber", "integer"),
    "constraint": ("constraint", "double"),
    "articulation": ("articulationPoint", "boolean"),
}


def measures_to_csv(measures: Measures) -> str:
    """Return one line per entity, best PageRank first; what is not known is left empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(["" if cell is None else cell for cell in row.values()] for row in _rows(measures))
    return out.getvalue()


def write_measures(measures: Measures, path: str | Path) -> None:
    """Write the same table to a file: Parquet where it is called so, else CSV.

    Raises:
        ExportError: the file cannot be written, or Parquet is wanted without pyarrow.
    """
    place = Path(path)
    if place.suffix not in {".csv", ".parquet"}:
        raise ExportError(f"{place}: measures are written to a .csv or a .parquet file")
    try:
        if place.suffix == ".parquet":
            _write_parquet(measures, place)
        else:
            place.write_text(measures_to_csv(measures), encoding="utf-8", newline="")
    except OSError as error:
        raise ExportError(f"{place} cannot be written: {(error.strerror or str(error)).lower()}") from error


def measures_to_quads(measures: Measures, *, graph: str = MEASURES_GRAPH) -> Iterator[Quad]:
    """Yield the measures as annotations of the entities, so that SPARQL can order by them.

    They stand in a named graph of their own: a figure of ours is nothing that an article states.
    """
    name = NamedNode(graph)
    for row in sorted(_rows(measures), key=lambda row: str(row["iri"])):
        for field, (prop, datatype) in PROPERTIES.items():
            value = row[field]
            if value is not None:
                text = str(value).lower() if datatype == "boolean" else str(value)
                literal = Literal(text, datatype=NamedNode(PREFIXES["xsd"] + datatype))
                yield Quad(NamedNode(str(row["iri"])), NamedNode(str(KG[prop])), literal, name)


def _rows(measures: Measures) -> Iterator[dict[str, Cell]]:
    """Yield one table row per entity; what is not known is None."""
    names = {group.number: group.name for group in measures.communities}
    for entity in measures.entities:
        values = (*astuple(entity), names[entity.community])
        yield {name: None if _unknown(value) else value for name, value in zip(COLUMNS, values, strict=True)}


def _write_parquet(measures: Measures, path: Path) -> None:
    try:
        arrow = importlib.import_module("pyarrow")
        parquet = importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise ExportError("Parquet needs pyarrow: install article-kg[parquet], or write CSV") from error
    types: dict[object, object] = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    columns = [(f.name, types[f.type]) for f in fields(EntityMeasures)]
    schema = arrow.schema([*columns, ("community_name", arrow.string())])
    parquet.write_table(arrow.Table.from_pylist(list(_rows(measures)), schema=schema), str(path))


def _unknown(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)
