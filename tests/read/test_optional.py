"""Packages that only some formats need."""

import json

import pytest

from kg.errors import ReadError
from kg.read.optional import optional


def test_what_is_installed_is_imported():
    assert optional("json") is json


def test_what_is_not_is_told_with_a_way_to_get_it():
    with pytest.raises(ReadError, match=r"needs the package nowhere: pip install 'article-kg\[formats\]'"):
        optional("nowhere.inside")
