"""Clauses on hand-built trees, in the labels of both models: who does what, and how a clause hangs on another."""

import pytest

from tests.extract.trees import arguments, clauses, subjects

FIN = "VerbForm=Fin"
INF = "VerbForm=Inf"
PART = "VerbForm=Part"
ES3 = "Number=Sing|Person=3|VerbForm=Fin"

ES_PASSIVE = f"""
Trama Trama PROPN 3 nsubj:pass
fue ser AUX 3 aux:pass {ES3}
comprada comprar VERB 0 ROOT {PART}
por por ADP 5 case
Velmar Velmar PROPN 3 obl:agent
"""
EN_PASSIVE = f"""
Trama Trama PROPN 3 nsubjpass
was be AUX 3 auxpass {FIN}
bought buy VERB 0 ROOT {PART}
by by ADP 3 agent
Velmar Velmar PROPN 4 pobj
"""


@pytest.mark.parametrize(("lang", "rows", "verb"), [("es", ES_PASSIVE, "comprada"), ("en", EN_PASSIVE, "bought")])
def test_the_agent_of_a_passive_does_it(lang, rows, verb):
    clause = clauses(lang, rows)[verb]
    assert clause.passive
    assert subjects(clause) == ["Velmar"]
    assert ("directObject", "Trama") in arguments(clause)


ES_NO_AGENT = f"""
Trama Trama PROPN 3 nsubj:pass
fue ser AUX 3 aux:pass {ES3}
comprada comprar VERB 0 ROOT {PART}
por por ADP 5 case
robo robo NOUN 3 obl:agent
"""
EN_NO_AGENT = f"""
Trama Trama PROPN 3 nsubjpass
was be AUX 3 auxpass {FIN}
bought buy VERB 0 ROOT {PART}
in in ADP 3 prep
Rome Rome PROPN 4 pobj
"""


@pytest.mark.parametrize(("lang", "rows", "verb"), [("en", EN_NO_AGENT, "bought")])
def test_a_passive_without_agent_has_no_subject(lang, rows, verb):
    clause = clauses(lang, rows)[verb]
    assert subjects(clause) == []
    assert arguments(clause) == [("directObject", "Trama"), ("in", "Rome")]


def test_a_reason_or_a_price_is_no_agent():
    rows = f"""
    Pardo Pardo PROPN 3 nsubj:pass
    fue ser AUX 3 aux:pass {ES3}
    detenido detener VERB 0 ROOT {PART}
    por por ADP 5 case
    robo robo NOUN 3 obl
    """
    clause = clauses("es", rows)["detenido"]
    assert subjects(clause) == []
    assert arguments(clause) == [("directObject", "Pardo"), ("por", "robo")]


ES_RELATIVE = f"""
La el DET 2 det
firma firma NOUN 8 nsubj
que que PRON 4 nsubj
vende vender VERB 2 acl {ES3}
barcos barco NOUN 4 obj
, , PUNCT 4 punct
ya ya ADV 8 advmod
creció crecer VERB 0 ROOT {ES3}
"""
EN_RELATIVE = f"""
The the DET 2 det
firm firm NOUN 6 nsubj
that that PRON 4 nsubj
sells sell VERB 2 relcl {FIN}
boats boat NOUN 4 dobj
grew grow VERB 0 ROOT {FIN}
"""


@pytest.mark.parametrize(
    ("lang", "rows", "verb", "noun", "obj", "main"),
    [("es", ES_RELATIVE, "vende", "firma", "barcos", "creció"), ("en", EN_RELATIVE, "sells", "firm", "boats", "grew")],
)
def test_a_relative_pronoun_stands_for_its_antecedent(lang, rows, verb, noun, obj, main):
    found = clauses(lang, rows)
    clause = found[verb]
    assert subjects(clause) == [noun]
    assert clause.subjects[0].origin == "relative"
    assert arguments(clause) == [("directObject", obj)]
    assert (clause.link, clause.governor) == ("relative", found[main])
    assert subjects(found[main]) == [noun]
    assert found[main].subjects[0].origin == "explicit"


EN_BARE_RELATIVE = f"""
The the DET 2 det
boats boat NOUN 5 nsubj
Ann Ann PROPN 4 nsubj
sells sell VERB 2 relcl {FIN}
sank sink VERB 0 ROOT {FIN}
"""
EN_STRANDED = f"""
The the DET 2 det
firm firm NOUN 6 nsubj
Ann Ann PROPN 4 nsubj
works work VERB 2 relcl {FIN}
for for ADP 4 prep
grew grow VERB 0 ROOT {FIN}
"""


@pytest.mark.parametrize(
    ("rows", "verb", "expected"),
    [(EN_BARE_RELATIVE, "sells", ("directObject", "boats")), (EN_STRANDED, "works", ("for", "firm"))],
)
def test_a_relative_clause_without_pronoun_is_about_its_noun(rows, verb, expected):
    clause = clauses("en", rows)[verb]
    assert subjects(clause) == ["Ann"]
    assert arguments(clause) == [expected]


