"""What newsrooms write: posts in lists, mottos beside nouns, forgotten quotation marks, purposes in the subjunctive."""

import pytest

from kg.model import Modality, Polarity


def relations(read, text, lang="es"):
    return {relation for _, relation, _ in read(text, lang).facts}


@pytest.mark.parametrize(
    ("text", "lang", "crisis"),
    [
        ("La sequía agravó la crisis económica ocasionada por la guerra.", "es", "crisis económica"),
        ("El alcalde criticó la propuesta aprobada ayer por el pleno.", "es", "propuesta"),
        ("El alcalde criticó la propuesta aprobada.", "es", "propuesta aprobada"),
        ("El alcalde criticó la política de puertas abiertas para todos.", "es", "política de puertas abiertas"),
        ("The mayor criticised the plan drawn up by the council.", "en", "plan"),
    ],
)
def test_a_phrase_ends_before_a_participle_that_goes_on(read, text, lang, crisis):
    assert crisis in {obj for _, _, obj in read(text, lang).facts}


def test_half_a_quotation_is_no_part_of_a_phrase(read):
    assert {obj for _, _, obj in read("El Ayuntamiento criticó la “militarización” de la policía.", "es").facts} == {
        "“militarización” de la policía"
    }


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La marcha se convocó bajo el lema “Vivir”.", "es"),
        ("The march was held under the slogan “Live”.", "en"),
        ("Las vacunas Velmar llegaron a Lugo.", "es"),
        ("El problema es la demora del tren.", "es"),
        ("The problem is the delay.", "en"),
        ("El libro es como una familia.", "es"),
        ("The book is like a family.", "en"),
        ("El libro no es solo un juego.", "es"),
        ("El libro es más que un juego.", "es"),
        ("Lo que falta es el tiempo.", "es"),
        ("La única forma de cobrar es la huelga.", "es"),
        ("La comarca de Soria (norte) sufrió incendios.", "es"),
    ],
)
def test_no_class_of_anything(read, text, lang):
    assert "isA" not in relations(read, text, lang)


@pytest.mark.parametrize(
    ("text", "lang", "fact"),
    [
        ("La novela es un retrato de la guerra.", "es", ("novela", "isA", "retrato de la guerra")),
        ("La revista Litoral llegó a Lugo.", "es", ("Litoral", "isA", "revista")),
        ("The novel is a portrait.", "en", ("novel", "isA", "portrait")),
    ],
)
def test_a_class_all_the_same(read, text, lang, fact):
    assert fact in read(text, lang).facts


@pytest.mark.parametrize(
    ("text", "lang", "who", "post"),
    [
        ("Ana Ruiz y Luis Gil, alcalde de Vigo, hablaron ayer.", "es", "Luis Gil", "alcalde de Vigo"),
        ("Ann Weiss and Paul Bauer, mayor of Leeds, spoke.", "en", "Paul Bauer", "mayor of Leeds"),
        ("Acudieron Marta Soto, directora del Instituto de la Costa; Elena Vidal, diputada de Avance, y Rosa Mena.", "es",
         "Elena Vidal", "diputada de Avance"),
        ("El secretario de Hacienda y Crédito Público, Arturo Vela informó ayer de la compra.", "es",
         "Arturo Vela", "secretario de Hacienda y Crédito Público"),
        ("Luis Soria, ministro de Salud y Protección Social, presentó el plan.", "es",
         "Luis Soria", "ministro de Salud y Protección Social"),
    ],
)  # fmt: skip
def test_a_post_is_whole_and_its_holders(read, text, lang, who, post):
    posts = {(s, o) for s, relation, o in read(text, lang).facts if relation == "holdsPosition"}
    assert (who, post) in posts
    assert {s for s, o in posts if o == post} == {who}


def test_two_posts_of_one_person_do_one_thing(read):
    facts = read("El presidente del Gobierno y líder de Avance, Juan Martos, criticó a Velmar.", "es").facts
    assert {s for s, relation, _ in facts if relation == "criticizes"} == {"Juan Martos"}


def test_two_people_with_posts_do_it_both(read):
    facts = read("El alcalde y la rectora criticaron a Velmar.", "es").facts
    assert {s for s, relation, _ in facts if relation == "criticizes"} == {"alcalde", "rectora"}


