"""What long sentences do not say: subjects that go unsaid, objects told in part, times and sizes of a noun."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("es", "Se invirtieron 250 camiones para fabricar muebles.", "develops"),
        ("es", "El puerto se puede ampliar usando grúas.", "uses"),
        ("es", "Ante la negativa a usar el casco, los agentes comprobaron los datos.", "uses"),
        ("es", "La fiscalía obtuvo una condena por vender armas.", "sells"),
        ("es", "No se sabe qué datos usa Velmar.", "uses"),
        ("en", "Nobody knows which data Velmar uses.", "uses"),
        ("es", "Velmar no compró otras firmas que vendan barcos.", "acquires"),
    ],
)
def test_nobody_does_it(read, lang, text, wrong):
    assert [fact for fact in read(text, lang).facts if fact[1] == wrong] == []


@pytest.mark.parametrize(
    ("lang", "text", "relation"),
    [
        ("es", "Velmar compró firmas que venden barcos.", "acquires"),
        ("es", "Velmar fue creada para fabricar barcos.", "develops"),
        ("es", "Velmar no compró la firma Trama.", "acquires"),
        ("en", "Velmar uses data.", "uses"),
    ],
)
def test_it_is_said(read, lang, text, relation):
    assert [fact for fact in read(text, lang).facts if fact[1] == relation]


def test_a_second_phrase_with_the_same_preposition_is_an_adjunct(read):
    facts = read("La novela está basada en un diario, en Francia.", "es").facts
    assert ("novela", "basedOn", "diario") in facts
    assert all(obj != "Francia" for _, relation, obj in facts if relation == "basedOn")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Velmar usa discos de 3 pulgadas."),
        ("es", "A sus 52 años, Ana Ruiz compró Velmar."),
        ("en", "Velmar uses disks of 3 inches."),
    ],
)
def test_a_size_or_an_age_is_no_count(read, lang, text):
    claims = read(text, lang).claims
    assert claims
    assert all(claim.quantity is None for claim in claims)


def test_a_count_of_the_object_stays(read):
    claims = read("Velmar compró 30 barcos de carga.", "es").claims
    assert [claim.quantity.text for claim in claims if claim.quantity] == ["30 barcos de carga"]


def test_the_time_of_a_participle_is_its_noun_s(read):
    claims = read("Velmar comprará los barcos del acuerdo firmado hace dos años.", "es").claims
    assert claims
    assert all(claim.time is None for claim in claims)


def test_a_name_is_no_month(read):
    claims = read("La actriz Victoria Abril criticó las vacunas.", "es").claims
    assert all(claim.time is None for claim in claims)


def test_places_in_a_row_are_not_each_other_s_place(read):
    claims = read("Ana Ruiz nació en Lugo y Francia.", "es").claims
    assert all(claim.place is None or claim.place.text == claim.object.text for claim in claims)
