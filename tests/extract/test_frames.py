"""Frames of newsroom words: warnings of what is said, posts left and kept, members of a row, what is sold to whom."""

import pytest

from kg.model import Modality, Polarity


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "Ann Weiss warned that the cuts would hurt Velmar.", ("Ann Weiss", "warnsAbout", "cuts")),
        ("en", "The cuts, Ann Weiss warned, would hurt Velmar.", ("Ann Weiss", "warnsAbout", "cuts")),
        ("en", "Ann Weiss warned that the town could be flooded.", ("Ann Weiss", "warnsAbout", "town")),
        ("es", "Ana Ruiz advirtió de que los recortes cerrarán la planta.", ("Ana Ruiz", "warnsAbout", "recortes")),
        ("es", "Ana Ruiz denunció que la empresa vende datos.", ("Ana Ruiz", "criticizes", "empresa")),
        ("en", "Velmar's rivals include Orbe and Trama.", ("Trama", "competesWith", "Velmar")),
        ("es", "Entre los rivales de Velmar figuran Orbe y Trama.", ("Orbe", "competesWith", "Velmar")),
        ("en", "Velmar sold its shipping arm to Orbe.", ("Orbe", "acquires", "shipping arm")),
        ("es", "Velmar vendió su filial naviera a Orbe.", ("Orbe", "acquires", "filial naviera")),
        ("en", "Velmar sold Ann Weiss, a striker, to the club Trama.", ("Trama", "hires", "Ann Weiss")),
        ("en", "Ann Weiss thanked her mother, the novelist Jo Moss.", ("Jo Moss", "relativeOf", "Ann Weiss")),
        ("es", "Ana Ruiz abrazó a su madre, la novelista Rosa Gil.", ("Rosa Gil", "relativeOf", "Ana Ruiz")),
        ("en", "Ann Weiss works at Velmar. Her predecessor, Jo Moss, left.", ("Ann Weiss", "replaces", "Jo Moss")),
        ("en", "The study was published in the journal Low Tide.", ("Low Tide", "publishes", "study")),
        ("en", "The reef is home to 1,500 species.", ("reef", "hasPart", "1,500 species")),
        ("en", "Ann Weiss sued the county.", ("Ann Weiss", "sues", "county")),
        ("en", "The agency fined the organisers £30,000.", ("agency", "fines", "organisers")),
        ("es", "El grupo sumará 11.400 empleados.", ("grupo", "hasQuantity", "11.400 empleados")),
        ("es", "El Gobierno relevará a la directora Ana Ruiz.", ("Gobierno", "dismisses", "Ana Ruiz")),
        ("es", "Ana Ruiz relevará a Luis Gil.", ("Ana Ruiz", "replaces", "Luis Gil")),
        ("es", "El tribunal condenó a la firma de obras Velmar a pagar 30 millones.", ("tribunal", "fines", "Velmar")),
        ("en", "Voters appealed to Velmar to hire Ann Weiss.", ("Velmar", "hires", "Ann Weiss")),
        ("en", "Manager Kath Doyle praised the players.", ("Kath Doyle", "supports", "players")),
        ("en", "Republican Luke Moss praised the players.", ("Luke Moss", "supports", "players")),
        ("en", "The council replaced the buses with trams.", ("trams", "replaces", "buses")),
        ("en", "Ann Weiss, a Republican, won the race.", ("Ann Weiss", "isA", "Republican")),
        ("en", "Ann Weiss of Velmar Capital criticised the plan.", ("Ann Weiss", "worksFor", "Velmar Capital")),
        ("en", "American Luke Moss won the race.", ("Luke Moss", "wins", "race")),
        ("en", "District Judge Ann Weiss criticised the plan.", ("Judge Ann Weiss", "criticizes", "plan")),
        ("en", "Prosecutors charged Ann Weiss with fraud.", ("Prosecutors", "accuses", "Ann Weiss")),
        ("en", "Ann Weiss was sworn in as mayor of Trama.", ("Ann Weiss", "holdsPosition", "mayor of Trama")),
        ("en", "Ann Weiss, a native of Leeds, left.", ("Ann Weiss", "bornIn", "Leeds")),
        ("en", 'Ann Weiss called the ruling "a victory for tenants".', ("ruling", "isA", "victory for tenants")),
    ],
)
def test_frame(read, lang, text, fact):
    assert fact in read(text, lang).facts


