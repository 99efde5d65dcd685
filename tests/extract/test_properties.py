"""What must hold of the claims of any text: their words are there, and the same text gives the same claims."""

from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

import kg
from kg.annotate import annotate, load_model
from kg.clean import clean
from kg.extract import extract
from kg.model import Article, Claim, CleanArticle, Mention, Silence, Span
from kg.ontology import load_ontology
from kg.vocab import OPEN

NAMES = (
    "Ana Ruiz",
    "Luis Pardo",
    "Velmar",
    "Trama",
    "Ministerio de Salud",
    "Orbe & Hijos",
    "Lux 2",
    "Zoë O'Hara",
    "Vigo",
)
FRAMES = {
    "es": (
        "{a} compró {b}.", "{a} no compró {b}, pero critica a {c}.", "«{b} miente», dijo {a}.",
        "Según {a}, {b} podría vender {c} por 3 millones de euros.", "{a}, presidenta de {b}, viajó con {c} a {b}.",
        "La empresa de {a} negó que fuera a despedir a {b} (y a {c}).", "—Nunca apoyaré a {b} —respondió {a}—. {c} sí.",
        "¿Compró {a} la firma {b}?", "Su directora, {a}, la fundó en 1998 y luego demandó a {b} y {c}.",
    ),
    "en": (
        "{a} bought {b}.", "{a} has not bought {b}, but it criticises {c}.", '"{b} is wrong," said {a}.',
        "According to {a}, {b} may sell {c} for $3m.", "{a}, chair of {b}, flew to {b} with {c}.",
        "{a}'s firm denied that it would dismiss {b} (or {c}).", "“I will never back {b},” {a} replied. “{c} might.”",
        "Did {a} buy {b}?", "Its director, {a}, founded it in 1998, and later sued {b} and {c}.",
    ),
}  # fmt: skip
NOISE = st.sampled_from(["", " ", "\n\n", "\u00a0", "😀", "…", " <b>", '"', "«", "—", ")", "\u200f", " &amp; "])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Sentences of news with names put in, and stray signs between and within them."""
    lang = draw(st.sampled_from(["es", "en"]))
    parts: list[str] = []
    for _ in range(draw(st.integers(1, 5))):
        frame = draw(st.sampled_from(FRAMES[lang]))
        sentence = frame.format(**{slot: draw(st.sampled_from(NAMES)) for slot in "abc"})
        cut = draw(st.integers(0, len(sentence)))
        parts += [sentence[:cut] + draw(NOISE) + sentence[cut:], draw(st.sampled_from([" ", "\n\n"]))]
    return Article("https://example.org/a", "".join(parts), lang, published="2024-05-06")


@lru_cache(maxsize=2)
def _model(lang: str) -> Language:
    return load_model(lang)


def _read(article: Article) -> tuple[CleanArticle, tuple[Claim, ...], tuple[Silence, ...]]:
    cleaned = clean(article)
    return cleaned, *extract(annotate(cleaned, _model(article.lang)), cleaned, ontology=load_ontology())


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < inner.end <= outer.end


SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(articles())
def test_every_claim_shows_the_words_it_came_from(article: Article):
    cleaned, claims, _ = _read(article)
    text = cleaned.article.text
    for claim in claims:
        evidence = claim.evidence
        for span in (evidence.subject, evidence.cue, evidence.object):
            assert _inside(span, evidence.sentence)
        assert evidence.subject == claim.subject.span
        assert evidence.object == claim.object.span
        others = (claim.speaker, claim.time, claim.place, claim.quantity, claim.instrument, claim.said)
        for part in (claim.subject, claim.object, *filter(None, others)):
            quote = part.span.quote(text)
            assert quote.strip() == quote != ""
            # a phrase with a name taken out of its middle keeps its letters in order
            letters = iter(quote)
            assert all(letter in letters for letter in part.text if letter != " "), (quote, part.text)
            assert part.text == " ".join(part.text.split())
        for mention in (claim.subject, claim.object, claim.speaker):
            if isinstance(mention, Mention) and mention.antecedent is not None:
                assert mention.antecedent.quote(text).strip()
        assert 0 < claim.confidence <= 1


@SLOW
@given(articles())
def test_the_same_text_gives_the_same_claims_in_the_order_of_the_text(article: Article):
    cleaned, claims, silences = _read(article)
    assert _read(article) == (cleaned, claims, silences)
    starts = [claim.evidence.sentence.start for claim in claims]
    assert starts == sorted(starts)
    relations = load_ontology().relations
    assert all(c.predicate in relations or c.predicate.startswith(str(OPEN)) for c in claims)


@SLOW
@given(articles())
def test_a_sentence_has_a_claim_or_a_reason_and_not_both(article: Article):
    _, claims, silences = _read(article)
    for silence in silences:
        assert silence.reason
        assert not any(
            c.evidence.sentence.start < silence.sentence.end and silence.sentence.start < c.evidence.sentence.end
            for c in claims
        )


PLAIN_WITHOUT_CLAIM = """
SELECT ?s ?p ?o {
  ?s ?p ?o
  FILTER(?p IN (%s) || STRSTARTS(STR(?p), STR(open:)))
  FILTER NOT EXISTS {
    GRAPH ?g {
      ?claim rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity kg:affirmed ; kg:modality kg:certain
      FILTER NOT EXISTS { ?claim kg:speaker ?speaker }
    }
  }
}
"""


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(article=articles())
def test_no_plain_triple_stands_without_an_asserted_claim(article: Article, tmp_path_factory: pytest.TempPathFactory):
    path = tmp_path_factory.mktemp("any") / "article.txt"
    path.write_text(article.text, encoding="utf-8")
    graph = kg.build(path, lang=article.lang, min_confidence=0)
    relations = ", ".join(f"<{iri}>" for iri in load_ontology().relations)
    assert list(graph.query(PLAIN_WITHOUT_CLAIM % relations)) == []
