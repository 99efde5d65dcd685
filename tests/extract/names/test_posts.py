"""Posts: glued to names, conferred by verbs, and whose they are."""

import pytest

POSTS = [
    ("en", "Orbe grew. Orbe CEO Ann Weiss said Velmar had bought Trama.", ("Ann Weiss", "leads", "Orbe")),
    ("en", "Orbe grew. Orbe CEO Ann Weiss said Velmar had bought Trama.", ("Ann Weiss", "holdsPosition", "Orbe CEO")),
    ("en", "Former Prime Minister Tony Hale backed Velmar.", ("Tony Hale", "supports", "Velmar")),
    ("en", "Foreign Secretary Ann Weiss met Paul Bauer in Rome.", ("Ann Weiss", "holdsPosition", "Foreign Secretary")),
    ("en", "Ann Weiss was appointed chief executive of Velmar in May.", ("Ann Weiss", "leads", "Velmar")),
    ("en", "Velmar named Paul Bauer as its chairman.", ("Paul Bauer", "holdsPosition", "chairman")),
    ("en", "Jane Rowe, who serves as director of Orbe, was there.", ("Jane Rowe", "leads", "Orbe")),
    ("es", "Ana Ruiz fue nombrada directora de Velmar en mayo.", ("Ana Ruiz", "holdsPosition", "directora de Velmar")),
    ("es", "El Gobierno nombró a Luis Pardo presidente de Trama.", ("Luis Pardo", "leads", "Trama")),
    ("es", "Marta Gil asumió como ministra de Salud.", ("Marta Gil", "holdsPosition", "ministra de Salud")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), POSTS, ids=[f"{t} {f[1]}" for _, t, f in POSTS])
def test_post(read, lang, text, fact):
    assert read(text, lang).one(*fact)


NO_POST = [
    ("en", "The Premier League fined Velmar.", ("Premier League", "fines", "Velmar")),
    ("en", "General Motors bought Trama.", ("General Motors", "acquires", "Trama")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), NO_POST, ids=[t for _, t, _ in NO_POST])
def test_a_name_that_begins_like_a_post_stays_whole(read, lang, text, fact):
    reading = read(text, lang)
    assert reading.one(*fact)
    assert not {r for _, r, _ in reading.facts} & {"leads", "holdsPosition", "worksFor"}


def test_a_month_is_no_employer(read):
    facts = read("Ana Ruiz fue nombrada directora de Velmar en mayo.", "es").facts
    assert {o for _, r, o in facts if r in {"leads", "worksFor"}} == {"Velmar"}


def test_a_post_conferred_is_told_once(read):
    claims = [c for c in read("Velmar named Paul Bauer as its chairman.", "en").claims if c.predicate.endswith("leads")]
    assert len(claims) == 1


HELD = [
    ("El presidente de Tornell Rodrigo Vandrés dimitió.", "Rodrigo Vandrés", "presidente de Tornell"),
    ("La portavoz del Frente Norte Marta Olmedo calló.", "Marta Olmedo", "portavoz del Frente Norte"),
    ("El diputado PRS Rodrigo Salgado calló.", "Rodrigo Salgado", "diputado"),
    ("El consejero delegado de Tornell, Luis Gil, dimitió.", "Luis Gil", "consejero delegado de Tornell"),
]


@pytest.mark.parametrize(("text", "holder", "post"), HELD, ids=[text for text, _, _ in HELD])
def test_who_holds_a_post_stands_behind_its_body(read, text, holder, post):
    facts = read(text, "es").facts
    assert [o for s, r, o in facts if r == "holdsPosition"] == [post]
    assert (holder, "holdsPosition", post) in facts


@pytest.mark.parametrize(
    ("lang", "text", "who", "post", "body"),
    [
        ("es", "Luis Gil, exdirector de Velmar, calló.", "Luis Gil", "exdirector de Velmar", "Velmar"),
        ("es", "Ana Ruiz, antigua directora de Velmar, calló.", "Ana Ruiz", "antigua directora de Velmar", "Velmar"),
        ("en", "Ann Weiss, a former director of Velmar, left.", "Ann Weiss", "former director of Velmar", "Velmar"),
    ],
)
def test_who_held_a_post_no_longer_works_there(read, lang, text, who, post, body):
    reading = read(text, lang)
    assert reading.one(who, "leads", body).polarity == "negated"
    assert reading.one(who, "holdsPosition", post).polarity == "affirmed"


