"""Posts that somebody is told to take up or leave by a noun."""

import pytest

TOLD = [
    ("es", "La dimisión de Luis Gil como presidente de Zetra sorprendió.", ("Luis Gil", "leads", "Zetra"), "negated"),
    ("es", "El nombramiento de Ana Ruiz como directora de Zetra sorprendió.", ("Ana Ruiz", "leads", "Zetra"),
     "affirmed"),
    ("en", "The resignation of Ann Weiss as chair of Zetra surprised all.", ("Ann Weiss", "leads", "Zetra"),
     "negated"),
    ("en", "Ann Weiss's appointment as chief executive of Zetra surprised all.", ("Ann Weiss", "leads", "Zetra"),
     "affirmed"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact", "polarity"), TOLD, ids=[t for _, t, _, _ in TOLD])
def test_the_noun_tells_whether_the_post_is_held(read, lang, text, fact, polarity):
    assert read(text, lang).one(*fact).polarity == polarity


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La salida de Luis Gil como locomotora del pelotón sorprendió."),
        ("es", "La dimisión de Luis Gil sorprendió como nada."),
        ("en", "The departure of Ann Weiss as of May surprised all."),
    ],
)
def test_without_a_post_it_tells_of_none(read, lang, text):
    assert not read(text, lang).relations & {"leads", "worksFor", "holdsPosition"}
