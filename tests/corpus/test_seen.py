"""Which articles a build has met, and where."""

from contextlib import closing

from kg.corpus import Seen


def test_an_article_is_new_once_wherever_it_is_met():
    with closing(Seen()) as seen:
        assert seen.add("urn:a", "a.txt")
        assert not seen.add("urn:a", "b.txt")
        assert not seen.add("urn:a", "a.txt")
        assert seen.add("urn:b", "b.txt")


def test_it_is_known_in_which_source():
    with closing(Seen()) as seen:
        seen.add("urn:a", "b.txt")
        seen.add("urn:b", "a.txt")
        assert seen.has("urn:a", "b.txt")
        assert not seen.has("urn:a", "a.txt")
        assert list(seen.sources()) == ["a.txt", "b.txt"]


def test_two_builds_share_nothing():
    with closing(Seen()) as one, closing(Seen()) as other:
        one.add("urn:a", "a.txt")
        assert other.add("urn:a", "a.txt")
