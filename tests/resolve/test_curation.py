import pytest

from kg.errors import CurationError
from kg.resolve.curation import parse_curation

TEXT = """
# what we know better
merge Quint = Marta Quirós   # a nickname
split "Vega" in b.txt
rename Faro = Faro Viejo
kind Cala = Place
reject <https://example.org/claim/1>
reject https://example.org/claim/2 = Vega | acquires | Faro | Vega compró Faro = Orbe.
"""


def test_parse_reads_every_action_and_writes_it_back() -> None:
    found = parse_curation(TEXT)
    assert [i.action.value for i in found] == ["merge", "split", "rename", "kind", "reject", "reject"]
    assert parse_curation("\n".join(map(str, found))) == found


@pytest.mark.parametrize(
    "line", ["marry A = B", "merge A", "split A = B", "kind A = Boat", "reject", "reject a b", "rename = B"]
)
def test_wrong_line_is_named(line: str) -> None:
    with pytest.raises(CurationError, match="line 2"):
        parse_curation(f"\n{line}\n")
