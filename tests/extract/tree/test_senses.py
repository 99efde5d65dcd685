"""What words mean by the lexicon: forms of several words, reflexives, participles, what somebody was."""

import pytest

from tests.extract.trees import word


def test_a_reflexive_has_no_other_object(read):
    assert "leads" not in read("Ana Ruiz se dirigió al despacho de la empresa.", "es").relations
    assert "leads" in read("Ana Ruiz dirigió la empresa.", "es").relations


def meant(analyse, text, lang, form, pos):
    analysis = analyse(text, lang)
    return {s.reference.rpartition("#")[2] for s in analysis.meanings.of(word(analysis.doc, form), pos)}


@pytest.mark.parametrize(
    ("lang", "text", "form", "pos", "sense"),
    [
        ("es", "Velmar compró Trama.", "compró", "verb", "acquires"),
        ("es", "La firma Velmar se hizo con Trama.", "hizo", "verb", "acquires"),  # reflexive, and two words
        ("es", "La exdirectora de Velmar habló.", "exdirectora", "noun", "leads"),
        ("es", "La firma fundada en Lugo creció.", "fundada", "verb", "founded"),  # a participle, whatever its tag
        ("en", "Ann Weiss took over Velmar.", "took", "verb", "acquires"),
        ("en", "The chief executive of Velmar left.", "executive", "noun", "leads"),  # the last word heads it
        ("en", "The ex-director of Velmar left.", "ex-director", "noun", "leads"),
    ],
)
def test_a_word_means_what_its_whole_form_does(analyse, lang, text, form, pos, sense):
    assert sense in meant(analyse, text, lang, form, pos)


@pytest.mark.parametrize(
    ("lang", "text", "form", "pos", "sense"),
    [
        ("es", "La firma Velmar hizo mesas con Trama.", "hizo", "verb", "acquires"),  # not reflexive
        ("en", "Ann Weiss took the boat that went over Velmar.", "took", "verb", "acquires"),  # too far apart
        ("en", "The chief of Velmar left.", "chief", "verb", "leads"),
    ],
)
def test_without_the_rest_of_the_form_it_does_not(analyse, lang, text, form, pos, sense):
    assert sense not in meant(analyse, text, lang, form, pos)


def test_a_participle_may_be_of_several_verbs(analyse):
    analysis = analyse("La firma fundada creció.", "es")
    assert "fundar" in analysis.meanings.infinitives(word(analysis.doc, "fundada"))
    assert analysis.meanings.infinitives(word(analysis.doc, "firma")) == []


@pytest.mark.parametrize(
    ("text", "form", "senses"),
    [
        ("El exnúmero dos de Velmar habló.", "exnúmero", {"leads"}),  # what was somebody's title has two words
        ("El exnúmero de Velmar habló.", "exnúmero", set()),
        ("El expresidente de Velmar habló.", "expresidente", {"leads"}),
    ],
)
def test_a_former_title_may_have_several_words(analyse, text, form, senses):
    assert (
        senses <= meant(analyse, text, "es", form, "noun") if senses else not meant(analyse, text, "es", form, "noun")
    )


def test_senses_come_in_text_order_and_name_what_they_refer_to(analyse):
    analysis = analyse("La directora de Velmar y el alcalde de Lugo hablaron.", "es")
    found = analysis.meanings.all("noun")
    assert list(found) == sorted(found)
    assert "leads" in analysis.meanings.names(word(analysis.doc, "directora"), "noun")
    assert analysis.meanings.names(word(analysis.doc, "Lugo"), "noun") == frozenset()


@pytest.mark.parametrize(
    ("lang", "text", "noun", "classes"),
    [
        ("es", "Hubo una serie de robots.", "serie", {"productNoun"}),
        ("es", "Vio una serie de televisión.", "serie", {"workNoun"}),
        ("es", "Vio la serie.", "serie", {"workNoun"}),
        ("es", "Ardió la mayor parte de los barcos.", "parte", {"productNoun"}),
        ("en", "It was a series of robots.", "series", {"productNoun"}),
        ("en", "The rest of the robots left.", "rest", {"productNoun"}),
    ],
)
def test_a_series_or_a_half_is_of_the_classes_of_what_it_is_of(analyse, lang, text, noun, classes):
    analysis = analyse(text, lang)
    found = analysis.meanings.names(word(analysis.doc, noun), "noun")
    assert {c for c in found if c.endswith("Noun")} == classes


@pytest.mark.parametrize(
    ("text", "noun", "post"),
    [
        ("El exalto cargo habló.", "exalto", True),
        ("La exdirectora habló.", "exdirectora", True),
        ("El exauditor habló.", "exauditor", False),  # of "auditor" alone nothing is known, of "auditor general" more
    ],
)
def test_who_was_something_is_described_by_the_whole_form_that_stands_there(analyse, text, noun, post):
    analysis = analyse(text, "es")
    found = analysis.meanings.names(word(analysis.doc, noun), "noun")
    assert bool(found & {"position", "leads", "worksFor"}) is post
