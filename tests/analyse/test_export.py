import csv
import io
import sys
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions

from kg.analyse import MEASURES_GRAPH, measure, measures_to_csv, measures_to_quads, to_networkx, write_measures
from kg.errors import ExportError
from tests.analyse.build import KG, Said, make_store


def star():
    return make_store(*(Said("hub", "uses", leaf) for leaf in "xyz"), names={"lone": ('A "b", c', "schema:Place")})


def test_csv_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(measures_to_csv(measure(to_networkx(star()))))))
    assert [row["name"] for row in rows] == ["hub", "x", "y", "z", 'A "b", c']
    assert rows[0]["articulation"] == "True"
    assert rows[0]["betweenness"] == "0.5"  # the 3 pairs of leaves, of the 6 among x, y, z and the lone one
    assert rows[-1]["constraint"] == ""
    assert rows[0]["community_name"].startswith("hub")


def test_sparql_orders_by_centrality() -> None:
    store = star()
    store.extend(measures_to_quads(measure(to_networkx(store))))
    found = store.query(
        f"SELECT ?e WHERE {{ GRAPH <{MEASURES_GRAPH}> {{ ?e <{KG}pageRank> ?r }} }} ORDER BY DESC(?r) LIMIT 1"
    )
    assert isinstance(found, QuerySolutions)
    assert [row["e"].value.rpartition("/")[2] for row in found] == ["hub"]


def test_annotations_leave_the_rest_of_the_graph_alone() -> None:
    store = star()
    before = to_networkx(store)
    found = measure(before)
    quads = list(measures_to_quads(found))
    assert {quad.graph_name.value for quad in quads} == {MEASURES_GRAPH}
    store.extend(quads)
    assert dict(to_networkx(store).nodes) == dict(before.nodes)
    assert measure(to_networkx(store)).communities == found.communities


@pytest.mark.parametrize("name", ["m.txt", "m", "no/such/folder/m.csv"])
def test_measures_go_where_they_can(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        write_measures(measure(to_networkx(star())), tmp_path / name)


def test_csv_file_is_the_table(tmp_path: Path) -> None:
    found = measure(to_networkx(star()))
    write_measures(found, tmp_path / "m.csv")
    assert (tmp_path / "m.csv").read_bytes().decode() == measures_to_csv(found)


def test_parquet_reads_back(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    found = measure(to_networkx(star()))
    write_measures(found, tmp_path / "m.parquet")
    rows = parquet.read_table(tmp_path / "m.parquet").to_pylist()
    assert [(row["name"], row["degree"], row["articulation"]) for row in rows[:2]] == [
        ("hub", 3, True),
        ("x", 1, False),
    ]
    assert rows[-1]["constraint"] is None
    assert rows[0]["community_name"].startswith("hub")


def test_parquet_without_pyarrow_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"install article-kg\[parquet\]"):
        write_measures(measure(to_networkx(star())), tmp_path / "m.parquet")
