"""Tell which thing introduced earlier a definite common noun takes up: "a housing bill … the law", "Marea … el libro".

Words for one sort of thing stand together in ``kg/lang/families.*.toml``. A noun without a complement ("la norma",
"this law") goes back to the one thing of its sort that the article has introduced, by a name or by a noun; where two
may be meant, to the one spoken of just before, or to none.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from kg.extract.analysis import Analysis
from kg.extract.claims.noun_classes import CLASS_KINDS
from kg.extract.coref.clusters import Cluster, Clusters
from kg.extract.names.mentions import bare, noun_phrase
from kg.extract.tree.tokens import Token
from kg.lang import load_language
from kg.model import BODY, Claim, Kind, Reference, Span
from kg.vocab import KG

__all__ = ["Introduced", "load_families"]

AGENTS = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION})
MADE = frozenset(str(KG[name]) for name in ("develops", "presents", "sells", "publishes", "authorOf", "trains"))
APART = frozenset('"“«(,—–')  # what stands between a noun and words that do not narrow it
NEAR, FAR = 1, 3  # sentences: of two things, the one last spoken of so near, the other so far
UNNAMED = 2  # sentences back to a made thing whose sort nothing tells


@lru_cache(maxsize=8)
def load_families(lang: str) -> Mapping[str, frozenset[str]]:
    """Load the sorts of things that each noun of a language may take up."""
    found: dict[str, set[str]] = defaultdict(set)
    for family, nouns in tomllib.loads(
        files("kg.lang").joinpath(f"families.{lang}.toml").read_text(encoding="utf-8")
    ).items():
        for noun in nouns:
            found[noun].add(family)
    return {noun: frozenset(families) for noun, families in found.items()}


@dataclass(eq=False, slots=True)
class _Thing:
    """A thing spoken of: where it was introduced, of which sorts it may be, where it was last mentioned."""

    span: Span
    families: frozenset[str]
    words: str = ""  # the phrase that introduced it; "" for a name
    kinds: frozenset[Kind] = frozenset()  # of a made thing whose sort nothing tells
    at: list[int] = field(default_factory=list)


class Introduced:
    """What the definite nouns of an article take up."""

    def __init__(self, analysis: Analysis, clusters: Clusters, claims: Iterable[Claim]) -> None:
        self.analysis = analysis
        self.doc = analysis.doc
        self.clusters = clusters
        self.families = load_families(analysis.article.lang)
        self.sentence = {t.i: n for n, s in enumerate(analysis.doc.sents) for t in s}
        self.things: list[_Thing] = []
        self.found: dict[int, Span] = {}
        self._read(claims)

    def resolve(self, token: Token) -> Span | None:
        """Return where the thing that a noun takes up was introduced, or None."""
        return self.found.get(token.i)

    def _read(self, claims: Iterable[Claim]) -> None:
        """Go through names and nouns in their order."""
        made = self._made(claims)
        named: dict[int, tuple[_Thing, int]] = {}
        for cluster in self.clusters:
            families = self._families_of(cluster)
            kinds = made.get(cluster, frozenset())
            if families or kinds:
                thing = _Thing(self.clusters.span(cluster.names[0]), families, "", frozenset() if families else kinds)
                named.update((name.start, (thing, name.head)) for name in cluster.names)
        for token in self.doc:
            if token.i in named:
                thing, head = named[token.i]
                if not thing.at:
                    self.things.append(thing)
                thing.at.append(head)
            elif self._is_candidate(token):
                self._noun(token)

    def _noun(self, noun: Token) -> None:
        families = self.families[self.analysis.lemma(noun)]
        left = [c for c in noun.children if c.i < noun.i]
        words = self.analysis.words
        if any(c.lower_ in words.possessives or c.dep_ == "poss" for c in left):
            return  # "su libro": whose it is tells which, and may tell of another
        if any(c.lower_ in load_language(self.analysis.article.lang).negative_determiners for c in left):
            return
        phrase = " ".join(t.lower_ for t in bare(noun_phrase(noun, words), words))
        again = next((t for t in self.things if t.words == phrase), None)
        if any(c.lower_ in words.definite for c in left) and self._is_bare(noun):
            meant = self._meant(noun, families)
            if meant is not None:
                meant.at.append(noun.i)
                if meant is not again:
                    self.found[noun.i] = meant.span
            elif not any(t.families & families for t in self.things):
                self._introduce(noun, families, phrase)
        elif again is not None:
            again.at.append(noun.i)
        elif any(c.dep_ == "det" for c in left):
            self._introduce(noun, families, phrase)

    def _introduce(self, noun: Token, families: frozenset[str], phrase: str) -> None:
        self.things.append(_Thing(self.analysis.mention(noun).span, families, phrase, at=[noun.i]))

    def _meant(self, noun: Token, families: frozenset[str]) -> _Thing | None:
        here = self.sentence[noun.i]
        beside = self.analysis.coarguments(noun)
        fits = [t for t in self.things if t.families & families and t.at[-1] not in beside]
        if not fits:
            kinds = {CLASS_KINDS[c] for c in self.analysis.stances(noun, "noun") if c in CLASS_KINDS}
            fits = [t for t in self.things if t.kinds & kinds and here - self.sentence[t.at[-1]] <= UNNAMED]
            return fits[0] if len(fits) == 1 else None
        if len(fits) == 1:
            return fits[0]
        fits.sort(key=lambda t: -t.at[-1])
        near, next_one = (here - self.sentence[t.at[-1]] for t in fits[:2])
        return fits[0] if near <= NEAR and next_one >= FAR else None

    def _is_candidate(self, token: Token) -> bool:
        """A singular noun of some family that is no name, no predicate, and no part of a compound."""
        if token.pos_ != "NOUN" or token.i in self.analysis.name_at or self.analysis.lemma(token) not in self.families:
            return False
        if "Plur" in token.morph.get("Number", []) or token.dep_ in {"compound", "amod"}:
            return False
        clause = self.analysis.clause_at.get(token.i)
        if clause is not None and clause.copula is not None:
            return False
        language = load_language(self.analysis.article.lang)
        if token.dep_ in language.attribute | language.object_predicate:
            return False  # 'called it "a vanity project"'
        if token.dep_ in self.analysis.words.apposition or not self._in_paragraph(token):
            return False
        return self.analysis.mention(token).reference is not Reference.NAME

    def _in_paragraph(self, token: Token) -> bool:
        return self.doc.role_at(token.i) in BODY

    def _is_bare(self, noun: Token) -> bool:
        """Tell "la norma", whose sense is in what was said before, from "la norma sobre ruido", "the new law"."""
        for child in noun.children:
            if child.is_punct or (child.dep_ in {"det", "case", "punct", "cc", "conj", "prep"} and child.i < noun.i):
                continue
            after = child.i > noun.i and any(t.text in APART for t in self.doc[noun.i : child.i])
            if not after:
                return False
        return True

    def _families_of(self, cluster: Cluster) -> frozenset[str]:
        """The sorts of a named thing: by what the article calls it, and by the noun that heads its name."""
        if cluster.kind in AGENTS and cluster.sure is cluster.kind:
            return frozenset()
        words = self.analysis.words
        nouns = {n for n in cluster.nouns if n in self.families}
        for head in self._heads(cluster):
            nouns |= {head} & self.families.keys()
        return frozenset(f for n in nouns - words.bodies.keys() for f in self.families[n])

    def _heads(self, cluster: Cluster) -> Iterator[str]:
        words = self.analysis.words
        for name in cluster.names:
            tokens = [t.lower_ for t in self.doc[name.start : name.end] if t.is_alpha]
            if len(tokens) > 1:
                first = words.head_first or any(t in words.of for t in tokens)
                yield tokens[0] if first else tokens[-1]

    def _made(self, claims: Iterable[Claim]) -> dict[Cluster, frozenset[Kind]]:
        """What somebody makes, shows or sells, with the kinds that it may be of."""
        found: dict[Cluster, frozenset[Kind]] = {}
        relations = self.analysis.ontology.relations
        for claim in claims:
            cluster = self.clusters.named(claim.object) if claim.predicate in MADE else None
            if cluster is not None and not (cluster.kind in AGENTS and cluster.sure is cluster.kind):
                kinds = relations[claim.predicate].range - AGENTS
                found[cluster] = found[cluster] & kinds if cluster in found else kinds
        return found
