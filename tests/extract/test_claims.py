"""Whole sentences in, claims out: what is said, who says it, and how surely."""

import pytest

from kg.model import Modality, Polarity

FACTS = [
    ("es", "Velmar compró ayer la empresa Trama.", ("Velmar", "acquires", "Trama")),
    ("es", "Velmar fue fundada por Luis Pardo en Vigo.", ("Luis Pardo", "founded", "Velmar")),
    ("es", "La economista Ana Ruiz dirige Velmar desde mayo.", ("Ana Ruiz", "leads", "Velmar")),
    ("es", "Luis Pardo, presidente de Velmar, viajó a Roma.", ("Luis Pardo", "leads", "Velmar")),
    (
        "es",
        "Luis Pardo, presidente de Velmar, viajó a Roma.",
        ("Luis Pardo", "holdsPosition", "presidente de Velmar"),
    ),
    ("es", "Ana Ruiz criticó a Luis Pardo.", ("Ana Ruiz", "criticizes", "Luis Pardo")),
    ("es", "El juez multó a Velmar y a Trama.", ("juez", "fines", "Trama")),
    ("en", "Velmar bought Trama last week.", ("Velmar", "acquires", "Trama")),
    ("en", "Velmar was founded by Luis Pardo in 1998.", ("Luis Pardo", "founded", "Velmar")),
    ("en", "Velmar and Bauer bought Trama.", ("Bauer", "acquires", "Trama")),
    ("en", "Ann Weiss, who founded Velmar, criticised Paul Bauer.", ("Ann Weiss", "founded", "Velmar")),
    ("en", "Ann Weiss, chief executive of Velmar, left.", ("Ann Weiss", "leads", "Velmar")),
    ("en", "Ann Weiss called the plan a mistake.", ("Ann Weiss", "criticizes", "plan")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[t for _, t, _ in FACTS])
def test_states(read, lang, text, fact):
    claim = read(text, lang).one(*fact)
    assert (claim.polarity, claim.modality, claim.speaker) == (Polarity.AFFIRMED, Modality.CERTAIN, None)


STANCES = [
    ("es", "Velmar no compró Trama.", "negated", "certain", None),
    ("es", "Velmar comprará Trama.", "affirmed", "future", None),
    ("es", "Velmar podría comprar Trama.", "affirmed", "possible", None),
    ("es", "¿El grupo Velmar compró la firma Trama?", "affirmed", "hypothetical", None),
    ("es", "Velmar no logró comprar Trama.", "negated", "certain", None),
    ("es", "Si la empresa Velmar compra la firma Trama, los precios subirán.", "affirmed", "hypothetical", None),
    ("es", "Ana Ruiz dijo que Velmar compró Trama.", "affirmed", "certain", "Ana Ruiz"),
    ("es", "Ana Ruiz negó que Velmar haya comprado Trama.", "negated", "certain", "Ana Ruiz"),
    ("es", "Según la ministra Ana Ruiz, la empresa Velmar compró la firma Trama.", "affirmed", "certain", "Ana Ruiz"),
    ("es", "«Velmar compró Trama», aseguró Ana Ruiz.", "affirmed", "certain", "Ana Ruiz"),
    ("en", "Velmar did not buy Trama.", "negated", "certain", None),
    ("en", "Velmar will buy Trama.", "affirmed", "future", None),
    ("en", "Velmar might buy Trama.", "affirmed", "possible", None),
    ("en", "Velmar plans to buy Trama.", "affirmed", "future", None),
    ("en", "Velmar failed to buy Trama.", "negated", "certain", None),
    ("en", "Velmar reportedly bought Trama.", "affirmed", "possible", None),
    ("en", "If Velmar buys Trama, prices will rise.", "affirmed", "hypothetical", None),
    ("en", "Ann Weiss said that Velmar bought Trama.", "affirmed", "certain", "Ann Weiss"),
    ("en", "Ann Weiss denied that Velmar bought Trama.", "negated", "certain", "Ann Weiss"),
    ("en", "“Velmar bought Trama,” said Ann Weiss.", "affirmed", "certain", "Ann Weiss"),
    ("en", "According to Ann Weiss, Velmar bought Trama.", "affirmed", "certain", "Ann Weiss"),
]


@pytest.mark.parametrize(("lang", "text", "polarity", "modality", "speaker"), STANCES, ids=[s[1] for s in STANCES])
def test_stance(read, lang, text, polarity, modality, speaker):
    reading = read(text, lang)
    claim = reading.one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality, reading.name(claim.speaker)) == (polarity, modality, speaker)


NOTHING = [
    ("es", "Nadie la vio."),
    ("es", "Llueve mucho en otoño."),
    ("en", "It rained all day."),
    ("en", "Not soon."),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING, ids=[t for _, t in NOTHING])
def test_yields_nothing(read, lang, text):
    reading = read(text, lang)
    assert not reading.core()
    assert [s.sentence.quote(text) for s in reading.silences] == [text]


