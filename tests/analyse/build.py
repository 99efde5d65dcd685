"""Make small datasets in the shape of DESIGN.md from one line per claim."""

import re
from dataclasses import dataclass

from pyoxigraph import RdfFormat, Store

PREFIXES = """
@prefix kg: <https://w3id.org/article-kg/ontology#> .
@prefix open: <https://w3id.org/article-kg/open#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix id: <https://w3id.org/article-kg/id/> .
"""
BASE = "https://w3id.org/article-kg/id/"
KG = "https://w3id.org/article-kg/ontology#"


@dataclass(frozen=True)
class Said:
    """One claim; names are local names, an object in double quotes is a literal."""

    subject: str
    predicate: str
    object: str
    sentence: str = ""
    polarity: str = "affirmed"
    modality: str = "certain"
    speaker: str = ""
    confidence: float = 1.0
    article: str = "a1"
    time: str = ""
    quantity: str = ""


def make_store(
    *claims: Said,
    lang: str = "es",
    names: dict[str, tuple[str, str]] | None = None,
    articles: dict[str, tuple[str, str]] | None = None,
    langs: dict[str, str] | None = None,
    extra: str = "",
) -> Store:
    """Return a store; entities are called by their local names unless ``names`` has (name, class).

    Articles are in ``lang`` unless ``langs`` says otherwise.
    """
    known = dict(names or {})
    for claim in claims:
        for end in (claim.subject, claim.object, claim.speaker):
            if end and not end.startswith('"'):
                known.setdefault(end, (end, "schema:Organization"))
    parts = [PREFIXES]
    for local, (name, kind) in known.items():
        parts.append(f"id:{local} a {kind} ; schema:name {quoted(name)} .")
    about = dict(articles or {})
    for claim in claims:
        about.setdefault(claim.article, (claim.article, "2026-01-10"))
    for article, (title, published) in about.items():
        parts.append(f"id:{article} {{ id:{article} a schema:NewsArticle ; schema:headline {quoted(title)} ;")
        parts.append(
            f'  schema:inLanguage "{(langs or {}).get(article, lang)}" ; schema:datePublished "{published}" . }}'
        )
    for number, claim in enumerate(claims):
        parts.append(f"id:{claim.article} {{ {_claim(number, claim)} }}")
    store = Store()
    store.load("\n".join([*parts, extra]).encode(), format=RdfFormat.TRIG)
    return store


def iri(local: str) -> str:
    return BASE + local


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _claim(number: int, claim: Said) -> str:
    sentence = claim.sentence or f"{claim.subject} {claim.predicate} {claim.object.strip(chr(34))}."
    predicate = claim.predicate if ":" in claim.predicate else f"kg:{claim.predicate}"
    obj = quoted(claim.object[1:-1]) if claim.object.startswith('"') else f"id:{claim.object}"
    begin = number * 1000
    lines = [
        f"id:c{number:03} a kg:Claim, rdf:Statement ; rdf:subject id:{claim.subject} ; rdf:predicate {predicate} ;",
        f"rdf:object {obj} ; kg:polarity kg:{claim.polarity} ; kg:modality kg:{claim.modality} ;",
        f"kg:confidence {claim.confidence} ; prov:wasDerivedFrom id:s{number:03} .",
        f"id:s{number:03} a nif:Sentence ; nif:anchorOf {quoted(sentence)} ; nif:beginIndex {begin} .",
    ]
    for name, value in (("timeValue", claim.time), ("quantity", claim.quantity)):
        if value:
            lines.append(f"id:c{number:03} kg:{name} {quoted(value)} .")
    if claim.speaker:
        lines.append(f"id:c{number:03} kg:speaker id:{claim.speaker} .")
    return "\n".join(lines)


KITES = (
    Said("Acme", "develops", "Kite", "Acme makes the Kite.", confidence=0.8),
    Said("Acme", "develops", "Kite", "The Kite is Acme's.", confidence=0.6, article="a2"),
    Said("Acme", "develops", "Kite", "Rita: it is Acme's.", speaker="Rita", modality="possible", time="2026-03"),
    Said("Acme", "costs", '"nine "euros"'),
    Said("Rita", "criticizes", "Kite", polarity="negated", confidence=0.5),
)
NEWS_NAMES = {
    "nora": ("Nora Peña", "schema:Person"),
    "luis": ("Luis Abad", "schema:Person"),
    "plan": ("Plan Marea", "skos:Concept"),
    "evil": ('<img src=x onerror="alert(1)"> [b](javascript:1) | *c*', "schema:Organization"),
}
NEWS = (
    Said("nora", "criticizes", "plan", "«El Plan Marea es humo», dijo Peña."),
    Said("luis", "supports", "plan", "Abad elogió el plan.", time="2025-06-01"),
    Said("plan", "hasQuantity", '"300 barcos"', "Podría sumar 300 barcos.", modality="possible", speaker="luis"),
    Said("evil", "owns", "plan", "Una frase con <b>marcas</b> | y más."),
)
SILENCES = (("Mareas", "¿Quién lo pagará?", "question"), ("Mareas", "Silencio.", "odd-code"))

SOFTWARE = {
    "tarn-1": ("Tarn 1", "schema:SoftwareApplication"),
    "tarn-2": ("Tarn 2", "schema:SoftwareApplication"),
    "acme": ("Acme", "schema:Organization"),
    "rita": ("Rita Sanz", "schema:Person"),
    "omar": ("Omar Gil", "schema:Person"),
    "engine": ("engine", "skos:Concept"),
}


def section(report: str, title: str) -> str:
    """Return the part of a Markdown report under a title."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", report, re.M | re.S)
    assert found, f"no section {title}"
    return found[1]
