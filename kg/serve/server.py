"""Put the parts together: a server for one graph, bound to this machine, that only reads."""

import socket
import threading
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Self

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import StoreError
from kg.graph import KnowledgeGraph
from kg.serve.engine import Engine
from kg.serve.pages import Pages
from kg.serve.protocol import Protocol, refusal

__all__ = ["Serving", "make_server"]

PAGE = "graph.html"
TIMEOUT = 30.0
WAYS = "there are /, /query, /form, /id/… and /entity?iri=…"
GRACE = 10.0  # seconds that running answers get at the end
LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]"})
SECURITY = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


class Serving:
    """A server that is bound to its address; ``serve_forever`` starts it, leaving the context stops it."""

    def __init__(self, application: Starlette, engine: Engine, bound: socket.socket) -> None:
        config = uvicorn.Config(application, log_level="error", server_header=False, timeout_graceful_shutdown=2)
        self._server = uvicorn.Server(config)
        self._engine = engine
        self._bound = bound
        self._started, self._ended = threading.Event(), threading.Event()
        self.server_port = int(bound.getsockname()[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        if self._started.is_set():
            self._ended.wait(GRACE)
        self._engine.stop()
        self._bound.close()

    def serve_forever(self) -> None:
        """Answer requests until ``shutdown``."""
        self._started.set()
        try:
            self._server.run(sockets=[self._bound])
        finally:
            self._ended.set()

    def shutdown(self) -> None:
        """Stop answering."""
        self._server.should_exit = True


class _Guard:
    """Refuse other names of this machine: no web page reaches it by pointing its own name here."""

    def __init__(self, application: ASGIApp, hosts: frozenset[str]) -> None:
        self._application = application
        self._hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return

        async def secured(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(SECURITY)
            await send(message)

        host = Headers(scope=scope).get("host", "").rsplit(":", 1)[0]
        foreign = bool(self._hosts) and host not in self._hosts
        handle = refusal(403, "this address serves another host name") if foreign else self._application
        await handle(scope, receive, secured)


def make_server(
    directory: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 7878,
    timeout: float = TIMEOUT,
    origins: Sequence[str] = (),
) -> Serving:
    """Open a graph and bind a server to it.

    Args:
        directory: the graph's directory.
        host: the address to listen at.
        port: the port; 0 takes a free one.
        timeout: seconds that a query may take, at least 1.
        origins: the web sites whose pages may ask (CORS); none by default.

    Raises:
        StoreError: there is no graph, the address is taken, or the engine does not start.
    """
    graph = KnowledgeGraph.open(directory)
    if not (directory / PAGE).is_file():
        graph.render(directory / PAGE)
    bound = _bind(host, port)
    try:
        engine = Engine(directory / "store", timeout=timeout)
    except StoreError:
        bound.close()
        raise
    local = host in {"127.0.0.1", "::1", "localhost"}
    return Serving(_application(directory, engine, timeout, origins, LOCAL if local else frozenset()), engine, bound)


def _application(
    directory: Path,
    engine: Engine,
    timeout: float,
    origins: Sequence[str],
    hosts: frozenset[str],
) -> Starlette:
    protocol = Protocol(engine, timeout=timeout)
    pages = Pages(directory)

    async def root(request: Request) -> Response:
        return FileResponse(directory / PAGE, media_type="text/html")

    async def told(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return refusal(status, WAYS if status == 404 else HTTPStatus(status).phrase)

    @asynccontextmanager
    async def lifespan(application: Starlette) -> AsyncIterator[None]:
        yield
        await protocol.close()
        engine.stop()

    middleware = [Middleware(_Guard, hosts=hosts)]
    if origins:
        cors = Middleware(
            CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"], allow_headers=["*"]
        )
        middleware.insert(0, cors)
    routes = [
        Route("/", root),
        Route("/query", protocol.answer, methods=["GET", "POST"]),
        Route("/form", pages.form),
        Route("/form.js", pages.script),
        Route("/style.css", pages.style),
        Route("/id/{path:path}", pages.thing),
        Route("/entity", pages.anything),
    ]
    return Starlette(routes=routes, middleware=middleware, lifespan=lifespan, exception_handlers={HTTPException: told})


def _bind(host: str, port: int) -> socket.socket:
    try:
        family, kind, proto, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        bound = socket.socket(family, kind, proto)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(512)
    except OSError as error:
        raise StoreError(f"{host}:{port} cannot be used: {(error.strerror or str(error)).lower()}") from error
    return bound
