"""What one graph says that another does not, or says otherwise."""

import pytest

import kg


@pytest.fixture
def build(tmp_path):
    def run(text: str, name: str = "a.txt") -> kg.KnowledgeGraph:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return kg.build(path, lang="en")

    return run


BOUGHT = "Oakline has acquired Pine Motors."


@pytest.mark.parametrize(
    ("before", "after", "qualifiers"),
    [
        (BOUGHT, "Oakline has not acquired Pine Motors.", ("polarity",)),
        (BOUGHT, "Oakline might acquire Pine Motors.", ("modality",)),
        (BOUGHT, "Oakline acquired Pine Motors in 2019.", ("time",)),
        (BOUGHT, "Paula Venn said on March 3, 2019 that Oakline has acquired Pine Motors.", ("speaker", "said_time")),
    ],
)
def test_a_corrected_article_changes_the_qualifiers_of_its_claims(build, before, after, qualifiers):
    found = build(before).compare(build(after))
    assert [change.qualifiers for change in found.changed] == [qualifiers]
    assert (found.added, found.lost) == ((), ())
    assert len(found.corrected) == 1
    assert found.lines()[0].startswith("~ Oakline")


def test_what_was_only_moved_is_no_change(build):
    assert not build(BOUGHT).compare(build(f"It rained on the coast.\n\n{BOUGHT}"))


def test_another_article_is_no_correction(build):
    found = build(BOUGHT).compare(build("Oakline has not acquired Pine Motors.", "b.txt"))
    assert (len(found.lost), len(found.added), found.changed) == (1, 1, ())


def test_a_corrected_amount_is_a_changed_qualifier(build):
    texts = [f"Oakline has bought Pine Motors for {amount} million dollars." for amount in (3, 4)]
    found = build(texts[0]).compare(build(texts[1]))
    assert [(c.before.predicate, c.qualifiers) for c in found.changed] == [("acquires", ("quantity",))]
    assert [(s.predicate, s.object) for s in found.added] == [("costs", "4 million dollars")]
