import random
import time
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Kind
from kg.ontology import load_ontology
from kg.resolve import Gazetteer, load_gazetteer, resolve

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_no_claim_is_made_by_what_is_known(world, write) -> None:
    w = write("Meta presenta Zeta.").claim("Meta", "presents", "Zeta")
    assert len(world(w, gazetteer=load_gazetteer()).claims) == 1


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
        for s, p, o in rows:
            w.claim(s, p, o, kinds=(PERSON, None if o[0].islower() else ORG))
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
    entities, told, _ = found[0]
    ends = {end for article in told for c in article.claims for end in (c.subject, c.object)}
    assert {entity.iri for entity in entities} == ends


def test_many_articles_resolve_in_seconds(write) -> None:
    articles = corpus(write, 200, 30)
    start = time.process_time()
    with resolve(articles, ontology=load_ontology()) as resolution:
        assert sum(1 for _ in resolution.articles()) == 200
    assert time.process_time() - start < 10
