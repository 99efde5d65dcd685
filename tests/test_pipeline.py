import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import kg
from kg import understanding
from kg.annotate import available_models
from kg.corpus import Records
from kg.errors import KgError, ReadError, StoreError
from kg.pipeline import build_graph, remove
from kg.understanding import Options

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
TEA = "Brightleaf has acquired Harrow Tea. Paula Venn founded Brightleaf in 2003."
RAIL = "La empresa Ferrolínea compró Trenes Alba. Ferrolínea presentó el tren Milano en Soria."
BOATS = "Nadia Frost criticized Brightleaf. Harrow Tea sells green tea."


@pytest.fixture
def three(write):
    return [write("tea.txt", TEA), write("rail.txt", RAIL), write("boats.txt", BOATS)]


def trig(place):
    return (place / "graph.trig").read_bytes()


def test_a_build_writes_what_the_directory_promises(example_dir):
    names = {path.name for path in example_dir.iterdir()}
    assert {"store", "graph.trig", "graph.html", "report.md", "articles.sqlite"} <= names
    assert not [name for name in names if name.endswith(".new")]


@pytest.mark.parametrize("seed", ["1", "3"])
def test_the_same_input_gives_the_same_bytes_in_every_process(example_dir, tmp_path, seed):
    command = [sys.executable, "-m", "kg", "build", str(ROOT / "examples" / "articles"), "-o", str(tmp_path / "again")]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    for name in ("graph.trig", "graph.html", "report.md"):
        assert (tmp_path / "again" / name).read_bytes() == (example_dir / name).read_bytes()


def test_order_number_of_builds_and_workers_do_not_matter(three, tmp_path):
    kg.build(three, tmp_path / "once")
    for path in reversed(three):
        kg.build(path, tmp_path / "piecemeal")
    kg.build(three, tmp_path / "spread", workers=2, batch_size=1)
    assert trig(tmp_path / "once") == trig(tmp_path / "piecemeal") == trig(tmp_path / "spread")


def test_building_again_does_nothing_anew(three, tmp_path):
    first = build_graph(three, tmp_path / "g", options=Options())
    again = build_graph(three, tmp_path / "g", options=Options())
    assert (first.done, first.known) == (3, 0)
    assert (again.done, again.known) == (0, 3)


def test_another_model_of_one_language_rebuilds_the_articles_of_that_language(three, tmp_path, monkeypatch):
    first = build_graph(three, tmp_path / "g", options=Options())
    monkeypatch.setattr(understanding, "available_models", lambda: {**available_models(), "es": "0.0.0"})
    again = build_graph(three, tmp_path / "g", options=Options())
    assert (first.done, again.done, again.known) == (3, 1, 2)


def test_building_again_knows_an_article_whose_head_tells_its_title_and_date(write, tmp_path):
    path = write("head.txt", f"Harrow Tea changes hands\nBy Nadia Frost\n8 April 2025\n\n{TEA}")
    first = build_graph([path], tmp_path / "g", options=Options())
    assert b"2025-04-08" in trig(tmp_path / "g")  # cleaning told them, so the article kept is not the one read
    assert (first.done, build_graph([path], tmp_path / "g", options=Options()).known) == (1, 1)


def test_articles_that_are_too_long_or_take_too_long_fail_and_the_others_go_on(three, write, tmp_path, monkeypatch):
    long = write("long.txt", TEA + " Harrow Tea sells tea." * 40)
    built = build_graph([*three, long], tmp_path / "g", options=Options(max_characters=400))
    assert (built.done, [f.source for f in built.failures]) == (3, [str(long)])
    assert "--max-characters" in built.failures[0].reason
    assert (str(long), "failed", built.failures[0].reason) in built.graph.manifest()

    def slow(doc, cleaned, **options):
        if "Milano" in doc.text:
            time.sleep(30)
        return (), ()

    monkeypatch.setattr(understanding, "extract", slow)
    kg.build(three[:2], tmp_path / "warm")  # loading the models is no article's fault
    built = build_graph(three, tmp_path / "h", options=Options(time_limit=1))
    assert (built.done, [f.source for f in built.failures]) == (2, [str(three[1])])
    assert "--time-limit" in built.failures[0].reason


def test_taking_an_article_back_is_a_build_without_it(three, tmp_path):
    kg.build(three, tmp_path / "all")
    kg.build(three[:2], tmp_path / "two")
    removed = remove(tmp_path / "all", str(three[2]))
    assert len(removed.iris) == 1
    assert trig(tmp_path / "all") == trig(tmp_path / "two")


def test_what_is_not_there_cannot_be_taken_back(three, tmp_path):
    kg.build(three[0], tmp_path / "g")
    with pytest.raises(StoreError, match=r"no article .*'nowhere\.txt'"):
        remove(tmp_path / "g", "nowhere.txt")


