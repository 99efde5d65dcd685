"""What is uncertain and what was not understood, in the report."""

from kg.analyse import write_report
from tests.analyse.build import SILENCES, Said, make_store, section


def test_figures_that_are_possible_and_attributed(store):
    part = section(write_report(store), "Lo incierto")
    assert "300 barcos** «Podría sumar 300 barcos.» *(según Luis Abad; posible)*" in part


def test_what_one_sentence_leaves_open_is_one_entry() -> None:
    words = "Podríamos usar 300 barcos y 20 grúas."
    plans = (Said("luis", "uses", thing, words, modality="possible", speaker="luis", quantity=amount)
             for thing, amount in (("barco", "300 barcos"), ("grúa", "20 grúas")))  # fmt: skip
    part = section(write_report(make_store(*plans)), "Lo incierto")
    assert f"- **luis usa barco (300 barcos); luis usa grúa (20 grúas)** «{words}» *(según luis; posible)*" in part


def test_long_lists_say_what_they_leave_out() -> None:
    claims = [Said("A", "uses", f"B{n}", modality="possible") for n in range(40)]
    assert "- … y 10 más" in section(write_report(make_store(*claims)), "Lo incierto")


def test_a_long_list_of_what_was_not_understood_says_what_it_leaves_out(store):
    silences = tuple(("Mareas", f"¿Quién pagará {n}?", "question") for n in range(40))
    silent = section(write_report(store, silences=silences), "Lo que no se entendió")
    assert silent.count("¿Quién pagará") == 30
    assert "- … y 10 más" in silent


def test_what_was_not_understood_is_counted_and_quoted(store):
    silent = section(write_report(store, silences=SILENCES), "Lo que no se entendió")
    assert "| pregunta | 1 |" in silent
    assert "«¿Quién lo pagará?» *(pregunta; Mareas)*" in silent
    assert "odd-code" in silent  # a reason without words stands for itself


def test_where_all_is_understood_there_is_no_such_section(store):
    assert "Lo que no se entendió" not in write_report(store)
    assert "Lo incierto" not in write_report(make_store(Said("A", "uses", "B")))


def test_who_hedges_is_told_speaker_by_speaker():
    report = write_report(
        make_store(Said("A", "uses", "B", speaker="Rita", modality="possible"), Said("A", "uses", "C", speaker="Rita"))
    )
    assert "| Rita | 2 | 1 | 0,50 |" in report
