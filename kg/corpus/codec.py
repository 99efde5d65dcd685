"""Turn the frozen values of ``kg.model`` into JSON and back.

A value is written as the list of its fields in order: short, and no code is ever loaded from a file.
``VERSION`` counts the shapes; records of another shape are worked out again and never guessed at.
"""

import dataclasses
import json
import types
from collections.abc import Callable, Hashable
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

__all__ = ["VERSION", "decode", "encode"]

VERSION = 2

T = TypeVar("T")
Json = Any
Reader = Callable[[Json], Any]


def encode(value: object) -> str:
    """Write a value as compact JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def decode(type_: type[T], text: str) -> T:
    """Read a value of the given type back.

    Raises:
        ValueError: the text is not what ``encode`` wrote for this type.
    """
    try:
        value: T = _reader(cast(Hashable, type_))(json.loads(text))
    except (TypeError, KeyError, IndexError) as error:
        raise ValueError(f"not a {type_.__name__}: {error}") from error
    return value


def _plain(value: object) -> Json:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [_plain(getattr(value, name)) for name in _names(type(value))]
        return [type(value).__name__, *fields]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


@cache
def _names(type_: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(type_))  # type: ignore[arg-type]


@cache
def _reader(hint: Hashable) -> Reader:
    """Return the function that reads back what was written of a type; made once a type."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _union_reader([arg for arg in args if isinstance(arg, type)])
    if origin is tuple:
        if len(args) == 2 and args[1] is Ellipsis:
            each = _reader(args[0])
            return lambda data: tuple(each(item) for item in data)
        readers = [_reader(arg) for arg in args]
        return lambda data: tuple(read(item) for read, item in zip(readers, data, strict=True))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _dataclass_reader(hint)
    return lambda data: data


def _union_reader(types_: list[type]) -> Reader:
    classes = {type_.__name__: _reader(type_) for type_ in types_ if dataclasses.is_dataclass(type_)}
    enums = [type_ for type_ in types_ if issubclass(type_, StrEnum)]

    def read(data: Json) -> Any:
        if isinstance(data, list):
            return classes[data[0]](data)
        return enums[0](data) if enums and isinstance(data, str) else data

    return read


def _dataclass_reader(type_: type) -> Reader:
    hints = get_type_hints(type_)
    readers = [_reader(hints[name]) for name in _names(type_)]
    name = type_.__name__

    def read(data: Json) -> Any:
        if data[0] != name or len(data) != len(readers) + 1:
            raise TypeError(f"expected {name}, found {data[0]!r} of {len(data) - 1} fields")
        return type_(*[read_field(item) for read_field, item in zip(readers, data[1:], strict=True)])

    return read
