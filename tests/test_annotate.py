"""Well-known names, found besides what the model takes for a name."""

import pytest
from spacy.pipeline import TrainablePipe
from threadpoolctl import ThreadpoolController

from kg.annotate import annotate_all, load_model, words_doc
from kg.clean import clean
from kg.model import Article

NAMES = (
    ("Casa de las Siete Fuentes", "Place"),
    ("Friends of the Old Quay", "Organization"),
    ("Brumal", "SoftwareApplication"),
    ("Cumbre", "Organization"),
)


def entities(lang: str, text: str) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in load_model(lang, NAMES)(text).ents if ent.ent_id_]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "El alcalde visitó la Casa de las Siete Fuentes ayer.", [("Casa de las Siete Fuentes", "Place")]),
        ("en", "The council fined Friends of the Old Quay again.", [("Friends of the Old Quay", "Organization")]),
        ("es", "La empresa vende Brumal en toda Europa.", [("Brumal", "SoftwareApplication")]),
        ("es", "La cumbre terminó sin acuerdo.", []),
        ("es", "La casa de las siete fuentes cerró.", []),
    ],
)
def test_listed_names_are_found_as_written(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert entities(lang, text) == expected


def test_a_common_word_at_the_start_of_a_sentence_is_no_name() -> None:
    nlp = load_model("es", NAMES)
    doc = nlp.make_doc("Cumbre difícil en Bruselas")
    for token in doc:
        token.pos_ = "NOUN"
        token.is_sent_start = token.i == 0
    for name in ("known_phrases", "known_words", "kg_common_words"):
        doc = nlp.get_pipe(name)(doc)
    assert [ent.text for ent in doc.ents] == []


def test_without_a_list_nothing_is_added() -> None:
    assert "known_words" not in load_model("en").pipe_names


@pytest.mark.parametrize(
    ("text", "form", "lemma", "mood"),
    [
        ("Exige que despidan a Ana Ruiz.", "despidan", "despedir", "Sub"),
        ("Cuando la empresa venda la fábrica, cobrará.", "venda", "vender", "Sub"),
        ("La defensa impugnará la resolución.", "impugnará", "impugnar", "Ind"),
        ("La ley prohíbe la venta.", "prohíbe", "prohibir", "Ind"),
        ("Ojalá la empresa Velmar compre la firma Trama.", "compre", "comprar", "Sub"),
        ("La empresa compra la firma.", "compra", "comprar", "Ind"),
    ],
)
def test_verb_forms_get_an_infinitive_that_exists_and_the_mood_of_their_ending(text, form, lemma, mood):
    (token,) = [t for t in load_model("es")(text) if t.text == form]
    assert (token.lemma_, token.morph.get("Mood")) == (lemma, [mood])


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("El juez expidió una orden.", "expidió", "expedir"),
        ("La firma trumelió la cuota.", "trumelió", "trumelió"),
        ("Las dos firmas tuitean el lema.", "tuitean", "tuitear"),
        ("Ana Ruiz arremetió contra la norma.", "arremetió", "arremeter"),
        ("Ana Ruiz ideó el método.", "ideó", "idear"),
    ],
)
def test_no_infinitive_is_invented(text, form, lemma):
    (token,) = [t for t in load_model("es")(text) if t.text == form]
    assert token.lemma_ == lemma


def test_participles_stay_participles():
    (token,) = [t for t in load_model("es")("La firma ha vendido la planta.") if t.text == "vendido"]
    assert (token.lemma_, token.morph.get("VerbForm"), token.morph.get("Mood")) == ("vender", ["Part"], [])


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


@pytest.mark.parametrize("lang", ["es", "en"])
def test_numpy_multiplies_the_matrices(lang: str) -> None:
    pipes = [pipe for _, pipe in load_model(lang).pipeline if isinstance(pipe, TrainablePipe)]
    assert len(pipes) > 2
    assert not [node for pipe in pipes for node in pipe.model.walk() if node.ops.use_blis]


def test_no_batch_mixes_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load_model("en")
    batches: list[list[str]] = []
    tagger = nlp.get_pipe("tagger")
    predict = tagger.predict
    monkeypatch.setattr(tagger, "predict", lambda docs: batches.append([doc.text for doc in docs]) or predict(docs))
    texts = ["The mayor opened a bridge.\n\nThe firm built it.", "The council met."]
    cleaned = [clean(Article(iri=f"https://example.org/{n}", text=text, lang="en")) for n, text in enumerate(texts)]
    list(annotate_all(cleaned, nlp))
    assert batches == [["The mayor opened a bridge.", "The firm built it."], ["The council met."]]


def test_the_models_use_one_thread_of_linear_algebra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)  # commands that ran in this process have set it
    nlp = load_model("en")
    tagger, threads = nlp.get_pipe("tagger"), []
    algebra = ThreadpoolController().select(
        filepath=[x["filepath"] for x in ThreadpoolController().info() if "numpy" in x["filepath"]]
    )
    predict = tagger.predict
    monkeypatch.setattr(
        tagger, "predict", lambda docs: threads.extend(x["num_threads"] for x in algebra.info()) or predict(docs)
    )
    with algebra.limit(limits=2, user_api="blas"):
        list(annotate_all([clean(Article(iri="https://example.org/1", text="The council met.", lang="en"))], nlp))
        words_doc("The council met .", nlp)
    assert threads
    assert set(threads) == {1}