def test_a_corrected_article_replaces_its_old_self(three, tmp_path):
    kg.build(three, tmp_path / "g")
    three[0].write_text("Brightleaf has acquired Cobalt Mugs.", encoding="utf-8")
    kg.build(three[0], tmp_path / "g")
    fresh = tmp_path / "fresh"
    kg.build(three, fresh)
    assert trig(tmp_path / "g") == trig(fresh)
    assert b"Cobalt Mugs" in trig(fresh)


def test_other_options_work_the_articles_out_again(three, tmp_path):
    build_graph(three, tmp_path / "g", options=Options())
    again = build_graph(three, tmp_path / "g", options=Options(min_confidence=1.0))
    assert again.done == 3
    assert again.graph.counts()["claims"] == 0


def test_a_failing_source_does_not_stop_the_others(three, write, tmp_path):
    broken = write("broken.txt", "\0\1\2\0" * 50)
    said = []
    built = build_graph([*three, broken, tmp_path / "none.txt"], tmp_path / "g", options=Options(), tell=said.append)
    assert built.done == 3
    assert [Path(failure.source).name for failure in built.failures] == ["broken.txt", "none.txt"]
    assert len(said) == 2
    with Records(tmp_path / "g") as records:
        assert len(records.failures()) == 2


def test_an_article_that_is_not_in_the_language_asked_for_is_told_when_it_is_understood(write, tmp_path):
    said = []
    for _ in range(2):
        build_graph([write("tea.txt", TEA)], tmp_path / "g", options=Options(lang="es"), tell=said.append)
    (message,) = said
    assert "tea.txt: seems to be in 'en' and is read as 'es'" in message


def test_nothing_read_is_an_error(tmp_path):
    with pytest.raises(ReadError, match=r"none\.txt"):
        kg.build(tmp_path / "none.txt", tmp_path / "g")


def test_a_directory_keeps_its_base_iri(three, tmp_path):
    graph = kg.build(three[0], tmp_path / "g", base_iri="https://example.org/id/")
    assert b"https://example.org/id/" in trig(tmp_path / "g")
    assert graph.directory == tmp_path / "g"
    with pytest.raises(StoreError, match=r"example\.org"):
        kg.build(three[1], tmp_path / "g", base_iri="https://example.net/id/")


@pytest.mark.parametrize(
    "base", ["no iri", "example.org/id/", "https://example.org/id", "https://example.org/<id>/", ""]
)
def test_what_no_iri_can_start_with_is_refused_and_not_kept(three, tmp_path, base):
    with pytest.raises(StoreError, match="give one like https://"):
        kg.build(three[0], tmp_path / "g", base_iri=base)
    kg.build(three[0], tmp_path / "g", base_iri="urn:news:")
    assert b"<urn:news:" in trig(tmp_path / "g")


def test_a_build_that_understood_nothing_settles_no_base_iri(three, tmp_path):
    with pytest.raises(KgError, match="no extractor"):
        kg.build(three[0], tmp_path / "g", extractors=["nope"])
    kg.build(three[0], tmp_path / "g", base_iri="https://example.org/id/")
    assert b"https://example.org/id/" in trig(tmp_path / "g")


def test_only_the_extractors_asked_for_run(three, tmp_path):
    graph = kg.build(three, tmp_path / "g", extractors=["kg.nominal"])
    query = "SELECT DISTINCT ?x { GRAPH ?g { ?c a kg:Claim ; prov:wasAttributedTo ?x } }"
    assert all(row["x"].value.endswith("kg.nominal") for row in graph.query(query))


def test_an_unknown_extractor_is_told(three, tmp_path):
    with pytest.raises(KgError, match=r"kg\.tarot"):
        kg.build(three, tmp_path / "g", extractors=["kg.tarot"])


def test_a_killed_build_goes_on_and_ends_the_same(tmp_path):
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(12):
        (texts / f"{number}.txt").write_text(f"Firm{number}x Ltd has acquired Target{number}x Ltd.", encoding="utf-8")
    command = [sys.executable, "-m", "kg", "build", str(texts), "-o", str(tmp_path / "killed"), "--batch-size", "1"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    started = time.monotonic()
    while not (tmp_path / "killed" / "articles.sqlite").exists() and time.monotonic() - started < 60:
        time.sleep(0.02)
    time.sleep(1.0)
    process.kill()
    process.wait()
    kg.build(texts, tmp_path / "killed", batch_size=1)
    kg.build(texts, tmp_path / "whole")
    assert trig(tmp_path / "killed") == trig(tmp_path / "whole")


@pytest.mark.skipif(not (SHARED / "articles").is_dir(), reason="the shared articles are not here")
def test_hearsay_is_no_plain_triple(tmp_path):
    graph = kg.build(SHARED / "articles" / "xataka-zuckerberg-llama.es.txt", tmp_path / "g")
    ask = "ASK {{ ?s kg:{} ?o ; schema:name '{}' . ?o schema:name|skos:altLabel ?b FILTER(CONTAINS(?b, '{}')) }}"
    assert graph.query(ask.format("presents", "Meta", "Llama 3.2"))
    assert graph.query(ask.format("criticizes", "Yann LeCun", "LLM"))
    assert not graph.query(ask.format("trains", "Meta", "Llama 4"))
