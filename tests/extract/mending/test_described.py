"""Descriptions behind a name that the parser takes for verbs, or does not see behind "hasta ahora"."""

import pytest

from kg.extract.mending.described import mend_described
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

LAWYER = """
Habló hablar VERB 0 ROOT
el el DET 3 det
abogado abogado NOUN 9 nsubj
, , PUNCT 5 punct
Luis Luis PROPN 3 appos
Gil Gil PROPN 5 flat
, , PUNCT 9 punct
ahora ahora ADV 9 advmod
jefe jefe NOUN 1 obj
. . PUNCT 1 punct
"""


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ana Ruiz, ingeniera por la Universidad de Lugo, ha defendido el plan.",
            {
                ("Ana Ruiz", "isA", "ingeniera"),
                ("Ana Ruiz", "educatedAt", "Universidad de Lugo"),
                ("Ana Ruiz", "supports", "plan"),
            },
        ),
        (
            "El ministro nombró a Eva Lind, hasta ahora viceministra.",
            {("Eva Lind", "holdsPosition", "viceministra")},
        ),
        (
            "Lucía Soto, exministra de Cultura, hoy asesora de la Federación Norte, criticó la ley.",
            {("Lucía Soto", "holdsPosition", "asesora de la Federación Norte")},
        ),
        (
            "Luis Gil, hasta entonces director de Velmar, criticó a Orbe.",
            {("Luis Gil", "holdsPosition", "director de Velmar"), ("Luis Gil", "criticizes", "Orbe")},
        ),
    ],
)
def test_the_noun_describes_whom_it_stands_behind(read, text, facts):
    assert facts <= read(text, "es").facts


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, hoy en Lugo, criticó el plan.",  # no noun
        "Orbe, vende coches desde mayo.",  # a verb
        "El plan prevé retirar a la Guardia Federal, desmantelar las bandas y liberar a los presos.",  # an infinitive that no list has
    ],
)
def test_other_words_between_commas_describe_nobody(read, text):
    assert not read(text, "es").relations & {"isA", "holdsPosition"}


def test_a_name_that_hangs_below_the_noun_is_hung_above_it():
    doc = read_doc(tree("es", LAWYER))
    mend_described(doc, load_language("es"))
    name, noun = word(doc, "Luis"), word(doc, "jefe")
    assert noun.head is name
    assert name.head is word(doc, "Habló")
    assert [token.text for token in word(doc, "abogado").ancestors] == ["jefe", "Luis", "Habló"]


def test_a_verb_of_its_own_forms_describes_nobody(read):
    text = (
        "Ana Soto, candidata por el partido Avance Norte, propuso la semana pasada que la votación se aplazara "
        "hasta junio, pero las autoridades desestimaron esa propuesta."
    )
    facts = read(text, "es").facts
    assert ("Ana Soto", "memberOf", "Avance Norte") in facts
    assert {o for s, r, o in facts if (s, r) == ("Avance Norte", "isA")} == {"partido"}


def test_a_noun_with_a_made_up_infinitive_is_none(read):
    text = "Lorca, ingeniera química formada en la Universidad de Lugo, trabajó una década en Banco Zetra."
    facts = read(text, "es").facts
    assert {
        ("Lorca", "isA", "ingeniera química"),
        ("Lorca", "educatedAt", "Universidad de Lugo"),
        ("Lorca", "worksFor", "Banco Zetra"),
    } <= facts


def test_a_participle_with_an_agent_is_no_noun(read):
    facts = read("El Ministerio de Trabajo, entonces encabezado por Marina Soto, calló ayer.", "es").facts
    assert ("Marina Soto", "leads", "Ministerio de Trabajo") in facts
    assert "isA" not in {r for _, r, _ in facts}
