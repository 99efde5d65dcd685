"""Which mentions of an article mean one thing, and what it is."""

import pytest

from kg.model import Kind
from kg.resolve import load_gazetteer

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_name_and_common_noun_stay_apart(world, write) -> None:
    text = "Meta gana. Orbea critica una meta. Meta compra Faro."
    w = (
        write(text)
        .claim("Meta", "acquires", "Faro", kinds=(PLACE, ORG))
        .claim("Orbea", "criticizes", "meta", kinds=(ORG, None))
    )
    found = world(w, gazetteer=load_gazetteer())
    company, goal = (e for e in sorted(found.entities.values(), key=lambda e: e.name) if e.name.lower() == "meta")
    assert (company.name, company.kind, goal.name) == ("Meta", ORG, "meta")
    assert company.same_as
    assert not goal.same_as


def test_role_description_is_a_person_of_its_own(world, write) -> None:
    w = write("El presidente de Orbea critica a Faro.").claim(
        "presidente de Orbea", "criticizes", "Faro", kinds=(PERSON, ORG)
    )
    found = world(w).one("presidente de Orbea")
    assert found.kind is PERSON
    assert found.iri.rpartition("-")[0].endswith("presidente-de-orbea")


def test_a_thing_goes_by_its_narrower_noun(world, write) -> None:
    w = write("Las mineras critican la norma. Las empresas apoyan el plan.", "es")
    w.claim("mineras", "causes", "norma").claim("empresas", "causes", "plan")
    assert "mineras" in {e.name for e in world(w).entities.values()}


@pytest.mark.parametrize(
    ("text", "lang", "first", "second", "one"),
    [
        ("La empresa de Cala critica la norma. Las empresas apoyan el plan.", "es", "empresa", "empresas", False),
        ("Las mineras critican la norma. Las empresas apoyan el plan.", "es", "mineras", "empresas", True),
        (
            "Las mineras y las navieras critican la norma. Las empresas apoyan el plan.",
            "es",
            "mineras",
            "empresas",
            False,
        ),
        ("La compra inquieta. Critica la norma. La operación apoya el plan.", "es", "compra", "operación", True),
        ("The merger hurts norma. The transaction helps plan.", "en", "merger", "transaction", True),
        (
            "La tarifa de permanencia inquieta; critica la norma. La tarifa apoya el plan.",
            "es",
            "tarifa de permanencia",
            "tarifa@2",
            True,
        ),
        (
            "La tarifa de entrada y la tarifa de salida critican la norma. La tarifa apoya el plan.",
            "es",
            "tarifa de entrada",
            "tarifa@3",
            False,
        ),
        ("The merger hurts norma. A transaction helps plan.", "en", "merger", "transaction", False),
        ("A strike hurts norma. The walkout helps plan.", "en", "strike", "walkout", True),
        ("The walkout hurts norma. A strike helps plan.", "en", "walkout", "strike", False),
        ("Una novela inquieta; critica la norma. El libro apoya el plan.", "es", "novela", "libro", True),
    ],
)
def test_a_wider_noun_takes_up_the_one_narrower_noun(world, write, text, lang, first, second, one) -> None:
    w = write(text, lang)
    w.claim(first, "causes", "norma").claim(second, "causes", "plan")
    for other in ("navieras", "tarifa de salida"):
        if other in text:
            w.claim(other, "causes", "norma")
    subjects = {c.claim.subject.text: c.subject for c in world(w).claims}
    assert (subjects[first] == subjects[second.partition("@")[0]]) is one


def test_each_mention_says_why_it_is_taken_for_its_entity(world, write) -> None:
    w = write("Ana Soto fundó Velmar. Soto criticó la norma. ANA SOTO apoya el plan.")
    for who, what in (("Ana Soto", "Velmar"), ("Soto@2", "norma"), ("ANA SOTO", "plan")):
        w.claim(who, "criticizes", what, kinds=(Kind.PERSON, None))
    found = world(w)
    mentions = found.mentions(found.one("Ana Soto").iri)
    reasons = {span.quote(w.article.text): why.value for _, span, why in mentions}
    assert reasons == {"Ana Soto": "byName", "Soto": "byShortForm", "ANA SOTO": "bySpelling"}


def test_a_class_is_not_what_was_met_before(world, write) -> None:
    w = write("Ana Quirós es una actriz belga. La actriz Eva Lind calló. El dueño de la aerolínea Orbea calló.")
    w.claim("Ana Quirós", "isA", "actriz belga", kinds=(PERSON, Kind.CONCEPT))
    w.claim("Eva Lind", "isA", "actriz@2", kinds=(PERSON, Kind.CONCEPT))
    w.claim("Eva Lind", "isA", "dueño de la aerolínea Orbea", kinds=(PERSON, Kind.CONCEPT))
    w.claim("Eva Lind", "owns", "Orbea", kinds=(PERSON, ORG))
    found = world(w)
    assert {"actriz belga", "actriz", "dueño de la aerolínea Orbea", "Orbea"} <= set(found.names)


def test_what_only_takes_a_thing_up_is_none_of_its_names(world, write) -> None:
    w = write("El modelo de lenguaje (LLM) mejora; critica la norma. El modelo apoya el plan.")
    w.claim("modelo de lenguaje", "causes", "norma").claim("modelo@2", "causes", "plan")
    w.claim("LLM", "causes", "plan", kinds=(Kind.SOFTWARE, None))
    found = world(w)
    assert len({c.subject for c in found.claims}) == 1
    thing = found.one("LLM")
    assert {thing.name, *(name for name, _ in thing.alt_names)} == {"LLM", "modelo de lenguaje"}


@pytest.mark.parametrize(
    ("text", "kind"), [("El Sevilla criticó la norma.", ORG), ("En mayo Sevilla criticó la norma.", PLACE)]
)
def test_with_an_article_a_town_is_its_club(world, write, text, kind) -> None:
    w = write(text, "es").claim("Sevilla", "criticizes", "norma", kinds=(ORG, None))
    assert world(w, gazetteer=load_gazetteer()).one("Sevilla").kind is kind
