"""Modifiers that a parser hung wrongly, as agreement and punctuation show."""

import pytest

from kg.extract.mending.list_members import UNATTACHED
from kg.extract.mending.mending import read_mended
from kg.lang import load_language
from tests.extract.trees import tree

ES3, ES3P = "Number=Sing|Person=3|VerbForm=Fin", "Number=Plur|Person=3|VerbForm=Fin"
MASC, FEM, MASCP = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing", "Gender=Masc|Number=Plur"
FEM_PART = f"{FEM}|VerbForm=Part"

PARTICIPLE = f"""
Presentó presentar VERB 0 ROOT {ES3}
una uno DET 3 det {FEM}
copia copia NOUN 1 obj {FEM}
del del ADP 5 case
mapa mapa NOUN 3 nmod {MASC}
basada basado ADJ 5 amod {FEM_PART}
en en ADP 8 case
fotos foto NOUN 6 obl
"""
PASSIVE_RELATIVE = f"""
una uno DET 2 det {FEM}
copia copia NOUN 0 ROOT {FEM}
del del ADP 4 case
mapa mapa NOUN 2 nmod {MASC}
que que PRON 8 nsubj
está estar AUX 8 aux {ES3}
siendo ser AUX 8 aux VerbForm=Ger
restaurada restaurar VERB 4 acl {FEM_PART}
"""
PLURAL_VERB = f"""
las el DET 2 det Gender=Fem|Number=Plur
normas norma NOUN 0 ROOT Gender=Fem|Number=Plur
de de ADP 5 case
la el DET 5 det {FEM}
caza caza NOUN 2 nmod {FEM}
que que PRON 7 nsubj
prohíben prohibir VERB 5 acl {ES3P}
la el DET 9 det {FEM}
venta venta NOUN 7 obj {FEM}
"""
BARE = f"""
una uno DET 2 det {FEM}
obra obra NOUN 0 ROOT {FEM}
de de ADP 4 case
teatro teatro NOUN 2 nmod {MASC}
que que PRON 6 nsubj
estrenó estrenar VERB 4 acl {ES3}
Gil Gil PROPN 6 nsubj
"""
COUNTED = f"""
una uno DET 2 det {FEM}
especie especie NOUN 0 ROOT {FEM}
de de ADP 4 case
red red NOUN 2 nmod {FEM}
que que PRON 6 nsubj
usa usar VERB 4 acl {ES3}
Gil Gil PROPN 6 nsubj
"""
ARTICLE = f"""
un uno DET 2 det {MASC}
ciclo ciclo NOUN 0 ROOT {MASC}
de de ADP 4 case
charla charla NOUN 2 nmod {FEM}
en en ADP 7 case
el el DET 7 det {MASC}
que que PRON 8 obl
participó participar VERB 4 acl {ES3}
"""
LAST_MEMBER = f"""
la el DET 2 det {FEM}
revista revista NOUN 0 ROOT {FEM}
y y CCONJ 5 cc
el el DET 5 det {MASC}
premio premio NOUN 2 conj {MASC}
que que PRON 7 nsubj
dirige dirigir VERB 2 acl {ES3}
"""
ALL_MEMBERS = f"""
la el DET 2 det {FEM}
revista revista NOUN 0 ROOT {FEM}
y y CCONJ 5 cc
el el DET 5 det {MASC}
premio premio NOUN 2 conj {MASC}
que que PRON 7 nsubj
crecen crecer VERB 2 acl {ES3P}
"""
ONE_FIRM = f"""
Rey Rey PROPN 0 ROOT _ ORG
y y CCONJ 3 cc
Sanz Sanz PROPN 1 conj _ ORG
que que PRON 5 nsubj
vende vender VERB 1 acl {ES3}
"""
ENGLISH = """
plants plant NOUN 0 ROOT Number=Plur
of of ADP 1 prep
the the DET 4 det
firm firm NOUN 2 pobj Number=Sing
that that PRON 6 nsubj
runs run VERB 1 relcl Number=Sing|Person=3|VerbForm=Fin
trains train NOUN 6 dobj Number=Plur
"""
OBJECT = f"""
las el DET 2 det Gender=Fem|Number=Plur
cartas carta NOUN 0 ROOT Gender=Fem|Number=Plur
que que PRON 4 obj
trae traer VERB 2 acl {ES3}
"""


