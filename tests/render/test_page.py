import html
import json
import re

from pyoxigraph import Store

from kg.render import load_view, render, render_notebook
from tests.render.samples import EVIL, sample_store


def test_same_graph_gives_same_bytes():
    assert render(load_view(sample_store()), title="T") == render(load_view(sample_store()), title="T")


def test_page_names_no_address_to_load_from():
    page = render(load_view(sample_store()), title="T")
    body = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    assert not re.search(r"""(src|href)=["']?https?:""", body)
    assert "cdn." not in body  # with its stop: a base64 hash of the policy may hold the letters


def test_data_cannot_end_its_element():
    page = render(load_view(sample_store()), title=EVIL)
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, flags=re.DOTALL)
    assert found
    assert "<" not in found[1]
    assert EVIL in {entity["name"] for entity in json.loads(found[1])["entities"]}
    assert EVIL not in page


def test_an_empty_graph_has_a_page():
    assert "article-kg</title>" in render(load_view(Store()))


def test_notebook_frame_is_sandboxed_and_escaped():
    frame = render_notebook(load_view(sample_store()), title="T")
    assert frame.startswith('<iframe sandbox="allow-scripts allow-downloads" srcdoc="')
    assert "allow-same-origin" not in frame
    srcdoc = frame.split('srcdoc="')[1].split('"')[0]
    assert html.unescape(srcdoc) == render(load_view(sample_store()), title="T")
