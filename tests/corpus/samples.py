from kg.corpus.records import Record
from kg.model import (
    Article,
    Claim,
    CleanArticle,
    Evidence,
    Kind,
    Mention,
    Passage,
    Reference,
    Role,
    Silence,
    Span,
    Value,
)

TEXT = "Olga vende 3 barcas. ¿Llueve?"


def record(iri: str = "urn:a", *, source: str = "a.txt", title: str = "Barcas") -> Record:
    who = Mention(Span(0, 4), "Olga", Kind.PERSON, Reference.NAME)
    claim = Claim(
        subject=who,
        predicate="urn:sells",
        object=Value(Span(11, 19), "3 barcas", "3"),
        evidence=Evidence(Span(0, 20), Span(0, 4), Span(5, 10), Span(11, 19)),
        extractor="test",
        speaker=who,
    )
    article = Article(iri=iri, text=TEXT, lang="es", title=title, author=("Ana", "Luz"), source=source)
    cleaned = CleanArticle(article, (Passage(Span(0, len(TEXT)), Role.PARAGRAPH),))
    return Record(cleaned, (claim,), (Silence(Span(21, 29), "question"),))
