"""Words whose part of speech agreement and quotation marks show."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The regulator waited, but it could authorise the jab by May.", ("regulator", "approves", "jab")),
        ("Ann Weiss called that claim a lie.", ("Ann Weiss", "criticizes", "claim")),
        (
            'Ann Weiss told the BBC that the delay was "an insult" and promised a ban.',
            ("Ann Weiss", "criticizes", "delay"),
        ),
    ],
)
def test_mended(read, text, fact):
    assert read(text, "en").one(*fact)


def test_a_clause_behind_that_stays_a_clause(read):
    assert ("Ann Weiss", "criticizes", "firms") not in read("Ann Weiss said that firms lie.", "en").facts


def test_a_demonstrative_subject_keeps_its_verb(read):
    assert not any(r == "criticizes" for _, r, _ in read("Ann Weiss said this helps the firm.", "en").facts)


def test_in_the_plain_past_goes_on_who_said_so(read):
    found = read("Ann Weiss said Velmar had pushed for the cuts and warned that pilots could strike.", "en")
    assert ("Ann Weiss", "warnsAbout", "pilots") in found.facts
    assert ("Velmar", "warnsAbout", "pilots") not in found.facts


def test_what_goes_on_in_the_same_tense_stays(read):
    found = read("Ann Weiss said Velmar had sued Trama and had fined Paul Bauer.", "en")
    assert ("Velmar", "fines", "Paul Bauer") in found.facts


def test_behind_an_age_a_participle_may_be_the_verb(read):
    text = "Ann Weiss, 46, studied engineering at Leith College and spent a decade at the consultancy Velmar."
    assert read(text, "en").one("Ann Weiss", "educatedAt", "Leith College")


def test_a_title_right_before_a_name_is_no_object_of_its_own(read):
    found = read("They recorded it in the basement of producer Paul Bauer, who died in 2019.", "en")
    assert found.one("Paul Bauer", "isA", "producer")


def test_what_is_found_is_not_founded(read):
    facts = read("Rescuers have found the body. The gun was found by Tom Gill.", "en").facts
    assert not {f for f in facts if f[1] == "founded"}
    assert ("Tom Gill", "founded", "Velmar") in read("Tom Gill wants to found Velmar.", "en").facts


def test_a_gerund_within_a_noun_belongs_to_it(read):
    facts = read("Velmar's managing director, Tom Gill, left.", "en").facts
    assert {("Tom Gill", "holdsPosition", "managing director"), ("Tom Gill", "leads", "Velmar")} <= facts


def test_a_plural_behind_to_is_no_verb(read):
    facts = read("Leith sold striker Jermaine Cole to rivals Eastleigh County.", "en").facts
    assert ("Eastleigh County", "hires", "Jermaine Cole") in facts
    assert "supplies" not in {r for _, r, _ in facts}
    assert "isA" not in read("Ann Weiss refused to discuss Velmar.", "en").relations


def test_what_something_is_dismissed_as_may_be_an_adjective(read):
    assert ("Eva Lund", "criticizes", "allegation") in read("Eva Lund dismissed the allegation as absurd.", "en").facts
