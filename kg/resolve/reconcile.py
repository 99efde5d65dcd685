"""Link entities by a reconciliation service: the W3C Reconciliation Service API 0.2, as Wikidata's service speaks it.

Off unless a service is given: it is the only part of the program that asks the network anything. A link is taken only
where the service itself calls the candidate a match and its name is one of the entity's names; all else stays open.
See <https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/>.
"""

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.errors import LinkError
from kg.model import Entity, Kind
from kg.resolve.names import fold

__all__ = ["Service", "is_linkable", "open_service", "reconcile"]

TIMEOUT = 30.0  # seconds
BATCH = 20  # queries in one request; a service may ask for fewer
LIMIT = 3  # candidates wanted for each
LARGEST = 10_000_000  # bytes of an answer
VERSIONS = frozenset({"0.1", "0.2"})
WIKIDATA = "http://www.wikidata.org/entity/"
TYPES = {  # the class that Wikidata has for a kind; other services are asked without a type
    Kind.PERSON: "Q5",
    Kind.ORGANIZATION: "Q43229",
    Kind.PLACE: "Q17334923",
    Kind.EVENT: "Q1656682",
    Kind.PRODUCT: "Q2424752",
    Kind.SOFTWARE: "Q7397",
    Kind.WORK: "Q17537576",
}


@dataclass(frozen=True, slots=True)
class Service:
    """A reconciliation service: its address, and what identifiers it gives start with."""

    url: str
    name: str
    identifiers: str
    batch: int = BATCH

    @property
    def typed(self) -> bool:
        """Whether the service knows Wikidata's classes."""
        return self.identifiers == WIKIDATA


def open_service(url: str) -> Service:
    """Ask a service for its manifest.

    Raises:
        LinkError: the service cannot be reached, or speaks another version of the API.
    """
    if urllib.parse.urlsplit(url).scheme not in {"http", "https"}:
        raise LinkError(f"{url} is no address of a reconciliation service; give one that starts with http")
    manifest = _ask(url, None)
    if not isinstance(manifest, Mapping) or "identifierSpace" not in manifest:
        raise LinkError(f"{url} is no reconciliation service: its manifest has no identifierSpace")
    versions = manifest.get("versions", ["0.1"])
    if not VERSIONS & set(versions):
        raise LinkError(f"{url} speaks version {', '.join(map(str, versions))} of the API; 0.2 is needed")
    size = manifest.get("batchSize")
    batch = min(BATCH, size) if isinstance(size, int) and size > 0 else BATCH
    return Service(url, str(manifest.get("name", url)), str(manifest["identifierSpace"]), batch)


def is_linkable(entity: Entity) -> bool:
    """Tell whether an entity may be asked for: it has a proper name and no link yet."""
    return entity.named and not entity.same_as and entity.kind is not Kind.CONCEPT


def reconcile(entities: Sequence[Entity], service: Service) -> dict[str, str]:
    """Return the link of each entity by its IRI, "" where the service has no sure match.

    Raises:
        LinkError: the service cannot be reached or answers something else.
    """
    links: dict[str, str] = {}
    for start in range(0, len(entities), service.batch):
        part = entities[start : start + service.batch]
        queries = {f"q{i}": _query(entity, service) for i, entity in enumerate(part)}
        form = urllib.parse.urlencode({"queries": json.dumps(queries, ensure_ascii=False)})
        answer = _ask(service.url, form.encode("utf-8"))
        for i, entity in enumerate(part):
            found = answer.get(f"q{i}", {}) if isinstance(answer, Mapping) else {}
            candidates = found.get("result", ()) if isinstance(found, Mapping) else ()
            links[entity.iri] = _match(entity, [c for c in candidates if isinstance(c, Mapping)], service)
    return links


def _query(entity: Entity, service: Service) -> dict[str, Any]:
    query: dict[str, Any] = {"query": entity.name, "limit": LIMIT}
    if service.typed:
        query["type"] = TYPES[entity.kind]
    return query


def _match(entity: Entity, candidates: Iterable[Mapping[str, Any]], service: Service) -> str:
    names = {fold(entity.name), *(fold(name) for name, _ in entity.alt_names)}
    sure = [c for c in candidates if c.get("match") is True and fold(str(c.get("name", ""))) in names and c.get("id")]
    return service.identifiers + str(sure[0]["id"]) if len(sure) == 1 else ""


def _ask(url: str, form: bytes | None) -> Any:
    request = urllib.request.Request(url, data=form, headers={"Accept": "application/json", "User-Agent": "article-kg"})
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
            return json.loads(answer.read(LARGEST))
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        raise LinkError(f"the reconciliation service {url} cannot be reached: {error}") from error
    except ValueError as error:
        raise LinkError(f"the reconciliation service {url} does not answer in JSON") from error
