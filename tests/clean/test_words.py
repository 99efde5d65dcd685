from kg.clean.words import fold, load_noise_words


def test_both_languages_say_the_same_kinds_of_things() -> None:
    es, en = load_noise_words("es"), load_noise_words("en")
    for name in es.__slots__:
        if name not in ("lang", "opening_headings"):
            assert getattr(es, name), name
            assert getattr(en, name), name


def test_data_is_lower_case() -> None:
    for lang in ("es", "en"):
        words = load_noise_words(lang)
        for group in (words.labels, words.lines, words.blocks, words.agencies, words.months, words.requests):
            assert all(word == word.casefold() for word in group)


def test_fold() -> None:
    assert fold("  «Más   Información:» ") == "más información"
