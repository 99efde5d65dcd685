"""What words mean by the lexicon: forms of several words, reflexives, participles, what somebody was."""


def test_a_reflexive_has_no_other_object(read):
    assert "leads" not in read("Ana Ruiz se dirigió al despacho de la empresa.", "es").relations
    assert "leads" in read("Ana Ruiz dirigió la empresa.", "es").relations
