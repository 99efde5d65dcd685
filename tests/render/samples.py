"""A small dataset in the shape of DESIGN.md, written out as TriG from articles in words of our own."""

from dataclasses import dataclass

from pyoxigraph import RdfFormat, Store

from kg.model import Kind, Span
from kg.render import GraphView, ViewArticle, ViewClaim, ViewEntity
from kg.vocab import BASE_IRI, KG, PREFIXES

TITLE = "Una naviera estrena ferri eléctrico en Vigo"
TEXT = """Una naviera estrena ferri eléctrico en Vigo
Naviera Mar Clara presentó el martes en Vigo el ferri Brisa. «El Brisa usa baterías de sodio», explicó su directora, Lúa Pérez.
Pérez niega que la empresa compre Astilleros Cordal. Según el sindicato Ancla, Mar Clara podría despedir a Tomás Rey 😀.
La ministra Inés Olmo criticó el retraso del Brisa y elogió a Pérez. Astilleros Cordal competirá con Mar Clara en 2027.
El ferri costó 40 millones de euros. Mar Clara desarrolló el Brisa con <script>alert('uno')</script> S.A.
Mar Clara desarrolla el Brisa. La consultora شركة النور financió a Mar Clara.
"""
OTHER = """The ferry Brisa leaves port
Mar Clara sells tickets for the Brisa. "=SUM(A1) & </script><img src=x onerror=alert(2)>" advised Cordal.
"""
EVIL, EVIL2 = "<script>alert('uno')</script> S.A.", '"=SUM(A1) & </script><img src=x onerror=alert(2)>"'
ES, EN = BASE_IRI + "article/ferri-brisa", BASE_IRI + "article/ferry-brisa"
URL = "https://diario.example/ferri-brisa"
ENTITIES = {  # slug: (class, name, other names)
    "mar-clara": ("schema:Organization", "Naviera Mar Clara", ("Mar Clara",)),
    "brisa": ("schema:Product", "Brisa", ("ferri Brisa",)),
    "lua-perez": ("schema:Person", "Lúa Pérez", ("Pérez",)),
    "cordal": ("schema:Organization", "Astilleros Cordal", ("Cordal",)),
    "ancla": ("schema:Organization", "Ancla", ()),
    "tomas-rey": ("schema:Person", "Tomás Rey", ()),
    "ines-olmo": ("schema:Person", "Inés Olmo", ()),
    "vigo": ("schema:Place", "Vigo", ()),
    "baterias-de-sodio": ("skos:Concept", "baterías de sodio", ()),
    "evil": ("schema:Organization", EVIL, ()),
    "evil-2": ("schema:SoftwareApplication", EVIL2, ()),
    "nur": ("schema:Organization", "شركة النور", ()),
}


@dataclass(frozen=True)
class Told:
    """A claim: sentence and words as they stand in the text, what they are, and how it is said."""

    article: str
    sentence: str
    words: tuple[str, str, str]
    fact: tuple[str, str, str]  # slug, property, slug or "=literal"
    polarity: str = "affirmed"
    modality: str = "certain"
    speaker: str = ""
    confidence: float = 0.9
    extra: str = ""


TOLD = [
    Told(ES, "Naviera Mar Clara presentó", ("Naviera Mar Clara", "presentó", "Brisa"), ("mar-clara", "kg:presents", "brisa"),
         extra=f'kg:time "el martes" ; kg:timeValue "2026-03-10" ; kg:place <{BASE_IRI}vigo> ;'),
    Told(ES, "«El Brisa usa", ("Brisa", "usa", "baterías de sodio"), ("brisa", "kg:uses", "baterias-de-sodio"), speaker="lua-perez"),
    Told(ES, "«El Brisa usa", ("Lúa Pérez", "directora", "directora"), ("lua-perez", "kg:holdsPosition", "=directora"), confidence=0.7),
    Told(ES, "Pérez niega", ("empresa", "compre", "Astilleros Cordal"), ("mar-clara", "kg:acquires", "cordal"), "negated", speaker="lua-perez"),
    Told(ES, "Según el sindicato", ("Mar Clara", "despedir", "Tomás Rey"), ("mar-clara", "kg:dismisses", "tomas-rey"), modality="possible",
         speaker="ancla", confidence=0.6),
    Told(ES, "La ministra Inés Olmo", ("Inés Olmo", "criticó", "Brisa"), ("ines-olmo", "kg:criticizes", "brisa")),
    Told(ES, "La ministra Inés Olmo", ("Inés Olmo", "elogió", "Pérez"), ("ines-olmo", "kg:supports", "lua-perez")),
    Told(ES, "Astilleros Cordal competirá", ("Astilleros Cordal", "competirá", "Mar Clara"), ("cordal", "kg:competesWith", "mar-clara"),
         modality="future"),
    Told(ES, "El ferri costó", ("ferri", "costó", "40 millones de euros"), ("brisa", "kg:costs", "=40 millones de euros")),
    Told(ES, "Mar Clara desarrolló", ("Mar Clara", "desarrolló", "Brisa"), ("mar-clara", "kg:develops", "brisa")),
    Told(ES, "Mar Clara desarrolla el", ("Mar Clara", "desarrolla", "Brisa"), ("mar-clara", "kg:develops", "brisa"), confidence=0.8),
    Told(ES, "Mar Clara desarrolló", ("Mar Clara", "con", EVIL), ("mar-clara", "kg:partnersWith", "evil"), confidence=0.5),
    Told(ES, "La consultora", ("شركة النور", "financió", "Mar Clara"), ("nur", "kg:investsIn", "mar-clara")),
    Told(EN, "Mar Clara sells", ("Mar Clara", "sells", "Brisa"), ("mar-clara", "kg:sells", "brisa")),
    Told(EN, '"=SUM', (EVIL2, "advised", "Cordal"), ("evil-2", "open:advise", "cordal"), confidence=0.4),
]  # fmt: skip


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _sentence(text: str, start: str) -> tuple[int, int]:
    begin = text.index(start)
    end = min(i for mark in (". ", ".\n", "\n") if (i := text.find(mark, begin + len(start))) >= 0)
    return begin, end + (text[end] == ".")


