"""The name that a common noun stands for or leads to."""

import pytest

from tests.extract.trees import word


def test_a_title_and_its_name_are_one_object(read):
    text = "Vela acusó al expresidente Daniel Tovar de haber “atizado las llamas del odio” contra todos."
    facts = read(text, "es").facts
    assert {obj for _, relation, obj in facts if relation == "accuses"} == {"Daniel Tovar"}


APPOSED = [
    ("en", "He praised the Lux phone. Ann Weiss praised Lumen instead, a model developed by Orbe.", ("Orbe", "develops", "Lumen")),
    ("en", "Velmar released two versions of Lumen 4.", ("Velmar", "presents", "Lumen 4")),
    ("en", "Velmar was founded by Ann Weiss and Paul Bauer, who both used to work at Orbe.", ("Ann Weiss", "worksFor", "Orbe")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), APPOSED, ids=[t for _, t, _ in APPOSED])
def test_apposed(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_an_acronym_in_brackets_is_no_agency(read):
    text = "The Port and Haulage Union (HU) met. Ann Weiss, the union's secretary, left."
    assert {o for _, r, o in read(text, "en").facts if r == "worksFor"} in ({"HU"}, {"Haulage Union"})


MEANT = [
    ("es", "El grupo Velmar creció.", "grupo", "Velmar"),
    ("es", "La ministra Ana Ruiz habló.", "ministra", "Ana Ruiz"),
    ("es", "La directora de la empresa Velmar, Ana Ruiz, habló.", "directora", "Ana Ruiz"),
    ("es", "Presentó dos versiones de Lumen 4.", "versiones", "Lumen 4"),
    ("es", "El presidente de Orbe Ana Ruiz habló.", "presidente", "Ana Ruiz"),
    ("en", "The minister Ann Weiss spoke.", "minister", "Ann Weiss"),
    ("en", "They released two versions of Lumen 4.", "versions", "Lumen 4"),
]


@pytest.mark.parametrize(("lang", "text", "noun", "name"), MEANT, ids=[t for _, t, _, _ in MEANT])
def test_a_noun_means_the_name_it_leads_to(analyse, lang, text, noun, name):
    analysis = analyse(text, lang)
    found = analysis.named_nouns.meant(word(analysis.doc, noun))
    assert found is not None
    assert analysis.doc.words(found.start, found.end) == name


NAMELESS = [
    ("es", "La directora de Velmar habló.", "directora"),
    ("es", "Pertenecen al mismo gremio que Velmar.", "gremio"),
    ("es", "Los vecinos de Ana Ruiz hablaron.", "vecinos"),
    ("en", "The director of Velmar spoke.", "director"),
    ("en", "A report on Lumen 4 came out.", "report"),
]


@pytest.mark.parametrize(("lang", "text", "noun"), NAMELESS, ids=[t for _, t, _ in NAMELESS])
def test_a_name_that_only_tells_which_is_not_meant(analyse, lang, text, noun):
    analysis = analyse(text, lang)
    assert analysis.named_nouns.meant(word(analysis.doc, noun)) is None


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "The tower is in the Leeds suburb of Moss Brook.", "Moss Brook"),
        ("es", "La torre está en el barrio de Moscoso.", "Moscoso"),
    ],
)
def test_a_settlement_is_meant_by_its_name(read, lang, text, place):
    assert ("tower" if lang == "en" else "torre", "locatedIn", place) in read(text, lang).facts


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ('La portavoz de su productora, "Faro Films", habló.', None),
        ("El presidente de su club, el Vigo, dimitió.", None),
        ("El presidente de su club, Luis Gil, dimitió.", "Luis Gil"),
    ],
)
def test_a_body_beside_its_name_holds_no_post(read, text, holder):
    named = {"Faro Films", "Vigo", "Luis Gil"}
    holders = {f[0] for f in read(text, "es").facts if f[1] == "holdsPosition"} & named
    assert holders == ({holder} if holder else set())
