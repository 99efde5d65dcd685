"""What a reader does with the page, in a real browser without a network."""

import csv
import io
import time

import pytest

from kg.render import render
from tests.render.samples import EVIL, EVIL2, many_links


def claim(page, text: str) -> int:
    """Return the number of the claim that this JavaScript condition on ``c`` picks."""
    return page.evaluate(f"claims.findIndex(c => {text})")


def relation(name: str) -> str:
    return f"relations[c.p].iri.endsWith('#{name}')"


def until(page, condition: str, seconds: float = 30) -> None:
    """Wait for a JavaScript condition; ``wait_for_function`` would evaluate it in the page, which its CSP forbids."""
    deadline = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < deadline, f"never true: {condition}"
        page.wait_for_timeout(50)


def on_canvas(page, expression: str) -> tuple[float, float]:
    """Return where a point of the drawing lies on the screen."""
    box = page.locator("#canvas").bounding_box()
    point = page.evaluate(f"canvas.network.canvasToDOM({expression})")
    return box["x"] + point["x"], box["y"] + point["y"]


def click_edge(page, number: int, at: float = 0.62) -> None:
    page.mouse.click(*on_canvas(page, f"canvas.network.body.edges[{number}].edgeType.getPoint({at})"))


def click_name(page, name: str) -> None:
    page.mouse.click(*on_canvas(page, f"canvas.network.getPosition(nodes.find(n => n.label === '{name}').id)"))


def test_click_on_edge_shows_its_sentence_and_who_says_it(open_page):
    page = open_page()
    number = claim(page, relation("acquires"))
    click_edge(page, page.evaluate(f"edgeOfClaim.get({number})"))
    lit = page.locator("#article .sentence.lit")
    assert lit.inner_text().startswith("Pérez niega que")
    assert lit.locator("mark.subject").inner_text() == "empresa"
    assert lit.locator("mark.cue").inner_text() == "compre"
    assert lit.locator("mark.object").inner_text() == "Astilleros Cordal"
    card = page.locator("#card").inner_text()
    assert "Lo dice Lúa Pérez" in card
    assert "negado" in card
    assert "confianza 0,9" in card
    source = page.locator("#card a[href*=':~:text=']").get_attribute("href")
    assert source == (
        "https://diario.example/ferri-brisa#:~:text=P%C3%A9rez%20niega%20que%20la%20empresa%20compre%20Astilleros%20Cordal."
    )


def test_evidence_scrolls_into_view_in_a_low_window(open_page):
    page = open_page(height=420)
    number = claim(page, relation("investsIn"))
    assert page.locator("#article").evaluate("box => box.scrollTop") == 0
    page.evaluate(f"choose({{ claims: [{number}] }})")
    until(
        page,
        """() => { const lit = document.querySelector('.sentence.lit').getBoundingClientRect();
        const box = document.querySelector('#article').getBoundingClientRect(); return lit.top >= box.top && lit.bottom <= box.bottom; }""",
    )


def test_click_on_sentence_lights_its_edges(open_page):
    page = open_page()
    page.get_by_text("criticó el retraso").click()
    assert page.locator("#card .claim").count() == 2
    lit = page.evaluate("canvas.edges.get().filter(e => e.width > 3).map(e => e.label).sort()")
    assert lit == ["apoya", "critica"]


def test_click_on_node_shows_facts_names_and_mentions(open_page):
    page = open_page()
    click_name(page, "Naviera Mar Clara")
    card = page.locator("#card")
    assert "Otros nombres: Mar Clara" in card.inner_text()
    assert "Q42" in card.inner_text()
    assert card.locator(".fact").count() == page.evaluate(
        "claimsOfEntity[entities.findIndex(e => e.name === 'Naviera Mar Clara')].length"
    )
    assert page.locator("#article .mark.here").count() == 7
    card.get_by_role("button", name="Mención siguiente").click()
    card.locator(".fact", has_text="despide a").click()
    assert "Lo dice Ancla" in card.inner_text()


def test_bundles_parallel_claims_with_a_count(open_page):
    page = open_page()
    labels = page.evaluate("canvas.edges.get().map(e => e.label)")
    assert "presenta +2" in labels  # presents, develops (twice), sells
    assert len(labels) == page.evaluate("new Set(claims.map(c => [c.s, c.o, c.style].join())).size")