def test_a_field_is_nobodys_employer(read):
    found = relations(read, "Marina Gil, directora de comunicación, lo negó.")
    assert "holdsPosition" in found
    assert not found & {"leads", "worksFor"}
    assert "leads" in relations(read, "Marina Gil, directora de la empresa, lo negó.")


def test_who_leads_a_part_does_not_lead_the_whole(read):
    facts = read("Ana Ruiz, jefa de la Unidad Central en la Policía de Lugo, habló.", "es").facts
    assert ("Ana Ruiz", "leads", "Unidad Central") in facts
    assert ("Ana Ruiz", "leads", "Policía de Lugo") not in facts


@pytest.mark.parametrize(
    "text",
    [
        "El método de recibir los datos falló.",
        "La decisión de comprar Velmar sorprendió a Lugo.",
        "La cláusula es el compromiso de comprar Velmar.",
    ],
)
def test_an_infinitive_of_a_noun_is_not_the_nouns_deed(read, text):
    assert not relations(read, text) & {"acquires", "recibir"}


def test_who_has_a_plan_carries_it_out(read):
    assert ("Velmar", "acquires", "Orbe") in read("Velmar tiene un plan para comprar Orbe.", "es").facts


def test_including_is_no_deed(read):
    assert "hasPart" not in relations(read, "La ministra tomó decisiones que afectan a varios países, incluyendo Perú.")
    assert "hasPart" in relations(read, "La feria incluye un concurso.")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("El tribunal citó a Ana Ruiz para que presentara el informe.", Modality.FUTURE),
        ("Ana Ruiz hubiera presentado el informe.", Modality.HYPOTHETICAL),
        ("Ana Ruiz presentó el informe.", Modality.CERTAIN),
    ],
)
def test_the_subjunctive_is_no_fact(read, text, modality):
    claims = [c for c in read(text, "es").claims if c.predicate.endswith("#presents")]
    assert [c.modality for c in claims] == [modality]


def test_what_is_nowhere_and_takes_no_part(read):
    assert "locatedIn" not in relations(read, "La estrategia con base en los contratos gustó.")
    assert "locatedIn" in relations(read, "La firma con base en Lugo creció.")
    assert "participatesIn" not in relations(read, "Daniel Soto asistió al notario Luis Gil.")
    assert "participatesIn" in relations(read, "Daniel Soto asistió al congreso.")


def test_a_reflexive_has_no_other_object(read):
    assert "leads" not in relations(read, "Ana Ruiz se dirigió al despacho de la empresa.")
    assert "leads" in relations(read, "Ana Ruiz dirigió la empresa.")


def test_by_way_of_is_no_part(read):
    assert "partOf" not in relations(read, "Las críticas por parte de Velmar siguen.")
    assert "partOf" in relations(read, "La planta, parte de Velmar, cerró.")


def test_numbers_of_dead_do_not_die(read):
    assert "diedIn" not in relations(read, "La cifra de fallecidos en Lugo subió.")
    assert "diedIn" in relations(read, "La escritora Ana Ruiz, fallecida en Lugo, publicó dos novelas.")


def test_a_forgotten_mark_ends_with_its_sentence(read):
    text = (
        "Luis Gil añadió que “la obra sigue parada en Lugo. La alcaldesa Ana Ruiz, presidenta de Avance, criticó a"
        " Velmar. El pleno aprobó “la compra”."
    )
    claim = read(text, "es").one("Ana Ruiz", "criticizes", "Velmar")
    assert claim.speaker is None


def test_a_mark_that_nothing_opened_opens_nothing(read):
    text = 'El agua subió mucho". La alcaldesa Ana Ruiz criticó a Velmar. "No hay forma de seguir", dijo Luis Gil.'
    assert read(text, "es").one("Ana Ruiz", "criticizes", "Velmar").speaker is None


def test_what_is_listed_after_a_colon_is_said_by_nobody(read):
    text = "Los puntos del plan profundizan en la reforma: “Velmar compró Orbe”."
    assert not any(c.speaker is not None for c in read(text, "es").claims)


