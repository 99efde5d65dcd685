"""Open pages in headless Chromium with networking off; fail on any request, console error or uncaught error."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.render import load_view, render
from tests.render.samples import sample_store

sync_api = pytest.importorskip("playwright.sync_api")
FLAGS = [
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator:
    with sync_api.sync_playwright() as playwright:
        found = shutil.which("chromium") or playwright.chromium.executable_path
        if not Path(found).exists():
            pytest.skip("no Chromium here")
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("page") / "graph.html"
    path.write_text(render(load_view(sample_store()), title="El ferri <i>Brisa</i>"), encoding="utf-8")
    return path


@pytest.fixture
def open_page(browser, sample_page) -> Iterator[Callable]:
    """Give a function that opens the page; afterwards nothing may have been asked of the network or gone wrong."""
    contexts, troubles = [], []

    def opener(path: Path | None = None, *, fragment: str = "", width: int = 1400, height: int = 900, **options):
        context = browser.new_context(
            viewport={"width": width, "height": height}, offline=True, **{"locale": "es-ES", **options}
        )
        context.set_default_timeout(30_000)  # a busy machine is slow, not wrong
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: troubles.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: (troubles.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else troubles.append(r.url))
        page.goto((path or sample_page).as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        return page

    yield opener
    for context in contexts:
        context.close()
    assert troubles == []
