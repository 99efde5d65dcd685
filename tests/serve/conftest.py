import threading
import urllib.request
from contextlib import contextmanager

import pytest

from kg.serve import make_server


@contextmanager
def served(directory, **options):
    with make_server(directory, port=0, **options) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join(20)


@pytest.fixture(scope="session")
def endpoint(example_dir):
    with served(example_dir) as url:
        yield url


def ask(url, *, data=None, timeout=30, **headers):
    request = urllib.request.Request(url, data=data, headers=headers)
    with urllib.request.urlopen(request, timeout=timeout) as answer:
        return answer.headers["Content-Type"], answer.read().decode()
