import random
import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Kind, Value
from kg.ontology import load_ontology
from kg.resolve import Gazetteer, load_gazetteer, resolve

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_surname_joins_its_full_name(world, write) -> None:
    text = "Ana Quirós dirige Orbea Semiconductores. Quirós fundó Orbea. Quiros compró Faro."
    w = write(text).claim("Ana Quirós", "leads", "Orbea Semiconductores", kinds=(PERSON, ORG))
    w.claim("Quirós@2", "founded", "Orbea@2", kinds=(PERSON, ORG)).claim(
        "Quiros", "acquires", "Faro", kinds=(PERSON, None)
    )
    found = world(w)
    assert found.same("Ana Quirós", "Quirós", "Quiros")
    assert found.same("Orbea Semiconductores", "Orbea")
    assert found.one("Quirós").name == "Ana Quirós"
    assert found.one("Quirós").kind is PERSON


def test_two_people_of_one_surname_stay_apart(world, write) -> None:
    text = "Clara Pons y Mateu Pons discuten con Faro. Pons critica a Cala."
    w = (
        write(text)
        .claim("Clara Pons", "criticizes", "Faro", kinds=(PERSON, ORG))
        .claim("Mateu Pons", "criticizes", "Faro", kinds=(PERSON, ORG))
    )
    w.claim("Pons@3", "criticizes", "Cala", kinds=(PERSON, ORG))
    found = world(w)
    assert found.names == ["Cala", "Clara Pons", "Faro", "Mateu Pons", "Pons"]
    assert {why for _, _, why in found.candidates} == {"short for one of several names"}


def test_title_tells_two_people_of_one_surname_apart(world, write) -> None:
    text = "Helen Marsh met David Marsh. Mrs Marsh left Faro. Mr Marsh sued Cala."
    w = write(text, "en").claim("Helen Marsh", "meetsWith", "David Marsh", kinds=(PERSON, PERSON))
    w.claim("Mrs Marsh", "criticizes", "Faro", kinds=(PERSON, ORG)).claim(
        "Mr Marsh", "sues", "Cala", kinds=(PERSON, ORG)
    )
    facts = world(w).facts
    assert ("Helen Marsh", "criticizes", "Faro") in facts
    assert ("David Marsh", "sues", "Cala") in facts


def test_coreference_tells_a_shared_surname_mention_by_mention(world, write) -> None:
    text = "Clara Pons habló. Mateu Pons calló. Pons critica a Faro. Pons demanda a Cala. Clara Pons y Mateu Pons."
    w = (
        write(text)
        .claim("Clara Pons", "supports", "Faro", kinds=(PERSON, ORG))
        .claim("Mateu Pons", "supports", "Faro", kinds=(PERSON, ORG))
    )
    w.claim("Pons@3>Clara Pons", "criticizes", "Faro", kinds=(PERSON, ORG))
    w.claim("Pons@4>Mateu Pons", "sues", "Cala", kinds=(PERSON, ORG))
    facts = world(w).facts
    assert ("Clara Pons", "criticizes", "Faro") in facts
    assert ("Mateu Pons", "sues", "Cala") in facts


@pytest.mark.parametrize(
    "text",
    ["Northern Tide Lines (NTL) opened Cala. NTL bought Faro.", "NTL bought Faro. Northern Tide Lines opened Cala."],
)
def test_acronym_joins_its_long_form(world, write, text: str) -> None:
    w = (
        write(text, "en")
        .claim("Northern Tide Lines", "owns", "Cala", kinds=(ORG, ORG))
        .claim("NTL", "acquires", "Faro", kinds=(ORG, ORG))
    )
    found = world(w)
    assert found.same("NTL", "Northern Tide Lines")
    assert found.one("NTL").name == "Northern Tide Lines"


