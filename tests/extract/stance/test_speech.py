"""Who says what: every quotation mark and dash, reported clauses, viewpoints; and never words without a speaker."""

import pytest

from kg.annotate import annotate, load_model
from kg.extract import extract
from kg.model import Article, CleanArticle, Modality, Passage, Polarity, Role, Span
from kg.ontology import load_ontology
from tests.extract.conftest import Reading

ES_QUOTED = "La empresa Velmar compró la firma Trama"
EN_QUOTED = "Velmar bought Trama"
WHO = {"es": "Ana Ruiz", "en": "Ann Weiss"}

SAID = [
    *[("es", f"{a}{ES_QUOTED}{b}, dijo Ana Ruiz.") for a, b in ("«»", '""', "“”", "‘’", "„“")],
    *[("en", f"{a}{EN_QUOTED},{b} Ann Weiss said.") for a, b in ("“”", '""', "‘’", "«»", "''")],
    ("es", f"—{ES_QUOTED} —dijo Ana Ruiz."),
    ("es", f"–{ES_QUOTED} –dijo Ana Ruiz."),
    ("es", f"Ana Ruiz dijo: «{ES_QUOTED}»."),
    ("es", f"«Es un buen día. {ES_QUOTED}», dijo Ana Ruiz."),
    ("es", f"«Es un buen día —dijo Ana Ruiz—. {ES_QUOTED}»."),
    ("es", f"—Es un buen día —dijo Ana Ruiz—. {ES_QUOTED}."),
    ("es", f"«Es un buen día», dijo Ana Ruiz. «{ES_QUOTED}»."),
    ("es", f"Según Ana Ruiz, {ES_QUOTED[0].lower()}{ES_QUOTED[1:]}."),
    ("es", f"{ES_QUOTED}, según Ana Ruiz."),
    ("es", f"{ES_QUOTED}, según dijo Ana Ruiz."),
    ("es", f"{ES_QUOTED}, según informó ayer la ministra Ana Ruiz."),
    ("es", f"Ana Ruiz dijo que {ES_QUOTED[0].lower()}{ES_QUOTED[1:]}."),
    ("es", f"Luis Pardo contó que Ana Ruiz dijo que {ES_QUOTED[0].lower()}{ES_QUOTED[1:]}."),
    ("es", f"La ministra Ana Ruiz viajó a Roma. Dijo que {ES_QUOTED[0].lower()}{ES_QUOTED[1:]}."),
    ("es", f"La ministra Ana Ruiz viajó a Roma. «{ES_QUOTED}», dijo."),
    ("es", f"La ministra Ana Ruiz viajó a Roma. La ministra dijo que {ES_QUOTED[0].lower()}{ES_QUOTED[1:]}."),
    ("en", f"Ann Weiss said: “{EN_QUOTED}.”"),
    ("en", f"“It is a good day. {EN_QUOTED},” said Ann Weiss."),
    ("en", f"“It is a good day,” said Ann Weiss. “{EN_QUOTED}.”"),
    ("en", f"{EN_QUOTED}, Ann Weiss said."),
    ("en", f"{EN_QUOTED}, according to Ann Weiss."),
    ("en", f"According to Ann Weiss, {EN_QUOTED}."),
    ("en", f"Ann Weiss said that {EN_QUOTED}."),
    ("en", f"Paul Bauer said Ann Weiss claimed that {EN_QUOTED}."),
    ("en", f"Minister Ann Weiss flew to Rome. She said {EN_QUOTED}."),
    ("en", f"Minister Ann Weiss flew to Rome. The minister said {EN_QUOTED}."),
]


@pytest.mark.parametrize(("lang", "text"), SAID, ids=[s[1] for s in SAID])
def test_speaker(read, lang, text):
    reading = read(text, lang)
    claim = reading.one("Velmar", "acquires", "Trama")
    assert reading.name(claim.speaker) == WHO[lang]
    assert (claim.polarity, claim.modality) == (Polarity.AFFIRMED, Modality.CERTAIN)


FRAGMENTS = [
    (
        "es",
        'Ana Ruiz dijo a la agencia que el retraso era "un insulto" y prometió que Velmar vendería Orbe.',
        "retraso",
        "Ana Ruiz",
    ),
    (
        "en",
        "Dame Ann Weiss told Reuters that the delay was “an insult” and promised a plan.",
        "delay",
        "Dame Ann Weiss",
    ),
]


@pytest.mark.parametrize(("lang", "text", "thing", "who"), FRAGMENTS)
def test_quoted_words_within_what_is_reported_are_of_who_reports_it(read, lang, text, thing, who):
    reading = read(text, lang)
    (claim,) = (c for c in reading.claims if c.predicate.endswith("#isA") and reading.name(c.subject) == thing)
    assert reading.name(claim.speaker) == who


