"""Which named thing is the body of a post that names none."""

import pytest

TOLD = [
    ("en", "Velmar sued Trama. The finance director, Ann Weiss, left.", ("Ann Weiss", "worksFor", "Velmar")),
    ("en", "Velmar cut 30 jobs, chief executive Ann Weiss said.", ("Ann Weiss", "leads", "Velmar")),
    ("en", "Leith Rovers beat Perth United. Captain Paul Bauer scored.", ("Paul Bauer", "worksFor", "Leith Rovers")),
    ("es", "El Velmar venció al Trama. El entrenador, Luis Gil, calló.", ("Luis Gil", "worksFor", "Velmar")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), TOLD, ids=[t for _, t, _ in TOLD])
def test_the_body_that_stands_out_is_meant(read, lang, text, fact):
    assert read(text, lang).one(*fact)


def test_a_body_named_by_its_noun_is_meant(read):
    text = "The Leith Museum of Art was sold. Museum visitors cried, and museum director Ann Weiss left."
    assert read(text, "en").one("Ann Weiss", "leads", "Leith Museum of Art")
    assert "leads" not in read("Velmar was sold, and museum director Ann Weiss left.", "en").relations


def test_who_founded_a_firm_leads_that_one(read):
    text = "Velmar was founded by Ann Weiss. Trama sued the firm. Weiss, the chief executive, left."
    facts = read(text, "en").facts
    assert ("Ann Weiss", "leads", "Velmar") in facts
    assert ("Ann Weiss", "leads", "Trama") not in facts


def test_without_a_name_the_body_last_called_so_is_meant(read):
    text = "Norfield Council's planning committee met. Committee chair Ann Weiss left."
    assert ("Ann Weiss", "leads", "Norfield Council's planning committee") in read(text, "en").facts