def test_styles_tell_fact_from_saying_denial_and_possibility(open_page):
    page = open_page()
    look = page.evaluate(
        "Object.fromEntries(canvas.edges.get().map(e => [e.style, [JSON.stringify(e.dashes), e.color.color]]))"
    )
    assert look["asserted"][0] == "false"
    assert look["attributed"][0] != look["uncertain"][0] != "false"
    assert look["negated"][1] == page.evaluate("css('--bad')")
    assert page.locator(".legend-lines .legend-row").all_inner_texts() == [
        "afirmado como hecho", "lo dice alguien", "posible o futuro", "negado",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "gone", "left"),
    [
        (lambda p: p.locator("#filters [data-key^=relation]").first.uncheck(), None, 13),
        (lambda p: p.locator("[data-key=kind-Person]").uncheck(), "Inés Olmo", None),
        (lambda p: p.locator("[data-key=modality-possible]").uncheck(), "Tomás Rey", 14),
        (lambda p: p.locator("[data-key=polarity-negated]").uncheck(), "negado", 14),
        (lambda p: p.locator("[data-key=speaker]").select_option("own"), "Ancla", 12),
        (lambda p: p.locator("[data-key=articles]").select_option(index=1), None, 13),
        (lambda p: p.locator("[data-key=confidence]").fill("0.85"), "Tomás Rey", None),
        (lambda p: p.locator("[data-key=from]").fill("2026-03-20"), "Inés Olmo", 2),
    ],
    ids=["relation", "kind", "modality", "polarity", "speaker", "article", "confidence", "date"],
)
def test_filters(open_page, change, gone, left):
    page = open_page()
    assert page.evaluate("visible().passing.size") == 15
    page.get_by_role("button", name="Filtros").click()
    change(page)
    assert page.locator("#filter-count").inner_text() == "1"
    now = page.evaluate("visible().passing.size")
    assert now < 15
    assert left is None or now == left
    page.get_by_role("button", name="Tabla").click()
    assert page.locator("#table-view tbody tr").count() == now
    if gone:
        assert gone not in page.locator("#table-view tbody").inner_text()
    page.get_by_role("button", name="Quitar filtros").click()
    assert page.evaluate("visible().passing.size") == 15


def test_a_relation_that_was_searched_is_one_filter_ticked_where_one_sees_it_and_fills_the_picture(open_page):
    page = open_page()
    page.locator("#search").fill("invierte")
    page.locator("#search").press("Enter")
    assert page.locator("#filter-count").inner_text() == "1"
    page.locator('[data-act="filters"]').click()
    ticks = page.locator("#filters [data-key^=relation]")
    assert ticks.first.is_checked()
    assert not any(ticks.nth(i).is_checked() for i in range(1, ticks.count()))
    width = page.evaluate("""(() => {
        const xs = Object.values(canvas.network.getPositions(canvas.nodes.getIds()))
            .map(place => canvas.network.canvasToDOM(place).x);
        return (Math.min(...xs) + Math.max(...xs)) / 2 / byId("canvas").clientWidth;
    })()""")
    assert width == pytest.approx(0.5, abs=0.2)


def test_a_search_that_finds_nothing_says_so_until_one_leaves_it(open_page):
    page = open_page()
    page.locator("#search").fill("zzzz")
    assert page.locator("#search-list").inner_text() == "No hay nombre ni relación así."
    page.locator("#search").press("Escape")
    assert page.locator("#search-list").is_hidden()
    page.locator("#search").fill("Naviera")
    assert "No hay" not in page.locator("#search-list").inner_text()


def test_who_says_so(open_page):
    page = open_page()
    page.get_by_role("button", name="Quién lo dice").click()
    drawn = page.evaluate("canvas.nodes.get().map(n => n.label)")
    assert {"Lúa Pérez", "Ancla", "Diario Ejemplo"} <= set(drawn)
    assert "✗ Naviera Mar Clara — adquiere → Astilleros Cordal" in drawn
    number = claim(page, relation("acquires"))
    page.mouse.click(*on_canvas(page, f"canvas.network.getPosition('c{number}')"))
    assert page.locator("#article .sentence.lit").inner_text().startswith("Pérez niega")


def test_the_wheel_scrolls_the_list_of_who_says_so(open_page):
    page = open_page(fragment="#view=said")
    before = page.evaluate("[canvas.network.getScale(), canvas.network.getViewPosition().y]")
    page.mouse.move(*on_canvas(page, "canvas.network.getViewPosition()"))
    page.mouse.wheel(0, 120)
    until(page, f"canvas.network.getViewPosition().y > {before[1]} + 50")
    assert page.evaluate("canvas.network.getScale()") == before[0]


