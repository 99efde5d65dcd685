"""The data of the page."""

import json
from dataclasses import replace

from kg.model import Span
from kg.render import load_view
from kg.render.payload import Offsets, build_payload, dump
from tests.render.samples import EVIL, sample_store


def test_lone_surrogates_can_be_written():
    text = dump({"a": "x\ud83d"})
    text.encode("utf-8")
    assert json.loads(text) == {"a": "x\ud83d"}


def test_offsets_count_as_javascript_does():
    text = "a😀b😀c"
    wide = text.encode("utf-16-le")
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            a, b = Offsets(text).pair(Span(start, end))
            assert wide[2 * a : 2 * b].decode("utf-16-le") == text[start:end]


def test_only_web_addresses_become_links():
    addresses = {article["url"] for article in build_payload(load_view(sample_store()), title="")["articles"]}
    assert addresses == {"", "https://diario.example/ferri-brisa"}


def test_an_article_without_a_title_goes_by_whole_words_of_its_first_line():
    view = load_view(sample_store())
    text = "La alcaldesa de Soria abrió ayer el puente nuevo, " * 3
    untitled = replace(view.articles[0], title="", text=f"{text}\nMás.", mentions=())
    data = build_payload(replace(view, articles=(untitled, *view.articles[1:])), title="")
    title = data["articles"][0]["title"]
    assert title.endswith("…")
    assert text.startswith(title[:-1] + " ")
    assert 70 < len(title) <= 90


def test_claims_point_at_entities_relations_and_articles():
    data = build_payload(load_view(sample_store()), title="T")
    assert data["title"] == "T"
    assert data["claims"]
    for claim in data["claims"]:
        assert claim["s"] in range(len(data["entities"]))
        assert claim["p"] in range(len(data["relations"]))
        assert isinstance(claim["o"], str) or claim["o"] in range(len(data["entities"]))
        assert claim["article"] in range(len(data["articles"]))
        assert claim["speaker"] in range(-1, len(data["entities"]))


def test_no_word_of_the_data_can_end_its_element():
    text = dump({"a": f"</script><!-- & {EVIL} \u2028"})
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["a"].startswith("</script><!-- & ")
