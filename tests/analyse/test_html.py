"""A report as a page."""

from html.parser import HTMLParser

from kg.analyse import write_html_report
from tests.analyse.build import SILENCES


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_page_is_well_formed_and_needs_nothing_else(store):
    tags = Tags()
    tags.feed(write_html_report(store, silences=SILENCES))
    assert tags.open == []
    assert tags.addresses == []
    assert not tags.seen & {"script", "link", "img", "iframe"}
    assert "svg" in tags.seen


def test_markup_in_names_is_shown_not_obeyed(store):
    page = write_html_report(store)
    assert "<img" not in page
    assert "&lt;img src=x" in page
