"""Commands that list models and extractors."""


def test_models_and_plugins_are_listed(kg):
    models = kg("models").stdout
    assert "kg models install es" in models
    assert "GPL-3.0" in models
    assert "article-kg" in kg("plugins").stdout
