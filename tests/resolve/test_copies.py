from kg.model import Article, CleanArticle, Passage, Role, Span
from kg.resolve import near_copies

WIRE = (
    "La autoridad portuaria de Cala aprobó ayer la compra de seis barcos eléctricos por cuarenta millones de euros. "
    "Los primeros llegarán en primavera, según explicó su directora en una rueda de prensa celebrada en el muelle viejo. "
    "La oposición pidió que se publiquen las cuentas antes del verano y anunció que votará en contra del plan de rutas."
)


def article(name: str, text: str) -> CleanArticle:
    passage = Passage(Span(0, len(text)), Role.PARAGRAPH)
    return CleanArticle(Article(f"https://example.org/{name}", text, "es"), (passage,))


def test_copies_are_grouped_and_others_left_alone() -> None:
    edited = WIRE.replace("ayer", "este jueves") + " Redacción."
    other = "El festival de teatro cierra con récord de público y anuncia ya las fechas de su próxima edición en mayo."
    articles = [article("c", edited), article("a", WIRE), article("b", other), article("d", WIRE.upper())]
    expected = (frozenset({"https://example.org/a", "https://example.org/c", "https://example.org/d"}),)
    assert near_copies(articles) == expected
    assert near_copies(articles[::-1]) == expected


def test_empty_articles_are_no_copies() -> None:
    assert near_copies([article("a", "¿?"), article("b", "¿?")]) == ()
