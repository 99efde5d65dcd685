"""Which named thing a definite description means."""

import pytest


def test_the_company_of_a_speaker_is_their_own(read):
    text = "Trama grew. Ann Weiss, chief executive of Velmar, spoke in Rome. Weiss said the company bought Orbel."
    assert read(text, "en").one("Velmar", "acquires", "Orbel")


def test_the_firm_is_no_commission(read):
    text = "Velmar is a firm in Leith. The Trade Commission fined Orbe. Later the company bought Trama."
    assert ("Trade Commission", "acquires", "Trama") not in read(text, "en").facts


def test_an_age_stands_for_a_person(read):
    text = "Maddie Rowe beat Paul Bauer. The 19-year-old from Perth praised Velmar."
    assert ("Maddie Rowe", "supports", "Velmar") in read(text, "en").facts


def test_the_company_of_whoever_speaks_is_their_own(read):
    text = (
        "Orbe bought Tamsa, a shipping company. "
        "Ann Weiss, the chief executive of Orbe, said the company will launch a ferry."
    )
    assert read(text, "en").one("Orbe", "presents", "ferry").speaker is not None
    told = read("Orbe praised Tamsa, a shipping company. The company will launch a ferry.", "en").facts
    assert ("Tamsa", "presents", "ferry") in told


NOT_THE_GOVERNMENT = [
    ("es", "El Ministerio de Salud criticó la ley. El gobierno municipal demandó a Luis Soto.", "Ministerio"),
    ("en", "The Ministry of Health criticised the bill. The local government sued Paul Bauer.", "Ministry"),
    ("es", "La empresa Velmar perdió dinero. El gobierno demandó a Luis Soto.", "Velmar"),
]


@pytest.mark.parametrize(("lang", "text", "wrong"), NOT_THE_GOVERNMENT, ids=[t for _, t, _ in NOT_THE_GOVERNMENT])
def test_a_government_is_no_other_body(read, lang, text, wrong):
    suits = [f for f in read(text, lang).facts if f[1] == "sues"]
    assert suits
    assert all(wrong not in (f[0] or "") for f in suits)


def test_a_single_word_that_nothing_else_tells_is_no_person(read):
    text = "El ministro elogió a Piedralba. El hombre criticó la ley."
    assert ("Piedralba", "criticizes", "ley") not in read(text, "es").facts


def test_an_object_without_the_preposition_of_people_is_nobody(read):
    text = "El disco se inspira en Ana Ruiz. La canción alcanzó el número uno."
    assert not [f for f in read(text, "es").facts if f[1] == "alcanzar" and f[2] == "Ana Ruiz"]


@pytest.mark.parametrize(
    ("lang", "text", "sold"),
    [
        ("es", "El periodista Luis Gil publicó en su cuenta que la alcaldesa vendió terrenos.", "terrenos"),
        ("en", "The journalist Luke Pratt wrote that the mayor sold Trama.", "Trama"),
    ],
)
def test_who_has_a_profession_is_not_whoever_holds_a_post(read, lang, text, sold):
    facts = read(text, lang).facts
    assert [f for f in facts if f[1] == "sells" and f[2] == sold]
    assert not [f for f in facts if f[1] == "sells" and f[0] in {"Luis Gil", "Luke Pratt", "cuenta"}]


BODIES = [
    # what beats another or has a goalkeeper is a club
    ("es", "Velmar Norte cayó ante Trama Sur. El presidente del club, Luis Gil, dimitió.", ("Luis Gil", "Velmar Norte")),
    ("es", "Pedro Soto, portero de Velmar Norte, se va. El conjunto que dirige Ana Ruiz calla.", ("Ana Ruiz", "Velmar Norte")),
    ("en", "Paul Bauer, a striker at Velmar United, left. The club's chairman, Luke Gray, quit.", ("Luke Gray", "Velmar United")),
    ("es", "El Rayo Leiro despidió al portero Pedro Soto. El presidente, Luis Gil, dimitió.", ("Luis Gil", "Rayo Leiro")),
    ("es", "El Deportivo Leiro ganó. El presidente del club lucense, Luis Gil, calló.", ("Luis Gil", "Deportivo Leiro")),
    # "entidad" takes up any body but a public one
    ("es", "La asociación Velmar protesta. El titular de la entidad, Luis Gil, dimitió.", ("Luis Gil", "Velmar")),
    ("es", "La Audiencia de Lugo falló. El tribunal, presidido por Ana Ruiz, calló.", ("Ana Ruiz", "Audiencia de Lugo")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "pair"), BODIES, ids=[t for _, t, _ in BODIES])
