import pytest
from pyoxigraph import Store

from tests.analyse.build import NEWS, NEWS_NAMES, make_store


@pytest.fixture
def store() -> Store:
    """Give a small graph of news: a dispute, a possible figure, and a name full of markup."""
    return make_store(*NEWS, names=NEWS_NAMES, articles={"a1": ("Mareas", "2026-01-10")})
