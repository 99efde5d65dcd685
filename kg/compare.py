"""Compare two graphs by what their claims say: added, lost, and said otherwise."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from operator import attrgetter

from pyoxigraph import Literal, QuerySolutions, Store

from kg.vocab import PREFIXES, local_name

__all__ = ["Change", "Difference", "Saying", "compare"]

QUERY = """
SELECT ?article ?s ?p ?o ?polarity ?modality ?speaker ?time ?saidTime ?place ?quantity ?instrument ?sentence WHERE {
  GRAPH ?article {
    ?claim a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity ?polarity ;
      kg:modality ?modality ; prov:wasDerivedFrom/nif:anchorOf ?sentence
    OPTIONAL { ?claim kg:speaker ?speaker }
    OPTIONAL { ?claim kg:time ?t } OPTIONAL { ?claim kg:timeValue ?tv }
    OPTIONAL { ?claim kg:saidTime ?st } OPTIONAL { ?claim kg:saidTimeValue ?stv }
    OPTIONAL { ?claim kg:place ?place }
    OPTIONAL { ?claim kg:quantity ?q } OPTIONAL { ?claim kg:quantityValue ?qv }
    OPTIONAL { ?claim kg:instrument ?instrument }
    BIND(COALESCE(?tv, ?t) AS ?time) BIND(COALESCE(?stv, ?st) AS ?saidTime) BIND(COALESCE(?qv, ?q) AS ?quantity)
  }
}
"""
FACT = ("article", "subject", "predicate", "object", "sentence")
HASH = re.compile(r"-[0-9a-f]{10}$")  # of the text, at the end of an article's IRI
HOW = ("polarity", "modality", "speaker", "time", "said_time", "place", "quantity", "instrument")


@dataclass(frozen=True, slots=True, order=True)
class Saying:
    """One claim, by its content."""

    article: str
    subject: str
    predicate: str
    object: str
    sentence: str
    polarity: str
    modality: str
    speaker: str
    time: str  # the normalised value where there is one, like the quantity
    said_time: str = ""
    place: str = ""
    quantity: str = ""
    instrument: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One fact of one sentence that the two graphs qualify differently."""

    before: Saying
    after: Saying

    @property
    def qualifiers(self) -> tuple[str, ...]:
        """Return the names of the qualifiers that changed."""
        return tuple(name for name in HOW if getattr(self.before, name) != getattr(self.after, name))


@dataclass(frozen=True, slots=True)
class Difference:
    """What the second graph has, lacks and says otherwise than the first."""

    added: tuple[Saying, ...]
    lost: tuple[Saying, ...]
    changed: tuple[Change, ...]
    corrected: tuple[tuple[str, str], ...] = ()  # articles with another text: (IRI now, IRI before)

    def __bool__(self) -> bool:
        return bool(self.added or self.lost or self.changed)

    def lines(self) -> tuple[str, ...]:
        """Return the difference as lines for people: + added, - lost, ~ said otherwise."""
        return (
            *(f"- {_show(saying)}" for saying in self.lost),
            *(f"+ {_show(saying)}" for saying in self.added),
            *(f"~ {_show(change.before)} ⇒ {_after(change)}" for change in self.changed),
        )


def compare(before: Store, after: Store) -> Difference:
    """Compare the claims of two graphs.

    An article that was corrected has another IRI, minted from its new text; its claims are compared with those of its
    old self, the one article with the same name that the second graph lacks.
    """
    old, new = _sayings(before), _sayings(after)
    corrected = _corrected({s.article for s in old}, {s.article for s in new})
    old_name = dict(corrected)
    new = {replace(saying, article=old_name.get(saying.article, saying.article)) for saying in new}
    lost, added = old - new, new - old
    changed: list[Change] = []
    for same in (attrgetter(*FACT), attrgetter(*FACT[:-1])):  # in one sentence, then in a sentence that was reworded
        waiting: defaultdict[object, list[Saying]] = defaultdict(list)
        for saying in sorted(lost):
            waiting[same(saying)].append(saying)
        found = [Change(waiting[same(s)].pop(0), s) for s in sorted(added) if waiting[same(s)]]
        lost -= {change.before for change in found}
        added -= {change.after for change in found}
        changed += found
    return Difference(tuple(sorted(added)), tuple(sorted(lost)), tuple(sorted(changed)), corrected)


def _corrected(old: set[str], new: set[str]) -> tuple[tuple[str, str], ...]:
    """Return the articles that only the second graph has with their old selves: (new IRI, old IRI)."""
    gone: defaultdict[str, list[str]] = defaultdict(list)
    came: defaultdict[str, list[str]] = defaultdict(list)
    for iris, only in ((old - new, gone), (new - old, came)):
        for iri in iris:
            only[HASH.sub("", iri)].append(iri)
    return tuple((came[name][0], gone[name][0]) for name in sorted(came) if len(came[name]) == len(gone[name]) == 1)


def _sayings(store: Store) -> set[Saying]:
    found = store.query(QUERY, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    names = _names(store)

    def value(term: object) -> str:
        return str(getattr(term, "value", ""))

    def show(term: object) -> str:
        if term is None:
            return ""
        said = str(getattr(term, "value", term))
        return said if isinstance(term, Literal) else names.get(said, said)

    sayings = set()
    for row in found:
        sayings.add(
            Saying(
                article=value(row["article"]),
                subject=show(row["s"]),
                predicate=local_name(value(row["p"])),
                object=show(row["o"]),
                sentence=show(row["sentence"]),
                polarity=local_name(value(row["polarity"])),
                modality=local_name(value(row["modality"])),
                speaker=show(row["speaker"]),
                time=show(row["time"]),
                said_time=show(row["saidTime"]),
                place=show(row["place"]),
                quantity=show(row["quantity"]),
                instrument=show(row["instrument"]),
            )
        )
    return sayings


def _names(store: Store) -> dict[str, str]:
    found = store.query("SELECT ?e ?name WHERE { ?e schema:name ?name }", prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    return {row["e"].value: row["name"].value for row in found}


def _show(saying: Saying) -> str:
    quote = " ".join(saying.sentence.split())
    return f"{saying.subject} — {saying.predicate} → {saying.object}  [{_how(saying)}]  « {quote} »"


def _after(change: Change) -> str:
    reworded = change.before.sentence != change.after.sentence
    return f"[{_how(change.after)}]" + (f"  « {' '.join(change.after.sentence.split())} »" if reworded else "")


def _how(saying: Saying) -> str:
    said = f"says {saying.speaker}" if saying.speaker else ""
    if saying.said_time:
        said = f"{said or 'said'} ({saying.said_time})"
    qualified = [f"{name} {getattr(saying, name)}" for name in HOW[4:] if name != "said_time" and getattr(saying, name)]
    time = [saying.time] if saying.time else []
    return ", ".join([saying.polarity, saying.modality, *([said] if said else []), *time, *qualified])