OWN_VOICE = [
    ("es", f"{ES_QUOTED}. Ana Ruiz dijo que llovía."),
    ("es", f"Ana Ruiz dijo que llovía. {ES_QUOTED}."),
    ("es", f"«Llueve», dijo Ana Ruiz. {ES_QUOTED}."),
    ("es", f"—Llueve —dijo Ana Ruiz.\n{ES_QUOTED}."),
    ("es", f"– {ES_QUOTED}."),  # an item of a list
    ("es", "La empresa Velmar compró la revista «Trama»."),
    ("en", f"{EN_QUOTED}. Ann Weiss said it rained."),
    ("en", f"“It rained,” Ann Weiss said. {EN_QUOTED}."),
    ("en", "Velmar bought the “Trama” magazine."),
]


@pytest.mark.parametrize(("lang", "text"), OWN_VOICE, ids=[o[1] for o in OWN_VOICE])
def test_what_nobody_is_said_to_say_is_the_articles(read, lang, text):
    found = [c for c in read(text, lang).claims if c.predicate.endswith("#acquires")]
    assert len(found) == 1
    assert found[0].speaker is None


UNKNOWN = [
    ("es", f"«{ES_QUOTED}», dijo."),
    ("es", f"«{ES_QUOTED}». Hacía frío."),
    ("es", f"Alguien dijo que {ES_QUOTED[0].lower()}{ES_QUOTED[1:]}."),
    ("en", f"“{EN_QUOTED},” she said."),
    ("en", f"“{EN_QUOTED}.” It was cold."),
    ("en", f"“{EN_QUOTED},” reads the report."),
    ("en", f"She said {EN_QUOTED}."),
    ("en", f"Someone said {EN_QUOTED}."),
]


@pytest.mark.parametrize(("lang", "text"), UNKNOWN, ids=[u[1] for u in UNKNOWN])
def test_words_of_nobody_known_are_not_the_articles(read, lang, text):
    reading = read(text, lang)
    assert "acquires" not in {r for _, r, _ in reading.facts}
    assert {reading.name(c.speaker) for c in reading.claims} <= {None}


DOUBTED = [
    ("es", "Ana Ruiz duda de que la empresa Velmar haya comprado la firma Trama.", "affirmed", "possible"),
    ("es", "Ana Ruiz no cree que la empresa Velmar comprara la firma Trama.", "affirmed", "hypothetical"),
    ("es", "Ana Ruiz negó que la empresa Velmar comprara la firma Trama.", "negated", "certain"),
    ("es", "Ana Ruiz dijo que la empresa Velmar no compró la firma Trama.", "negated", "certain"),
    ("en", "Ann Weiss doubts that Velmar bought Trama.", "affirmed", "possible"),
    ("en", "Ann Weiss did not say that Velmar bought Trama.", "affirmed", "hypothetical"),
    ("en", "Ann Weiss does not believe that Velmar bought Trama.", "affirmed", "hypothetical"),
    ("en", "Ann Weiss denied that Velmar bought Trama.", "negated", "certain"),
    ("en", "Ann Weiss said Velmar did not buy Trama.", "negated", "certain"),
]


@pytest.mark.parametrize(("lang", "text", "polarity", "modality"), DOUBTED, ids=[d[1] for d in DOUBTED])
def test_reported_denial_and_doubt(read, lang, text, polarity, modality):
    reading = read(text, lang)
    claim = reading.one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality, reading.name(claim.speaker)) == (polarity, modality, WHO[lang])


def test_who_denies_a_deed_of_their_own_is_its_subject(read):
    for lang, text, who in [
        ("es", "Ana Ruiz negó haber comprado la firma Trama.", "Ana Ruiz"),
        ("en", "Ann Weiss denied buying Trama.", "Ann Weiss"),
    ]:
        reading = read(text, lang)
        claim = reading.one(who, "acquires", "Trama")
        assert (claim.polarity, reading.name(claim.speaker)) == (Polarity.NEGATED, who)


def test_the_speaker_of_an_incise_is_described_by_the_article(read):
    text = f"«{ES_QUOTED} —dijo Ana Ruiz, directora del club Orbe—. Llueve mucho»."
    reading = read(text, "es")
    assert reading.name(reading.one("Velmar", "acquires", "Trama").speaker) == "Ana Ruiz"
    assert reading.one("Ana Ruiz", "leads", "Orbe").speaker is None


def test_we_is_the_speakers_firm(read):
    text = "“We bought Trama,” said Ann Weiss, chief executive of Velmar."
    reading = read(text, "en")
    assert reading.name(reading.one("Velmar", "acquires", "Trama").speaker) == "Ann Weiss"


