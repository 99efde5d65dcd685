"""Prices before nouns, names that "called" gives, two posts before a name, charities behind "of", talks on the way."""

import pytest

from kg.lang.namelists import gender_of

FACTS = [
    ("en", "The council approved a £30m bridge.", ("bridge", "costs", "£30m")),
    ("en", "The council approved a £30m bridge.", ("council", "approves", "bridge")),
    ("en", "The firm Velmar sold a robot called Lux.", ("Lux", "isA", "robot")),
    ("es", "La firma Velmar vendió un robot llamado Lux.", ("Lux", "isA", "robot")),
    ("en", "The drug, known as Lux, was developed by the firm Velmar.", ("Velmar", "develops", "Lux")),
    ("en", "Velmar founder and chief executive Ann Weiss resigned.", ("Ann Weiss", "holdsPosition", "chief executive")),
    ("en", "Prices fell, said co-owner and chairman Ann Weiss of Velmar.", ("Ann Weiss", "holdsPosition", "chairman")),
    ("en", "Ann Weiss, of the charity Orbe Trust, left.", ("Ann Weiss", "worksFor", "Orbe Trust")),
    ("en", "Ann Weiss flew to Leeds for talks with Luke Gray.", ("Ann Weiss", "meetsWith", "Luke Gray")),
    ("es", "Ana Ruiz viajó a Lugo para una reunión con Luis Gil.", ("Ana Ruiz", "meetsWith", "Luis Gil")),
    ("en", "Velmar's revenue rose to £30m in May.", ("Velmar", "hasQuantity", "£30m")),
    ("en", "The bridge is a shared work of the Leeds brewer Velmar Ltd.", ("Velmar Ltd", "isA", "brewer")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[f"{t} {f[1]}" for _, t, f in FACTS])
def test_facts(read, lang, text, fact):
    assert fact in read(text, lang).facts


NONE = [
    ("en", "The firm Velmar made a £30m loss.", "costs"),
    ("en", "The firm Velmar is worth $30 million more.", "costs"),
    ("en", "The singer Ann Weiss, known for Lux, left.", "isA Lux"),
    ("en", "Profits rose to £30m in May.", "hasQuantity"),
    ("en", "Ann Weiss flew to Leeds for a rest with Luke Gray.", "meetsWith"),
    ("es", "Ana Ruiz viajó a Lugo para una operación con Luis Gil.", "meetsWith"),
    ("en", "The owner of Velmar is Ann Weiss.", "isA"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), NONE, ids=[t for _, t, _ in NONE])
def test_what_only_looks_like_it(read, lang, text, relation):
    facts = read(text, lang).facts
    assert relation not in {r for _, r, _ in facts} | {f"{r} {s}" for s, r, _ in facts}


@pytest.mark.parametrize(("word", "gender"), [("Freya", "Fem"), ("Conor", "Masc"), ("Jean", ""), ("Bridge", "")])
def test_a_given_name_tells_the_gender_only_if_one_gender_bears_it(word, gender):
    assert gender_of(word) == gender


@pytest.mark.parametrize(
    ("lang", "text", "object_"),
    [
        ("en", "The bank Velmar will cut 200 jobs.", "200 jobs"),
        ("en", "The bank Velmar plans to axe 300 posts.", "300 posts"),
        ("es", "La compañía Velmar suprimirá 200 empleos.", "200 empleos"),
    ],
)
def test_jobs_that_are_cut(read, lang, text, object_):
    assert ("Velmar", "dismisses", object_) in read(text, lang).facts


def test_costs_that_are_cut_dismiss_nobody(read):
    assert "dismisses" not in read("The bank Velmar will cut costs and slash prices.", "en").relations


BUSINESS = [
    ("Trama, which Velmar bought in 2019, makes tyres.", ("Velmar", "acquires", "Trama")),
    ("Ann Weiss described the plan as reckless.", ("Ann Weiss", "criticizes", "plan")),
    ("Shares in Varolux, based in Austin, closed down 6%.", ("Varolux", "locatedIn", "Austin")),
    ("Chips are used by Velmar and Trama to train large models.", ("Velmar", "trains", "large models")),
    ("Germany's Orbe Systems sued Velmar.", ("Orbe Systems", "locatedIn", "Germany")),
    ("Velmar completed a £2bn takeover of Trama.", ("Velmar", "acquires", "Trama")),
    ("Ann Weiss, a former Treasury official, left.", ("Ann Weiss", "worksFor", "Treasury")),
    ("Paul Bauer left Velmar for rival Trama Ltd in March.", ("Paul Bauer", "worksFor", "Trama Ltd")),
]


@pytest.mark.parametrize(("text", "fact"), BUSINESS, ids=[t for t, _ in BUSINESS])
def test_business(read, text, fact):
    assert fact in read(text, "en").facts


NOT_BUSINESS = [
    ("He asked which firm Velmar bought.", "acquires"),
    ("Shares in Varolux, based in Austin, closed down 6%.", "Shares locatedIn"),
    ("Chips are used by Velmar to train large models.", "Chips trains"),
    ("Germany's Ann Weiss won the race.", "locatedIn"),
    ("Paul Bauer left Leeds for London in March.", "worksFor"),
]


@pytest.mark.parametrize(("text", "absent"), NOT_BUSINESS, ids=[t for t, _ in NOT_BUSINESS])
def test_what_only_looks_like_business(read, text, absent):
    facts = read(text, "en").facts
    assert absent not in {r for _, r, _ in facts} | {f"{s} {r}" for s, r, _ in facts}


MONEY = [
    ("Ann Weiss, an adviser to Orbe Bank, left.", ("Ann Weiss", "worksFor", "Orbe Bank")),
    ("The bank Velmar beat competition from Orbe Group.", ("Velmar", "defeats", "Orbe Group")),
    ("Residents held a protest outside Velmar's offices in Leeds.", ("Velmar", "locatedIn", "Leeds")),
    ("She approved Velmar's £900m scheme at Leeds.", ("Velmar's £900m scheme", "costs", "£900m")),
]


@pytest.mark.parametrize(("text", "fact"), MONEY, ids=[t for t, _ in MONEY])
def test_money_and_posts(read, text, fact):
    assert fact in read(text, "en").facts