def test_nickname_that_begins_a_surname(world, write) -> None:
    text = "Marta Quintanilla dirige Faro. Quint compró Cala."
    w = (
        write(text)
        .claim("Marta Quintanilla", "leads", "Faro", kinds=(PERSON, ORG))
        .claim("Quint", "acquires", "Cala", kinds=(PERSON, ORG))
    )
    assert world(w).same("Quint", "Marta Quintanilla")


def test_versions_are_things_of_their_own(world, write) -> None:
    text = "Orbea presenta Zeta, Zeta 3, Zeta 3.2 y Zeta 4."
    w = write(text)
    for name in ("Zeta", "Zeta 3", "Zeta 3.2", "Zeta 4"):
        w.claim("Orbea", "trains", name, kinds=(ORG, None))
    found = world(w)
    assert found.names == ["Orbea", "Zeta", "Zeta 3", "Zeta 3.2", "Zeta 4"]
    assert found.one("Zeta 3.2").iri.endswith("/zeta-3.2")
    assert {found.one(n).kind for n in ("Zeta", "Zeta 3", "Zeta 4")} == {Kind.SOFTWARE}


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


def test_place_does_not_take_its_council(world, write) -> None:
    text = "Ellery Council met. Orbea is based in Ellery."
    w = (
        write(text, "en")
        .claim("Orbea", "locatedIn", "Ellery@2", kinds=(ORG, PLACE))
        .claim("Ellery Council", "approves", "Orbea", kinds=(ORG, ORG))
    )
    found = world(w)
    assert not found.same("Ellery", "Ellery Council")
    assert found.one("Ellery").kind is PLACE


def test_a_name_for_two_kinds_of_thing_is_two_entities(world, write) -> None:
    text = "Vega nació en Cala. Vega nació en Faro. La sede está en Vega y el puerto en Vega."
    w = write(text)
    w.claim("Vega", "diedIn", "Cala").claim("Vega@2", "bornIn", "Faro").claim("sede", "locatedIn", "Vega@3").claim(
        "puerto", "locatedIn", "Vega@4"
    )
    kinds = {e.kind for e in world(w).entities.values() if e.name == "Vega"}
    assert kinds == {PERSON, PLACE}


def test_reference_follows_its_chain(world, write) -> None:
    text = "Ana Quirós llegó. La directora habló. La ejecutiva compró Faro."
    w = (
        write(text)
        .claim("Ana Quirós", "leads", "Faro", kinds=(PERSON, ORG))
        .claim("directora>Ana Quirós", "supports", "Faro")
    )
    w.claim("ejecutiva>directora", "acquires", "Faro")
    found = world(w)
    assert found.facts == {("Ana Quirós", p, "Faro") for p in ("leads", "supports", "acquires")}
    assert found.one("Ana Quirós").alt_names == ()


def test_references_in_a_circle_end(world, write) -> None:
    w = (
        write("La jefa y la dueña compran Faro.")
        .claim("jefa>dueña", "acquires", "Faro")
        .claim("dueña>jefa", "owns", "Faro")
    )
    assert len(world(w).claims) == 2


def test_role_description_is_a_person_of_its_own(world, write) -> None:
    w = write("El presidente de Orbea critica a Faro.").claim(
        "presidente de Orbea", "criticizes", "Faro", kinds=(PERSON, ORG)
    )
    found = world(w).one("presidente de Orbea")
    assert found.kind is PERSON
    assert found.iri.rpartition("-")[0].endswith("presidente-de-orbea")


def test_generic_nouns_do_not_merge_across_articles(world, write) -> None:
    a = write("Orbea organiza el evento.", iri="https://example.org/a").claim(
        "Orbea", "organizes", "evento", kinds=(ORG, None)
    )
    b = write("Faro organiza el evento.", iri="https://example.org/b").claim(
        "Faro", "organizes", "evento", kinds=(ORG, None)
    )
    assert world(a, b).names.count("evento") == 2


