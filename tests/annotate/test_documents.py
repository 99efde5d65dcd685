"""An article as one document."""

import pytest
from threadpoolctl import ThreadpoolController

from kg.annotate import annotate, annotate_all, load_model, words_doc
from kg.clean import clean
from kg.model import Article, CleanArticle, Passage, Role, Span


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


def test_the_document_has_the_text_of_the_article_and_a_sentence_stays_in_its_paragraph() -> None:
    text = "Velmar abre en Soria\n\nAna Ruiz dirige Velmar. La firma\n\n\nvendió Trama el lunes."
    article = Article(iri="https://example.org/1", text=text, lang="es")
    parts = ((0, 20, Role.HEADING), (22, 54, Role.PARAGRAPH), (57, 79, Role.PARAGRAPH))
    doc = annotate(CleanArticle(article, tuple(Passage(Span(a, b), role) for a, b, role in parts)), load_model("es"))
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
    assert [token.text for token in doc if token.is_space] == ["\n\n", "\n\n\n"]
    assert "Ana Ruiz" in {ent.text for ent in doc.ents}
    assert [span.text for span in doc.spans["passages"]] == [text[a:b] for a, b, _ in parts]
    assert [span.label_ for span in doc.spans["passages"]] == ["heading", "paragraph", "paragraph"]
    assert {"La firma", "vendió Trama el lunes."} <= {sent.text.strip() for sent in doc.sents}


def test_what_is_no_passage_is_not_analysed() -> None:
    article = Article(iri="https://example.org/1", text="Ann left.\nShare this\nBob came.", lang="en")
    passages = (Passage(Span(0, 9), Role.PARAGRAPH), Passage(Span(21, 30), Role.PARAGRAPH))
    doc = annotate(CleanArticle(article, passages), load_model("en"))
    assert [token.text for token in doc if token.pos_ == "SPACE"] == ["\nShare this\n"]


@pytest.mark.parametrize(
    ("lang", "given", "plain"),
    [
        ("es", "`` No compramos Trama '' , dijo Ana Ruiz .", '" No compramos Trama " , dijo Ana Ruiz .'),
        ("es", "La firma ( Velmar -RRB- compró Trama .", "La firma ( Velmar ) compró Trama ."),
        ("en", "Velmar did n’t buy Trama .", "Velmar did n't buy Trama ."),
    ],
)
def test_pretokenised_words_stay_and_are_read_as_the_model_knows_them(lang: str, given: str, plain: str) -> None:
    nlp = load_model(lang)
    doc, wanted = words_doc(given, nlp), words_doc(plain, nlp)
    assert [token.text for token in doc] == given.split()
    for column in ("pos_", "dep_", "lemma_", "morph"):
        assert [str(getattr(token, column)) for token in doc] == [str(getattr(token, column)) for token in wanted]
    assert [token.head.i for token in doc] == [token.head.i for token in wanted]
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(e.start, e.end, e.label_) for e in wanted.ents]


@pytest.mark.parametrize("marks", ["«»", "“”", '""'])
def test_the_spanish_model_sees_the_marks_it_knows_and_the_document_keeps_its_own(marks: str) -> None:
    text = f"La firma —fundada en 1990— dijo que {marks[0]}no hay dinero{marks[1]} para la obra."
    cleaned = clean(Article(iri="https://example.org/1", text=text, lang="es"))
    doc = annotate(cleaned, load_model("es"))
    assert doc.text == text
    assert {t.pos_ for t in doc if t.text in {*marks, "—"}} == {"PUNCT"}
    assert [t.text for t in doc if t.dep_ == "nsubj"] == ["firma"]


def test_a_sentence_in_words_keeps_its_marks() -> None:
    text = "La firma — fundada en 1990 — creció ."
    doc = words_doc(text, load_model("es"))
    assert [t.text for t in doc] == text.split()
    assert {t.pos_ for t in doc if t.text == "—"} == {"PUNCT"}
