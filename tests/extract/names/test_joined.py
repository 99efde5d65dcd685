"""Firms of two names, and seats behind a name."""


def test_and_sign_joins_a_firm(names):
    assert "Milk & Rye" in names("The lawyer sued Milk & Rye and Velmar.", "en")


def test_party_and_seat_are_no_names(names):
    found = names("Ann Weiss, R-Ohio, and Luke Gray, D-Mich., left.", "en")
    assert set(found) == {"Ann Weiss", "Luke Gray"}


def test_a_name_with_a_hyphen_stays(names):
    assert any("Trane" in n for n in names("The model D-Trane was sold by Velmar, D-Trane said.", "en"))