def test_we_of_nobody_known_buys_nothing(read):
    assert "acquires" not in read("We bought Trama in May.", "en").relations


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "«La empresa Velmar», dijo Ana Ruiz, «compró la firma Trama»."),
        ("en", "“Velmar,” said Ann Weiss, “bought Trama.”"),
    ],
)
def test_a_quotation_split_within_its_clause(read, lang, text):
    reading = read(text, lang)
    assert reading.name(reading.one("Velmar", "acquires", "Trama").speaker) == WHO[lang]


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("es", "«La firma crece», dijo Ana Ruiz, «y contratará a Luis Gil».", ("firma", "hires", "Luis Gil")),
        ("en", "“Velmar is growing,” said Ann Weiss, “and will hire Luke Pratt.”", ("Velmar", "hires", "Luke Pratt")),
    ],
)
def test_a_split_quotation_goes_on_from_its_first_verb(read, lang, text, fact):
    reading = read(text, lang)
    assert reading.name(reading.one(*fact).speaker) == WHO[lang]


def test_a_person_who_speaks_is_nothing_with_a_number_in_its_name(read) -> None:
    told = read(
        "Ana Ruiz leads Velmar. Velmar unveiled Zandor 4. It will not sell Zandor 4 to developers, she said.", "en"
    )
    speakers = {told.name(c.speaker) for c in told.claims if c.speaker is not None}
    assert speakers
    assert "Zandor 4" not in speakers


def test_what_is_said_by_nobody_is_hearsay(read):
    text = "En la web se asegura que el presidente Luis Soto “ha comprado la empresa Velmar”."
    assert read(text, "es").one("Luis Soto", "acquires", "Velmar").modality is Modality.POSSIBLE


def test_a_forgotten_mark_ends_with_its_sentence(read):
    text = (
        "Luis Gil añadió que “la obra sigue parada en Lugo. La alcaldesa Ana Ruiz, presidenta de Avance, criticó a"
        " Velmar. El pleno aprobó “la compra”."
    )
    claim = read(text, "es").one("Ana Ruiz", "criticizes", "Velmar")
    assert claim.speaker is None


def test_a_mark_that_nothing_opened_opens_nothing(read):
    text = 'El agua subió mucho". La alcaldesa Ana Ruiz criticó a Velmar. "No hay forma de seguir", dijo Luis Gil.'
    assert read(text, "es").one("Ana Ruiz", "criticizes", "Velmar").speaker is None


def test_what_is_listed_after_a_colon_is_said_by_nobody(read):
    text = "Los puntos del plan profundizan en la reforma: “Velmar compró Orbe”."
    assert not any(c.speaker is not None for c in read(text, "es").claims)


def test_a_purpose_within_reported_words_is_said_too(read):
    found = read("Ana Ruiz dijo que el Gobierno subirá el impuesto para frenar la inflación.", "es")
    claim = found.one("Gobierno", "prevents", "inflación")
    assert found.name(claim.speaker) == "Ana Ruiz"


def test_accused_act_is_the_accusers_word(read):
    found = read("Ana Ruiz acusó a Luis Pardo de criticar a la empresa Velmar.", "es")
    claim = found.one("Luis Pardo", "criticizes", "Velmar")
    assert found.name(claim.speaker) == "Ana Ruiz"
    assert ("Ana Ruiz", "criticizes", "Velmar") not in found.facts


def test_a_paragraph_that_opens_a_quotation_is_not_the_papers_own_voice(read):
    text = '"La empresa Velmar compró la firma Trama.\n\nOrbe creció.'
    assert not [c for c in read(text, "es").claims if c.predicate.endswith("#acquires") and c.speaker is None]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz dijo que la situación es peor porque falta valentía."),
        ("en", "Ann Weiss said the outlook was bleak because courage was lacking."),
    ],
)
def test_a_reason_is_no_judgement(read, lang, text):
    assert "supports" not in {f[1] for f in read(text, lang).facts}


def test_a_second_part_that_nobody_closes_ends_with_its_sentence(read):
    text = "«La firma», dijo Ana Ruiz, «compró Trama. La empresa Orbe criticó a Luis Gil."
    assert ("firma", "criticizes", "Luis Gil") not in read(text, "es").facts


ES_INTERVIEW = [
    (Role.PARAGRAPH, "Ana Ruiz dirige la empresa Velmar."),
    (Role.QUESTION, "¿Utilizan robots?"),
    (Role.ANSWER, "La ley es un error. La firma Orbe compró Trama."),
    (Role.QUESTION, "Su nuevo teléfono, Lux, es barato."),
    (Role.ANSWER, "Sí."),
    (Role.PARAGRAPH, "Ruiz fundó la firma Sonda."),
]
EN_INTERVIEW = [
    (Role.PARAGRAPH, "Ann Weiss runs Velmar."),
    (Role.QUESTION, "Why?"),
    (Role.ANSWER, "The law is a mistake. Orbe bought Trama."),
    (Role.PARAGRAPH, "Weiss founded the firm Sonda."),
]


