"""Articles understood one by one."""

from dataclasses import replace

import pytest

from kg.corpus import Failure, Record
from kg.errors import OntologyError
from kg.extract import registry
from kg.model import Article
from kg.understanding import Options, article_sha, understand, understand_all

ARTICLE = Article("urn:a", "Oakline has acquired Pine Motors. Why not?", "en", source="a.txt")


def test_an_article_comes_out_with_claims_and_silences():
    (record,) = understand([ARTICLE], options=Options())
    assert isinstance(record, Record)
    assert [c.predicate.rpartition("#")[2] for c in record.claims] == ["acquires"]
    assert [s.sentence.quote(ARTICLE.text) for s in record.silences] == ["Why not?"]


def test_claims_in_doubt_are_left_out_and_their_sentence_is_told():
    (record,) = understand([ARTICLE], options=Options(min_confidence=1))
    assert isinstance(record, Record)
    assert record.claims == ()
    assert "below-confidence" in {s.reason for s in record.silences}


@pytest.mark.parametrize(
    ("article", "options", "words"),
    [
        (ARTICLE, {"max_characters": 10}, "is too long: 42 characters"),
        (replace(ARTICLE, lang="xx"), {}, "xx"),
    ],
)
def test_one_that_cannot_be_understood_fails_and_the_others_do_not(article, options, words):
    short = replace(ARTICLE, iri="urn:b", text="It rained.")
    failed, fine = understand([article, short], options=Options(**options))
    assert isinstance(failed, Failure)
    assert (failed.source, words in failed.reason) == ("a.txt", True)
    assert isinstance(fine, Record)


def test_a_text_that_an_extractor_stumbles_over_fails_alone(monkeypatch):
    def stumble(analysis):
        return [analysis.doc[10_000]] if "rained" in analysis.doc.text else []

    monkeypatch.setitem(registry.BUILTIN, "kg.verbs", stumble)
    failed, fine = understand([replace(ARTICLE, text="It rained."), replace(ARTICLE, iri="urn:b")], options=Options())
    assert isinstance(failed, Failure)
    assert failed.source == "a.txt"
    assert "a fault of the program" in failed.reason
    assert "IndexError" in failed.reason
    assert isinstance(fine, Record)


def test_batches_come_in_the_order_of_the_articles():
    articles = [replace(ARTICLE, iri=f"urn:{n}", text="It rained.") for n in range(5)]
    batches = list(understand_all(articles, Options(), batch_size=2))
    assert [[one.iri for one in batch if isinstance(one, Record)] for batch in batches] == [
        ["urn:0", "urn:1"], ["urn:2", "urn:3"], ["urn:4"],
    ]  # fmt: skip


def test_the_hash_tells_what_is_said_and_how_it_is_read_but_not_from_where():
    how = Options().fingerprint("en")
    assert article_sha(ARTICLE, how) == article_sha(replace(ARTICLE, source="b.txt"), how)
    assert article_sha(ARTICLE, how) != article_sha(replace(ARTICLE, text="It rained."), how)
    assert article_sha(ARTICLE, how) != article_sha(ARTICLE, Options(min_confidence=0.9).fingerprint("en"))


def test_another_ontology_is_another_way_of_reading(write):
    own = write("own.ttl", "")
    before = Options(ontologies=(str(own),)).fingerprint("en")
    own.write_text("# changed\n", encoding="utf-8")
    assert Options(ontologies=(str(own),)).fingerprint("en") != before
    with pytest.raises(OntologyError, match=r"none.ttl"):
        Options(ontologies=("none.ttl",)).fingerprint("en")
