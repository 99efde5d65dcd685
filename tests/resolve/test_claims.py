"""Of which things claims are, and their times and quantities as standards write them."""

from kg.model import Kind, Value

PERSON = Kind.PERSON


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


def test_claim_of_a_thing_and_itself_is_dropped(world, write) -> None:
    w = write("Ana Quirós critica a Quirós.").claim("Ana Quirós", "criticizes", "Quirós@2", kinds=(PERSON, PERSON))
    assert world(w).claims == ()
