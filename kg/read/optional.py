"""Import what only some formats need, and say how to get it when it is not there."""

import importlib
from typing import Any

from kg.errors import ReadError

__all__ = ["optional"]


def optional(name: str) -> Any:
    """Return a module that an extra of this package brings.

    Raises:
        ReadError: it is not installed.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        raise ReadError(f"needs the package {package}: pip install 'article-kg[formats]'") from error
