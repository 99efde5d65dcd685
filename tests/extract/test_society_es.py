"""Frames of Spanish news of culture, sport, courts, labour and disasters, with what only looks like them."""

import pytest

FACTS = [
    ("La contaminación está detrás de la muerte de los peces.", ("contaminación", "causes", "muerte de los peces")),
    ("El juez suspendió el concierto.", ("juez", "prevents", "concierto")),
    ("El fármaco reduce el riesgo de infarto.", ("fármaco", "prevents", "infarto")),
    ("El brote afecta ya a 120 personas.", ("brote", "hasQuantity", "120 personas")),
    ("El hospital atendió a 300 heridos.", ("hospital", "hasQuantity", "300 heridos")),
    ("El gremio Velmar representa a 1.500 obreros.", ("Velmar", "hasQuantity", "1.500 obreros")),
    ("En la fábrica trabajan 300 personas.", ("fábrica", "hasQuantity", "300 personas")),
    ("La empresa Velmar dejó en la calle a 85 obreros.", ("Velmar", "dismisses", "85 obreros")),
    ("Ana Ruiz mostró su preocupación por la sequía.", ("Ana Ruiz", "warnsAbout", "sequía")),
    ("La huelga cuenta con el apoyo de Ana Ruiz.", ("Ana Ruiz", "supports", "huelga")),
    ("Ana Ruiz se mostró satisfecha con el acuerdo.", ("Ana Ruiz", "supports", "acuerdo")),
    ("Ana Ruiz criticó que el plan llegue tarde.", ("Ana Ruiz", "criticizes", "plan")),
    ("El Ayuntamiento levantará un centro de salud.", ("Ayuntamiento", "develops", "centro de salud")),
    ("Los obreros iniciaron una huelga.", ("obreros", "organizes", "huelga")),
    ("Ana Ruiz fue hallada muerta en Vigo.", ("Ana Ruiz", "diedIn", "Vigo")),
    ("El terremoto sacudió Lugo.", ("terremoto", "locatedIn", "Lugo")),
    ("Ana Ruiz asumió el cargo de directora.", ("Ana Ruiz", "holdsPosition", "directora")),
    ("El Rayo Norte, entrenado por Luis Gil, ganó ayer.", ("Luis Gil", "leads", "Rayo Norte")),
    ("Luis Gil ha firmado por el Rayo Norte.", ("Rayo Norte", "hires", "Luis Gil")),
    ("Ana Ruiz da clases en la Universidad de Vigo.", ("Ana Ruiz", "worksFor", "Universidad de Vigo")),
    ("La federación canceló el torneo.", ("federación", "prevents", "torneo")),
    ("El gremio Velmar agremia a 3.000 obreros.", ("Velmar", "hasQuantity", "3.000 obreros")),
    ("El Gobierno declaró ilegal la huelga.", ("Gobierno", "bans", "huelga")),
]


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_facts(read, text, fact):
    assert fact in read(text, "es").facts


NONE = [
    ("Ana Ruiz está detrás de la puerta.", "causes"),
    ("El juez suspendió a Luis Gil.", "prevents"),
    ("El brote afecta a la comarca.", "hasQuantity"),
    ("El Ayuntamiento levantó el castigo.", "develops"),
    ("Ana Ruiz inició el coche.", "organizes"),
    ("La empresa Velmar entrena Lux con datos.", "leads"),
    ("Ana Ruiz da clases en casa.", "worksFor"),
    ("El juez declaró la huelga.", "bans"),
]


@pytest.mark.parametrize(("text", "relation"), NONE, ids=[t for t, _ in NONE])
def test_what_only_looks_like_it(read, text, relation):
    assert relation not in read(text, "es").relations
