"""What states, feelings and acts are never an end of, and verbs whose object gives them another sense."""

import pytest

NONE = [
    ("es", "La paciente Ana Ruiz presentó síntomas leves.", "presents"),
    ("es", "La empresa Velmar mostró preocupación por el retraso.", "presents"),
    ("es", "Velmar lanzó una amenaza contra sus rivales.", "presents"),
    ("es", "El diputado Luis Pardo presentó su dimisión.", "presents"),
    ("es", "La firma Velmar adquirió notoriedad en Vigo.", "acquires"),
    ("es", "La cantante Ana Ruiz ganó popularidad.", "wins"),
    ("es", "La firma Velmar creó falsas expectativas.", "develops"),
    ("es", "La caída de las ventas condenó la reforma.", "criticizes"),
    ("es", "La empresa Velmar se enfrenta a la escasez.", "competesWith"),
    ("es", "Luis Pardo confía en Velmar.", "investsIn"),
    ("es", "La firma Velmar adoptó una postura firme.", "uses"),
    ("es", "El ejército atacó a la guerrilla.", "criticizes"),
    ("es", "El Gobierno firmó el convenio.", "authorOf"),
    ("es", "Ana Ruiz defendió su tesis en Vigo.", "supports"),
    ("es", "La entrenadora Ana Ruiz entrenó a Luis Pardo.", "trains"),
    ("es", "La libra Velmar se situó en el nivel más bajo.", "locatedIn"),
    ("es", "La multa por vertidos a la firma Velmar es alta.", "fines"),
    ("es", "Recordó al alcalde Luis Pardo, su compromiso con la plaza.", "isA"),
    ("en", "Ann Weiss showed interest.", "presents"),
    ("en", "The firm Velmar acquired notoriety.", "acquires"),
    ("en", "The singer Ann Weiss won popularity.", "wins"),
    ("en", "The firm Velmar created expectations.", "develops"),
    ("en", "The army attacked the rebels.", "criticizes"),
    ("en", "The council adopted a firm stance.", "uses"),
    ("en", "Ann Weiss defended her thesis in Leith.", "supports"),
    ("en", "Velmar launched an appeal.", "presents"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), NONE, ids=[n[1] for n in NONE])
def test_a_state_or_another_sense_is_no_core_relation(read, lang, text, relation):
    assert relation not in read(text, lang).relations


KEPT = [
    ("es", "La firma Velmar anunció la ampliación de la fábrica.", ("Velmar", "presents", "ampliación de la fábrica")),
    ("es", "La empresa Velmar presentó una declaración.", ("Velmar", "presents", "declaración")),
    ("es", "Velmar desarrolló una solución.", ("Velmar", "develops", "solución")),
    ("es", "La administración criticó la huelga.", ("administración", "criticizes", "huelga")),
    ("es", "Ana Ruiz condenó el atentado.", ("Ana Ruiz", "criticizes", "atentado")),
    ("es", "El Velmar se enfrentará al Trama.", ("Velmar", "competesWith", "Trama")),
    ("es", "Ana Ruiz ganó el torneo.", ("Ana Ruiz", "wins", "torneo")),
    ("es", "La multa del Gobierno a la firma Velmar es alta.", ("Gobierno", "fines", "Velmar")),
    ("es", "La firma Velmar se situó en una zona industrial.", ("Velmar", "locatedIn", "zona industrial")),
    ("en", "Velmar developed a solution.", ("Velmar", "develops", "solution")),
    ("en", "Velmar announced the closure of the mill.", ("Velmar", "presents", "closure of the mill")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), KEPT, ids=[k[1] for k in KEPT])
def test_things_and_announced_acts_are_kept(read, lang, text, fact):
    assert fact in read(text, lang).facts
