"""What verbs say: the relation their words stand for, an open one otherwise."""

import pytest

from kg.model import Modality, Polarity


def test_including_is_no_deed(read):
    assert (
        "hasPart"
        not in read("La ministra tomó decisiones que afectan a varios países, incluyendo Perú.", "es").relations
    )
    assert "hasPart" in read("La feria incluye un concurso.", "es").relations


def test_what_stands_before_the_comma_frames_the_sentence(read):
    found = read("Para Ana Ruiz, el término se refiere al frío.", "es").relations
    assert not any(relation.endswith("-para") for relation in found)


def test_there_is_is_nobodys_deed(read):
    facts = read("El pacto que firmaron Velmar y Orbe, y ahora hay un acuerdo.", "es").claims
    assert not any(c.predicate.endswith("#haber") for c in facts)


def test_what_must_be_done_is_nobodys_deed(read):
    text = "La alcaldesa Ana Ruiz habló. Lo que debe hacerse es potenciar las medidas."
    assert "potenciar" not in read(text, "es").relations


def test_an_adjective_is_no_relation(read):
    assert "inmune" not in read("Una parte de la población se vuelve inmune a la enfermedad.", "es").relations


def test_a_perfect_passive_is_one(read):
    facts = read("El plan ha sido criticado por Velmar.", "es").facts
    assert facts == {("Velmar", "criticizes", "plan")}
    assert not read("El acuerdo ha sido firmado tras el Consejo de Gobierno.", "es").facts


def test_nobody_dies_in_total(read):
    assert "diedIn" not in read("Tres médicos fallecieron en total.", "es").relations
    assert "diedIn" in read("Tres médicos fallecieron en un hospital.", "es").relations


@pytest.mark.parametrize(
    ("text", "lang"), [("Ana Ruiz trabajó en Perú en 2015.", "es"), ("Ann Weiss worked in Peru in 2015.", "en")]
)
def test_where_one_works_is_not_for_whom(read, text, lang):
    assert "worksFor" not in read(text, lang).relations


@pytest.mark.parametrize(
    ("text", "lang"), [("Ana Ruiz trabajó en la empresa Velmar.", "es"), ("Ann Weiss worked for Velmar.", "en")]
)
def test_for_whom_one_works(read, text, lang):
    assert "worksFor" in read(text, lang).relations


def test_talks_to_be_bought(read):
    claim = read("Velmar is in talks to be acquired by Trama.", "en").one("Trama", "acquires", "Velmar")
    assert claim.modality is Modality.FUTURE


def test_whom_one_fines_for_doing_did_it(read):
    facts = read("The court fined Velmar for selling the Orbe phone.", "en").facts
    assert not [f for f in facts if f[0] == "court" and f[1] == "sells"]


def test_who_leaves_a_firm_no_longer_works_there(read):
    claim = read("Paul Bauer resigned from Orbe Bank.", "en").one("Paul Bauer", "worksFor", "Orbe Bank")
    assert claim.polarity is Polarity.NEGATED


def test_who_leaves_a_room_worked_for_nobody(read):
    assert not read("Ann Weiss left the room.", "en").core()


def test_whom_one_employs_one_does_not_use(read):
    assert not {"uses", "worksFor"} & read("Velmar employs 300 people.", "en").relations
    found = read("Velmar employs Ann Weiss and uses gas.", "en").facts
    assert {("Ann Weiss", "worksFor", "Velmar"), ("Velmar", "uses", "gas")} <= found
    assert ("Velmar", "uses", "Ann Weiss") not in found
    found = read("La empresa Velmar emplea a Ana Ruiz y emplea gas.", "es").facts
    assert {("Ana Ruiz", "worksFor", "Velmar"), ("Velmar", "uses", "gas")} <= found


def test_only_who_acts_is_accused(read):
    assert not [f for f in read("Velmar blamed rising energy costs.", "en").facts if f[1] == "accuses"]


def test_a_rate_is_no_price(read):
    assert not any(r == "costs" for _, r, _ in read("La azucarera Velmar paga 42 euros por tonelada.", "es").facts)
    facts = read("La empresa Velmar pagó 42 millones por la firma Trama.", "es").facts
    assert ("Trama", "costs", "42 millones") in facts


def test_celebrating_a_summit_is_holding_it_and_anything_else_applauding_it(read):
    assert ("Velmar", "organizes", "congreso") in read("Velmar celebró un congreso en Vigo.", "es").facts
    facts = read("Velmar celebró el fallo de los jueces.", "es").facts
    assert any(relation == "supports" for _, relation, _ in facts)
    assert not any(relation == "organizes" for _, relation, _ in facts)


def test_places_in_a_row_are_not_each_other_s_place(read):
    claims = read("Ana Ruiz nació en Lugo y Francia.", "es").claims
    assert all(claim.place is None or claim.place.text == claim.object.text for claim in claims)


@pytest.mark.parametrize(
    ("lang", "text", "both"),
    [
        ("es", "Perú y Chile concentran el 80 % de la pesca.", ("Perú", "Chile")),
        ("en", "Peru and Chile account for 80% of the catch.", ("Peru", "Chile")),
    ],
)
def test_what_two_have_together_neither_has_alone(read, lang, text, both):
    assert not [f for f in read(text, lang).facts if f[0] in both and f[1] == "hasQuantity"]


