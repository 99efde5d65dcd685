"""What the nouns beside a name tell of its kind."""

from kg.model import Kind


def test_a_noun_of_firms_and_people_means_a_firm_beside_a_bare_name(names):
    assert names("Fundó la consultora Voltio.")["Voltio"] is Kind.ORGANIZATION
    assert names("Llamó a la consultora Ana Ruiz.")["Ana Ruiz"] is Kind.PERSON