@pytest.mark.parametrize(
    ("lang", "text", "unsaid"),
    [
        ("en", "Ann Weiss warned that it would hurt Velmar.", "warnsAbout"),  # what "it" is, nobody knows
        ("en", "The police included an officer.", "isA"),
        ("en", "Velmar sold toys to Orbe.", "acquires"),
        ("en", "The study was published in May.", "publishes"),
        ("en", "US battery maker Velmar bought Orbe.", "develops"),
        ("en", "It is hard to sell Trama.", "sells"),
        ("en", "Velmar employs 3,400 people.", "uses"),
        ("en", "The bridge will be finished by the end of June.", "finish"),
        ("en", "The shop charged customers a fee.", "accuses"),
        ("en", "Jo Moss demanded the removal of chairman Sir Paul Weiss.", "isA"),
        ("en", "The UK regulator fined Velmar.", "regulates"),
        ("en", "Ann Weiss won in Berlin.", "wins"),
        ("en", "The crowds, estimated at 800,000, left.", "costs"),
    ],
)
def test_what_only_looks_like_a_frame(read, lang, text, unsaid):
    assert unsaid not in read(text, lang).relations


@pytest.mark.parametrize(
    ("lang", "text", "polarity", "modality"),
    [
        ("en", "Ann Weiss stepped down as chairman of Velmar.", Polarity.NEGATED, Modality.CERTAIN),
        ("en", "Ann Weiss will stay on as chairman of Velmar.", Polarity.AFFIRMED, Modality.FUTURE),
        ("en", "Ann Weiss remains chairman of Velmar.", Polarity.AFFIRMED, Modality.CERTAIN),
        ("es", "Ana Ruiz dimitió como presidenta de Velmar.", Polarity.NEGATED, Modality.CERTAIN),
        ("es", "Ana Ruiz seguirá como presidenta de Velmar.", Polarity.AFFIRMED, Modality.FUTURE),
    ],
)
def test_a_post_left_and_kept(read, lang, text, polarity, modality):
    claims = [c for c in read(text, lang).claims if c.predicate.endswith("#leads")]
    assert [(c.polarity, c.modality) for c in claims] == [(polarity, modality)]


@pytest.mark.parametrize(
    ("lang", "text", "modality"),
    [
        ("en", "Ann Weiss is the first woman to lead Velmar.", Modality.CERTAIN),
        ("en", "Ann Weiss is the youngest chemist to lead Velmar.", Modality.CERTAIN),
        ("es", "Ana Ruiz es la primera mujer en dirigir Velmar.", Modality.CERTAIN),
        ("en", "Ann Weiss has a plan to lead Velmar.", Modality.FUTURE),
    ],
)
def test_the_first_to_do_something_has_done_it(read, lang, text, modality):
    claims = [c for c in read(text, lang).claims if c.predicate.endswith("#leads")]
    assert [c.modality for c in claims] == [modality]


def test_who_has_something_replaced_replaces_nothing(read):
    assert read("The council replaced the buses with trams.", "en").core() == {("trams", "replaces", "buses")}


def test_the_nearer_of_two_posts_is_whose_name_follows(read):
    posts = read("Ann Weiss served as an aide to the chancellor, Jo Moss.", "en").facts
    assert ("Jo Moss", "holdsPosition", "chancellor") in posts
    assert ("Jo Moss", "holdsPosition", "aide") not in posts
