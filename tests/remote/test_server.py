"""Finding addresses, trying again, logging in: against a small server that misbehaves as it is told."""

import base64
import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from kg.errors import StoreError
from kg.remote import Server

pytestmark = pytest.mark.usefixtures("nobody")
LINE = b'<e:a> <e:b> "c" .\n'


@pytest.fixture
def unsteady():
    """Serve answers in the order they are laid out; remember what was asked."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            server.asked.append((self.command, self.path, self.headers.get("Authorization"), body))
            status, headers = server.plan.pop(0) if server.plan else (204, {})
            self.send_response(status)
            for name, value in {"Content-Length": "0", **headers}.items():
                self.send_header(name, value)
            self.end_headers()

        do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - the names that http.server calls

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked, server.plan = [], []
    server.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


def open_server(unsteady, **options):
    return Server(unsteady.url, update_url=unsteady.url + "/update", backoff=0, **options)


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_passing_failure_is_tried_again_with_the_whole_body(unsteady, status):
    unsteady.plan = [(status, {}), (status, {}), (204, {})]
    open_server(unsteady).replace("https://example.org/g", io.BytesIO(LINE))
    assert [body for *_, body in unsteady.asked] == [LINE] * 3
    assert unsteady.asked[0][:2] == ("PUT", "/store?graph=https%3A%2F%2Fexample.org%2Fg")


def test_a_lasting_failure_is_told(unsteady):
    unsteady.plan = [(503, {})] * 9
    with pytest.raises(StoreError, match=r"refuses the graph https://example.org/g: 503"):
        open_server(unsteady, retries=2).replace("https://example.org/g", io.BytesIO(LINE))
    assert len(unsteady.asked) == 3
    unsteady.plan = [(400, {})]
    with pytest.raises(StoreError, match="refuses an update: 400"):
        open_server(unsteady).update("INSERT DATA {}")


def test_the_places_are_tried_in_turn(unsteady):
    unsteady.plan = [(404, {}), (404, {}), (204, {})]
    server = Server(unsteady.url + "/repositories/news")
    server.drop("e:g")
    assert [path.removeprefix("/repositories/news") for _, path, *_ in unsteady.asked] == [
        "/update",
        "/sparql-auth",
        "/statements",
        "/statements",
    ]
    unsteady.plan = [(404, {})] * 9
    with pytest.raises(StoreError, match="--update-url"):
        Server(unsteady.url)


def test_updates_alone_do_where_there_is_no_graph_store(unsteady):
    unsteady.plan = [(404, {}), (405, {})]
    open_server(unsteady).replace("https://example.org/g", io.BytesIO(LINE))
    words = [body.split(b" ")[0] for *_, body in unsteady.asked[2:]]
    assert words == [b"DROP", b"INSERT", b"COPY", b"DROP"]
    assert b"TO GRAPH <https://example.org/g>" in unsteady.asked[4][3]


def test_a_login_is_sent_only_when_asked_for(unsteady, monkeypatch):
    monkeypatch.setenv("KG_STORE_USER", "ana")
    monkeypatch.setenv("KG_STORE_PASSWORD", "sésamo")
    unsteady.plan = [(401, {"WWW-Authenticate": 'Basic realm="news"'})]
    server = open_server(unsteady)
    server.replace("https://example.org/g", io.BytesIO(LINE))
    server.update("INSERT DATA {}")
    sent = [login for _, _, login, _ in unsteady.asked]
    assert sent[0] is None
    assert all(base64.b64decode(login.split()[1]) == b"ana:s\xe9samo" for login in sent[1:])
    assert unsteady.asked[1][3] == LINE


def test_a_token_goes_along(unsteady, monkeypatch):
    monkeypatch.setenv("KG_STORE_TOKEN", "t0k3n")
    open_server(unsteady).update("INSERT DATA {}")
    assert unsteady.asked[0][2] == "Bearer t0k3n"


def test_a_move_is_not_followed(unsteady):
    unsteady.plan = [(302, {"Location": "http://127.0.0.1:9/elsewhere"})]
    with pytest.raises(StoreError, match=r"has moved to http://127.0.0.1:9/elsewhere"):
        open_server(unsteady).update("INSERT DATA {}")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://ana:secret@127.0.0.1:1/", "no place for a password"),
        ("127.0.0.1:7878", "no address of a server"),
        ("http://127.0.0.1:1/", "does not answer"),
    ],
)
def test_wrong_addresses_are_told(url, words):
    with pytest.raises(StoreError, match=words) as told:
        Server(url, retries=0)
    assert "secret" not in str(told.value)


def test_a_graph_name_cannot_break_out(unsteady):
    with pytest.raises(StoreError, match="is not an IRI"):
        open_server(unsteady).drop("e:g> ; DROP ALL #")