def test_search_completes_without_accents(open_page):
    page = open_page()
    box = page.get_by_role("combobox", name="Buscar nombres y relaciones")
    box.fill("lua")
    assert page.get_by_role("option").first.inner_text().split() == ["Lúa", "Pérez", "Persona"]
    box.press("ArrowDown")
    box.press("Enter")
    assert page.locator("#card h2").inner_text().strip() == "Lúa Pérez"
    box.fill("critica")
    box.press("Enter")
    assert page.evaluate("visible().passing.size") == 1


def middles(page) -> list[tuple[int, int]]:
    return [(n["x"], n["y"]) for n in page.evaluate("canvas.nodes.get()")]


@pytest.fixture(scope="module")
def many_links_page(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "graph.html"
    path.write_text(render(many_links(120)), encoding="utf-8")
    return path


@pytest.mark.parametrize(("width", "shown"), [(1440, 52), (390, 12)])
def test_first_sight_is_the_strongest_part_with_a_count_of_the_rest(open_page, many_links_page, width, shown):
    page = open_page(many_links_page, width=width)
    assert page.evaluate("canvas.edges.length") == shown
    assert f"Los {shown} enlaces más fuertes; {120 - shown} ocultos." in page.locator("#notice").inner_text()
    page.get_by_role("button", name="Mostrar todos").click()
    assert page.evaluate("canvas.edges.length") == 120
    page.get_by_role("button", name="Mostrar solo los más fuertes").click()
    assert page.evaluate("canvas.edges.length") == shown
    page.get_by_role("button", name="Tabla").click()
    assert page.locator("#table-view tbody tr").count() == 120  # a table hides nothing


def test_what_is_chosen_is_seen_with_its_links_though_it_is_none_of_the_strongest(open_page, many_links_page):
    page = open_page(many_links_page, width=390, height=844)
    unseen = page.evaluate("[...nodeOfEntity.keys()].find(e => !canvas.nodes.get(nodeOfEntity.get(e)))")
    before = page.evaluate("visible().shown.length")
    page.evaluate(f"choose({{ entity: {unseen} }})")
    assert page.evaluate(f"canvas.nodes.get(nodeOfEntity.get({unseen})) !== null")
    assert before < page.evaluate("visible().shown.length") <= before + 6
    page.evaluate("choose({})")
    assert page.evaluate("visible().shown.length") == before


@pytest.mark.parametrize("width", [1440, 390])
def test_names_neither_overlap_nor_leave_the_pane(open_page, many_links_page, width):
    page = open_page(many_links_page, width=width)
    boxes = page.evaluate("canvas.nodes.get().map(n => boxAt(n.shape === 'box', n.label, n.size, n.x, n.y))")
    for number, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[number + 1 :]:
            assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
    room = page.locator("#canvas").bounding_box()
    for left, right, top, bottom in boxes:
        for x, y in ((left, top), (right, bottom)):
            at = page.evaluate("([x, y]) => canvas.network.canvasToDOM({ x, y })", [x, y])
            assert 0 <= at["x"] <= room["width"]
            assert 0 <= at["y"] <= room["height"]


def test_zoomed_out_the_names_that_matter_most_stay(open_page, many_links_page):
    page = open_page(many_links_page, fragment="#all=1", width=390)
    until(page, "canvas.far")
    assert page.evaluate("canvas.nodes.get().every(n => n.font.size === 0)")
    page.evaluate("canvas.network.moveTo({ scale: 1 })")
    until(page, "!canvas.far && canvas.nodes.get().every(n => n.font.size > 0)")


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1400, 560)])
def test_names_written_from_afar_cover_no_node_and_keep_clear_of_the_notice(open_page, many_links_page, width, height):
    page = open_page(many_links_page, width=width, height=height)
    until(page, "canvas.far && canvas.named.length > 5")
    covered = """canvas.named.filter(([left, right, top, bottom, own]) => canvas.nodes.get().some(({ id, size, x, y }) =>
        id !== own && left < x + size && x - size < right && top < y + size && y - size < bottom))"""
    assert page.evaluate(covered) == []
    highest = page.evaluate("Math.min(...canvas.named.map(t => canvas.network.canvasToDOM({ x: 0, y: t[2] }).y))")
    assert highest > page.evaluate("byId('notice').offsetHeight")


def test_pointing_says_an_edge_in_words(open_page):
    page = open_page()
    number = claim(page, relation("acquires"))
    edge = page.evaluate(f"edgeOfClaim.get({number})")
    page.mouse.move(*on_canvas(page, f"canvas.network.body.edges[{edge}].edgeType.getPoint(0.62)"))
    tip = page.locator("#tip")
    tip.wait_for()
    assert "✗ Naviera Mar Clara — adquiere → Astilleros Cordal (Lo dice Lúa Pérez)" in tip.inner_text()


