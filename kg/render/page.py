"""Make the page: pyvis' network with a layout fixed beforehand, set into our own template."""

import html
import json
from collections import Counter
from importlib.resources import files
from pathlib import Path

import networkx as nx
import pyvis
from jinja2 import Environment, PackageLoader
from pyvis.network import Network

from kg.render.view import GraphView

__all__ = ["FIRST", "render", "render_notebook"]

FIRST = 300  # edges shown at first sight
# Okabe and Ito's palette, told apart by colour-blind readers; shapes repeat what colours say.
STYLES = {
    "Person": ("#0072B2", "dot"),
    "Organization": ("#D55E00", "square"),
    "Place": ("#009E73", "triangle"),
    "Event": ("#CC79A7", "star"),
    "Product": ("#E69F00", "diamond"),
    "SoftwareApplication": ("#56B4E9", "diamond"),
    "CreativeWork": ("#8C6D31", "square"),
    "Concept": ("#7F7F7F", "dot"),
    "Literal": ("#BBBBBB", "box"),
}


def render(view: GraphView, *, title: str = "kg") -> str:
    """Return one self-contained HTML page of a view; it loads nothing from elsewhere."""
    network = _network(view)
    environment = Environment(loader=PackageLoader("kg.render"), autoescape=True)
    data = {
        "nodes": network.nodes,
        "edges": network.edges,
        "claims": [
            {
                "id": e.id, "s": e.source, "t": e.target, "r": e.relation, "pol": e.polarity, "mod": e.modality,
                "sp": e.speaker, "c": e.confidence, "a": e.article, "sent": e.sentence, "sub": e.subject, "cue": e.cue,
                "obj": e.object, "q": e.quote, "ok": e.asserted,
            }
            for e in view.edges
        ],
        "entities": {n.id: {"name": n.name, "kind": n.kind, "names": n.names} for n in view.nodes},
        "articles": view.articles,
        "styles": {kind: colour for kind, (colour, _) in STYLES.items()},
        "first": FIRST,
    }  # fmt: skip
    return environment.get_template("page.html.j2").render(
        title=title,
        data=_embed(data),
        vis=_vis(),
        css=_asset("page.css"),
        js=_asset("page.js"),
        lang=Counter(a["lang"] for a in view.articles).most_common(1)[0][0] if view.articles else "en",
    )


def render_notebook(view: GraphView) -> str:
    """Return the page in a sandboxed frame, for a notebook's output cell."""
    page = html.escape(render(view), quote=True)
    return f'<iframe sandbox="allow-scripts" style="width:100%;height:640px;border:0" srcdoc="{page}"></iframe>'


def _network(view: GraphView) -> Network:
    graph = nx.MultiDiGraph()
    graph.add_nodes_from(n.id for n in view.nodes)
    graph.add_edges_from((e.source, e.target, {"weight": e.confidence}) for e in view.edges)
    weights = nx.pagerank(nx.DiGraph(graph)) if len(graph) else {}
    places = _layout(nx.Graph(graph))
    network = Network(directed=True, cdn_resources="in_line")
    network.toggle_physics(False)
    top = max(weights.values(), default=1.0)
    for node in view.nodes:
        colour, shape = STYLES.get(node.kind, STYLES["Concept"])
        x, y = places.get(node.id, (0.0, 0.0))
        network.add_node(
            node.id, label=_short(node.name), color=colour, shape=shape, size=10 + 22 * weights.get(node.id, 0) / top,
            x=round(x, 1), y=round(y, 1), physics=False,
        )  # fmt: skip
    bundles: dict[tuple[str, str, str, bool, str, str], list[str]] = {}
    for edge in sorted(view.edges, key=lambda e: (not e.asserted, -e.confidence, e.id)):
        key = (edge.source, edge.target, edge.relation, edge.asserted, edge.polarity, edge.modality)
        bundles.setdefault(key, []).append(edge.id)
    for number, ((source, target, relation, asserted, polarity, modality), ids) in enumerate(bundles.items()):
        label = relation if len(ids) == 1 else f"{relation} ×{len(ids)}"
        dashes: bool | list[int] = False if asserted else [2, 4] if modality != "certain" else [8, 5]
        network.add_edge(
            source, target, id=number, label=label, claims=ids, dashes=dashes, arrows="to",
            color="#C0392B" if polarity == "negated" else "#5D6D7E",
        )  # fmt: skip
    return network


def _layout(graph: nx.Graph) -> dict[str, tuple[float, float]]:
    """Place nodes by a fixed seed; each component by itself, so that small ones stay near."""
    if not len(graph):
        return {}
    iterations = 60 if len(graph) < 500 else 20
    raw = nx.spring_layout(graph, seed=7, k=2.2 / len(graph) ** 0.5, iterations=iterations)
    scale = 170 * len(graph) ** 0.5
    return {node: (float(x) * scale, float(y) * scale) for node, (x, y) in raw.items()}


def _short(name: str) -> str:
    return name if len(name) <= 32 else name[:31] + "…"


def _embed(data: object) -> str:
    """Write JSON that cannot end the script it stands in."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _asset(name: str) -> str:
    return files("kg.render").joinpath("templates", name).read_text(encoding="utf-8")


def _vis() -> str:
    """The vis-network script that pyvis ships, without a word that would end our script element."""
    folder = Path(pyvis.__file__).parent
    found = sorted(folder.glob("**/vis-network.min.js"))
    return found[0].read_text(encoding="utf-8").replace("</script", "<\\/script")
