"""What words tell of the kind of a thing."""

from collections import Counter

import pytest

from kg.model import Claim, Evidence, Kind, Mention, Modality, Reference, Span
from kg.ontology import load_ontology
from kg.resolve.evidence import best_kind, class_of, name_votes, relation_votes
from kg.vocab import KG, OPEN


@pytest.mark.parametrize(
    ("lang", "phrase", "kind"),
    [
        ("en", "tired workers", Kind.PERSON),  # a group of people
        ("en", "rival companies", Kind.ORGANIZATION),  # a group of firms
        ("es", "minera", Kind.ORGANIZATION),  # the firm, not the feminine of a miner
        ("es", "mineros", Kind.PERSON),
        ("en", "earthquake", Kind.EVENT),
        ("es", "arrecife", Kind.PLACE),
        ("en", "hope", None),
        ("es", "esperanza", None),
        ("es", "enfermedad rara", Kind.CONCEPT),
        ("en", "rare disease", Kind.CONCEPT),
        ("es", "investigación científica", None),  # no scientist
        ("es", "famosas gotas", None),  # no celebrities
        ("es", "serie de robots", Kind.PRODUCT),  # what there is a series of
        ("es", "serie de televisión", Kind.WORK),
        ("es", "resto de los vecinos", Kind.PERSON),
        ("en", "number of companies", Kind.ORGANIZATION),
        ("es", "máximo organismo deportivo", Kind.ORGANIZATION),  # no "máximo" of a firm
        ("es", "famosas empresas", Kind.ORGANIZATION),
        ("es", "ensayos clínicos", Kind.EVENT),
        ("es", "ensayos literarios", Kind.WORK),
        ("es", "antiguo presidente", Kind.PERSON),
        ("es", "75.000 vecinos", Kind.PERSON),
        ("en", "' hope", None),  # a mark that stands alone is no word
        ("es", "« minera", Kind.ORGANIZATION),
        ("es", "'", None),
        ("es", "reuniones secretas", Kind.EVENT),  # the plural has lost an accent
        ("es", "tribulaciones", None),
        ("es", "plenos derechos", None),  # no plenary session
        ("es", "pleno municipal", Kind.EVENT),
        ("es", "noruegos", Kind.PERSON),
        ("es", "políticas sociales", Kind.CONCEPT),  # no women in politics
        ("es", "técnicas de venta", Kind.CONCEPT),
        ("es", "técnicos de sonido", Kind.PERSON),
        ("es", "firma del acuerdo", Kind.EVENT),  # no firm
        ("es", "firma de un convenio", Kind.EVENT),
        ("es", "firma de ropa", Kind.ORGANIZATION),
        ("es", "partido amistoso", Kind.EVENT),
        ("es", "oleada de críticas", Kind.CONCEPT),  # no women who review
        ("es", "acusaciones de fraude", Kind.CONCEPT),  # no prosecutors
        ("en", "norwegians", Kind.PERSON),
        ("en", "minor delay", None),  # no minor
        ("es", "representantes", Kind.PERSON),
        ("en", "representatives", Kind.PERSON),
    ],
)
def test_the_class_of_a_phrase(lang: str, phrase: str, kind: Kind | None) -> None:
    assert class_of(phrase, load_ontology().lexicon(lang), lang) is kind


@pytest.mark.parametrize(
    ("lang", "name", "guess", "most"),
    [
        ("en", "Zandor Harbour", None, Kind.PLACE),
        ("en", "Zandor Harbours", None, None),  # who runs harbours
        ("es", "Servicio de Riegos", None, Kind.ORGANIZATION),  # no program
        ("es", "Plataforma de Riegos", Kind.ORGANIZATION, None),
        ("es", "Plataforma de Riegos", None, Kind.SOFTWARE),
        ("es", "Ariadna Montes", Kind.PERSON, None),  # no mountains
    ],
)
def test_the_noun_in_a_name(lang: str, name: str, guess: Kind | None, most: Kind | None) -> None:
    votes = name_votes(Mention(Span(0, len(name)), name, guess, Reference.NAME), load_ontology().lexicon(lang), lang)
    assert next(iter(votes), None) is most


