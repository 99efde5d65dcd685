"""Members of lists that a parser hung elsewhere."""

from kg.extract.mending.list_members import UNATTACHED
from kg.extract.mending.mending import read_mended
from kg.lang import load_language
from tests.extract.trees import tree

ES3 = "Number=Sing|Person=3|VerbForm=Fin"
MASC, FEM, MASCP = "Gender=Masc|Number=Sing", "Gender=Fem|Number=Sing", "Gender=Masc|Number=Plur"

LIST = f"""
causa causar VERB 0 ROOT {ES3}
fiebre fiebre NOUN 1 obj {FEM}
en en ADP 4 case
Lugo Lugo PROPN 1 obl _ LOC
, , PUNCT 6 punct
Vigo Vigo PROPN 1 obj _ LOC
y y CCONJ 8 cc
Soria Soria PROPN 6 conj _ LOC
"""


def test_names_go_on_from_the_name_behind_the_preposition():
    doc = read_mended(tree("es", LIST), load_language("es"))
    heads = {t.text: (t.head.text, t.dep_) for t in doc}
    assert heads["Vigo"] == heads["Soria"] == ("Lugo", "conj")
    assert heads["fiebre"] == ("causa", "obj")


def test_names_of_another_kind_do_not():
    doc = read_mended(tree("es", LIST.replace("Vigo PROPN 1 obj _ LOC", "Vigo PROPN 1 obj _ PER")), load_language("es"))
    assert next(t for t in doc if t.text == "Vigo").dep_ == "obj"


def test_bare_nouns_go_together():
    rows = f"""
    Un uno DET 2 det {MASC}
    tren tren NOUN 9 nsubj {MASC}
    con con ADP 4 case
    salida salida NOUN 2 nmod {FEM}
    de de ADP 6 case
    Lugo Lugo PROPN 4 nmod _ LOC
    y y CCONJ 8 cc
    destino destino NOUN 2 conj {MASC}
    paró parar VERB 0 ROOT {ES3}
    """
    doc = read_mended(tree("es", rows), load_language("es"))
    assert next(t for t in doc if t.text == "destino").head.text == "salida"


def test_a_colon_opens_a_list_of_its_own():
    rows = f"""
    Firmó firmar VERB 0 ROOT {ES3}
    tres tres NUM 3 nummod
    acuerdos acuerdo NOUN 1 obj {MASCP}
    : : PUNCT 5 punct
    salud salud NOUN 3 conj {FEM}
    """
    doc = read_mended(tree("es", rows), load_language("es"))
    assert doc[4].dep_ == UNATTACHED
