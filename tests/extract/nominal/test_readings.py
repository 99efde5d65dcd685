"""What a describing noun is taken for."""

import pytest

from kg.extract.nominal.descriptions import descriptions
from kg.extract.nominal.readings import is_owned, read_description


@pytest.fixture(scope="module")
def reading(analyse):
    """Give the reading of the one description of a text."""

    def run(text, lang):
        analysis = analyse(text, lang)
        (description,) = descriptions(analysis)
        return read_description(analysis, description)

    return run


@pytest.mark.parametrize(
    ("lang", "text", "post", "value"),
    [
        ("es", "Ana Ruiz, directora de Velmar, viajó.", True, "directora de Velmar"),
        ("es", "Ana Ruiz, economista, viajó.", False, "economista"),
        ("en", "Ann Weiss, director of Velmar, left.", True, "director of Velmar"),
        ("en", "Ann Weiss is an economist.", False, "economist"),
    ],
)
def test_a_post_is_told_from_a_trade(reading, lang, text, post, value):
    found = reading(text, lang)
    assert (found.post, found.value.text, found.person) == (post, value, True)


def test_where_a_post_is_held_is_part_of_it(reading):
    found = reading("Ana Ruiz, directora de Velmar, viajó.", "es")
    assert [p.mention.text for p in found.possessors] == ["Velmar"]
    assert found.bearer.mention.text == "Ana Ruiz"


def test_what_somebody_is_to_another_is_owned(analyse):
    doc = analyse("Su abogada dimitió. La abogada calló.", "es")
    first, second = (t for t in doc.doc if t.text == "abogada")
    assert is_owned(doc, first)
    assert not is_owned(doc, second)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Velmar's finance director, Ann Weiss, left.", "finance director"),
        ("Velmar finance director Ann Weiss left.", "finance director"),
        ("Tom Gill, the Leith Rovers goalkeeper, left.", "goalkeeper"),
        ("Board President Ann Weiss left.", "Board President"),
    ],
)
def test_whose_a_post_is_does_not_belong_to_its_words(read, text, post):
    assert {o for _, r, o in read(text, "en").facts if r == "holdsPosition"} == {post}


def test_a_body_that_leads_a_table_holds_no_post(read):
    facts = read("El líder, el Atlético Sur, viene de golear al Trama.", "es").facts
    assert ("Atlético Sur", "isA", "líder") in facts
    assert "holdsPosition" not in {r for _, r, _ in facts}


GOVERNED = [
    ("en", "In Leith, where Ann Weiss is mayor, nobody knew.", True),
    ("en", "In Oslo, where Ann Weiss is director, nobody knew.", False),
    ("es", "Vive en Noruega, donde Pablo Brandt es presidente.", True),
    ("es", "Vive en Noruega, donde Pablo Brandt es director.", False),
]


@pytest.mark.parametrize(("lang", "text", "governs"), GOVERNED, ids=[t for _, t, _ in GOVERNED])
def test_who_governs_a_place_leads_it(read, lang, text, governs):
    assert ("leads" in read(text, lang).relations) is governs


def test_where_somebody_was_born_is_told_by_the_relative_clause(read):
    assert ("Paul Brandt", "bornIn", "Oslo") in read("She lives in Oslo, where Paul Brandt was born.", "en").facts


def test_a_trade_of_no_body_is_a_class(read):
    facts = read("Marta Ruano es una cantante de flamenco.", "es").facts
    assert ("Marta Ruano", "isA", "cantante de flamenco") in facts