def test_a_body_taken_up_by_its_sort(read, lang, text, pair):
    assert (pair[0], "leads", pair[1]) in read(text, lang).facts


NO_BODIES = [
    ("es", "El Ministerio de Cultura calló. El titular de la entidad, Luis Gil, dimitió.", "Ministerio de Cultura"),
    ("es", "La asociación Velmar y el sindicato Trama callan. La entidad multó a Luis Gil.", "Velmar"),
    ("es", "La firma Velmar calló. El tribunal, presidido por Ana Ruiz, multó a Luis Gil.", "Velmar"),
    (
        "es",
        "El Deportivo Leiro ganó al Atlético Soto. El presidente del club lucense, Luis Gil, calló.",
        "Atlético Soto",
    ),
    (
        "es",
        "El Deportivo Leiro ganó al Atlético Soto. El presidente del club lucense, Luis Gil, calló.",
        "Deportivo Leiro",
    ),
    ("en", "The firm Velmar grew. The club's chairman, Luke Gray, quit.", "Velmar"),
]


@pytest.mark.parametrize(("lang", "text", "wrong"), NO_BODIES, ids=[t for _, t, _ in NO_BODIES])
def test_a_body_of_another_sort_is_not_taken_up(read, lang, text, wrong):
    told = {f for f in read(text, lang).facts if f[1] in {"leads", "fines", "holdsPosition"}}
    assert told  # the post, even where nobody knows at which body
    assert all(wrong not in fact for fact in told)


def test_what_somebody_is_said_to_be_tells_his_gender_against_his_name(read):
    text = (
        "El cantante Marilyn Olmedo fue acusado de fraude por la actriz Elsa Mora. Marilyn Olmedo calló. Mora lloró. "
        "Ayer la norma vetó al artista."
    )
    assert ("norma", "bans", "Marilyn Olmedo") in read(text, "es").facts


@pytest.mark.parametrize(
    ("lang", "text", "group"),
    [
        ("es", "Velmar vendió Trama. Ana Ruiz dirige al grupo de investigadores.", "grupo de investigadores"),
        ("es", "Velmar vendió Trama. Ana Ruiz dirige al grupo.", "Velmar"),
    ],
)
def test_a_body_told_by_who_is_in_it_is_none_named_before(read, lang, text, group):
    assert {o for s, r, o in read(text, lang).facts if (s, r) == ("Ana Ruiz", "leads")} == {group}


def test_an_office_inside_a_phrase_is_not_whoever_the_text_is_about(read):
    found = read("Ann Weiss will be succeeded by Paul Bauer, an ally of the chancellor.", "en")
    assert ("Paul Bauer", "partnersWith", "Ann Weiss") not in found.facts


def test_a_description_with_a_name_of_its_own_means_no_other(read):
    text = (
        "La empresa Orbe calló. La autoridad culpó a la empresa estadounidense Voting Machines, una de las contratadas."
    )
    assert not [f for f in read(text, "es").facts if f[1] == "accuses" and f[2] == "Orbe"]


