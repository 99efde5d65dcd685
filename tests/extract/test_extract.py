"""Whole sentences in, claims out: what is said, who says it, and how surely."""

import pytest

from kg.model import Modality, Polarity

FACTS = [
    ("es", "Velmar compró ayer la empresa Trama.", ("Velmar", "acquires", "Trama")),
    ("es", "Velmar fue fundada por Luis Pardo en Vigo.", ("Luis Pardo", "founded", "Velmar")),
    ("es", "La economista Ana Ruiz dirige Velmar desde mayo.", ("Ana Ruiz", "leads", "Velmar")),
    ("es", "Luis Pardo, presidente de Velmar, viajó a Roma.", ("Luis Pardo", "leads", "Velmar")),
    (
        "es",
        "Luis Pardo, presidente de Velmar, viajó a Roma.",
        ("Luis Pardo", "holdsPosition", "presidente de Velmar"),
    ),
    ("es", "Ana Ruiz criticó a Luis Pardo.", ("Ana Ruiz", "criticizes", "Luis Pardo")),
    ("es", "El juez multó a Velmar y a Trama.", ("juez", "fines", "Trama")),
    ("en", "Velmar bought Trama last week.", ("Velmar", "acquires", "Trama")),
    ("en", "Velmar was founded by Luis Pardo in 1998.", ("Luis Pardo", "founded", "Velmar")),
    ("en", "Velmar and Bauer bought Trama.", ("Bauer", "acquires", "Trama")),
    ("en", "Ann Weiss, who founded Velmar, criticised Paul Bauer.", ("Ann Weiss", "founded", "Velmar")),
    ("en", "Ann Weiss, chief executive of Velmar, left.", ("Ann Weiss", "leads", "Velmar")),
    ("en", "Ann Weiss called the plan a mistake.", ("Ann Weiss", "criticizes", "plan")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[t for _, t, _ in FACTS])
def test_states(read, lang, text, fact):
    claim = read(text, lang).one(*fact)
    assert (claim.polarity, claim.modality, claim.speaker) == (Polarity.AFFIRMED, Modality.CERTAIN, None)


STANCES = [
    ("es", "Velmar no compró Trama.", "negated", "certain", None),
    ("es", "Velmar comprará Trama.", "affirmed", "future", None),
    ("es", "Velmar podría comprar Trama.", "affirmed", "possible", None),
    ("es", "¿El grupo Velmar compró la firma Trama?", "affirmed", "hypothetical", None),
    ("es", "Velmar no logró comprar Trama.", "negated", "certain", None),
    ("es", "Si la empresa Velmar compra la firma Trama, los precios subirán.", "affirmed", "hypothetical", None),
    ("es", "Ana Ruiz dijo que Velmar compró Trama.", "affirmed", "certain", "Ana Ruiz"),
    ("es", "Ana Ruiz negó que Velmar haya comprado Trama.", "negated", "certain", "Ana Ruiz"),
    ("es", "Según la ministra Ana Ruiz, la empresa Velmar compró la firma Trama.", "affirmed", "certain", "Ana Ruiz"),
    ("es", "«Velmar compró Trama», aseguró Ana Ruiz.", "affirmed", "certain", "Ana Ruiz"),
    ("en", "Velmar did not buy Trama.", "negated", "certain", None),
    ("en", "Velmar will buy Trama.", "affirmed", "future", None),
    ("en", "Velmar might buy Trama.", "affirmed", "possible", None),
    ("en", "Velmar plans to buy Trama.", "affirmed", "future", None),
    ("en", "Velmar failed to buy Trama.", "negated", "certain", None),
    ("en", "Velmar reportedly bought Trama.", "affirmed", "possible", None),
    ("en", "If Velmar buys Trama, prices will rise.", "affirmed", "hypothetical", None),
    ("en", "Ann Weiss said that Velmar bought Trama.", "affirmed", "certain", "Ann Weiss"),
    ("en", "Ann Weiss denied that Velmar bought Trama.", "negated", "certain", "Ann Weiss"),
    ("en", "“Velmar bought Trama,” said Ann Weiss.", "affirmed", "certain", "Ann Weiss"),
    ("en", "According to Ann Weiss, Velmar bought Trama.", "affirmed", "certain", "Ann Weiss"),
]


@pytest.mark.parametrize(("lang", "text", "polarity", "modality", "speaker"), STANCES, ids=[s[1] for s in STANCES])
def test_stance(read, lang, text, polarity, modality, speaker):
    reading = read(text, lang)
    claim = reading.one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality, reading.name(claim.speaker)) == (polarity, modality, speaker)


NOTHING = [
    ("es", "Nadie la vio."),
    ("es", "Llueve mucho en otoño."),
    ("en", "It rained all day."),
    ("en", "Not soon."),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING, ids=[t for _, t in NOTHING])
def test_yields_nothing(read, lang, text):
    reading = read(text, lang)
    assert not reading.core()
    assert [s.sentence.quote(text) for s in reading.silences] == [text]


def test_a_sum_with_its_unit_ends_a_sentence(read):
    text = "Velmar was bought by Orbe for £180m. Trama also owns the chain Nettle."
    assert read(text, "en").one("Trama", "owns", "Nettle")


@pytest.mark.parametrize("lang", ["es", "en"])
def test_evidence_quotes_the_text(read, lang):
    for language, text, *_ in [*FACTS, *STANCES]:
        if language != lang:
            continue
        for claim in read(text, lang).claims:
            evidence = claim.evidence
            assert evidence.sentence.covers(evidence.cue)
            assert claim.subject.span.quote(text)
            assert 0 < claim.confidence <= 1
