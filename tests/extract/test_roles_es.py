def test_a_work_employs_nobody(read):
    found = {r for _, r, _ in read("El director de la película dimitió ayer.", "es").facts}
    assert "holdsPosition" in found
    assert not found & {"leads", "worksFor"}