def test_shortest_path_and_focus(open_page):
    page = open_page()
    click_name(page, "Tomás Rey")
    page.get_by_label("Camino hasta…").fill("Inés Olmo")
    page.get_by_role("button", name="Buscar", exact=True).click()
    assert page.locator("#notice").inner_text().startswith("Camino de Tomás Rey a Inés Olmo.")
    assert page.evaluate("canvas.edges.length") == 3
    assert len({y for _, y in middles(page)}) == 1  # in one line
    page.get_by_role("button", name="Mostrar todo").click()
    assert page.evaluate("canvas.edges.length") > 10
    click_name(page, "Inés Olmo")
    page.get_by_role("button", name="Ver solo su entorno").click()
    assert sorted(page.evaluate("canvas.nodes.get().map(n => n.label)")) == ["Brisa", "Inés Olmo", "Lúa Pérez"]
    assert (0, 0) in middles(page)  # what it surrounds, in the middle


def test_no_path_is_said(open_page):
    page = open_page(fragment="#not-relation=dismisses")
    page.evaluate("choose({ entity: findEntity('Vigo') >= 0 ? 0 : findEntity('Tomás Rey') })")
    page.get_by_label("Camino hasta…").fill("Inés Olmo")
    page.get_by_role("button", name="Buscar", exact=True).click()
    assert "Ningún camino" in page.locator("#card").inner_text()


def test_exports(open_page):
    page = open_page(fragment="#not-polarity=negated")
    with page.expect_download() as caught:
        page.get_by_role("button", name="CSV").click()
    text = caught.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 14
    assert EVIL in {row["object"] for row in rows}
    assert {row["polarity"] for row in rows} == {"affirmed"}
    assert page.evaluate("(entities[0].name = '=1+1', csvOfView().includes('\"=1+1'))") is False
    with page.expect_download() as caught:
        page.get_by_role("button", name="PNG").click()
    assert caught.value.path().read_bytes()[:4] == b"\x89PNG"


def test_state_lives_in_the_fragment(open_page):
    page = open_page()
    click_name(page, "Inés Olmo")
    page.get_by_role("button", name="A dos pasos").click()
    page.get_by_role("button", name="Filtros").click()
    page.locator("[data-key=polarity-negated]").uncheck()
    fragment = page.evaluate("location.hash")
    again = open_page(fragment=fragment)
    assert again.locator("#card h2").inner_text().strip() == "Inés Olmo"
    assert again.evaluate("canvas.nodes.getIds().sort().join()") == page.evaluate("canvas.nodes.getIds().sort().join()")
    assert again.evaluate("state.filters.polarities.has('negated')")


def test_a_spoilt_fragment_does_no_harm(open_page):
    page = open_page(fragment="#entity=<script>&view=toString&claim=~~x&confidence=NaN&only=no&path=a~b")
    assert page.evaluate("visible().passing.size") == 15


def test_several_articles_can_be_searched_and_read(open_page):
    page = open_page()
    page.get_by_role("button", name="Lista").click()
    assert page.locator("#article-list button").count() == 2
    page.get_by_label("Buscar entre 2 artículos").press_sequentially("ferry leaves")  # in titles and texts
    assert page.locator("#article-list button").count() == 1
    page.locator("#article-list button").click()
    assert page.locator("#article-list").count() == 0
    assert page.locator("#article").inner_text().startswith("The ferry <b>Brisa</b> leaves port")


def test_hostile_names_are_text(open_page):
    page = open_page()
    page.get_by_role("button", name="Tabla").click()
    table = page.locator("#table-view").inner_text()
    for name in (EVIL, EVIL2, "شركة النور"):
        assert name in table
    page.get_by_role("button", name="Lista").click()
    page.locator("#article-list button").nth(1).click()
    assert EVIL2 in page.locator("#article").inner_text()
    assert page.locator("header h1").inner_text() == "El ferri <i>Brisa</i>"
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 3
    assert page.locator("a[href^=javascript]").count() == 0


def test_offsets_hold_after_signs_outside_the_basic_plane(open_page):
    page = open_page()
    number = claim(page, relation("investsIn"))  # stands after an emoji
    assert page.evaluate(f"[1, 2, 3].map(n => quote(claims[{number}], n))") == ["شركة النور", "financió", "Mar Clara"]


def test_security_policy_allows_nothing_from_elsewhere(open_page):
    page = open_page()
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert (
        page.evaluate("performance.getEntriesByType('resource').filter(r => !r.name.startsWith('data:')).length") == 0
    )


