"""The lists of places, given names and surnames."""

from kg.lang.namelists import fold_name, given_names, places, surnames


def test_lists_are_folded_and_tell_towns_from_surnames():
    for words in (places(), given_names(), surnames()):
        assert len(words) > 4_000
        assert all(word == fold_name(word) for word in list(words)[:500])
    assert {"nueva york", "new york", "sevilla", "aragon"} <= places()
    assert "ana" in given_names()
    assert "ruiz" not in places()


def test_a_name_is_folded_as_the_lists_have_it():
    assert fold_name("Saint-Étienne") == fold_name("saint  etienne") == "saint etienne"
    assert fold_name("J. Muñoz.") == "j munoz"