REFERENCES = [
    (
        "es",
        "La economista Ana Ruiz dirige la empresa Velmar. También fundó la firma Trama.",
        ("Ana Ruiz", "founded", "Trama"),
    ),
    ("es", "Velmar presentó sus gafas Orbe.", ("Velmar", "develops", "Orbe")),
    ("en", "Ann Weiss leads Velmar. She founded Trama.", ("Ann Weiss", "founded", "Trama")),
    ("en", "“We bought Trama,” said Ann Weiss, chief executive of Velmar.", ("Velmar", "acquires", "Trama")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), REFERENCES, ids=[t for _, t, _ in REFERENCES])
def test_refers_back(read, lang, text, fact):
    assert read(text, lang).one(*fact)


UNSAID = [
    ("es", "Ana Ruiz dirige Velmar. Es la primera vez."),
    ("es", "Ana Ruiz dirige Velmar. Miran la pequeña meseta."),
]


@pytest.mark.parametrize(("lang", "text"), UNSAID, ids=[t for _, t in UNSAID])
def test_a_dropped_subject_alone_carries_no_class_and_no_open_relation(read, lang, text):
    assert {relation for _, relation, _ in read(text, lang).facts} == {"leads"}


def test_a_dropped_subject_still_holds_a_trade(read):
    text = "La abogada Ana Ruiz dirige Velmar. Es economista."
    assert read(text, "es").one("Ana Ruiz", "isA", "economista")


def test_the_company_of_a_speaker_is_their_own(read):
    text = "Trama grew. Ann Weiss, chief executive of Velmar, spoke in Rome. Weiss said the company bought Orbel."
    assert read(text, "en").one("Velmar", "acquires", "Orbel")


def test_the_firm_is_no_commission(read):
    text = "Velmar is a firm in Leith. The Trade Commission fined Orbe. Later the company bought Trama."
    assert ("Trade Commission", "acquires", "Trama") not in read(text, "en").facts


def test_her_father_is_not_a_mans(read):
    text = "Maddie Rowe won. She is trained by Dan Whitmore, who replaced her father Glenn."
    assert ("Glenn", "relativeOf", "Dan Whitmore") not in read(text, "en").facts


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Velmar won in two hours and 51 minutes.", "en"),
        ("Velmar made a loss of £12m last year.", "en"),
        ("Velmar ganó en dos horas.", "es"),
    ],
)
def test_amounts_and_durations_are_no_things(read, text, lang):
    assert not read(text, lang).core()


def test_a_sum_with_its_unit_ends_a_sentence(read):
    text = "Velmar was bought by Orbe for £180m. Trama also owns the chain Nettle."
    assert read(text, "en").one("Trama", "owns", "Nettle")


def test_talks_to_be_bought(read):
    claim = read("Velmar is in talks to be acquired by Trama.", "en").one("Trama", "acquires", "Velmar")
    assert claim.modality is Modality.FUTURE


def test_whom_one_fines_for_doing_did_it(read):
    facts = read("The court fined Velmar for selling the Orbe phone.", "en").facts
    assert not [f for f in facts if f[0] == "court" and f[1] == "sells"]


GROUPS = [
    (
        "en",
        "Velmar has raised $300 million from investors including Orbe Capital and Trama.",
        {"Orbe Capital", "Trama"},
    ),
    ("en", "Velmar was bought by rivals such as Orbe and Trama.", {"Orbe", "Trama"}),
    ("es", "Velmar fue fundada por los hermanos Ana y Luis Pardo.", {"Ana", "Luis Pardo"}),
]


@pytest.mark.parametrize(("lang", "text", "members"), GROUPS, ids=[t for _, t, _ in GROUPS])
def test_what_a_group_does_its_members_do(read, lang, text, members):
    assert {s for s, r, _ in read(text, lang).facts if r in {"investsIn", "acquires", "founded"}} == members


def test_who_leaves_a_firm_no_longer_works_there(read):
    claim = read("Paul Bauer resigned from Orbe Bank.", "en").one("Paul Bauer", "worksFor", "Orbe Bank")
    assert claim.polarity is Polarity.NEGATED


def test_who_leaves_a_room_worked_for_nobody(read):
    assert not read("Ann Weiss left the room.", "en").core()


@pytest.mark.parametrize(("body", "relation"), [("the Green Party", "memberOf"), ("the startup Orbe", "worksFor")])
def test_a_party_has_members_and_a_firm_has_staff(read, body, relation):
    facts = read(f"Ann Weiss joined {body} in May.", "en").facts
    assert {r for _, r, _ in facts if r in {"memberOf", "worksFor"}} == {relation}


def test_quoted_words_behind_an_object_are_what_it_is_called(read):
    text = 'A Velmar spokesman called the report "false and misleading".'
    assert read(text, "en").one("Velmar spokesman", "criticizes", "report")


def test_an_age_stands_for_a_person(read):
    text = "Maddie Rowe beat Paul Bauer. The 19-year-old from Perth praised Velmar."
    assert ("Maddie Rowe", "supports", "Velmar") in read(text, "en").facts


