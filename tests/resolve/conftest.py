import re
from collections.abc import Callable

import pytest

from kg.model import (
    Article,
    Claim,
    CleanArticle,
    Entity,
    Evidence,
    Identification,
    Kind,
    Mention,
    Passage,
    Qualifier,
    Reference,
    Role,
    Span,
    Value,
)
from kg.ontology import load_ontology
from kg.resolve import Gazetteer, Resolution, resolve
from kg.vocab import KG

Pair = tuple[CleanArticle, tuple[Claim, ...]]
Part = str | tuple[str, ...]


class Writer:
    """Writes an article's claims by hand: ``claim("Ana Soto", "leads", "Puerto")`` finds the words in the text.

    A part is a text (its first occurrence), "text@2" (its second), or "text>antecedent" for a reference back.
    """

    def __init__(
        self, text: str, lang: str = "es", *, iri: str = "https://example.org/a", published: str = "2024-09-18"
    ) -> None:
        self.article = Article(iri, text, lang, published=published, source=f"{iri.rpartition('/')[2]}.txt")
        self.claims: list[Claim] = []

    def span(self, part: str) -> Span:
        words, _, count = part.partition("@")
        found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.article.text)]
        assert found, f"{words!r} does not stand in the text"
        return Span(*found[int(count or 1) - 1])

    def mention(self, part: str, kind: Kind | None = None) -> Mention:
        words, _, antecedent = part.partition(">")
        span = self.span(words)
        text = span.quote(self.article.text)
        name = any(c.isupper() for c in text) and not text[:1].islower()
        reference = Reference.NAME if name else Reference.NOMINAL
        return Mention(span, text, kind, reference, self.span(antecedent) if antecedent else None)

    def claim(
        self,
        subject: str,
        predicate: str,
        obj: str | Value,
        *,
        kinds: tuple[Kind | None, Kind | None] = (None, None),
        speaker: str = "",
        time: str = "",
        place: str = "",
    ) -> "Writer":
        first = self.mention(subject, kinds[0])
        second = obj if isinstance(obj, Value) else self.mention(obj, kinds[1])
        whole = Span(0, len(self.article.text))
        self.claims.append(
            Claim(
                first,
                str(KG[predicate]),
                second,
                Evidence(whole, first.span, first.span, second.span),
                "test",
                speaker=self.mention(speaker) if speaker else None,
                time=Qualifier(self.span(time), time.partition("@")[0]) if time else None,
                place=Qualifier(self.span(place), place) if place else None,
            )
        )
        return self

    @property
    def pair(self) -> Pair:
        passage = Passage(Span(0, len(self.article.text)), Role.PARAGRAPH)
        return CleanArticle(self.article, (passage,)), tuple(self.claims)


class World:
    """A resolution in a form that tests can read."""

    def __init__(self, resolution: Resolution) -> None:
        articles = list(resolution.articles())
        self.entities = {e.iri: e for e in resolution.entities()}
        self.claims = tuple(claim for article in articles for claim in article.claims)
        self.candidates = tuple(resolution.candidates())
        self.told = {a.cleaned.article.iri: a.candidates for a in articles}
        self.curated, self.idle = resolution.curated, resolution.idle
        self._mentions = [(a.cleaned.article.iri, *mention) for a in articles for mention in a.mentions]

    def mentions(self, iri: str) -> set[tuple[str, Span, Identification]]:
        return {(article, span, why) for article, entity, span, why in self._mentions if entity == iri}

    @property
    def names(self) -> list[str]:
        return sorted(e.name for e in self.entities.values())

    def one(self, name: str) -> Entity:
        found = [e for e in self.entities.values() if name in {e.name, *(n for n, _ in e.alt_names)}]
        assert len(found) == 1, f"{name!r}: {[e.name for e in found]} among {self.names}"
        return found[0]

    def same(self, *names: str) -> bool:
        return len({self.one(name).iri for name in names}) == 1

    @property
    def facts(self) -> set[tuple[str, str, str]]:
        return {
            (
                self.entities[c.subject].name,
                c.claim.predicate.rpartition("#")[2],
                self.entities[c.object].name if isinstance(c.object, str) else c.object.text,
            )
            for c in self.claims
        }


@pytest.fixture(scope="session")
def world() -> Callable[..., World]:
    def run(*writers: Writer, gazetteer: Gazetteer | None = None, **options: object) -> World:
        pairs = [w.pair for w in writers]
        known = Gazetteer() if gazetteer is None else gazetteer
        with resolve(pairs, ontology=load_ontology(), gazetteer=known, **options) as resolution:
            return World(resolution)

    return run


@pytest.fixture(scope="session")
def write() -> type[Writer]:
    return Writer
