"""A group whose members are named right behind it: they act, not the group."""

import pytest

MEMBERS = [
    ("es", "Los inversores, entre ellos Velmar y Trama, compraron Orbe.", "acquires"),
    ("es", "Varias empresas, incluidas Velmar y Trama, criticaron a Orbe.", "criticizes"),
    ("es", "Los socios Velmar y Trama compraron Orbe.", "acquires"),
    ("es", "Las empresas del país, como Velmar o Trama, criticaron a Orbe.", "criticizes"),
    ("en", "Investors including Velmar and Trama bought Orbe.", "acquires"),
    ("en", "Investors such as Velmar and Trama bought Orbe.", "acquires"),
    ("en", "The partners, Velmar and Trama, bought Orbe.", "acquires"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), MEMBERS, ids=[t for _, t, _ in MEMBERS])
def test_members_stand_for_their_group(read, lang, text, relation):
    facts = read(text, lang).facts
    assert {(s, o) for s, r, o in facts if r == relation} == {("Velmar", "Orbe"), ("Trama", "Orbe")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Los vecinos de Velmar criticaron a Orbe."),
        ("es", "El alcalde y los vecinos, según Velmar, criticaron a Orbe."),
        ("en", "Neighbours of Velmar criticised Orbe."),
        ("en", "Two neighbours, Velmar said, criticised Orbe."),
    ],
)
def test_a_name_that_is_no_member_does_not_act(read, lang, text):
    assert ("Velmar", "criticizes", "Orbe") not in read(text, lang).facts


def test_two_posts_of_one_person_do_one_thing(read):
    facts = read("El presidente del Gobierno y líder de Avance, Juan Martos, criticó a Velmar.", "es").facts
    assert {s for s, relation, _ in facts if relation == "criticizes"} == {"Juan Martos"}


def test_two_people_with_posts_do_it_both(read):
    facts = read("El alcalde y la rectora criticaron a Velmar.", "es").facts
    assert {s for s, relation, _ in facts if relation == "criticizes"} == {"alcalde", "rectora"}


GROUPS = [
    (
        "en",
        "Velmar has raised $300 million from investors including Orbe Capital and Trama.",
        {"Orbe Capital", "Trama"},
    ),
    ("en", "Velmar was bought by rivals such as Orbe and Trama.", {"Orbe", "Trama"}),
    ("es", "Velmar fue fundada por los hermanos Ana y Luis Pardo.", {"Ana", "Luis Pardo"}),
]


@pytest.mark.parametrize(("lang", "text", "members"), GROUPS, ids=[t for _, t, _ in GROUPS])
def test_what_a_group_does_its_members_do(read, lang, text, members):
    assert {s for s, r, _ in read(text, lang).facts if r in {"investsIn", "acquires", "founded"}} == members
