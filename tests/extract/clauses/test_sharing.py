"""What a clause leaves unsaid: antecedents, shared subjects, control, dropped subjects."""

import pytest

from tests.extract.trees import arguments, clauses, subjects

ES3 = "Number=Sing|Person=3|VerbForm=Fin"
ES3P = "Number=Plur|Person=3|VerbForm=Fin"
FIN, INF, PART = "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part"


@pytest.mark.parametrize(
    ("lang", "rows", "verb", "who"),
    [
        (
            "es",
            f"""
            Velmar Velmar PROPN 3 nsubj
            es ser AUX 3 cop {ES3}
            capaz capaz ADJ 0 ROOT
            de de ADP 5 mark
            crecer crecer VERB 3 acl {INF}
            """,
            "crecer",
            ["Velmar"],
        ),
        (
            "es",
            f"""
            La el DET 2 det
            idea idea NOUN 5 nsubj
            es ser AUX 5 cop {ES3}
            el el DET 5 det
            compromiso compromiso NOUN 0 ROOT
            de de ADP 7 mark
            crecer crecer VERB 5 acl {INF}
            """,
            "crecer",
            [],
        ),
        (
            "en",
            f"""
            Velmar Velmar PROPN 2 nsubj
            is be AUX 0 ROOT {FIN}
            able able ADJ 2 acomp
            to to PART 5 aux
            grow grow VERB 3 xcomp {INF}
            """,
            "grow",
            ["Velmar"],
        ),
    ],
)
def test_an_adjective_lends_its_subject_to_its_infinitive_and_a_noun_does_not(lang, rows, verb, who):
    assert subjects(clauses(lang, rows)[verb]) == who


@pytest.mark.parametrize(
    ("lang", "rows", "verb"),
    [
        (
            "es",
            f"""
            Velmar Velmar PROPN 2 nsubj
            compró comprar VERB 0 ROOT {ES3}
            Trama Trama PROPN 2 obj
            y y CCONJ 5 cc
            vendió vender VERB 2 conj {ES3}
            barcos barco NOUN 5 obj
            """,
            "vendió",
        ),
        (
            "en",
            f"""
            Velmar Velmar PROPN 2 nsubj
            bought buy VERB 0 ROOT {FIN}
            Trama Trama PROPN 2 dobj
            and and CCONJ 2 cc
            sold sell VERB 2 conj {FIN}
            boats boat NOUN 5 dobj
            """,
            "sold",
        ),
    ],
)
def test_coordinated_verbs_share_their_subject(lang, rows, verb):
    clause = clauses(lang, rows)[verb]
    assert subjects(clause) == ["Velmar"]
    assert clause.subjects[0].origin == "shared"


def test_a_verb_in_another_number_shares_nothing():
    rows = f"""
    Velmar Velmar PROPN 2 nsubj
    cerró cerrar VERB 0 ROOT {ES3}
    y y CCONJ 4 cc
    protestaron protestar VERB 2 conj {ES3P}
    """
    assert subjects(clauses("es", rows)["protestaron"]) == ["[protestaron]"]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_a_participle_is_done_to_its_noun(lang):
    rows = {
        "es": f"una uno DET 2 det\nplanta planta NOUN 0 ROOT\nvendida vender VERB 2 acl {PART}",
        "en": f"a a DET 2 det\nplant plant NOUN 0 ROOT\nsold sell VERB 2 acl {PART}",
    }[lang]
    clause = next(iter(clauses(lang, rows).values()))
    assert clause.passive
    assert [role for role, _ in arguments(clause)] == ["directObject"]


def test_a_plural_behind_a_coordination_means_all_of_it():
    rows = f"""
    Ruiz Ruiz PROPN 0 ROOT Number=Sing
    y y CCONJ 3 cc
    Paz Paz PROPN 1 conj Number=Sing
    que que PRON 5 nsubj
    trabajan trabajar VERB 3 acl {ES3P}
    """
    assert subjects(clauses("es", rows)["trabajan"]) == ["Ruiz", "Paz"]


def test_the_weather_has_no_subject():
    assert subjects(clauses("es", f"llueve llover VERB 0 ROOT {ES3}\nmucho mucho ADV 1 advmod")["llueve"]) == []


@pytest.mark.parametrize(("verb", "who"), [("tiene tener", ["Ruiz"]), ("explica explicar", [])])
def test_who_has_the_means_of_an_act_does_it(verb, who):
    rows = f"""
    Ruiz Ruiz PROPN 2 nsubj
    {verb} VERB 0 ROOT {ES3}
    la el DET 4 det
    forma forma NOUN 2 obj
    de de ADP 6 mark
    crecer crecer VERB 4 acl {INF}
    """
    assert subjects(clauses("es", rows)["crecer"]) == who


def test_an_infinitive_that_is_the_subject_does_nothing_itself():
    rows = f"""
    Vender vender VERB 5 csubj {INF}
    barcos barco NOUN 1 obj
    fue ser AUX 5 cop {ES3}
    un uno DET 5 det
    error error NOUN 0 ROOT
    """
    found = clauses("es", rows)
    assert subjects(found["error"]) == ["Vender"]
    assert subjects(found["Vender"]) == []


SEEMS = f"""
{{verb}}
que que SCONJ 4 mark
Ana Ana PROPN 4 nsubj
crece crecer VERB 1 ccomp {ES3}
"""


@pytest.mark.parametrize(("lemma", "who"), [("parecer", []), ("ocurrir", []), ("asegurar", ["[Aseguró]"])])
def test_a_clause_is_the_subject_of_a_verb_that_takes_no_object(lemma, who):
    form = "Aseguró" if who else "Parece"
    found = clauses("es", SEEMS.format(verb=f"{form} {lemma} VERB 0 ROOT {ES3}"))
    assert subjects(found[form]) == who


def test_where_a_clause_goes_on_is_not_what_it_is_about(read):
    text = "Luis Gil habló en la Asociación de Prensa de Vigo, donde participó en un debate."
    found = {(s, o) for s, r, o in read(text, "es").facts if r == "participatesIn"}
    assert found == {("Luis Gil", "debate")}


def test_where_something_is_held_stays_its_place(read):
    facts = read("Ana Ruiz viajó a Lugo, donde nació.", "es").facts
    assert ("Ana Ruiz", "bornIn", "Lugo") in facts


def test_who_means_a_person_above_the_place_before_it(read):
    found = read("Ann Weiss, of the Leith Institute in Perth, who joined Velmar, questioned the method.", "en")
    assert found.one("Ann Weiss", "worksFor", "Velmar")


@pytest.mark.parametrize(("verb", "who"), [("hay haber", []), ("tiene tener", ["casa"])])
def test_what_there_is_has_no_subject_to_share(verb, who):
    rows = f"""
    La el DET 2 det
    casa casa NOUN 3 nsubj
    gusta gustar VERB 0 ROOT {ES3}
    y y CCONJ 5 cc
    {verb} VERB 3 conj {ES3}
    agua agua NOUN 5 obj
    """
    assert subjects(clauses("es", rows)[verb.split()[0]]) == who


def test_a_relative_clause_in_the_singular_is_about_what_is_singular(read):
    facts = read("Fans of Velmar, which has bought Trama, cheered.", "en").facts
    assert not any(s == "Fans of Velmar" and r == "acquires" for s, r, _ in facts)
    located = read("Fans of Velmar, which is based in Leith, cheered.", "en").facts
    assert ("Velmar", "locatedIn", "Leith") in located
