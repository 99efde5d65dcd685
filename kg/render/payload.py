"""Turn a view into the data of the page: numbers instead of IRIs, offsets as JavaScript counts them."""

import json
import re
from bisect import bisect_right
from textwrap import shorten
from typing import Any

from kg.model import Span
from kg.render.network import LEVELS, build_network, claim_style
from kg.render.view import GraphView, ViewArticle

__all__ = ["build_payload", "dump"]

TITLE = 90  # letters of its first line that an article without a title goes by
SURROGATE = re.compile("[\ud800-\udfff]")


def build_payload(view: GraphView, *, title: str) -> dict[str, Any]:
    """Return what the page's script reads."""
    entities = {entity.iri: number for number, entity in enumerate(view.entities)}
    articles = {article.iri: number for number, article in enumerate(view.articles)}
    relations = {iri: number for number, iri in enumerate(view.relations)}
    offsets = {article.iri: Offsets(article.text) for article in view.articles}
    network = build_network(view)
    nodes = [
        {
            **{k: v for k, v in node.items() if k not in {"iri", "shape"}},
            "entity": entities.get(node["iri"], -1),
        }
        for node in network.nodes
    ]
    edges = [{k: v for k, v in edge.items() if k != "arrows"} for edge in network.edges]
    return {
        "title": title,
        "options": network.options,
        "levels": LEVELS,
        "nodes": nodes,
        "edges": edges,
        "entities": [
            {"iri": e.iri, "name": e.name, "kind": e.kind.value, "names": e.alt_names, "same": e.same_as}
            for e in view.entities
        ],
        "relations": [{"iri": iri, "labels": dict(labels)} for iri, labels in view.relations.items()],
        "articles": [_article(article, offsets[article.iri], entities) for article in view.articles],
        "claims": [
            {
                "iri": c.iri,
                "s": entities[c.subject],
                "p": relations[c.predicate],
                "o": c.object if c.literal else entities[c.object],
                "polarity": c.polarity,
                "modality": c.modality,
                "speaker": entities.get(c.speaker, -1),
                "confidence": round(c.confidence, 4),
                "style": claim_style(c),
                "article": articles[c.article],
                "spans": [offsets[c.article].pair(s) for s in (c.sentence, c.subject_span, c.cue, c.object_span)],
                "more": dict(c.qualifiers),
            }
            for c in view.claims
        ],
    }


def dump(payload: dict[str, Any]) -> str:
    """Write JSON that cannot end the script element it stands in, nor start a comment there."""
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    for sign, code in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(sign, code)
    # A lone surrogate cannot be written as UTF-8; as an escape it is plain JSON.
    return SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Offsets:
    """Turn offsets in characters into offsets in UTF-16 units, which JavaScript counts."""

    def __init__(self, text: str) -> None:
        any_wide = max(text, default="") > "\uffff"
        self._wide = [place for place, sign in enumerate(text) if sign > "\uffff"] if any_wide else []

    def pair(self, span: Span) -> list[int]:
        """Return start and end of a span."""
        return [at + bisect_right(self._wide, at - 1) for at in (span.start, span.end)]


def _article(article: ViewArticle, offsets: Offsets, entities: dict[str, int]) -> dict[str, Any]:
    return {
        "iri": article.iri,
        "title": article.title or shorten(article.text.partition("\n")[0], TITLE, placeholder="…"),
        "lang": article.lang,
        "authors": article.authors,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url if article.url.startswith(("https://", "http://")) else "",  # never javascript:
        "text": article.text,
        "marks": [[*offsets.pair(span), entities[iri]] for span, iri in article.mentions],
    }
