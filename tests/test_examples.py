import importlib.util
import re
import runpy
import sys
from pathlib import Path

import pytest

from kg.store import saved_queries, saved_query

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_scripts_run_and_print_something(path, capsys):
    runpy.run_path(str(path), run_name="__main__")
    assert len(capsys.readouterr().out.splitlines()) >= 2


@pytest.mark.parametrize("path", sorted((EXAMPLES / "queries").glob("*.rq")), ids=lambda path: path.name)
def test_saved_queries_run(path, example):
    answer = example.query(saved_queries()[path.stem].fill())
    assert answer is not None


def test_who_develops_what_finds_the_engineer(example):
    names = {row["who"].value for row in example.query("SELECT ?who { ?x kg:develops ?y ; schema:name ?who }")}
    assert "Ines Calder" in names


@pytest.fixture
def plugin(monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLES / "extractor-plugin"))
    yield importlib.import_module("kg_parentheses")
    sys.modules.pop("kg_parentheses", None)


def test_the_plug_in_finds_places_in_parentheses(plugin):
    from kg.annotate import annotate, load_model
    from kg.clean import clean
    from kg.read import read_text

    cleaned = clean(read_text("The painter visited Berlin (Germany) last spring and stayed there.", lang="en"))
    claims = list(plugin.extract_places(annotate(cleaned, load_model("en")), cleaned.article))
    assert [(c.subject.text, c.object.text, c.extractor) for c in claims] == [("Berlin", "Germany", "parentheses")]


def test_the_readme_tells_of_every_command():
    from kg.cli import app

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [command.callback.__name__ for command in app.registered_commands if command.callback]
    assert len(names) > 10
    assert [name for name in [*names, "models"] if f"kg {name}" not in readme] == []


def test_the_read_me_tells_saved_queries_what_they_may_be_told():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    asked = re.findall(r"kg query DIR @([\w-]+)(?: --value (\w+)=)?", text)
    assert asked
    for name, parameter in asked:
        assert not parameter or parameter in saved_query(name).parameters
