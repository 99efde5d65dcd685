"""What stands before a comma and the subject tells more of it, or when: it does not do what the verb tells."""

import pytest

SUBJECTS = [
    ("es", "Asesor de Velmar, Luis Gil, de 40 años, compró la firma Trama.", ("Luis Gil", "acquires", "Trama")),
    (
        "es",
        "Vecina de Granada y madre de dos hijos, Ana Ruiz fundó la asociación Trama.",
        ("Ana Ruiz", "founded", "Trama"),
    ),
    # absolute participles, which the tagger takes for names
    ("es", "Concluida la auditoría, la fiscal Ana Ruiz criticó a Velmar.", ("Ana Ruiz", "criticizes", "Velmar")),
    ("es", "Aprobado el presupuesto, el alcalde Luis Gil criticó a Velmar.", ("Luis Gil", "criticizes", "Velmar")),
    ("en", "A native of Leeds, Ann Weiss founded Orbe in 1990.", ("Ann Weiss", "founded", "Orbe")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), SUBJECTS, ids=[t for _, t, _ in SUBJECTS])
def test_the_nearest_phrase_is_the_subject(read, lang, text, fact):
    told = read(text, lang)
    assert fact in told.facts
    assert {f[0] for f in told.facts if f[1:] == fact[1:]} == {fact[0]}


@pytest.mark.parametrize(
    ("lang", "text", "facts"),
    [
        (
            "es",
            "Lugo, Vigo, Soria y Ávila aprobaron el plan.",
            {(town, "approves", "plan") for town in ("Lugo", "Vigo", "Soria", "Ávila")},
        ),
        ("en", "Leeds and Hull approve the plan.", {("Leeds", "approves", "plan"), ("Hull", "approves", "plan")}),
        ("es", "El consejero, Luis Gil, criticó a Velmar.", {("Luis Gil", "criticizes", "Velmar")}),
    ],
)
def test_lists_and_asides_stay(read, lang, text, facts):
    assert facts <= read(text, lang).facts


def test_the_subject_of_a_copula_does_not_do_what_a_relative_clause_tells(read):
    told = read("El país del que vienen los datos que publica Velmar es Perú y no Chile.", "es")
    assert not [f for f in told.facts if f[0] in {"Perú", "Chile"}]