def test_a_purpose_within_reported_words_is_said_too(read):
    found = read("Ana Ruiz dijo que el Gobierno subirá el impuesto para frenar la inflación.", "es")
    claim = found.one("Gobierno", "prevents", "inflación")
    assert found.name(claim.speaker) == "Ana Ruiz"


def test_what_stands_before_the_comma_frames_the_sentence(read):
    found = relations(read, "Para Ana Ruiz, el término se refiere al frío.")
    assert not any(relation.endswith("-para") for relation in found)


def test_a_study_does_not_tell_who_published_it(read):
    found = read("Según un estudio publicado por la Universidad de Lugo, el virus es nuevo.", "es")
    assert found.one("Universidad de Lugo", "publishes", "estudio").speaker is None


def test_goods_develop_nothing(read):
    assert "develops" not in relations(read, "Las vacunas producen fiebre.")
    assert "develops" in relations(read, "La empresa produce motores.")


def test_there_is_is_nobodys_deed(read):
    facts = read("El pacto que firmaron Velmar y Orbe, y ahora hay un acuerdo.", "es").claims
    assert not any(c.predicate.endswith("#haber") for c in facts)


def test_a_denied_class_stays_denied(read):
    claim = read("Ana Ruiz no es abogada.", "es").one("Ana Ruiz", "isA", "abogada")
    assert claim.polarity is Polarity.NEGATED


def test_a_title_and_its_name_are_one_object(read):
    text = "Vela acusó al expresidente Daniel Tovar de haber “atizado las llamas del odio” contra todos."
    facts = read(text, "es").facts
    assert {obj for _, relation, obj in facts if relation == "accuses"} == {"Daniel Tovar"}


def test_what_must_be_done_is_nobodys_deed(read):
    text = "La alcaldesa Ana Ruiz habló. Lo que debe hacerse es potenciar las medidas."
    assert "potenciar" not in relations(read, text)


@pytest.mark.parametrize(
    ("text", "lang", "relation"),
    [
        ("Velmar llevó a cabo una investigación conjunta.", "es", "llevar-a-cabo"),
        ("Los médicos pagados por Velmar protestaron.", "es", "pagar"),
    ],
)
def test_an_open_relation_is_a_verb_with_what_belongs_to_it(read, text, lang, relation):
    assert relation in relations(read, text, lang)


def test_an_adjective_is_no_relation(read):
    assert "inmune" not in relations(read, "Una parte de la población se vuelve inmune a la enfermedad.")


def test_a_description_is_none_of_the_names_in_it(read):
    posts = read("La Junta calló. El portavoz de la Junta presentó el pacto.", "es").facts
    assert not any(s == "Junta" and relation == "holdsPosition" for s, relation, _ in posts)


def test_amounts_are_no_places(read):
    assert "locatedIn" not in relations(read, "La suma se sitúa en casi 700.000 euros.")


def test_a_perfect_passive_is_one(read):
    facts = read("El plan ha sido criticado por Velmar.", "es").facts
    assert facts == {("Velmar", "criticizes", "plan")}
    assert not read("El acuerdo ha sido firmado tras el Consejo de Gobierno.", "es").facts


def test_nobody_dies_in_total(read):
    assert "diedIn" not in relations(read, "Tres médicos fallecieron en total.")
    assert "diedIn" in relations(read, "Tres médicos fallecieron en un hospital.")


def test_a_dash_is_no_part_of_a_name(read):
    facts = read("El alcalde -de la línea defendida por Avance- criticó a Velmar.", "es").facts
    assert not any(str(s).endswith("-") for s, _, _ in facts)


@pytest.mark.parametrize(
    ("text", "lang"), [("Ana Ruiz trabajó en Perú en 2015.", "es"), ("Ann Weiss worked in Peru in 2015.", "en")]
)
def test_where_one_works_is_not_for_whom(read, text, lang):
    assert "worksFor" not in relations(read, text, lang)


@pytest.mark.parametrize(
    ("text", "lang"), [("Ana Ruiz trabajó en la empresa Velmar.", "es"), ("Ann Weiss worked for Velmar.", "en")]
)
def test_for_whom_one_works(read, text, lang):
    assert "worksFor" in relations(read, text, lang)
