"""Fixed phrases that hang on a verb and are said of whoever the clause is about."""

import pytest

SAID = [
    ("es", "Ana Ruiz llegó al cargo en reemplazo de Luis Gil.", ("Ana Ruiz", "replaces", "Luis Gil")),
    ("es", "Miles de médicos marcharon en defensa de la sanidad.", ("Miles de médicos", "supports", "sanidad")),
    ("es", "Velmar lanzará el coche en colaboración con Orbe.", ("Velmar", "partnersWith", "Orbe")),
    ("es", "Ana Ruiz relevó a Luis Gil al frente de Bodegas Velmar.", ("Ana Ruiz", "leads", "Bodegas Velmar")),
    ("es", "Velmar, con sede en Lugo, vendió 300 coches en mayo y cerró.", ("Velmar", "locatedIn", "Lugo")),
    ("en", "The miners marched in support of Ann Weiss.", ("miners", "supports", "Ann Weiss")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), SAID, ids=[t for _, t, _ in SAID])
def test_the_phrase_tells_of_the_subject(read, lang, text, fact):
    assert read(text, lang).one(*fact)


def test_it_shares_the_stance_of_its_clause(read):
    claim = read("Velmar no lanzará el coche en colaboración con Orbe.", "es").one("Velmar", "partnersWith", "Orbe")
    assert claim.polarity == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "El ministro puso a Ana Ruiz al frente de Velmar.",  # the object leads it
        "Luis Gil fue destituido al frente de Velmar.",
    ],
)
def test_who_is_put_there_is_not_the_subject(read, text):
    facts = read(text, "es").facts
    assert not {s for s, relation, _ in facts if relation == "leads"} & {"ministro", "Luis Gil"}


def test_a_noun_alone_is_no_such_phrase(read):
    assert "partOf" not in read("Ana Ruiz se puso de parte de su entrenador.", "es").relations


def test_where_somebody_comes_from_is_told_of_the_subject(read):
    text = "Luis Gil llegó a la empresa en 2018 procedente de la consultora Rand Lumen."
    assert read(text, "es").one("Luis Gil", "worksFor", "Rand Lumen")


def test_who_is_given_a_post_replaces_and_not_who_gives_it(read):
    facts = read("Banco Zetra nombrará presidente a Luis Gil en sustitución de Ana Ruiz.", "es").facts
    assert {s for s, r, _ in facts if r == "replaces"} == {"Luis Gil"}