def test_a_plural_noun_does_not_what_a_singular_verb_tells():
    rows = f"""
    Los el DET 2 det
    temas tema NOUN 0 ROOT Number=Plur
    que que PRON 4 nsubj
    enfada enfadar VERB 2 acl {ES3}
    """
    assert "temas" not in subjects(clauses("es", rows)["enfada"])


ES_PARTICIPLE = f"""
La el DET 2 det
planta planta NOUN 6 nsubj
construida construir VERB 2 acl {PART}
por por ADP 5 case
Velmar Velmar PROPN 3 obl:agent
cerró cerrar VERB 0 ROOT {ES3}
"""
EN_PARTICIPLE = f"""
The the DET 2 det
plant plant NOUN 6 nsubj
built build VERB 2 acl {PART}
by by ADP 3 agent
Velmar Velmar PROPN 4 pobj
closed close VERB 0 ROOT {FIN}
"""


@pytest.mark.parametrize(
    ("lang", "rows", "verb", "noun"),
    [("es", ES_PARTICIPLE, "construida", "planta"), ("en", EN_PARTICIPLE, "built", "plant")],
)
def test_what_a_participle_describes_is_its_object(lang, rows, verb, noun):
    clause = clauses(lang, rows)[verb]
    assert (clause.link, clause.passive) == ("participle", True)
    assert subjects(clause) == ["Velmar"]
    assert ("directObject", noun) in arguments(clause)


def test_what_an_ing_form_describes_does_it():
    rows = f"""
    A a DET 2 det
    firm firm NOUN 5 nsubj
    selling sell VERB 2 acl Aspect=Prog|VerbForm=Part
    boats boat NOUN 3 dobj
    grew grow VERB 0 ROOT {FIN}
    """
    clause = clauses("en", rows)["selling"]
    assert not clause.passive
    assert (subjects(clause), arguments(clause)) == (["firm"], [("directObject", "boats")])


def test_a_participle_before_its_noun_is_an_adjective():
    rows = f"""
    The the DET 3 det
    stolen steal VERB 3 amod {PART}
    boats boat NOUN 4 nsubj
    sank sink VERB 0 ROOT {FIN}
    """
    assert set(clauses("en", rows)) == {"sank"}


ES_SE_PASSIVE = f"""
Se se PRON 2 expl:pass
vendió vender VERB 0 ROOT {ES3}
la el DET 4 det
firma firma NOUN 2 nsubj Number=Sing
"""
ES_SE_THING = ES_SE_PASSIVE.replace("expl:pass", "obj")
ES_SE_PERSON = f"""
Pardo Pardo PROPN 3 nsubj
se se PRON 3 obj
reunió reunir VERB 0 ROOT {ES3}
con con ADP 5 case
Ruiz Ruiz PROPN 3 obl
"""
ES_SE_IMPERSONAL = f"""
Se se PRON 2 expl
rumorea rumorear VERB 0 ROOT {ES3}
que que SCONJ 5 mark
Velmar Velmar PROPN 5 nsubj
creció crecer VERB 2 ccomp {ES3}
"""


@pytest.mark.parametrize("rows", [ES_SE_PASSIVE, ES_SE_THING])
def test_se_with_a_thing_is_a_passive_without_agent(rows):
    clause = clauses("es", rows)["vendió"]
    assert clause.passive
    assert (subjects(clause), arguments(clause)) == ([], [("directObject", "firma")])


def test_se_of_a_pronominal_verb_leaves_it_active():
    clause = clauses("es", ES_SE_PERSON)["reunió"]
    assert not clause.passive
    assert clause.reflexive is not None
    assert (subjects(clause), arguments(clause)) == (["Pardo"], [("con", "Ruiz")])


def test_impersonal_se_has_nobody_for_a_subject():
    found = clauses("es", ES_SE_IMPERSONAL)
    assert subjects(found["rumorea"]) == []
    assert (found["creció"].governor, found["creció"].link) == (found["rumorea"], "clause")
    assert found["creció"].mark == "que"


ES_COPULA = f"""
Ruiz Ruiz PROPN 4 nsubj
es ser AUX 4 cop {ES3}
una uno DET 4 det
abogada abogada NOUN 0 ROOT
"""
EN_COPULA = f"""
Weiss Weiss PROPN 2 nsubj
is be AUX 0 ROOT {FIN}
a a DET 4 det
lawyer lawyer NOUN 2 attr
"""


@pytest.mark.parametrize(
    ("lang", "rows", "noun", "verb", "who"),
    [("es", ES_COPULA, "abogada", "es", "Ruiz"), ("en", EN_COPULA, "lawyer", "is", "Weiss")],
)
def test_a_copula_is_headed_by_its_attribute_in_both_schemes(lang, rows, noun, verb, who):
    clause = clauses(lang, rows)[noun]
    assert (clause.verb.text, clause.copula) == (verb, clause.verb)
    assert subjects(clause) == [who]
    assert [a.head.text for a in clause.of("attribute")] == [noun]


