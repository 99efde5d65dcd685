"""Check the gold articles beside this file; run as: python benchmarks/check_gold.py.

Every file must have the shape `gold/README.md` describes, evidence and junk that stand in the text word for word,
entities that something uses, and relations that the core ontology knows.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rdflib
from rdflib import OWL, RDF

HERE = Path(__file__).resolve().parent
ONTOLOGY = HERE.parent / "ontologies" / "core.ttl"
KINDS = {"Person", "Organization", "Place", "Event", "Product", "Software", "Work", "Concept"}
POLARITIES = {"affirmed", "negated"}
MODALITIES = {"certain", "future", "possible", "hypothetical"}
CLAIM = {"s", "p", "o", "polarity", "modality", "speaker", "evidence"}


def relations() -> set[str]:
    """Return the local names of the object and datatype properties of the core ontology."""
    graph = rdflib.Graph().parse(ONTOLOGY)
    kinds = (RDF.Property, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {str(p).rsplit("#", 1)[-1] for kind in kinds for p in graph.subjects(RDF.type, kind)}


def key_faults(item: dict[str, Any], keys: tuple[str, ...], entities: dict[str, Any]) -> Iterator[str]:
    for key in keys:
        value = item.get(key)
        if isinstance(value, dict):
            if not value.get("literal") or not all(isinstance(x, str) and x for x in value["literal"]):
                yield f"an empty literal in {key}"
        elif value not in (None, "*") and value not in entities:
            yield f"no entity {value!r} in {key}"


def claim_faults(claim: dict[str, Any], text: str, entities: dict[str, Any], known: set[str]) -> Iterator[str]:
    if not CLAIM <= set(claim) <= CLAIM | {"optional"}:
        yield f"keys {sorted(claim)}"
        return
    yield from key_faults(claim, ("s", "o", "speaker"), entities)
    yield from (f"unknown relation {p}" for p in claim["p"] if p not in known)
    if claim["polarity"] not in POLARITIES or claim["modality"] not in MODALITIES:
        yield f"qualifiers {claim['polarity']}, {claim['modality']}"
    if not claim["evidence"] or claim["evidence"] not in text:
        yield f"evidence not in the text: {claim['evidence']!r}"


def faults(path: Path, known: set[str]) -> Iterator[str]:
    """Yield what is wrong with the gold file at `path`, one line each."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    if set(gold) != {"article", "lang", "entities", "claims", "forbidden", "junk"}:
        yield f"keys {sorted(gold)}"
        return
    if gold["article"] != f"{path.stem}.txt" or path.suffixes[0] != f".{gold['lang']}":
        yield f"the article is called {gold['article']}"
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    entities, claims, forbidden = gold["entities"], gold["claims"], gold["forbidden"]
    for name, entity in entities.items():
        if not entity["names"] or entity["kind"] not in KINDS:
            yield f"entity {name}: {entity}"
    for number, claim in enumerate(claims, 1):
        yield from (f"claim {number}: {fault}" for fault in claim_faults(claim, text, entities, known))
    for number, trap in enumerate(forbidden, 1):
        yield from (f"forbidden {number}: {fault}" for fault in key_faults(trap, ("s", "o"), entities))
        named = [trap["p"]] if isinstance(trap["p"], str) else trap["p"]
        yield from (f"forbidden {number}: unknown relation {p}" for p in named if p != "*" and p not in known)
    yield from (f"junk not in the text: {name}" for name in gold["junk"] if name not in text)
    used = {
        item.get(key)
        for item in [*claims, *forbidden]
        for key in ("s", "o", "speaker")
        if isinstance(item.get(key), str)
    }
    yield from (f"entity {name} is never used" for name in entities if name not in used)
    seen: set[str] = set()
    for claim in claims:
        line = json.dumps({k: claim.get(k) for k in ("s", "p", "o", "polarity", "modality", "speaker")}, sort_keys=True)
        if line in seen:
            yield f"twice: {line}"
        seen.add(line)


def main() -> None:
    known, paths = relations(), sorted((HERE / "gold").glob("*/*.json"))
    bad = 0
    for path in paths:
        for fault in faults(path, known):
            bad += 1
            print(f"{path.relative_to(HERE)}: {fault}", file=sys.stderr)
    print(f"{len(paths)} gold articles, {bad} faults")
    sys.exit(bool(bad) or not paths)


if __name__ == "__main__":
    main()
