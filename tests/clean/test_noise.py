import pytest

from kg.clean.lines import Line
from kg.clean.metadata import Found
from kg.clean.noise import Sort, sort_line
from kg.clean.words import load_noise_words


def sort(text: str, lang: str) -> tuple[Sort, Found]:
    return sort_line(Line(0, text, True, True), load_noise_words(lang))


NOISE = [
    ("es", "Imagen de portada | Ana Ruiz"),
    ("es", "En Diario del Puente | Los diez mejores puentes del país"),
    ("es", "Lee también: El puente que nadie quería"),
    ("es", "Lee también El puente que nadie quería"),
    ("es", "Foto: Ayuntamiento de Soria"),
    ("es", "Vista General Del Puente De Hierro"),
    ("es", "Screenshot 2023 11 02 At 10 15 03"),
    ("es", "puente-viejo_01.jpg"),
    ("es", "La alcaldesa, ayer, en el puente / EUROPA PRESS"),
    ("es", "La alcaldesa, ayer, en el puente (EFE/Ana Ruiz)"),
    ("es", "La alcaldesa, ayer, en el puente. Getty Images"),
    ("es", "EFE/Ana Ruiz"),
    ("es", "Comentarios"),
    ("es", "37 comentarios"),
    ("es", "Comentarios (1.204)"),
    ("es", "Publicidad"),
    ("es", "Suscríbete a nuestro boletín de los jueves."),
    ("es", "SORIA 3 - TERUEL 1"),
    ("es", "Soria 3-1 Teruel"),
    ("es", "https://example.org/puente"),
    ("es", "#puentes #soria"),
    ("es", "* * *"),
    ("es", "© 2024 Diario del Puente. Todos los derechos reservados."),
    ("es", "ARM/"),
    ("en", "Image source, Getty Images"),
    ("en", "Image caption, The bridge at dusk"),
    ("en", "Read more: The bridge that nobody wanted"),
    ("en", "Sign up for our Friday letter"),
    ("en", "The mayor on the bridge on Monday. | Photo: City Hall"),
    ("en", "The mayor on the bridge on Monday. (Photo by Ann Lee/Getty Images)"),
    ("en", "12 Comments"),
    ("en", "Advertisement"),
]


@pytest.mark.parametrize(("lang", "text"), NOISE)
def test_noise(lang: str, text: str) -> None:
    assert sort(text, lang)[0] is Sort.NOISE


TEXT = [
    ("es", "La alcaldesa abrió el puente."),
    ("es", "El puente de la discordia"),
    ("es", "Publicidad y propaganda: dos siglos de historia común"),
    ("es", "La alcaldesa Ana Ruiz (PSOE)"),
    ("es", "Sigue a la espera de una respuesta del Gobierno."),
    ("es", "El resultado fue de 3-1, según el árbitro."),
    ("es", "Fuentes del ministerio aseguran que el puente no se abrirá hasta el verano."),
    ("es", "¿Por qué cayó el puente?"),
    ("es", "El portavoz dijo a EFE que no habrá más puentes."),
    ("en", "Subscribers to the service fell by a third in March."),
    ("en", "Sources close to the council said so."),
    ("en", "What Happened Next"),
    ("en", "The bridge cost £3m and will open in May 2025."),
    ("en", "The agreement covers and/or replaces earlier rules."),
    ("en", "She photographed it for Reuters."),
    ("es", "Costó tres millones de euros. EFE"),
    ("en", "The talks failed, said the agency (AP)."),
]


@pytest.mark.parametrize(("lang", "text"), TEXT)
def test_text(lang: str, text: str) -> None:
    assert sort(text, lang)[0] is Sort.TEXT


def test_blocks() -> None:
    assert sort("Noticias relacionadas", "es")[0] is Sort.BLOCK
    assert sort("Related topics", "en")[0] is Sort.BLOCK


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        (
            "es",
            "La noticia Un puente para Soria fue publicada originalmente en Obra Viva por Ana Ruiz .",
            Found(author=("Ana Ruiz",), publisher="Obra Viva"),
        ),
        ("es", "Este artículo se publicó originalmente en Obra Viva.", Found(publisher="Obra Viva")),
        ("es", "Fuente: Obra Viva", Found(publisher="Obra Viva")),
        ("es", "Imagen: Obra Viva", Found()),
        ("en", "This story originally appeared on Span Weekly.", Found(publisher="Span Weekly")),
        (
            "en",
            "Originally published in Span Weekly by Ann Lee",
            Found(author=("Ann Lee",), publisher="Span Weekly"),
        ),
    ],
)
def test_noise_gives_metadata(lang: str, text: str, found: Found) -> None:
    assert sort(text, lang) == (Sort.NOISE, found)


def test_a_long_line_is_never_noise() -> None:
    assert sort("Foto: " + "el puente " * 60, "es")[0] is Sort.TEXT
