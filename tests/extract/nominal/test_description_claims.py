"""What a noun says of whom or what it describes: a post and where it is held, a kinship, a class."""

import pytest

from kg.model import Polarity


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


def test_a_denied_class_stays_denied(read):
    claim = read("Ana Ruiz no es abogada.", "es").one("Ana Ruiz", "isA", "abogada")
    assert claim.polarity is Polarity.NEGATED


def test_a_description_is_none_of_the_names_in_it(read):
    posts = read("La Junta calló. El portavoz de la Junta presentó el pacto.", "es").facts
    assert not any(s == "Junta" and relation == "holdsPosition" for s, relation, _ in posts)


def test_whoever_accuses_does_not_say_what_describes_them(read):
    reading = read("The Reform Group, led by Paul Bauer, accused the council of failing to act.", "en")
    assert reading.one("Paul Bauer", "leads", "Reform Group").speaker is None


def test_a_group_is_not_where_it_is(read):
    facts = read("El senador del Frente Norte en Lugo, Luis Gil, dimitió.", "es").facts
    assert ("Luis Gil", "memberOf", "Frente Norte") in facts
    assert not [f for f in facts if f[1] == "memberOf" and f[2] == "Lugo"]


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


def test_what_something_might_be_judged_is_no_class(read):
    assert "isA" not in read("Velmar might be a mistake.", "en").relations
    assert ("Velmar", "isA", "bank") in read("Velmar could be a bank by May.", "en").facts


def test_a_trade_ends_where_another_begins(read):
    text = "Ana Ruiz, abogada de 51 años y exdirectora de Orbe, se reunirá con los sindicatos."
    assert ("Ana Ruiz", "isA", "abogada de 51 años") in read(text, "es").facts


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
