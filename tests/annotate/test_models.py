"""The pipelines, and where they are mended."""

from dataclasses import replace

import pytest
from spacy.pipeline import TrainablePipe

from kg.annotate import MODELS, available_models, load_model
from kg.errors import LanguageError, ModelError

WHOLE = [
    ("The start-up was co-founded by Ann.", ["start-up", "co-founded"]),
    ("The mayor's brother-in-law is a vice-president.", ["brother-in-law", "vice-president"]),
    ("A London-based firm hired a 23-year-old.", []),
]


@pytest.mark.parametrize(("text", "words"), WHOLE, ids=[w[0] for w in WHOLE])
def test_a_word_with_a_hyphen_stays_whole(text: str, words: list[str]) -> None:
    assert [t.text for t in load_model("en")(text) if "-" in t.text[1:]] == words


def test_a_verb_with_a_prefix_has_a_lemma() -> None:
    doc = load_model("en")("Velmar was co-founded by Ann. The mayor was re-elected.")
    assert {"co-found", "re-elect"} <= {t.lemma_ for t in doc}


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Velmar hopes to grow.", "hope"),  # it does not hop
        ("Velmar is slated to grow.", "slate"),
        ("Velmar relaunched its phone.", "relaunch"),
        ("Velmar reinvested its money.", "reinvest"),
    ],
)
def test_a_verb_form_of_the_news_has_the_verb_that_is_meant(text: str, lemma: str) -> None:
    assert lemma in {t.lemma_ for t in load_model("en")(text)}


@pytest.mark.parametrize("lang", ["es", "en"])
def test_numpy_multiplies_the_matrices(lang: str) -> None:
    pipes = [pipe for _, pipe in load_model(lang).pipeline if isinstance(pipe, TrainablePipe)]
    assert len(pipes) > 2
    assert not [node for pipe in pipes for node in pipe.model.walk() if node.ops.use_blis]


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        ("en", "The bridge cost £180m.", "."),
        ("en", "The firm makes the 3S.", "."),
        ("es", "La firma vende chips RISC-V.", "."),
        ("es", "La empresa opera en EE.UU.", "EE.UU."),
        ("en", "The mayor thanked Ann J.", "J."),
    ],
)
def test_a_stop_that_ends_the_sentence_is_parted_from_its_last_word(lang: str, text: str, last: str) -> None:
    assert load_model(lang).make_doc(text)[-1].text == last


def test_an_unknown_language_is_told_with_the_known_ones() -> None:
    with pytest.raises(LanguageError, match="'xx'; known: en, es"):
        load_model("xx")


def test_a_missing_model_is_told_with_the_command_that_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = replace(MODELS["es"], package="no_such_package")
    monkeypatch.setitem(MODELS, "es", gone)
    with pytest.raises(ModelError, match="kg models install es"):
        load_model("es", (("Velmar", "Organization"),))
    assert set(available_models()) == {"en"}
