"""What a plural before several names says of each of them, and offices by their letters."""

import pytest

FACTS = [
    ("en", "Former ministers Ann Weiss and Luke Gray resigned.", "holdsPosition", "minister"),
    ("en", "The senators Ann Weiss and Luke Gray resigned.", "holdsPosition", "senator"),
    ("en", "Former Velmar engineers Ann Weiss and Luke Gray resigned.", "isA", "engineer"),
    ("es", "Los ministros Ana Ruiz y Luis Gil dimitieron.", "holdsPosition", "ministro"),
]


@pytest.mark.parametrize(("lang", "text", "relation", "noun"), FACTS, ids=[t for _, t, _, _ in FACTS])
def test_each_of_them(read, lang, text, relation, noun):
    both = {"Ann Weiss", "Luke Gray"} if lang == "en" else {"Ana Ruiz", "Luis Gil"}
    assert {s for s, r, o in read(text, lang).facts if (r, o) == (relation, noun)} == both


def test_one_name_behind_a_plural_holds_nothing(read):
    assert "holdsPosition" not in read("Ministers Ann Weiss had met resigned.", "en").relations


@pytest.mark.parametrize(("title", "post"), [("Gov.", "Gov"), ("Sen.", "Sen")])
def test_an_office_by_its_letters(read, title, post):
    assert ("Ann Weiss", "holdsPosition", post) in read(f"{title} Ann Weiss criticized Velmar.", "en").facts
