"""What prizes, festivals and courts are told of in Spanish newsrooms."""

import pytest

FACTS = [
    # a town that no list has, and whoever governs it, without a comma between
    ("El exalcalde de Villaverde del Mar Iker Montes dimitió.", ("Iker Montes", "holdsPosition", "exalcalde de Villaverde del Mar")),
    # whom an amount parts from the verb
    ("El tribunal multó con 1,2 millones de euros a la constructora Velmar.", ("tribunal", "fines", "Velmar")),
    # a prize goes to somebody
    ("El premio al mejor actor fue para Tiago Soto.", ("Tiago Soto", "wins", "premio")),
    ("El galardón recayó en el portugués Tiago Soto.", ("Tiago Soto", "wins", "galardón")),
    # festivals and juries are led
    ("El festival, que dirige Carmen Gil desde 2018, creció.", ("Carmen Gil", "leads", "festival")),
    ("El jurado, que presidía el cineasta Iker Pardo, calló.", ("Iker Pardo", "leads", "jurado")),
    # a verdict or a signing that one celebrates is no event of one's own
    ("Ana Ruiz celebró la condena.", ("Ana Ruiz", "supports", "condena")),
    ("Ana Ruiz celebró la asamblea.", ("Ana Ruiz", "organizes", "asamblea")),
    # past again goes on who said so, not what will be
    ("Ana Ruiz dijo que la Junta pagará la obra y criticó a Luis Gil.", ("Ana Ruiz", "criticizes", "Luis Gil")),
    # a title may be a clause
    ("La novela «Nadie me espera» gustó.", ("Nadie me espera", "isA", "novela")),
    # a second description that the parser hung on whom the first one is said of
    ("Ana Ruiz, jefa del Grupo Norte y ganadora del Premio Faro en 2023, viajó.", ("Ana Ruiz", "wins", "Premio Faro")),
    # what follows a title tells of it
    ('El jurado premió a Tiago Soto por "Maré", un drama sobre el mar.', ("Maré", "isA", "drama")),
    # a sentence whose verb the tagger does not know
    ("El tribunal, presidido por la jueza Eva Lind, absuelve a Luis Gil.", ("Eva Lind", "leads", "tribunal")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_it_is_told(read, text, fact):
    assert fact in read(text, "es").facts


WRONG = [
    ('El crítico Luis Gil lo considera "sólido".', "supports"),
    ("Ana Ruiz, directora de Velmar, y la abogada Eva Lind viajaron.", "Ana Ruiz isA"),
    ("Ana Ruiz celebró la condena.", "organizes"),
    ("La firma Velmar paga 200 euros al mes.", "fines"),
    ("Ana Ruiz dijo que la Junta pagará la obra y criticará a Luis Gil.", "Ana Ruiz criticizes"),
    ("El tribunal, presidido por la jueza Eva Lind, absuelve a Luis Gil.", "isA"),
    ("La alcaldesa de San Juan del Mar dimitió.", "Juan"),
    ('El jurado premió a Tiago Soto por "Maré", un drama sobre el mar.', "Tiago Soto isA"),
]


@pytest.mark.parametrize(("text", "told"), WRONG, ids=[f"{t} {r}" for t, r in WRONG])
def test_it_is_not_told(read, text, told):
    facts = {f"{s} {r}" for s, r, _ in read(text, "es").facts}
    assert not [fact for fact in facts if fact.endswith(told) or fact.startswith(told)]


def test_figures_go_on_behind_a_multiple(read):
    found = {o for _, _, o in read("Las lluvias dañaron 2 mil 300 casas y 1 millón 200 mil árboles.", "es").facts}
    assert {"2 mil 300 casas", "1 millón 200 mil árboles"} <= found
