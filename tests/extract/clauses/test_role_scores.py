"""Who does what to whom in Spanish, where subjects may follow their verb."""

import pytest

from tests.extract.open.test_open_triples import triples
from tests.extract.trees import arguments, clauses, subjects

ES3P = "Number=Plur|Person=3|VerbForm=Fin"

CASES = [
    # a clitic repeats the object named before the verb
    ("La plataforma la presentó la ministra Ana Ruiz.", {("Ana Ruiz", "presents", "plataforma")}),
    ("El próximo libro de Ana Ruiz lo publicará la editorial Faro.", {("Faro", "publishes", "próximo libro de Ana Ruiz")}),
    ("A Ana Ruiz la ha fichado la empresa Velmar.", {("Velmar", "hires", "Ana Ruiz")}),
    # relative pronouns that are objects
    ("El parque eólico, que construye la empresa Velmar, abrirá en mayo.", {("Velmar", "develops", "parque eólico")}),
    ("Criticó el plan la Asociación de Pacientes, que preside Julio Bermejo.",
     {("Julio Bermejo", "leads", "Asociación de Pacientes")}),
    ("Ana Ruiz, que preside la empresa Velmar, dimitió.", {("Ana Ruiz", "leads", "Velmar")}),
    ("El concejal Luis Pardo, al que sustituyó Ana Ruiz, dimitió.", {("Ana Ruiz", "replaces", "Luis Pardo")}),
    ("Velmar contrató a Luis Pardo, que dirigió Trama y al que sustituyó Ana Ruiz.",
     {("Ana Ruiz", "replaces", "Luis Pardo")}),
    ("El museo expone el retrato de Ana Ruiz que pintó Luis Pardo.", {("Luis Pardo", "authorOf", "retrato de Ana Ruiz")}),
    # verb, object, subject: what is not marked by "a" and can act
    ("Criticó el plan la alcaldesa Ana Ruiz.", {("Ana Ruiz", "criticizes", "plan")}),
    # whose act a complement tells
    ("La portavoz Ana Ruiz exigió a Luis Pardo que contrate a Eva Gil.", {("Luis Pardo", "hires", "Eva Gil")}),
    ("El juez condenó a Ana Ruiz por vender la empresa Trama.", {("Ana Ruiz", "sells", "Trama")}),
    # what is spoken of goes on
    ("A Ana Ruiz la contrató Luis Pardo y ahora trabaja en Velmar.", {("Ana Ruiz", "worksFor", "Velmar")}),
    # behind a verb that always has an object stands what cannot act so: the subject goes unsaid
    ("Ana Ruiz nació en Lugo. En 1968 ganó el Festival de Otoño.", {("Ana Ruiz", "wins", "Festival de Otoño")}),
    ("Ana Ruiz nació en Lugo. Dirigió el Coro Popular y enseñó en la Universidad de Oporto.",
     {("Ana Ruiz", "leads", "Coro Popular"), ("Ana Ruiz", "worksFor", "Universidad de Oporto")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text for text, _ in CASES])
def test_roles_follow_the_evidence_of_the_form(read, text, wanted):
    facts = read(text, "es").facts
    assert wanted <= facts
    assert not {(obj, relation, subject) for subject, relation, obj in wanted} & facts


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("La muestra la inauguró la reina.", ("muestra", "presents")),
        ("El juez condenó a Ana Ruiz por vender la empresa Trama.", ("juez", "sells")),
        ("A Ana Ruiz la contrató Luis Pardo y ahora trabaja en Velmar.", ("Luis Pardo", "worksFor")),
        ("A la cooperativa le interesa la empresa Velmar.", ("cooperativa", "interesar")),
        ("El ministro Luis Pardo pidió a Velmar que venda la firma Trama.", ("Luis Pardo", "sells")),
    ],
)
def test_roles_that_the_form_rules_out(read, text, wrong):
    assert not any((subject, relation) == wrong for subject, relation, _ in read(text, "es").facts)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La empresa Velmar compró la firma Trama.", ("Velmar", "acquires", "Trama")),
        ("También fundó Ana Ruiz la firma Trama.", ("Ana Ruiz", "founded", "Trama")),
        ("Ayer ganó Ana Ruiz la medalla de oro.", ("Ana Ruiz", "wins", "medalla de oro")),
        ("La alcaldesa Ana Ruiz criticó al ministro Luis Pardo.", ("Ana Ruiz", "criticizes", "Luis Pardo")),
        ("La mayoría de los socios criticó el plan de Velmar.", ("socios", "criticizes", "plan de Velmar")),
    ],
)
def test_plain_order_stays(read, text, wanted):
    facts = read(text, "es").facts
    assert any(relation == wanted[1] and str(subject).endswith(wanted[0]) for subject, relation, _ in facts), facts
    assert not any((relation, obj) == (wanted[1], wanted[0]) for _, relation, obj in facts)


def relative(verb: str, morph: str, *, antecedent: str = "Plur", extra: str = "") -> str:
    return f"""
    La el DET 2 det
    lista lista NOUN 0 ROOT Gender=Fem|Number=Sing
    de de ADP 4 case
    firmas firma NOUN 2 nmod Gender=Fem|Number={antecedent}
    que que PRON 6 nsubj
    {verb} {verb} VERB 4 acl {morph}
    {extra}
    """


@pytest.mark.parametrize(
    ("verb", "who", "whom"),
    [("comprar", ["[comprar]"], [("directObject", "firmas")]), ("crecer", ["firmas"], [])],
)
def test_a_verb_that_always_has_an_object_has_it_in_the_relative_pronoun(verb, who, whom):
    clause = clauses("es", relative(verb, ES3P))[verb]
    assert subjects(clause) == who
    assert arguments(clause) == whom


def test_a_light_verb_has_its_noun_and_lacks_no_object():
    clause = clauses("es", relative("tener", ES3P, extra="lugar lugar NOUN 6 compound"))["tener"]
    assert subjects(clause) == ["firmas"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Marta tiene una furgoneta que compró en mayo .", ("Marta", "compró", "una furgoneta en mayo")),
        ("Marta vive en la casa que pintó su tío .", ("su tío", "pintó", "la casa")),
    ],
)
def test_open_triples_say_what_was_done_to_the_antecedent(text, wanted):
    assert wanted in triples("es", text)


def test_the_antecedent_does_nothing_to_itself():
    assert [r for _, r, _ in triples("es", "La ley que defiende es nueva .")] == ["es"]


def test_plural_subject_behind_a_relative_verb(read):
    facts = read("Ana Ruiz dirige Trama, que fundaron sus dos hermanas en Vigo.", "es").facts
    assert any("hermanas" in subject and (relation, obj) == ("founded", "Trama") for subject, relation, obj in facts)
    assert not any(subject == "Trama" and relation == "founded" for subject, relation, _ in facts)
