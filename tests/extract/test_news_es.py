"""Ways of Spanish papers that hide who does what: clitics, shared passives, posts by position, prizes, people and bodies."""

import pytest

from kg.model import Modality, Polarity


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # a passive that goes on from another clause shares its patient, though it names an agent
        ("Marta Soto dimitió ayer y será sustituida por Luis Chaves.", ("Luis Chaves", "replaces", "Marta Soto")),
        # people do things with others: no passive
        ("La jueza se entrevistó con la ministra Marta Soto.", ("jueza", "meetsWith", "Marta Soto")),
        # a circumstance between the verb and whom it is done to
        ("La Junta de Lugo multó en noviembre a la empresa Velmar.", ("Junta de Lugo", "fines", "Velmar")),
        ("El sindicato reprochó a Velmar sus retrasos.", ("sindicato", "criticizes", "Velmar")),
        # when it happens is no subject
        ("El pasado otoño Velmar compró Trama.", ("Velmar", "acquires", "Trama")),
        # a clause between commas behind the subject
        ("Velmar, tras hacerse en mayo con la firma Trama, cerró su planta.", ("Velmar", "acquires", "Trama")),
        # what follows an adverb within a phrase
        ("La película, criticada también por Marta Soto, ganó.", ("Marta Soto", "criticizes", "película")),
        # one more object behind one more circumstance
        ("Marta Soto venció en cuartos a Eva Lind y en la final a Rin Okabe.", ("Marta Soto", "defeats", "Rin Okabe")),
        # the subject behind a date
        ("A Luis Gil lo sustituirá, hasta enero, Olga Barra.", ("Olga Barra", "replaces", "Luis Gil")),
        # whom a prize is for; in whose hands a thing is
        ("El premio Litoral fue para Marta Soto.", ("Marta Soto", "wins", "Litoral")),
        ("La marca está en manos de Velmar.", ("Velmar", "owns", "marca")),
        # what a place hosts
        ("La copa, que acogerá Lugo, empieza el lunes.", ("Lugo", "organizes", "copa")),
        # relatives called together
        ("La fundaron los hermanos Jaime y Rocío Peralta.", ("Jaime", "relativeOf", "Rocío Peralta")),
        # a party in brackets
        ("Luis Gil (PDN) y Ana Soto (FRA) se reunieron.", ("Luis Gil", "memberOf", "PDN")),
        ("Luis Gil (PDN) y Ana Soto (FRA) se reunieron.", ("Ana Soto", "memberOf", "FRA")),
        # counts in words
        ("La empresa Velmar tiene tres empleados.", ("Velmar", "hasQuantity", "tres empleados")),
        ("Velmar cerró el año con un beneficio de 31 millones.", ("Velmar", "hasQuantity", "beneficio de 31 millones")),
        # posts by their place
        ("Su presidenta, Catalina Uribe, quien llegó en octubre, calificó la multa de absurda.",
         ("Catalina Uribe", "holdsPosition", "presidenta")),
        ("Mató a la alcaldesa Leticia Armas.", ("Leticia Armas", "holdsPosition", "alcaldesa")),
        ("Luis Gil, presidente de la patronal Velmar, dimitió.",
         ("Luis Gil", "holdsPosition", "presidente de la patronal Velmar")),
        ("Luis Gil llegó a Lugo. Su abogada, Marta Soto, calló.", ("Marta Soto", "holdsPosition", "abogada")),
    ],
)  # fmt: skip
def test_facts_of_the_news(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("El edificio se vendió con la marca Velmar.", "meetsWith"),
        ("La Junta respondió en noviembre a la empresa Velmar.", "fines"),
        ("El pasado otoño trajo lluvia a Lugo.", "acquires"),
        ("El premio Litoral fue para siempre una fiesta.", "wins"),
        ("El estudio está en manos de nadie.", "owns"),
        ("Las hijas Jaime y Rocío Peralta llegaron.", "relativeOf"),
        ("Luis Gil (Lugo, 1960) llegó ayer.", "memberOf"),
        ("La central Velmar (NUC) cerró.", "memberOf"),
        ("El plazo tiene dos años.", "hasQuantity"),
        ("El Ministerio de Obras estudia entrar en el capital.", "investsIn"),
        # who owns, founded or studied is told by that relation, and where from is no class
        ("Luis Gil, dueño de Velmar, calló.", "isA"),
        ("La sueca Velmar cerró su planta.", "isA"),
        ("El hotel es propiedad de Velmar.", "isA"),
    ],
)
def test_says_nothing_of_the_kind(read, text, relation):
    assert relation not in {predicate for _, predicate, _ in read(text, "es").facts}


@pytest.mark.parametrize(
    ("text", "modality", "polarity"),
    [
        ("Velmar negocia la compra de la firma Trama.", Modality.POSSIBLE, Polarity.AFFIRMED),
        ("Velmar cerró la compra de la firma Trama.", Modality.CERTAIN, Polarity.AFFIRMED),
        ("Velmar descartó la compra de la firma Trama.", Modality.CERTAIN, Polarity.NEGATED),
    ],
)
def test_an_act_as_the_object_of_what_is_done_with_it(read, text, modality, polarity):
    claim = read(text, "es").one("Velmar", "acquires", "Trama")
    assert (claim.modality, claim.polarity) == (modality, polarity)


