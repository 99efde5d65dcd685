"""Of what somebody is in charge, and where: a field, a body, and the country of either."""

import pytest

TOLD = [
    ("es", "El ministro de Sanidad de este país, Luis Pardo, habló.", {("leads", "Sanidad"), ("worksFor", "Sanidad")}),
    ("es", "El presidente de Velmar y de Trama, Luis Pardo, habló.", {("leads", "Velmar"), ("leads", "Trama"),
                                                                      ("worksFor", "Velmar"), ("worksFor", "Trama")}),
    ("es", "El director de ventas de Velmar, Luis Pardo, habló.", {("worksFor", "Velmar")}),
    ("es", "El jefe de prensa de Velmar, Luis Pardo, habló.", {("worksFor", "Velmar")}),
    ("es", "El director de cine Luis Pardo habló.", set()),
    ("es", "El jefe de la división de motores, Luis Pardo, habló.", {("leads", "división de motores"), ("worksFor", "división de motores")}),
    ("en", "Velmar's head of sales, Luis Pardo, spoke.", {("worksFor", "Velmar")}),
    ("en", "Luis Pardo, head of research at Velmar, spoke.", {("worksFor", "Velmar")}),
    ("en", "Luis Pardo, the head of the research unit, spoke.", {("leads", "research unit"),
                                                                 ("worksFor", "research unit")}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "staff"), TOLD, ids=[t for _, t, _ in TOLD])
def test_where_a_post_is_held(read, lang, text, staff):
    assert {f[1:] for f in read(text, lang).facts if f[1] in {"leads", "worksFor"}} == staff
