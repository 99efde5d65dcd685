"""What stands as a clause's grammatical subject in its own words."""

from kg.extract.open.open_roles import open_roles
from kg.lang import load_language
from tests.extract.trees import clauses

ES3, PART = "Number=Sing|Person=3|VerbForm=Fin", "VerbForm=Part"
PASSIVE = f"""
{{subject}}
fue ser AUX 3 aux:pass {ES3}
vendida vender VERB 0 ROOT {PART}
por por ADP 5 case
Ana Ana PROPN 3 obl:agent
"""


def found(subject: str) -> tuple[list[str], list[str]]:
    clause = clauses("es", PASSIVE.format(subject=subject))["vendida"]
    said, rest = open_roles(clause, load_language("es"))
    return [a.head.text for a in said], [a.head.text for a in rest]


def test_what_a_passive_is_about_is_its_subject():
    assert found("casa casa NOUN 3 nsubj:pass") == (["casa"], ["Ana"])


def test_neither_a_relative_pronoun_nor_a_finite_verb_is_a_subject_in_words():
    assert found("que que PRON 3 nsubj:pass")[0] == []
    assert found(f"corre correr VERB 3 csubj {ES3}")[0] == []