@pytest.mark.parametrize(
    ("text", "lang", "fact"),
    [
        ("El consejero delegado de Velmar, Luis Gil, viajó a Lugo. El directivo criticó la ley.", "es",
         ("Luis Gil", "criticizes", "ley")),
        ("The chief executive of Velmar, Ann Weiss, flew to Leeds. The executive criticised the law.", "en",
         ("Ann Weiss", "criticizes", "law")),
        ("Eva Mora, científica jefe de Velmar, viajó a Lugo. La investigadora criticó la ley.", "es",
         ("Eva Mora", "criticizes", "ley")),
        ("Yann Weiss, científico jefe de IA en Velmar, viajó a Lugo. El científico criticó la ley.", "es",
         ("Yann Weiss", "criticizes", "ley")),
        ("Ann Weiss, chief scientist at Velmar, flew to Leeds. The researcher criticised the law.", "en",
         ("Ann Weiss", "criticizes", "law")),
        ("Ganó la sueca Eva Lind a Marta Soto. La sueca criticó la pista.", "es", ("Eva Lind", "criticizes", "pista")),
    ],
)  # fmt: skip
def test_a_wider_noun_takes_up_who_holds_a_post(read, text, lang, fact):
    assert fact in read(text, lang).facts


def test_of_two_who_may_be_meant_nobody_is(read):
    text = "El gerente Luis Gil y el presidente Pablo Ruiz llegaron a Lugo. El directivo criticó la ley."
    assert not {s for s, predicate, _ in read(text, "es").facts if predicate == "criticizes"} & {
        "Luis Gil",
        "Pablo Ruiz",
    }


def test_an_article_before_a_verb_is_a_pronoun(read):
    text = "Ayer llegó a Lugo una revista. La edita Trama Papel."
    assert ("Trama Papel", "publishes", "revista") in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # one more thing that she is, behind the complement of the first
        ("Ana Soto, delegada del sindicato y presidenta de la junta, calló.", ("Ana Soto", "holdsPosition", "presidenta de la junta")),
        # what each of those named is
        ("Ayer llegaron a Lugo las biólogas Eva Mora y Ana Paredes.", ("Ana Paredes", "isA", "bióloga")),
        # a party behind who sits in a chamber
        ("La diputada Ruth Vera, de Tierra Nueva, habló.", ("Ruth Vera", "memberOf", "Tierra Nueva")),
        # whom a possessive makes the founder, behind a title
        ("Velmar cambió de manos. La vendió su fundador, el empresario Luis Gil.", ("Luis Gil", "founded", "Velmar")),
        # a share stands for the whole
        ("Velmar cerró la compra del 51% de Trama.", ("Velmar", "acquires", "Trama")),
        # the one of two nouns that can be led
        ("La Junta de Usuarios del valle, que preside Félix Mani, calló.", ("Félix Mani", "leads", "Junta de Usuarios")),
        # participles that go on
        ("La novela, publicada por Velmar y escrita por Ana Soto, ganó.", ("Ana Soto", "authorOf", "novela")),
        ("La empresa Velmar, con sede en Lugo y presidida por Ana Soto, cerró.", ("Ana Soto", "leads", "Velmar")),
        # a verb that the tagger takes for an adjective
        ("Barroso coordina desde 2021 la red Tajín.", ("Barroso", "leads", "Tajín")),
        ("La alcaldesa pedánea, Loli Sanz, pidió la dimisión de Rubio.", ("Loli Sanz", "holdsPosition", "alcaldesa pedánea")),
        ("La alcaldesa pedánea, Loli Sanz, pidió la dimisión de Rubio.", ("Loli Sanz", "criticizes", "Rubio")),
    ],
)  # fmt: skip
def test_what_a_small_parser_parts(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("La ministra Ruth Vera, de Lugo, habló.", "memberOf"),
        ("Velmar vendió su filial Trama a Orbe.", "supplies"),
        ("La multa impuesta por la Junta a Velmar era alta.", "defeats"),
        ("Velmar cerró la compra del 51% restante.", "acquires"),
        ("La novela, publicada por Velmar y escrita en 1990, ganó.", "authorOf"),
    ],
)
def test_says_nothing_of_it_either(read, text, relation):
    assert relation not in {predicate for _, predicate, _ in read(text, "es").facts}


def test_who_stands_in_brackets_is_not_what_a_text_goes_on_with(read):
    text = "La Junta de Lugo, que dirige Luis Gil (PDN), calló. Su portavoz, Ana Soto, habló."
    assert ("Ana Soto", "worksFor", "PDN") not in read(text, "es").facts


def test_a_dropped_subject_goes_on_with_no_relative_clause(read):
    text = "Ana Soto dirigió la Escuela de Lota, que vive bien y que tiene 300 alumnos. Ganó el premio Litoral."
    assert ("Escuela de Lota", "wins", "Litoral") not in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Paco Rueda, natural de Llodio y exjugador del Soria, debutó en Lima.", ("Paco Rueda", "holdsPosition", "exjugador del Soria")),
        ("Ana Soto, directora de redes y exinvestigadora de Velmar, calló.", ("Ana Soto", "holdsPosition", "directora de redes")),
    ],
)  # fmt: skip
def test_each_post_of_one_person_is_a_post(read, text, fact):
    found = read(text, "es").facts
    assert fact in found
    assert not {s for s, _, _ in found} & {"exjugador del Soria", "exinvestigadora de Velmar"}


def test_a_post_is_held_at_no_person(read):
    text = "Ayer Luis Peras saludó a Eva Lind. Su entrenador, Pablo Gil, habló."
    assert not {o for _, predicate, o in read(text, "es").facts if predicate == "worksFor"}


def test_what_is_spoken_of_far_more_is_the_company(read):
    text = (
        "Velora abrió ayer. Velora crece. Velora gana. Velora invierte en Lugo con el fondo Kaati. "
        "La compañía contratará a Luis Gil."
    )
    assert ("Kaati", "hires", "Luis Gil") not in read(text, "es").facts


def test_to_renew_a_contract_makes_no_version(read):
    assert "versionOf" not in {predicate for _, predicate, _ in read("Velmar renovó su contrato con Orbe.", "es").facts}
