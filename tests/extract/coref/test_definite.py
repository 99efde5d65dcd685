"""Which named thing a definite description means."""

import pytest


def test_the_company_of_a_speaker_is_their_own(read):
    text = "Trama grew. Ann Weiss, chief executive of Velmar, spoke in Rome. Weiss said the company bought Orbel."
    assert read(text, "en").one("Velmar", "acquires", "Orbel")


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
