"""Take the pictures of the README from the page of the example articles.

Run: python docs/images/make.py (needs Chromium and the ``dev`` dependencies)
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import kg

HERE = Path(__file__).parent
FLAGS = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
CLAIM = "claims.findIndex(c => c.polarity === 'negated' && c.speaker != null && articles[c.article].lang === 'en')"


def main() -> None:
    """Write example.png (a screen) and phone.png beside this file."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = kg.build([HERE.parents[1] / "examples" / "articles"]).render(Path(folder) / "graph.html")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for name, width, height, scheme in (("example", 1440, 900, "light"), ("phone", 390, 844, "dark")):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, locale="en-GB", offline=True
            )
            page = context.new_page()
            page.goto(page_file.as_uri())
            page.wait_for_selector("html[data-ready]")
            if name == "example":
                page.evaluate(f"choose({{ claims: [{CLAIM}] }})")
            page.wait_for_timeout(1500)  # the text has scrolled
            page.screenshot(path=HERE / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
