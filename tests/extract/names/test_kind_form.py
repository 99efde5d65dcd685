"""What the words of a name tell of its kind, wherever it stands."""

import pytest

from kg.extract.names.kind_form import FormVotes, is_full_name
from kg.extract.names.kind_votes import top_kind
from kg.model import Kind

FRAME = {"es": "Se habla de {} en la calle.", "en": "They spoke of {} in the street."}


@pytest.fixture(scope="module")
def kind(analyse):
    """Tell the kind of a name by its words alone."""

    def run(name, lang):
        analysis = analyse(FRAME[lang].format(name), lang)
        (name,) = analysis.names
        return top_kind(FormVotes(analysis.doc, analysis.words, analysis.ontology.lexicon(lang)).votes(name))

    return run


@pytest.mark.parametrize(
    ("lang", "name", "wanted"),
    [
        ("es", "Copa Belmar", Kind.EVENT),
        ("es", "Estadio Belmar", Kind.PLACE),
        ("es", "Comité de Riegos", Kind.ORGANIZATION),
        ("es", "Ley de Riegos", Kind.WORK),
        ("es", "Tornell S.A.", Kind.ORGANIZATION),
        ("es", "Victoria Salgado", Kind.PERSON),
        ("es", "Granada", Kind.PLACE),
        ("es", "ADN", Kind.CONCEPT),
        ("es", "A380", None),
        ("en", "Belmar Cup", Kind.EVENT),
        ("en", "Halvard Foundation", Kind.ORGANIZATION),
        ("en", "Tom Halvard", Kind.PERSON),
        ("en", "Manchester", Kind.PLACE),
        ("en", "DNA", Kind.CONCEPT),
    ],
)
def test_the_words_of_a_name_tell(kind, lang, name, wanted):
    assert kind(name, lang) is wanted


def test_a_name_that_no_list_has_tells_next_to_nothing(analyse):
    analysis = analyse(FRAME["es"].format("Zandivar"), "es")
    (name,) = analysis.names
    votes = FormVotes(analysis.doc, analysis.words, analysis.ontology.lexicon("es")).votes(name)
    assert max(votes.values()) < 1


@pytest.mark.parametrize(
    ("text", "full"), [("Victoria Salgado", True), ("Victoria histórica", False), ("Zandivar Salgado", False)]
)
def test_a_full_name_is_a_given_name_and_a_surname(analyse, text, full):
    assert is_full_name(list(analyse(text, "es").doc)) is full


@pytest.mark.parametrize(
    ("lang", "text", "name", "wanted"),
    [
        ("es", "La multa recae en Tornell S.A., que recurrirá.", "Tornell S.A.", Kind.ORGANIZATION),
        ("es", "La venden a Zandivar Metals por poco.", "Zandivar Metals", Kind.ORGANIZATION),
        ("es", "El virus se transmite por el ADN.", "ADN", Kind.CONCEPT),
        ("es", "Lo dijo Victoria Salgado, delegada.", "Victoria Salgado", Kind.PERSON),
    ],
)
def test_and_outweigh_what_stands_around(names, lang, text, name, wanted):
    assert names(text, lang).get(name) is wanted


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("es", "Los Altos del Pinar cerraron ayer la planta.", "Altos del Pinar"),  # a particle is no given name
        ("es", "El SARS-9 llegó a Lugo.", "SARS-9"),
    ],
)
def test_is_no_person(names, lang, text, name):
    assert names(text, lang)[name] is not Kind.PERSON


def test_a_post_within_a_name_tells_a_person(names):
    found = names("The letter is from King Zandor V and from President Ilka Vandreth.", "en")
    assert [k for n, k in found.items() if "Zandor" in n or "Vandreth" in n] == [Kind.PERSON, Kind.PERSON]