ES_HAS_BOUGHT_AND_SOLD = f"""
Velmar Velmar PROPN 4 nsubj
no no ADV 4 advmod
ha haber AUX 4 aux {ES3}
comprado comprar VERB 0 ROOT {PART}
Trama Trama PROPN 4 obj
ni ni CCONJ 7 cc
vendido vender VERB 4 conj {PART}
Orbe Orbe PROPN 7 obj
"""
EN_WAS_CUT_AND_SOLD = f"""
Wood wood NOUN 3 nsubjpass
was be AUX 3 auxpass {FIN}
cut cut VERB 0 ROOT {PART}
and and CCONJ 3 cc
sold sell VERB 3 conj {PART}
"""


def test_conjuncts_share_subject_and_auxiliary():
    clause = clauses("es", ES_HAS_BOUGHT_AND_SOLD)["vendido"]
    assert subjects(clause) == ["Velmar"]
    assert [a.text for a in clause.auxiliaries] == ["ha"]
    assert arguments(clause) == [("directObject", "Orbe")]
    assert [n.text for n in clause.negations] == ["ni"]


def test_conjuncts_share_the_passive():
    clause = clauses("en", EN_WAS_CUT_AND_SOLD)["sold"]
    assert clause.passive
    assert (subjects(clause), arguments(clause)) == ([], [("directObject", "Wood")])


def test_a_conjunct_with_a_subject_of_its_own_shares_nothing():
    rows = f"""
    Velmar Velmar PROPN 2 nsubj
    grew grow VERB 0 ROOT {FIN}
    and and CCONJ 2 cc
    Orbe Orbe PROPN 5 nsubj
    shrank shrink VERB 2 conj {FIN}
    """
    assert subjects(clauses("en", rows)["shrank"]) == ["Orbe"]


def test_a_conjunct_of_another_number_does_not_take_the_subject():
    rows = """
    Velmar Velmar PROPN 2 nsubj
    creció crecer VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    y y CCONJ 4 cc
    compraron comprar VERB 2 conj Number=Plur|Person=3|VerbForm=Fin
    barcos barco NOUN 4 obj
    """
    assert subjects(clauses("es", rows)["compraron"]) == ["[compraron]"]


EN_PHRASAL = f"""
Velmar Velmar PROPN 2 nsubj
took take VERB 0 ROOT {FIN}
Trama Trama PROPN 2 dobj
over over ADP 2 prt
"""


def test_a_particle_is_kept_with_its_verb():
    clause = clauses("en", EN_PHRASAL)["took"]
    assert [p.text for p in clause.particles] == ["over"]
    assert arguments(clause) == [("directObject", "Trama")]


def test_a_preposition_is_no_particle():
    rows = f"""
    Velmar Velmar PROPN 2 nsubj
    looked look VERB 0 ROOT {FIN}
    over over ADP 2 prep
    Trama Trama PROPN 3 pobj
    """
    clause = clauses("en", rows)["looked"]
    assert clause.particles == ()
    assert arguments(clause) == [("over", "Trama")]


@pytest.mark.parametrize(
    ("lang", "rows"),
    [("en", "Rain rain NOUN 2 compound\nseason season NOUN 0 ROOT"), ("es", "Temporada temporada NOUN 0 ROOT")],
)
def test_no_verb_no_clause(lang, rows):
    assert clauses(lang, rows) == {}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Luis Gil fue condenado por su participación en la revuelta.", []),
        ("Luis Gil fue criticado por su hermano.", ["hermano"]),
        ("El puente fue dañado por la corriente.", ["corriente"]),
    ],
)
def test_what_is_ones_own_and_no_agent_is_a_reason(analyse, text, doers):
    analysis = analyse(text, "es")
    assert [a.head.text for c in analysis.clauses if c.passive for a in c.subjects] == doers


@pytest.mark.parametrize(
    ("lang", "text", "denied"),
    [
        ("es", "No obstante, Velmar compró Trama.", False),
        ("es", "Velmar no compró Trama.", True),
        ("en", "Velmar not only bought Trama but also sold Orbe.", False),
        ("en", "Velmar did not buy Trama.", True),
    ],
)
def test_a_negator_that_denies_nothing(read, lang, text, denied):
    assert (read(text, lang).one("Velmar", "acquires", "Trama").polarity == "negated") is denied


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Tras celebrarse la cumbre, los vecinos criticaron a Velmar.", set()),
        ("Tras celebrar la cumbre, los vecinos criticaron a Velmar.", {"vecinos"}),
    ],
)
def test_the_pronoun_of_an_infinitive_makes_a_passive(read, text, doer):
    assert {f[0] for f in read(text, "es").facts if f[1] == "organizes"} == doer


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El jurado determinó que fumar causó cáncer a Luis Gil."),
        ("es", "El alcalde dijo que aparcar provoca atascos."),
    ],
)
def test_what_one_does_is_nobody(read, lang, text):
    assert not {f for f in read(text, lang).facts if f[0] in {"jurado", "alcalde"}}
