"""Where references end: at mentions that stand for themselves."""

from kg.model import Kind

PERSON, ORG, PLACE = Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE


def test_coreference_tells_a_shared_surname_mention_by_mention(world, write) -> None:
    text = "Clara Pons habló. Mateu Pons calló. Pons critica a Faro. Pons demanda a Cala. Clara Pons y Mateu Pons."
    w = (
        write(text)
        .claim("Clara Pons", "supports", "Faro", kinds=(PERSON, ORG))
        .claim("Mateu Pons", "supports", "Faro", kinds=(PERSON, ORG))
    )
    w.claim("Pons@3>Clara Pons", "criticizes", "Faro", kinds=(PERSON, ORG))
    w.claim("Pons@4>Mateu Pons", "sues", "Cala", kinds=(PERSON, ORG))
    facts = world(w).facts
    assert ("Clara Pons", "criticizes", "Faro") in facts
    assert ("Mateu Pons", "sues", "Cala") in facts


def test_reference_follows_its_chain(world, write) -> None:
    text = "Ana Quirós llegó. La directora habló. La ejecutiva compró Faro."
    w = (
        write(text)
        .claim("Ana Quirós", "leads", "Faro", kinds=(PERSON, ORG))
        .claim("directora>Ana Quirós", "supports", "Faro")
    )
    w.claim("ejecutiva>directora", "acquires", "Faro")
    found = world(w)
    assert found.facts == {("Ana Quirós", p, "Faro") for p in ("leads", "supports", "acquires")}
    assert found.one("Ana Quirós").alt_names == ()


def test_references_in_a_circle_end(world, write) -> None:
    w = (
        write("La jefa y la dueña compran Faro.")
        .claim("jefa>dueña", "acquires", "Faro")
        .claim("dueña>jefa", "owns", "Faro")
    )
    assert len(world(w).claims) == 2


def test_a_short_name_in_brackets_takes_the_full_name_and_its_kind(world, write) -> None:
    w = write("Lo anunció la Federación de Pescadores del Sur (Fepesur). Fepesur se reunió con Ana Soto.")
    w.claim("Fepesur@2", "meetsWith", "Ana Soto", kinds=(Kind.PERSON, Kind.PERSON))
    found = world(w)
    assert found.one("Fepesur").name == "Federación de Pescadores del Sur"
    assert found.one("Fepesur").kind is Kind.ORGANIZATION


def test_a_named_person_is_not_what_a_description_was_thought_to_mean(world, write) -> None:
    w = write("Renovación Litoral pierde. La exministra de Puertos Elena Vidal advirtió del resultado.")
    w.claim("exministra de Puertos Elena Vidal>Renovación Litoral", "warnsAbout", "resultado")
    w.claim("Renovación Litoral", "criticizes", "resultado")
    found = world(w)
    assert found.one("Elena Vidal").kind is Kind.PERSON
    assert not found.same("Elena Vidal", "Renovación Litoral")


def test_the_town_in_a_phrase_is_not_the_phrase(world, write) -> None:
    w = write("La startup de Zarza compró Faro. Zarza apoya el plan.")
    w.claim("startup de Zarza", "acquires", "Faro").claim("Zarza@2", "supports", "plan", kinds=(PLACE, None))
    assert len({c.subject for c in world(w).claims}) == 2


def test_a_phrase_is_not_the_name_within_it(world, write) -> None:
    w = write("La web de la revista Orbea calló. La firma Orbea compró Faro. Habló el hijo del actor Luis Quirós.")
    w.claim("web de la revista Orbea", "criticizes", "Faro", kinds=(None, ORG))
    w.claim("firma Orbea", "acquires", "Faro", kinds=(None, ORG)).claim("Orbea@2", "owns", "Faro", kinds=(ORG, ORG))
    w.claim("hijo del actor Luis Quirós", "criticizes", "Faro", kinds=(None, ORG))
    found = world(w)
    assert {"web de la revista Orbea", "hijo del actor Luis Quirós", "Orbea"} <= set(found.names)
    assert "firma Orbea" not in found.names


def test_a_body_called_by_a_noun_of_people_is_a_body(world, write) -> None:
    w = write("El Ejecutivo presentó un borrador.").claim(
        "Ejecutivo", "presents", "borrador", kinds=(Kind.ORGANIZATION, None)
    )
    assert world(w).one("Ejecutivo").kind is Kind.ORGANIZATION
