"""Claims of noun phrases: classes, versions, a maker's own products."""

import pytest

from kg.model import Polarity

STATED = [
    ("es", "Velmar presentó sus gafas Orbe.", ("Orbe", "isA", "gafas")),
    ("es", "Ana Ruiz es hermana de Luis Pardo.", ("Ana Ruiz", "relativeOf", "Luis Pardo")),
    ("en", "Velmar unveiled its phone Lux.", ("Lux", "isA", "phone")),
    ("en", "Ann Weiss is a sister of Paul Bauer.", ("Ann Weiss", "relativeOf", "Paul Bauer")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), STATED, ids=[f"{t} {f[1]}" for _, t, f in STATED])
def test_stated(read, lang, text, fact):
    assert read(text, lang).one(*fact)


UNSTATED = [
    ("es", "La sequía es la responsable de la crisis.", "holdsPosition"),
    ("en", "The Lord Mayor opened the bridge.", "holdsPosition"),
    ("es", "Orvel usa gas en lugar de carbón.", "replaces"),
    ("es", "Velmar vendió 15 barcos Orbe.", "isA"),
    ("es", "Ana Ruiz no es hermana de Luis Pardo, sino su jefa.", "isA"),
    ("en", "Several customers, Velmar among them, left.", "isA"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), UNSTATED, ids=[t for _, t, _ in UNSTATED])
def test_unstated(read, lang, text, relation):
    assert relation not in read(text, lang).relations


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


def test_a_denied_class_stays_denied(read):
    claim = read("Ana Ruiz no es abogada.", "es").one("Ana Ruiz", "isA", "abogada")
    assert claim.polarity is Polarity.NEGATED


def test_a_description_is_none_of_the_names_in_it(read):
    posts = read("La Junta calló. El portavoz de la Junta presentó el pacto.", "es").facts
    assert not any(s == "Junta" and relation == "holdsPosition" for s, relation, _ in posts)


DESCRIBED = [
    ("es", "El presidente del club gallego, el asturiano Luis Pardo, dimitió.", ("Luis Pardo", "leads", "club gallego")),
    ("es", "Pardo viajó a Leiro, ciudad en la que nació.", ("Pardo", "bornIn", "Leiro")),
    ("es", "Para Voz de Todos, colectivo que agrupa a 340 familias, la condena es corta.",
     ("Voz de Todos", "hasQuantity", "340 familias")),
    ("es", "La aerolínea Tornell abrirá una ruta.", ("Tornell", "isA", "aerolínea")),
    ("es", "Ana Ruiz calificó la tasa de «abusiva».", ("Ana Ruiz", "criticizes", "tasa")),
    ("en", "The models, called Lux and Tor, replace the old phone Bela.", ("Tor", "replaces", "Bela")),
    ("es", "Los modelos, llamados Lux y Tor, sustituyen a Bela.", ("Tor", "replaces", "Bela")),
    ("en", "Ann Weiss's barrister, Paul Bauer, denied it.", ("Paul Bauer", "isA", "barrister")),
    ("en", "Lux, a waist-high machine, folds laundry.", ("Lux", "isA", "waist-high machine")),
    ("en", "Velmar, the Leeds start-up valued at $900m last year, fired him.", ("Velmar", "costs", "$900m")),
    ("en", "Ann Weiss, a co-founder of Velmar, left.", ("Ann Weiss", "founded", "Velmar")),
    ("en", "Velmar, whose own robot, Tosko, was banned, left.", ("Tosko", "isA", "robot")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), DESCRIBED, ids=[d[1] for d in DESCRIBED])
