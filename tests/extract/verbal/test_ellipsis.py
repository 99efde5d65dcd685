"""A number whose noun was said before, and one whose noun was not."""

import pytest

TOLD = [  # language, text, object, how many
    (
        "es",
        "La firma Velmar entrenó Lux 3 con 20.000 procesadores y luego entrenó Lux 4 con más de 100.000.",
        ("Lux 4", "trainedWith", "procesadores"),
        "más de 100.000",
    ),
    (
        "es",
        "La firma Velmar podría entrenar Lux 3 con entre 10 y 200 superordenadores y entrenar Lux 4 con más de 500.",
        ("Lux 4", "trainedWith", "superordenadores"),
        "más de 500",
    ),
]


@pytest.mark.parametrize(("lang", "text", "fact", "amount"), TOLD, ids=[t[1] for t in TOLD])
def test_the_noun_is_the_one_counted_before(read, lang, text, fact, amount):
    claim = read(text, lang).one(*fact)
    assert claim.quantity is not None
    assert claim.quantity.text == amount
    assert claim.object.span.quote(text) == amount


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La firma Velmar entrenó Lux 4 con más de 100.000."),  # of what?
        ("es", "La firma Velmar compró 20.000 procesadores y entrenó Lux 4 con más de 100.000."),  # another deed
        ("es", "La firma Velmar entrenó Lux 3 con procesadores. Luego entrenó Lux 4 con más de 100.000."),
        ("en", "The firm Velmar trained Lux 4 with more than 100,000."),
    ],
)
def test_without_it_nothing_is_counted(read, lang, text):
    assert not [
        c for c in read(text, lang).claims if c.predicate.endswith("#trainedWith") and c.subject.text == "Lux 4"
    ]
