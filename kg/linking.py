"""Link entities to the items of a reconciliation service, and remember what it said.

Answers are kept in the directory by name and kind: the same graph comes out of later builds without asking again, and
taking an article back needs no network.
"""

from collections import defaultdict
from collections.abc import Callable

from kg.corpus import Records
from kg.errors import LinkError
from kg.resolve import Resolution, Service, is_linkable, reconcile

__all__ = ["SETTING", "add_links", "ask_links"]

Teller = Callable[[str], None]
SETTING = "reconciliation"  # the service's address, for the provenance


def ask_links(records: Records, resolution: Resolution, service: Service, *, tell: Teller) -> None:
    """Ask a service for the entities it was not asked for before; one that fails is told, and the build goes on."""
    known = records.links()
    asked = [e for e in resolution.entities() if is_linkable(e) and (e.name, e.kind.value) not in known]
    try:
        found = reconcile(asked, service)
    except LinkError as error:
        tell(f"no entity was linked: {error}")
        return
    records.add_links({(e.name, e.kind.value): found[e.iri] for e in asked})
    records.set(SETTING, service.url)
    tell(f"{sum(map(bool, found.values())):,} of {len(asked):,} entities linked by {service.name}")


def add_links(records: Records, resolution: Resolution) -> None:
    """Add the links that a service gave; entities that share one are doubtful merges, for no person decided on them."""
    known = records.links()
    if not known:
        return
    links: dict[str, str] = {}
    sharing: dict[str, list[str]] = defaultdict(list)
    for entity in resolution.entities():
        link = known.get((entity.name, entity.kind.value), "") if is_linkable(entity) else ""
        if link:
            links[entity.iri] = link
        for same in (link,) if link else entity.same_as:
            sharing[same].append(entity.iri)
    resolution.link(links, [(iris[0], other, "linked to one item") for iris in sharing.values() for other in iris[1:]])