def test_where_somebody_speaks_is_no_relation(read):
    facts = read("«No volveré», dijo Ana Ruiz en Lugo. Luis Gil nadó en Vigo.", "es").facts
    assert not [f for f in facts if f[0] == "Ana Ruiz" and f[2] == "Lugo"]


@pytest.mark.parametrize(
    "text",
    [
        "Velmar fichó en enero a Luis Gil como director financiero.",
        "Velmar nombró a Luis Gil director financiero.",
    ],
)
def test_who_gives_a_post_is_the_employer(read, text):
    reading = read(text, "es")
    assert reading.one("Luis Gil", "holdsPosition", "director financiero")
    assert reading.one("Luis Gil", "worksFor", "Velmar")


def test_who_is_given_a_post_elsewhere_works_there(read):
    facts = read("El Gobierno nombró a Luis Gil director de Velmar.", "es").facts
    assert {o for _, relation, o in facts if relation == "worksFor"} == {"Velmar"}


def test_no_park_buys(read):
    found = read("Velmar, a firm based at Leith Castle, which bought Trama, employs 65 people.", "en").facts
    assert not any(r == "acquires" and "Castle" in s for s, r, _ in found)


def test_to_license_something_to_somebody_approves_nothing(read):
    found = read("Velmar has licensed the vaccine to Trama.", "en")
    assert found.one("Velmar", "supplies", "Trama")
    assert "approves" not in found.relations


def test_to_whom_a_work_is_credited_wrote_it(read):
    facts = read('The song "Cold Water" is credited to Ann Weiss.', "en").facts
    assert ("Ann Weiss", "authorOf", "Cold Water") in facts
    assert "authorOf" not in read("The growth is credited to Velmar.", "en").relations


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("El Vigo ganó por 3-0 al Lugo.", ("Vigo", "defeats", "Lugo")),
        ("El Vigo ganó tres partidos.", ("Vigo", "wins", "tres partidos")),
    ],
)
def test_one_beats_a_side_and_wins_a_match(read, text, fact):
    assert {f for f in read(text, "es").facts if f[1] in {"defeats", "wins"}} == {fact}


def test_to_regret_a_loss_criticizes_nobody(read):
    text = "La ministra lamentó la muerte de Luis Gil. Ana Ruiz se lamentó de su mala salida."
    assert "criticizes" not in read(text, "es").relations
    assert "criticizes" in read("La ministra lamentó que Velmar vendiera la planta.", "es").relations


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "Luke Weiss died in a crash in Leith.", {"Leith"}),
        ("en", "Luke Weiss was killed in Leith.", {"Leith"}),
        ("en", "Luke Weiss died in a crash.", set()),
        ("es", "Luis Gil murió en un accidente en Soria.", {"Soria"}),
        ("es", "Luis Gil murió en el incendio.", set()),
    ],
)
def test_nobody_dies_in_an_event_but_where_it_was(read, lang, text, places):
    assert {o for _, r, o in read(text, lang).facts if r == "diedIn"} == places


def test_who_sells_goods_to_a_body_supplies_it(read):
    assert ("Velmar", "supplies", "Orbe Rail") in read("Velmar sold 20 trains to Orbe Rail.", "en").facts
    assert "supplies" not in read("Ann Weiss sold Trama to Orbe Rail.", "en").relations


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Luis Gil marcó cinco goles.", ("Luis Gil", "hasQuantity", "cinco goles")),
        ("Velmar ha captado ocho millones de euros.", ("Velmar", "hasQuantity", "ocho millones de euros")),
    ],
)
def test_a_count_may_be_spelt(read, text, fact):
    assert fact in read(text, "es").facts


def test_years_count_nothing(read):
    assert "hasQuantity" not in read("Velmar tiene dos años.", "es").relations


def test_what_one_pays_for_is_acquired_if_it_can_be(read):
    facts = read("Ann Weiss paid £20 for a car. Tom Gill paid for dinner.", "en").facts
    assert {f for f in facts if f[1] == "acquires"} == {("Ann Weiss", "acquires", "car")}


def test_a_defender_of_a_team_defends_no_team_in_words(read):
    assert "supports" not in read("Ann Weiss, a Rovers defender, left.", "en").relations
    assert ("Ann Weiss", "supports", "plan") in read("Ann Weiss, a defender of the plan, left.", "en").facts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ann Weiss spent two years as a nurse at Leith Hospital.", "nurse"),
        ("Ann Weiss began her career as a nurse.", "nurse"),
    ],
)
def test_as_what_time_was_spent(read, text, post):
    assert {o.split(" at ")[0] for _, r, o in read(text, "en").facts if r == "holdsPosition"} == {post}


def test_an_homage_is_no_prize(read):
    assert "wins" not in read("Los jugadores reciben un homenaje de la fundación Faro.", "es").relations
    assert "wins" in read("Los jugadores recibieron el premio Faro.", "es").relations


def test_no_firm_holds_a_post(read):
    facts = read("La firma Drapex se convertirá en el tercer jugador del sector.", "es").facts
    assert not {r for _, r, _ in facts} & {"holdsPosition", "worksFor"}
