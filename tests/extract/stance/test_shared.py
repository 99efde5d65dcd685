"""Adverbs and negations before two joined verbs."""

import pytest

JOINED = [
    ("en", "Velmar allegedly hired Ann Weiss and bought Trama.", "acquires", "affirmed", "possible"),
    ("en", "Velmar reportedly hired Ann Weiss, but bought Trama.", "acquires", "affirmed", "certain"),
    ("en", "Velmar quickly hired Ann Weiss and bought Trama.", "acquires", "affirmed", "certain"),
    ("en", "Velmar never sued Orbe or bought Trama.", "acquires", "negated", "certain"),
    ("en", "Velmar never sued Orbe and bought Trama.", "acquires", "affirmed", "certain"),
    ("en", "Velmar did not sue Orbe or buy Trama.", "acquires", "negated", "certain"),
    ("en", "If Velmar sues Orbe and buys Trama, Ann Weiss will leave.", "acquires", "affirmed", "hypothetical"),
    ("en", "If Velmar sues Orbe, Ann Weiss will leave and Trama bought Lux.", "acquires", "affirmed", "certain"),
    ("es", "Velmar supuestamente compró Orbe y vendió Trama.", "sells", "affirmed", "possible"),
    ("es", "Velmar no demandó a Orbe ni compró Trama.", "acquires", "negated", "certain"),
]


@pytest.mark.parametrize(("lang", "text", "relation", "polarity", "modality"), JOINED, ids=[t for _, t, *_ in JOINED])
def test_what_reaches_the_second_verb(read, lang, text, relation, polarity, modality):
    claim = next(c for c in read(text, lang).claims if c.predicate.endswith(f"#{relation}"))
    assert (claim.polarity, claim.modality) == (polarity, modality)
