"""What fills the slots of a word's frame beyond the plain object: inside fixed phrases, behind copulas, among two."""

import pytest

FACTS = [
    # the complement hangs on the noun of a fixed phrase
    ("es", "Ana Ruiz asumió la presidencia de la empresa Velmar.", ("Ana Ruiz", "leads", "Velmar")),
    ("en", "Ann Weiss took control of Velmar.", ("Ann Weiss", "acquires", "Velmar")),
    ("en", "The watchdog gave the green light to the merger.", ("watchdog", "approves", "merger")),
    ("es", "La empresa Velmar posee el 20 % de la firma Trama.", ("Velmar", "owns", "Trama")),
    ("en", "Velmar owns 20% of Trama.", ("Velmar", "owns", "Trama")),
    # a particle that the parser took for a preposition
    ("en", "Luke Stone stood by Ann Weiss.", ("Luke Stone", "supports", "Ann Weiss")),
    ("es", "Orvel reemplazó a Luis Pardo con Ana Ruiz.", ("Ana Ruiz", "replaces", "Luis Pardo")),
    ("es", "Orvel sustituyó a Luis Pardo por Ana Ruiz.", ("Ana Ruiz", "replaces", "Luis Pardo")),
    ("en", "Some experts raised questions about the plan.", ("Some experts", "criticizes", "plan")),
    ("en", "Ann Weiss expressed support for Orvel.", ("Ann Weiss", "supports", "Orvel")),
    ("en", "Luke Stone took over from Ann Weiss.", ("Luke Stone", "replaces", "Ann Weiss")),
    # adjectives and phrases behind a copula
    ("es", "Ana Ruiz está casada con Luis Soto.", ("Ana Ruiz", "relativeOf", "Luis Soto")),
    ("en", "Ann Weiss is married to Luke Stone.", ("Ann Weiss", "relativeOf", "Luke Stone")),
    ("es", "El plan está dotado con 300 millones de euros.", ("plan", "costs", "300 millones de euros")),
    # a verb that always goes with "se" is done to nothing
    ("es", "El accidente se saldó con dos heridos.", ("accidente", "causes", "dos heridos")),
    ("es", "La avería se debió a un cortocircuito.", ("cortocircuito", "causes", "avería")),
    ("es", "La fiscalía se querelló contra Luis Soto.", ("fiscalía", "sues", "Luis Soto")),
    ("es", "El incendio se declaró en Vigo.", ("incendio", "locatedIn", "Vigo")),
    # two who do it with each other
    ("es", "La empresa Velmar y la firma Trama firmaron un acuerdo.", ("Velmar", "partnersWith", "Trama")),
    ("en", "Ann Weiss and Luke Stone met in Leeds.", ("Ann Weiss", "meetsWith", "Luke Stone")),
    # who is given something is no object of the giving
    ("en", "Ann Weiss was awarded the Harbour Prize.", ("Ann Weiss", "wins", "Harbour Prize")),
    # a noun with another complement than its owner
    ("en", "Velmar, a supplier to Trama, went bust.", ("Velmar", "supplies", "Trama")),
    # words that hold only of ends of sure kinds
    ("en", "The Senate passed the bill.", ("Senate", "approves", "bill")),
    ("en", "Velmar makes phones.", ("Velmar", "develops", "phones")),
    ("es", "La empresa Velmar incorporó a Ana Ruiz.", ("Velmar", "hires", "Ana Ruiz")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[t for _, t, _ in FACTS])
def test_fills(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOTHING = [
    ("en", "Ann Weiss passed the test.", "approves"),
    ("en", "Velmar made a decision.", "develops"),
    ("en", "Ann Weiss and Luke Stone met Paul Bauer.", ("Ann Weiss", "meetsWith", "Luke Stone")),
    ("en", "Ann Weiss and Luke Stone work in Leeds.", "partnersWith"),
    ("es", "Ana Ruiz y Luis Soto trabajan en Vigo.", "partnersWith"),
    ("es", "La empresa Velmar incorporó mejoras.", "hires"),
    ("en", "Ann Weiss is happy with Luke Stone.", "relativeOf"),
    ("es", "La deuda se saldó con dos préstamos.", "sues"),
    ("es", "El incendio se declaró extinguido.", "locatedIn"),
    ("es", "El Gobierno nombró a Luis Soto presidente de Trama.", ("Gobierno", "hires", "presidente de Trama")),
]


@pytest.mark.parametrize(("lang", "text", "wrong"), NOTHING, ids=[t for _, t, _ in NOTHING])
def test_does_not_fill(read, lang, text, wrong):
    facts = read(text, lang).facts
    assert wrong not in facts
    assert wrong not in {relation for _, relation, _ in facts}


DESCRIBED = [
    # behind the name of a described firm
    ("es", "La empresa Velmar, proveedora de la firma Trama, quebró.", ("Velmar", "supplies", "Trama")),
    ("es", "La empresa Velmar, dueña de la firma Trama, quebró.", ("Velmar", "owns", "Trama")),
    # glued before a name
    ("en", "Norvia CEO Ann Weiss resigned.", ("Ann Weiss", "leads", "Norvia")),
    ("en", "Velmar's rival Trama went bust.", ("Trama", "competesWith", "Velmar")),
    ("en", "Leeds-based Velmar went bust.", ("Velmar", "locatedIn", "Leeds")),
    # who was something is described like who is
    ("es", "El exalcalde Luis Soto viajó a Roma.", ("Luis Soto", "holdsPosition", "exalcalde")),
    ("es", "Ana Ruiz, exdirectora de la Universidad de Teo, viajó.", ("Ana Ruiz", "leads", "Universidad de Teo")),
    # whose work it is
    ("es", "La novela Marea, de Ana Ruiz, ganó el Premio Sur.", ("Ana Ruiz", "authorOf", "Marea")),
    ("en", "The novel Low Tide by Ann Weiss won the Harbour Prize.", ("Ann Weiss", "authorOf", "Low Tide")),
    ("en", "Ann Weiss's novel Low Tide won the Harbour Prize.", ("Ann Weiss", "authorOf", "Low Tide")),
    # a score is no part of a name
    ("en", "Leith beat Dunmar 2-1.", ("Leith", "defeats", "Dunmar")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), DESCRIBED, ids=[t for _, t, _ in DESCRIBED])
def test_describes(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOT_DESCRIBED = [
    ("es", "La novela de aventuras Marea ganó el Premio Sur.", "authorOf"),
    ("es", "El retrato de Ana Ruiz ganó el Premio Sur.", "authorOf"),
    ("en", "The biography of Ann Weiss won the Harbour Prize.", "authorOf"),
    ("es", "La exposición de Velmar abrió ayer.", "holdsPosition"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), NOT_DESCRIBED, ids=[t for _, t, _ in NOT_DESCRIBED])
def test_does_not_describe(read, lang, text, relation):
    assert relation not in read(text, lang).relations


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("es", "Se invirtieron 250 camiones para fabricar muebles.", "develops"),
        ("es", "El puerto se puede ampliar usando grúas.", "uses"),
        ("es", "Ante la negativa a usar el casco, los agentes comprobaron los datos.", "uses"),
        ("es", "La fiscalía obtuvo una condena por vender armas.", "sells"),
        ("es", "No se sabe qué datos usa Velmar.", "uses"),
        ("en", "Nobody knows which data Velmar uses.", "uses"),
        ("es", "Velmar no compró otras firmas que vendan barcos.", "acquires"),
    ],
)
def test_nobody_does_it(read, lang, text, wrong):
    assert [fact for fact in read(text, lang).facts if fact[1] == wrong] == []


@pytest.mark.parametrize(
    ("lang", "text", "relation"),
    [
        ("es", "Velmar compró firmas que venden barcos.", "acquires"),
        ("es", "Velmar fue creada para fabricar barcos.", "develops"),
        ("es", "Velmar no compró la firma Trama.", "acquires"),
        ("en", "Velmar uses data.", "uses"),
    ],
)
def test_it_is_said(read, lang, text, relation):
    assert [fact for fact in read(text, lang).facts if fact[1] == relation]


def test_a_second_phrase_with_the_same_preposition_is_an_adjunct(read):
    facts = read("La novela está basada en un diario, en Francia.", "es").facts
    assert ("novela", "basedOn", "diario") in facts
    assert all(obj != "Francia" for _, relation, obj in facts if relation == "basedOn")


def test_of_two_scenes_the_one_with_a_name_tells_where(read):
    facts = read("Ana Ruiz murió en el exilio, en Lima, en 1981.", "es").facts
    assert ("Ana Ruiz", "diedIn", "Lima") in facts


def test_a_warning_is_about_what_goes_on_in_a_place_and_not_about_the_place(read):
    assert "warnsAbout" not in {f[1] for f in read("La ministra alertó de que Perú y Chile venden armas.", "es").facts}
    warned = read("La ministra alertó de que los recortes dañarán a Velmar.", "es").facts
    assert ("ministra", "warnsAbout", "recortes") in warned


def test_no_one_warns_about_ones_own_party(read):
    facts = read("La diputada Ana Ruiz advirtió de que su grupo no apoyará la ley.", "es").facts
    assert "warnsAbout" not in {f[1] for f in facts}
    assert "supports" in {f[1] for f in facts}


def test_where_something_happens_is_the_place_that_a_body_is_of(read):
    facts = read("El gobierno del país, donde murieron cien personas, calló.", "es").facts
    assert ("cien personas", "diedIn", "país") in facts


def test_whose_approval_something_gets_approves_it(read):
    assert read("La reforma recibió el visto bueno de la Comisión Lumen.", "es").one(
        "Comisión Lumen", "approves", "reforma"
    )


def test_a_particle_of_another_verb_leads_to_no_object(read):
    assert "competesWith" not in read("Velmar said Ann Weiss would take over on an interim basis.", "en").relations
    assert ("Velmar", "competesWith", "Trama") in read("Velmar took on Trama.", "en").facts
