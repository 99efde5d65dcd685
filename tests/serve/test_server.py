"""A server bound to its address, for those that call it by its own name."""

import urllib.error
import urllib.request

import pytest

from kg.errors import StoreError
from kg.serve import make_server
from tests.serve.conftest import ask


def test_an_address_that_is_taken_is_told(example_dir):
    with make_server(example_dir, port=0) as server, pytest.raises(StoreError, match="cannot be used"):
        make_server(example_dir, port=server.server_port)


def test_a_directory_without_a_graph_is_not_served(tmp_path):
    with pytest.raises(StoreError, match="kg build"):
        make_server(tmp_path, port=0)


def test_another_host_name_is_refused(endpoint):
    with pytest.raises(urllib.error.HTTPError) as told:
        ask(endpoint + "/", Host="evil.example")
    assert told.value.code == 403


def test_every_answer_tells_browsers_to_be_careful(endpoint):
    with urllib.request.urlopen(endpoint + "/") as answer:
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
