"""One article settled by what all articles together decided."""

from kg.model import Identification, Kind, Span
from kg.resolve.verdict import Verdict, settle
from kg.scratch import save

VELMAR, TRAMA, ZETA = ("https://example.org/id/" + name for name in ("velmar", "trama", "zeta"))


def things(*rows):
    """Number the things: which entity each is, whether a claim is about it, and where it stands."""
    return tuple(
        (n, iri, iri if used else None, "", save([[s.start, s.end, Identification.NAME.value] for s in spans]))
        for n, (iri, used, spans) in enumerate(rows)
    )


def verdict(w, *rows, ends, families=()):
    return settle(*w.pair, Verdict(save(ends), things(*rows), dict(families)))


def test_claims_and_mentions_get_the_iris_that_were_decided(write):
    w = write("Velmar compró Trama. Cala creció.").claim("Velmar", "acquires", "Trama")
    found = verdict(
        w, (VELMAR, True, [Span(0, 6)]), (TRAMA, True, [Span(14, 19)]), ("cala", False, [Span(21, 25)]),
        ends=[[0, 1, None, [], False]],
    )  # fmt: skip
    (claim,) = found.claims
    assert (claim.subject, claim.object, claim.speaker) == (VELMAR, TRAMA, None)
    assert found.mentions == ((TRAMA, Span(14, 19), Identification.NAME), (VELMAR, Span(0, 6), Identification.NAME))


def test_a_claim_of_what_turned_out_to_be_one_thing_is_none(write):
    w = write("Velmar compró Trama.").claim("Velmar", "acquires", "Trama")
    rows = [(VELMAR, True, [Span(0, 6)]), (VELMAR, True, [Span(14, 19)])]
    assert verdict(w, *rows, ends=[[0, 1, None, [], False]]).claims == ()


def test_a_version_is_told_where_a_claim_mentions_it(write):
    w = write("Velmar presentó Zeta 3.").claim("Velmar", "presents", "Zeta 3", kinds=(None, Kind.SOFTWARE))
    rows = [(VELMAR, True, [Span(0, 6)]), (ZETA + "-3", True, [Span(16, 22)])]
    found = verdict(w, *rows, ends=[[0, 1, None, [], False]], families={ZETA + "-3": (ZETA, "Zeta")}.items())
    assert [(c.subject, c.object) for c in found.claims if c.claim.extractor == "kg.versions"] == [(ZETA + "-3", ZETA)]
