"""Who blames what on whom, who calls somebody something, and what else the same verbs mean."""

import pytest

FACTS = [
    ("Tubbs, a lawyer, dismissed the witness Luke Gray as a thief.", ("Tubbs", "criticizes", "Luke Gray")),
    ("Ann Weiss derided the plan as a toy.", ("Ann Weiss", "criticizes", "plan")),
    ("Ann Weiss hailed the vaccine as a triumph.", ("Ann Weiss", "supports", "vaccine")),
    ("The firm Velmar blamed the delay on heavy snow.", ("heavy snow", "causes", "delay")),
    ("The firm Velmar blamed heavy snow for the delay.", ("heavy snow", "causes", "delay")),
    ("Rising heat causes glaciers to melt.", ("heat", "causes", "glaciers")),
    ("The board dismissed Ann Weiss as chairman.", ("board", "dismisses", "Ann Weiss")),
    ("The firm dismissed Ann Weiss.", ("firm", "dismisses", "Ann Weiss")),
    ("Ann Weiss took over from Luke Gray as mayor of Leeds.", ("Ann Weiss", "replaces", "Luke Gray")),
    ("Ann Weiss took over from Luke Gray as mayor of Leeds.", ("Ann Weiss", "holdsPosition", "mayor of Leeds")),
    ("Luke Gray lost the final to Ann Weiss.", ("Ann Weiss", "defeats", "Luke Gray")),
    ("The physicist Ann Weiss led the study.", ("Ann Weiss", "leads", "study")),
    ("Ann Weiss met Orbe Bank's former chemist Luke Gray.", ("Luke Gray", "worksFor", "Orbe Bank")),
    ("Trama, the vaccine alliance, is based in Leeds.", ("Trama", "isA", "vaccine alliance")),
    ("The firm launched a new app, Lux, in May.", ("Lux", "isA", "new app")),
]


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_facts(read, text, fact):
    assert fact in read(text, "en").facts


def test_who_blames_says_what_causes(read):
    claim = read("The firm Velmar blamed the delay on heavy snow.", "en").one("heavy snow", "causes", "delay")
    assert claim.speaker is not None
    assert claim.speaker.text == "Velmar"


NONE = [
    ("Tubbs, a lawyer, dismissed the witness Luke Gray as a thief.", "dismisses"),
    ("Ann Weiss was dismissed as chairman.", "criticizes"),
    ("Ann Weiss lost a brother to cancer.", "defeats"),
    ("The runner Ann Weiss led the match.", "leads"),
    ("Ann Weiss met her successor, Luke Gray.", "isA"),
    ("The police included an officer.", "isA"),
]


@pytest.mark.parametrize(("text", "relation"), NONE, ids=[t for t, _ in NONE])
def test_what_the_same_words_do_not_mean(read, text, relation):
    assert relation not in {r for _, r, _ in read(text, "en").facts}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("La ministra Ana Ruiz tachó de oportunista a Luis Gil.", ("Ana Ruiz", "criticizes", "Luis Gil")),
        ("La ministra Ana Ruiz tildó de oportunista al alcalde Luis Gil.", ("Ana Ruiz", "criticizes", "Luis Gil")),
    ],
)
def test_spanish_verbs_that_blame_by_themselves(read, text, fact):
    assert fact in read(text, "es").facts
