def test_a_work_employs_nobody(read):
    found = {r for _, r, _ in read("El director de la película dimitió ayer.", "es").facts}
    assert "holdsPosition" in found
    assert not found & {"leads", "worksFor"}


def test_what_somebody_was_at_a_body_is_a_post_also_where_it_is_an_adjective(read):
    facts = read("Ana Ruiz llega de Banco Zetra, donde era responsable de ventas.", "es").facts
    assert ("Ana Ruiz", "holdsPosition", "responsable de ventas") in facts
    assert "holdsPosition" not in read("Ana Ruiz llega de Lugo, y es responsable de la avería.", "es").relations


def test_the_lawyer_of_the_firm_works_for_it(read):
    facts = read("La firma Zetra calló. El abogado de la empresa, Luis Gil, rechazó el fallo.", "es").facts
    assert ("Luis Gil", "worksFor", "Zetra") in facts
    assert "worksFor" not in read("El abogado de la familia, Luis Gil, rechazó el fallo.", "es").relations


def test_who_leaves_the_chair_leads_no_longer(read):
    claim = read("Luis Gil deja la presidencia de Banco Zetra.", "es").one("Luis Gil", "leads", "Banco Zetra")
    assert claim.polarity == "negated"


def test_the_chief_economist_leads_no_firm(read):
    facts = read("La economista jefe de Banco Zetra, Ana Ruiz, calló.", "es").facts
    assert ("Ana Ruiz", "worksFor", "Banco Zetra") in facts
    assert "leads" not in {r for _, r, _ in facts}
    assert ("Ana Ruiz", "leads", "Banco Zetra") in read("La jefa de Banco Zetra, Ana Ruiz, calló.", "es").facts
