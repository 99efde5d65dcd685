"""Extract claims from an analysed article.

An extractor is a function ``(Doc, Article) → Iterable[Claim]``. The built-in ones and those that other packages
declare under the entry-point group ``kg.extractors`` stand in one table.
"""

from kg.extract.registry import Extractor, available_extractors, extract

__all__ = ["Extractor", "available_extractors", "extract"]
