"""Firms of two names, and seats behind a name."""


def test_and_sign_joins_a_firm(names):
    assert "Milk & Rye" in names("The lawyer sued Milk & Rye and Velmar.", "en")


def test_party_and_seat_are_no_names(names):
    found = names("Ann Weiss, R-Ohio, and Luke Gray, D-Mich., left.", "en")
    assert set(found) == {"Ann Weiss", "Luke Gray"}


def test_a_name_with_a_hyphen_stays(names):
    assert any("Trane" in n for n in names("The model D-Trane was sold by Velmar, D-Trane said.", "en"))


def test_a_given_name_of_two_syllables(names):
    found = names("The president, Park Soo-yeon, met the London-based lawyer Ann Weiss.", "en")
    assert {"Park Soo-yeon", "Ann Weiss"} <= set(found)


def test_a_paper_called_after_a_day(names):
    assert "Sunday Courier" in names("Messages published by the Sunday Courier show that she lied.", "en")
    assert "Sunday Courier" not in names("On Sunday Courier sued Velmar.", "en")
