"""Whom a sentence comes from without a verb: sources and views."""

import pytest


def test_a_study_does_not_tell_who_published_it(read):
    found = read("Según un estudio publicado por la Universidad de Lugo, el virus es nuevo.", "es")
    assert found.one("Universidad de Lugo", "publishes", "estudio").speaker is None


VIEW_OF_PART = [
    ("es", "Ana Ruiz criticó el plan, que a juicio de Luis Pardo es un error.", ("Ana Ruiz", "criticizes", "plan")),
    ("es", "Ana Ruiz criticó el plan, que a su juicio es un error.", ("Ana Ruiz", "criticizes", "plan")),
    ("en", "Ann Weiss sued Velmar, which in Paul Bauer's view is a mistake.", ("Ann Weiss", "sues", "Velmar")),
]


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    VIEW_OF_PART,
)
def test_a_view_of_one_clause_is_not_of_the_sentence(read, lang, text, fact):
    reading = read(text, lang)
    found = [c for c in reading.claims if (reading.name(c.subject), c.predicate.rpartition("#")[2]) == fact[:2]]
    assert found
    assert [c.speaker for c in found if reading.name(c.object) == fact[2]] == [None] * len(found)


def test_a_title_with_a_source_attributes_nothing(read):
    claims = read("El actor Luis Gil leyó el Evangelio según San Mateo.", "es").claims
    assert claims
    assert not [c for c in claims if c.speaker]


SOURCES = [
    # a source within a relative clause speaks for that clause alone
    ("es", "Luis Soto criticó la alianza Gavel, que según Eva Gil ha causado daños.", "criticizes", None),
    ("es", "Luis Soto criticó la alianza Gavel, que según Eva Gil ha causado daños.", "causes", "Eva Gil"),
    # what a source itself rests on it does not say
    ("es", "Según un estudio basado en datos de Velmar, el ruido causa daños.", "basedOn", None),
    ("es", "Según la ministra Ana Ruiz, la empresa Velmar compró el banco Trama.", "acquires", "Ana Ruiz"),
    ("en", "According to Ann Weiss, Velmar bought Trama.", "acquires", "Ann Weiss"),
    # a source at the head of what follows a conjunction speaks for that
    ("es", "La empresa Orbe compró Trama y, según el diario Sol, la empresa Velmar vendió Sonda.", "acquires", None),
    ("es", "La empresa Orbe compró Trama y, según el diario Sol, la empresa Velmar vendió Sonda.", "sells", "Sol"),
    ("es", "La empresa Orbe, según el diario Sol, compró Trama y vendió Sonda.", "sells", "Sol"),
    ("en", "Orbe bought Trama and, according to Ann Weiss, Velmar sold Sonda.", "acquires", None),
    ("en", "Orbe bought Trama and, according to Ann Weiss, Velmar sold Sonda.", "sells", "Ann Weiss"),
    # an aside is the article's own
    ("es", "Ana Ruiz dijo que Velmar, que compró Trama en 2020, venderá Orbe.", "acquires", None),
    ("es", "Ana Ruiz dijo que Velmar, que compró Trama en 2020, venderá Orbe.", "sells", "Ana Ruiz"),
    ("es", "Velmar venderá Orbe, fundada por Luis Gil, según Ana Ruiz.", "founded", None),
    ("es", "Ana Ruiz dijo: «Velmar, que compró Trama en 2020, venderá Orbe».", "acquires", "Ana Ruiz"),
    ("en", "Ann Weiss said Velmar, which bought Trama in 2020, will sell Orbe.", "acquires", None),
    ("en", "Ann Weiss said Velmar will buy Orbe, a firm founded by Luke Gill.", "founded", None),
    # what is told before the comma is not said
    ("es", "Tras presentar el informe, Ana Ruiz dice que comprará Trama.", "presents", None),
    # a source in quotation marks
    ("es", "Según la “noticia”, la ministra Ana Ruiz aprobó la obra.", "approves", "noticia"),
    # a body whose people speak
    (
        "es",
        "«Velmar compró la empresa Trama», añaden desde el Ministerio de Cultura.",
        "acquires",
        "Ministerio de Cultura",
    ),
]


@pytest.mark.parametrize(("lang", "text", "relation", "speaker"), SOURCES)
def test_what_a_source_covers(read, lang, text, relation, speaker):
    reading = read(text, lang)
    found = [c for c in reading.claims if c.predicate.endswith(f"#{relation}")]
    assert found
    assert {reading.name(c.speaker) for c in found} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Velmar compró el puerto, según informó este lunes la ministra Eva Gil.", "Eva Gil"),
        ("Velmar compró el puerto, según dijo el martes Eva Gil.", "Eva Gil"),
    ],
)
def test_a_day_is_no_source(read, text, speaker):
    reading = read(text, "es")
    assert reading.name(reading.one("Velmar", "acquires", "puerto").speaker) == speaker