def test_concepts_and_full_names_merge_across_articles(world, write) -> None:
    a = write("Ana Quirós invierte en robótica.", iri="https://example.org/a").claim(
        "Ana Quirós", "investsIn", "robótica", kinds=(PERSON, Kind.CONCEPT)
    )
    b = write("Ana Quirós critica robótica.", iri="https://example.org/b").claim(
        "Ana Quirós", "criticizes", "robótica", kinds=(PERSON, Kind.CONCEPT)
    )
    found = world(a, b)
    assert found.names == ["Ana Quirós", "robótica"]
    assert {article for article, *_ in found.mentions(found.one("Ana Quirós").iri)} == {
        "https://example.org/a",
        "https://example.org/b",
    }


def test_bare_surname_of_another_article_is_only_a_candidate(world, write) -> None:
    a = write("Ana Quirós dirige Faro.", iri="https://example.org/a").claim(
        "Ana Quirós", "leads", "Faro", kinds=(PERSON, ORG)
    )
    b = write("Quirós dirige Cala.", iri="https://example.org/b").claim("Quirós", "leads", "Cala", kinds=(PERSON, ORG))
    found = world(a, b)
    assert not found.same("Ana Quirós", "Quirós")
    assert [why for _, _, why in found.candidates] == ["a surname alone"]


def test_acronym_explained_in_another_article_merges(world, write) -> None:
    a = write("Northern Tide Lines (NTL) owns Faro.", "en", iri="https://example.org/a")
    a.claim("Northern Tide Lines", "owns", "Faro", kinds=(ORG, ORG)).claim("NTL", "owns", "Faro", kinds=(ORG, ORG))
    b = write("NTL bought Cala.", "en", iri="https://example.org/b").claim("NTL", "acquires", "Cala", kinds=(ORG, ORG))
    assert world(a, b).names == ["Cala", "Faro", "Northern Tide Lines"]


def test_languages_meet_in_the_gazetteer(world, write) -> None:
    a = write("Orbea invierte en la IA en Estados Unidos.", iri="https://example.org/a")
    a.claim("Orbea", "investsIn", "IA", kinds=(ORG, None)).claim(
        "Orbea", "locatedIn", "Estados Unidos", kinds=(ORG, PLACE)
    )
    b = write("Orbea invests in artificial intelligence in the United States.", "en", iri="https://example.org/b")
    b.claim("Orbea", "investsIn", "artificial intelligence", kinds=(ORG, None)).claim(
        "Orbea", "locatedIn", "United States", kinds=(ORG, PLACE)
    )
    found = world(a, b, gazetteer=load_gazetteer())
    assert found.same("IA", "artificial intelligence")
    assert found.same("Estados Unidos", "United States")
    assert found.one("IA").kind is Kind.CONCEPT
    assert found.one("Orbea").lang == ""


def test_slug_shared_by_two_things_gets_a_hash(world, write) -> None:
    text = "Vega nació en Cala. Vega nació en Faro. La sede está en Vega y el puerto en Vega."
    w = write(text)
    w.claim("Vega", "diedIn", "Cala").claim("Vega@2", "bornIn", "Faro").claim("sede", "locatedIn", "Vega@3").claim(
        "puerto", "locatedIn", "Vega@4"
    )
    iris = [e.iri for e in world(w).entities.values() if e.name == "Vega"]
    assert len(set(iris)) == 2


def test_times_and_quantities_are_normalised(world, write) -> None:
    text = "Orbea pagó 3 millones de euros ayer. Faro existe desde 2018. El coste fue de 3 millones de euros."
    w = write(text)
    w.claim("Orbea", "costs", Value(w.span("3 millones de euros"), "3 millones de euros"), time="ayer").claim(
        "Faro", "owns", "Orbea", time="2018"
    )
    first, second = world(w).claims
    assert isinstance(first.object, Value)
    assert first.object.normalized == "3000000 EUR"
    assert first.claim.object == first.object
    assert first.claim.time is not None
    assert first.claim.time.normalized == "2024-09-17"
    assert second.claim.time is not None
    assert second.claim.time.normalized == "2018/.."


