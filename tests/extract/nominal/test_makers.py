"""Whose product a thing is."""

import pytest

MADE = [
    ("es", "Velmar presentó sus gafas Orbe.", ("Velmar", "develops", "Orbe")),
    ("es", "Velmar presentó Lux 2, la nueva versión de su teléfono.", ("Lux 2", "versionOf", "teléfono")),
    ("es", "Velmar presentó Lux 2, la nueva versión de su teléfono.", ("Velmar", "develops", "Lux 2")),
    ("en", "Velmar unveiled its phone Lux.", ("Velmar", "develops", "Lux")),
    ("en", "Velmar's phone Lux sold well.", ("Velmar", "develops", "Lux")),
    ("en", "Velmar unveiled Lux 2, the new version of its phone.", ("Lux 2", "versionOf", "phone")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), MADE, ids=[f"{t} {f[1]}" for _, t, f in MADE])
def test_a_product_is_its_makers(read, lang, text, fact):
    assert read(text, lang).one(*fact)


NOBODYS = [
    ("es", "Luis Pardo paseó a su perro Orbe."),
    ("en", "Ann's dog Lux slept well."),
    ("es", "Velmar elogió las gafas Orbe."),
    ("en", "Velmar praised the phone Lux."),
]


@pytest.mark.parametrize(("lang", "text"), NOBODYS, ids=[t for _, t in NOBODYS])
def test_no_product_or_no_owner_makes_nothing(read, lang, text):
    assert not read(text, lang).relations & {"develops", "versionOf"}
