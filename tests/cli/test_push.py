"""Pushing a graph from the command line."""

from types import SimpleNamespace

from kg.cli.push import push_graph


class Graph:
    """Takes what it is told to push."""

    def push(self, url, *, progress, **options):
        progress(2)
        self.told = url, options
        return SimpleNamespace(sent=2, unchanged=1_000, removed=0)


def test_what_was_sent_is_told(capsys):
    graph = Graph()
    push_graph(graph, "http://localhost:1", everything=True)
    assert graph.told == ("http://localhost:1", {"everything": True})
    assert capsys.readouterr() == (
        "", "kg: http://localhost:1: 2 graphs sent, 1,000 stood there, 0 removed\n",
    )  # fmt: skip


def test_a_server_that_is_none_is_a_mistake(kg, example_dir):
    done = kg("push", example_dir, "localhost")
    assert done.returncode == 2
    assert "no address of a server" in done.stderr
