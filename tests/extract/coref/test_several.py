"""What means two things at once, or one of two by its order; and where nothing tells which two."""

import pytest

BOTH = [
    ("es", "Norvia y Telmar se fusionan. Ambas empresas compraron la firma Dunas.", ("Norvia", "Telmar"), "acquires"),
    ("es", "Norvia y Telmar se fusionan. Las dos compañías compraron la firma Dunas.", ("Norvia", "Telmar"), "acquires"),
    ("en", "Norvia and Telmar agreed on a price. Both companies bought Dunas.", ("Norvia", "Telmar"), "acquires"),
    ("en", "Norvia and Telmar agreed on a price. The two firms bought Dunas.", ("Norvia", "Telmar"), "acquires"),
    ("es", "Ana Ruiz y Luis Soto fundaron Velmar en 1990. También dirigen la firma Trama.", ("Ana Ruiz", "Luis Soto"), "leads"),
    ("en", "Ann Weiss and Luke Stone founded Velmar in 1990. They also run Trama.", ("Ann Weiss", "Luke Stone"), "leads"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "pair", "relation"), BOTH, ids=[t for _, t, _, _ in BOTH])
def test_means_both(read, lang, text, pair, relation):
    found = {subject for subject, predicate, _ in read(text, lang).facts if predicate == relation}
    assert found == set(pair)


ONE = [
    ("en", "Ann Weiss met Luke Stone in May. The former founded Velmar.", ("Ann Weiss", "founded", "Velmar")),
    ("en", "Ann Weiss met Luke Stone in May. The latter founded Velmar.", ("Luke Stone", "founded", "Velmar")),
    (
        "en",
        "Ann Weiss met Luke Stone in May. The former founded Velmar, while the latter runs Trama.",
        ("Luke Stone", "leads", "Trama"),
    ),
    ("es", "Ana Ruiz se reunió con Luis Soto. Este último fundó Velmar.", ("Luis Soto", "founded", "Velmar")),
    ("es", "Ana Ruiz se reunió con Luis Soto. La primera compró la firma Velmar.", ("Ana Ruiz", "acquires", "Velmar")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), ONE, ids=[t for _, t, _ in ONE])
def test_means_one_of_two(read, lang, text, fact):
    facts = read(text, lang).facts
    assert fact in facts
    assert {f for f in facts if f[1] == fact[1]} == {fact}


NOTHING = [
    # three were named
    (
        "es",
        "Ana Ruiz, Luis Soto y Juan Gil llegaron tarde. Ambos compraron la firma Dunas.",
        ("Ana Ruiz", "Luis Soto", "Juan Gil"),
    ),
    ("en", "Norvia, Telmar and Helm agreed on a price. Both companies bought Dunas.", ("Norvia", "Telmar", "Helm")),
    # a complement tells which
    ("es", "Norvia y Telmar se fusionan. Las dos empresas del norte compraron la firma Dunas.", ("Norvia", "Telmar")),
    ("en", "Norvia and Telmar agreed on a price. The two firms in Leeds bought Dunas.", ("Norvia", "Telmar")),
    # nobody was named
    ("es", "Ambos compraron la firma Dunas.", ("Ambos",)),
    ("en", "The latter bought Dunas.", ("latter",)),
    # something plural stands between
    (
        "en",
        "Ann Weiss and Luke Stone hired three engineers. They bought Dunas.",
        ("Ann Weiss", "Luke Stone"),
    ),
    # the gender does not fit
    ("es", "Luis Soto se reunió con Juan Gil. La primera compró la firma Dunas.", ("Luis Soto", "Juan Gil")),
]


@pytest.mark.parametrize(("lang", "text", "not_these"), NOTHING, ids=[t for _, t, _ in NOTHING])
def test_stays_unresolved(read, lang, text, not_these):
    found = {subject for subject, predicate, _ in read(text, lang).facts if predicate == "acquires"}
    assert not found & set(not_these)


def test_the_same_words_before_a_noun_are_no_pronoun(read):
    facts = read("The former minister Ann Weiss founded Velmar. La primera ministra ganó.", "en").facts
    assert ("Ann Weiss", "founded", "Velmar") in facts


@pytest.mark.parametrize(
    "text",
    [
        "La firma Norvia y la firma Telmar juegan la final. Los dos primeros encuentros se jugarán en Lima.",
        "La firma Norvia y la firma Telmar firmaron la paz. Las dos reuniones se celebraron en Lima.",
    ],
)
def test_two_events_are_none_of_two_firms(read, text):
    placed = [f for f in read(text, "es").facts if f[1] == "locatedIn"]
    assert placed
    assert not {f[0] for f in placed} & {"Norvia", "Telmar"}


@pytest.mark.parametrize(
    ("lang", "text", "both"),
    [
        ("en", "Ann Weiss married the sculptor Luke Gill. They founded Velmar.", {"Ann Weiss", "Luke Gill"}),
        ("en", "Ann Weiss sued Luke Gill. They founded Velmar.", set()),
        ("es", "Ana Ruiz se casó con Luis Gil. Fundaron Velmar.", {"Ana Ruiz", "Luis Gil"}),
    ],
)
def test_they_are_two_who_do_what_only_two_can_do(read, lang, text, both):
    assert {s for s, r, _ in read(text, lang).facts if r == "founded"} & {
        "Ann Weiss",
        "Luke Gill",
        "Ana Ruiz",
        "Luis Gil",
    } == both


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Norvia and Telmar agreed on a price. The two firms, which are Dutch, bought Dunas.", True),
        ("Norvia and Telmar agreed on a price. The two owners of Nettle bought Dunas.", False),
    ],
)
def test_a_complement_tells_which_two_and_a_clause_does_not(read, text, both):
    buyers = {subject for subject, relation, _ in read(text, "en").facts if relation == "acquires"}
    assert (buyers == {"Norvia", "Telmar"}) is both
