from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace

import pytest

from kg.model import Article, CleanArticle, Passage, Role, Span
from kg.resolve import Copies, sketch

Finder = Callable[[Iterable[CleanArticle]], tuple[tuple[str, ...], ...]]
WIRE = (
    "La autoridad portuaria de Cala aprobó ayer la compra de seis barcos eléctricos por cuarenta millones de euros. "
    "Los primeros llegarán en primavera, según explicó su directora en una rueda de prensa celebrada en el muelle viejo. "
    "La oposición pidió que se publiquen las cuentas antes del verano y anunció que votará en contra del plan de rutas."
)


@pytest.fixture(params=["all pairs", "sketches"])
def near_copies(request: pytest.FixtureRequest) -> Finder:
    """Find the same copies among a few articles, of which all pairs are measured, as among many."""

    def find(articles: Iterable[CleanArticle]) -> tuple[tuple[str, ...], ...]:
        with closing(Copies()) as copies:
            for one in articles:
                copies.add(sketch(one, many=request.param == "sketches"))
            return copies.groups()

    return find


def article(name: str, text: str) -> CleanArticle:
    passage = Passage(Span(0, len(text)), Role.PARAGRAPH)
    return CleanArticle(Article(f"https://example.org/{name}", text, "es"), (passage,))


def test_copies_are_grouped_and_others_left_alone(near_copies: Finder) -> None:
    edited = WIRE.replace("ayer", "este jueves") + " Redacción."
    other = "El festival de teatro cierra con récord de público y anuncia ya las fechas de su próxima edición en mayo."
    articles = [article("c", edited), article("a", WIRE), article("b", other), article("d", WIRE.upper())]
    expected = (("https://example.org/a", "https://example.org/c", "https://example.org/d"),)
    assert near_copies(articles) == expected
    assert near_copies(articles[::-1]) == expected


def test_empty_articles_are_no_copies(near_copies: Finder) -> None:
    assert near_copies([article("a", "¿?"), article("b", "¿?")]) == ()


def test_the_first_published_stands_for_the_others(near_copies: Finder) -> None:
    early = article("z", WIRE)
    early = replace(early, article=replace(early.article, published="2024-05-01"))
    late = replace(article("a", WIRE), article=replace(article("a", WIRE).article, published="2024-05-02"))
    assert near_copies([late, early]) == (("https://example.org/z", "https://example.org/a"),)


def test_a_shortened_reprint_is_a_copy(near_copies: Finder) -> None:
    tail = (
        " El alcalde no quiso hacer declaraciones a la salida del pleno, que duró tres horas y terminó sin acuerdo sobre "
        "las tarifas. Los vecinos del barrio marinero llevaban carteles contra el ruido de los muelles y pidieron que el "
        "nuevo plan se explique en asamblea antes de que empiecen las obras del dique."
    )
    assert near_copies([article("a", WIRE + tail), article("b", WIRE)]) == (
        ("https://example.org/a", "https://example.org/b"),
    )


def test_a_short_text_with_a_word_changed_in_every_line_is_a_copy(near_copies: Finder) -> None:
    edited = WIRE
    for old, new in (("compra", "adquisición"), ("primeros", "nuevos"), ("explicó", "dijo")):
        edited = edited.replace(old, new)
    assert len(near_copies([article("a", WIRE), article("b", edited)])) == 1


def test_a_shared_quotation_is_no_copy(near_copies: Finder) -> None:
    quote = "«Los primeros barcos llegarán en primavera», explicó la directora en una rueda de prensa en el muelle."
    one = f"{quote} El sindicato de estibadores recuerda que la plantilla lleva dos años sin subida y pide una mesa de negociación antes del verano."
    two = f"{quote} La patronal turística celebra la noticia y espera que las nuevas rutas traigan visitantes a los pueblos del interior de la isla."
    assert near_copies([article("a", one), article("b", two)]) == ()


def test_articles_of_one_length_that_share_half_are_no_copies(near_copies: Finder) -> None:
    first, second, third = WIRE.split(". ")
    rest = (
        " La patronal turística celebra la noticia y espera que las nuevas rutas traigan visitantes a los pueblos del "
        "interior de la isla, que pierden habitantes desde que cerró la mina y con ella la única escuela."
    )
    assert near_copies([article("a", f"{first}. {second}. {third}"), article("b", f"{first}. {second}.{rest}")]) == ()
