"""Stand between SPARQL clients and the engine: refuse what must not pass, hand on the rest.

What a client sends is taken apart only as far as it takes to read the query; formats, datasets and answers are the
engine's. An answer that its time limit cuts off would come as 200 with a broken body: a short one becomes a 503, a long
one that is on its way ends with a broken connection.
"""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import httpx
from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse

from kg.errors import QueryError
from kg.serve.accept import choose
from kg.serve.engine import Engine, Running
from kg.store import check_query, declare_prefixes, explain_mistake
from kg.vocab import PREFIXES

__all__ = ["Protocol", "refusal"]

MOST = 1_000_000  # bytes of a query
GRACE = 2.0  # seconds after which a query that its time limit did not stop hangs
HELD = 1 << 20  # bytes of an answer that wait for its end
CANCELLED = b"The SPARQL operation has been cancelled"
SD = "http://www.w3.org/ns/sparql-service-description#"
ANY = "application/sparql-results+json, text/turtle"  # what a client without wishes gets
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
}
DATASET = ("default-graph-uri", "named-graph-uri")


class Protocol:
    """The endpoint at /query."""

    def __init__(self, engine: Engine, *, timeout: float) -> None:
        self._engine = engine
        self._timeout = timeout
        self._client = httpx.AsyncClient(
            trust_env=False,
            timeout=None,  # each answer has a deadline of its own
            limits=httpx.Limits(max_connections=64),
        )

    async def close(self) -> None:
        """Close the connections to the engine."""
        await self._client.aclose()

    async def answer(self, request: Request) -> Response:
        """Answer a request by the SPARQL 1.1 Protocol; without a query, describe the service."""
        if request.method == "GET" and not request.query_params:
            return await self._describe(request)
        try:
            sparql, dataset = await _read(request)
            check_query(sparql)
            return await self._ask(declare_prefixes(sparql), sparql, dataset, request)
        except QueryError as error:
            return refusal(400, str(error))

    async def _ask(self, declared: str, given: str, dataset: list[tuple[str, str]], request: Request) -> Response:
        accept = request.headers.get("accept", "*/*")
        started = asyncio.get_running_loop().time()
        running = await run_in_threadpool(self._engine.lease)
        question = self._client.build_request(
            "POST",
            f"{running.url}?{urlencode(dataset)}" if dataset else running.url,
            content=declared.encode(),
            headers={"Content-Type": "application/sparql-query", "Accept": ANY if accept == "*/*" else accept},
        )
        answer = _Answer(self._client, question, self._engine, running, started + self._timeout + GRACE)
        try:
            await answer.begin()
        except TimeoutError:
            return self._too_slow()
        except httpx.HTTPError:
            return refusal(503, "the query broke the engine off; narrow it or add LIMIT")
        if answer.status == 400:
            raise QueryError(explain_mistake(given, answer.held.decode(errors="replace")))
        if answer.status != 200:
            return refusal(answer.status, " ".join(answer.held.decode(errors="replace").split()))
        headers = {"Content-Type": answer.kind, "Vary": "Accept"}
        if not answer.whole:
            return StreamingResponse(answer.rest(), headers=headers)
        overdue = asyncio.get_running_loop().time() - started >= self._timeout - 1
        if overdue and answer.held.endswith(CANCELLED):
            return self._too_slow()
        return Response(answer.held, headers=headers)

    def _too_slow(self) -> Response:
        return refusal(503, f"the query took longer than {self._timeout:g} s; narrow it or add LIMIT")

    async def _describe(self, request: Request) -> Response:
        """Describe the service in the engine's words, but for what does not pass here."""
        kind = choose(request.headers.get("accept", "*/*"), [*GRAPHS, "text/html"])
        if kind is None:
            return refusal(406, f"the description comes as {', '.join(GRAPHS)}")
        if kind == "text/html":
            return RedirectResponse("/form", 303)
        running = await run_in_threadpool(self._engine.lease)
        try:
            reply = await self._client.get(running.url, headers={"Accept": "application/n-triples"})
        finally:
            self._engine.release(running)
        kept: list[Triple] = []
        for quad in parse(reply.content, format=RdfFormat.N_TRIPLES):
            if quad.object == NamedNode(SD + "BasicFederatedQuery"):
                continue
            here = quad.predicate == NamedNode(SD + "endpoint")
            obj = NamedNode(str(request.url.replace(query=""))) if here else quad.object
            kept.append(Triple(quad.subject, quad.predicate, obj))
        written = serialize(kept, format=GRAPHS[kind], prefixes={**PREFIXES, "sd": SD}) or b""
        return Response(written, media_type=kind, headers={"Vary": "Accept"})