def test_described(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_whoever_accuses_does_not_say_what_describes_them(read):
    reading = read("The Reform Group, led by Paul Bauer, accused the council of failing to act.", "en")
    assert reading.one("Paul Bauer", "leads", "Reform Group").speaker is None


def test_a_group_is_not_where_it_is(read):
    facts = read("El senador del Frente Norte en Lugo, Luis Gil, dimitió.", "es").facts
    assert ("Luis Gil", "memberOf", "Frente Norte") in facts
    assert not [f for f in facts if f[1] == "memberOf" and f[2] == "Lugo"]


def test_a_field_is_no_employer_but_what_follows_it_may_be(read):
    told = {r for _, r, _ in read("Luis Gil, catedrático de Derecho Penal, dimitió.", "es").facts}
    assert "holdsPosition" in told
    assert "worksFor" not in told
    facts = read("Ana Ruiz, profesora de Química de la Universidad de Vigo, dimitió.", "es").facts
    assert {o for _, r, o in facts if r == "worksFor"} == {"Universidad de Vigo"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz, presidenta electa de Perú, viajó a Lima."),
        ("es", "El presidente electo de Velmar insistió en el recurso."),
        ("en", "Ann Weiss, the incoming director of Velmar, criticised the bill."),
    ],
)
def test_who_is_designated_leads_nothing_yet(read, lang, text):
    told = {r for _, r, _ in read(text, lang).facts}
    assert "holdsPosition" in told
    assert not told & {"leads", "worksFor"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El colegio que dirige su amigo Luis Gil abrirá mañana."),
        ("en", "Ann Weiss and her friend Luke Ross founded Velmar."),
        ("en", "Weiss's classmate Luke Ross founded Velmar."),
    ],
)
def test_what_one_is_to_somebody_is_no_class(read, lang, text):
    assert "isA" not in {r for _, r, _ in read(text, lang).facts}


def test_what_somebody_is_without_another_is_a_class(read):
    assert ("Luke Ross", "isA", "student") in read("The student Luke Ross founded Velmar.", "en").facts
    assert ("Luis Gil", "isA", "víctima") in read("La víctima, Luis Gil, compareció.", "es").facts


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


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Luis Gil llegó desde Velmar, donde era gerente general.", ("Luis Gil", "worksFor", "Velmar")),
        (
            "Ana Ruiz fue nombrada directora general de Orbe.",
            ("Ana Ruiz", "holdsPosition", "directora general de Orbe"),
        ),
    ],
)
def test_where_a_post_is_held_and_what_it_is(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("On Monday County Attorney Ann Weiss left.", "holdsPosition"),
        ("Trama sued the novelist Ann Weiss.", "isA"),
    ],
)
def test_a_trade_in_capitals_before_a_name_is_a_post(read, text, relation):
    assert {r for s, r, _ in read(text, "en").facts if s == "Ann Weiss"} >= {relation}


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


def test_what_something_might_be_judged_is_no_class(read):
    assert "isA" not in read("Velmar might be a mistake.", "en").relations
    assert ("Velmar", "isA", "bank") in read("Velmar could be a bank by May.", "en").facts


def test_a_trade_ends_where_another_begins(read):
    text = "Ana Ruiz, abogada de 51 años y exdirectora de Orbe, se reunirá con los sindicatos."
    assert ("Ana Ruiz", "isA", "abogada de 51 años") in read(text, "es").facts


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


@pytest.mark.parametrize(
    ("lang", "text", "leads"),
    [
        ("es", "Velmar, líder mundial de la industria de la construcción, compró Trama.", False),
        ("en", "Velmar, the market leader, bought Trama.", False),
        ("es", "Ana Ruiz, líder del Partido Norte, compró Trama.", True),
        ("en", "Ann Weiss, leader of the Labour Party, bought Trama.", True),
    ],
)
def test_who_is_first_in_a_field_leads_nobody(read, lang, text, leads):
    found = read(text, lang).relations
    assert bool(found & {"leads", "holdsPosition", "worksFor"}) is leads
    assert leads or "isA" in found


@pytest.mark.parametrize(
    "text", ["Former England defender Tom Hart left.", "Tom Hart, a former England defender, left."]
)
def test_who_was_a_player_of_a_team_is_none_now(read, text):
    assert read(text, "en").one("Tom Hart", "worksFor", "England").polarity is Polarity.NEGATED


def test_nobody_is_a_place(read):
    facts = read("Ann Weiss, the centre of the town, left. Ann Weiss is a town. Ann Weiss is a singer.", "en").facts
    assert {o for _, r, o in facts if r == "isA"} == {"singer"}
