import math
import os
import subprocess
import sys

import pytest

from kg.analyse import Measures, measure, to_networkx
from tests.analyse.build import Said, iri, make_store

TRIANGLES = [("A", "B"), ("B", "C"), ("A", "C"), ("C", "D"), ("D", "E"), ("E", "F"), ("D", "F")]


def measured(pairs: list[tuple[str, str]], **options: int) -> Measures:
    return measure(to_networkx(make_store(*(Said(a, "partnersWith", b) for a, b in pairs))), **options)


def test_betweenness_of_two_triangles_with_a_bridge() -> None:
    found = measured(TRIANGLES)
    # through C go the 2 x 3 pairs of {A, B} with {D, E, F}, of the 10 pairs among the other five
    assert found.of(iri("C")).betweenness == pytest.approx(0.6)
    assert found.of(iri("A")).betweenness == 0
    assert found.sampled == 0


def test_bridge_articulation_and_core_of_two_triangles() -> None:
    found = measured(TRIANGLES)
    assert found.bridges == ((iri("C"), iri("D")),)
    assert {e.name for e in found.entities if e.articulation} == {"C", "D"}
    assert {e.core for e in found.entities} == {2}


def test_constraint_worked_by_hand() -> None:
    # A spends half on B and half on C. Through C a third of the other half returns to B: (1/2 + 1/6)² = 4/9;
    # through B half of it returns to C: (1/2 + 1/4)² = 9/16.
    assert measured(TRIANGLES).of(iri("A")).constraint == pytest.approx(4 / 9 + 9 / 16)


def test_communities_are_the_triangles_named_by_their_centre() -> None:
    found = measured(TRIANGLES)
    assert [set(group.members) for group in found.communities] == [
        {iri("A"), iri("B"), iri("C")},
        {iri("D"), iri("E"), iri("F")},
    ]
    assert [group.name.split(" · ")[0] for group in found.communities] == ["C", "D"]
    assert found.of(iri("E")).community == 2


def test_pagerank_of_a_star() -> None:
    found = measured([("hub", leaf) for leaf in "xyz"])
    # h = 0.15/4 + 0.85 · 3l and l = 0.15/4 + 0.85 · h/3
    assert found.of(iri("hub")).pagerank == pytest.approx(0.133125 / 0.2775, abs=1e-5)
    assert found.entities[0].name == "hub"


def test_pagerank_weighs_by_confidence() -> None:
    claims = (Said("hub", "uses", "sure", confidence=0.9), Said("hub", "uses", "doubtful", confidence=0.1))
    found = measure(to_networkx(make_store(*claims)))
    assert found.of(iri("sure")).pagerank > found.of(iri("doubtful")).pagerank


def test_entities_without_claims_and_literals() -> None:
    store = make_store(
        Said("A", "uses", "B"), Said("A", "costs", '"ten euros"'), names={"lone": ("Lone", "schema:Place")}
    )
    found = measure(to_networkx(store))
    assert {e.name for e in found.entities} == {"A", "B", "Lone"}
    assert math.isnan(found.of(iri("lone")).constraint)
    assert found.of(iri("lone")).degree == 0


def test_empty_graph() -> None:
    assert measure(to_networkx(make_store())) == Measures((), (), (), 0)


def test_sampling_is_reported_and_repeats() -> None:
    assert measured(TRIANGLES, samples=3) == measured(TRIANGLES, samples=3)
    assert measured(TRIANGLES, samples=3).sampled == 3


def test_steps_are_told() -> None:
    steps: list[str] = []
    measure(to_networkx(make_store(Said("A", "uses", "B"))), progress=steps.append)
    assert steps == ["pagerank", "betweenness", "communities", "cores", "bridges", "constraint"]


def test_order_of_hashes_does_not_matter() -> None:
    code = (
        "from tests.analyse.build import *; from kg.analyse import *; import random; r = random.Random(4);"
        "n = [f'n{i}' for i in range(60)];"
        "s = make_store(*(Said(*r.sample(n, 1), 'uses', *r.sample(n, 1), confidence=r.random()) for _ in range(150)));"
        "print(measures_to_csv(measure(to_networkx(s))) + write_report(s))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1
