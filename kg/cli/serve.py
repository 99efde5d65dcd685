"""Serve a graph to SPARQL clients and browsers."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.output import say

__all__ = ["serve"]


def serve(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A graph directory.")],
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes a free one.")] = 7878,
    host: Annotated[str, typer.Option("--host", help="Who can reach it; only this machine by default.")] = "127.0.0.1",
    timeout: Annotated[float, typer.Option("--timeout", min=1, help="Seconds that a query may take.")] = 30.0,
    cors: Annotated[
        list[str] | None, typer.Option("--cors", help="A web site whose pages may ask, or *; may be repeated.")
    ] = None,
) -> None:
    """Offer a read-only SPARQL 1.1 endpoint at /query, the page at / and a query form at /form."""
    from kg.serve import make_server

    with make_server(directory, host=host, port=port, timeout=timeout, origins=cors or ()) as server:
        say(f"http://{host}:{server.server_port}/ is the page, /form asks, /query is the endpoint; stop with Ctrl-C")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("stopped")
