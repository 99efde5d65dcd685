"""Spanish asides: beside a noun for somebody named before, behind "al", with a second trade, past a field."""

import pytest

FACTS = [
    ("El actor Luis Gil habló. El actor, presidente de la asociación Velmar, calló.", ("Luis Gil", "leads", "Velmar")),
    ("El juez condenó al exalcalde de Vigo, Luis Gil, por estafa.", ("Luis Gil", "holdsPosition", "exalcalde de Vigo")),
    ("Ana Ruiz viajó con su padre, el pintor y escultor Luis Gil.", ("Luis Gil", "relativeOf", "Ana Ruiz")),
    ("Ana Ruiz viajó con su cuñado, el constructor Luis Gil.", ("Luis Gil", "relativeOf", "Ana Ruiz")),
    ("Ana Ruiz, responsable de programación de la Filmoteca Leiro, calló.", ("Ana Ruiz", "worksFor", "Filmoteca Leiro")),
    ("El Deportivo Leiro ganó. El director deportivo, Luis Gil, calló.", ("Luis Gil", "worksFor", "Deportivo Leiro")),
    ("La historiadora Pilar Gil calló.", ("Pilar Gil", "isA", "historiadora")),
    ("La muestra, abierta por la historiadora Pilar Gil, gusta.", ("Pilar Gil", "isA", "historiadora")),
    ("El Deportivo Leiro fichó al vasco.", ("Deportivo Leiro", "hires", "vasco")),
    ("Ana Ruiz, médica del Hospital Leiro, calló.", ("Ana Ruiz", "worksFor", "Hospital Leiro")),
    ("Ana Ruiz, exconcejala y ahora directora de Aguas Leiro, calló.", ("Ana Ruiz", "leads", "Aguas Leiro")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_facts(read, text, fact):
    assert fact in read(text, "es").facts


NONE = [
    ("La portera, capitana del equipo, calló.", "holdsPosition"),  # nobody knows who she is
    ("La casa, presidenta de nada, calló.", "holdsPosition"),
    ("Ana Ruiz, responsable de programación de la Filmoteca Leiro, calló.", "leads"),
    ("Ana Ruiz, médica del pueblo, calló.", "worksFor"),
    ("El Deportivo Leiro ganó. El portero rival, Luis Gil, calló.", "worksFor"),
    ("La joven Pilar Gil calló.", "isA"),
    ("El Gobierno calló. El presidente, Luis Gil, viajó.", "worksFor"),
    ("El juez condenó al alcalde, que recurrió a Luis Gil, por estafa.", "holdsPosition"),
]


@pytest.mark.parametrize(("text", "relation"), NONE, ids=[t for t, _ in NONE])
def test_what_only_looks_like_it(read, text, relation):
    assert relation not in read(text, "es").relations
