import pytest

from kg.corpus.codec import decode, encode
from kg.corpus.records import Record
from kg.model import Kind, Polarity, Value
from tests.corpus.samples import record


def test_a_record_comes_back_as_it_was():
    assert decode(Record, encode(record())) == record()


def test_enumerations_come_back_as_enumerations():
    claim = decode(Record, encode(record())).claims[0]
    assert claim.polarity is Polarity.AFFIRMED
    assert claim.subject.kind is Kind.PERSON
    assert isinstance(claim.object, Value)


@pytest.mark.parametrize("text", ["[]", '["Other"]', '["Record", 1]', "{", '["Record", ["CleanArticle"], [], []]'])
def test_what_is_not_a_record_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        decode(Record, text)
