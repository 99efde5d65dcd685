"""Claims of noun phrases: classes, versions, a maker's own products."""

import pytest

STATED = [
    ("es", "Velmar presentó sus gafas Orbe.", ("Velmar", "develops", "Orbe")),
    ("es", "Velmar presentó sus gafas Orbe.", ("Orbe", "isA", "gafas")),
    ("es", "Velmar presentó Lux 2, la nueva versión de su teléfono.", ("Lux 2", "versionOf", "teléfono")),
    ("es", "Velmar presentó Lux 2, la nueva versión de su teléfono.", ("Velmar", "develops", "Lux 2")),
    ("es", "Ana Ruiz es hermana de Luis Pardo.", ("Ana Ruiz", "relativeOf", "Luis Pardo")),
    ("en", "Velmar unveiled its phone Lux.", ("Velmar", "develops", "Lux")),
    ("en", "Velmar unveiled its phone Lux.", ("Lux", "isA", "phone")),
    ("en", "Velmar's phone Lux sold well.", ("Velmar", "develops", "Lux")),
    ("en", "Ann Weiss is a sister of Paul Bauer.", ("Ann Weiss", "relativeOf", "Paul Bauer")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), STATED, ids=[f"{t} {f[1]}" for _, t, f in STATED])
def test_stated(read, lang, text, fact):
    assert read(text, lang).one(*fact)


UNSTATED = [
    ("es", "Luis Pardo paseó a su perro Orbe.", "develops"),
    ("es", "Velmar vendió 15 barcos Orbe.", "isA"),
    ("es", "Ana Ruiz no es hermana de Luis Pardo, sino su jefa.", "isA"),
    ("en", "Ann's dog Lux slept well.", "develops"),
    ("en", "Several customers, Velmar among them, left.", "isA"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), UNSTATED, ids=[t for _, t, _ in UNSTATED])
def test_unstated(read, lang, text, relation):
    assert relation not in {r for _, r, _ in read(text, lang).facts}
