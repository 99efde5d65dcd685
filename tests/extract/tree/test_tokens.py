"""What the extractors read of a text is what spaCy found in it."""

import pytest
from spacy.tokens import Doc as SpacyDoc

from kg.extract.tree.tokens import Doc, hang, read_doc, root_of
from tests.extract.trees import tree

SENTENCE = """
Las el DET 2 det Definite=Def|Gender=Fem|Number=Plur
firmas firma NOUN 4 nsubj Gender=Fem|Number=Plur
no no ADV 4 advmod Polarity=Neg
compraron comprar VERB 0 root Mood=Ind|Number=Plur|Person=3|VerbForm=Fin
Lumen Lumen PROPN 4 obj _ ORG
Azul azul ADJ 5 amod Gender=Fem,Masc|Number=Sing ORG
en en ADP 8 case
2021 2021 NUM 4 obl
. . PUNCT 4 punct
"""
PLAIN = (
    "i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_", "lang_", "is_space",
    "is_punct", "is_alpha", "is_title", "is_upper", "is_lower", "is_digit", "like_num",
)  # fmt: skip


@pytest.fixture(scope="module")
def read() -> tuple[SpacyDoc, Doc]:
    source = tree("es", SENTENCE)
    return source, read_doc(source)


@pytest.mark.parametrize("name", PLAIN)
def test_attributes_are_spacys(read, name):
    source, doc = read
    assert [getattr(t, name) for t in doc] == [getattr(t, name) for t in source]


@pytest.mark.parametrize("name", ["children", "subtree", "ancestors", "sent"])
def test_runs_of_tokens_are_spacys(read, name):
    source, doc = read
    assert [[o.i for o in getattr(t, name)] for t in doc] == [[o.i for o in getattr(t, name)] for t in source]


def test_the_tree_is_spacys(read):
    source, doc = read
    for ours, theirs in zip(doc, source, strict=True):
        assert (ours.head.i, ours.left_edge.i, ours.right_edge.i) == (
            theirs.head.i, theirs.left_edge.i, theirs.right_edge.i,
        )  # fmt: skip
        assert [ours.is_ancestor(t) for t in doc] == [theirs.is_ancestor(t) for t in source]


@pytest.mark.parametrize("feature", ["Number", "Gender", "Person", "Tense"])
def test_features_are_spacys(read, feature):
    source, doc = read
    assert [t.morph.get(feature, []) for t in doc] == [t.morph.get(feature, []) for t in source]


def test_every_run_has_spacys_root(read):
    source, doc = read
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            assert root_of(doc[start:end]).i == source[start:end].root.i


def test_characters_touch_the_tokens_that_spacy_says(read):
    source, doc = read
    for start in range(len(source.text)):
        for end in range(start + 2, len(source.text) + 1):
            span = source.char_span(start, end, alignment_mode="expand")
            assert [t.i for t in doc.covering(start, end)] == [t.i for t in span or ()]


def test_a_text_without_passages_is_one_paragraph(read):
    _, doc = read
    assert [(p.start, p.end) for p in doc.passages] == [(0, len(doc))]
    assert doc.body() == list(doc.sents)
    assert doc.words(4, 6) == "Lumen Azul"
    assert [(e.start, e.end, e.label_) for e in doc.ents] == [(4, 5, "ORG"), (5, 6, "ORG")]


def test_nothing_stands_before_the_first_token(read):
    _, doc = read
    assert doc[1].nbor(-1).text == "Las"
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[-1].nbor()


def test_nothing_hangs_below_itself():
    doc = read_doc(tree("es", SENTENCE))
    bought, azure, lumen = doc[3], doc[5], doc[4]
    hang(lumen, azure, "appos")
    assert (lumen.head, azure.head) == (bought, lumen)
    hang(azure, doc[1], "amod")
    assert azure.head is doc[1]
    assert azure not in lumen.children
    assert list(azure.ancestors) == [doc[1], bought]