def read_passages(passages, lang):
    """Read an article of passages, each of its own role."""
    text, spans = "", []
    for role, words in passages:
        spans.append(Passage(Span(len(text), len(text) + len(words)), role))
        text += f"{words}\n"
    cleaned = CleanArticle(Article("urn:a", text, lang), tuple(spans))
    return Reading(text, *extract(annotate(cleaned, load_model(lang)), cleaned, ontology=load_ontology()))


@pytest.mark.parametrize(("lang", "passages"), [("es", ES_INTERVIEW), ("en", EN_INTERVIEW)])
def test_the_answers_of_an_interview_are_of_whom_it_is_with(lang, passages):
    reading = read_passages(passages, lang)
    assert reading.name(reading.one("Orbe", "acquires", "Trama").speaker) == WHO[lang]
    speakers = {c.predicate.rpartition("#")[2]: reading.name(c.speaker) for c in reading.claims}
    assert speakers["leads"] is None
    assert speakers["founded"] is None
    assert speakers["criticizes"] is None  # her own act
    assert "uses" not in speakers  # in the third person of courtesy nobody is named
    assert "develops" not in speakers


def test_whom_one_is_asked_about_does_not_answer():
    asked = [(Role.QUESTION, "Will Velmar hire Ann Weiss?"), (Role.ANSWER, "Orbe bought Trama.")]
    assert not [c for c in read_passages(asked, "en").claims if c.predicate.endswith("#acquires")]


FOUND = [
    ("en", "The report found that Velmar bought Trama.", "report"),
    ("en", "A court ruled that Velmar bought Trama.", "court"),
    ("es", "El juez determinó que Velmar compró la firma Trama.", "juez"),
    ("es", "«No es verdad que Velmar haya comprado la firma Trama», dijo Ana Ruiz.", "Ana Ruiz"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), FOUND, ids=[t for _, t, _ in FOUND])
def test_a_finding_is_of_whoever_finds_it(read, lang, text, speaker):
    reading = read(text, lang)
    assert reading.name(reading.one("Velmar", "acquires", "Trama").speaker) == speaker


SAID_ON = [
    ("es", "Ana Ruiz negó en un comunicado que Velmar comprara la firma Trama.", "Ana Ruiz"),
    ("es", "Según Ana Ruiz, la firma Orbe creció. «Velmar compró la firma Trama», sostuvo.", "Ana Ruiz"),
    ("es", "Ana Ruiz criticó a Orbe. «Velmar compró la firma Trama», sostuvo.", "Ana Ruiz"),
]


@pytest.mark.parametrize(("lang", "text", "speaker"), SAID_ON, ids=[t for _, t, _ in SAID_ON])
def test_who_goes_on_speaking(read, lang, text, speaker):
    reading = read(text, lang)
    said = reading.one("Velmar", "acquires", "Trama").speaker
    assert (said.antecedent.quote(text) if said.antecedent else said.text) == speaker


def test_what_somebody_is_told_to_do_is_said_by_nobody(read):
    assert read("Ann Weiss told Velmar to buy Trama.", "en").one("Velmar", "acquires", "Trama").speaker is None


def test_who_finds_a_thing_says_nothing(read):
    claims = read("Ann Weiss found the phone that Velmar sells.", "en").claims
    assert claims
    assert {c.speaker for c in claims} == {None}


def test_answers_of_nobody_known_are_not_the_articles():
    reading = read_passages([(Role.QUESTION, "Why?"), (Role.ANSWER, "Orbe bought Trama.")], "en")
    assert not reading.claims


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Añadieron desde Velmar que Trama compró la firma Orbe.", "Velmar"),  # nobody else is named
        ("Añadió Ana Ruiz desde Velmar que Trama compró la firma Orbe.", "Ana Ruiz"),
    ],
)
def test_a_body_that_something_is_said_from_says_it_where_nobody_is_named(read, text, speaker):
    assert read(text, "es").one("Trama", "acquires", "Orbe").speaker.text == speaker


def test_what_they_rule_out_doing_is_told_by_the_article(read):
    claim = read("Banco Zetra no descarta comprar la firma Drapex.", "es").one("Banco Zetra", "acquires", "Drapex")
    assert (claim.modality, claim.speaker) == ("possible", None)
    other = read("Ana Ruiz descartó que Banco Zetra vaya a comprar la firma Drapex.", "es").one(
        "Banco Zetra", "acquires", "Drapex"
    )
    assert other.speaker is not None
