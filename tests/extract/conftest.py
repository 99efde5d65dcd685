import re
from collections.abc import Callable

import pytest

from kg.annotate import annotate, load_model
from kg.extract import extract
from kg.extract.analysis import Analysis, analyse_doc
from kg.model import Article, Claim, CleanArticle, Kind, Mention, Passage, Role, Silence, Span, Value
from kg.ontology import load_ontology

Found = tuple[tuple[Claim, ...], tuple[Silence, ...]]


class Reading:
    """The claims of a text in a form that tests can read."""

    def __init__(self, text: str, claims: tuple[Claim, ...], silences: tuple[Silence, ...]) -> None:
        self.text, self.claims, self.silences = text, claims, silences

    def name(self, thing: Mention | Value | None) -> str | None:
        if thing is None:
            return None
        antecedent = getattr(thing, "antecedent", None)
        return antecedent.quote(self.text) if antecedent else thing.text

    @property
    def facts(self) -> set[tuple[str | None, str, str | None]]:
        return {(self.name(c.subject), c.predicate.rpartition("#")[2], self.name(c.object)) for c in self.claims}

    @property
    def relations(self) -> set[str]:
        return {relation for _, relation, _ in self.facts}

    def one(self, subject: str, relation: str, obj: str) -> Claim:
        for claim in self.claims:
            key = (self.name(claim.subject), claim.predicate.rpartition("#")[2], self.name(claim.object))
            if key == (subject, relation, obj):
                return claim
        raise AssertionError(f"{(subject, relation, obj)} not in {sorted(map(str, self.facts))}")

    def core(self) -> set[tuple[str | None, str, str | None]]:
        return {
            (self.name(c.subject), c.predicate.rpartition("#")[2], self.name(c.object))
            for c in self.claims
            if "/open#" not in c.predicate
        }


def clean_article(text: str, lang: str) -> CleanArticle:
    passages = tuple(Passage(Span(m.start(), m.end()), Role.PARAGRAPH) for m in re.finditer(r"\S[^\n]*", text))
    return CleanArticle(Article("https://example.org/a", text, lang), passages)


@pytest.fixture(scope="session")
def read() -> Callable[[str, str], Reading]:
    def run(text: str, lang: str) -> Reading:
        cleaned = clean_article(text, lang)
        doc = annotate(cleaned, load_model(lang))
        return Reading(text, *extract(doc, cleaned, ontology=load_ontology()))

    return run


@pytest.fixture(scope="session")
def analyse() -> Callable[[str, str], Analysis]:
    """Give the shared analysis of a text, before any extractor has run."""

    def run(text: str, lang: str) -> Analysis:
        cleaned = clean_article(text, lang)
        return analyse_doc(annotate(cleaned, load_model(lang)), cleaned.article, load_ontology())

    return run


@pytest.fixture(scope="session")
def names(analyse: Callable[[str, str], Analysis]) -> Callable[[str, str], dict[str, Kind | None]]:
    """Give the names of a text, in Spanish unless told otherwise, with their kinds."""

    def run(text: str, lang: str = "es") -> dict[str, Kind | None]:
        analysis = analyse(text, lang)
        return {analysis.doc.words(n.start, n.end): n.kind for n in analysis.names}

    return run
