"""Write the report: what was found, who is central, who disputes what, what was not understood."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files

import networkx as nx
from pyoxigraph import Store

from kg.analyse.network import central, communities, rows, to_networkx

__all__ = ["write_report"]

STANCES = ("criticizes", "supports", "accuses", "warnsAbout")
OPPOSED = {"criticizes": "supports", "supports": "criticizes"}
MOST = 15


def write_report(store: Store, *, silences: Iterable[tuple[str, str, str]] = (), lang: str | None = None) -> str:
    """Return a report in Markdown, in the articles' language unless another is asked for.

    Args:
        silences: sentences without a claim: article title, sentence, reason.
        lang: "es" or "en".
    """
    graph = to_networkx(store)
    words = _strings(lang or _language(store))
    parts = [f"# {words['title']}", *_counts(store, graph, words), *_central(graph, words), *_communities(graph, words)]
    parts += [*_stances(graph, words), *_disputes(graph, words), *_uncertain(graph, words), *_silent(list(silences), words)]
    return "\n".join(parts).rstrip() + "\n"


def _language(store: Store) -> str:
    found = rows(store, "SELECT ?l (COUNT(*) AS ?n) WHERE { GRAPH ?a { ?a schema:inLanguage ?l } } GROUP BY ?l ORDER BY DESC(?n) ?l")
    first = next(iter(found), None)
    lang = first["l"].value if first is not None else "en"
    return lang if lang in {"es", "en"} else "en"


def _strings(lang: str) -> dict[str, str]:
    return tomllib.loads(files("kg.analyse").joinpath(f"strings.{lang}.toml").read_text(encoding="utf-8"))


def _safe(text: str) -> str:
    """Escape what Markdown or HTML would take for markup."""
    flat = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\`*_\[\]#|])", r"\\\1", flat)


def _name(graph: nx.MultiDiGraph, node: str) -> str:
    return _safe(graph.nodes[node].get("name", node)) if node in graph else _safe(node)


def _counts(store: Store, graph: nx.MultiDiGraph, words: dict[str, str]) -> list[str]:
    articles = len(list(rows(store, "SELECT ?a WHERE { GRAPH ?a { ?a a schema:NewsArticle } }")))
    facts = {(s, d["iri"], o) for s, o, d in graph.edges(data=True) if d["asserted"]}
    entities = sum(1 for _, literal in graph.nodes(data="literal") if not literal)
    lines = [(words["articles"], articles), (words["claims"], graph.number_of_edges()), (words["facts"], len(facts)), (words["entities"], entities)]
    return ["", f"| | {words['number']} |", "|---|---:|", *(f"| {label} | {number} |" for label, number in lines)]


def _central(graph: nx.MultiDiGraph, words: dict[str, str]) -> list[str]:
    top = central(graph)
    out = ["", f"## {words['central']}", "", f"| {words['entity']} | {words['kind']} | {words['claims']} | PageRank |", "|---|---|---:|---:|"]
    return out + [f"| {_name(graph, n)} | {graph.nodes[n].get('kind', '')} | {degree} | {score:.3f} |" for n, score, degree in top]


def _communities(graph: nx.MultiDiGraph, words: dict[str, str]) -> list[str]:
    groups = communities(graph)[:6]
    if not groups:
        return []
    return ["", f"## {words['communities']}", "", *(f"- {', '.join(_name(graph, n) for n in group[:6])} ({len(group)})" for group in groups)]


def _line(graph: nx.MultiDiGraph, s: str, o: str, data: dict[str, object]) -> str:
    speaker = f"{_name(graph, str(data['speaker']))}: " if data["speaker"] else ""
    denied = "¬ " if data["polarity"] == "negated" else ""
    return f"- {speaker}**{_name(graph, s)}** {denied}{data['predicate']} **{_name(graph, o)}** — «{_safe(str(data['quote']))}»"


def _stances(graph: nx.MultiDiGraph, words: dict[str, str]) -> list[str]:
    found = sorted(
        (data["predicate"], _name(graph, s), _line(graph, s, o, data))
        for s, o, data in graph.edges(data=True)
        if data["predicate"] in STANCES and data["polarity"] == "affirmed"
    )
    return ["", f"## {words['stances']}", "", *(line for _, _, line in found)] if found else []


def _disputes(graph: nx.MultiDiGraph, words: dict[str, str]) -> list[str]:
    """One statement affirmed and denied, or one target criticized and supported."""
    claims = sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], e[2]["predicate"], e[2]["quote"]))
    out = []
    for i, (s, o, first) in enumerate(claims):
        for s2, o2, second in claims[i + 1 :]:
            if s2 != s:
                break
            if o == o2 and first["predicate"] == second["predicate"] and first["polarity"] != second["polarity"]:
                out += [_line(graph, s, o, first), "  " + _line(graph, s2, o2, second)]
    sides: dict[str, list[tuple[str, str, dict[str, object]]]] = {}
    for s, o, data in claims:
        if data["predicate"] in OPPOSED and data["asserted"]:
            sides.setdefault(o, []).append((s, o, data))
    for target in sorted(sides):
        kinds = {d["predicate"] for _, _, d in sides[target]}
        if len(kinds) == 2:
            out += [_line(graph, s, o, d) for s, o, d in sides[target]]
    return ["", f"## {words['disputes']}", "", *dict.fromkeys(out)] if out else []


def _uncertain(graph: nx.MultiDiGraph, words: dict[str, str]) -> list[str]:
    found = sorted(_line(graph, s, o, d) + f" *({d['modality']})*" for s, o, d in graph.edges(data=True) if d["modality"] != "certain")
    if not found:
        return []
    rest = [f"- … +{len(found) - MOST}"] if len(found) > MOST else []
    return ["", f"## {words['uncertain']}", "", *found[:MOST], *rest]


def _silent(silences: Sequence[tuple[str, str, str]], words: dict[str, str]) -> list[str]:
    if not silences:
        return []
    counts = Counter(reason for _, _, reason in silences)
    out = ["", f"## {words['silent']}", "", f"| {words['reason']} | {words['number']} |", "|---|---:|"]
    out += [f"| {reason} | {number} |" for reason, number in sorted(counts.items(), key=lambda c: (-c[1], c[0]))]
    out += ["", *(f"- *{reason}*: {_safe(sentence)}" for _, sentence, reason in silences[: 3 * MOST])]
    return out + ([f"- … +{len(silences) - 3 * MOST}"] if len(silences) > 3 * MOST else [])