def test_everything_is_reached_by_tab(open_page):
    page = open_page()
    reached = set()
    for _ in range(140):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("(e => e.id || e.dataset.act || e.dataset.key || e.className)(document.activeElement)")
        )
    acts = {"graph", "said", "table", "filters", "png", "csv", "theme", "language", "zoomIn", "zoomOut", "fit"}
    assert acts | {"search", "canvas", "article", "legend-Person", "colour", "find-article"} <= reached | {"language"}
    assert any(key.startswith("s") and key[1:].isdigit() for key in reached)  # sentences
    assert any(key.startswith("m") and key[1:].isdigit() for key in reached)  # entity marks


def test_keyboard_alone_leads_from_table_to_evidence(open_page):
    page = open_page()
    page.get_by_role("button", name="Tabla").focus()
    page.keyboard.press("Enter")
    link = page.locator("#table-view tbody tr", has_text="critica").locator("[data-key^=t]")
    link.focus()
    page.keyboard.press("Enter")
    assert page.locator("#article .sentence.lit").inner_text().startswith("La ministra")
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()


def test_table_sorts(open_page):
    page = open_page(fragment="#view=table")
    page.get_by_role("button", name="Confianza").click()
    values = page.locator("#table-view tbody tr td:nth-child(8)").all_inner_texts()
    assert values == sorted(values)
    assert page.locator("th[aria-sort=ascending]").count() == 1


@pytest.mark.parametrize(
    ("locale", "word"), [("es-MX", "Quién lo dice"), ("en-GB", "Who says so"), ("de-DE", "Who says so")]
)
def test_interface_follows_the_browser(open_page, locale, word):
    page = open_page(locale=locale)
    assert page.locator("[data-act=said]").inner_text() == word
    assert page.evaluate("document.documentElement.lang") == ("es" if locale[:2] == "es" else "en")


def test_language_and_theme_can_be_changed(open_page):
    page = open_page(color_scheme="dark")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.locator("[data-act=theme]").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    page.locator("[data-act=language]").click()
    assert "criticizes" in page.evaluate("canvas.edges.get().map(e => e.label)")


@pytest.mark.parametrize("fragment", ["", "#view=table", "#view=said", "#entity=mar-clara"])
def test_fits_a_phone(open_page, fragment):
    page = open_page(width=390, height=844, fragment=fragment)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#article").bounding_box()["height"] > 90
    assert page.locator("#canvas").bounding_box()["height"] > 200


def test_a_phone_shows_whole_rows_of_the_table(open_page):
    page = open_page(width=390, height=844, fragment="#view=table")
    row = page.get_by_role("row").nth(1)
    assert row.get_by_role("cell").count() >= 8
    assert all(cell.bounding_box()["x"] + cell.bounding_box()["width"] <= 390 for cell in row.get_by_role("cell").all())
    assert page.evaluate("(t => t.scrollWidth <= t.clientWidth)(document.getElementById('table-view'))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_enough(open_page, scheme):
    """WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for what carries meaning otherwise."""
    page = open_page(color_scheme=scheme)
    ratio = """([a, b]) => { const light = name => { const [r, g, b] = css(name).slice(1).match(/../g).map(h => parseInt(h, 16) / 255)
        .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
        const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); }"""
    for ground in ("--paper", "--ground", "--canvas", "--hover", "--sentence"):
        for ink in ("--ink", "--soft", "--accent", "--bad"):
            assert page.evaluate(ratio, [ink, ground]) >= 4.5, (ink, ground)
    for ground in ("--subject", "--cue", "--object"):
        assert page.evaluate(ratio, ["--ink", ground]) >= 4.5, ground
    assert page.evaluate(ratio, ["--on-accent", "--accent"]) >= 4.5
    assert page.evaluate(ratio, ["--edge", "--canvas"]) >= 3


def test_notebook_frame_works_in_its_sandbox(open_page, tmp_path):
    from kg.render import load_view, render_notebook
    from tests.render.samples import sample_store

    path = tmp_path / "notebook.html"
    frame = render_notebook(load_view(sample_store()), title='A "B" <c>')
    path.write_text(f"<!doctype html><meta charset=utf-8><html data-ready>{frame}", encoding="utf-8")
    page = open_page(path)
    inner = page.frame_locator("iframe")
    inner.locator("html[data-ready]").wait_for()
    # By its name in no language: Chromium gives the sandbox a process of its own, and on a busy machine the page has
    # started there in the system's language before Playwright has set the locale on that process.
    inner.locator(".views [data-act=table]").click()
    assert inner.locator("#table-view tbody tr").count() == 15
