"""Posts whose body the text leaves unsaid."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Velmar and Trama met. Ann Weiss, a goalkeeper, watched."),  # of any club
        ("en", "Velmar sued Trama. Former chief executive Ann Weiss left."),
        ("en", "Velmar sued Trama. The novelist Ann Weiss left."),
        ("en", "Chief executive Ann Weiss left."),
        ("en", "Velmar sued Trama. Opposition spokesman Paul Bauer spoke."),  # that of the opposition
        ("es", "Velmar demandó a Trama. La novelista Ana Ruiz calló."),
    ],
)
def test_otherwise_no_body_is_meant(read, lang, text):
    assert not read(text, lang).relations & {"worksFor", "leads"}


def test_a_founder_founded_the_firm_that_is_told_of(read):
    found = read("Velmar Holdings sued Ann Weiss. Founder Paul Bauer left.", "en")
    assert ("Paul Bauer", "founded", "Velmar Holdings") in found.facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Norfield Council met. Council leader Ann Weiss spoke.", ("Ann Weiss", "leads", "Norfield Council")),
        ("The Leith Board met. Board President Ann Weiss spoke.", ("Ann Weiss", "leads", "Leith Board")),
        ("Norfield Council met. Council member Tom Gill spoke.", ("Tom Gill", "memberOf", "Norfield Council")),
        ("The Leith Board met. Board members Tom Gill and Ann Weiss left.", ("Ann Weiss", "memberOf", "Leith Board")),
    ],
)
def test_the_noun_of_a_body_before_a_post_means_the_body_of_that_name(read, text, fact):
    assert fact in read(text, "en").facts


def test_the_noun_of_a_body_that_opens_a_sentence_is_no_name(analyse):
    analysis = analyse("Council leader Ann Weiss spoke.", "en")
    assert [analysis.doc.words(n.start, n.end) for n in analysis.names] == ["Ann Weiss"]