@pytest.mark.parametrize(("name", "concept"), [("Zandor", True), ("Ilka Zandor", False)])
def test_a_long_name_is_that_of_no_class(name: str, concept: bool) -> None:
    subject, thing = Mention(Span(0, len(name)), name, None, Reference.NAME), Span(30, 34)
    span = Evidence(sentence=Span(0, 40), subject=subject.span, cue=Span(20, 22), object=thing)
    claim = Claim(
        subject, str(KG.isA), Mention(thing, "hope", None, Reference.NOMINAL), evidence=span, extractor="test"
    )
    votes, *_ = relation_votes(claim, load_ontology(), load_ontology().lexicon("en"), "en")
    assert (Kind.CONCEPT in votes) is concept


@pytest.mark.parametrize(("guess", "governed"), [(Kind.PLACE, True), (Kind.ORGANIZATION, False), (None, False)])
def test_who_governs_a_town_makes_it_no_organization(guess: Kind | None, governed: bool) -> None:
    who, where = (
        Mention(Span(i, i + 6), "Zandor", kind, Reference.NAME) for i, kind in ((0, Kind.PERSON), (20, guess))
    )
    span = Evidence(sentence=Span(0, 30), subject=who.span, cue=Span(10, 15), object=where.span)
    claim = Claim(who, str(KG.leads), where, evidence=span, extractor="test")
    _, votes, _ = relation_votes(claim, load_ontology(), load_ontology().lexicon("en"), "en")
    assert (votes[Kind.ORGANIZATION] < 100) is governed  # less than one guess of the language model


@pytest.mark.parametrize(
    ("relation", "phrase", "kind"),
    [
        ("hires", "asamblea", Kind.ORGANIZATION),
        ("organizes", "asamblea", Kind.ORGANIZATION),
        ("causes", "asamblea", None),
    ],
)
def test_a_noun_of_bodies_and_events_is_what_its_relation_wants(relation: str, phrase: str, kind: Kind | None) -> None:
    subject, whom = (Mention(Span(i, i + 8), t, None, Reference.NOMINAL) for i, t in ((0, phrase), (20, "gerente")))
    span = Evidence(sentence=Span(0, 30), subject=subject.span, cue=Span(10, 15), object=whom.span)
    claim = Claim(subject, str(KG[relation]), whom, evidence=span, extractor="test")
    votes, *_ = relation_votes(claim, load_ontology(), load_ontology().lexicon("es"), "es")
    assert next((k for k, v in votes.items() if v >= 150), None) is kind


@pytest.mark.parametrize(("modality", "sure"), [(Modality.CERTAIN, True), (Modality.POSSIBLE, False)])
def test_what_a_thing_may_be_tells_less_of_its_kind(modality: Modality, sure: bool) -> None:
    text = "Zandor es una herramienta"
    subject = Mention(Span(0, 6), "Zandor", None, Reference.NAME)
    thing = Mention(Span(14, 25), "herramienta", None, Reference.NOMINAL)
    span = Evidence(sentence=Span(0, len(text)), subject=subject.span, cue=Span(7, 9), object=thing.span)
    claim = Claim(subject, str(KG.isA), thing, evidence=span, extractor="test", modality=modality)
    votes, *_ = relation_votes(claim, load_ontology(), load_ontology().lexicon("es"), "es")
    assert (votes[Kind.SOFTWARE] > 120) is sure  # more than the noun that heads a name


def test_a_relation_that_takes_many_kinds_tells_none() -> None:
    many = Counter({Kind.PRODUCT: 90, Kind.WORK: 90, Kind.EVENT: 90})
    assert best_kind(many) is Kind.CONCEPT
    assert best_kind(many + Counter({Kind.WORK: 10})) is Kind.WORK


def test_an_open_relation_wants_no_kind() -> None:
    who, what = (Mention(Span(i, i + 8), t, None, Reference.NOMINAL) for i, t in ((0, "alcaldesa"), (20, "empresas")))
    span = Evidence(sentence=Span(0, 30), subject=who.span, cue=Span(10, 15), object=what.span)
    claim = Claim(who, str(OPEN.saludar), what, evidence=span, extractor="test")
    subject, obj, _ = relation_votes(claim, load_ontology(), load_ontology().lexicon("es"), "es")
    assert (max(subject, key=subject.__getitem__), max(obj, key=obj.__getitem__)) == (Kind.PERSON, Kind.ORGANIZATION)