def test_the_company_is_what_was_called_one(read):
    text = "La naviera Velmar creció. El Congreso debatió la ley. La PRT criticó el plan. La compañía compró Trama."
    assert {s for s, relation, _ in read(text, "es").facts if relation == "acquires"} == {"Velmar"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El senador Luis Gil visitó Lima. El fiscal acusó a la empresa Trama."),
        ("en", "Senator Luke Gill visited Leeds. The prosecutor accused Trama."),
    ],
)
def test_who_holds_another_post_is_somebody_else(read, lang, text):
    accusers = {f[0] for f in read(text, lang).facts if f[1] == "accuses"}
    assert accusers in ({"fiscal"}, {"prosecutor"})


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("La empresa Velmar creció. La firma de un convenio abrirá la fábrica.", "abrir"),
        ("Luis Gil dirige Velmar. El grupo de trabajo presentó un informe.", "presents"),
    ],
)
def test_what_a_body_is_for_tells_it_from_a_firm_named_before(read, text, relation):
    doers = {f[0] for f in read(text, "es").facts if f[1] == relation}
    assert doers
    assert "Velmar" not in doers


def test_a_firm_told_by_its_trade_may_be_the_one_named_before(read):
    text = "La aseguradora Velmar creció. La compañía de seguros compró la firma Trama."
    assert ("Velmar", "acquires", "Trama") in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The Water Commission met. The watchdog sued Velmar.", ("Water Commission", "sues", "Velmar")),
        (
            "The Leith Teachers Association met. The union sued Velmar.",
            ("Leith Teachers Association", "sues", "Velmar"),
        ),
        ("Leith Rovers met. The watchdog sued Velmar.", ("watchdog", "sues", "Velmar")),
    ],
)
def test_a_body_is_what_the_last_word_of_its_name_is_a_sort_of(read, text, fact):
    assert read(text, "en").one(*fact)


def test_a_body_is_meant_by_its_full_name(read):
    text = "Thornby Borough Council met. Thornby voted. The council's leader, Ann Weiss, left."
    assert ("Ann Weiss", "leads", "Thornby Borough Council") in read(text, "en").facts


def test_her_husband_is_not_herself(read):
    text = 'Samira Weiss sang. She described her husband as "a liar".'
    assert all(s != "Samira Weiss" for s, r, _ in read(text, "en").facts if r == "isA")


@pytest.mark.parametrize(
    ("lang", "text", "buyer"),
    [
        ("es", "La firma Velmar creció. El banco compró la firma Trama.", "banco"),
        ("es", "El banco Velmar vendió Orbe. El banco compró la firma Trama.", "Velmar"),
        ("en", "Velmar is a firm in Leith. The airline bought Trama.", "airline"),
        ("en", "Velmar is an airline in Leith. The airline bought Trama.", "Velmar"),
    ],
)
def test_a_bank_is_a_firm_that_is_said_to_be_one(read, lang, text, buyer):
    assert {f[0] for f in read(text, lang).facts if f[1] == "acquires"} == {buyer}


def test_one_of_several_so_called_is_not_told_by_an_adjective(read):
    text = "El Grupo Norte y el Grupo Sur debatieron. El grupo proponente criticó la ley."
    assert {f[0] for f in read(text, "es").facts if f[1] == "criticizes"} == {"grupo proponente"}


def test_a_noun_of_both_genders_agrees_by_its_article(read):
    text = "Rosa Soto calló. Julio Gil asumió el cargo en mayo. La economista había criticado el plan."
    assert ("Julio Gil", "criticizes", "plan") not in read(text, "es").facts


def test_the_field_of_a_minister_is_no_firm(read):
    text = "Calló la ministra de Industria, Lucía Soto. El sindicato acusa a la empresa de pagar poco."
    assert ("sindicato", "accuses", "Industria") not in read(text, "es").facts


def test_the_spaniard_may_hold_a_post(read):
    text = "Leith Rovers sacked head coach Iñigo Delgado. The Spaniard succeeded Neil Crabtree."
    assert ("Iñigo Delgado", "replaces", "Neil Crabtree") in read(text, "en").facts


def test_a_noun_with_a_name_before_it_is_no_other_thing(read):
    text = "Velmar developed a test called Orbe. Hospitals use the CA125 test."
    assert ("Hospitals", "uses", "Orbe") not in read(text, "en").facts
