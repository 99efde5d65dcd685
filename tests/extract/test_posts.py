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
