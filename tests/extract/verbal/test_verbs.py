"""What verbs say: the relation their words stand for, an open one otherwise."""

from kg.model import Modality


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


def test_talks_to_be_bought(read):
    claim = read("Velmar is in talks to be acquired by Trama.", "en").one("Trama", "acquires", "Velmar")
    assert claim.modality is Modality.FUTURE


def test_whom_one_fines_for_doing_did_it(read):
    facts = read("The court fined Velmar for selling the Orbe phone.", "en").facts
    assert not [f for f in facts if f[0] == "court" and f[1] == "sells"]


def test_who_leaves_a_room_worked_for_nobody(read):
    assert not read("Ann Weiss left the room.", "en").core()


def test_whom_one_employs_one_does_not_use(read):
    assert not {"uses", "worksFor"} & read("Velmar employs 300 people.", "en").relations
    found = read("Velmar employs Ann Weiss and uses gas.", "en").facts
    assert {("Ann Weiss", "worksFor", "Velmar"), ("Velmar", "uses", "gas")} <= found
    assert ("Velmar", "uses", "Ann Weiss") not in found
    found = read("La empresa Velmar emplea a Ana Ruiz y emplea gas.", "es").facts
    assert {("Ana Ruiz", "worksFor", "Velmar"), ("Velmar", "uses", "gas")} <= found


def test_celebrating_a_summit_is_holding_it_and_anything_else_applauding_it(read):
    assert ("Velmar", "organizes", "congreso") in read("Velmar celebró un congreso en Vigo.", "es").facts
    facts = read("Velmar celebró el fallo de los jueces.", "es").facts
    assert any(relation == "supports" for _, relation, _ in facts)
    assert not any(relation == "organizes" for _, relation, _ in facts)


def test_where_somebody_speaks_is_no_relation(read):
    facts = read("«No volveré», dijo Ana Ruiz en Lugo. Luis Gil nadó en Vigo.", "es").facts
    assert not [f for f in facts if f[0] == "Ana Ruiz" and f[2] == "Lugo"]


def test_to_license_something_to_somebody_approves_nothing(read):
    found = read("Velmar has licensed the vaccine to Trama.", "en")
    assert found.one("Velmar", "supplies", "Trama")
    assert "approves" not in found.relations


def test_to_whom_a_work_is_credited_wrote_it(read):
    facts = read('The song "Cold Water" is credited to Ann Weiss.', "en").facts
    assert ("Ann Weiss", "authorOf", "Cold Water") in facts
    assert "authorOf" not in read("The growth is credited to Velmar.", "en").relations


def test_to_regret_a_loss_criticizes_nobody(read):
    text = "La ministra lamentó la muerte de Luis Gil. Ana Ruiz se lamentó de su mala salida."
    assert "criticizes" not in read(text, "es").relations
    assert "criticizes" in read("La ministra lamentó que Velmar vendiera la planta.", "es").relations


def test_who_sells_goods_to_a_body_supplies_it(read):
    assert ("Velmar", "supplies", "Orbe Rail") in read("Velmar sold 20 trains to Orbe Rail.", "en").facts
    assert "supplies" not in read("Ann Weiss sold Trama to Orbe Rail.", "en").relations


def test_a_defender_of_a_team_defends_no_team_in_words(read):
    assert "supports" not in read("Ann Weiss, a Rovers defender, left.", "en").relations
    assert ("Ann Weiss", "supports", "plan") in read("Ann Weiss, a defender of the plan, left.", "en").facts


def test_an_homage_is_no_prize(read):
    assert "wins" not in read("Los jugadores reciben un homenaje de la fundación Faro.", "es").relations
    assert "wins" in read("Los jugadores recibieron el premio Faro.", "es").relations
