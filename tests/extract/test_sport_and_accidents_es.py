"""What sport pages and reports of accidents tell in Spanish."""

import pytest

FACTS = [
    # a given name that opens a sentence is no verb, whatever the tagger says
    ("Camila Ruiz criticó la ley.", ("Camila Ruiz", "criticizes", "ley")),
    # where somebody is from stands for them, with an aside too
    ("Eva Lind ganó. La sueca, de 20 años, derrotó a Ana Ruiz.", ("Eva Lind", "defeats", "Ana Ruiz")),
    # whose father a relative clause tells of
    ("Camila Ruiz, que entrena con su padre, el ciclista Iker Ruiz, ganó.", ("Iker Ruiz", "relativeOf", "Camila Ruiz")),
    # events take place at bodies, too
    ("Las finales se jugarán el domingo en el Club Norte.", ("finales", "locatedIn", "Club Norte")),
    ("Las piezas se exhibirán en 2027 en Piura.", ("piezas", "locatedIn", "Piura")),
    # sponsors pay, and organize nothing
    ("El torneo está patrocinado por la empresa Velmar.", ("Velmar", "investsIn", "torneo")),
    # the wider scene behind a body that is named by its class
    ("El fuego arrasó la planta de la residencia Virgen del Soto, en Lugo.", ("Virgen del Soto", "locatedIn", "Lugo")),
    # a passive goes on from the relative clause whose noun agrees
    (
        "La residencia es propiedad del grupo Velmar, que gestiona 23 centros en Castilla-La Mancha y fue multado en 2022"
        " por la Junta con 60.000 euros por falta de personal.",
        ("Junta", "fines", "Velmar"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_it_is_told(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Ana Ruiz abrió el local para acoger a los desalojados.", "organizes"),
        ("El torneo está patrocinado por la empresa Velmar.", "organizes"),
    ],
)
def test_it_is_not_told(read, text, relation):
    assert relation not in read(text, "es").relations


def test_a_place_is_not_the_body_that_later_bears_its_name(read):
    facts = read("La mina está en el valle de Morropón, en Piura. El colectivo Salvemos Morropón calló.", "es").facts
    assert not [f for f in facts if f[0] == "Salvemos Morropón" and f[1] == "locatedIn"]
