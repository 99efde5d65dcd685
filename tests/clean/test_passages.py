import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.clean
from kg.clean import clean
from kg.model import Article, CleanArticle, Role

SHARED = Path(__file__).parents[3] / "shared"


def cleaned(text: str, *, lang: str = "es", title: str = "", published: str = "") -> CleanArticle:
    return clean(Article(iri="urn:x", text=text, lang=lang, title=title, published=published))


def shape(article: CleanArticle) -> list[tuple[Role, str]]:
    return [(p.role, p.span.quote(article.article.text)) for p in article.passages]


def quotes(article: CleanArticle, role: Role) -> list[str]:
    return [quote for r, quote in shape(article) if r is role]


def test_public_names() -> None:
    assert kg.clean.__all__ == ["clean"]


FEATURE = """Soria estrena un puente que nadie había pedido y que ya tiene goteras

Soria estrena un puente que nadie había pedido y que ya tiene goteras

Por Lucía Aranda
3 de mayo de 2024

La ciudad tiene desde ayer un puente más. Lo ha construido la empresa Arcosa en once meses.

Vista Del Puente Desde La Orilla Norte

Nadie lo pidió. El Ayuntamiento encargó la obra sin consultar a los vecinos del barrio.

Ni falta que hace. La alcaldesa, Eva Mas, sostiene que la ciudad lo necesitará algún día.

Y encima, goteras. El viernes cayó agua sobre los coches que pasaban por debajo.

En Obra Viva | Los diez puentes más caros

Fuente: Obra Viva

Comentarios"""


def test_a_spanish_feature() -> None:
    article = cleaned(FEATURE)
    assert quotes(article, Role.TITLE) == [FEATURE.split("\n")[0]]
    assert quotes(article, Role.HEADING) == ["Nadie lo pidió.", "Ni falta que hace.", "Y encima, goteras."]
    paragraphs = quotes(article, Role.PARAGRAPH)
    assert len(paragraphs) == 4
    assert paragraphs[1].startswith("El Ayuntamiento encargó")
    assert article.article.title == FEATURE.split("\n")[0]
    assert article.article.author == ("Lucía Aranda",)
    assert article.article.published == "2024-05-03"
    assert article.article.publisher == "Obra Viva"
    assert (article.article.text, article.article.iri) == (FEATURE, "urn:x")


def test_short_first_sentences_here_and_there_are_no_headings() -> None:
    text = "\n\n".join(
        [
            "La alcaldesa no vino. En su lugar habló durante una hora el concejal de obras públicas.",
            "El puente, que costó tres millones, se abrirá al tráfico en cuanto se seque la pintura.",
            "Los vecinos del barrio viejo, reunidos en asamblea, han decidido recurrir a los tribunales.",
            "Nadie aplaudió. El acto terminó con la banda municipal bajo la lluvia y sin público.",
        ]
    )
    assert quotes(cleaned(text), Role.HEADING) == []


def test_english_short_sentences_stay_in_their_paragraphs() -> None:
    text = "\n\n".join(
        f"The bridge {v}. The council of Leeds had voted for it in May." for v in ("fell", "rose", "shut")
    )
    assert quotes(cleaned(text, lang="en"), Role.HEADING) == []


def test_dateline_and_signature_become_metadata() -> None:
    text = (
        "Soria abre un puente\n\n"
        "Soria, 3 may (EFE).- La alcaldesa abrió ayer el puente nuevo.\n\nCostó tres millones de euros. EFE"
    )
    article = cleaned(text)
    assert quotes(article, Role.PARAGRAPH) == [
        "La alcaldesa abrió ayer el puente nuevo.",
        "Costó tres millones de euros.",
    ]
    assert (article.article.publisher, article.article.published) == ("EFE", "")
    assert cleaned(text, published="2024-05-03").article.published == "2024-05-03"


def test_a_list_of_links_ends_at_the_next_full_paragraph() -> None:
    text = """The council of Leeds voted on Monday to build a second bridge over the river.

More on this story

Bridge too far for council
Ten bridges to see before lunch

The mayor, who had opposed the plan for years, left the room before the vote was taken.

Related internet links

Leeds City Council
"""
    article = cleaned(text, lang="en")
    assert len(quotes(article, Role.PARAGRAPH)) == 2
    assert len(quotes(article, Role.NOISE)) == 5


