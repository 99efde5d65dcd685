"""Tell a firm or a team from the person whose name it bears, and whose a client or a rival is."""

import pytest


def test_who_is_named_in_full_only_later_lends_the_firm_the_name(read):
    text = "Weiss, the Leeds brewer, sold its mill in May. Profits fell. Weiss was founded by Otto Weiss, a miller."
    facts = read(text, "en").facts
    assert {("Weiss", "isA", "brewer"), ("Otto Weiss", "founded", "Weiss"), ("Otto Weiss", "isA", "miller")} <= facts


def test_a_surname_behind_the_full_name_stays_the_person(read):
    text = "Otto Weiss founded the brewer Orbe. He sold it in May. Weiss criticised the mayor Ann Gray."
    assert ("Otto Weiss", "criticizes", "Ann Gray") in read(text, "en").facts


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Marlow have beaten Dunstan. Ann Weiss owns Marlow.", "Organization"), ("Ann Weiss is from Leith.", "Person")],
)
def test_a_plural_verb_tells_a_team(analyse, text, kind):
    assert analyse(text, "en").names[0].kind == kind


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        (
            "en",
            "The firm Velmar, of Leeds, sued its bigger rival Trama Foods.",
            ("Trama Foods", "competesWith", "Velmar"),
        ),
        ("en", "Ann Weiss praised her elder brother Luke Weiss.", ("Luke Weiss", "relativeOf", "Ann Weiss")),
        ("en", "The firm, whose main owner is the Leeds group Trama, sued Orbe.", ("Trama", "owns", "firm")),
        ("es", "La firma Velmar, cuyo dueño es el grupo Trama, demandó a Orbe.", ("Trama", "owns", "Velmar")),
    ],
)
def test_whose_a_rival_or_an_owner_is(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_what_is_told_of_whose_owner_is_no_class(read):
    assert "isA" not in {
        r for s, r, _ in read("Velmar, whose owner is a bank, sued Orbe.", "en").facts if s != "Velmar"
    }


def test_nobody_is_his_own_client(read):
    text = (
        "Paul Gray denied the charge. Gray's lawyer, Luke Moss, said his client was the victim of a plot by his wife."
    )
    facts = read(text, "en").facts
    assert ("Paul Gray", "isA", "victim of a plot") in facts
    assert not [f for f in facts if f[0] == "Luke Moss" and f[2] == "victim of a plot"]


def test_a_surname_alone_is_whom_the_article_is_about(read):
    text = "Ann Moss built bridges. She married Luke Gray in 1960. Her brother, Paul Moss, died. Moss criticised the council."
    assert ("Ann Moss", "criticizes", "council") in read(text, "en").facts


def test_of_two_named_at_once_neither_is_meant(read):
    facts = read("Ann Weiss and Paul Weiss run Velmar. Weiss criticised the bill.", "en").facts
    assert not {s for s, r, _ in facts if r == "criticizes"} & {"Ann Weiss", "Paul Weiss"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The councillor Luke Gray met Freya Moss. He criticised her.", ("Luke Gray", "criticizes", "Freya Moss")),
        ("Freya Moss runs Velmar. The councillor Luke Gray accused her.", ("Luke Gray", "accuses", "Freya Moss")),
    ],
)
def test_her_as_an_object_is_no_possessive(read, text, fact):
    assert fact in read(text, "en").facts
