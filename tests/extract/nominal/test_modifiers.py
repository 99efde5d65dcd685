"""What stands right behind a noun or name."""

import pytest

BEHIND = [
    ("es", "Velmar, una firma con sede en Vigo, compró Trama.", ("Velmar", "locatedIn", "Vigo")),
    ("es", "Ana Ruiz, del Partido Norte, criticó a Luis Pardo.", ("Ana Ruiz", "memberOf", "Partido Norte")),
    ("es", "Ana Ruiz, de la Universidad de Vigo, criticó a Pardo.", ("Ana Ruiz", "worksFor", "Universidad de Vigo")),
    ("es", "«Perros de agua», del chileno Luis Gil, se estrena.", ("Luis Gil", "authorOf", "Perros de agua")),
    ("es", "La novela «Agua mala», de la escritora Ana Ruiz, gusta.", ("Ana Ruiz", "authorOf", "Agua mala")),
    ("en", "Velmar, a firm based in Leith, bought Trama.", ("Velmar", "locatedIn", "Leith")),
    ("en", "Ann Weiss of the Labour Party criticised Paul Bauer.", ("Ann Weiss", "memberOf", "Labour Party")),
    ("en", "Ann Weiss of Leith University criticised Paul Bauer.", ("Ann Weiss", "worksFor", "Leith University")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), BEHIND, ids=[t for _, t, _ in BEHIND])
def test_what_stands_behind(read, lang, text, fact):
    assert read(text, lang).one(*fact)


def test_the_seat_is_of_the_firm_and_not_of_what_tells_its_sort(read):
    found = read("Velmar compró Trama, una promotora de plantas de hidrógeno con sede en Lugo.", "es").core()
    assert {s for s, r, o in found if (r, o) == ("locatedIn", "Lugo")} == {"Trama"}
    assert "supports" not in {r for _, r, _ in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz, de 40 años, criticó a Luis Pardo."),
        ("es", "Ana Ruiz, de nuevo, criticó al Partido Norte."),
        ("en", "Ann Weiss of course criticised Paul Bauer."),
        ("en", "Ann Weiss, of late, criticised the Labour Party."),
    ],
)
def test_other_complements_affiliate_nobody(read, lang, text):
    assert not read(text, lang).relations & {"memberOf", "worksFor"}


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("The film is based on the 2005 book by the journalist Ann Weiss.", "Ann Weiss"),
        ("She said that the script, by Paul Bauer, was weak.", "Paul Bauer"),
    ],
)
def test_authors_behind_by(read, text, author):
    assert author in {s for s, r, _ in read(text, "en").facts if r == "authorOf"}


def test_a_publisher_behind_by_is_no_author(read):
    assert "authorOf" not in read("The film is based on the 2005 book by the publisher Velmar.", "en").relations


def test_where_somebody_comes_from_is_a_former_employer(read):
    assert read("Luis Gil, procedente de Banco Lumen, presentó el plan.", "es").one(
        "Luis Gil", "worksFor", "Banco Lumen"
    )


@pytest.mark.parametrize("owner", ["del grupo Drapex", "de la firma Drapex", "de Drapex"])
def test_a_preposition_may_have_an_article_in_it(read, owner):
    assert read(f"Velmar, propiedad {owner}, compró robots.", "es").one("Drapex", "owns", "Velmar")


def test_where_goods_come_from_employs_nobody(read):
    assert "worksFor" not in read("Los tomates, procedentes de Velmar, suben.", "es").relations


def test_a_people_before_a_name_is_not_where_one_comes_from(read):
    assert read("Eva Lind, procedente de la sueca Nordvar, presentó el plan.", "es").one(
        "Eva Lind", "worksFor", "Nordvar"
    )


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("A study by Leith University was sold.", ("Leith University", "publishes", "study")),
        ("Ann Weiss read a report by the engineering firm Cardew Marsh.", ("Cardew Marsh", "publishes", "report")),
        ("A report by Ann Weiss was sold.", ("Ann Weiss", "authorOf", "report")),
    ],
)
def test_by_whom_a_work_is(read, text, fact):
    assert fact in read(text, "en").facts


@pytest.mark.parametrize(
    ("text", "critics"),
    [
        ("Luis Gil oyó opiniones sobre asuntos críticos vinculados con la ley.", set()),
        ("Los socios, muy críticos con la ley, callaron.", {"socios"}),
    ],
)
def test_a_complement_stands_right_behind(read, text, critics):
    assert {f[0] for f in read(text, "es").facts if f[1] == "criticizes"} == critics
