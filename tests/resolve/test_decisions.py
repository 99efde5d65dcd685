import pytest

from kg.errors import CurationError
from kg.model import Kind, ResolvedClaim
from kg.resolve import parse_curation

ORG, PERSON = Kind.ORGANIZATION, Kind.PERSON


def pieces(write):
    a = write("Marta Quirós y Quint dirigen Vega.", iri="https://example.org/a")
    a.claim("Marta Quirós", "leads", "Vega", kinds=(PERSON, ORG)).claim("Quint", "leads", "Vega", kinds=(PERSON, ORG))
    b = write("Faro compra Vega en Cala.", iri="https://example.org/b")
    b.claim("Faro", "acquires", "Vega", kinds=(ORG, ORG)).claim("Vega", "partnersWith", "Cala", kinds=(ORG, None))
    return a, b


def test_merge(world, write) -> None:
    found = world(*pieces(write), curation=parse_curation("merge Quint = Marta Quirós"))
    assert found.same("Quint", "Marta Quirós")
    assert found.one("Quint").name == "Marta Quirós"


def test_split_by_source(world, write) -> None:
    found = world(*pieces(write), curation=parse_curation("split Vega in b.txt"))
    both = [e for e in found.entities.values() if e.name == "Vega"]
    assert sorted({a for a, *_ in found.mentions(e.iri)} == {"https://example.org/b"} for e in both) == [False, True]
    assert {c.object for c in found.claims if c.article.endswith("/a")} < {e.iri for e in both}


@pytest.mark.parametrize(
    ("where", "why"),
    [("c.txt", "'c.txt' does not mention it"), ("nowhere.txt", "'nowhere.txt' does not mention it")],
)
def test_a_split_where_there_is_nothing_to_split_is_idle(world, write, where, why) -> None:
    other = write("Sol compra Luna.", iri="https://example.org/c").claim("Sol", "acquires", "Luna")
    found = world(*pieces(write), other, curation=parse_curation(f"split Vega in {where}"))
    assert [reason for _, reason in found.idle] == [why]
    assert found.one("Vega")


def test_rename_keeps_the_iri_and_the_old_name(world, write) -> None:
    found = world(*pieces(write), curation=parse_curation("rename Faro = Faro Viejo"))
    assert found.one("Faro Viejo").iri.endswith("/faro")
    assert found.same("Faro", "Faro Viejo")


def test_kind(world, write) -> None:
    assert world(*pieces(write), curation=parse_curation("kind Cala = Place")).one("Cala").kind is Kind.PLACE


def test_reject(world, write) -> None:
    def claim_iri(claim: ResolvedClaim) -> str:
        return "claim:" + claim.claim.subject.text

    found = world(*pieces(write), curation=parse_curation("reject claim:Faro"), claim_iri=claim_iri)
    assert "Faro" not in found.names
    assert len(found.claims) == 3


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        (" = Faro | acquires | Vega | Faro compra Vega en Cala.", True),
        (" = Faro | acquires | Vega | Faro compra Vega.", False),
        ("", False),
    ],
)
def test_a_rejection_holds_when_the_claim_gets_another_iri(world, write, words, gone) -> None:
    lines = parse_curation(f"reject claim:old{words}")
    found = world(*pieces(write), curation=lines, claim_iri=lambda claim: f"claim:new:{claim.claim.subject.text}")
    assert ("Faro" not in found.names) is gone
    assert found.curated == ((f"reject claim:old{words}",) if gone else ())


def test_the_words_of_a_rejected_claim_are_told(world, write) -> None:
    lines = parse_curation("reject claim:Faro")
    found = world(*pieces(write), curation=lines, claim_iri=lambda claim: f"claim:{claim.claim.subject.text}")
    assert found.curated == ("reject claim:Faro = Faro | acquires | Vega | Faro compra Vega en Cala.",)


def test_reject_needs_to_know_claims(world, write) -> None:
    with pytest.raises(CurationError, match="cannot be rejected"):
        world(*pieces(write), curation=parse_curation("reject claim:1"))


def test_instruction_without_its_thing_is_idle(world, write) -> None:
    lines = parse_curation("merge Nadie = Faro\nkind Faro = Place\nsplit Faro in b.txt\nreject claim:1")
    found = world(*pieces(write), curation=lines, claim_iri=lambda claim: "claim:2")
    assert found.curated == ("kind Faro = Place",)
    assert [line for line, _ in found.idle] == ["merge Nadie = Faro", "split Faro in b.txt", "reject claim:1"]


def test_ambiguous_name_asks_for_the_iri(world, write) -> None:
    found = world(*pieces(write), curation=parse_curation("split Vega in b.txt\nkind Vega = Place"))
    assert "give the IRI" in found.idle[0][1]


def test_instructions_apply_in_their_order(world, write) -> None:
    """A claim is rejected by the IRI that it had when the line was written, before a later merge."""

    def claim_iri(claim: ResolvedClaim) -> str:
        return f"claim:{claim.claim.evidence.subject.start}:{claim.subject.rpartition('/')[2]}"

    lines = "reject claim:15:quint\nmerge Quint = Marta Quirós\nrename Marta Quirós = Marta Q.\nkind Marta Q. = Person"
    found = world(*pieces(write), curation=parse_curation(lines), claim_iri=claim_iri)
    assert found.idle == ()
    assert [c.claim.subject.text for c in found.claims] == ["Marta Quirós", "Faro", "Vega"]


def test_a_merge_reaches_mentions_and_leaves_no_claim_of_a_thing_and_itself(world, write) -> None:
    found = world(*pieces(write), curation=parse_curation("merge Faro = Vega"))
    assert ("Vega", "acquires", "Vega") not in found.facts
    whys = {(why.value, article[-1]) for article, _, why in found.mentions(found.one("Vega").iri)}
    assert whys >= {("byCuration", "b"), ("byName", "a"), ("byName", "b")}
