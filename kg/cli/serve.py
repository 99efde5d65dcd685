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
) -> None:
    """Offer a read-only SPARQL 1.1 endpoint at /query and the page at /."""
    from kg.serve import make_server

    with make_server(directory, host=host, port=port) as server:
        say(f"http://{host}:{server.server_port}/ is the page, /query the endpoint; stop with Ctrl-C")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("stopped")