def trig() -> str:
    """Write the dataset."""
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    for slug, (kind, name, others) in ENTITIES.items():
        more = "".join(f" ; skos:altLabel {_string(other)}@es" for other in others)
        lines.append(f"id:{slug} a {kind} ; schema:name {_string(name)} ; rdfs:label {_string(name)}@es{more} .")
    lines.append('open:advise a kg:OpenRelation ; rdfs:label "advise"@en .')
    lines.append("id:mar-clara owl:sameAs wd:Q42 .")
    lines += _article(ES, TEXT, f'schema:headline "{TITLE}" ; schema:inLanguage "es" ; schema:author "Berta Sanz" ;'
        f' schema:publisher "Diario Ejemplo" ; schema:datePublished "2026-03-11"^^xsd:date ; schema:url <{URL}> ;')  # fmt: skip
    lines += _article(EN, OTHER, 'schema:headline "The ferry <b>Brisa</b> leaves port" ; schema:inLanguage "en" ;'
        ' schema:datePublished "2026-04-02"^^xsd:date ; schema:url "javascript:alert(3)" ;')  # fmt: skip
    return "\n".join(lines)


def _article(iri: str, text: str, facts: str) -> list[str]:
    lines = [f"<{iri}> {{", f"<{iri}> a schema:NewsArticle, nif:Context ; {facts} nif:isString {_string(text)} ."]

    def node(begin: int, end: int, kind: str, ref: str = "") -> str:
        name = f"<{iri}#char={begin},{end}>"
        lines.append(f"{name} a {kind} ; nif:beginIndex {begin} ; nif:endIndex {end} ; nif:anchorOf {_string(text[begin:end])} ;"
            f" nif:referenceContext <{iri}>{ref} .")  # fmt: skip
        return name

    for number, told in enumerate(TOLD):
        if told.article != iri:
            continue
        begin, end = _sentence(text, told.sentence)
        spans = []
        subject, relation, obj = told.fact
        for words, slug in zip(told.words, (subject, "", obj), strict=True):
            at = text.index(words, begin, end)
            ref = f" ; itsrdf:taIdentRef id:{slug}" if slug and slug[0] != "=" else ""
            spans.append(node(at, at + len(words), "nif:Phrase", ref))
        sentence = node(begin, end, "nif:Sentence")
        target = _string(obj[1:]) if obj[0] == "=" else f"id:{obj}"
        speaker = f"kg:speaker id:{told.speaker} ;" if told.speaker else ""
        lines.append(f"<{BASE_IRI}claim/{number:04x}> a kg:Claim, rdf:Statement ; rdf:subject id:{subject} ; rdf:predicate {relation} ;"
            f" rdf:object {target} ; kg:polarity kg:{told.polarity} ; kg:modality kg:{told.modality} ; {speaker} {told.extra}"
            f" kg:confidence {told.confidence} ; kg:subjectMention {spans[0]} ; kg:cue {spans[1]} ; kg:objectMention {spans[2]} ;"
            f" prov:wasDerivedFrom {sentence} ; prov:wasAttributedTo id:extractor .")  # fmt: skip
    return [*lines, "}"]


def sample_store() -> Store:
    """Return a store that holds the dataset."""
    store = Store()
    store.load(trig().encode(), format=RdfFormat.TRIG)
    return store


def many_links(edges: int) -> GraphView:
    """Return a view of one article in which few are much spoken of, some under long names."""
    names = [f"Consejo número {n} de la Ribera Alta" if n % 3 == 0 else f"Ana Soto {n}" for n in range(edges)]
    pairs = [(n, n // 4) for n in range(1, edges)] + [(edges - 1, 0)]
    entities = tuple(ViewEntity(f"{BASE_IRI}e{n:03}", name, Kind.PERSON) for n, name in enumerate(names))
    text, claims = "", []
    for number, (a, b) in enumerate(pairs):
        words = (names[a], "apoya a", names[b])
        at = len(text)
        spans = []
        for word in words:
            spans.append(Span(at, at + len(word)))
            at += len(word) + 1
        text += " ".join(words) + ".\n"
        claims.append(
            ViewClaim(
                f"{BASE_IRI}claim/{number}", f"{BASE_IRI}article/many", entities[a].iri, str(KG.supports), entities[b].iri,
                False, "affirmed", "certain", 0.8, Span(spans[0].start, at), *spans,
            )
        )  # fmt: skip
    article = ViewArticle(f"{BASE_IRI}article/many", text, "es", "Muchos enlaces")
    return GraphView(entities, (article,), tuple(claims), {str(KG.supports): {"es": "apoya", "en": "supports"}})
