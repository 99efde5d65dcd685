"""What a definite description says by itself."""

import pytest


def test_an_age_stands_for_a_person(read):
    text = "Maddie Rowe beat Paul Bauer. The 19-year-old from Perth praised Velmar."
    assert ("Maddie Rowe", "supports", "Velmar") in read(text, "en").facts


def test_an_object_without_the_preposition_of_people_is_nobody(read):
    text = "El disco se inspira en Ana Ruiz. La canción alcanzó el número uno."
    assert not [f for f in read(text, "es").facts if f[1] == "alcanzar" and f[2] == "Ana Ruiz"]


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("es", "Velmar vendió Trama. Ana Ruiz dirige al grupo de investigadores.", "grupo de investigadores"),
        ("es", "Velmar vendió Trama. Ana Ruiz dirige al grupo.", "Velmar"),
    ],
)
def test_a_body_told_by_who_is_in_it_is_none_named_before(read, lang, text, group):
    assert {o for s, r, o in read(text, lang).facts if (s, r) == ("Ana Ruiz", "leads")} == {group}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("La empresa Velmar creció. La firma de un convenio abrirá la fábrica.", "abrir"),
        ("Luis Gil dirige Velmar. El grupo de trabajo presentó un informe.", "presents"),
    ],
)
def test_what_a_body_is_for_tells_it_from_a_firm_named_before(read, text, relation):
    doers = {f[0] for f in read(text, "es").facts if f[1] == relation}
    assert doers
    assert "Velmar" not in doers


def test_a_firm_told_by_its_trade_may_be_the_one_named_before(read):
    text = "La aseguradora Velmar creció. La compañía de seguros compró la firma Trama."
    assert ("Velmar", "acquires", "Trama") in read(text, "es").facts


def test_one_of_several_so_called_is_not_told_by_an_adjective(read):
    text = "El Grupo Norte y el Grupo Sur debatieron. El grupo proponente criticó la ley."
    assert {f[0] for f in read(text, "es").facts if f[1] == "criticizes"} == {"grupo proponente"}


def test_a_noun_with_a_name_before_it_is_no_other_thing(read):
    text = "Velmar developed a test called Orbe. Hospitals use the CA125 test."
    assert ("Hospitals", "uses", "Orbe") not in read(text, "en").facts
