"""Whom pronouns, dropped subjects, short names and descriptions mean; and where nothing tells."""

import pytest

MEANT = [
    # the noun right before a name says what it is
    (
        "en",
        "Ann Weiss, head of the dockers' union Nautica, left. Calder Ferries lost money. The union sued Paul Bauer.",
        ("Nautica", "sues", "Paul Bauer"),
    ),
    (
        "es",
        "Ana Ruiz dirige el sindicato Costera. La empresa Velmar perdió dinero. El sindicato demandó a Luis Soto.",
        ("Costera", "sues", "Luis Soto"),
    ),
    # a surname is the only bearer's who was introduced before it, whoever comes later
    (
        "en",
        "Ann Weiss runs Velmar. Weiss criticised the bill. Velmar was founded by Paul Weiss.",
        ("Ann Weiss", "criticizes", "bill"),
    ),
    (
        "es",
        "Ana Soto dirige Velmar. Soto criticó la ley. Velmar fue fundada por Luis Soto.",
        ("Ana Soto", "criticizes", "ley"),
    ),
    # possessives before a post
    ("es", "Velmar negó los hechos. Su presidenta, Ana Ruiz, criticó la ley.", ("Ana Ruiz", "leads", "Velmar")),
    ("en", "Velmar denied it. Its chief executive, Ann Weiss, criticised the bill.", ("Ann Weiss", "leads", "Velmar")),
    # demonstratives
    ("es", "Velmar despidió a Luis Soto. Esta empresa compró Trama.", ("Velmar", "acquires", "Trama")),
    # who works at a firm by trade
    (
        "en",
        "Ann Weiss, a marine engineer at Leith University, criticised the bill.",
        ("Ann Weiss", "worksFor", "Leith University"),
    ),
    # both halves of a description
    (
        "es",
        "Ana Ruiz, hija del pintor Luis Soto y ganadora del Premio Sur en 2011, criticó la ley.",
        ("Ana Ruiz", "wins", "Premio Sur"),
    ),
    # what is told of the class is told of what is said to be one
    ("en", "Orvel is a company that makes chips.", ("Orvel", "develops", "chips")),
    ("es", "Orvel es una empresa que fabrica chips.", ("Orvel", "develops", "chips")),
    ("en", "Luke Pardo was a Dutch engineer born in Tarvel.", ("Luke Pardo", "bornIn", "Tarvel")),
    ("es", "Luis Pardo fue un ingeniero portugués nacido en Tarvel.", ("Luis Pardo", "bornIn", "Tarvel")),
    ("es", "Ana Ruiz es la ingeniera que despidió Orvel.", ("Orvel", "dismisses", "Ana Ruiz")),
    # a place is not the body called after it
    (
        "en",
        "The museum is in Tarvel, which is governed by the Tarvel Council.",
        ("museum", "locatedIn", "Tarvel"),
    ),
    # a person behind the verb of a relative clause heads what it hangs on
    ("es", "La fundación que preside Ana Ruiz criticó la ley.", ("Ana Ruiz", "leads", "fundación")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), MEANT, ids=[t for _, t, _ in MEANT])
