"""Who acts in a passive, past what stands between: "fined £2m by Orbe"."""

import pytest

FACTS = [
    ("Tarn Rail was fined £2m by Ofgar.", ("Ofgar", "fines", "Tarn Rail")),
    ("The brewer Corvane was fined 3 million euros by the regulator Ofgar.", ("Ofgar", "fines", "Corvane")),
    ("The firm was sold last year by Orbe Partners.", ("Orbe Partners", "sells", "firm")),
]


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_who_acts(read, text, fact):
    assert fact in read(text, "en").facts


@pytest.mark.parametrize(
    "text", ["Tarn Rail was fined £2m by the end of the year.", "Prices at Tarn Rail were cut 3% by 5 pence."]
)
def test_time_and_measure_do_nothing(read, text):
    assert not any(s in {"end", "end of the year", "5 pence"} for s, _, _ in read(text, "en").facts)
