"""Find out a text's language, among those that ``kg/lang`` holds data for."""

import tempfile
from functools import lru_cache
from importlib.resources import files

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from kg.errors import KgError, LanguageError

__all__ = ["check_language", "detect_language", "doubt_language", "known_languages"]

_SAMPLE = 4_000
# An unsupported language wins only when clearly likelier: to the model, Spanish news can look Aragonese.
_CLEARLY = 3.0
# Below this many letters a foreign verdict is chance, and the likeliest known language is taken.
_ENOUGH_LETTERS = 40


@lru_cache(maxsize=1)
def known_languages() -> tuple[str, ...]:
    """Return the languages there is data for, sorted."""
    suffix = ".noise.toml"
    return tuple(sorted(f.name.removesuffix(suffix) for f in files("kg.lang").iterdir() if f.name.endswith(suffix)))


def check_language(lang: str) -> str:
    """Return the primary tag of a language that is known ("es-MX" is "es").

    Raises:
        LanguageError: there is no data for the language.
    """
    primary = lang.strip().lower().replace("_", "-").split("-")[0]
    if primary not in known_languages():
        raise LanguageError(f"language '{lang.strip()}' is not supported; known: {', '.join(known_languages())}")
    return primary


def detect_language(text: str) -> str:
    """Return the language of a text.

    Raises:
        LanguageError: it is written in a language there is no data for.
        KgError: there is no room on disk to find out.
    """
    scores, enough = _scores(text)
    known = max(known_languages(), key=lambda lang: scores.get(lang, 0.0))
    found = max(scores, key=lambda lang: scores[lang])
    if enough and scores[found] > _CLEARLY * scores.get(known, 0.0):
        raise LanguageError(
            f"seems to be in '{found}', which is not supported; known: {', '.join(known_languages())}"
            " (if it is one of these, say so with lang)"
        )
    return known


def doubt_language(text: str, lang: str) -> str:
    """Return what is odd about reading a text in a language, "" where nothing is or it cannot be found out."""
    try:
        scores, enough = _scores(text)
    except KgError:  # no room on disk: who names the language need not have it
        return ""
    found = max(scores, key=lambda each: scores[each])
    if enough and scores[found] > _CLEARLY * scores.get(lang, 0.0):
        return f"seems to be in '{found}' and is read as '{lang}', as was asked"
    return ""


def _scores(text: str) -> tuple[dict[str, float], bool]:
    """Return how likely each language is, and whether the text is long enough to tell."""
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + "\n" + text[len(text) // 2 :][:_SAMPLE]
    return dict(_identifier().rank(sample)), sum(map(str.isalpha, sample)) >= _ENOUGH_LETTERS


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    try:
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:  # it unpacks its model there; no article is to blame, so none fails for it
        why = (error.strerror or str(error)).lower()
        hint = "say which language the articles are in (--lang), or set TMPDIR to a folder with room"
        raise KgError(f"no language can be detected: {why} in {tempfile.gettempdir()}; {hint}") from error
