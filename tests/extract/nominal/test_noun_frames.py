"""What the senses of a describing noun tell of its bearer and of what fills their other slot."""

import pytest


def test_a_field_is_nobodys_employer(read):
    found = read("Marina Gil, directora de comunicación, lo negó.", "es").relations
    assert "holdsPosition" in found
    assert not found & {"leads", "worksFor"}
    assert "leads" in read("Marina Gil, directora de la empresa eléctrica, lo negó.", "es").relations


def test_who_leads_a_part_does_not_lead_the_whole(read):
    facts = read("Ana Ruiz, jefa de la Unidad Central en la Policía de Lugo, habló.", "es").facts
    assert ("Ana Ruiz", "leads", "Unidad Central") in facts
    assert ("Ana Ruiz", "leads", "Policía de Lugo") not in facts


def test_by_way_of_is_no_part(read):
    assert "partOf" not in read("Las críticas por parte de Velmar siguen.", "es").relations
    assert "partOf" in read("La planta, parte de Velmar, cerró.", "es").relations


def test_numbers_of_dead_do_not_die(read):
    assert "diedIn" not in read("La cifra de fallecidos en Lugo subió.", "es").relations
    assert "diedIn" in read("La escritora Ana Ruiz, fallecida en Lugo, publicó dos novelas.", "es").relations


def test_a_field_is_no_employer_but_what_follows_it_may_be(read):
    told = {r for _, r, _ in read("Luis Gil, catedrático de Derecho Penal, dimitió.", "es").facts}
    assert "holdsPosition" in told
    assert "worksFor" not in told
    facts = read("Ana Ruiz, profesora de Química de la Universidad de Vigo, dimitió.", "es").facts
    assert {o for _, r, o in facts if r == "worksFor"} == {"Universidad de Vigo"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz, responsable de organización, calló."),
        ("es", "Velmar fichó a Ana Ruiz como responsable de ventas."),
        ("en", "Ann Weiss, head of research, was silent."),
    ],
)
def test_what_a_post_is_for_is_not_led(read, lang, text):
    assert "leads" not in read(text, lang).relations


def test_what_sort_of_supplier_is_nobody_supplied(read):
    assert "supplies" not in read("Velmar, an IT supplier, left.", "en").relations


@pytest.mark.parametrize(
    ("lang", "text", "leads"),
    [
        ("es", "La directora de investigación de Velmar, Ana Ruiz, dimitió.", False),
        ("es", "El gerente de sistemas del Consejo Norte, Luis Gil, dimitió.", False),
        ("es", "La directora de Velmar, Ana Ruiz, dimitió.", True),
        ("es", "El presidente de la filial de Velmar, Luis Gil, dimitió.", True),
        ("en", "The head of research at Velmar, Ann Weiss, resigned.", False),
        ("en", "The head of Velmar, Ann Weiss, resigned.", True),
    ],
)
def test_who_is_in_charge_of_one_thing_does_not_lead_the_body(read, lang, text, leads):
    told = {r for _, r, _ in read(text, lang).facts}
    assert "worksFor" in told
    assert ("leads" in told) is leads


def test_whose_customer_a_firm_is_supplies_it(read):
    text = "Velmar's biggest customer, the supermarket chain Trama, stopped selling beer."
    assert read(text, "en").one("Velmar", "supplies", "Trama")
    assert "supplies" not in read("Ann Weiss, a customer of Velmar, left.", "en").relations


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Velmar's land director, Ann Weiss, left.", False),
        ("Velmar's managing director, Ann Weiss, left.", True),
        ("Velmar's director, Ann Weiss, left.", True),
    ],
)
def test_who_directs_one_field_of_a_firm_leads_no_firm(read, text, leads):
    facts = read(text, "en").facts
    assert ("Ann Weiss", "worksFor", "Velmar") in facts
    assert (("Ann Weiss", "leads", "Velmar") in facts) is leads


def test_the_critic_of_a_paper_criticizes_no_paper(read):
    assert "criticizes" not in read("The Ledger's critic, Amy Gill, left.", "en").relations
    assert ("Amy Gill", "criticizes", "plan") in read("Amy Gill, a critic of the plan, left.", "en").facts


def test_what_a_firm_is_to_a_person_named_in_full_is_a_post(read):
    assert read("Velmar partner Ann Weiss left.", "en").one("Ann Weiss", "worksFor", "Velmar")
    assert "worksFor" not in read("Velmar partner Trama left.", "en").relations
