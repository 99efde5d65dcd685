"""Bundle claims into edges and hand nodes and edges to pyvis."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from kg.model import Kind
from kg.render.labels import break_label
from kg.render.layout import lay_out, radius_of, weigh
from kg.render.view import GraphView, ViewClaim

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["Bundle", "build_network", "bundle_claims", "vis_script"]

LEVELS = {"small": 12, "first": 52}  # edges that can be read at first sight: on a phone, on a screen
SHAPES = {"small": 1.6, "first": 1.22}  # width over height of the pane there
WITH_CARE = 300  # edges that are laid out with care when all are shown
VIS = "lib/vis-9.1.2/vis-network.min.js"
OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "keyboard": False,  # vis would take the arrow keys of the whole page
        "multiselect": False,
        "selectConnectedEdges": False,
        "hideEdgesOnDrag": False,
        "hideEdgesOnZoom": False,
        "dragNodes": True,
    },
    "nodes": {"shape": "dot", "borderWidth": 1.5},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.55}},
        "smooth": {"enabled": True, "type": "continuous"},
    },
}


@dataclass(frozen=True, slots=True)
class Bundle:
    """Claims of one style from one node to another, drawn as one edge; claims are numbers into the view's."""

    source: str
    target: str
    style: str  # asserted | attributed | uncertain | negated
    claims: tuple[int, ...]


def claim_style(claim: ViewClaim) -> str:
    """Return how a claim is drawn: a denial is never a plain line, nor what is only possible."""
    if claim.polarity == "negated":
        return "negated"
    if claim.modality != "certain":
        return "uncertain"
    return "attributed" if claim.speaker else "asserted"


def target_of(claim: ViewClaim) -> str:
    """Return the node a claim points to; a literal is a node of its own beside its subject."""
    return f"={claim.subject}={claim.object}" if claim.literal else claim.object


def bundle_claims(claims: Sequence[ViewClaim], named: Collection[str] = ()) -> tuple[Bundle, ...]:
    """Bundle parallel claims of one style, the strongest bundle first.

    Strong is what is asserted, said often, sure, and between things that much is said about and that are
    ``named`` rather than described.
    """
    groups: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    degree: dict[str, int] = defaultdict(int)
    for number, claim in enumerate(claims):
        target = target_of(claim)
        groups[claim.subject, target, claim_style(claim)].append(number)
        degree[claim.subject] += 1
        degree[target] += 1

    def weakness(item: tuple[tuple[str, str, str], list[int]]) -> tuple[float, tuple[str, str, str]]:
        key, numbers = item
        said = sum(claims[n].confidence for n in numbers)
        asserted = 1.0 if key[2] == "asserted" else 0.0
        names = sum(0.8 for end in key[:2] if end in named)
        return -(said + asserted + names + (degree[key[0]] * degree[key[1]]) ** 0.25), key

    return tuple(Bundle(*key, tuple(numbers)) for key, numbers in sorted(groups.items(), key=weakness))


def build_network(view: GraphView) -> "Network":
    """Return a directed pyvis network: entities (and literals) with fixed places, bundles as edges."""
    from pyvis.network import Network  # loads IPython, and most commands draw nothing

    bundles = bundle_claims(view.claims, {entity.iri for entity in view.entities if entity.kind is not Kind.CONCEPT})
    names = {entity.iri: entity.name for entity in view.entities}
    kinds: Mapping[str, str] = {entity.iri: entity.kind.value for entity in view.entities}
    ids: dict[str, int] = {}
    for bundle in bundles:
        ids.setdefault(bundle.source, len(ids))
        ids.setdefault(bundle.target, len(ids))
    labels = [names.get(key) or key.rpartition("=")[2] for key in ids]
    edges = [(ids[b.source], ids[b.target]) for b in bundles]
    weights = weigh(len(labels), edges)
    places = lay_out(labels, edges, importance=weights.importance, core=WITH_CARE)
    levels = {
        level: lay_out(labels, edges[:count], importance=weights.importance, shape=SHAPES[level])
        for level, count in LEVELS.items()
        if count < len(edges)
    }
    network = Network(directed=True, cdn_resources="in_line")
    network.options = OPTIONS
    for (key, number), label in zip(ids.items(), labels, strict=True):
        x, y = places[number]
        network.add_node(
            number,
            label=label,
            lines=break_label(label),
            x=x,
            y=y,
            size=radius_of(weights.importance[number]),
            iri=key if key in names else "",
            kind=kinds.get(key, "Value"),
            community=weights.communities[number],
            **{level: found[number] for level, found in levels.items() if number in found},
        )
    pairs = Counter(frozenset((ids[b.source], ids[b.target])) for b in bundles)
    curves: Counter[frozenset[int]] = Counter()  # bundles drawn so far between two nodes
    for number, bundle in enumerate(bundles):
        source, target = ids[bundle.source], ids[bundle.target]
        pair = frozenset((source, target))
        curves[pair] += 1  # a lone bundle is drawn straight, several bend to either side in turn
        curve = curves[pair] if pairs[pair] > 1 else 0
        network.add_edge(source, target, id=number, style=bundle.style, claims=list(bundle.claims), curve=curve)
    return network


def vis_script() -> str:
    """Return vis-network as pyvis ships it; its own page would load more from the network."""
    return (files("pyvis") / "templates" / VIS).read_text(encoding="utf-8")