def test_a_post_is_no_quantity(world, write) -> None:
    w = write("Ana Quirós es una de las jefas de Faro.")
    w.claim("Ana Quirós", "holdsPosition", Value(w.span("una de las jefas"), "una de las jefas"))
    (claim,) = world(w).claims
    assert isinstance(claim.object, Value)
    assert claim.object.normalized == ""


def test_place_of_a_claim_is_the_place_itself(world, write) -> None:
    text = "Orbea presenta Zeta en Cala. Faro está en Cala."
    w = write(text).claim("Orbea", "presents", "Zeta", place="Cala").claim("Faro", "locatedIn", "Cala@2")
    found = world(w)
    assert next(c.place for c in found.claims if c.place) == found.one("Cala").iri


def test_no_claim_is_made_by_what_is_known(world, write) -> None:
    w = write("Meta presenta Zeta.").claim("Meta", "presents", "Zeta")
    assert len(world(w, gazetteer=load_gazetteer()).claims) == 1


def test_claim_of_a_thing_and_itself_is_dropped(world, write) -> None:
    w = write("Ana Quirós critica a Quirós.").claim("Ana Quirós", "criticizes", "Quirós@2", kinds=(PERSON, PERSON))
    assert world(w).claims == ()


def corpus(write: Callable, size: int, claims: int) -> list:
    people = ["Ana Quirós", "Clara Pons", "Mateu Pons", "David Marsh", "Quirós", "Pons", "Marsh"]
    firms = [
        "Orbea Semiconductores",
        "Orbea",
        "Northern Tide Lines",
        "NTL",
        "Faro",
        "Zeta 3",
        "Zeta 3.2",
        "acuerdo",
        "robótica",
    ]
    made = []
    for n in range(size):
        rng = random.Random(n)
        rows = [
            (rng.choice(people), rng.choice(["leads", "criticizes", "acquires"]), rng.choice(firms))
            for _ in range(claims)
        ]
        text = " ".join(f"{s} {p} {o}." for s, p, o in rows)
        w = write(text, iri=f"https://example.org/{n}")
        seen: dict[str, int] = {}
        for s, p, o in rows:
            w.claim(s, p, o, kinds=(PERSON, None if o[0].islower() else ORG))
            seen[s] = seen.get(s, 0) + 1
        made.append(w.pair)
    return made


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_order_of_the_articles_does_not_matter(write, seed: int) -> None:
    articles = corpus(write, 8, 6)
    shuffled = articles[:]
    random.Random(seed).shuffle(shuffled)
    ontology, gazetteer = load_ontology(), Gazetteer()
    found = []
    for given_order in (articles, shuffled):
        with resolve(given_order, ontology=ontology, gazetteer=gazetteer) as resolution:
            told = sorted(resolution.articles(), key=lambda a: a.cleaned.article.iri)
            found.append((list(resolution.entities()), told, list(resolution.candidates())))
    assert found[0] == found[1]


def test_many_articles_resolve_in_seconds(write) -> None:
    articles = corpus(write, 200, 30)
    start = time.process_time()
    with resolve(articles, ontology=load_ontology()) as resolution:
        assert sum(1 for _ in resolution.articles()) == 200
    assert time.process_time() - start < 10


def test_a_short_name_in_brackets_takes_the_full_name_and_its_kind(world, write) -> None:
    w = write("Lo anunció la Federación de Pescadores del Sur (Fepesur). Fepesur se reunió con Ana Soto.")
    w.claim("Fepesur@2", "meetsWith", "Ana Soto", kinds=(Kind.PERSON, Kind.PERSON))
    found = world(w)
    assert found.one("Fepesur").name == "Federación de Pescadores del Sur"
    assert found.one("Fepesur").kind is Kind.ORGANIZATION


def test_a_party_in_brackets_is_no_short_name_of_its_member(world, write) -> None:
    w = write("Ana Soto Vidal (PLR) criticó la norma. PLR apoya a Cala.")
    w.claim("Ana Soto Vidal", "criticizes", "norma").claim("PLR@2", "supports", "Cala")
    assert not world(w).same("PLR", "Ana Soto Vidal")