def test_a_score_is_no_part_of_a_name(read):
    text = "Maddie Rowe beat the champion Ingrid Karlsson 6-4, 7-5 in Leeds."
    assert read(text, "en").one("Maddie Rowe", "defeats", "Ingrid Karlsson")


THINGS = [
    ("The report came out in May. It criticised Velmar.", ("report", "criticizes", "Velmar")),
    ("Ann Weiss wrote the book in 1998. The book won a prize. It criticised Velmar.", ("book", "criticizes", "Velmar")),
]


@pytest.mark.parametrize(("text", "fact"), THINGS, ids=[t for t, _ in THINGS])
def test_it_may_be_a_thing_without_a_name(read, text, fact):
    assert fact in read(text, "en").facts


def test_it_is_no_person(read):
    assert ("Ann Weiss", "acquires", "Trama") not in read("Ann Weiss left. It bought Trama.", "en").facts


KIN = [
    ("Ann Weiss, whose sister Bea acts, praised Velmar.", ("Bea", "relativeOf", "Ann Weiss")),
    ("Velmar is run by Paul Bauer and his husband, Jo.", ("Jo", "relativeOf", "Paul Bauer")),
]


@pytest.mark.parametrize(("text", "fact"), KIN, ids=[t for t, _ in KIN])
def test_kin(read, text, fact):
    assert read(text, "en").one(*fact)


def test_whom_one_employs_one_does_not_use(read):
    assert "uses" not in {r for _, r, _ in read("Velmar employs 300 people.", "en").facts}


def test_a_deed_beside_a_future_one_is_future(read):
    claim = read("Ann Weiss will join Velmar, replacing Paul Bauer.", "en").one("Ann Weiss", "replaces", "Paul Bauer")
    assert claim.modality is Modality.FUTURE


PLANS = [("en", "Velmar agreed to buy Trama.", "future"), ("en", "Velmar is considering buying Trama.", "possible"),
         ("es", "Velmar acordó comprar Trama.", "future"), ("es", "Velmar estudia comprar Trama.", "possible")]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "modality"), PLANS, ids=[t for _, t, _ in PLANS])
def test_what_is_agreed_or_weighed_is_not_done(read, lang, text, modality):
    assert read(text, lang).one("Velmar", "acquires", "Trama").modality == modality


def test_pronoun_without_antecedent_is_no_claim(read):
    assert not read("She bought Trama.", "en").core()


@pytest.mark.parametrize("lang", ["es", "en"])
def test_evidence_quotes_the_text(read, lang):
    for language, text, *_ in [*FACTS, *STANCES]:
        if language != lang:
            continue
        for claim in read(text, lang).claims:
            evidence = claim.evidence
            assert evidence.sentence.covers(evidence.cue)
            assert claim.subject.span.quote(text)
            assert 0 < claim.confidence <= 1


APPOSED = [
    ("en", "He praised the Lux phone. Ann Weiss praised Lumen instead, a model developed by Orbe.", ("Orbe", "develops", "Lumen")),
    ("en", "Velmar released two versions of Lumen 4.", ("Velmar", "presents", "Lumen 4")),
    ("en", "Velmar was founded by Ann Weiss and Paul Bauer, who both used to work at Orbe.", ("Ann Weiss", "worksFor", "Orbe")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), APPOSED, ids=[t for _, t, _ in APPOSED])
def test_apposed(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_an_acronym_in_brackets_is_no_agency(read):
    text = "The Port and Haulage Union (HU) met. Ann Weiss, the union's secretary, left."
    assert {o for _, r, o in read(text, "en").facts if r == "worksFor"} in ({"HU"}, {"Haulage Union"})


def test_a_common_word_before_a_noun_is_no_name(read):
    assert not {o for _, _, o in read("Shop steward Ann Weiss criticised Velmar.", "en").facts} & {"Shop"}


def test_only_who_acts_is_accused(read):
    assert not [f for f in read("Velmar blamed rising energy costs.", "en").facts if f[1] == "accuses"]


BELONGING = [
    ("es", "La senadora Ana Ruiz pertenece al Partido Verde.", "memberOf"),
    ("en", "Ann Weiss belongs to the Green Party.", "memberOf"),
    ("en", "The terminal belongs to Orbe Bank.", "partOf"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), BELONGING, ids=[t for _, t, _ in BELONGING])
def test_people_are_members_and_things_are_parts(read, lang, text, relation):
    assert {r for _, r, _ in read(text, lang).facts if r in {"memberOf", "partOf"}} == {relation}


def test_a_second_person_is_nobody_named(read):
    facts = read("Ana Ruiz dirige Velmar. Si compraras la firma Trama, ganarías.", "es").facts
    assert ("Ana Ruiz", "acquires", "Trama") not in facts


def test_an_unsaid_subject_is_judged_by_nobody(read):
    text = "Velmar compró Trama. «Fue un error», dijo Ana Ruiz."
    assert not [f for f in read(text, "es").facts if f[1] == "criticizes"]