@pytest.mark.parametrize(
    ("lang", "rows", "modifier", "noun"),
    [
        ("es", PARTICIPLE, "basada", "copia"),
        ("es", PASSIVE_RELATIVE, "restaurada", "copia"),
        ("es", PLURAL_VERB, "prohíben", "normas"),
        ("es", BARE, "estrenó", "obra"),
        ("es", COUNTED, "usa", "red"),
        ("es", ARTICLE, "participó", "ciclo"),
        ("es", LAST_MEMBER, "dirige", "premio"),
        ("es", ALL_MEMBERS, "crecen", "revista"),
        ("es", ONE_FIRM, "vende", "Rey"),
        ("es", OBJECT, "trae", "cartas"),
        ("en", ENGLISH, "runs", "firm"),
    ],
)
def test_a_modifier_hangs_on_what_it_agrees_with(lang, rows, modifier, noun):
    doc = read_mended(tree(lang, rows), load_language(lang))
    found = next(t for t in doc if t.text == modifier)
    assert found.head.text == noun
    assert found in found.head.children


@pytest.mark.parametrize(
    ("lang", "rows", "verb"),
    [
        (
            "es",
            f"""
            Velmar Velmar PROPN 0 ROOT _ ORG
            que que PRON 3 nsubj
            crecen crecer VERB 1 acl {ES3P}
            """,
            "crecen",
        ),
        (
            "en",
            """
            tests test NOUN 0 ROOT Number=Plur
            which which PRON 3 nsubj
            takes take VERB 1 relcl Number=Sing|Person=3|VerbForm=Fin
            hours hour NOUN 3 dobj Number=Plur
            """,
            "takes",
        ),
    ],
)
def test_a_clause_that_agrees_with_nothing_is_about_nobody(lang, rows, verb):
    doc = read_mended(tree(lang, rows), load_language(lang))
    assert next(t for t in doc if t.text == verb).dep_ == UNATTACHED


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("Estados Estados PROPN 0 ROOT _ LOC", f"crecen crecer VERB 1 acl {ES3P}"),
        ("crisis crisis NOUN 0 ROOT Gender=Fem|Number=Plur", f"crece crecer VERB 1 acl {ES3}"),
    ],
)
def test_a_form_of_either_number_keeps_its_clause(noun, verb):
    doc = read_mended(tree("es", f"{noun}\nque que PRON 3 nsubj\n{verb}"), load_language("es"))
    assert doc[2].dep_ == "acl"


DATED = f"""
Ana Ana PROPN 2 nsubj
vio ver VERB 0 ROOT {ES3}
{{noun}}
robados robado ADJ 3 amod Gender=Masc|Number=Plur|VerbForm=Part
el el DET 6 det
3 3 NUM 4 obl
de de ADP 8 case
mayo mayo NOUN 6 compound
que que PRON 10 nsubj
valen valer VERB 6 acl {ES3P}
"""


@pytest.mark.parametrize(
    ("noun", "label"),
    [(f"cuadros cuadro NOUN 2 obj {MASCP}", "acl"), (f"oro oro NOUN 2 obj {MASC}", UNATTACHED)],
)
def test_a_day_has_no_relative_clause_that_agrees_with_it(noun, label):
    token = read_mended(tree("es", DATED.format(noun=noun)), load_language("es"))[9]
    assert token.dep_ == label
    assert label == UNATTACHED or token.head.text == "cuadros"


BESIDE = f"""
Habló hablar VERB 0 ROOT {ES3}
a a ADP 4 case
los el DET 4 det {MASCP}
vecinos vecino NOUN 1 obl {MASCP}
en en ADP 7 case
la el DET 7 det {FEM}
plaza plaza NOUN 1 obl {FEM}
, , PUNCT 10 punct
que que PRON 10 nsubj
{{verb}}
"""


@pytest.mark.parametrize(
    ("verb", "noun"),
    [(f"protestaron protestar VERB 7 acl {ES3P}", "vecinos"), (f"brilla brillar VERB 7 acl {ES3}", "plaza")],
)
def test_a_relative_clause_may_be_about_the_phrase_before_the_last(verb, noun):
    token = read_mended(tree("es", BESIDE.format(verb=verb)), load_language("es"))[9]
    assert (token.dep_, token.head.text) == ("acl", noun)
