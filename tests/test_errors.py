"""What a user can mend."""

from kg import errors


def test_every_error_is_one_of_ours_and_drawn_in_the_tree():
    assert errors.__all__ == sorted(errors.__all__)
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), errors.KgError)
        assert name in errors.__doc__
