"""Who does what infinitives and gerunds tell; nobody, where the sentence does not say."""

import pytest

DOERS = [
    ("es", "La fiscal Ana Ruiz solicitó a la empresa Velmar vender Trama.", ("Velmar", "sells", "Trama")),
    ("es", "Con el objetivo de comprar Trama, Velmar pidió un crédito.", ("Velmar", "acquires", "Trama")),
    ("es", "Ana Ruiz fue elegida para dirigir Velmar.", ("Ana Ruiz", "leads", "Velmar")),
    ("en", "Ann Weiss was hired to run Velmar.", ("Ann Weiss", "leads", "Velmar")),
    ("es", "Asesora de Velmar, Ana Ruiz fundó la empresa Trama en 2010.", ("Ana Ruiz", "founded", "Trama")),
    # whom one hires for it
    ("es", "Orvel contrató a la arquitecta Ana Ruiz para diseñar el puente.", ("Ana Ruiz", "develops", "puente")),
    ("en", "Orvel commissioned the architect Luke Pardo to design the bridge.", ("Luke Pardo", "develops", "bridge")),
    # whoever is given leave or an order acts
    ("es", "La empresa Velmar dio permiso a Orbe para vender la planta.", ("Orbe", "sells", "planta")),
    ("en", "Velmar gave Orbe permission to sell the plant.", ("Orbe", "sells", "plant")),
    ("es", "Luis Gil dijo a la policía que compró Trama.", ("Luis Gil", "acquires", "Trama")),
    ("es", "Velmar prevé vender Trama.", ("Velmar", "sells", "Trama")),
    # the noun that is described does, not who acts above
    ("es", "Velmar presentó medidas destinadas a frenar la crisis.", ("medidas", "prevents", "crisis")),
    ("es", "La ley exige a Velmar vender Trama.", ("Velmar", "sells", "Trama")),
    ("en", "The deal requires Velmar to sell Trama.", ("Velmar", "sells", "Trama")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), DOERS, ids=[t for _, t, _ in DOERS])
def test_who_does_it(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOBODY = [
    # the one who acts in a passive acts in what hangs on it too, and goes unsaid
    ("es", "Se deben invertir 250 dólares para obtener ganancias.", "ganancias"),
    ("es", "El hongo se elimina usando lejía.", "lejía"),
    ("es", "La licencia se logra sin presentar un informe.", "un informe"),
    ("en", "The mould was removed using bleach.", "bleach"),
    # a reason may be either side's, and a noun's reason is not the subject's
    ("es", "El papa los llamó enemigos por hacer esas denuncias.", "denuncias"),
    ("es", "La fiscal obtuvo una condena para Luis Gil por causar una muerte.", "una muerte"),
    ("es", "El papa las tildó de enemigas por hacer esas denuncias.", "denuncias"),
    # what one recommends or allows is anybody's to do
    ("es", "El médico Luis Gil recomendó usar el programa Lux.", "Lux"),
    ("es", "La ministra prohibió vender armas.", "armas"),
    ("en", "Ann Weiss recommended using the program Lux.", "Lux"),
    # a thing is asked nothing: anybody may do it
    ("es", "El plan busca impulsar la capacidad de fabricar baterías.", "baterías"),
    ("es", "El virus Zetan se puede eliminar usando lejía.", "lejía"),
    # what a plan or a law comes to is somebody's to do
    ("es", "El plan consiste en vender Trama.", "Trama"),
    ("es", "La solución pasa por vender Trama.", "Trama"),
    ("es", "La ley obliga a vender Trama.", "Trama"),
    ("en", "The deal involves selling Trama.", "Trama"),
    ("en", "The plan is to sell Trama.", "Trama"),
    # who reports does not go on with what is reported
    ("es", "«Fumar daña la salud», dijo Luis Gil, «pero causa placer».", "placer"),
    # what a subject is about is not its own act
    ("en", "The review of the plan to buy Trama angered Velmar.", "Trama"),
    ("en", "The date for buying Trama was set by Velmar.", "Trama"),
    # somebody else's refusal sets the scene
    ("es", "Ante la negativa a usar la mascarilla, los agentes registraron al hombre.", "mascarilla"),
    ("en", "Despite the refusal to use the mask, officers searched the man.", "the mask"),
    # whom something drives to an act does it, not what drives him
    ("es", "La rabia le llevó a causar daños.", "daños"),
]


@pytest.mark.parametrize(("lang", "text", "thing"), NOBODY, ids=[t for _, t, _ in NOBODY])
def test_nobody_is_said_to_do_it(read, lang, text, thing):
    bare = thing.removeprefix("un ").removeprefix("una ").removeprefix("the ")
    assert not [f for f in read(text, lang).facts if f[2] == bare]


WHOEVER = [
    ("es", "«Hacer ruido con un enjuague no puede causar daños», explicó Luis Gil.", "Luis Gil"),
    ("en", '"Buying Trama would hurt the town," Ann Weiss said.', "Ann Weiss"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), WHOEVER, ids=[t for _, t, _ in WHOEVER])
def test_who_speaks_of_an_act_does_not_do_it(read, lang, text, speaker):
    assert not [f for f in read(text, lang).facts if f[0] == speaker]


@pytest.mark.parametrize(
    "text",
    [
        "El método de recibir los datos falló.",
        "La decisión de comprar Velmar sorprendió a Lugo.",
        "La cláusula es el compromiso de comprar Velmar.",
    ],
)
def test_an_infinitive_of_a_noun_is_not_the_nouns_deed(read, text):
    assert not read(text, "es").relations & {"acquires", "recibir"}


def test_who_has_a_plan_carries_it_out(read):
    assert ("Velmar", "acquires", "Orbe") in read("Velmar tiene un plan para comprar Orbe.", "es").facts


def test_of_two_behind_a_preposition_neither_acts(read):
    facts = read("La firma Velmar rechazó la oferta y convocó a las empresas a una asamblea.", "es").facts
    assert ("empresas", "organizes", "asamblea") not in facts
    assert ("Velmar", "convocar", "empresas") in facts


def test_a_law_does_what_its_infinitive_tells(read):
    facts = read("Ann Weiss introduced a bill to ban plastic bags.", "en").facts
    assert ("bill", "bans", "plastic bags") in facts
    assert ("Ann Weiss", "bans", "plastic bags") not in facts


def test_whoever_has_a_plan_does_what_it_tells(read):
    assert ("Velmar", "acquires", "Trama") in read("Velmar unveiled a plan to buy Trama.", "en").facts


def test_whom_one_calls_on_is_to_act(read):
    facts = read("Ann Weiss lied and called on Trama to fine Velmar, the union said.", "en").facts
    assert ("Ann Weiss", "fines", "Velmar") not in facts


def test_whom_one_reproaches_did_it(read):
    facts = read("El diputado reprochó a la presidenta, Ana Ruiz, haber cesado al subsecretario Luis Gil.", "es").facts
    assert {s for s, relation, _ in facts if relation == "dismisses"} == {"Ana Ruiz"}


def test_what_is_spoken_of_goes_on_and_not_who_is_named_behind_the_verb(read):
    facts = read("La planta la construyó Luis Gil y hoy pertenece a Velmar.", "es").facts
    assert {f for f in facts if f[1] == "partOf"} == {("planta", "partOf", "Velmar")}
    facts = read("Luis Gil la construyó y hoy pertenece a Velmar.", "es").facts
    assert "planta" not in {f[0] for f in facts}
