"""Hold one thing of one article while it is being put together."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Identification, Kind, Mention, Reference, Span
from kg.resolve.evidence import SURE, Votes, best_kind
from kg.resolve.gazetteer import Entry
from kg.resolve.names import strip_name

__all__ = ["Thing", "split_homonyms"]

# Kinds that one name may mix by metonymy: a country acts, a platform is a firm. A person is never one of them.
IMPERSONAL = frozenset(Kind) - {Kind.PERSON, Kind.CONCEPT}


@dataclass(eq=False)
class Thing:
    """One thing of one article, while it is being put together."""

    article: str
    lang: str
    named: bool
    names: Counter[str] = field(default_factory=Counter)
    spans: set[Span] = field(default_factory=set)
    reasons: dict[Span, Identification] = field(default_factory=dict)  # why each span is a mention of it
    votes: Votes = field(default_factory=Counter)
    guessed: list[Mention] = field(default_factory=list)
    entry: Entry | None = None
    generic: bool = False  # a class of things ("inteligencia artificial"), not one of them ("el acuerdo")
    doubts: tuple[str, ...] = ()  # fuller names of the article that it might be short for

    @property
    def kind(self) -> Kind:
        """The kind with most evidence."""
        return best_kind(self.votes, self.names, named=self.named)

    @property
    def name(self) -> str:
        """The main name: the fullest, then the most frequent."""
        return max(self.names, key=lambda n: (min(len(n.split()), 4), self.names[n], len(n), n))


def split_homonyms(table: dict[Mention, Thing], said: Mapping[Mention, Votes]) -> None:
    """Take a name apart that surely means a person here and surely something else there."""
    for thing in dict.fromkeys(table.values()):
        if not thing.named or thing.entry is not None:
            continue
        sure: dict[bool, list[Mention]] = {True: [], False: []}
        for mention in [m for m, t in table.items() if t is thing and m.reference is Reference.NAME]:
            votes = said.get(mention, Counter())
            person, other = votes[Kind.PERSON], max(votes[k] for k in IMPERSONAL)
            if max(person, other) >= SURE and min(person, other) < SURE / 2:
                sure[person > other].append(mention)
        if len({m.span for m in sure[True]}) < 2 or len({m.span for m in sure[False]}) < 2:
            continue
        spans = {m.span for m in sure[True]}
        if spans & {m.span for m in sure[False]}:
            continue
        part = Thing(thing.article, thing.lang, named=True)
        for mention in sure[True]:
            table[mention] = part
            part.spans.add(mention.span)
            part.names[strip_name(mention.text)] += 1
            part.votes.update(said[mention])
            thing.votes.subtract(said[mention])
            thing.spans.discard(mention.span)
            part.reasons[mention.span] = thing.reasons.pop(mention.span, Identification.NAME)
        thing.votes = +thing.votes
