"""Compare two graphs by what their claims say: added, lost, and said otherwise."""

from collections import defaultdict
from dataclasses import dataclass

from pyoxigraph import Literal, QuerySolutions, Store

from kg.vocab import PREFIXES

__all__ = ["Change", "Difference", "Saying", "compare"]

QUERY = """
SELECT ?article ?s ?p ?o ?polarity ?modality ?speaker ?time ?sentence WHERE {
  GRAPH ?article {
    ?claim a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity ?polarity ;
      kg:modality ?modality ; prov:wasDerivedFrom/nif:anchorOf ?sentence
    OPTIONAL { ?claim kg:speaker ?speaker }
    OPTIONAL { ?claim kg:time ?time }
  }
}
"""
FIELDS = ("article", "s", "p", "o", "polarity", "modality", "speaker", "time", "sentence")


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
    time: str

    @property
    def fact(self) -> tuple[str, ...]:
        """Return what the claim is about and where it stands, without how it is said."""
        return (self.article, self.subject, self.predicate, self.object, self.sentence)


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One fact of one sentence that the two graphs qualify differently."""

    before: Saying
    after: Saying


@dataclass(frozen=True, slots=True)
class Difference:
    """What the second graph has, lacks and says otherwise than the first."""

    added: tuple[Saying, ...]
    lost: tuple[Saying, ...]
    changed: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.lost or self.changed)

    def lines(self) -> tuple[str, ...]:
        """Return the difference as lines for people: + added, - lost, ~ said otherwise."""
        return (
            *(f"- {_show(saying)}" for saying in self.lost),
            *(f"+ {_show(saying)}" for saying in self.added),
            *(f"~ {_show(change.before)} ⇒ {_how(change.after)}" for change in self.changed),
        )


def compare(before: Store, after: Store) -> Difference:
    """Compare the claims of two graphs."""
    old, new = _sayings(before), _sayings(after)
    lost, added = old - new, new - old
    waiting: defaultdict[tuple[str, ...], list[Saying]] = defaultdict(list)
    for saying in sorted(lost):
        waiting[saying.fact].append(saying)
    changed = []
    for saying in sorted(added):
        if waiting[saying.fact]:
            changed.append(Change(waiting[saying.fact].pop(0), saying))
    lost -= {change.before for change in changed}
    added -= {change.after for change in changed}
    return Difference(tuple(sorted(added)), tuple(sorted(lost)), tuple(changed))


def _sayings(store: Store) -> set[Saying]:
    found = store.query(QUERY, prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    names = _names(store)

    def show(term: object) -> str:
        if term is None:
            return ""
        value = str(getattr(term, "value", term))
        return value if isinstance(term, Literal) else names.get(value, value)

    sayings = set()
    for row in found:
        article, s, p, o, polarity, modality, speaker, time, sentence = (row[name] for name in FIELDS)
        sayings.add(
            Saying(
                article=str(getattr(article, "value", "")),
                subject=show(s),
                predicate=_local(p),
                object=show(o),
                sentence=show(sentence),
                polarity=_local(polarity),
                modality=_local(modality),
                speaker=show(speaker),
                time=show(time),
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


def _how(saying: Saying) -> str:
    said = f", says {saying.speaker}" if saying.speaker else ""
    return f"{saying.polarity}, {saying.modality}{said}{f', {saying.time}' if saying.time else ''}"


def _local(term: object) -> str:
    return str(getattr(term, "value", "")).rpartition("#")[2].rpartition("/")[2]
