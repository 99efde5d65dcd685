"""Make articles in any number for the benchmarks of scale: no two alike, of the sentences of the given ones.

Each article takes sentences at random (seeded) from the sources. Some names are replaced: half of them by one of 1,728
that come again and again, half by one of 20,736 rarer ones, so that the number of entities grows with the number of
articles as it does in an archive. Figures are replaced by others of as many digits, years by other years.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.model import Article

SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÁÉÍÓÚÑ¿¡])")
SYLLABLES = ("bar", "den", "lor", "mi", "ta", "ro", "sel", "vin", "qua", "ne", "gor", "pas")
NAME = re.compile(r"(?<=[a-záéíóúñ,] )[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{4,}")
FIGURE = re.compile(r"\b[1-9]\d+\b")
YEAR = re.compile(r"(19|20)\d\d")


def synthesise(articles: Iterable[Article], count: int, *, words: int = 120, seed: int = 1) -> Iterator[dict[str, str]]:
    """Yield so many records of about so many words each; the same seed gives the same records."""
    by_lang: dict[str, list[str]] = {}
    for article in articles:
        found = [s.strip() for s in SENTENCE.split(article.text) if 40 < len(s) < 400]
        by_lang.setdefault(article.lang, []).extend(" ".join(s.split()) for s in found)
    chance = random.Random(seed)
    langs = sorted(by_lang)
    for number in range(count):
        lang = langs[number % len(langs)]
        text: list[str] = []
        while sum(len(s.split()) for s in text) < words:
            sentence = chance.choice(by_lang[lang])
            sentence = NAME.sub(lambda m: _name(chance) if chance.random() < 0.3 else m[0], sentence)
            text.append(FIGURE.sub(lambda m: _figure(chance, m[0]), sentence))
        yield {"id": f"{number:07}", "lang": lang, "text": " ".join(text)}


def write(path: Path, records: Iterable[dict[str, str]]) -> int:
    """Write records as JSON lines and return how many words they hold."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for record in records:
            words += len(record["text"].split())
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return words


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.choice((3, 4)))).capitalize()


def _figure(chance: random.Random, figure: str) -> str:
    if YEAR.fullmatch(figure):
        return str(chance.randint(1950, 2030))
    return str(chance.randint(10 ** (len(figure) - 1), 10 ** len(figure) - 1))
