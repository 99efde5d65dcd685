"""Link entities to the items of a reconciliation service, and remember what it said.

Answers are kept in the directory by name and kind: the same graph comes out of later builds without asking again, and
taking an article back needs no network.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from kg.corpus import Records
from kg.errors import LinkError
from kg.model import Resolution
from kg.resolve import Service, is_linkable, reconcile

__all__ = ["SETTING", "add_links", "ask_links"]

Teller = Callable[[str], None]
SETTING = "reconciliation"  # the service's address, for the provenance


def ask_links(records: Records, resolution: Resolution, service: Service, *, tell: Teller) -> None:
    """Ask a service for the entities it was not asked for before; one that fails is told, and the build goes on."""
    known = records.links()
    asked = [e for e in resolution.entities if is_linkable(e) and (e.name, e.kind.value) not in known]
    try:
        found = reconcile(asked, service)
    except LinkError as error:
        tell(f"no entity was linked: {error}")
        return
    records.add_links({(e.name, e.kind.value): found[e.iri] for e in asked})
    records.set(SETTING, service.url)
    tell(f"{sum(map(bool, found.values())):,} of {len(asked):,} entities linked by {service.name}")


def add_links(records: Records, resolution: Resolution) -> Resolution:
    """Add the links that a service gave; entities that share one are doubtful merges, for no person decided on them."""
    links = records.links()
    if not links:
        return resolution
    entities = []
    sharing: dict[str, list[str]] = defaultdict(list)
    for entity in resolution.entities:
        link = links.get((entity.name, entity.kind.value), "") if is_linkable(entity) else ""
        entities.append(replace(entity, same_as=(link,)) if link else entity)
        for same in entities[-1].same_as:
            sharing[same].append(entity.iri)
    doubts = {(iris[0], other, "linked to one item") for iris in sharing.values() for other in iris[1:]}
    candidates = tuple(sorted({*resolution.candidates, *doubts}))
    return replace(resolution, entities=tuple(entities), candidates=candidates)
