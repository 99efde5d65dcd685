"""How prominent the things before a word are."""

import pytest

from kg.extract.coref.clusters import Clusters
from kg.extract.coref.salience import Salience
from tests.extract.trees import word

THINGS = [
    ("The report came out in May. It criticised Velmar.", ("report", "criticizes", "Velmar")),
    ("Ann Weiss wrote the book in 1998. The book won a prize. It criticised Velmar.", ("book", "criticizes", "Velmar")),
]


@pytest.mark.parametrize(("text", "fact"), THINGS, ids=[t for t, _ in THINGS])
def test_it_may_be_a_thing_without_a_name(read, text, fact):
    assert fact in read(text, "en").facts


def test_it_is_no_person(read):
    assert ("Ann Weiss", "acquires", "Trama") not in read("Ann Weiss left. It bought Trama.", "en").facts


def order(analyse, text, lang, before):
    analysis = analyse(text, lang)
    salience = Salience(analysis, Clusters(analysis))
    return salience, [c.key for _, c, _ in salience.candidates(word(analysis.doc, before))]


@pytest.mark.parametrize(
    ("lang", "text", "before", "wanted"),
    [
        ("es", "Velmar demandó a Trama. Luego llovió.", "llovió", ["velmar", "trama"]),  # a subject before an object
        ("en", "Velmar sued Trama. Then it rained.", "rained", ["velmar", "trama"]),
        ("en", "Trama closed. Velmar closed. Then it rained.", "rained", ["velmar", "trama"]),  # the later first
    ],
)
def test_subjects_and_what_was_named_last_come_first(analyse, lang, text, before, wanted):
    assert order(analyse, text, lang, before)[1] == wanted


def test_what_was_named_long_ago_is_forgotten(analyse):
    text = "Velmar closed. It rained. It snowed. It blew. It froze. It poured."
    assert order(analyse, text, "en", "snowed")[1] == ["velmar"]
    assert order(analyse, text, "en", "poured")[1] == []


def test_a_subject_without_a_name_keeps_its_thing_in_mind(analyse):
    text = "Velmar closed. It rained. It snowed. It blew. It froze. It poured."
    analysis = analyse(text, "en")
    clusters = Clusters(analysis)
    salience = Salience(analysis, clusters)
    salience.note(word(analysis.doc, "froze").i, next(iter(clusters)))
    assert [c.key for _, c, _ in salience.candidates(word(analysis.doc, "poured"))] == ["velmar"]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("The report cost three euros. It rained.", ["report"]),
        ("The engineer left. It rained.", []),  # a person
        ("The reports came out. It rained.", []),  # several
        ("Reports of Velmar came out on Monday. It rained.", []),
    ],
)
def test_things_without_a_name(analyse, text, things):
    analysis = analyse(text, "en")
    salience = Salience(analysis, Clusters(analysis))
    assert [noun.text for _, noun in salience.nouns(word(analysis.doc, "rained"))] == things


def test_a_passive_is_about_its_subject_and_not_about_who_does_it(read):
    text = "Ann Weiss is survived by her daughter, Eva. Her son, Luke, is a doctor."
    facts = read(text, "en").facts
    assert ("Luke", "relativeOf", "Ann Weiss") in facts
    assert ("Luke", "relativeOf", "Eva") not in facts


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ann Weiss left. Weiss sang. Weiss won.", "weiss"),
        ("Ann Weiss left. Weiss sang.", None),  # twice is not often
        ("Ann Weiss left. Weiss sang. Weiss won. Later Bob Stone sang, Bob Stone won and Bob Stone left.", None),
        ("It rained. Ann Weiss left. Weiss sang. Weiss won.", None),
        ("It rained.", None),
    ],
)
def test_the_person_that_an_article_is_about(analyse, text, who):
    analysis = analyse(text, "en")
    main = Salience(analysis, Clusters(analysis)).main
    assert (main and main.key.split()[-1]) == who
