"""Which names of an article name one thing."""

import pytest

from kg.extract.coref.grouping import group_names, name_words


@pytest.fixture(scope="module")
def together(analyse):
    """Give the names of a text, those of one thing together."""

    def run(text, lang):
        analysis = analyse(text, lang)
        return [[analysis.doc.words(n.start, n.end) for n in g.names] for g in group_names(analysis)]

    return run


ONE = [
    ("es", "Ana Ruiz dirige Velmar. Ruiz dimitió.", ["Ana Ruiz", "Ruiz"]),
    ("es", "La Nueva Federación Norte (NFN) calló. La NFN dimitió.", ["Nueva Federación Norte", "NFN", "NFN"]),
    ("es", "La Misión de Ayuda en Lugo (MUNAL) calló. La MUNAL habló.", ["Misión de Ayuda", "MUNAL", "MUNAL"]),
    ("es", "Eva Montesinos habló. Montesino dimitió.", ["Eva Montesinos", "Montesino"]),  # a letter left out
    ("es", "Luis Soto cobró. Soto calló. Eva Soto, su hija, dimitió. Soto habló.", ["Luis Soto", "Soto", "Soto"]),
    ("es", "El Ayuntamiento de Lugo calló. El Consistorio habló.", ["Ayuntamiento de Lugo", "Consistorio"]),
    (
        "es",
        "El Basket Leiro ganó. Ana Ruiz habló. Lo contó la emisora Onda Leiro. El Leiro calló.",
        ["Basket Leiro", "Leiro"],
    ),
    ("en", "Ann Weiss runs Velmar. Mr Paul Weiss left. Mr Weiss spoke.", ["Mr Paul Weiss", "Mr Weiss"]),
    ("en", "Ann Weiss runs Velmar. Weiss left.", ["Ann Weiss", "Weiss"]),
]


@pytest.mark.parametrize(("lang", "text", "names"), ONE, ids=[t for _, t, _ in ONE])
def test_names_of_one_thing(together, lang, text, names):
    assert names in together(text, lang)


ALIASES = [
    ("es", "El juez citó a Luis Gil, alias «Rubio». Ayer detuvieron a Rubio.", {"Luis Gil", "Rubio"}),
    ("es", "Eva Lind, más conocida como Lía Sol, cantó. Después Lía Sol calló.", {"Eva Lind", "Lía Sol"}),
    ("en", "Ann Weiss, better known as Kit Moon, sang. Then Kit Moon left.", {"Ann Weiss", "Kit Moon"}),
]


@pytest.mark.parametrize(("lang", "text", "names"), ALIASES, ids=[t for _, t, _ in ALIASES])
def test_an_alias_is_another_name_of_the_same(together, lang, text, names):
    assert any(set(group) == names for group in together(text, lang))


TWO = [
    ("es", "Ana Soto y Luis Soto dirigen Velmar. Soto dimitió.", "Soto"),  # both were introduced
    ("es", "Eva Soto ganó. El otro Soto calló. Luis Soto dimitió. Soto habló.", "Soto"),  # no one was called so alone
    ("es", "El Ayuntamiento de Lugo y el Ayuntamiento de Vigo callan. El Consistorio habló.", "Consistorio"),
    ("es", "El club Cultura Viva calló. La concejala de Cultura dimitió.", "Cultura"),  # a field
    ("es", "La Universidad de Lugo cerró. Ana Ruiz fue a Lugo.", "Lugo"),
    ("es", "El Ejército de Liberación de Lugo calló. La Misión de Ayuda en Lugo (MUNAL) calló.", "Lugo"),
    ("en", "The Bank of Leith grew. Ann Weiss went from Leith to Rome.", "Leith"),
    ("en", "Ann Weiss and Paul Weiss run Velmar. Weiss left.", "Weiss"),
    ("en", "The Leith Council met. In Leith, it rained.", "Leith"),  # the town
]


@pytest.mark.parametrize(("lang", "text", "name"), TWO, ids=[t for _, t, _ in TWO])
def test_a_name_that_may_be_anothers_stands_alone(together, lang, text, name):
    assert [name] in together(text, lang)


def test_a_group_is_called_by_its_fullest_name_and_knows_its_acronyms(analyse):
    analysis = analyse("La Nueva Federación Norte (NFN) calló. Ana Ruiz dimitió. La NFN y Ruiz negociaron.", "es")
    federation, person = group_names(analysis)
    assert federation.key.endswith("nueva federación norte")
    assert [analysis.doc.words(n.start, n.end) for n in federation.shorts] == ["NFN"]  # the one in brackets
    assert person.key == "ana ruiz"
    assert person.shorts == []


def test_honorifics_are_no_words_of_a_name(analyse):
    analysis = analyse("Mr Paul Weiss left.", "en")
    assert name_words(analysis, analysis.names[0]) == ["paul", "weiss"]


def test_a_title_tells_which_of_two_of_one_name(read):
    text = "Tom Gray left in May. His wife, Cllr Ann Gray, leads the union. Cllr Gray criticised the firm Velmar."
    assert ("Ann Gray", "criticizes", "Velmar") in read(text, "en").facts
