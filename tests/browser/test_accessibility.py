"""Ask axe-core, where it is installed: ``npm install axe-core`` anywhere, and name its folder in KG_AXE."""

import os
from pathlib import Path

import pytest

AXE = Path(os.environ.get("KG_AXE", "node_modules/axe-core")) / "axe.min.js"


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed")
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
