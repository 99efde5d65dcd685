"""What somebody does by speaking: judge, and call something by a name."""

import pytest

JUDGED = [
    ("es", "Para Ana Ruiz, el plan es un error.", "Ana Ruiz", "criticizes"),
    ("es", "A juicio de Ana Ruiz, el plan es un error.", "Ana Ruiz", "criticizes"),
    ("es", "La ministra Ana Ruiz viajó a Roma. En su opinión, el plan es un error.", "Ana Ruiz", "criticizes"),
    ("es", "«El plan es un error», dijo Ana Ruiz.", "Ana Ruiz", "criticizes"),
    ("es", "Ana Ruiz dijo que el plan no es un error.", "Ana Ruiz", "supports"),
    ("en", "In Ann Weiss's view, the plan is a mistake.", "Ann Weiss", "criticizes"),
    ("en", "To Ann Weiss, the plan is a mistake.", "Ann Weiss", "criticizes"),
    ("en", "“The plan is a mistake,” Ann Weiss said.", "Ann Weiss", "criticizes"),
    ("en", "Ann Weiss said the plan is not a mistake.", "Ann Weiss", "supports"),
]


@pytest.mark.parametrize(("lang", "text", "who", "act"), JUDGED, ids=[j[1] for j in JUDGED])
def test_what_is_called_a_mistake_is_criticized_by_the_speaker_alone(read, lang, text, who, act):
    reading = read(text, lang)
    assert reading.one(who, act, "plan").speaker is None
    classes = [c for c in reading.claims if c.predicate.endswith("#isA") and reading.name(c.subject) == "plan"]
    assert [reading.name(c.speaker) for c in classes] == [who]


NO_JUDGE = [
    ("es", "El plan es un error."),
    ("es", "Para la primavera, el plan será un error."),
    ("en", "The plan is a mistake."),
    ("en", "For years, the plan was a mistake."),
]


@pytest.mark.parametrize(("lang", "text"), NO_JUDGE, ids=[n[1] for n in NO_JUDGE])
def test_the_article_criticizes_nobody(read, lang, text):
    reading = read(text, lang)
    assert not {r for _, r, _ in reading.facts} & {"criticizes", "supports"}
    assert {c.speaker for c in reading.claims} <= {None}


def test_what_the_next_sentence_quotes_names_nothing(read):
    text = 'A spokesman, Jo Moss, dismissed the claim. "The mistake was costly," Moss said.'
    assert not {r for _, r, _ in read(text, "en").facts} & {"criticizes", "isA"}


def test_quoted_words_behind_an_object_are_what_it_is_called(read):
    text = 'A Velmar spokesman called the report "false and misleading".'
    assert read(text, "en").one("Velmar spokesman", "criticizes", "report")


def test_an_unsaid_subject_is_judged_by_nobody(read):
    text = "Velmar compró Trama. «Fue un error», dijo Ana Ruiz."
    assert not [f for f in read(text, "es").facts if f[1] == "criticizes"]


def test_a_word_within_a_name_judges_nothing(read):
    text = "La ciudad será considerada por las asociaciones como la ciudad del Orgullo Norte."
    assert "supports" not in {r for _, r, _ in read(text, "es").facts}
    text = "Luis Gil consideró a Ana Ruiz como el orgullo de la ciudad."
    assert "supports" in {r for _, r, _ in read(text, "es").facts}


def test_what_is_wished_for_is_not_praised(read):
    text = "El Gobierno presionará para que las elecciones sean justas, dijo Luis Gil."
    assert "supports" not in {r for _, r, _ in read(text, "es").facts}
    assert "supports" in {r for _, r, _ in read("Las elecciones fueron un éxito, dijo Luis Gil.", "es").facts}