def test_the_known_title_is_found_and_kept() -> None:
    text = "Publicidad\n\nSoria abre un puente nuevo\n\nLa alcaldesa lo abrió ayer ante los vecinos."
    article = cleaned(text, title="Soria abre un puente nuevo - Diario")
    assert quotes(article, Role.TITLE) == ["Soria abre un puente nuevo"]
    assert article.article.title == "Soria abre un puente nuevo - Diario"


def test_a_sentence_is_no_title() -> None:
    article = cleaned("La alcaldesa abrió ayer el puente nuevo.\n\nCostó tres millones de euros.")
    assert quotes(article, Role.TITLE) == []
    assert article.article.title == ""


def test_update_dates_stand_in_for_the_date() -> None:
    body = "\n\nLa alcaldesa lo abrió ayer ante los vecinos."
    assert cleaned("Actualizado 03/05/2024 18:45" + body).article.published == "2024-05-03T18:45:00"
    both = cleaned("Actualizado 04/05/2024\nPublicado 03/05/2024" + body)
    assert both.article.published == "2024-05-03"


def test_bullets_are_not_part_of_the_passage() -> None:
    text = "El plan tiene dos partes.\n\n• La primera cuesta dos millones.\n- La segunda, tres millones."
    assert quotes(cleaned(text), Role.PARAGRAPH)[1:] == [
        "La primera cuesta dos millones.",
        "La segunda, tres millones.",
    ]


def test_a_language_without_data_has_structure_alone() -> None:
    article = cleaned("Un titre court\n\nLe maire a ouvert le pont hier.\n", lang="fr")
    assert shape(article) == [
        (Role.TITLE, "Un titre court"),
        (Role.PARAGRAPH, "Le maire a ouvert le pont hier."),
    ]


def test_a_huge_paragraph_is_divided() -> None:
    text = "La alcaldesa abrió ayer el puente. " * 3_000
    found = quotes(cleaned(text), Role.PARAGRAPH)
    assert len(found) > 4
    assert all(quote.endswith(".") for quote in found)


PIECES = st.sampled_from(
    [
        "Nadie lo pidió. El Ayuntamiento encargó la obra sin consultar a los vecinos.",
        "Soria, 3 may (EFE).- La alcaldesa abrió ayer el puente.",
        "Por Lucía Aranda",
        "Noticias relacionadas",
        "Fuente: Obra Viva",
        "Vista Del Puente Desde La Orilla",
        "Un puente para todos",
        "- ",
        "EFE",
        " ",
        "3 de mayo de 2024",
        "x" * 700,
    ]
)


def assert_sound(article: CleanArticle, text: str) -> None:
    assert article.article.text == text
    for passage in article.passages:
        quote = passage.span.quote(text)
        assert 0 <= passage.span.start < passage.span.end <= len(text)
        assert quote == quote.strip()
        assert "\n" not in quote
    for before, after in pairwise(article.passages):
        assert before.span.end <= after.span.start


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=40), max_size=15), st.sampled_from(["\n", "\n\n", " "]))
@pytest.mark.parametrize("lang", ["es", "en"])
def test_passages_are_trimmed_ordered_and_disjoint(lang: str, pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    assert_sound(cleaned(text, lang=lang), text)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12))
def test_nothing_but_blanks_and_bullets_is_lost(pieces: list[str]) -> None:
    text = "\n\n".join(pieces)
    kept = sum(len(q.split()) for _, q in shape(cleaned(text)))
    assert kept >= len([word for word in text.split() if any(map(str.isalnum, word))])


@pytest.mark.skipif(not (SHARED / "bench" / "news-es").is_dir(), reason="needs the shared benchmarks")
def test_real_articles_keep_their_paragraphs() -> None:
    for line in (SHARED / "bench" / "news-es" / "articles.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        article = cleaned(record["text"], title=record["title"])
        assert_sound(article, record["text"])
        kept = sum(map(len, quotes(article, Role.PARAGRAPH)))
        assert kept > 0.85 * len(record["text"]), record["id"]
