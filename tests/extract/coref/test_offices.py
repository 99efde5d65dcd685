"""Who holds a post of one thing is not who holds that of another."""

import pytest

OTHERS = [
    ("es", "Luis Pardo, secretario de Deportes, habló ayer. El secretario de Cultura criticó la ley."),
    ("es", "El alcalde de Lugo, Luis Pardo, habló ayer. El alcalde de Vigo criticó la ley."),
    ("es", "El presidente chileno, Luis Pardo, habló ayer. El presidente de Perú criticó la ley."),
    ("en", "Luke Pratt, the secretary of Defence, spoke. The secretary of Health criticised the bill."),
    ("en", "Luke Pratt, the mayor of Leeds, spoke. The mayor of Hull criticised the bill."),
]
SAME = [
    ("es", "El alcalde de Lugo, Luis Pardo, habló ayer. El alcalde criticó la ley.", "Luis Pardo"),
    (
        "es",
        "El presidente del Consejo Rural, Luis Pardo, habló. El presidente del organismo criticó la ley.",
        "Luis Pardo",
    ),
    (
        "es",
        "El presidente del Foro Rural Gallego, Luis Pardo, habló. El presidente del FRG criticó la ley.",
        "Luis Pardo",
    ),
    (
        "es",
        "El presidente de la República Chilena, Luis Pardo, y el presidente regional, Juan Soto, hablaron. "
        "El presidente chileno criticó la ley.",
        "Luis Pardo",
    ),
    ("es", "El presidente de Perú, Luis Pardo, habló ayer. El presidente peruano criticó la ley.", "Luis Pardo"),
    (
        "es",
        "El jefe de la Misión de Ayuda en Malvia (MUNALM), Luis Pardo, habló. El Ejército de Liberación de Malvia calló. "
        "El jefe de la MUNALM criticó la ley.",
        "Luis Pardo",
    ),
    ("en", "Luke Pratt, the mayor of Leeds, spoke. The mayor of Leeds criticised the bill.", "Luke Pratt"),
    (
        "en",
        "Luke Pratt, the head of the Harbour Trade Board, spoke. The head of the HTB criticised the bill.",
        "Luke Pratt",
    ),
]


@pytest.mark.parametrize(("lang", "text"), OTHERS, ids=[t for _, t in OTHERS])
def test_another_office_is_another_person(read, lang, text):
    critics = [f[0] for f in read(text, lang).facts if f[1] == "criticizes"]
    assert critics
    assert not {"Luis Pardo", "Luke Pratt"} & set(critics)


@pytest.mark.parametrize(("lang", "text", "who"), SAME, ids=[t for _, t, _ in SAME])
def test_the_same_office_is_the_same_person(read, lang, text, who):
    assert [f[0] for f in read(text, lang).facts if f[1] == "criticizes"] == [who]
