"""Which spellings of an article are names of one thing."""

import pytest

from kg.model import Kind
from kg.resolve import load_gazetteer

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


@pytest.mark.parametrize(
    "text",
    ["Northern Tide Lines (NTL) opened Cala. NTL bought Faro.", "NTL bought Faro. Northern Tide Lines opened Cala."],
)
def test_acronym_joins_its_long_form(world, write, text):
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


def test_a_party_in_brackets_is_no_short_name_of_its_member(world, write) -> None:
    w = write("Ana Soto Vidal (PLR) criticó la norma. PLR apoya a Cala.")
    w.claim("Ana Soto Vidal", "criticizes", "norma").claim("PLR@2", "supports", "Cala")
    assert not world(w).same("PLR", "Ana Soto Vidal")


def test_an_epithet_means_the_one_institution_it_fits(world, write) -> None:
    w = write("El Senado de Ardania aprobó la norma. La Cámara Alta criticó el plan.")
    w.claim("Senado de Ardania", "approves", "norma").claim("Cámara Alta", "criticizes", "plan")
    assert world(w).same("Senado de Ardania", "Cámara Alta")


def test_the_country_in_brackets_is_not_the_town(world, write) -> None:
    w = write("Velmar abre en Santa Cruz (EE UU). EE UU aprobó la norma.")
    w.claim("Velmar", "locatedIn", "Santa Cruz", kinds=(ORG, PLACE)).claim("EE UU@2", "approves", "norma")
    assert not world(w, gazetteer=load_gazetteer()).same("Santa Cruz", "EE UU")


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


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Faro-Norte creció. Faro Norte cayó.", "Faro-Norte", "Faro Norte"),
        ("Naviera Órbea creció. Naviera Orbea cayó.", "Naviera Órbea", "Naviera Orbea"),
    ],
)
def test_hyphens_and_accents_make_no_other_thing(world, write, text, one, other) -> None:
    w = write(text).claim(one, "owns", "creció", kinds=(ORG, None)).claim(other, "owns", "cayó", kinds=(ORG, None))
    assert world(w).same(one, other)


def test_another_gender_is_another_person(world, write) -> None:
    text = "Helen Marsh left Faro. Mr Marsh sued Cala."
    w = write(text, "en").claim("Helen Marsh", "criticizes", "Faro", kinds=(PERSON, ORG))
    w.claim("Mr Marsh", "sues", "Cala", kinds=(PERSON, ORG))
    assert not world(w).same("Helen Marsh", "Marsh")


@pytest.mark.parametrize(("kind", "same"), [(None, True), (Kind.SOFTWARE, False)])
def test_a_product_is_not_the_firm_called_after_it(world, write, kind, same) -> None:
    w = write("Orbea Pradera creció. Gustó Orbea.").claim("Orbea Pradera", "owns", "creció", kinds=(ORG, None))
    w.claim("Orbea@2", "uses", "Gustó", kinds=(kind, None))
    found = world(w)
    assert (len([e for e in found.entities.values() if "Orbea" in e.name]) == 1) is same


@pytest.mark.parametrize(
    ("text", "longer"),
    [
        ("Ana Teresa Ruiz creció. ATR cayó.", ("Ana Teresa Ruiz",)),  # the initials of a person
        (
            "Norte Tierra Libre creció. Nueva Tierra Libre subió. NTL cayó.",
            ("Norte Tierra Libre", "Nueva Tierra Libre"),
        ),
    ],
)
def test_letters_that_may_be_short_for_several_or_for_a_person_join_none(world, write, text, longer) -> None:
    kind = PERSON if longer[0].startswith("Ana") else ORG
    w = write(text)
    for name in longer:
        w.claim(name, "owns", "creció", kinds=(kind, None))
    short = text.split()[-2]
    found = world(w.claim(short, "owns", "cayó", kinds=(ORG, None)))
    assert not any(found.same(short, name) for name in longer)


def test_a_slip_makes_no_person_of_a_firm(world, write) -> None:
    w = write("Marta Quintana dirige Faro. Quintano compró Cala.")
    w.claim("Marta Quintana", "leads", "Faro", kinds=(PERSON, ORG))
    w.claim("Quintano", "acquires", "Cala", kinds=(ORG, ORG))
    assert not world(w).same("Marta Quintana", "Quintano")


def test_a_surname_that_coreference_told_is_that_persons(world, write) -> None:
    text = "Clara Pons y Mateu Pons discuten. Pons critica a Cala."
    w = write(text).claim("Clara Pons", "meetsWith", "Mateu Pons", kinds=(PERSON, PERSON))
    w.claim("Pons@3", "criticizes", "Cala", kinds=(PERSON, ORG))
    told = write(text).claim("Clara Pons", "meetsWith", "Mateu Pons", kinds=(PERSON, PERSON))
    told.claim("Pons@3>Mateu Pons", "criticizes", "Cala", kinds=(PERSON, ORG))
    assert ("Pons", "criticizes", "Cala") in world(w).facts
    assert ("Mateu Pons", "criticizes", "Cala") in world(told).facts
