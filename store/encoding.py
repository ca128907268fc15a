"""Frozen records to JSON and back, exactly: what goes in comes out equal."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")


def encode(record: DataclassInstance) -> str:
    """The record as compact JSON, Chinese left readable."""
    return dump(asdict(record))


def dump(value: object) -> str:
    """Any plain value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[T], text: str) -> T:
    """The record of type ``kind`` that ``encode`` wrote; members it lacks take their defaults."""
    record: T = _build(kind, json.loads(text))
    return record


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _build(kind: Any, value: Any) -> Any:  # noqa: ANN401  (types are walked as values here)
    if value is None or get_origin(kind) is Literal:
        return value
    if is_dataclass(kind):
        assert isinstance(kind, type)  # noqa: S101  (tells the type checker; fields come from classes only)
        hints = _hints(kind)
        return kind(**{name: _build(hints[name], part) for name, part in value.items() if name in hints})
    if get_origin(kind) in (Union, UnionType):
        return _build_optional(kind, value)
    if get_origin(kind) is tuple:
        return _build_tuple(get_args(kind), value)
    return value


def _build_optional(kind: Any, value: Any) -> Any:  # noqa: ANN401
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    return _build(choices[0], value) if len(choices) == 1 else value


def _build_tuple(kinds: tuple[Any, ...], value: Any) -> Any:  # noqa: ANN401
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_build(kinds[0], part) for part in value)
    return tuple(_build(kind, part) for kind, part in zip(kinds, value, strict=True))