def test_means(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOT_MEANT = [
    # nothing is told of a class that somebody is not in, or may be in
    ("en", "Luke Pardo is not a man who supports Orvel.", ("Luke Pardo", "supports", "Orvel")),
    ("en", "Luke Pardo is not a man who supports Orvel.", ("man", "supports", "Orvel")),
    ("es", "Orvel no es la empresa que compró Velmar.", ("empresa", "acquires", "Velmar")),
    ("en", "Orvel may be the company that bought Velmar.", ("Orvel", "acquires", "Velmar")),
    # a field is no club of that name
    (
        "es",
        "El sindicato Cultura Viva protestó. Ana Ruiz, concejala de Cultura, criticó la ley.",
        ("Ana Ruiz", "memberOf", "Cultura Viva"),
    ),
    # "they" are not one person
    ("en", "Ann Weiss hired three engineers. They criticised Paul Bauer.", ("Ann Weiss", "criticizes", "Paul Bauer")),
    # a place runs nothing: who goes unsaid must fit the verb
    ("es", "El puerto creció mucho. Antes había trabajado en la empresa Velmar.", ("puerto", "worksFor", "Velmar")),
    # two of one surname, both introduced
    (
        "en",
        "Ann Weiss and Paul Weiss run Velmar. Weiss criticised the bill.",
        ("Ann Weiss", "criticizes", "bill"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "fact"), NOT_MEANT, ids=[t for _, t, _ in NOT_MEANT])
def test_does_not_mean(read, lang, text, fact):
    assert fact not in read(text, lang).facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [("es", "Ella criticó la ley."), ("en", "She criticised the bill."), ("es", "Lo criticó Ana Ruiz.")],
)
def test_a_pronoun_of_nobody_makes_no_claim(read, lang, text):
    assert not read(text, lang).core()


REFERENCES = [
    (
        "es",
        "La economista Ana Ruiz dirige la empresa Velmar. También fundó la firma Trama.",
        ("Ana Ruiz", "founded", "Trama"),
    ),
    ("es", "Velmar presentó sus gafas Orbe.", ("Velmar", "develops", "Orbe")),
    ("en", "Ann Weiss leads Velmar. She founded Trama.", ("Ann Weiss", "founded", "Trama")),
    ("en", "“We bought Trama,” said Ann Weiss, chief executive of Velmar.", ("Velmar", "acquires", "Trama")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), REFERENCES, ids=[t for _, t, _ in REFERENCES])
def test_refers_back(read, lang, text, fact):
    assert read(text, lang).one(*fact)


def test_somebody_without_a_name_stands_nearer_than_a_name(read):
    text = "La Guardia Urbana informó ayer. La rabia del hombre le llevó a usar un cuchillo."
    assert not [f for f in read(text, "es").facts if f[0] == "Guardia Urbana" and f[2] == "cuchillo"]


def test_what_was_done_in_passing_is_not_what_the_text_goes_on_about(read):
    text = "El prefecto Luis Gil enfermó. Ayer se practicó la prueba Zetan en Lugo. Presentó después un informe."
    assert not [f for f in read(text, "es").facts if f[0] == "Zetan" and f[1] == "presents"]


def test_a_thing_told_apart_is_another(read):
    text = "La empresa Orbe fabrica la vacuna Lux. Velmar vende la vacuna autorizada contra la gripe."
    assert ("Velmar", "sells", "Lux") not in read(text, "es").facts


def test_what_grammar_lets_be_nobody_is_no_person(read):
    known = "El titular de Sanidad, Luis Gil, habló en Lugo. El periódico Faro "
    assert ("Faro", "difundir", "Luis Gil") not in read(known + "difundió el titular.", "es").facts
    assert ("Faro", "criticizes", "Luis Gil") in read(known + "criticó al titular.", "es").facts


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("es", "El presidente del club, Luis Gil, habló ayer.", False),  # of which, nobody tells
        ("es", "El director de la joven empresa, Luis Gil, habló ayer.", False),
        ("es", "El director de la empresa de transportes, Luis Gil, habló ayer.", True),
        ("en", "The head of the club, Luke Ross, resigned.", False),
        ("en", "The head of the grocers' union, Luke Ross, resigned.", True),
    ],
)
def test_a_post_at_a_body_that_might_be_any_tells_no_employer(read, lang, text, told):
    assert bool({r for _, r, _ in read(text, lang).facts} & {"leads", "worksFor"}) is told


WE = [  # who says "we", whom it means; None where nobody knows
    ("en", '"We have bought Trama," a spokeswoman for Velmar said.', "Velmar"),
    ("en", '"We have bought Trama," a Velmar spokesman said.', "Velmar"),
    ("en", 'Velmar grew. "We have bought Trama," said its chairman, Paul Bauer.', "Velmar"),
    ("en", '"We have bought Trama," Velmar said.', "Velmar"),
    ("en", '"We have bought Trama," Paul Bauer said.', None),
    ("es", "«Hemos comprado la firma Trama», dijo un portavoz de Velmar.", "Velmar"),
    ("es", "Velmar ganó dinero. «Hemos comprado la firma Trama», dijo Ana Ruiz, presidenta de Velmar.", "Velmar"),
    ("es", "«Hemos comprado la firma Trama», dijo Ana Ruiz.", None),
]


@pytest.mark.parametrize(("lang", "text", "who"), WE, ids=[t for _, t, _ in WE])
def test_we_are_the_body_that_speaks_and_not_the_one_who_speaks_for_it(read, lang, text, who):
    reading = read(text, lang)
    bought = [c.subject for c in reading.claims if c.predicate.endswith("#acquires")]
    assert [reading.name(s) for s in bought] == ([who] if who else [])


def test_i_am_whoever_speaks(read):
    reading = read('"I have bought Trama," said Paul Bauer, chairman of Velmar.', "en")
    assert ("Paul Bauer", "acquires", "Trama") in reading.facts


def test_the_region_of_a_post_may_be_any(read):
    facts = read("El comandante policial de la región, Luis Gil, habló.", "es").facts
    assert {r for _, r, _ in facts} == {"holdsPosition"}
