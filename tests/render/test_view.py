from pyoxigraph import NamedNode, Store

from kg.model import Kind
from kg.render import load_view
from kg.vocab import KG
from tests.render.samples import ES, TEXT, TOLD, sample_store


def test_reads_every_claim_with_its_words():
    view = load_view(sample_store())
    texts = {article.iri: article.text for article in view.articles}
    assert len(view.claims) == len(TOLD)
    said = {tuple(span.quote(texts[c.article]) for span in (c.subject_span, c.cue, c.object_span)) for c in view.claims}
    assert said == {told.words for told in TOLD}


def test_reads_how_a_claim_is_said():
    (claim,) = (c for c in load_view(sample_store()).claims if c.predicate == str(KG.dismisses))
    assert (claim.polarity, claim.modality, claim.confidence) == ("affirmed", "possible", 0.6)
    assert claim.speaker.endswith("/ancla")
    assert not claim.asserted


def test_qualifiers_show_words_value_and_name_of_the_place():
    (claim,) = (c for c in load_view(sample_store()).claims if c.predicate == str(KG.presents))
    assert claim.qualifiers == (("time", "el martes (2026-03-10)"), ("place", "Vigo"))


def test_reads_entities_and_articles():
    view = load_view(sample_store())
    entity = next(e for e in view.entities if e.name == "Naviera Mar Clara")
    assert (entity.kind, entity.alt_names) == (Kind.ORGANIZATION, ("Mar Clara",))
    assert entity.same_as == ("http://www.wikidata.org/entity/Q42",)
    article = next(a for a in view.articles if a.iri == ES)
    assert (article.text, article.lang, article.published) == (TEXT, "es", "2026-03-11")
    assert (article.authors, article.publisher) == (("Berta Sanz",), "Diario Ejemplo")


def test_labels_of_core_relations_come_from_the_ontology_and_of_open_ones_from_the_graph():
    relations = load_view(sample_store()).relations
    assert relations[str(KG.costs)]["es"] == "cuesta"
    assert relations["https://w3id.org/article-kg/open#advise"] == {"en": "advise"}


def test_a_claim_without_its_words_is_not_shown():
    store = sample_store()
    quad = next(store.quads_for_pattern(None, NamedNode(str(KG.cue)), None, None))
    store.remove(quad)
    assert len(load_view(store).claims) == len(TOLD) - 1


def test_an_empty_store_gives_an_empty_view():
    view = load_view(Store())
    assert (view.entities, view.articles, view.claims) == ((), (), ())
