"""Spans of words, noun phrases and pronouns."""

import pytest

from kg.extract.names.mentions import bare, enclitic_mention, noun_phrase, phrase_mention, span_of
from kg.model import Reference, Span

PHRASES = [
    ("es", "Llegó el buque de carga que vendió Velmar.", "buque", "buque de carga"),
    ("es", "Llegó el buque, el mayor de la flota.", "buque", "buque"),
    ("es", "Orbe despidió a más de 200 empleados.", "empleados", "más de 200 empleados"),
    ("es", "Vieron «buques» y barcas.", "buques", "buques"),
    ("es", "Fue una larga y dura negociación.", "negociación", "larga y dura negociación"),
    ("es", "El juez dictó penas de entre 3 y 9 años contra los acusados.", "penas", "penas de entre 3 y 9 años"),
    ("es", "Velmar y Orbe y Trama buscan lámparas y mesas.", "lámparas", "lámparas"),
    ("es", "Los gobiernos español y francés firmaron el tratado.", "gobiernos", "gobiernos español y francés"),
    ("es", "La mesa redonda y roja cayó.", "mesa", "mesa redonda"),
    ("en", "It was a long and hard battle.", "battle", "long and hard battle"),
    ("en", "The cargo ship that Velmar sold came.", "ship", "cargo ship"),
    ("en", "The ship, the biggest of all, came.", "ship", "ship"),
    ("en", "Velmar denied that it had sold any ships.", "ships", "ships"),
    ("en", "They saw ships and boats.", "ships", "ships"),
]


@pytest.mark.parametrize(("lang", "text", "head", "phrase"), PHRASES, ids=[t for _, t, _, _ in PHRASES])
def test_a_phrase_ends_before_clauses_appositions_and_conjuncts(analyse, lang, text, head, phrase):
    analysis = analyse(text, lang)
    token = next(t for t in analysis.doc if t.text == head)
    mention = phrase_mention(token, analysis.name_at, analysis.words)
    assert (mention.text, mention.span.quote(text), mention.reference) == (phrase, phrase, Reference.NOMINAL)


def test_articles_and_marks_come_off(analyse):
    analysis = analyse("Vieron en «los buques».", "es")
    tokens = [t for t in analysis.doc if t.text in {"en", "«", "los", "buques", "»"}]
    assert [t.text for t in bare(tokens, analysis.words)] == ["buques"]


def test_the_prepositions_of_a_post_are_kept_where_asked_for(analyse):
    analysis = analyse("La jefa de chips en Velmar dimitió ayer.", "es")
    head = next(t for t in analysis.doc if t.text == "jefa")
    assert " ".join(t.text for t in noun_phrase(head, analysis.words, prepositions=analysis.words.at)) == (
        "La jefa de chips en Velmar"
    )


@pytest.mark.parametrize(
    ("text", "first", "last", "quote"),
    [
        ("Vio a Ana  Ruiz.", 2, 4, "Ana  Ruiz"),
        ("Vio a  Ana.", 2, 3, "Ana"),
        ("Fue a Velmar S.A. ayer.", 2, 3, "Velmar S.A."),
    ],
)
def test_a_span_goes_from_word_to_word(analyse, text, first, last, quote):
    doc = analyse(text, "es").doc
    assert span_of([doc[i] for i in range(first, last + 1)]).quote(text) == quote


def test_an_enclitic_is_the_end_of_its_verb(analyse):
    text = "Quiere venderla."
    analysis = analyse(text, "es")
    mention = enclitic_mention(analysis.doc[1], frozenset({"la", "lo"}))
    assert (mention.span, mention.text, mention.reference) == (Span(13, 15), "la", Reference.PRONOUN)


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


def test_a_dash_is_no_part_of_a_name(read):
    facts = read("El alcalde -de la línea defendida por Avance- criticó a Velmar.", "es").facts
    assert not any(str(s).endswith("-") for s, _, _ in facts)


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ('Luis Gil criticó este nuevo "acuerdo de paz" y dimitió.', 'nuevo "acuerdo de paz"'),
        ("Luis Gil criticó este nuevo «acuerdo de paz» y dimitió.", "nuevo «acuerdo de paz»"),
        ("Luis Gil criticó la «compra» de Velmar y dimitió.", "«compra» de Velmar"),
    ],
)
def test_a_phrase_that_opens_a_quotation_mark_closes_it(read, text, thing):
    assert thing in {c.object.text for c in read(text, "es").claims}
