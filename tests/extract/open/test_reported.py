"""Words without a clause that a verb of saying reports."""

import pytest

from kg.extract.open.reported import reported_words
from kg.lang import load_language
from tests.extract.open.test_open_triples import triples
from tests.extract.trees import clauses


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("es", "Peor de lo previsto , dijo el ministro .", ("el ministro", "dijo", "Peor de lo previsto")),
        ("es", '" Un fracaso " , dijo Ana Ruiz .', ("Ana Ruiz", "dijo", '" Un fracaso "')),
        ("en", "Worse than feared , said Ann Weiss .", ("Ann Weiss", "said", "Worse than feared")),
    ],
)
def test_a_report_behind_words_without_a_verb_tells_them(lang, text, wanted):
    assert wanted in triples(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "En Lima , dijo el ministro que la planta es vieja ."),
        ("en", "In Lima , the minister said that the plant is old ."),
        ("en", '" We do not know what , " the minister said , " can be done . "'),
    ],
)
def test_a_report_with_a_clause_of_its_own_tells_that_one(lang, text):
    assert not {obj for _, _, obj in triples(lang, text)} & {"En Lima", "In Lima", '" can be done . "'}


WORSE = """
    Peor peor ADV 4 advmod
    imposible imposible ADJ 1 amod
    , , PUNCT 4 punct
    {verb} 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    Ana Ana PROPN 4 nsubj
    """


@pytest.mark.parametrize(("verb", "words"), [("dijo decir VERB", ["Peor", "imposible"]), ("llegó llegar VERB", [])])
def test_only_a_verb_of_saying_reports(verb, words):
    (clause,) = clauses("es", WORSE.format(verb=verb)).values()
    assert [t.text for t in reported_words(clause, load_language("es"))] == words
