"""The name that a common noun stands for or leads to."""

import pytest


def test_a_title_and_its_name_are_one_object(read):
    text = "Vela acusó al expresidente Daniel Tovar de haber “atizado las llamas del odio” contra todos."
    facts = read(text, "es").facts
    assert {obj for _, relation, obj in facts if relation == "accuses"} == {"Daniel Tovar"}


APPOSED = [
    ("en", "He praised the Lux phone. Ann Weiss praised Lumen instead, a model developed by Orbe.", ("Orbe", "develops", "Lumen")),
    ("en", "Velmar released two versions of Lumen 4.", ("Velmar", "presents", "Lumen 4")),
    ("en", "Velmar was founded by Ann Weiss and Paul Bauer, who both used to work at Orbe.", ("Ann Weiss", "worksFor", "Orbe")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), APPOSED, ids=[t for _, t, _ in APPOSED])
def test_apposed(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_an_acronym_in_brackets_is_no_agency(read):
    text = "The Port and Haulage Union (HU) met. Ann Weiss, the union's secretary, left."
    assert {o for _, r, o in read(text, "en").facts if r == "worksFor"} in ({"HU"}, {"Haulage Union"})
