"""Words that a tagger takes for others."""

import pytest

from kg.extract.mending.mistagged import mend_tags
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word


def mended(lang: str, rows: str) -> Doc:
    doc = read_doc(tree(lang, rows))
    mend_tags(doc, load_language(lang))
    return doc


NAMED = """
    Aldren Aldren PROPN 2 nsubj
    won win VERB 0 ROOT VerbForm=Fin
    . . PUNCT 2 punct
    {form} {form} ADV 5 advmod
    left leave VERB 2 conj VerbForm=Fin
    """


@pytest.mark.parametrize(("form", "tag", "label"), [("Aldren", "PROPN", "nsubj"), ("Later", "ADV", "advmod")])
def test_a_name_is_one_wherever_it_stands(form, tag, label):
    token = mended("en", NAMED.format(form=form))[3]
    assert (token.pos_, token.dep_) == (tag, label)


def test_a_verb_with_a_subject_gets_no_second_one():
    rows = NAMED.format(form="Aldren").replace(". . PUNCT 2 punct", "she she PRON 5 nsubj")
    token = mended("en", rows)[3]
    assert (token.pos_, token.dep_) == ("PROPN", "advmod")


@pytest.mark.parametrize(("verb", "label"), [("is be AUX", "attr"), ("goes go VERB", "advmod")])
def test_a_noun_right_behind_to_be_is_its_attribute(verb, label):
    rows = f"reef reef NOUN 2 nsubj\n{verb} 0 ROOT VerbForm=Fin\nhome home NOUN 2 advmod"
    assert word(mended("en", rows), "home").dep_ == label


def test_a_gerund_with_its_pronoun_is_no_noun(read):
    text = "“Basándonos en los datos, habrá sequía”, advirtió la directora de Velmar, Ana Ruiz."
    assert "Basándonos" not in {o for _, _, o in read(text, "es").facts}


NUMBERED = """
El el DET 2 det
modelo modelo NOUN 0 ROOT
Orbe Orbe PROPN 2 appos
{number}
"""


@pytest.mark.parametrize(
    ("number", "head", "tag"),
    [
        ("9 9 NUM 2 appos", "Orbe", "NUM"),
        ("I i CCONJ 3 flat", "Orbe", "PROPN"),
        ("y y CCONJ 3 cc", "Orbe", "CCONJ"),
        ("nuevo nuevo ADJ 2 appos", "modelo", "ADJ"),
    ],
)
def test_a_number_right_behind_a_name_is_part_of_it(number, head, tag):
    token = mended("es", NUMBERED.format(number=number))[3]
    assert (token.head.text, token.pos_) == (head, tag)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Velmar da servicio a 620.000 hogares.", ("Velmar", "hasQuantity", "620.000 hogares")),
        ("La firma Orbe nombró a Eva Lind directora general.", ("Eva Lind", "holdsPosition", "directora general")),
    ],
)
def test_what_the_tagger_takes_for_something_else(read, text, fact):
    assert fact in read(text, "es").facts


def test_a_preposition_before_an_adjective_goes_with_the_name_behind_it(read):
    facts = read("Ana Ruiz, ingeniera, trabajó en la española Drapex y fundó en 2011 la consultora Voltio.", "es").facts
    assert {("Ana Ruiz", "worksFor", "Drapex"), ("Ana Ruiz", "founded", "Voltio")} <= facts


def test_who_was_something_is_no_adverb(read):
    text = "El ganador es Luis Gil, hasta ahora presidente de la cementera Zetra y expresidente de la Cámara de Obras de Lugo."
    claim = read(text, "es").one("Luis Gil", "leads", "Cámara de Obras de Lugo")
    assert claim.polarity == "negated"


def test_a_given_name_that_the_tagger_takes_for_a_noun_is_one():
    rows = "{0} {0} NOUN 2 compound\nWeiss Weiss PROPN 3 nsubj\nleft leave VERB 0 ROOT VerbForm=Fin"
    assert [mended("en", rows.format(w))[0].pos_ for w in ("Alfons", "Judge")] == ["PROPN", "NOUN"]


def test_the_name_behind_its_members_is_that_of_the_chain(read):
    facts = read("Grupo Drapex compró la cadena de farmacias Botiga por 300 millones.", "es").facts
    assert {("Grupo Drapex", "acquires", "Botiga"), ("Botiga", "isA", "cadena de farmacias")} <= facts


def test_a_name_may_end_in_a_number_word(read):
    assert read("The Lux Two will replace the Lux One in May.", "en").one("Lux Two", "replaces", "Lux One")