def test_full_and_short_name_of_two_articles_are_one(world, write) -> None:
    a = write(
        "La Federación de Pescadores del Sur (Fepesur) protesta. Fepesur criticó la norma.", iri="https://example.org/a"
    )
    a.claim("Fepesur@2", "criticizes", "norma")
    b = write("La Federación de Pescadores del Sur apoya a Cala.", iri="https://example.org/b")
    b.claim("Federación de Pescadores del Sur", "supports", "Cala")
    assert world(a, b).same("Fepesur", "Federación de Pescadores del Sur")


def test_a_named_person_is_not_what_a_description_was_thought_to_mean(world, write) -> None:
    w = write("Renovación Litoral pierde. La exministra de Puertos Elena Vidal advirtió del resultado.")
    w.claim("exministra de Puertos Elena Vidal>Renovación Litoral", "warnsAbout", "resultado")
    w.claim("Renovación Litoral", "criticizes", "resultado")
    found = world(w)
    assert found.one("Elena Vidal").kind is Kind.PERSON
    assert not found.same("Elena Vidal", "Renovación Litoral")


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


def test_an_epithet_means_the_one_institution_it_fits(world, write) -> None:
    w = write("El Senado de Ardania aprobó la norma. La Cámara Alta criticó el plan.")
    w.claim("Senado de Ardania", "approves", "norma").claim("Cámara Alta", "criticizes", "plan")
    assert world(w).same("Senado de Ardania", "Cámara Alta")


def test_each_mention_says_why_it_is_taken_for_its_entity(world, write) -> None:
    w = write("Ana Soto fundó Velmar. Soto criticó la norma. ANA SOTO apoya el plan.")
    for who, what in (("Ana Soto", "Velmar"), ("Soto@2", "norma"), ("ANA SOTO", "plan")):
        w.claim(who, "criticizes", what, kinds=(Kind.PERSON, None))
    found = world(w)
    mentions = found.mentions(found.one("Ana Soto").iri)
    reasons = {span.quote(w.article.text): why.value for _, span, why in mentions}
    assert reasons == {"Ana Soto": "byName", "Soto": "byShortForm", "ANA SOTO": "bySpelling"}


def test_the_country_in_brackets_is_not_the_town(world, write) -> None:
    w = write("Velmar abre en Santa Cruz (EE UU). EE UU aprobó la norma.")
    w.claim("Velmar", "locatedIn", "Santa Cruz", kinds=(ORG, PLACE)).claim("EE UU@2", "approves", "norma")
    assert not world(w, gazetteer=load_gazetteer()).same("Santa Cruz", "EE UU")


def versions(found) -> set[tuple[str, str]]:
    return {(s, o) for s, p, o in found.facts if p == "versionOf"}


def test_versions_are_linked_to_their_family(world, write) -> None:
    w = write("Velmar presentó Zeta en mayo. Velmar entrenó Zeta 3 y Zeta 4 con chips.")
    w.claim("Velmar", "trains", "Zeta", kinds=(ORG, Kind.SOFTWARE)).claim(
        "Velmar", "trains", "Zeta 3", kinds=(ORG, Kind.SOFTWARE)
    )
    w.claim("Velmar", "trains", "Zeta 4", kinds=(ORG, Kind.SOFTWARE))
    found = world(w)
    assert versions(found) == {("Zeta 3", "Zeta"), ("Zeta 4", "Zeta")}
    (claim,) = [
        c.claim for c in found.claims if c.claim.subject.text == "Zeta 3" and c.claim.extractor == "kg.versions"
    ]
    evidence = claim.evidence
    assert [span.quote(w.article.text) for span in (evidence.subject, evidence.cue, evidence.object)] == [
        "Zeta 3",
        "3",
        "Zeta",
    ]


