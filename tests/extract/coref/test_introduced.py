"""Definite nouns that take up a thing introduced before: by a name, by a noun, by a class; and those that must not."""

import pytest

from kg.extract.coref.introduced import load_families

TAKEN_UP = [
    # a law by its name, by a wider word
    (
        "es",
        "El Senado aprobó la Ley de Puertos. Ana Ruiz defendió la norma.",
        ("Ana Ruiz", "supports", "Ley de Puertos"),
    ),
    ("en", "The Senate passed the Harbour Act. Ann Weiss praised the law.", ("Ann Weiss", "supports", "Harbour Act")),
    # by an indefinite noun
    (
        "es",
        "El Gobierno presentó una ley de vivienda. Luis Soto criticó el texto.",
        ("Luis Soto", "criticizes", "ley de vivienda"),
    ),
    (
        "en",
        "Ministers unveiled a housing bill. Luke Stone criticised the measure.",
        ("Luke Stone", "criticizes", "housing bill"),
    ),
    ("es", "Velmar publicó un estudio sobre el ruido. Luis Soto criticó el informe.", ("Luis Soto", "criticizes", "estudio")),
    ("en", "Velmar published a study on noise. Luke Stone criticised the report.", ("Luke Stone", "criticizes", "study")),
    # an event
    (
        "es",
        "El Teo ganó la Copa del Sur. La Federación Norte organiza el torneo.",
        ("Federación Norte", "organizes", "Copa del Sur"),
    ),
    (
        "en",
        "Leith won the Harbour Cup. The Northern League organises the tournament.",
        ("Northern League", "organizes", "Harbour Cup"),
    ),
    # a work whose class the article tells
    ("es", "Ana Ruiz publicó la novela Marea. El libro ganó el Premio Sur.", ("Marea", "wins", "Premio Sur")),
    ("en", "Ann Weiss wrote the novel Low Tide. The book won the Harbour Prize.", ("Low Tide", "wins", "Harbour Prize")),
    # a product whose class nothing tells: what somebody has just presented
    ("es", "Velmar presentó el Lux 3. Trama vende el dispositivo.", ("Trama", "sells", "Lux 3")),
    ("en", "Velmar unveiled the Lux 3. Luke Stone praised the device.", ("Luke Stone", "supports", "Lux 3")),
    # an act that no noun named: its second noun goes back to the first
    ("es", "Velmar compró Trama. Ana Ruiz criticó la operación. Luis Soto elogió la compra.", ("Luis Soto", "supports", "operación")),
    ("en", "Velmar bought Trama. Ann Weiss criticised the deal. Luke Stone praised the takeover.", ("Luke Stone", "supports", "deal")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), TAKEN_UP, ids=[t for _, t, _ in TAKEN_UP])
def test_takes_up(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOT_TAKEN_UP = [
    # two of the sort: rather none than wrong
    ("es", "El Senado aprobó la Ley de Puertos y la Ley de Costas. Ana Ruiz defendió la norma.", "norma"),
    ("en", "The Senate passed the Harbour Act and the Coast Act. Ann Weiss praised the law.", "law"),
    # another sort
    ("es", "El Senado aprobó la Ley de Puertos. Ana Ruiz elogió el libro.", "libro"),
    ("en", "The Senate passed the Harbour Act. Ann Weiss praised the book.", "book"),
    # a complement or a modifier tells it apart
    ("es", "Velmar publicó un estudio sobre el ruido. Luis Soto criticó el informe de la policía.", "informe de la policía"),
    ("en", "Velmar published a study on noise. Luke Stone criticised the second report.", "second report"),
    # somebody's own
    ("es", "Ana Ruiz elogió la novela Marea. Luis Soto presentó su libro.", "libro"),
    ("en", "Ann Weiss praised the novel Low Tide. Luke Stone presented his book.", "book"),
    # nothing was introduced
    ("es", "Ana Ruiz defendió la norma.", "norma"),
    ("en", "Ann Weiss praised the law.", "law"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "noun"), NOT_TAKEN_UP, ids=[t for _, t, _ in NOT_TAKEN_UP])
def test_does_not_take_up(read, lang, text, noun):
    objects = {obj for _, _, obj in read(text, lang).facts}
    assert noun in objects


def test_of_two_the_one_spoken_of_just_before(read):
    text = (
        "The Senate passed the Harbour Act. Ann Weiss left for Leeds. Paul Bauer stayed at home. "
        "Luke Stone criticised the Coast Act. Mary Bell praised the law."
    )
    assert ("Mary Bell", "supports", "Coast Act") in read(text, "en").facts


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_family_has_several_words_and_no_word_twice(lang):
    families = load_families(lang)
    assert all(sum(f in held for held in families.values()) > 1 for f in frozenset().union(*families.values()))
    assert all(noun == noun.strip().lower() for noun in families)
