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


def test_between_two_names_es_is_the_copula_and_its_subject_hangs_on_the_attribute():
    rows = """
    Ruiz Ruiz PROPN 2 nsubj
    es es PROPN 3 cop
    alcalde alcalde NOUN 0 ROOT
    """
    doc = mended("es", rows)
    assert (doc[1].pos_, doc[1].lemma_) == ("AUX", "ser")
    assert doc[0].head is doc[2]


@pytest.mark.parametrize(("verb", "label"), [("is be AUX", "attr"), ("goes go VERB", "advmod")])
def test_a_noun_right_behind_to_be_is_its_attribute(verb, label):
    rows = f"reef reef NOUN 2 nsubj\n{verb} 0 ROOT VerbForm=Fin\nhome home NOUN 2 advmod"
    assert word(mended("en", rows), "home").dep_ == label


CLEFT = """
    Ana       Ana       PROPN 4 nsubj
    es        ser       AUX   4 cop
    la        el        DET   4 det
    ingeniera ingeniera NOUN  0 ROOT
    que       que       SCONJ 6 mark
    diseñó    diseñar   VERB  4 ccomp
    el        el        DET   8 det
    puente    puente    NOUN  6 obj
    """


def test_behind_the_noun_of_a_copula_que_is_a_relative_pronoun():
    doc = mended("es", CLEFT)
    assert (doc[4].pos_, doc[4].dep_, doc[5].dep_) == ("PRON", "nsubj", "acl")


def test_where_a_subject_follows_the_relative_pronoun_is_the_object():
    doc = mended("es", CLEFT.replace("puente    NOUN  6 obj", "puente    NOUN  6 nsubj"))
    assert (doc[4].dep_, doc[7].dep_) == ("obj", "nsubj")


def test_que_without_a_copula_stays_a_conjunction():
    rows = CLEFT.replace("ser       AUX   4 cop", "ver       VERB  4 dep")
    assert mended("es", rows)[4].pos_ == "SCONJ"


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


def test_an_apposition_with_an_article_is_no_verb(read):
    found = read("Velmar, the Leeds startup that builds robots, sued Trama.", "en")
    assert found.one("Velmar", "isA", "startup")
    assert found.one("Velmar", "develops", "robots")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Velmar da servicio a 620.000 hogares.", ("Velmar", "hasQuantity", "620.000 hogares")),
        ("La firma Orbe nombró a Eva Lind directora general.", ("Eva Lind", "holdsPosition", "directora general")),
        ("Ana Ruiz viajó con el bioquímico sueco Iker Pardo.", ("Iker Pardo", "isA", "bioquímico sueco")),
        ("Trabajó una década en la farmacéutica suiza Helvar.", ("Helvar", "isA", "farmacéutica")),
    ],
)
def test_what_the_tagger_takes_for_something_else(read, text, fact):
    assert fact in read(text, "es").facts


def test_an_acronym_of_bodies_behind_an_article_is_a_common_noun(read):
    reading = read("Ana Ruiz dirigió durante ocho años la ONG ambientalista Ríos Lumen.", "es")
    assert reading.one("Ana Ruiz", "leads", "Ríos Lumen")
    assert reading.one("Ríos Lumen", "isA", "ONG ambientalista")


def test_initials_of_a_post_before_a_name_stay_a_title(read):
    assert read('"Yes," Velmar Labs CEO Ann Weiss said in May.', "en").one("Ann Weiss", "leads", "Velmar Labs")


EQUATION = """
    La    el    DET   2 det
    dueña dueño NOUN  3 nsubj
    es    ser   AUX   0 ROOT VerbForm=Fin
    Trama Trama {kind} 3 ccomp {form}
    """


def test_a_name_behind_the_copula_is_what_the_subject_is():
    doc = mended("es", EQUATION.format(kind="PROPN", form=""))
    assert doc[3].head is doc[3]
    assert (doc[2].dep_, doc[2].head, doc[1].head) == ("cop", doc[3], doc[3])


def test_a_clause_behind_the_copula_stays_one():
    doc = mended("es", EQUATION.format(kind="VERB", form="VerbForm=Fin"))
    assert (doc[3].dep_, doc[1].head) == ("ccomp", doc[2])


TRADE = """
    Ruiz   Ruiz   PROPN 4 nsubj
    es     ser    AUX   4 cop
    {article} uno DET   4 det
    químico químico ADJ 0 ROOT
    {behind}
    """


@pytest.mark.parametrize(
    ("article", "behind", "tag"),
    [
        ("un", "alemán alemán ADJ 4 amod", "NOUN"),
        ("el", "alemán alemán ADJ 4 amod", "ADJ"),
        ("un", ". . PUNCT 4 punct", "ADJ"),
    ],
)
def test_behind_a_an_adjective_with_one_of_its_own_is_a_noun(article, behind, tag):
    assert mended("es", TRADE.format(article=article, behind=behind))[3].pos_ == tag


def test_the_name_of_a_body_may_open_with_an_article(read):
    facts = read("Luis Gil calló. Fue cantante de la banda La Brújula Roja y dirigió la firma Zetra.", "es").facts
    assert ("La Brújula Roja", "isA", "banda") in facts
    assert ("La Brújula Roja", "leads", "Zetra") not in facts


def test_a_preposition_before_an_adjective_goes_with_the_name_behind_it(read):
    facts = read("Ana Ruiz, ingeniera, trabajó en la española Drapex y fundó en 2011 la consultora Voltio.", "es").facts
    assert {("Ana Ruiz", "worksFor", "Drapex"), ("Ana Ruiz", "founded", "Voltio")} <= facts


def test_who_was_something_is_no_adverb(read):
    text = "El ganador es Luis Gil, hasta ahora presidente de la cementera Zetra y expresidente de la Cámara de Obras de Lugo."
    claim = read(text, "es").one("Luis Gil", "leads", "Cámara de Obras de Lugo")
    assert claim.polarity == "negated"


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The Prime Minister, Ann Weiss, left.", {"Prime Minister"}),
        ("The Foreign Secretary, Ann Weiss, met Tom Gill.", {"Foreign Secretary"}),
        ("The Zorvel Minister, Trama, left.", set()),
    ],
)
def test_an_office_in_capitals_beside_a_person_is_no_name(read, text, post):
    assert {o for _, r, o in read(text, "en").facts if r == "holdsPosition"} == post


def test_a_given_name_that_the_tagger_takes_for_a_noun_is_one():
    rows = "{0} {0} NOUN 2 compound\nWeiss Weiss PROPN 3 nsubj\nleft leave VERB 0 ROOT VerbForm=Fin"
    assert [mended("en", rows.format(w))[0].pos_ for w in ("Alfons", "Judge")] == ["PROPN", "NOUN"]


def test_the_name_behind_its_members_is_that_of_the_chain(read):
    facts = read("Grupo Drapex compró la cadena de farmacias Botiga por 300 millones.", "es").facts
    assert {("Grupo Drapex", "acquires", "Botiga"), ("Botiga", "isA", "cadena de farmacias")} <= facts


def test_a_name_may_end_in_a_number_word(read):
    assert read("The Lux Two will replace the Lux One in May.", "en").one("Lux Two", "replaces", "Lux One")
