"""Disagreements in the report."""

from kg.analyse import write_report
from tests.analyse.build import SOFTWARE, Said, make_store, section


def test_both_sides_of_a_dispute_with_their_quotes(store):
    part = section(write_report(store), "Desacuerdos")
    assert "### A favor y en contra: Plan Marea" in part
    assert "**Luis Abad apoya Plan Marea** «Abad elogió el plan.» *(a favor; voz del artículo)*" in part
    assert "««El Plan Marea es humo», dijo Peña.» *(en contra" in part


def test_the_report_says_why_a_stance_counts() -> None:
    report = write_report(
        make_store(
            Said("tarn-1", "versionOf", "engine"),
            Said("rita", "worksFor", "acme"),
            Said("acme", "trains", "tarn-2", "Podríamos entrenar Tarn 2.", modality="possible", speaker="rita"),
            Said("omar", "criticizes", "engine", "Ese motor es un error."),
            names=SOFTWARE,
        )
    )
    assert "**Rita Sanz: Acme entrena Tarn 2** «Podríamos entrenar Tarn 2.»" in report
    assert "Tarn 2 es de la misma serie que Tarn 1; Tarn 1 es versión de engine; según Rita Sanz; posible" in report
    assert "**Omar Gil critica engine** «Ese motor es un error.»" in report
