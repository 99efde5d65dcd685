"""How a dataset's claims are read: alike ones together, and none without its ends."""

import pytest
from pyoxigraph import RdfFormat, Store

from kg.analyse import edges, to_networkx
from kg.errors import StoreError
from tests.analyse.build import KITES, PREFIXES, iri, make_store


def test_claims_of_one_kind_share_an_edge() -> None:
    found = {(e.polarity, e.modality, e.speaker): e for e in edges(to_networkx(make_store(*KITES[:3])))}
    assert len(found) == 2
    own = found["affirmed", "certain", ""]
    assert own.articles == (iri("a1"), iri("a2"))
    assert own.quotes == ("Acme makes the Kite.", "The Kite is Acme's.")
    assert own.confidence == 0.8
    assert own.asserted
    said = found["affirmed", "possible", iri("Rita")]
    assert (said.time, said.asserted) == ("2026-03", False)


def test_a_claim_without_object_is_refused() -> None:
    store = Store()
    store.load(
        (PREFIXES + "id:a { id:c a kg:Claim ; rdf:subject id:x ; rdf:predicate kg:uses . }").encode(),
        format=RdfFormat.TRIG,
    )
    with pytest.raises(StoreError, match="has no subject, predicate or object"):
        to_networkx(store)