class _Answer:
    """An answer on its way from the engine; the lease ends with it."""

    def __init__(
        self, client: httpx.AsyncClient, question: httpx.Request, engine: Engine, running: Running, deadline: float
    ) -> None:
        self._client, self._question = client, question
        self._engine, self._running = engine, running
        self._deadline = deadline
        self._reply: httpx.Response | None = None
        self._chunks: AsyncIterator[bytes] | None = None
        self.status, self.kind = 0, ""
        self.held = b""
        self.whole = False

    async def begin(self) -> None:
        """Fetch the answer, or the beginning of a long one.

        Raises:
            TimeoutError: the time is up.
            httpx.HTTPError: the engine broke off.
        """
        begun = False
        try:
            async with asyncio.timeout_at(self._deadline):
                self._reply = await self._client.send(self._question, stream=True)
                self.status = self._reply.status_code
                self.kind = self._reply.headers.get("content-type", "")
                self._chunks = self._reply.aiter_bytes()
                while len(self.held) < HELD and not self.whole:
                    await self._more()
            begun = True
        finally:
            if self.whole or not begun:
                await self._end(hangs=asyncio.get_running_loop().time() >= self._deadline)

    async def rest(self) -> AsyncIterator[bytes]:
        """Hand on a long answer, its last bytes when its end is known to be whole.

        Raises:
            QueryError: it was cut off.
        """
        hangs = False
        try:
            while not self.whole:
                async with asyncio.timeout_at(self._deadline):
                    await self._more()
                ready, self.held = self.held[: -len(CANCELLED)], self.held[-len(CANCELLED) :]
                yield ready
            if self.held == CANCELLED:
                raise QueryError("an answer was cut off: its time was up")
            yield self.held
        except TimeoutError as error:
            hangs = True
            raise QueryError("an answer was cut off: its time was up") from error
        finally:
            await self._end(hangs=hangs)

    async def _more(self) -> None:
        assert self._chunks is not None
        chunk = await anext(self._chunks, None)
        self.whole = chunk is None
        self.held += chunk or b""

    async def _end(self, *, hangs: bool = False) -> None:
        if self._reply is not None:
            await self._reply.aclose()
        self._engine.release(self._running, hangs=hangs)


async def _read(request: Request) -> tuple[str, list[tuple[str, str]]]:
    """Return the query of a request, in any of the protocol's three ways, and the dataset it asks for."""
    fields = [*request.query_params.multi_items()]
    queries = [value for name, value in fields if name == "query"]
    if request.method == "POST":
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > MOST:
                raise QueryError(f"a query has at most {MOST:,} bytes")
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError as error:
            raise QueryError("the query is not UTF-8") from error
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == "application/sparql-query":
            queries.append(text)
        elif kind == "application/x-www-form-urlencoded":
            form = QueryParams(text).multi_items()
            queries += [value for name, value in form if name == "query"]
            fields += form
        elif kind == "application/sparql-update":
            raise QueryError("an update is refused: this graph is read-only")
        else:
            raise QueryError("post application/sparql-query or a form with the field query")
    if any(name in {"update", "using-graph-uri", "using-named-graph-uri"} for name, _ in fields):
        raise QueryError("an update is refused: this graph is read-only")
    if len(queries) != 1:
        raise QueryError("give one query, as in /query?query=SELECT…")
    return queries[0], [(name, value) for name, value in fields if name in DATASET]


def refusal(status: int, message: str) -> Response:
    """Return an error that says what is wrong."""
    return JSONResponse({"error": message}, status)
