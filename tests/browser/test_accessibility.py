"""Ask axe-core, which comes with axe-playwright-python, about every view."""

from importlib.resources import files

import pytest

AXE = files(pytest.importorskip("axe_playwright_python")) / "axe.min.js"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "fragment", ["", "#entity=mar-clara", "#view=said", "#view=table", "#path=tomas-rey~ines-olmo"]
)
@pytest.mark.parametrize("width", [1400, 390])
def test_axe_finds_nothing_serious(open_page, fragment, scheme, width):
    page = open_page(fragment=fragment, color_scheme=scheme, width=width)
    if fragment == "":
        page.locator("[data-act=filters]").click()
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")
    serious = [
        (v["id"], v["help"], [n["html"][:120] for n in v["nodes"]][:3])
        for v in found["violations"]
        if v["impact"] in {"serious", "critical"}
    ]
    assert serious == []