def test_where_a_post_is_held_is_no_employer(read):
    assert "worksFor" not in {r for _, r, _ in read("El delegado en Lugo, Luis Gil, calló.", "es").facts}


def test_the_members_of_a_body_are_no_class_of_it(read):
    found = read("La directora de la asociación de vecinos Velmar, Ana Ruiz, calló.", "es").facts
    assert "vecinos" not in {o for _, r, o in found if r == "isA"}
    assert ("Ana Ruiz", "leads", "asociación de vecinos Velmar") in found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("La directora de la firma textil Ana Ruiz dimitió ayer.", "firma textil"),
        ("El presidente de la compañía eléctrica Luis Gil calló.", "compañía eléctrica"),
    ],
)
def test_who_stands_behind_a_body_without_a_name_holds_the_post(read, text, body):
    found = read(text, "es").facts
    assert {o for _, r, o in found if r == "leads"} == {body}
    assert {s for s, _, _ in found} <= {"Ana Ruiz", "Luis Gil"}


@pytest.mark.parametrize(
    ("lang", "text", "who", "body"),
    [
        ("es", "Luis Gil, líder regional de Avance, criticó la norma.", "Luis Gil", "Avance"),
        ("en", "Luke Pratt, the regional head of Velmar, criticised the law.", "Luke Pratt", "Velmar"),
    ],
)
def test_who_heads_a_region_works_there_and_leads_a_part(read, lang, text, who, body):
    facts = read(text, lang).facts
    assert (who, "worksFor", body) in facts
    assert (who, "leads", body) not in facts


def test_a_partner_in_a_firm_is_no_partner_of_it(read):
    assert "partnersWith" not in {f[1] for f in read("El socio de Velmar, Luis Gil, compró Trama.", "es").facts}
    assert ("Orbe", "partnersWith", "Velmar") in read("Velmar y su socio Orbe presentaron el chip Lux.", "es").facts


@pytest.mark.parametrize(
    ("lang", "text", "absent", "present"),
    [
        ("es", "El exsenador de Avance Norte, Luis Gil, calló.", "memberOf", "holdsPosition"),
    ],
)
def test_what_a_post_does_not_say(read, lang, text, absent, present):
    found = {r for _, r, _ in read(text, lang).facts}
    assert absent not in found
    assert not present or present in found


def test_a_post_in_quotation_marks_keeps_both(read):
    found = read("El 'número dos' de Velmar dimitió ayer.", "es").facts
    assert {o for _, r, o in found if r == "holdsPosition"} == {"'número dos' de Velmar"}


def test_who_stands_behind_a_region_with_its_name_governs_it(read):
    found = read("El gobernador de la provincia de Santa Cruz Pedro Soto dimitió.", "es").facts
    assert ("Pedro Soto", "leads", "provincia de Santa Cruz") in found
    assert ("Pedro Soto", "holdsPosition", "gobernador de la provincia de Santa Cruz") in found
    found = read("La directora de la empresa de Luis Gil dimitió.", "es").facts
    assert "Luis Gil" not in {s for s, _, _ in found}


def test_a_given_name_is_no_post(analyse):
    analysis = analyse("Ann Weiss replaced Dean Hatfield.", "en")
    assert [analysis.doc.words(n.start, n.end) for n in analysis.names] == ["Ann Weiss", "Dean Hatfield"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fisheries minister Ann Weiss left.", ["Ann Weiss"]),
        ("Villa captain Ann Weiss left.", ["Villa", "Ann Weiss"]),
    ],
)
def test_the_field_of_an_office_is_no_name(analyse, text, names):
    analysis = analyse(text, "en")
    assert [analysis.doc.words(n.start, n.end) for n in analysis.names] == names
