"""Show people and programs one thing each: HTML, Turtle, N-Triples or JSON-LD, as Accept asks; and a query form."""

import threading
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.serve.accept import choose
from kg.serve.engine import store_stamp
from kg.serve.protocol import refusal
from kg.serve.things import MOST, Thing, base_iri, describe, name_of
from kg.store import open_store, saved_queries, to_trig
from kg.vocab import BASE_IRI, PREFIXES

__all__ = ["Pages"]

OFFERS = ("text/html", "text/turtle", "application/ld+json", "application/n-triples")
POLICY = {"Content-Security-Policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'", "Vary": "Accept"}
TYPE = PREFIXES["rdf"] + "type"
HEADED = {PREFIXES["schema"] + "name", PREFIXES["skos"] + "altLabel", PREFIXES["rdfs"] + "label", TYPE}
Term = NamedNode | BlankNode | Literal | Triple


class Pages:
    """The pages beside the graph's own."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._lock = threading.Lock()
        self._stamp = 0
        self._store: Store | None = None
        self._base = BASE_IRI
        self._templates = Environment(
            loader=PackageLoader("kg.serve", "templates"), autoescape=True, undefined=StrictUndefined
        )

    def form(self, request: Request) -> Response:
        """Show the query form with the saved queries as examples."""
        examples = [(query.name, query.description, _body(query.fill())) for query in saved_queries().values()]
        text = self._templates.get_template("form.html.j2").render(examples=examples, prefixes=sorted(PREFIXES.items()))
        return HTMLResponse(text, headers=POLICY)

    def script(self, request: Request) -> Response:
        """Return the form's script."""
        return _resource("form.js", "text/javascript")

    def style(self, request: Request) -> Response:
        """Return the pages' style."""
        return _resource("style.css", "text/css")

    def thing(self, request: Request) -> Response:
        """Show a thing of this graph by the path of its IRI."""
        store = self._open()
        path = str(request.path_params["path"])
        raw = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0].removeprefix("/id/")
        found = describe(store, self._base + path) or describe(store, self._base + raw)
        return self._show(request, store, found, self._base + path)

    def anything(self, request: Request) -> Response:
        """Show what this graph says of any IRI."""
        store, iri = self._open(), request.query_params.get("iri", "")
        return self._show(request, store, describe(store, iri), iri)

    def _show(self, request: Request, store: Store, thing: Thing | None, iri: str) -> Response:
        if thing is None:
            return refusal(404, f"this graph says nothing of <{iri}>")
        kind = choose(request.headers.get("accept", "*/*"), OFFERS)
        if kind is None:
            return refusal(406, f"this comes as {', '.join(OFFERS)}")
        if kind == "text/html":
            return HTMLResponse(self._html(store, thing), headers=POLICY)
        if kind == "text/turtle":
            text = "".join(to_trig(Quad(t.subject, t.predicate, t.object) for t in thing.triples))
            return Response(text, media_type=kind, headers={"Vary": "Accept"})
        format_ = RdfFormat.JSON_LD if kind == "application/ld+json" else RdfFormat.N_TRIPLES
        data = serialize(thing.triples, format=format_, prefixes=PREFIXES) or b""
        return Response(data, media_type=kind, headers={"Vary": "Accept"})

    def _html(self, store: Store, thing: Thing) -> str:
        def link(term: Term) -> tuple[str, str]:
            """Return what a term is called and where its page is."""
            if isinstance(term, NamedNode):
                return name_of(store, term), self._address(term.value)
            return (term.value if isinstance(term, Literal) else str(term)), ""

        shown = [triple for triple in thing.facts if triple.predicate.value not in HEADED]
        names = {t.object.value for t in thing.facts if t.predicate.value in HEADED and isinstance(t.object, Literal)}
        title = name_of(store, NamedNode(thing.iri))
        return self._templates.get_template("thing.html.j2").render(
            title=title,
            iri=thing.iri,
            kinds=[link(t.object) for t in thing.facts if t.predicate.value == TYPE],
            others=sorted(names - {title}),
            facts=[(link(t.predicate), link(t.object)) for t in shown],
            uses=[(link(t.subject), link(t.predicate)) for t in thing.uses if isinstance(t.subject, NamedNode)],
            claims=[
                ((sentence, self._address(claim)), (name_of(store, NamedNode(article)), self._address(article)))
                for claim, sentence, article in thing.claims
            ],
            most=MOST,
        )

    def _address(self, iri: str) -> str:
        if iri.startswith(self._base) and "#" not in iri and "?" not in iri:
            return "/id/" + quote(iri.removeprefix(self._base), safe="/%")
        return "/entity?" + urlencode({"iri": iri})

    def _open(self) -> Store:
        """Return the store, opened anew when a build has put another in its place."""
        with self._lock:
            stamp = store_stamp(self._directory / "store")
            if self._store is None or stamp not in {0, self._stamp}:
                self._store, self._stamp = open_store(self._directory), stamp
                self._base = base_iri(self._store, BASE_IRI)
            return self._store


def _body(sparql: str) -> str:
    """Return a saved query without the comments that describe it."""
    return "\n".join(line for line in sparql.splitlines() if not line.startswith("#"))


def _resource(name: str, kind: str) -> Response:
    text = (files("kg.serve") / "templates" / name).read_text(encoding="utf-8")
    return Response(text, media_type=kind)