def test_a_version_alone_makes_no_family_and_a_year_no_version(world, write) -> None:
    w = write("Velmar entrenó Zeta 3. Ana Soto acudió a Cala 2024 y a Cala.")
    w.claim("Velmar", "trains", "Zeta 3", kinds=(ORG, Kind.SOFTWARE))
    w.claim("Ana Soto", "participatesIn", "Cala 2024", kinds=(PERSON, Kind.EVENT)).claim(
        "Ana Soto", "participatesIn", "Cala@2", kinds=(PERSON, Kind.EVENT)
    )
    assert versions(world(w)) == set()


def test_a_version_of_another_article_is_linked(world, write) -> None:
    a = write("Velmar entrenó Zeta.", iri="https://example.org/a").claim(
        "Velmar", "trains", "Zeta", kinds=(ORG, Kind.SOFTWARE)
    )
    b = write("Velmar entrenó Zeta 3.", iri="https://example.org/b").claim(
        "Velmar", "trains", "Zeta 3", kinds=(ORG, Kind.SOFTWARE)
    )
    assert versions(world(a, b)) == {("Zeta 3", "Zeta")}


@pytest.mark.parametrize(
    ("text", "lang", "full", "short"),
    [
        ("Grupo Zarza compró Faro. Zarza apoya el plan.", "es", "Grupo Zarza", "Zarza@2"),
        (
            "The non-profit Seawright bought Faro. Seawright backs the plan.",
            "en",
            "non-profit Seawright",
            "Seawright@2",
        ),
        ("Zarza Ports bought Faro. Zarza backs the plan.", "en", "Zarza Ports", "Zarza@2"),
    ],
)
def test_a_class_or_suffix_beside_a_name_is_no_other_thing(world, write, text, lang, full, short) -> None:
    w = write(text, lang)
    w.claim(full, "acquires", "Faro", kinds=(ORG, ORG)).claim(short, "supports", "plan", kinds=(ORG, None))
    subjects = {c.subject for c in world(w).claims}
    assert len(subjects) == 1


def test_the_town_in_a_phrase_is_not_the_phrase(world, write) -> None:
    w = write("La startup de Zarza compró Faro. Zarza apoya el plan.")
    w.claim("startup de Zarza", "acquires", "Faro").claim("Zarza@2", "supports", "plan", kinds=(PLACE, None))
    assert len({c.subject for c in world(w).claims}) == 2


def test_a_class_is_not_what_was_met_before(world, write) -> None:
    w = write("Ana Quirós es una actriz belga. La actriz Eva Lind calló. El dueño de la aerolínea Orbea calló.")
    w.claim("Ana Quirós", "isA", "actriz belga", kinds=(PERSON, Kind.CONCEPT))
    w.claim("Eva Lind", "isA", "actriz@2", kinds=(PERSON, Kind.CONCEPT))
    w.claim("Eva Lind", "isA", "dueño de la aerolínea Orbea", kinds=(PERSON, Kind.CONCEPT))
    w.claim("Eva Lind", "owns", "Orbea", kinds=(PERSON, ORG))
    found = world(w)
    assert {"actriz belga", "actriz", "dueño de la aerolínea Orbea", "Orbea"} <= set(found.names)


def test_a_phrase_is_not_the_name_within_it(world, write) -> None:
    w = write("La web de la revista Orbea calló. La firma Orbea compró Faro. Habló el hijo del actor Luis Quirós.")
    w.claim("web de la revista Orbea", "criticizes", "Faro", kinds=(None, ORG))
    w.claim("firma Orbea", "acquires", "Faro", kinds=(None, ORG)).claim("Orbea@2", "owns", "Faro", kinds=(ORG, ORG))
    w.claim("hijo del actor Luis Quirós", "criticizes", "Faro", kinds=(None, ORG))
    found = world(w)
    assert {"web de la revista Orbea", "hijo del actor Luis Quirós", "Orbea"} <= set(found.names)
    assert "firma Orbea" not in found.names
