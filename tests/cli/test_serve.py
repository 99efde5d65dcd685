"""Serving a graph from the command line."""

import socket


def test_a_port_that_is_taken_is_told(kg, example_dir):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = kg("serve", example_dir, "--port", taken.getsockname()[1])
    assert done.returncode == 2
    assert "cannot be used" in done.stderr


def test_where_it_is_served_is_told_and_an_interrupt_ends_it(kg, example_dir, monkeypatch):
    def interrupted(self):
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.serve.server.Serving.serve_forever", interrupted)
    done = kg("serve", example_dir, "--port", "0")
    assert done.returncode == 0
    first, last = done.stderr.splitlines()
    assert "/query is the endpoint" in first
    assert last == "kg: stopped"
