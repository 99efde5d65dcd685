"""Several ways to belong, of which what the two ends are leaves one."""

import pytest


@pytest.mark.parametrize(("body", "relation"), [("the Green Party", "memberOf"), ("the startup Orbe", "worksFor")])
def test_a_party_has_members_and_a_firm_has_staff(read, body, relation):
    facts = read(f"Ann Weiss joined {body} in May.", "en").facts
    assert {r for _, r, _ in facts if r in {"memberOf", "worksFor"}} == {relation}


BELONGING = [
    ("es", "La senadora Ana Ruiz pertenece al Partido Verde.", "memberOf"),
    ("en", "Ann Weiss belongs to the Green Party.", "memberOf"),
    ("en", "The terminal belongs to Orbe Bank.", "partOf"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), BELONGING, ids=[t for _, t, _ in BELONGING])
def test_people_are_members_and_things_are_parts(read, lang, text, relation):
    assert {r for _, r, _ in read(text, lang).facts if r in {"memberOf", "partOf"}} == {relation}
