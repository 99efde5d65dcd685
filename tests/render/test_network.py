from collections import defaultdict

from kg.render import load_view
from kg.render.network import build_network, bundle_claims, claim_style, vis_script
from kg.vocab import KG
from tests.render.samples import sample_store


def test_bundles_by_ends_and_style():
    view = load_view(sample_store())
    bundles = bundle_claims(view.claims)
    assert sorted(n for bundle in bundles for n in bundle.claims) == list(range(len(view.claims)))
    assert len({(b.source, b.target, b.style) for b in bundles}) == len(bundles)
    assert [b for b in bundles if len(b.claims) == 4] == [bundles[0]]  # the strongest comes first


def test_a_denial_is_never_drawn_as_a_fact():
    styles = {c.predicate.rpartition("#")[2]: claim_style(c) for c in load_view(sample_store()).claims}
    assert styles["acquires"] == "negated"
    assert styles["uses"] == "attributed"
    assert styles["dismisses"] == styles["competesWith"] == "uncertain"
    assert styles["presents"] == "asserted"


def test_network_is_directed_and_keeps_parallel_edges():
    view = load_view(sample_store())
    network = build_network(view)
    assert network.directed
    assert len(network.edges) == len(bundle_claims(view.claims))
    literals = {node["label"] for node in network.nodes if node["kind"] == "Value"}
    assert literals == {c.object for c in view.claims if c.literal}
    assert str(KG.costs) in view.relations


def test_vis_comes_from_the_package():
    assert "vis-network" in vis_script()[:400]


def test_a_lone_edge_is_straight_and_several_between_two_nodes_bend_one_by_one():
    edges = build_network(load_view(sample_store())).edges
    between = defaultdict(list)
    for edge in edges:
        between[frozenset((edge["from"], edge["to"]))].append(edge["curve"])
    assert {len(curves) for curves in between.values()} >= {1, 2}
    assert all(curves == ([0] if len(curves) == 1 else list(range(1, len(curves) + 1))) for curves in between.values())
