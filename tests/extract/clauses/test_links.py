"""How a clause hangs in the one above it, against the parser's label."""

import pytest

from tests.extract.trees import arguments, clauses, subjects

ES3, ES3P = "Number=Sing|Person=3|VerbForm=Fin", "Number=Plur|Person=3|VerbForm=Fin"
GER = "VerbForm=Ger"

SIDE_BY_SIDE = f"""
Ana Ana PROPN 2 nsubj
compró comprar VERB 0 ROOT {ES3}
la el DET 4 det
casa casa NOUN 2 obj
, , PUNCT 7 punct
{{word}}
vendió vender VERB 2 advcl {{form}}
el el DET 9 det
piso piso NOUN 7 obj
"""


@pytest.mark.parametrize(
    ("word", "form", "link", "who"),
    [
        ("no no ADV 7 advmod", ES3, "conjunct", ["Ana"]),
        ("cuando cuando SCONJ 7 mark", ES3, "adverbial", ["[vendió]"]),
        ("no no ADV 7 advmod", ES3P, "conjunct", ["[vendió]"]),
    ],
)
def test_a_comma_joins_what_goes_on_from_the_clause_before(word, form, link, who):
    clause = clauses("es", SIDE_BY_SIDE.format(word=word, form=form))["vendió"]
    assert (clause.link, subjects(clause)) == (link, who)


def test_what_a_copula_says_goes_on_as_well():
    rows = f"""
    Eso eso PRON 4 nsubj
    es ser AUX 4 cop {ES3}
    un uno DET 4 det
    lujo lujo NOUN 0 ROOT
    , , PUNCT 8 punct
    es ser AUX 8 cop {ES3}
    una uno DET 8 det
    carga carga NOUN 4 advcl
    """
    assert subjects(clauses("es", rows)["carga"]) == ["Eso"]


GERUND = f"""
Ana Ana PROPN 2 nsubj
{{verb}}
{{case}}
los el DET 5 det
pueblos pueblo NOUN 2 {{label}}
vendiendo vender VERB 5 acl {GER}
libros libro NOUN 6 obj
"""


@pytest.mark.parametrize(
    ("verb", "case", "label", "who"),
    [
        (f"pasó pasar VERB 0 ROOT {ES3}", "por por ADP 5 case", "obl", ["Ana"]),
        (f"vio ver VERB 0 ROOT {ES3}", "a a ADP 5 case", "obj", ["pueblos"]),
        ("foto foto NOUN 0 ROOT", "de de ADP 5 case", "nmod", ["pueblos"]),
    ],
)
def test_a_gerund_tells_of_who_acts_and_not_of_where(verb, case, label, who):
    assert subjects(clauses("es", GERUND.format(verb=verb, case=case, label=label))["vendiendo"]) == who


QUESTION = f"""
Surgieron surgir VERB 0 ROOT {ES3P}
dudas duda NOUN 1 nsubj Number=Plur
sobre sobre ADP 6 mark
{{word}}
Ana Ana PROPN 6 nsubj
conduce conducir VERB 2 acl {ES3}
"""


@pytest.mark.parametrize(
    ("word", "found"), [("cómo cómo PRON 6 obl", [("", "cómo")]), ("que que PRON 6 obj", [("directObject", "dudas")])]
)
def test_a_noun_has_no_part_in_the_question_behind_it(word, found):
    assert arguments(clauses("es", QUESTION.format(word=word))["conduce"]) == found


FEARED = f"""
Hay haber VERB 0 ROOT {ES3}
{{noun}}
de de ADP {{head}} {{label}}
que que SCONJ 5 {{label}}
cierre cerrar VERB 2 acl {ES3}
la el DET 7 det
planta planta NOUN 5 obj
"""


def test_what_is_feared_is_no_act_of_fear():
    clause = clauses("es", FEARED.format(noun="miedo miedo NOUN 1 obj", head=5, label="mark"))["cierre"]
    assert (clause.link, subjects(clause)) == ("clause", ["[cierre]"])


def test_a_pronoun_that_is_an_argument_makes_a_relative_clause():
    clause = clauses("es", FEARED.format(noun="gente gente NOUN 1 obj", head=4, label="obl"))["cierre"]
    assert clause.link == "relative"


TOLD = f"""
Ana Ana PROPN 2 nsubj
{{verb}}
en en ADP 5 case
la el DET 5 det
{{noun}}
que que PRON 8 {{label}}
Velmar Velmar PROPN 8 nsubj
compró comprar VERB 5 acl {ES3}
Trama Trama PROPN 8 obj
"""
SAYS = f"dijo decir VERB 0 ROOT {ES3}"


@pytest.mark.parametrize(
    ("verb", "noun", "link"),
    [
        (SAYS, "nota nota NOUN 2 obl", "clause"),
        (SAYS, "semana semana NOUN 2 obl", "relative"),
        (f"cenó cenar VERB 0 ROOT {ES3}", "nota nota NOUN 2 obl", "relative"),
    ],
)
def test_what_is_said_somewhere_is_no_relative_clause(verb, noun, link):
    assert clauses("es", TOLD.format(verb=verb, noun=noun, label="obj"))["compró"].link == link


def test_what_is_said_before_leaves_the_place_its_relative_clause():
    rows = f"""
    Llueve llover VERB 3 ccomp {ES3}
    , , PUNCT 3 punct
    dijo decir VERB 0 ROOT {ES3}
    Ana Ana PROPN 3 nsubj
    en en ADP 7 case
    la el DET 7 det
    radio radio NOUN 3 obl
    que que PRON 9 obj
    dirige dirigir VERB 7 acl {ES3}
    """
    assert clauses("es", rows)["dirige"].link == "relative"
    assert clauses("es", rows.replace("3 ccomp", "3 parataxis"))["dirige"].link == "relative"
